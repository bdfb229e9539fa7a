import type { Params } from '../../address/pages';
import { number } from '../../format/numbers';
import { countsOf } from '../../graph/counts';
import type { MapData, MapNode } from '../../graph/types';
import { GraphqlBox } from '../../parts/GraphqlBox';
import { KindSign } from '../../parts/KindSign';
import { Name } from '../../parts/Name';
import { Said } from '../../parts/Said';
import { To } from '../../parts/To';
import { useSite } from '../../site/context';
import type { MapState } from './useMapData';

interface Props {
  readonly params: Params<'graph'>;
  readonly state: MapState;
}

/** How many names a heading bears. */
const NAMED = 3;

/** What the map shows, where nothing of it is selected. */
export function AboutMap({ params, state }: Props) {
  const { words, locale } = useSite();
  const { graph } = words;
  const { data, total, leftOut } = state;
  const middle = data?.nodes.filter(({ id }) => params.focus.includes(id)) ?? [];
  const count = (n: number | undefined) => number(n ?? 0, locale);
  return (
    <>
      <h1>{params.focus.length === 0 ? graph.overview : <Around of={middle} />}</h1>
      {data && total !== undefined && <p className="lede">{graph.overviewText(count(data.nodes.length), count(total))}</p>}
      {data && total === undefined && <p className="lede">{data.edges.length === 0 ? graph.alone : graph.aroundText(countsOf(data, words, locale))}</p>}
      {leftOut > 0 && <p className="note">{graph.leftOut(count(leftOut), leftOut)}</p>}
      {data && total !== undefined && <Best of={data} ties={state.ties} params={params} />}
      {data && (middle.length > 1 || data.edges.length === 0) && <List of={middle} params={params} />}
      {data && middle.length === 1 && middle.map((one) => <Neighbours key={one.id} of={one} data={data} params={params} />)}
      <GraphqlBox answers={[state.answer]} />
    </>
  );
}

function Around({ of }: { readonly of: readonly MapNode[] }) {
  const { words, locale } = useSite();
  if (of.length === 0) {
    return words.graph.title;
  }
  const names = of.slice(0, of.length > NAMED + 1 ? NAMED : of.length).map(({ name }) => name);
  const others = of.length - names.length;
  return words.graph.aroundTitle(new Intl.ListFormat(locale).format([...names, ...(others > 0 ? [words.graph.others(number(others, locale))] : [])]));
}

/** How many of the best connected are listed. */
const LISTED = 12;

/** The best connected entities, as links that select them. */
function Best({ of, ties, params }: { readonly of: MapData; readonly ties: MapState['ties']; readonly params: Params<'graph'> }) {
  const { words, locale } = useSite();
  return (
    <ol className="best">
      {of.nodes.slice(0, LISTED).map((node) => {
        const count = ties?.get(node.id) ?? 0;
        return (
          <li key={node.id}>
            <Choose node={node} params={params} /> <span className="muted small">{words.graph.connections(number(count, locale), count)}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** What the map is drawn around, as links that select it. */
function List({ of, params }: { readonly of: readonly MapNode[]; readonly params: Params<'graph'> }) {
  return (
    <ul className="best">
      {of.map((node) => (
        <li key={node.id}>
          <Choose node={node} params={params} />
        </li>
      ))}
    </ul>
  );
}

/** What an entity is connected with on the map, as sentences with links that select it. */
function Neighbours({ of, data, params }: { readonly of: MapNode; readonly data: MapData; readonly params: Params<'graph'> }) {
  const { words } = useSite();
  const nodes = new Map(data.nodes.map((node) => [node.id, node]));
  const groups = new Map<string, MapNode[]>();
  for (const { from, to, phrase, inversePhrase } of data.edges) {
    const other = nodes.get(from === of.id ? to : from);
    const words = from === of.id ? phrase : inversePhrase;
    if (other && (from === of.id || to === of.id) && !groups.get(words)?.includes(other)) {
      groups.set(words, [...(groups.get(words) ?? []), other]);
    }
  }
  if (groups.size === 0) {
    return null;
  }
  return (
    <section className="entity-narrow">
      <h2>
        <Choose node={of} params={params} /> …
      </h2>
      <dl className="connections" aria-label={words.entity.connections}>
        {[...groups].map(([said, others]) => (
          <div key={said}>
            <dt>
              <Said>{said}</Said>
            </dt>
            {others.map((node) => (
              <dd key={node.id}>
                <Choose node={node} params={params} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A link that selects an entity of the map. */
function Choose({ node, params }: { readonly node: MapNode; readonly params: Params<'graph'> }) {
  return (
    <To page="graph" params={{ ...params, sel: node.id }} className={node.holds === 'NO' ? 'entity-link ended' : 'entity-link'}>
      <KindSign type={node.type} size={17} />
      <Name of={node} />
    </To>
  );
}
