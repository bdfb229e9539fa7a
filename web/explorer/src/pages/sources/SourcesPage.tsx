import type { SourcesQuery } from '../../api/generated';
import { SourcesDocument } from '../../api/generated';
import { useAsk } from '../../api/useAsk';
import { number } from '../../format/numbers';
import { GraphqlBox } from '../../parts/GraphqlBox';
import { Name } from '../../parts/Name';
import { Said } from '../../parts/Said';
import { Shown } from '../../parts/Shown';
import { To } from '../../parts/To';
import { ViewBar } from '../../shell/ViewBar';
import { useTitle } from '../../shell/useTitle';
import { useSite } from '../../site/context';
import { Imprint } from './Imprint';

type Source = SourcesQuery['asOf']['sources'][number];

/** Every source, by sort, those first that most rests on. */
export function SourcesPage() {
  const { words, variables } = useSite();
  const asking = useAsk(SourcesDocument, variables);
  useTitle(words.sourcesPage.title);
  return (
    <>
      <ViewBar />
      <div className="page">
        <h1>{words.sourcesPage.title}</h1>
        <p className="lede">{words.sourcesPage.lead}</p>
        <Shown of={asking}>
          {({ asOf }, answer) => (
            <>
              {asOf.sources.length === 0 && <p>{words.sourcesPage.none}</p>}
              {byType(asOf.sources).map(([label, sources]) => (
                <section key={label}>
                  <h2>
                    <Said className="capital">{label}</Said>
                  </h2>
                  <ul className="cards">
                    {sources.map((source) => (
                      <Card key={source.id} of={source} />
                    ))}
                  </ul>
                </section>
              ))}
              <GraphqlBox answers={[answer]} />
            </>
          )}
        </Shown>
      </div>
    </>
  );
}

function Card({ of }: { readonly of: Source }) {
  const { words, locale } = useSite();
  const count = restsOn(of);
  return (
    <li className="card">
      <To page="source" params={{ id: of.id }}>
        <Name of={of} />
      </To>
      {of.summary && <Said as="p">{of.summary}</Said>}
      <Imprint of={of} />
      <p>{count > 0 ? words.sourcesPage.restsCount(number(count, locale), count) : words.sourcesPage.nothingRests}</p>
    </li>
  );
}

function restsOn(source: Source): number {
  return source.referencedByConnection.totalCount;
}

/** Groups sources by type: the group first that most rests on, and within it the source. */
function byType(sources: readonly Source[]): [string, Source[]][] {
  const groups = new Map<string, Source[]>();
  for (const source of sources.toSorted((a, b) => restsOn(b) - restsOn(a))) {
    const label = source.type.label;
    groups.set(label, [...(groups.get(label) ?? []), source]);
  }
  return [...groups];
}
