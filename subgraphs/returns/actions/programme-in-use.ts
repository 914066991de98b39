import type { EntityManager } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { ReturnOrganisationRow } from '../storage/return-organisation.row.ts';
import { ReturnProgrammeRow } from '../storage/return-programme.row.ts';

/** The programme, which has to be in use on the day; null: the Return Agency's own. */
export async function demandProgramme(
  tx: EntityManager,
  programmeId: string | null,
  on: Day,
): Promise<ReturnProgrammeRow | null> {
  if (programmeId === null) return null;
  const programme = await tx.findOneBy(ReturnProgrammeRow, { id: programmeId });
  const { validFrom, validTo } = programme ?? {};
  if (!programme || (validFrom && on < validFrom) || (validTo && validTo < on))
    throw badInput('input.programmeId', 'is no programme that is in use on that day');
  return programme;
}

/** Whether it is one of a reintegration network, which supports longer. */
export const isOfNetwork = async (
  tx: EntityManager,
  programme: Pick<ReturnProgrammeRow, 'organisationId'> | null,
): Promise<boolean> =>
  programme !== null && tx.existsBy(ReturnOrganisationRow, { id: programme.organisationId, kind: 'NETWORK' });
