import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { LegalFactRow } from '../storage/legal-fact.row.ts';
import type { ReliedOnByVersion } from '../storage/relied-on-of-record.ts';
import { Verification } from '../vocabulary.ts';
import type { WithReliedOn } from './relied-on-by.ts';

/**
 * Whether everybody answered who was asked last, for a kind of record that bears no mark of its own. A version for which
 * nobody was asked takes nothing from the one before it, and adds nothing to it.
 */
export function verifiedBy(facts: readonly ReliedOnByVersion[]): Verification {
  const last = Math.max(...facts.map(({ forVersion }) => forVersion));
  const isSilent = facts.some(({ forVersion, answered }) => forVersion === last && !answered);
  return isSilent ? 'UNVERIFIED' : 'VERIFIED';
}

/** A resolver of `verification` for such a kind of record. */
export function verificationOf(type: ClassType, row: new () => LegalFactRow, description: string) {
  @Resolver(() => type)
  class VerificationResolver {
    @FieldResolver(() => Verification, { description })
    async verification(
      @Root() { factId }: LegalFactRow,
      @Ctx() { load }: WithReliedOn,
    ): Promise<Verification> {
      return verifiedBy(await load.reliedOn(row).load(factId));
    }
  }
  return VerificationResolver;
}
