import type { ReactNode } from 'react';
import { useMemo } from 'react';

import { go } from '../../address/history';
import { useHref, useParams } from '../../address/useAddress';
import { SourceNumbers } from '../../parts/Cites';
import { GraphqlBox } from '../../parts/GraphqlBox';
import { Shown } from '../../parts/Shown';
import { ViewBar } from '../../shell/ViewBar';
import { useTitle } from '../../shell/useTitle';
import { Sources } from '../entity/Sources';
import { NoEntity } from '../entity/NoEntity';
import { numberSources } from '../entity/sources';
import { CubeHeading } from './CubeHeading';
import { Cut } from './Cut';
import { FigureList } from './FigureList';
import { Known } from './Known';
import { Tabulated } from './Tabulated';
import type { Chosen, CubeData, Layout } from './layout';
import { useCube } from './useCube';
import '../../styles/stats.css';

/** One collection of figures: as a chart or table, with what is to be known of it. */
export function CubePage() {
  const params = useParams('stat');
  const { id, rows = null, cols = null } = params ?? {};
  const at = params?.at.join();
  const wish = useMemo(() => ({ rows, cols, at: at?.split(',') ?? [] }), [rows, cols, at]);
  const href = useHref();
  const { cube, layout, figures } = useCube(id, wish, params?.pages ?? 1);
  const data = cube.data?.data.asOf.cube;
  useTitle(data?.name ?? id);
  return (
    <>
      <ViewBar />
      <div className="page">
        <Shown of={cube}>
          {({ asOf }) =>
            asOf.cube ? (
              <Shown of={figures}>
                {({ cube: chosen }) =>
                  chosen && (
                    <Article of={data ?? asOf.cube!} layout={layout} chosen={chosen}>
                      <Cut of={chosen.observationsConnection} id={asOf.cube!.id} asking={figures} onPages={(pages) => go(href('stat', { ...params, pages }), { replace: true })} />
                    </Article>
                  )
                }
              </Shown>
            ) : (
              <NoEntity id={id ?? ''} near={asOf.nearest} />
            )
          }
        </Shown>
        <GraphqlBox answers={[cube.data, ...figures.pages]} />
      </div>
    </>
  );
}

interface Props {
  readonly of: CubeData;
  readonly layout: Layout | undefined;
  readonly chosen: Chosen;
  /** What stands above the figures. */
  readonly children: ReactNode;
}

function Article({ of, layout, chosen, children }: Props) {
  const numbers = useMemo(() => numberSources(citationsOf(of, chosen)), [of, chosen]);
  return (
    <SourceNumbers value={numbers}>
      <article className="sheet stat">
        <CubeHeading of={of} />
        {children}
        {layout ? <Tabulated of={of} layout={layout} chosen={chosen} /> : <FigureList of={of} chosen={chosen} />}
        <Known of={of} chosen={chosen} />
        <Sources of={numbers} />
      </article>
    </SourceNumbers>
  );
}

/** Lists all citations in the order in which a reader meets them. */
function citationsOf({ structure }: CubeData, { observationsConnection, remarks }: Chosen) {
  const { breaks = [], notes = [], violations = [] } = remarks ?? {};
  return [
    ...structure.citations,
    ...observationsConnection.nodes.flatMap(({ citations }) => citations ?? []),
    ...[...breaks, ...notes].flatMap(({ citations }) => citations),
    ...violations.flatMap(({ observation }) => observation.citations),
  ];
}
