import { severalOpen } from './law-in-sql.ts';

/** The law of the Return Agency once more, in other words than the book's: each finds the rows that break it. */
export const lawOfReturns: Readonly<Record<string, string>> = {
  'one return under way': severalOpen(
    'voluntary_return',
    `status NOT IN ('DECLINED', 'WITHDRAWN', 'COMPLETED')`,
  ),
  'nobody leaves who has not accepted': `SELECT id FROM voluntary_return
    WHERE accepted_on IS NULL AND (planned_departure_on IS NOT NULL OR departed_on IS NOT NULL)`,
  'step after step': `SELECT id FROM voluntary_return WHERE accepted_on < offered_on OR departed_on < accepted_on
    OR arrived_on < departed_on OR completed_on < arrived_on`,
  'one support of a return': severalOpen('reintegration_support', 'true', 'return_id'),
  'six or twelve months': `SELECT id FROM reintegration_support WHERE period_months NOT IN (6, 12)
    OR ends_on > starts_on + make_interval(months => period_months)`,
  'one search for a family': severalOpen('family_tracing', `status = 'UNDER_WAY'`),
  'no return leads to Denmark, nor anywhere without a plan': `SELECT id FROM voluntary_return WHERE destination_country = 'DK'
    OR (departed_on IS NOT NULL AND NOT EXISTS (SELECT FROM return_plan p WHERE p.return_id = voluntary_return.id))`,
  'what is said of a return is what was done': `SELECT id FROM voluntary_return WHERE
    (status = 'DECLINED') AND declined_on IS NULL OR (status = 'WITHDRAWN') AND withdrawn_on IS NULL
    OR status IN ('DEPARTED', 'ARRIVED', 'COMPLETED') AND departed_on IS NULL
    OR status IN ('ARRIVED', 'COMPLETED') AND arrived_on IS NULL OR (status = 'COMPLETED') <> (completed_on IS NOT NULL)`,
  'nobody withdraws who has left': `SELECT id FROM voluntary_return WHERE withdrawn_on IS NOT NULL AND departed_on IS NOT NULL`,
  'support in kind comes through a partner that works somewhere': `SELECT s.id FROM reintegration_support s
      WHERE s.form = 'IN_KIND' AND NOT EXISTS (SELECT FROM partner_coverage c WHERE c.organisation_id = s.partner_id)`,
  'cash comes from the agency': `SELECT id FROM reintegration_support WHERE form = 'CASH' AND partner_id IS NOT NULL`,
  'twelve months belong to a programme':
    'SELECT id FROM reintegration_support WHERE period_months = 12 AND programme_id IS NULL',
  'support begins with her arrival': `SELECT s.id FROM reintegration_support s JOIN voluntary_return v ON v.id = s.return_id
    WHERE s.starts_on < v.arrived_on`,
  'a family is sought in the child’s best interests':
    'SELECT id FROM family_tracing WHERE begun_on IS NOT NULL AND NOT in_best_interests',
  'and reunited where that lasts':
    'SELECT id FROM family_tracing WHERE reunited_on IS NOT NULL AND durable_solution IS NOT TRUE',
};
