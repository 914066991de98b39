import { limits } from './limits.ts';
import { turnAway } from './turn-away.ts';

/** What the body of a GraphQL request over HTTP holds. `extensions` are not used here, nor are batches. */
export interface GraphQLRequest {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function readGraphQLRequest(body: Buffer, depth: number = limits.valueDepth): GraphQLRequest {
  const given = parseJson(body);
  if (Array.isArray(given)) throw turnAway('BAD_USER_INPUT', 'One request asks one operation: no batches.');
  if (!isRecord(given)) throw turnAway('BAD_USER_INPUT', 'The body must be a JSON object.');
  const { query, operationName, variables, extensions } = given;
  if (typeof query !== 'string' || query === '') {
    // the words by which clients of persisted queries know to send the text
    if (isRecord(extensions) && 'persistedQuery' in extensions)
      throw turnAway('BAD_USER_INPUT', 'PersistedQueryNotSupported');
    throw turnAway(
      'BAD_USER_INPUT',
      'The body needs a "query": the text of a GraphQL operation.',
      400,
      'query',
    );
  }
  if (operationName != null && typeof operationName !== 'string') {
    throw turnAway('BAD_USER_INPUT', 'The "operationName" must be a string.', 400, 'operationName');
  }
  if (variables != null && !isRecord(variables)) {
    throw turnAway('BAD_USER_INPUT', 'The "variables" must be a JSON object.', 400, 'variables');
  }
  if (extensions != null && !isRecord(extensions)) {
    throw turnAway('BAD_USER_INPUT', 'The "extensions" must be a JSON object.', 400, 'extensions');
  }
  if (variables && isDeeper(variables, depth)) {
    throw turnAway('LIMIT_EXCEEDED', `Variables may not be nested deeper than ${depth}.`);
  }
  return { query, ...(operationName ? { operationName } : {}), ...(variables ? { variables } : {}) };
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw turnAway('BAD_USER_INPUT', 'The body is not JSON.');
  }
}

/** Never looks deeper than the limit, so that no nesting can exhaust the stack. */
const isDeeper = (value: unknown, most: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (most === 0 || Object.values(value).some((inner) => isDeeper(inner, most - 1)));
