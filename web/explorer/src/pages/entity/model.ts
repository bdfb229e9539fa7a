// What an entity page shows, from what the API answers. No elements here.
import type { CitedFragment, EntityQuery, JudgedFragment, QualifiedFragment } from '../../api/generated';
import type { Ontology, RelationInfo } from '../../ontology/ontology';

export type EntityData = NonNullable<EntityQuery['asOf']['entity']>;
export type PropertyStatement = EntityData['statements'][number];
export type LinkStatement = EntityData['links'][number];
export type Other = LinkStatement['object'] & object;

/** Fields that stand in the heading or under the names, and not among the facts. */
const HEADING = new Set(['name', 'abbreviation', 'aliases', 'formerNames', 'summary']);

/** What the sources say about one property. */
export interface Fact {
  readonly field: string;
  readonly label: string;
  readonly valueType: string | null;
  readonly statements: readonly PropertyStatement[];
}

/** Collects the facts in the order of the type's fields, words in one language where there are any. */
export function factsOf(entity: EntityData, lang: string): Fact[] {
  return entity.type.fields.flatMap(({ name, label, sort, valueType }) => {
    if (sort !== 'PROPERTY' || HEADING.has(name)) {
      return [];
    }
    const said = entity.statements.filter((statement) => statement.field === name);
    const statements = inOneLanguage(said, lang);
    return statements.length > 0 ? [{ field: name, label, valueType, statements }] : [];
  });
}

/** Keeps the words of the wanted language; of another only where there are none. */
export function inOneLanguage<T extends { readonly lang: string | null }>(said: readonly T[], lang: string): readonly T[] {
  const wanted = said.filter((one) => one.lang === null || one.lang === lang);
  const first = said[0]?.lang;
  return wanted.length > 0 ? wanted : said.filter((one) => one.lang === first);
}

/** Keeps each qualifier once, its words in the wanted language where they are given in several. */
export function qualifiersOf(statement: QualifiedFragment, lang: string): QualifiedFragment['qualifiers'] {
  const names = [...new Set(statement.qualifiers.map(({ name }) => name))];
  return names.flatMap((name) => inOneLanguage(statement.qualifiers.filter((one) => one.name === name), lang));
}

/** Something that an entity is connected with, and what is said of the connection. */
export interface Connection {
  readonly other: Other;
  readonly statements: readonly LinkStatement[];
}

/** The connections of one relation, read from the entity's side. */
export interface Group {
  readonly key: string;
  readonly relation: RelationInfo;
  /** Whether the entity is the subject. */
  readonly outgoing: boolean;
  readonly phrase: string;
  readonly connections: readonly Connection[];
}

/** Groups the connections by relation and direction, in the order of the families. */
export function groupsOf(entity: EntityData, links: readonly LinkStatement[], ontology: Ontology, locale: string): Group[] {
  const byKey = new Map<string, { relation: RelationInfo; outgoing: boolean; statements: LinkStatement[] }>();
  for (const link of links) {
    const relation = ontology.relations.get(link.field ?? '');
    if (relation && link.object) {
      const outgoing = link.subject.id === entity.id;
      const key = relation.name === relation.inverse || outgoing ? relation.name : relation.inverse;
      const group = byKey.get(key) ?? { relation, outgoing, statements: [] };
      group.statements.push(link);
      byKey.set(key, group);
    }
  }
  const families = [...ontology.families.keys()];
  const rank = (relation: RelationInfo) => families.indexOf(relation.family.name);
  return [...byKey]
    .map(([key, { relation, outgoing, statements }]) => ({
      key,
      relation,
      outgoing,
      phrase: outgoing ? relation.reads : relation.inverseReads,
      connections: connectionsOf(statements, entity.id, locale),
    }))
    .sort((a, b) => rank(a.relation) - rank(b.relation) || Number(b.outgoing) - Number(a.outgoing) || compare(a.key, b.key));
}

function connectionsOf(statements: readonly LinkStatement[], id: string, locale: string): Connection[] {
  const byOther = new Map<string, { other: Other; statements: LinkStatement[] }>();
  for (const statement of statements) {
    const other = statement.subject.id === id ? statement.object : statement.subject;
    if (other) {
      const known = byOther.get(other.id) ?? { other, statements: [] };
      known.statements.push(statement);
      byOther.set(other.id, known);
    }
  }
  return [...byOther.values()].sort((a, b) => a.other.name.localeCompare(b.other.name, locale));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Statements that contradict each other. */
export interface Disagreement {
  readonly sides: readonly (PropertyStatement | LinkStatement)[];
}

/** Collects the statements of an entity that cannot hold together, each set once. */
export function disagreementsOf(entity: EntityData): Disagreement[] {
  const all = new Map<string, PropertyStatement | LinkStatement>();
  // Of a connection that stands in both lists, the one that knows its ends is kept.
  for (const statement of [...entity.statements, ...entity.links]) {
    all.set(statement.id, statement);
  }
  const seen = new Set<string>();
  const found: Disagreement[] = [];
  for (const statement of all.values()) {
    if (seen.has(statement.id) || statement.conflictsWith.length === 0) {
      continue;
    }
    const sides = [statement, ...statement.conflictsWith.flatMap(({ id }) => all.get(id) ?? [])];
    for (const side of sides) {
      seen.add(side.id);
    }
    found.push({ sides });
  }
  return found;
}

export function isLink(statement: PropertyStatement | LinkStatement): statement is LinkStatement {
  return 'subject' in statement;
}

/** Says whether something is to be shown where only what holds is asked for. */
export function holdsNow({ holds }: Pick<JudgedFragment, 'holds'>): boolean {
  return holds !== 'NO';
}

/** Something that began or ended at a time. */
export interface Moment {
  readonly date: string;
  readonly sort: 'begins' | 'ends';
  readonly statement: PropertyStatement | LinkStatement;
}

/** Collects when what is said of an entity began and ended, the latest first. */
export function momentsOf(entity: EntityData): Moment[] {
  const fields = new Set(entity.type.fields.filter(({ sort }) => sort === 'PROPERTY').map(({ name }) => name));
  const properties = entity.statements.filter(({ field }) => field === null || (fields.has(field) && !HEADING.has(field)));
  const moments = [...properties, ...entity.links].flatMap((statement): Moment[] => [
    ...(statement.since ? [{ date: statement.since, sort: 'begins' as const, statement }] : []),
    ...(statement.until ? [{ date: statement.until, sort: 'ends' as const, statement }] : []),
  ]);
  return moments.sort((a, b) => compare(b.date, a.date));
}

/** Lists all citations of an entity in the order in which a reader meets them. */
export function citationsOf(of: EntityData): CitedFragment[] {
  const statements = [...of.statements, ...of.figuresConnection.nodes, ...of.links, ...of.names.map(({ statement }) => statement)];
  const heading = of.statements.filter(({ field }) => field === 'summary');
  return [...heading, ...statements].flatMap(({ citations }) => citations);
}
