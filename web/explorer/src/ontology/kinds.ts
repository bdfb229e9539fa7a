// What an entity looks like: a colour, a sign and a column, by rules that hold for any ontology.
//
// Ontologies name the terms of standards that their types correspond to (`maps`). Those terms are
// the same in every country, so they decide: a type looks like its nearest ancestor, or itself, that
// corresponds to a term of the table below. Types without such an ancestor take the colours that no
// other kind uses, in the order of their names, and the first letter of their label as sign.

/** How the entities of some types look. */
export interface Kind {
  /** The name of the type or interface that the kind is named after. */
  readonly name: string;
  /** What many are called. */
  readonly label: string;
  /** A colour of the tokens, from 1. */
  readonly colour: number;
  /** A sign of `glyphs.ts`, or a letter. */
  readonly glyph: string;
  /** Where it stands from left to right on a map, from 0. */
  readonly column: number;
}

interface TypeLike {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly isInterface: boolean;
  readonly maps: readonly string[];
  readonly implements: readonly { readonly name: string }[];
  readonly concrete: readonly { readonly name: string }[];
}

type Look = Pick<Kind, 'colour' | 'glyph' | 'column'>;

/** Colours: 1 navy, 2 blue, 3 green, 4 ochre, 5 magenta, 6 petrol, 7 grey. */
const LOOKS: Readonly<Record<string, Look>> = {
  'eli:LegalResource': { colour: 4, glyph: 'section', column: 0 },
  'cv:ReferenceFramework': { colour: 4, glyph: 'document', column: 0 },
  'cv:Constraint': { colour: 4, glyph: 'ruler', column: 2.5 },
  'org:FormalOrganization': { colour: 1, glyph: 'columns', column: 1 },
  'org:Organization': { colour: 2, glyph: 'building', column: 2 },
  'cpov:PublicOrganisation': { colour: 1, glyph: 'columns', column: 1 },
  'dct:Location': { colour: 3, glyph: 'pin', column: 3 },
  'schema:AdministrativeArea': { colour: 3, glyph: 'pin', column: 3 },
  'foaf:Person': { colour: 3, glyph: 'person', column: 3.2 },
  'foaf:Group': { colour: 3, glyph: 'people', column: 3.2 },
  'dct:Agent': { colour: 3, glyph: 'people', column: 3.2 },
  'cpsv:PublicService': { colour: 5, glyph: 'loop', column: 4 },
  'schema:MonetaryGrant': { colour: 5, glyph: 'coin', column: 4 },
  'dcat:Dataset': { colour: 6, glyph: 'bars', column: 4.4 },
  'qb:DataSet': { colour: 6, glyph: 'bars', column: 4.4 },
  'dcat:Resource': { colour: 6, glyph: 'sheet', column: 4.4 },
  'dct:BibliographicResource': { colour: 6, glyph: 'book', column: 4.4 },
  'prov:Entity': { colour: 6, glyph: 'book', column: 4.4 },
  'prov:Activity': { colour: 7, glyph: 'calendar', column: 1.5 },
  'skos:Concept': { colour: 7, glyph: 'tag', column: 3.6 },
};

const COLOURS = 7;

/** Terms that say so little that any other is better. */
const VAGUE: ReadonlySet<string> = new Set(['skos:Concept', 'dct:Agent']);

/** Decides what the entities of each concrete type look like. */
export function kindsOf(types: readonly TypeLike[]): ReadonlyMap<string, Kind> {
  const all = new Map(types.map((type) => [type.name, type]));
  const concrete = types.filter((type) => !type.isInterface);
  const anchors = new Map<string, TypeLike>();
  const unmapped: TypeLike[] = [];
  for (const type of concrete) {
    const anchor = anchorOf(type, all);
    if (anchor) {
      anchors.set(type.name, anchor);
    } else {
      unmapped.push(type);
    }
  }
  const used = new Set([...anchors.values()].map((anchor) => lookOf(anchor)?.colour));
  const free = Array.from({ length: COLOURS }, (_, at) => at + 1).filter((colour) => !used.has(colour));
  const kinds = new Map<string, Kind>();
  unmapped.sort(byName).forEach((type, at) => {
    const colour = free.length > 0 ? free[at % free.length] : 1 + (at % COLOURS);
    const glyph = [...type.label][0]?.toUpperCase() ?? '';
    kinds.set(type.name, { name: type.name, label: type.labelPlural, colour: colour ?? COLOURS, glyph, column: 2 + (at % 3) });
  });
  for (const [name, anchor] of anchors) {
    const look = lookOf(anchor);
    if (look) {
      kinds.set(name, { name: anchor.name, label: anchor.labelPlural, ...look });
    }
  }
  return kinds;
}

/** Returns the nearest type that the table knows: the type itself, or the narrowest interface. */
function anchorOf(type: TypeLike, all: ReadonlyMap<string, TypeLike>): TypeLike | undefined {
  const ancestors = type.implements.flatMap(({ name }) => all.get(name) ?? []);
  const vague = ({ maps }: TypeLike) => Number(maps.some((term) => VAGUE.has(term)));
  const order = (one: TypeLike, other: TypeLike) =>
    vague(one) - vague(other) || one.concrete.length - other.concrete.length || byName(one, other);
  return [type, ...ancestors.sort(order)].find(lookOf);
}

function lookOf(type: TypeLike): Look | undefined {
  const term = type.maps.find((known) => known in LOOKS);
  return term === undefined ? undefined : LOOKS[term];
}

function byName(one: TypeLike, other: TypeLike): number {
  return one.name < other.name ? -1 : 1;
}
