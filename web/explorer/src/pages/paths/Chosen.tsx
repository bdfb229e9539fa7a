import type { Params } from '../../address/pages';
import type { MapData } from '../../graph/types';
import { KindSign } from '../../parts/KindSign';
import { Name } from '../../parts/Name';
import { To } from '../../parts/To';
import { useWords } from '../../site/context';
import type { Change } from './Story';

interface Props {
  readonly id: string;
  readonly params: Params<'paths'>;
  readonly map: MapData | undefined;
  readonly change: Change;
}

/** What can be done with the card that is chosen on the map. */
export function Chosen({ id, params, map, change }: Props) {
  const { paths, graph } = useWords();
  const node = map?.nodes.find((one) => one.id === id);
  if (!node) {
    return null;
  }
  return (
    <section className="chosen" aria-label={paths.chosen} role="status">
      <p className="kicker">
        <KindSign type={node.type} size={20} /> <b><Name of={node} /></b>
      </p>
      <div className="actions">
        {id !== params.from && id !== params.to && (
          <>
            <button type="button" className="button" onClick={() => change({ from: id })}>
              {paths.fromHere}
            </button>
            <button type="button" className="button" onClick={() => change({ to: id })}>
              {paths.toHere}
            </button>
            {params.from !== null && params.to !== null && !params.not.includes(id) && (
              <button type="button" className="button" onClick={() => change({ not: [...params.not, id] })}>
                {paths.avoid}
              </button>
            )}
          </>
        )}
        <To page="entity" params={{ id }} className="button">
          {graph.openPage}
        </To>
      </div>
    </section>
  );
}
