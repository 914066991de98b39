import { ageGroupOn } from './age-group-on.ts';

const group = (bornOn: string | null, ageGroup: 'CHILD' | 'ADULT' | 'UNKNOWN' | null, day = '2026-11-22') =>
  ageGroupOn({ bornOn, identifiedAs: ageGroup && { ageGroup, decidedOn: '2026-01-01' } }, 18, day);

describe('whether somebody is a child', () => {
  it('goes by the day of birth, whatever a decision says', () => {
    expect(group('2008-11-23', 'ADULT')).toBe('CHILD');
    expect(group('2008-11-22', 'CHILD')).toBe('ADULT');
  });

  it('goes by the identification where no day of birth is known', () => {
    for (const ageGroup of ['CHILD', 'ADULT', 'UNKNOWN'] as const)
      expect(group(null, ageGroup)).toBe(ageGroup);
    expect(group(null, null)).toBe('UNKNOWN');
  });

  it('takes nobody for a child who has grown up since, whatever the day of birth was', () => {
    expect(group(null, 'CHILD', '2043-12-31')).toBe('CHILD');
    expect(group(null, 'CHILD', '2044-01-01')).toBe('ADULT');
  });
});
