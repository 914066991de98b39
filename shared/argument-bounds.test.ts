import { happened, notBeforeAll, notToCome, pastDay } from './past-day.ts';
import { textArgument } from './text-argument.ts';

const bad = (problem: string) =>
  expect.objectContaining({
    message: `The argument "input.note" ${problem}.`,
    extensions: { code: 'BAD_USER_INPUT', argument: 'input.note' },
  });

describe('a text', () => {
  const told = (value: string) => () => textArgument('input.note', value, 8);

  it('is taken without the blanks around it', () => {
    expect(told('  § 17\nx ')()).toBe('§ 17\nx');
  });

  it('is turned away where it is empty, too long or not of letters, and not quoted', () => {
    for (const nothing of [' \n ', '\u200b\u202e', '\u00ad \u0301'])
      expect(told(nothing)).toThrow(bad('is empty'));
    expect(told('§')()).toBe('§');
    expect(told('ninechars')).toThrow(bad('is longer than 8 characters'));
    for (const control of ['\0', '\u001b', '\u0085'])
      expect(told(`a${control}b`)).toThrow(bad('holds control characters'));
    for (const half of ['\ud83d', '\ude00'])
      expect(told(`a${half}b`)).toThrow(bad('holds half of a character'));
    expect(told('\ud83d\ude00')()).toBe('\u{1f600}');
  });
});

describe('what has happened', () => {
  it('is no later than now', () => {
    const now = new Date('2026-11-21T12:00:00Z');
    expect(() => notToCome('input.note', '2026-11-21', '2026-11-21')).not.toThrow();
    expect(() => notToCome('input.note', null, '2026-11-21')).not.toThrow();
    expect(() => notToCome('input.note', '2026-11-22', '2026-11-21')).toThrow(bad('is still to come'));
    expect(() => notToCome('input.note', now, now)).not.toThrow();
    expect(() => notToCome('input.note', new Date(now.getTime() + 1), now)).toThrow(bad('is still to come'));
  });

  it('is no older than the mechanism', () => {
    const old = bad('lies before everything that is recorded');
    expect(() => notBeforeAll('input.note', null)).not.toThrow();
    expect(() => notBeforeAll('input.note', new Date('1990-01-01T00:00:00.000Z'))).not.toThrow();
    expect(() => notBeforeAll('input.note', new Date('1989-12-31T23:59:59.999Z'))).toThrow(old);
    expect(() => notBeforeAll('input.note', new Date('0001-01-01T00:00:00.000Z'))).toThrow(old);
    expect(() => happened('input.note', '1990-01-01', '2026-11-22')).not.toThrow();
    expect(() => happened('input.note', '1989-12-31', '2026-11-22')).toThrow(old);
    expect(() => happened('input.note', '2026-11-23', '2026-11-22')).toThrow(bad('is still to come'));
    expect(() => notBeforeAll('input.note', '1990-01-01')).not.toThrow();
    expect(() => notBeforeAll('input.note', '1989-12-31')).toThrow(old);
    expect(pastDay('input.note', '1990-01-01', '2026-11-21')).toBe('1990-01-01');
    expect(() => pastDay('input.note', '1989-12-31', '2026-11-21')).toThrow(old);
  });
});
