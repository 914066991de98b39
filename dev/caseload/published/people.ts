import { addDays, type Day } from '../../../shared/day.ts';
import type { Authority, EncounterChannel } from '../../../shared/vocabulary.ts';
import { SAMPLE_MUNICIPALITY } from '../../sample-municipality.ts';
import { sampleDraw } from '../sample-id.ts';
import { type Cell, type Cells, cells } from './cells.ts';
import { countriesOf, withoutPartner, withPartner } from './countries.ts';

/** What became of somebody that a published figure counts. */
export type Course =
  | { readonly is: 'RETURN_IN_KIND' | 'RETURN_IN_CASH' | 'PERMIT' | 'UNASSISTED' | 'USUAL' }
  | { readonly is: 'RESTITUTION' | 'COMPENSATION'; readonly amount: number };

/** One invented person of a cell. */
export interface Person {
  readonly name: string;
  readonly cell: Cell;
  readonly course: Course;
  readonly givenName: string;
  /** In full years on the day of identification. */
  readonly age: number;
  readonly citizenship: string | null;
  readonly met: {
    readonly channel: EncounterChannel;
    readonly by: Authority;
    readonly organisation: string | null;
  };
  readonly openedOn: Day;
  readonly identifiedOn: Day;
  /** Numbers of this person's own, from 0 to below the argument. */
  readonly draw: (below: number) => number;
}

const GIVEN_NAMES =
  'Alfa Bravo Charlie Delta Ekko Foxtrot Golf Hotel India Juliet Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey Yankee Zulu'.split(
    ' ',
  );

const MET: Readonly<Record<Cell['stay'] | 'ON_TRIAL', readonly Person['met'][]>> = {
  ASYLUM_SEEKER: [{ channel: 'ASYLUM_INTERVIEW', by: 'DIS', organisation: null }],
  NO_LAWFUL_STAY: [
    { channel: 'POLICE_ACTION', by: 'POLICE', organisation: null },
    { channel: 'PRISON_OR_REMAND', by: 'POLICE', organisation: null },
    { channel: 'HEALTH_CLINIC', by: 'NGO', organisation: 'hopenow' },
    { channel: 'HOTLINE', by: 'CMM', organisation: null },
  ],
  LAWFUL: [
    { channel: 'OUTREACH', by: 'CMM', organisation: null },
    { channel: 'HOTLINE', by: 'CMM', organisation: null },
    { channel: 'POLICE_ACTION', by: 'POLICE', organisation: null },
    { channel: 'MUNICIPALITY', by: 'MUNICIPALITY', organisation: SAMPLE_MUNICIPALITY },
  ],
  ON_TRIAL: [{ channel: 'COURT', by: 'COURT', organisation: null }],
};

const times = (count: number, is: 'RETURN_IN_KIND' | 'RETURN_IN_CASH' | 'PERMIT' | 'UNASSISTED'): Course[] =>
  Array.from({ length: count }, () => ({ is }));

const coursesOf = ({ inKind, inCash, permits, restitution, compensation, unassisted }: Cell): Course[] => [
  ...times(inKind ?? 0, 'RETURN_IN_KIND'),
  ...times(inCash ?? 0, 'RETURN_IN_CASH'),
  ...times(permits ?? 0, 'PERMIT'),
  ...(restitution ?? []).map((amount) => ({ is: 'RESTITUTION', amount }) as const),
  ...(compensation ?? []).map((amount) => ({ is: 'COMPENSATION', amount }) as const),
  ...times(unassisted ?? 0, 'UNASSISTED'),
];

const countriesFor = ({ citizenship }: Cell, { is }: Course): readonly (string | null)[] => {
  if (is === 'RETURN_IN_KIND') return withPartner;
  return is === 'RETURN_IN_CASH' ? withoutPartner : countriesOf[citizenship];
};

function personOf(year: number, number: number, cell: Cell, course: Course): Person {
  const name = `${year}-${number}`;
  const draw = sampleDraw(`person ${name}`);
  const one = <Of>(of: readonly Of[]): Of => of[draw(of.length)] as Of;
  // what follows within the year, and is counted there, needs the rest of it
  const isEarly = course.is !== 'USUAL' || cell.onTrial === true;
  const identifiedOn = addDays(`${year}-01-05`, draw(isEarly ? 200 : 355));
  return {
    name,
    cell,
    course,
    givenName: one(GIVEN_NAMES),
    age: cell.age === 'CHILD' ? 13 + draw(5) : 18 + draw(30),
    citizenship: one(countriesFor(cell, course)),
    met: one(MET[cell.onTrial ? 'ON_TRIAL' : cell.stay]),
    openedOn: addDays(identifiedOn, -10 - draw(50)),
    identifiedOn,
    draw,
  };
}

/** Everybody in the cells, the same on every machine. */
export const people = (of: Cells = cells): Person[] =>
  Object.entries(of).flatMap(([year, ofYear]) =>
    ofYear
      .flatMap((cell) => {
        const courses = coursesOf(cell);
        return Array.from({ length: cell.persons }, (_, at) => ({
          cell,
          course: courses[at] ?? ({ is: 'USUAL' } as const),
        }));
      })
      .map(({ cell, course }, at) => personOf(Number(year), at + 1, cell, course)),
  );
