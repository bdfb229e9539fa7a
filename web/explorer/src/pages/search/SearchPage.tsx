import { useMemo } from 'react';

import { useParams } from '../../address/useAddress';
import { OfTypesDocument, SearchDocument } from '../../api/generated';
import { useAsk } from '../../api/useAsk';
import { legendOf } from '../../ontology/legend';
import type { Ontology } from '../../ontology/ontology';
import { GraphqlBox } from '../../parts/GraphqlBox';
import { Shown } from '../../parts/Shown';
import { ViewBar } from '../../shell/ViewBar';
import { useTitle } from '../../shell/useTitle';
import { useSite } from '../../site/context';
import { FoundList } from './FoundList';
import { Hits } from './Hits';
import { More } from './More';
import type { Wanted } from './found';
import { MOST_FOUND, typesOf } from './found';

const NOTHING: Wanted = { q: '', kind: null, type: null, first: 30 };

/** What is found for some words, by kind; or all of a kind. */
export function SearchPage() {
  const { words, ontology } = useSite();
  const params = useParams('search') ?? NOTHING;
  const legend = useMemo(() => legendOf(ontology.kinds), [ontology]);
  const types = typesOf(params, legend);
  const title = params.q ? words.search.titleFor(params.q) : (labelOf(params, ontology) ?? words.search.title);
  useTitle(title);
  return (
    <>
      <ViewBar />
      <div className="page">
        <h1 className="capital">{title}</h1>
        {params.q !== '' && <ForWords wanted={params} types={types} />}
        {params.q === '' && types && <OfTypes wanted={params} types={types} />}
        {params.q === '' && !types && <p className="lede">{words.search.start}</p>}
      </div>
    </>
  );
}

interface Props {
  readonly wanted: Wanted;
  readonly types: readonly string[] | undefined;
}

function ForWords({ wanted, types }: Props) {
  const { variables } = useSite();
  const asking = useAsk(SearchDocument, { text: wanted.q, first: Math.min(wanted.first, MOST_FOUND), ...(types && { types }), ...variables });
  return (
    <Shown of={asking}>
      {({ asOf }, answer) => (
        <>
          {asOf.search && <Hits of={asOf.search} wanted={wanted} />}
          <GraphqlBox answers={[answer]} />
        </>
      )}
    </Shown>
  );
}

function OfTypes({ wanted, types }: Props) {
  const { variables } = useSite();
  const asking = useAsk(OfTypesDocument, { where: { type: { in: types ?? [] } }, first: wanted.first, ...variables });
  return (
    <Shown of={asking}>
      {({ asOf }, answer) => (
        <>
          <More total={asOf.found.totalCount} shown={asOf.found.nodes.length} wanted={wanted} most={300} />
          <FoundList of={asOf.found.nodes.map((node) => ({ node }))} />
          <GraphqlBox answers={[answer]} />
        </>
      )}
    </Shown>
  );
}

function labelOf({ kind, type }: Wanted, ontology: Ontology): string | undefined {
  const known = type === null ? undefined : ontology.types.get(type)?.labelPlural;
  return known ?? [...ontology.kinds.values()].find(({ name }) => name === kind)?.label;
}
