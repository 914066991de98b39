import { Authority } from '../vocabulary.ts';
import { decidersOn, mayDecide } from './deciders.ts';
import { isRefused } from './refusal.ts';

const deciding = ['CMM', 'DIS', 'SIRI', 'COURT'];

describe('DECIDERS', () => {
  it('gives CMM and DIS the formal decision from 2022', () => {
    expect(decidersOn('2022-01-01')).toEqual({
      formally: ['CMM', 'DIS'],
      inSomeCases: ['SIRI'],
      atTrial: ['COURT'],
      all: deciding,
      version: 'DECIDERS@2022-CMM-DIS',
    });
    expect(decidersOn('2021-12-31').version).toBe('DECIDERS@BEFORE-2022');
  });

  it.each(deciding)('%s may decide', (decider) => {
    expect(mayDecide(decider as Authority, '2026-11-21')).toEqual({ version: 'DECIDERS@2022-CMM-DIS' });
    expect(mayDecide(decider as Authority, '2020-11-21')).toEqual({ version: 'DECIDERS@BEFORE-2022' });
  });

  it.each(Object.values(Authority).filter((body) => !deciding.includes(body)))(
    '%s never decides, before 2022 neither',
    (decider) => {
      for (const day of ['2020-11-21', '2026-11-21']) {
        const outcome = mayDecide(decider, day);
        expect(outcome).toMatchObject({
          refused: { id: 'DECIDERS' },
          reason: 'NOT_A_DECIDER',
          facts: { decider, asOf: day, referTo: 'CMM' },
        });
        expect(isRefused(outcome)).toBe(true);
      }
    },
  );
});
