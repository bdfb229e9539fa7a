import { useHref } from '../../address/useAddress';
import type { NamedFragment, NearFragment } from '../../api/generated';
import { Nearest } from '../../parts/Nearest';
import { useWords } from '../../site/context';

interface Props {
  readonly id: string;
  /** What may be meant, as it came with the answer. */
  readonly near: readonly NearFragment[];
  /** The address that shows another instead; that of its page, where nothing is said. */
  readonly hrefOf?: (one: NamedFragment) => string;
}

/** Says that there is nothing of this id, and what may be meant. */
export function NoEntity({ id, near, hrefOf }: Props) {
  const { missing } = useWords();
  const href = useHref();
  return (
    <div className="sheet" role="alert">
      <h1>{missing.entity(id)}</h1>
      <Nearest id={id} of={near} hrefOf={hrefOf ?? ((one) => href('entity', { id: one.id }))} />
    </div>
  );
}
