// The GraphiQL page: reads what its address asks for and opens the editor with it.
import './workers';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './style.css';

import { createRoot } from 'react-dom/client';

import { readAddress, type Asked } from './address';
import { App, type Opening } from './App';
import { loadQuestions } from './questions';

async function opening({ query, variables, operationName, question }: Asked): Promise<Opening> {
  if (question === undefined || query !== undefined) {
    return { query, variables, operationName };
  }
  try {
    const found = (await loadQuestions()).find(({ id }) => id === question);
    if (found) {
      return { query: found.query, variables: variables ?? found.variables, operationName };
    }
  } catch {
    // The pane with the questions tells what went wrong.
  }
  const complaint = `# There is no saved question \`${question}\`. The list on the left has those that there are.\n`;
  return { query: complaint, variables, operationName };
}

const root = document.getElementById('root');
if (root) {
  opening(readAddress(location.search)).then((asked) => createRoot(root).render(<App {...asked} />));
}
