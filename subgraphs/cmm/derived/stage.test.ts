import { Stage } from '../../../shared/case-vocabulary.ts';
import {
  decision,
  inMerged,
  investigation,
  known,
  nothingRecorded,
  period,
  stay,
  told,
  voluntaryReturn,
} from '../../../tests/caseload/sample-facts.ts';
import type { ToldFacts } from './facts.ts';
import { stage } from './stage.ts';

const TODAY = '2026-06-01';
const on = (facts: ToldFacts, today = TODAY) => stage(facts, today);

const negative = decision('c1', 'CMM', 'NOT_IDENTIFIED', '2026-03-10');
const positive = decision('d1', 'DIS', 'IDENTIFIED', '2026-03-20');
const unlawful = [stay('NO_LAWFUL_STAY', '2026-03-01')];
const required = { required: true, until: '2026-06-01', endedOn: null };
const permit = {
  ...known('permit', '2026-05-10'),
  validFrom: '2026-05-10',
  validTo: '2026-11-10',
  revokedOn: null,
  kind: null,
  applicationId: null,
  verification: null,
};
const recovery = {
  ...known('recovery', '2026-05-15'),
  startsOn: '2026-05-15',
  endsOn: '2026-06-14',
  capEndsOn: '2026-09-12',
  endedOn: null,
  decidedBy: 'CMM',
  identificationAuthority: 'CMM',
  identificationDecisionId: 'c2',
  verification: 'VERIFIED',
} as const;

/** What brings a case to each step by itself, from the first step to the last. */
const steps: readonly (readonly [Stage, Parameters<typeof told>[0], since: string | null])[] = [
  ['REFERRED', {}, '2026-03-01'],
  ['NOT_IDENTIFIED', { cmm: { decisions: [negative] } }, '2026-03-10'],
  ['IDENTIFIED', { immigration: { decisions: [positive] } }, '2026-03-20'],
  ['DEPARTURE_DUE', { immigration: { residence: unlawful, reflection: [period] } }, '2026-05-02'],
  ['RESIDENCE_PERMIT', { immigration: { permits: [permit] } }, '2026-05-10'],
  ['RECOVERY', { cmm: { recoveries: [recovery] } }, '2026-05-15'],
  ['REFLECTION', { immigration: { reflection: [{ ...period, endsOn: '2026-06-01' }] } }, '2026-04-01'],
  [
    'RETURN_PREPARED',
    { returns: { returns: [voluntaryReturn('PLANNED', { acceptedOn: '2026-04-20' })] } },
    '2026-04-20',
  ],
  ['PROCEEDINGS', { justice: { investigations: [investigation], presence: required } }, null],
  [
    'RETURNED',
    { returns: { returns: [voluntaryReturn('DEPARTED', { departedOn: '2026-05-20' })] } },
    '2026-05-20',
  ],
  [
    'RETURN_COMPLETED',
    { returns: { returns: [voluntaryReturn('COMPLETED', { completedOn: '2026-05-30' })] } },
    '2026-05-30',
  ],
  [
    'CLOSED',
    { cmm: { case: { openedOn: '2026-03-01', closedOn: '2026-05-31', mergedIntoId: null } } },
    '2026-05-31',
  ],
];

describe('where a case stands', () => {
  it('every step can be reached, and is listed the furthest first', () => {
    expect(steps.map(([step]) => step).reverse()).toEqual(Object.keys(Stage));
  });

  it.each(steps)('%s', (step, change, since) => {
    expect(on(told(change))).toEqual({ stage: step, since, unseen: [] });
  });

  it('RECOVERY also where the period runs on in a case that was merged into this one', () => {
    const recoveriesBefore = [{ ...recovery, since: '2026-05-20T10:00:00.000Z' }];
    const { stage: at, since } = on(told({ cmm: { recoveriesBefore } }));
    expect([at, since]).toEqual(['RECOVERY', recovery.startsOn]);
  });

  it('of two steps that hold, it is the further one', () => {
    for (const [at, [further, change]] of steps.entries()) {
      for (const [, before] of steps.slice(0, at)) {
        const both = Object.fromEntries(
          (['cmm', 'immigration', 'justice', 'returns'] as const).map((part) => [
            part,
            part === 'returns' && change.returns && before.returns
              ? { returns: [...(before.returns.returns ?? []), ...(change.returns.returns ?? [])] }
              : { ...before[part], ...change[part] },
          ]),
        );
        expect(on(told(both)).stage).toBe(further);
      }
    }
  });

  it('an accepted return is prepared, an arrival is a return; one that is offered, declined or withdrawn is neither', () => {
    const at = (status: Parameters<typeof voluntaryReturn>[0]) =>
      on(told({ returns: { returns: [voluntaryReturn(status)] } })).stage;
    expect([at('ACCEPTED'), at('ARRIVED')]).toEqual(['RETURN_PREPARED', 'RETURNED']);
    expect([at('OFFERED'), at('DECLINED'), at('WITHDRAWN')]).toEqual(['REFERRED', 'REFERRED', 'REFERRED']);
  });
});

it('a return that was only accepted in a merged case prepares none; one that was planned there is gone on with', () => {
  const at = (status: 'ACCEPTED' | 'PLANNED') =>
    on(
      told({
        immigration: { reflection: [{ ...period, endsOn: TODAY }] },
        returns: {
          returns: [voluntaryReturn(status, { acceptedOn: '2026-04-20', inMergedCase: true })],
        },
      }),
    ).stage;
  expect([at('ACCEPTED'), at('PLANNED')]).toEqual(['REFLECTION', 'RETURN_PREPARED']);
});

describe('a return', () => {
  const left = { departedOn: '2026-05-01' };
  const at = (facts: Parameters<typeof told>[0], ...returns: ReturnType<typeof voluntaryReturn>[]) =>
    on(told({ ...facts, returns: { returns } })).stage;
  const since = (decidedOn: string) => [positive, decision('d2', 'DIS', 'IDENTIFIED', decidedOn)];
  const gone = [voluntaryReturn('DEPARTED', left), voluntaryReturn('COMPLETED', left)] as const;

  it('is where she stands no longer once she is identified after it, from the day after', () => {
    for (const one of gone) {
      expect(at({ immigration: { decisions: since('2026-05-01') } }, one)).toMatch(/^RETURN/);
      expect(at({ immigration: { decisions: since('2026-05-02') } }, one)).toBe('IDENTIFIED');
    }
  });

  it('likewise where that was in a case that was merged into this one', () => {
    const merged = [inMerged({ decisions: [decision('d2', 'DIS', 'IDENTIFIED', '2026-05-02')] })];
    for (const one of gone)
      expect(at({ immigration: { decisions: [positive], merged } }, one)).toBe('IDENTIFIED');
  });

  it('is so after a decision that she is no victim', () => {
    const no = decision('d2', 'DIS', 'NOT_IDENTIFIED', '2026-05-20');
    expect(at({ immigration: { decisions: [positive, no] } }, gone[0])).toBe('RETURNED');
  });

  it('gives way to another that was offered since', () => {
    const next = {
      ...voluntaryReturn('ACCEPTED', { offeredOn: '2026-05-20', acceptedOn: '2026-05-21' }),
      id: 'next',
    };
    expect(at({ immigration: { decisions: [positive] } }, gone[1], next)).toBe('RETURN_PREPARED');
  });

  it('of before a period that runs does not end it', () => {
    const reflection = [{ ...period, startsOn: '2026-05-10', endsOn: '2026-06-09' }];
    expect(at({ immigration: { decisions: since('2026-05-10'), reflection } }, gone[0])).toBe('REFLECTION');
  });
});

describe('the days of a step', () => {
  const identified = { decisions: [positive], residence: unlawful };

  it('a reflection period runs from its first day to the end of its last', () => {
    const facts = told({ immigration: { ...identified, reflection: [period] } });
    expect(
      ['2026-03-31', '2026-04-01', '2026-05-01', '2026-05-02'].map((day) => on(facts, day).stage),
    ).toEqual(['IDENTIFIED', 'REFLECTION', 'REFLECTION', 'DEPARTURE_DUE']);
    expect(on(facts, '2026-05-02').since).toBe('2026-05-02');
  });

  it('an extension moves the last day, an early end brings it forward', () => {
    const extended = { ...period, version: 2, endsOn: '2026-05-31', ground: 'SPECIAL_REASONS' } as const;
    const ended = { ...extended, version: 3, endedOn: '2026-05-10' } as const;
    const at = (day: string, ...reflection: (typeof period | typeof extended | typeof ended)[]) =>
      on(told({ immigration: { ...identified, reflection } }), day).stage;
    expect([at('2026-05-31', extended, period), at('2026-06-01', period, extended)]).toEqual([
      'REFLECTION',
      'DEPARTURE_DUE',
    ]);
    expect([at('2026-05-10', period, ended, extended), at('2026-05-11', period, extended, ended)]).toEqual([
      'REFLECTION',
      'DEPARTURE_DUE',
    ]);
  });

  it('of two periods the later counts', () => {
    const second = { ...period, id: 'second', startsOn: '2026-05-20', endsOn: '2026-06-19' };
    for (const reflection of [
      [period, second],
      [second, period],
    ])
      expect(on(told({ immigration: { reflection } }))).toMatchObject({
        stage: 'REFLECTION',
        since: '2026-05-20',
      });
  });

  it('presence is required to the end of its last day, or without end', () => {
    const at = (until: string | null) =>
      on(told({ justice: { presence: { required: true, until, endedOn: null } } })).stage;
    expect([at('2026-06-01'), at(null), at('2026-05-31')]).toEqual([
      'PROCEEDINGS',
      'PROCEEDINGS',
      'REFERRED',
    ]);
  });

  it('an asylum-seeker and a lawful resident need not leave', () => {
    for (const basis of ['ASYLUM_SEEKER', 'LAWFUL'] as const) {
      const residence = [
        stay('NO_LAWFUL_STAY', '2026-03-01', '2026-05-31'),
        stay(basis, '2026-06-01', '2026-06-01'),
      ];
      const facts = told({ immigration: { ...identified, residence, reflection: [period] } });
      expect(['2026-05-31', '2026-06-01', '2026-06-02'].map((day) => on(facts, day).stage)).toEqual([
        'DEPARTURE_DUE',
        'IDENTIFIED',
        'DEPARTURE_DUE',
      ]);
    }
  });

  it('whoever has left is not called to leave', () => {
    const left = voluntaryReturn('WITHDRAWN', { departedOn: '2026-05-20' });
    const facts = told({
      immigration: { ...identified, reflection: [period] },
      returns: { returns: [left] },
    });
    expect(on(facts)).toMatchObject({ stage: 'RETURNED', since: '2026-05-20' });
    const running = { ...period, endsOn: '2026-06-20' };
    const atDis = told({
      immigration: {
        ...identified,
        reflection: [running],
        departures: [
          {
            ...known('deadline', '2026-04-01'),
            setOn: '2026-04-01',
            leaveBy: '2026-06-20',
            setAsideOn: null,
            setAsideBy: null,
            departedOn: '2026-05-20',
          },
        ],
      },
    });
    expect(on(atDis)).toMatchObject({ stage: 'RETURNED', since: '2026-05-20' });
  });

  it('a departure before the period began is another story', () => {
    const left = voluntaryReturn('WITHDRAWN', { departedOn: '2026-02-20' });
    const facts = told({
      immigration: { ...identified, reflection: [{ ...period, endsOn: TODAY }] },
      returns: { returns: [left] },
    });
    expect(on(facts).stage).toBe('REFLECTION');
  });

  it('a permit that has run out or was revoked is to be left behind, unless DIS gave longer', () => {
    const at = (change: object, day: string, leaveBy: string | null = null) =>
      on(
        told({
          immigration: {
            ...identified,
            permits: [{ ...permit, ...change }],
            departures:
              leaveBy === null
                ? []
                : [
                    {
                      ...known('deadline', '2026-05-20'),
                      setOn: '2026-05-20',
                      leaveBy,
                      setAsideOn: null,
                      setAsideBy: null,
                      departedOn: null,
                    },
                  ],
          },
        }),
        day,
      ).stage;
    expect([at({}, '2026-11-10'), at({}, '2026-11-11')]).toEqual(['RESIDENCE_PERMIT', 'DEPARTURE_DUE']);
    const revoked = { revokedOn: '2026-05-20' };
    expect([at(revoked, '2026-05-19'), at(revoked, '2026-05-20')]).toEqual([
      'RESIDENCE_PERMIT',
      'DEPARTURE_DUE',
    ]);
    expect([at(revoked, '2026-06-19', '2026-06-19'), at(revoked, '2026-06-20', '2026-06-19')]).toEqual([
      'IDENTIFIED',
      'DEPARTURE_DUE',
    ]);
  });

  it('an anonymous first contact has stood there since the case was opened', () => {
    const { cmm } = nothingRecorded;
    expect(on({ ...nothingRecorded, cmm: { ...cmm, referrals: [] } }).since).toBe('2026-03-01');
    expect(on({ ...nothingRecorded, cmm: { ...cmm, referrals: [], case: null } }).since).toBeNull();
  });
});
