// Days, and dates that are known only in part, as people write them.
import type { Words } from '../words';

/** How dates are written. */
export interface DateStyle {
  readonly locale: string;
  readonly words: Words['dates'];
}

/**
 * Writes a date as in EDTF (ISO 8601-2): a year, month or day, a season (`2022-21` is spring), or
 * a day within a span (`2025-06/2025-12`). What is written otherwise comes back as it is.
 */
export function partialDate(text: string, style: DateStyle): string {
  const [from, to] = text.split('/');
  if (from && to) {
    return style.words.between(partialDate(from, style), partialDate(to, style));
  }
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (!year) {
    return text;
  }
  const season = style.words.seasons[Number(month) - 21];
  if (season && !day) {
    return `${season} ${year}`;
  }
  if (!month) {
    return year;
  }
  const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? text : formatter(style.locale, day !== undefined).format(date);
}

/** Writes when something holds: `since 2004`, `2004 – February 2024`; nothing where nothing is known. */
export function validity(since: string | null | undefined, until: string | null | undefined, style: DateStyle): string {
  const from = since ? partialDate(since, style) : '';
  const to = until ? partialDate(until, style) : '';
  if (from && to) {
    return style.words.sinceUntil(from, to);
  }
  return from ? style.words.since(from) : to && style.words.until(to);
}

/** Returns the years of a validity as a card shows them: `2004–`, `–2024`, `2004–2024`. */
export function years(since: string | null | undefined, until: string | null | undefined): string {
  const from = since?.slice(0, 4) ?? '';
  const to = until?.slice(0, 4) ?? '';
  return from || to ? `${from}–${to}` : '';
}

/** Returns the day a number of years later; 29 February becomes the 28th where there is none. */
export function yearsLater(day: string, count: number): string {
  const year = String(Number(day.slice(0, 4)) + count).padStart(4, '0');
  const date = new Date(`${year}${day.slice(4)}T00:00:00Z`);
  return date.toISOString().startsWith(`${year}${day.slice(4)}`) ? `${year}${day.slice(4)}` : `${year}-02-28`;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, toTheDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${toTheDay}`;
  let known = formatters.get(key);
  if (!known) {
    const day = toTheDay ? ({ day: 'numeric' } as const) : {};
    known = new Intl.DateTimeFormat(locale, { ...day, month: 'long', year: 'numeric', timeZone: 'UTC' });
    formatters.set(key, known);
  }
  return known;
}
