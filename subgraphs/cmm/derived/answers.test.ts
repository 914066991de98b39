import { everything, nothingRecorded } from '../../../tests/caseload/sample-facts.ts';
import { answers, unseen } from './answers.ts';
import { groups } from './facts.ts';

const stateOf = (facts: Parameters<typeof answers>[0]) =>
  Object.fromEntries(answers(facts).map(({ room, state }) => [room, state]));

describe('how far each room answered', () => {
  it('is told of all four, always', () => {
    expect(answers(nothingRecorded).map(({ room }) => room)).toEqual(['CMM', 'DIS', 'NEC', 'RETURNS']);
  });

  it('is complete where a room told all there is', () => {
    expect(stateOf(everything)).toEqual({
      CMM: 'COMPLETE',
      DIS: 'COMPLETE',
      NEC: 'COMPLETE',
      RETURNS: 'COMPLETE',
    });
  });

  it('is no record where a room told everything, and that was nothing', () => {
    expect(stateOf(nothingRecorded)).toEqual({
      CMM: 'COMPLETE',
      DIS: 'NO_RECORD',
      NEC: 'NO_RECORD',
      RETURNS: 'NO_RECORD',
    });
  });

  it.each([
    ['DIS', { immigration: { ...nothingRecorded.immigration, hasFile: true } }],
    ['NEC', { justice: { ...nothingRecorded.justice, hasFile: true } }],
    ['RETURNS', { returns: { ...nothingRecorded.returns, hasFile: true } }],
  ] as const)('a file of %s in which nothing stands yet is a record', (room, told) => {
    expect(stateOf({ ...nothingRecorded, ...told })[room]).toBe('COMPLETE');
  });

  it('that presence is not required says that there is nothing; that it is, is a record', () => {
    const { justice } = nothingRecorded;
    const required = { ...justice, hasFile: null, presence: { required: true, until: null, endedOn: null } };
    expect(stateOf({ ...nothingRecorded, justice: required }).NEC).toBe('COMPLETE');
  });

  it('a case that CMM itself does not know is no record there', () => {
    const { cmm } = nothingRecorded;
    expect(
      stateOf({
        ...nothingRecorded,
        cmm: { ...cmm, case: null, profile: null, citizenship: null, referrals: [] },
      }).CMM,
    ).toBe('NO_RECORD');
  });

  it.each([
    ['DIS', { immigration: null }],
    ['NEC', { justice: null }],
    ['RETURNS', { returns: null }],
  ] as const)('silence of %s is unavailable, and never none', (room, silent) => {
    for (const facts of [everything, nothingRecorded]) {
      expect(answers({ ...facts, ...silent })).toContainEqual({ room, state: 'UNAVAILABLE', withheld: [] });
      const others = answers({ ...facts, ...silent }).filter((answer) => answer.room !== room);
      expect(others).toEqual(answers(facts).filter((answer) => answer.room !== room));
    }
  });

  const parts = { CMM: 'cmm', DIS: 'immigration', NEC: 'justice', RETURNS: 'returns' } as const;
  const kept = Object.entries(groups).flatMap(([room, names]) =>
    names.map((group) => [room as keyof typeof parts, group] as const),
  );
  it.each(kept)(
    'what %s withholds is named, and looks the same whether or not there is any: %s',
    (room, group) => {
      const withheld = (facts: typeof everything) => {
        const part = facts[parts[room]];
        const told = part.told.filter((one) => one !== group);
        const file = room === 'CMM' ? {} : { hasFile: true };
        return { ...facts, [parts[room]]: { ...part, ...file, told } };
      };
      const answer = answers(withheld(nothingRecorded)).find((each) => each.room === room);
      expect(answer).toEqual({ room, state: 'PARTLY_WITHHELD', withheld: [group] });
      expect(answers(withheld(everything)).find((each) => each.room === room)).toEqual(answer);
    },
  );

  it('that there is no file, where that is told, is all there is to tell: nothing can be kept back from it', () => {
    const { returns } = nothingRecorded;
    expect(stateOf({ ...nothingRecorded, returns: { ...returns, told: ['RETURN'] } }).RETURNS).toBe(
      'NO_RECORD',
    );
    expect(
      stateOf({ ...nothingRecorded, returns: { ...returns, hasFile: null, told: ['RETURN'] } }).RETURNS,
    ).toBe('PARTLY_WITHHELD');
  });

  it.each(Object.entries(parts))('%s that withholds everything is told apart from it', (room, part) => {
    const file = room === 'CMM' ? {} : { hasFile: null };
    const withholding = (facts: typeof everything) => ({
      ...facts,
      [part]: { ...facts[part], ...file, told: [] },
    });
    const kept = { room, state: 'WITHHELD', withheld: groups[room as keyof typeof parts] };
    for (const facts of [everything, nothingRecorded])
      expect(answers(withholding(facts))).toContainEqual(kept);
  });
});

describe('what a derived field could not see', () => {
  const needed = { CMM: ['IDENTIFICATION'], DIS: ['REFLECTION'] } as const;

  it('is nothing, where everything that counts was told', () => {
    expect(unseen({ ...everything, justice: null, returns: null }, needed)).toEqual([]);
  });

  it('is a room that was silent, and one that withheld what counts', () => {
    const cmm = { ...everything.cmm, told: ['CASE'] };
    expect(unseen({ ...everything, cmm, immigration: null }, needed)).toEqual(['CMM', 'DIS']);
  });

  it('is not a room that withheld something else', () => {
    const cmm = { ...everything.cmm, told: ['IDENTIFICATION'] };
    expect(unseen({ ...everything, cmm }, needed)).toEqual([]);
  });
});
