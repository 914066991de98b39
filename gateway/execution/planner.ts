import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { getOperationAST, Kind, parse } from 'graphql';
import { inClientsOrder } from './clients-order.ts';

/**
 * Turns the text of one operation into a plan: the same planner, with the same settings, as the stock gateway's. Its
 * fetches are put in the client's order.
 */
export type PlanText = (text: string) => QueryPlan;

export function openPlanner(supergraphSdl: string): PlanText {
  // whoever serves the supergraph has validated it
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
  const apiSchema = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph);
  return (text) => {
    const document = parse(text, { noLocation: true });
    const plan = planner.buildQueryPlan(operationFromDocument(apiSchema, document));
    const asked = getOperationAST(document);
    if (!plan.node || !asked || plan.node.kind === 'Subscription') return plan;
    const fragments = document.definitions.filter((it) => it.kind === Kind.FRAGMENT_DEFINITION);
    const byName = new Map(fragments.map((it) => [it.name.value, it]));
    return { ...plan, node: inClientsOrder(plan.node, asked.selectionSet, byName) };
  };
}
