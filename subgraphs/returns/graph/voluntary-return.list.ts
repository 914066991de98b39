import type { Connection } from '../../../shared/graph/connection.type.ts';
import { countryAsked } from '../../../shared/graph/country-asked.ts';
import { type Condition, type List, page } from '../../../shared/graph/list.ts';
import type { PageArgs } from '../../../shared/graph/page-args.ts';
import { type LooksAt, readable } from '../../../shared/graph/readable-filter.ts';
import type { VoluntaryReturnOrder } from '../../../shared/order-vocabulary.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { VoluntaryReturnRow } from '../storage/voluntary-return.row.ts';
import type { Context } from './context.ts';
import type { VoluntaryReturnFilter } from './voluntary-return.inputs.ts';

const BY: Readonly<Record<VoluntaryReturnOrder, Omit<List['order'], 'name'>>> = {
  OFFERED_ON_LATEST_FIRST: { column: 'v.offered_on', holds: 'DAY', descending: true },
  OFFERED_ON: { column: 'v.offered_on', holds: 'DAY' },
  PLANNED_DEPARTURE_ON: { column: 'v.planned_departure_on', holds: 'DAY_OR_NONE' },
};

const LOOKS_AT: LooksAt<VoluntaryReturnFilter> = {
  status: 'VoluntaryReturn.status',
  destination: 'VoluntaryReturn.destinationCountry',
  departureFrom: 'VoluntaryReturn.plannedDepartureOn',
  departureTo: 'VoluntaryReturn.plannedDepartureOn',
  overdue: 'VoluntaryReturn.plannedDepartureOn',
  reason: 'VoluntaryReturn.reasons',
  riskAssessed: 'VoluntaryReturn.riskAssessment',
  child: 'ReturnFile.person',
  verification: 'VoluntaryReturn.verification',
};

export function listReturns(
  context: Context,
  given: VoluntaryReturnFilter | null,
  orderBy: VoluntaryReturnOrder,
  args: PageArgs,
): Promise<Connection<VoluntaryReturnRow>> {
  const { access, room, today } = context;
  const filter = readable(access, LOOKS_AT, given);
  const conditions: Condition[] = [
    ['v.status = ?', filter.status],
    ['v.destination_country = ?', countryAsked('filter.destination', filter.destination)],
    ['v.planned_departure_on >= ?', filter.departureFrom],
    ['v.planned_departure_on <= ?', filter.departureTo],
    [`(v.status = 'PLANNED' AND v.planned_departure_on < '${today}'::date) = ?`, filter.overdue],
    ['? = ANY(v.reasons)', filter.reason],
    [
      `EXISTS (SELECT 1 FROM return_risk_assessment a WHERE a.return_id = v.id AND a.superseded_at IS NULL) = ?`,
      filter.riskAssessed,
    ],
    [
      `EXISTS (SELECT 1 FROM person p WHERE p.case_id = v.case_id AND (p.born_on > '${today}'::date - interval '18 years') = ?)`,
      filter.child,
    ],
    ['v.verification = ?', filter.verification],
  ];
  return page(
    context,
    {
      from: 'voluntary_return v',
      columns: columnsOf(room.db, VoluntaryReturnRow, 'v'),
      caseId: 'v.case_id',
      id: 'v.id',
      order: { name: `returns ${orderBy}`, ...BY[orderBy] },
      where: ['v.superseded_at IS NULL'],
      conditions,
    },
    args,
  );
}
