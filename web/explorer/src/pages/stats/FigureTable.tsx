import { useParams } from '../../address/useAddress';
import { number } from '../../format/numbers';
import { Jump } from '../../parts/Jump';
import { Said } from '../../parts/Said';
import { To } from '../../parts/To';
import { useSite } from '../../site/context';
import type { Drawn } from './FigureLines';
import type { Entry, Figure } from './layout';

/** All figures of the chosen part of a cube, one row for each thing or time. */
export function FigureTable({ of, layout, cells, flagged, isCut }: Drawn) {
  const { words } = useSite();
  const params = useParams('stat');
  const { rows, columns } = layout;
  const units = new Set(columns.entries.map(({ unit }) => unit?.id));
  const bySize = params?.order === 'size' && rows.kind !== 'TIME';
  const first = columns.entries.find(({ id }) => params?.show.includes(id)) ?? columns.entries[0];
  const size = (row: Entry) => Number((first && cells(row, first)?.value) ?? -Infinity);
  const ordered = bySize ? rows.entries.toSorted((a, b) => size(b) - size(a)) : rows.entries;
  return (
    <div className="scroll stat-scroll" tabIndex={0} role="region" aria-label={of.name}>
      <table className="stat-table">
        <caption className="unseen">{of.name}</caption>
        <thead>
          <tr>
            <th scope="col">
              <Said className="capital">{rows.name ?? words.stats.measures}</Said>
            </th>
            {columns.entries.map((column) => (
              <th key={column.id} scope="col" className="number">
                <Said>{column.name}</Said>
                {(units.size > 1 || columns.kind === 'MEASURE') && column.unit && <small>{column.unit.symbol ?? column.unit.name}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ordered.map((row) => (
            <tr key={row.id} className={[row.whole ? 'whole' : '', row.id === params?.year ? 'marked' : ''].join(' ').trim() || undefined}>
              <th scope="row">
                {row.entity ? (
                  <To page="entity" params={{ id: row.entity }}>
                    <Said>{row.name}</Said>
                  </To>
                ) : (
                  <Said>{row.name}</Said>
                )}
              </th>
              {columns.entries.map((column) => (
                <td key={column.id} className="number">
                  <Cell of={cells(row, column)} flagged={flagged} isCut={isCut} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.entries.length === 0 && <p>{words.stats.none}</p>}
    </div>
  );
}

/** A figure, or what the sign in its place says. */
function Cell({ of, flagged, isCut }: { readonly of: Figure | undefined; readonly flagged: ReadonlySet<string>; readonly isCut: boolean }) {
  const { words, locale } = useSite();
  if (!of) {
    // Where not all figures are here, one that is missing may exist.
    return (
      <span className="muted">
        <span aria-hidden="true">{isCut ? '…' : '–'}</span>
        <span className="unseen">{isCut ? words.stats.notHere : words.stats.noFigure}</span>
      </span>
    );
  }
  return (
    <>
      {of.value === null ? <abbr title={of.text ?? undefined}>{of.symbol ?? of.text}</abbr> : number(of.value, locale)}
      {flagged.has(of.id) && (
        <Jump to="check-in-source" className="flag-link" label={words.stats.check}>
          !
        </Jump>
      )}
    </>
  );
}
