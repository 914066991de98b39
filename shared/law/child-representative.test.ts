import {
  appointRepresentative,
  assessBestInterests,
  findChildRepresentative,
} from './child-representative.ts';

const today = '2026-11-21';
const version = 'CHILD_REPRESENTATIVE@UNDER-18';
const bornOn = '2008-11-21';
const eve = '2026-11-20';

describe('CHILD_REPRESENTATIVE', () => {
  it('is appointed for a child, until the birthday', () => {
    expect(appointRepresentative({ bornOn, representations: [] }, eve)).toEqual({ until: today, version });
    expect(appointRepresentative({ bornOn, representations: [] }, today)).toMatchObject({
      refused: { id: 'CHILD_REPRESENTATIVE' },
      reason: 'NOT_A_CHILD',
      facts: { asOf: today, recordedAt: 'CMM' },
    });
  });

  it('counts the years of one who was born on a leap day to 1 March', () => {
    const leap = { bornOn: '2008-02-29', representations: [] };
    expect(appointRepresentative(leap, '2026-02-28')).toEqual({ until: '2026-03-01', version });
    expect(appointRepresentative(leap, '2026-03-01')).toMatchObject({ reason: 'NOT_A_CHILD' });
  });

  it('is appointed for one whose age is not known', () => {
    expect(appointRepresentative({ bornOn: null, representations: [] }, today)).toEqual({
      until: null,
      version,
    });
  });

  it('is one at a time, and the next may follow on the same day', () => {
    const first = { appointedOn: '2026-01-01', endedOn: null };
    expect(appointRepresentative({ bornOn, representations: [first] }, eve)).toMatchObject({
      reason: 'ALREADY_REPRESENTED',
      facts: { appointedOn: '2026-01-01' },
    });
    const ended = { ...first, endedOn: eve };
    expect(appointRepresentative({ bornOn, representations: [ended] }, eve)).toMatchObject({ version });
  });
});

describe('CHILD_REPRESENTATIVE: best interests', () => {
  it('are assessed for a child on the day, or for whoever may have been one', () => {
    expect(assessBestInterests({ bornOn }, eve)).toEqual({ version });
    expect(assessBestInterests({ bornOn: null }, today)).toEqual({ version });
    expect(assessBestInterests({ bornOn }, today)).toMatchObject({
      refused: { id: 'CHILD_REPRESENTATIVE' },
      version,
      reason: 'ASSESSES_FOR_A_CHILD',
      facts: { assessedOn: today, recordedAt: 'CMM' },
    });
  });
});

describe('CHILD_REPRESENTATIVE held against a case', () => {
  const child = { bornOn: '2010-06-01', identifiedOn: '2026-11-01', representations: [] };
  const appointed = (appointedOn: string, endedOn: string | null = null) => [{ appointedOn, endedOn }];

  it('is met, broken, or not applicable', () => {
    const represented = { ...child, representations: appointed('2026-11-05') };
    expect(findChildRepresentative(represented, today)).toMatchObject({ outcome: 'MET', version });
    expect(findChildRepresentative(child, today)).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NOT_REPRESENTED', facts: { identifiedOn: '2026-11-01', asOf: today } },
    });
    for (const other of [{ identifiedOn: null }, { bornOn: '1999-05-05' }])
      expect(findChildRepresentative({ ...child, ...other }, today).outcome).toBe('NOT_APPLICABLE');
  });

  it('goes by the decision where no day of birth is known, and is open where that does not say', () => {
    const identifiedAs = (ageGroup: 'CHILD' | 'ADULT' | 'UNKNOWN', asOf = today) =>
      findChildRepresentative(
        { ...child, bornOn: null, identifiedAs: { ageGroup, decidedOn: child.identifiedOn } },
        asOf,
      );
    expect(identifiedAs('CHILD')).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NOT_REPRESENTED' },
    });
    expect(identifiedAs('ADULT').outcome).toBe('NOT_APPLICABLE');
    const open = { outcome: 'CONCERN', because: { reason: 'AGE_UNKNOWN', facts: { asOf: today } } };
    expect(identifiedAs('UNKNOWN')).toMatchObject(open);
    expect(findChildRepresentative({ ...child, bornOn: null }, today)).toMatchObject(open);
    expect(identifiedAs('UNKNOWN', '2026-11-01').outcome).toBe('NOT_APPLICABLE');
    const represented = { ...child, bornOn: null, representations: appointed('2026-11-05') };
    expect(findChildRepresentative(represented, today).outcome).toBe('MET');
  });

  it('has the day of identification to be met, and no longer', () => {
    expect(findChildRepresentative(child, '2026-11-01').outcome).toBe('NOT_APPLICABLE');
    expect(findChildRepresentative(child, '2026-11-02').outcome).toBe('BREACH');
    const represented = { ...child, representations: appointed('2026-11-01') };
    expect(findChildRepresentative(represented, '2026-11-01').outcome).toBe('MET');
  });

  it('is open where the day of birth was set right too late, unless the decision took the person for a child', () => {
    const setRight = (setRightOn: string, ageGroup: 'CHILD' | 'ADULT', asOf = eve) =>
      findChildRepresentative(
        { ...child, setRightOn, identifiedAs: { ageGroup, decidedOn: child.identifiedOn } },
        asOf,
      ).outcome;
    expect([setRight(eve, 'ADULT'), setRight('2026-11-19', 'ADULT')]).toEqual(['CONCERN', 'BREACH']);
    expect(setRight(eve, 'CHILD')).toBe('BREACH');
    expect([setRight(today, 'ADULT', today), setRight(eve, 'ADULT', today)]).toEqual(['CONCERN', 'BREACH']);
  });

  it('is broken again where a representative left and none followed', () => {
    const left = { ...child, representations: appointed('2026-11-01', '2026-11-10') };
    expect(findChildRepresentative(left, '2026-11-09').outcome).toBe('MET');
    expect(findChildRepresentative(left, '2026-11-10').outcome).toBe('BREACH');
  });

  it('looks back on the days as a child, once the victim is of age', () => {
    const grown = { ...child, bornOn: '2008-11-10' };
    expect(
      findChildRepresentative({ ...grown, representations: appointed('2026-11-09') }, today).outcome,
    ).toBe('MET');
    expect(
      findChildRepresentative({ ...grown, representations: appointed('2026-11-10') }, today).outcome,
    ).toBe('BREACH');
    const onBirthday = findChildRepresentative(
      { ...child, bornOn, representations: appointed('2026-11-05', today) },
      today,
    );
    expect(onBirthday.outcome).toBe('MET');
    const over = appointed('2026-01-01', '2026-11-01');
    expect(findChildRepresentative({ ...grown, representations: over }, today).outcome).toBe('BREACH');
  });

  it('says of the days as a child what it says to a child, with a remedy only for as long as there is one', () => {
    const said = (bornOn: string) => findChildRepresentative({ ...child, bornOn }, today).because;
    const grown = said('2008-11-10');
    expect(grown).toEqual(said(child.bornOn));
    expect(grown?.message.EN).toMatch(/is on record for the child, or for the days as a child\.$/);
    expect(grown?.remedy?.EN).toBe(
      'While the person is under 18, appoint a representative or guardian. Later nothing makes up for it.',
    );
  });

  it('does not apply to one identified on the very birthday', () => {
    expect(findChildRepresentative({ ...child, bornOn: '2008-11-01' }, today).outcome).toBe('NOT_APPLICABLE');
    expect(findChildRepresentative({ ...child, bornOn: '2008-11-02' }, today).outcome).toBe('BREACH');
  });
});
