// Which language is meant, where the address names none.
import type { SiteLanguage } from './context';

/** Returns the languages that a visitor can choose: those that labels and phrases are given in. */
export function chosen(languages: readonly SiteLanguage[], tag: string | null): SiteLanguage | undefined {
  return languages.find((language) => language.tag === tag);
}

/**
 * Returns the language that a visitor most likely wants: the last one chosen here, or the first of
 * the browser's that the data set has, or the data set's first.
 */
export function preferred(languages: readonly SiteLanguage[], last: string | null, browser: readonly string[]): SiteLanguage | undefined {
  const wanted = [last ?? '', ...browser];
  for (const tag of wanted) {
    const found = languages.find((language) => matches(language.tag, tag));
    if (found) {
      return found;
    }
  }
  return languages[0];
}

/** Says whether a language answers a wish such as `nb-NO` or `no`. */
function matches(tag: string, wish: string): boolean {
  const [primary] = wish.toLowerCase().split('-');
  const [own] = tag.toLowerCase().split('-');
  return primary === own || (primary === 'no' && own === 'nb');
}
