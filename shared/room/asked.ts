import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Asked } from './context.ts';

const known = new WeakMap<OperationDefinitionNode, Asked>();

/** What an operation asks for, for its access entry: worked out once per parsed document. */
export function askedBy(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Asked {
  let asked = known.get(operation);
  if (!asked) {
    asked = read(schema, document, operation);
    known.set(operation, asked);
  }
  return asked;
}

function read(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Asked {
  const coordinates = new Set<string>();
  let searches = false;
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: (field) => {
        const parent = types.getParentType();
        if (field.name.value.startsWith('__') || !parent) return;
        coordinates.add(`${parent.name}.${field.name.value}`);
        const type = types.getType();
        const isList = type && getNamedType(type).name.endsWith('Connection');
        if (isList && parent === schema.getQueryType()) searches = true;
      },
    }),
  );
  return {
    kind: operation.operation === 'mutation' ? 'UPDATE' : searches ? 'SEARCH' : 'READ',
    operation: operation.name?.value.slice(0, 128) ?? null,
    coordinates: [...coordinates].sort(),
  };
}
