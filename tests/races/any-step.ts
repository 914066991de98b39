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

/** An attempt at any mutation of a room, by whoever it is for or by anybody; `dice` says what it is told with. */
export interface Step {
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

export const anyStep = (room: RoomName): fc.Arbitrary<Step> => {
  const acts = everyAct[room].map(({ mutation, as }) => ({ mutation, as }));
  return fc.record({
    acts: fc.array(fc.constantFrom(...acts), { minLength: 4, maxLength: 4 }),
    stranger: fc.oneof(
      { weight: 7, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom(...anybody) },
    ),
    dice: fc.array(fc.nat(9_999), { minLength: 24, maxLength: 24 }),
  });
};

/** In which table of the room stands what an id names. */
const TABLES: Readonly<Record<string, string>> = {
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
  'cmm.interviewId': 'screening_interview',
  'dis.statusId': 'residence_status',
  'dis.screeningId': 'asylum_screening',
  'dis.deadlineId': 'departure_deadline',
  'dis.planId': 'integration_plan',
  'dis.permitId': 'residence_permit',
  'dis.offerId': 'reflection_offer',
  'dis.periodId': 'reflection_period',
  'dis.workPermitId': 'work_permit',
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

interface Known {
  readonly id: string;
  readonly version: number;
}

const DAYS = [0, 0, 0, -1, -1, -3, -20, 1, 5, 30, 30, 60, 120, 183];
const HOURS = [1, 2, 24, 48, 71, 72, 96, 96, -1, -60];
const WORDS: Readonly<Record<string, readonly string[]>> = {
  organisation: ['hopenow', 'sample-municipality'],
  municipality: ['sample-municipality', 'another-municipality'],
  destinationCountry: ['UG', 'KE'],
  citizenship: ['UG', 'KE'],
  country: ['UG', 'KE'],
  currency: ['DKK', 'EUR'],
};

/** What a step is on what stands right now: mostly of the case, mostly as it was read. */
export async function attemptOf(
  stage: Stage,
  room: RoomName,
  { acts, stranger, dice }: Step,
  cases: readonly string[],
  now: Date,
): Promise<Attempt> {
  let attempt: (Attempt & { readonly onSomething: boolean }) | undefined;
  for (const act of acts) {
    attempt = await drawnFor(stage, room, { ...act, as: stranger ?? act.as }, { dice, cases, now });
    if (attempt.onSomething) break;
  }
  return attempt as Attempt;
}

async function drawnFor(
  stage: Stage,
  room: RoomName,
  { mutation, as }: { readonly mutation: string; readonly as: string },
  {
    dice,
    cases,
    now,
  }: { readonly dice: readonly number[]; readonly cases: readonly string[]; readonly now: Date },
) {
  let onSomething = true;
  let thrown = 0;
  const roll = (sides: number) => (dice[thrown++ % dice.length] ?? 0) % sides;
  const pick = <T>(from: readonly T[]): T => from[roll(from.length)] as T;
  const today = dayOf(now);
  const caseId = pick(cases);
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
    const version = has('version') ? 'version' : '1 AS version';
    if (table === '') throw new Error(`nobody said where ${room}.${name} is kept`);
    const rows: Known[] = await db.query(
      `SELECT id, ${version} FROM ${table} WHERE ${where.join(' AND ')} ORDER BY 1`,
    );
    return rows.length > 0 ? pick(rows) : undefined;
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

  async function object(type: GraphQLInputObjectType): Promise<Input> {
    const given: Record<string, unknown> = {};
    const fields = Object.values(type.getFields());
    let read: Known | undefined;
    for (const field of fields) {
      const { name } = field;
      if (name === 'caseId') given[name] = caseId;
      else if (name.endsWith('Id') && name !== 'intoCaseId') {
        const found = roll(20) === 0 ? undefined : await known(name);
        if (found && !NOT_GUARDED.has(name)) read ??= found;
        if (!found && isNonNullType(field.type)) onSomething = false;
        if (found || isNonNullType(field.type)) given[name] = found?.id ?? (await drawn(name, field.type));
      } else if (name !== 'expectedVersion' && (isNeeded(field) || roll(3) === 0))
        given[name] = await drawn(name, field.type);
    }
    const version = fields.find(({ name }) => name === 'expectedVersion');
    if (version) {
      const stands = read?.version ?? 1 + roll(3);
      if (isNonNullType(version.type) || roll(2) === 0)
        given.expectedVersion = pick([stands, stands, stands, stands + 1, Math.max(1, stands - 1)]);
    }
    return given;
  }
  return { mutation, as, input: await object(inputOf(mutation)), onSomething };
}

/** Ids that say where something leads, not what is decided on. */
const NOT_GUARDED = new Set(['facilityId', 'partnerId', 'programmeId']);
const isNeeded = (field: GraphQLInputField) => isNonNullType(field.type) && field.defaultValue === undefined;
