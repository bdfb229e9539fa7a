import { number } from '../../format/numbers';
import type { FamilyInfo } from '../../ontology/ontology';
import { Said } from '../../parts/Said';
import { To } from '../../parts/To';
import { useSite } from '../../site/context';

/** The relations of a family, read in both directions. */
export function Relations({ of }: { readonly of: FamilyInfo }) {
  const { words, ontology, locale } = useSite();
  const relations = [...ontology.relations.values()].filter(({ family }) => family.name === of.name);
  const type = (name: string) => (
    <To page="search" params={{ type: name }}>
      <Said>{ontology.types.get(name)?.label}</Said>
    </To>
  );
  if (relations.length === 0) {
    return null;
  }
  return (
    <section className="sheet kind-sheet">
      <h3>
        <svg className="line-key" width="30" height="8" aria-hidden="true">
          <path d="M1 4H29" className={`edge line-${ontology.lines.get(of.name)}`} />
        </svg>
        <Said className="capital">{of.label}</Said>
      </h3>
      <p className="muted" lang="en">
        {of.description}
      </p>
      <ul className="relations">
        {relations.map((relation) => (
          <li key={relation.name}>
            <p>
              {type(relation.domain.name)}{' '}
              <b>
                <Said>{relation.reads}</Said>
              </b>{' '}
              {type(relation.range.name)}{' '}
              {relation.inverseReads !== relation.reads && (
                <span className="muted">
                  ({words.kinds.otherWay}: <Said>{relation.inverseReads}</Said>)
                </span>
              )}{' '}
              <span className="part-count">{words.kinds.statements(number(relation.count, locale), relation.count)}</span>
            </p>
            <p className="muted" lang="en">
              {relation.description}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
