// Maps from what the API answers.
import type { AroundQuery, Basis, Holds, OnMapFragment, OverviewQuery } from '../api/generated';
import { years } from '../format/dates';
import type { Ontology } from '../ontology/ontology';
import type { MapData, MapEdge, MapNode } from './types';

/** Makes a map of what lies around some entities. */
export function mapAround(around: NonNullable<AroundQuery['asOf']['neighbourhood']>, ontology: Ontology): MapData {
  return {
    nodes: around.nodes.map(({ entity }) => nodeOf(entity, ontology)),
    edges: around.edges.flatMap(({ from, to, relation, statement }) => edgeOf(from.id, relation.name, to.id, statement, ontology)),
  };
}

/** How many entities the overview shows. */
export const BEST = 32;

/** The best connected entities, and how many connections each has. */
export interface Overview {
  readonly data: MapData;
  readonly ties: ReadonlyMap<string, number>;
}

/** Makes a map of the best connected entities. Families that tell little do not count. */
export function mapOverview({ degree }: NonNullable<OverviewQuery['asOf']['analysis']>, ontology: Ontology): Overview {
  const tells = (field: string | null) => {
    const family = ontology.relations.get(field ?? '')?.family.name;
    return family !== undefined && !ontology.families.get(family)?.weak;
  };
  const ties = new Map(degree?.map(({ score, entity }) => [entity.id, score]));
  const best = degree?.map(({ entity }) => entity) ?? [];
  const shown = new Set(best.map(({ id }) => id));
  const edges = new Map<string, MapEdge>();
  for (const { links } of best) {
    for (const { field, subject, object, holds, basis } of links) {
      if (object && field && shown.has(subject.id) && shown.has(object.id) && tells(field)) {
        for (const edge of edgeOf(subject.id, field, object.id, { holds, basis }, ontology)) {
          edges.set(edge.id, edges.get(edge.id) ?? edge);
        }
      }
    }
  }
  return { data: { nodes: best.map((node) => nodeOf(node, ontology)), edges: [...edges.values()] }, ties };
}

function nodeOf(entity: OnMapFragment, ontology: Ontology): MapNode {
  return {
    id: entity.id,
    name: entity.name,
    nameLang: entity.nameLang,
    abbreviation: entity.abbreviation,
    type: entity.type.name,
    label: entity.type.label,
    holds: entity.holds,
    years: years(entity.validity.since, entity.validity.until),
    column: ontology.kinds.get(entity.type.name)?.column ?? 2,
  };
}

function edgeOf(from: string, relation: string, to: string, { holds, basis }: { holds: Holds; basis: Basis }, ontology: Ontology): MapEdge[] {
  const known = ontology.relations.get(relation);
  if (!known) {
    return [];
  }
  const { reads, inverseReads, inverse, family } = known;
  return [
    {
      id: `${from} ${relation} ${to}`,
      from,
      to,
      relation,
      family: family.name,
      line: ontology.lines.get(family.name) ?? 'solid',
      phrase: reads,
      inversePhrase: inverseReads,
      symmetric: inverse === relation,
      holds,
      basis,
    },
  ];
}
