import { number } from '../format/numbers';
import { useSite } from '../site/context';

interface Props {
  readonly shown: number;
  readonly total: number;
  /** So many come at once. */
  readonly page: number;
  readonly isFetching: boolean;
  readonly onMore: () => void;
}

/** How many of a list are shown, and a button for the next ones; nothing where all are. */
export function LoadMore({ shown, total, page, isFetching, onMore }: Props) {
  const { words, locale } = useSite();
  const left = total - shown;
  if (left <= 0) {
    return null;
  }
  return (
    <p className="more">
      {words.time.more(number(shown, locale))}{' '}
      {isFetching ? (
        <span role="status">{words.loading}</span>
      ) : (
        <button type="button" className="button" onClick={onMore}>
          {words.time.loadMore(number(Math.min(page, left), locale))}
        </button>
      )}
    </p>
  );
}
