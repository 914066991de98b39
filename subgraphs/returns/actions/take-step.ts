import type { EntityManager } from 'typeorm';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import { type ReturnStep, stepOfReturn } from '../../../shared/law/return-eligible.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { type FactUnavailable, isFactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { type Happened, issueNotices, type Learns } from '../../../shared/room/notice.ts';
import { type ReliedOn, rememberFacts } from '../../../shared/room/relied-on.ts';
import type { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import type { ReturnStatus } from '../../../shared/vocabulary.ts';
import { VoluntaryReturnRow } from '../storage/voluntary-return.row.ts';
import * as file from './return-file.ts';

export interface OnReturn {
  readonly caseId: string;
  readonly returnId: string;
  readonly expectedVersion: number;
}

interface Step {
  readonly mutation: string;
  readonly status: Extract<ReturnStep, ReturnStatus>;
  readonly input: OnReturn;
  /** Her other cases, where what was done in them is asked. */
  readonly otherCases?: readonly string[];
}

/** What a step adds to the version before. */
export interface StepTaken {
  readonly said: Partial<Omit<VoluntaryReturnRow, keyof LegalFactRow>>;
  readonly ruleVersions?: readonly string[];
  readonly reliedOn?: readonly ReliedOn[];
  readonly notice?: Pick<Happened & Learns, 'kind' | 'to'>;
}

/** Every step of a return but its offer: the order of the steps is checked, then what this one asks, and another version stands. */
export const takeStep = (
  context: RequestContext,
  { mutation, status, input, otherCases = [] }: Step,
  step: (
    tx: EntityManager,
    before: VoluntaryReturnRow,
  ) => StepTaken | Refused | FactUnavailable | Promise<StepTaken | Refused | FactUnavailable>,
): Promise<VoluntaryReturnRow | Refused | FactUnavailable> => {
  const { caller, today } = context;
  const { caseId, returnId } = input;
  return decide(context, {
    mutation,
    kind: 'UPDATE',
    caseId,
    hers: () => otherCases,
    input,
    isKnown: (tx) => file.hasFact(tx, VoluntaryReturnRow, caseId, returnId),
    find: file.returnById,
    work: async (tx) => {
      const before = await file.returnById(tx, returnId);
      demandVersion(before, input.expectedVersion);
      const facts = { agency: caller.authority, step: status, status: before.status };
      const inOrder = stepOfReturn(facts, today);
      if (isRefused(inOrder)) return inOrder;
      const taken = await step(tx, before);
      if (isRefused(taken) || isFactUnavailable(taken)) return taken;
      const { said, ruleVersions = [], reliedOn = [], notice } = taken;
      const carried = [...new Set([inOrder.version, ...ruleVersions])];
      const next = { status, concerns: [], ...said };
      const row = await supersede(tx, context, VoluntaryReturnRow, before, carried, next);
      await rememberFacts(tx, row, reliedOn);
      if (notice) await issueNotices(tx, context, { caseId, ...notice });
      return row;
    },
  });
};
