// Numbers as people write them. The API gives decimals as text, so that no digit is lost.

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: string): Intl.NumberFormat {
  let known = formatters.get(locale);
  if (!known) {
    // English groups four digits too; Norwegian and most others begin with five.
    known = new Intl.NumberFormat(locale, { maximumFractionDigits: 20, useGrouping: locale.startsWith('en') ? 'always' : 'min2' });
    formatters.set(locale, known);
  }
  return known;
}

/** Writes a number with the separators of a language and a true minus sign. */
export function number(value: number | string, locale: string): string {
  const text = String(value);
  if (!/^-?\d+(\.\d+)?$/.test(text)) {
    return text;
  }
  // Intl takes decimals as text without rounding them; the types do not know it everywhere yet.
  return formatter(locale).format(text as unknown as number).replace(/^-/, '−');
}
