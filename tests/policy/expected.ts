import type { Persona } from '../../dev/personas.ts';
import type { Purpose } from '../../shared/vocabulary.ts';
import type { KnownRoom } from '../../subgraphs/rooms.ts';
import type { Expected } from './compare.ts';
import { isForAll, publishedAccess, verdictOn } from './published-access.ts';
import { admitting } from './sample-cases.ts';

export interface Reader {
  readonly persona: Persona;
  readonly purpose: Purpose | null;
}

/** What the schema of one room says that a reader is told. */
export function published(room: KnownRoom) {
  const access = publishedAccess(room.schema().sdl);
  const { scopes, openedByLine = [] } = room.parts().policy;
  const verdict = (coordinate: string, { persona, purpose }: Reader) =>
    verdictOn(access.get(coordinate) ?? [], persona, purpose);
  const isAdmitted = ({ persona, purpose }: Reader, caseId: unknown) => {
    const scope = scopes[persona.authority];
    if (purpose === null || scope === undefined) return false;
    return scope === 'ALL' || caseId === admitting.caseId;
  };
  const isLet = (reader: Reader) => (coordinate: string) =>
    coordinate === 'Query._entities' || (access.has(coordinate) && verdict(coordinate, reader) === 'GRANTED');
  const expected =
    (reader: Reader, opens: string | null) =>
    (coordinate: string, object: Readonly<Record<string, unknown>>): Expected => {
      const [type = ''] = coordinate.split('.');
      const lines = access.get(coordinate);
      if (coordinate === 'Query._entities') return 'TOLD';
      // named for federation only: another room's
      if (!lines) return 'FORBIDDEN_OR_NOT_FOUND';
      const judged = verdictOn(lines, reader.persona, reader.purpose);
      if (['Query', 'Mutation'].includes(type)) {
        if (judged === 'PURPOSE') return 'PURPOSE_REQUIRED';
        const isOpen = openedByLine.some((door) => door === coordinate);
        return judged === 'POLICY' || (opens && !isOpen && !isAdmitted(reader, opens))
          ? 'FORBIDDEN_OR_NOT_FOUND'
          : 'TOLD';
      }
      const isKept =
        type === 'Case' && !isForAll(lines) && !isAdmitted(reader, object.id ?? object.id_as_told);
      if (judged === 'GRANTED' && !isKept) return 'TOLD';
      if (reader.purpose === null) return 'PURPOSE_REQUIRED';
      return { withheld: judged === 'GRANTED' ? 'CASE' : judged };
    };
  return { access, isLet, expected, verdict, isAdmitted };
}
