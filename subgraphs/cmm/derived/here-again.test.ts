import {
  decision,
  everyGroup,
  known,
  period,
  stay,
  told,
  voluntaryReturn,
} from '../../../tests/caseload/sample-facts.ts';
import { departureDeadlines } from './clocks/departure.ts';
import { reflectionPeriods } from './clocks/reflection-period.ts';
import { stage } from './stage.ts';

/** She left, and what happens to her in Denmark afterwards shows that she is here, to whoever is told of it. */

const LEFT = '2026-04-20';
const TODAY = '2026-04-25';
const NOON = new Date(`${TODAY}T10:00:00.000Z`);

type Given = Parameters<typeof told>[0];
const asylum = (lodgedOn: string): Given => ({
  immigration: {
    asylum: [
      {
        ...known('asylum', lodgedOn),
        lodgedOn,
        outcome: 'REFUSED',
        decidedOn: lodgedOn,
        verification: 'VERIFIED',
      },
    ],
  },
});
const held = (beganAt: string): Given => ({
  justice: { detentions: [{ ...known('held', beganAt.slice(0, 10)), beganAt, releasedAt: null }] },
});

const left = (departedOn: string, { immigration, justice }: Given = {}) =>
  told({
    immigration: {
      decisions: [decision('d1', 'DIS', 'IDENTIFIED', '2026-03-20')],
      residence: [stay('NO_LAWFUL_STAY', '2026-03-01')],
      reflection: [period],
      ...immigration,
    },
    justice: justice ?? {},
    returns: { returns: [voluntaryReturn('DEPARTED', { departedOn })] },
  });

describe.each([
  ['an application for asylum', asylum(LEFT), asylum('2026-04-21')],
  // half past midnight in Denmark
  ['a detention', held(`${LEFT}T20:00:00.000Z`), held(`${LEFT}T22:30:00.000Z`)],
])('%s', (_what, thatDay, after) => {
  it('shows that she is here from the day after she left, and is of the stay before on that day', () => {
    expect(stage(left(LEFT, thatDay), TODAY)).toMatchObject({ stage: 'RETURNED', since: LEFT });
    expect(stage(left(LEFT, after), TODAY)).toMatchObject({ stage: 'IDENTIFIED', unseen: [] });
  });

  it('leaves her the period that began after she left, and not the one that she left', () => {
    const state = (departedOn: string) => reflectionPeriods(left(departedOn, after), NOON)[0]?.state;
    expect([state('2026-03-25'), state(LEFT)]).toEqual(['RUNNING', 'ENDED']);
    expect(departureDeadlines(left(LEFT, after), NOON)[0]).toMatchObject({
      state: 'ENDED',
      endedOn: LEFT,
    });
  });
});

describe('whoever is not told of them', () => {
  const withheld = (departedOn: string) => {
    const facts = left(departedOn, held('2026-04-22T10:00:00.000Z'));
    const groups = everyGroup.NEC.filter((group) => group !== 'DETENTION');
    return { ...facts, justice: { ...facts.justice, told: groups, detentions: null } };
  };

  it('reads by what the others are told, and who may know that she is here', () => {
    expect(stage(withheld(LEFT), TODAY)).toMatchObject({ stage: 'RETURNED', unseen: ['NEC'] });
    expect(departureDeadlines(withheld(LEFT), NOON)[0]).toMatchObject({ state: 'ENDED', unseen: ['NEC'] });
    expect(reflectionPeriods(withheld('2026-03-25'), NOON)[0]).toMatchObject({ unseen: ['NEC'] });
    expect(reflectionPeriods(withheld(LEFT), NOON)[0]).toMatchObject({ state: 'ENDED', unseen: [] });
  });

  it('is told of nobody who could, where no departure is on record', () => {
    const { returns, ...facts } = withheld(LEFT);
    const here = { ...facts, returns: { ...returns, returns: [] } };
    expect(stage(here, TODAY)).toMatchObject({ stage: 'REFLECTION', unseen: [] });
    expect(departureDeadlines(here, NOON)[0]?.unseen).toEqual([]);
  });
});
