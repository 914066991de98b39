import { z } from 'zod';
import type { FactUnavailable } from '../../../../shared/room/fact-unavailable.ts';
import { ReturnStatus, type Room } from '../../../../shared/vocabulary.ts';
import type { HeldTold } from '../../actions/case-that-goes-on.ts';
import type { Context } from '../context.ts';
import { askIdentificationByOthers } from './identification-by-others.ts';

const withState = z.array(z.object({ state: z.string() })).nullish();
const answer = z.object({
  immigrationFile: z
    .object({
      residencePermits: withState,
      asylumApplications: z.array(z.object({ outcome: z.string().nullable() })).nullish(),
      reflectionPeriods: withState,
      departureDeadlines: withState,
    })
    .nullish(),
  returnFile: z
    .object({
      returns: z
        .array(z.object({ status: z.enum(ReturnStatus), departedOn: z.string().nullish().default(null) }))
        .nullish(),
    })
    .nullish(),
});

const QUERY = `query HeldInCase($caseId: ID!) {
  immigrationFile(caseId: $caseId) {
    residencePermits { state } asylumApplications { outcome } reflectionPeriods { state } departureDeadlines { state }
  }
  returnFile(caseId: $caseId) { returns { status departedOn } }
}`;

/** A return that was declined, came to its end or was withdrawn is over. */
const OVER: readonly ReturnStatus[] = ['DECLINED', 'COMPLETED', 'WITHDRAWN'];

/** What runs for her in a case, of what others decide: that there is such a thing, and nothing more of it. */
export async function askHeldInCase(context: Context, caseId: string): Promise<HeldTold> {
  const [identification, told] = await Promise.all([
    askIdentificationByOthers(context, caseId),
    context.room.ask.ask(context, QUERY, { caseId }),
  ]);
  const { data } = answer.safeParse(told.data);
  const file = data?.immigrationFile;

  // no file may be an answer; a file of which this was kept back tells no more than silence does
  const listed = <One>(
    room: Room,
    topic: string,
    of: object | null | undefined,
    list: readonly One[] | null | undefined,
  ): readonly One[] | FactUnavailable =>
    !data || !told.answered(room) || (of && !list) ? { unavailable: room, topic } : (list ?? []);
  const inState = (topic: string, list: z.infer<typeof withState>, ...states: readonly string[]) =>
    someOf(listed('DIS', topic, file, list), ({ state }) => states.includes(state));
  const returns = listed('RETURNS', 'RETURN', data?.returnFile, data?.returnFile?.returns);

  return {
    identification,
    permit: inState('RESIDENCE_PERMIT', file?.residencePermits, 'TO_COME', 'VALID'),
    asylum: someOf(
      listed('DIS', 'ASYLUM', file, file?.asylumApplications),
      ({ outcome }) => outcome === null || outcome === 'GRANTED',
    ),
    reflectionPeriod: inState('REFLECTION_PERIOD', file?.reflectionPeriods, 'RUNNING'),
    departureDeadline: inState('DEPARTURE_DEADLINE', file?.departureDeadlines, 'RUNNING', 'OVERDUE'),
    returns:
      'unavailable' in returns
        ? returns
        : returns.filter(({ status }) => !OVER.includes(status)).map(({ departedOn }) => departedOn),
  };
}

const someOf = <One>(list: readonly One[] | FactUnavailable, runs: (one: One) => boolean) =>
  'unavailable' in list ? list : list.some(runs);
