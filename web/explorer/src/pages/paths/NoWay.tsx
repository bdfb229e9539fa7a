import type { PathCondition } from '../../api/generated';
import type { Params } from '../../address/pages';
import { useWords } from '../../site/context';
import type { Change } from './Story';
import type { Ways } from './useWays';

/** What lifts a condition, for those that can be set on this page. */
const LIFTS: Readonly<Partial<Record<PathCondition, (length: number) => Partial<Params<'paths'>>>>> = {
  VIA_TYPES: () => ({ types: [] }),
  VIA_FAMILIES: () => ({ rel: [] }),
  AVOID_ENTITIES: () => ({ not: [] }),
  MAX_LENGTH: (length) => ({ max: Math.min(12, length) }),
};

/** That there is no way, why, and what would let one through. */
export function NoWay({ of, change }: { readonly of: Ways; readonly change: Change }) {
  const { paths } = useWords();
  return (
    <section className="note" role="status">
      <p className="note-title">{of.noneBecause ? paths.none[of.noneBecause] : paths.tooMuch}</p>
      {of.obstacles.length > 0 ? (
        <ul className="obstacles">
          {of.obstacles.map(({ condition, length }) => {
            const lift = LIFTS[condition];
            return (
              <li key={condition}>
                {paths.without(paths.conditions[condition], paths.length(length))}{' '}
                {lift && (
                  <button type="button" className="button" onClick={() => change(lift(length))}>
                    {paths.lift}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      ) : (
        <p>{paths.noneHelp}</p>
      )}
    </section>
  );
}
