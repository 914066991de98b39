import { nothingTold } from '../../shared/room/relied-on.ts';
import type { LegalFactRow } from '../../shared/storage/legal-fact.row.ts';
import type { Room } from '../../shared/vocabulary.ts';
import { sampleId } from './sample-id.ts';
import type { Story } from './story.ts';

/** Planted, by the name of the story: what went ahead while another authority did not answer, and waits to be confirmed. */
const waiting: Readonly<Record<string, (story: Story) => void>> = {
  'asylum-granted-siri-asks': (story) => {
    const { asylum, permits, workPermits } = story.rows.dis;
    for (const given of [asylum, permits, workPermits]) onSilence(story, 'dis', given, 'CMM', 'CITIZENSHIP');
  },
  'child-family-not-sought': (story) => {
    onSilence(story, 'cmm', story.rows.cmm.recoveryPeriods, 'DIS', 'IDENTIFICATION');
  },
  'consent-narrowed': (story) => {
    onSilence(story, 'cmm', story.rows.cmm.decisions, 'DIS', 'RESIDENCE');
  },
  'decided-by-siri': (story) => {
    onSilence(story, 'dis', story.rows.dis.decisions, 'CMM', 'CITIZENSHIP');
    onSilence(story, 'cmm', story.rows.cmm.placements, 'DIS', 'RESIDENCE');
  },
  'return-overdue': (story) => {
    onSilence(story, 'returns', story.rows.returns.returns, 'CMM', 'CITIZENSHIP');
  },
  'stateless-asylum-seeker': (story) => {
    onSilence(story, 'cmm', story.rows.cmm.assessmentRequests, 'DIS', 'ASSESSMENT_REQUEST');
  },
};

export function withWaiting(story: Story): Story {
  waiting[story.name]?.(story);
  return story;
}

/** The last of these records was made without an answer, which is kept with it. */
function onSilence(
  { name, caseId, rows }: Story,
  room: 'cmm' | 'dis' | 'returns',
  records: readonly LegalFactRow[],
  silent: Room,
  topic: string,
): void {
  const made = records.at(-1);
  if (!made) throw new Error(`${name}: nothing that could wait for ${topic}`);
  // of a request that was taken over, what is kept of the silence says it
  if ('verification' in made) made.verification = 'UNVERIFIED';
  const { factId: decisionFactId, recordedAt } = made;
  const id = sampleId(`silence ${decisionFactId}`);
  rows[room].relied.push({ ...nothingTold(silent, topic, false, recordedAt), id, decisionFactId, caseId });
}
