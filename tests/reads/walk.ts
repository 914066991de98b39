import type { Connection } from '../../shared/graph/connection.type.ts';
import type { RoomName } from '../harness/databases.ts';
import type { OpenRoom } from '../harness/room.ts';

/** A row as a list gives it, with what tells it from others and the case it belongs to. */
export type Node = Readonly<Record<string, unknown>> & { readonly key: string; readonly caseId: string };

interface PageAsked {
  readonly first: number;
  readonly after?: string | null;
  readonly filter?: object;
}

export interface ListAsked {
  readonly room: RoomName;
  readonly page: (room: OpenRoom, asked: PageAsked) => Promise<Connection<Node>>;
}

interface Reader {
  readonly room: RoomName;
  readonly who: string;
  readonly purpose: string;
}

const lists: Readonly<Record<string, { readonly type: string; readonly fields: string }>> = {
  cases: { type: 'Case', fields: 'id openedOn' },
  immigrationFiles: { type: 'ImmigrationFile', fields: 'openedOn case { id }' },
  reflectionPeriods: {
    type: 'ReflectionPeriod',
    fields: 'id startsOn endsOn version state verification case { id }',
  },
  justiceFiles: { type: 'JusticeFile', fields: 'openedOn case { id }' },
  investigations: { type: 'Investigation', fields: 'id openedOn links { case { id } }' },
  returnFiles: { type: 'ReturnFile', fields: 'openedOn case { id }' },
  returns: { type: 'VoluntaryReturn', fields: 'id offeredOn plannedDepartureOn status case { id }' },
};

/** One list in one order, as one reader is shown it. */
export function listOf(list: string, { room, who, purpose }: Reader, orderBy: string): ListAsked {
  const { type = '', fields = '' } = lists[list] ?? {};
  const query = `query ($first: Int, $after: String, $filter: ${type}Filter, $orderBy: ${type}Order!) {
    ${list}(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      edges { cursor node { ${fields} } } nodes { ${fields} }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    } }`;
  return {
    room,
    page: async (open, asked) => {
      const { data, errors } = await open.ask(who, { query, variables: { ...asked, orderBy }, purpose });
      expect(errors).toEqual([]);
      const { edges, nodes, pageInfo } = data[list] as Connection<Record<string, unknown>>;
      expect(edges.map(({ node }) => node)).toEqual(nodes);
      expect(pageInfo).toMatchObject({
        hasPreviousPage: Boolean(asked.after),
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      });
      return { edges: [], nodes: nodes.map(named), pageInfo };
    },
  };
}

function named(node: Record<string, unknown>): Node {
  const caseOf = (of: unknown) => (of as { case?: { id: string } } | undefined)?.case?.id;
  const links = node.links as readonly unknown[] | undefined;
  const caseId = caseOf(node) ?? caseOf(links?.[0]) ?? String(node.id);
  return { ...node, caseId, key: String(node.id ?? caseId) };
}

/** Every row of it, page by page. */
export async function walk(
  room: OpenRoom,
  list: ListAsked,
  asked: Omit<PageAsked, 'after'>,
): Promise<Node[]> {
  const rows: Node[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: Connection<Node> = await list.page(room, { ...asked, after });
    rows.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
}
