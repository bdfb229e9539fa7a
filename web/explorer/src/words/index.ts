// The words of the pages themselves. What the data set calls things comes from the API instead.
import type { Words } from './en';

export type { Words };

/** A language in which the pages themselves can speak. */
export type UiLanguage = 'en' | 'nb';

/** Each comes when it is needed, so that nobody waits for a language that they do not read. */
const DICTIONARIES: Readonly<Record<UiLanguage, () => Promise<Words>>> = {
  en: () => import('./en').then((module) => module.en),
  nb: () => import('./nb').then((module) => module.nb),
};

/** The locale by which numbers and dates are written. */
const LOCALES: Readonly<Record<UiLanguage, string>> = { en: 'en-GB', nb: 'nb-NO' };

/** Returns the language of the pages for a language of the data: itself, or English. */
export function uiLanguage(tag: string): UiLanguage {
  const [primary] = tag.toLowerCase().split('-');
  if (primary === 'no' || primary === 'nn') {
    return 'nb';
  }
  return primary === 'nb' ? 'nb' : 'en';
}

export function wordsOf(language: UiLanguage): Promise<Words> {
  return DICTIONARIES[language]();
}

export function localeOf(language: UiLanguage): string {
  return LOCALES[language];
}
