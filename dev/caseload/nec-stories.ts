import { NecRecords } from './nec-records.ts';
import type { Story } from './story.ts';

/** What police, prosecution and courts record in the stories of the caseload, by the name of the story. */
const records: Readonly<Record<string, (story: Story) => void>> = {
  'hotline-presumed': (story) => {
    new NecRecords(story).detained(3, ['IDENTIFY_TRAFFICKERS'], false, 8);
  },
  'identified-awaiting-reflection': (story) => {
    new NecRecords(story).detained(7, [], true);
  },
  'police-action-to-prepared-return': (story) => {
    new NecRecords(story)
      .investigated(58, null)
      .detained(57, ['DETERMINE_IMMIGRATION_STATUS', 'IDENTIFY_TRAFFICKERS'], true);
  },
  'danish-forced-criminality': (story) => {
    const at = new NecRecords(story);
    const theft = at.charged('Theft', 60, 30);
    at.assessed(theft, 30, {
      by: 'PROSECUTION',
      provision: 'ADMINISTRATION_OF_JUSTICE_ACT_722_2',
      outcome: 'PROSECUTION_WAIVED',
    });
    // planted: nobody has asked yet whether he is to be punished for this one
    at.charged('Possession of drugs', 12);
  },
  'witness-presence-required': (story) => {
    const at = new NecRecords(story).investigated(145, 120).testifies(110, 100);
    const trial = at.inCourt('WITNESS', 95);
    at.hearing(trial, 30).hearing(trial, -20).assisted(trial, 90, 85);
  },
  'court-identified-dis-disagrees': (story) => {
    const at = new NecRecords(story);
    const charge = at.charged('Cultivation of drugs', 118);
    const trial = at.inCourt('DEFENDANT', 80);
    at.hearing(trial, 15, 'Interpreter needed').hearing(trial, -9).assisted(trial, 5, null).found(trial, 15);
    at.assessed(charge, 14, {
      by: 'COURT',
      provision: 'CRIMINAL_CODE_82_6',
      outcome: 'MITIGATING_FACTOR',
      serious: true,
    });
  },
  'return-completed': (story) => {
    const at = new NecRecords(story);
    const trial = at.inCourt('INJURED_PARTY', 330, 200);
    at.hearing(trial, 210).awarded(trial, 'RESTITUTION', 'CRIMINAL', '35000.00', 200);
    const suit = at.inCourt('CLAIMANT', 190, 60);
    at.awarded(suit, 'COMPENSATION', 'CIVIL', '62500.00', 60);
  },
};

export function withNecRecords(stories: Story[]): Story[] {
  for (const story of stories) records[story.name]?.(story);
  return stories;
}

/** Every kind of record there is, in a story that is investigated and in which a court decided. */
export function everyNecRecord(story: Story): Story {
  const at = new NecRecords(story)
    .investigated(50, 40)
    .testifies(45, 40)
    .detained(58, ['IDENTIFY_TRAFFICKERS'], true);
  const charge = at.charged('Theft', 50);
  const trial = at.inCourt('DEFENDANT', 35);
  at.hearing(trial, 20, 'Interpreter needed').assisted(trial, 33, 30).found(trial, 20);
  at.awarded(at.inCourt('INJURED_PARTY', 30), 'COMPENSATION', 'CRIMINAL', '20000.00', 18);
  at.assessed(charge, 19, { by: 'COURT', provision: 'CRIMINAL_CODE_83', outcome: 'PENALTY_REMITTED' });
  return story;
}
