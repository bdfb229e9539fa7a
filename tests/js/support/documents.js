// GraphQL documents made at random from a schema, and ways to break them. The same seed gives the
// same documents.
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isUnionType,
  Kind,
  parseValue,
} from 'graphql';

const STRINGS = ['nav', 'udi', 'immigration-act', 'x', 'ø', ''];

/** Returns what a literal says, as JSON. */
function jsonOf(literal) {
  switch (literal.kind) {
    case Kind.LIST:
      return literal.values.map(jsonOf);
    case Kind.OBJECT:
      return Object.fromEntries(literal.fields.map(({ name, value }) => [name.value, jsonOf(value)]));
    case Kind.INT:
    case Kind.FLOAT:
      return Number(literal.value);
    case Kind.NULL:
      return null;
    default:
      return literal.value;
  }
}

/** Writes documents that fit a schema. */
export class Maker {
  constructor(schema, next) {
    this.schema = schema;
    this.next = next;
  }

  below(most) {
    return Math.floor(this.next() * most);
  }

  of(list) {
    return list[this.below(list.length)];
  }

  often(share) {
    return this.next() < share;
  }

  document() {
    this.number = 0;
    this.variables = [];
    this.fragments = [];
    const body = this.selection(this.schema.getQueryType(), 0);
    const declared = this.variables.length ? `(${this.variables.join(', ')})` : '';
    const name = this.often(0.7) || declared ? ` Asked${declared}` : '';
    const head = name || this.often(0.5) ? `query${name} ` : '';
    return [`${head}${body}`, ...this.fragments].join('\n');
  }

  /** Makes a document with values for its variables, some fields asked twice, and conditions. */
  request() {
    this.values = {};
    const text = this.document();
    const { values } = this;
    this.values = undefined;
    return { text, variables: values };
  }

  selection(type, depth) {
    const parts = [];
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    for (let left = 1 + this.below(4); left > 0 && fields.length > 0; left -= 1) {
      const part = this.field(this.of(fields), depth);
      if (part) parts.push(part);
    }
    if (isAbstractType(type)) {
      for (let left = this.below(3); left > 0; left -= 1) {
        parts.push(this.fragment(this.of(this.schema.getPossibleTypes(type)), depth));
      }
    }
    if (parts.length === 0 || this.often(0.2)) parts.push('__typename');
    return `{ ${parts.join(' ')} }`;
  }

  fragment(on, depth) {
    const inner = this.selection(on, depth + 1);
    if (this.often(0.6)) return `... on ${on.name}${this.directive()} ${inner}`;
    const name = `Part${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${on.name} ${inner}`);
    return `...${name}${this.directive()}`;
  }

  field(field, depth) {
    const type = getNamedType(field.type);
    if (isCompositeType(type) && depth > 3) return undefined;
    this.number += 1;
    const given = field.args
      .filter((argument) => isRequiredArgument(argument) || this.often(this.share(argument)))
      .map((argument) => `${argument.name}: ${this.argument(argument)}`);
    const written = given.length ? `(${given.join(', ')})` : '';
    const alias = written || this.often(0.8) ? `f${this.number}: ` : `g${this.number}: `;
    const asked = () => {
      const inner = isLeafType(type) ? '' : ` ${this.selection(type, depth + 1)}`;
      return `${alias}${field.name}${written}${this.directive()}${inner}`;
    };
    const once = asked();
    // The same key twice asks for both selections of the same thing.
    return this.values && this.often(0.15) ? `${once} ${asked()}` : once;
  }

  /** How often an argument is given; what is no cursor makes a field fail, which hides all below it. */
  share(argument) {
    return this.values && /^(?:after|before)$/u.test(argument.name) ? 0.02 : 0.3;
  }

  argument(argument) {
    if (this.often(0.25)) {
      const name = `$v${this.variables.length}`;
      const fallback =
        this.often(0.3) && !isNonNullType(argument.type) ? ` = ${this.value(argument.type, 0)}` : '';
      this.variables.push(`${name}: ${argument.type}${fallback}`);
      this.give(name, argument.type, fallback !== '');
      return name;
    }
    return this.value(argument.type, 0);
  }

  /** Gives a variable a value, or none where it may have none. */
  give(name, type, hasDefault) {
    if (!this.values) return;
    const mayLack = hasDefault || !isNonNullType(type);
    if (mayLack && this.often(0.25)) return;
    const isNull = !isNonNullType(type) && this.often(0.1);
    this.values[name.slice(1)] = isNull ? null : this.json(type, 0);
  }

  /** Returns a value as JSON: what its literal says. */
  json(type, depth) {
    return jsonOf(parseValue(this.value(type, depth)));
  }

  value(type, depth) {
    if (isNonNullType(type)) return this.value(type.ofType, depth);
    if (isListType(type)) {
      if (this.often(0.3)) return this.value(type.ofType, depth);
      return `[${Array.from({ length: this.below(3) }, () => this.value(type.ofType, depth)).join(', ')}]`;
    }
    if (isEnumType(type)) return this.of(type.getValues()).name;
    if (isInputObjectType(type)) return this.object(type, depth);
    switch (type.name) {
      case 'Boolean':
        return this.of(['true', 'false']);
      case 'Int':
      case 'Int64':
        return this.of(['0', '1', '17']);
      case 'Float':
        return this.of(['0.5', '3']);
      case 'Date':
        return '"2024-02-29"';
      case 'PartialDate':
        return this.of(['"2024"', '"2024-02"']);
      case 'Decimal':
        return '"12.50"';
      case 'JSON':
        return '{any: [1]}';
      default:
        return JSON.stringify(this.of(STRINGS));
    }
  }

  object(type, depth) {
    const fields = Object.values(type.getFields());
    const needed = fields.filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
    const wanted = type.isOneOf ? 1 : depth > 2 ? 0 : this.below(3);
    const chosen = new Set(type.isOneOf ? [] : needed);
    for (let left = wanted; left > 0; left -= 1) {
      const field = this.of(fields);
      const nests = isInputObjectType(getNamedType(field.type));
      if (!nests || depth < 3 || type.isOneOf) chosen.add(field);
    }
    if (depth > 8) return '{}';
    const given = [...chosen].map((field) => `${field.name}: ${this.value(field.type, depth + 1)}`);
    return `{${given.join(', ')}}`;
  }

  directive() {
    if (!this.often(this.values ? 0.15 : 0.08)) return '';
    let condition = this.of(['true', 'false']);
    if (this.values && this.often(0.5)) {
      const name = `b${this.below(3)}`;
      if (!(name in this.values)) {
        this.variables.push(`$${name}: Boolean!`);
        this.values[name] = this.often(0.5);
      }
      condition = `$${name}`;
    }
    return ` @${this.of(['skip', 'include'])}(if: ${condition})`;
  }
}

const WORDS = [
  'id', 'name', 'nodes', 'edges', 'entity', 'entities', 'where', 'first', 'Directorate', 'Entity',
  'Statement', 'query', 'fragment', 'on', 'true', 'null', '$v0', '$none', '...', '{', '}', '(', ')',
  '[', ']', ':', '=', '!', '@skip', '@deprecated', '"text"', '"""block"""', '1', '-1.5', '1e3',
  '2147483648', 'ASC', '__schema', '__typename', '\u00f8', '&', '|', 'mutation', 'subscription',
];

/** Splits a document into the tokens that matter here. */
const tokens = (text) => text.match(/\.\.\.|"(?:[^"\\]|\\.)*"|\$?\w[\w-]*|@\w+|\S/gu) ?? [];

/** The ways to break a document; each returns another text, perhaps still a valid one. */
export const FAULTS = {
  'a token is left out': (maker, text) => {
    const all = tokens(text);
    all.splice(maker.below(all.length), 1);
    return all.join(' ');
  },
  'a token stands twice': (maker, text) => {
    const all = tokens(text);
    const at = maker.below(all.length);
    all.splice(at, 0, all[at]);
    return all.join(' ');
  },
  'a token is another': (maker, text) => {
    const all = tokens(text);
    all[maker.below(all.length)] = maker.of(WORDS);
    return all.join(' ');
  },
  'two tokens are exchanged': (maker, text) => {
    const all = tokens(text);
    const [one, other] = [maker.below(all.length), maker.below(all.length)];
    [all[one], all[other]] = [all[other], all[one]];
    return all.join(' ');
  },
  'a word is moved from elsewhere in the document': (maker, text) => {
    const all = tokens(text);
    const words = all.filter((token) => /^\w/u.test(token));
    const places = all.map((token, at) => (/^\w/u.test(token) ? at : -1)).filter((at) => at >= 0);
    all[maker.of(places)] = maker.of(words);
    return all.join(' ');
  },
  'an alias is used again': (maker, text) => {
    const aliases = [...text.matchAll(/\b[fg]\d+(?=: )/gu)].map(([alias]) => alias);
    if (aliases.length < 2) return text;
    // Neighbours mostly stand in one selection.
    const one = maker.of(aliases.slice(1));
    const other = aliases[aliases.indexOf(one) - 1];
    return text.replace(`${one}: `, `${other}: `);
  },
  'a variable is declared and not used': (_, text) =>
    text.replace(/^query( Asked)?/u, 'query Other($unused: Int)'),
  'a variable is used and not declared': (_, text) => text.replace(/\$v0: [^,)]*/u, '$w: Int'),
  'the type of a variable is another': (maker, text) =>
    text.replace(/(\$v\d+): [^,)=]*/u, `$1: ${maker.of(['Int', '[Int!]', 'ID', 'String!', 'Entity', 'None'])}`),
  'there is a second operation': (maker, text) =>
    `${text}\nquery ${maker.of(['', 'Asked', 'Other'])} { __typename }`,
  'there is a fragment that nobody spreads': (_, text) => `${text}\nfragment Alone on Entity { id }`,
  'a fragment spreads itself': (_, text) =>
    `${text.replace('{ ', '{ ...Round ')}\nfragment Round on Query { ...Round }`,
  'a fragment is on a type that has no fields': (_, text) =>
    text.replace('{ ', '{ ... on Boolean { id } '),
  'a fragment can never apply': (_, text) => text.replace('{ ', '{ ... on Statement { id } '),
  'a directive stands where it may not': (maker, text) =>
    text.replace('{', `${maker.of(['@skip(if: true)', '@none', '@deprecated'])} {`),
  'a directive stands twice': (_, text) =>
    text.replace('{ ', '{ __typename @skip(if: true) @skip(if: false) '),
  'a value is asked for fields': (_, text) => text.replace('{ ', '{ __typename { id } '),
  'something with fields is asked for none': (_, text) => text.replace('{ ', '{ dataset '),
  'an argument is given twice': (_, text) =>
    text.replace('{ ', '{ twice: entity(id: "a", id: "b") { id } '),
  'a field of an input is given twice': (_, text) =>
    text.replace('{ ', '{ twice: entities(where: {id: {eq: "a"}, id: {eq: "b"}}) { id } '),
  'an input takes exactly one field and is given two': (_, text) =>
    text.replace('{ ', '{ two: entities(orderBy: [{id: ASC, name: ASC}]) { id } '),
  'a type is defined': (_, text) => `${text}\ntype Added { id: ID }`,
  'a name is reserved': (_, text) => text.replace('{ ', '{ __none '),
};
