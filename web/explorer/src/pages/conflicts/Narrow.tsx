import type { Params } from '../../address/pages';
import { number } from '../../format/numbers';
import { useSite } from '../../site/context';
import type { Change } from './ConflictsPage';
import type { Counts } from './model';
import { KINDS } from './model';

interface Props {
  /** The counts of all conflicts, and of those that are certain enough to be shown. */
  readonly of: Counts;
  readonly sure: Counts;
  readonly params: Params<'conflicts'>;
  readonly change: Change;
}

/** Sorts of conflicts, sources, and whether guesses count. */
export function Narrow({ of, sure, params, change }: Props) {
  const { words, locale } = useSite();
  const { conflicts } = words;
  const toggled = (name: string) => (params.kinds.includes(name) ? params.kinds.filter((one) => one !== name) : [...params.kinds, name]);
  const between = [
    { value: 'any', label: conflicts.anySources, count: sure.all },
    { value: 'several', label: conflicts.severalSources, count: sure.all - sure.within },
    { value: 'one', label: conflicts.oneSource, count: sure.within },
  ] as const;
  return (
    <div className="sheet conflict-narrow">
      <div className="chips" role="group" aria-label={conflicts.sorts}>
        {KINDS.filter((kind) => of.kinds.has(kind) || params.kinds.includes(kind)).map((kind) => (
          <button key={kind} type="button" className="chip plain" aria-pressed={params.kinds.includes(kind)} onClick={() => change({ kinds: toggled(kind) })}>
            <span className="capital">{conflicts.kinds[kind]}</span> <b>{number(sure.kinds.get(kind) ?? 0, locale)}</b>
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
          {of.sources.map(({ id, name }) => (
            <option key={id} value={id}>
              {name} ({number(sure.sources.find((one) => one.id === id)?.count ?? 0, locale)})
            </option>
          ))}
          {params.source !== null && !of.sources.some(({ id }) => id === params.source) && <option value={params.source}>{params.source}</option>}
        </select>
      </label>
      <label className="check">
        <input type="checkbox" checked={params.sure === 'all'} onChange={(event) => change({ sure: event.target.checked ? 'all' : 'sure' })} />
        {conflicts.possible(number(of.possible, locale))}
      </label>
    </div>
  );
}
