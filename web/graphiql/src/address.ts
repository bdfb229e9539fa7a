/**
 * What the page's address asks for: a link to this page says which query it opens.
 */
export interface Asked {
  /** `?query=`: the text of a document. */
  readonly query: string | undefined;
  /** `?variables=`: a JSON object, laid out for reading where it parses. */
  readonly variables: string | undefined;
  /** `?operationName=`: which operation of the document is meant. */
  readonly operationName: string | undefined;
  /** `?question=`: the id of a saved question. */
  readonly question: string | undefined;
}

/** Reads the part of an address behind `?`. Empty values count as absent. */
export function readAddress(search: string): Asked {
  const given = new URLSearchParams(search);
  const value = (name: string) => given.get(name) || undefined;
  const variables = value('variables');
  return {
    query: value('query'),
    variables: variables && layOut(variables),
    operationName: value('operationName'),
    question: value('question'),
  };
}

/** Indents JSON. Text that is not JSON stays as it is, for its author to mend in the editor. */
function layOut(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
