import { dayOf } from '../../../../shared/day.ts';
import { versionOn } from '../../../../shared/law/rule.ts';
import { work } from '../../../../shared/law/work.ts';
import { inEveryFile } from '../every-file.ts';
import type { ToldFacts } from '../facts.ts';
import { clock, type LegalClock } from './clock.ts';

/** Every work permit that was granted, in whichever of her cases. One without a last day runs on. */
export const workPermits = (facts: ToldFacts, asOf: Date): LegalClock[] =>
  inEveryFile(facts, ({ workPermits }) => workPermits).flatMap(({ id, validFrom, validTo }) => {
    if (validFrom === null) return [];
    const day = dayOf(asOf);
    return clock({
      key: id,
      kind: 'WORK_PERMIT',
      state: day < validFrom ? 'TO_COME' : validTo === null || day <= validTo ? 'RUNNING' : 'OVER',
      room: 'DIS',
      authority: 'DIS',
      ruleVersion: versionOn(work, validFrom),
      startedBy: 'WORK_PERMIT_GRANTED',
      startedOn: validFrom,
      endsOn: validTo,
      asOf,
    });
  });
