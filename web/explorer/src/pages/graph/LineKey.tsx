import type { MapData } from '../../graph/types';
import { Said } from '../../parts/Said';
import { useSite } from '../../site/context';

interface Props {
  readonly of: MapData;
  /** The names of the families that are chosen; none for all. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** How the lines of each family look. Each can be switched off and on. */
export function LineKey({ of, chosen, onChange }: Props) {
  const { words, ontology } = useSite();
  const all = [...ontology.families.values()];
  const isOn = (name: string) => chosen.length === 0 || chosen.includes(name);
  const families = all.filter(({ name }) => of.edges.some(({ family }) => family === name));
  const toggle = (name: string) => {
    const next = all.map((family) => family.name).filter((one) => (one === name ? !isOn(one) : isOn(one)));
    onChange(next.length === all.length ? [] : next);
  };
  return (
    <div className="line-keys" role="group" aria-label={words.graph.lines}>
      {families.map(({ name, label }) => (
        <button key={name} type="button" className="line-key" aria-pressed={isOn(name)} onClick={() => toggle(name)}>
          <svg width="30" height="8" aria-hidden="true">
            <path d="M1 4H29" className={`edge line-${ontology.lines.get(name)}`} />
          </svg>
          <Said>{label}</Said>
        </button>
      ))}
    </div>
  );
}
