import type { ReintegrationSupportRow } from '../storage/reintegration-support.row.ts';
import type { Context } from './context.ts';
import type { Loaders } from './loaders.ts';
import type { ReturnFactsType } from './return-facts.type.ts';
import type { ReturnPlanFactType, SupportFactType } from './return-record-facts.type.ts';

/** What the Return Agency tells this reader of a case for derived fields: nothing of a case that it does not show. */
export async function returnFacts(id: string, { load, access }: Context): Promise<ReturnFactsType> {
  const opens = (await access.admits(id)) && access.granted('Case.returnFile');
  if (opens) access.touched.add(id);
  const tells = (group: string) => opens && access.tells(group);
  const { facts } = load;
  const [file, returns, plans, risks, supports, followUps, tracing] = await Promise.all([
    opens ? load.file.load(id) : null,
    tells('RETURN') ? facts.returns.load(id) : null,
    tells('RETURN_PLAN') ? plansOf(id, load) : null,
    tells('RETURN_RISK') ? facts.risks.load(id) : null,
    tells('REINTEGRATION_SUPPORT') ? supportsOf(id, load, tells('SUPPORT_DETAIL')) : null,
    tells('FOLLOW_UP') ? facts.followUps.load(id) : null,
    tells('FAMILY_TRACING') ? facts.tracing.load(id) : null,
  ]);
  return {
    told: opens ? access.toldGroups : [],
    hasFile: opens ? file !== null : null,
    returns,
    plans,
    risks,
    supports,
    followUps,
    tracing,
  };
}

const plansOf = async (id: string, { facts }: Loaders): Promise<ReturnPlanFactType[]> =>
  Promise.all(
    (await facts.plans.load(id)).map(async (plan) => ({
      ...plan,
      ...(await facts.planLeadsTo.load(plan.factId)),
    })),
  );

const supportsOf = async (id: string, { facts }: Loaders, detail: boolean): Promise<SupportFactType[]> =>
  Promise.all((await facts.supports.load(id)).map((support) => told(support, facts, detail)));

async function told(
  support: ReintegrationSupportRow,
  facts: Loaders['facts'],
  detail: boolean,
): Promise<SupportFactType> {
  return {
    ...support,
    inNetwork: detail ? await facts.inNetwork.load(support.factId) : null,
    partnerInCountry: detail ? support.partnerInCountry : null,
    throughPartner: detail ? support.throughPartner : null,
  };
}
