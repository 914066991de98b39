import fc from 'fast-check';
import { EligibilityOutcome } from '../cmm-vocabulary.ts';
import { Authority, CitizenshipGroup, IdentificationOutcome, StayBasis } from '../vocabulary.ts';
import { decideEligibility } from './assistance-eligibility.ts';
import {
  type EntitlementFacts,
  entitlement,
  findAssistanceUnconditional,
  unconditionally,
} from './assistance-unconditional.ts';

const today = '2026-11-21';
const version = 'ASSISTANCE_UNCONDITIONAL@EVERY-VICTIM';

describe('ASSISTANCE_UNCONDITIONAL', () => {
  it('entitles every victim, whoever else was silent', () => {
    for (const identificationKnown of [true, false])
      expect(entitlement({ identification: 'IDENTIFIED', identificationKnown }, today)).toBe('ELIGIBLE');
  });

  it('finds nobody not eligible while it is open who she is', () => {
    expect(entitlement({ identification: null, identificationKnown: true }, today)).toBeNull();
    expect(entitlement({ identification: null, identificationKnown: false }, today)).toBeNull();
    expect(entitlement({ identification: 'NOT_IDENTIFIED', identificationKnown: false }, today)).toBeNull();
    expect(entitlement({ identification: 'NOT_IDENTIFIED', identificationKnown: true }, today)).toBe(
      'NOT_ELIGIBLE',
    );
  });

  it('refuses to turn a victim down', () => {
    const victim = { identification: 'IDENTIFIED', identificationKnown: true } as const;
    expect(unconditionally({ ...victim, outcome: 'NOT_ELIGIBLE' }, today)).toMatchObject({
      refused: { id: 'ASSISTANCE_UNCONDITIONAL' },
      reason: 'ENTITLED',
      facts: { asOf: today },
    });
    expect(unconditionally({ ...victim, outcome: 'ELIGIBLE' }, today)).toEqual({ version });
  });
});

describe('what decides eligibility', () => {
  const told = fc.record({
    assessor: fc.constantFrom(...Object.values(Authority)),
    outcome: fc.constantFrom(...Object.values(EligibilityOutcome)),
    identification: fc.option(fc.constantFrom(...Object.values(IdentificationOutcome))),
    identificationKnown: fc.boolean(),
    standing: fc.option(
      fc.record({
        outcome: fc.constantFrom('ELIGIBLE', 'NOT_ELIGIBLE'),
        verification: fc.constantFrom('VERIFIED', 'UNVERIFIED'),
      }),
    ),
  });
  const without = fc.record({
    cooperatesWithPolice: fc.boolean(),
    cooperatesInReturn: fc.boolean(),
    takesPartInProceedings: fc.boolean(),
    investigation: fc.constantFrom('OPEN', 'CLOSED', null),
    presenceRequired: fc.boolean(),
    stay: fc.option(fc.constantFrom(...Object.values(StayBasis))),
    citizenship: fc.constantFrom(...Object.values(CitizenshipGroup)),
    countryOfOrigin: fc.constantFrom('DK', 'NG', 'RO', null),
    reflectionPeriod: fc.boolean(),
  });

  it('is the same whatever cooperation, investigation, stay and nationality are', () => {
    fc.assert(
      fc.property(told, without, without, (facts, some, others) => {
        const decided = decideEligibility(facts, today);
        expect(decideEligibility({ ...some, ...facts }, today)).toEqual(decided);
        expect(decideEligibility({ ...others, ...facts }, today)).toEqual(decided);
      }),
    );
  });

  it('looks at nothing but the decision, the one before it and the identification', () => {
    fc.assert(
      fc.property(told, without, (facts, others) => {
        const looked = new Set<PropertyKey>();
        const watched = new Proxy(
          { ...others, ...facts },
          {
            get: (target, name) => {
              looked.add(name);
              return Reflect.get(target, name);
            },
            ownKeys: () => {
              throw new Error('it looks at everything');
            },
          },
        );
        decideEligibility(watched, today);
        const allowed = new Set<PropertyKey>(Object.keys(facts));
        expect([...looked].filter((name) => !allowed.has(name))).toEqual([]);
      }),
    );
  });

  it('has no place for them in the type of its facts', () => {
    const only: Record<keyof EntitlementFacts, true> = { identification: true, identificationKnown: true };
    expect(Object.keys(only)).toEqual(['identification', 'identificationKnown']);
    // @ts-expect-error a stay has no place here, and the compiler says so
    const facts: EntitlementFacts = { identification: null, identificationKnown: true, stay: 'LAWFUL' };
    expect(entitlement(facts, today)).toBeNull();
  });
});

describe('ASSISTANCE_UNCONDITIONAL held against a case', () => {
  const decided = {
    outcome: 'ELIGIBLE',
    identification: 'IDENTIFIED',
    identificationKnown: true,
    decidedOn: today,
    recordedAt: `${today}T10:00:00.000Z`,
  } as const;
  const denied = { ...decided, outcome: 'NOT_ELIGIBLE', identification: 'NOT_IDENTIFIED' } as const;
  const broken = { outcome: 'BREACH', because: { reason: 'ENTITLED' } };

  it('is met, broken, or not applicable', () => {
    expect(findAssistanceUnconditional([decided], today, today)).toMatchObject({ outcome: 'MET', version });
    const turnedDown = { ...decided, outcome: 'NOT_ELIGIBLE' } as const;
    expect(findAssistanceUnconditional([decided, turnedDown], today, today)).toMatchObject(broken);
    expect(findAssistanceUnconditional([decided], today, '2026-11-20').outcome).toBe('NOT_APPLICABLE');
  });

  it('is broken from the day after identification on, by what was denied before, until it is decided anew', () => {
    const found = (asOf: string, ...more: Parameters<typeof findAssistanceUnconditional>[0]) =>
      findAssistanceUnconditional([...more, denied], '2026-11-30', asOf);
    expect(findAssistanceUnconditional([denied], null, '2026-12-01').outcome).toBe('MET');
    expect(found('2026-11-30').outcome).toBe('MET');
    expect(found('2026-12-01')).toMatchObject({
      ...broken,
      because: { reason: 'ENTITLED', facts: { asOf: '2026-12-01' } },
    });
    const anew = { ...decided, decidedOn: '2026-12-05', recordedAt: '2026-12-05T10:00:00.000Z' };
    expect(found('2026-12-04', anew).outcome).toBe('BREACH');
    expect(found('2026-12-05', anew).outcome).toBe('MET');
  });

  it('goes by the later of two decisions of one day', () => {
    const at = (hour: number) => ({ ...decided, recordedAt: `${today}T${hour}:00:00.000Z` });
    const found = (...all: Parameters<typeof findAssistanceUnconditional>[0]) =>
      findAssistanceUnconditional(all, today, '2026-12-01').outcome;
    expect(found(at(11), denied)).toBe('MET');
    expect(found({ ...denied, recordedAt: at(12).recordedAt }, at(11))).toBe('BREACH');
  });
});
