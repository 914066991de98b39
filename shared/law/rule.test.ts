import { inForce, type Rule, variantOn, versionOf, versionOn } from './rule.ts';

const variant = (id: string, from: string | null, to: string | null) => ({
  id,
  from,
  to,
  label: { EN: id, DA: id },
  data: { id },
  source: ['M-000'],
});

const rule: Rule<'LAW', never, { id: string }> = {
  id: 'EXAMPLE',
  kind: 'LAW',
  appliedBy: ['DIS'],
  title: { EN: 'Example', DA: 'Eksempel' },
  text: { EN: 'Example', DA: 'Eksempel' },
  source: ['M-000'],
  reasons: {},
  variants: [variant('OLD', null, '2012-12-31'), variant('NEW', '2013-02-01', null)],
};

describe('a variant', () => {
  it('is in force from its first day to its last, both included', () => {
    expect(inForce(rule, '1990-01-01')?.id).toBe('OLD');
    expect(inForce(rule, '2012-12-31')?.id).toBe('OLD');
    expect(inForce(rule, '2013-02-01')?.id).toBe('NEW');
    expect(inForce(rule, '2090-01-01')?.data.id).toBe('NEW');
  });

  it('may be missing in between', () => {
    expect(inForce(rule, '2013-01-01')).toBeNull();
    expect(inForce(rule, '2013-01-31')).toBeNull();
    expect(() => variantOn(rule, '2013-01-31')).toThrow('EXAMPLE has no variant');
  });

  it('gives the version that is stored with a decision', () => {
    expect(versionOn(rule, '2013-02-01')).toBe('EXAMPLE@NEW');
    expect(versionOf(rule, variantOn(rule, '2012-12-31'))).toBe('EXAMPLE@OLD');
  });
});
