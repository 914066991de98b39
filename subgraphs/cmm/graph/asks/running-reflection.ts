import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { nothingTold } from '../../../../shared/room/relied-on.ts';
import type { ReflectionTold } from '../../actions/close-case.ts';
import { askInAllCases } from './in-all-cases.ts';

const TOPIC = 'REFLECTION_PERIOD';

const period = z.object({
  id: z.string(),
  version: z.number(),
  startsOn: z.string(),
  endsOn: z.string(),
  state: z.string(),
});
const answer = z.object({
  immigrationFile: z.object({ reflectionPeriods: z.array(period).nullish() }).nullish(),
});

const QUERY = `query RunningReflectionOf($caseId: ID!) {
  immigrationFile(caseId: $caseId) { reflectionPeriods { id version startsOn endsOn state } }
}`;

/** Does a reflection period of hers run, in whichever of her cases? Of several the one that runs longest is told. */
export async function askRunningReflection(context: RequestContext, caseId: string): Promise<ReflectionTold> {
  const told = (await askInAllCases(context, caseId, QUERY)).map(({ data, answered }) => {
    const file = answered('DIS') ? answer.safeParse(data).data : undefined;
    return file && (file.immigrationFile ? file.immigrationFile.reflectionPeriods : []);
  });
  const answered = told.every((periods) => periods != null);
  const nothing = nothingTold('DIS', TOPIC, answered, context.now);
  if (!answered) return { running: null, silent: { unavailable: 'DIS', topic: TOPIC }, reliedOn: [nothing] };
  const [running = null] = told
    .flatMap((periods) => periods ?? [])
    .filter(({ state }) => state === 'RUNNING')
    .sort((a, b) => (a.endsOn < b.endsOn ? 1 : -1));
  if (!running) return { running, silent: null, reliedOn: [nothing] };
  const { id, version, endsOn } = running;
  const record = { authority: 'DIS', recordId: id, recordVersion: version, fact: endsOn } as const;
  return { running, silent: null, reliedOn: [{ ...nothing, ...record }] };
}
