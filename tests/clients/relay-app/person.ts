import { graphql } from 'relay-runtime';

export const query = graphql`
  query personQuery($id: ID!) {
    case(id: $id) { id reference person { givenName } }
  }
`;
