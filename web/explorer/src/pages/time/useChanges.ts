import type { Params } from '../../address/pages';
import { ChangesDocument, HistoryDocument } from '../../api/generated';
import { useAsk } from '../../api/useAsk';
import { legendOf } from '../../ontology/legend';
import { useSite } from '../../site/context';
import { daysOf, whereOf } from './model';

/** Asks what changed between two days, or what happened to one entity. */
export function useChanges(params: Params<'time'>) {
  const { ontology, variables, day } = useSite();
  const { from, to } = daysOf(params, day);
  const where = whereOf(params, legendOf(ontology.kinds));
  const isTurned = from !== null && to !== null && from > to;
  const changes = useAsk(ChangesDocument, params.of === null && from !== null && to !== null && !isTurned ? { from, to, where, ...variables } : undefined);
  const history = useAsk(HistoryDocument, params.of !== null && !isTurned ? { of: params.of, from, to, where, ...variables } : undefined);
  return { from, to, isTurned, changes, history };
}
