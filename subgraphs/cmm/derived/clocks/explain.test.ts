import { addDays, type Day, sayDay } from '../../../../shared/day.ts';
import {
  departed,
  inProceedings,
  lawfulMeanwhile,
  leaving,
  stories,
} from '../../../../tests/caseload/clock-stories.ts';
import type { ToldFacts } from '../facts.ts';
import { clocks } from './clocks.ts';
import { explain } from './explain.ts';

type Language = 'EN' | 'DA';

const DAYS = Array.from({ length: 130 }, (_, nth) => addDays('2026-03-30', nth));

/** Every clock of every story on every day, with what is said of it. */
const said = Object.entries(stories).flatMap(([story, facts]) =>
  DAYS.flatMap((day) =>
    clocks(facts, new Date(`${day}T10:00:00.000Z`)).map((clock) => ({
      story,
      day,
      clock,
      text: explain(clock, day),
    })),
  ),
);

type Holds = (named: Day, today: Day) => boolean;
const TO_COME: Holds = (named, today) => today < named;
const NOT_PAST: Holds = (named, today) => today <= named;
const TODAY: Holds = (named, today) => named === today;
const NOT_TO_COME: Holds = (named, today) => named <= today;
const PAST: Holds = (named, today) => named < today;
const ANY: Holds = () => true;

/** What goes before a day, and when that day may be; of several that fit, the first. */
const phrases: Readonly<Record<Language, readonly (readonly [string, Holds])[]>> = {
  EN: [
    ['would have run to', ANY],
    ['was to last to', ANY],
    [', last to', ANY],
    ['was wanted by', ANY],
    ['runs from', ANY],
    ['by law is', ANY],
    ['Last day on which to leave:', ANY],
    ['begins on', TO_COME],
    ['is asked for on', TO_COME],
    ['nothing is due before', TO_COME],
    ['runs to', NOT_PAST],
    ['can run to', NOT_PAST],
    ['may last to', NOT_PAST],
    ['wanted by', NOT_PAST],
    ['to leave is', NOT_PAST],
    ['last day is', NOT_PAST],
    ['left on', TODAY],
    ['On', TODAY],
    ['in its place on', TODAY],
    ['began on', NOT_TO_COME],
    ['asked for on', NOT_TO_COME],
    ['set aside since', NOT_TO_COME],
    ['departed on', NOT_TO_COME],
    ['ended on', NOT_TO_COME],
    ['released on', NOT_TO_COME],
    ['last day was', PAST],
    ['to leave was', PAST],
  ],
  DA: [
    ['skulle have løbet til og med den', ANY],
    ['skulle vare til den', ANY],
    ['sidst til den', ANY],
    ['var ønsket senest den', ANY],
    ['løber fra den', ANY],
    ['Efter loven er dens sidste dag den', ANY],
    ['Sidste dag for udrejse: den', ANY],
    ['begynder den', TO_COME],
    ['fremsættes den', TO_COME],
    ['intet forfalder før den', TO_COME],
    ['løber til og med den', NOT_PAST],
    ['højst løbe til og med den', NOT_PAST],
    ['kan vare til den', NOT_PAST],
    ['ønskes senest den', NOT_PAST],
    ['udrejse er den', NOT_PAST],
    ['sidste dag er den', NOT_PAST],
    ['tilbage den', TODAY],
    ['Den', TODAY],
    ['i dens sted den', TODAY],
    ['begyndte den', NOT_TO_COME],
    ['fremsat den', NOT_TO_COME],
    ['sat ud af kraft siden den', NOT_TO_COME],
    ['udrejste den', NOT_TO_COME],
    ['ophørte den', NOT_TO_COME],
    ['løsladt den', NOT_TO_COME],
    ['Sidste dag var den', PAST],
    ['udrejse var den', PAST],
  ],
};

const written = new Map(
  Array.from({ length: 400 }, (_, nth) => addDays('2026-01-01', nth)).flatMap((day) => [
    [sayDay(day, 'EN'), day],
    [sayDay(day, 'DA'), day],
  ]),
);

/** The days that a text names, each with what goes before it. */
const daysIn = (text: string) =>
  [...text.matchAll(/\d{1,2}\.? \p{L}+ 20\d\d/gu)].map((match) => ({
    before: text.slice(0, match.index).trimEnd(),
    day: written.get(match[0]) ?? match[0],
  }));

const untrue = (language: Language) =>
  said.flatMap(({ story, day: today, text }) =>
    daysIn(text[language])
      .filter(({ before, day }) => {
        const [, holds] = phrases[language].find(([phrase]) => before.endsWith(phrase)) ?? [];
        return !holds?.(day, today);
      })
      .map(({ day }) => `${story}, on ${today}, names ${day}: ${text[language]}`),
  );

describe('what is said of a clock', () => {
  it.each(['EN', 'DA'] as const)('says of no day what is not true of it today, in %s', (language) => {
    expect(untrue(language).slice(0, 5)).toEqual([]);
  });

  it('names the same days in both languages, and leaves no gap', () => {
    const named = (text: string) => daysIn(text).map(({ day }) => day);
    for (const { text } of said) {
      expect([...named(text.EN)].sort()).toEqual([...named(text.DA)].sort());
      expect(`${text.EN}${text.DA}`).not.toMatch(/[{}]|undefined|null|: ?[.,]| {2}/);
    }
  });

  it('is said of every kind in every state in which it can be', () => {
    const seen = [...new Set(said.map(({ clock }) => `${clock.kind} ${clock.state}`))].sort();
    const periods = ['ENDED', 'OVER', 'RUNNING', 'TO_COME'];
    const states = {
      ASSESSMENT_REQUEST: ['ENDED', 'OVERDUE', 'RUNNING', 'TO_COME'],
      DEPARTURE: ['ENDED', 'NOT_VISIBLE', 'OVERDUE', 'RUNNING', 'SET_ASIDE', 'TO_COME'],
      DETENTION: ['ENDED', 'NOT_VISIBLE', 'OVERDUE', 'RUNNING', 'TO_COME'],
      RECOVERY_PERIOD: periods,
      REFLECTION_PERIOD: periods,
      REINTEGRATION_SUPPORT: ['ENDED', 'OVER', 'RUNNING', 'TO_COME'],
      RESIDENCE_PERMIT: periods,
      WORK_PERMIT: ['OVER', 'RUNNING', 'TO_COME'],
    };
    expect(seen).toEqual(Object.entries(states).flatMap(([kind, all]) => all.map((one) => `${kind} ${one}`)));
  });

  const of = (kind: string, facts: ToldFacts, day: Day) => {
    const clock = clocks(facts, new Date(`${day}T10:00:00.000Z`)).find((one) => one.kind === kind);
    return clock && explain(clock, day);
  };

  it('of a deadline while she stays lawfully after what set it: that nothing is due yet', () => {
    expect(of('DEPARTURE', lawfulMeanwhile, '2026-04-30')?.EN).toContain('nothing is due before 1 May 2026');
    expect(of('DEPARTURE', lawfulMeanwhile, '2026-05-01')).toEqual({
      EN: 'Departure deadline: the last day on which to leave is 1 June 2026. Why: A reflection period ends. On 1 May 2026 the stay is lawful, and nothing is due yet.',
      DA: 'Udrejsefrist: sidste dag for udrejse er den 1. juni 2026. Hvorfor: Refleksionsperioden udløber. Den 1. maj 2026 er opholdet lovligt, og intet forfalder endnu.',
    });
    expect(of('DEPARTURE', lawfulMeanwhile, '2026-05-10')?.EN).toContain('Days left on 10 May 2026: 22');
  });

  it('of one that departure ended: the day on which she left, before the last day or after it', () => {
    const early = leaving({}, { returns: departed });
    expect(of('DEPARTURE', early, '2026-04-22')).toEqual({
      EN: 'Departure deadline: the person departed on 22 April 2026. Last day on which to leave: 1 May 2026.',
      DA: 'Udrejsefrist: personen udrejste den 22. april 2026. Sidste dag for udrejse: den 1. maj 2026.',
    });
  });

  it('of one that is not visible: who was silent, and not whoever keeps the record', () => {
    expect(of('DEPARTURE', { ...leaving({}), justice: null, returns: null }, '2026-05-02')).toEqual({
      EN: 'Departure deadline: nothing can be said to you. It is withheld, or no answer came from: Police, prosecution and courts, Return. There may be such a clock.',
      DA: 'Udrejsefrist: der kan ikke siges dig noget. Det er tilbageholdt, eller der kom intet svar fra: Politi, anklagemyndighed og domstole, Hjemrejse. Der kan være en sådan frist.',
    });
  });

  it('of a permit: that it outlasts the proceedings, that its cap is not told, that another follows it', () => {
    expect(of('RESIDENCE_PERMIT', inProceedings, '2026-05-21')?.EN).toMatch(
      /Its last day by law is 20 May 2026: it runs longer than that\.$/,
    );
    expect(of('RESIDENCE_PERMIT', { ...inProceedings, justice: null }, '2026-05-21')?.DA).toMatch(
      /Hvor længe den højst kan løbe, kan ikke siges dig\. .* svar fra: Politi, anklagemyndighed og domstole\.$/,
    );
    expect(of('RESIDENCE_PERMIT', stories['a permit that goes on'], '2026-06-21')?.EN).toBe(
      'Residence permit: began on 20 April 2026. The last day was 20 June 2026. What came after it: A renewal that follows it.',
    );
  });
});
