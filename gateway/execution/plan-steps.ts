import type { PlanNode } from '@apollo/query-planner';
import { isSo } from './conditions.ts';
import { compileFetch } from './fetch-step.ts';
import type { Ground } from './ground.ts';
import { NotCompiled } from './not-compiled.ts';
import { type Place, readPlace } from './places.ts';
import type { Step } from './run.ts';

/** A plan's nodes as functions: one after another, side by side, at a place further in, on a condition. */
export function compileSteps(node: PlanNode, ground: Ground, place: Place = []): Step {
  switch (node.kind) {
    case 'Fetch':
      return compileFetch(node, place, ground);
    case 'Flatten':
      return compileSteps(node.node, ground, [...place, ...readPlace(node.path)]);
    case 'Sequence': {
      const steps = node.nodes.map((each) => compileSteps(each, ground, place));
      return async (run) => {
        for (const step of steps) {
          // what the last step brought may be what the next one's entities need
          run.gathered.clear();
          await step(run);
        }
      };
    }
    case 'Parallel': {
      const steps = node.nodes.map((each) => compileSteps(each, ground, place));
      return async (run) => {
        await Promise.all(steps.map((step) => step(run)));
      };
    }
    case 'Condition': {
      const { condition, ifClause, elseClause } = node;
      const then = ifClause && compileSteps(ifClause, ground, place);
      const otherwise = elseClause && compileSteps(elseClause, ground, place);
      return async (run) => (isSo(condition, run.coerced) ? then : otherwise)?.(run);
    }
    default:
      throw new NotCompiled(`a step of the kind ${node.kind}`);
  }
}
