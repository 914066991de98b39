import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ConsentGiver, ConsentScope, ConsentState } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Authority } from '../../../shared/vocabulary.ts';
import type { ConsentRow } from '../storage/consent.row.ts';

type Published = Pick<
  ConsentRow,
  | 'id'
  | 'version'
  | 'state'
  | 'givenBy'
  | 'recipients'
  | 'scopes'
  | 'givenOn'
  | 'endsOn'
  | 'changedOn'
  | 'ruleVersions'
  | 'caseId'
>;

@ObjectType('Consent', {
  description:
    'What the person lets CMM pass on and to whom (samtykke). It holds as its latest version says, from the next read on, and while it could be given today by whoever gave it: a representative’s until the child is of age, and while somebody acts for the child. In a case that was merged none holds: it went along into the one that goes on, or one stands there. Only CMM and the auditor read consents: nobody else is told that one was withdrawn. Source: Regulation (EU) 2016/679, Articles 7 and 9.',
})
export class ConsentType implements Published {
  /** Not published as it is: leads to `case`. */
  caseId!: string;

  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction supersedes and counts on.' })
  version!: number;

  @Field(() => ConsentState, { description: 'What she last said.' })
  state!: ConsentState;

  @Field(() => ConsentGiver, { description: 'She herself, or for a child the representative.' })
  givenBy!: ConsentGiver;

  @Field(() => [Authority], { description: 'To whom CMM may pass it on; empty once withdrawn.' })
  recipients!: readonly Authority[];

  @Field(() => [ConsentScope], { description: 'What CMM may pass on; empty once withdrawn.' })
  scopes!: readonly ConsentScope[];

  @Field(() => DateScalar, { description: 'The day it was first given.' })
  givenOn!: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day it holds, after which it is asked for anew; null: no end was agreed.',
  })
  endsOn!: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was narrowed or withdrawn; null as long as it stands as given.',
  })
  changedOn!: Day | null;

  @Field(() => [String], { description: 'The rules that carried it, each with the variant of the day.' })
  ruleVersions!: readonly string[];
}

export const ConsentConnection = connectionOf('Consent', ConsentType, 'consents.');
