import { outcomeOf, type Reached } from '../../../../tests/caseload/outcome-of.ts';
import { child, identified, offered, plan } from '../../../../tests/caseload/return-facts.ts';
import { known, mergedCase } from '../../../../tests/caseload/sample-facts.ts';

const durable = {
  ...known('best', '2026-04-10'),
  topic: 'FAMILY_REUNION',
  conclusion: 'IN_BEST_INTERESTS',
  durableSolution: true,
  assessedOn: '2026-04-10',
} as const;
const notDurable = { ...durable, id: 'not', durableSolution: false } as const;
const laterThatDay = { ...notDurable, recordedAt: '2026-04-10T18:00:00.000Z' } as const;
const since = { assessedOn: '2026-04-25', recordedAt: '2026-04-25T12:00:00.000Z' } as const;
const durableSince = { ...durable, ...since } as const;
const notDurableSince = { ...notDurable, ...since } as const;
const tracingOnly = { ...durable, topic: 'FAMILY_TRACING' } as const;
const representative = { ...known('representative', '2026-03-21'), appointedOn: '2026-03-21', endedOn: null };

const reached: readonly Reached[] = [
  ...(
    [
      ['CONCERN', 'that she is one is on record since the plan', '2026-04-20T00:00:00.001Z', {}],
      ['BREACH', 'that she is one was on record at the plan', '2026-04-20T00:00:00.000Z', {}],
      [
        'NOT_APPLICABLE',
        'that she is one is on record since she left',
        '2026-05-25T10:00:00.000Z',
        { departedOn: '2026-05-20' },
      ],
    ] as const
  ).map(
    ([outcome, how, changedAt, more]): Reached => [
      'RETURN_CHILD',
      outcome,
      how,
      {
        cmm: { profile: { ...child, changedAt }, representatives: [representative] },
        immigration: identified,
        returns: { returns: [{ ...offered, ...more }], plans: [plan] },
      },
    ],
  ),
  [
    'RETURN_CHILD',
    'MET',
    'the child has all it needs',
    {
      cmm: { profile: child, representatives: [representative] },
      returns: { plans: [{ ...plan, components: ['EDUCATION'] }] },
    },
  ],
  [
    'RETURN_CHILD',
    'BREACH',
    'nobody represents it',
    { cmm: { profile: child }, returns: { plans: [{ ...plan, components: ['EDUCATION'] }] } },
  ],
  [
    'RETURN_CHILD',
    'MET',
    'somebody represents it, and its family was found durable, in a case that was merged since the plan',
    {
      cmm: {
        profile: child,
        merged: [
          mergedCase({
            representatives: [{ ...representative, endedOn: '2026-05-10' }],
            bestInterests: [durable],
          }),
        ],
      },
      returns: { plans: [{ ...plan, components: ['EDUCATION'], reunitesWithFamily: true }] },
    },
  ],
  ...(
    [
      ['MET', 'to its family, which was found durable', [durable]],
      ['BREACH', 'to its family, and nobody had assessed that', []],
      ['BREACH', 'to its family, which was found no durable solution', [notDurable]],
      [
        'BREACH',
        'to its family, and later on the day was found no durable solution',
        [durable, laterThatDay],
      ],
      ['BREACH', 'to its family, which was found durable afterwards', [notDurable, durableSince]],
      ['MET', 'to its family, which was found not durable afterwards', [durable, notDurableSince]],
      ['BREACH', 'to its family, and only tracing was found to be for the best', [tracingOnly]],
    ] as const
  ).map(
    ([outcome, when, bestInterests]): Reached => [
      'RETURN_CHILD',
      outcome,
      `the child is planned to go ${when}`,
      {
        cmm: { profile: child, representatives: [representative], bestInterests },
        returns: { plans: [{ ...plan, components: ['EDUCATION'], reunitesWithFamily: true }] },
      },
    ],
  ),
  ...(
    [
      ['CONCERN', 'it left all the same', '2026-04-22', { departedOn: '2026-05-20' }],
      ['CONCERN', 'the plan stands', '2026-04-22', {}],
      ['MET', 'that was said after it left', '2026-05-21', { departedOn: '2026-05-20' }],
      ['MET', 'the return was given up', '2026-04-22', { withdrawnOn: '2026-04-25' }],
    ] as const
  ).map(
    ([outcome, how, assessedOn, more]): Reached => [
      'RETURN_CHILD',
      outcome,
      `the return is not for the best of the child, and ${how}`,
      {
        cmm: {
          profile: child,
          representatives: [representative],
          bestInterests: [
            { ...notDurable, topic: 'RETURN', conclusion: 'NOT_IN_BEST_INTERESTS', assessedOn },
          ],
        },
        immigration: identified,
        returns: { returns: [{ ...offered, ...more }], plans: [{ ...plan, components: ['EDUCATION'] }] },
      },
    ],
  ),
  ['RETURN_CHILD', 'NOT_APPLICABLE', 'she is of age', { returns: { plans: [plan] } }],
];

test.each(reached)('%s: %s, where %s', (rule, outcome, _when, change) => {
  expect(outcomeOf(rule, change)).toBe(outcome);
});
