import { dayOf } from '../../../shared/day.ts';
import type { ReflectionPeriodRow } from '../storage/reflection-period.row.ts';
import type { ResidencePermitRow } from '../storage/residence-permit.row.ts';
import type { Context } from './context.ts';
import type { FileFactsType, ImmigrationFactsType } from './immigration-facts.type.ts';
import type { Loaders } from './loaders.ts';
import type { PermitFactType } from './permit-facts.type.ts';
import type { ReflectionFactType } from './stay-facts.type.ts';
import type { ToldMergeType } from './told-merge.type.ts';

/** A case that was merged into this one, and since when it leads here. */
type Merge = Pick<ToldMergeType, 'caseId' | 'since'>;

/**
 * What DIS tells this reader of a case for derived fields: nothing of a case that it does not show. Of one that goes on in
 * place of others their files too, each apart: what was decided was decided in one of them.
 */
export async function immigrationFacts(
  id: string,
  merges: readonly Merge[],
  context: Context,
): Promise<ImmigrationFactsType> {
  const { load, access } = context;
  const opens = (await access.admits(id)) && access.granted('Case.immigration');
  const ids = [id, ...merges.map(({ caseId }) => caseId)];
  if (opens) for (const each of ids) access.touched.add(each);
  const tells = (group: string) => opens && access.tells(group);
  const [files, permitApplications, own, ...before] = await Promise.all([
    opens ? Promise.all(ids.map((each) => load.file.load(each))) : null,
    tells('PERMIT_APPLICATION') ? load.facts.permitApplications.load(id) : null,
    fileFacts(id, tells, load),
    ...(opens ? merges : []).map(async ({ caseId, since }) => ({
      ...(await fileFacts(caseId, tells, load)),
      caseId,
      since: new Date(since),
    })),
  ]);
  return {
    ...own,
    told: opens ? access.toldGroups : [],
    hasFile: files?.some((file) => file !== null) ?? null,
    permitApplications,
    merged: before,
  };
}

/** What stands in one file of what runs, is due or was said of her. */
async function fileFacts(
  id: string,
  tells: (group: string) => boolean,
  { facts, plans: plansOf }: Loaders,
): Promise<FileFactsType> {
  const [residence, decisions, reflection, departures, asylum] = await Promise.all([
    tells('RESIDENCE') ? facts.residence.load(id) : null,
    tells('IDENTIFICATION') ? facts.decisions.load(id) : null,
    tells('REFLECTION') ? facts.reflection.load(id) : null,
    tells('DEPARTURE') ? facts.departures.load(id) : null,
    tells('ASYLUM') ? facts.asylum.load(id) : null,
  ]);
  const [screenings, requests] = await Promise.all([
    tells('ASYLUM_SCREENING') ? facts.screenings.load(id) : null,
    tells('ASSESSMENT_REQUEST') ? facts.assessmentRequests.load(id) : null,
  ]);
  const basis = tells('REFLECTION_BASIS');
  const [permits, workPermits, allocations, plans, offers] = await Promise.all([
    tells('PERMIT') ? facts.permits.load(id) : null,
    tells('WORK_PERMIT') ? facts.workPermits.load(id) : null,
    tells('ALLOCATION') ? facts.allocations.load(id) : null,
    tells('INTEGRATION_PLAN') ? plansOf.load(id) : null,
    basis ? facts.offers.load(id) : null,
  ]);
  const ages = tells('AGE_GROUP');
  const kind = tells('PERMIT_KIND');
  return {
    residence,
    decisions: decisions?.map((one) => ({ ...one, ageGroup: ages ? one.ageGroup : null })) ?? null,
    reflection: reflection?.map((period) => told(period, basis)) ?? null,
    offers,
    departures,
    asylum,
    screenings,
    assessmentRequests: requests?.map((one) => ({ ...one, requestedBy: one.recordedByBody })) ?? null,
    permits: permits?.map((permit) => toldPermit(permit, kind)) ?? null,
    workPermits,
    allocations,
    plans,
  };
}

const told = (period: ReflectionPeriodRow, basis: boolean): ReflectionFactType => ({
  ...period,
  decidedOn: dayOf(period.recordedAt),
  decidedBy: period.recordedByBody,
  askedLateOn: askedLateOn(period),
  identificationAuthority: basis ? period.identificationAuthority : null,
  identificationDecisionId: basis ? period.identificationDecisionId : null,
});

/** As it was stored with the extension, for as long as later versions carry it on. */
const askedLateOn = ({ concerns }: ReflectionPeriodRow) => {
  const late = concerns.find(({ reason }) => reason === 'ASKED_LATE')?.facts.askedOn;
  return typeof late === 'string' ? late : null;
};

const toldPermit = (permit: ResidencePermitRow, kind: boolean): PermitFactType => ({
  ...permit,
  kind: kind ? permit.kind : null,
  applicationId: kind ? permit.applicationFactId : null,
  verification: kind ? permit.verification : null,
});
