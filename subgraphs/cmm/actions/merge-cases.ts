import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { append, demandVersion } from '../../../shared/room/legal-facts.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import { CaseRow } from '../storage/case.row.ts';
import { CaseClosureRow } from '../storage/case-closure.row.ts';
import { PersonRow } from '../storage/person.row.ts';
import { carryConsents, carryContactPerson, carryPlacement, carryRepresentative } from './carry-over.ts';
import * as file from './case-file.ts';
import { demandNothingLost, type HeldTold } from './case-that-goes-on.ts';
import { casesOfPerson } from './cases-of-person.ts';
import { openCase } from './facts-of-case.ts';
import { demandSamePerson } from './same-person.ts';
import { tellParties } from './tell-parties.ts';

export interface MergeCases {
  readonly caseId: string;
  readonly expectedVersion: number;
  readonly intoCaseId: string;
  /** That the two records differ was seen, and they are of one person all the same. */
  readonly despiteDifferences: boolean;
}

/** What the others told of the case that would end, and of the one that would go on. */
interface Told {
  readonly ends: HeldTold;
  readonly goesOn: HeldTold;
}

/**
 * Two cases are of one person: one closes and leads to the other, which goes on. Every record stays where it was made; her
 * bed, her contact person, who acts for a child and what she consents to are hers in the other from now on. What others
 * decided for her stays with the case in which they did, so that one goes on.
 */
export const mergeCases = (
  context: RequestContext,
  input: MergeCases,
  told: Told,
): Promise<CaseRow | Refused | FactUnavailable> => {
  const { caseId, expectedVersion, intoCaseId } = input;
  const { today } = context;
  return decide(context, {
    mutation: 'mergeCases',
    kind: 'UPDATE',
    caseId,
    hers: async (tx) => [...(await casesOfPerson(tx, caseId)), ...(await casesOfPerson(tx, intoCaseId))],
    otherCases: (_) => [caseId, intoCaseId],
    input,
    isAdmitted: async (tx) =>
      (await context.access.admitsWithin(tx, caseId)) && (await context.access.admitsWithin(tx, intoCaseId)),
    isKnown: async (tx) => (await file.exists(tx, caseId)) && (await file.exists(tx, intoCaseId)),
    find: file.byId,
    work: async (tx): Promise<CaseRow | Refused | FactUnavailable> => {
      demandVersion(await openCase(tx, caseId), expectedVersion);
      await openCase(tx, intoCaseId);
      await demandSamePerson(tx, input);
      const silent = await demandNothingLost(tx, input, told);
      if (silent) return silent;
      const refused = await carryPlacement(tx, context, caseId, intoCaseId);
      if (refused) return refused;
      await carryContactPerson(tx, context, caseId, intoCaseId);
      await carryConsents(tx, context, caseId, intoCaseId);
      await carryRepresentative(tx, context, caseId, intoCaseId);
      const closure = await append(
        tx,
        context,
        CaseClosureRow,
        { caseId, ruleVersions: [] },
        { closedOn: today, reason: 'MERGED', mergedIntoId: intoCaseId, reopenedOn: null },
      );
      await rememberFacts(tx, closure, [...told.ends.reliedOn, ...told.goesOn.reliedOn]);
      await tx.update(
        CaseRow,
        { id: caseId, version: expectedVersion },
        { status: 'CLOSED', closedOn: today, mergedIntoId: intoCaseId, version: expectedVersion + 1 },
      );
      await bringParties(tx, context, caseId, intoCaseId);
      await bringNumber(tx, caseId, intoCaseId);
      for (const each of [caseId, intoCaseId])
        await tellParties(tx, context, { caseId: each, kind: 'CASES_MERGED', among: 'ALL' });
      return file.byId(tx, caseId);
    },
  });
};

/**
 * Who followed the case that ends follows the one that goes on, and who followed both goes on with what it did in either: for
 * no more purposes than before.
 */
async function bringParties(
  tx: EntityManager,
  { now }: RequestContext,
  from: string,
  into: string,
): Promise<void> {
  const there = await file.partiesTo(tx, into);
  for (const one of await file.partiesTo(tx, from)) {
    const same = there.find(
      ({ authority, organisation }) => authority === one.authority && organisation === one.organisation,
    );
    if (!same) {
      await tx.insert(CasePartyRow, { ...one, id: randomUUID(), caseId: into, admittedAt: now });
      continue;
    }
    if (one.purposes.every((purpose) => same.purposes.includes(purpose))) continue;
    const purposes = [...new Set([...same.purposes, ...one.purposes])];
    const basis = [...new Set([same.basis, one.basis])].join('; ');
    const admittedAt = new Date(Math.max(now.getTime(), same.admittedAt.getTime()));
    await tx.update(CasePartyRow, { id: same.id }, { endedAt: admittedAt });
    await tx.insert(CasePartyRow, { ...same, id: randomUUID(), purposes, basis, admittedAt });
  }
}

/** A civil registration number is of one case: it goes along where the other has none. */
async function bringNumber(tx: EntityManager, from: string, into: string): Promise<void> {
  const { civilRegistrationNumber, version } = await file.personOf(tx, from);
  const other = await file.personOf(tx, into);
  if (civilRegistrationNumber === null || other.civilRegistrationNumber !== null) return;
  await tx.update(PersonRow, { caseId: from }, { civilRegistrationNumber: null, version: version + 1 });
  await tx.update(PersonRow, { caseId: into }, { civilRegistrationNumber, version: other.version + 1 });
}
