import { ReturnsRecords } from './returns-records.ts';
import type { Story } from './story.ts';

/** What the Return Agency records in the stories of the caseload, by the name of the story. */
const records: Readonly<Record<string, (story: Story) => void>> = {
  // planted: nobody has looked yet at what may await him; and the partner there has stopped
  'reflection-due-soon': (story) => {
    new ReturnsRecords(story).counselled('LEGAL', 18).partner('Sample partner in Vietnam', 'VN', 900, 100);
  },
  'police-action-to-prepared-return': (story) => {
    new ReturnsRecords(story)
      .counselled('LEGAL', 38, 'Sample note')
      .counselled('FINANCIAL', 36)
      .riskAssessed(34, 'SOME', 'SOME', 'Sample detail')
      .planned(33, ['RECEPTION', 'HOUSING', 'INCOME', 'ALLOWANCE'])
      .partner('Sample partner in Uganda', 'UG', 800)
      .supported({ ago: 30 })
      .goesTo('BUSINESS_START_UP', 30, '12000.00')
      .goesTo('ALLOWANCE', 30, '4000.00');
  },
  'return-declined-departure-due': (story) => {
    new ReturnsRecords(story).counselled('LEGAL', 27).because('FEAR_OF_DEPORTATION', 'DEBT');
  },
  departed: (story) => {
    new ReturnsRecords(story)
      .counselled('FINANCIAL', 65)
      .riskAssessed(58, 'NONE_SEEN', 'SERIOUS')
      .planned(56, ['RECEPTION', 'HEALTH', 'PSYCHOSOCIAL', 'ALLOWANCE'], true)
      .supported({ ago: 20, byErin: true, cash: '15000.00' })
      .followUp(1)
      .followUp(-25);
  },
  'return-completed': (story) => {
    new ReturnsRecords(story)
      .riskAssessed(358, 'NONE_SEEN', 'SOME')
      .planned(356, ['RECEPTION', 'HOUSING', 'EDUCATION'])
      .partner('Sample partner in Moldova', 'MD', 700)
      .supported({ ago: 350, ran: [344, 165] })
      .goesTo('EDUCATION', 345, '9000.00')
      .goesTo('HOUSEHOLD_SUPPLIES', 340, '2500.00')
      .followUp(260, [258, 'NEEDS_MORE_SUPPORT'])
      .followUp(170, [168, 'SETTLED']);
  },
  'unaccompanied-child': (story) => {
    new ReturnsRecords(story).familySought(8, 6);
  },
};

export function withReturnsRecords(stories: Story[]): Story[] {
  for (const story of stories) records[story.name]?.(story);
  return stories;
}

/** Every kind of record there is, in a story in which a return is planned. */
export function everyReturnsRecord(story: Story): Story {
  new ReturnsRecords(story)
    .counselled('LEGAL', 38, 'Sample note')
    .riskAssessed(34, 'SOME', 'UNKNOWN', 'Sample detail')
    .planned(33, ['HOUSING', 'ALLOWANCE'], true)
    .partner(`Sample partner of ${story.name}`, 'UG', 800)
    .supported({ ago: 30, byErin: true })
    .goesTo('ALLOWANCE', 30, '4000.00')
    .followUp(-60)
    .familySought(30, 29);
  return story;
}
