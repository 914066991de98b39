import {
  type ASTNode,
  BREAK,
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Where in a query text a value stands: `input.caseId`, and the type that is expected there. */
export interface ArgumentPlace {
  readonly path: string;
  readonly type: string | null;
}

/** The argument that this node of the document belongs to. */
export const placeOfNode = (schema: GraphQLSchema, document: DocumentNode, wanted: ASTNode): ArgumentPlace =>
  find(schema, document, (node) => node === wanted) ?? { path: 'value', type: null };

/** The argument that a variable is given to first; the variable's own name if it is given to none. */
export const placeOfVariable = (schema: GraphQLSchema, document: DocumentNode, name: string): ArgumentPlace =>
  find(schema, document, (node, parent) => {
    if (node.kind !== Kind.VARIABLE || node.name.value !== name) return false;
    return parent?.kind !== Kind.VARIABLE_DEFINITION;
  }) ?? { path: name, type: null };

function find(
  schema: GraphQLSchema,
  document: DocumentNode,
  isWanted: (node: ASTNode, parent: ASTNode | undefined) => boolean,
): ArgumentPlace | undefined {
  let place: ArgumentPlace | undefined;
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      enter(node, key, parent, _path, ancestors) {
        const above = [...ancestors, parent].flat().filter((it): it is ASTNode => !!it && 'kind' in it);
        if (!isWanted(node, above.at(-1))) return undefined;
        const type = types.getInputType();
        // an element of a list has the list as its nearest ancestor node, and its index as its key
        const inList = typeof key === 'number' && above.at(-1)?.kind === Kind.LIST;
        place = {
          path: pathThrough([...above, node]) + (inList ? `[${key}]` : ''),
          type: type ? getNamedType(type).name : null,
        };
        return BREAK;
      },
    }),
  );
  return place;
}

const pathThrough = (nodes: readonly ASTNode[]): string => {
  const names = nodes.flatMap((node) => {
    if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) return [node.name.value];
    return node.kind === Kind.VARIABLE_DEFINITION ? [node.variable.name.value] : [];
  });
  return names.length > 0 ? names.join('.') : 'value';
};
