import type { Params } from '../../address/pages';
import { countOf, facetOf } from '../../api/facets';
import { number } from '../../format/numbers';
import { useSite } from '../../site/context';
import type { Change } from './ConflictsPage';
import type { Found } from './model';
import { KINDS } from './model';

interface Props {
  readonly of: Found;
  readonly params: Params<'conflicts'>;
  readonly change: Change;
}

/** Sorts of conflicts, sources, and whether guesses count. */
export function Narrow({ of, params, change }: Props) {
  const { words, locale } = useSite();
  const { conflicts } = words;
  const toggled = (name: string) => (params.kinds.includes(name) ? params.kinds.filter((one) => one !== name) : [...params.kinds, name]);
  const [kinds, sources] = [facetOf(of.facets, 'KIND'), facetOf(of.facets, 'SOURCE')];
  const within = facetOf(of.facets, 'WITHIN_ONE_SOURCE');
  const [several, one] = [countOf(within, 'false'), countOf(within, 'true')];
  const between = [
    { value: 'any', label: conflicts.anySources, count: several + one },
    { value: 'several', label: conflicts.severalSources, count: several },
    { value: 'one', label: conflicts.oneSource, count: one },
  ] as const;
  return (
    <div className="sheet conflict-narrow">
      <div className="chips" role="group" aria-label={conflicts.sorts}>
        {KINDS.filter((kind) => countOf(kinds, kind) > 0 || params.kinds.includes(kind)).map((kind) => (
          <button key={kind} type="button" className="chip plain" aria-pressed={params.kinds.includes(kind)} onClick={() => change({ kinds: toggled(kind) })}>
            <span className="capital">{conflicts.kinds[kind]}</span> <b>{number(countOf(kinds, kind), locale)}</b>
          </button>
        ))}
      </div>
      <div className="segments" role="group" aria-label={conflicts.between}>
        {between.map(({ value, label, count }) => (
          <button key={value} type="button" aria-pressed={params.between === value} onClick={() => change({ between: value })}>
            {label} {number(count, locale)}
          </button>
        ))}
      </div>
      <label className="conflict-source">
        {conflicts.source}{' '}
        <select value={params.source ?? ''} onChange={(event) => change({ source: event.target.value || null })}>
          <option value="">{conflicts.allSources}</option>
          {sources.map(({ value, label, count }) => (
            <option key={value} value={value}>
              {label} ({number(count, locale)})
            </option>
          ))}
          {params.source !== null && !sources.some(({ value }) => value === params.source) && <option value={params.source}>{params.source}</option>}
        </select>
      </label>
      <label className="check">
        <input type="checkbox" checked={params.sure === 'all'} onChange={(event) => change({ sure: event.target.checked ? 'all' : 'sure' })} />
        {conflicts.possible(number(countOf(facetOf(of.facets, 'CERTAINTY'), 'POSSIBLE'), locale))}
      </label>
    </div>
  );
}
