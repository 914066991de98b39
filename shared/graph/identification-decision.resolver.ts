import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { IdentificationDecisionRow } from '../storage/identification-decision.row.ts';
import type { ReliedOnFactRow } from '../storage/relied-on-fact.row.ts';
import { IdentificationDecisionType } from './identification-decision.type.ts';
import { ReliedOnFactType } from './relied-on-fact.type.ts';

interface WithReliedOn {
  readonly load: { readonly reliedOn: { readonly load: (factId: string) => Promise<ReliedOnFactRow[]> } };
}

/** For every room that decides on identification. */
@Resolver(() => IdentificationDecisionType)
export class IdentificationDecisionResolver {
  @FieldResolver(() => [ReliedOnFactType], {
    nullable: true,
    description:
      'What the decision relied on at other authorities: the stay that DIS told CMM, and for a decision that she is none what DIS and the courts decided; what CMM and the courts told DIS. Courts rely on nobody.',
  })
  reliedOn(
    @Root() { factId }: IdentificationDecisionRow,
    @Ctx() { load }: WithReliedOn,
  ): Promise<ReliedOnFactRow[]> {
    return load.reliedOn.load(factId);
  }
}
