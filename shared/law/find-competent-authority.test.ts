import {
  type DecisionByCompetence,
  findCompetentAuthority,
  type HeldByCompetence,
} from './find-competent-authority.ts';

const by = (
  decider: 'CMM' | 'DIS' | 'COURT',
  stay: 'LAWFUL' | 'NO_LAWFUL_STAY' | 'UNKNOWN' | null,
  decidedOn = '2026-03-10',
) => ({ decider, decidedOn, citizenship: 'NON_EU', stay, stayByNow: stay }) as const;
const outcome = (...decisions: readonly DecisionByCompetence[]) =>
  findCompetentAuthority(decisions, null, '2026-06-01').outcome;

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

  it('is a concern, and no breach, where her citizenship was set right since and another would have made it lawful', () => {
    const eu = { ...by('DIS', 'NO_LAWFUL_STAY'), citizenship: 'OTHER_EU' } as const;
    expect(outcome(eu)).toBe('BREACH');
    expect(outcome({ ...eu, citizenshipSetRight: true })).toBe('CONCERN');
    expect(outcome({ ...by('DIS', 'NO_LAWFUL_STAY'), citizenshipSetRight: true })).toBe('MET');
    // DIS never decides of who stays lawfully, whosever citizen she is
    expect(outcome({ ...by('DIS', 'LAWFUL'), citizenshipSetRight: true })).toBe('BREACH');
  });

  it('is a concern while what went ahead on silence is not confirmed, and a breach where nobody’s answer could mend it', () => {
    const verification = 'UNVERIFIED';
    const because = (decision: DecisionByCompetence) =>
      findCompetentAuthority([{ ...decision, verification }], null, '2026-06-01');
    expect(because(by('DIS', 'NO_LAWFUL_STAY'))).toMatchObject({
      outcome: 'CONCERN',
      version: 'COMPETENT_AUTHORITY@2022-BY-CITIZENSHIP',
      because: { reason: 'NOT_CONFIRMED', facts: { from: '2026-03-10', asOf: '2026-06-01' } },
    });
    expect(because({ ...by('DIS', 'NO_LAWFUL_STAY'), citizenship: 'DANISH' })).toMatchObject({
      outcome: 'CONCERN',
      because: { reason: 'NOT_COMPETENT' },
    });
    expect(because(by('DIS', 'LAWFUL')).outcome).toBe('BREACH');
  });

  it('leaves to another rule whether a court had a trial before it', () => {
    expect(outcome(by('COURT', 'NO_LAWFUL_STAY'))).toBe('MET');
  });

  it('by the variant of its day: an EU citizen without lawful stay was a matter of DIS before 2022', () => {
    const citizen = (decidedOn: string) =>
      findCompetentAuthority(
        [{ ...by('CMM', 'NO_LAWFUL_STAY', decidedOn), citizenship: 'OTHER_EU' }],
        null,
        '2026-06-01',
      );
    expect([citizen('2021-12-31').outcome, citizen('2022-01-01').outcome]).toEqual(['BREACH', 'MET']);
  });

  it('asks nothing where nobody has decided by the day', () => {
    expect(outcome()).toBe('NOT_APPLICABLE');
    expect(outcome(by('CMM', 'NO_LAWFUL_STAY', '2026-06-02'))).toBe('NOT_APPLICABLE');
    expect(outcome(by('CMM', 'NO_LAWFUL_STAY', '2026-06-01'))).toBe('BREACH');
  });
});

describe('COMPETENT_AUTHORITY over who holds the case', () => {
  const held = (
    holder: HeldByCompetence['holder'],
    stay: HeldByCompetence['stay'],
    citizenship: HeldByCompetence['citizenship'] = 'NON_EU',
    asOf = '2026-06-01',
  ) => findCompetentAuthority([], { holder, stay, citizenship }, asOf);

  it('is met while the body on record is the one that the law names, or one beside it', () => {
    for (const [holder, stay] of [
      ['CMM', 'LAWFUL'],
      ['CMM', null],
      ['DIS', 'ASYLUM_SEEKER'],
      ['SIRI', 'NO_LAWFUL_STAY'],
    ] as const)
      expect([holder, held(holder, stay).outcome]).toEqual([holder, 'MET']);
    expect(held('COURT', 'LAWFUL').outcome).toBe('MET');
  });

  it('shows a hand-over that is due: she lost her stay, was granted one, or nobody knows any more', () => {
    for (const [holder, stay, competent] of [
      ['CMM', 'NO_LAWFUL_STAY', 'DIS'],
      ['CMM', 'ASYLUM_SEEKER', 'DIS'],
      ['DIS', 'LAWFUL', 'CMM'],
      ['DIS', null, 'CMM'],
      ['SIRI', 'UNKNOWN', 'CMM'],
    ] as const)
      expect(held(holder, stay)).toMatchObject({
        outcome: 'CONCERN',
        version: 'COMPETENT_AUTHORITY@2022-BY-CITIZENSHIP',
        because: { reason: 'HAND_OVER_DUE', facts: { holder, competent, asOf: '2026-06-01' } },
      });
  });

  it('shows that the stay on record of a Danish citizen cannot be right', () => {
    for (const stay of ['NO_LAWFUL_STAY', 'ASYLUM_SEEKER'] as const)
      expect(held('CMM', stay, 'DANISH')).toMatchObject({
        outcome: 'CONCERN',
        because: { reason: 'STAY_CONTRADICTED', facts: { stayAt: 'DIS', citizenshipAt: 'CMM' } },
      });
    for (const stay of ['LAWFUL', 'UNKNOWN', null] as const)
      expect(held('CMM', stay, 'DANISH').outcome).toBe('MET');
    expect(held('CMM', 'NO_LAWFUL_STAY', 'OTHER_EU').outcome).toBe('MET');
  });

  it('is a concern while the hand-over to it is not confirmed, unless another one is due', () => {
    const since = (stay: HeldByCompetence['stay']) =>
      findCompetentAuthority(
        [],
        { holder: 'CMM', stay, citizenship: 'NON_EU', unconfirmedSince: '2026-05-02' },
        '2026-06-01',
      );
    expect(since('LAWFUL')).toMatchObject({
      outcome: 'CONCERN',
      version: 'COMPETENT_AUTHORITY@2022-BY-CITIZENSHIP',
      because: { reason: 'NOT_CONFIRMED', facts: { from: '2026-05-02', asOf: '2026-06-01' } },
    });
    expect(since('NO_LAWFUL_STAY')).toMatchObject({ because: { reason: 'HAND_OVER_DUE' } });
  });

  it('turns with the year for an EU citizen without lawful stay', () => {
    const citizen = (asOf: string) => held('CMM', 'NO_LAWFUL_STAY', 'OTHER_EU', asOf).outcome;
    expect([citizen('2021-12-31'), citizen('2022-01-01')]).toEqual(['CONCERN', 'MET']);
  });

  it('is a breach all the same where somebody decided who was not competent', () => {
    const byCmm = by('CMM', 'NO_LAWFUL_STAY');
    const here = { holder: 'CMM', stay: 'NO_LAWFUL_STAY', citizenship: 'NON_EU' } as const;
    expect(findCompetentAuthority([byCmm], here, '2026-06-01')).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NOT_COMPETENT' },
    });
    expect(findCompetentAuthority([by('DIS', 'NO_LAWFUL_STAY')], here, '2026-06-01')).toMatchObject({
      outcome: 'CONCERN',
      because: { reason: 'HAND_OVER_DUE' },
    });
  });
});
