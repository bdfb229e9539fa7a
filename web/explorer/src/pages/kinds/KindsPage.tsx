import { ExamplesDocument } from '../../api/generated';
import { useAsk } from '../../api/useAsk';
import { legendOf } from '../../ontology/legend';
import { GraphqlBox } from '../../parts/GraphqlBox';
import { KindSign } from '../../parts/KindSign';
import { Said } from '../../parts/Said';
import { ViewBar } from '../../shell/ViewBar';
import { useTitle } from '../../shell/useTitle';
import { useSite } from '../../site/context';
import { Relations } from './Relations';
import { Types } from './Types';

/** Which kinds of things there are and how they can be connected, in words. */
export function KindsPage() {
  const { words, ontology, variables } = useSite();
  const asking = useAsk(ExamplesDocument, variables);
  useTitle(words.kinds.title);
  const examples = asking.data?.data.asOf.entitiesConnection.groupBy?.groups.flatMap(({ nodes }) => nodes) ?? [];
  return (
    <>
      <ViewBar />
      <div className="page">
        <h1>{words.kinds.title}</h1>
        <p className="lede">{words.kinds.lead}</p>
        <h2>{words.kinds.types}</h2>
        {legendOf(ontology.kinds).map(({ kind, types }) => (
          <section key={kind.name} className="sheet kind-sheet">
            <h3>
              <KindSign type={types[0] ?? ''} size={22} />
              <Said className="capital">{kind.label}</Said>
            </h3>
            <Types of={types} examples={examples} />
          </section>
        ))}
        <h2>{words.kinds.relations}</h2>
        {[...ontology.families.values()].map((family) => (
          <Relations key={family.name} of={family} />
        ))}
        {asking.data && <GraphqlBox answers={[asking.data]} />}
      </div>
    </>
  );
}
