import { AskError } from '../api/ask';
import type { Words } from '../words';

interface Props {
  readonly words: Words;
  readonly error: Error;
  /** Tries again what failed. */
  readonly again?: () => void;
}

/** Says that something failed, and what to do about it. The page around it stays usable. */
export function Problem({ words, error, again }: Props) {
  const reason = error instanceof AskError ? error.reason : 'broken';
  return (
    <div className="note problem" role="alert">
      <h2 className="note-title">{words.problem.title}</h2>
      <p>{words.problem[reason]}</p>
      {again && (
        <button type="button" className="button" onClick={again}>
          {words.problem.again}
        </button>
      )}
      <details>
        <summary>{words.problem.details}</summary>
        <pre tabIndex={0}>{error.message}</pre>
      </details>
    </div>
  );
}
