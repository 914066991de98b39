import { outcomeOf, type Reached } from '../../../../tests/caseload/outcome-of.ts';
import { child, identified, offered, plan } from '../../../../tests/caseload/return-facts.ts';
import { decision, inMerged, stay } from '../../../../tests/caseload/sample-facts.ts';

const reached: readonly Reached[] = [
  [
    'RETURN_ELIGIBLE',
    'MET',
    'a victim wishes it',
    { immigration: identified, returns: { returns: [offered], plans: [plan] } },
  ],
  [
    'RETURN_ELIGIBLE',
    'MET',
    'she was identified in a case that was merged into this one since the offer',
    {
      immigration: {
        decisions: [decision('d2', 'DIS', 'IDENTIFIED', '2026-05-09')],
        residence: identified.residence,
        merged: [inMerged(identified)],
      },
      returns: { returns: [offered], plans: [plan] },
    },
  ],
  [
    'RETURN_ELIGIBLE',
    'MET',
    'she was without lawful stay by the file of a case that was merged into this one since the offer',
    {
      immigration: { merged: [inMerged({ residence: [stay('NO_LAWFUL_STAY', '2026-03-01')] })] },
      returns: { returns: [offered], plans: [plan] },
    },
  ],
  [
    'RETURN_ELIGIBLE',
    'BREACH',
    'it was decided in neither of her cases by then',
    {
      immigration: {
        residence: identified.residence,
        merged: [inMerged({ decisions: [decision('d2', 'DIS', 'IDENTIFIED', '2026-04-06')] })],
      },
      returns: { returns: [offered] },
    },
  ],
  [
    'RETURN_ELIGIBLE',
    'BREACH',
    'she is Danish',
    {
      cmm: { profile: { ...child, bornOn: '1990-01-01', citizenshipGroup: 'DANISH' } },
      immigration: identified,
      returns: { returns: [offered] },
    },
  ],
  ...(
    [
      ['CONCERN', 'which is on record since the plan', '2026-04-20T00:00:00.001Z', {}],
      ['BREACH', 'which was on record at the plan', '2026-04-20T00:00:00.000Z', {}],
      ['MET', 'which is on record since she left', '2026-05-25T10:00:00.000Z', { departedOn: '2026-05-20' }],
    ] as const
  ).map(
    ([outcome, how, changedAt, more]): Reached => [
      'RETURN_ELIGIBLE',
      outcome,
      `she is Danish, ${how}`,
      {
        cmm: { profile: { ...child, bornOn: '1990-01-01', citizenshipGroup: 'DANISH', changedAt } },
        immigration: identified,
        returns: { returns: [{ ...offered, ...more }], plans: [plan] },
      },
    ],
  ),
  [
    'RETURN_ELIGIBLE',
    'BREACH',
    'it was planned before she accepted',
    { immigration: identified, returns: { returns: [{ ...offered, acceptedOn: null }], plans: [plan] } },
  ],
  [
    'RETURN_ELIGIBLE',
    'BREACH',
    'it leads to a country of origin that is not hers',
    { immigration: identified, returns: { returns: [offered], plans: [{ ...plan, ofCitizenship: false }] } },
  ],
  ...(
    [
      ['CONCERN', 'and that was registered since the plan', {}],
      ['MET', 'and that was registered since she left', { departedOn: '2026-05-20' }],
    ] as const
  ).map(
    ([outcome, how, more]): Reached => [
      'RETURN_ELIGIBLE',
      outcome,
      `it leads to a country of origin that is not hers, ${how}`,
      {
        immigration: identified,
        returns: {
          returns: [{ ...offered, ...more }],
          plans: [{ ...plan, ofCitizenship: false, registeredSince: true }],
        },
      },
    ],
  ),
  [
    'RETURN_ELIGIBLE',
    'MET',
    'nobody registered whose citizen she is',
    { immigration: identified, returns: { returns: [offered], plans: [{ ...plan, ofCitizenship: null }] } },
  ],
  [
    'RETURN_ELIGIBLE',
    'BREACH',
    'it leads back to Denmark',
    { immigration: identified, returns: { returns: [offered], plans: [{ ...plan, intoDenmark: true }] } },
  ],
  ['RETURN_ELIGIBLE', 'NOT_APPLICABLE', 'none is offered', { immigration: identified }],
];

test.each(reached)('%s: %s, where %s', (rule, outcome, _when, change) => {
  expect(outcomeOf(rule, change)).toBe(outcome);
});
