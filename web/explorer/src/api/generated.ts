/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type BootQueryVariables = Exact<{ [key: string]: never; }>;


export type BootQuery = { readonly dataset: { readonly version: string, readonly today: string, readonly languages: ReadonlyArray<{ readonly code: string, readonly tag: string, readonly label: string }> } };

export type SiteQueryVariables = Exact<{
  lang: string;
  asOf: string;
}>;


export type SiteQuery = { readonly asOf: { readonly dataset: { readonly title: string, readonly description: string | null, readonly licence: string | null, readonly languages: ReadonlyArray<{ readonly code: string, readonly label: string }> }, readonly ontology: { readonly families: ReadonlyArray<{ readonly name: string, readonly label: string, readonly description: string }>, readonly types: ReadonlyArray<{ readonly name: string, readonly label: string, readonly labelPlural: string, readonly description: string, readonly isInterface: boolean, readonly maps: ReadonlyArray<string>, readonly count: number, readonly implements: ReadonlyArray<{ readonly name: string }>, readonly concrete: ReadonlyArray<{ readonly name: string }> }>, readonly relations: ReadonlyArray<{ readonly name: string, readonly inverse: string, readonly reads: string, readonly inverseReads: string, readonly description: string, readonly count: number, readonly family: { readonly name: string }, readonly domain: { readonly name: string }, readonly range: { readonly name: string } }> } } };

export type StartQueryVariables = Exact<{
  lang: string;
  asOf: string;
}>;


export type StartQuery = { readonly asOf: { readonly dataset: { readonly entityCount: number, readonly relationCount: number, readonly statementCount: number, readonly sourceCount: number }, readonly questions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly description: string | null, readonly query: string, readonly variables: unknown }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const BootDocument = new TypedDocumentString(`
    query Boot {
  dataset {
    version
    today
    languages {
      code
      tag
      label
    }
  }
}
    `) as unknown as TypedDocumentString<BootQuery, BootQueryVariables>;
export const SiteDocument = new TypedDocumentString(`
    query Site($lang: Language!, $asOf: Date!) {
  asOf(date: $asOf) {
    dataset {
      title(lang: $lang)
      description(lang: $lang)
      licence
      languages {
        code
        label(lang: $lang)
      }
    }
    ontology {
      families {
        name
        label(lang: $lang)
        description
      }
      types {
        name
        label(lang: $lang)
        labelPlural(lang: $lang)
        description
        isInterface
        maps
        count
        implements {
          name
        }
        concrete {
          name
        }
      }
      relations {
        name
        inverse
        reads(lang: $lang)
        inverseReads(lang: $lang)
        description
        count
        family {
          name
        }
        domain {
          name
        }
        range {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SiteQuery, SiteQueryVariables>;
export const StartDocument = new TypedDocumentString(`
    query Start($lang: Language!, $asOf: Date!) {
  asOf(date: $asOf) {
    dataset {
      entityCount
      relationCount
      statementCount
      sourceCount
    }
    questions {
      id
      title(lang: $lang)
      description(lang: $lang)
      query
      variables
    }
  }
}
    `) as unknown as TypedDocumentString<StartQuery, StartQueryVariables>;