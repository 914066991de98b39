import type { PlanNode } from '@apollo/query-planner';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  OperationTypeNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
} from 'graphql';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;
/** What a client asks of an object: by their names in the answer, what it asks of each member, in its order. */
type Wanted = ReadonlyMap<string, readonly SelectionSetNode[]>;

const nameOf = ({ alias, name }: FieldNode) => (alias ?? name).value;

/**
 * The plan, with each authority asked for its members in the order in which the client asked for them. The planner puts
 * `__typename` first, and clients that add it everywhere put it last: what comes in the client's order can be handed on
 * as it came.
 */
export function inClientsOrder(
  plan: PlanNode,
  asked: SelectionSetNode,
  fragments: Fragments,
  at: readonly string[] = [],
): PlanNode {
  const inOrder = <Node extends PlanNode>(node: Node, place = at) =>
    inClientsOrder(node, asked, fragments, place) as Node;
  switch (plan.kind) {
    case 'Sequence':
    case 'Parallel':
      return { ...plan, nodes: plan.nodes.map((node) => inOrder(node)) };
    case 'Flatten':
      return { ...plan, node: inOrder(plan.node, [...at, ...plan.path.map(String)]) };
    case 'Fetch': {
      let wanted = wantedIn([asked], fragments);
      for (const element of at) {
        // an element of a list, or objects of one of several types only
        const [name = ''] = element.split('|');
        if (name !== '@') wanted = wantedIn(wanted.get(name) ?? [], fragments);
      }
      return { ...plan, operation: ordered(plan.operation, wanted, fragments) };
    }
    default:
      return plan;
  }
}

function wantedIn(sets: readonly SelectionSetNode[], fragments: Fragments): Wanted {
  const wanted = new Map<string, SelectionSetNode[]>();
  const collect = ({ selections }: SelectionSetNode) => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const inner = wanted.get(nameOf(selection)) ?? [];
        if (selection.selectionSet) inner.push(selection.selectionSet);
        wanted.set(nameOf(selection), inner);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (fragment) collect(fragment.selectionSet);
    }
  };
  sets.forEach(collect);
  return wanted;
}

/** The text of a fetch. Entities stand at its top, under a name that no client asks for. */
function ordered(operation: string, wanted: Wanted, fragments: Fragments): string {
  const document = parse(operation, { noLocation: true });
  const definitions = document.definitions.map((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
    const { operation: kind, selectionSet } = definition;
    // mutations are carried out in the order in which they stand
    const put = kind === OperationTypeNode.MUTATION ? orderedWithin : orderedSet;
    return { ...definition, selectionSet: put(selectionSet, wanted, fragments) };
  });
  return stripIgnoredCharacters(print({ ...document, definitions }));
}

function orderedSet(set: SelectionSetNode, wanted: Wanted, fragments: Fragments): SelectionSetNode {
  const place = new Map([...wanted.keys()].map((name, index) => [name, index]));
  const placeOf = (selection: SelectionNode) =>
    (selection.kind === Kind.FIELD ? place.get(nameOf(selection)) : undefined) ?? -1;
  const { selections } = orderedWithin(set, wanted, fragments);
  // what only the plan needs comes first; with objects of several types the order is the planner's
  return {
    ...set,
    selections: selections.every(({ kind }) => kind === Kind.FIELD)
      ? selections.toSorted((one, other) => placeOf(one) - placeOf(other))
      : selections,
  };
}

/** What is asked of each member is put in order, and the members stay where they are. */
function orderedWithin(set: SelectionSetNode, wanted: Wanted, fragments: Fragments): SelectionSetNode {
  const selections = set.selections.map((selection): SelectionNode => {
    if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet) return selection;
    const isMember = selection.kind === Kind.FIELD && nameOf(selection) !== '_entities';
    const inner = isMember ? wantedIn(wanted.get(nameOf(selection)) ?? [], fragments) : wanted;
    return { ...selection, selectionSet: orderedSet(selection.selectionSet, inner, fragments) };
  });
  return { ...set, selections };
}
