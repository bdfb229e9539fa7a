/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Whether a statement is said by its sources or follows from what they say. */
export type Basis =
  /** It follows from what the cited sources say; `because` tells how. */
  | 'INFERRED'
  /** The cited sources say it. */
  | 'STATED';

/** Whether something is sure, as far as the dates of the sources tell. */
export type Certainty =
  /** It is so, whatever day within the uncertain dates is the true one. */
  | 'CERTAIN'
  /** It depends on which day within an uncertain date is the true one, or on a guess. */
  | 'POSSIBLE';

/** Sorts of changes. */
export type ChangeKind =
  /** Something holds from then on. */
  | 'BEGAN'
  /** Of a property with one value, or a relation with one end, one took the place of another at the same date. */
  | 'CHANGED'
  /** A property gives the date: when something was published, adopted or the like. */
  | 'DATED'
  /** Something no longer holds. */
  | 'ENDED'
  /** An event happened. */
  | 'HAPPENED';

/** What changes are about. */
export type ChangeMatter =
  /** Dates that properties give. */
  | 'DATES'
  /** Events, and what they changed. */
  | 'EVENTS'
  /** That entities exist. */
  | 'EXISTENCE'
  /** The values of properties. */
  | 'PROPERTIES'
  /** Relations between entities. */
  | 'RELATIONS';

/** Whether something holds on the day that is asked for. */
export type Holds =
  /** It has ended, or has not begun. */
  | 'NO'
  /** The day lies within an uncertain date, such as a month of which only some days count. */
  | 'POSSIBLY'
  /** It holds on the day, whatever its uncertain dates turn out to be. */
  | 'YES';

/** Where the wording of a statement comes from. */
export type Origin =
  /** The wording comes from a public register of names. */
  | 'REGISTER'
  /** The wording is a source's own. */
  | 'SOURCE'
  /** The keepers of the data translated it. */
  | 'TRANSLATION';

/** How a statement is to be preferred among statements about the same. */
export type Rank =
  /** Kept for the record; known to be superseded or wrong. */
  | 'DEPRECATED'
  /** Neither preferred nor out of use. */
  | 'NORMAL'
  /** To be shown first among statements about the same. */
  | 'PREFERRED';

export type BootQueryVariables = Exact<{ [key: string]: never; }>;


export type BootQuery = { readonly dataset: { readonly version: string, readonly today: string, readonly languages: ReadonlyArray<{ readonly code: string, readonly tag: string, readonly label: string, readonly namesOnly: boolean }> } };

export type SiteQueryVariables = Exact<{
  lang: string;
  asOf: string;
}>;


export type SiteQuery = { readonly asOf: { readonly dataset: { readonly title: string, readonly description: string | null, readonly licence: string | null, readonly languages: ReadonlyArray<{ readonly code: string, readonly label: string }> }, readonly ontology: { readonly families: ReadonlyArray<{ readonly name: string, readonly label: string, readonly description: string, readonly weak: boolean }>, readonly types: ReadonlyArray<{ readonly name: string, readonly label: string, readonly labelPlural: string, readonly description: string, readonly isInterface: boolean, readonly maps: ReadonlyArray<string>, readonly count: number, readonly implements: ReadonlyArray<{ readonly name: string }>, readonly concrete: ReadonlyArray<{ readonly name: string }> }>, readonly relations: ReadonlyArray<{ readonly name: string, readonly inverse: string, readonly reads: string, readonly inverseReads: string, readonly description: string, readonly count: number, readonly family: { readonly name: string }, readonly domain: { readonly name: string }, readonly range: { readonly name: string } }> } } };

export type StartQueryVariables = Exact<{
  lang: string;
  asOf: string;
}>;


export type StartQuery = { readonly asOf: { readonly dataset: { readonly entityCount: number, readonly relationCount: number, readonly statementCount: number, readonly sourceCount: number }, readonly changes: { readonly nodes: ReadonlyArray<{ readonly kind: ChangeKind, readonly matter: ChangeMatter, readonly date: string, readonly certainty: Certainty, readonly field: string | null, readonly phrase: string | null, readonly entity: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }, readonly before: ReadonlyArray<{ readonly id: string, readonly lang: string | null, readonly value: string | null, readonly valueType: string | null, readonly valueLabel: string | null, readonly object: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null }>, readonly after: ReadonlyArray<{ readonly id: string, readonly lang: string | null, readonly value: string | null, readonly valueType: string | null, readonly valueLabel: string | null, readonly object: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null }>, readonly changed: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }> }> } | null, readonly questions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly description: string | null, readonly audience: string | null }> } };

export type ChangedFragment = { readonly kind: ChangeKind, readonly matter: ChangeMatter, readonly date: string, readonly certainty: Certainty, readonly field: string | null, readonly phrase: string | null, readonly entity: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }, readonly before: ReadonlyArray<{ readonly id: string, readonly lang: string | null, readonly value: string | null, readonly valueType: string | null, readonly valueLabel: string | null, readonly object: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null }>, readonly after: ReadonlyArray<{ readonly id: string, readonly lang: string | null, readonly value: string | null, readonly valueType: string | null, readonly valueLabel: string | null, readonly object: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null }>, readonly changed: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }> };

export type ToldFragment = { readonly id: string, readonly lang: string | null, readonly value: string | null, readonly valueType: string | null, readonly valueLabel: string | null, readonly object: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null };

export type CountedFragment = { readonly key: string, readonly groups: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> };

export type ChoicesQueryVariables = Exact<{
  text: string;
  lang: string;
  asOf: string;
}>;


export type ChoicesQuery = { readonly asOf: { readonly search: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly label: string, readonly name: string } }> } | null } };

export type JudgedFragment = { readonly id: string, readonly field: string | null, readonly since: string | null, readonly until: string | null, readonly holds: Holds, readonly basis: Basis, readonly because: string | null, readonly origin: Origin, readonly rank: Rank, readonly note: string | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly firstLine: number | null, readonly lastLine: number | null, readonly source: { readonly id: string, readonly name: string }, readonly section: { readonly id: string, readonly title: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly name: string }> }> };

export type CitedFragment = { readonly locator: string | null, readonly firstLine: number | null, readonly lastLine: number | null, readonly source: { readonly id: string, readonly name: string }, readonly section: { readonly id: string, readonly title: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type NamedFragment = { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } };

export type QualifiedFragment = { readonly qualifiers: ReadonlyArray<{ readonly name: string, readonly label: string, readonly valueLabel: string, readonly lang: string | null }> };

export type SideFragment = { readonly phrase: string | null, readonly id: string, readonly field: string | null, readonly since: string | null, readonly until: string | null, readonly holds: Holds, readonly basis: Basis, readonly because: string | null, readonly origin: Origin, readonly rank: Rank, readonly note: string | null, readonly lang: string | null, readonly value: string | null, readonly valueType: string | null, readonly valueLabel: string | null, readonly subject: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly firstLine: number | null, readonly lastLine: number | null, readonly source: { readonly id: string, readonly name: string }, readonly section: { readonly id: string, readonly title: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly qualifiers: ReadonlyArray<{ readonly name: string, readonly label: string, readonly valueLabel: string, readonly lang: string | null }>, readonly object: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null };

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
export const NamedFragmentDoc = new TypedDocumentString(`
    fragment Named on Entity {
  id
  name(lang: $lang)
  nameLang(lang: $lang)
  abbreviation
  holds
  type {
    name
  }
}
    `, {"fragmentName":"Named"}) as unknown as TypedDocumentString<NamedFragment, unknown>;
export const ToldFragmentDoc = new TypedDocumentString(`
    fragment Told on Statement {
  id
  lang
  value
  valueType
  valueLabel(lang: $lang)
  object {
    ...Named
  }
}
    fragment Named on Entity {
  id
  name(lang: $lang)
  nameLang(lang: $lang)
  abbreviation
  holds
  type {
    name
  }
}`, {"fragmentName":"Told"}) as unknown as TypedDocumentString<ToldFragment, unknown>;
export const ChangedFragmentDoc = new TypedDocumentString(`
    fragment Changed on Change {
  kind
  matter
  date
  certainty
  field
  phrase(lang: $lang)
  entity {
    ...Named
  }
  before {
    ...Told
  }
  after {
    ...Told
  }
  changed {
    ...Named
  }
}
    fragment Told on Statement {
  id
  lang
  value
  valueType
  valueLabel(lang: $lang)
  object {
    ...Named
  }
}
fragment Named on Entity {
  id
  name(lang: $lang)
  nameLang(lang: $lang)
  abbreviation
  holds
  type {
    name
  }
}`, {"fragmentName":"Changed"}) as unknown as TypedDocumentString<ChangedFragment, unknown>;
export const CountedFragmentDoc = new TypedDocumentString(`
    fragment Counted on TraitFacet {
  key
  groups {
    value
    label(lang: $lang)
    count
  }
}
    `, {"fragmentName":"Counted"}) as unknown as TypedDocumentString<CountedFragment, unknown>;
export const CitedFragmentDoc = new TypedDocumentString(`
    fragment Cited on Citation {
  locator
  firstLine
  lastLine
  source {
    id
    name(lang: $lang)
  }
  section {
    id
    title
  }
  via {
    id
    name(lang: $lang)
  }
}
    `, {"fragmentName":"Cited"}) as unknown as TypedDocumentString<CitedFragment, unknown>;
export const JudgedFragmentDoc = new TypedDocumentString(`
    fragment Judged on Statement {
  id
  field
  since
  until
  holds
  basis
  because
  origin
  rank
  note
  citations {
    ...Cited
  }
}
    fragment Cited on Citation {
  locator
  firstLine
  lastLine
  source {
    id
    name(lang: $lang)
  }
  section {
    id
    title
  }
  via {
    id
    name(lang: $lang)
  }
}`, {"fragmentName":"Judged"}) as unknown as TypedDocumentString<JudgedFragment, unknown>;
export const QualifiedFragmentDoc = new TypedDocumentString(`
    fragment Qualified on Statement {
  qualifiers {
    name
    label(lang: $lang)
    valueLabel(lang: $lang)
    lang
  }
}
    `, {"fragmentName":"Qualified"}) as unknown as TypedDocumentString<QualifiedFragment, unknown>;
export const SideFragmentDoc = new TypedDocumentString(`
    fragment Side on Statement {
  ...Judged
  ...Qualified
  ...Told
  phrase(lang: $lang)
  subject {
    ...Named
  }
}
    fragment Told on Statement {
  id
  lang
  value
  valueType
  valueLabel(lang: $lang)
  object {
    ...Named
  }
}
fragment Judged on Statement {
  id
  field
  since
  until
  holds
  basis
  because
  origin
  rank
  note
  citations {
    ...Cited
  }
}
fragment Cited on Citation {
  locator
  firstLine
  lastLine
  source {
    id
    name(lang: $lang)
  }
  section {
    id
    title
  }
  via {
    id
    name(lang: $lang)
  }
}
fragment Named on Entity {
  id
  name(lang: $lang)
  nameLang(lang: $lang)
  abbreviation
  holds
  type {
    name
  }
}
fragment Qualified on Statement {
  qualifiers {
    name
    label(lang: $lang)
    valueLabel(lang: $lang)
    lang
  }
}`, {"fragmentName":"Side"}) as unknown as TypedDocumentString<SideFragment, unknown>;
export const BootDocument = new TypedDocumentString(`
    query Boot {
  dataset {
    version
    today
    languages {
      code
      tag
      label
      namesOnly
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
        weak
      }
      types {
        name
        label(lang: $lang)
        labelPlural(lang: $lang)
        description(lang: $lang)
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
    changes(
      from: "0001-01-01"
      to: $asOf
      last: 7
      byField: true
      lang: $lang
      where: {matters: [EXISTENCE, EVENTS, PROPERTIES], kinds: [BEGAN, CHANGED, ENDED, HAPPENED]}
    ) {
      nodes {
        ...Changed
      }
    }
    questions {
      id
      title(lang: $lang)
      description(lang: $lang)
      audience
    }
  }
}
    fragment Changed on Change {
  kind
  matter
  date
  certainty
  field
  phrase(lang: $lang)
  entity {
    ...Named
  }
  before {
    ...Told
  }
  after {
    ...Told
  }
  changed {
    ...Named
  }
}
fragment Told on Statement {
  id
  lang
  value
  valueType
  valueLabel(lang: $lang)
  object {
    ...Named
  }
}
fragment Named on Entity {
  id
  name(lang: $lang)
  nameLang(lang: $lang)
  abbreviation
  holds
  type {
    name
  }
}`) as unknown as TypedDocumentString<StartQuery, StartQueryVariables>;
export const ChoicesDocument = new TypedDocumentString(`
    query Choices($text: String!, $lang: Language!, $asOf: Date!) {
  asOf(date: $asOf) {
    search(text: $text, lang: $lang, first: 8) {
      nodes {
        ...Named
        type {
          label(lang: $lang)
        }
      }
    }
  }
}
    fragment Named on Entity {
  id
  name(lang: $lang)
  nameLang(lang: $lang)
  abbreviation
  holds
  type {
    name
  }
}`) as unknown as TypedDocumentString<ChoicesQuery, ChoicesQueryVariables>;