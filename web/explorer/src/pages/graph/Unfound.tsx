import type { Params } from '../../address/pages';
import { useHref } from '../../address/useAddress';
import type { NamedFragment } from '../../api/generated';
import { KnownDocument, NearestDocument } from '../../api/generated';
import { useAsk } from '../../api/useAsk';
import { KindSign } from '../../parts/KindSign';
import { Name } from '../../parts/Name';
import { Shown } from '../../parts/Shown';
import { Link, To } from '../../parts/To';
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
  const { words, variables } = useSite();
  const href = useHref();
  // Ids are words with hyphens between.
  const asking = useAsk(NearestDocument, { text: id.replaceAll('-', ' '), ...variables }, 'drop');
  return (
    <>
      <h2>{words.missing.entity(id)}</h2>
      <Shown of={asking}>
        {({ asOf }) => {
          const near = asOf.search ? nearest(asOf.search) : [];
          return near.length === 0 ? (
            <p>{words.missing.entityHelp}</p>
          ) : (
            <>
              <p>{words.search.suggestions}</p>
              <ul>
                {near.map((one) => (
                  <li key={one.id}>
                    <Link href={href('graph', { ...params, focus: params.focus.map((other) => (other === id ? one.id : other)), sel: null })} className="entity-link">
                      <KindSign type={one.type.name} size={17} />
                      <Name of={one} />
                    </Link>{' '}
                    {one.abbreviation && <small className="muted">{one.abbreviation}</small>}
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Shown>
    </>
  );
}

/** How many are offered. */
const OFFERED = 5;

function nearest({ nodes, suggestions }: { readonly nodes: readonly NamedFragment[]; readonly suggestions: readonly { readonly entity: NamedFragment }[] }): NamedFragment[] {
  const all = [...nodes, ...suggestions.map(({ entity }) => entity)];
  return [...new Map(all.map((one) => [one.id, one])).values()].slice(0, OFFERED);
}
