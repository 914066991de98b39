import type { EntityManager } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import { oneAtATime, stepOfReturn } from '../../../shared/law/return-eligible.ts';
import { covers, grantSupport } from '../../../shared/law/support-form.ts';
import { firstSupport, supportPeriodOf } from '../../../shared/law/support-period.ts';
import type { SupportForm } from '../../../shared/returns-vocabulary.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { append, demandVersion } from '../../../shared/room/legal-facts.ts';
import type { MergeTold } from '../../../shared/room/other-cases.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import { PartnerCoverageRow } from '../storage/partner-coverage.row.ts';
import { ReintegrationSupportRow } from '../storage/reintegration-support.row.ts';
import { VoluntaryReturnRow } from '../storage/voluntary-return.row.ts';
import { demandProgramme, isOfNetwork } from './programme-in-use.ts';
import * as file from './return-file.ts';
import type { OnReturn } from './take-step.ts';

export interface GrantReintegrationSupport extends OnReturn {
  readonly form: SupportForm;
  readonly partnerId: string | null;
  readonly programmeId: string | null;
  readonly until: Day | null;
  readonly amount: string | null;
  readonly currency: string | null;
}

/** Grants support after a return, of which the person has one at a time: its form by whether there is a partner where it leads today, its months by the programme. */
export const grantReintegrationSupport = (
  context: RequestContext,
  input: GrantReintegrationSupport,
  { otherCases, reliedOn }: Pick<MergeTold, 'otherCases' | 'reliedOn'>,
) => {
  const { caseId, returnId, expectedVersion, until, ...asked } = input;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'grantReintegrationSupport',
    kind: 'CREATE',
    caseId,
    hers: () => otherCases,
    input,
    isKnown: (tx) => file.hasFact(tx, VoluntaryReturnRow, caseId, returnId),
    find: file.inForceById(ReintegrationSupportRow),
    work: async (tx): Promise<ReintegrationSupportRow | Refused> => {
      const of = await file.returnById(tx, returnId);
      demandVersion(of, expectedVersion);
      const { status, arrivedOn, destinationCountry } = of;
      const inOrder = stepOfReturn({ agency: caller.authority, step: 'SUPPORTED', status }, today);
      if (isRefused(inOrder)) return inOrder;
      if (status === 'PLANNED') {
        // whoever drew up the plan asked whether she is here again
        const hereOn = (await file.planOf(tx, returnId))?.drawnUpOn ?? null;
        const other = await file.inTheWayOf(tx, otherCases, { isPlanned: false, hereOn });
        const beside = oneAtATime(other?.offeredOn ?? null, today);
        if (beside) return beside;
      }
      const second = firstSupport(await file.supportOf(tx, returnId), today);
      if (second) return second;
      const partners = await formOf(tx, asked, destinationCountry);
      const formed = grantSupport(partners, today);
      if (isRefused(formed)) return formed;
      if (until && !arrivedOn) throw badInput('input.until', 'is chosen once the person has arrived');
      const inNetwork = await isOfNetwork(tx, await demandProgramme(tx, asked.programmeId, today));
      const period = supportPeriodOf({ inNetwork, arrivedOn, until }, today);
      if (isRefused(period)) return period;
      const { version, ...lasts } = period;
      const on = { caseId, ruleVersions: [inOrder.version, formed.version, version] };
      const row = await append(tx, context, ReintegrationSupportRow, on, {
        ...asked,
        ...lasts,
        returnId,
        grantedOn: today,
        partnerInCountry: covers(partners.coverage, today),
        throughPartner: covers(partners.through, today),
      });
      await rememberFacts(tx, row, reliedOn);
      return row;
    },
  });
};

/** The form that is asked for or was granted, and whoever works where the return leads. */
export async function formOf(
  tx: EntityManager,
  { form, partnerId }: Pick<GrantReintegrationSupport, 'form' | 'partnerId'>,
  country: string | null,
) {
  const coverage = country ? await tx.findBy(PartnerCoverageRow, { country }) : [];
  return { form, coverage, through: coverage.filter(({ organisationId }) => organisationId === partnerId) };
}
