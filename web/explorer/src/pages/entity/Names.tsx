import { Cites } from '../../parts/Cites';
import { Marks } from '../../parts/Marks';
import { Said } from '../../parts/Said';
import { Validity } from '../../parts/Validity';
import { useSite } from '../../site/context';
import type { EntityData } from './model';

/** All names of an entity: in which language, of which sort, and who calls it so. */
export function Names({ of }: { readonly of: EntityData }) {
  const { words, tongues } = useSite();
  return (
    <section className="sheet">
      <h2>{words.entity.names}</h2>
      <ul className="names">
        {of.names.map(({ text, lang, kind, statement }) => (
          <li key={statement.id} className={`holds-${statement.holds}`}>
            <Said lang={lang}>{text}</Said>
            <span className="details">
              <span>{[kind === 'NAME' ? '' : words.entity.nameKinds[kind], lang && tongues.get(lang)?.label].filter(Boolean).join(' · ')}</span>
              <Validity since={statement.since} until={statement.until} />
              <Marks of={statement} />
              <Cites of={statement.citations} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
