import type {
  Assessment,
  AssistanceDurationBasis,
  ClosureReason,
  ConsentGiver,
  EligibilityOutcome,
} from '../../shared/cmm-vocabulary.ts';
import type { Authority } from '../../shared/vocabulary.ts';
import type { CmmCaseFile } from './cmm-case-file.ts';

export const competent = (
  file: CmmCaseFile,
  authority: Authority,
  ago: number,
  toAgo: number | null = null,
) =>
  file.fact('competences', ago, 'CMM', 'COMPETENT_AUTHORITY', {
    authority,
    validFrom: file.day(ago),
    validTo: toAgo === null ? null : file.day(toAgo),
  });

export const interview = (
  file: CmmCaseFile,
  state: 'OFFERED' | 'HELD' | 'DECLINED',
  ago: number,
  ngo: string | null = null,
  representative = false,
) =>
  file.fact('screeningInterviews', ago, 'CMM', 'SCREENING_INTERVIEW', {
    state,
    offeredOn: file.day(ago + 1),
    heldOn: state === 'HELD' ? file.day(ago) : null,
    declinedOn: state === 'DECLINED' ? file.day(ago) : null,
    conductedBy: state === 'HELD' ? (ngo ? 'NGO' : 'CMM') : null,
    organisation: state === 'HELD' ? ngo : null,
    anonymous: false,
    companion: state === 'HELD',
    representative,
    interpreterLanguage: state === 'HELD' ? 'en' : null,
    note: state === 'HELD' ? 'Invented: what she told stands here.' : null,
  });

export const observed = (file: CmmCaseFile, ago: number) =>
  file.fact('indicators', ago, 'CMM', null, {
    observedOn: file.day(ago),
    observedBy: 'CMM',
    forms: ['FORCED_LABOUR'],
    meansOfControl: ['DEBT_BONDAGE', 'WITHHOLDS_DOCUMENTS'],
    recruiterRelations: ['FRIEND'],
    note: 'Invented: signs of control.',
  });

export const eligible = (file: CmmCaseFile, ago: number, outcome: EligibilityOutcome = 'ELIGIBLE') =>
  file.fact('eligibilities', ago, 'CMM', 'ASSISTANCE_ELIGIBILITY', {
    authority: 'CMM',
    outcome,
    decidedOn: file.day(ago),
    verification: 'VERIFIED',
  });

export const assisted = (
  file: CmmCaseFile,
  basis: AssistanceDurationBasis,
  ago: number,
  endsAgo: number | null = null,
) =>
  eligible(file, ago).fact('durations', ago, 'CMM', 'ASSISTANCE_DURATION', {
    basis,
    startsOn: file.day(ago),
    endsOn: endsAgo === null ? null : file.day(endsAgo),
    verification: 'VERIFIED',
  });

export const consented = (
  file: CmmCaseFile,
  ago: number,
  recipients: readonly Authority[],
  endsIn: number,
  givenBy: ConsentGiver = 'PERSON',
) =>
  file.fact('consents', ago, 'CMM', givenBy === 'PERSON' ? null : 'CHILD_REPRESENTATIVE', {
    state: 'GIVEN',
    givenBy,
    recipients,
    scopes: ['PERSONAL_DATA', 'SUPPORT'],
    givenOn: file.day(ago),
    endsOn: file.day(-endsIn),
    changedOn: null,
  });

export const withdrawn = (file: CmmCaseFile, ago: number) =>
  file.superseded('consents', ago, {
    state: 'WITHDRAWN',
    recipients: [],
    scopes: [],
    changedOn: file.day(ago),
  });

export const requested = (file: CmmCaseFile, ago: number, dueAgo: number, by: 'DIS' | 'SIRI' = 'DIS') =>
  file.fact('assessmentRequests', ago, by, 'ASYLUM_SCREENING_REQUEST', {
    requestedBy: by,
    requestedOn: file.day(ago),
    dueOn: file.day(dueAgo),
    answeredOn: null,
    assessment: null,
    withdrawnOn: null,
  });

export const answered = (
  file: CmmCaseFile,
  ago: number,
  assessment: Assessment = 'INDICATORS_OF_TRAFFICKING',
) => file.superseded('assessmentRequests', ago, { answeredOn: file.day(ago), assessment });

export const handedOver = (file: CmmCaseFile, ago: number) => {
  competent(file, 'CMM', ago + 1, ago + 1);
  return competent(file, 'DIS', ago).fact('handOvers', ago, 'CMM', 'HAND_OVER_INFORMED', {
    fromAuthority: 'CMM',
    toAuthority: 'DIS',
    handedOverOn: file.day(ago),
    informedOn: file.day(ago + 1),
    choice: 'ACCEPTS_IT',
    reason: null,
  });
};

/** She may stay by now: DIS hands the case back to CMM. */
export const handedBack = (file: CmmCaseFile, ago: number) =>
  competent(file.superseded('competences', ago, { validTo: file.day(ago + 1) }), 'CMM', ago).fact(
    'handOvers',
    ago,
    'DIS',
    'COMPETENT_AUTHORITY',
    {
      fromAuthority: 'DIS',
      toAuthority: 'CMM',
      handedOverOn: file.day(ago),
      informedOn: file.day(ago),
      choice: 'ACCEPTS_IT',
      reason: null,
    },
  );

export const represented = (file: CmmCaseFile, ago: number, endedAgo: number | null = null) =>
  file.fact('representatives', ago, 'MUNICIPALITY', 'CHILD_REPRESENTATIVE', {
    kind: 'REPRESENTATIVE',
    name: 'Quebec Prøvesag',
    organisation: null,
    appointedOn: file.day(ago),
    endedOn: endedAgo === null ? null : file.day(endedAgo),
  });

export const familyConsidered = (file: CmmCaseFile, ago: number) =>
  file.fact('bestInterests', ago, 'MUNICIPALITY', 'FAMILY_REUNION', {
    topic: 'FAMILY_TRACING',
    conclusion: 'IN_BEST_INTERESTS',
    durableSolution: null,
    assessedBy: 'MUNICIPALITY',
    assessedOn: file.day(ago),
    note: 'Invented: an aunt may be found.',
  });

export const closed = (
  file: CmmCaseFile,
  ago: number,
  reason: ClosureReason = 'SUPPORT_ENDED',
  mergedIntoId: string | null = null,
) =>
  file.fact('closures', ago, 'CMM', null, {
    closedOn: file.day(ago),
    reason,
    mergedIntoId,
    reopenedOn: null,
  });
