import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef } from 'react';

/**
 * Chooses the operation that the address names, once, as soon as the editor has read its document,
 * and puts the cursor there: Ctrl-Enter runs the operation at the cursor. GraphiQL's own
 * `operationName` would hold for every tab and could not be changed in the page.
 */
export function OperationChooser({ name }: { readonly name: string }) {
  const { setOperationName } = useGraphiQLActions();
  const { operations, queryEditor } = useGraphiQL(pick('operations', 'queryEditor'));
  const done = useRef(false);

  useEffect(() => {
    const named = operations?.find((operation) => operation.name?.value === name);
    if (done.current || !named || !queryEditor) {
      return;
    }
    done.current = true;
    setOperationName(name);
    const place = queryEditor.getModel()?.getPositionAt(named.loc?.start ?? 0);
    if (place) {
      queryEditor.setPosition(place);
      queryEditor.revealLineInCenter(place.lineNumber);
    }
  }, [name, operations, queryEditor, setOperationName]);
  return null;
}
