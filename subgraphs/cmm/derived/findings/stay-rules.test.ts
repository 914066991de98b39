import { outcomeOf, type Reached } from '../../../../tests/caseload/outcome-of.ts';
import { asylum, permit } from '../../../../tests/caseload/permit-facts.ts';
import {
  decision,
  inMerged,
  known,
  period,
  stay,
  voluntaryReturn,
} from '../../../../tests/caseload/sample-facts.ts';

const unlawful = [stay('NO_LAWFUL_STAY', '2026-03-01')];
const work = {
  ...known('work', '2026-04-20'),
  receivedOn: '2026-04-20',
  outcome: 'GRANTED',
  decidedOn: '2026-05-01',
  validFrom: '2026-05-01',
  validTo: null,
  verification: 'VERIFIED',
} as const;
const allocation = { ...known('allocation', '2026-04-10'), allocatedOn: '2026-04-10', endedOn: null };
const endedAllocation = { ...allocation, endedOn: '2026-05-20' };
const secondAllocation = {
  ...allocation,
  ...known('second allocation', '2026-05-20'),
  allocatedOn: '2026-05-20',
};
const plan = { id: 'plan', offeredOn: '2026-05-01' };

const reached: readonly Reached[] = [
  [
    'DEPARTURE',
    'MET',
    'there is time left',
    { immigration: { residence: unlawful, reflection: [{ ...period, endsOn: '2026-06-01' }] } },
  ],
  [
    'DEPARTURE',
    'MET',
    'she has left',
    {
      immigration: { residence: unlawful, reflection: [period] },
      returns: { returns: [voluntaryReturn('DEPARTED', { departedOn: '2026-05-20' })] },
    },
  ],
  ['DEPARTURE', 'BREACH', 'she has not', { immigration: { residence: unlawful, reflection: [period] } }],
  [
    'DEPARTURE',
    'NOT_APPLICABLE',
    'she seeks asylum',
    { immigration: { residence: [stay('ASYLUM_SEEKER', '2026-03-01')], reflection: [period] } },
  ],
  [
    'DEPARTURE',
    'NOT_APPLICABLE',
    'her case was merged, and she is to leave by the one that goes on',
    {
      cmm: { case: { openedOn: '2026-03-01', closedOn: '2026-04-20', mergedIntoId: 'other' } },
      immigration: { residence: unlawful, reflection: [period] },
    },
  ],
  ['WORK', 'MET', 'it was granted', { immigration: { workPermits: [work] } }],
  [
    'WORK',
    'CONCERN',
    'CMM was silent when it was granted',
    { immigration: { workPermits: [{ ...work, verification: 'UNVERIFIED' }] } },
  ],
  [
    'WORK',
    'BREACH',
    'it was refused',
    { immigration: { workPermits: [{ ...work, outcome: 'REFUSED', validFrom: null }] } },
  ],
  [
    'WORK',
    'NOT_APPLICABLE',
    'it is not decided',
    { immigration: { workPermits: [{ ...work, outcome: null, decidedOn: null }] } },
  ],
  [
    'ASYLUM_INTEGRATION',
    'MET',
    'a plan was offered',
    { immigration: { asylum: [asylum], allocations: [allocation], plans: [plan] } },
  ],
  [
    'ASYLUM_INTEGRATION',
    'BREACH',
    'none was',
    { immigration: { asylum: [asylum], allocations: [allocation] } },
  ],
  [
    'ASYLUM_INTEGRATION',
    'BREACH',
    'the allocation ended, and none followed',
    { immigration: { asylum: [asylum], allocations: [endedAllocation], plans: [plan] } },
  ],
  [
    'ASYLUM_INTEGRATION',
    'MET',
    'it ended with asylum',
    {
      immigration: {
        asylum: [asylum],
        allocations: [endedAllocation],
        plans: [plan],
        permits: [{ ...permit, kind: 'PROTECTION', validTo: '2026-05-19' }],
      },
    },
  ],
  [
    'ASYLUM_INTEGRATION',
    'BREACH',
    'asylum goes on, and what has ended was a permit for proceedings',
    {
      immigration: {
        asylum: [asylum],
        allocations: [endedAllocation],
        plans: [plan],
        permits: [{ ...permit, validTo: '2026-05-19' }],
      },
    },
  ],
  [
    'ASYLUM_INTEGRATION',
    'NOT_APPLICABLE',
    'it ended since she left',
    {
      immigration: { asylum: [asylum], allocations: [endedAllocation], plans: [plan] },
      returns: { returns: [voluntaryReturn('DEPARTED', { departedOn: '2026-05-10' })] },
    },
  ],
  [
    'ASYLUM_INTEGRATION',
    'NOT_APPLICABLE',
    'she left before any municipality was decided on',
    {
      immigration: { asylum: [asylum] },
      returns: { returns: [voluntaryReturn('DEPARTED', { departedOn: '2026-05-10' })] },
    },
  ],
  [
    'ASYLUM_INTEGRATION',
    'NOT_APPLICABLE',
    'she left before the municipality had offered a plan',
    {
      immigration: { asylum: [asylum], allocations: [allocation] },
      returns: { returns: [voluntaryReturn('DEPARTED', { departedOn: '2026-05-10' })] },
    },
  ],
  [
    'ASYLUM_INTEGRATION',
    'BREACH',
    'the same, and she was identified since',
    {
      immigration: {
        asylum: [asylum],
        allocations: [allocation],
        decisions: [decision('d1', 'DIS', 'IDENTIFIED', '2026-05-20')],
      },
      returns: { returns: [voluntaryReturn('DEPARTED', { departedOn: '2026-05-10' })] },
    },
  ],
  [
    'ASYLUM_INTEGRATION',
    'BREACH',
    'she left before any municipality was decided on, and was held here since',
    {
      immigration: { asylum: [asylum] },
      justice: {
        detentions: [
          { ...known('held', '2026-05-20'), beganAt: '2026-05-20T10:00:00.000Z', releasedAt: null },
        ],
      },
      returns: { returns: [voluntaryReturn('DEPARTED', { departedOn: '2026-05-10' })] },
    },
  ],
  [
    'ASYLUM_INTEGRATION',
    'BREACH',
    'she left once her case was merged into another, in which it was missing still',
    {
      cmm: { case: { openedOn: '2026-03-01', closedOn: '2026-05-10', mergedIntoId: 'other' } },
      immigration: { asylum: [asylum] },
      returns: { returns: [voluntaryReturn('DEPARTED', { departedOn: '2026-05-20' })] },
    },
  ],
  [
    'ASYLUM_INTEGRATION',
    'BREACH',
    'she had left before asylum was granted',
    {
      immigration: { asylum: [asylum] },
      returns: {
        returns: [
          voluntaryReturn('DEPARTED', { ...known('return', '2026-03-10'), departedOn: '2026-03-10' }),
        ],
      },
    },
  ],
  [
    'ASYLUM_INTEGRATION',
    'BREACH',
    'a second municipality has offered no plan',
    {
      immigration: {
        asylum: [asylum],
        allocations: [endedAllocation, secondAllocation],
        plans: [plan],
      },
    },
  ],
  [
    'ASYLUM_INTEGRATION',
    'BREACH',
    'no plan was offered on the one that stands, but on one of another case that ended',
    {
      immigration: {
        asylum: [asylum],
        allocations: [allocation],
        merged: [inMerged({ allocations: [endedAllocation], plans: [plan] })],
      },
    },
  ],
  ...(
    [
      ['MET', 'since the merge, which ended asylum', '2026-04-05T08:00:00.000Z', 'VERIFIED'],
      ['BREACH', 'before the merge, which ended no asylum', '2026-04-20T08:00:00.000Z', 'VERIFIED'],
      ['BREACH', 'while CMM was silent, which ended no asylum', '2026-04-05T08:00:00.000Z', 'UNVERIFIED'],
    ] as const
  ).map(
    ([outcome, when, since, verification]): Reached => [
      'ASYLUM_INTEGRATION',
      outcome,
      `a permit was given in the case that goes on ${when} of the other`,
      {
        immigration: {
          permits: [{ ...permit, kind: 'PROTECTION', validTo: '2026-05-19', verification }],
          merged: [inMerged({ asylum: [asylum], allocations: [endedAllocation], plans: [plan] }, since)],
        },
      },
    ],
  ),
  [
    'ASYLUM_INTEGRATION',
    'BREACH',
    'asylum was granted anew, and what followed the grant before is over',
    {
      immigration: {
        asylum: [asylum, { ...asylum, ...known('again', '2026-05-25'), decidedOn: '2026-05-25' }],
        allocations: [endedAllocation],
        plans: [plan],
      },
    },
  ],
  [
    'ASYLUM_INTEGRATION',
    'NOT_APPLICABLE',
    'her case was merged into another on the day after',
    {
      cmm: { case: { openedOn: '2026-03-01', closedOn: '2026-04-02', mergedIntoId: 'other' } },
      immigration: { asylum: [asylum] },
    },
  ],
  [
    'ASYLUM_INTEGRATION',
    'BREACH',
    'it was merged a day later',
    {
      cmm: { case: { openedOn: '2026-03-01', closedOn: '2026-04-03', mergedIntoId: 'other' } },
      immigration: { asylum: [asylum] },
    },
  ],
  [
    'ASYLUM_INTEGRATION',
    'NOT_APPLICABLE',
    'asylum was refused',
    { immigration: { asylum: [{ ...asylum, outcome: 'REFUSED' }] } },
  ],
];

test.each(reached)('%s: %s, where %s', (rule, outcome, _when, change) => {
  expect(outcomeOf(rule, change)).toBe(outcome);
});
