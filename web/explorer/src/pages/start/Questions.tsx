import { fromBase } from '../../address/base';
import type { StartQuery } from '../../api/generated';
import { graphiqlPath } from '../../parts/graphqlBox';
import { useSite } from '../../site/context';

/** How many questions are shown at once. */
const FIRST = 9;

/** Saved questions of the data set, to open in GraphiQL. */
export function Questions({ of }: { readonly of: StartQuery['asOf']['questions'] }) {
  const { words, ui, language } = useSite();
  if (of.length === 0) {
    return null;
  }
  const lang = language.tag === ui ? undefined : language.tag;
  return (
    <section>
      <h2>{words.start.questions}</h2>
      <ul className="cards questions" lang={lang}>
        {spread(of, FIRST).map(({ id, title, description, query, variables }) => (
          <li key={id} className="card">
            <a href={fromBase(graphiqlPath({ query, variables: variables as Record<string, unknown> }))}>{title}</a>
            {description && <p>{description}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Takes some from the whole length of a list: questions of one sort stand beside each other. */
function spread<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, at) => all[Math.floor(at * step)]).filter((one) => one !== undefined);
}
