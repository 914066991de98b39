import type { FetchNode } from '@apollo/query-planner';
import { type Names, withRenamed } from './asked-names.ts';
import type { Particulars, Told } from './authority.ts';
import { entityFits } from './entity-fits.ts';
import { compileGather } from './gathered-entities.ts';
import type { Ground } from './ground.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';
import { merge, noteAbsent } from './merge.ts';
import { NotCompiled } from './not-compiled.ts';
import { objectsAt, type Place } from './places.ts';
import { type Question, readQuestion } from './question.ts';
import { compileRewrites, ON_TYPE } from './rewrites.ts';
import type { Gathered, Run, Step } from './run.ts';
import { pathAt, pathsOfEntities, serviceError } from './service-errors.ts';

/** One question to one authority: at the top of the graph, or about the entities at a place. */
export function compileFetch(node: FetchNode, place: Place, ground: Ground): Step {
  const { serviceName, variableUsages = [], requires } = node;
  const authority = ground.authorities.get(serviceName);
  if (!authority) throw new NotCompiled('a fetch from nobody that is known');
  if (node.contextRewrites?.length) throw new NotCompiled('a fetch whose arguments come from the data');
  if (requires && variableUsages.includes('representations'))
    throw new NotCompiled('two variables of one name');
  const question = readQuestion(node.operation, ground.marks);
  const ask = (run: Run, particulars: Particulars) => authority.ask(question, particulars, run.context);
  const names = namesKept(node, question);
  const rewrite = compileRewrites(node.outputRewrites, ground.supergraph);

  if (!requires) {
    return async (run) => {
      const targets = objectsAt(place, run.data);
      if (targets.length === 0) return;
      const variables = membersOf(run.variables, variableUsages);
      const { data, errors = [] } = await ask(run, { variables, representations: [] });
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
    const { representations, text } = gathered;
    if (representations.length === 0) return;
    const given = membersOf(run.variables, variableUsages);
    const variables = `${given ? `${given},` : ''}"representations":${text}`;
    receive(run, gathered, await ask(run, { variables, representations }));
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
    gathered.targets.forEach((target, at) => {
      const entity: unknown = entities[at];
      if (!isJsonObject(entity) || told.standIns?.has(entity)) noteAbsent(target, names, run.untold.unknown);
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

/** The variables that are used, as the members of a JSON object. Who leaves one out does not send it as null. */
function membersOf(variables: JsonObject, names: readonly string[]): string {
  return names
    .filter((name) => Object.hasOwn(variables, name) && variables[name] !== undefined)
    .map((name) => `${JSON.stringify(name)}:${JSON.stringify(variables[name])}`)
    .join();
}
