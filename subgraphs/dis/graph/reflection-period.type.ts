import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { ConcernType } from '../../../shared/graph/concern.type.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar, DateTimeScalar } from '../../../shared/graph/scalars.ts';
import type { Concern } from '../../../shared/law/concern.ts';
import { Authority, ExtensionGround, Verification } from '../../../shared/vocabulary.ts';
import type { ReflectionPeriodRow } from '../storage/reflection-period.row.ts';

type Published = Pick<
  ReflectionPeriodRow,
  | 'id'
  | 'version'
  | 'startsOn'
  | 'endsOn'
  | 'capEndsOn'
  | 'endedOn'
  | 'ruleVersions'
  | 'verification'
  | 'identificationAuthority'
>;

@ObjectType('ReflectionPeriod', {
  description:
    'Time to stay, recover and reflect (refleksionsperiode): 30 days from the grant, extended up to a total of 120, whether or not the person cooperates with the police. Source: M-068 to M-071, M-081, M-082; Aliens Act section 33(14).',
})
export class ReflectionPeriodType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all versions of the period.' })
  id!: string;

  @Field(() => Int, {
    description: 'Counts from 1, the grant; each extension counts on. Pass it as `expectedVersion`.',
  })
  version!: number;

  @Field(() => DateScalar, { description: 'First day.' })
  startsOn!: Day;

  @Field(() => DateScalar, { description: 'Last day as it stands, extensions included.' })
  endsOn!: Day;

  @Field(() => DateScalar, {
    description: 'The last day to which it could be extended; fixed when it was granted.',
  })
  capEndsOn!: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was brought to an end early; null otherwise.',
  })
  endedOn!: Day | null;

  @Field(() => [String], {
    description:
      'The rules that carried the latest decision, each with its variant, such as `REFLECTION_TOTAL@2013-120`.',
  })
  ruleVersions!: readonly string[];

  @Field(() => Verification, {
    description:
      'Whether every fact of another authority could be had. Unverified: granted because it protects, to be confirmed.',
  })
  verification!: Verification;

  @Field(() => Authority, {
    nullable: true,
    description: 'The body whose identification it rests on; null while unverified.',
  })
  identificationAuthority!: Authority | null;
}

@ObjectType('ReflectionExtension', {
  description: 'One extension of a reflection period (forlængelse). Source: M-069, M-070, M-082.',
})
export class ReflectionExtensionType {
  @Field(() => ExtensionGround, {
    description: 'Why it was extended. Cooperation in a prepared return is not cooperation with the police.',
  })
  ground!: ExtensionGround;

  @Field(() => DateTimeScalar, { description: 'When it was decided.' })
  decidedAt!: Date;

  @Field(() => DateScalar, { description: 'Last day before this extension.' })
  fromEndsOn!: Day;

  @Field(() => DateScalar, { description: 'Last day after it.' })
  toEndsOn!: Day;

  @Field(() => [ConcernType], { description: 'Practices it departed from, such as being asked for late.' })
  concerns!: readonly Concern[];
}

export const ReflectionPeriodConnection = connectionOf(
  'ReflectionPeriod',
  ReflectionPeriodType,
  'reflection periods.',
);
