import { Name } from '../../parts/Name';
import { Said } from '../../parts/Said';
import { To } from '../../parts/To';
import { KindSign } from '../../parts/KindSign';
import { useWords } from '../../site/context';
import type { Results, Wanted } from './found';

/** That nothing was found, why, and what may be meant. */
export function NoHits({ of, wanted }: { readonly of: Results; readonly wanted: Wanted }) {
  const { search } = useWords();
  if (of.emptyBecause === 'OTHER_TYPES') {
    return (
      <p role="status">
        {search.otherKinds} <To page="search" params={{ q: wanted.q }}>{search.allKinds}</To>
      </p>
    );
  }
  return (
    <div role="status">
      <p>{of.emptyBecause === 'NO_WORDS' ? search.noWords : search.none(wanted.q)}</p>
      {of.suggestions.length > 0 ? (
        <>
          <p>{search.suggestions}</p>
          <ul className="suggestions">
            {of.suggestions.map(({ entity, name }) => (
              <li key={`${entity.id} ${name.text}`}>
                <To page="entity" params={{ id: entity.id }} className="entity-link">
                  <KindSign type={entity.type.name} size={17} />
                  <Name of={entity} />
                </To>{' '}
                {name.text !== entity.name && (
                  <small className="muted">
                    <Said lang={name.lang}>{name.text}</Said>
                  </small>
                )}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{search.noneHelp}</p>
      )}
    </div>
  );
}
