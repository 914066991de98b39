import { outcomeOf, type Reached } from '../../../../tests/caseload/outcome-of.ts';
import {
  inMerged,
  known,
  mergedCase,
  period,
  voluntaryReturn,
} from '../../../../tests/caseload/sample-facts.ts';

const contact = { assignedOn: '2026-04-01', releasedOn: null };
const deadline = {
  ...known('deadline', '2026-04-01'),
  setOn: '2026-04-01',
  leaveBy: '2026-06-10',
  setAsideOn: null,
  setAsideBy: null,
} as const;
const longer = { ...period, endsOn: '2026-06-10' };
const recovery = { ...longer, since: '2026-05-10T10:00:00.000Z' };
/** Until the cases were merged. */
const untilThen = { assignedOn: '2026-04-01', releasedOn: '2026-05-10' };
const mergedAway = { openedOn: '2026-03-01', closedOn: '2026-05-10', mergedIntoId: 'other' };

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
  [
    'CONTACT_PERSON',
    'MET',
    'somebody did in a case that was merged, until the period was over there',
    {
      cmm: { merged: [mergedCase({ contacts: [untilThen] })] },
      immigration: { merged: [inMerged({ reflection: [period] })] },
    },
  ],
  [
    'CONTACT_PERSON',
    'MET',
    'whoever did in a case that was merged goes on in this one',
    {
      cmm: {
        contacts: [{ assignedOn: '2026-05-10', releasedOn: null }],
        merged: [mergedCase({ contacts: [untilThen] })],
      },
      immigration: { merged: [inMerged({ reflection: [longer] })] },
    },
  ],
  [
    'CONTACT_PERSON',
    'CONCERN',
    'a reflection period of a merged case runs, and nobody goes on',
    {
      cmm: { merged: [mergedCase({ contacts: [untilThen] })] },
      immigration: { merged: [inMerged({ reflection: [longer] })] },
    },
  ],
  [
    'CONTACT_PERSON',
    'CONCERN',
    'a recovery period of a merged case runs, and nobody goes on',
    { cmm: { recoveriesBefore: [recovery], merged: [mergedCase({ contacts: [untilThen] })] } },
  ],
  [
    'CONTACT_PERSON',
    'MET',
    'her case was merged, and who accompanied her goes on in the other',
    { cmm: { case: mergedAway, contacts: [untilThen] }, immigration: { reflection: [longer] } },
  ],
  [
    'CONTACT_PERSON',
    'CONCERN',
    'her case was merged, and nobody had accompanied her in it',
    { cmm: { case: mergedAway }, immigration: { reflection: [longer] } },
  ],
  [
    'CONTACT_PERSON',
    'NOT_APPLICABLE',
    'her case was merged on the day on which the period began, or before',
    {
      cmm: { case: mergedAway },
      immigration: { reflection: [{ ...longer, startsOn: '2026-05-10' }] },
    },
  ],
  [
    'CONTACT_PERSON',
    'CONCERN',
    'her case was closed, and the period runs on',
    {
      cmm: { case: { ...mergedAway, mergedIntoId: null }, contacts: [untilThen] },
      immigration: { reflection: [longer] },
    },
  ],
  ['CONTACT_PERSON', 'NOT_APPLICABLE', 'there is no period', {}],
];

test.each(reached)('%s: %s, where %s', (rule, outcome, _when, change) => {
  expect(outcomeOf(rule, change)).toBe(outcome);
});
