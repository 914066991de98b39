import { type DecisionByCompetence, findCompetentAuthority } from './find-competent-authority.ts';

const by = (
  decider: 'CMM' | 'DIS' | 'COURT',
  stay: 'LAWFUL' | 'NO_LAWFUL_STAY' | 'UNKNOWN' | null,
  decidedOn = '2026-03-10',
) => ({ decider, decidedOn, citizenship: 'NON_EU', stay, stayByNow: stay }) as const;
const outcome = (...decisions: readonly DecisionByCompetence[]) =>
  findCompetentAuthority(decisions, '2026-06-01').outcome;

describe('COMPETENT_AUTHORITY over decisions', () => {
  it('holds each to the stay of its day', () => {
    expect(outcome(by('DIS', 'NO_LAWFUL_STAY'), by('CMM', 'LAWFUL'))).toBe('MET');
    expect(outcome(by('DIS', 'NO_LAWFUL_STAY'), by('CMM', 'NO_LAWFUL_STAY'))).toBe('BREACH');
    expect(outcome(by('CMM', null))).toBe('MET');
  });

  it('is a concern, and no breach, where the stay was not known and speaks against the decision since', () => {
    const [unknown, since] = [by('CMM', null), 'NO_LAWFUL_STAY'] as const;
    expect(outcome({ ...unknown, stayByNow: since })).toBe('CONCERN');
    expect(outcome({ ...by('CMM', 'UNKNOWN'), stayByNow: since })).toBe('CONCERN');
    expect(outcome({ ...unknown, stayByNow: 'LAWFUL' })).toBe('MET');
    expect(outcome({ ...by('DIS', null), stayByNow: since })).toBe('BREACH');
  });

  it('what was known when it was decided counts, whatever has become of it', () => {
    expect(outcome({ ...by('DIS', 'NO_LAWFUL_STAY'), stayByNow: 'LAWFUL' })).toBe('MET');
    expect(outcome({ ...by('CMM', 'NO_LAWFUL_STAY'), stayByNow: 'LAWFUL' })).toBe('BREACH');
  });

  it('leaves to another rule whether a court had a trial before it', () => {
    expect(outcome(by('COURT', 'NO_LAWFUL_STAY'))).toBe('MET');
  });

  it('by the variant of its day: an EU citizen without lawful stay was a matter of DIS before 2022', () => {
    const citizen = (decidedOn: string) =>
      findCompetentAuthority(
        [{ ...by('CMM', 'NO_LAWFUL_STAY', decidedOn), citizenship: 'OTHER_EU' }],
        '2026-06-01',
      );
    expect([citizen('2021-12-31').outcome, citizen('2022-01-01').outcome]).toEqual(['BREACH', 'MET']);
  });

  it('asks nothing where nobody has decided by the day', () => {
    expect(outcome()).toBe('NOT_APPLICABLE');
    expect(outcome(by('CMM', 'NO_LAWFUL_STAY', '2026-06-02'))).toBe('NOT_APPLICABLE');
  });
});
