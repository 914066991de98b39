import type { Day } from '../../shared/day.ts';
import type {
  CaseFacts,
  CmmDecisionFact,
  FactsOfHer,
  MergedCaseFacts,
} from '../../subgraphs/cmm/derived/case-facts.ts';
import type { ToldFacts } from '../../subgraphs/cmm/derived/facts.ts';
import type {
  FileFacts,
  ImmigrationFacts,
  MergedImmigrationFacts,
  ReflectionFact,
} from '../../subgraphs/cmm/derived/immigration-facts.ts';
import type { JusticeFacts } from '../../subgraphs/cmm/derived/justice-facts.ts';
import type { ReturnFact, ReturnFacts } from '../../subgraphs/cmm/derived/return-facts.ts';
import type { Versioned } from '../../subgraphs/cmm/derived/versioned.ts';
import { policy as cmm } from '../../subgraphs/cmm/policy.ts';
import { policy as dis } from '../../subgraphs/dis/policy.ts';
import { policy as nec } from '../../subgraphs/nec/policy.ts';
import { policy as returns } from '../../subgraphs/returns/policy.ts';

/** Every group that a room may tell. */
export const everyGroup = {
  CMM: Object.keys(cmm.groups ?? {}),
  DIS: Object.keys(dis.groups ?? {}),
  NEC: Object.keys(nec.groups ?? {}),
  RETURNS: Object.keys(returns.groups ?? {}),
};

/** The first version of a record, known from the first moment of a day in Denmark. */
export const known = (id: string, on: Day): Versioned => ({
  id,
  version: 1,
  recordedAt: `${on}T00:00:00.000Z`,
  supersededAt: null,
});

const emptyFile = {
  residence: [],
  decisions: [],
  reflection: [],
  offers: [],
  departures: [],
  asylum: [],
  screenings: [],
  assessmentRequests: [],
  permits: [],
  workPermits: [],
  allocations: [],
  plans: [],
};

const noImmigration: ImmigrationFacts = {
  ...emptyFile,
  told: everyGroup.DIS,
  hasFile: false,
  permitApplications: [],
  merged: [],
};

const noJustice: JusticeFacts = {
  told: everyGroup.NEC,
  hasFile: false,
  decisions: [],
  investigations: [],
  presence: { required: false, until: null, endedOn: null },
  presenceHistory: [],
  detentions: [],
  detentionPeriods: [],
  courtCases: [],
  hearings: [],
  legalAssistance: [],
  awards: [],
  charges: [],
  chargeAssessments: [],
  testimony: [],
  witnessContacts: [],
};

const noReturns: ReturnFacts = {
  told: everyGroup.RETURNS,
  hasFile: false,
  returns: [],
  plans: [],
  risks: [],
  supports: [],
  followUps: [],
  tracing: [],
};

const referredOnly: CaseFacts = {
  told: everyGroup.CMM,
  case: { openedOn: '2026-03-01', closedOn: null, mergedIntoId: null },
  profile: {
    bornOn: '1996-05-01',
    gender: 'FEMALE',
    citizenshipGroup: 'NON_EU',
    changedAt: null,
    bornOnChangedAt: null,
  },
  citizenship: { citizenshipGroup: 'NON_EU', changedAt: null },
  referrals: [{ ...known('referral', '2026-03-01'), referredOn: '2026-03-01', referredBy: 'POLICE' }],
  decisions: [],
  competences: [],
  handOvers: [],
  assessmentRequests: [],
  interviews: [],
  eligibilities: [],
  durations: [],
  contacts: [],
  recoveries: [],
  recoveriesBefore: [],
  recoveryDays: [],
  decisionsBefore: [],
  stays: [],
  placements: [],
  supports: [],
  representatives: [],
  bestInterests: [],
  screenings: [],
  closures: [],
  merged: [],
};

/** What four rooms tell a reader from whom nothing is withheld, of a case of which only the referral is recorded. */
export const nothingRecorded = {
  cmm: referredOnly,
  immigration: noImmigration,
  justice: noJustice,
  returns: noReturns,
} satisfies ToldFacts;

type Change = {
  readonly [Part in keyof ToldFacts]?: Partial<NonNullable<ToldFacts[Part]>>;
};

/** The same, and what is recorded besides. */
export const told = (change: Change): typeof nothingRecorded => {
  const { cmm, immigration, justice, returns } = nothingRecorded;
  return {
    cmm: { ...cmm, ...change.cmm },
    immigration: { ...immigration, hasFile: true, ...change.immigration },
    justice: { ...justice, hasFile: true, ...change.justice },
    returns: { ...returns, hasFile: true, ...change.returns },
  };
};

/** What CMM has in a case that was merged into this one, on 10 May unless told. */
export const mergedCase = (
  facts: Partial<FactsOfHer>,
  since = '2026-05-10T10:00:00.000Z',
): MergedCaseFacts => ({
  id: 'merged',
  assessmentRequests: [],
  interviews: [],
  contacts: [],
  supports: [],
  placements: [],
  representatives: [],
  bestInterests: [],
  screenings: [],
  ...facts,
  since,
  isShown: true,
});

/** What DIS has there. */
export const inMerged = (
  file: Partial<FileFacts>,
  since = '2026-05-10T10:00:00.000Z',
): MergedImmigrationFacts => ({ ...emptyFile, ...file, caseId: 'merged', since });

export const decision = (
  id: string,
  authority: CmmDecisionFact['authority'],
  outcome: CmmDecisionFact['outcome'],
  decidedOn: Day,
  ageGroup: CmmDecisionFact['ageGroup'] = 'ADULT',
): CmmDecisionFact => ({
  ...known(id, decidedOn),
  authority,
  outcome,
  decidedOn,
  firstRecordedAt: known(id, decidedOn).recordedAt,
  ageGroup,
  verification: 'VERIFIED',
});

export const stay = (
  basis: 'LAWFUL' | 'NO_LAWFUL_STAY' | 'ASYLUM_SEEKER' | 'UNKNOWN',
  validFrom: Day,
  validTo: Day | null = null,
) => ({ ...known(`stay ${validFrom}`, validFrom), basis, validFrom, validTo });

/** Granted on 1 April for 30 days; `change` for a version of its own. */
export const period: ReflectionFact = {
  ...known('period', '2026-04-01'),
  startsOn: '2026-04-01',
  endsOn: '2026-05-01',
  capEndsOn: '2026-07-30',
  endedOn: null,
  ground: null,
  decidedOn: '2026-04-01',
  decidedBy: 'DIS',
  askedLateOn: null,
  verification: 'VERIFIED',
  identificationAuthority: null,
  identificationDecisionId: null,
};

export const voluntaryReturn = (
  status: ReturnFact['status'],
  days: Partial<ReturnFact> = {},
): ReturnFact => ({
  ...known('return', days.offeredOn ?? '2026-04-10'),
  offeredOn: null,
  acceptedOn: null,
  declinedOn: null,
  plannedDepartureOn: null,
  departedOn: null,
  arrivedOn: null,
  completedOn: null,
  withdrawnOn: null,
  verification: 'VERIFIED',
  takenBack: false,
  inMergedCase: false,
  ...days,
  status,
});

export const investigation = {
  id: 'link',
  openedOn: '2026-03-02',
  closedOn: null,
  linkedOn: '2026-03-05',
  unlinkedOn: null,
} as const;

/** Every room has something to tell. */
export const everything = told({
  cmm: { decisions: [decision('c1', 'CMM', 'NOT_IDENTIFIED', '2026-03-10')] },
  immigration: {
    residence: [stay('NO_LAWFUL_STAY', '2026-03-01')],
    decisions: [decision('d1', 'DIS', 'IDENTIFIED', '2026-03-20')],
    reflection: [period],
  },
  justice: { investigations: [investigation] },
  returns: { returns: [voluntaryReturn('OFFERED', { offeredOn: '2026-04-10' })] },
});
