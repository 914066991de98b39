import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ImmigrationFileRow } from '../storage/immigration-file.row.ts';
import type { ResidenceStatusRow } from '../storage/residence-status.row.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import { immigrationFacts } from './immigration-facts.ts';
import { ImmigrationFactsType } from './immigration-facts.type.ts';
import { ImmigrationFileType } from './immigration-file.type.ts';
import { ResidenceStatusType } from './residence-status.type.ts';

/** What DIS adds to CMM's case. */
@Resolver(() => CaseType)
export class CaseResolver {
  @FieldResolver(() => ImmigrationFileType, {
    nullable: true,
    description:
      "The Immigration Service's part of the case; null where it keeps none, withholds it or does not answer: `answers` says which.",
  })
  immigration(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<ImmigrationFileRow | null> {
    return load.file.load(id);
  }

  @FieldResolver(() => [ResidenceStatusType], {
    nullable: true,
    description:
      'Residence statuses over time (opholdsgrundlag), the earliest first, told to the municipality that decides where a child lives: which place is fitting goes by the stay, so it is told whether or not DIS admits it to the rest of its file. Null: CMM does not say that it decides here. Source: M-098, M-103.',
  })
  @Directive('@requires(fields: "placesPerson")')
  async stayForPlacement(
    @Root() { id, placesPerson }: CaseType,
    @Ctx() { load }: Context,
  ): Promise<ResidenceStatusRow[] | null> {
    return placesPerson === true ? load.residenceStatuses.load(id) : null;
  }

  @FieldResolver(() => ImmigrationFactsType, { nullable: true, description: 'For derived fields only.' })
  @Directive('@inaccessible')
  @Directive('@fact')
  @Directive('@requires(fields: "merges { caseId since }")')
  immigrationFacts(@Root() { id, merges }: CaseType, @Ctx() context: Context): Promise<ImmigrationFactsType> {
    return immigrationFacts(id, merges ?? [], context);
  }
}
