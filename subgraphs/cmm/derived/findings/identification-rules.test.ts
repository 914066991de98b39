import { outcomeOf, type Reached } from '../../../../tests/caseload/outcome-of.ts';
import { decision, known, stay, voluntaryReturn } from '../../../../tests/caseload/sample-facts.ts';

const person = {
  bornOn: '2010-01-01',
  gender: 'FEMALE',
  citizenshipGroup: 'NON_EU',
  changedAt: null,
  bornOnChangedAt: null,
} as const;
const byCmm = decision('c1', 'CMM', 'NOT_IDENTIFIED', '2026-03-10');
const byDis = decision('d1', 'DIS', 'IDENTIFIED', '2026-03-20');
const byCourt = decision('n1', 'COURT', 'IDENTIFIED', '2026-04-10');
const without = stay('NO_LAWFUL_STAY', '2026-03-01');
const unlawful = [without];
const trial = {
  ...known('trial', '2026-04-01'),
  role: 'DEFENDANT',
  openedOn: '2026-04-01',
  closedOn: null,
} as const;
const gone = {
  ...voluntaryReturn('DEPARTED', { offeredOn: '2026-04-05', acceptedOn: '2026-04-12' }),
  ...known('gone', '2026-05-20'),
  departedOn: '2026-05-20',
};
const handOver = {
  ...known('hand-over', '2026-03-12'),
  fromAuthority: 'CMM',
  toAuthority: 'DIS',
  handedOverOn: '2026-03-12',
  verification: 'VERIFIED',
  informedOn: '2026-03-11',
  choice: 'ACCEPTS_IT',
} as const;
const unheard = {
  ...handOver,
  fromAuthority: 'DIS',
  toAuthority: 'CMM',
  verification: 'UNVERIFIED',
} as const;
const heardSince = {
  ...handOver,
  ...known('earlier by its id', '2026-03-13'),
  fromAuthority: 'SIRI',
  toAuthority: 'CMM',
  handedOverOn: '2026-03-13',
} as const;
const held = (authority: 'CMM' | 'DIS', validFrom = '2026-03-01') => ({
  ...known(`held by ${authority}`, validFrom),
  authority,
  validFrom,
  validTo: null,
});
const referral = (referredBy: 'POLICE' | 'MINISTRY_OF_SOCIAL_AFFAIRS') => [
  { ...known('referral', '2026-03-01'), referredOn: '2026-03-01', referredBy },
];

const reached: readonly Reached[] = [
  ['REFERRAL_TO_CMM', 'MET', 'who met her referred her', { cmm: { referrals: referral('POLICE') } }],
  ['REFERRAL_TO_CMM', 'BREACH', 'nobody did', { cmm: { referrals: [] } }],
  [
    'REFERRAL_TO_CMM',
    'BREACH',
    'a body did that refers nobody',
    { cmm: { referrals: referral('MINISTRY_OF_SOCIAL_AFFAIRS') } },
  ],
  ['REFERRAL_TO_CMM', 'NOT_APPLICABLE', 'there is no case', { cmm: { case: null } }],
  [
    'COMPETENT_AUTHORITY',
    'MET',
    'DIS decided on one without lawful stay',
    { immigration: { residence: unlawful, decisions: [byDis] } },
  ],
  [
    'COMPETENT_AUTHORITY',
    'MET',
    'a court decided',
    { immigration: { residence: unlawful }, justice: { decisions: [byCourt] } },
  ],
  [
    'COMPETENT_AUTHORITY',
    'BREACH',
    'CMM did',
    { cmm: { decisions: [byCmm] }, immigration: { residence: unlawful } },
  ],
  [
    'COMPETENT_AUTHORITY',
    'MET',
    'asylum was lodged and granted later on the day of the decision',
    {
      immigration: {
        residence: [
          { ...without, version: 1, supersededAt: '2026-03-20T14:00:00.000Z' },
          { ...without, version: 2, recordedAt: '2026-03-20T14:00:00.000Z', validTo: '2026-03-19' },
          { ...stay('LAWFUL', '2026-03-20'), recordedAt: '2026-03-20T14:00:00.000Z' },
        ],
        decisions: [{ ...byDis, recordedAt: '2026-03-20T09:00:00.000Z' }],
      },
    },
  ],
  [
    'COMPETENT_AUTHORITY',
    'MET',
    'the decision was corrected after the stay had changed',
    {
      immigration: {
        residence: [
          { ...without, supersededAt: '2026-03-25T00:00:00.000Z' },
          { ...stay('LAWFUL', '2026-03-20'), recordedAt: '2026-03-25T00:00:00.000Z' },
        ],
        decisions: [
          { ...byDis, supersededAt: '2026-04-01T00:00:00.000Z' },
          { ...byDis, version: 2, recordedAt: '2026-04-01T00:00:00.000Z' },
        ],
      },
    },
  ],
  [
    'COMPETENT_AUTHORITY',
    'CONCERN',
    'CMM decided while no stay was on record, and one without lawful stay was recorded since',
    {
      cmm: { decisions: [byCmm] },
      immigration: { residence: [{ ...without, recordedAt: '2026-03-11T00:00:00.000Z' }] },
    },
  ],
  [
    'COMPETENT_AUTHORITY',
    'CONCERN',
    'CMM decided while DIS was silent on a stay that was on record',
    { cmm: { decisions: [{ ...byCmm, verification: 'UNVERIFIED' }] }, immigration: { residence: unlawful } },
  ],
  [
    'COMPETENT_AUTHORITY',
    'CONCERN',
    'CMM decided while DIS was silent, and nothing speaks against it',
    {
      cmm: { decisions: [{ ...byCmm, verification: 'UNVERIFIED' }] },
      immigration: { residence: [stay('LAWFUL', '2026-03-01')] },
    },
  ],
  [
    'COMPETENT_AUTHORITY',
    'CONCERN',
    'DIS decided while CMM was silent',
    { immigration: { residence: unlawful, decisions: [{ ...byDis, verification: 'UNVERIFIED' }] } },
  ],
  [
    'COMPETENT_AUTHORITY',
    'MET',
    'what CMM decided on silence was confirmed by the stay that DIS had set right meanwhile',
    {
      cmm: {
        decisions: [
          { ...byCmm, verification: 'UNVERIFIED', supersededAt: '2026-03-15T10:00:00.000Z' },
          { ...byCmm, version: 2, recordedAt: '2026-03-15T10:00:00.000Z' },
        ],
      },
      immigration: {
        residence: [
          { ...without, supersededAt: '2026-03-14T10:00:00.000Z' },
          { ...stay('LAWFUL', '2026-03-01'), version: 2, recordedAt: '2026-03-14T10:00:00.000Z' },
        ],
      },
    },
  ],
  ['COMPETENT_AUTHORITY', 'NOT_APPLICABLE', 'nobody has decided', {}],
  [
    'COMPETENT_AUTHORITY',
    'MET',
    'CMM holds the case of one of whose stay nothing is known',
    { cmm: { competences: [held('CMM')] } },
  ],
  [
    'COMPETENT_AUTHORITY',
    'CONCERN',
    'DIS decided on one without lawful stay, and the case was never handed over to it',
    { cmm: { competences: [held('CMM')] }, immigration: { residence: unlawful, decisions: [byDis] } },
  ],
  [
    'COMPETENT_AUTHORITY',
    'MET',
    'it was handed over since',
    {
      cmm: { competences: [{ ...held('CMM'), validTo: '2026-05-31' }, held('DIS', '2026-06-01')] },
      immigration: { residence: unlawful, decisions: [byDis] },
    },
  ],
  [
    'COMPETENT_AUTHORITY',
    'CONCERN',
    'her stay lapsed, nothing is known since, and DIS still holds the case',
    {
      cmm: { competences: [held('DIS')] },
      immigration: { residence: [{ ...without, validTo: '2026-05-31' }], decisions: [byDis] },
    },
  ],
  [
    'COMPETENT_AUTHORITY',
    'MET',
    'the same of one who has left',
    {
      cmm: { competences: [held('DIS')] },
      immigration: {
        residence: [{ ...without, validTo: '2026-05-20' }],
        decisions: [byDis],
        departures: [
          {
            ...known('deadline', '2026-05-01'),
            setOn: '2026-05-01',
            leaveBy: '2026-05-31',
            setAsideOn: null,
            setAsideBy: null,
            departedOn: '2026-05-20',
          },
        ],
      },
    },
  ],
  [
    'COMPETENT_AUTHORITY',
    'MET',
    'she has left, and the Return Agency alone has it on record',
    {
      cmm: { competences: [held('CMM')] },
      immigration: { residence: unlawful, decisions: [byDis] },
      returns: { returns: [gone] },
    },
  ],
  [
    'COMPETENT_AUTHORITY',
    'CONCERN',
    'she had left, and DIS has identified her anew since',
    {
      cmm: { competences: [held('CMM')] },
      immigration: {
        residence: unlawful,
        decisions: [byDis, decision('d2', 'DIS', 'IDENTIFIED', '2026-05-25')],
      },
      returns: { returns: [gone] },
    },
  ],
  [
    'COMPETENT_AUTHORITY',
    'CONCERN',
    'she had left, and was offered a return since',
    {
      cmm: { competences: [held('CMM')] },
      immigration: { residence: unlawful, decisions: [byDis] },
      returns: {
        returns: [gone, voluntaryReturn('OFFERED', { offeredOn: '2026-05-25', acceptedOn: null })],
      },
    },
  ],
  [
    'COMPETENT_AUTHORITY',
    'NOT_APPLICABLE',
    'the case of one without lawful stay is closed before anybody decided or handed it over',
    {
      cmm: {
        case: { openedOn: '2026-03-01', closedOn: '2026-05-31', mergedIntoId: null },
        competences: [held('CMM')],
      },
      immigration: { residence: unlawful },
    },
  ],
  [
    'COMPETENT_AUTHORITY',
    'CONCERN',
    'it was handed over on silence',
    { cmm: { competences: [held('CMM')], handOvers: [unheard] } },
  ],
  [
    'COMPETENT_AUTHORITY',
    'MET',
    'it has been handed over since',
    { cmm: { competences: [held('CMM')], handOvers: [unheard, heardSince] } },
  ],
  [
    'HAND_OVER_INFORMED',
    'MET',
    'she was told before',
    { cmm: { handOvers: [handOver] }, immigration: { residence: unlawful } },
  ],
  [
    'HAND_OVER_INFORMED',
    'CONCERN',
    'she was not',
    {
      cmm: { handOvers: [{ ...handOver, informedOn: null, choice: null }] },
      immigration: { residence: unlawful },
    },
  ],
  [
    'HAND_OVER_INFORMED',
    'NOT_APPLICABLE',
    'she was not, and came to DIS by way of SIRI while that was not asked of it',
    {
      cmm: {
        handOvers: [
          { ...handOver, toAuthority: 'SIRI', informedOn: null, choice: null },
          { ...handOver, ...known('handed on', '2026-03-14'), fromAuthority: 'SIRI' },
        ],
      },
      immigration: { residence: unlawful },
    },
  ],
  [
    'HAND_OVER_INFORMED',
    'NOT_APPLICABLE',
    'she stays lawfully',
    { cmm: { handOvers: [handOver] }, immigration: { residence: [stay('LAWFUL', '2026-03-01')] } },
  ],
  ['DECIDERS', 'MET', 'who decides decided', { cmm: { decisions: [byCmm] } }],
  ['DECIDERS', 'BREACH', 'an NGO decided', { cmm: { decisions: [{ ...byCmm, authority: 'NGO' }] } }],
  ['DECIDERS', 'NOT_APPLICABLE', 'nobody did', {}],
  ['COURT_STATUS', 'MET', 'she was on trial', { justice: { decisions: [byCourt], courtCases: [trial] } }],
  [
    'COURT_STATUS',
    'BREACH',
    'she was a witness',
    { justice: { decisions: [byCourt], courtCases: [{ ...trial, role: 'WITNESS' }] } },
  ],
  ['COURT_STATUS', 'NOT_APPLICABLE', 'no court decided', { justice: { courtCases: [trial] } }],
  [
    'DECISIONS_AGREE',
    'MET',
    'two bodies say the same',
    { immigration: { decisions: [byDis] }, justice: { decisions: [byCourt] } },
  ],
  [
    'DECISIONS_AGREE',
    'CONCERN',
    'they do not',
    { cmm: { decisions: [byCmm] }, immigration: { decisions: [byDis] } },
  ],
  ['DECISIONS_AGREE', 'NOT_APPLICABLE', 'one alone has decided', { cmm: { decisions: [byCmm] } }],
  ['AGE_AGREES', 'MET', 'she was of age when DIS decided', { immigration: { decisions: [byDis] } }],
  [
    'AGE_AGREES',
    'CONCERN',
    'by the day of birth she was a child then',
    { cmm: { profile: person }, immigration: { decisions: [byDis] } },
  ],
  ['AGE_AGREES', 'NOT_APPLICABLE', 'nobody decided', {}],
];

test.each(reached)('%s: %s, where %s', (rule, outcome, _when, change) => {
  expect(outcomeOf(rule, change)).toBe(outcome);
});
