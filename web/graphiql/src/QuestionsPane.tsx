import { useGraphiQL } from '@graphiql/react';
import { useEffect, useState } from 'react';

import { loadQuestions, type Question } from './questions';
import { useAskQuestion } from './useAskQuestion';

/** The pane beside the editor: the saved questions, each a button that opens and runs it. */
export function QuestionsPane() {
  const [questions, setQuestions] = useState<readonly Question[]>();
  const [problem, setProblem] = useState<string>();
  const [wanted, setWanted] = useState('');
  const ready = useGraphiQL((state) => Boolean(state.queryEditor && state.variableEditor && state.responseEditor));
  const askQuestion = useAskQuestion();

  useEffect(() => {
    loadQuestions().then(setQuestions, (error: Error) => setProblem(error.message));
  }, []);

  const shown = questions?.filter((question) => matches(question, wanted));
  return (
    <section className="questions" aria-labelledby="questions-title">
      <h2 id="questions-title">Saved questions</h2>
      {problem && <p role="alert">The saved questions could not be read: {problem}</p>}
      {!questions && !problem && <p>Reading the saved questions …</p>}
      {questions && (
        <>
          <p>Each opens in a tab of its own and runs.</p>
          <input
            type="search"
            aria-label="Find a question"
            placeholder="Find a question"
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
        </>
      )}
      {shown?.length === 0 && <p role="status">No saved question has these words.</p>}
      <ul>
        {shown?.map((question) => (
          <li key={question.id}>
            <button type="button" disabled={!ready} onClick={() => askQuestion(question)}>
              {question.title}
            </button>
            {question.description && <p>{question.description}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whether a question has all the words that somebody looks for, in any order and case. */
function matches(question: Question, wanted: string): boolean {
  const text = `${question.id} ${question.title} ${question.description ?? ''}`.toLowerCase();
  return wanted.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}
