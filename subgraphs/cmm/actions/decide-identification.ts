import { ageGroupOn } from '../../../shared/law/age-group-on.ts';
import { childRepresentative } from '../../../shared/law/child-representative.ts';
import { competentToDecide } from '../../../shared/law/competent-authority.ts';
import { mayDecide } from '../../../shared/law/deciders.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import { variantOn } from '../../../shared/law/rule.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { type DecidedAnew, demandOwnRead } from '../../../shared/room/decided-otherwise.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import type { Authority, ExploitationForm } from '../../../shared/vocabulary.ts';
import * as file from './case-file.ts';
import { factsOf, openCase } from './facts-of-case.ts';
import type { IdentificationTold } from './identification-told.ts';
import { type StayTold, stayOn } from './stay-told.ts';
import { tellParties } from './tell-parties.ts';

export interface DecideIdentification extends DecidedAnew {
  readonly forms: readonly ExploitationForm[];
}

/** Those who read the decision where CMM keeps it. */
const TOLD: readonly Authority[] = ['DIS', 'SIRI', 'POLICE', 'PROSECUTION', 'COURT', 'RETURN_AGENCY'];

/**
 * CMM decides whether a person is a victim, if it is competent by her citizenship and by what DIS tells of her stay. While
 * DIS is silent the stay is not known, and CMM assesses: it may then say that she is one, not that she is none. To say no it
 * must also know what DIS and the courts decided; to say yes it waits for nobody.
 */
export const decideIdentification = (
  context: RequestContext,
  input: DecideIdentification,
  told: { readonly stay: StayTold; readonly others: IdentificationTold | null },
): Promise<IdentificationDecisionRow | Refused | FactUnavailable> => {
  const { caseId, outcome, forms } = input;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'decideIdentification',
    kind: 'CREATE',
    caseId,
    input,
    isKnown: (tx) => file.exists(tx, caseId),
    find: factsOf(IdentificationDecisionRow).byId,
    work: async (tx): Promise<IdentificationDecisionRow | Refused | FactUnavailable> => {
      await openCase(tx, caseId);
      const decider = caller.authority;
      const may = mayDecide(decider, today);
      if (isRefused(may)) return may;
      await demandOwnRead(tx, decider, input);
      const { gender, bornOn, citizenshipGroup } = await file.personOf(tx, caseId);
      const facts = {
        citizenship: citizenshipGroup,
        stay: stayOn(told.stay, today),
        onTrial: false,
        decider,
      };
      const competent = competentToDecide(facts, today);
      if (isRefused(competent)) return competent;
      if (outcome === 'NOT_IDENTIFIED') {
        if (!told.stay.known) return { unavailable: 'DIS', topic: 'STAY' };
        if (!told.others || told.others.silent)
          return told.others?.silent ?? { unavailable: 'NEC', topic: 'IDENTIFICATION' };
      }
      const { childUnder } = variantOn(childRepresentative, today).data;
      const on = { caseId, ruleVersions: [may.version, competent.version] };
      const decision = await append(tx, context, IdentificationDecisionRow, on, {
        authority: decider,
        outcome,
        decidedOn: today,
        firstRecordedAt: context.now,
        forms,
        gender,
        ageGroup: ageGroupOn({ bornOn }, childUnder, today),
        citizenshipGroup,
        verification: told.stay.known ? 'VERIFIED' : 'UNVERIFIED',
      });
      await rememberFacts(tx, decision, [...told.stay.reliedOn, ...(told.others?.reliedOn ?? [])]);
      await tellParties(tx, context, { caseId, kind: 'IDENTIFICATION_DECIDED', among: TOLD });
      return decision;
    },
  });
};
