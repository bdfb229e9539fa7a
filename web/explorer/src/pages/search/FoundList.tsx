import { KindSign } from '../../parts/KindSign';
import { Name } from '../../parts/Name';
import { Said } from '../../parts/Said';
import { To } from '../../parts/To';
import { Validity } from '../../parts/Validity';
import { useSite } from '../../site/context';
import type { Found } from './find';
import { matchedName, pieces } from './find';

/** What was found: name, kind, and why it was found where the name does not show it. */
export function FoundList({ of, q }: { readonly of: readonly Found[]; readonly q: string }) {
  return (
    <ol className="found-list">
      {of.map((one) => (
        <li key={one.id} className={`holds-${one.holds}`}>
          <KindSign type={one.type.name} size={22} />
          <div>
            <To page="entity" params={{ id: one.id }} className="found-name">
              {q ? <Matched text={one.name} q={q} lang={one.nameLang} /> : <Name of={one} />}
            </To>{' '}
            {one.abbreviation && (
              <small>
                <Matched text={one.abbreviation} q={q} />
              </small>
            )}
            <OtherName of={one} q={q} />
            <p className="muted">
              <Said className="capital">{one.type.label}</Said> <Validity {...one.validity} />
            </p>
            {one.summary && (
              <p className="found-summary">
                <Matched text={one.summary} q={q} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The name by which something was found, or that of another language of the pages. */
function OtherName({ of, q }: { readonly of: Found; readonly q: string }) {
  const { languages, language } = useSite();
  const isOther = ({ kind, lang, text }: Found['names'][number]) =>
    kind === 'NAME' && text !== of.name && lang !== language.code && languages.some(({ code }) => code === lang);
  const name = matchedName(of, q) ?? of.names.find(isOther);
  return (
    name && (
      <span className="found-other">
        <Matched text={name.text} q={q} lang={name.lang} />
      </span>
    )
  );
}

/** A text with what was searched for marked in it. */
function Matched({ text, q, lang }: { readonly text: string; readonly q: string; readonly lang?: string | null }) {
  return <Said lang={lang}>{pieces(text, q).map((piece, at) => (at % 2 === 1 ? <mark key={at}>{piece}</mark> : piece))}</Said>;
}
