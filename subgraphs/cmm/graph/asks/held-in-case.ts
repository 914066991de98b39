import { z } from 'zod';
import type { FactUnavailable } from '../../../../shared/room/fact-unavailable.ts';
import { nothingTold, type ReliedOn } from '../../../../shared/room/relied-on.ts';
import { type Authority, ReturnStatus, type Room } from '../../../../shared/vocabulary.ts';
import type { HeldTold } from '../../actions/case-that-goes-on.ts';
import type { Context } from '../context.ts';
import { askIdentificationByOthers } from './identification-by-others.ts';

const record = { id: z.string(), version: z.number() };
const withState = z.array(z.object({ ...record, state: z.string() })).nullish();
const answer = z.object({
  immigrationFile: z
    .object({
      residencePermits: withState,
      asylumApplications: z.array(z.object({ ...record, outcome: z.string().nullable() })).nullish(),
      reflectionPeriods: withState,
      departureDeadlines: withState,
    })
    .nullish(),
  returnFile: z
    .object({
      returns: z
        .array(
          z.object({
            ...record,
            status: z.enum(ReturnStatus),
            departedOn: z.string().nullish().default(null),
          }),
        )
        .nullish(),
    })
    .nullish(),
});

const QUERY = `query HeldInCase($caseId: ID!) {
  immigrationFile(caseId: $caseId) {
    residencePermits { id version state } asylumApplications { id version outcome }
    reflectionPeriods { id version state } departureDeadlines { id version state }
  }
  returnFile(caseId: $caseId) { returns { id version status departedOn } }
}`;

/** A return that was declined, came to its end or was withdrawn is over. */
const OVER: readonly ReturnStatus[] = ['DECLINED', 'COMPLETED', 'WITHDRAWN'];

interface Owner {
  readonly room: Room;
  readonly authority: Authority;
}
const DIS: Owner = { room: 'DIS', authority: 'DIS' };
const RETURNS: Owner = { room: 'RETURNS', authority: 'RETURN_AGENCY' };

interface Recorded {
  readonly id: string;
  readonly version: number;
}

interface Listed<One> {
  readonly list: readonly One[] | FactUnavailable;
  readonly reliedOn: readonly ReliedOn[];
}

/** What runs for her in a case, of what others decide: which record that is, where it stands, and nothing more of it. */
export async function askHeldInCase(context: Context, caseId: string): Promise<HeldTold> {
  const [identification, told] = await Promise.all([
    askIdentificationByOthers(context, caseId),
    context.room.ask.ask(context, QUERY, { caseId }),
  ]);
  const { data } = answer.safeParse(told.data);

  // no file may be an answer; a file of which this was kept back tells no more than silence does
  const listed = <One extends Recorded>(
    { room, authority }: Owner,
    topic: string,
    of: object | null | undefined,
    kept: readonly One[] | null | undefined,
    says: (one: One) => string,
  ): Listed<One> => {
    const list = of ? kept : [];
    const answered = data !== undefined && told.answered(room) && list != null;
    const nothing = nothingTold(room, topic, answered, context.now);
    if (!answered) return { list: { unavailable: room, topic }, reliedOn: [nothing] };
    const facts = list.map((one) => ({
      ...nothing,
      authority,
      recordId: one.id,
      recordVersion: one.version,
      fact: says(one),
    }));
    return { list, reliedOn: facts.length > 0 ? facts : [nothing] };
  };
  const stateOf = ({ state }: { readonly state: string }) => state;
  const file = data?.immigrationFile;
  const permits = listed(DIS, 'RESIDENCE_PERMIT', file, file?.residencePermits, stateOf);
  const asylum = listed(DIS, 'ASYLUM', file, file?.asylumApplications, ({ outcome }) => outcome ?? 'PENDING');
  const periods = listed(DIS, 'REFLECTION_PERIOD', file, file?.reflectionPeriods, stateOf);
  const deadlines = listed(DIS, 'DEPARTURE_DEADLINE', file, file?.departureDeadlines, stateOf);
  const returns = listed(
    RETURNS,
    'RETURN',
    data?.returnFile,
    data?.returnFile?.returns,
    ({ status }) => status,
  );

  return {
    identification,
    permit: someOf(permits, ({ state }) => state === 'TO_COME' || state === 'VALID'),
    asylum: someOf(asylum, ({ outcome }) => outcome === null || outcome === 'GRANTED'),
    reflectionPeriod: someOf(periods, ({ state }) => state === 'RUNNING'),
    departureDeadline: someOf(deadlines, ({ state }) => state === 'RUNNING' || state === 'OVERDUE'),
    returns:
      'unavailable' in returns.list
        ? returns.list
        : returns.list.filter(({ status }) => !OVER.includes(status)).map(({ departedOn }) => departedOn),
    reliedOn: [identification, permits, asylum, periods, deadlines, returns].flatMap((each) => each.reliedOn),
  };
}

const someOf = <One>({ list }: Listed<One>, runs: (one: One) => boolean) =>
  'unavailable' in list ? list : list.some(runs);
