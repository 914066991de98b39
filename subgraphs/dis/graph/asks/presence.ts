import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { askOfOtherCases } from '../../../../shared/room/merged-cases.ts';
import {
  longestPresence,
  PRESENCE,
  presence,
  presenceRecordOf,
} from '../../../../shared/room/presence-told.ts';
import { nothingTold } from '../../../../shared/room/relied-on.ts';
import type { PresenceTold } from '../../actions/decide-permit-application.ts';

const TOPIC = 'PRESENCE';

const file = z.object(presence).nullish();
const answer = z.object({ justiceFile: file });

const QUERY = `query PresenceOf($caseId: ID!) { justiceFile(caseId: $caseId) { ${PRESENCE} } }`;
const OTHERS = { room: 'NEC', part: `justice { ${PRESENCE} }`, shape: z.object({ justice: file }) } as const;

/**
 * Is her presence required for investigation or prosecution, and until when? Neither for which nor as what. In whichever of her
 * cases: of several the one that requires it longest.
 */
export async function askPresence(context: RequestContext, caseId: string): Promise<PresenceTold> {
  const asOf = context.now;
  const [told, others] = await Promise.all([
    context.room.ask.ask(context, QUERY, { caseId }),
    askOfOtherCases(context, caseId, OTHERS),
  ]);
  const { data } = answer.safeParse(told.data);
  const here = data?.justiceFile;
  const there = others?.map(({ justice }) => justice);
  const file = longestPresence([here, ...(there ?? [])]);
  const answered =
    !!data &&
    told.answered('NEC') &&
    (!here || here.presenceRequired != null) &&
    !!there?.every((each) => each?.presenceRequired != null);
  if (!file && !answered) return { presence: null, reliedOn: [nothingTold('NEC', TOPIC, false, asOf)] };
  const required = file?.presenceRequired ?? false;
  const until = file?.presenceRequiredUntil ?? null;
  const said = (topic: string, fact: string) => ({
    ...nothingTold('NEC', topic, true, asOf),
    ...presenceRecordOf(file),
    fact,
  });
  return {
    presence: { required, until },
    reliedOn: [
      said(TOPIC, required ? 'REQUIRED' : 'NOT_REQUIRED'),
      ...(until === null ? [] : [said('PRESENCE_UNTIL', until)]),
    ],
  };
}
