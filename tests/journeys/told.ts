import type { FindingOutcome } from '../../shared/derived-vocabulary.ts';
import type { Official } from './journey.ts';

/** A whole case across the four authorities, in one query. */
const STORY = `query Story($id: ID!) { case(id: $id) {
  reference status version accommodated
  answers { room state withheld }
  competence { authority byLaw agrees stay unseen }
  identification { inForce { authority outcome decidedOn } disagreement decisions { authority outcome } unseen }
  stage { stage since unseen }
  clocks { kind state authority startedOn endsOn endsAt capEndsOn daysRemaining endedBy endedOn explanation
    extensions { ground fromEndsOn toEndsOn } }
  findings { rule { id } outcome reason }
  timeline(first: 100) { nodes { on kind room authority } pageInfo { hasNextPage } }
  referral { channel referredBy anonymous } parties { authority purposes endedAt }
  cmmDecisions { outcome forms } assistanceEligibility { authority outcome } assistanceDurations { basis startsOn endsOn }
  recoveryPeriods { startsOn endsOn endedOn } supportMeasures { kind status } contactPersons { assignedOn releasedOn }
  placements { startsOn endsOn decidedBy child unaccompanied } screeningInterviews { state conductedBy representative }
  childRepresentatives { kind appointedOn endedOn } childScreenings { screenedBy outcome }
  bestInterestsAssessments { topic conclusion durableSolution assessedBy } consents { state recipients scopes }
  closures { reason reopenedOn } encounters { channel metBy anonymous becameCaseOn }
  immigration { openedOn residenceStatuses { basis validFrom validTo } decisions { outcome forms } parties { authority }
    asylumApplications { outcome } reflectionOffers { version } reflectionPeriods { startsOn endsOn endedOn }
    residencePermits { kind state validFrom validTo } integrationPlans { offeredOn } departureDeadlines { version } }
  justice { presenceRequired courtDecisions { outcome forms } parties { authority } investigations { version }
    charges { droppedOn assessments { authority provision seriousCrime outcome } } awards { kind route amount { amount currency } }
    courtCases { role closedOn hearings { status } victimStatusFindings { version } legalAssistance { requestedOn grantedOn } } }
  returnFile { parties { authority } returns { status reasons support { form cash { amount } partner { name } } }
    familyTracing { status begunOn inBestInterests durableSolution reunitedOn } }
} }`;

// biome-ignore lint/suspicious/noExplicitAny: answers are read as a client reads them
type Told = any;

interface Found {
  readonly rule: { readonly id: string };
  readonly outcome: FindingOutcome;
  readonly reason: string | null;
}

/** What an auditor reads of a case across the authorities; findings by outcome, with what is amiss. */
export async function story(auditor: Official, caseId: string): Promise<Told> {
  const { answers, findings, timeline, ...told } = (await auditor.reads(STORY, { id: caseId })).case;
  const found = (outcome: FindingOutcome): string[] =>
    findings
      .filter((one: Found) => one.outcome === outcome)
      .map(({ rule, reason }: Found) => [rule.id, reason].filter(Boolean).join(' '));
  expect(timeline.pageInfo.hasNextPage).toBe(false);
  return {
    ...told,
    answers: answers.map(({ room, state }: Told) => `${room} ${state}`),
    timeline: timeline.nodes.map(({ on, kind, authority }: Told) => `${on} ${authority} ${kind}`),
    met: found('MET'),
    amiss: [...found('BREACH'), ...found('CONCERN')],
    notVisible: found('NOT_VISIBLE'),
  };
}

type Attempt = readonly [refusal: string, by: Official, mutation: string, input: object];

/** What hurried officials try: each is refused by the rule and for the reason named. */
export async function areRefused(attempts: readonly Attempt[]) {
  const refused: string[] = [];
  for (const [, by, mutation, input] of attempts) refused.push(await by.isRefused(mutation, input));
  expect(refused).toEqual(attempts.map(([refusal]) => refusal));
}
