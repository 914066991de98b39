import { graphql } from 'relay-runtime';

export const query = graphql`
  query wholeCaseQuery($id: ID!) {
    case(id: $id) {
      id
      reference
      ...wholeCase_answers
      ...wholeCase_parts
      ...wholeCase_derived
    }
  }
`;

export const answers = graphql`
  fragment wholeCase_answers on Case {
    answers { room state }
  }
`;

export const parts = graphql`
  fragment wholeCase_parts on Case {
    immigration { openedOn reflectionPeriods { id endsOn } }
    justice { presenceRequired }
    returnFile { returns { id status } }
  }
`;

export const derived = graphql`
  fragment wholeCase_derived on Case {
    identification { inForce { id authority decidedOn } unseen }
    stage { stage unseen }
  }
`;
