import { addDays, ageOn, type Day, startOfDay } from '../../shared/day.ts';
import { mayDecide } from '../../shared/law/deciders.ts';
import { extendReflection } from '../../shared/law/reflection-extension.ts';
import { grantReflection } from '../../shared/law/reflection-grant.ts';
import { isRefused, type Refused } from '../../shared/law/refusal.ts';
import { nothingTold, type ReliedOn } from '../../shared/room/relied-on.ts';
import type { IdentificationDecisionRow } from '../../shared/storage/identification-decision.row.ts';
import type {
  Authority,
  CitizenshipGroup,
  EncounterChannel,
  ExploitationForm,
  ExtensionGround,
  Gender,
  IdentificationOutcome,
  Purpose,
  Room,
  StayBasis,
} from '../../shared/vocabulary.ts';
import { newReference } from '../../subgraphs/cmm/reference.ts';
import { subjectOf } from '../personas.ts';
import { type CaseloadRows, noRows } from './rows.ts';
import { sampleDraw, sampleId } from './sample-id.ts';

/** An invented person: given names are words of the spelling alphabet, and the family name says that this is a test case. */
export interface SamplePerson {
  readonly givenName: string | null;
  readonly age: number | null;
  readonly gender: Gender;
  readonly citizenship: string | null;
  readonly citizenshipGroup: CitizenshipGroup;
}

export interface Opening {
  readonly person: SamplePerson;
  /** Days before the day from which the story is told, as all days of a story are. */
  readonly openedAgo: number;
  readonly channel: EncounterChannel;
  readonly referredBy: Authority;
  readonly organisation?: string | null;
  readonly anonymous?: boolean;
}

const FAMILY_NAME = 'Prøvesag';

/** Purposes for which a body is admitted as a party, wherever it is. */
const PARTY_PURPOSES: Readonly<Partial<Record<Authority, readonly Purpose[]>>> = {
  DIS: ['IMMIGRATION', 'IDENTIFICATION', 'REFERRAL'],
  SIRI: ['IMMIGRATION', 'IDENTIFICATION'],
  POLICE: ['INVESTIGATION', 'REFERRAL'],
  PROSECUTION: ['PROSECUTION'],
  COURT: ['COURT_PROCEEDINGS'],
  RETURN_AGENCY: ['RETURN'],
  NGO: ['REFERRAL', 'ASSISTANCE'],
  MUNICIPALITY: ['CHILD_PROTECTION', 'INTEGRATION'],
  RED_CROSS: ['CHILD_PROTECTION', 'REFERRAL'],
};

const OFFICIAL: Readonly<Partial<Record<Authority, string>>> = {
  CMM: 'cmm-caseworker',
  DIS: 'dis-caseworker',
  SIRI: 'siri-officer',
  POLICE: 'nec-investigator',
  COURT: 'court-clerk',
  RETURN_AGENCY: 'returns-caseworker',
};

/**
 * One invented case over the four rooms. Every decision in it is taken by the law itself, as of its day. It is told from
 * the day of seeding, or, where its days are those of a calendar, from the last of them.
 */
export class Story {
  readonly caseId: string;
  readonly rows: CaseloadRows = noRows();
  private readonly person: SamplePerson;
  private parts = 0;

  constructor(
    readonly name: string,
    private readonly today: Day,
    opening: Opening,
  ) {
    this.caseId = sampleId(`case ${name}`);
    this.person = opening.person;
    const openedOn = this.day(opening.openedAgo);
    const { cmm } = this.rows;
    cmm.cases.push({
      id: this.caseId,
      reference: newReference(sampleDraw(`reference ${name}`)),
      status: 'OPEN',
      openedOn,
      closedOn: null,
      mergedIntoId: null,
      version: 1,
    });
    cmm.persons.push({
      ...this.personal(),
      citizenshipGroup: this.person.citizenshipGroup,
      civilRegistrationNumber: null,
      profileChangedAt: null,
      bornOnChangedAt: null,
    });
    cmm.referrals.push({
      ...this.fact('referral', openedOn, 'CMM', []),
      channel: opening.channel,
      referredBy: opening.referredBy,
      organisation: opening.organisation ?? null,
      referredOn: openedOn,
      anonymous: opening.anonymous ?? false,
    });
  }

  day(ago: number): Day {
    return addDays(this.today, -ago);
  }

  party(room: Room, authority: Authority, ago: number, organisation: string | null = null): this {
    this.rowsOf(room).parties.push({
      id: this.id(`party ${room} ${authority} ${organisation}`),
      caseId: this.caseId,
      authority,
      organisation,
      purposes: PARTY_PURPOSES[authority] ?? [],
      basis: 'Takes part in the referral mechanism in this case',
      admittedAt: startOfDay(this.day(ago)),
      endedAt: null,
    });
    return this;
  }

  stay(basis: StayBasis, fromAgo: number, toAgo: number | null = null, recordedAgo = fromAgo): this {
    this.immigrationFile(recordedAgo);
    this.rows.dis.statuses.push({
      ...this.fact('stay', this.day(recordedAgo), 'DIS', []),
      basis,
      validFrom: this.day(fromAgo),
      validTo: toAgo === null ? null : this.day(toAgo),
    });
    return this;
  }

  decided(
    authority: Authority,
    outcome: IdentificationOutcome,
    ago: number,
    forms: readonly ExploitationForm[] = [],
  ): this {
    const decidedOn = this.day(ago);
    const fact = this.fact(`decision ${authority}`, decidedOn, authority, [
      lawful(mayDecide(authority, decidedOn)).version,
    ]);
    const decision: IdentificationDecisionRow = {
      ...fact,
      firstRecordedAt: fact.recordedAt,
      authority,
      outcome,
      decidedOn,
      forms,
      gender: this.person.gender,
      ageGroup:
        this.person.age === null
          ? 'UNKNOWN'
          : ageOn(this.bornOn() ?? decidedOn, decidedOn) < 18
            ? 'CHILD'
            : 'ADULT',
      citizenshipGroup: this.person.citizenshipGroup,
      verification: 'VERIFIED' as const,
    };
    if (authority === 'CMM') {
      this.rows.cmm.decisions.push(decision);
    } else if (authority === 'COURT') {
      this.justiceFile(ago);
      this.rows.nec.decisions.push(decision);
    } else {
      this.immigrationFile(ago);
      this.rows.dis.decisions.push(decision);
    }
    return this;
  }

  /** Grants a reflection period as the law did on that day; `unverified`: while CMM did not answer. */
  reflection(ago: number, unverified = false): this {
    const on = this.day(ago);
    const known = unverified ? null : this.decisions().find(({ outcome }) => outcome === 'IDENTIFIED');
    const granted = lawful(
      grantReflection(
        {
          decider: 'DIS',
          stay: this.stayOn(on),
          identification: known ? { ...known, decisionId: known.id } : null,
          identificationKnown: !unverified,
          periods: [],
        },
        on,
      ),
    );
    const fact = this.fact('reflection', on, 'DIS', granted.versions);
    this.rows.dis.periods.push({
      ...fact,
      startsOn: granted.startsOn,
      endsOn: granted.endsOn,
      capEndsOn: granted.capEndsOn,
      endedOn: null,
      ground: null,
      identificationAuthority: known?.authority ?? null,
      identificationDecisionId: known?.id ?? null,
      verification: unverified ? 'UNVERIFIED' : 'VERIFIED',
      concerns: [],
    });
    const told: ReliedOn = nothingTold('CMM', 'IDENTIFICATION', !unverified, fact.recordedAt);
    this.rows.dis.relied.push({
      ...told,
      id: this.id('relied'),
      decisionFactId: fact.factId,
      caseId: this.caseId,
    });
    return this;
  }

  /** Extends it: the version before is superseded, and stays. */
  extended(ago: number, ground: ExtensionGround, untilIn: number): this {
    const on = this.day(ago);
    const before = this.rows.dis.periods.at(-1);
    if (!before) throw new Error(`${this.name}: nothing to extend`);
    const extension = lawful(
      extendReflection(
        {
          decider: 'DIS',
          stay: this.stayOn(on),
          period: { ...before, ended: null },
          ground,
          until: addDays(this.today, untilIn),
          returnCooperation: true,
          reasons: true,
        },
        on,
      ),
    );
    const recordedAt = startOfDay(on);
    before.supersededAt = recordedAt;
    this.rows.dis.periods.push({
      ...before,
      ...this.fact('extension', on, 'DIS', extension.versions),
      id: before.id,
      version: before.version + 1,
      endsOn: extension.endsOn,
      ground,
    });
    return this;
  }

  investigation(
    openedAgo: number,
    closedAgo: number | null,
    presence: { readonly required: boolean; readonly untilIn?: number },
  ): this {
    this.justiceFile(openedAgo);
    const openedOn = this.day(openedAgo);
    const {
      ruleVersions: _,
      caseId: __,
      ...investigation
    } = this.fact('investigation', openedOn, 'POLICE', []);
    this.rows.nec.investigations.push({
      ...investigation,
      policeNumber: `SAMPLE-${this.name}`,
      unit: 'NEC (since 2022 partly NSK)',
      status: closedAgo === null ? 'OPEN' : 'CLOSED',
      openedOn,
      closedOn: closedAgo === null ? null : this.day(closedAgo),
    });
    this.rows.nec.links.push({
      ...this.fact('link', openedOn, 'POLICE', []),
      investigationId: investigation.id,
      linkedOn: openedOn,
      unlinkedOn: null,
      presenceRequired: presence.required,
      presenceRequiredUntil: presence.untilIn === undefined ? null : addDays(this.today, presence.untilIn),
    });
    return this;
  }

  returned(
    status: CaseloadRows['returns']['returns'][number]['status'],
    days: Readonly<Record<string, number>>,
    destination: string,
  ): this {
    const on = (step: string) => (days[step] === undefined ? null : this.day(days[step]));
    const offeredOn = on('offered') ?? this.today;
    this.returnFile(days.offered ?? 0);
    this.rows.returns.returns.push({
      ...this.fact('return', offeredOn, 'RETURN_AGENCY', []),
      status,
      destinationCountry: destination,
      offeredOn,
      acceptedOn: on('accepted'),
      declinedOn: on('declined'),
      plannedDepartureOn: on('planned'),
      departedOn: on('departed'),
      arrivedOn: on('arrived'),
      completedOn: on('completed'),
      withdrawnOn: on('withdrawn'),
      reasons: [],
      takenBackFor: null,
      verification: 'VERIFIED',
      concerns: [],
    });
    return this;
  }

  /** At CMM; whoever took part in the case, in whichever room, takes part no longer. */
  closed(ago: number, mergedIntoId: string | null = null): this {
    const closedOn = this.day(ago);
    for (const row of this.rows.cmm.cases)
      Object.assign(row, { status: 'CLOSED', closedOn, mergedIntoId, version: 2 });
    for (const { parties } of Object.values(this.rows))
      for (const party of parties) party.endedAt ??= startOfDay(closedOn);
    return this;
  }

  private rowsOf(room: Room) {
    const { cmm, dis, nec, returns } = this.rows;
    return { CMM: cmm, DIS: dis, NEC: nec, RETURNS: returns }[room];
  }

  private id(part: string): string {
    this.parts += 1;
    return sampleId(`${this.name} ${part} ${this.parts}`);
  }

  private bornOn(): Day | null {
    return this.person.age === null
      ? null
      : addDays(this.today, -Math.round((this.person.age + 0.5) * 365.25));
  }

  private personal() {
    const { givenName, gender, citizenship } = this.person;
    const familyName = givenName && FAMILY_NAME;
    return {
      caseId: this.caseId,
      givenName,
      familyName,
      bornOn: this.bornOn(),
      gender,
      citizenship,
      version: 1,
    };
  }

  private immigrationFile(ago: number): void {
    if (this.rows.dis.files.length > 0) return;
    this.rows.dis.files.push({ caseId: this.caseId, openedOn: this.day(ago) });
    this.rows.dis.persons.push({ ...this.personal(), alienNumber: `SAMPLE-${this.name}` });
    this.party('CMM', 'DIS', ago);
  }

  /** Opened with the first record of police, prosecution or courts. */
  justiceFile(ago: number): void {
    if (this.rows.nec.files.length > 0) return;
    this.rows.nec.files.push({ caseId: this.caseId, openedOn: this.day(ago) });
    this.rows.nec.persons.push({ ...this.personal(), policeReference: `SAMPLE-${this.name}` });
  }

  /** Opened with the first record of the Return Agency. */
  returnFile(ago: number): void {
    if (this.rows.returns.files.length > 0) return;
    this.rows.returns.files.push({ caseId: this.caseId, openedOn: this.day(ago) });
    this.rows.returns.persons.push({
      ...this.personal(),
      citizenshipRegisteredAt: null,
      travelDocument: null,
    });
  }

  decisions(): readonly IdentificationDecisionRow[] {
    return [this.rows.cmm, this.rows.dis, this.rows.nec].flatMap(({ decisions }) => decisions);
  }

  private stayOn(on: Day): StayBasis | null {
    const holds = this.rows.dis.statuses.find(
      ({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo),
    );
    return holds?.basis ?? null;
  }

  private fact(part: string, on: Day, body: Authority, ruleVersions: readonly string[]) {
    return {
      factId: this.id(`${part} version`),
      id: this.id(part),
      version: 1,
      caseId: this.caseId,
      recordedAt: startOfDay(on),
      recordedBy: subjectOf(OFFICIAL[body] ?? 'cmm-caseworker'),
      recordedByBody: body,
      ruleVersions,
      supersededAt: null as Date | null,
    };
  }
}

/** A story that the law refuses is a mistake in the story. */
function lawful<T extends object>(decided: T | Refused): T {
  if (isRefused(decided))
    throw new Error(`the sample caseload breaks ${decided.refused.id}: ${decided.message.EN}`);
  return decided;
}
