import { CitizenshipGroup, StayBasis } from '../../../shared/vocabulary.ts';
import type { RoomName } from '../../harness/databases.ts';

/** Something that is true of a person: where it is kept, and the statement that puts it there, `$1` being her case. */
export interface Circumstance {
  readonly of: string;
  readonly room: RoomName;
  readonly sql: string;
}

type Said = Readonly<Record<string, string>>;

const fact = (room: RoomName, table: string, said: Said): Omit<Circumstance, 'of'> => {
  const row: Said = {
    fact_id: 'gen_random_uuid()',
    id: 'gen_random_uuid()',
    version: '1',
    case_id: '$1',
    recorded_at: `now() - interval '1 minute'`,
    recorded_by: `'dev-somebody'`,
    recorded_by_body: `'DIS'`,
    rule_versions: `'{}'`,
    ...said,
  };
  return { room, sql: `INSERT INTO ${table} (${Object.keys(row)}) VALUES (${Object.values(row)})` };
};

const person = (set: string) => ({
  room: 'cmm' as const,
  sql: `UPDATE person SET ${set} WHERE case_id = $1`,
});

const told = (room: string, topic: string, said: string) => ({
  room: 'cmm' as const,
  sql: `INSERT INTO relied_on_fact (id, decision_fact_id, case_id, room, topic, answered, record_id, record_version, fact, as_of)
    VALUES (gen_random_uuid(), gen_random_uuid(), $1, '${room}', '${topic}', true, gen_random_uuid(), 1, '${said}', now())`,
});

/** What those who identified her, or did not, found her to be. */
const found = (room: RoomName) => ({
  room,
  sql: `UPDATE identification_decision SET gender = 'MALE', age_group = 'CHILD', citizenship_group = 'DANISH',
    forms = '{FORCED_LABOUR}' WHERE case_id = $1`,
});

const party = (authority: string) => ({
  room: 'cmm' as const,
  sql: `INSERT INTO case_party (id, case_id, authority, organisation, purposes, basis, admitted_at)
    VALUES (gen_random_uuid(), $1, '${authority}', 'an-invented-one', '{REFERRAL}', 'Takes part in this case', now())`,
});

const period = {
  starts_on: 'current_date - 20',
  ends_on: 'current_date + 10',
  cap_ends_on: 'current_date + 100',
  identification_authority: `'DIS'`,
  identification_decision_id: 'gen_random_uuid()',
};

/** An application of the police for a permit during proceedings, with what they say of her. */
const permitSought = (presence: boolean, collaborates: boolean, said: Said = {}) =>
  fact('dis', 'permit_application', {
    kind: `'PROCEEDINGS'`,
    applicant: `'POLICE'`,
    received_on: 'current_date - 9',
    presence_required: String(presence),
    collaborates: String(collaborates),
    ...said,
  });

const permit = {
  room: 'dis' as const,
  sql: `WITH granted AS (${permitSought(true, true, { outcome: `'GRANTED'`, decided_on: 'current_date - 5' }).sql}
    RETURNING fact_id)
    ${
      fact('dis', 'residence_permit', {
        kind: `'PROCEEDINGS'`,
        application_fact_id: '(SELECT fact_id FROM granted)',
        valid_from: 'current_date - 5',
        valid_to: 'current_date + 100',
        term_months: '6',
      }).sql
    }`,
};

const investigation = (closed: boolean, presenceRequired: boolean) => ({
  room: 'nec' as const,
  sql: `WITH opened AS (
      INSERT INTO investigation (fact_id, id, version, recorded_at, recorded_by, recorded_by_body, police_number, unit, status, opened_on, closed_on)
      VALUES (gen_random_uuid(), gen_random_uuid(), 1, now(), 'dev-somebody', 'POLICE', 'SAMPLE-' || gen_random_uuid(),
        'An invented unit', '${closed ? 'CLOSED' : 'OPEN'}', current_date - 40, ${closed ? 'current_date - 3' : 'NULL'})
      RETURNING id)
    ${
      fact('nec', 'investigation_case', {
        investigation_id: '(SELECT id FROM opened)',
        linked_on: 'current_date - 30',
        presence_required: String(presenceRequired),
      }).sql
    }`,
});

const participation = (helps: boolean) =>
  fact('nec', 'witness_participation', {
    testifies: String(helps),
    testifies_from: helps ? 'current_date - 5' : 'NULL',
    collaborates_with_police: String(helps),
    stated_on: 'current_date - 6',
  });

const all = <Word extends string>(
  words: Readonly<Record<Word, unknown>>,
  named: (word: Word) => Circumstance,
): Circumstance[] => (Object.keys(words) as Word[]).map(named);

/** All that may be known of a person beside who decided whether she is a victim, over all authorities. */
export const circumstances: readonly Circumstance[] = [
  ...all(CitizenshipGroup, (group) => ({
    of: `citizenship: ${group}`,
    ...person(`citizenship_group = '${group}'`),
  })),
  { of: 'citizenship: DK', ...person(`citizenship = 'DK'`) },
  { of: 'a man', ...person(`gender = 'MALE'`) },
  { of: 'a child', ...person('born_on = current_date - 3000') },
  { of: 'of no known age', ...person('born_on = NULL') },
  { of: 'a Danish boy, as CMM found', ...found('cmm') },
  { of: 'a Danish boy, as DIS found', ...found('dis') },
  { of: 'a Danish boy, as a court found', ...found('nec') },
  ...all(StayBasis, (basis) => ({
    of: `stay: ${basis}`,
    ...fact('dis', 'residence_status', { basis: `'${basis}'`, valid_from: 'current_date - 90' }),
  })),
  ...all(StayBasis, (basis) => ({
    of: `stay, as CMM was told before: ${basis}`,
    ...told('DIS', 'STAY', basis),
  })),
  { of: 'a child, as CMM was told before', ...told('DIS', 'AGE', 'CHILD') },
  {
    of: 'a reflection period',
    ...fact('dis', 'reflection_period', { ...period, verification: `'VERIFIED'` }),
  },
  {
    of: 'a reflection period declined',
    ...fact('dis', 'reflection_offer', {
      state: `'DECLINED'`,
      offered_on: 'current_date - 3',
      declined_on: 'current_date - 2',
    }),
  },
  { of: 'a recovery period', ...fact('cmm', 'recovery_period', period) },
  {
    of: 'asylum sought',
    ...fact('dis', 'asylum_application', { lodged_on: 'current_date - 10' }),
  },
  { of: 'a permit sought, her presence required', ...permitSought(true, true) },
  { of: 'a permit sought, nobody needing her presence', ...permitSought(false, false) },
  { of: 'a permit', ...permit },
  { of: 'an investigation', ...investigation(false, false) },
  { of: 'an investigation that requires her presence', ...investigation(false, true) },
  { of: 'an investigation that was closed', ...investigation(true, false) },
  { of: 'an investigation, as CMM was told before', ...told('NEC', 'PROCEEDINGS', '2026-01-02') },
  { of: 'cooperating', ...participation(true) },
  { of: 'not cooperating', ...participation(false) },
  { of: 'detained', ...fact('nec', 'detention', { began_at: `now() - interval '1 hour'` }) },
  {
    of: 'a return accepted',
    room: 'returns',
    sql: `WITH opened AS (INSERT INTO return_file (case_id, opened_on) VALUES ($1, current_date - 30))
      ${fact('returns', 'voluntary_return', { status: `'ACCEPTED'`, offered_on: 'current_date - 20', accepted_on: 'current_date - 10' }).sql}`,
  },
  { of: 'a return accepted, as CMM was told before', ...told('RETURNS', 'PREPARED_RETURN', 'ACCEPTED') },
  ...['COURT', 'POLICE', 'PROSECUTION', 'RETURN_AGENCY', 'SIRI', 'MUNICIPALITY', 'NGO'].map((authority) => ({
    of: `a party: ${authority}`,
    ...party(authority),
  })),
];
