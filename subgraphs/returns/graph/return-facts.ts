import type DataLoader from 'dataloader';
import { rowsOfCases } from '../../../shared/storage/rows-of.ts';
import type { ReintegrationSupportRow } from '../storage/reintegration-support.row.ts';
import type { Context } from './context.ts';
import type { Loaders } from './loaders.ts';
import type { ReturnFactsType } from './return-facts.type.ts';
import type { ReturnFactType, ReturnPlanFactType, SupportFactType } from './return-record-facts.type.ts';

/**
 * What the Return Agency tells this reader of a case for derived fields: nothing of a case that it does not show. Of one that
 * goes on in place of others, what it has in those too: it is the same person who returns.
 */
export async function returnFacts(
  id: string,
  merged: readonly string[],
  { load, access }: Context,
): Promise<ReturnFactsType> {
  const opens = (await access.admits(id)) && access.granted('Case.returnFile');
  const ids = [id, ...merged];
  if (opens) for (const each of ids) access.touched.add(each);
  const all = <Row>(loader: DataLoader<string, Row[]>) => rowsOfCases(loader, ids);
  const tells = (group: string) => opens && access.tells(group);
  const { facts } = load;
  const [files, returns, plans, risks, supports, followUps, tracing] = await Promise.all([
    opens ? Promise.all(ids.map((each) => load.file.load(each))) : null,
    tells('RETURN') ? returnsOf(id, ids, load) : null,
    tells('RETURN_PLAN') ? plansOf(ids, load) : null,
    tells('RETURN_RISK') ? all(facts.risks) : null,
    tells('REINTEGRATION_SUPPORT') ? supportsOf(ids, load, tells('SUPPORT_DETAIL')) : null,
    tells('FOLLOW_UP') ? all(facts.followUps) : null,
    tells('FAMILY_TRACING') ? all(facts.tracing) : null,
  ]);
  return {
    told: opens ? access.toldGroups : [],
    hasFile: files?.some((file) => file !== null) ?? null,
    returns,
    plans,
    risks,
    supports,
    followUps,
    tracing,
  };
}

const returnsOf = async (id: string, ids: readonly string[], { facts }: Loaders): Promise<ReturnFactType[]> =>
  (await rowsOfCases(facts.returns, ids)).map((one) => ({
    ...one,
    takenBack: one.takenBackFor !== null,
    inMergedCase: one.caseId !== id,
  }));

const plansOf = async (ids: readonly string[], { facts }: Loaders): Promise<ReturnPlanFactType[]> =>
  Promise.all(
    (await rowsOfCases(facts.plans, ids)).map(async (plan) => ({
      ...plan,
      ...(await facts.planLeadsTo.load(plan.factId)),
    })),
  );

const supportsOf = async (
  ids: readonly string[],
  { facts }: Loaders,
  detail: boolean,
): Promise<SupportFactType[]> =>
  Promise.all((await rowsOfCases(facts.supports, ids)).map((support) => told(support, facts, detail)));

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
