import { useWords } from '../../site/context';

const HOPS = [1, 2, 3];

/** How many steps around the middle a map goes. */
export function Hops({ chosen, onChange }: { readonly chosen: number; readonly onChange: (hops: number) => void }) {
  const { graph } = useWords();
  return (
    <div className="steps">
      <span id="steps">{graph.steps}</span>
      <div className="segments" role="group" aria-labelledby="steps">
        {HOPS.map((hops) => (
          <button key={hops} type="button" aria-pressed={chosen === hops} onClick={() => onChange(hops)}>
            {hops}
          </button>
        ))}
      </div>
    </div>
  );
}
