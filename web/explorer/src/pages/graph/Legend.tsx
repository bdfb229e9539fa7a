import { number } from '../../format/numbers';
import type { MapData } from '../../graph/types';
import { legendOf } from '../../ontology/legend';
import { KindSign } from '../../parts/KindSign';
import { Said } from '../../parts/Said';
import { useSite } from '../../site/context';

interface Props {
  readonly of: MapData;
  /** The names of the kinds that are chosen; none for all. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** What choosing means, where that is not what is shown. */
  readonly label?: string;
}

/** The kinds on the map with counts. Each can be switched off and on. */
export function Legend({ of, chosen, onChange, label }: Props) {
  const { words, ontology, locale } = useSite();
  const kinds = legendOf(ontology.kinds);
  const all = kinds.map(({ kind }) => kind.name);
  const entries = kinds
    .map(({ kind, types }) => ({ kind, types, count: of.nodes.filter(({ type }) => types.includes(type)).length }))
    .filter(({ count }) => count > 0);
  const isOn = (name: string) => chosen.length === 0 || chosen.includes(name);
  const toggle = (name: string) => {
    const next = all.filter((one) => (one === name ? !isOn(one) : isOn(one)));
    // All, and none, are the same as no choice.
    onChange(next.length === all.length ? [] : next);
  };
  return (
    <div className="chips legend" role="group" aria-label={label ?? words.graph.legend}>
      {entries.map(({ kind, types, count }) => (
        <button key={kind.name} type="button" className="chip" aria-pressed={isOn(kind.name)} onClick={() => toggle(kind.name)}>
          <KindSign type={types[0] ?? ''} size={17} />
          <Said className="capital">{kind.label}</Said> <b>{number(count, locale)}</b>
        </button>
      ))}
    </div>
  );
}
