import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Caller } from '../caller.ts';
import type { LegalFactRow } from '../storage/legal-fact.row.ts';
import type { ReliedOnByVersion, ReliedOnLoader } from '../storage/relied-on-of-record.ts';
import { ReliedOnFactType } from './relied-on-fact.type.ts';

interface WithReliedOn {
  readonly caller: Caller;
  readonly load: { readonly reliedOn: (row: new () => LegalFactRow) => ReliedOnLoader };
}

interface Told<Row> {
  readonly description: string;
  /** Narrower than the record itself: withheld, it is null. */
  readonly nullable?: boolean;
  /** Of one record, where not everybody who may read the field is told it. */
  readonly isFor?: (record: Row, caller: Caller) => boolean;
}

/** A resolver of `reliedOn`, for a kind of record that rests on facts of others. */
export function reliedOnBy<Row extends LegalFactRow>(
  type: ClassType,
  row: new () => Row,
  { description, nullable = true, isFor = () => true }: Told<Row>,
) {
  @Resolver(() => type)
  class ReliedOnResolver {
    @FieldResolver(() => [ReliedOnFactType], { nullable, description })
    async reliedOn(
      @Root() record: Row,
      @Ctx() { caller, load }: WithReliedOn,
    ): Promise<readonly ReliedOnByVersion[] | null> {
      return isFor(record, caller) ? load.reliedOn(row).load(record.factId) : null;
    }
  }
  return ReliedOnResolver;
}
