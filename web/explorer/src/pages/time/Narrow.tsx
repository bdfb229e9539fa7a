import type { Params } from '../../address/pages';
import type { ChangePageFragment } from '../../api/generated';
import { countOf, facetOf } from '../../api/facets';
import { number } from '../../format/numbers';
import { legendOf } from '../../ontology/legend';
import { KindSign } from '../../parts/KindSign';
import { Said } from '../../parts/Said';
import { useSite } from '../../site/context';
import type { Change } from './TimePage';
import { KINDS, MATTERS, countOfKind } from './model';

type Counts = ReturnType<typeof facetOf>;

interface Props {
  readonly of: ChangePageFragment;
  readonly params: Params<'time'>;
  readonly change: Change;
}

/** Sorts of changes, what they are about, and kinds of entities; each can be chosen. */
export function Narrow({ of, params, change }: Props) {
  const { words, ontology, locale } = useSite();
  const { time } = words;
  const toggled = (chosen: readonly string[], name: string) => (chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name]);
  const [ofKinds, ofMatters, ofTypes, ofInterfaces] = (['KIND', 'MATTER', 'TYPE', 'INTERFACE'] as const).map((trait) => facetOf(of.facets, trait)) as [Counts, Counts, Counts, Counts];
  const kinds = KINDS.map((kind) => ({ kind, count: countOf(ofKinds, kind) })).filter(({ count, kind }) => count > 0 || params.kinds.includes(kind));
  const matters = MATTERS.map((matter) => ({ matter, count: countOf(ofMatters, matter) })).filter(({ count, matter }) => count > 0 || params.about.includes(matter));
  const types = legendOf(ontology.kinds)
    .map((entry) => ({ kind: entry.kind, type: entry.types[0] ?? '', count: countOfKind(entry, ontology, ofTypes, ofInterfaces) }))
    .filter(({ count, kind }) => count !== 0 || params.types.includes(kind.name));
  if (kinds.length + matters.length + types.length === 0) {
    return null;
  }
  return (
    <div className="narrow">
      <div className="chips" role="group" aria-label={time.sorts}>
        {kinds.map(({ kind, count }) => (
          <button key={kind} type="button" className={`chip plain moment moment-${kind}`} aria-pressed={params.kinds.includes(kind)} onClick={() => change({ kinds: toggled(params.kinds, kind) })}>
            <span className="capital">{time.kinds[kind]}</span> <b>{number(count, locale)}</b>
          </button>
        ))}
        {matters.map(({ matter, count }) => (
          <button key={matter} type="button" className="chip plain" aria-pressed={params.about.includes(matter)} onClick={() => change({ about: toggled(params.about, matter) })}>
            <span className="capital">{time.matters[matter]}</span> <b>{number(count, locale)}</b>
          </button>
        ))}
      </div>
      <div className="chips" role="group" aria-label={words.search.narrow}>
        {types.map(({ kind, type, count }) => (
          <button key={kind.name} type="button" className="chip" aria-pressed={params.types.includes(kind.name)} onClick={() => change({ types: toggled(params.types, kind.name) })}>
            <KindSign type={type} size={17} />
            <Said className="capital">{kind.label}</Said> {count !== undefined && <b>{number(count, locale)}</b>}
          </button>
        ))}
      </div>
    </div>
  );
}
