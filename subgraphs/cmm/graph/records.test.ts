import { FULL_STORY, stories } from '../../../dev/caseload/stories.ts';
import { writeRoom } from '../../../dev/caseload/write.ts';
import { dayOf } from '../../../shared/day.ts';
import { CitizenshipGroup } from '../../../shared/vocabulary.ts';
import type { Asked } from '../../../tests/harness/ask.ts';
import { type Databases, freshDatabases } from '../../../tests/harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../../../tests/harness/room.ts';

const sample = stories(dayOf(new Date()));
const nameOf = new Map(sample.map(({ caseId, name }) => [caseId, name]));
const idOf = (name: string) => sample.find((story) => story.name === name)?.caseId ?? '';

let databases: Databases;
let cmm: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases('cmm');
  cmm = await openTestRoom('cmm', databases);
  await writeRoom(
    cmm.db,
    'cmm',
    sample.map(({ rows }) => rows),
  );
});
afterAll(async () => {
  await cmm?.stop();
  await databases?.drop();
});

const purposes = {
  'cmm-caseworker': 'ASSISTANCE',
  'ngo-outreach': 'ASSISTANCE',
  'municipality-caseworker': 'CHILD_PROTECTION',
  'red-cross-screener': 'CHILD_PROTECTION',
  'ministry-inspector': 'INSPECTION',
  'dis-caseworker': 'IMMIGRATION',
  'nec-investigator': 'INVESTIGATION',
  'court-clerk': 'COURT_PROCEEDINGS',
  'returns-caseworker': 'RETURN',
  auditor: 'AUDIT',
} as const;
type Who = keyof typeof purposes;
const ask = (who: Who, asked: Omit<Asked, 'purpose'>) => cmm.ask(who, { ...asked, purpose: purposes[who] });
const told = async (who: Who, name: string, fields: string) =>
  (await ask(who, { query: `{ case(id: "${idOf(name)}") { ${fields} } }` })).data.case;
const codes = (errors: readonly { readonly extensions: Record<string, unknown> }[]) =>
  errors.map(({ extensions }) => extensions.code);

const PLACED = 'accommodated placements { decidedBy child facility { name kind place } bedNumber }';

describe('who is told where she lives', () => {
  test('CMM, with the place', async () => {
    expect(await told('cmm-caseworker', FULL_STORY, PLACED)).toMatchObject({
      accommodated: true,
      placements: [
        { decidedBy: 'CMM', facility: { kind: 'CRISIS_SHELTER', place: 'Prøveby' }, bedNumber: 1 },
      ],
    });
  });

  test.each<Who>(['nec-investigator', 'dis-caseworker', 'returns-caseworker'])(
    '%s that she is accommodated, and no more',
    async (who) => {
      expect(await told(who, FULL_STORY, PLACED)).toEqual({ accommodated: true, placements: null });
    },
  );

  test('the municipality what it decided for a child, and nobody but CMM which place it is', async () => {
    const child = [{ decidedBy: 'MUNICIPALITY', child: true, facility: null, bedNumber: null }];
    for (const who of ['municipality-caseworker', 'auditor'] as const)
      expect(await told(who, 'unaccompanied-child', PLACED)).toEqual({
        accommodated: true,
        placements: child,
      });
  });
});

describe('what her consent lets be told', () => {
  const CONSENTED = 'consentedPerson { givenName } consentedSupport { kind }';
  test.each<Who>(['nec-investigator', 'returns-caseworker'])('%s, to whom she consented', async (who) => {
    expect(await told(who, FULL_STORY, CONSENTED)).toEqual({
      consentedPerson: { givenName: 'India' },
      consentedSupport: [{ kind: 'LEGAL_COUNSELLING' }],
    });
  });

  test('is withdrawn from the next read on, and looks as if she had never consented', async () => {
    const asked = { query: `{ case(id: "${idOf(FULL_STORY)}") { ${CONSENTED} } }` };
    const never = await ask('dis-caseworker', asked);
    await cmm.db.query('UPDATE consent SET superseded_at = now() WHERE case_id = $1', [idOf(FULL_STORY)]);
    await cmm.db.query(
      `INSERT INTO consent (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body, rule_versions,
         state, given_by, recipients, scopes, given_on, ends_on, changed_on)
       SELECT gen_random_uuid(), id, 2, case_id, now(), recorded_by, recorded_by_body, rule_versions,
         'WITHDRAWN', given_by, '{}', '{}', given_on, ends_on, given_on FROM consent WHERE case_id = $1`,
      [idOf(FULL_STORY)],
    );
    const withdrawn = await ask('nec-investigator', asked);
    expect(withdrawn.data.case).toEqual({ consentedPerson: null, consentedSupport: null });
    expect([withdrawn.data, withdrawn.errors]).toEqual([never.data, never.errors]);
    const [consent] = (await told('cmm-caseworker', FULL_STORY, 'consents { state version }')).consents;
    expect(consent).toEqual({ state: 'WITHDRAWN', version: 2 });
  });

  test.each<Who>(['nec-investigator', 'dis-caseworker', 'returns-caseworker'])(
    '%s reads no consent itself',
    async (who) => {
      const { data, errors } = await ask(who, {
        query: `{ case(id: "${idOf(FULL_STORY)}") { consents { state } } }`,
      });
      expect([data.case, codes(errors)]).toEqual([{ consents: null }, ['WITHHELD']]);
    },
  );
});

test('notes on her health are for CMM alone, and not for the auditor', async () => {
  const asked = 'supportMeasures { kind provider notes { text } }';
  const [own] = (await told('cmm-caseworker', 'asylum-interview-in-reflection', asked)).supportMeasures;
  expect(own.notes).toHaveLength(1);
  const [seen] = (await told('auditor', 'asylum-interview-in-reflection', asked)).supportMeasures;
  expect(seen).toEqual({ kind: 'HEALTH_CARE', provider: null, notes: null });
  const { supportMeasures } = await told('dis-caseworker', 'asylum-interview-in-reflection', asked);
  expect(supportMeasures).toBeNull();
});

test('what she told is walled off from who investigates, and what she feared from whom she was handed to', async () => {
  const asked =
    'indicators { forms } screeningInterviews { state } handOvers { toAuthority choice informedOn reason }';
  expect(await told('nec-investigator', 'identified-awaiting-reflection', asked)).toEqual({
    indicators: null,
    screeningInterviews: null,
    handOvers: null,
  });
  const { handOvers } = await told('dis-caseworker', 'identified-awaiting-reflection', asked);
  expect(handOvers).toEqual([{ toAuthority: 'DIS', choice: null, informedOn: null, reason: null }]);
});

test('that a child has a representative is told to who decides, the name to who protects the child', async () => {
  const asked = 'childRepresentatives { kind name } bestInterestsAssessments { topic note }';
  expect(await told('dis-caseworker', 'unaccompanied-child', asked)).toEqual({
    childRepresentatives: [{ kind: 'REPRESENTATIVE', name: null }],
    bestInterestsAssessments: [{ topic: 'FAMILY_TRACING', note: null }],
  });
  const { childRepresentatives } = await told('red-cross-screener', 'unaccompanied-child', asked);
  expect(childRepresentatives).toEqual([{ kind: 'REPRESENTATIVE', name: 'Quebec Prøvesag' }]);
});

describe('the inspector of the Ministry', () => {
  test('sees places, approvals and inspections, and how many live there', async () => {
    const { data, errors } = await ask('ministry-inspector', {
      query: `{ facilities(filter: { kind: CRISIS_SHELTER }) { nodes { name beds freeBeds capacity
        approvals { approvedBy places } inspections { outcome remarks } } } }`,
    });
    expect(errors).toEqual([]);
    expect(data.facilities.nodes).toEqual([
      {
        name: `Sample place ${FULL_STORY}`,
        beds: 8,
        freeBeds: 7,
        capacity: 8,
        approvals: [{ approvedBy: 'MINISTRY_OF_SOCIAL_AFFAIRS', places: 8 }],
        inspections: [{ outcome: 'REMARKS', remarks: 'A fire door sticks.' }],
      },
    ]);
  });

  test('sees no case, by any door or list', async () => {
    const lists = [
      'cases',
      'encounters',
      'assessmentRequests',
      'consents',
      'recoveryPeriods',
      'childScreenings',
    ];
    for (const query of lists) {
      const { errors } = await ask('ministry-inspector', { query: `{ ${query} { nodes { id } } }` });
      expect(codes(errors)).toEqual(['FORBIDDEN_OR_NOT_FOUND']);
    }
    const { errors } = await ask('ministry-inspector', {
      query: `{ case(id: "${idOf(FULL_STORY)}") { id } }`,
    });
    expect(codes(errors)).toEqual(['FORBIDDEN_OR_NOT_FOUND']);
  });

  test.each<Who>(['dis-caseworker', 'nec-investigator', 'municipality-caseworker', 'ngo-outreach'])(
    'is the only one beside CMM and auditors: %s is shown no place',
    async (who) => {
      const { errors } = await ask(who, { query: '{ facilities { nodes { id } } }' });
      expect(codes(errors)).toEqual(['FORBIDDEN_OR_NOT_FOUND']);
    },
  );
});

test('an auditor sees whether places are approved and followed up, and neither which nor where they are', async () => {
  const { data, errors } = await ask('auditor', {
    query: `{ facilities(filter: { kind: CRISIS_SHELTER }) { nodes { kind capacity freeBeds
      name operatedBy place approvals { approvedBy } inspections { outcome remarks } } } }`,
  });
  expect([...new Set(codes(errors))]).toEqual(['WITHHELD']);
  expect(data.facilities.nodes).toEqual([
    {
      kind: 'CRISIS_SHELTER',
      capacity: 8,
      freeBeds: 7,
      name: null,
      operatedBy: null,
      place: null,
      approvals: [{ approvedBy: 'MINISTRY_OF_SOCIAL_AFFAIRS' }],
      inspections: [{ outcome: 'REMARKS', remarks: null }],
    },
  ]);
});

describe('lists', () => {
  const listed = async (who: Who, query: string) => {
    const { data, errors } = await ask(who, { query });
    expect(errors).toEqual([]);
    return Object.values(data as Record<string, { nodes: Record<string, never>[] }>)[0]?.nodes ?? [];
  };
  const caseNames = (nodes: readonly { case?: { id: string } | null; id?: string }[]) =>
    nodes.map((node) => nameOf.get(node.case?.id ?? node.id ?? '')).sort();

  test.each<[filter: string, expected: string[]]>([
    ['withoutRepresentative: true, child: true', []],
    ['withoutRepresentative: false', ['unaccompanied-child']],
    ['withoutContactPerson: true, status: OPEN, cmmOutcome: NOT_IDENTIFIED', ['outreach-not-identified']],
    ['assignedToMe: true, cmmOutcome: IDENTIFIED', ['danish-forced-criminality', 'labour-identified-by-cmm']],
    ['competentAuthority: CMM, accommodated: true', ['labour-identified-by-cmm']],
  ])('cases with %s', async (filter, expected) => {
    const nodes = await listed(
      'cmm-caseworker',
      `{ cases(first: 100, filter: { ${filter} }) { nodes { id } } }`,
    );
    expect(caseNames(nodes)).toEqual(expected);
  });

  test.each(['assignedToMe: true', 'withoutContactPerson: true', 'withoutRepresentative: true'])(
    'a filter on what one may not read is refused: %s to the police',
    async (filter) => {
      const query = `{ cases(filter: { ${filter} }) { nodes { id } } }`;
      expect(codes((await ask('nec-investigator', { query })).errors)).toEqual(['FORBIDDEN_OR_NOT_FOUND']);
    },
  );

  test('cases by citizenship, in either case, for whoever reads the person', async () => {
    const of = async (who: Who, filter: string, fields = '') =>
      listed(who, `{ cases(first: 100, filter: { ${filter} }) { nodes { id ${fields} } } }`);
    const person = 'person { citizenship }';
    const all = await of('cmm-caseworker', '', person);
    const expected = all.filter(
      ({ person }) => (person as unknown as { citizenship: string }).citizenship === 'NG',
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(all.length);
    for (const given of ['"NG"', '"ng"'])
      expect(await of('cmm-caseworker', `citizenship: ${given}`, person)).toEqual(expected);
    const { errors } = await ask('cmm-caseworker', {
      query: '{ cases(filter: { citizenship: "nigeria" }) { nodes { id } } }',
    });
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', argument: 'filter.citizenship' } },
    ]);
  });

  test('the Return Agency narrows by the group that it reads, and by nothing else of the person', async () => {
    const group = 'citizenshipGroup';
    const shown = await listed('returns-caseworker', `{ cases(first: 100) { nodes { id ${group} } } }`);
    expect(shown.map((node) => node[group])).toContain('NON_EU');
    for (const value of Object.values(CitizenshipGroup)) {
      const query = `{ cases(first: 100, filter: { ${group}: ${value} }) { nodes { id ${group} } } }`;
      expect(await listed('returns-caseworker', query)).toEqual(
        shown.filter((node) => node[group] === value),
      );
    }
    for (const filter of ['citizenship: "NG"', 'gender: FEMALE', 'child: true']) {
      const query = `{ cases(filter: { ${filter} }) { nodes { id } } }`;
      expect(codes((await ask('returns-caseworker', { query })).errors)).toEqual(['FORBIDDEN_OR_NOT_FOUND']);
    }
  });

  test.each([
    ['citizenshipGroup: NON_EU', []],
    ['citizenship: "NG"', ['dis-caseworker']],
  ] as const)('whoever does not read it is refused: %s', async (filter, more) => {
    for (const who of [...more, 'ngo-outreach', 'nec-investigator', 'auditor'] as const) {
      const { errors } = await ask(who, { query: `{ cases(filter: { ${filter} }) { nodes { id } } }` });
      expect(codes(errors)).toEqual(['FORBIDDEN_OR_NOT_FOUND']);
    }
  });

  test.each<[who: Who, filter: string, expected: string[]]>([
    ['cmm-caseworker', 'open: true', ['court-identified-dis-disagrees', 'reflection-unverified']],
    ['cmm-caseworker', 'overdue: true', ['reflection-unverified']],
    [
      'dis-caseworker',
      'open: false',
      [
        'asylum-granted-in-integration',
        'asylum-interview-in-reflection',
        'protection-revoked',
        'unaccompanied-child',
      ],
    ],
    ['dis-caseworker', 'assessment: NO_INDICATORS', []],
  ])('assessment requests of %s with %s', async (who, filter, expected) => {
    const query = `{ assessmentRequests(filter: { ${filter} }) { nodes { case { id } } } }`;
    expect(caseNames(await listed(who, query))).toEqual(expected);
  });

  test('assessment requests by day, page by page', async () => {
    const next = async (after: string | null) => {
      const { data } = await ask('cmm-caseworker', {
        query: `query($after: String) { assessmentRequests(orderBy: DUE_ON, first: 2, after: $after) {
          nodes { dueOn } pageInfo { hasNextPage endCursor } } }`,
        variables: { after },
      });
      return data.assessmentRequests;
    };
    const one = await next(null);
    const two = await next(one.pageInfo.endCursor);
    const three = await next(two.pageInfo.endCursor);
    const days = [one, two, three].flatMap(({ nodes }) => nodes).map(({ dueOn }) => dueOn);
    expect(days).toHaveLength(6);
    expect(days).toEqual([...days].sort());
    expect([one, two, three].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
  });

  test('consents that hold and fall due', async () => {
    const query = '{ consents(filter: { inForce: true, recipient: DIS }) { nodes { case { id } } } }';
    expect(caseNames(await listed('cmm-caseworker', query))).toEqual(['reflection-due-soon']);
  });

  test('a consent without a last day holds, and comes last', async () => {
    await cmm.db.query(
      `INSERT INTO consent (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body, rule_versions,
         state, given_by, recipients, scopes, given_on)
       VALUES (gen_random_uuid(), gen_random_uuid(), 1, $1, now(), 'dev-1', 'CMM', '{}',
         'GIVEN', 'PERSON', '{PROSECUTION}', '{HEARING_DATES}', '2026-01-05')`,
      [idOf('outreach-not-identified')],
    );
    const consents = (filter: string) =>
      listed('cmm-caseworker', `{ consents(filter: { ${filter} }) { nodes { endsOn case { id } } } }`);
    const days = (await consents('inForce: true')).map(({ endsOn }) => endsOn ?? 'none');
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual([...days].sort());
    expect(days.filter((day) => day === 'none')).toHaveLength(1);
    const toProsecution = await consents('inForce: true, recipient: PROSECUTION');
    expect(caseNames(toProsecution)).toEqual(['outreach-not-identified']);
    expect(caseNames(await consents('inForce: false'))).not.toContain('outreach-not-identified');
  });

  test('recovery periods that run', async () => {
    const query = '{ recoveryPeriods(filter: { running: true }) { nodes { case { id } } } }';
    expect(caseNames(await listed('cmm-caseworker', query))).toEqual(['labour-identified-by-cmm']);
  });

  test('places with a free bed', async () => {
    const query =
      '{ facilities(filter: { withFreePlaces: true, approved: true, inUse: true }) { nodes { freeBeds } } }';
    expect(await listed('cmm-caseworker', query)).toHaveLength(4);
    const none = '{ facilities(filter: { withFreePlaces: false }) { nodes { freeBeds } } }';
    expect(await listed('cmm-caseworker', none)).toEqual([]);
  });

  test('an NGO is shown the contacts it met itself, case or none, and no other', async () => {
    const query = '{ encounters(filter: { metBy: NGO }) { nodes { anonymous case { id } } } }';
    const own = await listed('ngo-outreach', query);
    expect(own.map((node) => node.case)).toHaveLength(3);
    expect(own.filter((node) => node.case === null)).toHaveLength(1);
    const all = await listed('cmm-caseworker', '{ encounters { nodes { id } } }');
    expect(all).toHaveLength(4);
    const foreign = await listed('municipality-caseworker', '{ encounters { nodes { id } } }');
    expect(foreign).toEqual([]);
  });

  test('the Red Cross is shown every child it screened, with or without a case', async () => {
    const query = '{ childScreenings { nodes { outcome localReference case { id } } } }';
    const own = await listed('red-cross-screener', query);
    expect(own.map(({ outcome }) => outcome)).toEqual(['NO_INDICATORS', 'INDICATORS']);
    const seen = await listed('auditor', '{ childScreenings { nodes { outcome } } }');
    expect(seen).toHaveLength(2);
  });
});

test('one statement for each kind of record, however many cases', async () => {
  const query = `query($first: Int) { cases(first: $first) { nodes {
    encounters { metOn } indicators { forms } competences { authority } handOvers { choice } assessmentRequests { dueOn }
    screeningInterviews { state } assistanceEligibility { outcome } assistanceDurations { basis } consents { state }
    contactPersons { official } supportMeasures { kind notes { text } } recoveryPeriods { endsOn } closures { reason }
    accommodated placements { facility { name freeBeds approvals { places } inspections { outcome } } }
    childRepresentatives { kind } childScreenings { outcome } bestInterestsAssessments { topic } mergedInto { id } } } }`;
  const count = async (first: number) => {
    cmm.statements.take();
    const { errors } = await ask('cmm-caseworker', { query, variables: { first } });
    expect(errors).toEqual([]);
    return cmm.statements.take().length;
  };
  expect(await count(1)).toBeLessThanOrEqual(26);
  expect(await count(100)).toBe(26);
});
