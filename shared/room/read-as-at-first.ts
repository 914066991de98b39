import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { dayOf } from '../day.ts';
import type { RequestContext } from './context.ts';
import { firstDecidedAt } from './idempotency-key.ts';

/**
 * What is sent again under its key is read by the clock of the first time: a day that was left out is that day, and what
 * lay ahead has not passed. Every mutation of a schema is read so; what came of it is shown by the clock of today.
 */
export function readAsAtFirst(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve as GraphQLFieldResolver<unknown, RequestContext>;
    field.resolve = async (source, args, context: RequestContext, info) => {
      const repeats = await firstDecidedAt(context, field.name);
      const asAtFirst = repeats ? { ...context, repeats, now: repeats, today: dayOf(repeats) } : context;
      return resolve(source, args, asAtFirst, info);
    };
  }
}
