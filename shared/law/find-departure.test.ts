import { findDeparture, type LeavingFacts, leaving } from './find-departure.ts';

const facts: LeavingFacts = {
  ends: [{ ground: 'REFLECTION_PERIOD_ENDS', on: '2028-02-28' }],
  notBefore: [],
  stay: 'NO_LAWFUL_STAY',
  departedOn: null,
};
const at = (day: string, change: Partial<LeavingFacts> = {}) => leaving({ ...facts, ...change }, day);

describe('DEPARTURE: by when she is to leave', () => {
  it('the last day is still hers; the leap day after it is not', () => {
    expect([at('2028-02-28').state, at('2028-02-29').state]).toEqual(['RUNNING', 'OVERDUE']);
  });

  it('what lasts longest counts', () => {
    const ends = [...facts.ends, { ground: 'PERMIT_ENDS', on: '2028-09-01' } as const];
    expect(at('2028-03-01', { ends })).toMatchObject({
      state: 'RUNNING',
      ground: 'PERMIT_ENDS',
      leaveBy: '2028-09-01',
    });
    const together = [...facts.ends, { ground: 'PERMIT_ENDS', on: '2028-02-28' } as const];
    expect(at('2028-02-01', { ends: together }).ground).toBe('REFLECTION_PERIOD_ENDS');
  });

  it('who is given longer has longer, and nobody less', () => {
    expect(at('2028-03-05', { notBefore: ['2028-03-10', '2028-03-05'] }).leaveBy).toBe('2028-03-10');
    expect(at('2028-02-01', { notBefore: ['2028-02-10'] }).leaveBy).toBe('2028-02-28');
  });

  it('whom proceedings need that have no last day is not overdue before they are completed', () => {
    const on = (day: string, change: Partial<LeavingFacts> = {}) => [
      at(day, { isNeeded: true, ...change }).state,
      findDeparture({ ...facts, isNeeded: true, ...change }, day).outcome,
    ];
    expect(on('2028-02-28')).toEqual(['RUNNING', 'MET']);
    expect(on('2028-02-29')).toEqual(['NO_DEADLINE', 'NOT_APPLICABLE']);
    expect(at('2028-02-29', { isNeeded: true }).leaveBy).toBeNull();
    expect(on('2028-02-29', { departedOn: '2028-02-29' })).toEqual(['DEPARTED', 'MET']);
    expect(on('2028-02-29', { isNeeded: false })).toEqual(['OVERDUE', 'BREACH']);
  });

  it.each(['ASYLUM_SEEKER', 'LAWFUL'] as const)('%s sets it aside', (stay) => {
    expect(at('2028-03-01', { stay }).state).toBe('SET_ASIDE');
    expect(findDeparture({ ...facts, stay }, '2028-03-01').outcome).toBe('NOT_APPLICABLE');
  });

  it('a lawful stay sets it aside only where it goes on after the day, or has no end on record', () => {
    const on = (lawfulTo: string | null) => {
      const given = { stay: 'LAWFUL', lawfulTo } as const;
      return [at('2028-02-10', given).state, findDeparture({ ...facts, ...given }, '2028-02-10').outcome];
    };
    const { leaveBy } = at('2028-02-10');
    expect(leaveBy).toBe('2028-02-28');
    expect(on('2028-02-28')).toEqual(['RUNNING', 'MET']);
    expect(on('2028-02-20')).toEqual(['RUNNING', 'MET']);
    expect(on('2028-02-29')).toEqual(['SET_ASIDE', 'NOT_APPLICABLE']);
    expect(on(null)).toEqual(['SET_ASIDE', 'NOT_APPLICABLE']);
    expect(at('2028-02-10', { stay: 'ASYLUM_SEEKER', lawfulTo: '2028-02-20' }).state).toBe('SET_ASIDE');
  });

  it('departure ends it, from its day on', () => {
    const departedOn = '2028-03-02';
    expect([at('2028-03-01', { departedOn }).state, at('2028-03-02', { departedOn }).state]).toEqual([
      'OVERDUE',
      'DEPARTED',
    ]);
    expect(findDeparture({ ...facts, departedOn }, '2028-03-02').outcome).toBe('MET');
  });

  it('who has had nothing has no deadline', () => {
    expect(at('2028-03-01', { ends: [] })).toMatchObject({
      state: 'NO_DEADLINE',
      leaveBy: null,
      ground: null,
    });
    expect(findDeparture({ ...facts, ends: [] }, '2028-03-01').outcome).toBe('NOT_APPLICABLE');
  });

  it('that it has passed is found, with the day', () => {
    expect(findDeparture(facts, '2028-02-28').outcome).toBe('MET');
    expect(findDeparture(facts, '2028-03-01')).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'OVERDUE', facts: { leaveBy: '2028-02-28', asOf: '2028-03-01' } },
    });
  });
});
