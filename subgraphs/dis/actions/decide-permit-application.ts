import type { EntityManager } from 'typeorm';
import { addDays, type Day, later } from '../../../shared/day.ts';
import type { ApplicationOutcome } from '../../../shared/dis-vocabulary.ts';
import { badInput } from '../../../shared/graph-error.ts';
import {
  grantProceedingsPermit,
  mayDecidePermit,
  permitToCitizen,
} from '../../../shared/law/permit-conditions.ts';
import { oneAtATime, type PresenceFacts } from '../../../shared/law/permit-term.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { demandNotMerged, type KnownAtCmm } from '../../../shared/room/known-at-cmm.ts';
import { append, demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import type { MergeTold } from '../../../shared/room/other-cases.ts';
import { type ReliedOn, rememberFacts } from '../../../shared/room/relied-on.ts';
import { PermitApplicationRow } from '../storage/permit-application.row.ts';
import { ResidencePermitRow } from '../storage/residence-permit.row.ts';
import type { CitizenshipTold } from './decide-identification-as-dis.ts';
import { followGrant, setAsideWhileLawful } from './departure-deadlines.ts';
import { limitAsylum } from './granted-asylum.ts';
import { isToCome, lastDayOf } from './last-day.ts';
import { permitApplications, permits } from './records.ts';
import { firstDayNotLawful, recordStay, tellingOfStay } from './stay.ts';
import { tell } from './tell.ts';
import { reliedOnCitizenship } from './told-of-victim.ts';

export interface DecidePermitApplication {
  readonly caseId: string;
  readonly applicationId: string;
  readonly expectedVersion: number;
  readonly outcome: ApplicationOutcome;
  readonly until?: Day | null;
}

/** Whether her presence is required; null: nobody answered. */
export interface PresenceTold {
  readonly presence: PresenceFacts | null;
  readonly reliedOn: readonly ReliedOn[];
}

/** Decides an application for a residence permit. Granting goes ahead without the police’s and CMM’s answers, what ends it otherwise does not. */
export const decidePermitApplication = (
  context: RequestContext,
  input: DecidePermitApplication,
  /** Null where the decision does not rest on it. */
  told: PresenceTold | null,
  citizenship: CitizenshipTold | null,
  /** Whether CMM has such a case, and whether it goes on; asked where a permit is to be given. */
  known: KnownAtCmm,
  /** A permit that holds in another case of hers is the one before; asked where a permit is to be given. */
  merge: MergeTold | null,
): Promise<PermitApplicationRow | Refused | FactUnavailable> => {
  const { caseId, applicationId, outcome } = input;
  const { caller, today } = context;
  const otherCases = merge?.otherCases ?? [];
  const hers = async (tx: EntityManager) => [...otherCases, ...(await caseOfRenewed(tx, input))];
  return decide(context, {
    mutation: 'decidePermitApplication',
    kind: 'UPDATE',
    caseId,
    hers,
    input,
    isKnown: (tx) => permitApplications.has(tx, caseId, applicationId),
    find: permitApplications.byId,
    work: async (tx): Promise<PermitApplicationRow | Refused | FactUnavailable> => {
      const before = await permitApplications.byId(tx, applicationId);
      demandVersion(before, input.expectedVersion);
      const may = mayDecidePermit({ decider: caller.authority, decidedOn: before.decidedOn }, today);
      if (isRefused(may)) return may;
      // she would stay lawfully in a case in which nobody looks any more
      if (outcome === 'GRANTED') demandNotMerged(known);
      const silent = before.kind === 'PROCEEDINGS' && told?.presence == null;
      // that it is withdrawn is for those to say who applied: it does not end while they cannot be heard
      if (outcome !== 'GRANTED' && silent) return { unavailable: 'NEC', topic: 'PRESENCE' };
      const citizen = outcome === 'GRANTED' ? permitToCitizen(citizenship?.group ?? null, today) : null;
      if (citizen) return citizen;
      const given =
        outcome === 'GRANTED'
          ? await termOf(tx, context, input, before, told?.presence ?? null, await hers(tx))
          : null;
      if (given && isRefused(given)) return given;
      const decided = await supersede(
        tx,
        context,
        PermitApplicationRow,
        before,
        given?.versions ?? [may.version],
        {
          outcome,
          decidedOn: today,
        },
      );
      await rememberFacts(tx, decided, [
        ...(told?.reliedOn ?? []),
        ...(citizenship ? reliedOnCitizenship(citizenship) : []),
        ...(merge?.reliedOn ?? []),
      ]);
      const unverified = silent || citizenship?.heard === false || merge?.heard === false;
      if (given) await issue(tx, context, decided, given, unverified, otherCases);
      await tell(tx, context, caseId, 'PERMIT_DECIDED', [
        'RETURN_AGENCY',
        ...(before.applicant === 'PERSON' ? [] : [before.applicant]),
      ]);
      return decided;
    },
  });
};

interface Term {
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly termMonths: number | null;
  readonly versions: readonly string[];
}

/** From today or from the day after the permit before, in whichever of her cases, and not while one is to come: for proceedings as the rule has it, for protection to the day that DIS names. */
async function termOf(
  tx: EntityManager,
  { caller, today }: RequestContext,
  { caseId, until = null }: DecidePermitApplication,
  application: PermitApplicationRow,
  presence: PresenceFacts | null,
  otherCases: readonly string[],
): Promise<Term | Refused> {
  const given = await permits.ofCases(tx, [caseId, ...otherCases]);
  const lastValidTo = given.map(lastDayOf).sort().at(-1) ?? null;
  const coming = given.filter((permit) => isToCome(permit, today));
  const begins =
    coming
      .map(({ validFrom }) => validFrom)
      .sort()
      .at(0) ?? null;
  if (application.kind === 'PROCEEDINGS')
    return grantProceedingsPermit(
      {
        decider: caller.authority,
        application,
        renews: application.renewsFactId !== null,
        lastValidTo,
        begins,
        presence,
        until,
      },
      today,
    );
  const validFrom = lastValidTo === null ? today : later(today, addDays(lastValidTo, 1));
  const another = oneAtATime(begins, today);
  if (another) return another;
  if (until === null) throw badInput('input.until', 'is needed to grant a permit for protection');
  if (until < validFrom) throw badInput('input.until', 'lies before the first day of the permit');
  return { validFrom, validTo: until, termMonths: null, versions: application.ruleVersions };
}

/** That the permit it renews is hers was told when it was applied for, and needs no CMM to say it again. */
async function caseOfRenewed(
  tx: EntityManager,
  { caseId, applicationId: id }: DecidePermitApplication,
): Promise<readonly string[]> {
  const application = await tx.findOneBy(PermitApplicationRow, { caseId, id, version: 1 });
  const factId = application?.renewsFactId;
  return factId ? (await tx.findBy(ResidencePermitRow, { factId })).map(({ caseId }) => caseId) : [];
}

/** Issues the permit: she stays lawfully while it holds, and the day by which to leave is its last. */
const issue = (
  tx: EntityManager,
  context: RequestContext,
  { factId, caseId, kind }: PermitApplicationRow,
  { versions, ...term }: Term,
  unverified: boolean,
  otherCases: readonly string[],
): Promise<void> =>
  tellingOfStay(tx, context, caseId, async () => {
    const permit = await append(
      tx,
      context,
      ResidencePermitRow,
      { caseId, ruleVersions: versions },
      {
        ...term,
        kind,
        applicationFactId: factId,
        revokedOn: null,
        verification: unverified ? 'UNVERIFIED' : 'VERIFIED',
      },
    );
    await followGrant(tx, context, permit, otherCases);
    // given on asylum that another of her cases holds too, unless nobody could say so
    const held = unverified ? [caseId] : [caseId, ...otherCases];
    if (kind === 'PROTECTION')
      for (const one of held) await limitAsylum(tx, context, one, held, term.validTo);
    const validFrom = await firstDayNotLawful(tx, caseId, term);
    if (validFrom !== null) await recordStay(tx, context, caseId, { basis: 'LAWFUL', ...term, validFrom });
    // she may stay lawfully for longer than the permit
    await setAsideWhileLawful(tx, context, caseId);
  });
