import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AwardRow } from '../storage/award.row.ts';
import type { ChargeRow } from '../storage/charge.row.ts';
import type { CourtCaseRow } from '../storage/court-case.row.ts';
import type { DetentionRow } from '../storage/detention.row.ts';
import type { WitnessContactRow } from '../storage/witness-contact.row.ts';
import type { WitnessParticipationRow } from '../storage/witness-participation.row.ts';
import { AwardType } from './award.type.ts';
import { ChargeType } from './charge.type.ts';
import type { Context } from './context.ts';
import { CourtCaseType } from './court-case.type.ts';
import { DetentionType } from './detention.type.ts';
import { JusticeFileType } from './justice-file.type.ts';
import { WitnessContactType } from './witness-contact.type.ts';
import { WitnessParticipationType } from './witness-participation.type.ts';

/** What the file holds beside investigations and decisions: each told to those of the three bodies whose it is. */
@Resolver(() => JusticeFileType)
export class JusticeRecordsResolver {
  @FieldResolver(() => WitnessParticipationType, {
    nullable: true,
    description:
      'Whether the person takes part as a witness (vidne); null where nothing is recorded. Told to police, prosecution and courts alone. Source: M-077, M-106.',
  })
  witnessParticipation(
    @Root() { caseId }: JusticeFileType,
    @Ctx() { load }: Context,
  ): Promise<WitnessParticipationRow | null> {
    return load.participation.load(caseId);
  }

  @FieldResolver(() => [WitnessContactType], {
    nullable: true,
    description:
      'Her contact persons while she testifies (kontaktperson for vidner; unofficial rendering), past ones included, the earliest first. Never told outside police, prosecution and courts. Source: M-106.',
  })
  witnessContacts(
    @Root() { caseId }: JusticeFileType,
    @Ctx() { load }: Context,
  ): Promise<WitnessContactRow[]> {
    return load.witnessContacts.load(caseId);
  }

  @FieldResolver(() => [DetentionType], {
    nullable: true,
    description:
      'When the police held her (frihedsberøvelser), the earliest first. Courts do not read them. Source: M-060.',
  })
  detentions(@Root() { caseId }: JusticeFileType, @Ctx() { load }: Context): Promise<DetentionRow[]> {
    return load.detentions.load(caseId);
  }

  @FieldResolver(() => [CourtCaseType], {
    nullable: true,
    description: 'Court cases in which she takes part (retssager), the earliest first. Source: M-027, M-077.',
  })
  courtCases(@Root() { caseId }: JusticeFileType, @Ctx() { load }: Context): Promise<CourtCaseRow[]> {
    return load.courtCases.load(caseId);
  }

  @FieldResolver(() => [AwardType], {
    nullable: true,
    description: 'Restitution and compensation that she was awarded, the earliest first. Source: M-108.',
  })
  awards(@Root() { caseId }: JusticeFileType, @Ctx() { load }: Context): Promise<AwardRow[]> {
    return load.awards.load(caseId);
  }

  @FieldResolver(() => [ChargeType], {
    nullable: true,
    description:
      'Charges against herself (sigtelser), dropped ones included, the earliest first. Source: M-129, M-130.',
  })
  charges(@Root() { caseId }: JusticeFileType, @Ctx() { load }: Context): Promise<ChargeRow[]> {
    return load.charges.load(caseId);
  }
}
