import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { isIncluded } from './conditions.ts';
import type { JsonObject } from './json-object.ts';

/** A selection on a type. */
export interface Selection {
  readonly parent: GraphQLCompositeType;
  readonly set: SelectionSetNode;
}

/** A field as it stands in the answer: under one name, whatever it was merged from. */
export interface SelectedField {
  readonly name: string;
  readonly node: FieldNode;
  /** Null for `__typename`. */
  readonly type: GraphQLOutputType | null;
  readonly selections: Selection[];
}

/** An operation's text, with the variables by which its `@skip` and `@include` are decided. */
export interface Text {
  /** As clients know it. */
  readonly schema: GraphQLSchema;
  /** With everything in it that clients do not see. */
  readonly supergraph: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly conditions: JsonObject;
}

/** The fields that are asked of objects of one type, in the order in which they were asked. */
export function selectedFields(
  text: Text,
  runtime: GraphQLCompositeType,
  selections: readonly Selection[],
): readonly SelectedField[] {
  const fields = new Map<string, SelectedField>();
  for (const { parent, set } of selections) collect(text, runtime, parent, set, fields);
  return [...fields.values()];
}

function collect(
  text: Text,
  runtime: GraphQLCompositeType,
  parent: GraphQLCompositeType,
  set: SelectionSetNode,
  fields: Map<string, SelectedField>,
): void {
  for (const selection of set.selections) {
    if (!isIncluded(selection, text.conditions)) continue;
    if (selection.kind === Kind.FIELD) {
      addField(selection, parent, fields);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : text.fragments.get(selection.name.value);
    const condition = fragment?.typeCondition && text.schema.getType(fragment.typeCondition.name.value);
    const type = isCompositeType(condition) ? condition : parent;
    if (fragment && isOf(text.schema, runtime, type))
      collect(text, runtime, type, fragment.selectionSet, fields);
  }
}

function addField(node: FieldNode, parent: GraphQLCompositeType, fields: Map<string, SelectedField>): void {
  const name = (node.alias ?? node.name).value;
  const type = typeOf(node.name.value, parent);
  const field = fields.get(name) ?? { name, node, type, selections: [] };
  fields.set(name, field);
  const inner = type && getNamedType(type);
  if (node.selectionSet && isCompositeType(inner))
    field.selections.push({ parent: inner, set: node.selectionSet });
}

/** The schema's own description stands at the top only, as validation has made sure. */
function typeOf(name: string, parent: GraphQLCompositeType): GraphQLOutputType | null {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef.type;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef.type;
  return ('getFields' in parent && parent.getFields()[name]?.type) || null;
}

export const isOf = (
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  wide: GraphQLCompositeType,
): boolean => type === wide || (isAbstractType(wide) && 'getFields' in type && schema.isSubType(wide, type));
