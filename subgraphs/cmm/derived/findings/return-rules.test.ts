import { outcomeOf, type Reached } from '../../../../tests/caseload/outcome-of.ts';
import {
  decision,
  inMerged,
  known,
  mergedCase,
  stay,
  voluntaryReturn,
} from '../../../../tests/caseload/sample-facts.ts';

const offered = voluntaryReturn('PLANNED', {
  offeredOn: '2026-04-05',
  acceptedOn: '2026-04-12',
  plannedDepartureOn: '2026-06-20',
});
const plan = {
  ...known('plan', '2026-04-20'),
  returnId: 'return',
  drawnUpOn: '2026-04-20',
  destination: 'COUNTRY_OF_ORIGIN',
  intoDenmark: false,
  ofCitizenship: true,
  components: ['HOUSING'],
  reunitesWithFamily: false,
} as const;
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
const risk = { ...known('risk', '2026-04-15'), returnId: 'return', assessedOn: '2026-04-15' };
const support = {
  ...known('support', '2026-04-25'),
  form: 'IN_KIND',
  grantedOn: '2026-04-25',
  periodMonths: 6,
  startsOn: '2026-05-01',
  endsOn: '2026-11-01',
  inNetwork: false,
  partnerInCountry: true,
  throughPartner: true,
} as const;
const child = {
  bornOn: '2012-01-01',
  gender: 'FEMALE',
  citizenshipGroup: 'NON_EU',
  changedAt: null,
} as const;
const representative = { ...known('representative', '2026-03-21'), appointedOn: '2026-03-21', endedOn: null };
const identified = {
  decisions: [decision('d1', 'DIS', 'IDENTIFIED', '2026-03-20')],
  residence: [stay('LAWFUL', '2026-03-01')],
};
const required = { required: true, until: null, endedOn: null };

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
  ['RETURN_RISK', 'MET', 'it was looked at before', { returns: { plans: [plan], risks: [risk] } }],
  ['RETURN_RISK', 'CONCERN', 'it was not', { returns: { plans: [plan] } }],
  ['RETURN_RISK', 'NOT_APPLICABLE', 'there is no plan', { returns: { returns: [offered] } }],
  [
    'RETURN_AFTER_PROCEEDINGS',
    'MET',
    'she leaves after them',
    {
      justice: { presence: { required: true, until: '2026-06-10', endedOn: null } },
      returns: { returns: [offered] },
    },
  ],
  [
    'RETURN_AFTER_PROCEEDINGS',
    'CONCERN',
    'she leaves before',
    { justice: { presence: required }, returns: { returns: [offered] } },
  ],
  [
    'RETURN_AFTER_PROCEEDINGS',
    'CONCERN',
    'she left before they were over',
    {
      justice: {
        presence: { required: false, until: null, endedOn: '2026-05-20' },
        presenceHistory: [
          { since: '2026-03-05T10:00:00.000Z', ...required },
          { since: '2026-05-20T10:00:00.000Z', required: false, until: null, endedOn: '2026-05-20' },
        ],
      },
      returns: { returns: [{ ...offered, departedOn: '2026-05-10' }] },
    },
  ],
  [
    'RETURN_AFTER_PROCEEDINGS',
    'MET',
    'she left on the day they were over',
    {
      justice: {
        presence: { required: false, until: null, endedOn: '2026-05-10' },
        presenceHistory: [
          { since: '2026-03-05T10:00:00.000Z', ...required },
          { since: '2026-05-10T10:00:00.000Z', required: false, until: null, endedOn: '2026-05-10' },
        ],
      },
      returns: { returns: [{ ...offered, departedOn: '2026-05-10' }] },
    },
  ],
  ...(
    [
      ['CONCERN', 'she was needed when she left, and is still', '2026-05-09T21:59:59.999Z'],
      [
        'NOT_APPLICABLE',
        'that she is needed was decided on the day on which she left',
        '2026-05-09T22:00:00.000Z',
      ],
      ['NOT_APPLICABLE', 'that she is needed was decided once she had come back', '2026-05-25T10:00:00.000Z'],
    ] as const
  ).map(
    ([outcome, when, since]): Reached => [
      'RETURN_AFTER_PROCEEDINGS',
      outcome,
      when,
      {
        justice: { presence: required, presenceHistory: [{ since, ...required }] },
        returns: { returns: [{ ...offered, departedOn: '2026-05-10' }] },
      },
    ],
  ),
  [
    'RETURN_AFTER_PROCEEDINGS',
    'CONCERN',
    'she came back, was needed from then on, and plans to leave again',
    {
      justice: {
        presence: required,
        presenceHistory: [{ since: '2026-05-25T10:00:00.000Z', ...required }],
      },
      returns: {
        returns: [
          { ...offered, departedOn: '2026-05-10' },
          { ...offered, ...known('again', '2026-05-28'), offeredOn: '2026-05-28' },
        ],
      },
    },
  ],
  [
    'RETURN_AFTER_PROCEEDINGS',
    'MET',
    'they were over before she left, and she is needed again since she came back',
    {
      justice: {
        presence: required,
        presenceHistory: [
          { since: '2026-03-05T10:00:00.000Z', ...required },
          { since: '2026-04-20T10:00:00.000Z', required: false, until: null, endedOn: '2026-04-20' },
          { since: '2026-05-25T10:00:00.000Z', ...required },
        ],
      },
      returns: { returns: [{ ...offered, departedOn: '2026-05-10' }] },
    },
  ],
  [
    'RETURN_AFTER_PROCEEDINGS',
    'NOT_APPLICABLE',
    'she withdrew',
    { justice: { presence: required }, returns: { returns: [{ ...offered, withdrawnOn: '2026-05-10' }] } },
  ],
  ['SUPPORT_FORM', 'MET', 'it goes through the partner there', { returns: { supports: [support] } }],
  [
    'SUPPORT_FORM',
    'BREACH',
    'it is cash all the same',
    { returns: { supports: [{ ...support, form: 'CASH' }] } },
  ],
  [
    'SUPPORT_FORM',
    'BREACH',
    'the partner is not there',
    { returns: { supports: [{ ...support, throughPartner: false }] } },
  ],
  ['SUPPORT_FORM', 'NOT_APPLICABLE', 'there is none', {}],
  ['SUPPORT_PERIOD', 'MET', 'it runs six months', { returns: { supports: [support] } }],
  [
    'SUPPORT_PERIOD',
    'BREACH',
    'it runs longer',
    { returns: { supports: [{ ...support, endsOn: '2027-01-01' }] } },
  ],
  [
    'SUPPORT_PERIOD',
    'MET',
    'a network supports her longer',
    { returns: { supports: [{ ...support, inNetwork: true, endsOn: '2027-01-01' }] } },
  ],
  [
    'SUPPORT_PERIOD',
    'NOT_APPLICABLE',
    'she has not arrived',
    { returns: { supports: [{ ...support, startsOn: null, endsOn: null }] } },
  ],
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
