import type { PermitKind } from '../../../shared/dis-vocabulary.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { mayApplyForPermit } from '../../../shared/law/permit-applicant.ts';
import { statesConditions } from '../../../shared/law/permit-conditions.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandNotMerged, type KnownAtCmm } from '../../../shared/room/known-at-cmm.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import type { MergeTold } from '../../../shared/room/other-cases.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import { PermitApplicationRow } from '../storage/permit-application.row.ts';
import * as file from './immigration-file.ts';
import { lastDayOf } from './last-day.ts';
import { permitApplications, permits } from './records.ts';

export interface ApplyForResidencePermit {
  readonly caseId: string;
  readonly kind: PermitKind;
  readonly presenceRequired?: boolean | null;
  readonly collaborates?: boolean | null;
}

/**
 * Receives an application for a residence permit. Police and prosecution apply for themselves; what DIS enters it has
 * from the person. While a permit of the kind holds, in whichever of her cases, the application is for its renewal.
 */
export const applyForResidencePermit = (
  context: RequestContext,
  input: ApplyForResidencePermit,
  known: KnownAtCmm,
  { otherCases, reliedOn }: MergeTold,
): Promise<PermitApplicationRow | Refused> => {
  const { caseId, kind } = input;
  const presenceRequired = input.presenceRequired ?? null;
  const collaborates = input.collaborates ?? null;
  const { caller, today } = context;
  if (kind !== 'PROCEEDINGS' && (presenceRequired !== null || collaborates !== null))
    throw badInput(
      presenceRequired === null ? 'input.collaborates' : 'input.presenceRequired',
      'is stated for proceedings only',
    );
  return decide(context, {
    mutation: 'applyForResidencePermit',
    kind: 'CREATE',
    caseId,
    hers: () => otherCases,
    input,
    isKnown: (tx) => file.exists(tx, caseId),
    find: permitApplications.byId,
    work: async (tx): Promise<PermitApplicationRow | Refused> => {
      demandNotMerged(known);
      const applicant = caller.authority === 'DIS' ? 'PERSON' : caller.authority;
      const before = await permitApplications.ofCase(tx, caseId);
      const pending = before.find((one) => one.kind === kind && one.outcome === null);
      const may = mayApplyForPermit(
        { permit: kind, applicant, pendingSince: pending?.receivedOn ?? null },
        today,
      );
      if (isRefused(may)) return may;
      const stated =
        kind === 'PROCEEDINGS' ? statesConditions({ presenceRequired, collaborates }, today) : null;
      if (stated && isRefused(stated)) return stated;
      const [renewed] = (await permits.ofCases(tx, [caseId, ...otherCases]))
        .filter((permit) => permit.kind === kind && today <= lastDayOf(permit))
        .sort((a, b) => (a.validTo < b.validTo ? 1 : -1));
      const ruleVersions = stated ? [may.version, stated.version] : [may.version];
      const application = await append(
        tx,
        context,
        PermitApplicationRow,
        { caseId, ruleVersions },
        {
          kind,
          applicant: applicant as PermitApplicationRow['applicant'],
          receivedOn: today,
          presenceRequired,
          collaborates,
          renewsFactId: renewed?.factId ?? null,
          outcome: null,
          decidedOn: null,
        },
      );
      await rememberFacts(tx, application, reliedOn);
      return application;
    },
  });
};
