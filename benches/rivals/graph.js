// The data in memory as a JavaScript developer would keep them, and the schema over them: objects that
// point to each other, so that the default resolvers find everything.
import { readFileSync } from 'node:fs';

/** The data that the driver has written: what each server answers from. */
export const data = JSON.parse(readFileSync(process.argv[2], 'utf8'));

export const typeDefs = `
  interface Body { id: ID! name: String! implements: [Rule!]! delivers: [Programme!]! }
  type Directorate implements Body { id: ID! name: String! implements: [Rule!]! delivers: [Programme!]! }
  type Ministry implements Body { id: ID! name: String! implements: [Rule!]! delivers: [Programme!]! }
  type Municipality implements Body { id: ID! name: String! implements: [Rule!]! delivers: [Programme!]! }
  interface Rule { id: ID! name: String! number: String! implementedBy: [Body!]! }
  type Law implements Rule { id: ID! name: String! number: String! implementedBy: [Body!]! basisOf: [Regulation!]! }
  type Regulation implements Rule {
    id: ID! name: String! number: String! implementedBy: [Body!]! basedOn: [Law!]!
  }
  type Programme { id: ID! name: String! deliveredBy: [Body!]! }
  type Query {
    law(id: ID!): Law
    laws(first: Int): [Law!]!
    directorate(id: ID!): Directorate
  }
`;

const things = new Map();
const ofType = { Law: [], Directorate: [] };
for (const list of [data.bodies, data.rules, data.programmes]) {
  for (const { type, ...own } of list) {
    const thing = { __typename: type, ...own };
    things.set(own.id, thing);
    ofType[type]?.push(thing);
  }
}

/** Ties the things of a relation together, both ways; the pairs come by id. */
function tie(pairs, there, back) {
  const add = (from, name, to) => (things.get(from)[name] ??= []).push(things.get(to));
  for (const [subject, object] of pairs) {
    add(subject, there, object);
    add(object, back, subject);
  }
}
tie(data.implements, 'implements', 'implementedBy');
tie(data.delivers, 'delivers', 'deliveredBy');
tie(data.basedOn, 'basedOn', 'basisOf');
const lists = {
  bodies: ['implements', 'delivers'],
  rules: ['implementedBy', 'basedOn', 'basisOf'],
  programmes: ['deliveredBy'],
};
for (const [kind, names] of Object.entries(lists)) {
  for (const { id } of data[kind]) {
    for (const name of names) things.get(id)[name] ??= [];
  }
}

const known = { Law: new Map(), Directorate: new Map() };
for (const [type, list] of Object.entries(ofType)) {
  for (const thing of list) known[type].set(thing.id, thing);
}

export const resolvers = {
  Query: {
    law: (_, { id }) => known.Law.get(id),
    directorate: (_, { id }) => known.Directorate.get(id),
    laws: (_, { first }) => ofType.Law.slice(0, first ?? undefined),
  },
  Body: { __resolveType: (thing) => thing.__typename },
  Rule: { __resolveType: (thing) => thing.__typename },
};

/** Says where a server listens, for which the driver waits, and ends with the driver. */
export function listening(port) {
  console.log(`listening ${port}`);
  process.stdin.on('end', () => process.exit()).resume();
}
