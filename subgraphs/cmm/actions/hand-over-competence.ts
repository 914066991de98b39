import type { HandOverChoice } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { handOver, mayHoldCompetence } from '../../../shared/law/competent-authority.ts';
import { handOverInformed, informedOfHandOver } from '../../../shared/law/hand-over-informed.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import { versionOn } from '../../../shared/law/rule.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import { HandOverRow } from '../storage/hand-over.row.ts';
import { admitBody } from './admit-body.ts';
import * as file from './case-file.ts';
import { demandCompetence, moveCompetence } from './competences.ts';
import { factsOf, openCase } from './facts-of-case.ts';
import { type StayTold, stayOn } from './stay-told.ts';
import { tellParties } from './tell-parties.ts';

export interface HandOverCompetence {
  readonly caseId: string;
  readonly competenceId: string | null;
  readonly expectedVersion: number | null;
  readonly to: Authority;
  readonly informedOn: Day | null;
  readonly choice: HandOverChoice | null;
  readonly reason: string | null;
}

/**
 * Hands the case over to the body that is competent by what DIS tells of her stay, and makes it a party; DIS as well where
 * it is SIRI. While DIS is silent she is handed to nobody but CMM, and by SIRI back to DIS. Where she is to be told before
 * what it means, and was not or did not want it, a reason is given.
 */
export const handOverCompetence = (
  context: RequestContext,
  input: HandOverCompetence,
  told: StayTold,
): Promise<HandOverRow | Refused | FactUnavailable> => {
  const { caseId, to, informedOn, choice, reason } = input;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'handOverCompetence',
    kind: 'CREATE',
    caseId,
    input,
    isKnown: (tx) => file.exists(tx, caseId),
    find: factsOf(HandOverRow).byId,
    work: async (tx): Promise<HandOverRow | Refused | FactUnavailable> => {
      await openCase(tx, caseId);
      const before = await file.competenceOn(tx, caseId, today);
      const from = before?.authority ?? 'CMM';
      // whoever never hands over may not read who holds it either: that is no conflict
      const may = mayHoldCompetence({ by: caller.authority, from }, today);
      if (isRefused(may)) return may;
      demandCompetence(before, input);
      const { citizenshipGroup: citizenship } = await file.personOf(tx, caseId);
      const stay = stayOn(told, today);
      const asked = { by: caller.authority, from, to, citizenship, stay, stayTold: told.known };
      const lawful = handOver(asked, today);
      if (isRefused(lawful))
        return told.known || lawful.reason !== 'ADDRESSEE_NOT_COMPETENT'
          ? lawful
          : { unavailable: 'DIS', topic: 'STAY' };
      const concern = informedOfHandOver({ from, to, stay, informedOn, choice }, today);
      if (concern && reason === null)
        throw badInput('input.reason', 'is missing: she was not told before, or did not want it');
      await moveCompetence(tx, context, caseId, before, to, lawful.version);
      const on = { caseId, ruleVersions: [lawful.version, versionOn(handOverInformed, today)] };
      const said = { fromAuthority: from, toAuthority: to, handedOverOn: today, informedOn, choice, reason };
      const handed = await append(tx, context, HandOverRow, on, said);
      await rememberFacts(tx, handed, told.reliedOn);
      for (const authority of new Set([to, lawful.authority]))
        await admitBody(tx, context, caseId, { authority }, 'Competent to identify (COMPETENT_AUTHORITY)');
      // each with whom it may lie needs to know; DIS too where it goes to SIRI, whom nobody but DIS lets into its file
      await tellParties(tx, context, { caseId, kind: 'COMPETENCE_HANDED_OVER', among: ['DIS', 'SIRI'] });
      return handed;
    },
  });
};
