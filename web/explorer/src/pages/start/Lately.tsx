import type { ChangedFragment } from '../../api/generated';
import { partialDate } from '../../format/dates';
import { ChangeLine } from '../../parts/ChangeLine';
import { useSite } from '../../site/context';

/** What changed last before the day that is looked at, the latest first. */
export function Lately({ of }: { readonly of: readonly ChangedFragment[] }) {
  const { words, dates } = useSite();
  if (of.length === 0) {
    return null;
  }
  return (
    <section>
      <h2>{words.start.lately}</h2>
      <ul className="sheet lately">
        {of.toReversed().map((change) => (
          <li key={`${change.entity.id} ${change.kind} ${change.field} ${change.date}`}>
            <span className="lately-date">{partialDate(change.date, dates)}</span>
            <span>
              <ChangeLine of={change} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
