import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../tests/caseload/outcome-of.ts';
import { decision, inMerged, known, period, stay, told } from '../../../tests/caseload/sample-facts.ts';
import { clocks } from './clocks/clocks.ts';
import { competence } from './competence.ts';
import { stayByEveryFile, stayOn } from './every-file.ts';
import { findings } from './findings/findings.ts';
import type { FileFacts } from './immigration-facts.ts';
import { knownAt } from './known.ts';
import { stage } from './stage.ts';
import { timeline } from './timeline.ts';

/** Two files that DIS has of one woman: this one, and one of a case that was merged into it on 10 May. */

const TODAY = '2026-06-01';
const unlawful = [stay('NO_LAWFUL_STAY', '2026-03-01')];
const lawful = [stay('LAWFUL', '2026-02-01')];
const permit = {
  ...known('permit', '2026-04-15'),
  validFrom: '2026-04-15',
  validTo: '2026-10-15',
  revokedOn: null,
  kind: 'PROTECTION',
  applicationId: 'application',
  verification: 'VERIFIED',
} as const;
const asylum = {
  ...known('asylum', '2026-03-01'),
  lodgedOn: '2026-03-01',
  outcome: null,
  decidedOn: null,
  verification: 'VERIFIED' as const,
};
const granted = { ...asylum, outcome: 'GRANTED', decidedOn: '2026-04-01' } as const;
const work = {
  ...known('work', '2026-04-20'),
  receivedOn: '2026-04-20',
  outcome: 'GRANTED',
  decidedOn: '2026-05-01',
  validFrom: '2026-05-01',
  validTo: null,
  verification: 'VERIFIED',
} as const;
const deadline = {
  ...known('deadline', '2026-04-01'),
  setOn: '2026-04-01',
  leaveBy: '2026-06-20',
  setAsideOn: null,
  setAsideBy: null,
  departedOn: null,
};
const over = { ...period, ...known('over', '2026-03-20'), startsOn: '2026-03-20', endsOn: '2026-04-18' };

const both = (here: Partial<FileFacts>, ...there: Partial<FileFacts>[]) =>
  told({ immigration: { ...here, merged: there.map((file) => inMerged(file)) } });

describe('on what footing she stays', () => {
  const by = (facts: ReturnType<typeof both>, day: Day = TODAY) => [
    stayOn(facts, day),
    stayByEveryFile(facts, day),
  ];

  it.each([
    [
      'is what the other says where this one says nothing',
      both({}, { residence: unlawful }),
      null,
      'NO_LAWFUL_STAY',
    ],
    [
      'is the best for her that either says',
      both({ residence: unlawful }, { residence: lawful }),
      'NO_LAWFUL_STAY',
      'LAWFUL',
    ],
    [
      'is no worse for what the other says',
      both({ residence: lawful }, { residence: unlawful }),
      'LAWFUL',
      'LAWFUL',
    ],
    [
      'is lawful by a permit in the other',
      both({ residence: unlawful }, { permits: [permit] }),
      'NO_LAWFUL_STAY',
      'LAWFUL',
    ],
    [
      'is that of an asylum-seeker by an open application there',
      both({ residence: unlawful }, { asylum: [asylum] }),
      'NO_LAWFUL_STAY',
      'ASYLUM_SEEKER',
    ],
    ['is unknown where neither says', both({}, {}), null, null],
  ] as const)('%s, while what is decided rests on this file alone', (_, facts, here, everywhere) => {
    expect(by(facts)).toEqual([here, everywhere]);
  });

  it('is what was recorded here since the merge, whatever the other says', () => {
    const since = [{ ...stay('NO_LAWFUL_STAY', '2026-03-01'), recordedAt: '2026-05-10T10:00:00.000Z' }];
    expect(by(both({ residence: since }, { residence: lawful }))).toEqual([
      'NO_LAWFUL_STAY',
      'NO_LAWFUL_STAY',
    ]);
    const later = inMerged({ residence: lawful }, '2026-05-20T10:00:00.000Z');
    const again = told({
      immigration: { residence: since, merged: [inMerged({ residence: lawful }), later] },
    });
    expect(by(again)).toEqual(['NO_LAWFUL_STAY', 'LAWFUL']);
  });

  it('names who is competent by this file alone, by which a hand-over and a decision are held to the law too', () => {
    const facts = both({ residence: unlawful }, { permits: [permit] });
    expect(competence(facts, TODAY)).toMatchObject({ stay: 'NO_LAWFUL_STAY', byLaw: 'DIS' });
    const here = both({ residence: [stay('LAWFUL', '2026-05-12')] }, { permits: [permit] });
    expect(competence(here, TODAY)).toMatchObject({ stay: 'LAWFUL', byLaw: 'CMM' });
  });

  it('is not told while DIS is silent', () => {
    expect(stayByEveryFile({ ...told({}), immigration: null }, TODAY)).toBeNull();
  });
});

describe('what runs or is due', () => {
  const at = (asOf: string, facts: ReturnType<typeof both>) =>
    clocks(knownAt(facts, asOf, asOf), new Date(asOf)).map(({ key, state }) => `${key} ${state}`);
  const NOW = '2026-06-01T10:00:00.000Z';

  it('shows from the other file too, from the merge on', () => {
    const facts = both(
      { residence: unlawful },
      { reflection: [{ ...period, endsOn: '2026-06-30' }], permits: [permit], workPermits: [work] },
    );
    expect(at(NOW, facts)).toEqual([
      'REFLECTION_PERIOD:period RUNNING',
      'DEPARTURE:case TO_COME',
      'RESIDENCE_PERMIT:permit RUNNING',
      'WORK_PERMIT:work RUNNING',
    ]);
    expect(at('2026-05-09T10:00:00.000Z', facts)).toEqual([]);
    expect(stage(facts, TODAY).stage).toBe('REFLECTION');
  });

  it('lets nobody be overdue whom the other file gives longer, or who left by it', () => {
    const due = { residence: unlawful, reflection: [over] };
    const departure = (there: Partial<FileFacts>) => ({ immigration: { ...due, merged: [inMerged(there)] } });
    expect(outcomeOf('DEPARTURE', departure({}))).toBe('BREACH');
    expect(outcomeOf('DEPARTURE', departure({ departures: [deadline] }))).toBe('MET');
    expect(
      outcomeOf('DEPARTURE', departure({ departures: [{ ...deadline, departedOn: '2026-05-05' }] })),
    ).toBe('MET');
    expect(outcomeOf('DEPARTURE', departure({ permits: [permit] }))).toBe('MET');
    expect(stage(told(departure({ permits: [permit] })), TODAY).stage).toBe('RESIDENCE_PERMIT');
  });

  it('is what follows asylum, in whichever of them each was done', () => {
    const integration = (here: Partial<FileFacts>) =>
      outcomeOf('ASYLUM_INTEGRATION', {
        immigration: { ...here, merged: [inMerged({ asylum: [granted] })] },
      });
    expect(integration({})).toBe('BREACH');
    const allocations = [{ ...known('allocation', '2026-04-10'), allocatedOn: '2026-04-10', endedOn: null }];
    expect(integration({ allocations, plans: [{ id: 'plan', offeredOn: '2026-05-01' }] })).toBe('MET');
  });
});

describe('a reflection period', () => {
  const identified = { residence: unlawful, decisions: [decision('d1', 'DIS', 'IDENTIFIED', '2026-03-10')] };
  const grant = (here: Partial<FileFacts>, there: Partial<FileFacts>, since?: string) =>
    outcomeOf('REFLECTION_GRANT', {
      immigration: { ...identified, ...here, merged: [inMerged(there, since)] },
    });

  it('is held against the law in the file in which it was granted', () => {
    expect(grant({}, { reflection: [over] })).toBe('NOT_APPLICABLE');
  });

  describe('together with one that was granted there on the same identification', () => {
    const on = (id: string) => ({ identificationAuthority: 'DIS', identificationDecisionId: id }) as const;
    const there = (outcome: 'IDENTIFIED' | 'NOT_IDENTIFIED' = 'IDENTIFIED') =>
      inMerged({
        decisions: [
          decision('d0', 'DIS', 'IDENTIFIED', '2026-01-01'),
          decision('d0b', 'DIS', outcome, '2026-02-15'),
        ],
        reflection: [
          {
            ...period,
            ...known('before', '2026-01-02'),
            ...on('d0'),
            startsOn: '2026-01-02',
            endsOn: '2026-02-01',
            capEndsOn: '2026-05-02',
          },
        ],
      });
    const granted = { ...period, ...on('d1') };
    const facts = (extendedOn: string, endsOn: string, merged = there()) => ({
      immigration: {
        ...identified,
        reflection: [
          { ...granted, supersededAt: `${extendedOn}T08:00:00.000Z` },
          {
            ...granted,
            ...known('period', extendedOn),
            version: 2,
            ground: 'SPECIAL_REASONS',
            endsOn,
          } as const,
        ],
        merged: [merged],
      },
    });
    const capsOf = (given: ReturnType<typeof facts>) =>
      clocks(told(given), new Date('2026-06-01T10:00:00.000Z'))
        .filter(({ kind }) => kind === 'REFLECTION_PERIOD')
        .map(({ capEndsOn }) => capEndsOn);

    it('is held to the days that are left, which the clock tells', () => {
      const kept = facts('2026-05-20', '2026-06-30');
      expect(outcomeOf('REFLECTION_TOTAL', kept)).toBe('MET');
      expect(capsOf(kept)).toEqual(['2026-05-02', '2026-06-30']);
      expect(outcomeOf('REFLECTION_TOTAL', facts('2026-05-20', '2026-07-01'))).toBe('BREACH');
    });

    it('was held to nothing that nobody knew of before the merge, and keeps what it was given', () => {
      const early = facts('2026-04-20', '2026-07-20');
      expect(outcomeOf('REFLECTION_TOTAL', early)).toBe('MET');
      expect(capsOf(early)).toEqual(['2026-05-02', '2026-07-20']);
    });

    it('has all its days where that body said otherwise in between', () => {
      const anew = facts('2026-05-20', '2026-07-30', there('NOT_IDENTIFIED'));
      expect(outcomeOf('REFLECTION_TOTAL', anew)).toBe('MET');
      expect(capsOf(anew)).toEqual(['2026-05-02', '2026-07-30']);
    });
  });

  it('is owed to nobody to whom it was offered there, or who stays lawfully by it', () => {
    const offer = {
      ...known('offer', '2026-03-21'),
      offeredOn: '2026-03-21',
      requestedOn: null,
      declinedOn: null,
      verification: 'VERIFIED' as const,
    };
    expect(grant({}, {})).toBe('BREACH');
    expect(grant({}, { offers: [offer] })).toBe('NOT_APPLICABLE');
    expect(grant({}, { permits: [permit] })).toBe('NOT_APPLICABLE');
  });

  it('runs beside none that was granted there, as far as it was known', () => {
    const running = { ...over, endsOn: '2026-04-25' };
    expect(grant({ reflection: [period] }, { reflection: [running] }, '2026-03-25T00:00:00.000Z')).toBe(
      'BREACH',
    );
    expect(grant({ reflection: [period] }, { reflection: [running] })).toBe('MET');
    // merged in the very moment of the grant
    expect(grant({ reflection: [period] }, { reflection: [running] }, period.recordedAt)).toBe('MET');
  });
});

it('the same status in both files is one event', () => {
  const events = timeline(
    both({ residence: unlawful }, { residence: unlawful }, { residence: lawful }),
    TODAY,
  );
  expect(events.filter(({ room }) => room === 'DIS').map(({ kind, on }) => [kind, on])).toEqual([
    ['STAY_LAWFUL', '2026-02-01'],
    ['STAY_UNLAWFUL', '2026-03-01'],
  ]);
});

test('a recovery period that runs on in a merged case leaves her its days, to stage, clock and finding alike', () => {
  const since = '2026-05-10T10:00:00.000Z';
  const days = { startsOn: '2026-04-10', endsOn: '2026-06-10', capEndsOn: '2026-08-08', endedOn: null };
  const recoveryDays = [{ ...known('recovery', '2026-04-10'), ...days, since }];
  const facts = told({ cmm: { recoveryDays }, immigration: { residence: unlawful, reflection: [period] } });
  const read = (day: Day) => {
    const asOf = `${day}T12:00:00.000Z`;
    const then = knownAt(facts, asOf, asOf);
    const [deadlineClock] = clocks(then, new Date(asOf)).filter(({ kind }) => kind === 'DEPARTURE');
    const [found] = findings(facts, new Date(asOf), new Date(asOf)).filter(
      ({ rule }) => rule.id === 'DEPARTURE',
    );
    return [stage(then, day).stage, deadlineClock?.state, found?.outcome];
  };
  expect(read('2026-05-09')).toEqual(['DEPARTURE_DUE', 'OVERDUE', 'BREACH']);
  expect(read('2026-05-10')).toEqual(['REFERRED', 'RUNNING', 'MET']);
  expect(read('2026-06-10')).toEqual(['REFERRED', 'RUNNING', 'MET']);
  expect(read('2026-06-11')).toEqual(['DEPARTURE_DUE', 'OVERDUE', 'BREACH']);
});
