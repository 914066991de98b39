import fc from 'fast-check';
import type { GraphQLInputField, GraphQLInputType } from 'graphql';
import {
  type GraphQLInputObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { personas } from '../../dev/personas.ts';
import { addDays, addHours, type Day, dayOf } from '../../shared/day.ts';
import { roles } from '../../shared/roles.ts';
import type { RoomName } from '../harness/databases.ts';
import { inputOf } from '../harness/mutation-text.ts';
import { everyAct } from '../repeats/every-act.ts';
import type { Input, Stage } from '../repeats/stage.ts';
import { coursesOf } from './courses.ts';
import { type Draw, fitting } from './fitting.ts';

/** An attempt at a mutation of a room, by whoever it is for or by anybody; `dice` says what it is told with. */
export interface Step {
  /** Which of the cases it is about; null: any. */
  readonly on: number | null;
  /** What it is told with fits together, as an official would have it; else any words of the right shape. */
  readonly fits: boolean;
  /** The first of them for which there is something to decide on. */
  readonly acts: readonly { readonly mutation: string; readonly as: string }[];
  /** Somebody else than whom the act is for. */
  readonly stranger: string | null;
  readonly dice: readonly number[];
}

export interface Attempt {
  readonly mutation: string;
  /** A persona and a purpose. */
  readonly as: string;
  readonly input: Input;
}

const anybody = personas.flatMap(({ name, authority, role }) => {
  const purposes =
    roles.find((known) => known.authority === authority && known.role === role)?.purposes ?? [];
  return purposes.map((purpose) => `${name} ${purpose}`);
});

const dice = fc.array(fc.nat(9_999), { minLength: 24, maxLength: 24 });
const often = (usually: number) =>
  fc.oneof({ weight: usually, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) });

/** Anything, by anybody, on any case. */
export const anyStep = (room: RoomName): fc.Arbitrary<Step> => {
  const acts = everyAct[room].map(({ mutation, as }) => ({ mutation, as }));
  return fc.record({
    acts: fc.array(fc.constantFrom(...acts), { minLength: 4, maxLength: 4 }),
    stranger: fc.option(fc.constantFrom(...anybody), { freq: 4 }),
    on: fc.constant(null),
    fits: often(2),
    dice,
  });
};

/** A course of a room on one case, with steps left out. */
export const anyStrand = (room: RoomName): fc.Arbitrary<readonly Step[]> =>
  fc
    .record({
      course: fc.constantFrom(...coursesOf(room)),
      on: fc.nat(9_999),
      taken: fc.array(fc.record({ isTaken: often(5), fits: often(7), dice }), {
        minLength: 16,
        maxLength: 16,
      }),
    })
    .map(({ course, on, taken }) =>
      course.flatMap((act, at) => {
        const { isTaken = false, ...how } = taken[at] ?? { fits: true, dice: [] };
        return isTaken ? [{ acts: [act], stranger: null, on, ...how }] : [];
      }),
    );

/** In which table of the room stands what an id names. */
const TABLES: Readonly<Record<string, string>> = {
  'cmm.decisionId': 'identification_decision',
  'cmm.durationId': 'assistance_duration',
  'cmm.representativeId': 'child_representative',
  'cmm.screeningId': 'child_screening',
  'cmm.contactPersonId': 'contact_person',
  'cmm.replacesId': 'contact_person',
  'cmm.facilityId': 'facility',
  'cmm.approvalId': 'facility_approval',
  'cmm.inspectionId': 'facility_inspection',
  'cmm.placementId': 'placement',
  'cmm.recoveryPeriodId': 'recovery_period',
  'cmm.measureId': 'support_measure',
  'cmm.requestId': 'assessment_request',
  'cmm.consentId': 'consent',
  'cmm.encounterId': 'encounter',
  'cmm.competenceId': 'competence',
  'cmm.handOverId': 'hand_over',
  'cmm.interviewId': 'screening_interview',
  'dis.decisionId': 'identification_decision',
  'dis.statusId': 'residence_status',
  'dis.requestId': 'assessment_request',
  'dis.allocationId': 'municipality_allocation',
  'dis.screeningId': 'asylum_screening',
  'dis.deadlineId': 'departure_deadline',
  'dis.planId': 'integration_plan',
  'dis.permitId': 'residence_permit',
  'dis.offerId': 'reflection_offer',
  'dis.periodId': 'reflection_period',
  'dis.workPermitId': 'work_permit',
  'nec.awardId': 'award',
  'nec.courtCaseId': 'court_case',
  'nec.chargeId': 'charge',
  'nec.detentionId': 'detention',
  'nec.hearingId': 'hearing',
  'nec.investigationId': 'investigation',
  'nec.linkId': 'investigation_case',
  'nec.suspectId': 'suspect',
  'nec.contactId': 'witness_contact',
  'returns.returnId': 'voluntary_return',
  'returns.followUpId': 'return_follow_up',
  'returns.tracingId': 'family_tracing',
  'returns.supportId': 'reintegration_support',
  'returns.partnerId': 'return_organisation',
  'returns.programmeId': 'return_programme',
  'returns.coverageId': 'partner_coverage',
};

const tableOf = (room: RoomName, mutation: string, name: string): string => {
  if (name === 'applicationId')
    return mutation === 'decidePermitApplication' ? 'permit_application' : 'asylum_application';
  return name === 'noticeId' ? 'notice' : (TABLES[`${room}.${name}`] ?? '');
};

/** Where one is as good as another. */
const EQUALS = new Set(['facility', 'return_organisation']);

/** What is not there while something is still open. */
const DONE = [
  'outcome',
  'released_at',
  'ended_on',
  'ends_on',
  'closed_on',
  'withdrawn_on',
  'completed_on',
  'revoked_on',
];

interface Known {
  readonly id: string;
  readonly version: number;
}

const DAYS = [0, 0, 0, -1, -1, -3, -20, 1, 5, 30, 30, 60, 120, 183];
const HOURS = [1, 2, 24, 48, 71, 72, 96, 96, -1, -60];
const WORDS: Readonly<Record<string, readonly string[]>> = {
  organisation: ['hopenow', 'Odense'],
  municipality: ['Odense', 'Svendborg'],
  destinationCountry: ['UG', 'KE'],
  citizenship: ['UG', 'KE'],
  country: ['UG', 'KE'],
  currency: ['DKK', 'EUR'],
};

/** What a step is on what stands right now: mostly of the case, mostly as it was read. */
export async function attemptOf(
  stage: Stage,
  room: RoomName,
  { acts, stranger, ...how }: Step,
  cases: readonly string[],
  now: Date,
): Promise<Attempt> {
  let attempt: (Attempt & { readonly onSomething: boolean }) | undefined;
  for (const act of acts) {
    attempt = await drawnFor(stage, room, { ...act, as: stranger ?? act.as }, { ...how, cases, now });
    if (attempt.onSomething) break;
  }
  return attempt as Attempt;
}

async function drawnFor(
  stage: Stage,
  room: RoomName,
  { mutation, as }: { readonly mutation: string; readonly as: string },
  {
    on,
    fits,
    dice,
    cases,
    now,
  }: Omit<Step, 'acts' | 'stranger'> & { readonly cases: readonly string[]; readonly now: Date },
) {
  let onSomething = true;
  let thrown = 0;
  const roll = (sides: number) => (dice[thrown++ % dice.length] ?? 0) % sides;
  const pick = <T>(from: readonly T[]): T => from[roll(from.length)] as T;
  const draw: Draw = { pick, now, as };
  const today = dayOf(now);
  const caseId = on === null ? pick(cases) : (cases[on % cases.length] as string);
  const db = stage.db(room);

  async function known(name: string): Promise<Known | undefined> {
    const table = tableOf(room, mutation, name);
    const columns = db.entityMetadatas.find(({ tableName }) => tableName === table)?.columns ?? [];
    const has = (column: string) => columns.some(({ databaseName }) => databaseName === column);
    const where = [
      has('superseded_at') ? 'superseded_at IS NULL' : 'true',
      has('case_id') && table !== 'encounter' && table !== 'child_screening'
        ? `case_id = '${caseId}'`
        : 'true',
    ];
    if (name === 'investigationId' && mutation !== 'linkInvestigation')
      where.push(
        `id IN (SELECT investigation_id FROM investigation_case WHERE case_id = '${caseId}' AND superseded_at IS NULL AND unlinked_on IS NULL)`,
      );
    if (fits && name === 'facilityId' && mutation.endsWith('Person'))
      where.push(
        'id IN (SELECT facility_id FROM facility_approval WHERE superseded_at IS NULL AND withdrawn_on IS NULL)',
      );
    const version = has('version') ? 'version' : '1 AS version';
    if (table === '') throw new Error(`nobody said where ${room}.${name} is kept`);
    // what is still open comes first
    const done = DONE.filter(has).join(', ');
    const order = done === '' ? 'id' : `num_nonnulls(${done}), id`;
    const rows: Known[] = await db.query(
      `SELECT id, ${version} FROM ${table} WHERE ${where.join(' AND ')} ORDER BY ${order}`,
    );
    return fits && !EQUALS.has(table) && roll(4) > 0 ? rows[0] : rows.length > 0 ? pick(rows) : undefined;
  }

  /** The record that stands for the case itself, where that is decided on. */
  async function ofCase(): Promise<Known | undefined> {
    const [table, key] = OF_CASE[mutation] ?? [];
    if (!table) return undefined;
    const [row] = await db.query(`SELECT ${key} AS id, version FROM ${table} WHERE ${key} = $1`, [caseId]);
    return row;
  }

  async function drawn(name: string, type: GraphQLInputType): Promise<unknown> {
    if (isNonNullType(type)) return drawn(name, type.ofType);
    if (isListType(type))
      return [...new Set([await drawn(name, type.ofType), await drawn(name, type.ofType)])];
    if (isInputObjectType(type)) return object(type);
    if (isEnumType(type)) return pick(type.getValues()).name;
    switch (getNamedType(type).name) {
      case 'ID':
        return name === 'intoCaseId' ? pick(cases) : '00000000-0000-4000-8000-000000000000';
      case 'Boolean':
        return roll(3) > 0;
      case 'Int':
        return 1 + roll(3);
      case 'Date':
        return addDays(today, pick(DAYS)) as Day;
      case 'DateTime':
        return addHours(now, pick(HOURS)).toISOString();
      case 'Decimal':
        return `${1 + roll(900)}.00`;
      default:
        return pick(WORDS[name] ?? [`${name} ${roll(3)}`, `${name} ${roll(9999)}`]);
    }
  }

  async function object(type: GraphQLInputObjectType, isFitting = false): Promise<Input> {
    const given: Record<string, unknown> = isFitting ? { ...fitting[mutation]?.(draw) } : {};
    const fields = Object.values(type.getFields());
    let read: Known | undefined;
    for (const field of fields) {
      const { name } = field;
      if (name in given) continue;
      if (name === 'caseId') given[name] = caseId;
      else if (name.endsWith('Id') && name !== 'intoCaseId') {
        if (isFitting && !isNonNullType(field.type) && !GIVEN.has(name)) continue;
        const found = roll(20) === 0 ? undefined : await known(name);
        if (found && !NOT_GUARDED.has(name)) read ??= found;
        if (!found && isNonNullType(field.type)) onSomething = false;
        if (found || isNonNullType(field.type)) given[name] = found?.id ?? (await drawn(name, field.type));
      } else if (name !== 'expectedVersion' && (isNeeded(field) || (!isFitting && roll(3) === 0)))
        given[name] = await drawn(name, field.type);
    }
    const version = fields.find(({ name }) => name === 'expectedVersion');
    if (version && isFitting) {
      // one that may be left out is that of another record than those named, but for who is competent
      const isRead = isNonNullType(version.type) || 'competenceId' in given;
      const stands = isRead ? (read ?? (await ofCase())) : await ofCase();
      if (stands) given.expectedVersion = stands.version;
      else if (isNonNullType(version.type)) given.expectedVersion = 1;
    } else if (version) {
      const stands = read?.version ?? 1 + roll(3);
      if (isNonNullType(version.type) || roll(2) === 0)
        given.expectedVersion = pick([stands, stands, stands, stands + 1, Math.max(1, stands - 1)]);
    }
    return given;
  }
  return { mutation, as, input: await object(inputOf(mutation), fits), onSomething };
}

/** Ids that an official gives though they may be left out. */
const GIVEN = new Set(['competenceId', 'screeningId', 'partnerId']);
const CASE = ['nrm_case', 'id'] as const;
const PERSON = ['person', 'case_id'] as const;
const OF_CASE: Readonly<Record<string, readonly [string, string]>> = {
  closeCase: CASE,
  reopenCase: CASE,
  mergeCases: CASE,
  correctPerson: PERSON,
  registerReturnPerson: PERSON,
};

/** Ids that say where something leads, not what is decided on. */
const NOT_GUARDED = new Set(['facilityId', 'partnerId', 'programmeId']);
const isNeeded = (field: GraphQLInputField) => isNonNullType(field.type) && field.defaultValue === undefined;
