import { funding } from './funding.ts';

test('what was granted, for what period and how', () => {
  expect(
    funding.map(({ amount, payment, firstYear, lastYear }) => [amount, payment, firstYear, lastYear]),
  ).toEqual([
    [{ amount: '10800000.00', currency: 'DKK' }, 'WHOLE_PERIOD', 2022, 2025],
    [{ amount: '1500000.00', currency: 'DKK' }, 'YEARLY', 2022, 2025],
    [{ amount: '1000000.00', currency: 'DKK' }, 'ONE_OFF', null, null],
  ]);
});

test('figures in dollars are the source’s own, at the one rate that it implies', () => {
  for (const { amount, sourceConversion } of funding) {
    expect(sourceConversion.currency).toBe('USD');
    const rate = Number(amount.amount) / Number(sourceConversion.amount);
    expect(Math.abs(rate - 6.965)).toBeLessThan(0.01);
  }
});
