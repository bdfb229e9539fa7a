import type { Params } from '../../address/pages';
import { useParams } from '../../address/useAddress';
import { useSite } from '../../site/context';
import type { Axis, Layout } from './layout';
import { MEASURES } from './layout';

interface Props {
  readonly layout: Layout;
  /** Other figures are looked at, of which the first page is shown. */
  readonly set: (changed: Partial<Params<'stat'>>) => void;
}

/** What the rows and columns are, and what is looked at of all else; only where there is a choice. */
export function Pickers({ layout, set }: Props) {
  const { words } = useSite();
  const at = useParams('stat')?.at ?? [];
  const { rows, columns, fixed, axes } = layout;
  const several = axes.filter(({ entries }) => entries.length > 1);
  const others = fixed.filter(({ axis }) => axis.entries.length > 1);
  const name = (axis: Axis) => axis.name ?? words.stats.measures;
  if (several.length < 3 && others.length === 0) {
    return null;
  }
  return (
    <div className="axes">
      {several.length > 2 && (
        <>
          <Picker
            label={words.stats.rows}
            value={rows.id}
            options={several.filter(({ id }) => id !== MEASURES).map((axis) => ({ id: axis.id, name: name(axis) }))}
            onChange={(id) => set({ rows: id, cols: id === columns.id ? rows.id : columns.id, show: [] })}
          />
          <Picker
            label={words.stats.columns}
            value={columns.id}
            options={several.filter((axis) => axis !== rows).map((axis) => ({ id: axis.id, name: name(axis) }))}
            onChange={(id) => set({ rows: rows.id, cols: id, show: [] })}
          />
        </>
      )}
      {others.map(({ axis, at: entry }) => (
        <Picker
          key={axis.id}
          label={name(axis)}
          value={entry.id}
          options={axis.entries}
          onChange={(id) => set({ at: [...at.filter((one) => !one.startsWith(`${axis.id}:`)), `${axis.id}:${id}`] })}
        />
      ))}
    </div>
  );
}

interface PickerProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (id: string) => void;
}

function Picker({ label, value, options, onChange }: PickerProps) {
  return (
    <label className="axis-picker">
      <span className="capital">{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
