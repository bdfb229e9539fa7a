// graphql-js answers documents beside the server.
//
// What fields mean graphql-js cannot know, so each field of each object is asked of the server by a
// query of its own that uses nothing but one field within another: no alias, no fragment that could
// apply or not, no directive, no variable, nothing twice. Everything that makes a document more than
// that (merging, fragments, `@skip` and `@include`, variables and their defaults, where null goes when
// a field fails, the order of the keys) is graphql-js's own work.
import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  parse,
} from 'graphql';
import * as graphql from 'graphql';

/** Writes a value as a literal. */
export function literal(value, type) {
  const of = type && getNullableType(type);
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) {
    return `[${value.map((item) => literal(item, isListType(of) ? of.ofType : undefined)).join(', ')}]`;
  }
  if (isEnumType(of)) return value;
  if (typeof value === 'object') {
    const fields = isInputObjectType(of) ? of.getFields() : {};
    const given = Object.entries(value).filter(([, item]) => item !== undefined);
    return `{${given.map(([name, item]) => `${name}: ${literal(item, fields[name]?.type)}`).join(', ')}}`;
  }
  return JSON.stringify(value);
}

/** Answers documents with graphql-js; `ask` sends a query to the server. */
export class Oracle {
  constructor(schema, ask) {
    this.schema = schema;
    this.ask = ask;
    this.known = new Map();
  }

  /**
   * Answers a document. Once all that it needs is known, graphql-js runs the fields in order and none
   * beside another, as the server does, so that both stop at the same failure.
   */
  async answer(text, variables) {
    for (;;) {
      this.missing = [];
      const result = await graphql.execute({
        schema: this.schema,
        document: parse(text),
        rootValue: { steps: [], way: [] },
        variableValues: variables,
        fieldResolver: (...asked) => this.resolve(...asked),
        typeResolver: (thing) => thing.type,
      });
      if (this.missing.length === 0) return result;
      await Promise.all(this.missing);
    }
  }

  /** Returns what the server answers to a chain of fields, or a promise of it the first time. */
  fetch(query) {
    const known = this.known.get(query);
    if (known !== undefined) return known;
    const asked = this.ask(query).then((answer) => {
      this.known.set(query, answer);
      return answer;
    });
    this.known.set(query, asked);
    this.missing.push(asked);
    return asked;
  }

  resolve(parent, given, _, info) {
    const field = info.parentType.getFields()[info.fieldName];
    const known = Object.fromEntries(field.args.map((argument) => [argument.name, argument.type]));
    const names = Object.keys(given).filter((name) => given[name] !== undefined);
    const written = names.map((name) => `${name}: ${literal(given[name], known[name])}`);
    const call = written.length ? `${info.fieldName}(${written.join(', ')})` : info.fieldName;
    const steps = [...parent.steps, { on: info.parentType.name, call }];
    const composite = isCompositeType(getNamedType(info.returnType));
    let query = composite ? ' { __typename }' : '';
    for (const { on, call: one } of steps.toReversed()) query = ` { ... on ${on} { ${one}${query} } }`;
    const way = [...parent.way, info.fieldName];
    const read = (answer) => this.read(answer, { steps, way, composite });
    const answer = this.fetch(query.trim());
    return answer instanceof Promise ? answer.then(read) : read(answer);
  }

  /** Takes what a field answers out of the answer to its chain. */
  read({ data, errors = [] }, { steps, way, composite }) {
    let parent;
    let value = data;
    for (const key of way) {
      parent = value;
      value = value?.[key];
    }
    if (value === null || value === undefined) {
      const told = errors.find(({ path }) => JSON.stringify(path) === JSON.stringify(way));
      if (told) throw new GraphQLError(told.message);
      // Another object failed, and took with it what both stand in.
      const gone = parent === null || parent === undefined;
      if (gone && errors.length > 0) throw new GraphQLError('something beside this failed');
      return null;
    }
    if (!composite) return value;
    const thing = (one, at) => one && { type: one.__typename, steps, way: [...way, ...at] };
    return Array.isArray(value) ? value.map((one, at) => thing(one, [at])) : thing(value, []);
  }
}
