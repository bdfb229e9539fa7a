import type { Params } from '../../address/pages';
import { useHref } from '../../address/useAddress';
import { Nearest } from '../../parts/Nearest';
import { To } from '../../parts/To';
import { useSite } from '../../site/context';
import type { Unfound as Given } from './useMapData';

interface Props {
  readonly params: Params<'graph'>;
  readonly of: Given;
}

/** Says which of the entities that a map should be drawn around there are not, what may be meant,
 * and how to go on. */
export function Unfound({ params, of: { known, near } }: Props) {
  const { words, locale } = useSite();
  const href = useHref();
  const there = new Set(known.map(({ id }) => id));
  return (
    <div className="unfound" role="alert">
      {params.focus
        .filter((id) => !there.has(id))
        .map((id) => (
          <section key={id}>
            <h2>{words.missing.entity(id)}</h2>
            <Nearest id={id} of={near} hrefOf={(one) => href('graph', { ...params, focus: params.focus.map((other) => (other === id ? one.id : other)), sel: null })} />
          </section>
        ))}
      <p>
        {known.length > 0 && (
          <To page="graph" params={{ ...params, focus: known.map(({ id }) => id), sel: null }} className="button">
            {words.graph.without(new Intl.ListFormat(locale).format(known.map(({ name }) => name)))}
          </To>
        )}{' '}
        <To page="graph" className="button">
          {words.graph.toOverview}
        </To>
      </p>
    </div>
  );
}
