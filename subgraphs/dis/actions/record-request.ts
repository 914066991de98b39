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
  const all = await offers.ofCase(tx, caseId);
  const made =
    all.find((offer) => offer.identificationDecisionId === identificationDecisionId) ??
    // offered while nobody could say on what: she asks for that very one
    all.find((offer) => offer.identificationDecisionId === null && offer.state !== 'REQUESTED');
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
  } else if (made.state !== 'REQUESTED') {
    const said = { ...requested, ...(made.verification === 'UNVERIFIED' ? identified : {}) };
    await supersede(tx, context, ReflectionOfferRow, made, ruleVersions, said);
  }
}

/** What she asked for rests on the same as the period: confirmed with it, unless an offer on that identification stands already. */
export async function confirmRequest(
  tx: EntityManager,
  context: RequestContext,
  confirmed: ReflectionPeriodRow,
  before: ReflectionPeriodRow,
): Promise<void> {
  const { caseId, ruleVersions, identificationAuthority, identificationDecisionId } = confirmed;
  const all = await offers.ofCase(tx, caseId);
  const of = (decisionId: string | null) =>
    all.find((offer) => offer.identificationDecisionId === decisionId);
  const made = of(before.identificationDecisionId);
  const standing = of(identificationDecisionId);
  if (made?.verification !== 'UNVERIFIED' || (standing && standing.id !== made.id)) return;
  const verification = 'VERIFIED' as const;
  const identified = { identificationAuthority, identificationDecisionId, verification };
  await supersede(tx, context, ReflectionOfferRow, made, ruleVersions, identified);
}
