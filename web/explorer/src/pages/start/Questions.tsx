import type { StartQuery } from '../../api/generated';
import { number } from '../../format/numbers';
import { Said } from '../../parts/Said';
import { To } from '../../parts/To';
import { useSite } from '../../site/context';

/** How many questions are shown at once. */
const FIRST = 9;

/** Who writes programs finds the questions for that on the page of all. */
const PROGRAMMERS = 'developer';

/** Some of the saved questions of the data set, each with a page of its own. */
export function Questions({ of }: { readonly of: StartQuery['asOf']['questions'] }) {
  const { words, locale } = useSite();
  if (of.length === 0) {
    return null;
  }
  const shown = spread(of.filter(({ audience }) => audience !== PROGRAMMERS), FIRST);
  return (
    <section>
      <h2>{words.start.questions}</h2>
      <ul className="cards questions">
        {shown.map(({ id, title, description }) => (
          <li key={id} className="card">
            <To page="question" params={{ id }}>
              <Said>{title}</Said>
            </To>
            {description && <Said as="p">{description}</Said>}
          </li>
        ))}
      </ul>
      <p>
        <To page="questions">{words.start.allQuestions(number(of.length, locale))}</To>
      </p>
    </section>
  );
}

/** Takes some from the whole length of a list: questions of one sort stand beside each other. */
function spread<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, at) => all[Math.floor(at * step)]).filter((one) => one !== undefined);
}
