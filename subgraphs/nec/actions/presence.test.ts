import { presenceOf, presenceOn, presenceRestsOn } from './presence.ts';

const link = (presenceRequiredUntil: string | null, unlinkedOn: string | null = null) => ({
  presenceRequired: true,
  presenceRequiredUntil,
  unlinkedOn,
});
const other = { presenceRequired: false, presenceRequiredUntil: null, unlinkedOn: null };
const none = { required: false, until: null };

test('nothing is required where nothing requires it', () => {
  expect(presenceOf([])).toEqual(none);
  expect(presenceOf([other])).toEqual(none);
});

test('the investigation that needs her longest decides', () => {
  const until = '2026-06-01';
  expect(presenceOf([link('2026-05-01'), other, link(until)])).toEqual({ required: true, until });
});

test('an open end outlasts every day, in whatever order they come', () => {
  const open = { required: true, until: null };
  expect(presenceOf([link(null)])).toEqual(open);
  expect(presenceOf([link(null), link('2026-06-01')])).toEqual(open);
  expect(presenceOf([link('2026-06-01'), link(null), link('2026-07-01')])).toEqual(open);
});

test('a link that has ended requires nothing', () => {
  expect(presenceOf([link(null, '2026-04-01')])).toEqual(none);
});

test('it is required on its last day and no longer on the day after', () => {
  const links = [link('2026-06-01')];
  expect(presenceOn(links, '2026-06-01')).toEqual({ required: true, until: '2026-06-01' });
  expect(presenceOn(links, '2026-06-02')).toEqual(none);
});

test('it rests on the link that requires her longest, and on none once it is not required', () => {
  const [short, long, open] = [link('2026-05-01'), link('2026-06-01'), link(null)];
  expect(presenceRestsOn([other, short, long], '2026-04-01')).toBe(long);
  expect(presenceRestsOn([short, open, long], '2026-04-01')).toBe(open);
  expect(presenceRestsOn([link(null, '2026-03-01'), short], '2026-05-01')).toBe(short);
  expect(presenceRestsOn([short, long], '2026-06-02')).toBeNull();
  expect(presenceRestsOn([other], '2026-04-01')).toBeNull();
});
