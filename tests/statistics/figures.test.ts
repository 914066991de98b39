import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Databases, RoomName } from '../harness/databases.ts';
import { freshDatabases } from '../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../harness/room.ts';
import { caseAtCmm, cells, fact, insert, type Row } from './on-file.ts';

/** What each room counts of its own records in a year: 2022, and what lies just outside. */

let databases: Databases;
const open: OpenRoom[] = [];
beforeAll(async () => {
  databases = await freshDatabases();
});
afterAll(async () => {
  for (const room of open) await room.stop();
  await databases?.drop();
});

async function opened(name: RoomName): Promise<OpenRoom> {
  const room = await openTestRoom(name, databases);
  open.push(room);
  return room;
}

async function figures(room: OpenRoom, fields: string, year = 2022) {
  const query = `{ statistics(year: ${year}) { ${fields} } }`;
  const { data, errors } = await room.ask('statistician', { query, purpose: 'STATISTICS' });
  expect(errors).toEqual([]);
  return data.statistics;
}

const superseded = { superseded_at: '2023-01-01T00:00:00Z' };

test('cmm: referrals by channel, recovery periods, children with a representative', async () => {
  const cmm = await opened('cmm');
  const { db } = cmm;
  const referred = async (on: string, channel: string, more: Row = {}) =>
    fact(db, 'referral', await caseAtCmm(db), {
      channel,
      referred_by: 'POLICE',
      referred_on: on,
      anonymous: false,
      ...more,
    });
  await referred('2022-01-01', 'HOTLINE');
  await referred('2022-12-31', 'HOTLINE');
  await referred('2022-06-01', 'COURT', superseded);
  await referred('2022-06-01', 'OUTREACH');
  await referred('2021-12-31', 'HOTLINE');
  await referred('2023-01-01', 'HOTLINE');
  const child = await caseAtCmm(db);
  const represented = (appointed_on: string, ended_on: string | null) =>
    fact(db, 'child_representative', child, { kind: 'GUARDIAN', name: 'Kilo Prøve', appointed_on, ended_on });
  await represented('2022-02-01', '2022-03-01');
  await represented('2022-03-01', null);
  const recovering = (starts_on: string) =>
    fact(db, 'recovery_period', child, {
      starts_on,
      ends_on: starts_on,
      cap_ends_on: starts_on,
      identification_authority: 'CMM',
      identification_decision_id: randomUUID(),
    });
  await recovering('2022-04-01');
  await recovering('2021-04-01');

  const { casework } = await figures(
    cmm,
    'casework { referrals referralsByChannel { channel count } recoveryPeriods childrenRepresented }',
  );
  expect({ ...casework, referralsByChannel: cells(casework.referralsByChannel) }).toEqual({
    referrals: 3,
    referralsByChannel: { HOTLINE: 2, OUTREACH: 1 },
    recoveryPeriods: 1,
    childrenRepresented: 1,
  });
  expect(casework.referralsByChannel).toHaveLength(9);
});

async function fileAt(db: DataSource, table: string): Promise<string> {
  const caseId = randomUUID();
  await insert(db, table, { case_id: caseId, opened_on: '2019-01-01' });
  return caseId;
}

const STAY = `stay { reflectionPeriodsGranted reflectionPeriodsExtended extensionsByGround { ground count }
  reflectionOffersDeclined permitsGranted { kind count } permitsRenewed { kind count } permitsRevoked { kind count }
  workPermitsGranted asylumApplications asylumOutcomes { outcome count } }`;

test('dis: reflection periods, permits, asylum', async () => {
  const dis = await opened('dis');
  const { db } = dis;
  const file = () => fileAt(db, 'immigration_file');
  const period = async (starts_on: string, more: Row = {}, caseId?: string) =>
    fact(db, 'reflection_period', caseId ?? (await file()), {
      starts_on,
      ends_on: '2022-12-31',
      cap_ends_on: '2022-12-31',
      verification: 'VERIFIED',
      recorded: `${starts_on}T12:00:00Z`,
      ...more,
    });
  await period('2021-12-31', { ends_on: '2022-01-30', cap_ends_on: '2022-04-30' });
  const caseId = await file();
  const grant = await period('2022-09-01', { ends_on: '2022-09-30', ...superseded }, caseId);
  const again = { id: grant.id, ground: 'SPECIAL_REASONS' };
  const version = (version: number, ends_on: string, recorded: string, more: Row = {}) =>
    period('2022-09-01', { ...again, version, ends_on, recorded, ...more }, caseId);
  await version(2, '2022-11-01', '2022-10-01T12:00:00Z', superseded);
  // a correction keeps the ground and extends nothing
  await version(3, '2022-10-30', '2022-10-02T12:00:00Z', superseded);
  await version(4, '2022-12-20', '2022-10-29T12:00:00Z', { ground: 'COOPERATES_IN_PREPARED_RETURN' });
  // decided on 1 January by the clocks of Copenhagen, on 31 December by those of Greenwich
  const other = await file();
  const one = await period(
    '2021-12-01',
    { ends_on: '2021-12-31', cap_ends_on: '2022-03-31', ...superseded },
    other,
  );
  const extended = { id: one.id, version: 2, ground: 'SPECIAL_REASONS', recorded: '2021-12-31T23:30:00Z' };
  await period('2021-12-01', { ...extended, ends_on: '2022-02-01', cap_ends_on: '2022-03-31' }, other);

  await fact(db, 'reflection_offer', await file(), {
    state: 'DECLINED',
    offered_on: '2021-12-30',
    declined_on: '2022-01-02',
  });
  const applied = async (decided_on: string, more: Row = {}) => {
    const permitCase = await file();
    const application = await fact(db, 'permit_application', permitCase, {
      kind: 'PROTECTION',
      applicant: 'PERSON',
      received_on: '2021-11-01',
      outcome: 'GRANTED',
      decided_on,
      ...more,
    });
    return { permitCase, application };
  };
  const { permitCase, application } = await applied('2022-05-01');
  await applied('2022-05-02', { outcome: 'REFUSED' });
  await applied('2022-05-02', superseded);
  await applied('2021-12-31');
  const proceedings = {
    kind: 'PROCEEDINGS',
    presence_required: true,
    collaborates: true,
    applicant: 'POLICE',
  };
  await applied('2022-12-31', proceedings);
  const permit = await fact(db, 'residence_permit', permitCase, {
    kind: 'PROTECTION',
    application_fact_id: application.factId,
    valid_from: '2022-05-01',
    valid_to: '2023-05-01',
    revoked_on: '2022-11-11',
  });
  await fact(db, 'permit_application', permitCase, {
    kind: 'PROTECTION',
    applicant: 'PERSON',
    received_on: '2022-06-01',
    outcome: 'GRANTED',
    decided_on: '2022-06-02',
    renews_fact_id: permit.factId,
  });
  await fact(db, 'work_permit', permitCase, {
    received_on: '2022-06-01',
    outcome: 'GRANTED',
    decided_on: '2022-07-01',
    valid_from: '2022-07-01',
  });
  await fact(db, 'asylum_application', permitCase, {
    lodged_on: '2021-06-01',
    outcome: 'REFUSED',
    decided_on: '2022-02-02',
  });
  await fact(db, 'asylum_application', await file(), { lodged_on: '2022-02-02' });

  const { stay } = await figures(dis, STAY);
  expect({
    ...stay,
    extensionsByGround: cells(stay.extensionsByGround),
    permitsGranted: stay.permitsGranted,
    asylumOutcomes: cells(stay.asylumOutcomes),
  }).toEqual({
    reflectionPeriodsGranted: 1,
    reflectionPeriodsExtended: 2,
    extensionsByGround: { SPECIAL_REASONS: 2, COOPERATES_IN_PREPARED_RETURN: 1 },
    reflectionOffersDeclined: 1,
    permitsGranted: [
      { kind: 'PROCEEDINGS', count: 1 },
      { kind: 'PROTECTION', count: 1 },
    ],
    permitsRenewed: [
      { kind: 'PROCEEDINGS', count: 0 },
      { kind: 'PROTECTION', count: 1 },
    ],
    permitsRevoked: [
      { kind: 'PROCEEDINGS', count: 0 },
      { kind: 'PROTECTION', count: 1 },
    ],
    workPermitsGranted: 1,
    asylumApplications: 1,
    asylumOutcomes: { REFUSED: 1 },
  });
});

const JUSTICE = `justice { investigationsOpened investigationsClosed detentions detentionExtensions { ground count } charges
  nonPunishmentOutcomes { outcome count } restitution { cases amounts { amount currency } }
  compensation { cases amounts { amount currency } } }`;

test('nec: investigations, detentions by the clocks of Copenhagen, awards in cases and money', async () => {
  const nec = await opened('nec');
  const { db } = nec;
  const file = () => fileAt(db, 'justice_file');
  const investigation = (
    police_number: string,
    opened_on: string,
    closed_on: string | null,
    more: Row = {},
  ) =>
    insert(db, 'investigation', {
      fact_id: randomUUID(),
      id: randomUUID(),
      version: 1,
      recorded_at: '2022-06-15T12:00:00Z',
      recorded_by: 'dev-somebody',
      recorded_by_body: 'POLICE',
      police_number,
      unit: 'Prøveenhed',
      status: closed_on ? 'CLOSED' : 'OPEN',
      opened_on,
      closed_on,
      ...more,
    });
  await investigation('P-1', '2022-01-01', '2022-12-31');
  await investigation('P-2', '2021-12-31', '2022-03-01');
  await investigation('P-3', '2022-03-01', null);
  await investigation('P-4', '2022-03-01', '2022-04-01', superseded);

  const held = async (began_at: string, released_at: string) => {
    const caseId = await file();
    const detention = await fact(db, 'detention', caseId, { began_at, released_at });
    const first = await fact(db, 'detention_period', caseId, {
      detention_id: detention.id,
      starts_at: began_at,
      ends_at: released_at,
    });
    return { caseId, detention, first };
  };
  const { caseId, detention, first } = await held('2021-12-31T23:00:00Z', '2022-01-02T00:00:00Z');
  await held('2021-12-31T22:59:59Z', '2022-01-01T12:00:00Z');
  await held('2022-12-31T22:59:59Z', '2023-01-01T12:00:00Z');
  await held('2022-12-31T23:00:00Z', '2023-01-01T12:00:00Z');
  await fact(db, 'detention_period', caseId, {
    detention_id: detention.id,
    extends_fact_id: first.factId,
    starts_at: '2022-01-02T00:00:00Z',
    ends_at: '2022-01-03T00:00:00Z',
    ground: 'IDENTIFY_TRAFFICKERS',
  });

  const charge = await fact(db, 'charge', caseId, { provision: 'Prøveparagraf', charged_on: '2022-02-02' });
  await fact(db, 'non_punishment_assessment', caseId, {
    charge_id: charge.id,
    authority: 'COURT',
    provision: 'CRIMINAL_CODE_83',
    serious_crime: false,
    compelled: true,
    by_force: false,
    by_deceit: false,
    by_exploitation: false,
    outcome: 'PENALTY_REMITTED',
    assessed_on: '2022-08-08',
  });

  const courtCase = async (number: string) => {
    const victim = await file();
    const { id } = await fact(db, 'court_case', victim, {
      number,
      court: 'Prøveretten',
      role: 'INJURED_PARTY',
      opened_on: '2021-01-01',
    });
    return { victim, id };
  };
  const award = async (
    of: { victim: string; id: string },
    kind: string,
    amount: string,
    on: string,
    more: Row = {},
  ) =>
    fact(db, 'award', of.victim, {
      court_case_id: of.id,
      kind,
      route: 'CRIMINAL',
      amount,
      currency: 'DKK',
      awarded_on: on,
      ...more,
    });
  const trial = await courtCase('S-1');
  const sameTrial = await courtCase('S-1');
  const another = await courtCase('S-2');
  await award(trial, 'RESTITUTION', '40000.50', '2022-01-01');
  await award(sameTrial, 'RESTITUTION', '60000.25', '2022-12-31');
  await award(another, 'RESTITUTION', '39999.25', '2022-05-05');
  await award(another, 'RESTITUTION', '100', '2022-05-05', { currency: 'EUR' });
  await award(another, 'RESTITUTION', '999', '2022-05-05', superseded);
  await award(another, 'RESTITUTION', '1', '2023-01-01');
  await award(another, 'COMPENSATION', '280100', '2022-05-05', { route: 'CIVIL' });

  const { justice } = await figures(nec, JUSTICE);
  expect({
    ...justice,
    detentionExtensions: cells(justice.detentionExtensions),
    nonPunishmentOutcomes: cells(justice.nonPunishmentOutcomes),
  }).toEqual({
    investigationsOpened: 2,
    investigationsClosed: 2,
    detentions: 2,
    detentionExtensions: { IDENTIFY_TRAFFICKERS: 1 },
    charges: 1,
    nonPunishmentOutcomes: { PENALTY_REMITTED: 1 },
    restitution: {
      cases: 2,
      amounts: [
        { amount: '140000.00', currency: 'DKK' },
        { amount: '100.00', currency: 'EUR' },
      ],
    },
    compensation: { cases: 1, amounts: [{ amount: '280100.00', currency: 'DKK' }] },
  });
  const nothing = await figures(nec, JUSTICE, 2019);
  expect(nothing.justice.restitution).toEqual({ cases: 0, amounts: [] });
});

test('returns: each step in the year of its day, reintegration by form and activity where the return was not withdrawn', async () => {
  const returns = await opened('returns');
  const { db } = returns;
  const gone = async (more: Row) => {
    const caseId = await fileAt(db, 'return_file');
    const { id } = await fact(db, 'voluntary_return', caseId, { offered_on: '2021-12-01', ...more });
    return { caseId, id };
  };
  const steps = {
    status: 'COMPLETED',
    destination_country: 'UG',
    accepted_on: '2021-12-31',
    departed_on: '2022-01-01',
    arrived_on: '2022-01-02',
    completed_on: '2022-07-02',
  };
  const [inCash, inKind, later] = [await gone(steps), await gone(steps), await gone(steps)];
  await gone({ status: 'DECLINED', offered_on: '2022-03-01', declined_on: '2022-03-02' });
  await gone({ status: 'WITHDRAWN', offered_on: '2022-03-01', withdrawn_on: '2022-03-02' });
  const planned = { offered_on: '2022-03-01', accepted_on: '2022-03-02', destination_country: 'UG' };
  const stayed = await gone({ ...planned, status: 'WITHDRAWN', withdrawn_on: '2023-03-01' });
  await gone({ status: 'OFFERED', offered_on: '2022-03-01', ...superseded });
  const partner = randomUUID();
  await insert(db, 'return_organisation', {
    id: partner,
    version: 1,
    name: 'Prøvepartner',
    kind: 'LOCAL_PARTNER',
  });
  const supported = (of: { caseId: string; id: string }, form: string, granted_on: string) =>
    fact(db, 'reintegration_support', of.caseId, {
      return_id: of.id,
      form,
      granted_on,
      partner_id: form === 'IN_KIND' ? partner : null,
      partner_in_country: form === 'IN_KIND',
      through_partner: form === 'IN_KIND',
      period_months: 6,
    });
  await supported(inCash, 'CASH', '2022-01-01');
  const support = await supported(inKind, 'IN_KIND', '2022-12-31');
  const neverBegan = await supported(stayed, 'CASH', '2022-04-01');
  await supported(later, 'CASH', '2023-01-01');
  const goesTo = (activity: string, { caseId }: { caseId: string }, { id: support_id }: { id: string }) =>
    fact(db, 'reintegration_measure', caseId, { support_id, activity, agreed_on: '2023-01-05' });
  await goesTo('EDUCATION', inKind, support);
  await goesTo('HEALTH', inKind, support);
  await goesTo('HEALTH', stayed, neverBegan);

  const told = await figures(
    returns,
    `returns { offered accepted declined withdrawn departed arrived completed
      reintegrationSupport { total cash inKind byActivity { activity count } } }`,
  );
  const { reintegrationSupport, ...taken } = told.returns;
  expect(taken).toEqual({
    offered: 3,
    accepted: 1,
    declined: 1,
    withdrawn: 1,
    departed: 3,
    arrived: 3,
    completed: 3,
  });
  expect({ ...reintegrationSupport, byActivity: cells(reintegrationSupport.byActivity) }).toEqual({
    total: 2,
    cash: 1,
    inKind: 1,
    byActivity: { EDUCATION: 1, HEALTH: 1 },
  });
});
