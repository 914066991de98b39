import { IdentificationDecisionRow } from '../storage/identification-decision.row.ts';
import { IdentificationDecisionType } from './identification-decision.type.ts';
import { reliedOnBy } from './relied-on-by.ts';

/** For every room that decides on identification. */
export const IdentificationDecisionResolver = reliedOnBy(
  IdentificationDecisionType,
  IdentificationDecisionRow,
  {
    description:
      'What the decision relied on at other authorities: the stay that DIS told CMM, and for a decision that she is none what DIS and the courts decided; what CMM and the courts told DIS. Courts rely on nobody.',
  },
);
