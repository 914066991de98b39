import {
  decision,
  everything,
  period,
  stay,
  told,
  voluntaryReturn,
} from '../../../tests/caseload/sample-facts.ts';
import type { ToldFacts } from './facts.ts';
import { stage } from './stage.ts';

const TODAY = '2026-06-01';
const on = (facts: ToldFacts) => stage(facts, TODAY);

const without = (told: readonly string[], group: string) => told.filter((one) => one !== group);

/** What may be missing, and from whom. */
const gaps: readonly (readonly [string, room: string, (facts: ToldFacts) => ToldFacts])[] = [
  ['DIS is silent', 'DIS', (facts) => ({ ...facts, immigration: null })],
  ['police and courts are silent', 'NEC', (facts) => ({ ...facts, justice: null })],
  ['the Return Agency is silent', 'RETURNS', (facts) => ({ ...facts, returns: null })],
  [
    'CMM withholds its decisions',
    'CMM',
    ({ cmm, ...facts }) => ({
      ...facts,
      cmm: { ...cmm, told: without(cmm.told, 'IDENTIFICATION'), decisions: null },
    }),
  ],
  ...(
    [
      ['the basis of stay is withheld', 'RESIDENCE', 'residence'],
      ['reflection periods are withheld', 'REFLECTION', 'reflection'],
      ['permits are withheld', 'PERMIT', 'permits'],
    ] as const
  ).map(([what, group, key]) => {
    const withheld = ({ immigration, ...facts }: ToldFacts): ToldFacts => ({
      ...facts,
      immigration: immigration && { ...immigration, told: without(immigration.told, group), [key]: null },
    });
    return [what, 'DIS', withheld] as const;
  }),
  [
    'whether presence is required is withheld',
    'NEC',
    ({ justice, ...facts }) => ({
      ...facts,
      justice: justice && { ...justice, told: without(justice.told, 'PRESENCE'), presence: null },
    }),
  ],
  [
    'returns are withheld',
    'RETURNS',
    ({ returns, ...facts }) => ({
      ...facts,
      returns: returns && { ...returns, told: without(returns.told, 'RETURN'), returns: null },
    }),
  ],
];

describe.each(gaps)('when %s', (_what, room, missing) => {
  it('the stage says whose facts could have moved the case', () => {
    expect(on(missing(everything)).unseen).toEqual([room]);
  });

  it('nobody is called to leave', () => {
    const due = told({
      immigration: {
        residence: [stay('NO_LAWFUL_STAY', '2026-03-01')],
        reflection: [period],
      },
    });
    expect(on(due).stage).toBe('DEPARTURE_DUE');
    expect(on(missing(due))).toEqual({ stage: 'REFERRED', since: '2026-03-01', unseen: [room] });
  });

  it('nobody is said to be no victim', () => {
    const not = told({ cmm: { decisions: [decision('c1', 'CMM', 'NOT_IDENTIFIED', '2026-03-10')] } });
    expect(on(not).stage).toBe('NOT_IDENTIFIED');
    expect(on(missing(not))).toEqual({ stage: 'REFERRED', since: '2026-03-01', unseen: [room] });
  });

  it.each([
    [
      'IDENTIFIED',
      'DIS',
      told({ immigration: { decisions: [decision('d1', 'DIS', 'IDENTIFIED', '2026-03-20')] } }),
    ],
    ['REFLECTION', 'DIS', told({ immigration: { reflection: [{ ...period, endsOn: TODAY }] } })],
    ['RETURN_PREPARED', 'RETURNS', told({ returns: { returns: [voluntaryReturn('ACCEPTED')] } })],
    ['PROCEEDINGS', 'NEC', told({ justice: { presence: { required: true, until: null, endedOn: null } } })],
    ['RETURNED', 'RETURNS', told({ returns: { returns: [voluntaryReturn('DEPARTED')] } })],
  ] as const)('%s still holds, if another room told it', (step, teller, facts) => {
    expect(on(facts).stage).toBe(step);
    if (teller !== room) expect(on(missing(facts))).toMatchObject({ stage: step, unseen: [room] });
  });
});

it('an investigation that is withheld could not have moved the case', () => {
  const { justice } = everything;
  const own = justice && { ...justice, told: without(justice.told, 'INVESTIGATION'), investigations: null };
  expect(on({ ...everything, justice: own }).unseen).toEqual([]);
});

describe.each([
  ['the deadline that DIS gave', 'DIS', 'DEPARTURE'],
  ['whether she seeks asylum', 'DIS', 'ASYLUM'],
  ['of what citizenship she is', 'CMM', 'CITIZENSHIP'],
  ['the days of her recovery periods', 'CMM', 'RECOVERY_DAYS'],
] as const)('while what may keep her here is withheld: %s', (_what, room, group) => {
  const withheld = ({ cmm, immigration, ...facts }: ReturnType<typeof told>): ToldFacts => {
    const none = {
      DEPARTURE: 'departures',
      ASYLUM: 'asylum',
      CITIZENSHIP: 'citizenship',
      RECOVERY_DAYS: 'recoveryDays',
    }[group];
    const by = <Part extends { told: readonly string[] }>(part: Part) => ({
      ...part,
      told: without(part.told, group),
      [none]: null,
    });
    return room === 'DIS'
      ? { ...facts, cmm, immigration: by(immigration) }
      : { ...facts, immigration, cmm: by(cmm) };
  };

  it('nobody is called to leave, and it says whose facts could have moved the case', () => {
    const due = told({
      immigration: {
        decisions: [decision('d1', 'DIS', 'IDENTIFIED', '2026-03-20')],
        residence: [stay('NO_LAWFUL_STAY', '2026-03-01')],
        reflection: [period],
      },
    });
    expect(on(due).stage).toBe('DEPARTURE_DUE');
    expect(on(withheld(due))).toMatchObject({ stage: 'IDENTIFIED', unseen: [room] });
  });

  it('the rest is said as it is', () => {
    const not = told({ cmm: { decisions: [decision('c1', 'CMM', 'NOT_IDENTIFIED', '2026-03-10')] } });
    expect(on(withheld(not)).stage).toBe('NOT_IDENTIFIED');
  });
});

it('nothing moves a case that is closed', () => {
  const cmm = {
    ...everything.cmm,
    case: { openedOn: '2026-03-01', closedOn: '2026-05-31', mergedIntoId: null },
  };
  expect(on({ cmm, immigration: null, justice: null, returns: null })).toEqual({
    stage: 'CLOSED',
    since: '2026-05-31',
    unseen: [],
  });
});
