import { type ASTNode, Kind, type SelectionNode, visit } from 'graphql';
import { turnAway } from '../turn-away.ts';
import { type JsonObject, ownMember } from './json-object.ts';

/** The variables by which the `@skip` and `@include` of these nodes are decided. */
export function conditionNames(nodes: readonly ASTNode[]): readonly string[] {
  const names = new Set<string>();
  for (const node of nodes) {
    visit(node, {
      Directive({ name, arguments: given = [] }) {
        const value = given.find((it) => it.name.value === 'if')?.value;
        if ((name.value === 'skip' || name.value === 'include') && value?.kind === Kind.VARIABLE)
          names.add(value.name.value);
      },
    });
  }
  return [...names];
}

export function isIncluded({ directives = [] }: SelectionNode, coerced: JsonObject): boolean {
  return directives.every(({ name, arguments: given = [] }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true;
    const value = given.find((it) => it.name.value === 'if')?.value;
    const so =
      value?.kind === Kind.VARIABLE
        ? isSo(value.name.value, coerced)
        : value?.kind === Kind.BOOLEAN && value.value;
    return so === (name.value === 'include');
  });
}

/** Whether a variable that decides says yes. One with a default may be given as null, which says neither. */
export function isSo(variable: string, coerced: JsonObject): boolean {
  const value = ownMember(coerced, variable);
  if (typeof value === 'boolean') return value;
  throw turnAway(
    'BAD_USER_INPUT',
    `The variable "$${variable}" decides what is asked: it must be a boolean.`,
    400,
    variable,
  );
}
