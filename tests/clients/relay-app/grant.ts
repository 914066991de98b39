import { graphql } from 'relay-runtime';

export const mutation = graphql`
  mutation grantMutation($input: GrantReflectionPeriodInput!) {
    grantReflectionPeriod(input: $input) {
      __typename
      ... on ReflectionPeriod { id version startsOn endsOn verification }
      ... on Refused { reason message(language: DA) rule { id title } }
      ... on FactUnavailable { unavailable topic }
    }
  }
`;
