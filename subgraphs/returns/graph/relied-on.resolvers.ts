import { reliedOnBy } from '../../../shared/graph/relied-on-by.ts';
import { FamilyTracingRow } from '../storage/family-tracing.row.ts';
import { VoluntaryReturnRow } from '../storage/voluntary-return.row.ts';
import { FamilyTracingType } from './family-tracing.type.ts';
import { VoluntaryReturnType } from './voluntary-return.type.ts';

/** The decisions of this room that rest on facts of others. */
export const reliedOnResolvers = [
  reliedOnBy(VoluntaryReturnType, VoluntaryReturnRow, {
    description: 'What its steps relied on at other authorities. Read by the Return Agency and auditors.',
  }),
  reliedOnBy(FamilyTracingType, FamilyTracingRow, { description: 'What its steps relied on at CMM.' }),
] as const;
