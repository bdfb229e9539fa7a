import { useMemo } from 'react';

import { useParams } from '../../address/useAddress';
import { EntityDocument } from '../../api/generated';
import { useAsk } from '../../api/useAsk';
import { SourceNumbers } from '../../parts/Cites';
import { GraphqlBox } from '../../parts/GraphqlBox';
import { Shown } from '../../parts/Shown';
import { ViewBar } from '../../shell/ViewBar';
import { useTitle } from '../../shell/useTitle';
import { useSite } from '../../site/context';
import { Connections } from './Connections';
import { Disagreements } from './Disagreements';
import { Facts } from './Facts';
import { Figures } from './Figures';
import { Heading } from './Heading';
import { Names } from './Names';
import { NearMap } from './NearMap';
import { NoEntity } from './NoEntity';
import { Sources } from './Sources';
import { Timeline } from './Timeline';
import type { EntityData } from './model';
import { citationsOf } from './model';
import { numberSources } from './sources';

/** Everything that is known of one entity, with who says so. */
export function EntityPage() {
  const { variables } = useSite();
  const id = useParams('entity')?.id;
  const asking = useAsk(EntityDocument, id === undefined ? undefined : { id, ...variables });
  const entity = asking.data?.data.asOf.entity;
  useTitle(entity?.name ?? id);
  return (
    <>
      <ViewBar />
      <div className="page">
        <Shown of={asking}>
          {({ asOf }, answer) => (
            <>
              {asOf.entity ? <Article of={asOf.entity} /> : <NoEntity id={id ?? ''} near={asOf.nearest} />}
              <GraphqlBox answers={[answer]} />
            </>
          )}
        </Shown>
      </div>
    </>
  );
}

function Article({ of }: { readonly of: EntityData }) {
  const numbers = useMemo(() => numberSources(citationsOf(of)), [of]);
  return (
    <SourceNumbers value={numbers}>
      <article className="entity">
        <div className="sheet entity-main">
          <Heading of={of} />
          <Disagreements of={of} />
          <Facts of={of} />
          <Figures of={of} />
          <Connections of={of} />
          <Sources of={numbers} />
        </div>
        <div className="entity-aside">
          <NearMap of={of} />
          <Names of={of} />
          <Timeline of={of} />
        </div>
      </article>
    </SourceNumbers>
  );
}
