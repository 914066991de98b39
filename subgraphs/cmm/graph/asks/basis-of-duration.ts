import { z } from 'zod';
import type { AssistanceDurationBasis } from '../../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../../shared/day.ts';
import { spanOn } from '../../../../shared/law/assistance-duration.ts';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { PRESENCE, presence, presenceRecordOf } from '../../../../shared/room/presence-told.ts';
import { nothingTold, type ReliedOn } from '../../../../shared/room/relied-on.ts';
import type { Authority, Room } from '../../../../shared/vocabulary.ts';
import type { BasisTold } from '../../actions/duration-of-assistance.ts';
import { askInAllCases } from './in-all-cases.ts';

type Asked = Exclude<AssistanceDurationBasis, 'RECOVERY_PERIOD'>;

interface Span {
  readonly record: Pick<ReliedOn, 'authority' | 'recordId' | 'recordVersion'>;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

const record = { id: z.string(), version: z.number(), startsOn: z.string() };
const periods = z.object({
  immigrationFile: z
    .object({
      reflectionPeriods: z
        .array(z.object({ ...record, endsOn: z.string(), endedOn: z.string().nullable() }))
        .nullish(),
    })
    .nullish(),
});
const presenceTold = z.object({ justiceFile: z.object(presence).nullish() });
const support = z.object({ ...record, startsOn: z.string().nullable(), endsOn: z.string().nullable() });
const returns = z.object({
  returnFile: z.object({ returns: z.array(z.object({ support: support.nullish() })).nullish() }).nullish(),
});

const recordOf = (
  authority: Authority,
  { id, version }: { readonly id: string; readonly version: number },
): Span['record'] => ({ authority, recordId: id, recordVersion: version });

interface Question {
  readonly room: Room;
  readonly query: string;
  /** What was told; null: it was kept back, or cannot be read. */
  readonly read: (data: unknown, startsOn: Day) => readonly Span[] | null;
}

/** One owner and one narrow question each. Since when she takes part in proceedings is told to nobody: only until when. */
const questions: Readonly<Record<Asked, Question>> = {
  REFLECTION_PERIOD: {
    room: 'DIS',
    query: `query PeriodsOf($caseId: ID!) {
      immigrationFile(caseId: $caseId) { reflectionPeriods { id version startsOn endsOn endedOn } }
    }`,
    read: (data) => {
      const file = periods.safeParse(data).data;
      if (!file || (file.immigrationFile && !file.immigrationFile.reflectionPeriods)) return null;
      const told = file.immigrationFile?.reflectionPeriods ?? [];
      return told.map((period) => ({
        record: recordOf('DIS', period),
        startsOn: period.startsOn,
        endsOn: period.endedOn ?? period.endsOn,
      }));
    },
  },
  PROCEEDINGS: {
    room: 'NEC',
    query: `query PresenceOf($caseId: ID!) {
      justiceFile(caseId: $caseId) { ${PRESENCE} }
    }`,
    read: (data, startsOn) => {
      const file = presenceTold.safeParse(data).data;
      if (!file || (file.justiceFile && file.justiceFile.presenceRequired == null)) return null;
      const { presenceRequired, presenceRequiredUntil } = file.justiceFile ?? {};
      if (!presenceRequired) return [];
      return [
        { record: presenceRecordOf(file.justiceFile), startsOn, endsOn: presenceRequiredUntil ?? null },
      ];
    },
  },
  AFTER_RETURN: {
    room: 'RETURNS',
    query: `query SupportOf($caseId: ID!) {
      returnFile(caseId: $caseId) { returns { support { id version startsOn endsOn } } }
    }`,
    read: (data) => {
      const file = returns.safeParse(data).data;
      if (!file || (file.returnFile && !file.returnFile.returns)) return null;
      return (file.returnFile?.returns ?? []).flatMap(({ support: given }) =>
        given?.startsOn
          ? [{ record: recordOf('RETURN_AGENCY', given), startsOn: given.startsOn, endsOn: given.endsOn }]
          : [],
      );
    },
  },
};

/** How long does that last on which assistance is to rest? Of recovery periods CMM knows itself: then nobody is asked. */
export async function askBasisOfDuration(
  context: RequestContext,
  { caseId, basis, startsOn }: { caseId: string; basis: AssistanceDurationBasis; startsOn: Day },
): Promise<BasisTold | null> {
  if (basis === 'RECOVERY_PERIOD') return null;
  const { room, query, read } = questions[basis];
  const told = await askInAllCases(context, caseId, query);
  const each = told.map(({ data, answered }) => (answered(room) ? read(data, startsOn) : null));
  const spans = each.every((some) => some !== null) ? each.flat() : null;
  const nothing = nothingTold(room, basis, spans !== null, context.now);
  const silent = spans ? null : { unavailable: room, topic: basis };
  if (spans === null) return { lasts: null, silent, reliedOn: [nothing] };
  const lasts = spanOn(spans, startsOn);
  const source = spans.find((span) => span === lasts);
  const reliedOn = source ? { ...nothing, ...source.record, fact: source.endsOn } : nothing;
  return { lasts, silent, reliedOn: [reliedOn] };
}
