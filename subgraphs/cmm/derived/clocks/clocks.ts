import { ClockKind } from '../../../../shared/derived-vocabulary.ts';
import type { Authority, Room } from '../../../../shared/vocabulary.ts';
import { unseen } from '../answers.ts';
import type { Groups, ToldFacts } from '../facts.ts';
import { assessmentRequests } from './assessment-request.ts';
import { clock, type LegalClock } from './clock.ts';
import { departureDeadlines } from './departure.ts';
import { detentions } from './detention.ts';
import { recoveryPeriods } from './recovery-period.ts';
import { reflectionPeriods } from './reflection-period.ts';
import { reintegrationSupports } from './reintegration-support.ts';
import { residencePermits } from './residence-permit.ts';
import { workPermits } from './work-permit.ts';

interface KindOfClock {
  readonly room: Room;
  readonly authority: Authority;
  /** The groups without which nothing may be said of such a clock. */
  readonly needs: Groups;
  readonly clocks: (facts: ToldFacts, asOf: Date) => readonly LegalClock[];
}

const kinds: Readonly<Record<ClockKind, KindOfClock>> = {
  DETENTION: { room: 'NEC', authority: 'POLICE', needs: { NEC: ['DETENTION'] }, clocks: detentions },
  ASSESSMENT_REQUEST: {
    room: 'CMM',
    authority: 'CMM',
    needs: { CMM: ['ASSESSMENT_REQUEST'] },
    clocks: assessmentRequests,
  },
  REFLECTION_PERIOD: {
    room: 'DIS',
    authority: 'DIS',
    needs: { DIS: ['REFLECTION'] },
    clocks: reflectionPeriods,
  },
  RECOVERY_PERIOD: { room: 'CMM', authority: 'CMM', needs: { CMM: ['RECOVERY'] }, clocks: recoveryPeriods },
  DEPARTURE: {
    room: 'DIS',
    authority: 'DIS',
    needs: { DIS: ['REFLECTION', 'RESIDENCE', 'PERMIT', 'ASYLUM', 'DEPARTURE'] },
    clocks: departureDeadlines,
  },
  RESIDENCE_PERMIT: { room: 'DIS', authority: 'DIS', needs: { DIS: ['PERMIT'] }, clocks: residencePermits },
  WORK_PERMIT: { room: 'DIS', authority: 'DIS', needs: { DIS: ['WORK_PERMIT'] }, clocks: workPermits },
  REINTEGRATION_SUPPORT: {
    room: 'RETURNS',
    authority: 'RETURN_AGENCY',
    needs: { RETURNS: ['REINTEGRATION_SUPPORT', 'RETURN'] },
    clocks: reintegrationSupports,
  },
};

/**
 * Every legal clock of a case, by kind in the order of the mechanism and then by beginning. A kind whose facts are
 * withheld, or whose owner is silent, is one clock that says so: no clock is never read out of silence.
 */
export const clocks = (facts: ToldFacts, asOf: Date): LegalClock[] =>
  Object.values(ClockKind).flatMap((kind) => {
    const { room, authority, needs, clocks: found } = kinds[kind];
    const missing = unseen(facts, needs);
    if (missing.length > 0) {
      return clock({ key: 'case', kind, state: 'NOT_VISIBLE', room, authority, asOf, unseen: missing });
    }
    return [...found(facts, asOf)].sort((a, b) => (began(a) < began(b) ? -1 : 1));
  });

const began = ({ startedOn, startedAt }: LegalClock): string => startedOn ?? startedAt ?? '';
