import {
  type ASTNode,
  BREAK,
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  Kind,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Where in a query text a value stands: `input.caseId`, and the type that is expected there. */
export interface ArgumentPlace {
  readonly path: string;
  readonly type: string | null;
}

const LITERALS = new Set<string>([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
]);

export const isLiteral = (node: ASTNode): node is ValueNode => LITERALS.has(node.kind);

/** The argument that this node of the document belongs to. */
export const placeOfNode = (schema: GraphQLSchema, document: DocumentNode, wanted: ASTNode): ArgumentPlace =>
  find(schema, document, (node) => node === wanted) ?? { path: 'value', type: null };

/** The argument that a variable is given to first; the variable's own name if it is given to none. */
export const placeOfVariable = (schema: GraphQLSchema, document: DocumentNode, name: string): ArgumentPlace =>
  find(schema, document, (node, parent) => {
    if (node.kind !== Kind.VARIABLE || node.name.value !== name) return false;
    return parent?.kind !== Kind.VARIABLE_DEFINITION;
  }) ?? { path: name, type: null };

/** The arguments whose literals the types themselves do not take. */
export function placesOfBadLiterals(schema: GraphQLSchema, document: DocumentNode): ArgumentPlace[] {
  const places: ArgumentPlace[] = [];
  eachNode(schema, document, (node, types, place) => {
    const expected = types.getInputType();
    const type = expected && getNamedType(expected);
    if (!isLeafType(type) || !isLiteral(node) || node.kind === Kind.NULL || node.kind === Kind.LIST) return;
    try {
      type.parseLiteral(node, undefined);
    } catch {
      places.push(place());
    }
  });
  return places;
}

function find(
  schema: GraphQLSchema,
  document: DocumentNode,
  isWanted: (node: ASTNode, parent: ASTNode | undefined) => boolean,
): ArgumentPlace | undefined {
  let found: ArgumentPlace | undefined;
  eachNode(schema, document, (node, _types, place, parent) => {
    if (!isWanted(node, parent)) return undefined;
    found = place();
    return BREAK;
  });
  return found;
}

function eachNode(
  schema: GraphQLSchema,
  document: DocumentNode,
  look: (node: ASTNode, types: TypeInfo, place: () => ArgumentPlace, parent: ASTNode | undefined) => unknown,
): void {
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      enter(node, key, parent, _path, ancestors) {
        const above = [...ancestors, parent].filter((it): it is ASTNode => !!it && 'kind' in it);
        const place = (): ArgumentPlace => {
          const type = types.getInputType();
          const inList = typeof key === 'number' && above.at(-1)?.kind === Kind.LIST;
          const path = pathThrough([...above, node]) + (inList ? `[${key}]` : '');
          return { path, type: type ? getNamedType(type).name : null };
        };
        return look(node, types, place, above.at(-1));
      },
    }),
  );
}

const pathThrough = (nodes: readonly ASTNode[]): string => {
  const names = nodes.flatMap((node) => {
    if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) return [node.name.value];
    return node.kind === Kind.VARIABLE_DEFINITION ? [node.variable.name.value] : [];
  });
  return names.length > 0 ? names.join('.') : 'value';
};
