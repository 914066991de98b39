import type { Connection } from '../../../shared/graph/connection.type.ts';
import { type PageArgs, pageSize } from '../../../shared/graph/page-args.ts';
import { badInput } from '../../../shared/graph-error.ts';
import type { CaseEvent } from '../derived/case-event.ts';

const cursorOf = ({ id }: CaseEvent) => Buffer.from(id).toString('base64url');

/** A page of events: the cursor is the event's own id, so that it holds while other events come in. */
export function pageOfEvents(events: readonly CaseEvent[], args: PageArgs): Connection<CaseEvent> {
  const size = pageSize(args);
  const start = args.after == null ? 0 : positionAfter(events, args.after);
  const edges = events.slice(start, start + size).map((node) => ({ node, cursor: cursorOf(node) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: start + size < events.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function positionAfter(events: readonly CaseEvent[], cursor: string): number {
  const at = events.findIndex((event) => cursorOf(event) === cursor);
  if (at < 0) throw badInput('after', 'is not a cursor of this timeline, or its event is no longer shown');
  return at + 1;
}
