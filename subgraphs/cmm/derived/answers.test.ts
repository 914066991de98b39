import { everything, nothingRecorded } from '../../../tests/caseload/sample-facts.ts';
import { answers, unseen } from './answers.ts';

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
    const required = { ...justice, presence: { required: true, until: null } };
    expect(stateOf({ ...nothingRecorded, justice: required }).NEC).toBe('COMPLETE');
  });

  it('a case that CMM itself does not know is no record there', () => {
    const { cmm } = nothingRecorded;
    expect(stateOf({ ...nothingRecorded, cmm: { ...cmm, case: null, referral: null } }).CMM).toBe(
      'NO_RECORD',
    );
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

  it.each([
    ['CMM', 'REFERRAL', { cmm: { ...nothingRecorded.cmm, told: ['CASE', 'PERSON', 'IDENTIFICATION'] } }],
    [
      'DIS',
      'REFLECTION',
      { immigration: { ...nothingRecorded.immigration, told: ['RESIDENCE', 'IDENTIFICATION'] } },
    ],
    ['NEC', 'INVESTIGATION', { justice: { ...nothingRecorded.justice, told: ['COURT_STATUS', 'PRESENCE'] } }],
    ['RETURNS', 'RETURN', { returns: { ...nothingRecorded.returns, told: [] } }],
  ] as const)(
    'what %s withholds is named, and looks the same whether or not there is any',
    (room, group, withheld) => {
      const answer = answers({ ...nothingRecorded, ...withheld }).find((each) => each.room === room);
      expect(answer).toEqual({ room, state: 'WITHHELD', withheld: [group] });
      const [name, facts] = Object.entries(withheld)[0] as ['cmm', object];
      const full = {
        ...everything,
        [name]: { ...everything[name], told: (facts as { told: string[] }).told },
      };
      expect(answers(full).find((each) => each.room === room)).toEqual(answer);
    },
  );
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
