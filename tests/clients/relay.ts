import {
  commitMutation,
  createOperationDescriptor,
  Environment,
  fetchQuery,
  type GraphQLResponse,
  getSingularSelector,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime';
import type { Artifacts } from './project.ts';
import { fetchFor, type Session } from './session.ts';
import { type Client, idsOf, type Told, told } from './told.ts';

export const relayEnvironment = (session: Session): Environment =>
  new Environment({
    network: Network.create(async ({ name, text }, variables, { metadata = {} }) => {
      const response = await fetchFor(session)(session.url, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Accept: 'application/graphql-response+json, application/json',
          ...(metadata.idempotencyKey ? { 'Idempotency-Key': String(metadata.idempotencyKey) } : {}),
        },
        body: JSON.stringify({ operationName: name, query: text, variables }),
      });
      const answer = (await response.json()) as GraphQLResponse;
      // errors beside data and extensions go no further than here: hand them to whoever asked
      if (typeof metadata.onAnswer === 'function') metadata.onAnswer(answer);
      return answer;
    }),
    store: new Store(new RecordSource()),
    // an id is unique among the objects of its type; Relay takes it for unique among all
    getDataID: ({ id }, typeName) => (id ? `${typeName}:${id}` : undefined),
  });

export function openRelay(session: Session, artifacts: Artifacts): Client {
  const environment = relayEnvironment(session);

  const ask = async (name: string, variables: Record<string, unknown>): Promise<Told> => {
    let answer: Partial<Answer> = {};
    const onAnswer = (its: Answer) => {
      answer = its;
    };
    environment.retain(createOperationDescriptor(artifacts(name), variables));
    const asked = fetchQuery(environment, artifacts(name), variables, {
      networkCacheConfig: { force: true, metadata: { onAnswer } },
    });
    // what comes without any data is thrown; the errors are with `onAnswer` all the same
    const data = await asked.toPromise().catch((fault: unknown) => {
      if (!answer.errors) throw fault;
      return null;
    });
    return told(data, answer.errors, answer.extensions);
  };

  // biome-ignore lint/suspicious/noExplicitAny: answers are read as an application reads them
  const read = (fragment: string, reference: any): any =>
    environment.lookup(getSingularSelector(artifacts(fragment), reference)).data;

  // biome-ignore lint/suspicious/noExplicitAny: answers are read as an application reads them
  const withFragments = ({ id, reference, ...rest }: any) => ({
    id,
    reference,
    ...read('wholeCase_answers', rest),
    ...read('wholeCase_parts', rest),
    ...read('wholeCase_derived', rest),
  });

  return {
    wholeCase: async (id) => {
      const { data, ...rest } = await ask('wholeCaseQuery', { id });
      return { ...rest, data: data?.case ? { case: withFragments(data.case) } : data };
    },
    keptCase: (id) => {
      const { fragment } = createOperationDescriptor(artifacts('wholeCaseQuery'), { id });
      return { case: withFragments(environment.lookup(fragment).data.case) };
    },
    person: (id) => ask('personQuery', { id }),
    onePage: (count) => ask('periodsQuery', { count }),
    allPages: async (count) => {
      const { data: root } = await ask('periodsQuery', { count });
      for (;;) {
        // the store puts the pages together
        const page = read('periods_query', root).reflectionPeriods;
        if (!page.pageInfo.hasNextPage) return idsOf(page);
        await ask('periodsPaginationQuery', { count, cursor: page.pageInfo.endCursor });
      }
    },
    grant: (caseId, idempotencyKey) =>
      new Promise((done, failed) => {
        let answer: Partial<Answer> = {};
        const onAnswer = (its: Answer) => {
          answer = its;
        };
        commitMutation(environment, {
          mutation: artifacts('grantMutation'),
          variables: { input: { caseId } },
          cacheConfig: { metadata: { idempotencyKey, onAnswer } },
          onCompleted: (data, errors) =>
            done(told(data, (errors ?? []) as Answer['errors'], answer.extensions)),
          onError: (fault) => (answer.errors ? done(told(null, answer.errors)) : failed(fault)),
        });
      }),
  };
}

interface Answer {
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[];
  readonly extensions?: unknown;
}
