import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { OfferTakenBackGround, ReturnReason } from '../../../shared/returns-vocabulary.ts';
import { ReturnStatus, Verification } from '../../../shared/vocabulary.ts';
import type { VoluntaryReturnRow } from '../storage/voluntary-return.row.ts';

type Published = Pick<
  VoluntaryReturnRow,
  | 'id'
  | 'version'
  | 'status'
  | 'destinationCountry'
  | 'offeredOn'
  | 'acceptedOn'
  | 'declinedOn'
  | 'plannedDepartureOn'
  | 'departedOn'
  | 'arrivedOn'
  | 'completedOn'
  | 'withdrawnOn'
  | 'reasons'
  | 'takenBackFor'
  | 'ruleVersions'
  | 'verification'
>;

@ObjectType('VoluntaryReturn', {
  description:
    'A voluntary return to the country of origin or of former legal residence, from offer to completion (frivillig hjemrejse). Cooperation in it is not cooperation with the police. Source: M-121, M-122, M-124, M-125.',
})
export class VoluntaryReturnType implements Published {
  caseId!: string;

  @Field(() => ID, { description: 'Opaque id, the same over all versions of the return.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1, the offer; each step counts on.' })
  version!: number;

  @Field(() => ReturnStatus, { description: 'How far it has come.' })
  status!: ReturnStatus;

  @Field(() => String, {
    nullable: true,
    description:
      'Country of destination (destinationsland), ISO 3166-1 alpha-2; null until it is settled. Read by the Return Agency and auditors.',
  })
  destinationCountry!: string | null;

  @Field(() => DateScalar, { description: 'The day it was offered (tilbudt).' })
  offeredOn!: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was accepted (accepteret); null unless it was.',
  })
  acceptedOn!: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day it was declined (afslået); null unless it was. Another may be offered later. Source: M-122.',
  })
  declinedOn!: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day for which departure is planned (planlagt udrejse); null until it is.',
  })
  plannedDepartureOn!: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of departure from Denmark (udrejst); null before.',
  })
  departedOn!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of arrival (ankommet); null before.' })
  arrivedOn!: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day on which support after the return came to its end (afsluttet); null before. Source: M-114, M-125.',
  })
  completedOn!: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day on which offer or acceptance was withdrawn, before departure (trukket tilbage); null unless it was.',
  })
  withdrawnOn!: Day | null;

  @Field(() => [ReturnReason], {
    nullable: true,
    description:
      'Why it was declined or withdrawn, as far as she said; empty otherwise. Read by the Return Agency and auditors. Source: M-122.',
  })
  reasons!: readonly ReturnReason[];

  @Field(() => OfferTakenBackGround, {
    nullable: true,
    description:
      'Why the Return Agency took its offer back, where it was not the person who withdrew; null otherwise. Read by the Return Agency and auditors. Source: M-121.',
  })
  takenBackFor!: OfferTakenBackGround | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The rules that carried the latest step, each with its variant.',
  })
  ruleVersions!: readonly string[];

  @Field(() => Verification, {
    nullable: true,
    description:
      'Whether everything that the latest decision asked of other authorities could be had. Read by the Return Agency and auditors.',
  })
  verification!: Verification;
}

export const VoluntaryReturnConnection = connectionOf(
  'VoluntaryReturn',
  VoluntaryReturnType,
  'voluntary returns.',
);
