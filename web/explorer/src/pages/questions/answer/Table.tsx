import { useSite } from '../../../site/context';
import type { Item, Json } from './json';
import { isScalar } from './json';
import { headingOf, useLexicon } from './lexicon';
import { Named } from './Named';
import { Cited, Judged } from './Proof';
import { TIMES } from './Scalar';
import { Label, Told } from './Told';

interface Props {
  readonly of: readonly Item[];
  readonly columns: readonly (readonly string[])[];
  readonly level: number;
}

/** Items side by side: a row each, and in the last column who says so. */
export function Table({ of, columns, level }: Props) {
  const { words } = useSite();
  const lexicon = useLexicon();
  const hasName = of.some(({ named }) => named);
  const hasJudged = of.some(({ judged, when }) => (when && (when.since ?? when.until)) || Object.values(judged).some((value) => value !== null && !PLAIN.has(String(value))));
  const hasSources = of.some(({ citations }) => citations.length > 0);
  const numeric = new Set(columns.filter((path) => !TIMES.has(path.at(-1) ?? '') && of.every((item) => isNumber(at(item, path)))).map((path) => path.join('.')));
  // What tells the rows apart comes before the numbers.
  const ordered = hasName ? columns : columns.toSorted((a, b) => Number(numeric.has(a.join('.'))) - Number(numeric.has(b.join('.'))));
  const titled = ordered.map((path) => ({ path, title: ordered.filter((other) => other.at(-1) === path.at(-1)).length > 1 ? path : shortened(path) }));
  return (
    <div className="scroll answer-scroll" tabIndex={0} role="region" aria-label={words.questions.answer}>
      <table className="stat-table answer-table">
        <thead>
          <tr>
            {hasName && <th scope="col">{words.questions.fields.name}</th>}
            {titled.map(({ path, title }) => (
              <th key={path.join('.')} scope="col" className={numeric.has(path.join('.')) ? 'number' : undefined}>
                <Label path={title} />
              </th>
            ))}
            {hasJudged && <th scope="col">{words.questions.when}</th>}
            {hasSources && <th scope="col">{words.entity.sources}</th>}
          </tr>
        </thead>
        <tbody>
          {of.map((item, row) => (
            <tr key={row}>
              {hasName && <th scope="row">{item.named && <Named of={item.named} />}</th>}
              {titled.map(({ path, title }) => (
                // A narrow page tells the columns of each row one below the other.
                <td
                  key={path.join('.')}
                  className={numeric.has(path.join('.')) ? 'number' : undefined}
                  data-title={headingOf(title, lexicon, words).map(({ text }) => text).join(', ')}
                  data-empty={at(item, path) === null || undefined}
                >
                  <Told field={path.at(-1) ?? ''} value={at(item, path)} level={level} />
                </td>
              ))}
              {hasJudged && (
                <td data-title={words.questions.when} data-empty={!(item.when?.since ?? item.when?.until) && Object.keys(item.judged).length === 0 ? true : undefined}>
                  <Judged of={item} />
                </td>
              )}
              {hasSources && (
                <td data-title={words.entity.sources}>
                  <Cited of={item.citations} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The last field of a path, which says enough where no other column is called so; a name is called by what bears it. */
function shortened(path: readonly string[]): readonly string[] {
  return path.at(-1) === 'name' ? path.slice(-2) : path.slice(-1);
}

/** What goes without saying. */
const PLAIN = new Set(['STATED', 'YES', 'SOURCE', 'NORMAL']);

function at(item: Item, path: readonly string[]): Json {
  return item.cells.find((cell) => cell.path.join('.') === path.join('.'))?.value ?? null;
}

function isNumber(value: Json): boolean {
  return isScalar(value) && (value === null || typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)));
}
