import { type Databases, freshDatabases } from '../harness/databases.ts';
import { daysLater } from '../harness/days-later.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { stageOn } from './stage.ts';

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
    opened = await startGraph(databases, () => daysLater(days.passed));
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
