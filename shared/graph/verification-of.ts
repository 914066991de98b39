import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { LegalFactRow } from '../storage/legal-fact.row.ts';
import { verifiedBy } from '../storage/verification-of-record.ts';
import { Verification } from '../vocabulary.ts';
import type { WithReliedOn } from './relied-on-by.ts';

/** A resolver of `verification` for a kind of record that bears no mark of its own. */
export function verificationOf(type: ClassType, row: new () => LegalFactRow, description: string) {
  @Resolver(() => type)
  class VerificationResolver {
    @FieldResolver(() => Verification, { description })
    async verification(@Root() version: LegalFactRow, @Ctx() { load }: WithReliedOn): Promise<Verification> {
      return verifiedBy(version, await load.reliedOn(row).load(version.factId));
    }
  }
  return VerificationResolver;
}
