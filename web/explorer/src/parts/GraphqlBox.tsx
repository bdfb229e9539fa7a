import { fromBase } from '../address/base';
import type { Answer } from '../api/ask';
import { number } from '../format/numbers';
import { useSite } from '../site/context';
import { CopyButton } from './CopyButton';
import { curl, graphiqlPath } from './graphqlBox';

/** The question behind a view, exactly as it was sent, to copy or to go on with. */
export function GraphqlBox({ answers, open = false }: { readonly answers: readonly (Answer<unknown> | undefined)[]; readonly open?: boolean }) {
  const { words, locale } = useSite();
  const shown = answers.filter((answer) => answer !== undefined);
  if (shown.length === 0) {
    return null;
  }
  return (
    <details className="gql" open={open}>
      <summary>{words.gql.title}</summary>
      {shown.map(({ asked, took }, at) => {
        // Regions have different names, where there are several.
        const which = shown.length > 1 ? ` ${at + 1}` : '';
        return (
          <div key={at}>
            <pre tabIndex={0} role="region" aria-label={words.gql.title + which}>
              <code>{asked.query}</code>
            </pre>
            <pre className="gql-variables" tabIndex={0} role="region" aria-label={words.gql.variables + which}>
              <code>{JSON.stringify(asked.variables, null, 2)}</code>
            </pre>
            <div className="row">
              <CopyButton label={words.gql.copyQuery} text={() => asked.query} />
              <CopyButton label={words.gql.copyCurl} text={() => curl(asked, location.origin + fromBase('graphql'))} />
              <a className="button" href={fromBase(graphiqlPath(asked))}>
                {words.gql.open}
              </a>
              <span className="muted">{words.gql.took(number(Math.round(took), locale))}</span>
            </div>
          </div>
        );
      })}
    </details>
  );
}
