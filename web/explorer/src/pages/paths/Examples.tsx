import type { MapData } from '../../graph/types';
import { Name } from '../../parts/Name';
import { To } from '../../parts/To';
import { useWords } from '../../site/context';
import { examplesOf } from './examples';

/** Questions to begin with. */
export function Examples({ of }: { readonly of: MapData }) {
  const { paths } = useWords();
  const [before, between, after] = paths.question;
  return (
    <section>
      <h2>{paths.examples}</h2>
      <ul className="examples">
        {examplesOf(of).map(([from, to]) => (
          <li key={from.id}>
            <To page="paths" params={{ from: from.id, to: to.id }}>
              {before}
              <Name of={from} />
              {between}
              <Name of={to} />
              {after}
            </To>
          </li>
        ))}
      </ul>
    </section>
  );
}
