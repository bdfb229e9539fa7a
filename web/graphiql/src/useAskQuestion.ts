import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Kind, parse, type DocumentNode } from 'graphql';

import type { Question } from './questions';

/**
 * Returns a function that runs a question in a tab of its own: in the tab that has it already, or
 * else in a new one, so that nothing the user wrote is lost.
 */
export function useAskQuestion(): (question: Question) => void {
  const { addTab, changeTab, run, setOperationFacts } = useGraphiQLActions();
  const { tabs, queryEditor, variableEditor } = useGraphiQL(pick('tabs', 'queryEditor', 'variableEditor'));

  return ({ query, variables }) => {
    const open = tabs.findIndex((tab) => tab.query === query && (tab.variables ?? '') === variables);
    if (open >= 0) {
      changeTab(open);
    } else {
      addTab();
      queryEditor?.setValue(query);
      variableEditor?.setValue(variables);
    }
    // The editor looks at a new text only a moment after it came in. Until then GraphiQL would
    // send the name of the operation that the tab before this one had.
    setOperationFacts(factsOf(query));
    if (variables) {
      showVariables();
    }
    run();
  };
}

/** Opens the drawer below the editor. GraphiQL has no other door to it than the button itself. */
function showVariables() {
  document.querySelector<HTMLButtonElement>('.graphiql-editor-tools [data-name="variables"]')?.click();
}

/** Returns what GraphiQL wants to know of a document before it runs it. */
function factsOf(text: string): Parameters<ReturnType<typeof useGraphiQLActions>['setOperationFacts']>[0] {
  let documentAST: DocumentNode;
  try {
    documentAST = parse(text);
  } catch {
    // The server says what is wrong with it, in better words than we could here.
    return {};
  }
  const operations = documentAST.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const operationName = operations[0]?.name?.value;
  return { documentAST, operations, ...(operationName && { operationName }) };
}
