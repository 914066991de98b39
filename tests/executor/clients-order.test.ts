import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { type ASTNode, parse, print, type SelectionSetNode, validate, visit } from 'graphql';
import { openPlanner } from '../../gateway/execution/planner.ts';
import { OperationWriter } from './random-operations.ts';
import { compose, sampleSupergraphs } from './sample-supergraphs.ts';
import { Seeded } from './seeded.ts';

const byText = (one: ASTNode, other: ASTNode) => (print(one) < print(other) ? -1 : 1);
const sorted = (set: SelectionSetNode) => ({ ...set, selections: set.selections.toSorted(byText) });
const withoutOrder = (text: string) => print(visit(parse(text), { SelectionSet: { leave: sorted } }));

/** All that a plan says, but for the order in which its fetches ask. */
const saidBy = (plan: unknown): unknown =>
  JSON.parse(JSON.stringify(plan), (key, value) => (key === 'operation' ? withoutOrder(value) : value));

test.each(sampleSupergraphs)('plans over $name are changed in their order only', (sample) => {
  const sdl = compose(sample);
  const supergraph = Supergraph.build(sdl);
  const schema = supergraph.apiSchema().toGraphQLJSSchema();
  const planner = new QueryPlanner(supergraph);
  const planText = openPlanner(sdl);
  let changed = 0;
  for (let at = 0; at < 40; at += 1) {
    const { text } = new OperationWriter(schema, new Seeded('order', sample.name, at)).write();
    const document = parse(text, { noLocation: true });
    if (validate(schema, document).length > 0) continue;
    const asPlanned = planner.buildQueryPlan(operationFromDocument(supergraph.apiSchema(), document));
    const ordered = planText(text);
    expect(saidBy(ordered)).toEqual(saidBy(asPlanned));
    if (JSON.stringify(ordered) !== JSON.stringify(asPlanned)) changed += 1;
  }
  expect(changed).toBeGreaterThan(0);
});

test('mutations stay in the order in which they are to be carried out, whatever the first place of their names', () => {
  const sample = sampleSupergraphs.find(({ name }) => name === 'harbour');
  const text =
    'mutation ($c: Boolean!) { b: cast(number: 2) @skip(if: $c) { name __typename } a: cast(number: 1) { name } b: cast(number: 2) { name __typename } }';
  const told = JSON.stringify(openPlanner(compose(sample ?? { name: '', subgraphs: {} }))(text).node);
  const aliases = [...told.matchAll(/(\w):cast\(number:\d\)/g)].map(([, alias]) => alias);
  expect(aliases.slice(-2)).toEqual(['a', 'b']);
});
