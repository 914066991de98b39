import { presenceAt, presenceHistory } from './presence-facts.ts';

const at = (day: string) => new Date(`${day}T08:00:00.000Z`);
const link = {
  id: 'a',
  recordedAt: at('2026-03-01'),
  supersededAt: null as Date | null,
  unlinkedOn: null as string | null,
  presenceRequired: true,
  presenceRequiredUntil: null as string | null,
};

describe('what was on record of presence', () => {
  it('is nothing before anything was recorded', () => {
    expect(presenceAt([link], at('2026-02-28'))).toEqual({ required: false, until: null, endedOn: null });
  });

  it('is over on the day on which somebody recorded that it is', () => {
    const versions = [
      { ...link, supersededAt: at('2026-05-01') },
      { ...link, recordedAt: at('2026-05-01'), presenceRequired: false },
    ];
    expect(presenceAt(versions, at('2026-04-30'))).toEqual({ required: true, until: null, endedOn: null });
    expect(presenceAt(versions, at('2026-05-01'))).toEqual({
      required: false,
      until: null,
      endedOn: '2026-05-01',
    });
  });

  it('is over with the link, or with the last day that was set, whichever comes first', () => {
    const unlinked = (until: string | null, unlinkedOn: string) =>
      presenceAt(
        [
          { ...link, presenceRequiredUntil: until, supersededAt: at('2026-06-01') },
          { ...link, recordedAt: at('2026-06-01'), presenceRequiredUntil: until, unlinkedOn },
        ],
        at('2026-06-02'),
      ).endedOn;
    expect([unlinked(null, '2026-05-20'), unlinked('2026-05-10', '2026-05-20')]).toEqual([
      '2026-05-20',
      '2026-05-10',
    ]);
  });

  it('of several links outlasts the one that ends first', () => {
    const ended = { ...link, id: 'b', unlinkedOn: '2026-04-01' };
    expect(presenceAt([ended, link], at('2026-05-01')).required).toBe(true);
    expect(presenceAt([ended, { ...link, unlinkedOn: '2026-04-10' }], at('2026-05-01')).endedOn).toBe(
      '2026-04-10',
    );
  });

  it('that is only asked until a day that has passed is still what is on record', () => {
    expect(presenceAt([{ ...link, presenceRequiredUntil: '2026-04-01' }], at('2026-05-01'))).toEqual({
      required: true,
      until: '2026-04-01',
      endedOn: null,
    });
  });

  it('changes with every version, and each change is dated', () => {
    const versions = [
      { ...link, supersededAt: at('2026-05-01') },
      { ...link, recordedAt: at('2026-05-01'), presenceRequired: false },
    ];
    expect(presenceHistory(versions)).toEqual([
      { since: at('2026-03-01'), required: true, until: null, endedOn: null },
      { since: at('2026-05-01'), required: false, until: null, endedOn: '2026-05-01' },
    ]);
    expect(presenceHistory([])).toEqual([]);
  });
});
