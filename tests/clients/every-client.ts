import { asToken } from '../harness/ask.ts';
import { openApolloClient } from './apollo-client.ts';
import { openGraphqlRequest } from './graphql-request.ts';
import type { Artifacts } from './project.ts';
import { openRelay } from './relay.ts';
import type { Session } from './session.ts';
import type { Client } from './told.ts';
import { openUrql } from './urql.ts';

export const everyClient = (
  artifacts: Artifacts,
): readonly (readonly [name: string, open: (session: Session) => Client])[] => [
  ['Apollo Client', openApolloClient],
  ['urql', openUrql],
  ['graphql-request', openGraphqlRequest],
  ['Relay', (session) => openRelay(session, artifacts)],
];

export const sessionOf = (url: string, persona: string, purpose: string): Session => ({
  url,
  token: () => asToken(persona),
  purpose,
});

/** Two of the clients ask for `__typename` everywhere. */
export const plain = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data, (key, value) => (key === '__typename' ? undefined : value)));

/** Apollo Client and Relay say on the console what their caches could not keep apart. */
export function expectNoComplaints(): void {
  const complaints = [jest.spyOn(console, 'error'), jest.spyOn(console, 'warn')];
  afterEach(() => {
    for (const { mock } of complaints) expect(mock.calls).toEqual([]);
  });
}
