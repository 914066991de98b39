import fc from 'fast-check';
import { addDays } from '../../shared/day.ts';
import type { CmmDecisionFact } from '../../subgraphs/cmm/derived/case-facts.ts';
import { decision, known, period } from '../caseload/sample-facts.ts';
import { after, day, lasting, nothing, one, seldom, some, verification } from './any-record.ts';

/** Of one body in one case. */
export const decisions = (authority: CmmDecisionFact['authority'], counts: readonly number[], of = '') =>
  some(
    `${authority}${of}`,
    counts,
    fc.record({
      outcome: one('IDENTIFIED' as const, 'IDENTIFIED' as const, 'NOT_IDENTIFIED' as const),
      verification,
    }),
    (on, record, { outcome, verification }) => ({
      ...decision(record.id, authority, outcome, on),
      ...record,
      firstRecordedAt: record.recordedAt,
      verification,
    }),
  );

/** Given for 30 days, and perhaps ended, or extended for special reasons. */
const reflection = (name: string) =>
  some(
    `period${name}`,
    [1, 1, 2],
    fc.record({ ended: lasting, extended: lasting, verification }),
    (on, record, { ended, extended, verification }) => {
      const given = {
        ...period,
        ...record,
        startsOn: on,
        decidedOn: on,
        verification,
        endedOn: after(on, ended),
      };
      const first = { ...given, endsOn: addDays(on, 30), capEndsOn: addDays(on, 120) };
      if (extended === null || ended !== null) return [first];
      const again = known(record.id, addDays(on, 20));
      return [
        { ...first, supersededAt: again.recordedAt },
        {
          ...first,
          ...again,
          version: 2,
          endsOn: addDays(on, 31 + extended),
          ground: 'SPECIAL_REASONS' as const,
          decidedOn: addDays(on, 20),
        },
      ];
    },
  ).map((periods) => periods.flat());

/** What DIS has of her in one case. */
export const file = (name: string) =>
  fc.record({
    residence: fc
      .record({
        basis: one('LAWFUL' as const, 'NO_LAWFUL_STAY' as const, 'NO_LAWFUL_STAY' as const),
        to: seldom(day),
      })
      .map(({ basis, to }) => [
        { ...known(`stay${name}`, '2026-03-01'), basis, validFrom: '2026-03-01', validTo: to },
      ]),
    decisions: decisions('DIS', [0, 1, 2], name),
    reflection: reflection(name),
    offers: some(`offer${name}`, [1], fc.record({ verification }), (on, record, { verification }) => ({
      ...record,
      offeredOn: on,
      requestedOn: null,
      declinedOn: null,
      verification,
    })),
    permits: some(
      `permit${name}`,
      [1, 2],
      fc.record({ revoked: lasting, kind: one('PROTECTION' as const, 'PROCEEDINGS' as const) }),
      (on, record, { revoked, kind }) => ({
        ...record,
        validFrom: on,
        validTo: addDays(on, 30),
        revokedOn: after(on, revoked),
        kind,
        applicationId: `application for ${record.id}`,
        verification: 'VERIFIED' as const,
      }),
    ),
    asylum: some(
      `asylum${name}`,
      [1, 1, 2],
      fc.record({
        outcome: one('GRANTED' as const, 'GRANTED' as const, 'REFUSED' as const, null),
        verification,
      }),
      (on, record, { outcome, verification }) => ({
        ...record,
        lodgedOn: on,
        outcome,
        decidedOn: outcome && addDays(on, 1),
        verification,
      }),
    ),
    screenings: some(
      `interview${name}`,
      [1, 1, 2],
      fc.record({ indicatorsFound: one(true, true, false) }),
      (on, record, found) => ({
        ...record,
        screenedOn: on,
        ...found,
      }),
    ),
    assessmentRequests: some(
      `asked${name}`,
      [0, 1],
      fc.record({ requestedBy: one('DIS' as const, 'SIRI' as const), withdrawn: lasting }),
      (on, record, { requestedBy, withdrawn }) => ({
        ...record,
        requestedBy,
        requestedOn: on,
        answerBy: null,
        withdrawnOn: after(on, withdrawn),
      }),
    ),
    allocations: some(`allocation${name}`, [1, 2], fc.record({ lasting }), (on, record, { lasting }) => ({
      ...record,
      allocatedOn: on,
      endedOn: after(on, lasting),
    })),
    plans: some(`plan${name}`, [1], nothing, (on, { id }) => ({ id, offeredOn: on })),
    departures: some(`deadline${name}`, [1], fc.record({ lasting }), (on, record, { lasting }) => ({
      ...record,
      setOn: on,
      leaveBy: addDays(on, 30),
      setAsideOn: null,
      setAsideBy: null,
      departedOn: after(on, lasting),
    })),
  });
