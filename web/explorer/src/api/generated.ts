/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What a walk keeps away from. What is said of entities holds for the stations on the way, not for the ends of a path. */
export type Avoid = {
  /** Not through these entities, by their ids. */
  readonly entities?: ReadonlyArray<string> | null | undefined;
  /** Not over relations of these families. */
  readonly families?: ReadonlyArray<string> | null | undefined;
  /** Not over these relations; both names of a relation mean the same here. */
  readonly relations?: ReadonlyArray<string> | null | undefined;
  /** Not through entities of these kinds. */
  readonly types?: ReadonlyArray<string> | null | undefined;
};

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

/** Which changes are wanted. All that is given must be met; an empty list lets nothing through. */
export type ChangeWhere = {
  /** Of these degrees of certainty. */
  readonly certainty?: ReadonlyArray<Certainty> | null | undefined;
  /** Of these entities, by their ids, in the same places. */
  readonly entities?: ReadonlyArray<string> | null | undefined;
  /** Of these fields; both names of a relation mean the same here. */
  readonly fields?: ReadonlyArray<string> | null | undefined;
  /** Of these sorts. */
  readonly kinds?: ReadonlyArray<ChangeKind> | null | undefined;
  /** About these. If it is not given, `changes` tells everything but `DATES`, and `timeline` everything. */
  readonly matters?: ReadonlyArray<ChangeMatter> | null | undefined;
  /** Resting on one of these sources, by their ids. */
  readonly sources?: ReadonlyArray<string> | null | undefined;
  /** Of entities of these kinds: the subject, the object, the event or what it changed. */
  readonly types?: ReadonlyArray<string> | null | undefined;
};

/** Why two things cannot both be so. */
export type ConflictKind =
  /** A property that has one date is given two that cannot be the same day, as `2024` and `2024-02` can. */
  | 'DATE'
  /** Two publishers give different figures of the same thing; `POSSIBLE` where the times of the two only overlap or one is not known. */
  | 'FIGURE'
  /** Two figures look like figures of the same thing and are not; `because` tells in what they differ. Nobody contradicts anybody, so always `POSSIBLE`. */
  | 'MEASURE'
  /** Of the same two entities a yes and a no are said: a relation and its opposite. */
  | 'OPPOSITE'
  /** Two events of the same kind changed the same things within a year of each other according to different sources, so that they may be one change with two dates. A guess, so always `POSSIBLE`. */
  | 'SAME_CHANGE'
  /** A relation that has one end at a time is given two. */
  | 'TARGET'
  /** A property that has one value at a time is given two. Words in two languages are not two values. */
  | 'VALUE';

/** Which conflicts are wanted. All that is given must be met; an empty list lets nothing through. */
export type ConflictWhere = {
  /** Whether sources say both sides, or at least one is inferred. */
  readonly bothStated?: boolean | null | undefined;
  /** Of these degrees of certainty; only `CERTAIN` if it is not given. */
  readonly certainty?: ReadonlyArray<Certainty> | null | undefined;
  /** With one of these entities, by their ids, as the subject or object of a side; a figure is about its members, what it counts, its cube and its publisher. */
  readonly entities?: ReadonlyArray<string> | null | undefined;
  /** About these fields; both names of a relation mean the same here. */
  readonly fields?: ReadonlyArray<string> | null | undefined;
  /** Of these kinds. */
  readonly kinds?: ReadonlyArray<ConflictKind> | null | undefined;
  /** With a side that rests on one of these sources, by their ids. */
  readonly sources?: ReadonlyArray<string> | null | undefined;
  /** With an entity of one of these kinds as the subject or object of a side. */
  readonly types?: ReadonlyArray<string> | null | undefined;
  /** Whether both sides rest on one source, which then contradicts itself. */
  readonly withinOneSource?: boolean | null | undefined;
};

/** Conditions on a decimal number. All that are given must hold of one and the same value. */
export type DecimalFilter = {
  /** Equal to this. */
  readonly eq?: string | null | undefined;
  /** Greater than this, or after it. */
  readonly gt?: string | null | undefined;
  /** At least this. */
  readonly gte?: string | null | undefined;
  /** Equal to one of these. An empty list matches nothing. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** True: there is no value. False: there is one. */
  readonly isNull?: boolean | null | undefined;
  /** Less than this, or before it. */
  readonly lt?: string | null | undefined;
  /** At most this. */
  readonly lte?: string | null | undefined;
  /** Not equal to this; also true where there is no value. */
  readonly ne?: string | null | undefined;
  /** Equal to none of these. An empty list matches everything. */
  readonly notIn?: ReadonlyArray<string> | null | undefined;
};

/** What the members of a dimension are. */
export type DimensionKind =
  /** Groups of any sort. */
  | 'CATEGORY'
  /** Places. */
  | 'PLACE'
  /** Those who publish a figure: two figures that differ only here are of the same thing. */
  | 'PUBLISHER'
  /** Sexes. */
  | 'SEX'
  /** Times. */
  | 'TIME';

/** Which members of a dimension are meant. All that is given must hold. */
export type DimensionWhere = {
  /** The dimension, by its id. */
  readonly dimension: string;
  /** The members that are these entities, by their ids. */
  readonly entities?: ReadonlyArray<string> | null | undefined;
  /** The members of these codes. An empty list matches nothing. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** All members but those of these codes. */
  readonly notIn?: ReadonlyArray<string> | null | undefined;
  /** The members that by a declared sum make up the one of this code. */
  readonly partsOf?: string | null | undefined;
  /** The members that lie inside the one of this code, without that one. */
  readonly within?: string | null | undefined;
};

/** Why a search found nothing. */
export type EmptySearchReason =
  /** Nothing has these words, nor words near to them. */
  | 'NOT_FOUND'
  /** Only entities have them that do not exist on the day; `includeEnded: true` shows them. */
  | 'NOT_ON_THE_DAY'
  /** There is no letter or digit in what was written. */
  | 'NO_WORDS'
  /** Only entities of other types have them; `facets` tells which. */
  | 'OTHER_TYPES';

/** Conditions on entities of the type `Entity`. All that are given must hold. */
export type EntityWhere = {
  /** Its customary short form, such as UN. */
  readonly abbreviation?: StringFilter | null | undefined;
  /** Other names that sources use for it. */
  readonly aliases?: TextFilter | null | undefined;
  /** All of these hold. An empty list is true. */
  readonly and?: ReadonlyArray<EntityWhere> | null | undefined;
  /** Names that it no longer has. */
  readonly formerNames?: TextFilter | null | undefined;
  /** Whether it exists on the day. */
  readonly holds?: HoldsFilter | null | undefined;
  /** Its id: `{in: ["harbour-office", "harbour-act"]}`. */
  readonly id?: IdFilter | null | undefined;
  /** What it is called. */
  readonly name?: TextFilter | null | undefined;
  /** This does not hold. */
  readonly not?: EntityWhere | null | undefined;
  /** At least one of these holds. An empty list is false. */
  readonly or?: ReadonlyArray<EntityWhere> | null | undefined;
  /** When it began to exist. */
  readonly since?: PartialDateFilter | null | undefined;
  /** What it is, in a sentence of our own. */
  readonly summary?: TextFilter | null | undefined;
  /** What kind of thing it is. */
  readonly type?: TypeNameFilter | null | undefined;
  /** When it ceased to exist. */
  readonly until?: PartialDateFilter | null | undefined;
};

/** What sort of field an entity has. */
export type FieldSort =
  /** A link that follows from a chain of others. */
  | 'DERIVED'
  /** A value of the entity itself. */
  | 'PROPERTY'
  /** A link to other entities. */
  | 'RELATION';

/** Whether something holds on the day that is asked for. */
export type Holds =
  /** It has ended, or has not begun. */
  | 'NO'
  /** The day lies within an uncertain date, such as a month of which only some days count. */
  | 'POSSIBLY'
  /** It holds on the day, whatever its uncertain dates turn out to be. */
  | 'YES';

/** Conditions on whether something holds on the day. */
export type HoldsFilter = {
  /** Equal to this. */
  readonly eq?: Holds | null | undefined;
  /** Equal to one of these. An empty list matches nothing. */
  readonly in?: ReadonlyArray<Holds> | null | undefined;
  /** Not equal to this; also true where there is no value. */
  readonly ne?: Holds | null | undefined;
  /** Equal to none of these. An empty list matches everything. */
  readonly notIn?: ReadonlyArray<Holds> | null | undefined;
};

/** Conditions on an id. All that are given must hold. */
export type IdFilter = {
  /** Contains this: `{contains: "harb"}`. */
  readonly contains?: string | null | undefined;
  /** Ends with this. */
  readonly endsWith?: string | null | undefined;
  /** Equal to this. */
  readonly eq?: string | null | undefined;
  /** Equal to one of these. An empty list matches nothing. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** A regular expression that matches a part of it, as it is written: `{matches: "^Act on .* [0-9]{4}$"}`. `(?i)` at the start makes case not count. */
  readonly matches?: string | null | undefined;
  /** Not equal to this; also true where there is no value. */
  readonly ne?: string | null | undefined;
  /** Equal to none of these. An empty list matches everything. */
  readonly notIn?: ReadonlyArray<string> | null | undefined;
  /** Starts with this. */
  readonly startsWith?: string | null | undefined;
};

/** In which direction a relation is followed. */
export type LinkDirection =
  /** From object to subject. */
  | 'BACKWARD'
  /** From subject to object. */
  | 'FORWARD';

/** What sort of figure a measure gives. */
export type MeasureKind =
  /** An amount, mostly of money. */
  | 'AMOUNT'
  /** By how much something grew or fell. */
  | 'CHANGE'
  /** Yes (1) or no (0). */
  | 'FLAG'
  /** How many there were in the course of a time. */
  | 'FLOW'
  /** So many in relation to something else, such as per 1,000 inhabitants. */
  | 'RATE'
  /** A part of a whole, such as a percentage. */
  | 'SHARE'
  /** How many there are at a time. */
  | 'STOCK'
  /** It is not known which; nothing is added up. */
  | 'UNSTATED';

/** In what way an entity bears a name. */
export type NameKind =
  /** Its customary short form, such as `UN`. */
  | 'ABBREVIATION'
  /** Another name that sources use. */
  | 'ALIAS'
  /** A name that it no longer has. */
  | 'FORMER_NAME'
  /** The name itself. */
  | 'NAME';

/** Why there is no path. */
export type NoPathReason =
  /** `from` does not exist on the day. */
  | 'FROM_NOT_ON_THE_DAY'
  /** The conditions exclude each other: no relation may be followed. */
  | 'NOTHING_ALLOWED'
  /** The two are further apart than `maxLength`, or not connected. */
  | 'TOO_FAR'
  /** `to` does not exist on the day. */
  | 'TO_NOT_ON_THE_DAY'
  /** Nothing that may be followed connects the two, however long. */
  | 'UNCONNECTED';

/** What is said of a cell. */
export type ObservationStatus =
  /** The figure was made in another way than those before. */
  | 'BREAK'
  /** The figure is kept back. */
  | 'CONFIDENTIAL'
  /** The figure was estimated. */
  | 'ESTIMATED'
  /** There is no figure. */
  | 'MISSING'
  /** The figure stands as it is, without a sign. */
  | 'NORMAL'
  /** There can be no figure. */
  | 'NOT_APPLICABLE'
  /** The figure comes later. */
  | 'NOT_YET'
  /** The figure may still change. */
  | 'PROVISIONAL'
  /** The figure was corrected after it was first published. */
  | 'REVISED'
  /** The figure is kept back because it rests on too little. */
  | 'UNRELIABLE';

/** Which observations of a cube are meant. All that is given must hold. */
export type ObservationWhere = {
  /** Conditions on members; several for one dimension must all hold. */
  readonly dimensions?: ReadonlyArray<DimensionWhere> | null | undefined;
  /** Only these measures, by their ids. An empty list matches nothing. */
  readonly measures?: ReadonlyArray<string> | null | undefined;
  /** The time that they are about: `{gte: "2000"}`. */
  readonly period?: PartialDateFilter | null | undefined;
  /** What is said of them is one of these; `NORMAL` stands for no sign. */
  readonly status?: ReadonlyArray<ObservationStatus> | null | undefined;
  /** The figure: `{lt: 0}`. A cell without one fits only `{isNull: true}`. */
  readonly value?: DecimalFilter | null | undefined;
};

/** Where the wording of a statement comes from. */
export type Origin =
  /** The wording comes from a public register of names. */
  | 'REGISTER'
  /** The wording is a source's own. */
  | 'SOURCE'
  /** The keepers of the data translated it. */
  | 'TRANSLATION';

/** Conditions on a date that may be known in part. One date is before another when all its days are before all of the other's: `{gte: "2024", lt: "2025"}` is within 2024 for sure. */
export type PartialDateFilter = {
  /** Equal to this. */
  readonly eq?: string | null | undefined;
  /** Greater than this, or after it. */
  readonly gt?: string | null | undefined;
  /** At least this. */
  readonly gte?: string | null | undefined;
  /** Equal to one of these. An empty list matches nothing. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** True: there is no value. False: there is one. */
  readonly isNull?: boolean | null | undefined;
  /** Less than this, or before it. */
  readonly lt?: string | null | undefined;
  /** At most this. */
  readonly lte?: string | null | undefined;
  /** Not equal to this; also true where there is no value. */
  readonly ne?: string | null | undefined;
  /** Equal to none of these. An empty list matches everything. */
  readonly notIn?: ReadonlyArray<string> | null | undefined;
};

/** A condition of a question for paths. */
export type PathCondition =
  /** `avoid.entities`. */
  | 'AVOID_ENTITIES'
  /** `avoid.families`. */
  | 'AVOID_FAMILIES'
  /** `avoid.relations`. */
  | 'AVOID_RELATIONS'
  /** `avoid.types`. */
  | 'AVOID_TYPES'
  /** That everything holds on the day; see `includeEnded`. */
  | 'DAY'
  /** `direction`. */
  | 'DIRECTION'
  /** `maxLength`. */
  | 'MAX_LENGTH'
  /** `via.families`. */
  | 'VIA_FAMILIES'
  /** `via.relations`. */
  | 'VIA_RELATIONS'
  /** `via.types`. */
  | 'VIA_TYPES';

/** Which paths are wanted. */
export type PathMode =
  /** All paths of the least length. */
  | 'SHORTEST'
  /** All paths that visit no entity twice, the shortest first. */
  | 'SIMPLE';

/** How a statement is to be preferred among statements about the same. */
export type Rank =
  /** Kept for the record; known to be superseded or wrong. */
  | 'DEPRECATED'
  /** Neither preferred nor out of use. */
  | 'NORMAL'
  /** To be shown first among statements about the same. */
  | 'PREFERRED';

/** Conditions on characters that belong to no language. All that are given must hold of one and the same value. */
export type StringFilter = {
  /** Contains this: `{contains: "harb"}`. */
  readonly contains?: string | null | undefined;
  /** Ends with this. */
  readonly endsWith?: string | null | undefined;
  /** Equal to this. */
  readonly eq?: string | null | undefined;
  /** Whether case and diacritics count. They do not unless this is true. */
  readonly exact?: boolean | null | undefined;
  /** Greater than this, or after it. */
  readonly gt?: string | null | undefined;
  /** At least this. */
  readonly gte?: string | null | undefined;
  /** Equal to one of these. An empty list matches nothing. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** True: there is no value. False: there is one. */
  readonly isNull?: boolean | null | undefined;
  /** Less than this, or before it. */
  readonly lt?: string | null | undefined;
  /** At most this. */
  readonly lte?: string | null | undefined;
  /** A regular expression that matches a part of it, as it is written: `{matches: "^Act on .* [0-9]{4}$"}`. `(?i)` at the start makes case not count. */
  readonly matches?: string | null | undefined;
  /** Not equal to this; also true where there is no value. */
  readonly ne?: string | null | undefined;
  /** Equal to none of these. An empty list matches everything. */
  readonly notIn?: ReadonlyArray<string> | null | undefined;
  /** Starts with this. */
  readonly startsWith?: string | null | undefined;
};

/** Conditions on words. All that are given must hold of one and the same value, in any language unless `lang` names one. Case and diacritics do not count unless `exact` is true: `{contains: "cafe"}` finds *Café*. */
export type TextFilter = {
  /** Contains this: `{contains: "harb"}`. */
  readonly contains?: string | null | undefined;
  /** Ends with this. */
  readonly endsWith?: string | null | undefined;
  /** Equal to this. */
  readonly eq?: string | null | undefined;
  /** Whether case and diacritics count. They do not unless this is true. */
  readonly exact?: boolean | null | undefined;
  /** Greater than this, or after it. */
  readonly gt?: string | null | undefined;
  /** At least this. */
  readonly gte?: string | null | undefined;
  /** Equal to one of these. An empty list matches nothing. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** True: there is no value. False: there is one. */
  readonly isNull?: boolean | null | undefined;
  /** Look only at words in this language. */
  readonly lang?: string | null | undefined;
  /** Less than this, or before it. */
  readonly lt?: string | null | undefined;
  /** At most this. */
  readonly lte?: string | null | undefined;
  /** A regular expression that matches a part of it, as it is written: `{matches: "^Act on .* [0-9]{4}$"}`. `(?i)` at the start makes case not count. */
  readonly matches?: string | null | undefined;
  /** Not equal to this; also true where there is no value. */
  readonly ne?: string | null | undefined;
  /** Equal to none of these. An empty list matches everything. */
  readonly notIn?: ReadonlyArray<string> | null | undefined;
  /** Starts with this. */
  readonly startsWith?: string | null | undefined;
};

/** Why an answer is perhaps not complete. */
export type Truncation =
  /** The search looked at as much as one question may. Narrow it, or ask for less. */
  | 'EFFORT'
  /** So many were asked for. */
  | 'FIRST';

/** Conditions on the type of an entity. An interface stands for all types that implement it. */
export type TypeNameFilter = {
  /** Equal to this. */
  readonly eq?: string | null | undefined;
  /** Equal to one of these. An empty list matches nothing. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Not equal to this; also true where there is no value. */
  readonly ne?: string | null | undefined;
  /** Equal to none of these. An empty list matches everything. */
  readonly notIn?: ReadonlyArray<string> | null | undefined;
};

/** What a walk may go through. All that is given must be met; an empty list lets nothing through. What is said of entities holds for the stations on the way, not for the ends of a path. */
export type Via = {
  /** Only over relations of these families. */
  readonly families?: ReadonlyArray<string> | null | undefined;
  /** Only over these relations; both names of a relation mean the same here. */
  readonly relations?: ReadonlyArray<string> | null | undefined;
  /** Only through entities of these kinds. */
  readonly types?: ReadonlyArray<string> | null | undefined;
};

export type BootQueryVariables = Exact<{ [key: string]: never; }>;


export type BootQuery = { readonly dataset: { readonly version: string, readonly today: string, readonly languages: ReadonlyArray<{ readonly code: string, readonly tag: string, readonly label: string, readonly namesOnly: boolean }> } };

export type SiteQueryVariables = Exact<{
  lang: string;
  asOf: string;
}>;


export type SiteQuery = { readonly asOf: { readonly dataset: { readonly title: string, readonly description: string | null, readonly licence: string | null, readonly languages: ReadonlyArray<{ readonly code: string, readonly label: string }> }, readonly ontology: { readonly families: ReadonlyArray<{ readonly name: string, readonly label: string, readonly description: string, readonly weak: boolean }>, readonly types: ReadonlyArray<{ readonly name: string, readonly label: string, readonly labelPlural: string, readonly description: string, readonly isInterface: boolean, readonly maps: ReadonlyArray<string>, readonly count: number, readonly implements: ReadonlyArray<{ readonly name: string }>, readonly concrete: ReadonlyArray<{ readonly name: string }> }>, readonly relations: ReadonlyArray<{ readonly name: string, readonly inverse: string, readonly reads: string, readonly inverseReads: string, readonly description: string, readonly count: number, readonly family: { readonly name: string }, readonly domain: { readonly name: string }, readonly range: { readonly name: string } }> } } };

export type ConflictsQueryVariables = Exact<{
  where: ConflictWhere;
  about: ReadonlyArray<string> | string;
  after?: string | null | undefined;
  whole: boolean;
  lang: string;
  asOf: string;
}>;


export type ConflictsQuery = { readonly asOf: { readonly about?: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null>, readonly found: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly facets?: ReadonlyArray<{ readonly key: string, readonly groups: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }>, readonly nodes: ReadonlyArray<{ readonly kind: ConflictKind, readonly certainty: Certainty, readonly phrase: string, readonly withinOneSource: boolean, readonly bothStated: boolean, readonly absoluteDifference: string | null, readonly relativeDifference: string | null, readonly days: number | null, readonly daysAtMost: number | null, readonly because: string | null, readonly entity: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly label: string, readonly name: string } }, readonly statements: ReadonlyArray<{ readonly phrase: string | null, readonly id: string, readonly field: string | null, readonly since: string | null, readonly until: string | null, readonly holds: Holds, readonly basis: Basis, readonly because: string | null, readonly origin: Origin, readonly rank: Rank, readonly note: string | null, readonly lang: string | null, readonly value: string | null, readonly valueType: string | null, readonly valueLabel: string | null, readonly subject: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly firstLine: number | null, readonly lastLine: number | null, readonly source: { readonly id: string, readonly name: string }, readonly section: { readonly id: string, readonly title: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly qualifiers: ReadonlyArray<{ readonly name: string, readonly label: string, readonly valueLabel: string, readonly lang: string | null }>, readonly object: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null }>, readonly figures: ReadonlyArray<{ readonly id: string, readonly text: string | null, readonly period: string | null, readonly publisherName: string | null, readonly note: string | null, readonly measure: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly firstLine: number | null, readonly lastLine: number | null, readonly source: { readonly id: string, readonly name: string }, readonly section: { readonly id: string, readonly title: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly name: string }> }> }> }> } | null, readonly nearest: ReadonlyArray<{ readonly id: string, readonly entities: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }> }> } };

export type FigureSideFragment = { readonly id: string, readonly text: string | null, readonly period: string | null, readonly publisherName: string | null, readonly note: string | null, readonly measure: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly firstLine: number | null, readonly lastLine: number | null, readonly source: { readonly id: string, readonly name: string }, readonly section: { readonly id: string, readonly title: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly name: string }> }> };

export type EntityQueryVariables = Exact<{
  id: string;
  lang: string;
  asOf: string;
}>;


export type EntityQuery = { readonly asOf: { readonly entity: { readonly summary: string | null, readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly validity: { readonly since: string | null, readonly until: string | null }, readonly type: { readonly label: string, readonly name: string, readonly fields: ReadonlyArray<{ readonly name: string, readonly label: string, readonly sort: FieldSort, readonly valueType: string | null }> }, readonly figuresConnection: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly value: string | null, readonly text: string | null, readonly period: string | null, readonly publisherName: string | null, readonly measure: { readonly name: string, readonly unit: { readonly name: string, readonly symbol: string | null } }, readonly members: ReadonlyArray<{ readonly name: string, readonly entity: { readonly id: string } | null, readonly dimension: { readonly kind: DimensionKind } }>, readonly cube: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly firstLine: number | null, readonly lastLine: number | null, readonly source: { readonly id: string, readonly name: string }, readonly section: { readonly id: string, readonly title: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly name: string }> }> }> }, readonly names: ReadonlyArray<{ readonly text: string, readonly lang: string | null, readonly kind: NameKind, readonly statement: { readonly id: string, readonly field: string | null, readonly since: string | null, readonly until: string | null, readonly holds: Holds, readonly basis: Basis, readonly because: string | null, readonly origin: Origin, readonly rank: Rank, readonly note: string | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly firstLine: number | null, readonly lastLine: number | null, readonly source: { readonly id: string, readonly name: string }, readonly section: { readonly id: string, readonly title: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly name: string }> }> } }>, readonly statements: ReadonlyArray<{ readonly value: string | null, readonly valueLabel: string | null, readonly lang: string | null, readonly id: string, readonly field: string | null, readonly since: string | null, readonly until: string | null, readonly holds: Holds, readonly basis: Basis, readonly because: string | null, readonly origin: Origin, readonly rank: Rank, readonly note: string | null, readonly conflictsWith: ReadonlyArray<{ readonly id: string }>, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly firstLine: number | null, readonly lastLine: number | null, readonly source: { readonly id: string, readonly name: string }, readonly section: { readonly id: string, readonly title: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly name: string }> }> }>, readonly links: ReadonlyArray<{ readonly id: string, readonly field: string | null, readonly since: string | null, readonly until: string | null, readonly holds: Holds, readonly basis: Basis, readonly because: string | null, readonly origin: Origin, readonly rank: Rank, readonly note: string | null, readonly subject: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }, readonly object: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null, readonly conflictsWith: ReadonlyArray<{ readonly id: string }>, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly firstLine: number | null, readonly lastLine: number | null, readonly source: { readonly id: string, readonly name: string }, readonly section: { readonly id: string, readonly title: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly qualifiers: ReadonlyArray<{ readonly name: string, readonly label: string, readonly valueLabel: string, readonly lang: string | null }> }> } | null, readonly nearest: ReadonlyArray<{ readonly id: string, readonly entities: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }> }> } };

export type AroundQueryVariables = Exact<{
  of: string;
  with?: ReadonlyArray<string> | string | null | undefined;
  ids: ReadonlyArray<string> | string;
  depth?: number | null | undefined;
  first?: number | null | undefined;
  perRelation?: number | null | undefined;
  lang: string;
  asOf: string;
}>;


export type AroundQuery = { readonly asOf: { readonly neighbourhood: { readonly nodes: ReadonlyArray<{ readonly depth: number, readonly leftOut: number, readonly entity: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly validity: { readonly since: string | null, readonly until: string | null }, readonly type: { readonly label: string, readonly name: string } } }>, readonly edges: ReadonlyArray<{ readonly from: { readonly id: string }, readonly to: { readonly id: string }, readonly relation: { readonly name: string }, readonly statement: { readonly holds: Holds, readonly basis: Basis } }>, readonly leftOut: ReadonlyArray<{ readonly count: number }> } | null, readonly middle: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null>, readonly nearest: ReadonlyArray<{ readonly id: string, readonly entities: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }> }> } };

export type SurroundingsFragment = { readonly nodes: ReadonlyArray<{ readonly depth: number, readonly leftOut: number, readonly entity: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly validity: { readonly since: string | null, readonly until: string | null }, readonly type: { readonly label: string, readonly name: string } } }>, readonly edges: ReadonlyArray<{ readonly from: { readonly id: string }, readonly to: { readonly id: string }, readonly relation: { readonly name: string }, readonly statement: { readonly holds: Holds, readonly basis: Basis } }>, readonly leftOut: ReadonlyArray<{ readonly count: number }> };

export type OverviewQueryVariables = Exact<{
  avoid?: Avoid | null | undefined;
  first: number;
  lang: string;
  asOf: string;
}>;


export type OverviewQuery = { readonly asOf: { readonly entitiesConnection: { readonly totalCount: number }, readonly analysis: { readonly degree: ReadonlyArray<{ readonly score: number, readonly entity: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly links: ReadonlyArray<{ readonly id: string, readonly field: string | null, readonly holds: Holds, readonly basis: Basis, readonly subject: { readonly id: string }, readonly object: { readonly id: string } | null }>, readonly validity: { readonly since: string | null, readonly until: string | null }, readonly type: { readonly label: string, readonly name: string } } }> | null } | null } };

export type NearFragment = { readonly id: string, readonly entities: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }> };

export type OnMapFragment = { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly validity: { readonly since: string | null, readonly until: string | null }, readonly type: { readonly label: string, readonly name: string } };

export type ExamplesQueryVariables = Exact<{
  lang: string;
  asOf: string;
}>;


export type ExamplesQuery = { readonly asOf: { readonly entitiesConnection: { readonly groupBy: { readonly groups: ReadonlyArray<{ readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }> }> } | null } } };

export type WaysQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
  avoided: ReadonlyArray<string> | string;
  from: string;
  to: string;
  isPair: boolean;
  via?: Via | null | undefined;
  avoid?: Avoid | null | undefined;
  mode?: PathMode | null | undefined;
  maxLength?: number | null | undefined;
  lang: string;
  asOf: string;
}>;


export type WaysQuery = { readonly asOf: { readonly ends: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null>, readonly avoided: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null>, readonly neighbourhood?: { readonly nodes: ReadonlyArray<{ readonly depth: number, readonly leftOut: number, readonly entity: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly validity: { readonly since: string | null, readonly until: string | null }, readonly type: { readonly label: string, readonly name: string } } }>, readonly edges: ReadonlyArray<{ readonly from: { readonly id: string }, readonly to: { readonly id: string }, readonly relation: { readonly name: string }, readonly statement: { readonly holds: Holds, readonly basis: Basis } }>, readonly leftOut: ReadonlyArray<{ readonly count: number }> } | null, readonly paths?: { readonly exhaustive: boolean, readonly truncatedBecause: Truncation | null, readonly noneBecause: NoPathReason | null, readonly around: { readonly nodes: ReadonlyArray<{ readonly depth: number, readonly leftOut: number, readonly entity: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly validity: { readonly since: string | null, readonly until: string | null }, readonly type: { readonly label: string, readonly name: string } } }>, readonly edges: ReadonlyArray<{ readonly from: { readonly id: string }, readonly to: { readonly id: string }, readonly relation: { readonly name: string }, readonly statement: { readonly holds: Holds, readonly basis: Basis } }>, readonly leftOut: ReadonlyArray<{ readonly count: number }> } | null, readonly obstacles: ReadonlyArray<{ readonly condition: PathCondition, readonly length: number }>, readonly paths: ReadonlyArray<{ readonly length: number, readonly certainty: Holds, readonly sentence: string, readonly stations: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly label: string, readonly name: string } }>, readonly steps: ReadonlyArray<{ readonly direction: LinkDirection, readonly phrase: string, readonly from: { readonly id: string }, readonly to: { readonly id: string }, readonly relation: { readonly name: string, readonly weak: boolean }, readonly statement: { readonly id: string, readonly field: string | null, readonly since: string | null, readonly until: string | null, readonly holds: Holds, readonly basis: Basis, readonly because: string | null, readonly origin: Origin, readonly rank: Rank, readonly note: string | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly firstLine: number | null, readonly lastLine: number | null, readonly source: { readonly id: string, readonly name: string }, readonly section: { readonly id: string, readonly title: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly qualifiers: ReadonlyArray<{ readonly name: string, readonly label: string, readonly valueLabel: string, readonly lang: string | null }> }, readonly otherStatements: ReadonlyArray<{ readonly phrase: string | null, readonly id: string, readonly field: string | null, readonly since: string | null, readonly until: string | null, readonly holds: Holds, readonly basis: Basis, readonly because: string | null, readonly origin: Origin, readonly rank: Rank, readonly note: string | null, readonly subject: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }, readonly object: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly firstLine: number | null, readonly lastLine: number | null, readonly source: { readonly id: string, readonly name: string }, readonly section: { readonly id: string, readonly title: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly qualifiers: ReadonlyArray<{ readonly name: string, readonly label: string, readonly valueLabel: string, readonly lang: string | null }> }> }> }> } | null, readonly nearest: ReadonlyArray<{ readonly id: string, readonly entities: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }> }> } };

export type QuestionsQueryVariables = Exact<{
  lang: string;
  asOf: string;
}>;


export type QuestionsQuery = { readonly asOf: { readonly questions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly description: string | null, readonly audience: string | null }> } };

export type QuestionQueryVariables = Exact<{
  id: string;
  lang: string;
  asOf: string;
}>;


export type QuestionQuery = { readonly asOf: { readonly question: { readonly id: string, readonly title: string, readonly description: string | null, readonly audience: string | null, readonly query: string, readonly parameters: ReadonlyArray<{ readonly name: string, readonly label: string, readonly type: string, readonly value: unknown }> } | null, readonly ontology: { readonly types: ReadonlyArray<{ readonly singular: string, readonly plural: string, readonly label: string, readonly labelPlural: string, readonly fields: ReadonlyArray<{ readonly name: string, readonly label: string, readonly valueType: string | null }> }>, readonly enums: ReadonlyArray<{ readonly name: string, readonly values: ReadonlyArray<{ readonly name: string, readonly label: string }> }> } } };

export type CalledQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
  lang: string;
  asOf: string;
}>;


export type CalledQuery = { readonly asOf: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null> } };

export type SearchQueryVariables = Exact<{
  text: string;
  types?: ReadonlyArray<string> | string | null | undefined;
  first: number;
  lang: string;
  asOf: string;
}>;


export type SearchQuery = { readonly asOf: { readonly search: { readonly totalCount: number, readonly emptyBecause: EmptySearchReason | null, readonly edges: ReadonlyArray<{ readonly matchedField: string, readonly lang: string | null, readonly snippet: string, readonly missing: ReadonlyArray<string>, readonly highlights: ReadonlyArray<{ readonly start: number, readonly end: number }>, readonly statement: { readonly phrase: string | null, readonly id: string, readonly field: string | null, readonly since: string | null, readonly until: string | null, readonly holds: Holds, readonly basis: Basis, readonly because: string | null, readonly origin: Origin, readonly rank: Rank, readonly note: string | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly firstLine: number | null, readonly lastLine: number | null, readonly source: { readonly id: string, readonly name: string }, readonly section: { readonly id: string, readonly title: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly name: string }> }> } | null, readonly node: { readonly summary: string | null, readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly validity: { readonly since: string | null, readonly until: string | null }, readonly type: { readonly label: string, readonly name: string } } }>, readonly facets: ReadonlyArray<{ readonly count: number, readonly type: { readonly name: string } }>, readonly suggestions: ReadonlyArray<{ readonly entity: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }, readonly name: { readonly text: string, readonly lang: string | null } }> } | null } };

export type OfTypesQueryVariables = Exact<{
  where: EntityWhere;
  first: number;
  lang: string;
  asOf: string;
}>;


export type OfTypesQuery = { readonly asOf: { readonly found: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly summary: string | null, readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly validity: { readonly since: string | null, readonly until: string | null }, readonly type: { readonly label: string, readonly name: string } }> } } };

export type ListedFragment = { readonly summary: string | null, readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly validity: { readonly since: string | null, readonly until: string | null }, readonly type: { readonly label: string, readonly name: string } };

export type SourcesQueryVariables = Exact<{
  lang: string;
  asOf: string;
}>;


export type SourcesQuery = { readonly asOf: { readonly sources: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameLang: string | null, readonly summary: string | null, readonly published: string | null, readonly updated: string | null, readonly publisherName: string | null, readonly licence: string | null, readonly type: { readonly name: string, readonly label: string }, readonly referencedByConnection: { readonly totalCount: number } }> } };

export type SourceQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  lang: string;
  asOf: string;
}>;


export type SourceQuery = { readonly asOf: { readonly source: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly summary: string | null, readonly published: string | null, readonly updated: string | null, readonly publisherName: string | null, readonly licence: string | null, readonly holds: Holds, readonly type: { readonly name: string, readonly label: string }, readonly sections: ReadonlyArray<{ readonly id: string, readonly title: string, readonly firstLine: number | null, readonly lastLine: number | null }>, readonly referencedByConnection: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly field: string | null, readonly phrase: string | null, readonly holds: Holds, readonly basis: Basis, readonly because: string | null, readonly origin: Origin, readonly rank: Rank, readonly note: string | null, readonly lang: string | null, readonly valueLabel: string | null, readonly subject: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }, readonly object: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null, readonly citations: ReadonlyArray<{ readonly firstLine: number | null, readonly source: { readonly id: string }, readonly section: { readonly id: string } | null }> }> } } | null, readonly nearest: ReadonlyArray<{ readonly id: string, readonly entities: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }> }> } };

export type StartQueryVariables = Exact<{
  lang: string;
  asOf: string;
}>;


export type StartQuery = { readonly asOf: { readonly dataset: { readonly entityCount: number, readonly relationCount: number, readonly statementCount: number, readonly sourceCount: number }, readonly changes: { readonly nodes: ReadonlyArray<{ readonly kind: ChangeKind, readonly matter: ChangeMatter, readonly date: string, readonly certainty: Certainty, readonly field: string | null, readonly phrase: string | null, readonly entity: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }, readonly before: ReadonlyArray<{ readonly id: string, readonly lang: string | null, readonly value: string | null, readonly valueType: string | null, readonly valueLabel: string | null, readonly object: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null }>, readonly after: ReadonlyArray<{ readonly id: string, readonly lang: string | null, readonly value: string | null, readonly valueType: string | null, readonly valueLabel: string | null, readonly object: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null }>, readonly changed: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }> }> } | null, readonly questions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly description: string | null, readonly audience: string | null }> } };

export type CubeQueryVariables = Exact<{
  id: string;
  lang: string;
  asOf: string;
}>;


export type CubeQuery = { readonly asOf: { readonly cube: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly summary: string | null, readonly type: { readonly name: string, readonly label: string }, readonly structure: { readonly observationCount: number, readonly period: string | null, readonly periodBasis: Basis | null, readonly periodBecause: string | null, readonly publisher: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly firstLine: number | null, readonly lastLine: number | null, readonly source: { readonly id: string, readonly name: string }, readonly section: { readonly id: string, readonly title: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly measures: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: MeasureKind, readonly period: string | null, readonly periodBasis: Basis | null, readonly periodBecause: string | null, readonly unit: { readonly id: string, readonly name: string, readonly symbol: string | null }, readonly concept: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null, readonly differsFrom: ReadonlyArray<{ readonly because: string, readonly measure: { readonly id: string, readonly name: string } }> }>, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: DimensionKind, readonly members: ReadonlyArray<{ readonly code: string, readonly name: string, readonly period: string | null, readonly entity: { readonly id: string } | null }> }>, readonly sums: ReadonlyArray<{ readonly dimension: { readonly id: string } | null, readonly whole: { readonly code: string } | null, readonly parts: ReadonlyArray<{ readonly code: string }> }>, readonly symbols: ReadonlyArray<{ readonly symbol: string, readonly status: ObservationStatus }> } } | null, readonly nearest: ReadonlyArray<{ readonly id: string, readonly entities: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }> }> } };

export type FiguresQueryVariables = Exact<{
  id: string;
  where?: ObservationWhere | null | undefined;
  cited: boolean;
  after?: string | null | undefined;
  whole: boolean;
  lang: string;
}>;


export type FiguresQuery = { readonly cube: { readonly observationsConnection: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly publisherName: string | null, readonly periodBasis: Basis | null, readonly periodBecause: string | null, readonly id: string, readonly value: string | null, readonly text: string | null, readonly status: ObservationStatus, readonly symbol: string | null, readonly period: string | null, readonly basis: Basis, readonly because: string | null, readonly note: string | null, readonly publisher: { readonly id: string } | null, readonly citations?: ReadonlyArray<{ readonly locator: string | null, readonly firstLine: number | null, readonly lastLine: number | null, readonly source: { readonly id: string, readonly name: string }, readonly section: { readonly id: string, readonly title: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly measure: { readonly id: string }, readonly members: ReadonlyArray<{ readonly code: string }> }> }, readonly remarks?: { readonly breaks: ReadonlyArray<{ readonly since: string | null, readonly until: string | null, readonly text: string, readonly measures: ReadonlyArray<{ readonly id: string }>, readonly event: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly firstLine: number | null, readonly lastLine: number | null, readonly source: { readonly id: string, readonly name: string }, readonly section: { readonly id: string, readonly title: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly name: string }> }> }>, readonly notes: ReadonlyArray<{ readonly text: string, readonly periods: ReadonlyArray<string>, readonly measures: ReadonlyArray<{ readonly name: string }>, readonly members: ReadonlyArray<{ readonly name: string }>, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly firstLine: number | null, readonly lastLine: number | null, readonly source: { readonly id: string, readonly name: string }, readonly section: { readonly id: string, readonly title: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly name: string }> }> }>, readonly violations: ReadonlyArray<{ readonly expected: string, readonly found: string, readonly difference: string, readonly note: string | null, readonly observation: { readonly id: string, readonly period: string | null, readonly measure: { readonly name: string }, readonly members: ReadonlyArray<{ readonly name: string }>, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly firstLine: number | null, readonly lastLine: number | null, readonly source: { readonly id: string, readonly name: string }, readonly section: { readonly id: string, readonly title: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly name: string }> }> }, readonly sum: { readonly whole: { readonly name: string } | null, readonly parts: ReadonlyArray<{ readonly name: string }>, readonly result: { readonly name: string } | null, readonly plus: ReadonlyArray<{ readonly name: string }>, readonly minus: ReadonlyArray<{ readonly name: string }> } }> } } | null };

export type FigureFragment = { readonly id: string, readonly value: string | null, readonly text: string | null, readonly status: ObservationStatus, readonly symbol: string | null, readonly period: string | null, readonly basis: Basis, readonly because: string | null, readonly note: string | null, readonly measure: { readonly id: string }, readonly members: ReadonlyArray<{ readonly code: string }> };

export type StatsQueryVariables = Exact<{
  lang: string;
  asOf: string;
}>;


export type StatsQuery = { readonly asOf: { readonly cubesConnection: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly summary: string | null, readonly type: { readonly name: string, readonly label: string, readonly labelPlural: string }, readonly structure: { readonly observationCount: number, readonly period: string | null, readonly publisher: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null, readonly measures: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: DimensionKind, readonly memberCount: number }> } }> } } };

export type ChangesQueryVariables = Exact<{
  from: string;
  to: string;
  where?: ChangeWhere | null | undefined;
  after?: string | null | undefined;
  whole: boolean;
  lang: string;
  asOf: string;
}>;


export type ChangesQuery = { readonly asOf: { readonly found: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly facets?: ReadonlyArray<{ readonly key: string, readonly groups: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }>, readonly years?: ReadonlyArray<{ readonly key: string, readonly groups: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }>, readonly nodes: ReadonlyArray<{ readonly earliest: string, readonly kind: ChangeKind, readonly matter: ChangeMatter, readonly date: string, readonly certainty: Certainty, readonly field: string | null, readonly phrase: string | null, readonly before: ReadonlyArray<{ readonly phrase: string | null, readonly id: string, readonly lang: string | null, readonly value: string | null, readonly valueType: string | null, readonly valueLabel: string | null, readonly field: string | null, readonly since: string | null, readonly until: string | null, readonly holds: Holds, readonly basis: Basis, readonly because: string | null, readonly origin: Origin, readonly rank: Rank, readonly note: string | null, readonly subject: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }, readonly object: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly firstLine: number | null, readonly lastLine: number | null, readonly source: { readonly id: string, readonly name: string }, readonly section: { readonly id: string, readonly title: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly qualifiers: ReadonlyArray<{ readonly name: string, readonly label: string, readonly valueLabel: string, readonly lang: string | null }> }>, readonly after: ReadonlyArray<{ readonly phrase: string | null, readonly id: string, readonly lang: string | null, readonly value: string | null, readonly valueType: string | null, readonly valueLabel: string | null, readonly field: string | null, readonly since: string | null, readonly until: string | null, readonly holds: Holds, readonly basis: Basis, readonly because: string | null, readonly origin: Origin, readonly rank: Rank, readonly note: string | null, readonly subject: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }, readonly object: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly firstLine: number | null, readonly lastLine: number | null, readonly source: { readonly id: string, readonly name: string }, readonly section: { readonly id: string, readonly title: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly qualifiers: ReadonlyArray<{ readonly name: string, readonly label: string, readonly valueLabel: string, readonly lang: string | null }> }>, readonly entity: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }, readonly changed: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }> }> } | null } };

export type HistoryQueryVariables = Exact<{
  of: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
  where?: ChangeWhere | null | undefined;
  after?: string | null | undefined;
  whole: boolean;
  lang: string;
  asOf: string;
}>;


export type HistoryQuery = { readonly asOf: { readonly entity: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null, readonly found: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly facets?: ReadonlyArray<{ readonly key: string, readonly groups: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }>, readonly years?: ReadonlyArray<{ readonly key: string, readonly groups: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }>, readonly nodes: ReadonlyArray<{ readonly earliest: string, readonly kind: ChangeKind, readonly matter: ChangeMatter, readonly date: string, readonly certainty: Certainty, readonly field: string | null, readonly phrase: string | null, readonly before: ReadonlyArray<{ readonly phrase: string | null, readonly id: string, readonly lang: string | null, readonly value: string | null, readonly valueType: string | null, readonly valueLabel: string | null, readonly field: string | null, readonly since: string | null, readonly until: string | null, readonly holds: Holds, readonly basis: Basis, readonly because: string | null, readonly origin: Origin, readonly rank: Rank, readonly note: string | null, readonly subject: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }, readonly object: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly firstLine: number | null, readonly lastLine: number | null, readonly source: { readonly id: string, readonly name: string }, readonly section: { readonly id: string, readonly title: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly qualifiers: ReadonlyArray<{ readonly name: string, readonly label: string, readonly valueLabel: string, readonly lang: string | null }> }>, readonly after: ReadonlyArray<{ readonly phrase: string | null, readonly id: string, readonly lang: string | null, readonly value: string | null, readonly valueType: string | null, readonly valueLabel: string | null, readonly field: string | null, readonly since: string | null, readonly until: string | null, readonly holds: Holds, readonly basis: Basis, readonly because: string | null, readonly origin: Origin, readonly rank: Rank, readonly note: string | null, readonly subject: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }, readonly object: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly firstLine: number | null, readonly lastLine: number | null, readonly source: { readonly id: string, readonly name: string }, readonly section: { readonly id: string, readonly title: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly qualifiers: ReadonlyArray<{ readonly name: string, readonly label: string, readonly valueLabel: string, readonly lang: string | null }> }>, readonly entity: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }, readonly changed: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }> }> } | null, readonly nearest: ReadonlyArray<{ readonly id: string, readonly entities: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }> }> } };

export type ChangePageFragment = { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly facets?: ReadonlyArray<{ readonly key: string, readonly groups: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }>, readonly years?: ReadonlyArray<{ readonly key: string, readonly groups: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }>, readonly nodes: ReadonlyArray<{ readonly earliest: string, readonly kind: ChangeKind, readonly matter: ChangeMatter, readonly date: string, readonly certainty: Certainty, readonly field: string | null, readonly phrase: string | null, readonly before: ReadonlyArray<{ readonly phrase: string | null, readonly id: string, readonly lang: string | null, readonly value: string | null, readonly valueType: string | null, readonly valueLabel: string | null, readonly field: string | null, readonly since: string | null, readonly until: string | null, readonly holds: Holds, readonly basis: Basis, readonly because: string | null, readonly origin: Origin, readonly rank: Rank, readonly note: string | null, readonly subject: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }, readonly object: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly firstLine: number | null, readonly lastLine: number | null, readonly source: { readonly id: string, readonly name: string }, readonly section: { readonly id: string, readonly title: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly qualifiers: ReadonlyArray<{ readonly name: string, readonly label: string, readonly valueLabel: string, readonly lang: string | null }> }>, readonly after: ReadonlyArray<{ readonly phrase: string | null, readonly id: string, readonly lang: string | null, readonly value: string | null, readonly valueType: string | null, readonly valueLabel: string | null, readonly field: string | null, readonly since: string | null, readonly until: string | null, readonly holds: Holds, readonly basis: Basis, readonly because: string | null, readonly origin: Origin, readonly rank: Rank, readonly note: string | null, readonly subject: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }, readonly object: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly firstLine: number | null, readonly lastLine: number | null, readonly source: { readonly id: string, readonly name: string }, readonly section: { readonly id: string, readonly title: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly qualifiers: ReadonlyArray<{ readonly name: string, readonly label: string, readonly valueLabel: string, readonly lang: string | null }> }>, readonly entity: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }, readonly changed: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }> }> };

export type DatedFragment = { readonly earliest: string, readonly kind: ChangeKind, readonly matter: ChangeMatter, readonly date: string, readonly certainty: Certainty, readonly field: string | null, readonly phrase: string | null, readonly before: ReadonlyArray<{ readonly phrase: string | null, readonly id: string, readonly lang: string | null, readonly value: string | null, readonly valueType: string | null, readonly valueLabel: string | null, readonly field: string | null, readonly since: string | null, readonly until: string | null, readonly holds: Holds, readonly basis: Basis, readonly because: string | null, readonly origin: Origin, readonly rank: Rank, readonly note: string | null, readonly subject: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }, readonly object: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly firstLine: number | null, readonly lastLine: number | null, readonly source: { readonly id: string, readonly name: string }, readonly section: { readonly id: string, readonly title: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly qualifiers: ReadonlyArray<{ readonly name: string, readonly label: string, readonly valueLabel: string, readonly lang: string | null }> }>, readonly after: ReadonlyArray<{ readonly phrase: string | null, readonly id: string, readonly lang: string | null, readonly value: string | null, readonly valueType: string | null, readonly valueLabel: string | null, readonly field: string | null, readonly since: string | null, readonly until: string | null, readonly holds: Holds, readonly basis: Basis, readonly because: string | null, readonly origin: Origin, readonly rank: Rank, readonly note: string | null, readonly subject: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }, readonly object: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly firstLine: number | null, readonly lastLine: number | null, readonly source: { readonly id: string, readonly name: string }, readonly section: { readonly id: string, readonly title: string } | null, readonly via: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly qualifiers: ReadonlyArray<{ readonly name: string, readonly label: string, readonly valueLabel: string, readonly lang: string | null }> }>, readonly entity: { readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }, readonly changed: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameLang: string | null, readonly abbreviation: string | null, readonly holds: Holds, readonly type: { readonly name: string } }> };

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
export const FigureSideFragmentDoc = new TypedDocumentString(`
    fragment FigureSide on Observation {
  id
  text(lang: $lang)
  period
  publisherName(lang: $lang)
  note
  measure {
    name(lang: $lang)
  }
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
}`, {"fragmentName":"FigureSide"}) as unknown as TypedDocumentString<FigureSideFragment, unknown>;
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
export const OnMapFragmentDoc = new TypedDocumentString(`
    fragment OnMap on Entity {
  ...Named
  validity {
    since
    until
  }
  type {
    label(lang: $lang)
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
}`, {"fragmentName":"OnMap"}) as unknown as TypedDocumentString<OnMapFragment, unknown>;
export const SurroundingsFragmentDoc = new TypedDocumentString(`
    fragment Surroundings on Neighbourhood {
  nodes {
    depth
    leftOut
    entity {
      ...OnMap
    }
  }
  edges {
    from {
      id
    }
    to {
      id
    }
    relation {
      name
    }
    statement {
      holds
      basis
    }
  }
  leftOut {
    count
  }
}
    fragment OnMap on Entity {
  ...Named
  validity {
    since
    until
  }
  type {
    label(lang: $lang)
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
}`, {"fragmentName":"Surroundings"}) as unknown as TypedDocumentString<SurroundingsFragment, unknown>;
export const NearFragmentDoc = new TypedDocumentString(`
    fragment Near on NearestToId {
  id
  entities {
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
}`, {"fragmentName":"Near"}) as unknown as TypedDocumentString<NearFragment, unknown>;
export const ListedFragmentDoc = new TypedDocumentString(`
    fragment Listed on Entity {
  ...Named
  summary(lang: $lang)
  validity {
    since
    until
  }
  type {
    label(lang: $lang)
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
}`, {"fragmentName":"Listed"}) as unknown as TypedDocumentString<ListedFragment, unknown>;
export const FigureFragmentDoc = new TypedDocumentString(`
    fragment Figure on Observation {
  id
  value
  text(lang: $lang)
  status
  symbol
  period
  basis
  because
  note
  measure {
    id
  }
  members {
    code
  }
}
    `, {"fragmentName":"Figure"}) as unknown as TypedDocumentString<FigureFragment, unknown>;
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
export const DatedFragmentDoc = new TypedDocumentString(`
    fragment Dated on Change {
  ...Changed
  earliest
  before {
    ...Side
  }
  after {
    ...Side
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
}
fragment Side on Statement {
  ...Judged
  ...Qualified
  ...Told
  phrase(lang: $lang)
  subject {
    ...Named
  }
}`, {"fragmentName":"Dated"}) as unknown as TypedDocumentString<DatedFragment, unknown>;
export const ChangePageFragmentDoc = new TypedDocumentString(`
    fragment ChangePage on ChangeConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  facets(of: [KIND, MATTER, TYPE, INTERFACE]) @include(if: $whole) {
    ...Counted
  }
  years: facets(of: [YEAR], first: 1000) @include(if: $whole) {
    ...Counted
  }
  nodes {
    ...Dated
  }
}
    fragment Dated on Change {
  ...Changed
  earliest
  before {
    ...Side
  }
  after {
    ...Side
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
fragment Counted on TraitFacet {
  key
  groups {
    value
    label(lang: $lang)
    count
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
}
fragment Side on Statement {
  ...Judged
  ...Qualified
  ...Told
  phrase(lang: $lang)
  subject {
    ...Named
  }
}`, {"fragmentName":"ChangePage"}) as unknown as TypedDocumentString<ChangePageFragment, unknown>;
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
export const ConflictsDocument = new TypedDocumentString(`
    query Conflicts($where: ConflictWhere!, $about: [ID!]!, $after: String, $whole: Boolean!, $lang: Language!, $asOf: Date!) {
  asOf(date: $asOf) {
    about: nodes(ids: $about) @include(if: $whole) {
      ...Named
    }
    found: conflicts(where: $where, lang: $lang, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      facets(of: [KIND, CERTAINTY, WITHIN_ONE_SOURCE, SOURCE]) @include(if: $whole) {
        ...Counted
      }
      nodes {
        kind
        certainty
        phrase(lang: $lang)
        withinOneSource
        bothStated
        absoluteDifference
        relativeDifference
        days
        daysAtMost
        entity {
          ...Named
          type {
            label(lang: $lang)
          }
        }
        because(lang: $lang)
        statements {
          ...Side
        }
        figures {
          ...FigureSide
        }
      }
    }
    nearest(ids: $about) {
      ...Near
    }
  }
}
    fragment FigureSide on Observation {
  id
  text(lang: $lang)
  period
  publisherName(lang: $lang)
  note
  measure {
    name(lang: $lang)
  }
  citations {
    ...Cited
  }
}
fragment Near on NearestToId {
  id
  entities {
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
fragment Counted on TraitFacet {
  key
  groups {
    value
    label(lang: $lang)
    count
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
}
fragment Side on Statement {
  ...Judged
  ...Qualified
  ...Told
  phrase(lang: $lang)
  subject {
    ...Named
  }
}`) as unknown as TypedDocumentString<ConflictsQuery, ConflictsQueryVariables>;
export const EntityDocument = new TypedDocumentString(`
    query Entity($id: ID!, $lang: Language!, $asOf: Date!) {
  asOf(date: $asOf) {
    entity(id: $id) {
      ...Named
      summary(lang: $lang)
      validity {
        since
        until
      }
      type {
        label(lang: $lang)
        fields {
          name
          label(lang: $lang)
          sort
          valueType
        }
      }
      figuresConnection(first: 24) {
        totalCount
        nodes {
          id
          value
          text(lang: $lang)
          period
          publisherName(lang: $lang)
          measure {
            name(lang: $lang)
            unit {
              name(lang: $lang)
              symbol
            }
          }
          members {
            name(lang: $lang)
            entity {
              id
            }
            dimension {
              kind
            }
          }
          cube {
            id
            name(lang: $lang)
            nameLang(lang: $lang)
            abbreviation
            holds
            type {
              name
            }
          }
          citations {
            ...Cited
          }
        }
      }
      names(includeEnded: true) {
        text
        lang
        kind
        statement {
          ...Judged
        }
      }
      statements(includeEnded: true) {
        ...Judged
        value
        valueLabel(lang: $lang)
        lang
        conflictsWith {
          id
        }
      }
      links(includeEnded: true) {
        ...Judged
        subject {
          ...Named
        }
        object {
          ...Named
        }
        ...Qualified
        conflictsWith {
          id
        }
      }
    }
    nearest(ids: [$id]) {
      ...Near
    }
  }
}
    fragment Near on NearestToId {
  id
  entities {
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
}`) as unknown as TypedDocumentString<EntityQuery, EntityQueryVariables>;
export const AroundDocument = new TypedDocumentString(`
    query Around($of: ID!, $with: [ID!], $ids: [ID!]!, $depth: Int, $first: Int, $perRelation: Int, $lang: Language!, $asOf: Date!) {
  asOf(date: $asOf) {
    neighbourhood(
      of: $of
      with: $with
      depth: $depth
      first: $first
      perRelation: $perRelation
      between: true
    ) {
      ...Surroundings
    }
    middle: nodes(ids: $ids) {
      ...Named
    }
    nearest(ids: $ids) {
      ...Near
    }
  }
}
    fragment Surroundings on Neighbourhood {
  nodes {
    depth
    leftOut
    entity {
      ...OnMap
    }
  }
  edges {
    from {
      id
    }
    to {
      id
    }
    relation {
      name
    }
    statement {
      holds
      basis
    }
  }
  leftOut {
    count
  }
}
fragment Near on NearestToId {
  id
  entities {
    ...Named
  }
}
fragment OnMap on Entity {
  ...Named
  validity {
    since
    until
  }
  type {
    label(lang: $lang)
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
}`) as unknown as TypedDocumentString<AroundQuery, AroundQueryVariables>;
export const OverviewDocument = new TypedDocumentString(`
    query Overview($avoid: Avoid, $first: Int!, $lang: Language!, $asOf: Date!) {
  asOf(date: $asOf) {
    entitiesConnection(first: 0) {
      totalCount
    }
    analysis(avoid: $avoid) {
      degree(first: $first) {
        score
        entity {
          ...OnMap
          links {
            id
            field
            holds
            basis
            subject {
              id
            }
            object {
              id
            }
          }
        }
      }
    }
  }
}
    fragment OnMap on Entity {
  ...Named
  validity {
    since
    until
  }
  type {
    label(lang: $lang)
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
}`) as unknown as TypedDocumentString<OverviewQuery, OverviewQueryVariables>;
export const ExamplesDocument = new TypedDocumentString(`
    query Examples($lang: Language!, $asOf: Date!) {
  asOf(date: $asOf) {
    entitiesConnection(first: 0) {
      groupBy(by: [{of: TYPE}], first: 1000) {
        groups {
          nodes(first: 1) {
            ...Named
          }
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
}`) as unknown as TypedDocumentString<ExamplesQuery, ExamplesQueryVariables>;
export const WaysDocument = new TypedDocumentString(`
    query Ways($ids: [ID!]!, $avoided: [ID!]!, $from: ID!, $to: ID!, $isPair: Boolean!, $via: Via, $avoid: Avoid, $mode: PathMode, $maxLength: Int, $lang: Language!, $asOf: Date!) {
  asOf(date: $asOf) {
    ends: nodes(ids: $ids) {
      ...Named
    }
    avoided: nodes(ids: $avoided) {
      ...Named
    }
    neighbourhood(of: $from, first: 26, perRelation: 2, between: true) @skip(if: $isPair) {
      ...Surroundings
    }
    paths(
      from: $from
      to: $to
      via: $via
      avoid: $avoid
      mode: $mode
      maxLength: $maxLength
      first: 12
    ) @include(if: $isPair) {
      around(first: 26, perRelation: 2) {
        ...Surroundings
      }
      exhaustive
      truncatedBecause
      noneBecause
      obstacles {
        condition
        length
      }
      paths {
        length
        certainty
        sentence(lang: $lang)
        stations {
          ...Named
          type {
            label(lang: $lang)
          }
        }
        steps {
          from {
            id
          }
          to {
            id
          }
          direction
          phrase(lang: $lang)
          relation {
            name
            weak
          }
          statement {
            ...Judged
            ...Qualified
          }
          otherStatements {
            ...Judged
            ...Qualified
            phrase(lang: $lang)
            subject {
              ...Named
            }
            object {
              ...Named
            }
          }
        }
      }
    }
    nearest(ids: $ids) {
      ...Near
    }
  }
}
    fragment Surroundings on Neighbourhood {
  nodes {
    depth
    leftOut
    entity {
      ...OnMap
    }
  }
  edges {
    from {
      id
    }
    to {
      id
    }
    relation {
      name
    }
    statement {
      holds
      basis
    }
  }
  leftOut {
    count
  }
}
fragment Near on NearestToId {
  id
  entities {
    ...Named
  }
}
fragment OnMap on Entity {
  ...Named
  validity {
    since
    until
  }
  type {
    label(lang: $lang)
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
}`) as unknown as TypedDocumentString<WaysQuery, WaysQueryVariables>;
export const QuestionsDocument = new TypedDocumentString(`
    query Questions($lang: Language!, $asOf: Date!) {
  asOf(date: $asOf) {
    questions {
      id
      title(lang: $lang)
      description(lang: $lang)
      audience
    }
  }
}
    `) as unknown as TypedDocumentString<QuestionsQuery, QuestionsQueryVariables>;
export const QuestionDocument = new TypedDocumentString(`
    query Question($id: ID!, $lang: Language!, $asOf: Date!) {
  asOf(date: $asOf) {
    question(id: $id) {
      id
      title(lang: $lang)
      description(lang: $lang)
      audience
      query
      parameters {
        name
        label(lang: $lang)
        type
        value
      }
    }
    ontology {
      types {
        singular
        plural
        label(lang: $lang)
        labelPlural(lang: $lang)
        fields {
          name
          label(lang: $lang)
          valueType
        }
      }
      enums {
        name
        values {
          name
          label(lang: $lang)
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<QuestionQuery, QuestionQueryVariables>;
export const CalledDocument = new TypedDocumentString(`
    query Called($ids: [ID!]!, $lang: Language!, $asOf: Date!) {
  asOf(date: $asOf) {
    nodes(ids: $ids) {
      ...Named
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
}`) as unknown as TypedDocumentString<CalledQuery, CalledQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!, $types: [TypeName!], $first: Int!, $lang: Language!, $asOf: Date!) {
  asOf(date: $asOf) {
    search(
      text: $text
      types: $types
      lang: $lang
      first: $first
      includeEnded: true
    ) {
      totalCount
      emptyBecause
      edges {
        matchedField
        lang
        snippet
        highlights {
          start
          end
        }
        missing
        statement {
          ...Judged
          phrase(lang: $lang)
        }
        node {
          ...Listed
        }
      }
      facets {
        type {
          name
        }
        count
      }
      suggestions {
        entity {
          ...Named
        }
        name {
          text
          lang
        }
      }
    }
  }
}
    fragment Listed on Entity {
  ...Named
  summary(lang: $lang)
  validity {
    since
    until
  }
  type {
    label(lang: $lang)
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
}`) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const OfTypesDocument = new TypedDocumentString(`
    query OfTypes($where: EntityWhere!, $first: Int!, $lang: Language!, $asOf: Date!) {
  asOf(date: $asOf) {
    found: entitiesConnection(
      where: $where
      first: $first
      orderBy: [{name: ASC}]
      includeEnded: true
    ) {
      totalCount
      nodes {
        ...Listed
      }
    }
  }
}
    fragment Listed on Entity {
  ...Named
  summary(lang: $lang)
  validity {
    since
    until
  }
  type {
    label(lang: $lang)
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
}`) as unknown as TypedDocumentString<OfTypesQuery, OfTypesQueryVariables>;
export const SourcesDocument = new TypedDocumentString(`
    query Sources($lang: Language!, $asOf: Date!) {
  asOf(date: $asOf) {
    sources(first: 1000, orderBy: [{name: ASC}], includeEnded: true) {
      id
      name(lang: $lang)
      nameLang(lang: $lang)
      summary(lang: $lang)
      published
      updated
      publisherName
      licence
      type {
        name
        label(lang: $lang)
      }
      referencedByConnection(first: 1) {
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SourcesQuery, SourcesQueryVariables>;
export const SourceDocument = new TypedDocumentString(`
    query Source($id: ID!, $after: String, $lang: Language!, $asOf: Date!) {
  asOf(date: $asOf) {
    source(id: $id) {
      id
      name(lang: $lang)
      nameLang(lang: $lang)
      abbreviation
      summary(lang: $lang)
      published
      updated
      publisherName
      licence
      holds
      type {
        name
        label(lang: $lang)
      }
      sections {
        id
        title
        firstLine
        lastLine
      }
      referencedByConnection(first: 1000, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          field
          phrase(lang: $lang)
          holds
          basis
          because
          origin
          rank
          note
          lang
          valueLabel(lang: $lang)
          subject {
            ...Named
          }
          object {
            ...Named
          }
          citations {
            firstLine
            source {
              id
            }
            section {
              id
            }
          }
        }
      }
    }
    nearest(ids: [$id]) {
      ...Near
    }
  }
}
    fragment Near on NearestToId {
  id
  entities {
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
}`) as unknown as TypedDocumentString<SourceQuery, SourceQueryVariables>;
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
export const CubeDocument = new TypedDocumentString(`
    query Cube($id: ID!, $lang: Language!, $asOf: Date!) {
  asOf(date: $asOf) {
    cube(id: $id) {
      id
      name(lang: $lang)
      nameLang(lang: $lang)
      abbreviation
      holds
      summary(lang: $lang)
      type {
        name
        label(lang: $lang)
      }
      structure {
        observationCount
        period
        periodBasis
        periodBecause
        publisher {
          ...Named
        }
        citations {
          ...Cited
        }
        measures {
          id
          name(lang: $lang)
          kind
          period
          periodBasis
          periodBecause
          unit {
            id
            name(lang: $lang)
            symbol
          }
          concept {
            ...Named
          }
          differsFrom {
            measure {
              id
              name(lang: $lang)
            }
            because(lang: $lang)
          }
        }
        dimensions {
          id
          name(lang: $lang)
          kind
          members {
            code
            name(lang: $lang)
            period
            entity {
              id
            }
          }
        }
        sums {
          dimension {
            id
          }
          whole {
            code
          }
          parts {
            code
          }
        }
        symbols {
          symbol
          status
        }
      }
    }
    nearest(ids: [$id]) {
      ...Near
    }
  }
}
    fragment Near on NearestToId {
  id
  entities {
    ...Named
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
}`) as unknown as TypedDocumentString<CubeQuery, CubeQueryVariables>;
export const FiguresDocument = new TypedDocumentString(`
    query Figures($id: ID!, $where: ObservationWhere, $cited: Boolean!, $after: String, $whole: Boolean!, $lang: Language!) {
  cube(id: $id) {
    observationsConnection(where: $where, first: 1000, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Figure
        publisherName(lang: $lang)
        publisher {
          id
        }
        periodBasis
        periodBecause
        citations @include(if: $cited) {
          ...Cited
        }
      }
    }
    remarks(where: $where) @include(if: $whole) {
      breaks {
        since
        until
        text(lang: $lang)
        measures {
          id
        }
        event {
          ...Named
        }
        citations {
          ...Cited
        }
      }
      notes {
        text(lang: $lang)
        measures {
          name(lang: $lang)
        }
        members {
          name(lang: $lang)
        }
        periods
        citations {
          ...Cited
        }
      }
      violations {
        expected
        found
        difference
        note(lang: $lang)
        observation {
          id
          period
          measure {
            name(lang: $lang)
          }
          members {
            name(lang: $lang)
          }
          citations {
            ...Cited
          }
        }
        sum {
          whole {
            name(lang: $lang)
          }
          parts {
            name(lang: $lang)
          }
          result {
            name(lang: $lang)
          }
          plus {
            name(lang: $lang)
          }
          minus {
            name(lang: $lang)
          }
        }
      }
    }
  }
}
    fragment Figure on Observation {
  id
  value
  text(lang: $lang)
  status
  symbol
  period
  basis
  because
  note
  measure {
    id
  }
  members {
    code
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
}`) as unknown as TypedDocumentString<FiguresQuery, FiguresQueryVariables>;
export const StatsDocument = new TypedDocumentString(`
    query Stats($lang: Language!, $asOf: Date!) {
  asOf(date: $asOf) {
    cubesConnection(first: 500) {
      totalCount
      nodes {
        id
        name(lang: $lang)
        nameLang(lang: $lang)
        abbreviation
        holds
        summary(lang: $lang)
        type {
          name
          label(lang: $lang)
          labelPlural(lang: $lang)
        }
        structure {
          observationCount
          period
          publisher {
            ...Named
          }
          measures {
            id
            name(lang: $lang)
          }
          dimensions {
            id
            name(lang: $lang)
            kind
            memberCount
          }
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
}`) as unknown as TypedDocumentString<StatsQuery, StatsQueryVariables>;
export const ChangesDocument = new TypedDocumentString(`
    query Changes($from: Date!, $to: Date!, $where: ChangeWhere, $after: String, $whole: Boolean!, $lang: Language!, $asOf: Date!) {
  asOf(date: $asOf) {
    found: changes(
      from: $from
      to: $to
      where: $where
      byField: true
      lang: $lang
      first: 200
      after: $after
    ) {
      ...ChangePage
    }
  }
}
    fragment ChangePage on ChangeConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  facets(of: [KIND, MATTER, TYPE, INTERFACE]) @include(if: $whole) {
    ...Counted
  }
  years: facets(of: [YEAR], first: 1000) @include(if: $whole) {
    ...Counted
  }
  nodes {
    ...Dated
  }
}
fragment Dated on Change {
  ...Changed
  earliest
  before {
    ...Side
  }
  after {
    ...Side
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
fragment Counted on TraitFacet {
  key
  groups {
    value
    label(lang: $lang)
    count
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
}
fragment Side on Statement {
  ...Judged
  ...Qualified
  ...Told
  phrase(lang: $lang)
  subject {
    ...Named
  }
}`) as unknown as TypedDocumentString<ChangesQuery, ChangesQueryVariables>;
export const HistoryDocument = new TypedDocumentString(`
    query History($of: ID!, $from: Date, $to: Date, $where: ChangeWhere, $after: String, $whole: Boolean!, $lang: Language!, $asOf: Date!) {
  asOf(date: $asOf) {
    entity(id: $of) {
      ...Named
    }
    found: timeline(
      of: $of
      from: $from
      to: $to
      where: $where
      byField: true
      lang: $lang
      first: 200
      after: $after
    ) {
      ...ChangePage
    }
    nearest(ids: [$of]) {
      ...Near
    }
  }
}
    fragment Near on NearestToId {
  id
  entities {
    ...Named
  }
}
fragment ChangePage on ChangeConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  facets(of: [KIND, MATTER, TYPE, INTERFACE]) @include(if: $whole) {
    ...Counted
  }
  years: facets(of: [YEAR], first: 1000) @include(if: $whole) {
    ...Counted
  }
  nodes {
    ...Dated
  }
}
fragment Dated on Change {
  ...Changed
  earliest
  before {
    ...Side
  }
  after {
    ...Side
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
fragment Counted on TraitFacet {
  key
  groups {
    value
    label(lang: $lang)
    count
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
}
fragment Side on Statement {
  ...Judged
  ...Qualified
  ...Told
  phrase(lang: $lang)
  subject {
    ...Named
  }
}`) as unknown as TypedDocumentString<HistoryQuery, HistoryQueryVariables>;
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