import { ReturnsRecords } from '../../../dev/caseload/returns-records.ts';
import { everyReturnsRecord } from '../../../dev/caseload/returns-stories.ts';
import { Story } from '../../../dev/caseload/story.ts';
import { writeRoom } from '../../../dev/caseload/write.ts';
import { addDays, dayOf } from '../../../shared/day.ts';
import { type Databases, freshDatabases } from '../../../tests/harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../../../tests/harness/room.ts';

const today = dayOf(new Date());
const ago = (days: number) => addDays(today, -days);

const storyOf = (name: string, age = 31) =>
  new Story(name, today, {
    person: { givenName: 'Quebec', age, gender: 'FEMALE', citizenship: 'UG', citizenshipGroup: 'NON_EU' },
    openedAgo: 400,
    channel: 'HOTLINE',
    referredBy: 'CMM',
  });

const whole = everyReturnsRecord(
  storyOf('whole')
    .returned('PLANNED', { offered: 40, accepted: 35, planned: -30 }, 'UG')
    .party('RETURNS', 'POLICE', 40)
    .party('RETURNS', 'NGO', 40, 'hopenow'),
);
const declined = storyOf('declined', 16).returned('DECLINED', { offered: 30, declined: 22 }, 'PH');
new ReturnsRecords(declined).because('DEBT');
const arrived = storyOf('arrived').returned(
  'ARRIVED',
  { offered: 90, accepted: 80, planned: 60, departed: 60, arrived: 60 },
  'BR',
);
new ReturnsRecords(arrived)
  .riskAssessed(75, 'NONE_SEEN', 'SOME')
  .supported({ ago: 70, ran: [60, -110], cash: '15000.00' })
  .followUp(30, [29, 'SETTLED'])
  .followUp(2)
  .partner('Sample partner that stopped', 'BR', 700, 91);
const named = new Map([whole, declined, arrived].map(({ caseId, name }) => [caseId, name]));

let databases: Databases;
let room: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases('returns');
  room = await openTestRoom('returns', databases);
  await writeRoom(room.db, 'returns', [whole.rows, declined.rows, arrived.rows]);
});
afterAll(async () => {
  await room?.stop();
  await databases?.drop();
});

const codes = (errors: readonly { extensions: Record<string, unknown> }[]) =>
  errors.map(({ extensions }) => extensions.code as string);

const FILE = `counselling { kind heldOn notes } familyTracing { status inBestInterests durableSolution }
  returns { reasons riskAssessment { retribution hardship details } plan { drawnUpOn destination components programme { name organisation { name } } }
    support { form grantedOn periodMonths startsOn cash { amount } partner { name kind } programme { supportMonths }
      measures { activity amount { amount currency } } }
    followUps { dueOn heldOn outcome notes } }`;
const ask = (persona: string, purpose: string, query: string) => room.ask(persona, { query, purpose });
const fileOf = async (persona: string, purpose: string) =>
  (await ask(persona, purpose, `{ returnFile(caseId: "${whole.caseId}") { ${FILE} } }`)).data.returnFile;

test('the Return Agency reads every record of its own', async () => {
  const erin = 'ERIN (European Reintegration Network)';
  expect(await fileOf('returns-caseworker', 'RETURN')).toEqual({
    counselling: [{ kind: 'LEGAL', heldOn: ago(38), notes: 'Sample note' }],
    familyTracing: { status: 'UNDER_WAY', inBestInterests: true, durableSolution: null },
    returns: [
      {
        reasons: [],
        riskAssessment: { retribution: 'SOME', hardship: 'UNKNOWN', details: 'Sample detail' },
        plan: {
          drawnUpOn: ago(33),
          destination: 'COUNTRY_OF_ORIGIN',
          components: ['HOUSING', 'ALLOWANCE'],
          programme: { name: 'Assisted voluntary return', organisation: { name: erin } },
        },
        support: {
          form: 'IN_KIND',
          grantedOn: ago(30),
          periodMonths: 12,
          startsOn: null,
          cash: null,
          partner: { name: 'Sample partner of whole', kind: 'LOCAL_PARTNER' },
          programme: { supportMonths: 12 },
          measures: [{ activity: 'ALLOWANCE', amount: { amount: '4000.00', currency: 'DKK' } }],
        },
        followUps: [{ dueOn: ago(-60), heldOn: null, outcome: null, notes: null }],
      },
    ],
  });
});

const form = { form: 'IN_KIND', grantedOn: ago(30), periodMonths: 12, startsOn: null };
const kept = { cash: null, partner: null, programme: null, measures: null };

test.each([
  ['cmm-coordinator', 'COORDINATION', { ...form, ...kept }],
  ['dis-caseworker', 'IMMIGRATION', { ...form, ...kept }],
  ['ngo-outreach', 'ASSISTANCE', { ...form, ...kept }],
  ['nec-investigator', 'INVESTIGATION', null],
])(
  '%s is told plan dates and form of support at the most: no counselling, no risk',
  async (persona, purpose, support) => {
    expect(await fileOf(persona, purpose)).toEqual({
      counselling: null,
      familyTracing: null,
      returns: [
        {
          reasons: null,
          riskAssessment: null,
          plan: { drawnUpOn: ago(33), destination: null, components: null, programme: null },
          support,
          followUps: null,
        },
      ],
    });
  },
);

test('auditors are told what was decided, and no notes or details', async () => {
  const { counselling, returns } = await fileOf('auditor', 'AUDIT');
  expect(counselling).toEqual([{ kind: 'LEGAL', heldOn: ago(38), notes: null }]);
  expect(returns[0].riskAssessment).toEqual({ retribution: 'SOME', hardship: 'UNKNOWN', details: null });
  expect(returns[0].support.measures).toHaveLength(1);
});

const listed = async (list: string, persona = 'returns-caseworker', purpose = 'RETURN') => {
  const { data, errors } = await ask(persona, purpose, `{ ${list} { nodes { case { id } } } }`);
  expect(errors).toEqual([]);
  const [page] = Object.values<{ nodes: { case: { id: string } }[] }>(data);
  return page?.nodes.map((node) => named.get(node.case.id));
};

test.each([
  ['returns(filter: { riskAssessed: false })', ['declined']],
  ['returns(filter: { riskAssessed: true, status: PLANNED })', ['whole']],
  ['returns(filter: { reason: DEBT })', ['declined']],
  ['returns(filter: { reason: OTHER })', []],
  ['returns(filter: { child: true })', ['declined']],
  ['returns(filter: { child: false })', ['whole', 'arrived']],
  ['returnFiles(filter: { counselled: true })', ['whole']],
  ['returnFiles(filter: { familyTracing: UNDER_WAY })', ['whole']],
  ['returnFiles(filter: { familyTracing: FOUND })', []],
  ['reintegrationSupports', ['whole', 'arrived']],
  ['reintegrationSupports(filter: { form: CASH })', ['arrived']],
  ['reintegrationSupports(filter: { activity: ALLOWANCE })', ['whole']],
  ['reintegrationSupports(filter: { running: true })', ['arrived']],
  ['reintegrationSupports(filter: { running: false })', ['whole']],
  [`reintegrationSupports(filter: { endsBefore: "${ago(-110)}" })`, []],
  [`reintegrationSupports(filter: { endsBefore: "${ago(-111)}" })`, ['arrived']],
  [`reintegrationSupports(filter: { grantedFrom: "${ago(30)}", grantedTo: "${today}" })`, ['whole']],
  ['reintegrationSupports(orderBy: ENDS_ON)', ['arrived', 'whole']],
  ['followUpsDue', ['arrived', 'whole']],
  ['followUpsDue(filter: { overdue: true })', ['arrived']],
  [`followUpsDue(filter: { dueFrom: "${today}", dueTo: "${ago(-60)}" })`, ['whole']],
])('%s', async (list, expected) => {
  expect(await listed(list)).toEqual(expected);
});

// the support of `whole` has no last day yet
test.each([
  ['GRANTED_ON_LATEST_FIRST', ['whole', 'arrived']],
  ['ENDS_ON', ['arrived', 'whole']],
])('lists by %s go on where a page ended, and end with the last row', async (orderBy, order) => {
  let after: string | null = null;
  for (const [at, name] of order.entries()) {
    const page: string = `reintegrationSupports(orderBy: ${orderBy}, first: 1, after: ${JSON.stringify(after)})`;
    const asked = `{ ${page} { nodes { case { id } } pageInfo { hasNextPage endCursor } } }`;
    const { nodes, pageInfo } = (await ask('returns-caseworker', 'RETURN', asked)).data.reintegrationSupports;
    expect([named.get(nodes[0].case.id), pageInfo.hasNextPage]).toEqual([name, at === 0]);
    after = pageInfo.endCursor;
  }
  expect(await listed(`reintegrationSupports(orderBy: ${orderBy}, after: "${after}")`)).toEqual([]);
});

test('CMM lists supports by their form, and is refused what it may not read', async () => {
  const asCmm = ['cmm-coordinator', 'COORDINATION'] as const;
  expect(await listed('reintegrationSupports(filter: { form: IN_KIND })', ...asCmm)).toEqual(['whole']);
  for (const list of [
    'reintegrationSupports(filter: { activity: ALLOWANCE })',
    'returns(filter: { riskAssessed: false })',
    'returns(filter: { reason: DEBT })',
    'returns(filter: { child: true })',
    'followUpsDue',
  ]) {
    const { errors } = await ask(...asCmm, `{ ${list} { nodes { case { id } } } }`);
    expect([list, codes(errors)]).toEqual([list, ['FORBIDDEN_OR_NOT_FOUND']]);
  }
});

test.each([
  ['nec-investigator', 'INVESTIGATION'],
  ['prosecutor', 'PROSECUTION'],
  ['court-clerk', 'COURT_PROCEEDINGS'],
  ['siri-officer', 'IMMIGRATION'],
])('%s has no list of supports, follow-ups or partners', async (persona, purpose) => {
  for (const list of ['reintegrationSupports', 'followUpsDue', 'partnerCoverage']) {
    const { errors } = await ask(persona, purpose, `{ ${list} { nodes { id } } }`);
    expect(codes(errors)).toEqual(['FORBIDDEN_OR_NOT_FOUND']);
  }
  const { errors } = await ask(persona, purpose, '{ returnOrganisations { id } }');
  expect(codes(errors)).toEqual(['FORBIDDEN_OR_NOT_FOUND']);
});

describe('partners', () => {
  const covering = async (given: string, persona = 'returns-caseworker', purpose = 'RETURN') => {
    const { data, errors } = await ask(
      persona,
      purpose,
      `{ partnerCoverage${given} { nodes { country partner { name } } } }`,
    );
    expect(errors).toEqual([]);
    return data.partnerCoverage.nodes.map((node: { partner: { name: string } }) => node.partner.name);
  };
  const [stopped, working] = ['Sample partner that stopped', 'Sample partner of whole'];

  test.each([
    ['', [working]],
    ['(country: "UG")', [working]],
    ['(country: "ug")', [working]],
    ['(country: "BR")', []],
    [`(country: "BR", on: "${ago(91)}")`, [stopped]],
    [`(country: "BR", on: "${ago(90)}")`, []],
    [`(on: "${ago(100)}")`, [working, stopped]],
  ])('asked with %s', async (given, expected) => {
    expect(await covering(given)).toEqual(expected);
  });

  test.each([
    ['cmm-caseworker', 'ASSISTANCE'],
    ['dis-caseworker', 'IMMIGRATION'],
    ['ngo-outreach', 'ASSISTANCE'],
    ['municipality-caseworker', 'CHILD_PROTECTION'],
  ])('are known to %s, who plans with them', async (persona, purpose) => {
    expect(await covering('', persona, purpose)).toEqual([working]);
  });

  test('are of a country that is written as one', async () => {
    const { errors } = await ask(
      'returns-caseworker',
      'RETURN',
      '{ partnerCoverage(country: "uganda") { nodes { id } } }',
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'country' } }]);
  });

  test('are found with the organisations of the sources, and a new one as soon as it is recorded', async () => {
    const of = async (given: string, persona = 'returns-caseworker', purpose = 'RETURN') => {
      const { data, errors } = await ask(persona, purpose, `{ returnOrganisations${given} { id name } }`);
      expect(errors).toEqual([]);
      return data.returnOrganisations as readonly { id: string; name: string }[];
    };
    const names = async (...asked: Parameters<typeof of>) =>
      (await of(...asked)).map(({ name }) => name.split(' (')[0]);
    expect(await names('(kind: NETWORK)')).toEqual(['ERIN', 'ERSO']);
    expect(await names('(kind: INTERNATIONAL_ORGANISATION)', 'dis-caseworker', 'IMMIGRATION')).toEqual([
      'IOM',
    ]);
    expect(await names('', 'ngo-outreach', 'ASSISTANCE')).toEqual(['ERIN', 'ERSO', 'IOM', working, stopped]);
    const { data } = await ask(
      'returns-caseworker',
      'RETURN',
      'mutation { recordLocalPartner(input: { name: "A new partner" }) { ... on ReturnOrganisation { id } } }',
    );
    expect(await of('(kind: LOCAL_PARTNER)')).toContainEqual({
      id: data.recordLocalPartner.id,
      name: 'A new partner',
    });
  });

  test('programmes are those of the sources', async () => {
    const { data } = await ask(
      'dis-caseworker',
      'IMMIGRATION',
      `{ returnProgrammes(on: "2022-06-01") { supportMonths validFrom organisation { kind } } }`,
    );
    const programme = { supportMonths: 12, validFrom: null, organisation: { kind: 'NETWORK' } };
    expect(data.returnProgrammes).toEqual([programme, programme]);
  });
});
