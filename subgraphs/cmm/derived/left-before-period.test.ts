import {
  decision,
  everyGroup,
  known,
  period,
  stay,
  told,
  voluntaryReturn,
} from '../../../tests/caseload/sample-facts.ts';
import { departureDeadlines } from './clocks/departure.ts';
import { reflectionPeriods } from './clocks/reflection-period.ts';
import type { ToldFacts } from './facts.ts';
import { findings } from './findings/findings.ts';
import { stage } from './stage.ts';
import { timeline } from './timeline.ts';

/** She left before her reflection period began, and the Return Agency tells of it late: until DIS has acted on it, and after. */

const LEFT = '2026-03-25';
const OVERDUE = '2026-05-02';
const identified = [decision('d1', 'DIS', 'IDENTIFIED', '2026-03-20')];
const back = [...identified, decision('d2', 'DIS', 'IDENTIFIED', '2026-03-26')];

type Immigration = NonNullable<Parameters<typeof told>[0]['immigration']>;
const facts = (immigration: Immigration = {}, departedOn: string | null = LEFT) =>
  told({
    immigration: {
      decisions: identified,
      residence: [stay('NO_LAWFUL_STAY', '2026-03-01')],
      reflection: [period],
      ...immigration,
    },
    returns: {
      returns: departedOn
        ? [{ ...voluntaryReturn('WITHDRAWN', { departedOn }), ...known('return', '2026-04-05') }]
        : [],
    },
  });
const deadline = {
  ...known('deadline', '2026-04-01'),
  setOn: '2026-04-01',
  leaveBy: '2026-05-01',
  setAsideOn: null,
  setAsideBy: null,
  departedOn: null,
};

const noon = (day: string) => new Date(`${day}T10:00:00.000Z`);
const clock = (of: ToldFacts, day = OVERDUE) => departureDeadlines(of, noon(day))[0];
const ofPeriod = (of: ToldFacts, day = OVERDUE) => reflectionPeriods(of, noon(day))[0];
const finding = (rule: string, of: ToldFacts, day = OVERDUE) =>
  findings(of, noon(day), noon(day)).find((one) => one.rule.id === rule)?.outcome;

/** What DIS has once it has acted: it ends both on the day on which they began. */
const acted = facts({
  reflection: [
    period,
    { ...period, version: 2, recordedAt: '2026-04-10T10:00:00.000Z', endedOn: '2026-04-01' },
  ],
  departures: [
    deadline,
    { ...deadline, version: 2, recordedAt: '2026-04-10T10:00:00.000Z', departedOn: '2026-04-01' },
  ],
});

describe.each([
  ['until DIS has acted', facts({ departures: [deadline] })],
  ['once DIS has', acted],
])('%s', (_when, of) => {
  it.each(['2026-04-20', '2026-05-01', OVERDUE])(
    'the deadline is ended by that departure, and not overdue: %s',
    (day) => {
      expect(clock(of, day)).toMatchObject({ state: 'ENDED', endedBy: 'DEPARTURE', endedOn: LEFT });
      expect(finding('DEPARTURE', of, day)).toBe('MET');
      expect(stage(of, day)).toMatchObject({ stage: 'RETURNED', since: LEFT });
    },
  );

  it('the period is ended by it on its first day, and nobody was to accompany her', () => {
    for (const day of ['2026-04-20', OVERDUE])
      expect(ofPeriod(of, day)).toMatchObject({
        state: 'ENDED',
        endedBy: 'DEPARTURE',
        endedOn: '2026-04-01',
        endsOn: '2026-05-01',
      });
    expect(finding('CONTACT_PERSON', of)).toBe('MET');
  });

  it('she left once, on the day on which she did', () => {
    const departures = timeline(of, '2026-06-01').filter(({ kind }) => kind === 'DEPARTED');
    expect(departures.map(({ on, room }) => `${on} ${room}`)).toEqual([`${LEFT} RETURNS`]);
  });
});

describe('whoever was identified since she left has come back', () => {
  it('from the day after, and is to leave', () => {
    const of = facts({ decisions: back });
    expect(clock(of)).toMatchObject({ state: 'OVERDUE', endedBy: null });
    expect(finding('DEPARTURE', of)).toBe('BREACH');
    expect(ofPeriod(of, '2026-04-20')?.state).toBe('RUNNING');
    expect(stage(of, '2026-04-20').stage).toBe('REFLECTION');
    expect(clock(facts({ decisions: back }, '2026-03-26'))?.state).toBe('ENDED');
  });

  it('and ends it where she left again', () => {
    const of = facts({ decisions: back });
    const again = { ...voluntaryReturn('DEPARTED', { departedOn: '2026-04-20' }), id: 'again' };
    const returns = { ...of.returns, returns: [...(of.returns.returns ?? []), again] };
    expect(clock({ ...of, returns })).toMatchObject({ state: 'ENDED', endedOn: '2026-04-20' });
  });
});

describe('whoever is not told of it', () => {
  const { returns, justice, ...others } = facts();

  it('is told nothing of a day that has passed: departures are withheld, or the Return Agency is silent', () => {
    const group = everyGroup.RETURNS.filter((one) => one !== 'RETURN');
    for (const unseen of [null, { ...returns, told: group, returns: null }]) {
      const of = { ...others, justice, returns: unseen };
      expect(clock(of)).toMatchObject({ state: 'NOT_VISIBLE', unseen: ['RETURNS'] });
      expect(finding('DEPARTURE', of)).toBe('NOT_VISIBLE');
      expect(stage(of, OVERDUE)).toMatchObject({ stage: 'IDENTIFIED', unseen: ['RETURNS'] });
    }
  });

  it('nor while a court is silent, which may have identified her since', () => {
    const group = everyGroup.NEC.filter((one) => one !== 'COURT_STATUS');
    const of = { ...others, returns, justice: { ...justice, told: group, decisions: null } };
    expect(clock(of)).toMatchObject({ state: 'NOT_VISIBLE', unseen: ['NEC'] });
    expect(finding('DEPARTURE', of)).toBe('NOT_VISIBLE');
  });

  it('nor is it said whether somebody should accompany her while anybody is who decides, and her period runs and says who is', () => {
    const { cmm, immigration } = others;
    const withheld = everyGroup.NEC.filter((one) => one !== 'COURT_STATUS');
    const courts = { ...others, returns, justice: { ...justice, told: withheld, decisions: null } };
    const group = everyGroup.CMM.filter((one) => one !== 'IDENTIFICATION');
    const centre = { immigration, justice, returns, cmm: { ...cmm, told: group, decisions: null } };
    const silent = { ...others, returns, justice: null };
    for (const [of, room] of [
      [courts, 'NEC'],
      [silent, 'NEC'],
      [centre, 'CMM'],
    ] as const) {
      expect(ofPeriod(of, '2026-04-20')).toMatchObject({ state: 'RUNNING', unseen: [room] });
      expect(finding('CONTACT_PERSON', of, '2026-04-20')).toBe('NOT_VISIBLE');
    }
  });

  it('while nothing shows that she is back, whoever may have held her needs to be heard', () => {
    const { justice, ...others } = facts();
    const withheld = everyGroup.NEC.filter((group) => group !== 'DETENTION');
    const of = { ...others, justice: justice && { ...justice, told: withheld, detentions: null } };
    expect(finding('CONTACT_PERSON', facts(), '2026-04-20')).toBe('MET');
    expect(finding('CONTACT_PERSON', of, '2026-04-20')).toBe('NOT_VISIBLE');
    expect(finding('DEPARTURE', facts())).toBe('MET');
    expect(finding('DEPARTURE', of)).toBe('NOT_VISIBLE');
  });

  it('but nothing is kept from them that holds of her here and away', () => {
    const withheld = everyGroup.NEC.filter((group) => group !== 'DETENTION');
    const untold = (of: ReturnType<typeof facts>) => ({
      ...of,
      justice: { ...of.justice, told: withheld, detentions: null },
    });
    expect(finding('DEPARTURE', untold(facts()), '2026-04-20')).toBe('MET');
    expect(finding('DEPARTURE', untold(facts({}, '2026-04-20')))).toBe('MET');
    const { cmm, ...of } = untold(facts());
    const accompanied = {
      ...of,
      cmm: { ...cmm, contacts: [{ assignedOn: '2026-04-01', releasedOn: null }] },
    };
    expect(finding('CONTACT_PERSON', accompanied, '2026-04-20')).toBe('MET');
  });

  it('nor what DIS decided, which goes by no detention', () => {
    const extended = {
      ...period,
      version: 2,
      recordedAt: '2026-04-20T10:00:00.000Z',
      decidedOn: '2026-04-20',
      endsOn: '2026-05-20',
      ground: 'SPECIAL_REASONS' as const,
    };
    const of = facts({ reflection: [{ ...period, supersededAt: extended.recordedAt }, extended] });
    const withheld = everyGroup.NEC.filter((group) => group !== 'DETENTION');
    const untold = { ...of, justice: { ...of.justice, told: withheld, detentions: null } };
    for (const one of [of, untold]) expect(finding('REFLECTION_EXTENSION', one)).toBe('BREACH');
    expect(finding('REFLECTION_EXTENSION', { ...of, justice: null })).toBe('NOT_VISIBLE');
  });

  it('while of somebody who left in it, or not at all, nobody who decides needs to be heard', () => {
    for (const departedOn of [null, '2026-04-01', '2026-04-15']) {
      const of = { ...facts({}, departedOn), justice: null };
      expect(ofPeriod(of, '2026-04-20')?.unseen).toEqual([]);
      expect(finding('CONTACT_PERSON', of, '2026-04-20')).toBe(
        departedOn === '2026-04-01' ? 'MET' : 'CONCERN',
      );
    }
  });
});

it('where no departure is on record the deadline is overdue, and DIS alone tells of one where the Return Agency has none', () => {
  expect(clock(facts({}, null))?.state).toBe('OVERDUE');
  const told = facts({ departures: [{ ...deadline, departedOn: '2026-04-01' }] }, null);
  expect(clock(told)).toMatchObject({ state: 'ENDED', endedOn: '2026-04-01' });
  expect(timeline(told, '2026-06-01').map(({ kind }) => kind)).toContain('DEPARTED');
});
