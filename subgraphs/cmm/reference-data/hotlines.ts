import type { Text } from '../../../shared/law/rule.ts';
import type { HotlineState } from '../../../shared/reference-vocabulary.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import { cmmAt, cmmHours, type HotlineHours } from './hotline-hours.ts';
import { fromDescription, type Provenance } from './provenance.ts';

/** A hotline as the source describes it. What the source does not say is null. */
interface PublishedHotline {
  readonly id: string;
  readonly authority: Authority;
  readonly name: Text;
  readonly about: Text;
  readonly phone: string;
  readonly languages: readonly string[] | null;
  readonly hours: readonly HotlineHours[] | null;
  readonly provenance: Provenance;
}

/** A hotline at one instant. */
export interface Hotline extends PublishedHotline {
  readonly answering: HotlineState;
  readonly changesAt: Date;
  readonly opensNextAt: Date | null;
  readonly publicHoliday: Text | null;
}

const cmm: PublishedHotline = {
  id: 'cmm',
  authority: 'CMM',
  name: { EN: 'Hotline of the Centre against Human Trafficking', DA: 'Center mod Menneskehandels hotline' },
  about: {
    EN: 'Information for potential victims, authorities, third-sector organisations, the media and citizens.',
    DA: 'Oplysning til mulige ofre, myndigheder, civilsamfundsorganisationer, medier og borgere.',
  },
  phone: '+45 70 20 25 50',
  languages: null,
  hours: cmmHours,
  provenance: fromDescription('M-037', 'M-038'),
};

const police: PublishedHotline = {
  id: 'police',
  authority: 'POLICE',
  name: { EN: 'Police hotline', DA: 'Politiets hotline' },
  about: {
    EN: 'Named for the time when the hotline of the Centre against Human Trafficking is closed.',
    DA: 'Nævnt for den tid, hvor Center mod Menneskehandels hotline er lukket.',
  },
  phone: '+45 22 68 57 82',
  languages: null,
  hours: null,
  provenance: fromDescription('M-039'),
};

/** Every hotline at this instant, the one to call first. The police's stands in while CMM's is closed. */
export function hotlinesAt(at: Date): readonly Hotline[] {
  const { open, changesAt, opensNextAt, publicHoliday } = cmmAt(at);
  const ofCmm: Hotline = {
    ...cmm,
    answering: open ? 'OPEN' : 'ANSWERING_MACHINE',
    changesAt,
    opensNextAt,
    publicHoliday,
  };
  const ofPolice: Hotline = {
    ...police,
    answering: open ? 'NOT_STATED' : 'STANDS_IN',
    changesAt,
    opensNextAt: null,
    publicHoliday,
  };
  return open ? [ofCmm, ofPolice] : [ofPolice, ofCmm];
}
