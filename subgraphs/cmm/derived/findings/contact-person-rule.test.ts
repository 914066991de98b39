import { outcomeOf, type Reached } from '../../../../tests/caseload/outcome-of.ts';
import { known, period, voluntaryReturn } from '../../../../tests/caseload/sample-facts.ts';

const contact = { assignedOn: '2026-04-01', releasedOn: null };
const deadline = {
  ...known('deadline', '2026-04-01'),
  setOn: '2026-04-01',
  leaveBy: '2026-06-10',
  setAsideOn: null,
  setAsideBy: null,
} as const;

const reached: readonly Reached[] = [
  [
    'CONTACT_PERSON',
    'MET',
    'somebody accompanied her',
    { cmm: { contacts: [contact] }, immigration: { reflection: [period] } },
  ],
  ['CONTACT_PERSON', 'CONCERN', 'nobody did', { immigration: { reflection: [period] } }],
  [
    'CONTACT_PERSON',
    'MET',
    'somebody did until she left',
    {
      cmm: { contacts: [{ assignedOn: '2026-04-01', releasedOn: '2026-04-20' }] },
      immigration: { reflection: [{ ...period, endsOn: '2026-06-10' }] },
      returns: { returns: [voluntaryReturn('DEPARTED', { departedOn: '2026-04-20' })] },
    },
  ],
  [
    'CONTACT_PERSON',
    'MET',
    'somebody did until she left, as DIS alone has it',
    {
      cmm: { contacts: [{ assignedOn: '2026-04-01', releasedOn: '2026-04-20' }] },
      immigration: {
        reflection: [{ ...period, endsOn: '2026-06-10' }],
        departures: [{ ...deadline, departedOn: '2026-04-20' }],
      },
    },
  ],
  ['CONTACT_PERSON', 'NOT_APPLICABLE', 'there is no period', {}],
];

test.each(reached)('%s: %s, where %s', (rule, outcome, _when, change) => {
  expect(outcomeOf(rule, change)).toBe(outcome);
});
