import type { Params } from '../../address/pages';
import { To } from '../../parts/To';
import { useWords } from '../../site/context';
import { EVER } from './Between';

/** That nothing changed, and where to look instead. */
export function Nothing({ params }: { readonly params: Params<'time'> }) {
  const { time, paths } = useWords();
  const isNarrowed = params.types.length + params.kinds.length + params.about.length > 0;
  const isEver = params.of !== null && params.from === null && params.to === null;
  if (isEver && !isNarrowed) {
    return (
      <p>
        {time.nothing} <To page="time">{time.everything}</To>
      </p>
    );
  }
  const { of, from, to } = params;
  return (
    <p>
      {time.noneHelp}{' '}
      {isNarrowed ? (
        <To page="time" params={{ of, from, to }}>
          {paths.clear}
        </To>
      ) : (
        <To page="time" params={of === null ? EVER : { of }}>
          {time.ever}
        </To>
      )}
    </p>
  );
}
