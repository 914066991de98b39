import type { Coordinate } from '../../../shared/access/policy.ts';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { type Condition, page } from '../../../shared/graph/list.ts';
import type { PageArgs } from '../../../shared/graph/page-args.ts';
import { forbiddenOrNotFound } from '../../../shared/graph-error.ts';
import type { CaseOrder } from '../../../shared/order-vocabulary.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { CaseRow } from '../storage/case.row.ts';
import type { CaseFilter } from './case.type.ts';
import type { Context } from './context.ts';

const LATEST_DECISION = `(SELECT d.outcome FROM identification_decision d
  WHERE d.case_id = c.id AND d.superseded_at IS NULL ORDER BY d.decided_on DESC, d.id DESC LIMIT 1)`;

/** What a filter looks at: whoever may not read it may not filter by it either. */
const LOOKS_AT: Readonly<Record<keyof CaseFilter, Coordinate>> = {
  status: 'Case.status',
  openedFrom: 'Case.openedOn',
  openedTo: 'Case.openedOn',
  channel: 'Case.referral',
  gender: 'Case.person',
  child: 'Case.person',
  cmmOutcome: 'Case.cmmDecisions',
  decidedByCmm: 'Case.cmmDecisions',
};

export async function listCases(
  context: Context,
  filter: CaseFilter,
  orderBy: CaseOrder,
  args: PageArgs,
): Promise<Connection<CaseRow>> {
  const { access, today, room, load } = context;
  for (const [name, value] of Object.entries(filter)) {
    const looksAt = LOOKS_AT[name as keyof CaseFilter];
    if (value != null && !access.granted(looksAt)) throw forbiddenOrNotFound();
  }
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
      `EXISTS (SELECT 1 FROM person p WHERE p.case_id = c.id AND (p.born_on > '${today}'::date - interval '18 years') = ?)`,
      filter.child,
    ],
    [`${LATEST_DECISION} = ?`, filter.cmmOutcome],
    [`(${LATEST_DECISION} IS NOT NULL) = ?`, filter.decidedByCmm],
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
