import type { Day } from '../../../shared/day.ts';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { countryAsked } from '../../../shared/graph/country-asked.ts';
import { type Condition, page } from '../../../shared/graph/list.ts';
import type { PageArgs } from '../../../shared/graph/page-args.ts';
import { type LooksAt, readable } from '../../../shared/graph/readable-filter.ts';
import type { CaseOrder } from '../../../shared/order-vocabulary.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { CaseRow } from '../storage/case.row.ts';
import type { CaseFilter } from './case.type.ts';
import type { Context } from './context.ts';

const LATEST_DECISION = `(SELECT d.outcome FROM identification_decision d
  WHERE d.case_id = c.id AND d.superseded_at IS NULL ORDER BY d.decided_on DESC, d.first_recorded_at DESC, d.id DESC LIMIT 1)`;

const LOOKS_AT: LooksAt<CaseFilter> = {
  status: 'Case.status',
  openedFrom: 'Case.openedOn',
  openedTo: 'Case.openedOn',
  channel: 'Case.referral',
  gender: 'Case.person',
  citizenshipGroup: 'Case.citizenshipGroup',
  citizenship: 'Case.person',
  child: 'Case.person',
  cmmOutcome: 'Case.cmmDecisions',
  decidedByCmm: 'Case.cmmDecisions',
  identificationUnverified: 'Case.cmmDecisions',
  competentAuthority: 'Case.competences',
  assignedToMe: 'Case.contactPersons',
  withoutContactPerson: 'Case.contactPersons',
  withoutRepresentative: 'Case.childRepresentatives',
  accommodated: 'Case.accommodated',
};

/** A row of the case's that covers today; the last day is no longer covered where another may begin on it. */
const covering = (today: Day, table: string, from: string, to: string, lastDay: '[]' | '[)') =>
  `EXISTS (SELECT 1 FROM ${table} t WHERE t.case_id = c.id AND daterange(t.${from}, t.${to}, '${lastDay}') @> '${today}'::date`;

export async function listCases(
  context: Context,
  given: CaseFilter,
  orderBy: CaseOrder,
  args: PageArgs,
): Promise<Connection<CaseRow>> {
  const { access, caller, today, room, load } = context;
  const filter = readable(access, LOOKS_AT, given);
  const conditions: Condition[] = [
    ['c.status = ?', filter.status],
    ['c.opened_on >= ?', filter.openedFrom],
    ['c.opened_on <= ?', filter.openedTo],
    [
      'EXISTS (SELECT 1 FROM referral r WHERE r.case_id = c.id AND r.superseded_at IS NULL AND r.channel = ?)',
      filter.channel,
    ],
    ['EXISTS (SELECT 1 FROM person p WHERE p.case_id = c.id AND p.gender = ?)', filter.gender],
    [
      `coalesce((SELECT p.citizenship_group FROM person p WHERE p.case_id = c.id), 'UNKNOWN') = ?`,
      filter.citizenshipGroup,
    ],
    [
      'EXISTS (SELECT 1 FROM person p WHERE p.case_id = c.id AND p.citizenship = ?)',
      countryAsked('filter.citizenship', filter.citizenship),
    ],
    [
      `EXISTS (SELECT 1 FROM person p WHERE p.case_id = c.id AND (p.born_on > '${today}'::date - interval '18 years') = ?)`,
      filter.child,
    ],
    [`${LATEST_DECISION} = ?`, filter.cmmOutcome],
    [`(${LATEST_DECISION} IS NOT NULL) = ?`, filter.decidedByCmm],
    [
      `EXISTS (SELECT 1 FROM identification_decision d WHERE d.case_id = c.id AND d.superseded_at IS NULL AND d.verification = 'UNVERIFIED') = ?`,
      filter.identificationUnverified,
    ],
    [
      `${covering(today, 'competence', 'valid_from', 'valid_to', '[]')} AND t.superseded_at IS NULL AND t.authority = ?)`,
      filter.competentAuthority,
    ],
    [
      `${covering(today, 'contact_person', 'assigned_on', 'released_on', '[)')} AND t.official = ?)`,
      filter.assignedToMe === true ? caller.subject : null,
    ],
    [
      `NOT ${covering(today, 'contact_person', 'assigned_on', 'released_on', '[)')} AND t.official = ?)`,
      filter.assignedToMe === false ? caller.subject : null,
    ],
    [
      `(NOT ${covering(today, 'contact_person', 'assigned_on', 'released_on', '[)')})) = ?`,
      filter.withoutContactPerson,
    ],
    [
      `(NOT ${covering(today, 'child_representative', 'appointed_on', 'ended_on', '[)')} AND t.superseded_at IS NULL)) = ?`,
      filter.withoutRepresentative,
    ],
    [
      `${covering(today, 'placement', 'starts_on', 'ends_on', '[)')} AND t.superseded_at IS NULL) = ?`,
      filter.accommodated,
    ],
  ];
  const cases = await page<CaseRow>(
    context,
    {
      from: 'nrm_case c',
      columns: columnsOf(room.db, CaseRow, 'c'),
      caseId: 'c.id',
      id: 'c.id',
      order: {
        name: `cases ${orderBy}`,
        column: 'c.opened_on',
        holds: 'DAY',
        descending: orderBy === 'OPENED_ON_LATEST_FIRST',
      },
      where: ['true'],
      conditions,
    },
    args,
  );
  for (const row of cases.nodes) load.case.prime(row.id, row);
  return cases;
}
