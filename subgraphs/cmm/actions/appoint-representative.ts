import type { RepresentativeKind } from '../../../shared/cmm-vocabulary.ts';
import { appointRepresentative as appoint } from '../../../shared/law/child-representative.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { ChildRepresentativeRow } from '../storage/child-representative.row.ts';
import { PersonRow } from '../storage/person.row.ts';
import { factsOf, isCase, openCase } from './facts-of-case.ts';
import { tellParties } from './tell-parties.ts';

export interface AppointRepresentative {
  readonly caseId: string;
  readonly kind: RepresentativeKind;
  readonly name: string;
  readonly organisation: string | null;
}

const representatives = factsOf(ChildRepresentativeRow);

/** Appoints somebody, from today, to act for a child. */
export const appointRepresentative = (
  context: RequestContext,
  input: AppointRepresentative,
): Promise<ChildRepresentativeRow | Refused> => {
  const { caseId, kind, name, organisation } = input;
  const { today } = context;
  return decide(context, {
    mutation: 'appointRepresentative',
    kind: 'CREATE',
    caseId,
    input,
    isKnown: (tx) => isCase(tx, caseId),
    find: representatives.byId,
    work: async (tx) => {
      await openCase(tx, caseId);
      const person = await tx.findOneBy(PersonRow, { caseId });
      const representations = await representatives.ofCase(tx, caseId);
      const lawful = appoint({ bornOn: person?.bornOn ?? null, representations }, today);
      if (isRefused(lawful)) return lawful;
      const representative = await append(
        tx,
        context,
        ChildRepresentativeRow,
        { caseId, ruleVersions: [lawful.version] },
        { kind, name, organisation, appointedOn: today, endedOn: null },
      );
      const among = ['MUNICIPALITY', 'RED_CROSS', 'DIS', 'RETURN_AGENCY'] as const;
      await tellParties(tx, context, { caseId, kind: 'REPRESENTATIVE_CHANGED', among });
      return representative;
    },
  });
};
