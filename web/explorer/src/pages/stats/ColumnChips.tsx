import { Said } from '../../parts/Said';
import { useSite } from '../../site/context';
import type { Entry, Layout } from './layout';

interface Props {
  readonly layout: Layout;
  readonly shown: readonly Entry[];
  /** Whether there is no chart whose columns could be chosen. */
  readonly silent: boolean;
  readonly toggle: (entry: Entry) => void;
}

/** The columns with their colours, to switch on and off. It is the key to the chart as well. */
export function ColumnChips({ layout: { columns }, shown, silent, toggle }: Props) {
  const { words } = useSite();
  if (silent || columns.entries.length < 2) {
    return null;
  }
  const units = new Set(columns.entries.map(({ unit }) => unit?.id));
  return (
    <ul className="chips" aria-label={words.stats.shown}>
      {columns.entries.map((entry) => {
        const number = shown.indexOf(entry) + 1;
        return (
          <li key={entry.id}>
            <button type="button" className="chip series-chip" aria-pressed={number > 0} onClick={() => toggle(entry)}>
              <svg className={`swatch series series-${number}`} width="22" height="10" aria-hidden="true">
                {number > 0 && <path className="curve" d="M1 5H21" />}
              </svg>
              <Said>{entry.name}</Said>
              {units.size > 1 && entry.unit && <small className="muted">{entry.unit.symbol ?? entry.unit.name}</small>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
