import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import type { GraphiQLPlugin } from '@graphiql/react';
import { GraphiQL } from 'graphiql';

import { fetcher } from './api';
import example from './example.graphql?raw';
import { OperationChooser } from './OperationChooser';
import { QuestionsIcon } from './QuestionsIcon';
import { QuestionsPane } from './QuestionsPane';
import { WrappedLines } from './WrappedLines';

/** What to open the editor with; what is absent comes from the last visit or is the example. */
export interface Opening {
  readonly query: string | undefined;
  readonly variables: string | undefined;
  readonly operationName: string | undefined;
}

const QUESTIONS: GraphiQLPlugin = {
  title: 'Saved questions',
  icon: QuestionsIcon,
  content: QuestionsPane,
};

// GraphiQL resets the visible pane whenever it is given another array, so this one is made once.
const PLUGINS = [QUESTIONS, HISTORY_PLUGIN];

/** GraphiQL, with the saved questions beside it. */
export function App({ query, variables, operationName }: Opening) {
  return (
    <GraphiQL
      fetcher={fetcher}
      defaultQuery={example}
      {...(query !== undefined && { initialQuery: query, initialVariables: variables ?? '' })}
      plugins={PLUGINS}
      visiblePlugin={QUESTIONS}
      shouldPersistHeaders={false}
    >
      <GraphiQL.Logo>
        <h1 className="name">govgraph</h1>
      </GraphiQL.Logo>
      <WrappedLines />
      {operationName && <OperationChooser name={operationName} />}
    </GraphiQL>
  );
}
