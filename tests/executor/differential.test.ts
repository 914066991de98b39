import { type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import type { Executed } from '../../gateway/execution/operation.ts';
import { rootFields } from '../../gateway/mutation-rules.ts';
import { MANNERS, type Manner } from './manners.ts';
import { OperationWriter, type RandomOperation } from './random-operations.ts';
import { sampleSupergraphs } from './sample-supergraphs.ts';
import { Seeded } from './seeded.ts';
import { AnsweringSubgraph } from './subgraph-answers.ts';
import { completions, misplaced, type Told, told, unexplained, withKept, withoutIndices } from './told.ts';
import { TwoExecutors } from './two-executors.ts';

/*
 * Operations, and what the subgraphs answer to them, follow from a seed: the same at each run, so that a change is
 * what makes it fail; another with EXECUTOR_SEED. What failed is seen again with
 * EXECUTOR_SEED=<the seed that is told> EXECUTOR_FIRST=<the operation's number> EXECUTOR_OPERATIONS=1.
 */
const SEED = process.env.EXECUTOR_SEED ?? '2022';
const FIRST = Number(process.env.EXECUTOR_FIRST ?? 0);
/** Of each supergraph; each is run in every manner of answering. */
const OPERATIONS = Number(process.env.EXECUTOR_OPERATIONS ?? 80);

const without = (some: readonly string[], all: readonly string[]) => all.filter((it) => !some.includes(it));

/**
 * An answer that is not as GraphQL has it makes Apollo's executor fail as a whole, or hand on what is of another type.
 * Ours then says what is wrong where it is; there is nothing to compare.
 */
function isComparable(manner: Manner, apollo: Executed, ours: Told, theirs: Told): boolean {
  if (manner !== 'malformed' && manner !== 'mistyped') return true;
  const hasFailed = !apollo.data || apollo.errors?.some(({ extensions }) => !extensions?.serviceName);
  const says = [...without(theirs.errors, ours.errors), ...without(theirs.broken, ours.broken)];
  return !hasFailed && says.length === 0;
}

/** What holds it is null for another breach: in which order the two were met does not matter. */
function isLostAnyway(broken: string, { data, broken: all }: Told): boolean {
  const path: readonly (string | number)[] = JSON.parse(broken);
  let value: unknown = data;
  const end = path.findIndex((element) => {
    value = (value as Record<string | number, unknown> | null)?.[element];
    return value === null || value === undefined;
  });
  const lost = JSON.stringify(path.slice(0, end + 1)).slice(0, -1);
  return end >= 0 && all.some((it) => it.startsWith(lost));
}

/** Where nobody knows of what type an object is that must not be null, Apollo's loses what holds it without a word. */
const unspoken = (own: Executed, theirs: Told): readonly string[] =>
  told({
    extensions: {
      valueCompletion: completions(own).filter(({ message }) => /null where none/.test(message)),
    },
  }).broken.filter((path) => !theirs.broken.some((said) => said.startsWith(path.slice(0, -1))));

function compare(
  manner: Manner,
  own: Executed,
  apollo: Executed,
  whole: unknown,
  isConditional: boolean,
): void {
  const [ours, theirs] = [told(own), told(apollo)];
  if (isComparable(manner, apollo, ours, theirs)) {
    // Apollo counts entities wrongly where some could not be asked about: `misplaced` looks at where ours are
    const comparable = ({ data, errors }: Told) => ({ data, errors: withoutIndices(errors) });
    const isSpoiled = manner === 'malformed' || manner === 'mistyped';
    const data = isSpoiled ? withKept(theirs.data, ours.data, own) : theirs.data;
    expect(comparable(ours)).toEqual(comparable({ ...theirs, data }));
    const untold = without(ours.broken, theirs.broken).filter((path) => !isLostAnyway(path, ours));
    expect({ untold }).toEqual({ untold: [] });
  }
  // nothing is wrong with what GraphQL allows; but a plan may forget, on a condition, what a later fetch requires
  if (['well', 'sparse', 'failing'].includes(manner) && !isConditional)
    expect(without(unspoken(own, theirs), ours.broken)).toEqual(theirs.broken);
  if (manner === 'failing') expect({ misplaced: misplaced(own) }).toEqual({ misplaced: [] });
  if (manner === 'mistyped') expect({ unexplained: unexplained(whole, own) }).toEqual({ unexplained: [] });
}

async function runInEveryManner(
  executors: TwoExecutors,
  subgraphs: ReadonlyMap<string, AnsweringSubgraph>,
  operation: RandomOperation,
  at: number,
): Promise<void> {
  executors.plan(operation.text);
  let whole: unknown;
  // an operation asked again goes another way than the first time
  for (const manner of ['well', ...MANNERS] as const) {
    executors.answer = async (room, body) =>
      (await subgraphs.get(room)?.answer(body, `${SEED} ${at}`, manner)) ?? '';
    const { own, apollo } = await executors.run(operation);
    if (manner === 'well') whole = told(own).data;
    try {
      compare(manner, own, apollo, whole, /\(if: \$/.test(operation.text));
    } catch (fault) {
      const { text, variables } = operation;
      const said = `EXECUTOR_SEED=${SEED} EXECUTOR_FIRST=${at}, answered ${manner}:`;
      throw new Error(`${said}\n${text}\n${JSON.stringify(variables)}\n${(fault as Error).message}`);
    }
  }
}

/** Now and then what was written clashes with itself, or is about the schema only. */
function isForExecutors(schema: GraphQLSchema, text: string): boolean {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation || rootFields(document, operation.selectionSet).length === 0) return false;
  return validate(schema, document).length === 0;
}

describe.each(sampleSupergraphs)('over the supergraph $name', (sample) => {
  const executors = new TwoExecutors();
  const subgraphs = new Map(
    Object.entries(sample.subgraphs).map(([name, sdl]) => [name, new AnsweringSubgraph(name, sdl)]),
  );
  beforeAll(() => executors.open(sample));

  test(`our executor and Apollo's tell the same (EXECUTOR_SEED=${SEED})`, async () => {
    for (let at = FIRST; at < FIRST + OPERATIONS; at += 1) {
      const operation = new OperationWriter(executors.schema, new Seeded(SEED, sample.name, at)).write();
      if (isForExecutors(executors.schema, operation.text))
        await runInEveryManner(executors, subgraphs, operation, at);
    }
    expect(executors.counts.handedOver).toBe(0);
    // nothing in it is of several types, so that replies can stand as they came
    if (sample.name === 'bench') expect(executors.counts.verbatim).toBeGreaterThan(OPERATIONS / 10);
  }, 3_600_000);
});
