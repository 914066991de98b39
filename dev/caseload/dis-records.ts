import { type Day, dayOf, daysBetween, startOfDay } from '../../shared/day.ts';
import type {
  ApplicationOutcome,
  DepartureSetAside,
  PermitApplicant,
  PermitKind,
} from '../../shared/dis-vocabulary.ts';
import { departureDeadline } from '../../shared/law/departure.ts';
import type { LegalFactRow } from '../../shared/storage/legal-fact.row.ts';
import type { ReflectionPeriodRow } from '../../subgraphs/dis/storage/reflection-period.row.ts';
import type { ResidencePermitRow } from '../../subgraphs/dis/storage/residence-permit.row.ts';
import { subjectOf } from '../personas.ts';
import { SAMPLE_MUNICIPALITY } from '../sample-municipality.ts';
import { sampleId } from './sample-id.ts';
import type { Story } from './story.ts';

/** Writes what DIS records in one story. All days are so many before the day of seeding, as in the story. */
export class DisRecords {
  private parts = 0;

  constructor(private readonly story: Story) {}

  asylum(lodgedAgo: number, decidedAgo: number | null, outcome: ApplicationOutcome = 'GRANTED'): this {
    const { asylum } = this.rows;
    const lodgedOn = this.story.day(lodgedAgo);
    asylum.push({
      ...this.fact('asylum', lodgedOn),
      lodgedOn,
      outcome: null,
      decidedOn: null,
      verification: 'VERIFIED',
    });
    if (decidedAgo !== null) {
      const decidedOn = this.story.day(decidedAgo);
      asylum.push({ ...this.next(asylum, decidedOn), outcome, decidedOn });
    }
    return this;
  }

  /** Indicators in the asylum interview, so that CMM is asked. */
  screened(ago: number): this {
    const on = this.story.day(ago);
    const screening = {
      ...this.fact('screening', on),
      applicationFactId: this.last(this.rows.asylum).factId,
      screenedOn: on,
      indicatorsFound: true,
    };
    this.rows.screenings.push(screening);
    this.rows.requests.push({
      ...this.fact('request', on),
      requestedOn: on,
      screeningFactId: screening.factId,
      answerBy: null,
      withdrawnOn: null,
    });
    return this;
  }

  /** The offer of a reflection period, and the answer to it if there is one. */
  offered(ago: number, answer: 'REQUESTED' | 'DECLINED' | null = null, answeredAgo = ago): this {
    const { offers } = this.rows;
    const offeredOn = this.story.day(ago);
    const identifies = ({ outcome }: { readonly outcome: string }) => outcome === 'IDENTIFIED';
    const decision =
      this.story.rows.dis.decisions.find(identifies) ?? this.story.decisions().find(identifies);
    offers.push({
      ...this.fact('offer', offeredOn),
      state: 'OFFERED',
      offeredOn,
      requestedOn: null,
      declinedOn: null,
      identificationAuthority: decision?.authority ?? null,
      identificationDecisionId: decision?.id ?? null,
      verification: 'VERIFIED',
    });
    if (answer !== null) {
      const on = this.story.day(answeredAgo);
      const day = answer === 'REQUESTED' ? { requestedOn: on } : { declinedOn: on };
      offers.push({ ...this.next(offers, on), state: answer, ...day });
    }
    return this;
  }

  /** The deadline that each version of the reflection period sets, as the law has it. */
  deadlineOfPeriod(): this {
    const { deadlines } = this.rows;
    for (const period of this.story.rows.dis.periods) {
      const setOn = dayOf(period.recordedAt);
      const { factId: periodFactId, endsOn: leaveBy, capEndsOn } = period;
      const moved = { periodFactId, leaveBy, capEndsOn, ruleVersions: [versionOf(period, setOn)] };
      if (period.version > 1) deadlines.push({ ...this.next(deadlines, setOn), ...moved });
      else deadlines.push({ ...this.deadline(setOn), ground: 'REFLECTION_PERIOD_ENDS', ...moved });
    }
    return this;
  }

  setAside(ago: number, setAsideBy: DepartureSetAside): this {
    const { deadlines } = this.rows;
    const setAsideOn = this.story.day(ago);
    deadlines.push({ ...this.next(deadlines, setAsideOn), setAsideOn, setAsideBy });
    return this;
  }

  /** What stood in its place is gone: the application was refused. */
  standsAgain(ago: number): this {
    const { deadlines } = this.rows;
    deadlines.push({ ...this.next(deadlines, this.story.day(ago)), setAsideOn: null, setAsideBy: null });
    return this;
  }

  departed(departedOn: Day): this {
    const { deadlines } = this.rows;
    deadlines.push({ ...this.next(deadlines, departedOn), departedOn });
    return this;
  }

  appliedForPermit(
    kind: PermitKind,
    applicant: PermitApplicant,
    receivedAgo: number,
    renews: ResidencePermitRow | null = null,
  ): this {
    const receivedOn = this.story.day(receivedAgo);
    const stated = kind === 'PROCEEDINGS' ? true : null;
    this.rows.permitApplications.push({
      ...this.fact('permit application', receivedOn),
      kind,
      applicant,
      receivedOn,
      presenceRequired: stated,
      collaborates: stated,
      renewsFactId: renews?.factId ?? null,
      outcome: null,
      decidedOn: null,
    });
    return this;
  }

  /** Grants what was applied for. Six months at a time for proceedings: 180 days lie within them whenever they begin. */
  permit(fromAgo: number, validToAgo: number, grantedAgo = fromAgo): this {
    const { permitApplications, permits } = this.rows;
    const on = this.story.day(grantedAgo);
    const granted = { ...this.next(permitApplications, on), outcome: 'GRANTED', decidedOn: on } as const;
    permitApplications.push(granted);
    permits.push({
      ...this.fact('permit', on),
      kind: granted.kind,
      applicationFactId: granted.factId,
      validFrom: this.story.day(fromAgo),
      validTo: this.story.day(validToAgo),
      termMonths: granted.kind === 'PROCEEDINGS' ? 6 : null,
      revokedOn: null,
      verification: 'VERIFIED',
    });
    return this;
  }

  /** Decides otherwise on what was applied for. */
  noPermit(ago: number, outcome: 'REFUSED' | 'WITHDRAWN', stated: { collaborates?: boolean } = {}): this {
    const { permitApplications } = this.rows;
    Object.assign(this.last(permitApplications), stated);
    const decidedOn = this.story.day(ago);
    permitApplications.push({ ...this.next(permitApplications, decidedOn), outcome, decidedOn });
    return this;
  }

  /** Asks for the last permit once more; nothing is decided yet. */
  renewalSought(applicant: PermitApplicant, ago: number): this {
    const permit = this.last(this.rows.permits);
    return this.appliedForPermit(permit.kind, applicant, ago, permit);
  }

  /** Revokes the last permit: she is to leave. */
  revoked(ago: number, leaveByAgo: number): this {
    const { permits } = this.rows;
    const revokedOn = this.story.day(ago);
    permits.push({ ...this.next(permits, revokedOn), revokedOn });
    return this.permitEnds(ago, leaveByAgo);
  }

  /** The deadline that the end of the last permit sets. */
  permitEnds(ago: number, leaveByAgo: number): this {
    const { permits, deadlines } = this.rows;
    deadlines.push({
      ...this.deadline(this.story.day(ago)),
      ground: 'PERMIT_ENDS',
      permitFactId: this.last(permits).factId,
      leaveBy: this.story.day(leaveByAgo),
    });
    return this;
  }

  /** The deadline that the end of investigation and trial sets. */
  proceedingsCompleted(ago: number, leaveByAgo: number): this {
    const deadline = this.deadline(this.story.day(ago));
    const leaveBy = this.story.day(leaveByAgo);
    this.rows.deadlines.push({ ...deadline, ground: 'PROCEEDINGS_COMPLETED', leaveBy });
    return this;
  }

  noWork(receivedAgo: number, decidedAgo: number, outcome: 'REFUSED' | 'WITHDRAWN'): this {
    const { workPermits } = this.work(receivedAgo, null).rows;
    const decidedOn = this.story.day(decidedAgo);
    workPermits.push({ ...this.next(workPermits, decidedOn), outcome, decidedOn });
    return this;
  }

  work(
    receivedAgo: number,
    grantedAgo: number | null,
    validToAgo: number | null = null,
    validFromAgo = grantedAgo,
  ): this {
    const { workPermits } = this.rows;
    const receivedOn = this.story.day(receivedAgo);
    workPermits.push({
      ...this.fact('work', receivedOn),
      receivedOn,
      outcome: null,
      decidedOn: null,
      validFrom: null,
      validTo: null,
      verification: 'VERIFIED',
    });
    if (grantedAgo !== null && validFromAgo !== null) {
      const on = this.story.day(grantedAgo);
      workPermits.push({
        ...this.next(workPermits, on),
        outcome: 'GRANTED',
        decidedOn: on,
        validFrom: this.story.day(validFromAgo),
        validTo: validToAgo === null ? null : this.story.day(validToAgo),
      });
    }
    return this;
  }

  allocated(ago: number): this {
    const { allocations } = this.rows;
    const allocatedOn = this.story.day(ago);
    allocations.push({
      ...this.fact('allocation', allocatedOn),
      asylumFactId: this.last(this.rows.asylum).factId,
      municipality: SAMPLE_MUNICIPALITY,
      allocatedOn,
      endedOn: null,
    });
    return this;
  }

  allocationEnded(ago: number): this {
    const { allocations } = this.rows;
    const endedOn = this.story.day(ago);
    allocations.push({ ...this.next(allocations, endedOn), endedOn });
    return this;
  }

  /** A plan with all four measures of the Integration Act. */
  plan(offeredAgo: number, acceptedAgo: number): this {
    const { factId: allocationFactId, municipality, caseId } = this.last(this.rows.allocations);
    const id = this.id('plan');
    this.rows.plans.push({
      id,
      caseId,
      allocationFactId,
      municipality,
      offeredOn: this.story.day(offeredAgo),
      acceptedOn: this.story.day(acceptedAgo),
      endedOn: null,
      version: 2,
    });
    for (const kind of ['LANGUAGE_COURSE', 'EMPLOYMENT', 'HEALTH_CARE', 'ACTIVE_CITIZENSHIP'] as const)
      this.rows.measures.push({
        id: this.id(`measure ${kind}`),
        planId: id,
        kind,
        startsOn: this.story.day(acceptedAgo),
        endsOn: null,
        version: 1,
      });
    return this;
  }

  private get rows() {
    return this.story.rows.dis;
  }

  private id(part: string): string {
    this.parts += 1;
    return sampleId(`${this.story.name} dis ${part} ${this.parts}`);
  }

  private fact(part: string, on: Day): LegalFactRow {
    return {
      factId: this.id(`${part} version`),
      id: this.id(part),
      version: 1,
      caseId: this.story.caseId,
      recordedAt: startOfDay(on),
      recordedBy: subjectOf('dis-caseworker'),
      recordedByBody: 'DIS',
      ruleVersions: [],
      supersededAt: null,
    };
  }

  private deadline(setOn: Day) {
    return {
      ...this.fact('deadline', setOn),
      setOn,
      periodFactId: null,
      capEndsOn: null,
      permitFactId: null,
      setAsideOn: null,
      setAsideBy: null,
      asideUntil: null,
      departedOn: null,
    };
  }

  /** Another version of the last of them, which it supersedes. */
  private next<Row extends LegalFactRow>(rows: readonly Row[], on: Day): Row {
    const before = this.last(rows);
    before.supersededAt = startOfDay(on);
    return {
      ...before,
      factId: this.id(`version ${before.version + 1}`),
      version: before.version + 1,
      recordedAt: startOfDay(on),
      supersededAt: null,
    };
  }

  private last<Row>(rows: readonly Row[]): Row {
    const last = rows.at(-1);
    if (!last) throw new Error(`${this.story.name}: nothing to go on from`);
    return last;
  }
}

const versionOf = (period: ReflectionPeriodRow, on: Day): string =>
  departureDeadline({ period: { ...period, ended: period.endedOn }, stay: null, departedOn: null }, on)
    .version;

/** What only one story has. */
const inStory: Readonly<Record<string, (dis: DisRecords) => unknown>> = {
  'identified-awaiting-reflection': (dis) => dis.offered(2),
  // the court’s decision is in force, whatever DIS decided itself
  'court-identified-dis-disagrees': (dis) => dis.offered(14),
  'witness-presence-required': (dis) =>
    dis
      .appliedForPermit('PROCEEDINGS', 'POLICE', 108)
      .permit(100, -80)
      .setAside(100, 'RESIDENCE_PERMIT')
      .work(90, 60, -80)
      .renewalSought('PROSECUTION', 3),
  'asylum-granted-in-integration': (dis) =>
    dis
      .offered(299, 'DECLINED', 295)
      .appliedForPermit('PROTECTION', 'PERSON', 330)
      .permit(149, -581)
      .allocated(140)
      .plan(120, 110)
      .work(20, null),
  // planted: the municipality never offered a plan
  'protection-revoked': (dis) =>
    dis
      .appliedForPermit('PROTECTION', 'PERSON', 900)
      .permit(699, -31)
      .allocated(690)
      .allocationEnded(10)
      .revoked(10, -20),
};

/** Adds to a story what DIS records wherever there is a reflection period or asylum is sought, and what only this story has. */
export function withDisRecords(story: Story, today: Day, only = inStory[story.name]): Story {
  const dis = new DisRecords(story);
  const ago = (on: Day) => daysBetween(on, today);
  const { statuses, periods, decisions } = story.rows.dis;
  const asylum = statuses.find(({ basis }) => basis === 'ASYLUM_SEEKER');
  if (asylum) {
    const { validFrom, validTo } = asylum;
    const after = statuses[statuses.indexOf(asylum) + 1];
    const outcome = after ? (after.basis === 'LAWFUL' ? 'GRANTED' : 'REFUSED') : 'WITHDRAWN';
    dis.asylum(ago(validFrom), validTo === null ? null : ago(validTo), outcome);
  }
  const [referral] = story.rows.cmm.referrals;
  if (asylum && referral?.channel === 'ASYLUM_INTERVIEW') dis.screened(ago(referral.referredOn));
  const [period] = periods;
  if (period) {
    const [decision] = decisions.filter(({ outcome }) => outcome === 'IDENTIFIED');
    const granted = ago(period.startsOn);
    dis.offered(decision ? ago(decision.decidedOn) : granted, 'REQUESTED', granted).deadlineOfPeriod();
    if (asylum) dis.setAside(granted, 'ASYLUM_APPLICATION');
    const departed = story.rows.returns.returns.find(({ departedOn }) => departedOn !== null);
    if (departed?.departedOn) dis.departed(departed.departedOn);
  }
  only?.(dis);
  return story;
}
