import { holdsItsConstraints } from '../../../tests/constraints/holds.ts';
import {
  type Columns,
  legalFact,
  personViolations,
  type Row,
  sharedRows,
  sharedViolations,
  type Violation,
  versionViolations,
} from '../../../tests/constraints/violations.ts';
import { returnsDataSource } from './data-source.ts';

const broken = (constraint: string, ...changes: readonly Columns[]): Violation => [
  `voluntary_return_${constraint}`,
  () => [['return_file', {}], ...changes.map((each): Row => ['voluntary_return', each])],
];

// the days of one that went all the way
const accepted = { status: 'ACCEPTED', accepted_on: '2026-03-05' };
const planned = { ...accepted, status: 'PLANNED', planned_departure_on: '2026-04-01' };
const departed = { ...planned, status: 'DEPARTED', departed_on: '2026-04-02' };
const arrived = { ...departed, status: 'ARRIVED', arrived_on: '2026-04-03' };
const completed = { ...arrived, status: 'COMPLETED', completed_on: '2026-10-03' };
const declined = { status: 'DECLINED', declined_on: '2026-03-04' };

holdsItsConstraints({
  room: 'returns',
  dataSource: returnsDataSource,
  rows: {
    ...sharedRows,
    return_file: ({ caseId }) => ({ case_id: caseId, opened_on: '2026-03-01' }),
    person: ({ caseId }) => ({ case_id: caseId, gender: 'FEMALE', version: 1 }),
    voluntary_return: (ids) => ({
      ...legalFact(ids),
      status: 'OFFERED',
      destination_country: 'XK',
      offered_on: '2026-03-01',
    }),
  },
  standsOn: { person: ['return_file'], voluntary_return: ['return_file'], access_chain: ['access_entry'] },
  violations: [
    ...sharedViolations,
    ...personViolations('return_file', 'travel_document'),
    ...versionViolations('voluntary_return', { file: 'return_file', aside: declined }),
    ['voluntary_return_of_a_file', () => [['voluntary_return', {}]]],
    broken('status_is_known', { ...accepted, status: 'LOST' }),
    broken('destination_is_a_country_code', { destination_country: 'xk' }),
    broken('goes_somewhere', { ...planned, destination_country: null }),

    broken('accepted_on_a_day_if_under_way', { status: 'ACCEPTED' }),
    broken('accepted_on_a_day_if_under_way', { ...accepted, status: 'OFFERED' }),
    broken('declined_on_a_day_if_declined', { status: 'DECLINED' }),
    broken('planned_for_a_day_if_planned', { ...accepted, status: 'PLANNED' }),
    broken('planned_for_a_day_if_planned', { ...planned, status: 'ACCEPTED' }),
    broken('departed_on_a_day_if_departed', { ...planned, status: 'DEPARTED' }),
    broken('arrived_on_a_day_if_arrived', { ...departed, status: 'ARRIVED' }),
    broken('completed_on_a_day_if_completed', { ...arrived, status: 'COMPLETED' }),
    broken('withdrawn_on_a_day_if_withdrawn', { status: 'WITHDRAWN' }),

    broken('accepted_after_offered', { ...accepted, accepted_on: '2026-02-28' }),
    broken('declined_after_offered', { ...declined, declined_on: '2026-02-28' }),
    broken('planned_after_accepted', { ...planned, planned_departure_on: '2026-03-04' }),
    broken('departed_after_accepted', { ...departed, departed_on: '2026-03-04' }),
    broken('arrived_after_departed', { ...arrived, arrived_on: '2026-04-01' }),
    broken('completed_after_arrived', { ...completed, completed_on: '2026-04-02' }),
    broken('withdrawn_after_offered_and_accepted', {
      ...accepted,
      status: 'WITHDRAWN',
      withdrawn_on: '2026-03-04',
    }),
    broken('one_under_way', {}, { ...accepted, id: '00000000-0000-4000-8000-000000000000' }),
  ],
});
