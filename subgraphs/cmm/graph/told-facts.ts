import type { ToldFacts } from '../derived/facts.ts';
import type { CaseType } from './case.type.ts';
import type { Context } from './context.ts';

/** Everything the four rooms tell this reader of a case: the others' facts came with the request, CMM's own are read here under the same lines. */
export async function toldFacts(root: CaseType, { access, load }: Context): Promise<ToldFacts> {
  const { id } = root;
  const tells = (field: string) => access.granted(`Case.${field}`);
  const [row, referral, decisions] = await Promise.all([
    tells('openedOn') ? load.case.load(id) : null,
    tells('referral') ? load.referral.load(id) : null,
    tells('cmmDecisions') ? load.decisions.load(id) : null,
  ]);
  const told = [
    tells('openedOn') && 'CASE',
    tells('person') && 'PERSON',
    tells('referral') && 'REFERRAL',
    tells('cmmDecisions') && 'IDENTIFICATION',
  ].filter((group) => group !== false);
  return {
    cmm: { told, case: row, referral, decisions },
    immigration: root.immigrationFacts ?? null,
    justice: root.justiceFacts ?? null,
    returns: root.returnFacts ?? null,
  };
}
