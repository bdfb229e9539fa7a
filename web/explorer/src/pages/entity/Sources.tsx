import { number } from '../../format/numbers';
import { Said } from '../../parts/Said';
import { To } from '../../parts/To';
import { useSite } from '../../site/context';
import type { CitedPart, NumberedSource } from './sources';
import { partsOf } from './sources';

/** The sources of the page, numbered as they are cited, with every place that is cited. */
export function Sources({ of }: { readonly of: ReadonlyMap<string, NumberedSource> }) {
  const { words, locale } = useSite();
  return (
    <section>
      <h2>{words.entity.sources}</h2>
      <ol className="sources">
        {[...of.values()].map((source) => (
          <li key={source.id} id={`source-${source.number}`} tabIndex={-1}>
            <Said as="b">
              <To page="source" params={{ id: source.id }}>
                {source.name}
              </To>
            </Said>{' '}
            <span className="muted">{words.entity.citedHere(number(source.count, locale), source.count)}</span>
            <ul>
              {partsOf(source.places).map((part) => (
                <Part key={part.title} of={part} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Part({ of }: { readonly of: CitedPart }) {
  const { words } = useSite();
  const lines = of.lines.length > 0 ? words.entity.lines(of.lines) : '';
  if (!of.title && !lines && of.via.length === 0) {
    return null;
  }
  return (
    <li>
      {[of.title, lines].filter(Boolean).join(', ')}
      {of.via.length > 0 && (
        <>
          {' · '}
          {words.entity.via}{' '}
          {of.via.map((work, at) => (
            <span key={work.id}>
              {at > 0 && ', '}
              <To page="entity" params={{ id: work.id }}>
                <Said>{work.name}</Said>
              </To>
            </span>
          ))}
        </>
      )}
    </li>
  );
}
