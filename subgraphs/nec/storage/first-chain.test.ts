import { holdsItsConstraints } from '../../../tests/constraints/holds.ts';
import {
  type Columns,
  type Ids,
  identificationDecision,
  legalFact,
  personViolations,
  type Row,
  sharedRows,
  sharedViolations,
  type Violation,
  versionViolations,
} from '../../../tests/constraints/violations.ts';
import { necDataSource } from './data-source.ts';

const investigation = ({ id }: Ids): Columns => {
  const { case_id: _, rule_versions: __, ...recorded } = legalFact({ id, caseId: '', other: '' });
  return { ...recorded, police_number: `P-${id}`, unit: 'NSK', status: 'OPEN', opened_on: '2026-03-01' };
};
const broken = (constraint: string, changes: Columns): Violation => [
  `investigation_${constraint}`,
  () => [['investigation', changes]],
];
/** Links upon a file and an investigation that are there. */
const links = (constraint: string, ...changes: readonly Columns[]): Violation => [
  `investigation_case_${constraint}`,
  () => [
    ['justice_file', {}],
    ['investigation', {}],
    ...changes.map((each): Row => ['investigation_case', each]),
  ],
];

holdsItsConstraints({
  room: 'nec',
  dataSource: necDataSource,
  rows: {
    ...sharedRows,
    justice_file: ({ caseId }) => ({ case_id: caseId, opened_on: '2026-03-01' }),
    person: ({ caseId }) => ({ case_id: caseId, gender: 'FEMALE', version: 1 }),
    identification_decision: identificationDecision('COURT'),
    investigation,
    investigation_case: (ids) => ({
      ...legalFact({ ...ids, id: ids.other }),
      investigation_id: ids.id,
      linked_on: '2026-03-02',
      unlinked_on: '2026-03-10',
      presence_required: false,
    }),
  },
  standsOn: {
    person: ['justice_file'],
    investigation_case: ['justice_file', 'investigation'],
    access_chain: ['access_entry'],
  },
  violations: [
    ...sharedViolations,
    ...personViolations('justice_file', 'police_reference'),
    ...versionViolations('identification_decision'),
    [
      'identification_decision_by_a_body_of_this_room',
      () => [['identification_decision', { authority: 'POLICE' }]],
    ],
    ['identification_decision_outcome_is_known', () => [['identification_decision', { outcome: 'PERHAPS' }]]],

    ...versionViolations('investigation', { aside: { police_number: 'P-another' } }),
    broken('police_number_is_something', { police_number: '' }),
    broken('unit_is_a_short_name', { unit: '' }),
    broken('unit_is_a_short_name', { unit: 'N'.repeat(81) }),
    broken('status_is_known', { status: 'LOST' }),
    broken('closed_on_a_day_if_closed', { status: 'CLOSED' }),
    broken('closed_on_a_day_if_closed', { closed_on: '2026-03-02' }),
    broken('closed_after_it_opened', { status: 'CLOSED', closed_on: '2026-02-28' }),
    [
      'investigation_police_number_is_of_one_investigation',
      ({ other }) => [
        ['investigation', { police_number: `Q-${other}` }],
        ['investigation', { id: other, police_number: `Q-${other}` }],
      ],
    ],

    links('version_counts_from_one', { version: 0 }),
    links('superseded_after_recorded', { superseded_at: '2026-02-01T09:00:00Z' }),
    links(
      'one_row_a_version',
      { superseded_at: '2026-03-02T09:00:00Z' },
      { superseded_at: '2026-03-02T09:00:00Z' },
    ),
    links('one_version_in_force', {}, { version: 2, linked_on: '2026-03-11', unlinked_on: null }),
    [
      'investigation_case_of_a_file',
      () => [
        ['investigation', {}],
        ['investigation_case', {}],
      ],
    ],
    [
      'investigation_case_of_an_investigation',
      () => [
        ['justice_file', {}],
        ['investigation_case', {}],
      ],
    ],
    links('unlinked_after_linked', { unlinked_on: '2026-03-01' }),
    links('presence_ends_only_if_required', { presence_required_until: '2026-03-05' }),
    links('presence_within_the_link', { presence_required: true, presence_required_until: '2026-03-01' }),
    links('presence_within_the_link', { presence_required: true, presence_required_until: '2026-03-11' }),
    links(
      'never_linked_twice_at_once',
      {},
      { id: '00000000-0000-4000-8000-000000000000', linked_on: '2026-03-10', unlinked_on: null },
    ),
  ],
});
