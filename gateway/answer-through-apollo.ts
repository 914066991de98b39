import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Answer, ToAnswer } from './answering.ts';
import type { Exchange, GatewayContext } from './exchange.ts';
import { knownCode, publicError } from './public-error.ts';
import { withinLimits } from './within-limits.ts';

/**
 * Answers through Apollo's server: it says what is wrong with a text or its variables, answers what is about the schema
 * alone, and runs the plans that ours cannot.
 */
export const answerThroughApollo =
  (server: ApolloServer<GatewayContext>, isOpen: boolean) =>
  async ({ asked, headers, exchange }: ToAnswer): Promise<Answer> => {
    if (asked && !isOpen) withinLimits(asked.query);
    const all = new HeaderMap();
    for (const [name, value] of Object.entries(headers))
      if (value !== undefined) all.set(name, String(value));
    const answer = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers: all, search: '', body: asked ?? undefined },
      context: async () => ({ exchange }),
    });
    if (answer.body.kind !== 'complete') throw new TypeError('an answer in pieces was not asked for');
    const { status = 200, body } = answer;
    const contentType = answer.headers.get('content-type');
    return status < 400
      ? { status, contentType, text: body.string, encoding: exchange.encoding }
      : { status, contentType, text: turnedAway(body.string, exchange), encoding: 'utf8' };
  };

/** What Apollo turns away before it has an operation does not pass the plugins. Finished answers stay as they are. */
function turnedAway(body: string, exchange: Exchange): string {
  const { errors = [], ...rest } = JSON.parse(body) as { readonly errors?: readonly GraphQLFormattedError[] };
  const told = errors.map((error) => publicError(error, exchange));
  exchange.codes = [...new Set(told.map(knownCode))];
  return JSON.stringify({ errors: told, ...rest });
}
