import { randomUUID } from 'node:crypto';
import type { Answer, Asked } from '../../harness/ask.ts';
import type { Attempt } from '../asking.ts';

/** What is asked of each thing that a mutation of the Return Agency makes. */
const RETURN = `... on VoluntaryReturn {
  id version status destinationCountry offeredOn acceptedOn declinedOn plannedDepartureOn departedOn arrivedOn completedOn
  withdrawnOn reasons takenBackFor verification ruleVersions concerns { rule { id } reason } reliedOn { forVersion room topic answered authority recordId fact }
  plan { version drawnUpOn components reunitesWithFamily } support { version startsOn endsOn }
}`;
const things: Readonly<Record<string, string>> = {
  recordCounselling: '... on ReturnCounselling { id version kind heldOn notes }',
  registerReturnPerson: '... on ReturnPerson { version givenName bornOn citizenship }',
  assessReturnRisk: '... on ReturnRiskAssessment { id version assessedOn retribution hardship }',
  grantReintegrationSupport: `... on ReintegrationSupport {
    id version form grantedOn periodMonths startsOn endsOn cash { amount currency } partner { id } }`,
  recordReintegrationMeasure:
    '... on ReintegrationMeasure { id version activity agreedOn amount { amount currency } }',
  scheduleFollowUp: '... on ReturnFollowUp { id version dueOn heldOn outcome }',
  recordFollowUp: '... on ReturnFollowUp { id version dueOn heldOn outcome notes }',
  openFamilyTracing: `... on FamilyTracing { id version status begunOn inBestInterests bestInterestsAssessedOn
    reliedOn { forVersion room topic answered fact } }`,
  recordFamilyTracing:
    '... on FamilyTracing { id version status durableSolution reunitedOn reliedOn { forVersion room topic answered fact } }',
  recordLocalPartner: '... on ReturnOrganisation { id version name kind }',
  recordPartnerCoverage: '... on PartnerCoverage { id version country validFrom validTo }',
  endPartnerCoverage: '... on PartnerCoverage { id version country validFrom validTo }',
  admitToReturnFile: '... on CaseParty { authority organisation purposes basis endedAt }',
  releaseFromReturnFile: '... on CaseParty { authority organisation purposes endedAt }',
};

const REFUSED = `... on Refused { rule { id kind } reason earliestLawfulAt
  en: message(language: EN) da: message(language: DA) remedyEn: remedy(language: EN) remedyDa: remedy(language: DA) }`;

/** One mutation of the Return Agency, as a client asks for it. */
export function to(
  mutation: string,
  input: Readonly<Record<string, unknown>>,
  changes: Pick<Asked, 'purpose' | 'idempotencyKey'> = {},
): Attempt {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const thing = things[mutation] ?? RETURN;
  return {
    query: `mutation ($input: ${type}!) { outcome: ${mutation}(input: $input) {
      __typename ${thing} ${REFUSED} ... on FactUnavailable { unavailable topic } } }`,
    variables: { input },
    purpose: 'RETURN',
    correlationId: randomUUID(),
    ...changes,
  };
}

// biome-ignore lint/suspicious/noExplicitAny: answers are read as a client reads them
export const outcomeOf = ({ data, errors }: Answer): any =>
  data?.outcome ?? errors.map(({ extensions }) => extensions.code).join();

/** `VoluntaryReturn`, `Refused NOT_WISHED`, `FactUnavailable CMM`, `CONFLICT`: what came of it, in a word or two. */
export function inShort(answer: Answer): string {
  const outcome = outcomeOf(answer);
  if (typeof outcome === 'string') return outcome;
  const { __typename, reason, unavailable } = outcome;
  return [__typename, reason ?? unavailable].filter(Boolean).join(' ');
}
