import { ask } from './api';

/** A question that somebody saved for others to ask again. */
export interface Question {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  /** The query. */
  readonly document: string;
  /** A JSON object with the variables that go with it. */
  readonly variables: string | null;
}

const QUESTIONS = `query Questions {
  questions { id title description document variables }
}`;

let loading: Promise<readonly Question[]> | undefined;

/** Returns all saved questions. They are asked for once, however often this is called. */
export function loadQuestions(): Promise<readonly Question[]> {
  loading ??= ask({ query: QUESTIONS, operationName: 'Questions' }).then((answer) => {
    if (answer.data?.questions) {
      return answer.data.questions as readonly Question[];
    }
    throw new Error(answer.errors?.[0]?.message ?? 'the answer holds no questions');
  });
  return loading;
}
