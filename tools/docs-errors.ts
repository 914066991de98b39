import { type ErrorCode, errorCodes } from '../shared/error-codes.ts';
import { code, type Page, page, table } from './docs-markdown.ts';

interface Advice {
  /** 200: told beside the data of the others. A 4xx or 503: turned away before any authority was asked. */
  readonly status: string;
  readonly client: string;
}

const advice: Readonly<Record<ErrorCode, Advice>> = {
  UNAUTHENTICATED: {
    status: '401; 200 where the token expired on the way to an authority',
    client: 'Get a new token and ask again.',
  },
  ISSUER_UNAVAILABLE: {
    status: '503',
    client:
      'Keep the token, and ask again after a pause: nothing was asked of any authority. It says nothing of the token.',
  },
  FORBIDDEN_OR_NOT_FOUND: {
    status: '200',
    client: 'Do not retry. Check the id, then whether your body takes part in the case at this authority.',
  },
  BAD_USER_INPUT: {
    status: '400; 405 for anything but POST; 415 for a compressed body; 200 where an authority found it',
    client: 'Correct the argument that `extensions.argument` names. Never retry unchanged.',
  },
  PURPOSE_REQUIRED: {
    status:
      '400 for a purpose that your role does not have; 200 for a field that your purpose does not cover',
    client: 'State in `X-Purpose` why you ask. Do not try purposes until one fits: each try is logged.',
  },
  CONFLICT: {
    status: '200',
    client:
      'Read the record again and decide again. For an idempotency key in use: wait a moment and send the same request.',
  },
  AUTHORITY_UNAVAILABLE: {
    status: '200',
    client:
      'Show the part as unavailable, never as empty. Queries may be asked again after a pause, mutations only with their `Idempotency-Key`.',
  },
  TIMEOUT: {
    status: '200; 504 where no plan was made in time',
    client:
      'As for AUTHORITY_UNAVAILABLE. A mutation may have been carried out: send it again with its `Idempotency-Key`.',
  },
  LIMIT_EXCEEDED: { status: '400; 413 for the body', client: 'Ask for less: the message names the limit.' },
  RATE_LIMITED: {
    status: '429',
    client:
      'Too many operations that were never asked before wait for their plan, most of them yours. Wait before asking again.',
  },
  WITHHELD: { status: '–', client: 'Never reaches a client: read `extensions.withheld`.' },
  INTERNAL: {
    status: '500; 200 where one field failed',
    client: 'Report it with its correlation id. Mutations are sent again with their `Idempotency-Key` only.',
  },
};

/** Every code that an error may carry, and what to do about it. */
export const errorsPage = (): Page =>
  page(
    'docs/errors.md',
    'Error codes',
    'Every error carries `extensions.code`, one of these, and `extensions.correlationId`; `extensions.subgraph` (`cmm`, `dis`, `nec`, `returns`) where one authority is meant, and `extensions.argument` where one argument is. Nothing else passes. A refusal by the law is no error: it is a member of a mutation’s result, see [integrating](integrating.md). What policy keeps back is no error either: it is null, and told in `extensions.withheld`.',
    table(
      ['code', 'HTTP status', 'meaning', 'what a client does'],
      Object.entries(errorCodes).map(([name, meaning]) => {
        const { status, client } = advice[name as ErrorCode];
        return [code(name), status, meaning, client];
      }),
    ),
  );
