/** Posts a GraphQL request to the server at an address and returns the answer. */
export async function ask(address, query, variables) {
  const send = () =>
    fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables }),
    });
  const response = await send().catch((error) => {
    // The server closes idle connections, and a test that is busy with a large schema sees that too
    // late. A query changes nothing and may be sent again (RFC 9112, 9.3.1); once is enough.
    if (error.cause?.code !== 'UND_ERR_SOCKET') {
      throw error;
    }
    return send();
  });
  return response.json();
}
