import { useCallback, useMemo } from 'react';

import type { Params } from '../../address/pages';
import { useHref } from '../../address/useAddress';
import { EntityDocument } from '../../api/generated';
import { useAsk } from '../../api/useAsk';
import { number } from '../../format/numbers';
import { SourceNumbers } from '../../parts/Cites';
import { GraphqlBox } from '../../parts/GraphqlBox';
import { Shown } from '../../parts/Shown';
import { To } from '../../parts/To';
import { LinkTarget } from '../../parts/linkTarget';
import { useSite } from '../../site/context';
import { Connections } from '../entity/Connections';
import { Disagreements } from '../entity/Disagreements';
import { Facts } from '../entity/Facts';
import { Heading } from '../entity/Heading';
import { NoEntity } from '../entity/NoEntity';
import { Sources } from '../entity/Sources';
import type { EntityData } from '../entity/model';
import { citationsOf } from '../entity/model';
import { numberSources } from '../entity/sources';
import { AboutMap } from './AboutMap';
import type { Expansion } from './useExpansion';
import type { MapState } from './useMapData';

interface Props {
  readonly params: Params<'graph'>;
  readonly state: MapState;
  readonly expansion: Expansion | undefined;
}

/** Beside the map: what is selected, or what the map shows. */
export function Panel({ params, state, expansion }: Props) {
  const { words } = useSite();
  return (
    <aside className="panel" id="panel" tabIndex={-1} aria-label={words.graph.panel}>
      {params.sel === null ? <AboutMap params={params} state={state} /> : <Selected id={params.sel} params={params} state={state} expansion={expansion} />}
    </aside>
  );
}

function Selected({ id, params, state, expansion }: Props & { readonly id: string }) {
  const { variables } = useSite();
  const asking = useAsk(EntityDocument, { id, ...variables });
  const href = useHref();
  // Links lead to the selection of another card, if need be with more on the map.
  const target = useCallback(
    (to: string) => {
      const isShown = state.data?.nodes.some((node) => node.id === to);
      return href('graph', { ...params, sel: to, focus: isShown ? params.focus : [...params.focus, to] });
    },
    [href, params, state.data],
  );
  return (
    <Shown of={asking}>
      {({ asOf }, answer) => (
        <>
          {asOf.entity ? (
            <LinkTarget value={target}>
              <Entity of={asOf.entity} params={params} expansion={expansion} />
            </LinkTarget>
          ) : (
            <NoEntity id={id} near={asOf.nearest} hrefOf={(one) => target(one.id)} />
          )}
          <GraphqlBox answers={[answer, state.answer]} />
        </>
      )}
    </Shown>
  );
}

function Entity({ of, params, expansion }: { readonly of: EntityData } & Pick<Props, 'params' | 'expansion'>) {
  const { words, locale } = useSite();
  const { graph } = words;
  const numbers = useMemo(() => numberSources(citationsOf(of)), [of]);
  return (
    <SourceNumbers value={numbers}>
      <article className="entity-narrow">
        <Heading of={of} />
        <div className="actions">
          {expansion && expansion.count > 0 && params.focus.length > 0 && (
            <button type="button" className="button" onClick={expansion.expand}>
              {graph.expand(number(expansion.count, locale), expansion.count)}
            </button>
          )}
          {!(params.focus.length === 1 && params.focus[0] === of.id) && (
            <To page="graph" params={{ focus: [of.id], sel: of.id }} className="button">
              {graph.centre}
            </To>
          )}
          <To page="entity" params={{ id: of.id }} className="button">
            {graph.openPage}
          </To>
        </div>
        <p className="muted small" role="status">
          {expansion && (expansion.count > 0 ? graph.expandParts(expansion.parts) : graph.expanded)}
        </p>
        <Disagreements of={of} />
        <Facts of={of} />
        <Connections of={of} narrow />
        <Sources of={numbers} />
      </article>
    </SourceNumbers>
  );
}
