import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ReliedOnFactType } from '../../../shared/graph/relied-on-fact.type.ts';
import type { ReliedOnFactRow } from '../../../shared/storage/relied-on-fact.row.ts';
import { Verification } from '../../../shared/vocabulary.ts';
import type { Context } from './context.ts';
import { HandOverType } from './hand-over.type.ts';

@Resolver(() => HandOverType)
export class HandOverResolver {
  @FieldResolver(() => [ReliedOnFactType], {
    description: 'What the hand-over relied on at other authorities.',
  })
  reliedOn(@Root() { factId }: HandOverType, @Ctx() { load }: Context): Promise<ReliedOnFactRow[]> {
    return load.reliedOn.load(factId);
  }

  @FieldResolver(() => Verification, {
    description: 'Whether every fact of another authority could be had.',
  })
  async verification(@Root() { factId }: HandOverType, @Ctx() { load }: Context): Promise<Verification> {
    const facts = await load.reliedOn.load(factId);
    return facts.every(({ answered }) => answered) ? 'VERIFIED' : 'UNVERIFIED';
  }
}
