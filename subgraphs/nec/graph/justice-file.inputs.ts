import { CasePartyType } from '../../../shared/graph/case-party.type.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';

export const AdmitToJusticeFileOutcome = outcomeOf(
  'AdmitToJusticeFileOutcome',
  CasePartyType,
  'What came of admitting a body to the justice file.',
);

export const ReleaseFromJusticeFileOutcome = outcomeOf(
  'ReleaseFromJusticeFileOutcome',
  CasePartyType,
  'What came of releasing a body from the justice file.',
);
