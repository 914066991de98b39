import type { FactUnavailable } from '../../../../shared/room/fact-unavailable.ts';
import { nothingTold, type ReliedOn } from '../../../../shared/room/relied-on.ts';
import type { Authority } from '../../../../shared/vocabulary.ts';

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

interface Asked<Decision> {
  readonly topic: string;
  readonly asOf: Date;
  readonly answered: (room: 'DIS' | 'NEC') => boolean;
  /** What is relied on of a decision. */
  readonly factOf: (decision: Decision) => string | null;
}

/** Their decisions, which of the two did not tell, and what is relied on of each. */
export function decidedByOthers<Decision extends Decided>(
  data: Answered<Decision> | undefined,
  { topic, asOf, answered, factOf }: Asked<Decision>,
) {
  // no file may be an answer; a file whose decisions were kept back tells no more than silence does
  const of = (room: 'DIS' | 'NEC', file: object | null | undefined, list?: readonly Decision[] | null) => ({
    room,
    answered: data !== undefined && answered(room) && (!file || list != null),
    decisions: list ?? [],
  });
  const sources = [
    of('DIS', data?.immigrationFile, data?.immigrationFile?.decisions),
    of('NEC', data?.justiceFile, data?.justiceFile?.courtDecisions),
  ];
  const silent = sources.find((source) => !source.answered);
  return {
    decisions: sources.flatMap((source) => source.decisions),
    silent: silent ? ({ unavailable: silent.room, topic } satisfies FactUnavailable) : null,
    reliedOn: sources.flatMap(({ room, answered: told, decisions }): ReliedOn[] =>
      decisions.length === 0
        ? [nothingTold(room, topic, told, asOf)]
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
