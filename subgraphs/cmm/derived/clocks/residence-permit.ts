import { type Day, dayOf, earlier } from '../../../../shared/day.ts';
import { permitRevocation } from '../../../../shared/law/permit-revocation.ts';
import { lastDayOfTerm, permitTerm } from '../../../../shared/law/permit-term.ts';
import { variantOn, versionOn } from '../../../../shared/law/rule.ts';
import { unseen } from '../answers.ts';
import { permitsOf, presenceEndsOn } from '../course-of-stay.ts';
import type { ToldFacts } from '../facts.ts';
import { ledHereBefore } from '../findings/as-recorded.ts';
import type { FileFacts, PermitFact } from '../immigration-facts.ts';
import { lastDayOfPermit } from '../last-day.ts';
import { goesOnFrom } from '../renewed-permits.ts';
import { inForceAt } from '../versioned.ts';
import { clock, type LegalClock } from './clock.ts';

/** Every residence permit, in whichever of her cases. Its rule and its cap tell what kind it is: only who is told the kind is told them. */
export const residencePermits = (facts: ToldFacts, asOf: Date): LegalClock[] =>
  permitsOf(facts).map((permit) =>
    clock({
      key: permit.id,
      kind: 'RESIDENCE_PERMIT',
      room: 'DIS',
      authority: 'DIS',
      startedBy: 'PERMIT_GRANTED',
      startedOn: permit.validFrom,
      endsOn: lastDayOfPermit(permit),
      ...courseOf(permit, facts, dayOf(asOf)),
      ...ruleOf(permit, facts, dayOf(asOf)),
      asOf,
    }),
  );

/**
 * Whether one was given to go on from the other, as that stood on record then: it may have been revoked since. Of a case that
 * was merged only since nobody knew that its permit is hers.
 */
function isRenewalOf(permit: PermitFact, other: PermitFact, { immigration }: ToldFacts): boolean {
  const holds = ({ permits }: FileFacts, { id }: PermitFact) =>
    permits?.some((one) => one.id === id) ?? false;
  const between = immigration?.merged.filter((file) => holds(file, permit) !== holds(file, other)) ?? [];
  const { recordedAt: given } = permit.versions?.[0] ?? permit;
  const [then] = inForceAt(other.versions ?? [other], given);
  return then !== undefined && goesOnFrom(permit, then) && between.every(ledHereBefore(given));
}

function courseOf(
  permit: PermitFact,
  facts: ToldFacts,
  day: Day,
): Pick<LegalClock, 'state' | 'endedBy' | 'endedOn'> & { readonly endsOn?: Day } {
  const { validFrom, validTo, revokedOn } = permit;
  const last = lastDayOfPermit(permit);
  if (revokedOn !== null && revokedOn <= day)
    return { state: 'ENDED', endedBy: 'REVOCATION', endedOn: revokedOn, endsOn: validTo };
  if (day < validFrom) return { state: 'TO_COME', endedBy: null, endedOn: null };
  if (day <= last) return { state: 'RUNNING', endedBy: null, endedOn: null };
  const renewed = permitsOf(facts).some((other) => isRenewalOf(other, permit, facts));
  return renewed
    ? { state: 'ENDED', endedBy: 'RENEWAL', endedOn: last }
    : { state: 'OVER', endedBy: null, endedOn: null };
}

function ruleOf(
  permit: PermitFact,
  facts: ToldFacts,
  day: Day,
): Partial<Pick<LegalClock, 'ruleVersion' | 'capEndsOn' | 'capRuleVersion' | 'unseen'>> {
  const { kind, validFrom } = permit;
  if (kind === null) return {};
  if (kind === 'PROTECTION') return { ruleVersion: versionOn(permitRevocation, validFrom) };
  const version = versionOn(permitTerm, validFrom);
  const follows = permitsOf(facts).some((other) => isRenewalOf(permit, other, facts));
  const term = lastDayOfTerm(validFrom, follows, variantOn(permitTerm, validFrom).data.months);
  const rule = { ruleVersion: version, capRuleVersion: version };
  const missing = unseen(facts, { NEC: ['PRESENCE'] });
  if (missing.length > 0) return { ...rule, unseen: missing };
  return { ...rule, capEndsOn: earlier(term, presenceEndsOn(facts, day) ?? term) };
}
