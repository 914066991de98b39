import { badInput } from '../../../shared/graph-error.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import { awardToVictim } from '../../../shared/law/restitution-compensation.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import type { AwardRow } from '../storage/award.row.ts';
import type { CourtCaseRow } from '../storage/court-case.row.ts';

/** Whether an award, as it is made or set right, is one of the court case on its day, and lawful. */
export function lawfulAward(
  decider: Authority,
  { kind: award, route, awardedOn }: Pick<AwardRow, 'kind' | 'route' | 'awardedOn'>,
  { role, openedOn, closedOn }: CourtCaseRow,
): { readonly version: string } | Refused {
  const awarded = awardToVictim({ decider, award, route, role }, awardedOn);
  if (isRefused(awarded)) return awarded;
  if (awardedOn < openedOn) throw badInput('input.awardedOn', 'is before the court case was opened');
  if (closedOn && closedOn < awardedOn) throw badInput('input.awardedOn', 'is after the court case ended');
  return awarded;
}
