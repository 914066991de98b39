import { assessmentRequested } from '../../../shared/law/asylum-screening-request.ts';
import { competentToDecide } from '../../../shared/law/competent-authority.ts';
import { mayDecide } from '../../../shared/law/deciders.ts';
import type { IdentificationFact } from '../../../shared/law/decisions-agree.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import { demandAsRegistered } from '../../../shared/room/as-registered.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { type DecidedAnew, demandOwnRead } from '../../../shared/room/decided-otherwise.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import type { MergeTold } from '../../../shared/room/other-cases.ts';
import { type ReliedOn, rememberFacts } from '../../../shared/room/relied-on.ts';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import type { AgeGroup, CitizenshipGroup, ExploitationForm, Gender } from '../../../shared/vocabulary.ts';
import { PersonRow } from '../storage/person.row.ts';
import * as file from './immigration-file.ts';
import { type CaseTold, isKnown, openFile } from './opening.ts';
import { assessmentRequests, decisions, screenings } from './records.ts';
import { tell } from './tell.ts';

export interface DecideIdentificationAsDis extends DecidedAnew {
  readonly forms: readonly ExploitationForm[];
  readonly gender: Gender;
  readonly ageGroup: AgeGroup;
  readonly citizenshipGroup: CitizenshipGroup;
}

/** What the courts say of her identification. */
export interface CourtsTold {
  readonly decisions: readonly IdentificationFact[];
  readonly answered: boolean;
  readonly reliedOn: readonly ReliedOn[];
}

/** What CMM has on record of her citizenship; null: it did not say. */
export interface CitizenshipTold {
  readonly group: CitizenshipGroup | null;
  /** It answered, be it only that it shows this body no such case. */
  readonly heard: boolean;
  readonly reliedOn: readonly ReliedOn[];
}

/** Null: CMM has none on record, or did not say. */
export const onRecord = ({ group }: CitizenshipTold): CitizenshipGroup | null =>
  group === 'UNKNOWN' ? null : group;

/**
 * DIS, in some cases SIRI, decides whether a person is a victim. To say no it must know what the courts decided, of what
 * citizenship CMM has her, and which cases are hers; to say yes it waits for nobody. Who is competent follows from what is on record: what is
 * said at the decision makes no body competent that the record does not.
 */
export const decideIdentificationAsDis = (
  context: RequestContext,
  input: DecideIdentificationAsDis,
  told: {
    readonly case: CaseTold;
    /** Which other cases are hers: interviews in all of them count where it says no. */
    readonly merge: MergeTold | null;
    readonly citizenship: CitizenshipTold;
    readonly courts: CourtsTold | null;
  },
): Promise<IdentificationDecisionRow | Refused | FactUnavailable> => {
  const { caseId, outcome, citizenshipGroup } = input;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'decideIdentificationAsDis',
    kind: 'CREATE',
    caseId,
    hers: () => told.merge?.otherCases ?? [],
    input,
    isKnown: (tx) => isKnown(tx, caseId, told.case),
    find: decisions.byId,
    work: async (tx): Promise<IdentificationDecisionRow | Refused | FactUnavailable> => {
      const decider = caller.authority;
      const may = mayDecide(decider, today);
      if (isRefused(may)) return may;
      const stay = await file.stayOn(tx, caseId, today);
      const by = (citizenship: CitizenshipGroup) =>
        competentToDecide({ citizenship, stay, onTrial: false, decider }, today);
      const byRecord = by(onRecord(told.citizenship) ?? citizenshipGroup);
      if (isRefused(byRecord)) return byRecord;
      const competent = by(citizenshipGroup);
      if (isRefused(competent)) return competent;
      demandAsRegistered(input, await tx.findOneBy(PersonRow, { caseId }), today);
      if (outcome === 'NOT_IDENTIFIED') {
        const hers = [caseId, ...(told.merge?.otherCases ?? [])];
        const asked = assessmentRequested(
          {
            screenings: await screenings.ofCases(tx, hers),
            requests: await assessmentRequests.ofCases(tx, hers),
          },
          today,
        );
        if (isRefused(asked)) return asked;
        if (told.citizenship.group === null) return { unavailable: 'CMM', topic: 'CITIZENSHIP' };
        if (!told.merge?.heard) return { unavailable: 'CMM', topic: 'MERGE' };
        if (!told.courts?.answered) return { unavailable: 'NEC', topic: 'IDENTIFICATION' };
      }
      const silent = await openFile(tx, context, caseId, told.case);
      if (silent) return silent;
      await demandOwnRead(tx, decider, input);
      const on = { caseId, ruleVersions: [may.version, competent.version] };
      const decision = await append(tx, context, IdentificationDecisionRow, on, {
        authority: decider,
        outcome,
        decidedOn: today,
        firstRecordedAt: context.now,
        forms: input.forms,
        gender: input.gender,
        ageGroup: input.ageGroup,
        citizenshipGroup,
        verification: told.citizenship.heard ? 'VERIFIED' : 'UNVERIFIED',
      });
      await rememberFacts(tx, decision, [
        ...told.citizenship.reliedOn,
        ...(told.merge?.reliedOn ?? []),
        ...(told.courts?.reliedOn ?? []),
      ]);
      await tell(tx, context, caseId, 'IDENTIFICATION_DECIDED', [
        'SIRI',
        'POLICE',
        'PROSECUTION',
        'COURT',
        'RETURN_AGENCY',
      ]);
      return decision;
    },
  });
};
