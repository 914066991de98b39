import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { VictimStatusFindingRow } from '../storage/victim-status-finding.row.ts';

type Published = Pick<VictimStatusFindingRow, 'id' | 'version'>;

@ObjectType('VictimStatusFinding', {
  description:
    'That a court, in a case in which the person is on trial, decided whether she is a victim (domstolens afgørelse om offerstatus; unofficial rendering). Source: M-027, M-064.',
})
export class VictimStatusFindingType implements Published {
  decisionId!: string;

  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction or change supersedes and counts on.' })
  version!: number;
}
