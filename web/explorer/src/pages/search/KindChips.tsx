import { number } from '../../format/numbers';
import { legendOf } from '../../ontology/legend';
import { KindSign } from '../../parts/KindSign';
import { Said } from '../../parts/Said';
import { To } from '../../parts/To';
import { useSite } from '../../site/context';
import type { Results, Wanted } from './found';
import { kindCounts } from './found';

interface Props {
  readonly of: Results['facets'];
  readonly wanted: Wanted;
}

/** The kinds of what is found, with counts; each narrows to itself. */
export function KindChips({ of, wanted }: Props) {
  const { words, ontology, locale } = useSite();
  const entries = kindCounts(of, legendOf(ontology.kinds));
  if (entries.length < 2) {
    return null;
  }
  return (
    <ul className="chips" aria-label={words.search.narrow}>
      <li>
        <To page="search" params={{ q: wanted.q }} className="chip plain" aria-current={wanted.kind ?? wanted.type ? undefined : 'true'}>
          {words.search.allKinds} <b>{number(of.reduce((sum, { count }) => sum + count, 0), locale)}</b>
        </To>
      </li>
      {entries.map(({ kind, types, count }) => (
        <li key={kind.name}>
          <To page="search" params={{ q: wanted.q, kind: kind.name }} className="chip" aria-current={wanted.kind === kind.name ? 'true' : undefined}>
            <KindSign type={types[0] ?? ''} size={17} />
            <Said className="capital">{kind.label}</Said> <b>{number(count, locale)}</b>
          </To>
        </li>
      ))}
    </ul>
  );
}
