import { Field, ID, Int, ObjectType } from 'type-graphql';
import { MoneyType } from '../../../shared/graph/money.type.ts';
import type { Money } from '../../../shared/money.ts';
import { GrantPayment } from '../../../shared/reference-vocabulary.ts';
import type { FundingGrant } from '../reference-data/funding.ts';
import type { Provenance } from '../reference-data/provenance.ts';
import { ProvenanceType } from './provenance.type.ts';

type Published = Omit<FundingGrant, 'recipient' | 'purpose'>;

@ObjectType('FundingGrant', {
  description:
    'Public money for the care of victims (bevilling): to whom, for what and for how long. Source: M-141 to M-143.',
})
export class FundingGrantType implements Published {
  @Field(() => ID, { description: 'Stable name.' })
  id!: string;

  @Field(() => GrantPayment, { description: 'Whether the amount is for the period, for each year, or once.' })
  payment!: GrantPayment;

  @Field(() => Int, {
    nullable: true,
    description: 'First year of the period; null: the source gives none. Source: M-146.',
  })
  firstYear!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Last year of the period; null: the source gives none. Source: M-146.',
  })
  lastYear!: number | null;

  @Field(() => MoneyType, { description: 'The amount that was granted.' })
  amount!: Money;

  @Field(() => MoneyType, {
    description: "The source's own figure in another currency, at its own rate: never worked out here.",
  })
  sourceConversion!: Money;

  @Field(() => ProvenanceType, { description: 'Where this comes from, and how old it is.' })
  provenance!: Provenance;
}
