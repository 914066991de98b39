import { type Databases, freshDatabases } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { stageOn } from './stage.ts';

const DAY_MS = 86_400_000;

/**
 * A graph of a test file's own, from before its first test until after its last, and the stage on it. In its rooms it is
 * as many days later as have passed; each test begins today.
 */
export function overDays() {
  const days = { passed: 0 };
  let databases: Databases;
  let opened: TestGraph;
  beforeAll(async () => {
    databases = await freshDatabases();
    opened = await startGraph(databases, () => new Date(Date.now() + days.passed * DAY_MS));
  });
  afterAll(async () => {
    await opened?.stop();
    await databases?.drop();
  });
  beforeEach(() => {
    days.passed = 0;
  });
  const graph: TestGraph = {
    get url() {
      return opened.url;
    },
    get rooms() {
      return opened.rooms;
    },
    ask: (...asked) => opened.ask(...asked),
    stop: () => opened.stop(),
  };
  return { days, graph, stage: stageOn(graph, () => {}) };
}
