import type { StatsQuery } from '../../api/generated';
import { StatsDocument } from '../../api/generated';
import { useAsk } from '../../api/useAsk';
import { number } from '../../format/numbers';
import { GraphqlBox } from '../../parts/GraphqlBox';
import { Said } from '../../parts/Said';
import { Shown } from '../../parts/Shown';
import { ViewBar } from '../../shell/ViewBar';
import { useTitle } from '../../shell/useTitle';
import { useSite } from '../../site/context';
import { CubeCard } from './CubeCard';
import '../../styles/stats.css';

export type Listed = StatsQuery['asOf']['cubesConnection']['nodes'][number];

/** All collections of figures, by what they are. */
export function StatsPage() {
  const { words, variables, locale } = useSite();
  const asking = useAsk(StatsDocument, variables);
  useTitle(words.stats.title);
  return (
    <>
      <ViewBar />
      <div className="page">
        <h1>{words.stats.title}</h1>
        <p className="lede">{words.stats.lead}</p>
        <Shown of={asking}>
          {({ asOf: { cubesConnection } }, answer) => (
            <>
              {cubesConnection.totalCount === 0 && <p className="note">{words.stats.none}</p>}
              {groupsOf(cubesConnection.nodes).map(([label, cubes]) => (
                <section key={label}>
                  <h2>
                    <Said className="capital">{label}</Said> <small className="muted">{number(cubes.length, locale)}</small>
                  </h2>
                  <ul className="cards stats-cards">
                    {cubes.map((cube) => (
                      <li key={cube.id} className="card">
                        <CubeCard of={cube} />
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
              {cubesConnection.totalCount > cubesConnection.nodes.length && <p className="note">{words.search.more(number(cubesConnection.nodes.length, locale))}</p>}
              <GraphqlBox answers={[answer]} />
            </>
          )}
        </Shown>
      </div>
    </>
  );
}

/** Puts collections of one type together, the type with the most figures first. */
function groupsOf(cubes: readonly Listed[]): [string, Listed[]][] {
  const groups = new Map<string, Listed[]>();
  for (const cube of cubes) {
    groups.set(cube.type.labelPlural, [...(groups.get(cube.type.labelPlural) ?? []), cube]);
  }
  const size = (all: readonly Listed[]) => all.reduce((sum, { structure }) => sum + structure.observationCount, 0);
  return [...groups].sort(([, a], [, b]) => size(b) - size(a));
}
