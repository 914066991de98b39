import { conflict } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { ChildRepresentativeRow } from '../storage/child-representative.row.ts';
import { casesOfPerson } from './cases-of-person.ts';
import { consentsHeld, takeBack, tellOfConsent } from './consents.ts';
import { factsOf } from './facts-of-case.ts';
import { tellParties } from './tell-parties.ts';

export interface EndRepresentation {
  readonly caseId: string;
  readonly representativeId: string;
  readonly expectedVersion: number;
}

const representatives = factsOf(ChildRepresentativeRow);

/**
 * Ends a representation today; somebody else may follow on the same day, and then consents anew: what was consented to for the
 * child ends with it, as nobody is left who could take it back.
 */
export const endRepresentation = (
  context: RequestContext,
  input: EndRepresentation,
): Promise<ChildRepresentativeRow | Refused> => {
  const { caseId, representativeId: id } = input;
  return decide(context, {
    mutation: 'endRepresentation',
    kind: 'UPDATE',
    caseId,
    hers: (tx) => casesOfPerson(tx, caseId),
    input,
    isKnown: (tx) => representatives.has(tx, caseId, id),
    find: representatives.byId,
    work: async (tx) => {
      const before = await representatives.byId(tx, id);
      demandVersion(before, input.expectedVersion);
      if (before.endedOn !== null) throw conflict('The representation has ended already.');
      const { ruleVersions } = before;
      const held = await consentsHeld(tx, caseId, context.today);
      const ended = await supersede(tx, context, ChildRepresentativeRow, before, ruleVersions, {
        endedOn: context.today,
      });
      const among = ['MUNICIPALITY', 'RED_CROSS', 'DIS', 'RETURN_AGENCY'] as const;
      await tellParties(tx, context, { caseId, kind: 'REPRESENTATIVE_CHANGED', among });
      const holds = new Set((await consentsHeld(tx, caseId, context.today)).map(({ id: left }) => left));
      const over = held.filter((one) => !holds.has(one.id));
      for (const one of over) {
        const takenBack = { recipients: new Set(one.recipients), on: context.today };
        await takeBack(tx, context, one, takenBack);
      }
      await tellOfConsent(tx, context, caseId, [...new Set(over.flatMap(({ recipients }) => recipients))]);
      return ended;
    },
  });
};
