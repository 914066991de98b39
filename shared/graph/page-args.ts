import { ArgsType, Field, Int } from 'type-graphql';
import { badInput } from '../graph-error.ts';

const MOST = 100;

/** The paging arguments of every list. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many rows at the most: 1 to 100, 20 unless told.' })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Opaque cursor: the rows after this one. From `pageInfo.endCursor` of the page before, of the same list and order.',
  })
  after?: string | null;
}

export function pageSize({ first }: Pick<PageArgs, 'first'>): number {
  if (first < 1 || first > MOST) throw badInput('first', `must be from 1 to ${MOST}`);
  return first;
}
