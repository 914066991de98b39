import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { dayOf } from '../../../shared/day.ts';
import type { ImmigrationFileRow } from '../storage/immigration-file.row.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import { ImmigrationFactsType } from './immigration-facts.type.ts';
import { ImmigrationFileType } from './immigration-file.type.ts';

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

  @FieldResolver(() => ImmigrationFactsType, { nullable: true, description: 'For derived fields only.' })
  @Directive('@inaccessible')
  @Directive('@fact')
  async immigrationFacts(
    @Root() { id }: CaseType,
    @Ctx() { load, access }: Context,
  ): Promise<ImmigrationFactsType> {
    const admitted = await access.admits(id);
    const opens = admitted && access.granted('Case.immigration');
    const tells = (field: string) => opens && access.granted(`ImmigrationFile.${field}`);
    const [file, residence, decisions, reflection] = await Promise.all([
      opens ? load.file.load(id) : null,
      tells('residenceStatuses') ? load.residenceStatuses.load(id) : null,
      tells('decisions') ? load.decisions.load(id) : null,
      tells('reflectionPeriods') ? load.periodVersionsOfCase.load(id) : null,
    ]);
    if (opens) access.touched.add(id);
    return {
      told: [residence && 'RESIDENCE', decisions && 'IDENTIFICATION', reflection && 'REFLECTION'].filter(
        (group) => group !== null,
      ),
      hasFile: opens ? file !== null : null,
      residence,
      decisions,
      reflection: reflection?.map((period) => ({ ...period, decidedOn: dayOf(period.recordedAt) })) ?? null,
    };
  }
}
