import { graphql } from 'relay-runtime';

export const query = graphql`
  query doorQuery($id: ID!) {
    immigrationFile(caseId: $id) @catch(to: RESULT) { openedOn }
    case(id: $id) {
      answers { room state }
      immigration @catch(to: RESULT) { openedOn }
    }
  }
`;
