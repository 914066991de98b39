import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Seeded } from './seeded.ts';

export interface RandomOperation {
  readonly text: string;
  readonly variables: Record<string, unknown>;
}

/** An operation that the schema allows, with whatever GraphQL lets one write: names, fragments, conditions, variables. */
export class OperationWriter {
  readonly #fragments: string[] = [];
  readonly #declared: string[] = [];
  readonly #variables: Record<string, unknown> = {};
  #names = 0;
  #fields = 0;

  constructor(
    readonly schema: GraphQLSchema,
    readonly seeded: Seeded,
  ) {}

  write(): RandomOperation {
    const mutation = this.schema.getMutationType();
    const [keyword, root] =
      mutation && this.seeded.onceIn(6)
        ? (['mutation', mutation] as const)
        : (['query', this.schema.getQueryType()] as const);
    if (!root) throw new Error('a schema without queries');
    const set = this.#set(root, 2 + this.seeded.below(5), true);
    const declared = this.#declared.length > 0 ? `(${this.#declared.join(' ')})` : '';
    return {
      text: [`${keyword} Some${declared} ${set}`, ...this.#fragments].join('\n'),
      variables: this.#variables,
    };
  }

  #set(type: GraphQLCompositeType, depth: number, isRoot = false): string {
    const selections = Array.from({ length: 1 + this.seeded.below(isRoot ? 3 : 5) }, () =>
      this.#selection(type, depth, isRoot),
    );
    return `{ ${selections.join(' ')} }`;
  }

  #selection(type: GraphQLCompositeType, depth: number, isRoot: boolean): string {
    if (this.seeded.onceIn(5) || (!('getFields' in type) && !this.seeded.onceIn(5)))
      return this.#fragment(type, depth);
    if (this.seeded.onceIn(8) || !('getFields' in type))
      return `${this.#alias()}__typename${this.#condition()}`;
    const fields = Object.values(type.getFields());
    const leaves = fields.filter((it) => !isCompositeType(getNamedType(it.type)));
    const field = this.seeded.pick(
      depth > 0 && this.#fields < 60 ? fields : leaves.length > 0 ? leaves : fields,
    );
    this.#fields += 1;
    const inner = getNamedType(field.type);
    if (isCompositeType(inner) && depth <= 0) return '__typename';
    const set = isCompositeType(inner) ? ` ${this.#set(inner, depth - 1)}` : '';
    const given = this.#arguments(field.args);
    // one name with two sets of arguments is not allowed, nor with two types
    const alias = given || this.seeded.onceIn(4) || isRoot ? `${this.#name(field.name)}: ` : '';
    return `${alias}${field.name}${given}${this.#condition()}${set}`;
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const condition = this.#conditionOn(type);
    const set = this.#set(condition, depth - 1);
    if (this.seeded.onceIn(2)) {
      const on = condition === type && this.seeded.onceIn(2) ? '' : ` on ${condition.name}`;
      return `...${on}${this.#condition()} ${set}`;
    }
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${condition.name} ${set}`);
    const spread = `...${name}${this.#condition()}`;
    return this.seeded.onceIn(3) ? `${spread} ...${name}` : spread;
  }

  /** The type itself, one of its kinds, or something it is of. */
  #conditionOn(type: GraphQLCompositeType): GraphQLCompositeType {
    const kinds = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [];
    const wider = isObjectType(type) ? type.getInterfaces() : [];
    return this.seeded.pick<GraphQLCompositeType>([type, ...kinds, ...kinds, ...wider]);
  }

  #condition(): string {
    if (!this.seeded.onceIn(12)) return '';
    const directive = this.seeded.pick(['skip', 'include']);
    if (this.seeded.onceIn(3)) return ` @${directive}(if: ${this.seeded.onceIn(2)})`;
    const name = `c${this.#declared.length}`;
    const isGiven = !this.seeded.onceIn(3);
    this.#declared.push(isGiven ? `$${name}: Boolean!` : `$${name}: Boolean! = ${this.seeded.onceIn(2)}`);
    if (isGiven) this.#variables[name] = this.seeded.onceIn(2);
    return ` @${directive}(if: $${name})`;
  }

  #arguments(args: readonly GraphQLArgument[]): string {
    const given = args.flatMap(({ name, type, defaultValue }) => {
      const isOptional = !isNonNullType(type) || defaultValue !== undefined;
      if (isOptional && this.seeded.onceIn(2)) return [];
      if (!this.seeded.onceIn(2)) return [`${name}: ${literal(this.#input(type, 0), type)}`];
      const variable = `v${this.#declared.length}`;
      this.#declared.push(`$${variable}: ${String(type)}`);
      this.#variables[variable] = this.#input(type, 0);
      return [`${name}: $${variable}`];
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  #input(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.#input(type.ofType, depth);
    if (isListType(type)) return [this.#input(type.ofType, depth + 1)];
    if (isEnumType(type)) return this.seeded.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (it) => isNonNullType(it.type) || (depth < 2 && this.seeded.onceIn(3)),
      );
      const chosen = type.isOneOf ? Object.values(type.getFields()).slice(0, 1) : fields;
      return Object.fromEntries(chosen.map((field) => [field.name, this.#input(field.type, depth + 1)]));
    }
    switch (type.name) {
      case 'Int':
        return this.seeded.below(4);
      case 'Float':
        return 1.5;
      case 'Boolean':
        return this.seeded.onceIn(2);
      case 'DateTime':
        return '2026-01-01T00:00:00Z';
      case 'Date':
        return '2026-01-01';
      default:
        return this.seeded.pick(['1', 'ø "x"', 'c1']);
    }
  }

  #alias(): string {
    return this.seeded.onceIn(2) ? `${this.#name('type')}: ` : '';
  }

  #name(like: string): string {
    this.#names += 1;
    return this.#names === 5 ? '__proto__' : this.#names === 9 ? 'constructor' : `${like}${this.#names}`;
  }
}

function literal(value: unknown, type: GraphQLInputType): string {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (isListType(inner) && Array.isArray(value))
    return `[${value.map((each) => literal(each, inner.ofType)).join(', ')}]`;
  if (isEnumType(inner)) return String(value);
  if (isInputObjectType(inner)) {
    const fields = inner.getFields();
    const members = Object.entries(value as object).map(([name, each]) => {
      const field = fields[name];
      return field ? `${name}: ${literal(each, field.type)}` : '';
    });
    return `{ ${members.join(', ')} }`;
  }
  return JSON.stringify(value);
}
