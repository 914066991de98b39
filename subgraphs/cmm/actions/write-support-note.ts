import { randomUUID } from 'node:crypto';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { SupportMeasureRow } from '../storage/support-measure.row.ts';
import { SupportNoteRow } from '../storage/support-note.row.ts';
import { casesOfPerson, openOrMerged } from './cases-of-person.ts';

export interface WriteSupportNote {
  readonly caseId: string;
  readonly measureId: string;
  readonly text: string;
}

/** A note in the course of a measure. Once written it stands: another note corrects it. */
export const writeSupportNote = (
  context: RequestContext,
  input: WriteSupportNote,
): Promise<SupportNoteRow | Refused> => {
  const { caseId, measureId, text } = input;
  return decide(context, {
    mutation: 'writeSupportNote',
    kind: 'CREATE',
    caseId,
    hers: (tx) => casesOfPerson(tx, caseId),
    input,
    isKnown: (tx) => tx.existsBy(SupportMeasureRow, { id: measureId, caseId }),
    find: (tx, id) => tx.findOneByOrFail(SupportNoteRow, { id }),
    work: async (tx) => {
      await openOrMerged(tx, caseId);
      const { now, caller } = context;
      const note: SupportNoteRow = {
        id: randomUUID(),
        measureId,
        caseId,
        writtenAt: now,
        writtenBy: caller.subject,
        text,
      };
      await tx.insert(SupportNoteRow, note);
      return note;
    },
  });
};
