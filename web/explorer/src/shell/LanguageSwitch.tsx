import { remember } from '../address/storage';
import { go } from '../address/history';
import { useHref, useUnderstood } from '../address/useAddress';
import { useSite } from '../site/context';

/** Chooses the language of the data, and with it that of the pages. */
export function LanguageSwitch() {
  const { words, languages, language } = useSite();
  const address = useUnderstood()?.address;
  const href = useHref();
  if (languages.length < 2) {
    return null;
  }
  return (
    <div className="segments on-dark" role="group" aria-label={words.language}>
      {languages.map((one, at) => (
        <button
          key={one.tag}
          type="button"
          lang={one.tag}
          aria-pressed={one.tag === language.tag}
          onClick={() => {
            remember('language', one.tag);
            go(href(address?.page ?? 'start', address?.params ?? {}, { lang: at === 0 ? null : one.tag }));
          }}
        >
          {ownName(one.tag, one.label)}
        </button>
      ))}
    </div>
  );
}

/** Returns what a language calls itself, or what the data set calls it. */
function ownName(tag: string, label: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }).of(tag) ?? label;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
