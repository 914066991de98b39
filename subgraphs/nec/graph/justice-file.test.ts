import { randomUUID } from 'node:crypto';
import { type Databases, freshDatabases } from '../../../tests/harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../../../tests/harness/room.ts';

const [investigated, alsoInvestigated, onTrial] = [randomUUID(), randomUUID(), randomUUID()];
const [shared, unlinked] = [randomUUID(), randomUUID()];

let databases: Databases;
let nec: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases('nec');
  nec = await openTestRoom('nec', databases);
  const sql = (text: string, parameters: unknown[]) => nec.db.query(text, parameters);
  for (const [id, number] of [
    [shared, '0100-70000-00001-26'],
    [unlinked, '0100-70000-00002-26'],
  ])
    await sql(
      `INSERT INTO investigation (fact_id, id, version, recorded_at, recorded_by, recorded_by_body, police_number, unit, status, opened_on)
       VALUES (gen_random_uuid(), $1, 1, now(), 'dev-1', 'POLICE', $2, 'NSK', 'OPEN', '2026-02-01')`,
      [id, number],
    );
  for (const caseId of [investigated, alsoInvestigated, onTrial]) {
    await sql(`INSERT INTO justice_file (case_id, opened_on) VALUES ($1, '2026-02-01')`, [caseId]);
    await sql(
      `INSERT INTO person (case_id, given_name, gender, police_reference, version) VALUES ($1, 'Invented', 'FEMALE', $2, 1)`,
      [caseId, `P-${caseId}`],
    );
  }
  for (const caseId of [investigated, alsoInvestigated])
    await sql(
      `INSERT INTO investigation_case (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body, rule_versions,
         investigation_id, linked_on, presence_required)
       VALUES (gen_random_uuid(), gen_random_uuid(), 1, $1, now(), 'dev-1', 'POLICE', '{}', $2, '2026-02-02', true)`,
      [caseId, shared],
    );
  await sql(
    `INSERT INTO identification_decision (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body, rule_versions,
       authority, outcome, decided_on, first_recorded_at, forms, gender, age_group, citizenship_group)
     VALUES (gen_random_uuid(), gen_random_uuid(), 1, $1, now(), 'dev-2', 'COURT', '{}', 'COURT', 'IDENTIFIED', '2026-03-01', now(),
       '{FORCED_CRIMINALITY}', 'FEMALE', 'ADULT', 'NON_EU')`,
    [onTrial],
  );
  for (const [caseId, authority, purpose] of [
    [investigated, 'PROSECUTION', 'PROSECUTION'],
    [investigated, 'COURT', 'COURT_PROCEEDINGS'],
    [investigated, 'RETURN_AGENCY', 'RETURN'],
    [onTrial, 'PROSECUTION', 'PROSECUTION'],
  ])
    await sql(
      `INSERT INTO case_party (id, case_id, authority, purposes, basis, admitted_at) VALUES (gen_random_uuid(), $1, $2, ARRAY[$3], 'Administration of Justice Act', now())`,
      [caseId, authority, purpose],
    );
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
  'returns-caseworker': 'RETURN',
  'ngo-outreach': 'ASSISTANCE',
} as const;
type Who = keyof typeof purposes;
const ask = (who: Who, asked: { query: string; variables?: Record<string, unknown> }) =>
  nec.ask(who, { ...asked, purpose: purposes[who] });

const file = (caseId: string, fields: string) => ({
  query: `query($caseId: ID!) { justiceFile(caseId: $caseId) { ${fields} } }`,
  variables: { caseId },
});
const codes = (errors: readonly { extensions: Record<string, unknown> }[]) =>
  errors.map(({ extensions }) => extensions.code as string);

const INVESTIGATIONS = 'investigations { linkedOn investigation { unit policeNumber } }';

test('the police read their investigations, numbers included', async () => {
  const { data, errors } = await ask('nec-investigator', file(investigated, INVESTIGATIONS));
  expect(errors).toEqual([]);
  expect(data.justiceFile.investigations).toEqual([
    { linkedOn: '2026-02-02', investigation: { unit: 'NSK', policeNumber: '0100-70000-00001-26' } },
  ]);
});

test('a court clerk does not read the police file, though both live in one room', async () => {
  const { data, errors } = await ask(
    'court-clerk',
    file(investigated, `${INVESTIGATIONS} presenceRequired person { givenName policeReference }`),
  );
  expect(data.justiceFile).toEqual({
    investigations: null,
    presenceRequired: true,
    person: { givenName: 'Invented', policeReference: null },
  });
  expect(codes(errors)).toEqual(['WITHHELD', 'WITHHELD']);
});

test.each<Who>(['dis-caseworker', 'cmm-caseworker', 'returns-caseworker'])(
  '%s learns that presence is required, and nothing of why',
  async (who) => {
    const { data } = await ask(
      who,
      file(
        investigated,
        `presenceRequired presenceRequiredUntil openedOn parties { authority } person { givenName } ${INVESTIGATIONS}`,
      ),
    );
    expect(data.justiceFile).toEqual({
      presenceRequired: true,
      presenceRequiredUntil: null,
      openedOn: null,
      parties: null,
      person: null,
      investigations: null,
    });
  },
);

test('whoever decides on a grant or a return is told what a court decided', async () => {
  const asked = file(onTrial, 'courtDecisions { authority outcome decidedOn forms }');
  const { data } = await ask('dis-caseworker', asked);
  const told = [{ authority: 'COURT', outcome: 'IDENTIFIED', decidedOn: '2026-03-01', forms: null }];
  expect(data.justiceFile.courtDecisions).toEqual(told);
  const other = await ask('returns-caseworker', asked);
  expect(other.data.justiceFile.courtDecisions).toEqual(told);
});

test('those who prosecute are never told the forms of exploitation', async () => {
  const { data } = await ask('prosecutor', file(onTrial, 'courtDecisions { outcome forms }'));
  expect(data.justiceFile.courtDecisions).toEqual([{ outcome: 'IDENTIFIED', forms: null }]);
});

test('a case that is unknown here and one that is closed to the caller look alike', async () => {
  const [unknown, closed] = await Promise.all(
    [randomUUID(), alsoInvestigated].map((caseId) => ask('prosecutor', file(caseId, 'presenceRequired'))),
  );
  expect(codes(closed?.errors ?? [])).toEqual(['FORBIDDEN_OR_NOT_FOUND']);
  expect(unknown?.errors).toEqual(closed?.errors);
});

describe('the list of investigations', () => {
  const LIST = `query($filter: InvestigationFilter, $first: Int, $after: String) {
    investigations(filter: $filter, first: $first, after: $after) {
      nodes { id links { case { id } } } pageInfo { hasNextPage endCursor }
    } }`;
  type Node = { id: string; links: { case: { id: string } }[] };
  const casesOf = (nodes: Node[]) =>
    Object.fromEntries(nodes.map(({ id, links }) => [id, links.map((link) => link.case.id).sort()]));

  test('shows the police each investigation once, also one without a case', async () => {
    const { data } = await ask('nec-investigator', { query: LIST });
    expect(casesOf(data.investigations.nodes)).toEqual({
      [shared]: [investigated, alsoInvestigated].sort(),
      [unlinked]: [],
    });
  });

  test('shows a prosecutor those of their cases, and of each only their cases', async () => {
    const { data } = await ask('prosecutor', { query: LIST });
    expect(casesOf(data.investigations.nodes)).toEqual({ [shared]: [investigated] });
  });

  test.each([
    [{ withVictims: true }, [shared]],
    [{ withVictims: false }, [unlinked]],
    [{ status: 'CLOSED' }, []],
    [{ unit: 'NSK', openedFrom: '2026-02-01', openedTo: '2026-02-01' }, [shared, unlinked].sort()],
    [{ openedFrom: '2026-02-02' }, []],
  ])('filtered by %o', async (filter, expected) => {
    const asked = { query: LIST, variables: { filter } };
    const { data } = await ask('nec-investigator', asked);
    expect(data.investigations.nodes.map(({ id }: Node) => id).sort()).toEqual(expected);
  });

  test('goes on where the page before ended', async () => {
    const next = async (after: string | null) =>
      (
        await ask('nec-investigator', {
          query: LIST,
          variables: { first: 1, after },
        })
      ).data.investigations;
    const one = await next(null);
    const two = await next(one.pageInfo.endCursor);
    expect([one.pageInfo.hasNextPage, two.pageInfo.hasNextPage]).toEqual([true, false]);
    expect([...one.nodes, ...two.nodes].map(({ id }) => id).sort()).toEqual([shared, unlinked].sort());
  });

  test('names every case it touched in the access log', async () => {
    await ask('prosecutor', { query: '{ investigations { nodes { status } } }' });
    const [entry] = await nec.db.query(
      'SELECT kind, case_ids FROM access_entry ORDER BY recorded_at DESC LIMIT 1',
    );
    expect(entry).toEqual({ kind: 'SEARCH', case_ids: [investigated] });
  });

  test.each<Who>(['court-clerk', 'dis-caseworker', 'cmm-caseworker', 'returns-caseworker'])(
    'is not for %s',
    async (who) => {
      const { errors } = await ask(who, { query: LIST });
      expect(codes(errors)).toEqual(['FORBIDDEN_OR_NOT_FOUND']);
    },
  );
});

test.each([
  [{ presenceRequired: true }, [investigated, alsoInvestigated]],
  [{ decidedByCourt: true }, [onTrial]],
  [{ decidedByCourt: false, presenceRequired: false }, []],
])('justice files filtered by %o', async (filter, expected) => {
  const { data } = await ask('nec-investigator', {
    query: 'query($filter: JusticeFileFilter) { justiceFiles(filter: $filter) { nodes { case { id } } } }',
    variables: { filter },
  });
  const ids = data.justiceFiles.nodes.map((node: { case: { id: string } }) => node.case.id);
  expect(ids.sort()).toEqual([...expected].sort());
});

describe('the facts for derived fields', () => {
  const FACTS = `query($cases: [_Any!]!) { _entities(representations: $cases) { ... on Case { justiceFacts {
    told decisions { outcome } investigations { openedOn linkedOn closedOn unlinkedOn } presence { required until } } } } }`;
  const factsOf = async (who: Who, caseId: string) => {
    const cases = [{ __typename: 'Case', id: caseId }];
    const { data, errors } = await ask(who, { query: FACTS, variables: { cases } });
    expect(errors).toEqual([]);
    return data._entities[0].justiceFacts;
  };
  const linked = { openedOn: '2026-02-01', linkedOn: '2026-02-02', closedOn: null, unlinkedOn: null };
  const nothing = { told: [], decisions: null, investigations: null, presence: null };

  test.each<[Who, string[], unknown[] | null, unknown[] | null]>([
    [
      'nec-investigator',
      [
        'COURT_STATUS',
        'INVESTIGATION',
        'PRESENCE',
        'PRESENCE_HISTORY',
        'DETENTION',
        'COURT_CASE',
        'HEARING',
        'CHARGE',
        'TESTIMONY',
      ],
      [],
      [linked],
    ],
    [
      'court-clerk',
      [
        'COURT_STATUS',
        'AGE_GROUP',
        'PRESENCE',
        'COURT_CASE',
        'HEARING',
        'LEGAL_ASSISTANCE',
        'AWARD',
        'CHARGE',
        'NON_PUNISHMENT',
        'TESTIMONY',
      ],
      [],
      null,
    ],
    ['dis-caseworker', ['COURT_STATUS', 'PRESENCE'], [], null],
    ['returns-caseworker', ['COURT_STATUS', 'PRESENCE'], [], null],
  ])('%s is told group by group', async (who, told, decisions, investigations) => {
    expect(await factsOf(who, investigated)).toEqual({
      told,
      decisions,
      investigations,
      presence: { required: true, until: null },
    });
  });

  test('are told of an unknown case as of one with nothing on record', async () => {
    expect(await factsOf('dis-caseworker', randomUUID())).toEqual({
      ...nothing,
      told: ['COURT_STATUS', 'PRESENCE'],
      decisions: [],
      presence: { required: false, until: null },
    });
  });

  test.each<[Who, string]>([
    ['prosecutor', alsoInvestigated],
    ['ngo-outreach', investigated],
  ])('are there for %s, who is told nothing', async (who, caseId) => {
    expect(await factsOf(who, caseId)).toEqual(nothing);
  });
});

test('one statement for each kind of record, however many there are', async () => {
  const query = `query($first: Int) { investigations(first: $first) { nodes { status links { linkedOn case { justice {
    presenceRequired courtDecisions { outcome } person { gender } parties { authority } } } } } } }`;
  const count = async (first: number) => {
    nec.statements.take();
    const { errors } = await ask('nec-investigator', { query, variables: { first } });
    expect(errors).toEqual([]);
    return nec.statements.take().length;
  };
  expect(await count(100)).toBe(7);
});
