import { randomUUID } from 'node:crypto';

export type Columns = Readonly<Record<string, unknown>>;

/** Ids that the rows of one test share. */
export interface Ids {
  readonly caseId: string;
  readonly id: string;
  readonly other: string;
}
export const newIds = (): Ids => ({ caseId: randomUUID(), id: randomUUID(), other: randomUUID() });

/** A row of a table: valid as it stands, but for what is changed. */
export type Row = readonly [table: string, changes: Columns];

/** The last row breaks the constraint; those before it are in order. */
export type Violation = readonly [constraint: string, rows: (ids: Ids) => readonly Row[]];

/** Valid rows by table. Those of legal facts have the columns of every legal fact beside their own. */
export type ValidRows = Readonly<Record<string, (ids: Ids) => Columns>>;

export const legalFact = ({ caseId, id }: Ids): Columns => ({
  fact_id: randomUUID(),
  id,
  version: 1,
  case_id: caseId,
  recorded_at: '2026-03-01T09:00:00Z',
  recorded_by: 'dev-somebody',
  recorded_by_body: 'DIS',
  rule_versions: [],
});

export const identificationDecision =
  (authority: string) =>
  (ids: Ids): Columns => ({
    ...legalFact(ids),
    authority,
    outcome: 'IDENTIFIED',
    decided_on: '2026-03-01',
    first_recorded_at: '2026-03-01T09:00:00Z',
    forms: [],
    gender: 'FEMALE',
    age_group: 'ADULT',
    citizenship_group: 'NON_EU',
  });

export const sharedRows: ValidRows = {
  case_party: ({ caseId }) => ({
    id: randomUUID(),
    case_id: caseId,
    authority: 'POLICE',
    purposes: ['INVESTIGATION'],
    basis: 'Takes part',
    admitted_at: '2026-03-01T09:00:00Z',
  }),
  idempotency: ({ id }) => ({
    issuer: 'issuer',
    subject: 'subject',
    mutation: 'mutation',
    key: id,
    input_digest: '',
    outcome: '{}',
  }),
  notice: ({ caseId, id }) => ({
    id,
    kind: 'REFLECTION_GRANTED',
    case_id: caseId,
    recipient: 'CMM',
    issued_at: '2026-03-01T09:00:00Z',
  }),
  relied_on_fact: ({ caseId, id }) => ({
    id,
    decision_fact_id: randomUUID(),
    case_id: caseId,
    room: 'CMM',
    topic: 'IDENTIFICATION',
    answered: true,
    as_of: '2026-03-01T09:00:00Z',
  }),
  access_entry: ({ id }) => ({
    id,
    request_id: randomUUID(),
    part: 0,
    correlation_id: randomUUID(),
    roles: [],
    kind: 'READ',
    case_ids: [],
    coordinates: [],
    withheld: [],
    outcome: 'ANSWERED',
  }),
  access_chain: ({ id }) => ({ sequence: 1, entry_id: id, previous_digest: '', digest: '' }),
};

export const sharedViolations: readonly Violation[] = [
  ['case_party_has_a_purpose', () => [['case_party', { purposes: [] }]]],
  ['case_party_ends_after_it_began', () => [['case_party', { ended_at: '2026-02-01T09:00:00Z' }]]],
  ['case_party_organisation_is_named', () => [['case_party', { authority: 'NGO' }]]],
  ['case_party_organisation_is_named', () => [['case_party', { authority: 'MUNICIPALITY' }]]],
  [
    'case_party_admitted_once',
    () => [
      ['case_party', {}],
      ['case_party', {}],
    ],
  ],
  ['idempotency_key_is_short', () => [['idempotency', { key: '' }]]],
  ['idempotency_key_is_short', () => [['idempotency', { key: 'k'.repeat(201) }]]],
  [
    'idempotency_key_used_once',
    () => [
      ['idempotency', {}],
      ['idempotency', { input_digest: 'another' }],
    ],
  ],
  ['notice_acknowledged_by_somebody', () => [['notice', { acknowledged_at: '2026-03-02T09:00:00Z' }]]],
  ['notice_acknowledged_by_somebody', () => [['notice', { acknowledged_by: 'dev-somebody' }]]],
  [
    'relied_on_fact_silence_tells_nothing',
    () => [['relied_on_fact', { answered: false, fact: 'IDENTIFIED' }]],
  ],
  [
    'relied_on_fact_silence_tells_nothing',
    ({ other }) => [['relied_on_fact', { answered: false, record_id: other }]],
  ],
  ['access_entry_kind_is_known', () => [['access_entry', { kind: 'LOOK' }]]],
  [
    'access_entry_request_answered_once',
    ({ other }) => [
      ['access_entry', { request_id: other }],
      ['access_entry', { id: randomUUID(), request_id: other }],
    ],
  ],
  [
    'access_chain_counts_from_one',
    () => [
      ['access_entry', {}],
      ['access_chain', { sequence: 0 }],
    ],
  ],
  [
    'access_chain_links_an_entry_once',
    () => [
      ['access_entry', {}],
      ['access_chain', { sequence: 41 }],
      ['access_chain', { sequence: 42 }],
    ],
  ],
];

/**
 * What holds for every table of versions. `file` is what the row stands on, `aside` keeps a second version out of the
 * way of the table's other constraints.
 */
export const versionViolations = (
  table: string,
  { file, aside = {} }: { readonly file?: string; readonly aside?: Columns } = {},
): Violation[] => {
  const on: readonly Row[] = file ? [[file, {}]] : [];
  const superseded_at = '2026-03-02T09:00:00Z';
  return [
    [`${table}_version_counts_from_one`, () => [...on, [table, { version: 0 }]]],
    [`${table}_superseded_after_recorded`, () => [...on, [table, { superseded_at: '2026-02-01T09:00:00Z' }]]],
    [
      `${table}_one_row_a_version`,
      () => [...on, [table, { superseded_at }], [table, { superseded_at, ...aside }]],
    ],
    [`${table}_one_version_in_force`, () => [...on, [table, {}], [table, { version: 2, ...aside }]]],
  ];
};

/** The one table of a room that holds personal fields, and the field by which another authority knows her. */
export const personViolations = (file: string, number: string): Violation[] => [
  [
    'person_version_counts_from_one',
    () => [
      [file, {}],
      ['person', { version: 0 }],
    ],
  ],
  [
    'person_citizenship_is_a_country_code',
    () => [
      [file, {}],
      ['person', { citizenship: 'dk' }],
    ],
  ],
  [
    `person_${number}_is_of_one_person`,
    ({ other }) => [
      [file, {}],
      ['person', { [number]: other }],
      [file, { [file === 'nrm_case' ? 'id' : 'case_id']: other }],
      ['person', { case_id: other, [number]: other }],
    ],
  ],
];
