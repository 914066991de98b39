import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { demandMunicipality } from '../../../shared/municipalities.ts';
import { pastDay } from '../../../shared/past-day.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { allocateMunicipality } from '../actions/allocate-municipality.ts';
import { endMunicipalityAllocation } from '../actions/end-municipality-allocation.ts';
import { offerIntegrationPlan } from '../actions/offer-integration-plan.ts';
import { recordIntegrationMeasure } from '../actions/record-integration-measure.ts';
import type { Context } from './context.ts';
import {
  AllocateMunicipalityInput,
  AllocateMunicipalityOutcome,
  EndMunicipalityAllocationInput,
  EndMunicipalityAllocationOutcome,
  type IntegrationMeasureInput,
  OfferIntegrationPlanInput,
  OfferIntegrationPlanOutcome,
  RecordIntegrationMeasureInput,
  RecordIntegrationMeasureOutcome,
} from './integration-plan.inputs.ts';

const MOST_MEASURES = 20;
const LONGEST_NAME = 80;

@Resolver()
export class IntegrationPlanMutations {
  @Mutation(() => AllocateMunicipalityOutcome, {
    nullable: true,
    description:
      'Decides in which municipality a person who was granted asylum is to live (visitering til kommune), and admits that municipality to the file for integration. Rules: ASYLUM_INTEGRATION. Source: M-029, M-088.',
  })
  allocateMunicipality(
    @Arg('input', () => AllocateMunicipalityInput, { description: 'Who, and where.' })
    input: AllocateMunicipalityInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const municipality = textArgument('input.municipality', input.municipality, LONGEST_NAME);
    demandMunicipality('input.municipality', municipality);
    return allocateMunicipality(context, { caseId, municipality });
  }

  @Mutation(() => EndMunicipalityAllocationOutcome, {
    nullable: true,
    description:
      'Ends an allocation (visitering bragt til ophør; unofficial rendering), so that there can be another. The plan of that municipality ends with it, and it is admitted to the file for integration no longer. Rules: ASYLUM_INTEGRATION. Source: M-029, M-088.',
  })
  endMunicipalityAllocation(
    @Arg('input', () => EndMunicipalityAllocationInput, { description: 'Which, and since when.' })
    input: EndMunicipalityAllocationInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const allocationId = uuidArgument('input.allocationId', input.allocationId);
    const { expectedVersion } = input;
    const endedOn = pastDay('input.endedOn', input.endedOn, context.today);
    return endMunicipalityAllocation(context, { caseId, allocationId, expectedVersion, endedOn });
  }

  @Mutation(() => OfferIntegrationPlanOutcome, {
    nullable: true,
    description:
      'Offers an integration plan (integrationsplan), by the municipality of allocation. Rules: ASYLUM_INTEGRATION. Source: M-088; Integration Act.',
  })
  offerIntegrationPlan(
    @Arg('input', () => OfferIntegrationPlanInput, { description: 'To whom, and what is in it.' })
    input: OfferIntegrationPlanInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    if (input.measures.length > MOST_MEASURES) throw badInput('input.measures', 'are too many');
    const measures = input.measures.map((measure, at) => inOrder(`input.measures[${at}]`, measure));
    return offerIntegrationPlan(context, { caseId, measures });
  }

  @Mutation(() => RecordIntegrationMeasureOutcome, {
    nullable: true,
    description:
      'Adds a measure to an integration plan (tilbud i integrationsplanen), by the municipality of allocation. Rules: ASYLUM_INTEGRATION. Source: M-088; Integration Act.',
  })
  recordIntegrationMeasure(
    @Arg('input', () => RecordIntegrationMeasureInput, { description: 'To which plan, and what.' })
    input: RecordIntegrationMeasureInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const planId = uuidArgument('input.planId', input.planId);
    const { expectedVersion } = input;
    const measure = inOrder('input.measure', input.measure);
    return recordIntegrationMeasure(context, { ...measure, caseId, planId, expectedVersion });
  }
}

function inOrder(argument: string, { kind, startsOn, endsOn = null }: IntegrationMeasureInput) {
  if (endsOn !== null && endsOn < startsOn) throw badInput(`${argument}.endsOn`, 'lies before the first day');
  return { kind, startsOn, endsOn };
}
