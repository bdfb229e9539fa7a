/** Scalars as they arrive: exact numbers as text, and names that depend on the data set. */
const scalars = {
  Date: 'string',
  Decimal: 'string',
  FamilyName: 'string',
  FieldName: 'string',
  ID: 'string',
  Int64: 'number',
  Json: 'unknown',
  Language: 'string',
  PartialDate: 'string',
  QualifierName: 'string',
  RelationName: 'string',
  TypeName: 'string',
  Url: 'string',
};

export default {
  schema: '../src/api/common.graphql',
  documents: '../src/**/*.graphql',
  ignoreNoDocuments: true,
  generates: {
    '../src/api/generated.ts': {
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
      },
    },
  },
};
