import { investigation, known, told } from '../../../tests/caseload/sample-facts.ts';
import type { BestInterestsFact, DurationFact, EligibilityFact, InterviewFact } from './case-facts.ts';
import type { ToldFacts } from './facts.ts';
import type { PermitApplicationFact, WorkPermitFact } from './immigration-facts.ts';
import type { ChargeAssessmentFact, DetentionPeriodFact } from './justice-facts.ts';
import type { FamilyTracingFact, ReturnPlanFact } from './return-facts.ts';
import { timeline } from './timeline.ts';

const on = (day: string) => `2026-04-${day}`;
const at = (day: string, hour = '10') => `2026-04-${day}T${hour}:00:00.000Z`;
const one = (id: string) => known(id, '2026-04-01');

/** What follows upon the referral, by the day of April. */
const lines = (facts: ToldFacts) =>
  timeline(facts, '2026-06-01')
    .slice(2)
    .map(({ on, kind, authority }) => `${on.slice(8)} ${kind} ${authority}`);

test('of assistance: who is entitled, from when, and that there is a contact person', () => {
  const held: InterviewFact = {
    ...one('held'),
    state: 'HELD',
    heldOn: on('01'),
    conductedBy: 'NGO',
    representative: false,
  };
  const eligible: EligibilityFact = {
    ...one('eligible'),
    authority: 'DIS',
    outcome: 'ELIGIBLE',
    decidedOn: on('02'),
    verification: 'VERIFIED',
  };
  const duration: DurationFact = {
    ...one('duration'),
    basis: 'RECOVERY_PERIOD',
    startsOn: on('04'),
    endsOn: on('20'),
    verification: 'VERIFIED',
  };
  const cmm = {
    interviews: [held, { ...held, ...one('offered'), state: 'OFFERED', heldOn: null } as const],
    eligibilities: [
      eligible,
      { ...eligible, ...one('not'), outcome: 'NOT_ELIGIBLE', decidedOn: on('03') } as const,
    ],
    durations: [duration],
    // of one day one is told, however many were assigned
    contacts: [
      { assignedOn: on('05'), releasedOn: on('05') },
      { assignedOn: on('05'), releasedOn: null },
    ],
    supports: [{ id: 'support', startedOn: on('07'), endedOn: on('08') }],
  };
  expect(lines(told({ cmm }))).toEqual([
    '01 INTERVIEW_HELD NGO',
    '02 ASSISTANCE_ELIGIBLE DIS',
    '03 ASSISTANCE_NOT_ELIGIBLE DIS',
    '04 ASSISTANCE_STARTED CMM',
    '05 CONTACT_PERSON_ASSIGNED CMM',
    '07 SUPPORT_STARTED CMM',
    '08 SUPPORT_ENDED CMM',
  ]);
});

test('of a child: its screening, its representative, its best interests and its family', () => {
  const bestInterests: BestInterestsFact = {
    ...one('best'),
    topic: 'FAMILY_TRACING',
    conclusion: 'IN_BEST_INTERESTS',
    durableSolution: null,
    assessedOn: on('03'),
  };
  const search: FamilyTracingFact = {
    ...one('search'),
    status: 'FOUND',
    begunOn: on('05'),
    inBestInterests: true,
    bestInterestsAssessedOn: on('03'),
    durableSolution: true,
    reunitedOn: on('06'),
  };
  const cmm = {
    screenings: [{ screenedBy: 'RED_CROSS', screenedOn: on('01'), recordedAt: at('01') } as const],
    representatives: [{ ...one('representative'), appointedOn: on('02'), endedOn: on('04') }],
    bestInterests: [bestInterests],
  };
  expect(lines(told({ cmm, returns: { tracing: [search] } }))).toEqual([
    '01 CHILD_SCREENED RED_CROSS',
    '02 REPRESENTATIVE_APPOINTED CMM',
    '03 BEST_INTERESTS_ASSESSED CMM',
    '04 REPRESENTATION_ENDED CMM',
    '05 FAMILY_TRACING_BEGUN RETURN_AGENCY',
    '06 FAMILY_REUNITED RETURN_AGENCY',
  ]);
});

test('of what DIS was asked for and refused; what it granted is told by the permit', () => {
  const refused: PermitApplicationFact = {
    ...one('refused'),
    kind: 'PROCEEDINGS',
    applicant: 'POLICE',
    receivedOn: on('02'),
    presenceRequired: true,
    collaborates: true,
    outcome: 'REFUSED',
    decidedOn: on('03'),
  };
  const toWork: WorkPermitFact = {
    ...one('work'),
    receivedOn: on('06'),
    outcome: 'REFUSED',
    decidedOn: on('07'),
    validFrom: null,
    validTo: null,
    verification: 'VERIFIED',
  };
  const immigration = {
    offers: [
      {
        ...one('offer'),
        offeredOn: on('01'),
        declinedOn: on('01'),
        requestedOn: on('01'),
        verification: 'VERIFIED' as const,
      },
    ],
    permitApplications: [
      refused,
      { ...refused, ...one('withdrawn'), outcome: 'WITHDRAWN', decidedOn: on('04') } as const,
      { ...refused, ...one('granted'), outcome: 'GRANTED', decidedOn: on('05') } as const,
      { ...refused, ...one('open'), outcome: null, decidedOn: null },
    ],
    workPermits: [toWork],
    screenings: [{ ...one('screening'), screenedOn: on('08'), indicatorsFound: true }],
    allocations: [{ ...one('allocation'), allocatedOn: on('09'), endedOn: on('11') }],
    plans: [{ id: 'plan', offeredOn: on('10') }],
  };
  expect(lines(told({ immigration }))).toEqual([
    '01 REFLECTION_OFFERED DIS',
    '01 REFLECTION_DECLINED DIS',
    '01 REFLECTION_REQUESTED DIS',
    ...Array.from({ length: 4 }, () => '02 PERMIT_APPLIED DIS'),
    '03 PERMIT_REFUSED DIS',
    '04 PERMIT_APPLICATION_WITHDRAWN DIS',
    '06 WORK_PERMIT_APPLIED DIS',
    '07 WORK_PERMIT_REFUSED DIS',
    '08 ASYLUM_SCREENED DIS',
    '09 ALLOCATED DIS',
    '10 INTEGRATION_PLAN_OFFERED DIS',
    '11 ALLOCATION_ENDED DIS',
  ]);
});

test('of a detention: that she was held longer, unless she was released before the extension began', () => {
  const first: DetentionPeriodFact = {
    ...one('first'),
    detentionId: 'held',
    startsAt: at('01'),
    endsAt: at('04'),
    ground: null,
  };
  const extension: DetentionPeriodFact = {
    ...one('longer'),
    detentionId: 'held',
    startsAt: at('04'),
    endsAt: at('06'),
    ground: 'DETERMINE_VICTIM_STATUS',
  };
  const detentionPeriods = [first, extension];
  const released = (releasedAt: string | null) =>
    lines(
      told({
        justice: { detentions: [{ ...one('held'), beganAt: at('01'), releasedAt }], detentionPeriods },
      }),
    );
  expect(released(null)).toEqual(['01 DETAINED POLICE', '04 DETENTION_EXTENDED POLICE']);
  expect(released(at('04', '12'))).toContain('04 DETENTION_EXTENDED POLICE');
  expect(released(at('04'))).toEqual(['01 DETAINED POLICE', '04 RELEASED POLICE']);
});

test('of trials and returns: what was decided in them, never what was found', () => {
  const assessment: ChargeAssessmentFact = {
    ...one('assessment'),
    chargeId: 'charge',
    authority: 'COURT',
    provision: 'CRIMINAL_CODE_83',
    seriousCrime: false,
    compelled: true,
    byForce: true,
    byDeceit: false,
    byExploitation: false,
    outcome: 'PENALTY_REMITTED',
    assessedOn: on('05'),
  };
  const plan: ReturnPlanFact = {
    ...one('plan'),
    returnId: 'return',
    drawnUpOn: on('07'),
    destination: 'COUNTRY_OF_ORIGIN',
    intoDenmark: false,
    ofCitizenship: true,
    registeredSince: false,
    childOnRegister: false,
    components: ['INCOME'],
    reunitesWithFamily: false,
  };
  const justice = {
    investigations: [{ ...investigation, linkedOn: on('01'), unlinkedOn: on('02') }],
    legalAssistance: [{ ...one('lawyer'), courtCaseId: 'trial', requestedOn: on('03'), grantedOn: on('04') }],
    chargeAssessments: [assessment],
  };
  const returns = {
    risks: [{ ...one('risk'), returnId: 'return', assessedOn: on('06') }],
    plans: [plan],
  };
  expect(lines(told({ justice, returns }))).toEqual([
    '01 INVESTIGATION_LINKED POLICE',
    '02 INVESTIGATION_UNLINKED POLICE',
    '03 LEGAL_ASSISTANCE_REQUESTED COURT',
    '04 LEGAL_ASSISTANCE_GRANTED COURT',
    '05 NON_PUNISHMENT_ASSESSED COURT',
    '06 RETURN_RISK_ASSESSED RETURN_AGENCY',
    '07 RETURN_PLANNED RETURN_AGENCY',
  ]);
});
