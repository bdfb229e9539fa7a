import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef } from 'react';

/**
 * Chooses the operation that the address names, once, as soon as the editor has read its document.
 * GraphiQL's own `operationName` would hold for every tab and could not be changed in the page.
 */
export function OperationChooser({ name }: { readonly name: string }) {
  const { setOperationName } = useGraphiQLActions();
  const operations = useGraphiQL((state) => state.operations);
  const done = useRef(false);

  useEffect(() => {
    if (!done.current && operations?.some((operation) => operation.name?.value === name)) {
      done.current = true;
      setOperationName(name);
    }
  }, [name, operations, setOperationName]);
  return null;
}
