import { number } from '../../format/numbers';
import type { MapData, MapEdge, MapNode } from '../../graph/types';
import { legendOf } from '../../ontology/legend';
import { KindSign } from '../../parts/KindSign';
import { Said } from '../../parts/Said';
import { useSite } from '../../site/context';

interface Props {
  readonly of: MapData;
  readonly isShown: (node: MapNode) => boolean;
  readonly isEdgeShown: (edge: MapEdge) => boolean;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** What the map shows, as headings and sentences: every entity with its connections. */
export function GraphList({ of, isShown, isEdgeShown, selected, onSelect }: Props) {
  const { words, ontology, locale } = useSite();
  const nodes = of.nodes.filter(isShown);
  const hidden = of.nodes.length - nodes.length;
  const names = new Map(of.nodes.map((node) => [node.id, node]));
  return (
    <div className="graph-list">
      {of.nodes.length === 0 && <p>{words.graph.nothing}</p>}
      {hidden > 0 && <p className="muted">{words.graph.hidden(number(hidden, locale), hidden)}</p>}
      {legendOf(ontology.kinds).map(({ kind, types }) => {
        const own = nodes.filter(({ type }) => types.includes(type)).sort((a, b) => a.name.localeCompare(b.name, locale));
        return (
          own.length > 0 && (
            <section key={kind.name}>
              <h2>
                <KindSign type={types[0] ?? ''} size={20} /> <Said className="capital">{kind.label}</Said> <small>{number(own.length, locale)}</small>
              </h2>
              <ul>
                {own.map((node) => (
                  <li key={node.id} className={`holds-${node.holds}`}>
                    <button type="button" className="link" aria-pressed={node.id === selected} onClick={() => onSelect(node.id)}>
                      <Said lang={node.nameLang}>{node.name}</Said>
                    </button>{' '}
                    {node.abbreviation && <small>{node.abbreviation}</small>}
                    <Ties of={node.id} edges={of.edges.filter(isEdgeShown)} names={names} />
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}

function Ties({ of, edges, names }: { readonly of: string; readonly edges: readonly MapEdge[]; readonly names: ReadonlyMap<string, MapNode> }) {
  const own = edges.filter(({ from, to }) => from === of || to === of);
  if (own.length === 0) {
    return null;
  }
  return (
    <ul className="ties">
      {own.map((edge) => {
        const other = names.get(edge.from === of ? edge.to : edge.from);
        return (
          <li key={edge.id} className={`holds-${edge.holds}`}>
            <Said>{edge.from === of ? edge.phrase : edge.inversePhrase}</Said> <Said lang={other?.nameLang}>{other?.name}</Said>
          </li>
        );
      })}
    </ul>
  );
}
