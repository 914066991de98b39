import { CaseEventKind } from '../../../shared/case-vocabulary.ts';
import {
  decision,
  everything,
  inMerged,
  investigation,
  known,
  mergedCase,
  nothingRecorded,
  period,
  told,
  voluntaryReturn,
} from '../../../tests/caseload/sample-facts.ts';
import type { ToldFacts } from './facts.ts';
import type { ReflectionFact } from './immigration-facts.ts';
import { knownAt } from './known.ts';
import { timeline } from './timeline.ts';

const TODAY = '2026-06-01';
const tell = (facts: ToldFacts, today = TODAY) =>
  timeline(facts, today).map(({ on, kind, room, authority }) => `${on} ${kind} ${room}/${authority}`);
const kindsOf = (facts: ToldFacts, today = TODAY) => timeline(facts, today).map(({ kind }) => kind);

describe('the timeline of a case', () => {
  it('begins with the referral, and with who referred her', () => {
    expect(tell(nothingRecorded)).toEqual([
      '2026-03-01 REFERRED CMM/POLICE',
      '2026-03-01 CASE_OPENED CMM/CMM',
    ]);
  });

  it('puts every authority’s events in order, each with its owner', () => {
    expect(tell(everything)).toEqual([
      '2026-03-01 REFERRED CMM/POLICE',
      '2026-03-01 CASE_OPENED CMM/CMM',
      '2026-03-01 STAY_UNLAWFUL DIS/DIS',
      '2026-03-05 INVESTIGATION_LINKED NEC/POLICE',
      '2026-03-10 NOT_IDENTIFIED CMM/CMM',
      '2026-03-20 IDENTIFIED DIS/DIS',
      '2026-04-01 REFLECTION_GRANTED DIS/DIS',
      '2026-04-10 RETURN_OFFERED RETURNS/RETURN_AGENCY',
      '2026-05-01 REFLECTION_OVER DIS/DIS',
    ]);
  });

  it('tells when a recovery period was extended, once each time, and not when it was cut short', () => {
    const granted = {
      ...known('recovery', '2026-04-01'),
      startsOn: '2026-04-01',
      endsOn: '2026-05-01',
      capEndsOn: '2026-07-30',
      endedOn: null,
      decidedBy: 'CMM',
      identificationAuthority: 'CMM',
      identificationDecisionId: 'c1',
      verification: 'VERIFIED',
    } as const;
    const extended = (version: number, on: string, endsOn: string) => ({
      ...{ ...granted, ...known('recovery', on), version, endsOn },
    });
    const ended = { ...extended(4, '2026-05-25', '2026-05-31'), endedOn: '2026-05-25' };
    const recoveries = [
      granted,
      extended(2, '2026-04-20', '2026-05-20'),
      extended(3, '2026-05-18', '2026-05-31'),
      ended,
    ];
    const ofRecovery = [
      '2026-04-01 RECOVERY_GRANTED CMM/CMM',
      '2026-04-20 RECOVERY_EXTENDED CMM/CMM',
      '2026-05-18 RECOVERY_EXTENDED CMM/CMM',
      '2026-05-25 RECOVERY_OVER CMM/CMM',
    ];
    expect(tell(told({ cmm: { recoveries } })).slice(2)).toEqual(ofRecovery);
    // likewise in a case that was merged into this one
    const since = '2026-04-05T10:00:00.000Z';
    const recoveriesBefore = recoveries.map((one) => ({ ...one, since }));
    expect(tell(told({ cmm: { recoveriesBefore } })).slice(2)).toEqual(ofRecovery);
  });

  it('tells what was decided and done for her in a case that was merged into this one, from the merge on', () => {
    const since = '2026-05-10T10:00:00.000Z';
    const facts = told({
      cmm: {
        decisionsBefore: [{ ...decision('c0', 'CMM', 'NOT_IDENTIFIED', '2026-03-10'), since }],
        contacts: [{ assignedOn: '2026-04-02', releasedOn: null }],
        merged: [
          mergedCase({
            contacts: ['2026-04-02', '2026-04-12'].map((assignedOn) => ({ assignedOn, releasedOn: since })),
            supports: [{ id: 'support', startedOn: '2026-04-06', endedOn: '2026-04-14' }],
            representatives: [
              { ...known('guardian', '2026-04-03'), appointedOn: '2026-04-03', endedOn: '2026-04-20' },
            ],
            bestInterests: [
              {
                ...known('best', '2026-04-04'),
                topic: 'ACCOMMODATION',
                conclusion: 'IN_BEST_INTERESTS',
                durableSolution: null,
                assessedOn: '2026-04-04',
              },
            ],
            screenings: [
              { screenedBy: 'NGO', screenedOn: '2026-04-05', recordedAt: '2026-04-05T08:00:00.000Z' },
            ],
          }),
        ],
      },
      immigration: {
        merged: [inMerged({ decisions: [decision('s0', 'SIRI', 'IDENTIFIED', '2026-03-20')] })],
      },
    });
    expect(tell(facts).slice(2)).toEqual([
      '2026-03-10 NOT_IDENTIFIED CMM/CMM',
      '2026-03-20 IDENTIFIED DIS/SIRI',
      '2026-04-02 CONTACT_PERSON_ASSIGNED CMM/CMM',
      '2026-04-03 REPRESENTATIVE_APPOINTED CMM/CMM',
      '2026-04-04 BEST_INTERESTS_ASSESSED CMM/CMM',
      '2026-04-05 CHILD_SCREENED CMM/NGO',
      '2026-04-06 SUPPORT_STARTED CMM/CMM',
      '2026-04-12 CONTACT_PERSON_ASSIGNED CMM/CMM',
      '2026-04-14 SUPPORT_ENDED CMM/CMM',
      '2026-04-20 REPRESENTATION_ENDED CMM/CMM',
    ]);
    expect(tell(knownAt(facts, '2026-05-09T10:00:00.000Z', '2026-05-09T10:00:00.000Z')).slice(2)).toEqual([
      '2026-04-02 CONTACT_PERSON_ASSIGNED CMM/CMM',
    ]);
  });

  it('tells of one day in the order of the mechanism, whatever the order in which it was told', () => {
    const day = '2026-05-20';
    const facts = told({
      cmm: {
        case: { openedOn: day, closedOn: day, mergedIntoId: null },
        referrals: [],
        decisions: [decision('c1', 'CMM', 'IDENTIFIED', day)],
      },
      returns: {
        returns: [
          voluntaryReturn('ARRIVED', { offeredOn: day, acceptedOn: day, departedOn: day, arrivedOn: day }),
        ],
      },
    });
    const order = [
      'CASE_OPENED',
      'IDENTIFIED',
      'RETURN_OFFERED',
      'RETURN_ACCEPTED',
      'DEPARTED',
      'ARRIVED',
      'CASE_CLOSED',
    ];
    expect(kindsOf(facts)).toEqual(order);
    expect(Object.keys(CaseEventKind).filter((kind) => order.includes(kind))).toEqual(order);
  });

  it('tells nothing of the future: what happens today is told, what is due tomorrow is not', () => {
    expect(kindsOf(everything, '2026-05-01')).toContain('REFLECTION_OVER');
    expect(kindsOf(everything, '2026-04-30')).not.toContain('REFLECTION_OVER');
    expect(timeline(everything, '2026-02-28')).toEqual([]);
  });

  it('names a body within a room: SIRI at DIS, a court at NEC', () => {
    const facts = told({
      immigration: { decisions: [decision('s1', 'SIRI', 'IDENTIFIED', '2026-04-02')] },
      justice: { decisions: [decision('n1', 'COURT', 'NOT_IDENTIFIED', '2026-05-02')] },
    });
    expect(tell(facts).slice(2)).toEqual([
      '2026-04-02 IDENTIFIED DIS/SIRI',
      '2026-05-02 NOT_IDENTIFIED NEC/COURT',
    ]);
  });

  it('gives every event an id of its own, the same each time', () => {
    const ids = timeline(everything, TODAY).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(timeline({ ...everything, justice: null }, TODAY).every(({ id }) => ids.includes(id))).toBe(true);
  });

  it('leaves out what was not told, and keeps the rest', () => {
    const { cmm, immigration } = everything;
    expect(tell({ cmm, immigration: null, justice: null, returns: null })).toEqual(
      tell(everything).filter((line) => line.includes(' CMM/')),
    );
    const withheld = {
      ...immigration,
      told: ['RESIDENCE'],
      decisions: null,
      reflection: null,
    };
    expect(kindsOf({ cmm, immigration: withheld, justice: null, returns: null })).toContain('STAY_UNLAWFUL');
  });
});

describe('a reflection period in the timeline', () => {
  const extended = {
    ...period,
    version: 2,
    endsOn: '2026-05-31',
    ground: 'SPECIAL_REASONS',
    decidedOn: '2026-04-25',
  } as const;
  const lines = (...reflection: readonly { id: string }[]) =>
    tell(told({ immigration: { reflection: reflection as never } }))
      .filter((line) => line.includes('REFLECTION'))
      .map((line) => line.replace(' DIS/DIS', ''));

  it('is granted once, extended on the day of each decision, and over on the last day of its last version', () => {
    const again = { ...extended, version: 3, endsOn: '2026-06-30', decidedOn: '2026-05-28' } as const;
    expect(lines(again, period, extended)).toEqual([
      '2026-04-01 REFLECTION_GRANTED',
      '2026-04-25 REFLECTION_EXTENDED',
      '2026-05-28 REFLECTION_EXTENDED',
    ]);
    expect(lines(period, extended).at(-1)).toBe('2026-05-31 REFLECTION_OVER');
  });

  it('that is ended early is over then, and was not extended once more', () => {
    const ended = { ...extended, version: 3, endedOn: '2026-05-10', decidedOn: '2026-05-10' } as const;
    expect(lines(period, extended, ended)).toEqual([
      '2026-04-01 REFLECTION_GRANTED',
      '2026-04-25 REFLECTION_EXTENDED',
      '2026-05-10 REFLECTION_OVER',
    ]);
  });

  it('is over on the day on which she left it, whoever has that on record, and DIS ends it later', () => {
    const lines = (reflection: ReflectionFact, rest: Parameters<typeof told>[0]) =>
      tell(told({ ...rest, immigration: { reflection: [reflection], ...rest.immigration } })).slice(3);
    const left = { returns: [voluntaryReturn('DEPARTED', { departedOn: '2026-04-20' })] };
    const byReturns = ['2026-04-20 REFLECTION_OVER DIS/DIS', '2026-04-20 DEPARTED RETURNS/RETURN_AGENCY'];
    expect(lines(period, { returns: left })).toEqual(byReturns);
    expect(lines({ ...period, endedOn: '2026-04-22' }, { returns: left })).toEqual(byReturns);
    expect(lines({ ...period, endedOn: '2026-04-12' }, { returns: left })[0]).toBe(
      '2026-04-12 REFLECTION_OVER DIS/DIS',
    );
    const deadline = { ...known('deadline', '2026-03-01'), setOn: '2026-03-01', leaveBy: '2026-05-01' };
    const departures = [{ ...deadline, setAsideOn: null, setAsideBy: null, departedOn: '2026-04-20' }];
    expect(lines(period, { immigration: { departures } })).toEqual([
      '2026-04-01 REFLECTION_GRANTED DIS/DIS',
      '2026-04-20 REFLECTION_OVER DIS/DIS',
      '2026-04-20 DEPARTED DIS/DIS',
    ]);
    // who left when it was over did not end it; who left before it began, and is not known to be back, never was in it
    for (const [departedOn, over] of [
      ['2026-05-10', '2026-05-01'],
      ['2026-03-31', '2026-04-01'],
    ] as const) {
      const then = { returns: [voluntaryReturn('DEPARTED', { departedOn })] };
      expect(lines(period, { returns: then })).toContain(`${over} REFLECTION_OVER DIS/DIS`);
    }
    const recovery = { ...period, id: 'recovery', decidedBy: 'CMM' as const };
    const recovered = told({ cmm: { recoveries: [recovery] }, returns: left });
    expect(tell(recovered).filter((line) => line.includes('RECOVERY_OVER'))).toEqual([
      '2026-04-20 RECOVERY_OVER CMM/CMM',
    ]);
  });

  it('does not mix up two periods', () => {
    const second = { ...period, id: 'second', startsOn: '2026-05-20', endsOn: '2026-05-30' } as const;
    expect(lines(second, extended, period).filter((line) => line.endsWith('OVER'))).toEqual([
      '2026-05-30 REFLECTION_OVER',
      '2026-05-31 REFLECTION_OVER',
    ]);
  });
});

describe('a departure deadline in the timeline', () => {
  const first = {
    ...known('deadline', '2026-04-01'),
    setOn: '2026-04-01',
    leaveBy: '2026-05-01',
    setAsideOn: null,
    setAsideBy: null,
    departedOn: null,
  } as const;
  const next = <Before extends { readonly version: number }, Changes>(
    before: Before,
    on: string,
    changes: Changes,
  ) => ({ ...before, version: before.version + 1, recordedAt: `${on}T22:30:00.000Z`, ...changes });
  const moved = next(first, '2026-04-19', { leaveBy: '2026-05-31' });
  const again = next(moved, '2026-05-09', { leaveBy: '2026-06-30' });
  const lines = (...departures: readonly { id: string }[]) =>
    tell(told({ immigration: { departures: departures as never } }))
      .filter((line) => line.includes('DEPART'))
      .map((line) => line.replace(' DIS/DIS', ''));

  it('is set once and moved as often as it was moved, each on the day in Copenhagen', () => {
    expect(lines(again, first, moved)).toEqual([
      '2026-04-01 DEPARTURE_SET',
      '2026-04-20 DEPARTURE_MOVED',
      '2026-05-10 DEPARTURE_MOVED',
    ]);
  });

  it('that another version leaves on its day was not moved', () => {
    const rests = next(moved, '2026-05-09', {});
    const left = next(rests, '2026-05-20', { departedOn: '2026-05-20' });
    expect(lines(first, moved, rests, left)).toEqual([
      '2026-04-01 DEPARTURE_SET',
      '2026-04-20 DEPARTURE_MOVED',
      '2026-05-20 DEPARTED',
    ]);
  });

  const aside = next(first, '2026-04-10', { setAsideOn: '2026-04-10', setAsideBy: 'ASYLUM_APPLICATION' });

  it('that was set aside stands again when what stood in its place is over, moved or not', () => {
    const stands = next(aside, '2026-04-20', { setAsideOn: null, setAsideBy: null });
    expect(lines(first, aside, stands)).toEqual([
      '2026-04-01 DEPARTURE_SET',
      '2026-04-10 DEPARTURE_SET_ASIDE',
      '2026-04-21 DEPARTURE_STANDS_AGAIN',
    ]);
    const later = next(aside, '2026-05-04', { setAsideOn: null, setAsideBy: null, leaveBy: '2026-05-12' });
    expect(lines(first, aside, later).slice(2)).toEqual([
      '2026-05-05 DEPARTURE_MOVED',
      '2026-05-05 DEPARTURE_STANDS_AGAIN',
    ]);
    const asideAgain = next(stands, '2026-04-25', { setAsideOn: '2026-04-26' });
    expect(lines(first, aside, stands, asideAgain).at(-1)).toBe('2026-04-26 DEPARTURE_SET_ASIDE');
  });

  it('of two files that she left is left once', () => {
    const left = { ...first, departedOn: '2026-05-02' };
    const merged = [inMerged({ departures: [{ ...left, id: 'of the other' }] })];
    const lines = tell(told({ immigration: { departures: [left], merged } }));
    expect(lines.filter((line) => line.includes('DEPARTED'))).toEqual(['2026-05-02 DEPARTED DIS/DIS']);
  });

  it('that another version leaves set aside, or departure ended, does not stand again', () => {
    const restsAside = next(aside, '2026-04-12', {});
    expect(lines(first, aside, restsAside)).toHaveLength(2);
    const left = next(aside, '2026-04-20', { setAsideOn: null, departedOn: '2026-04-20' });
    expect(lines(first, aside, left).slice(2)).toEqual(['2026-04-20 DEPARTED']);
  });
});

describe('an investigation in the timeline', () => {
  const kinds = (change: object) =>
    kindsOf(told({ justice: { investigations: [{ ...investigation, ...change }] } })).slice(2);

  it('is linked, and closed while it is linked', () => {
    expect(kinds({})).toEqual(['INVESTIGATION_LINKED']);
    expect(kinds({ closedOn: '2026-05-01' })).toEqual(['INVESTIGATION_LINKED', 'INVESTIGATION_CLOSED']);
    expect(kinds({ closedOn: '2026-05-01', unlinkedOn: '2026-05-01' })).toContain('INVESTIGATION_CLOSED');
  });

  it('that was closed after it was no longer linked is another case’s story', () => {
    expect(kinds({ closedOn: '2026-05-02', unlinkedOn: '2026-05-01' })).toEqual([
      'INVESTIGATION_LINKED',
      'INVESTIGATION_UNLINKED',
    ]);
  });
});

test('a charge is of the body that charged her, and dropped by the one that dropped it', () => {
  const charge = {
    ...known('charge', '2026-04-01'),
    chargedOn: '2026-04-01',
    chargedBy: 'POLICE',
    droppedOn: '2026-04-20',
    droppedBy: 'PROSECUTION',
  } as const;
  const events = timeline(told({ justice: { charges: [charge] } }), '2026-06-01').slice(2);
  expect(events.map(({ kind, authority }) => `${kind} ${authority}`)).toEqual([
    'CHARGED POLICE',
    'CHARGE_DROPPED PROSECUTION',
  ]);
});

test('every step of a return is told on its day', () => {
  const days = {
    offeredOn: '2026-04-01',
    declinedOn: '2026-04-02',
    withdrawnOn: '2026-04-03',
    completedOn: '2026-04-04',
  };
  expect(kindsOf(told({ returns: { returns: [voluntaryReturn('COMPLETED', days)] } })).slice(2)).toEqual([
    'RETURN_OFFERED',
    'RETURN_DECLINED',
    'RETURN_WITHDRAWN',
    'RETURN_COMPLETED',
  ]);
});
