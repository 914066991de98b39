import { type Day, startOfDay } from '../../shared/day.ts';
import type {
  CounsellingKind,
  FamilyTracingStatus,
  FollowUpOutcome,
  PlanComponent,
  ReintegrationActivity,
  ReturnReason,
  RiskLevel,
} from '../../shared/returns-vocabulary.ts';
import { subjectOf } from '../personas.ts';
import { sampleId } from './sample-id.ts';
import type { Story } from './story.ts';

/** The programme that ERIN runs, as the migration records it. */
const ERIN_PROGRAMME = '71a6d3c8-2e94-4d5b-a0f7-c3b81e6f4d95';

const partnerIdOf = (name: string) => sampleId(`partner ${name}`);

/** A local partner, and the country in which it works from a day on. */
export const partnerIn = (name: string, country: string, validFrom: Day, validTo: Day | null = null) => ({
  partner: { id: partnerIdOf(name), version: 1, name, kind: 'LOCAL_PARTNER' } as const,
  coverage: {
    id: sampleId(`coverage ${name} ${country}`),
    version: 1,
    organisationId: partnerIdOf(name),
    country,
    validFrom,
    validTo,
  },
});

interface Support {
  readonly ago: number;
  readonly byErin?: boolean;
  /** From which day to which, once she has arrived. */
  readonly ran?: readonly [fromAgo: number, toAgo: number];
  readonly cash?: string;
}

/** Adds to one story what the Return Agency records beside the return. Days are before the day of seeding. */
export class ReturnsRecords {
  private readonly rows: Story['rows']['returns'];
  private partnerId: string | null = null;

  constructor(private readonly story: Story) {
    this.rows = story.rows.returns;
  }

  counselled(kind: CounsellingKind, ago: number, notes: string | null = null): this {
    this.rows.counselling.push({
      ...this.fact(`counselling ${kind}`, ago),
      kind,
      heldOn: this.story.day(ago),
      notes,
    });
    return this;
  }

  because(...reasons: readonly ReturnReason[]): this {
    Object.assign(this.theReturn(), { reasons });
    return this;
  }

  riskAssessed(
    ago: number,
    retribution: RiskLevel,
    hardship: RiskLevel,
    details: string | null = null,
  ): this {
    this.rows.risks.push({
      ...this.ofReturn('risk', ago),
      assessedOn: this.story.day(ago),
      retribution,
      hardship,
      details,
    });
    return this;
  }

  planned(ago: number, components: readonly PlanComponent[], byErin = false): this {
    this.rows.plans.push({
      ...this.ofReturn('plan', ago),
      drawnUpOn: this.story.day(ago),
      destination: 'COUNTRY_OF_ORIGIN',
      components,
      reunitesWithFamily: false,
      programmeId: byErin ? ERIN_PROGRAMME : null,
    });
    return this;
  }

  /** A local partner, from so many days ago on, or until so many. */
  partner(name: string, country: string, fromAgo: number, toAgo: number | null = null): this {
    const validTo = toAgo === null ? null : this.story.day(toAgo);
    const { partner, coverage } = partnerIn(name, country, this.story.day(fromAgo), validTo);
    this.rows.partners.push(partner);
    this.rows.coverage.push(coverage);
    return this.through(name);
  }

  /** With a partner that is recorded elsewhere. */
  through(partner: string): this {
    this.partnerId = partnerIdOf(partner);
    return this;
  }

  /** In kind through the story's partner, else in cash: where there is none. */
  supported({ ago, byErin = false, ran, cash }: Support): this {
    const { partnerId } = this;
    this.rows.supports.push({
      ...this.ofReturn('support', ago),
      form: partnerId ? 'IN_KIND' : 'CASH',
      grantedOn: this.story.day(ago),
      partnerId,
      partnerInCountry: partnerId !== null,
      throughPartner: partnerId !== null,
      programmeId: byErin ? ERIN_PROGRAMME : null,
      periodMonths: byErin ? 12 : 6,
      startsOn: ran ? this.story.day(ran[0]) : null,
      endsOn: ran ? this.story.day(ran[1]) : null,
      amount: cash ?? null,
      currency: cash ? 'DKK' : null,
    });
    return this;
  }

  goesTo(activity: ReintegrationActivity, ago: number, amount: string): this {
    const [support] = this.rows.supports;
    if (!support) throw new Error(`${this.story.name}: no support is granted`);
    this.rows.measures.push({
      ...this.fact(`measure ${activity}`, ago),
      supportId: support.id,
      activity,
      agreedOn: this.story.day(ago),
      amount,
      currency: 'DKK',
    });
    return this;
  }

  /** Held on a day with its outcome, or still due. */
  followUp(dueAgo: number, held: readonly [ago: number, outcome: FollowUpOutcome] | null = null): this {
    const { id: returnId, caseId } = this.theReturn();
    this.rows.followUps.push({
      id: this.id(`follow-up ${dueAgo}`),
      version: held ? 2 : 1,
      caseId,
      returnId,
      dueOn: this.story.day(dueAgo),
      heldOn: held && this.story.day(held[0]),
      outcome: held?.[1] ?? null,
      notes: held && 'Sample note',
    });
    return this;
  }

  familySought(
    assessedAgo: number,
    begunAgo: number | null,
    status: FamilyTracingStatus = begunAgo === null ? 'NOT_BEGUN' : 'UNDER_WAY',
    inBestInterests = true,
  ): this {
    this.story.returnFile(assessedAgo);
    this.rows.tracings.push({
      ...this.fact('family tracing', begunAgo ?? assessedAgo),
      bestInterestsAssessedOn: this.story.day(assessedAgo),
      inBestInterests,
      status,
      begunOn: begunAgo === null ? null : this.story.day(begunAgo),
      durableSolution: status === 'FOUND' ? true : null,
      reunitedOn: null,
    });
    return this;
  }

  private theReturn() {
    const [row] = this.rows.returns;
    if (!row) throw new Error(`${this.story.name}: no return is offered`);
    return row;
  }

  private ofReturn(part: string, ago: number) {
    return { ...this.fact(part, ago), returnId: this.theReturn().id };
  }

  private id(part: string): string {
    return sampleId(`${this.story.name} returns ${part}`);
  }

  private fact(part: string, ago: number) {
    return {
      factId: this.id(`${part} version`),
      id: this.id(part),
      version: 1,
      caseId: this.story.caseId,
      recordedAt: startOfDay(this.story.day(ago)),
      recordedBy: subjectOf('returns-caseworker'),
      recordedByBody: 'RETURN_AGENCY' as const,
      ruleVersions: [] as readonly string[],
      supersededAt: null,
    };
  }
}
