import type { NamedFragment } from '../../api/generated';
import { number } from '../../format/numbers';
import { EntityLink } from '../../parts/Name';
import { Said } from '../../parts/Said';
import { To } from '../../parts/To';
import { useSite } from '../../site/context';

interface Props {
  readonly of: readonly string[];
  readonly examples: readonly NamedFragment[];
}

/** The types that look alike: what they mean, how many there are, and an example. */
export function Types({ of, examples }: Props) {
  const { words, ontology, locale } = useSite();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={words.kinds.types}>
      <table className="types">
        <thead>
          <tr>
            <th scope="col">{words.kinds.kind}</th>
            <th scope="col">{words.kinds.meaning}</th>
            <th scope="col" className="number">
              {words.kinds.count}
            </th>
            <th scope="col">{words.kinds.example}</th>
          </tr>
        </thead>
        <tbody>
          {of
            .flatMap((name) => ontology.types.get(name) ?? [])
            .map((type) => {
              const example = examples.find((one) => one.type.name === type.name);
              return (
                <tr key={type.name}>
                  <th scope="row">
                    <To page="search" params={{ type: type.name }}>
                      <Said className="capital">{type.labelPlural}</Said>
                    </To>
                  </th>
                  <td>{type.description}</td>
                  <td className="number">{type.count > 0 ? number(type.count, locale) : words.kinds.none}</td>
                  <td>{example && <EntityLink of={example} />}</td>
                </tr>
              );
            })}
        </tbody>
      </table>
    </div>
  );
}
