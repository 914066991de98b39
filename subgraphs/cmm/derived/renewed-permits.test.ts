import {
  decision,
  inMerged,
  known,
  stay,
  told,
  voluntaryReturn,
} from '../../../tests/caseload/sample-facts.ts';
import { departureDeadlines } from './clocks/departure.ts';
import { explain } from './clocks/explain.ts';
import { residencePermits } from './clocks/residence-permit.ts';
import type { ToldFacts } from './facts.ts';
import { findings } from './findings/findings.ts';
import type { PermitFact } from './immigration-facts.ts';
import { knownAt } from './known.ts';
import { stage } from './stage.ts';
import { timeline } from './timeline.ts';

/** Two permits of hers, one renewed ahead from the other, and a departure: what she has then ends, and what was to come. */

const permit: PermitFact = {
  ...known('permit', '2026-04-20'),
  validFrom: '2026-04-20',
  validTo: '2026-10-20',
  revokedOn: null,
  kind: 'PROCEEDINGS',
  applicationId: 'application',
  verification: 'VERIFIED',
};
const renewal: PermitFact = {
  ...permit,
  ...known('renewal', '2026-10-01'),
  validFrom: '2026-10-21',
  validTo: '2027-04-20',
  applicationId: 'renewing application',
};
const identified = [decision('d1', 'DIS', 'IDENTIFIED', '2026-03-20')];
const again = [...identified, decision('d2', 'DIS', 'IDENTIFIED', '2026-10-15')];
const presence = { required: true, until: null, endedOn: null };

type Immigration = NonNullable<Parameters<typeof told>[0]['immigration']>;
const facts = (
  departedOn: string | null,
  immigration: Immigration = {},
  change: Parameters<typeof told>[0] = {},
) =>
  told({
    ...change,
    immigration: {
      decisions: identified,
      residence: [stay('NO_LAWFUL_STAY', '2026-03-01')],
      permits: [permit, renewal],
      ...immigration,
    },
    // by itself a return that was broken off says nothing of where she stands: the departure does
    returns: { returns: departedOn ? [voluntaryReturn('WITHDRAWN', { departedOn })] : [] },
  });

const noon = (day: string) => new Date(`${day}T10:00:00.000Z`);
const clock = (day: string, of: ToldFacts) => departureDeadlines(of, noon(day))[0];
const finding = (rule: string, day: string, of: ToldFacts) =>
  findings(of, noon(day), noon(day)).find((one) => one.rule.id === rule)?.outcome;
const standing = (day: string, of: ToldFacts) => {
  const { stage: at, since } = stage(of, day);
  return `${at} ${since}`;
};

describe('a departure before a renewal begins', () => {
  const left = facts('2026-10-10');
  const DAYS = ['2026-10-10', '2026-10-20', '2026-10-21', '2027-04-20', '2027-04-21'];

  it.each(DAYS)('ends the deadline, which the renewal would have set: %s', (day) => {
    expect(clock(day, left)).toMatchObject({
      state: 'ENDED',
      endedBy: 'DEPARTURE',
      endedOn: '2026-10-10',
      endsOn: renewal.validTo,
    });
    expect(finding('DEPARTURE', day, left)).toBe('MET');
    expect(standing(day, left)).toBe('RETURNED 2026-10-10');
  });

  it('has not ended it on the day before, nor where there was none', () => {
    expect(clock('2026-10-09', left)?.state).toBe('TO_COME');
    expect(standing('2026-10-09', left)).toBe('RESIDENCE_PERMIT 2026-04-20');
    const stayed = facts(null);
    expect(clock('2027-04-21', stayed)?.state).toBe('OVERDUE');
    expect(standing('2027-04-21', stayed)).toBe('DEPARTURE_DUE 2027-04-21');
    expect(finding('DEPARTURE', '2027-04-21', stayed)).toBe('BREACH');
  });

  it('is told so by DIS too, where the Return Agency has none', () => {
    const departures = [
      {
        ...known('deadline', '2026-04-20'),
        setOn: '2026-04-20',
        leaveBy: renewal.validTo,
        setAsideOn: null,
        setAsideBy: null,
        departedOn: '2026-10-10',
      },
    ];
    expect(clock('2027-04-21', facts(null, { departures }))).toMatchObject({
      state: 'ENDED',
      endedOn: '2026-10-10',
    });
  });

  it('does so whenever the renewal was given, and in whichever of her cases', () => {
    const late = { ...renewal, ...known('renewal', '2026-10-18') };
    expect(clock('2027-04-21', facts('2026-10-10', { permits: [permit, late] }))?.state).toBe('ENDED');
    const elsewhere = {
      permits: [renewal],
      merged: [inMerged({ permits: [permit] }, '2026-05-01T10:00:00.000Z')],
    };
    expect(clock('2027-04-21', facts('2026-10-10', elsewhere))?.state).toBe('ENDED');
    expect(standing('2026-11-01', facts('2026-10-10', elsewhere))).toBe('RETURNED 2026-10-10');
  });

  it('ends also one that was to come when the permit before it was revoked', () => {
    const revoked = { ...permit, version: 2, revokedOn: '2026-09-01' };
    for (const departedOn of ['2026-08-20', '2026-09-10'])
      expect(clock('2027-04-21', facts(departedOn, { permits: [revoked, renewal] }))).toMatchObject({
        state: 'ENDED',
        endedOn: departedOn,
      });
  });

  it('is not undone by a renewal that was revoked before it began', () => {
    const never = { ...renewal, version: 2, recordedAt: '2026-09-05T10:00:00.000Z', revokedOn: '2026-09-05' };
    const revoked = {
      ...permit,
      version: 2,
      recordedAt: '2026-09-01T10:00:00.000Z',
      revokedOn: '2026-09-01',
    };
    const permits = [revoked, never];
    for (const departedOn of ['2026-08-20', '2026-09-03'])
      expect(clock('2027-04-21', facts(departedOn, { permits }))?.state).toBe('ENDED');
    expect(clock('2026-09-06', facts(null, { permits }))).toMatchObject({
      state: 'OVERDUE',
      startedOn: '2026-08-31',
    });
  });

  it('leaves the records of DIS as they are: the permits, their cap and their days', () => {
    const clocks = residencePermits(left, noon('2026-10-21'));
    expect(clocks.map(({ state, capEndsOn }) => [state, capEndsOn])).toEqual([
      ['ENDED', '2026-10-20'],
      ['RUNNING', '2027-04-20'],
    ]);
    expect(
      timeline(left, '2027-06-01')
        .map(({ on, kind }) => `${on} ${kind}`)
        .slice(4),
    ).toEqual([
      '2026-04-20 PERMIT_GRANTED',
      '2026-10-10 DEPARTED',
      '2026-10-20 PERMIT_OVER',
      '2026-10-21 PERMIT_GRANTED',
      '2027-04-20 PERMIT_OVER',
    ]);
    expect(finding('PERMIT_TERM', '2026-12-01', facts('2026-10-10', {}, { justice: { presence } }))).toBe(
      'MET',
    );
  });
});

describe('whoever came back before the renewal began', () => {
  const back = facts('2026-10-10', { decisions: again });

  it('has it, and leaves by the end of it', () => {
    expect(standing('2026-10-21', back)).toBe('RESIDENCE_PERMIT 2026-10-21');
    expect(clock('2026-10-21', back)).toMatchObject({ state: 'TO_COME', endsOn: renewal.validTo });
    expect(clock('2027-04-21', back)?.state).toBe('OVERDUE');
    expect(finding('DEPARTURE', '2027-04-21', back)).toBe('BREACH');
  });

  it('is not away while somebody is silent who may have identified her since: then nothing is said of a day that has passed', () => {
    const { cmm, ...others } = facts('2026-10-10');
    const withheld = {
      ...cmm,
      told: cmm.told.filter((group) => group !== 'IDENTIFICATION'),
      decisions: null,
    };
    const silent = { ...others, cmm: withheld };
    expect(clock('2026-10-21', silent)?.state).toBe('TO_COME');
    expect(clock('2027-04-21', silent)).toMatchObject({ state: 'NOT_VISIBLE', unseen: ['CMM'] });
    expect(finding('DEPARTURE', '2027-04-21', silent)).toBe('NOT_VISIBLE');
  });
});

describe('two permits without a day between', () => {
  it('are one stay, which began with the first', () => {
    expect(standing('2026-11-01', facts(null))).toBe('RESIDENCE_PERMIT 2026-04-20');
    const third = { ...renewal, id: 'third', validFrom: '2027-04-21', validTo: '2027-10-20' };
    const permits = [third, renewal, permit];
    expect(standing('2027-05-01', facts(null, { permits }))).toBe('RESIDENCE_PERMIT 2026-04-20');
    expect(clock('2027-10-21', facts('2026-05-01', { permits }))).toMatchObject({ endedOn: '2026-05-01' });
  });

  it('are two with a day between: one that was given to somebody abroad is to come back on', () => {
    const later = { ...renewal, validFrom: '2026-10-22' };
    const of = facts('2026-10-10', { permits: [permit, later] });
    expect(standing('2026-10-22', of)).toBe('RESIDENCE_PERMIT 2026-10-22');
    expect(clock('2027-04-20', of)).toMatchObject({ state: 'RUNNING', endsOn: '2027-04-20' });
  });

  it('nor is she to leave once that is over, unless somebody has identified her here since', () => {
    const permits = [permit, { ...renewal, validFrom: '2026-10-22' }];
    const of = facts('2026-10-10', { permits });
    expect(clock('2027-04-21', of)).toMatchObject({
      state: 'ENDED',
      endedBy: 'DEPARTURE',
      endedOn: '2026-10-10',
    });
    expect(finding('DEPARTURE', '2027-04-21', of)).toBe('MET');
    expect(standing('2027-04-21', of)).toBe('RETURNED 2026-10-10');
    const back = facts('2026-10-10', { permits, decisions: again });
    expect(clock('2027-04-21', back)?.state).toBe('OVERDUE');
    expect(finding('DEPARTURE', '2027-04-21', back)).toBe('BREACH');
    expect(standing('2027-04-21', back)).toBe('DEPARTURE_DUE 2027-04-21');
    const silent = { ...of, justice: null };
    expect(clock('2027-04-21', silent)).toMatchObject({ state: 'NOT_VISIBLE', unseen: ['NEC'] });
    expect(standing('2027-04-21', silent)).toBe('IDENTIFIED 2026-03-20');
  });

  it('nor where the one permit of hers began after she had left, whatever became of the return', () => {
    const returns = {
      returns: [voluntaryReturn('COMPLETED', { departedOn: '2026-04-10', completedOn: '2026-05-01' })],
    };
    const of = { ...facts(null, { permits: [permit] }), returns: { ...facts(null).returns, ...returns } };
    expect(clock('2026-10-20', of)?.state).toBe('RUNNING');
    expect(clock('2026-10-21', of)).toMatchObject({ state: 'ENDED', endedOn: '2026-04-10' });
    expect(finding('DEPARTURE', '2026-10-21', of)).toBe('MET');
    expect(standing('2026-10-21', of)).toBe('RETURN_COMPLETED 2026-05-01');
  });
});

it('a renewal that was revoked before it began never began, on the timeline and by its clock', () => {
  const never = { ...renewal, version: 2, revokedOn: '2026-10-10' };
  const of = facts(null, { permits: [permit, never] });
  expect(
    timeline(of, '2027-06-01')
      .map(({ on, kind }) => `${on} ${kind}`)
      .slice(4),
  ).toEqual(['2026-04-20 PERMIT_GRANTED', '2026-10-10 PERMIT_REVOKED', '2026-10-20 PERMIT_OVER']);
  const [, clock] = residencePermits(of, noon('2026-10-12'));
  expect(clock && explain(clock, '2026-10-12')).toEqual({
    EN: 'Residence permit: was to begin on 21 October 2026 and to run to 20 April 2027. Before that, on 10 October 2026, it was ended by: Revocation.',
    DA: 'Opholdstilladelse: skulle begynde den 21. oktober 2026 og løbe til og med den 20. april 2027. Inden da, den 10. oktober 2026, ophørte den ved: Inddragelse.',
  });
});

it('nothing of the departure is known before it is recorded', () => {
  const returns = {
    returns: [
      {
        ...voluntaryReturn('DEPARTED', { departedOn: '2026-10-10' }),
        recordedAt: '2027-05-01T10:00:00.000Z',
      },
    ],
  };
  const all = { ...facts(null), returns: { ...facts(null).returns, ...returns } };
  const then = (day: string) =>
    clock(day, knownAt(all, noon(day).toISOString(), noon('2027-06-01').toISOString()));
  expect([then('2027-04-21')?.state, then('2027-05-01')?.state]).toEqual(['OVERDUE', 'ENDED']);
});
