import type { Logger } from 'pino';
import { acceptedType } from './answer-type.ts';
import type { Admit, Answer, ToAnswer } from './answering.ts';
import type { OwnExecution } from './execution/own-execution.ts';
import { finished } from './finish-answer.ts';
import { printAnswer } from './print-answer.ts';

export interface AnswerGoodOptions {
  readonly execution: Pick<OwnExecution, 'schema' | 'known' | 'vet' | 'prepare'>;
  readonly admit: Admit;
  readonly log: Logger;
}

/**
 * Answers an operation that is within the limits and valid. One that was asked before is known to be; of it only what
 * differs from one request to the next is looked at. Null for what Apollo's server has to look at.
 */
export const answerGood =
  ({ execution, admit, log }: AnswerGoodOptions) =>
  async ({ asked, headers, exchange }: ToAnswer): Promise<Answer | null> => {
    const contentType = acceptedType(headers.accept);
    if (!asked || !contentType) return null;
    const text = { text: asked.query, operationName: asked.operationName };
    const known = execution.known(text);
    const good = known === undefined ? await execution.vet(text, exchange) : known;
    if (!good) return null;
    const { document, operation, given } = good;
    admit(document, operation, exchange);
    const run = good.run ?? (await execution.prepare(good, exchange));
    if (!run) return null;
    const variables = { ...asked.variables, ...given };
    const { data, errors, extensions } = await run(variables, { exchange });
    // the variables do not fit, and nobody was asked anything
    if (data === undefined) return null;
    const { schema } = execution;
    const answer = finished(
      { data, errors, extensions },
      { schema, document, operation, variables },
      exchange,
      log,
    );
    return { status: 200, contentType, text: printAnswer(answer), encoding: exchange.encoding };
  };
