import type { Connection } from '../../../shared/graph/connection.type.ts';
import { page } from '../../../shared/graph/list.ts';
import type { PageArgs } from '../../../shared/graph/page-args.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { FacilityRow } from '../storage/facility.row.ts';
import type { Context } from './context.ts';
import type { FacilityFilter } from './facility.inputs.ts';

export function listFacilities(
  context: Context,
  filter: FacilityFilter,
  args: PageArgs,
): Promise<Connection<FacilityRow>> {
  const today = `'${context.today}'::date`;
  const approvals = `FROM facility_approval a WHERE a.facility_id = f.id AND a.superseded_at IS NULL
    AND daterange(a.valid_from, a.valid_to, '[]') @> ${today} AND coalesce(a.withdrawn_on > ${today}, true)`;
  const inUse = `daterange(f.opened_on, f.closed_on, '[]') @> ${today}`;
  const beds = 'SELECT count(*) FROM bed b WHERE b.facility_id = f.id';
  return page(
    context,
    {
      from: 'facility f',
      columns: columnsOf(context.room.db, FacilityRow, 'f'),
      caseId: null,
      id: 'f.id',
      order: { name: 'facilities OPENED_ON', column: 'f.opened_on', holds: 'DAY' },
      where: ['true'],
      conditions: [
        ['f.kind = ?', filter.kind],
        [
          `(${inUse} AND least((${beds}), (SELECT coalesce(max(a.places), 0) ${approvals})) > (${beds} AND EXISTS (
            SELECT 1 FROM placement p WHERE p.bed_id = b.id AND p.superseded_at IS NULL
              AND daterange(p.starts_on, p.ends_on, '[)') @> ${today}))) = ?`,
          filter.withFreePlaces,
        ],
        [`EXISTS (SELECT 1 ${approvals}) = ?`, filter.approved],
        [`${inUse} = ?`, filter.inUse],
        [
          `EXISTS (SELECT 1 FROM facility_inspection i WHERE i.facility_id = f.id AND i.superseded_at IS NULL
            AND i.follow_up_due_on < ${today} AND i.followed_up_on IS NULL) = ?`,
          filter.followUpOverdue,
        ],
        [
          `NOT EXISTS (SELECT 1 FROM facility_inspection i WHERE i.facility_id = f.id AND i.superseded_at IS NULL
            AND i.inspected_on >= ?)`,
          filter.inspectedBefore,
        ],
      ],
    },
    args,
  );
}
