import type { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import type { FactUnavailable } from '../../../../shared/room/fact-unavailable.ts';
import { nothingTold, type ReliedOn } from '../../../../shared/room/relied-on.ts';
import type { Authority } from '../../../../shared/vocabulary.ts';
import { mergedCases } from '../../storage/merged-cases.ts';

interface Decided {
  readonly id: string;
  readonly version: number;
  readonly authority: Authority;
}

/** What DIS and police, prosecution and courts answered of their decisions on a case. */
interface Answered<Decision> {
  readonly immigrationFile?:
    | { readonly decisions?: readonly Decision[] | null | undefined }
    | null
    | undefined;
  readonly justiceFile?:
    | { readonly courtDecisions?: readonly Decision[] | null | undefined }
    | null
    | undefined;
}

interface Told<Decision> {
  readonly data: Answered<Decision> | undefined;
  readonly answered: (room: 'DIS' | 'NEC') => boolean;
}

interface Asked<Decision> {
  readonly topic: string;
  readonly asOf: Date;
  /** What is relied on of a decision. */
  readonly factOf: (decision: Decision) => string | null;
}

interface Questions<Answer> {
  readonly byOthers: string;
  readonly byCourts: string;
  readonly answer: z.ZodType<Answer>;
}

/** Asks both of this case, and the courts of each that was merged into it. */
export async function askDecided<Answer>(
  context: RequestContext,
  caseId: string,
  { byOthers, byCourts, answer }: Questions<Answer>,
) {
  const ask = async (query: string, of: string) => {
    const { data, answered } = await context.room.ask.ask(context, query, { caseId: of });
    return { data: answer.safeParse(data).data, answered };
  };
  const merged = mergedCases(context.room.db, [caseId]);
  const [here, there] = await Promise.all([
    ask(byOthers, caseId),
    merged.then((all) => Promise.all(all.map(({ id }) => ask(byCourts, id)))),
  ]);
  return { here, there };
}

/**
 * Their decisions, which of the two did not tell, and what is relied on of each. Of the cases that were merged into this one
 * it is the courts that count: a trial goes on in the case that it is held in.
 */
export function decidedByOthers<Decision extends Decided>(
  told: Told<Decision>,
  merged: readonly Told<Decision>[],
  { topic, asOf, factOf }: Asked<Decision>,
) {
  // no file may be an answer; a file whose decisions were kept back tells no more than silence does
  const tells = (
    { data, answered }: Told<Decision>,
    room: 'DIS' | 'NEC',
    file: object | null | undefined,
    list?: readonly Decision[] | null,
  ) => data !== undefined && answered(room) && (!file || list != null);
  const byDis = told.data?.immigrationFile;
  const courts = [told, ...merged].map((each) => ({ each, file: each.data?.justiceFile }));
  const sources = [
    {
      room: 'DIS' as const,
      answered: tells(told, 'DIS', byDis, byDis?.decisions),
      decisions: byDis?.decisions ?? [],
    },
    {
      room: 'NEC' as const,
      answered: courts.every(({ each, file }) => tells(each, 'NEC', file, file?.courtDecisions)),
      decisions: courts.flatMap(({ file }) => file?.courtDecisions ?? []),
    },
  ];
  const silent = sources.find((source) => !source.answered);
  return {
    decisions: sources.flatMap((source) => source.decisions),
    silent: silent ? ({ unavailable: silent.room, topic } satisfies FactUnavailable) : null,
    reliedOn: sources.flatMap(({ room, answered, decisions }): ReliedOn[] =>
      decisions.length === 0
        ? [nothingTold(room, topic, answered, asOf)]
        : decisions.map((one) => ({
            ...nothingTold(room, topic, true, asOf),
            authority: one.authority,
            recordId: one.id,
            recordVersion: one.version,
            fact: factOf(one),
          })),
    ),
  };
}
