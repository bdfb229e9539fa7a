import { readFileSync } from 'node:fs';

const COMMON = 'node_modules/.common/common.graphql';

/** Names that depend on the data set, which are text everywhere. */
const names = [...readFileSync(new URL(COMMON, import.meta.url), 'utf8').matchAll(/^"Depends on the data set\."\nscalar (\w+)/gm)];

/** Scalars as they arrive: exact numbers as text. */
const scalars = {
  ...Object.fromEntries(names.map(([, name]) => [name, 'string'])),
  Date: 'string',
  Decimal: 'string',
  ID: 'string',
  Int64: 'number',
  Json: 'unknown',
  PartialDate: 'string',
  Url: 'string',
};

/** How documents are made: plain strings at run time, which are what is sent. */
const plugins = {
  plugins: ['typescript-operations', 'typed-document-node'],
  config: {
    documentMode: 'string',
    enumsAsTypes: true,
    scalars,
    strictScalars: true,
    immutableTypes: true,
    skipTypename: true,
    useTypeImports: true,
    onlyOperationTypes: true,
    // Entities are an interface; what is asked of any is the same.
    mergeFragmentTypes: true,
  },
};

export default {
  schema: COMMON,
  ignoreNoDocuments: true,
  generates: {
    '../src/api/generated.ts': { ...plugins, documents: '../src/**/*.graphql' },
    // What the first page asks stands by itself, so that nobody waits for the questions of all others.
    '../src/api/first.ts': { ...plugins, documents: ['../src/api/*.graphql', '../src/pages/start/*.graphql', '../src/parts/*.graphql'] },
  },
};
