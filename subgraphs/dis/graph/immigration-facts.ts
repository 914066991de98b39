import { dayOf } from '../../../shared/day.ts';
import type { ReflectionPeriodRow } from '../storage/reflection-period.row.ts';
import type { ResidencePermitRow } from '../storage/residence-permit.row.ts';
import type { Context } from './context.ts';
import type { ImmigrationFactsType } from './immigration-facts.type.ts';
import type { PermitFactType } from './permit-facts.type.ts';
import type { ReflectionFactType } from './stay-facts.type.ts';

/** What DIS tells this reader of a case for derived fields: nothing of a case that it does not show. */
export async function immigrationFacts(id: string, { load, access }: Context): Promise<ImmigrationFactsType> {
  const opens = (await access.admits(id)) && access.granted('Case.immigration');
  if (opens) access.touched.add(id);
  const tells = (group: string) => opens && access.tells(group);
  const { facts } = load;
  const [file, residence, decisions, reflection, departures, asylum, screenings] = await Promise.all([
    opens ? load.file.load(id) : null,
    tells('RESIDENCE') ? facts.residence.load(id) : null,
    tells('IDENTIFICATION') ? facts.decisions.load(id) : null,
    tells('REFLECTION') ? facts.reflection.load(id) : null,
    tells('DEPARTURE') ? facts.departures.load(id) : null,
    tells('ASYLUM') ? facts.asylum.load(id) : null,
    tells('ASYLUM_SCREENING') ? facts.screenings.load(id) : null,
  ]);
  const [permits, permitApplications, workPermits, allocations, plans] = await Promise.all([
    tells('PERMIT') ? facts.permits.load(id) : null,
    tells('PERMIT_APPLICATION') ? facts.permitApplications.load(id) : null,
    tells('WORK_PERMIT') ? facts.workPermits.load(id) : null,
    tells('ALLOCATION') ? facts.allocations.load(id) : null,
    tells('INTEGRATION_PLAN') ? load.plans.load(id) : null,
  ]);
  const basis = tells('REFLECTION_BASIS');
  const offers = basis ? await facts.offers.load(id) : null;
  const ages = tells('AGE_GROUP');
  const kind = tells('PERMIT_KIND');
  return {
    told: opens ? access.toldGroups : [],
    hasFile: opens ? file !== null : null,
    residence,
    decisions: decisions?.map((one) => ({ ...one, ageGroup: ages ? one.ageGroup : null })) ?? null,
    reflection: reflection?.map((period) => told(period, basis)) ?? null,
    offers,
    departures,
    asylum,
    screenings,
    permits: permits?.map((permit) => toldPermit(permit, kind)) ?? null,
    permitApplications,
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
