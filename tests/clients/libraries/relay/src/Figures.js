// Things that are known by an id only within others.
import { graphql } from 'relay-runtime';

export const page = graphql`
  query FiguresQuery {
    cubes {
      structure {
        measures {
          name
        }
        dimensions {
          name
          members {
            code
          }
        }
      }
    }
    sources {
      name
      sections {
        id
        title
      }
    }
  }
`;
