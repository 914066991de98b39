import { holdsItsConstraints } from '../../../tests/constraints/holds.ts';
import {
  type Columns,
  identificationDecision,
  legalFact,
  personViolations,
  type Row,
  sharedRows,
  sharedViolations,
  type Violation,
  versionViolations,
} from '../../../tests/constraints/violations.ts';
import { disDataSource } from './data-source.ts';

const period = (constraint: string, changes: Columns): Violation => [
  `reflection_period_${constraint}`,
  () => [['reflection_period', changes]],
];
const status = (...changes: readonly Columns[]): Row[] =>
  changes.map((each) => ['residence_status', each] as const);

/** Another period of the same case, later than the valid one. */
const later = { starts_on: '2026-04-01', ends_on: '2026-04-30', cap_ends_on: '2026-07-30' };

holdsItsConstraints({
  room: 'dis',
  dataSource: disDataSource,
  rows: {
    ...sharedRows,
    immigration_file: ({ caseId }) => ({ case_id: caseId, opened_on: '2026-03-01' }),
    person: ({ caseId }) => ({ case_id: caseId, gender: 'FEMALE', version: 1 }),
    identification_decision: identificationDecision('DIS'),
    residence_status: (ids) => ({
      ...legalFact(ids),
      basis: 'NO_LAWFUL_STAY',
      valid_from: '2026-03-01',
      valid_to: '2026-03-10',
    }),
    reflection_period: (ids) => ({
      ...legalFact(ids),
      starts_on: '2026-03-01',
      ends_on: '2026-03-31',
      cap_ends_on: '2026-06-29',
      verification: 'VERIFIED',
    }),
  },
  standsOn: { person: ['immigration_file'], access_chain: ['access_entry'] },
  violations: [
    ...sharedViolations,
    ...personViolations('immigration_file', 'alien_number'),
    ...versionViolations('identification_decision'),
    ...versionViolations('residence_status', { aside: { valid_from: '2026-04-01', valid_to: null } }),
    ...versionViolations('reflection_period', { aside: later }),
    [
      'identification_decision_by_a_body_of_this_room',
      () => [['identification_decision', { authority: 'CMM' }]],
    ],
    ['identification_decision_outcome_is_known', () => [['identification_decision', { outcome: 'PERHAPS' }]]],
    ['residence_status_basis_is_known', () => status({ basis: 'TOLERATED' })],
    ['residence_status_ends_after_it_began', () => status({ valid_to: '2026-02-28' })],
    [
      'residence_status_one_at_a_time',
      ({ other }) => status({}, { id: other, valid_from: '2026-03-10', valid_to: null }),
    ],
    period('ground_is_known', { version: 2, ground: 'BECAUSE' }),
    period('verification_is_known', { verification: 'PERHAPS' }),
    period('ends_after_it_began', { ends_on: '2026-02-28' }),
    period('within_its_cap', { ends_on: '2026-06-30' }),
    period('cap_within_eight_months', { cap_ends_on: '2026-11-02' }),
    period('ended_while_it_ran', { ended_on: '2026-04-01' }),
    period('ended_while_it_ran', { ended_on: '2026-02-28' }),
    period('grant_has_no_ground', { ground: 'SPECIAL_REASONS' }),
    period('identification_is_whole', { identification_authority: 'DIS' }),
    [
      'reflection_period_identification_is_whole',
      ({ other }) => [['reflection_period', { identification_decision_id: other }]],
    ],
    [
      'reflection_period_never_two_at_once',
      ({ other }) => [
        ['reflection_period', {}],
        ['reflection_period', { ...later, id: other, starts_on: '2026-03-31' }],
      ],
    ],
    [
      'reflection_period_once_per_identification',
      ({ other }) => {
        const on = { identification_authority: 'DIS', identification_decision_id: other };
        return [
          ['reflection_period', on],
          ['reflection_period', { ...later, ...on, id: other }],
        ];
      },
    ],
  ],
});
