import { useMemo } from 'react';

import { useParams } from '../../address/useAddress';
import type { SearchQuery } from '../../api/generated';
import { SearchDocument } from '../../api/generated';
import { useAsk } from '../../api/useAsk';
import { number } from '../../format/numbers';
import { legendOf } from '../../ontology/legend';
import type { Ontology } from '../../ontology/ontology';
import { GraphqlBox } from '../../parts/GraphqlBox';
import { Shown } from '../../parts/Shown';
import { ViewBar } from '../../shell/ViewBar';
import { useTitle } from '../../shell/useTitle';
import { useSite } from '../../site/context';
import { FoundList } from './FoundList';
import { KindChips } from './KindChips';
import type { Wanted } from './find';
import { anyWhere, ranked, where } from './find';

const NOTHING: Wanted = { q: '', kind: null, type: null };

/** What is found for some words, by kind; or all of a kind. */
export function SearchPage() {
  const { words, ontology, variables } = useSite();
  const params = useParams('search') ?? NOTHING;
  const legend = useMemo(() => legendOf(ontology.kinds), [ontology]);
  const asked = params.q !== '' || params.kind !== null || params.type !== null;
  const asking = useAsk(SearchDocument, asked ? { where: where(params, legend), any: anyWhere(params.q), ...variables } : undefined);
  const title = params.q ? words.search.titleFor(params.q) : (labelOf(params, ontology) ?? words.search.title);
  useTitle(title);
  return (
    <>
      <ViewBar />
      <div className="page">
        <h1 className="capital">{title}</h1>
        {!asked && <p className="lede">{words.search.start}</p>}
        {asked && (
          <Shown of={asking}>
            {({ asOf }, answer) => (
              <>
                <Results of={asOf} wanted={params} />
                <GraphqlBox answers={[answer]} />
              </>
            )}
          </Shown>
        )}
      </div>
    </>
  );
}

function Results({ of, wanted }: { readonly of: SearchQuery['asOf']; readonly wanted: Wanted }) {
  const { words, locale } = useSite();
  const { totalCount, nodes } = of.found;
  return (
    <>
      <p role="status" className="found">
        {totalCount > 0 ? words.search.found(number(totalCount, locale), totalCount) : words.search.none(wanted.q)}
        {totalCount > nodes.length && ` ${words.search.more(number(nodes.length, locale))}`}
      </p>
      {totalCount === 0 && <p>{words.search.noneHelp}</p>}
      {wanted.q !== '' && <KindChips of={of.all} wanted={wanted} />}
      <FoundList of={ranked(nodes, wanted.q)} q={wanted.q} />
    </>
  );
}

function labelOf({ kind, type }: Wanted, ontology: Ontology): string | undefined {
  const known = type === null ? undefined : ontology.types.get(type)?.labelPlural;
  return known ?? [...ontology.kinds.values()].find(({ name }) => name === kind)?.label;
}
