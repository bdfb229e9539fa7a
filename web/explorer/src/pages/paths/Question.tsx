import type { Params } from '../../address/pages';
import { EntityPicker } from '../../parts/EntityPicker';
import { useWords } from '../../site/context';
import type { Change } from './Story';
import type { useWays } from './useWays';

interface Props {
  readonly params: Params<'paths'>;
  readonly state: Pick<ReturnType<typeof useWays>, 'from' | 'to'>;
  readonly change: Change;
}

/** The two ends, to be chosen by name. */
export function Question({ params, state, change }: Props) {
  const { paths } = useWords();
  return (
    <div className="question" role="group" aria-label={paths.ends}>
      <EntityPicker label={paths.from} chosen={state.from} onChoose={(from) => change({ from })} />
      <EntityPicker label={paths.to} chosen={state.to} onChoose={(to) => change({ to })} />
      {params.from !== null && params.to !== null && (
        <button type="button" className="button" onClick={() => change({ from: params.to, to: params.from })}>
          {paths.turn}
        </button>
      )}
    </div>
  );
}
