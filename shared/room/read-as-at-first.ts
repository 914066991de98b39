import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { dayOf } from '../day.ts';
import { askNobody } from './ask-graph.ts';
import type { RequestContext } from './context.ts';
import { firstDecidedAt, scopeOf, stillWorkedOn } from './idempotency-key.ts';

/**
 * What is sent again under its key is read by the clock of the first time: a day that was left out is that day, and what
 * lay ahead has not passed. Nobody is asked about it again. What came of it is shown by the clock of today. Whoever sends it
 * while it is being worked on waits for that, and asks no other authority meanwhile. Every mutation of a schema is read so.
 */
export function readAsAtFirst(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve as GraphQLFieldResolver<unknown, RequestContext>;
    field.resolve = async (source, args, context: RequestContext, info) => {
      if (context.request.idempotencyKey === null) return resolve(source, args, context, info);
      const leave = await context.room.oneAtATime.enter(JSON.stringify(scopeOf(context, field.name)));
      if (!leave) throw stillWorkedOn();
      let repeats: Date | null;
      try {
        repeats = await firstDecidedAt(context, field.name);
        if (!repeats) return await resolve(source, args, context, info);
      } finally {
        leave();
      }
      const room = { ...context.room, ask: askNobody };
      const asAtFirst = { ...context, room, repeats, now: repeats, today: dayOf(repeats) };
      return resolve(source, args, asAtFirst, info);
    };
  }
}
