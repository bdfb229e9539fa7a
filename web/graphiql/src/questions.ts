import { ask } from './api';

/** A question that somebody saved for others to ask again. */
export interface Question {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly query: string;
  /** The variables that go with the query, as the text of a JSON object; empty if there are none. */
  readonly variables: string;
}

/** A question as the API tells it. */
interface Told extends Omit<Question, 'variables'> {
  readonly variables: Record<string, unknown> | null;
}

const QUESTIONS = `query Questions { questions { id title description query variables } }`;

let loading: Promise<readonly Question[]> | undefined;

/** Returns all saved questions. They are asked for once, however often this is called. */
export function loadQuestions(): Promise<readonly Question[]> {
  loading ??= ask({ query: QUESTIONS, operationName: 'Questions' }).then((answer) => {
    const told: readonly Told[] | undefined = answer.data?.questions;
    if (!told) {
      throw new Error(answer.errors?.[0]?.message ?? 'the answer holds no questions');
    }
    return told.map((question) => ({ ...question, variables: layOut(question.variables) }));
  });
  return loading;
}

function layOut(variables: Told['variables']): string {
  return variables && Object.keys(variables).length > 0 ? JSON.stringify(variables, null, 2) : '';
}
