import { Directive, Field, ObjectType } from 'type-graphql';
import type { Money } from '../money.ts';
import { CurrencyScalar, DecimalScalar } from './scalars.ts';

@ObjectType('Money', {
  description: 'An amount of money (beløb). Sums of different currencies are never added up. Source: M-147.',
})
@Directive('@shareable')
export class MoneyType implements Money {
  @Field(() => DecimalScalar, { description: 'The amount, with two decimals, such as "280100.00".' })
  amount!: string;

  @Field(() => CurrencyScalar, { description: 'The currency.' })
  currency!: string;
}
