import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { LegalFactRow } from '../storage/legal-fact.row.ts';
import type { ReliedOnByVersion, ReliedOnLoader } from '../storage/relied-on-of-record.ts';
import { ReliedOnFactType } from './relied-on-fact.type.ts';

export interface WithReliedOn {
  readonly load: { readonly reliedOn: (row: new () => LegalFactRow) => ReliedOnLoader };
}

interface Told {
  readonly description: string;
  /** Narrower than the record itself: withheld, it is null. */
  readonly nullable?: boolean;
}

/** A resolver of `reliedOn`, for a kind of record that rests on facts of others. */
export function reliedOnBy(
  type: ClassType,
  row: new () => LegalFactRow,
  { description, nullable = true }: Told,
) {
  @Resolver(() => type)
  class ReliedOnResolver {
    @FieldResolver(() => [ReliedOnFactType], { nullable, description })
    reliedOn(
      @Root() { factId }: LegalFactRow,
      @Ctx() { load }: WithReliedOn,
    ): Promise<readonly ReliedOnByVersion[]> {
      return load.reliedOn(row).load(factId);
    }
  }
  return ReliedOnResolver;
}
