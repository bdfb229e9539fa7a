import type { CitedFragment } from '../api/generated';
import { numberSources, partsOf } from '../pages/entity/sources';
import { useSite } from '../site/context';
import { Said } from './Said';
import { To } from './To';

/** Who says something, and where, in words: source, section and lines. */
export function Places({ of }: { readonly of: readonly CitedFragment[] }) {
  const { words } = useSite();
  return (
    <ul className="places">
      {[...numberSources(of).values()].map((source) => (
        <li key={source.id}>
          <To page="source" params={{ id: source.id }}>
            <Said>{source.name}</Said>
          </To>
          {partsOf(source.places).map(({ title, lines, via }) => (
            <span key={title}>
              {title && ` · ${title}`}
              {lines.length > 0 && `, ${words.entity.lines(lines)}`}
              {via.length > 0 && ` · ${words.entity.via} `}
              {via.map((work, at) => (
                <span key={work.id}>
                  {at > 0 && ', '}
                  <To page="entity" params={{ id: work.id }}>
                    <Said>{work.name}</Said>
                  </To>
                </span>
              ))}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
