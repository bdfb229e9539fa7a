import { fromBase } from '../../address/base';
import type { Paged } from '../../api/usePages';
import { number } from '../../format/numbers';
import { Problem } from '../../parts/Problem';
import { Loading } from '../../parts/Shown';
import { useSite } from '../../site/context';
import type { Chosen } from './layout';

interface Props {
  readonly id: string;
  readonly of: Chosen['observationsConnection'];
  readonly asking: Pick<Paged<unknown>, 'error' | 'isFetching' | 'refetch'>;
  /** Asks for so many pages. */
  readonly onPages: (pages: number) => void;
}

/** So many figures come at once. */
const PAGE = 1000;

/** More pages than these would take a browser long to draw. */
const MOST_PAGES = 20;

/** That not all figures are here, how to get more, and where all of them are. */
export function Cut({ id, of, asking, onPages }: Props) {
  const { words, locale, language } = useSite();
  const [shown, total] = [of.nodes.length, of.totalCount];
  if (shown >= total) {
    return null;
  }
  const count = (n: number) => number(n, locale);
  const have = Math.ceil(shown / PAGE);
  const all = Math.ceil(total / PAGE);
  return (
    <div className="note cut" role="status">
      <p>
        <b>{words.stats.cut(count(shown), count(total))}</b> {words.stats.cutHelp}
      </p>
      {asking.error && <Problem words={words} error={asking.error} again={() => void asking.refetch()} />}
      {asking.isFetching ? (
        <Loading />
      ) : (
        <p className="cut-ways">
          {have < MOST_PAGES && (
            <button type="button" className="button" onClick={() => onPages(have + 1)}>
              {words.stats.loadMore(count(Math.min(PAGE, total - shown)))}
            </button>
          )}
          {all > have + 1 && all <= MOST_PAGES && (
            <button type="button" className="button" onClick={() => onPages(all)}>
              {words.stats.loadAll(count(total))}
            </button>
          )}
          <a className="button" href={fromBase(`cubes/${encodeURIComponent(id)}.csv?lang=${encodeURIComponent(language.tag)}`)} download={`${id}.csv`}>
            {words.stats.allAsCsv}
          </a>
        </p>
      )}
    </div>
  );
}
