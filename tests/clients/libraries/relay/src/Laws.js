// A list at the root, in pages, with a filter.
import { graphql } from 'relay-runtime';

export const page = graphql`
  query LawsQuery($words: String!) {
    ...Laws_list @arguments(words: $words)
  }
`;

export const list = graphql`
  fragment Laws_list on Query
  @refetchable(queryName: "LawsListQuery")
  @argumentDefinitions(
    words: { type: "String!" }
    first: { type: "Int", defaultValue: 3 }
    after: { type: "String" }
  ) {
    lawsConnection(
      where: { name: { contains: $words } }
      orderBy: [{ name: ASC }]
      first: $first
      after: $after
    ) @connection(key: "Laws_lawsConnection", filters: ["where"]) {
      totalCount
      edges {
        node {
          id
          name
        }
      }
    }
  }
`;
