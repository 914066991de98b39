import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Purpose } from '../../shared/vocabulary.ts';
import { ago } from '../decisions/on-file.ts';
import type { RoomName } from '../harness/databases.ts';
import type { TestGraph } from '../harness/graph.ts';
import { mutationText } from '../harness/mutation-text.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are read as a client reads them
type Made = any;
export type Input = Readonly<Record<string, unknown>>;

/** How one mutation is taken: by whom, and with what. What has to stand before is done first, through the graph as well. */
export interface Act {
  readonly mutation: string;
  /** A persona and a purpose. */
  readonly as: string;
  readonly input: (stage: Stage) => Promise<Input>;
  /** What makes it another request, where that is not another id. */
  /** It leaves the record that it is decided on as it was: the same version may be decided on again. */
  readonly keepsVersion?: true;
  readonly another?: Input | ((stage: Stage) => Promise<Input>);
}

export interface Stage {
  readonly does: (as: string, mutation: string, input: object, fields?: string) => Promise<Made>;
  readonly reads: (as: string, query: string, variables: object) => Promise<Made>;
  readonly db: (room: RoomName) => DataSource;
  /** Lets hours pass, for the length of one act. */
  readonly wait: (hours: number) => void;
}

export const stageOn = (graph: TestGraph, wait: (hours: number) => void): Stage => ({
  ...stageAsking(graph.ask),
  wait,
  db: (room) => graph.rooms[room].db,
});

const absent = (): never => {
  throw new Error('nobody but the graph is there');
};

/** For acts that need nothing but the graph. */
export const stageAsking = (ask: TestGraph['ask']): Stage => ({
  wait: absent,
  db: absent,
  does: async (as, mutation, input, fields = '') => {
    const [who = '', purpose = ''] = as.split(' ');
    const query = mutationText(mutation, fields);
    const { data, errors } = await ask(who, { query, variables: { input }, purpose });
    const { done } = data ?? {};
    if (!done || done.reason || done.unavailable)
      throw new Error(`${as} ${mutation} ${JSON.stringify(input)}: ${JSON.stringify(done ?? errors)}`);
    return done;
  },
  reads: async (as, query, variables) => {
    const [who = '', purpose = ''] = as.split(' ');
    const { data, errors } = await ask(who, { query, variables: { ...variables }, purpose });
    if (!data) throw new Error(JSON.stringify(errors));
    return data;
  },
});

export const CMM = 'cmm-caseworker ASSISTANCE';
export const IDENTIFYING = 'cmm-caseworker IDENTIFICATION';
export const COORDINATING = 'cmm-coordinator COORDINATION';
export const PROTECTING = 'cmm-caseworker CHILD_PROTECTION';
export const MINISTRY = 'ministry-inspector INSPECTION';
export const DIS = 'dis-caseworker IMMIGRATION';
export const POLICE = 'nec-investigator INVESTIGATION';
export const COURT = 'court-clerk COURT_PROCEEDINGS';
export const RETURNS = 'returns-caseworker RETURN';

const PURPOSES: Readonly<Record<string, readonly Purpose[]>> = {
  DIS: ['IMMIGRATION', 'IDENTIFICATION'],
  POLICE: ['INVESTIGATION'],
  PROSECUTION: ['PROSECUTION'],
  COURT: ['COURT_PROCEEDINGS'],
  RETURN_AGENCY: ['RETURN'],
};

/** A woman's case at CMM, to which it admits the others. */
export async function caseOf({ does }: Stage, person: object = {}): Promise<string> {
  const { id: caseId } = await does('cmm-caseworker REFERRAL', 'referVictim', {
    channel: 'HOTLINE',
    person: { gender: 'FEMALE', bornOn: '1995-03-04', citizenshipGroup: 'NON_EU', ...person },
  });
  for (const authority of Object.keys(PURPOSES))
    await does(COORDINATING, 'involveAuthority', asParty(caseId, authority));
  return caseId;
}

/** What CMM says of a body that it admits to a case. */
export const asParty = (caseId: string, authority: string) => ({
  caseId,
  authority,
  purposes: PURPOSES[authority],
  basis: 'Takes part in the referral mechanism in this case',
});

export const childsCase = (stage: Stage) => caseOf(stage, { bornOn: ago(365 * 12) });

/** A case of which DIS has said on what she stays. */
export async function caseWithStay(stage: Stage, basis = 'NO_LAWFUL_STAY', person: object = {}) {
  const caseId = await caseOf(stage, person);
  await stage.does(DIS, 'recordResidenceStatus', { caseId, basis, validFrom: ago(60) });
  return caseId;
}

/** Identified by the body that is competent for her stay. */
export async function identified(stage: Stage, basis = 'NO_LAWFUL_STAY'): Promise<string> {
  const caseId = await caseWithStay(stage, basis);
  if (basis === 'LAWFUL')
    await stage.does(IDENTIFYING, 'decideIdentification', {
      caseId,
      outcome: 'IDENTIFIED',
      forms: ['FORCED_LABOUR'],
    });
  else await stage.does(DIS, 'decideIdentificationAsDis', asDis(caseId));
  return caseId;
}

export const asDis = (caseId: string) => ({
  caseId,
  outcome: 'IDENTIFIED',
  forms: ['FORCED_LABOUR'],
  gender: 'FEMALE',
  ageGroup: 'ADULT',
  citizenshipGroup: 'NON_EU',
});

/** The thing as it was made or left last, to be decided on next. */
export const next = (caseId: string, name: string, { id, version }: { id: string; version: number }) => ({
  caseId,
  [name]: id,
  expectedVersion: version,
});

export const newName = (word: string) => `${word} ${randomUUID().slice(0, 8)}`;

/** Whatever is done on a case on which nothing else has to stand. */
export const onCase = (
  as: string,
  mutation: string,
  input: object,
  start: (stage: Stage) => Promise<string> = caseOf,
): Act => ({
  mutation,
  as,
  input: async (stage) => ({ caseId: await start(stage), ...input }),
});

/** What is done to a thing that was made just before. */
export const upon = (
  as: string,
  [made, given, name]: readonly [mutation: string, input: object, name: string],
  mutation: string,
  input: object,
  start: (stage: Stage) => Promise<string> = caseOf,
): Act => ({
  mutation,
  as,
  input: async (stage) => {
    const caseId = await start(stage);
    return { ...next(caseId, name, await stage.does(as, made, { caseId, ...given })), ...input };
  },
});
