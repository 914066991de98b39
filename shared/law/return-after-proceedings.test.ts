import { departsTooEarly, findReturnAfterProceedings } from './return-after-proceedings.ts';

const today = '2026-11-21';
const departureOn = '2026-12-10';
const until = (day: string | null, required = true) => ({ departureOn, presence: { required, until: day } });

describe('RETURN_AFTER_PROCEEDINGS', () => {
  it('is kept to from the day after presence was last required, and where it is not', () => {
    expect(departsTooEarly(until('2026-12-09'), today)).toBeNull();
    expect(departsTooEarly(until(null, false), today)).toBeNull();
  });

  it('is a concern to the last day on which presence is required, never a refusal', () => {
    expect(departsTooEarly(until(departureOn), today)).toMatchObject({
      rule: { id: 'RETURN_AFTER_PROCEEDINGS', kind: 'PRACTICE' },
      version: 'RETURN_AFTER_PROCEEDINGS@ONCE-NOT-REQUIRED',
      reason: 'REQUIRED_UNTIL',
      facts: { departureOn, until: departureOn },
    });
  });

  it('is a concern where presence is required without an end, and leaves the choice to the person', () => {
    const early = departsTooEarly(until(null), today);
    expect(early).toMatchObject({ reason: 'STILL_REQUIRED', facts: { departureOn } });
    expect(early?.remedy?.EN).toContain('The person decides.');
  });

  it('is found as met, as a concern, or asking nothing', () => {
    expect(findReturnAfterProceedings([until('2026-12-09')], today).outcome).toBe('MET');
    expect(findReturnAfterProceedings([until('2026-12-09'), until(null)], today)).toMatchObject({
      outcome: 'CONCERN',
      because: { reason: 'STILL_REQUIRED' },
    });
    expect(findReturnAfterProceedings([until(null, false)], today).outcome).toBe('NOT_APPLICABLE');
    expect(findReturnAfterProceedings([], today).outcome).toBe('NOT_APPLICABLE');
  });
});
