// A page of a ministry as a client with Relay would write it: each part says what it needs.
import { graphql } from 'relay-runtime';

export const page = graphql`
  query MinistryQuery($id: ID!) {
    node(id: $id) {
      __typename
      ...Ministry_heading @alias
      ...Ministry_tasks @alias
    }
  }
`;

export const heading = graphql`
  fragment Ministry_heading on Entity {
    name
    summary
    type {
      label
    }
  }
`;

export const tasks = graphql`
  fragment Ministry_tasks on Actor
  @refetchable(queryName: "MinistryTasksQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 5 }, after: { type: "String" }) {
    responsibleForConnection(first: $first, after: $after)
      @connection(key: "Ministry_responsibleForConnection") {
      totalCount
      edges {
        since
        node {
          id
          name
        }
        ...Ministry_proof
      }
    }
  }
`;

export const proof = graphql`
  fragment Ministry_proof on Edge {
    citations {
      locator
      source {
        name
      }
    }
  }
`;
