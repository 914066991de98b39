import type DataLoader from 'dataloader';
import { dayOf } from '../../../shared/day.ts';
import { rowsOfCases } from '../../../shared/storage/rows-of.ts';
import type { ChargeRow } from '../storage/charge.row.ts';
import type { InvestigationCaseRow } from '../storage/investigation-case.row.ts';
import type { Context } from './context.ts';
import type { InvestigationFactType } from './investigation-facts.type.ts';
import type { JusticeFactsType } from './justice-facts.type.ts';
import type { Loaders } from './loaders.ts';
import { presenceAt, presenceHistory } from './presence-facts.ts';

/**
 * What police, prosecution and courts tell this reader of a case for derived fields: nothing of a case that they do not show.
 * Of one that goes on in place of others, what they have in those too: it is the same person whom they charge, hold or need.
 */
export async function justiceFacts(
  id: string,
  merged: readonly string[],
  { load, access, now }: Context,
): Promise<JusticeFactsType> {
  const opens = (await access.admits(id)) && access.granted('Case.justice');
  const ids = [id, ...merged];
  if (opens) for (const each of ids) access.touched.add(each);
  const all = <Row>(loader: DataLoader<string, Row[]>) => rowsOfCases(loader, ids);
  const tells = (group: string) => opens && access.tells(group);
  const { facts } = load;
  const ages = tells('AGE_GROUP');
  const hasFile = opens && access.granted('JusticeFile.openedOn');
  const [files, decisions, investigations, links, detentions, detentionPeriods, courtCases] =
    await Promise.all([
      hasFile ? Promise.all(ids.map((each) => load.file.load(each))) : null,
      tells('COURT_STATUS') ? all(facts.decisions) : null,
      tells('INVESTIGATION') ? all(load.linksOfCase).then((found) => investigationsOf(found, load)) : null,
      tells('PRESENCE') ? all(facts.links) : null,
      tells('DETENTION') ? all(facts.detentions) : null,
      tells('DETENTION') ? all(facts.detentionPeriods) : null,
      tells('COURT_CASE') ? all(facts.courtCases) : null,
    ]);
  const [hearings, legalAssistance, awards, charges, chargeAssessments, testimony, witnessContacts] =
    await Promise.all([
      tells('HEARING') ? all(facts.hearingsHeld) : null,
      tells('LEGAL_ASSISTANCE') ? all(facts.legalAssistance) : null,
      tells('AWARD') ? all(facts.awards) : null,
      tells('CHARGE') ? all(facts.charges) : null,
      tells('NON_PUNISHMENT') ? all(facts.chargeAssessments) : null,
      tells('TESTIMONY') ? all(facts.testimony) : null,
      tells('TESTIMONY') ? all(facts.witnessContacts) : null,
    ]);
  return {
    told: opens ? access.toldGroups : [],
    hasFile: files?.some((file) => file !== null) ?? null,
    decisions: decisions?.map((one) => ({ ...one, ageGroup: ages ? one.ageGroup : null })) ?? null,
    investigations,
    presence: links && presenceAt(links, now),
    presenceHistory: links && tells('PRESENCE_HISTORY') ? presenceHistory(links) : null,
    detentions,
    detentionPeriods,
    courtCases,
    hearings: hearings?.map(({ beginsAt, ...hearing }) => ({ ...hearing, heldOn: dayOf(beginsAt) })) ?? null,
    legalAssistance,
    awards: awards?.map((award) => ({ ...award, awardedBy: award.recordedByBody })) ?? null,
    charges: charges?.map((charge) => chargeFact(charge, charges)) ?? null,
    chargeAssessments,
    testimony,
    witnessContacts,
  };
}

const investigationsOf = (
  links: readonly InvestigationCaseRow[],
  load: Loaders,
): Promise<InvestigationFactType[]> =>
  Promise.all(
    // the id of the link, not the investigation's: the same id on two cases would say that the two belong together
    links.map(async ({ id, investigationId, linkedOn, unlinkedOn }) => {
      const investigation = await load.investigation.load(investigationId);
      // a foreign key holds every link to an investigation
      if (!investigation) throw new Error('a link without its investigation');
      const { openedOn, closedOn } = investigation;
      return { id, openedOn, closedOn, linkedOn, unlinkedOn };
    }),
  );

/** Whoever recorded it charged her, and whoever recorded that it was dropped dropped it. */
const chargeFact = (charge: ChargeRow, versions: readonly ChargeRow[]) => {
  const by = (version: (one: ChargeRow) => boolean) =>
    versions
      .filter((one) => one.id === charge.id && version(one))
      .reduce((first, one) => (one.version < first.version ? one : first), charge).recordedByBody;
  return {
    ...charge,
    chargedBy: by(() => true),
    droppedBy: charge.droppedOn === null ? null : by(({ droppedOn }) => droppedOn !== null),
  };
};
