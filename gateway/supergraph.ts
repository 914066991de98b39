import { type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode, Kind, parse } from 'graphql';

/** What the gateway reads from the supergraph itself, beside what Apollo's planner does with it. */
export interface Supergraph {
  readonly sdl: string;
  /** Name and composed address of each authority's subgraph. */
  readonly subgraphs: readonly { readonly name: string; readonly url: string }[];
  /** By type, the fields marked `@fact`. */
  readonly facts: ReadonlyMap<string, ReadonlySet<string>>;
  /** By query that several subgraphs open with nothing but the key of an entity that has facts: that entity and its key. */
  readonly openers: ReadonlyMap<string, EntityKey>;
  /** By mutation, the subgraphs that carry it out. */
  readonly mutationOwners: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface EntityKey {
  readonly type: string;
  readonly key: string;
}

export function readSupergraph(sdl: string): Supergraph {
  const document = parse(sdl, { noLocation: true });
  const names = new Map<string, string>();
  const subgraphs = graphValues(document).map(({ name: value, directives = [] }) => {
    const graph = directives.find(({ name }) => name.value === 'join__graph');
    const subgraph = { name: argument(graph, 'name') ?? '', url: argument(graph, 'url') ?? '' };
    names.set(value.value, subgraph.name);
    return subgraph;
  });
  const facts = new Map<string, ReadonlySet<string>>();
  const openers = new Map<string, EntityKey>();
  const mutationOwners = new Map<string, ReadonlySet<string>>();
  const [query, mutation] = [rootType(document, 'query'), rootType(document, 'mutation')];
  const keys = keysOf(document);
  for (const type of document.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const { fields = [], directives = [] } = type;
    const marked = fields.filter((field) => field.directives?.some(({ name }) => name.value === 'fact'));
    if (marked.length > 0) facts.set(type.name.value, new Set(marked.map(({ name }) => name.value)));
    if (type.name.value !== query && type.name.value !== mutation) continue;
    for (const field of fields) {
      const graphs = graphsOf(field.directives, 'join__field');
      const owners = graphs.length > 0 ? graphs : graphsOf(directives, 'join__type');
      if (type.name.value === mutation)
        mutationOwners.set(field.name.value, new Set(owners.map((graph) => names.get(graph) ?? graph)));
      else if (owners.length > 1) {
        const opened = openedBy(field, keys);
        if (opened) openers.set(field.name.value, opened);
      }
    }
  }
  // of any other entity nobody but its authorities knows whether it is there
  for (const [name, { type }] of openers) if (!facts.has(type)) openers.delete(name);
  return { sdl, subgraphs, facts, openers, mutationOwners };
}

const graphValues = (document: DocumentNode) =>
  document.definitions.flatMap((it) =>
    it.kind === Kind.ENUM_TYPE_DEFINITION && it.name.value === 'join__Graph' ? (it.values ?? []) : [],
  );

const rootType = (document: DocumentNode, of: 'query' | 'mutation'): string | undefined =>
  document.definitions
    .flatMap((it) => (it.kind === Kind.SCHEMA_DEFINITION ? it.operationTypes : []))
    .find(({ operation }) => operation === of)?.type.name.value;

/** By entity, its key as the subgraphs write it. */
const keysOf = (document: DocumentNode): ReadonlyMap<string, string> =>
  new Map(
    document.definitions.flatMap((type) => {
      if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
      const joined = type.directives?.find(({ name }) => name.value === 'join__type');
      const key = argument(joined, 'key');
      return key ? [[type.name.value, key]] : [];
    }),
  );

/** The entity that a field leads to, if its one argument is that entity's key. */
function openedBy({ type, arguments: given = [] }: FieldDefinitionNode, keys: ReadonlyMap<string, string>) {
  const [only, ...more] = given;
  if (type.kind !== Kind.NAMED_TYPE || !only || more.length > 0) return undefined;
  const key = keys.get(type.name.value);
  return key === only.name.value ? { type: type.name.value, key } : undefined;
}

/** The graphs that these directives name; a subgraph that only refers to a field does not own it. */
const graphsOf = (directives: FieldDefinitionNode['directives'], name: string): string[] =>
  (directives ?? [])
    .filter((directive) => directive.name.value === name && argument(directive, 'external') !== 'true')
    .flatMap((directive) => argument(directive, 'graph') ?? []);

function argument(directive: ConstDirectiveNode | undefined, name: string): string | undefined {
  const value = directive?.arguments?.find((it) => it.name.value === name)?.value;
  if (value?.kind === Kind.STRING || value?.kind === Kind.ENUM) return value.value;
  return value?.kind === Kind.BOOLEAN ? String(value.value) : undefined;
}
