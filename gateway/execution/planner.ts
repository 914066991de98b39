import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';

/** Turns an operation's text into a plan: the same planner, with the same settings, as the stock gateway's. */
export type PlanText = (text: string, operationName: string | undefined) => QueryPlan;

export function openPlanner(supergraphSdl: string): PlanText {
  // whoever serves the supergraph has validated it
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
  const apiSchema = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph);
  return (text, operationName) => {
    const document = parse(text, { noLocation: true });
    const operation = operationFromDocument(
      apiSchema,
      document,
      operationName ? { operationName } : undefined,
    );
    return planner.buildQueryPlan(operation);
  };
}
