import type { FetchNode } from '@apollo/query-planner';
import { type Names, withRenamed } from './asked-names.ts';
import { compileAsking } from './asking.ts';
import type { Told } from './authority.ts';
import { entityFits } from './entity-fits.ts';
import { compileGather } from './gathered-entities.ts';
import type { Ground } from './ground.ts';
import { isJsonObject } from './json-object.ts';
import { merge, noteAbsent } from './merge.ts';
import { objectsAt, type Place } from './places.ts';
import type { Question } from './question.ts';
import { compileRewrites, ON_TYPE } from './rewrites.ts';
import type { Gathered, Run, Step } from './run.ts';
import { pathAt, pathsOfEntities, serviceError } from './service-errors.ts';

/** One question to one authority: at the top of the graph, or about the entities at a place. */
export function compileFetch(node: FetchNode, place: Place, ground: Ground): Step {
  const { serviceName, requires } = node;
  const { question, ask } = compileAsking(node, ground);
  const names = namesKept(node, question);
  const rewrite = compileRewrites(node.outputRewrites, ground.supergraph);

  if (!requires) {
    return async (run) => {
      const targets = objectsAt(place, run.data);
      if (targets.length === 0) return;
      const { data, errors = [] } = await (await ask(run)).told();
      for (const error of errors)
        run.errors.push(serviceError(error, serviceName, pathAt(place, error.path)));
      if (data) rewrite(data);
      for (const target of targets) {
        if (data) merge(target, data, names);
        else noteAbsent(target, names, run.untold.lost);
      }
    };
  }
  const gather = compileGather(requires, node.inputRewrites, place, ground.supergraph);
  const fits = entityFits(ground.supergraph);
  return async (run) => {
    const gathered = gather(run);
    if (gathered.representations.length === 0) return;
    receive(run, gathered, await (await ask(run, gathered)).told());
  };

  function receive(run: Run, gathered: Gathered, told: Told): void {
    const pathOf = pathsOfEntities(place, run.data, gathered);
    for (const error of told.errors ?? [])
      run.errors.push(serviceError(error, serviceName, pathOf(error.path)));
    const entities = told.data?._entities;
    if (!Array.isArray(entities)) {
      for (const target of gathered.targets) noteAbsent(target, names, run.untold.lost);
      return;
    }
    const failed = new Set(told.errors?.map(({ path }) => path?.[1]));
    gathered.targets.forEach((target, at) => {
      const entity: unknown = entities[at];
      // what is said to have gone wrong with an entity explains that nothing of it came
      const untold = failed.has(at) ? run.untold.lost : run.untold.unknown;
      if (!isJsonObject(entity) || told.standIns?.has(entity)) noteAbsent(target, names, untold);
      if (!isJsonObject(entity)) return;
      if (fits(target, entity)) {
        rewrite(entity);
        merge(target, entity, names);
      } else {
        noteAbsent(target, names, run.untold.lost);
        run.errors.push(serviceError(MISFIT, serviceName, pathOf(['_entities', at])));
      }
    });
  }
}

const MISFIT = {
  message: 'Another kind of entity than was asked about.',
  extensions: { code: 'INTERNAL' },
};

/** What comes under one name and is kept under another belongs to what was asked, too. */
function namesKept({ outputRewrites = [] }: FetchNode, { names }: Question): Names {
  let kept = names;
  for (const rewrite of outputRewrites) {
    if (rewrite.kind !== 'KeyRenamer') continue;
    const path = rewrite.path.filter((element) => !element.startsWith(ON_TYPE));
    kept = withRenamed(kept, path, rewrite.renameKeyTo);
  }
  return kept;
}
