import { outcomeOf, type Reached } from '../../../../tests/caseload/outcome-of.ts';
import { offered, plan } from '../../../../tests/caseload/return-facts.ts';
import { known } from '../../../../tests/caseload/sample-facts.ts';

const risk = { ...known('risk', '2026-04-15'), returnId: 'return', assessedOn: '2026-04-15' };
const support = {
  ...known('support', '2026-04-25'),
  returnId: 'return',
  form: 'IN_KIND',
  grantedOn: '2026-04-25',
  periodMonths: 6,
  startsOn: '2026-05-01',
  endsOn: '2026-11-01',
  inNetwork: false,
  partnerInCountry: true,
  throughPartner: true,
} as const;
const required = { required: true, until: null, endedOn: null };

const reached: readonly Reached[] = [
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
];

test.each(reached)('%s: %s, where %s', (rule, outcome, _when, change) => {
  expect(outcomeOf(rule, change)).toBe(outcome);
});
