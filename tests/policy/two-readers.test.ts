import fc from 'fast-check';
import { dayOf } from '../../shared/day.ts';
import type { Room } from '../../shared/vocabulary.ts';
import type { ToldFacts } from '../../subgraphs/cmm/derived/facts.ts';
import { findings } from '../../subgraphs/cmm/derived/findings/findings.ts';
import { everyGroup } from '../caseload/sample-facts.ts';
import { tellingOnly } from '../caseload/telling-only.ts';
import { anyCase } from './any-case.ts';
import { DAYS } from './any-record.ts';
import { groupsTold, PART, type Reader, readers } from './readers.ts';

const NOW = new Date('2026-06-01T10:00:00.000Z');
const ROOMS = Object.keys(PART) as Room[];

const groupsFor = (reader: Reader): Record<string, string[]> =>
  Object.fromEntries(ROOMS.map((room) => [room, groupsTold(room, reader)]));

/** Of those who are told the same, one. */
const unlike = [...new Map(readers.map((one) => [JSON.stringify(groupsFor(one)), one])).values()];

/** A room that does not answer. CMM is the one that asks: of its own then nothing is told. */
const whileSilent = (facts: ToldFacts, room: Room | null): ToldFacts => {
  if (room === 'CMM') return { ...facts, cmm: tellingOnly(facts, {}).cmm };
  return room === null ? facts : { ...facts, [PART[room]]: null };
};

const said = (facts: ToldFacts, asOf: Date) =>
  findings(facts, asOf, NOW).map(({ rule, outcome, because }) => ({
    rule: rule.id,
    // neither says that anything is amiss
    outcome: outcome === 'NOT_APPLICABLE' ? 'MET' : outcome,
    because: because && JSON.stringify([because.reason, because.facts]),
  }));

/** What a reader is told otherwise than one who is told everything. That something is not visible, or not why, says nothing else. */
const otherwise = (whole: ReturnType<typeof said>, found: ReturnType<typeof said>) =>
  found.filter(({ outcome, because }, at) => {
    const isAlike = outcome === whole[at]?.outcome && [null, whole[at].because].includes(because);
    return outcome !== 'NOT_VISIBLE' && !isAlike;
  });

/** More often today, and with everybody heard. */
const asOf = fc
  .oneof(fc.constantFrom(...DAYS), fc.constant(dayOf(NOW)))
  .map((day) => new Date(`${day}T10:00:00.000Z`));
const silence = fc.oneof(fc.constant(null), fc.constantFrom(...ROOMS));

test('no two readers are told two things of one rule of one case as of one time, whoever is silent', () => {
  fc.assert(
    fc.property(anyCase, asOf, silence, (facts, at, silent) => {
      const whole = said(tellingOnly(facts, everyGroup), at);
      for (const reader of unlike) {
        const told = whileSilent(tellingOnly(facts, groupsFor(reader)), silent);
        expect([reader, otherwise(whole, said(told, at))]).toEqual([reader, []]);
      }
    }),
    { numRuns: 500 },
  );
});
