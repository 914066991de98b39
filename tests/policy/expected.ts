import type { Persona } from '../../dev/personas.ts';
import type { RoomPolicy } from '../../shared/access/policy.ts';
import type { Purpose } from '../../shared/vocabulary.ts';
import type { Expected } from './compare.ts';
import { isForAll, publishedAccess, type Verdict, verdictOn } from './published-access.ts';
import { admitting } from './sample-cases.ts';

export interface Reader {
  readonly persona: Persona;
  readonly purpose: Purpose | null;
}

/** What the schema of one room, and whom its cases admit, make of every field for every reader. */
export function published(sdl: string, { scopes, openedByLine = [] }: RoomPolicy) {
  const access = publishedAccess(sdl);

  const verdict = (coordinate: string, { persona, purpose }: Reader): Verdict =>
    verdictOn(access.get(coordinate) ?? [], persona, purpose);

  /** The sample cases admit everybody, or nobody. */
  const isAdmitted = ({ persona, purpose }: Reader, caseId: unknown): boolean => {
    const scope = scopes[persona.authority];
    if (purpose === null || scope === undefined) return false;
    return scope === 'ALL' || caseId === admitting.caseId;
  };

  const isLet = (reader: Reader) => (coordinate: string) =>
    coordinate === 'Query._entities' || (access.has(coordinate) && verdict(coordinate, reader) === 'GRANTED');

  const byLine = (coordinate: string) => openedByLine.some((door) => door === coordinate);

  const ofRoot = (coordinate: string, reader: Reader, opened: string | null): Expected => {
    const judged = verdict(coordinate, reader);
    if (judged === 'PURPOSE') return 'PURPOSE_REQUIRED';
    const isOpen = opened === null || byLine(coordinate) || isAdmitted(reader, opened);
    return judged === 'GRANTED' && isOpen ? 'TOLD' : 'FORBIDDEN_OR_NOT_FOUND';
  };

  /** `opened`: the case that the root field opens, if it opens one. */
  const expected =
    (reader: Reader, opened: string | null) =>
    (coordinate: string, object: Readonly<Record<string, unknown>>): Expected => {
      if (coordinate === 'Query._entities') return 'TOLD';
      const lines = access.get(coordinate);
      // named for federation only: another room's
      if (!lines) return 'FORBIDDEN_OR_NOT_FOUND';
      if (/^(Query|Mutation)\./.test(coordinate)) return ofRoot(coordinate, reader, opened);
      const judged = verdict(coordinate, reader);
      const isPart = coordinate.startsWith('Case.') && !isForAll(lines);
      const isKept = isPart && !byLine(coordinate) && !isAdmitted(reader, object.id ?? object.id_as_told);
      if (judged === 'GRANTED' && !isKept) return 'TOLD';
      if (reader.purpose === null) return 'PURPOSE_REQUIRED';
      return { withheld: judged === 'GRANTED' ? 'CASE' : judged };
    };

  return { access, verdict, isAdmitted, isLet, expected };
}
