import { decision, everything, period, told, voluntaryReturn } from '../../../tests/caseload/sample-facts.ts';
import type { ToldFacts } from './facts.ts';
import { stage } from './stage.ts';

const TODAY = '2026-06-01';
const on = (facts: ToldFacts) => stage(facts, TODAY);

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
      cmm: { ...cmm, told: ['CASE', 'PERSON', 'REFERRAL'], decisions: null },
    }),
  ],
  [
    'the basis of stay is withheld',
    'DIS',
    ({ immigration, ...facts }) => ({
      ...facts,
      immigration: immigration && {
        ...immigration,
        told: ['IDENTIFICATION', 'REFLECTION'],
        residence: null,
      },
    }),
  ],
  [
    'reflection periods are withheld',
    'DIS',
    ({ immigration, ...facts }) => ({
      ...facts,
      immigration: immigration && {
        ...immigration,
        told: ['RESIDENCE', 'IDENTIFICATION'],
        reflection: null,
      },
    }),
  ],
  [
    'whether presence is required is withheld',
    'NEC',
    ({ justice, ...facts }) => ({
      ...facts,
      justice: justice && { ...justice, told: ['COURT_STATUS', 'INVESTIGATION'], presence: null },
    }),
  ],
  [
    'returns are withheld',
    'RETURNS',
    ({ returns, ...facts }) => ({
      ...facts,
      returns: returns && { ...returns, told: [], returns: null },
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
        residence: [{ basis: 'NO_LAWFUL_STAY', validFrom: '2026-03-01', validTo: null }],
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
    ['PROCEEDINGS', 'NEC', told({ justice: { presence: { required: true, until: null } } })],
    ['RETURNED', 'RETURNS', told({ returns: { returns: [voluntaryReturn('DEPARTED')] } })],
  ] as const)('%s still holds, if another room told it', (step, teller, facts) => {
    expect(on(facts).stage).toBe(step);
    if (teller !== room) expect(on(missing(facts))).toMatchObject({ stage: step, unseen: [room] });
  });
});

it('an investigation that is withheld could not have moved the case', () => {
  const { justice } = everything;
  const own = justice && { ...justice, told: ['COURT_STATUS', 'PRESENCE'], investigations: null };
  expect(on({ ...everything, justice: own }).unseen).toEqual([]);
});

it('nothing moves a case that is closed', () => {
  const cmm = { ...everything.cmm, case: { openedOn: '2026-03-01', closedOn: '2026-05-31' } };
  expect(on({ cmm, immigration: null, justice: null, returns: null })).toEqual({
    stage: 'CLOSED',
    since: '2026-05-31',
    unseen: [],
  });
});
