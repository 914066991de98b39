import {
  type GraphQLFieldResolver,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { addMonths, type Day, endOfDay } from '../day.ts';
import { badInput } from '../graph-error.ts';
import type { RequestContext } from '../room/context.ts';

/** The longest that anything is agreed or given for, with room to spare: a day beyond that was mistyped. */
const YEARS_AHEAD = 20;

/** No mutation of a schema takes a day or an instant that lies further ahead than anything does: a hearing in the year 9999. */
export function keepWithinReach(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve as GraphQLFieldResolver<unknown, Pick<RequestContext, 'today'>>;
    field.resolve = (source, args, context: Pick<RequestContext, 'today'>, info) => {
      const last = addMonths(context.today, 12 * YEARS_AHEAD);
      for (const { name, type } of field.args) demandWithinReach(name, type, args[name], last);
      return resolve(source, args, context, info);
    };
  }
}

function demandWithinReach(argument: string, given: GraphQLInputType, value: unknown, last: Day): void {
  if (value == null) return;
  const type = getNullableType(given);
  if (isListType(type)) {
    for (const [at, one] of (value as unknown[]).entries())
      demandWithinReach(`${argument}[${at}]`, type.ofType, one, last);
  } else if (isInputObjectType(type)) {
    const fields = value as Readonly<Record<string, unknown>>;
    for (const field of Object.values(type.getFields()))
      demandWithinReach(`${argument}.${field.name}`, field.type, fields[field.name], last);
  } else if (
    (type.name === 'Date' && (value as Day) > last) ||
    (type.name === 'DateTime' && (value as Date) > endOfDay(last))
  )
    throw badInput(argument, `lies more than ${YEARS_AHEAD} years ahead`);
}
