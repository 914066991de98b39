import { Field, ID, InputType } from 'type-graphql';
import { uuidArgument } from '../case-id.ts';
import type { Admission, PartyTo, Release } from '../room/case-parties.ts';
import { textArgument } from '../text-argument.ts';
import { Authority, Purpose } from '../vocabulary.ts';
import { DateTimeScalar } from './scalars.ts';

/** How a release names the admission that was read. */
export const ADMISSION_THAT_ENDS = {
  nullable: true,
  description:
    'Since when it is admitted, as it was read: another admission in the meantime is a CONFLICT. Left out: whichever stands.',
};

@InputType()
abstract class PartyInput implements PartyTo {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Authority, { description: 'The body.' })
  authority!: Authority;

  @Field(() => String, {
    nullable: true,
    description:
      'Which organisation of the body, where there are several (an NGO, a municipality by its name, such as Odense); at most 200 characters. Otherwise left out.',
  })
  organisation?: string | null;
}

@InputType('AdmitPartyInput', { description: 'Which body is admitted to a case, for what and why.' })
export class AdmitPartyInput extends PartyInput implements Admission {
  @Field(() => [Purpose], { description: 'For which of its purposes: at least one.' })
  purposes!: Purpose[];

  @Field(() => String, {
    description: 'The basis in law or agreement, at most 200 characters. Never about the person.',
  })
  basis!: string;
}

@InputType('ReleasePartyInput', { description: 'Which body is no longer admitted to a case.' })
export class ReleasePartyInput extends PartyInput implements Release {
  @Field(() => DateTimeScalar, ADMISSION_THAT_ENDS)
  admittedAt?: Date | null;
}

/** The same, as it is stored. */
export const partyArgument = <Party extends PartyTo>(input: Party): Party => ({
  ...input,
  caseId: uuidArgument('input.caseId', input.caseId),
  organisation: textArgument('input.organisation', input.organisation, 200),
});
