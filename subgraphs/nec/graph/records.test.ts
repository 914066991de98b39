import { everyNecRecord } from '../../../dev/caseload/nec-stories.ts';
import { Story } from '../../../dev/caseload/story.ts';
import { writeRoom } from '../../../dev/caseload/write.ts';
import { dayOf } from '../../../shared/day.ts';
import { type Databases, freshDatabases } from '../../../tests/harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../../../tests/harness/room.ts';

const recorded = (name: string) =>
  everyNecRecord(
    new Story(name, dayOf(new Date()), {
      person: {
        givenName: 'Quebec',
        age: 31,
        gender: 'FEMALE',
        citizenship: 'UG',
        citizenshipGroup: 'NON_EU',
      },
      openedAgo: 60,
      channel: 'POLICE_ACTION',
      referredBy: 'POLICE',
    })
      .investigation(58, null, { required: true })
      .decided('COURT', 'IDENTIFIED', 20, ['FORCED_CRIMINALITY']),
  );
const known = recorded('nec-record-of-a-party').party('NEC', 'PROSECUTION', 50).party('NEC', 'COURT', 50);
const many = Array.from({ length: 99 }, (_, at) => recorded(`nec-record-${at}`));

/** One insert a table, not one a case. */
const together = (all: readonly Story[]): Story['rows']['nec'] => {
  const tables = Object.keys(known.rows.nec) as (keyof Story['rows']['nec'])[];
  const rows = tables.map((table) => [table, all.flatMap((story): object[] => story.rows.nec[table])]);
  return Object.fromEntries(rows) as Story['rows']['nec'];
};

let databases: Databases;
let nec: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases('nec');
  nec = await openTestRoom('nec', databases);
  await writeRoom(nec.db, 'nec', [{ ...known.rows, nec: together([known, ...many]) }]);
});
afterAll(async () => {
  await nec?.stop();
  await databases?.drop();
});

const purposes = {
  'nec-investigator': 'INVESTIGATION',
  prosecutor: 'PROSECUTION',
  'court-clerk': 'COURT_PROCEEDINGS',
  'dis-caseworker': 'IMMIGRATION',
  'cmm-caseworker': 'ASSISTANCE',
  auditor: 'AUDIT',
} as const;
type Who = keyof typeof purposes;
const ask = (who: Who, query: string) => nec.ask(who, { query, purpose: purposes[who] });
const fileAs = async (who: Who, fields: string) => {
  const { data } = await ask(who, `{ justiceFile(caseId: "${known.caseId}") { ${fields} } }`);
  return data.justiceFile;
};

const WITNESS = 'witnessParticipation { testifies collaboratesWithPolice } witnessContacts { authority }';

test('that she testifies is told to the three bodies; that she works with the police, not to courts', async () => {
  const told = (collaboratesWithPolice: boolean | null) => ({
    witnessParticipation: { testifies: true, collaboratesWithPolice },
    witnessContacts: [{ authority: 'POLICE' }],
  });
  expect(await fileAs('nec-investigator', WITNESS)).toEqual(told(true));
  expect(await fileAs('prosecutor', WITNESS)).toEqual(told(true));
  expect(await fileAs('court-clerk', WITNESS)).toEqual(told(null));
});

test.each<Who>(['dis-caseworker', 'cmm-caseworker', 'auditor'])(
  '%s is told neither that she testifies nor who is her contact, nor when she is in court',
  async (who) => {
    expect(await fileAs(who, `presenceRequired ${WITNESS}`)).toEqual({
      presenceRequired: true,
      witnessParticipation: null,
      witnessContacts: null,
    });
    const { data, errors } = await ask(who, '{ hearings { nodes { beginsAt } } }');
    expect(data.hearings).toBeNull();
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN_OR_NOT_FOUND');
  },
);

test('a court clerk reads the trial, not the police file', async () => {
  const fields = `detentions { beganAt } investigations { investigation { suspects { pseudonym } } }
    courtCases { role number legalAssistance { grantedOn } victimStatusFindings { decision { outcome } } hearings { courtNote } }`;
  expect(await fileAs('court-clerk', fields)).toMatchObject({
    detentions: null,
    investigations: null,
    courtCases: [
      {
        role: 'DEFENDANT',
        number: 'SAMPLE-nec-record-of-a-party-DEFENDANT',
        legalAssistance: { grantedOn: expect.any(String) },
        victimStatusFindings: [{ decision: { outcome: 'IDENTIFIED' } }],
        hearings: [{ courtNote: 'Interpreter needed' }],
      },
      { role: 'INJURED_PARTY', legalAssistance: null, victimStatusFindings: [], hearings: [] },
    ],
  });
});

test('the police read hearings without the notes of the court, and charges without what became of them', async () => {
  const fields =
    'courtCases { number hearings { status courtNote } } charges { provision assessments { outcome } }';
  expect(await fileAs('nec-investigator', fields)).toEqual({
    courtCases: [
      { number: null, hearings: [{ status: 'HELD', courtNote: null }] },
      { number: null, hearings: [] },
    ],
    charges: [{ provision: 'Theft', assessments: null }],
  });
});

test('an auditor reads decisions and clocks, and no free text', async () => {
  const fields = `detentions { beganAt endsAt periods { ground } } charges { provision assessments { outcome provision } }
    awards { kind amount { amount currency } } courtCases { role number hearings { beginsAt } }`;
  expect(await fileAs('auditor', fields)).toMatchObject({
    detentions: [{ periods: [{ ground: null }, { ground: 'IDENTIFY_TRAFFICKERS' }] }],
    charges: [
      { provision: null, assessments: [{ outcome: 'PENALTY_REMITTED', provision: 'CRIMINAL_CODE_83' }] },
    ],
    awards: [{ kind: 'COMPENSATION', amount: { amount: '20000.00', currency: 'DKK' } }],
    courtCases: [
      { role: 'DEFENDANT', number: null, hearings: null },
      { role: 'INJURED_PARTY', number: null, hearings: null },
    ],
  });
});

test('a detention ends where its last extension does', async () => {
  const { detentions } = await fileAs(
    'nec-investigator',
    'detentions { beganAt endsAt releasedAt periods { endsAt } }',
  );
  const [{ beganAt, endsAt, periods }] = detentions;
  expect(Date.parse(endsAt) - Date.parse(beganAt)).toBe(96 * 3_600_000);
  expect(periods.at(-1).endsAt).toBe(endsAt);
});

test('prosecutors read suspects by their pseudonyms', async () => {
  const fields = 'investigations { investigation { offences { provision } suspects { pseudonym status } } }';
  expect(await fileAs('prosecutor', fields)).toEqual({
    investigations: [
      {
        investigation: {
          offences: [{ provision: 'Trafficking in human beings' }],
          suspects: [{ pseudonym: 'S-1', status: 'CHARGED' }],
        },
      },
    ],
  });
});

/** Each body's every list: the police's of all cases, a party's of its own. */
describe('lists', () => {
  const count = async (who: Who, list: string) => {
    const { data, errors } = await ask(who, `{ ${list} { nodes { id case { id } } } }`);
    expect(errors).toEqual([]);
    return Object.values<{ nodes: unknown[] }>(data)[0]?.nodes.length;
  };
  const year = new Date().getUTCFullYear();

  test.each<[Who, string, number]>([
    ['nec-investigator', 'detentions(first: 100, orderBy: ENDS_AT)', 100],
    ['nec-investigator', 'detentions(first: 100, filter: { extended: true, running: false })', 100],
    ['nec-investigator', 'detentions(filter: { running: true })', 0],
    ['nec-investigator', 'detentions(filter: { overdue: true })', 0],
    ['nec-investigator', 'detentions(filter: { endsBefore: "2020-01-01T00:00:00Z" })', 0],
    ['nec-investigator', 'detentions(filter: { ground: DETERMINE_VICTIM_STATUS })', 0],
    ['prosecutor', 'detentions', 1],
    ['auditor', 'detentions(first: 100)', 100],
    ['court-clerk', 'courtCases(filter: { role: DEFENDANT, open: true, legalAssistancePending: false })', 1],
    ['court-clerk', 'courtCases(filter: { number: "SAMPLE-nec-record-of-a-party-DEFENDANT" })', 1],
    ['prosecutor', 'courtCases(filter: { openedTo: "2020-01-01" })', 0],
    ['court-clerk', 'hearings(filter: { upcoming: false, status: HELD, role: DEFENDANT })', 1],
    ['court-clerk', 'hearings(filter: { upcoming: true })', 0],
    ['nec-investigator', 'hearings(first: 100)', 100],
    ['prosecutor', `awards(filter: { kind: COMPENSATION, route: CRIMINAL })`, 1],
    ['prosecutor', 'awards(filter: { kind: RESTITUTION })', 0],
    ['auditor', `awards(first: 100, filter: { year: ${year - 2} })`, 0],
    ['prosecutor', 'charges(filter: { standing: true, withoutAssessment: false })', 1],
    ['prosecutor', 'charges(filter: { withoutAssessment: true })', 0],
    ['nec-investigator', 'charges(first: 100)', 100],
    ['auditor', 'nonPunishmentAssessments(first: 100, filter: { outcome: PENALTY_REMITTED })', 100],
    [
      'court-clerk',
      'nonPunishmentAssessments(filter: { provision: CRIMINAL_CODE_83, seriousCrime: false })',
      1,
    ],
  ])('%s: %s', async (who, list, expected) => {
    expect(await count(who, list)).toBe(expected);
  });

  test.each<[Who, string]>([
    ['auditor', 'justiceFiles(filter: { testifies: true }) { nodes { openedOn } }'],
    ['auditor', 'justiceFiles(filter: { withoutWitnessContact: true }) { nodes { openedOn } }'],
    ['auditor', 'justiceFiles(filter: { myWitness: false }) { nodes { openedOn } }'],
    ['nec-investigator', 'charges(filter: { withoutAssessment: true }) { nodes { id } }'],
    ['nec-investigator', 'courtCases(filter: { number: "1" }) { nodes { id } }'],
    ['nec-investigator', 'courtCases(filter: { legalAssistancePending: true }) { nodes { id } }'],
    ['nec-investigator', 'awards { nodes { id } }'],
    ['nec-investigator', 'nonPunishmentAssessments { nodes { id } }'],
    ['court-clerk', 'detentions { nodes { id } }'],
    ['dis-caseworker', 'courtCases { nodes { id } }'],
    ['cmm-caseworker', 'charges { nodes { id } }'],
  ])('%s is refused %s', async (who, list) => {
    const { data, errors } = await ask(who, `{ ${list} }`);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN_OR_NOT_FOUND']);
    expect(Object.values(data)).toEqual([null]);
  });

  test.each([
    ['testifies: true', 100],
    ['testifies: false', 0],
    ['withoutWitnessContact: true', 0],
    ['myWitness: true', 100],
    ['myWitness: false', 0],
  ])('justice files by the witness: %s', async (filter, expected) => {
    const query = `{ justiceFiles(first: 100, filter: { ${filter} }) { nodes { openedOn } } }`;
    const { data, errors } = await ask('nec-investigator', query);
    expect(errors).toEqual([]);
    expect(data.justiceFiles.nodes).toHaveLength(expected);
  });

  test('go on where the page before ended, each row once', async () => {
    const ids: string[] = [];
    let after = '';
    do {
      const asked = `detentions(first: 40, orderBy: ENDS_AT${after}) { nodes { id } pageInfo { hasNextPage endCursor } }`;
      const { data } = await ask('nec-investigator', `{ ${asked} }`);
      ids.push(...data.detentions.nodes.map(({ id }: { id: string }) => id));
      const { hasNextPage, endCursor } = data.detentions.pageInfo;
      after = hasNextPage ? `, after: "${endCursor}"` : '';
    } while (after);
    expect(ids).toHaveLength(100);
    expect(new Set(ids).size).toBe(100);
  });

  test('a year that is none is bad input', async () => {
    const { errors } = await ask('auditor', '{ awards(filter: { year: 0 }) { nodes { id } } }');
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });
});

test('as many statements for a hundred cases as for one', async () => {
  const records = `witnessParticipation { testifies } witnessContacts { official } detentions { endsAt periods { ground } }
    courtCases { hearings { status } victimStatusFindings { decision { outcome } } legalAssistance { requestedOn } }
    awards { kind courtCase { role } } charges { assessments { outcome charge { chargedOn } } }
    investigations { investigation { offences { provision } suspects { pseudonym } } }`;
  const statements = async (first: number) => {
    nec.statements.take();
    const { errors } = await ask('prosecutor', `{ justiceFiles(first: ${first}) { nodes { ${records} } } }`);
    expect(errors).toEqual([]);
    return nec.statements.take().length;
  };
  await nec.db.query(
    `INSERT INTO case_party (id, case_id, authority, purposes, basis, admitted_at)
     SELECT gen_random_uuid(), case_id, 'PROSECUTION', '{PROSECUTION}', 'Prosecutes', now() FROM justice_file
     WHERE case_id <> $1`,
    [known.caseId],
  );
  const one = await statements(1);
  expect(await statements(100)).toBe(one);
});
