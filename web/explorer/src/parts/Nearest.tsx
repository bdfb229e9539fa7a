import type { NamedFragment } from '../api/generated';
import { NearestDocument } from '../api/generated';
import { useAsk } from '../api/useAsk';
import { useSite } from '../site/context';
import { KindSign } from './KindSign';
import { Name } from './Name';
import { Shown } from './Shown';
import { Link } from './To';

interface Props {
  /** The id that nothing has. */
  readonly id: string;
  /** The address that shows another instead. */
  readonly hrefOf: (one: NamedFragment) => string;
  /** What is worth offering; everything, where nothing is said. */
  readonly isOffered?: (one: NamedFragment) => boolean;
}

const ALWAYS = () => true;

/** What may be meant by an id that nothing has. */
export function Nearest({ id, hrefOf, isOffered = ALWAYS }: Props) {
  const { words, variables } = useSite();
  const asking = useAsk(NearestDocument, { id, ...variables }, 'drop');
  return (
    <Shown of={asking}>
      {({ asOf }) => {
        const near = asOf.nearest.flatMap(({ entities }) => entities).filter(isOffered);
        return near.length === 0 ? (
          <p>{words.missing.entityHelp}</p>
        ) : (
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
      }}
    </Shown>
  );
}
