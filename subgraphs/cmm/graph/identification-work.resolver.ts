import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AssessmentRequestRow } from '../storage/assessment-request.row.ts';
import type { CompetenceRow } from '../storage/competence.row.ts';
import type { EncounterRow } from '../storage/encounter.row.ts';
import type { HandOverRow } from '../storage/hand-over.row.ts';
import type { IndicatorsRow } from '../storage/indicators.row.ts';
import type { ScreeningInterviewRow } from '../storage/screening-interview.row.ts';
import { AssessmentRequestType } from './assessment-request.type.ts';
import { CaseType } from './case.type.ts';
import { CompetenceType } from './competence.type.ts';
import type { Context } from './context.ts';
import { EncounterType } from './encounter.type.ts';
import { HandOverType } from './hand-over.type.ts';
import { IndicatorsType } from './indicators.type.ts';
import { ScreeningInterviewType } from './screening-interview.type.ts';

/** What leads to a decision on identification: first contacts, indicators, who is competent, requests, interviews. */
@Resolver(() => CaseType)
export class IdentificationWorkResolver {
  @FieldResolver(() => [EncounterType], {
    nullable: true,
    description: 'First contacts that were turned into this case, the earliest first.',
  })
  encounters(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<EncounterRow[]> {
    return load.encounters.load(id);
  }

  @FieldResolver(() => [IndicatorsType], {
    nullable: true,
    description: 'Indicators of trafficking (tegn på menneskehandel), the earliest first.',
  })
  indicators(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<IndicatorsRow[]> {
    return load.indicators.load(id);
  }

  @FieldResolver(() => [CompetenceType], {
    nullable: true,
    description: 'Which body was competent to decide on identification and when, the earliest first.',
  })
  competences(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<CompetenceRow[]> {
    return load.competences.load(id);
  }

  @FieldResolver(() => [HandOverType], {
    nullable: true,
    description: 'Hand-overs of competence (overdragelser), the earliest first.',
  })
  handOvers(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<HandOverRow[]> {
    return load.handOvers.load(id);
  }

  @FieldResolver(() => [AssessmentRequestType], {
    nullable: true,
    description: 'Requests to CMM to assess the case, the earliest first.',
  })
  assessmentRequests(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<AssessmentRequestRow[]> {
    return load.assessmentRequests.load(id);
  }

  @FieldResolver(() => [ScreeningInterviewType], {
    nullable: true,
    description:
      'Interviews that were offered, held or declined (identifikationssamtaler), the earliest first.',
  })
  screeningInterviews(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<ScreeningInterviewRow[]> {
    return load.screeningInterviews.load(id);
  }
}
