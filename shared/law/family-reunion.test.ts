import {
  beginTracing,
  findFamilyReunion,
  type ReunionFacts,
  reuniteFamily,
  type TracedFamily,
  traceFamily,
} from './family-reunion.ts';

const today = '2026-11-21';
const version = 'FAMILY_REUNION@BEST-INTERESTS-DURABLE';
const bornOn = '2010-05-05';
const assessment = {
  assessedOn: '2026-11-01',
  conclusion: 'IN_BEST_INTERESTS',
  durableSolution: true,
} as const;
const against = { ...assessment, conclusion: 'NOT_IN_BEST_INTERESTS' } as const;

describe('FAMILY_REUNION: tracing', () => {
  it('is for the child’s best interests, assessed by then', () => {
    expect(traceFamily({ bornOn, assessment }, today)).toEqual({ version });
    expect(traceFamily({ bornOn, assessment }, '2026-11-01')).toEqual({ version });
    expect(traceFamily({ bornOn, assessment: null }, today)).toMatchObject({
      refused: { id: 'FAMILY_REUNION' },
      reason: 'BEST_INTERESTS_NOT_ASSESSED',
      facts: { asOf: today },
    });
    expect(traceFamily({ bornOn, assessment }, '2026-10-31')).toMatchObject({
      reason: 'BEST_INTERESTS_NOT_ASSESSED',
    });
    expect(traceFamily({ bornOn, assessment: against }, today)).toMatchObject({
      reason: 'NOT_IN_BEST_INTERESTS',
      facts: { assessedOn: '2026-11-01' },
    });
  });

  it('asks nothing of whoever is of age, from the birthday on', () => {
    const grown = { bornOn: '2008-11-21', assessment: null };
    expect(traceFamily(grown, '2026-11-20')).toMatchObject({ reason: 'BEST_INTERESTS_NOT_ASSESSED' });
    expect(traceFamily(grown, today)).toEqual({ version });
    expect(reuniteFamily(grown, today)).toEqual({ version });
    expect(traceFamily({ ...grown, bornOn: '2008-02-29' }, '2026-02-28')).toMatchObject({
      reason: 'BEST_INTERESTS_NOT_ASSESSED',
    });
    expect(traceFamily({ ...grown, bornOn: '2008-02-29' }, '2026-03-01')).toEqual({ version });
  });

  it('asks nothing of whoever is of age by another’s word, where no day of birth is told', () => {
    const by = (ageGroup: 'ADULT' | 'CHILD') => ({
      bornOn: null,
      identifiedAs: { ageGroup, decidedOn: today },
      assessment: null,
    });
    for (const held of [traceFamily, reuniteFamily]) {
      expect(held(by('ADULT'), today)).toEqual({ version });
      expect(held(by('CHILD'), today)).toMatchObject({ reason: 'BEST_INTERESTS_NOT_ASSESSED' });
    }
  });

  it('begins for a child, or whoever may be one, and goes on when the child comes of age', () => {
    const begun = (given: Partial<ReunionFacts>, on = today) =>
      beginTracing({ bornOn, assessment, recordedAt: 'RETURN_AGENCY', ...given }, on);
    expect(begun({})).toEqual({ version });
    expect(begun({ bornOn: null })).toEqual({ version });
    expect(begun({ assessment: null })).toMatchObject({ reason: 'BEST_INTERESTS_NOT_ASSESSED' });
    expect(begun({ bornOn: '2008-11-21' }, '2026-11-20')).toEqual({ version });
    expect(begun({ bornOn: '2008-11-21' })).toMatchObject({
      refused: { id: 'FAMILY_REUNION' },
      version,
      reason: 'NOT_A_CHILD',
      facts: { asOf: today, recordedAt: 'RETURN_AGENCY' },
      earliestLawfulAt: null,
    });
    expect(begun({ bornOn: null, identifiedAs: { ageGroup: 'ADULT', decidedOn: today } })).toMatchObject({
      reason: 'NOT_A_CHILD',
    });
  });

  it('takes one of unknown age for a child', () => {
    expect(traceFamily({ bornOn: null, assessment: null }, today)).toMatchObject({
      reason: 'BEST_INTERESTS_NOT_ASSESSED',
    });
  });
});

describe('FAMILY_REUNION: reunion', () => {
  const reunite = (given: Partial<ReunionFacts>) => reuniteFamily({ bornOn, assessment, ...given }, today);

  it('takes a durable solution beside best interests', () => {
    expect(reunite({})).toEqual({ version });
    expect(reunite({ assessment: { ...assessment, durableSolution: false } })).toMatchObject({
      reason: 'NOT_DURABLE',
      facts: { assessedOn: '2026-11-01' },
    });
    expect(reunite({ assessment: { ...assessment, durableSolution: null } })).toMatchObject({
      reason: 'DURABILITY_NOT_ASSESSED',
    });
    expect(reunite({ assessment: against })).toMatchObject({ reason: 'NOT_IN_BEST_INTERESTS' });
    expect(reunite({ assessment: null })).toMatchObject({ reason: 'BEST_INTERESTS_NOT_ASSESSED' });
  });

  it('does not ask it of whoever is of age', () => {
    const not = { ...against, durableSolution: false };
    expect(reunite({ bornOn: '1999-05-05', assessment: not })).toEqual({ version });
    const notDurable = { ...assessment, durableSolution: false };
    expect(reunite({ bornOn: '2008-11-21', assessment: notDurable })).toEqual({ version });
    expect(reunite({ bornOn: '2008-11-22', assessment: notDurable })).toMatchObject({
      reason: 'NOT_DURABLE',
    });
  });
});

describe('FAMILY_REUNION held against a case', () => {
  const tracings = [{ bornOn, assessment, begunOn: '2026-11-02', since: null }];
  const reunions = [{ bornOn, assessment: { ...assessment, durableSolution: false }, reunitedOn: today }];

  it('is met, broken, or not applicable', () => {
    expect(findFamilyReunion({ tracings, reunions: [] }, today)).toMatchObject({ outcome: 'MET', version });
    expect(findFamilyReunion({ tracings, reunions }, '2026-11-20').outcome).toBe('MET');
    expect(findFamilyReunion({ tracings, reunions }, today)).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NOT_DURABLE' },
    });
    expect(findFamilyReunion({ tracings, reunions }, '2026-11-01').outcome).toBe('NOT_APPLICABLE');
    expect(findFamilyReunion({ tracings, reunions }, '2026-11-02').outcome).toBe('MET');
  });

  it('is broken by a search that goes on after the day on which it was found not to be for the best', () => {
    const goesOn = (since: TracedFamily['tracings'][number]['since'], asOf: string, born = bornOn) =>
      findFamilyReunion(
        { tracings: [{ bornOn: born, assessment, begunOn: '2026-11-02', since }], reunions: [] },
        asOf,
      );
    const told = { ...against, assessedOn: '2026-11-09', toldOn: '2026-11-10' };
    expect(goesOn(told, '2026-11-10').outcome).toBe('MET');
    expect(goesOn(told, '2026-11-11')).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NOT_IN_BEST_INTERESTS', facts: { assessedOn: '2026-11-09' } },
    });
    expect(goesOn({ ...told, conclusion: 'IN_BEST_INTERESTS' }, '2026-11-11').outcome).toBe('MET');
    expect(goesOn(told, '2026-11-11', '1999-05-05').outcome).toBe('MET');
  });
});
