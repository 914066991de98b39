import { CurrencyScalar, DecimalScalar } from './scalars.ts';

test.each(['0', '140000.00', '-1.5', '999999999999999999.999999'])('%s is a decimal', (text) => {
  expect(DecimalScalar.parseValue(text)).toBe(text);
  expect(DecimalScalar.serialize(text)).toBe(text);
});

test.each([280100, 1.5, '1,5', '1e3', '.5', '5.', '', ' 1', 'NaN', null, '1'.repeat(19)])(
  '%p is none: neither numbers nor other ways to write them',
  (value) => {
    expect(() => DecimalScalar.parseValue(value)).toThrow('Not a decimal number in a string.');
  },
);

test('currencies are those of ISO 4217', () => {
  expect(CurrencyScalar.parseValue('DKK')).toBe('DKK');
  expect(() => CurrencyScalar.parseValue('KRONER')).toThrow();
});
