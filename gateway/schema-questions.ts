import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { execute } from 'graphql';
import type { GatewayContext } from './exchange.ts';
import { rootFields } from './mutation-rules.ts';

/**
 * What asks for nothing but the schema is answered from it, without a plan: no authority has a part in it, and
 * the planner does not know the newest fields of introspection, which clients' tools ask for.
 */
export const answerSchemaQuestions = (): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: async () => ({
    responseForOperation: async ({ document, operation, schema, request }) => {
      if (rootFields(document, operation.selectionSet).length > 0) return null;
      const { operationName, variables } = request;
      const { data, errors } = await execute({
        schema,
        document,
        rootValue: {},
        ...(operationName ? { operationName } : {}),
        ...(variables ? { variableValues: variables } : {}),
      });
      if (errors) return null;
      return {
        http: { status: 200, headers: new HeaderMap() },
        body: { kind: 'single', singleResult: { data: data ?? null } },
      };
    },
  }),
});
