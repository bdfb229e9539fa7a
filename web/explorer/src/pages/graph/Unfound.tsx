import type { Params } from '../../address/pages';
import { useHref } from '../../address/useAddress';
import { KnownDocument } from '../../api/generated';
import { useAsk } from '../../api/useAsk';
import { Nearest } from '../../parts/Nearest';
import { Shown } from '../../parts/Shown';
import { To } from '../../parts/To';
import { useSite } from '../../site/context';

/** Says which of the entities that a map should be drawn around there are not, what may be meant,
 * and how to go on. */
export function Unfound({ params }: { readonly params: Params<'graph'> }) {
  const { words, variables, locale } = useSite();
  const asking = useAsk(KnownDocument, { ids: params.focus, ...variables }, 'drop');
  return (
    <div className="unfound" role="alert">
      <Shown of={asking}>
        {({ asOf }) => {
          const known = asOf.known.flatMap((one) => one ?? []);
          const there = new Set(known.map(({ id }) => id));
          return (
            <>
              {params.focus
                .filter((id) => !there.has(id))
                .map((id) => (
                  <Missing key={id} id={id} params={params} />
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
            </>
          );
        }}
      </Shown>
    </div>
  );
}

/** One id that there is not, and links to the same map with what may be meant instead. */
function Missing({ id, params }: { readonly id: string; readonly params: Params<'graph'> }) {
  const { words } = useSite();
  const href = useHref();
  return (
    <>
      <h2>{words.missing.entity(id)}</h2>
      <Nearest id={id} hrefOf={(one) => href('graph', { ...params, focus: params.focus.map((other) => (other === id ? one.id : other)), sel: null })} />
    </>
  );
}
