import { Kind, parse } from 'graphql';
import type { Persona } from '../../dev/personas.ts';

/** GRANTED, or why not, as the schema's own `@access` says: read here anew, not by the code that enforces it. */
export type Verdict = 'GRANTED' | 'PURPOSE' | 'POLICY';

export type PublishedAccess = ReadonlyMap<string, readonly string[]>;

/** By coordinate, the lines that a stranger reads in the schema. Fields without any are other rooms'. */
export function publishedAccess(sdl: string): PublishedAccess {
  const found = new Map<string, readonly string[]>();
  for (const definition of parse(sdl).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const { name, directives = [] } of definition.fields ?? []) {
      const to = directives
        .find((each) => each.name.value === 'access')
        ?.arguments?.find((each) => each.name.value === 'to');
      if (to?.value.kind !== Kind.LIST) continue;
      const lines = to.value.values.flatMap((value) => (value.kind === Kind.STRING ? value.value : []));
      found.set(`${definition.name.value}.${name.value}`, lines);
    }
  }
  return found;
}

export const isForAll = (lines: readonly string[]): boolean =>
  ['AS_PARENT', 'ANYONE'].includes(lines[0] ?? '');

export function verdictOn(
  lines: readonly string[],
  { authority, role }: Persona,
  purpose: string | null,
): Verdict {
  if (isForAll(lines)) return 'GRANTED';
  const mine = lines
    .map((line) => /^(?<body>\w+)(\((?<roles>[^)]*)\))?: (?<purposes>.*)$/.exec(line)?.groups)
    .filter((line) => line?.body === authority && (!line.roles || line.roles.split(' ').includes(role)));
  if (mine.some((line) => line?.purposes?.split(' ').includes(purpose ?? ''))) return 'GRANTED';
  return mine.length > 0 ? 'PURPOSE' : 'POLICY';
}
