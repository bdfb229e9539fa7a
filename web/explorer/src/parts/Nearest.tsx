import type { NamedFragment, NearFragment } from '../api/generated';
import { useSite } from '../site/context';
import { KindSign } from './KindSign';
import { Name } from './Name';
import { Link } from './To';

interface Props {
  /** The id that nothing has. */
  readonly id: string;
  /** What may be meant by ids that nothing has, as it came with the answer. */
  readonly of: readonly NearFragment[];
  /** The address that shows another instead. */
  readonly hrefOf: (one: NamedFragment) => string;
}

/** What may be meant by an id that nothing has. */
export function Nearest({ id, of, hrefOf }: Props) {
  const { words } = useSite();
  const near = of.filter((one) => one.id === id).flatMap(({ entities }) => entities);
  if (near.length === 0) {
    return <p>{words.missing.entityHelp}</p>;
  }
  return (
    <>
      <p>{words.search.suggestions}</p>
      <ul className="nearest">
        {near.map((one) => (
          <li key={one.id}>
            <Link href={hrefOf(one)} className="entity-link">
              <KindSign type={one.type.name} size={17} />
              <Name of={one} />
            </Link>{' '}
            {one.abbreviation && <small className="muted">{one.abbreviation}</small>}
          </li>
        ))}
      </ul>
    </>
  );
}
