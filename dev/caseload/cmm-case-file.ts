import type { AccommodationKind } from '../../shared/cmm-vocabulary.ts';
import { addDays, type Day, startOfDay } from '../../shared/day.ts';
import { ruleById } from '../../shared/law/book.ts';
import { versionOn } from '../../shared/law/rule.ts';
import type { Authority } from '../../shared/vocabulary.ts';
import { subjectOf } from '../personas.ts';
import { SAMPLE_MUNICIPALITY } from '../sample-municipality.ts';
import type { CmmRecordRows } from './cmm-record-rows.ts';
import { sampleId } from './sample-id.ts';
import type { Story } from './story.ts';

type Row<Table extends keyof CmmRecordRows> = CmmRecordRows[Table][number];
type FactColumns =
  | 'factId'
  | 'version'
  | 'caseId'
  | 'recordedAt'
  | 'recordedBy'
  | 'recordedByBody'
  | 'supersededAt';
/** What a story says of a fact; the rest follows from the story. */
type Fact<Table extends keyof CmmRecordRows> = Omit<Row<Table>, FactColumns | 'id' | 'ruleVersions'>;

const OFFICIAL: Readonly<Partial<Record<Authority, string>>> = {
  CMM: 'cmm-caseworker',
  DIS: 'dis-caseworker',
  SIRI: 'siri-officer',
  COURT: 'court-clerk',
  MUNICIPALITY: 'municipality-caseworker',
  RED_CROSS: 'red-cross-screener',
  MINISTRY_OF_SOCIAL_AFFAIRS: 'ministry-inspector',
};

type FactTable =
  | 'indicators'
  | 'competences'
  | 'handOvers'
  | 'assessmentRequests'
  | 'screeningInterviews'
  | 'eligibilities'
  | 'durations'
  | 'consents'
  | 'recoveryPeriods'
  | 'closures'
  | 'placements'
  | 'representatives'
  | 'bestInterests';

/** What CMM's room keeps of one story beside the first chain. Days are told as days before the day of seeding. */
export class CmmCaseFile {
  readonly rows: CmmRecordRows;
  private parts = 0;

  constructor(readonly story: Story) {
    this.rows = story.rows.cmm;
  }

  day(ago: number): Day {
    return this.story.day(ago);
  }

  id(part: string): string {
    this.parts += 1;
    return sampleId(`${this.story.name} cmm ${part} ${this.parts}`);
  }

  /** The first version of a legal fact, recorded by a body so many days ago. */
  fact<Table extends FactTable>(
    table: Table,
    ago: number,
    body: Authority,
    rule: string | null,
    columns: Fact<Table>,
  ): this {
    const row = { ...this.version(table, ago, body, rule), caseId: this.story.caseId, ...columns };
    (this.rows[table] as unknown[]).push(row);
    return this;
  }

  /** The next version of the latest of these facts: the one before is superseded, and stays. */
  superseded<Table extends FactTable>(table: Table, ago: number, columns: Partial<Fact<Table>>): this {
    const before = this.rows[table].at(-1);
    if (!before) throw new Error(`${this.story.name}: nothing to supersede`);
    before.supersededAt = startOfDay(this.day(ago));
    const next = { ...before, ...columns, factId: this.id(`${table} version`), version: before.version + 1 };
    (this.rows[table] as unknown[]).push({ ...next, recordedAt: before.supersededAt, supersededAt: null });
    return this;
  }

  met(by: Authority, ago: number, organisation: string | null, how: Partial<Row<'encounters'>> = {}): this {
    this.rows.encounters.push({
      id: this.id('encounter'),
      version: 1,
      caseId: this.story.caseId,
      becameCaseOn: this.day(ago),
      channel: 'OUTREACH',
      metBy: by,
      organisation,
      metOn: this.day(ago),
      anonymous: false,
      note: null,
      recordedAt: startOfDay(this.day(ago)),
      recordedBy: subjectOf(by === 'NGO' ? 'ngo-outreach' : 'cmm-caseworker'),
      ...how,
    });
    return this;
  }

  accompanied(ago: number, releasedAgo: number | null = null): this {
    this.rows.contactPersons.push({
      id: this.id('contact person'),
      version: 1,
      caseId: this.story.caseId,
      official: subjectOf('cmm-caseworker'),
      body: 'CMM',
      organisation: null,
      assignedOn: this.day(ago),
      releasedOn: releasedAgo === null ? null : this.day(releasedAgo),
    });
    return this;
  }

  supported(
    kind: Row<'supportMeasures'>['kind'],
    ago: number,
    note: string | null = null,
    endedAgo: number | null = null,
  ): this {
    const measure: Row<'supportMeasures'> = {
      id: this.id('support'),
      version: endedAgo === null ? 2 : 3,
      caseId: this.story.caseId,
      kind,
      status: endedAgo === null ? 'UNDER_WAY' : 'COMPLETED',
      provider: 'A sample clinic or teacher',
      plannedOn: this.day(ago + 1),
      startedOn: this.day(ago),
      endedOn: endedAgo === null ? null : this.day(endedAgo),
    };
    this.rows.supportMeasures.push(measure);
    if (note !== null)
      this.rows.supportNotes.push({
        id: this.id('note'),
        measureId: measure.id,
        caseId: this.story.caseId,
        writtenAt: startOfDay(this.day(ago)),
        writtenBy: subjectOf('cmm-caseworker'),
        text: note,
      });
    return this;
  }

  /** A place that was opened, approved and inspected, with all its beds. */
  facility(
    kind: AccommodationKind,
    capacity: number,
    approvedBy: 'MINISTRY_OF_SOCIAL_AFFAIRS' | 'MUNICIPALITY',
  ): this {
    const id = this.id('facility');
    const openedOn = this.day(1000);
    this.rows.facilities.push({
      id,
      version: 1,
      name: `Sample place ${this.story.name}`,
      kind,
      operatedBy: 'Nobody: an invented place',
      place: 'Prøveby',
      municipality: approvedBy === 'MUNICIPALITY' ? SAMPLE_MUNICIPALITY : null,
      capacity,
      openedOn,
      closedOn: null,
    });
    for (let number = 1; number <= capacity; number += 1)
      this.rows.beds.push({ id: this.id('bed'), facilityId: id, facilityCapacity: capacity, number });
    const about = { facilityId: id };
    this.rows.approvals.push({
      ...this.version('approval', 990, approvedBy, 'ACCOMMODATION_APPROVED'),
      ...about,
      approvedBy,
      places: capacity,
      validFrom: this.day(990),
      validTo: this.day(-470),
      withdrawnOn: null,
    });
    this.rows.inspections.push({
      ...this.version('inspection', 200, approvedBy, 'ACCOMMODATION_APPROVED'),
      ...about,
      inspectedBy: approvedBy,
      inspectedOn: this.day(200),
      outcome: 'REMARKS',
      remarks: 'A fire door sticks.',
      followUpDueOn: this.day(140),
      followedUpOn: this.day(150),
    });
    return this;
  }

  /** In the first bed of the facility that this story opened. */
  placed(ago: number, decidedBy: 'CMM' | 'MUNICIPALITY', agreedWithDisAgo: number | null = null): this {
    const bedId = this.rows.beds[0]?.id;
    if (!bedId) throw new Error(`${this.story.name}: no bed to be placed in`);
    return this.fact('placements', ago, decidedBy, 'ACCOMMODATION_SUITABLE', {
      bedId,
      startsOn: this.day(ago),
      endsOn: null,
      decidedBy,
      child: decidedBy === 'MUNICIPALITY',
      agreedWithDisOn: agreedWithDisAgo === null ? null : this.day(agreedWithDisAgo),
      unaccompanied: decidedBy === 'MUNICIPALITY',
      verification: 'VERIFIED',
    });
  }

  screened(ago: number, outcome: Row<'childScreenings'>['outcome'], hasCase: boolean): this {
    this.rows.childScreenings.push({
      id: this.id('screening'),
      version: 1,
      caseId: hasCase ? this.story.caseId : null,
      screenedBy: 'RED_CROSS',
      localReference: `SAMPLE-${this.parts}`,
      screenedOn: this.day(ago),
      outcome,
      note: null,
      recordedAt: startOfDay(this.day(ago)),
      recordedBy: subjectOf('red-cross-screener'),
    });
    return this;
  }

  /** The equivalent of a reflection period, with the same days. */
  recovering(ago: number): this {
    const decision = this.story.rows.cmm.decisions.find(({ outcome }) => outcome === 'IDENTIFIED');
    if (!decision) throw new Error(`${this.story.name}: nobody identified by CMM`);
    const startsOn = this.day(ago);
    return this.fact('recoveryPeriods', ago, 'CMM', 'RECOVERY_PERIOD', {
      startsOn,
      endsOn: addDays(startsOn, 30),
      capEndsOn: addDays(startsOn, 120),
      endedOn: null,
      ground: null,
      endGround: null,
      verification: 'VERIFIED',
      concerns: [],
      identificationAuthority: decision.authority,
      identificationDecisionId: decision.id,
    });
  }

  private version(part: string, ago: number, body: Authority, rule: string | null) {
    return {
      factId: this.id(`${part} version`),
      id: this.id(part),
      version: 1,
      recordedAt: startOfDay(this.day(ago)),
      recordedBy: subjectOf(OFFICIAL[body] ?? 'cmm-caseworker'),
      recordedByBody: body,
      ruleVersions: rule === null ? [] : [versionOn(ruleById(rule), this.day(ago))],
      supersededAt: null as Date | null,
    };
  }
}
