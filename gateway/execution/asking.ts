import type { FetchNode } from '@apollo/query-planner';
import { turnAway } from '../turn-away.ts';
import type { Reply } from './authority.ts';
import type { Ground } from './ground.ts';
import type { JsonObject } from './json-object.ts';
import { NotCompiled } from './not-compiled.ts';
import { type Question, readQuestion } from './question.ts';
import type { Run } from './run.ts';

/** The entities that are asked about: as they are sent, and as JSON. */
export interface About {
  readonly representations: readonly JsonObject[];
  readonly text: string;
}

/** A fetch of a plan, as a question to its authority. In one run it is put once, whoever reads the reply. */
export interface Asking {
  readonly question: Question;
  readonly ask: (run: Pick<Run, 'context' | 'variables' | 'heard'>, about?: About) => Promise<Reply>;
}

export function compileAsking(node: FetchNode, { authorities, marks }: Ground): Asking {
  const { serviceName, variableUsages = [], requires } = node;
  const authority = authorities.get(serviceName);
  if (!authority) throw new NotCompiled('a fetch from nobody that is known');
  if (node.contextRewrites?.length) throw new NotCompiled('a fetch whose arguments come from the data');
  // entities are asked about in a variable of that name, by Apollo's executor too
  if (requires && variableUsages.includes('representations'))
    throw turnAway(
      'BAD_USER_INPUT',
      'A variable of this operation must not be called "representations".',
      400,
    );
  const question = readQuestion(node.operation, marks);
  return {
    question,
    ask: ({ context, variables, heard }, about) => {
      const known = heard.get(node);
      if (known) return known;
      const given = membersOf(variables, variableUsages);
      const asked = about
        ? { variables: `${given ? `${given},` : ''}"representations":${about.text}`, about }
        : { variables: given, about: NOTHING };
      const reply = authority.ask(question, asked, context);
      heard.set(node, reply);
      return reply;
    },
  };
}

const NOTHING: About = { representations: [], text: '[]' };

/** The variables that are used, as the members of a JSON object. Who leaves one out does not send it as null. */
function membersOf(variables: JsonObject, names: readonly string[]): string {
  return names
    .filter((name) => Object.hasOwn(variables, name) && variables[name] !== undefined)
    .map((name) => `${JSON.stringify(name)}:${JSON.stringify(variables[name])}`)
    .join();
}
