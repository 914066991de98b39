import type { Logger } from 'pino';
import { acceptedType } from './answer-type.ts';
import type { Admit, Answer, ToAnswer } from './answering.ts';
import type { OwnExecution } from './execution/own-execution.ts';
import { finished } from './finish-answer.ts';
import { printAnswer } from './print-answer.ts';

export interface AnswerKnownOptions {
  readonly execution: Pick<OwnExecution, 'known'>;
  readonly admit: Admit;
  readonly log: Logger;
}

/**
 * Answers an operation whose text Apollo's server found good before: it is within the limits, valid and planned, and
 * only what differs from one request to the next is looked at. Null for what Apollo's server has to look at.
 */
export const answerKnown =
  ({ execution, admit, log }: AnswerKnownOptions) =>
  async ({ asked, headers, exchange }: ToAnswer): Promise<Answer | null> => {
    const contentType = acceptedType(headers.accept);
    const known = asked && contentType && execution.known(asked.query, asked.operationName);
    if (!known) return null;
    const { schema, document, operation, run, given } = known;
    admit(document, operation, exchange);
    const variables = { ...asked.variables, ...given };
    const { data, errors, extensions } = await run(variables, { exchange });
    // the variables do not fit, and nobody was asked anything
    if (data === undefined) return null;
    const answer = finished(
      { data, errors, extensions },
      { schema, document, operation, variables },
      exchange,
      log,
    );
    return { status: 200, contentType, text: printAnswer(answer), encoding: exchange.encoding };
  };
