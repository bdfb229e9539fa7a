import type { Params } from '../../address/pages';
import type { ChangesQuery } from '../../api/generated';
import { number } from '../../format/numbers';
import { legendOf } from '../../ontology/legend';
import { KindSign } from '../../parts/KindSign';
import { Said } from '../../parts/Said';
import { useSite } from '../../site/context';
import type { Change } from './TimePage';
import { KINDS, MATTERS } from './model';

interface Props {
  readonly of: ChangesQuery['asOf']['all'] & object;
  readonly params: Params<'time'>;
  readonly change: Change;
}

/** Sorts of changes, what they are about, and kinds of entities; each can be chosen. */
export function Narrow({ of, params, change }: Props) {
  const { words, ontology, locale } = useSite();
  const { time } = words;
  const toggled = (chosen: readonly string[], name: string) => (chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name]);
  const kinds = KINDS.map((kind) => ({ kind, count: of.nodes.filter((node) => node.kind === kind).length })).filter(({ count, kind }) => count > 0 || params.kinds.includes(kind));
  const types = legendOf(ontology.kinds)
    .map(({ kind, types: own }) => ({ kind, type: own[0] ?? '', count: of.nodes.filter(({ entity }) => own.includes(entity.type.name)).length }))
    .filter(({ count, kind }) => count > 0 || params.types.includes(kind.name));
  if (of.totalCount === 0) {
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
        {MATTERS.filter((matter) => matter !== 'DATES' || params.about.includes(matter)).map((matter) => (
          <button key={matter} type="button" className="chip plain" aria-pressed={params.about.includes(matter)} onClick={() => change({ about: toggled(params.about, matter) })}>
            <span className="capital">{time.matters[matter]}</span>
          </button>
        ))}
      </div>
      <div className="chips" role="group" aria-label={words.search.narrow}>
        {types.map(({ kind, type, count }) => (
          <button key={kind.name} type="button" className="chip" aria-pressed={params.types.includes(kind.name)} onClick={() => change({ types: toggled(params.types, kind.name) })}>
            <KindSign type={type} size={17} />
            <Said className="capital">{kind.label}</Said> <b>{number(count, locale)}</b>
          </button>
        ))}
      </div>
    </div>
  );
}
