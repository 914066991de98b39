import { type Day, startOfDay, timeOn } from '../../shared/day.ts';
import type {
  AwardKind,
  AwardRoute,
  CourtRole,
  DetentionGround,
  NonPunishmentOutcome,
  NonPunishmentProvision,
} from '../../shared/nec-vocabulary.ts';
import type { Authority } from '../../shared/vocabulary.ts';
import type { ChargeRow } from '../../subgraphs/nec/storage/charge.row.ts';
import type { CourtCaseRow } from '../../subgraphs/nec/storage/court-case.row.ts';
import type { WitnessParticipationRow } from '../../subgraphs/nec/storage/witness-participation.row.ts';
import { subjectOf } from '../personas.ts';
import { sampleId } from './sample-id.ts';
import type { Story } from './story.ts';

const OFFICIAL = { POLICE: 'nec-investigator', PROSECUTION: 'prosecutor', COURT: 'court-clerk' } as const;
type Body = keyof typeof OFFICIAL;

// in the middle of the day: 72 hours later it is that day's middle too, also where clocks change
const noon = (day: Day) => timeOn(day, '12:00');
const hoursAfter = (instant: Date, hours: number) => new Date(instant.getTime() + hours * 3_600_000);

/** Adds to one story what police, prosecution and courts record beside investigations. Days are before the day of seeding. */
export class NecRecords {
  private readonly rows: Story['rows']['nec'];

  constructor(private readonly story: Story) {
    this.rows = story.rows.nec;
  }

  investigated(suspectedAgo: number, chargedAgo: number | null): this {
    const [investigation] = this.rows.investigations;
    if (!investigation) throw new Error(`${this.story.name}: nothing is investigated`);
    const working = (part: string) => ({
      id: this.id(part),
      version: 1,
      investigationId: investigation.id,
    });
    this.rows.offences.push({
      ...working('offence'),
      provision: 'Trafficking in human beings',
      committedFrom: this.story.day(suspectedAgo + 90),
      committedTo: this.story.day(suspectedAgo),
    });
    this.rows.suspects.push({
      ...working('suspect'),
      pseudonym: 'S-1',
      status: chargedAgo === null ? 'SUSPECTED' : 'CHARGED',
      suspectedOn: this.story.day(suspectedAgo),
      chargedOn: chargedAgo === null ? null : this.story.day(chargedAgo),
    });
    return this;
  }

  testifies(statedAgo: number, fromAgo: number, endedAgo: number | null = null): this {
    const stated: WitnessParticipationRow = {
      ...this.fact('participation', statedAgo, 'POLICE'),
      testifies: true,
      testifiesFrom: this.story.day(fromAgo),
      collaboratesWithPolice: true,
      statedOn: this.story.day(statedAgo),
    };
    this.rows.participations.push(stated);
    if (endedAgo !== null) this.rows.participations.push(this.testifiesNoMore(stated, endedAgo));
    this.rows.witnessContacts.push({
      ...this.fact('witness contact', fromAgo, 'POLICE'),
      authority: 'POLICE',
      official: subjectOf(OFFICIAL.POLICE),
      assignedOn: this.story.day(fromAgo),
      endedOn: endedAgo === null ? null : this.story.day(endedAgo),
    });
    return this;
  }

  /** Whom she was to turn to has left, and nobody was assigned since. */
  contactLeft(ago: number): this {
    const contact = this.rows.witnessContacts.at(-1);
    if (contact) contact.endedOn = this.story.day(ago);
    return this;
  }

  private testifiesNoMore(stated: WitnessParticipationRow, ago: number): WitnessParticipationRow {
    stated.supersededAt = noon(this.story.day(ago));
    return {
      ...stated,
      factId: this.fact('participation ended', ago, 'POLICE').factId,
      version: 2,
      recordedAt: stated.supersededAt,
      supersededAt: null,
      testifies: false,
      testifiesFrom: null,
      statedOn: this.story.day(ago),
    };
  }

  /** 72 hours; each extension adds a day on its ground, or as many as told. */
  detained(ago: number, extensions: readonly DetentionGround[], isReleased: boolean, days = 1): this {
    this.story.justiceFile(ago);
    const beganAt = noon(this.story.day(ago));
    const ends = [0, ...extensions.keys()].map((_, at) => hoursAfter(beganAt, 72 + 24 * days * at));
    const detention = { ...this.fact('detention', ago, 'POLICE'), beganAt };
    this.rows.detentions.push({ ...detention, releasedAt: isReleased ? (ends.at(-1) ?? null) : null });
    let before: string | null = null;
    for (const [at, endsAt] of ends.entries()) {
      // an extension is decided the day before what it extends ends
      const period = this.fact(
        `detention period ${at}`,
        at === 0 ? ago : ago - 2 - days * (at - 1),
        'POLICE',
      );
      this.rows.detentionPeriods.push({
        ...period,
        detentionId: detention.id,
        extendsFactId: before,
        startsAt: ends[at - 1] ?? beganAt,
        endsAt,
        ground: extensions[at - 1] ?? null,
      });
      before = period.factId;
    }
    return this;
  }

  inCourt(role: CourtRole, openedAgo: number, closedAgo: number | null = null): CourtCaseRow {
    this.story.justiceFile(openedAgo);
    const row: CourtCaseRow = {
      ...this.fact(`court case as ${role}`, openedAgo, 'COURT'),
      number: `SAMPLE-${this.story.name}-${role}`,
      court: 'Sample district court',
      role,
      openedOn: this.story.day(openedAgo),
      closedOn: closedAgo === null ? null : this.story.day(closedAgo),
    };
    this.rows.courtCases.push(row);
    return row;
  }

  /** Held where the day has passed, to come where it is ahead (negative). */
  hearing({ id: courtCaseId, caseId }: CourtCaseRow, ago: number, courtNote: string | null = null): this {
    this.rows.hearings.push({
      id: this.id(`hearing ${ago} of ${courtCaseId}`),
      version: 1,
      caseId,
      courtCaseId,
      beginsAt: timeOn(this.story.day(ago), '09:30'),
      status: ago > 0 ? 'HELD' : 'SCHEDULED',
      courtNote,
    });
    return this;
  }

  /** The last hearing does not take place. */
  cancelled(): this {
    const last = this.rows.hearings.at(-1);
    if (last) Object.assign(last, { status: 'CANCELLED', version: 2 });
    return this;
  }

  /** The investigation goes on without her: it turned out not to be about her. */
  unlinked(ago: number): this {
    const [before] = this.rows.links;
    if (!before) throw new Error(`${this.story.name}: nothing is investigated`);
    const unlinkedOn = this.story.day(ago);
    before.supersededAt = startOfDay(unlinkedOn);
    const { factId } = this.fact('unlinked', ago, 'POLICE');
    const recordedAt = before.supersededAt;
    this.rows.links.push({ ...before, factId, version: 2, recordedAt, supersededAt: null, unlinkedOn });
    return this;
  }

  assisted({ id: courtCaseId }: CourtCaseRow, requestedAgo: number, grantedAgo: number | null): this {
    this.rows.legalAssistance.push({
      ...this.fact(`legal assistance in ${courtCaseId}`, grantedAgo ?? requestedAgo, 'COURT'),
      courtCaseId,
      requestedOn: this.story.day(requestedAgo),
      grantedOn: grantedAgo === null ? null : this.story.day(grantedAgo),
    });
    return this;
  }

  /** The court's decision that the story has. */
  found({ id: courtCaseId }: CourtCaseRow, ago: number): this {
    const decision = this.rows.decisions.find(({ authority }) => authority === 'COURT');
    if (!decision) throw new Error(`${this.story.name}: no court decided`);
    const finding = { ...this.fact('finding', ago, 'COURT'), ruleVersions: decision.ruleVersions };
    this.rows.findings.push({ ...finding, courtCaseId, decisionId: decision.id });
    return this;
  }

  awarded(of: CourtCaseRow, kind: AwardKind, route: AwardRoute, amount: string, ago: number): this {
    this.rows.awards.push({
      ...this.fact(`award ${kind} ${route}`, ago, 'COURT'),
      courtCaseId: of.id,
      kind,
      route,
      amount,
      currency: 'DKK',
      awardedOn: this.story.day(ago),
    });
    return this;
  }

  charged(provision: string, ago: number, droppedAgo: number | null = null): ChargeRow {
    this.story.justiceFile(ago);
    const row: ChargeRow = {
      ...this.fact(`charge ${provision}`, ago, 'POLICE'),
      provision,
      chargedOn: this.story.day(ago),
      droppedOn: droppedAgo === null ? null : this.story.day(droppedAgo),
    };
    this.rows.charges.push(row);
    return row;
  }

  assessed(
    { id: chargeId }: ChargeRow,
    ago: number,
    as: {
      readonly by: 'PROSECUTION' | 'COURT';
      readonly provision: NonPunishmentProvision;
      readonly outcome: NonPunishmentOutcome;
      readonly serious?: boolean;
    },
  ): this {
    this.rows.assessments.push({
      ...this.fact(`assessment ${as.provision} of ${chargeId}`, ago, as.by),
      chargeId,
      authority: as.by,
      provision: as.provision,
      seriousCrime: as.serious ?? false,
      compelled: true,
      byForce: false,
      byDeceit: true,
      byExploitation: true,
      outcome: as.outcome,
      assessedOn: this.story.day(ago),
    });
    return this;
  }

  private id(part: string): string {
    return sampleId(`${this.story.name} nec ${part}`);
  }

  private fact(part: string, ago: number, body: Body) {
    return {
      factId: this.id(`${part} version`),
      id: this.id(part),
      version: 1,
      caseId: this.story.caseId,
      recordedAt: noon(this.story.day(ago)),
      recordedBy: subjectOf(OFFICIAL[body]),
      recordedByBody: body as Authority,
      ruleVersions: [] as readonly string[],
      supersededAt: null,
    };
  }
}
