import { KindSign } from '../../parts/KindSign';
import { Cites } from '../../parts/Cites';
import { Name } from '../../parts/Name';
import { Said } from '../../parts/Said';
import { Validity } from '../../parts/Validity';
import { useSite } from '../../site/context';
import type { EntityData } from './model';

/** What an entity is and is called, and in a sentence what it does. */
export function Heading({ of }: { readonly of: EntityData }) {
  const { words } = useSite();
  return (
    <header>
      <p className="kicker">
        <KindSign type={of.type.name} size={20} />
        <Said className="capital">{of.type.label}</Said>
        <Validity {...of.validity} />
      </p>
      <h1>
        <Name of={of} /> {of.abbreviation && <small>{of.abbreviation}</small>}
      </h1>
      <OtherNames of={of} />
      {of.holds !== 'YES' && (
        <p className="note" role="note">
          {of.holds === 'NO' ? words.marks.endedWhy : words.marks.possiblyWhy}
        </p>
      )}
      <Summary of={of} />
    </header>
  );
}

/** The names in the other languages of the pages. */
function OtherNames({ of }: { readonly of: EntityData }) {
  const { languages, language } = useSite();
  const others = languages.flatMap(({ code }) => {
    const name = of.names.find((one) => one.kind === 'NAME' && one.lang === code && one.statement.holds !== 'NO');
    return code !== language.code && name && name.text !== of.name ? [name] : [];
  });
  return others.map(({ text, lang }) => (
    <Said key={lang} as="p" lang={lang} className="other-name">
      {text}
    </Said>
  ));
}

function Summary({ of }: { readonly of: EntityData }) {
  const statement = of.statements.find(({ field, value }) => field === 'summary' && value === of.summary);
  if (!of.summary) {
    return null;
  }
  return (
    <p className="lede">
      <Said lang={statement?.lang}>{of.summary}</Said>
      {statement && <Cites of={statement.citations} />}
    </p>
  );
}
