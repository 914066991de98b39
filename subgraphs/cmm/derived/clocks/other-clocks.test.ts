import { known, told, voluntaryReturn } from '../../../../tests/caseload/sample-facts.ts';
import type { ReturnFact } from '../return-facts.ts';
import { assessmentRequests } from './assessment-request.ts';
import { clocks } from './clocks.ts';
import { explain } from './explain.ts';
import { reintegrationSupports } from './reintegration-support.ts';
import { workPermits } from './work-permit.ts';

const noon = (day: string) => new Date(`${day}T10:00:00.000Z`);

describe('a work permit', () => {
  const at = (day: string, change: object) => {
    const permit = {
      ...known('work', '2026-03-01'),
      receivedOn: '2026-03-01',
      outcome: 'GRANTED',
      decidedOn: '2026-03-10',
      validFrom: '2026-03-10',
      validTo: '2026-06-10',
      verification: 'VERIFIED',
      ...change,
    } as const;
    return workPermits(told({ immigration: { workPermits: [permit] } }), noon(day));
  };

  it('runs from its first day to its last', () => {
    expect(['2026-03-09', '2026-06-10', '2026-06-11'].map((day) => at(day, {})[0]?.state)).toEqual([
      'TO_COME',
      'RUNNING',
      'OVER',
    ]);
  });

  it('without a last day runs on, and says so', () => {
    const [clock] = at('2030-01-01', { validTo: null });
    expect(clock).toMatchObject({ state: 'RUNNING', endsOn: null, daysRemaining: null });
    expect(clock && explain(clock, '2030-01-01').EN).toBe(
      'Work permit: runs from 10 March 2026, and no last day is set.',
    );
  });

  it('that was not granted is no clock', () => {
    expect(at('2026-04-01', { outcome: null, decidedOn: null, validFrom: null, validTo: null })).toEqual([]);
  });
});

describe('support after a return', () => {
  const support = {
    ...known('support', '2026-03-01'),
    returnId: 'return',
    form: 'CASH',
    grantedOn: '2026-03-01',
    periodMonths: 6,
    startsOn: '2026-03-31',
    endsOn: '2026-09-30',
    inNetwork: null,
    partnerInCountry: null,
    throughPartner: null,
  } as const;
  const at = (day: string, change: object = {}, returns: readonly ReturnFact[] = []) =>
    reintegrationSupports(
      told({ returns: { returns, supports: [{ ...support, ...change }] } }),
      noon(day),
    )[0];

  it('is counted from arrival, in months, to the last day of a shorter one', () => {
    expect(at('2026-09-30')).toMatchObject({ state: 'RUNNING', daysRemaining: 0, capEndsOn: '2026-09-30' });
    expect(at('2026-10-01')?.state).toBe('OVER');
  });

  it('is yet to come before arrival, and says from when it will be counted', () => {
    const clock = at('2026-03-10', { startsOn: null, endsOn: null });
    expect(clock).toMatchObject({ state: 'TO_COME', startedOn: null, capEndsOn: null });
    expect(clock && explain(clock, '2026-03-10').DA).toBe(
      'Reintegrationsstøtte: er ikke begyndt. Dagene regnes fra ankomsten.',
    );
  });

  describe('for a return that came to nothing', () => {
    const granted = { startsOn: null, endsOn: null };
    const withdrawn = {
      offeredOn: '2026-02-10',
      plannedDepartureOn: '2026-03-20',
      withdrawnOn: '2026-03-10',
    };

    it('has ended with it, and says that it never began', () => {
      const clock = at('2026-03-10', granted, [voluntaryReturn('WITHDRAWN', withdrawn)]);
      expect(clock).toMatchObject({ state: 'ENDED', endedBy: 'WITHDRAWAL', endedOn: '2026-03-10' });
      expect(clock && explain(clock, '2026-03-10')).toEqual({
        EN: 'Support after a return: never began. The return for which it was granted ended on 10 March 2026 by: Withdrawal.',
        DA: 'Reintegrationsstøtte: begyndte aldrig. Hjemrejsen, den var bevilget til, ophørte den 10. marts 2026 ved: Tilbagetrækning.',
      });
    });

    it('was to come until then', () => {
      const clock = at('2026-03-09', granted, [voluntaryReturn('WITHDRAWN', withdrawn)]);
      expect(clock).toMatchObject({ state: 'TO_COME', endedBy: null, endedOn: null });
    });

    it('tells that the agency took its offer back', () => {
      const takenBack = voluntaryReturn('WITHDRAWN', { ...withdrawn, takenBack: true });
      expect(at('2026-03-10', granted, [takenBack])?.endedBy).toBe('NOT_BORNE_OUT');
    });

    it('is no matter of another return, nor of one that goes on', () => {
      const other = voluntaryReturn('WITHDRAWN', { ...withdrawn, id: 'other' });
      const planned = voluntaryReturn('PLANNED', { ...withdrawn, withdrawnOn: null });
      expect(at('2026-03-10', granted, [other, planned])).toMatchObject({ state: 'TO_COME', endedBy: null });
    });

    it('is not visible to whoever is not told of the return', () => {
      const facts = told({ returns: { supports: [{ ...support, ...granted }] } });
      const returns = { ...facts.returns, told: ['REINTEGRATION_SUPPORT'], returns: null };
      const found = clocks({ ...facts, returns }, noon('2026-03-10'));
      expect(found.find(({ kind }) => kind === 'REINTEGRATION_SUPPORT')?.state).toBe('NOT_VISIBLE');
    });
  });
});

describe('a request for assessment', () => {
  const at = (day: string, change: object = {}) => {
    const request = {
      ...known('request', '2026-03-01'),
      requestedBy: 'DIS',
      requestedOn: '2026-03-01',
      dueOn: '2026-03-15',
      answeredOn: null,
      assessment: null,
      askedId: null,
      unheardAnswerAt: null,
      recordedByBody: 'CMM',
      withdrawnOn: null,
      verification: 'VERIFIED',
      ...change,
    } as const;
    return assessmentRequests(told({ cmm: { assessmentRequests: [request] } }), noon(day))[0];
  };

  it('runs to the day by which an answer is wanted, and is overdue then', () => {
    expect([at('2026-03-15')?.state, at('2026-03-16')?.state]).toEqual(['RUNNING', 'OVERDUE']);
    expect(at('2026-03-15')?.daysRemaining).toBe(0);
  });

  it('is ended by the answer, or by its withdrawal', () => {
    expect(at('2026-03-20', { answeredOn: '2026-03-18' })).toMatchObject({
      state: 'ENDED',
      endedBy: 'ANSWER',
    });
    expect(at('2026-03-20', { withdrawnOn: '2026-03-10' })).toMatchObject({
      state: 'ENDED',
      endedBy: 'WITHDRAWAL',
    });
  });
});
