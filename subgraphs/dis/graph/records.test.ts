import { randomUUID } from 'node:crypto';
import { stories } from '../../../dev/caseload/stories.ts';
import type { Story } from '../../../dev/caseload/story.ts';
import { writeRoom } from '../../../dev/caseload/write.ts';
import { addDays, dayOf } from '../../../shared/day.ts';
import { type Databases, freshDatabases } from '../../../tests/harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../../../tests/harness/room.ts';
import { tokenOf } from '../../../tests/harness/tokens.ts';

const today = dayOf(new Date());
const day = (ago: number) => addDays(today, -ago);
const caseload = stories(today);
const story = (name: string) => caseload.find((each) => each.name === name) as Story;
const nameOf = new Map(caseload.map(({ caseId, name }) => [caseId, name]));
const witness = story('witness-presence-required');
const integrated = story('asylum-granted-in-integration');
const interviewed = story('asylum-interview-in-reflection');

let databases: Databases;
let dis: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases('dis');
  dis = await openTestRoom('dis', databases);
  for (const [{ rows }, authority, purpose] of [
    [witness, 'SIRI', 'IMMIGRATION'],
    [witness, 'PROSECUTION', 'PROSECUTION'],
    [witness, 'RETURN_AGENCY', 'RETURN'],
    [integrated, 'COURT', 'COURT_PROCEEDINGS'],
  ] as const)
    rows.dis.parties.push({
      id: randomUUID(),
      caseId: rows.dis.files[0]?.caseId ?? '',
      authority,
      organisation: null,
      purposes: [purpose],
      basis: 'Takes part in this case',
      admittedAt: new Date(),
      endedAt: null,
    });
  integrated.rows.dis.parties.push({
    ...(integrated.rows.dis.parties[0] as (typeof integrated.rows.dis.parties)[0]),
    id: randomUUID(),
    organisation: 'another-municipality',
  });
  await writeRoom(
    dis.db,
    'dis',
    caseload.map(({ rows }) => rows),
  );
});
afterAll(async () => {
  await dis?.stop();
  await databases?.drop();
});

const purposes = {
  'dis-caseworker': 'IMMIGRATION',
  'siri-officer': 'IMMIGRATION',
  'cmm-caseworker': 'ASSISTANCE',
  'nec-investigator': 'INVESTIGATION',
  prosecutor: 'PROSECUTION',
  'court-clerk': 'COURT_PROCEEDINGS',
  'returns-caseworker': 'RETURN',
  'municipality-integration': 'INTEGRATION',
  'municipality-caseworker': 'CHILD_PROTECTION',
  auditor: 'AUDIT',
} as const;
type Who = keyof typeof purposes;

const ask = (who: Who, query: string, variables: Record<string, unknown> = {}) =>
  dis.ask(who, { query, variables, purpose: purposes[who] });
const file = async (who: Who, { caseId }: Story, fields: string) => {
  const query = `query($caseId: ID!) { immigrationFile(caseId: $caseId) { ${fields} } }`;
  const { data } = await ask(who, query, { caseId });
  return data.immigrationFile;
};
const codes = (errors: readonly { extensions: Record<string, unknown> }[]) =>
  errors.map(({ extensions }) => extensions.code);

const PERMIT =
  'residencePermits { kind termMonths ruleVersions validFrom validTo revokedOn state application { applicant } }';

describe('a residence permit', () => {
  const term = { validFrom: day(100), validTo: day(-80), revokedOn: null, state: 'VALID' };

  test.each<Who>(['dis-caseworker', 'siri-officer', 'auditor'])('is told in full to %s', async (who) => {
    const told = await file(who, witness, PERMIT);
    expect(told.residencePermits).toEqual([
      { ...term, kind: 'PROCEEDINGS', termMonths: 6, ruleVersions: [], application: { applicant: 'POLICE' } },
    ]);
  });

  test.each<Who>(['cmm-caseworker', 'nec-investigator', 'prosecutor', 'returns-caseworker'])(
    'tells %s until when stay is lawful, and nothing that says what it is for',
    async (who) => {
      const told = await file(who, witness, `${PERMIT} permitApplications { kind }`);
      const kept = { kind: null, termMonths: null, ruleVersions: null, application: null };
      expect(told).toEqual({ residencePermits: [{ ...term, ...kept }], permitApplications: null });
    },
  );

  test('for protection tells its revocation, as another version', async () => {
    const told = await file(
      'dis-caseworker',
      story('protection-revoked'),
      'residencePermits { state revokedOn history { version revokedOn } } departureDeadlines { ground leaveBy state }',
    );
    expect(told).toEqual({
      residencePermits: [
        {
          state: 'REVOKED',
          revokedOn: day(10),
          history: [
            { version: 1, revokedOn: null },
            { version: 2, revokedOn: day(10) },
          ],
        },
      ],
      departureDeadlines: [{ ground: 'PERMIT_ENDS', leaveBy: day(-20), state: 'RUNNING' }],
    });
  });
});

test('an application for renewal leads to the permit, and states both conditions', async () => {
  const told = await file(
    'dis-caseworker',
    witness,
    'permitApplications { applicant outcome presenceRequired collaborates renews { validTo } }',
  );
  const stated = { presenceRequired: true, collaborates: true };
  expect(told.permitApplications).toEqual([
    { ...stated, applicant: 'POLICE', outcome: 'GRANTED', renews: null },
    { ...stated, applicant: 'PROSECUTION', outcome: null, renews: { validTo: day(-80) } },
  ]);
});

describe('of asylum', () => {
  const ASYLUM =
    'asylumApplications { lodgedOn outcome } asylumScreenings { indicatorsFound } assessmentRequests { requestedOn }';
  const lodged = { lodgedOn: day(45), outcome: null };
  const asked = { requestedOn: day(30) };

  test.each<[Who, object]>([
    [
      'dis-caseworker',
      {
        asylumApplications: [lodged],
        asylumScreenings: [{ indicatorsFound: true }],
        assessmentRequests: [asked],
      },
    ],
    ['cmm-caseworker', { asylumApplications: [lodged], asylumScreenings: null, assessmentRequests: [asked] }],
    [
      'auditor',
      {
        asylumApplications: [lodged],
        asylumScreenings: [{ indicatorsFound: true }],
        assessmentRequests: [asked],
      },
    ],
  ])('%s is told', async (who, expected) => {
    expect(await file(who, interviewed, ASYLUM)).toEqual(expected);
  });

  test.each<Who>(['nec-investigator', 'prosecutor'])(
    '%s is told nothing, nor of a deadline to leave',
    async (who) => {
      const told = await file(
        who,
        witness,
        `${ASYLUM} departureDeadlines { leaveBy } reflectionOffers { state }`,
      );
      expect(Object.values(told)).toEqual([null, null, null, null, null]);
    },
  );

  test('the history is kept: lodged, then decided', async () => {
    const told = await file(
      'dis-caseworker',
      integrated,
      'asylumApplications { history { version outcome } }',
    );
    expect(told.asylumApplications).toEqual([
      {
        history: [
          { version: 1, outcome: null },
          { version: 2, outcome: 'GRANTED' },
        ],
      },
    ]);
  });
});

test('a deadline is set by the period, moved by its extension, and ended by departure', async () => {
  const told = await file(
    'dis-caseworker',
    story('departed'),
    'departureDeadlines { state ground departedOn history { leaveBy departedOn } } reflectionOffers { state }',
  );
  expect(told).toEqual({
    departureDeadlines: [
      {
        state: 'DEPARTED',
        ground: 'REFLECTION_PERIOD_ENDS',
        departedOn: day(8),
        history: [
          { leaveBy: day(45), departedOn: null },
          { leaveBy: day(-10), departedOn: null },
          { leaveBy: day(-10), departedOn: day(8) },
        ],
      },
    ],
    reflectionOffers: [{ state: 'REQUESTED' }],
  });
});

describe('integration', () => {
  const PLAN =
    'municipalityAllocations { municipality } integrationPlans { municipality acceptedOn measures { kind } } workPermits { outcome }';
  const own = { municipality: 'Odense' };

  test('is read by the municipality of allocation, measures included', async () => {
    const told = await file('municipality-integration', integrated, PLAN);
    expect(told.municipalityAllocations).toEqual([own]);
    expect(told.integrationPlans).toMatchObject([{ ...own, acceptedOn: day(110) }]);
    expect(told.integrationPlans[0].measures).toHaveLength(4);
    expect(told.workPermits).toEqual([{ outcome: null }]);
  });

  test('is not read by another municipality, assigned to the case as it may be', async () => {
    const other = await tokenOf('municipality-integration', { organisation: 'another-municipality' });
    const query = `query($caseId: ID!) { immigrationFile(caseId: $caseId) { ${PLAN} }
      municipalityAllocations { nodes { id } } }`;
    const asked = { query, variables: { caseId: integrated.caseId }, purpose: 'INTEGRATION' };
    const { data } = await dis.ask(other, asked);
    expect(data.immigrationFile).toMatchObject({ municipalityAllocations: [], integrationPlans: [] });
    expect(data.municipalityAllocations.nodes).toEqual([]);
  });

  test.each<[Who, object]>([
    [
      'dis-caseworker',
      {
        municipalityAllocations: [own],
        integrationPlans: [{ ...own, acceptedOn: day(110), measures: null }],
      },
    ],
    ['cmm-caseworker', { municipalityAllocations: [{ municipality: null }], integrationPlans: null }],
    [
      'auditor',
      {
        municipalityAllocations: [{ municipality: null }],
        integrationPlans: [{ municipality: null, acceptedOn: day(110), measures: null }],
      },
    ],
    ['court-clerk', { municipalityAllocations: null, integrationPlans: null, workPermits: null }],
  ])('tells %s no more than that', async (who, expected) => {
    expect(await file(who, integrated, PLAN)).toMatchObject(expected);
  });

  test('for child protection tells no plan', async () => {
    const told = await file('municipality-caseworker', integrated, PLAN);
    expect(told).toMatchObject({ municipalityAllocations: [own], integrationPlans: null });
  });
});

const list = (name: string, filter: string) =>
  `query($filter: ${filter}, $first: Int, $after: String) {
    list: ${name}(filter: $filter, first: $first, after: $after) {
      nodes { case { id } } pageInfo { hasNextPage endCursor } } }`;
type Node = { case: { id: string } };
const named = (nodes: readonly Node[]) => nodes.map((node) => nameOf.get(node.case.id)).sort();

const AWAY = 'protection-revoked';
const DUE = 'return-declined-departure-due';

describe('lists, filtered', () => {
  test.each<[string, string, object, string[]]>([
    ['residencePermits', 'ResidencePermitFilter', { kind: 'PROCEEDINGS' }, [witness.name]],
    ['residencePermits', 'ResidencePermitFilter', { state: 'REVOKED' }, [AWAY]],
    [
      'residencePermits',
      'ResidencePermitFilter',
      { state: 'VALID', expiresBefore: day(-100) },
      [witness.name],
    ],
    ['residencePermits', 'ResidencePermitFilter', { expiresFrom: day(-100) }, [integrated.name]],
    ['permitApplications', 'PermitApplicationFilter', { pending: true }, [witness.name]],
    ['permitApplications', 'PermitApplicationFilter', { kind: 'PROTECTION' }, [integrated.name, AWAY]],
    [
      'permitApplications',
      'PermitApplicationFilter',
      { renewal: true, applicant: 'PROSECUTION' },
      [witness.name],
    ],
    [
      'asylumApplications',
      'AsylumApplicationFilter',
      { pending: true },
      [interviewed.name, 'unaccompanied-child'],
    ],
    [
      'asylumApplications',
      'AsylumApplicationFilter',
      { outcome: 'GRANTED', decidedFrom: day(150) },
      [integrated.name],
    ],
    ['departureDeadlines', 'DepartureDeadlineFilter', { overdue: true }, [DUE]],
    ['departureDeadlines', 'DepartureDeadlineFilter', { state: 'OVERDUE' }, [DUE]],
    ['departureDeadlines', 'DepartureDeadlineFilter', { dueBefore: day(-9) }, ['reflection-due-soon', DUE]],
    ['departureDeadlines', 'DepartureDeadlineFilter', { ground: 'PERMIT_ENDS' }, [AWAY]],
    ['workPermits', 'WorkPermitFilter', { pending: true }, [integrated.name]],
    ['workPermits', 'WorkPermitFilter', { state: 'VALID' }, [witness.name]],
    ['municipalityAllocations', 'MunicipalityAllocationFilter', { current: true }, [integrated.name]],
    ['municipalityAllocations', 'MunicipalityAllocationFilter', { planOffered: false }, [AWAY]],
    [
      'municipalityAllocations',
      'MunicipalityAllocationFilter',
      { municipality: 'Odense' },
      [integrated.name, AWAY],
    ],
  ])('%s: %s %o', async (name, type, filter, expected) => {
    const { data, errors } = await ask('dis-caseworker', list(name, type), { filter });
    expect(errors).toEqual([]);
    expect(named(data.list.nodes)).toEqual([...expected].sort());
  });

  test('by what the caller may not read are refused, not ignored', async () => {
    for (const [who, name, type, filter] of [
      ['cmm-caseworker', 'residencePermits', 'ResidencePermitFilter', { kind: 'PROCEEDINGS' }],
      ['returns-caseworker', 'residencePermits', 'ResidencePermitFilter', { kind: 'PROTECTION' }],
      ['returns-caseworker', 'departureDeadlines', 'DepartureDeadlineFilter', { ground: 'PERMIT_ENDS' }],
      ['auditor', 'municipalityAllocations', 'MunicipalityAllocationFilter', { municipality: 'x' }],
    ] as const) {
      const { data, errors } = await ask(who, list(name, type), { filter });
      expect([who, data.list, codes(errors)]).toEqual([who, null, ['FORBIDDEN_OR_NOT_FOUND']]);
    }
  });

  test('show the Return Agency the deadlines of its cases, and a municipality its allocations', async () => {
    const deadlines = await ask('returns-caseworker', list('departureDeadlines', 'DepartureDeadlineFilter'), {
      filter: { overdue: true },
    });
    expect(named(deadlines.data.list.nodes)).toEqual([DUE]);
    const allocations = await ask(
      'municipality-integration',
      list('municipalityAllocations', 'MunicipalityAllocationFilter'),
    );
    expect(named(allocations.data.list.nodes)).toEqual([integrated.name]);
  });

  test.each<Who>(['nec-investigator', 'prosecutor', 'court-clerk', 'cmm-caseworker', 'siri-officer'])(
    'of deadlines to leave are not for %s',
    async (who) => {
      const { errors } = await ask(who, list('departureDeadlines', 'DepartureDeadlineFilter'));
      expect(codes(errors)).toEqual(['FORBIDDEN_OR_NOT_FOUND']);
    },
  );

  test('show an auditor what was applied for and decided, and every deadline with its ground', async () => {
    const { data, errors } = await ask(
      'auditor',
      `{ permitApplications(filter: { kind: PROCEEDINGS }) { nodes { applicant outcome presenceRequired collaborates } }
        departureDeadlines(filter: { ground: PERMIT_ENDS }) { nodes { ground state } } }`,
    );
    expect(errors).toEqual([]);
    const stated = { presenceRequired: true, collaborates: true };
    expect(data.permitApplications.nodes).toEqual([
      { ...stated, applicant: 'POLICE', outcome: 'GRANTED' },
      { ...stated, applicant: 'PROSECUTION', outcome: null },
    ]);
    expect(data.departureDeadlines.nodes).toEqual([{ ground: 'PERMIT_ENDS', state: 'RUNNING' }]);
  });

  test.each<[Who, string, string | null]>([
    ['nec-investigator', 'POLICE', 'GRANTED'],
    ['prosecutor', 'PROSECUTION', null],
  ])('show %s the permits that it applied for itself, and no other', async (who, applicant, outcome) => {
    const { data, errors } = await ask(
      who,
      '{ permitApplications { nodes { applicant outcome case { id } } } }',
    );
    expect(errors).toEqual([]);
    expect(data.permitApplications.nodes).toEqual([{ applicant, outcome, case: { id: witness.caseId } }]);
    const others = await file(who, witness, 'permitApplications { id }');
    expect(others).toEqual({ permitApplications: null });
  });

  // decision 40: its own outcome is told to the applicant, and nobody narrows or orders the list by it
  test('tell the police until when the permit holds, and offer no condition on it', async () => {
    const { data, errors } = await ask(
      'nec-investigator',
      `{ permitApplications { nodes { permit { state validTo } } }
        filter: __type(name: "PermitApplicationFilter") { inputFields { name } }
        order: __type(name: "PermitApplicationOrder") { enumValues { name } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.permitApplications.nodes).toEqual([
      { permit: { state: expect.any(String), validTo: expect.any(String) } },
    ]);
    const names = [...data.filter.inputFields, ...data.order.enumValues].map(({ name }) => name);
    expect(names.sort()).toEqual([
      'RECEIVED_ON',
      'RECEIVED_ON_LATEST_FIRST',
      'applicant',
      'kind',
      'outcome',
      'pending',
      'receivedFrom',
      'receivedTo',
      'renewal',
    ]);
  });

  test.each(['residencePermits', 'departureDeadlines', 'asylumApplications', 'workPermits'])(
    'of %s are not for the police',
    async (name) => {
      const { errors } = await ask('nec-investigator', `{ ${name} { nodes { id } } }`);
      expect(codes(errors)).toEqual(['FORBIDDEN_OR_NOT_FOUND']);
    },
  );

  test('go on where the page before ended, whatever the order', async () => {
    for (const [name, orders] of [
      ['residencePermits', ['VALID_TO', 'VALID_FROM_LATEST_FIRST']],
      ['departureDeadlines', ['LEAVE_BY', 'LEAVE_BY_LATEST_FIRST']],
      ['asylumApplications', ['LODGED_ON', 'LODGED_ON_LATEST_FIRST']],
      ['permitApplications', ['RECEIVED_ON', 'RECEIVED_ON_LATEST_FIRST']],
      ['workPermits', ['RECEIVED_ON', 'RECEIVED_ON_LATEST_FIRST']],
      ['municipalityAllocations', ['ALLOCATED_ON', 'ALLOCATED_ON_LATEST_FIRST']],
    ] as const) {
      for (const order of orders) {
        const query = (paging: string) =>
          `{ list: ${name}(orderBy: ${order} ${paging}) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
        const whole = (await ask('dis-caseworker', query('first: 100'))).data.list;
        const [first, second] = whole.nodes;
        const one = (await ask('dis-caseworker', query('first: 1'))).data.list;
        const two = (await ask('dis-caseworker', query(`first: 1 after: "${one.pageInfo.endCursor}"`))).data
          .list;
        expect([order, one.nodes, two.nodes]).toEqual([order, [first], [second]]);
      }
    }
  });
});
