import { useWords } from '../../site/context';

/** Says that there is nothing of this id, and what to do. */
export function NoEntity({ id }: { readonly id: string }) {
  const { missing } = useWords();
  return (
    <div className="sheet">
      <h1>{missing.entity(id)}</h1>
      <p>{missing.entityHelp}</p>
    </div>
  );
}
