/** What the clients ask: also the documents from which types are generated. */
export const operations = {
  wholeCase: /* GraphQL */ `
    query WholeCase($id: ID!) {
      case(id: $id) {
        id
        reference
        answers { room state }
        immigration { openedOn reflectionPeriods { id endsOn } }
        justice { presenceRequired }
        returnFile { returns { id status } }
        identification { inForce { id authority decidedOn } unseen }
        stage { stage unseen }
      }
    }
  `,
  person: /* GraphQL */ `
    query Person($id: ID!) {
      case(id: $id) { id reference person { givenName } }
    }
  `,
  periods: /* GraphQL */ `
    query Periods($count: Int!, $cursor: String) {
      reflectionPeriods(first: $count, after: $cursor, orderBy: ENDS_ON) {
        edges { cursor node { id endsOn case { id reference } } }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  grant: /* GraphQL */ `
    mutation Grant($input: GrantReflectionPeriodInput!) {
      grantReflectionPeriod(input: $input) {
        __typename
        ... on ReflectionPeriod { id version startsOn endsOn verification }
        ... on Refused { reason message(language: DA) rule { id title } }
        ... on FactUnavailable { unavailable topic }
      }
    }
  `,
  referenceData: /* GraphQL */ `
    query ReferenceData {
      funding { id amount { amount currency } }
      hotlines { id phone answering changesAt }
    }
  `,
} as const;
