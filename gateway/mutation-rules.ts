import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Supergraph } from './supergraph.ts';
import { turnAway } from './turn-away.ts';

const VISIBLE_ASCII = /^[\x21-\x7e]{1,200}$/;

/**
 * Acts of two authorities do not go together: no one could undo the first when the second fails. And a retry is
 * safe for one act at a time, since the key stands for one outcome. Nothing has run when this says no.
 */
export function checkMutation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  owners: Supergraph['mutationOwners'],
  idempotencyKey: string | undefined,
): void {
  if (operation.operation !== 'mutation') return;
  const fields = rootFields(document, operation.selectionSet);
  const owned = fields.map(({ name }) => owners.get(name.value) ?? new Set<string>());
  const [first = new Set<string>(), ...others] = owned;
  if (others.length > 0 && ![...first].some((owner) => others.every((it) => it.has(owner)))) {
    throw turnAway('BAD_USER_INPUT', 'One operation may not hold mutations of two authorities.');
  }
  if (idempotencyKey === undefined) return;
  if (!VISIBLE_ASCII.test(idempotencyKey)) {
    throw turnAway(
      'BAD_USER_INPUT',
      'The header Idempotency-Key must be 1 to 200 visible ASCII characters.',
      400,
      'Idempotency-Key',
    );
  }
  if (new Set(fields.map(({ alias, name }) => (alias ?? name).value)).size > 1) {
    throw turnAway(
      'BAD_USER_INPUT',
      'The header Idempotency-Key goes with exactly one mutation.',
      400,
      'Idempotency-Key',
    );
  }
}

/**
 * What an operation asks at the top, but for questions about the schema. Whether `@skip` or `@include` will drop one
 * is not asked: a document that names two authorities is refused as it stands.
 */
export function rootFields(document: DocumentNode, set: SelectionSetNode): FieldNode[] {
  return set.selections.flatMap((selection): FieldNode[] => {
    if (selection.kind === Kind.FIELD) return selection.name.value.startsWith('__') ? [] : [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(document, selection.selectionSet);
    const fragment = document.definitions.find(
      (it) => it.kind === Kind.FRAGMENT_DEFINITION && it.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? rootFields(document, fragment.selectionSet) : [];
  });
}
