import type { RequestAccess, Shown } from './request-access.ts';

/**
 * The notices that are the caller's, as a condition on `notice n`: those to its body, and of one that is several
 * organisations those to its own. Auditors are shown those to everybody. A body that is shown cases as assigned reads what
 * it was told while it was a party for the purpose stated: also after its release, of which it has to learn.
 */
export function addressedTo({ caller, purpose, scope }: RequestAccess, from: number): Shown {
  if (caller.authority === 'AUDIT_OFFICE') return { sql: 'true', parameters: [] };
  const [authority, organisation, stated] = [`$${from}`, `$${from + 1}`, `$${from + 2}`];
  const own = `n.recipient = ${authority} AND (n.organisation IS NULL OR n.organisation = ${organisation})`;
  const parameters = [caller.authority, caller.organisation];
  if (scope !== 'ASSIGNED') return { sql: own, parameters };
  return {
    sql: `${own} AND EXISTS (SELECT 1 FROM case_party admitting WHERE admitting.case_id = n.case_id
      AND admitting.authority = ${authority} AND admitting.organisation IS NOT DISTINCT FROM ${organisation}
      AND ${stated} = ANY(admitting.purposes) AND (admitting.ended_at IS NULL OR n.issued_at <= admitting.ended_at))`,
    parameters: [...parameters, purpose],
  };
}
