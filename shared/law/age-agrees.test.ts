import type { AgeGroup, Authority } from '../vocabulary.ts';
import { findAgeAgrees } from './age-agrees.ts';

const version = 'AGE_AGREES@UNDER-18';
const asOf = '2026-11-21';
const bornOn = '2008-11-10';
const decided = (
  authority: Authority,
  ageGroup: AgeGroup | null,
  decidedOn = '2026-11-09',
  recordedAt = '10',
) => ({
  id: `${authority} ${decidedOn} ${recordedAt}`,
  authority,
  outcome: 'IDENTIFIED' as const,
  decidedOn,
  firstRecordedAt: `${decidedOn}T${recordedAt}:00:00.000Z`,
  ageGroup,
});
const find = (decisions: readonly ReturnType<typeof decided>[], born: string | null = bornOn) =>
  findAgeAgrees({ bornOn: born, decisions }, asOf);

describe('AGE_AGREES', () => {
  it('is met where a decision says what the day of birth says of its day', () => {
    expect(find([decided('DIS', 'CHILD')])).toMatchObject({ outcome: 'MET', version, because: null });
    expect(find([decided('DIS', 'CHILD'), decided('COURT', 'ADULT', '2026-11-10')]).outcome).toBe('MET');
  });

  it('shows whose decision says otherwise, and what is on record', () => {
    expect(find([decided('DIS', 'ADULT')])).toMatchObject({
      outcome: 'CONCERN',
      version,
      because: {
        reason: 'AGE_DISAGREES',
        facts: { authority: 'DIS', decidedOn: '2026-11-09', ageGroup: 'ADULT', onRecord: 'CHILD' },
      },
    });
    expect(find([decided('DIS', 'CHILD', '2026-11-10')])).toMatchObject({
      because: { facts: { ageGroup: 'CHILD', onRecord: 'ADULT' } },
    });
    expect(find([decided('CMM', 'CHILD'), decided('COURT', 'ADULT')]).outcome).toBe('CONCERN');
  });

  it('goes by the latest decision of each body, within a day by the later record', () => {
    const [wrong, right] = [decided('DIS', 'ADULT'), decided('DIS', 'CHILD', '2026-11-09', '11')];
    expect(find([right, wrong]).outcome).toBe('MET');
    expect(find([wrong, { ...right, authority: 'COURT' }]).outcome).toBe('CONCERN');
    expect(find([right, decided('DIS', 'ADULT', '2026-11-09', '12')]).outcome).toBe('CONCERN');
  });

  it('asks nothing where one side does not know, or nobody has decided yet', () => {
    const open = [
      [],
      [decided('DIS', 'UNKNOWN')],
      [decided('DIS', null)],
      [decided('DIS', 'ADULT', '2026-11-22')],
    ];
    for (const decisions of open) expect(find(decisions).outcome).toBe('NOT_APPLICABLE');
    expect(find([decided('DIS', 'ADULT', asOf)]).outcome).toBe('MET');
    expect(find([decided('DIS', 'ADULT')], null).outcome).toBe('NOT_APPLICABLE');
    expect(find([decided('DIS', 'UNKNOWN'), decided('CMM', 'CHILD')]).outcome).toBe('MET');
  });

  it('does not hear a body that could not decide', () => {
    expect(find([decided('MUNICIPALITY', 'ADULT')]).outcome).toBe('NOT_APPLICABLE');
  });
});
