import { number } from '../../format/numbers';
import { KindSign } from '../../parts/KindSign';
import { To } from '../../parts/To';
import { useSite } from '../../site/context';

/** How many there are of each kind, with a way to see them. */
export function KindTiles() {
  const { words, ontology, locale, ui, language } = useSite();
  const concrete = [...ontology.types.values()].filter((type) => !type.isInterface && type.count > 0);
  const lang = language.tag === ui ? undefined : language.tag;
  return (
    <section>
      <h2>{words.start.kinds}</h2>
      <ul className="tiles" lang={lang}>
        {concrete
          .sort((a, b) => order(ontology.kinds.get(a.name)?.column) - order(ontology.kinds.get(b.name)?.column) || b.count - a.count)
          .map((type) => (
            <li key={type.name}>
              <To page="search" params={{ type: type.name }} className="tile">
                <KindSign type={type.name} size={22} />
                <span className="tile-name">{type.count === 1 ? type.label : type.labelPlural}</span>
                <b>{number(type.count, locale)}</b>
              </To>
            </li>
          ))}
      </ul>
    </section>
  );
}

function order(column: number | undefined): number {
  return column ?? 9;
}
