import { createContext, useContext } from 'react';

import type { CitedFragment } from '../api/generated';
import type { NumberedSource } from '../pages/entity/sources';
import { useWords } from '../site/context';
import { Jump } from './Jump';

/** The numbers of the sources on the page. */
export const SourceNumbers = createContext<ReadonlyMap<string, NumberedSource>>(new Map());

/** The numbers of the sources that say something, as links to the list of sources. */
export function Cites({ of }: { readonly of: readonly CitedFragment[] }) {
  const words = useWords();
  const numbers = useContext(SourceNumbers);
  const sources = [...new Set(of.map(({ source }) => source.id))].flatMap((id) => numbers.get(id) ?? []);
  return (
    <span className="cites">
      {sources
        .sort((a, b) => a.number - b.number)
        .map(({ number, id, name }) => (
          <Jump key={id} to={`source-${number}`} label={words.entity.sourceNumber(number, name)}>
            {number}
          </Jump>
        ))}
    </span>
  );
}
