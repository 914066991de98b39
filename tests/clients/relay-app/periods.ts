import { graphql } from 'relay-runtime';

export const query = graphql`
  query periodsQuery($count: Int!) {
    ...periods_query @arguments(count: $count)
  }
`;

export const list = graphql`
  fragment periods_query on Query
  @refetchable(queryName: "periodsPaginationQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" }) {
    reflectionPeriods(first: $count, after: $cursor, orderBy: ENDS_ON) @connection(key: "periods_reflectionPeriods") {
      edges { node { id endsOn case { reference } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;
