import { badInput } from './graph-error.ts';

/** An amount that is paid: more than nothing, with at most two decimals. Null where none was sent. */
export function moneyArgument(argument: string, amount: string | null | undefined): string | null {
  if (amount == null) return null;
  if (!/^\d{1,10}(\.\d{1,2})?$/.test(amount) || Number(amount) === 0)
    throw badInput(argument, 'is not an amount above nothing with at most two decimals');
  return amount;
}
