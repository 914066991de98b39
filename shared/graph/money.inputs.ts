import { Field, InputType } from 'type-graphql';
import { badInput } from '../graph-error.ts';
import type { Money } from '../money.ts';
import { CurrencyScalar, DecimalScalar } from './scalars.ts';

@InputType('MoneyInput', { description: 'An amount of money (beløb).' })
export class MoneyInput implements Money {
  @Field(() => DecimalScalar, {
    description: 'The amount: more than nothing, with at most two decimals, such as "280100.00".',
  })
  amount!: string;

  @Field(() => CurrencyScalar, { description: 'The currency.' })
  currency!: string;
}

/** The amount as the database gives it back, never by way of a JavaScript number. */
export function moneyArgument(argument: string, { amount, currency }: Money): Money {
  const { whole, cents = '' } = /^(?<whole>\d{1,12})(?:\.(?<cents>\d{1,2}))?$/.exec(amount)?.groups ?? {};
  if (whole === undefined) throw badInput(`${argument}.amount`, 'is not an amount in at most two decimals');
  if (!/[1-9]/.test(amount)) throw badInput(`${argument}.amount`, 'is nothing');
  return { amount: `${BigInt(whole)}.${cents.padEnd(2, '0')}`, currency };
}
