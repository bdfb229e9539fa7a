// The GraphiQL page, as a person uses it.

/** Waits until the editor is there and knows the schema and the saved questions. */
export async function ready(page) {
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  await page.getByRole('region', { name: 'Saved questions' }).getByRole('button').first().waitFor();
  await page.locator('.graphiql-spinner').waitFor({ state: 'detached' });
}

/** Does something that runs an operation, and returns the request and the answer. */
export async function answerTo(page, act) {
  const [response] = await Promise.all([
    page.waitForResponse((response) => {
      const body = response.request().postDataJSON?.();
      return new URL(response.url()).pathname.endsWith('/graphql') && !ours(body);
    }),
    act(),
  ]);
  return { asked: response.request().postDataJSON(), answer: await response.json() };
}

/** Whether a request is the page's own: for the schema or for the saved questions. */
function ours(body) {
  return ['IntrospectionQuery', 'Questions'].includes(body?.operationName);
}

/** Presses the button that runs the operation. */
export function run(page) {
  return page.getByRole('button', { name: /Execute query/ }).click();
}

/** Waits until this can be read in an editor, with single spaces: Monaco wraps lines and pads them. */
export async function shows(page, editor, wanted) {
  const lines = page.locator(`${editor} .view-lines`);
  const read = async () => (await lines.innerText()).replace(/\s+/g, ' ');
  await page
    .waitForFunction(
      ({ selector, source }) => new RegExp(source).test(document.querySelector(selector)?.innerText.replace(/\s+/g, ' ') ?? ''),
      { selector: `${editor} .view-lines`, source: wanted.source },
    )
    .catch(async (error) => {
      throw new Error(`${wanted} is not to be read in “${await read()}”`, { cause: error });
    });
}
