import { Authority } from '../vocabulary.ts';
import { assessNonPunishment } from './assess-non-punishment.ts';
import type { NonPunishmentFacts } from './non-punishment-facts.ts';
import { assessSeriousCrime, findNonPunishmentSerious, waiveDespiteCourt } from './non-punishment-serious.ts';

const today = '2026-11-21';
const version = 'NON_PUNISHMENT_SERIOUS@MITIGATES-ONLY';
const facts: NonPunishmentFacts = {
  decider: 'COURT',
  provision: 'CRIMINAL_CODE_82_6',
  seriousCrime: true,
  compelled: true,
  byForce: false,
  byDeceit: false,
  byExploitation: false,
  outcome: 'MITIGATING_FACTOR',
};
const assess = (given: Partial<NonPunishmentFacts> = {}) => assessSeriousCrime({ ...facts, ...given }, today);
const decide = (given: Partial<NonPunishmentFacts> = {}) =>
  assessNonPunishment({ ...facts, ...given }, today);

describe('NON_PUNISHMENT_SERIOUS', () => {
  it.each(['MITIGATING_FACTOR', 'PENALTY_REDUCED', 'PENALTY_REMITTED', 'NOT_APPLIED'] as const)(
    'lets a court come to %s',
    (outcome) => {
      expect(assess({ outcome })).toEqual({ version });
    },
  );

  it.each(['PROSECUTION_WAIVED', 'PROSECUTION_REDUCED'] as const)(
    'never %s, and says what may be',
    (outcome) => {
      const given = {
        decider: 'PROSECUTION',
        provision: 'ADMINISTRATION_OF_JUSTICE_ACT_722_2',
        outcome,
      } as const;
      expect(assess(given)).toMatchObject({
        refused: { id: 'NON_PUNISHMENT_SERIOUS' },
        reason: 'NO_WAIVER',
        facts: { outcome, sentencedBy: 'COURT' },
        remedy: { EN: 'Compulsion may mitigate the sentence. That is for: Courts.' },
      });
      expect(decide(given)).toMatchObject({ refused: { id: 'NON_PUNISHMENT_SERIOUS' }, reason: 'NO_WAIVER' });
    },
  );

  it.each(['CMM', 'DIS', 'POLICE'] as const)('is assessed by no other body: %s', (decider) => {
    for (const outcome of ['PROSECUTION_WAIVED', 'NOT_APPLIED'] as const) {
      expect(decide({ decider, outcome, provision: 'ADMINISTRATION_OF_JUSTICE_ACT_722_2' })).toMatchObject({
        reason: expect.stringMatching(/^NOT_THE_(COURT|DECIDER)$/),
        facts: { decider },
      });
      expect(assess({ decider, outcome })).toMatchObject({ reason: 'NOT_THE_COURT' });
    }
  });

  it('takes compulsion, force, deceit or exploitation', () => {
    expect(assess({ compelled: false })).toMatchObject({ reason: 'NOT_COMPELLED' });
    for (const means of ['byForce', 'byDeceit', 'byExploitation'] as const) {
      expect(assess({ compelled: false, [means]: true })).toEqual({ version });
    }
  });

  it.each(Object.values(Authority).filter((body) => body !== 'COURT'))(
    'is not sentenced by %s',
    (decider) => {
      expect(assess({ decider })).toMatchObject({ reason: 'NOT_THE_COURT', facts: { decider } });
    },
  );

  it('is found as met, broken, or asking nothing', () => {
    const find = (given: Partial<NonPunishmentFacts>, asOf = today) =>
      findNonPunishmentSerious([{ ...facts, ...given, assessedOn: '2026-03-10' }], asOf);
    expect(find({}).outcome).toBe('MET');
    expect(find({ outcome: 'PROSECUTION_WAIVED' })).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NO_WAIVER' },
    });
    expect(find({ seriousCrime: false }).outcome).toBe('NOT_APPLICABLE');
    expect(find({}, '2026-03-09').outcome).toBe('NOT_APPLICABLE');
    expect(find({}, '2026-03-10').outcome).toBe('MET');
  });
});

describe('an assessment of non-punishment', () => {
  const ofSections = 'NON_PUNISHMENT_82_83@FORCE-DECEIT-EXPLOITATION';
  const of722 = 'NON_PUNISHMENT_722_2@COMPELLED-NOT-SERIOUS';
  const prosecution = { decider: 'PROSECUTION', provision: 'ADMINISTRATION_OF_JUSTICE_ACT_722_2' } as const;

  it('names the rules that carry it', () => {
    expect(decide()).toEqual({ versions: [version, ofSections] });
    expect(decide({ seriousCrime: false })).toEqual({ versions: [ofSections] });
    const waived = { ...prosecution, seriousCrime: false, outcome: 'PROSECUTION_WAIVED' } as const;
    expect(decide(waived)).toEqual({ versions: [of722] });
    expect(decide({ ...prosecution, outcome: 'NOT_APPLIED' })).toEqual({ versions: [version, of722] });
  });

  it('lets compulsion mitigate the sentence for a serious crime without a provision besides', () => {
    const { provision } = prosecution;
    expect(decide({ provision })).toEqual({ versions: [version] });
    expect(decide({ provision, seriousCrime: false })).toMatchObject({
      refused: { id: 'NON_PUNISHMENT_722_2' },
    });
    expect(decide({ provision, outcome: 'PENALTY_REDUCED' })).toMatchObject({
      refused: { id: 'NON_PUNISHMENT_722_2' },
    });
  });

  it('is refused by the rule of its provision', () => {
    expect(decide({ decider: 'PROSECUTION', seriousCrime: false })).toMatchObject({
      refused: { id: 'NON_PUNISHMENT_82_83' },
      reason: 'NOT_THE_COURT',
    });
  });
});

describe('NON_PUNISHMENT_SERIOUS between court and prosecution', () => {
  const others = [
    { decider: 'PROSECUTION' as const, seriousCrime: true, assessedOn: '2026-11-01' },
    { decider: 'COURT' as const, seriousCrime: true, assessedOn: '2026-11-02' },
  ];

  it.each(['PROSECUTION_WAIVED', 'PROSECUTION_REDUCED'] as const)(
    'never lets %s stand against what a court found serious',
    (outcome) => {
      expect(waiveDespiteCourt({ outcome }, others, today)).toMatchObject({
        refused: { id: 'NON_PUNISHMENT_SERIOUS' },
        version,
        reason: 'FOUND_SERIOUS',
        facts: { assessedOn: '2026-11-02', outcome, sentencedBy: 'COURT' },
        message: { DA: expect.stringContaining('2. november 2026') },
      });
    },
  );

  it('asks nothing where no court found that, or of what is no waiver', () => {
    const [prosecution] = others;
    const notSerious = { decider: 'COURT' as const, seriousCrime: false, assessedOn: '2026-11-02' };
    for (const none of [[], prosecution ? [prosecution] : [], [notSerious]])
      expect(waiveDespiteCourt({ outcome: 'PROSECUTION_WAIVED' }, none, today)).toBeNull();
    expect(waiveDespiteCourt({ outcome: 'NOT_APPLIED' }, others, today)).toBeNull();
  });
});
