import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  // What `govgraph schema --for` prints for the documents.
  schema: '../schema.graphql',
  documents: '../queries.graphql',
  generates: {
    'src/generated.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        onlyOperationTypes: true,
        skipTypename: true,
        // An interface has many types here; what is asked of all of them is one type.
        mergeFragmentTypes: true,
        // As they arrive: exact numbers and dates known in part are text.
        strictScalars: true,
        scalars: {
          Date: 'string',
          Decimal: 'string',
          ID: 'string',
          Int64: 'number',
          Json: 'unknown',
          PartialDate: 'string',
          Url: 'string',
        },
      },
    },
  },
};

export default config;
