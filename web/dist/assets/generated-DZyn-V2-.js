var e=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new e(`
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
    `,{fragmentName:`Cited`}),new e(`
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
}`,{fragmentName:`FigureSide`}),new e(`
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
    `,{fragmentName:`Named`}),new e(`
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
}`,{fragmentName:`OnMap`}),new e(`
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
}`,{fragmentName:`Surroundings`}),new e(`
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
}`,{fragmentName:`Near`}),new e(`
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
}`,{fragmentName:`Listed`}),new e(`
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
    `,{fragmentName:`Figure`}),new e(`
    fragment Counted on TraitFacet {
  key
  groups {
    value
    label(lang: $lang)
    count
  }
}
    `,{fragmentName:`Counted`}),new e(`
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
}`,{fragmentName:`Told`}),new e(`
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
}`,{fragmentName:`Changed`}),new e(`
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
}`,{fragmentName:`Judged`}),new e(`
    fragment Qualified on Statement {
  qualifiers {
    name
    label(lang: $lang)
    valueLabel(lang: $lang)
    lang
  }
}
    `,{fragmentName:`Qualified`}),new e(`
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
}`,{fragmentName:`Side`}),new e(`
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
}`,{fragmentName:`Dated`}),new e(`
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
}`,{fragmentName:`ChangePage`}),new e(`
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
    `),new e(`
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
    `);var t=new e(`
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
}`),n=new e(`
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
}`),r=new e(`
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
}`),i=new e(`
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
}`),a=new e(`
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
}`),o=new e(`
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
}`),s=new e(`
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
    `),c=new e(`
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
    `),l=new e(`
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
}`),u=new e(`
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
}`),d=new e(`
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
}`),f=new e(`
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
    `),p=new e(`
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
}`);new e(`
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
}`);var m=new e(`
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
}`),h=new e(`
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
}`),g=new e(`
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
}`),_=new e(`
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
}`),v=new e(`
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
}`),y=new e(`
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
}`);export{f as _,t as a,a as c,d,i as f,p as g,u as h,y as i,h as l,s as m,l as n,m as o,c as p,_ as r,n as s,r as t,v as u,g as v,o as y};