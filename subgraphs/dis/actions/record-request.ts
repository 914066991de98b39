import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../../shared/room/context.ts';
import { append, supersede } from '../../../shared/room/legal-facts.ts';
import { ReflectionOfferRow } from '../storage/reflection-offer.row.ts';
import type { ReflectionPeriodRow } from '../storage/reflection-period.row.ts';
import { offers } from './records.ts';

/** A period is granted on request: with the grant it is on record that she asked, be it without an offer or after having declined one. */
export async function recordRequest(
  tx: EntityManager,
  context: RequestContext,
  period: ReflectionPeriodRow,
): Promise<void> {
  const { caseId, ruleVersions, identificationAuthority, identificationDecisionId, verification } = period;
  const requested = { state: 'REQUESTED', requestedOn: context.today } as const;
  const identified = { identificationAuthority, identificationDecisionId, verification };
  const made = (await offers.ofCase(tx, caseId)).find(
    (offer) => offer.identificationDecisionId === identificationDecisionId,
  );
  if (!made) {
    await append(
      tx,
      context,
      ReflectionOfferRow,
      { caseId, ruleVersions },
      {
        ...requested,
        ...identified,
        offeredOn: null,
        declinedOn: null,
      },
    );
  } else if (made.state !== 'REQUESTED')
    await supersede(tx, context, ReflectionOfferRow, made, ruleVersions, requested);
}
