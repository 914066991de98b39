import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SupportNoteRow } from '../storage/support-note.row.ts';
import type { Context } from './context.ts';
import { SupportMeasureType } from './support-measure.type.ts';
import { SupportNoteType } from './support-note.type.ts';

@Resolver(() => SupportMeasureType)
export class SupportMeasureResolver {
  @FieldResolver(() => [SupportNoteType], {
    nullable: true,
    description: 'What was noted in its course, the earliest first. For CMM alone.',
  })
  notes(@Root() { id }: SupportMeasureType, @Ctx() { load }: Context): Promise<SupportNoteRow[]> {
    return load.supportNotes.load(id);
  }
}
