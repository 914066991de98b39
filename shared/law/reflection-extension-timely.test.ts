import { dayOf } from '../day.ts';
import { timely } from './reflection-extension-timely.ts';

const ask = (askedOn: string) => timely({ endsOn: '2026-12-21', askedOn }, askedOn);

describe('REFLECTION_EXTENSION_TIMELY', () => {
  it('is kept to until the last hour of the last day', () => {
    expect(ask('2026-11-21')).toBeNull();
    expect(ask(dayOf(new Date('2026-12-21T22:59:59Z')))).toBeNull();
  });

  it('is a concern from the next day on, never a refusal', () => {
    expect(ask(dayOf(new Date('2026-12-21T23:00:00Z')))).toMatchObject({
      rule: { id: 'REFLECTION_EXTENSION_TIMELY', kind: 'PRACTICE' },
      version: 'REFLECTION_EXTENSION_TIMELY@2008',
      reason: 'ASKED_LATE',
      facts: { endsOn: '2026-12-21', askedOn: '2026-12-22' },
    });
  });

  it('looks at the day of the request, not of the decision', () => {
    expect(timely({ endsOn: '2026-12-21', askedOn: '2026-12-20' }, '2027-01-10')).toBeNull();
  });
});
