import { To } from '../../parts/To';
import { useWords } from '../../site/context';
import { FoundList } from './FoundList';
import { KindChips } from './KindChips';
import { More } from './More';
import { NoHits } from './NoHits';
import type { Results, Wanted } from './found';
import { MOST_FOUND } from './found';

/** So many of what is found can be put in the middle of a map. */
const ON_MAP = 6;

/** What is found for some words, the best first. */
export function Hits({ of, wanted }: { readonly of: Results; readonly wanted: Wanted }) {
  const { search } = useWords();
  const missing = of.edges[0]?.missing ?? [];
  return (
    <>
      <KindChips of={of.facets} wanted={wanted} />
      {of.edges.length > 0 ? (
        <More total={of.totalCount} shown={of.edges.length} wanted={wanted} most={MOST_FOUND}>
          <To page="graph" params={{ focus: of.edges.slice(0, ON_MAP).map(({ node }) => node.id) }}>
            {search.open}
          </To>
        </More>
      ) : (
        <NoHits of={of} wanted={wanted} />
      )}
      {missing.length > 0 && <p className="note">{search.missing(missing.map((word) => `“${word}”`).join(', '))}</p>}
      <FoundList of={of.edges.map((hit) => ({ node: hit.node, hit }))} />
    </>
  );
}
