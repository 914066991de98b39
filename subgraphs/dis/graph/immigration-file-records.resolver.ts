import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AssessmentRequestRow } from '../storage/assessment-request.row.ts';
import type { AsylumApplicationRow } from '../storage/asylum-application.row.ts';
import type { AsylumScreeningRow } from '../storage/asylum-screening.row.ts';
import type { DepartureDeadlineRow } from '../storage/departure-deadline.row.ts';
import type { IntegrationPlanRow } from '../storage/integration-plan.row.ts';
import type { MunicipalityAllocationRow } from '../storage/municipality-allocation.row.ts';
import type { PermitApplicationRow } from '../storage/permit-application.row.ts';
import type { ReflectionOfferRow } from '../storage/reflection-offer.row.ts';
import type { ResidencePermitRow } from '../storage/residence-permit.row.ts';
import type { WorkPermitRow } from '../storage/work-permit.row.ts';
import { AsylumApplicationType } from './asylum-application.type.ts';
import { AssessmentRequestType, AsylumScreeningType } from './asylum-screening.type.ts';
import type { Context } from './context.ts';
import { DepartureDeadlineType } from './departure-deadline.type.ts';
import { ImmigrationFileType } from './immigration-file.type.ts';
import { IntegrationPlanType } from './integration-plan.type.ts';
import { MunicipalityAllocationType } from './municipality-allocation.type.ts';
import { shownToMunicipality } from './own-municipality.ts';
import { PermitApplicationType } from './permit-application.type.ts';
import { ReflectionOfferType } from './reflection-offer.type.ts';
import { ResidencePermitType } from './residence-permit.type.ts';
import { WorkPermitType } from './work-permit.type.ts';

/** The records of one file: each kind is one statement, however many files are asked about. */
@Resolver(() => ImmigrationFileType)
export class ImmigrationFileRecordsResolver {
  @FieldResolver(() => [AsylumApplicationType], {
    nullable: true,
    description: 'Asylum applications (asylansøgninger), the earliest first.',
  })
  asylumApplications(
    @Root() { caseId }: ImmigrationFileType,
    @Ctx() { load }: Context,
  ): Promise<AsylumApplicationRow[]> {
    return load.asylumApplications.load(caseId);
  }

  @FieldResolver(() => [AsylumScreeningType], {
    nullable: true,
    description:
      'Screenings in the asylum interview, the earliest first: whether there were indicators, and nothing else of it.',
  })
  asylumScreenings(
    @Root() { caseId }: ImmigrationFileType,
    @Ctx() { load }: Context,
  ): Promise<AsylumScreeningRow[]> {
    return load.asylumScreenings.load(caseId);
  }

  @FieldResolver(() => [AssessmentRequestType], {
    nullable: true,
    description: 'That and when DIS asked CMM to assess the case, the earliest first.',
  })
  assessmentRequests(
    @Root() { caseId }: ImmigrationFileType,
    @Ctx() { load }: Context,
  ): Promise<AssessmentRequestRow[]> {
    return load.assessmentRequests.load(caseId);
  }

  @FieldResolver(() => [ReflectionOfferType], {
    nullable: true,
    description: 'Offers of a reflection period, with the answers.',
  })
  reflectionOffers(
    @Root() { caseId }: ImmigrationFileType,
    @Ctx() { load }: Context,
  ): Promise<ReflectionOfferRow[]> {
    return load.reflectionOffers.load(caseId);
  }

  @FieldResolver(() => [DepartureDeadlineType], {
    nullable: true,
    description: 'Departure deadlines (udrejsefrister), in the order in which they were set.',
  })
  departureDeadlines(
    @Root() { caseId }: ImmigrationFileType,
    @Ctx() { load }: Context,
  ): Promise<DepartureDeadlineRow[]> {
    return load.deadlines.load(caseId);
  }

  @FieldResolver(() => [ResidencePermitType], {
    nullable: true,
    description: 'Residence permits (opholdstilladelser), the earliest first.',
  })
  residencePermits(
    @Root() { caseId }: ImmigrationFileType,
    @Ctx() { load }: Context,
  ): Promise<ResidencePermitRow[]> {
    return load.permits.load(caseId);
  }

  @FieldResolver(() => [PermitApplicationType], {
    nullable: true,
    description: 'Applications for residence permits and renewals, the earliest first.',
  })
  permitApplications(
    @Root() { caseId }: ImmigrationFileType,
    @Ctx() { load }: Context,
  ): Promise<PermitApplicationRow[]> {
    return load.permitApplications.load(caseId);
  }

  @FieldResolver(() => [WorkPermitType], {
    nullable: true,
    description: 'Work permits (arbejdstilladelser) and applications for them, the earliest first.',
  })
  workPermits(@Root() { caseId }: ImmigrationFileType, @Ctx() { load }: Context): Promise<WorkPermitRow[]> {
    return load.workPermits.load(caseId);
  }

  @FieldResolver(() => [MunicipalityAllocationType], {
    nullable: true,
    description: 'Allocations to municipalities, the earliest first; to a municipality, its own.',
  })
  async municipalityAllocations(
    @Root() { caseId }: ImmigrationFileType,
    @Ctx() { load, caller }: Context,
  ): Promise<MunicipalityAllocationRow[]> {
    return shownToMunicipality(caller, await load.allocations.load(caseId));
  }

  @FieldResolver(() => [IntegrationPlanType], {
    nullable: true,
    description: 'Integration plans (integrationsplaner), the earliest first; to a municipality, its own.',
  })
  async integrationPlans(
    @Root() { caseId }: ImmigrationFileType,
    @Ctx() { load, caller }: Context,
  ): Promise<IntegrationPlanRow[]> {
    return shownToMunicipality(caller, await load.plans.load(caseId));
  }
}
