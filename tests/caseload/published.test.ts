import { storiesOfToday } from '../../dev/caseload/caseload.ts';
import { cells } from '../../dev/caseload/published/cells.ts';
import { withPartner } from '../../dev/caseload/published/countries.ts';
import { type Figure, figures, inCaseload, publishedYears } from '../../dev/caseload/published/figures.ts';
import { type Person, people } from '../../dev/caseload/published/people.ts';
import { publishedStories } from '../../dev/caseload/published/published-story.ts';
import type { Story } from '../../dev/caseload/story.ts';
import { ageOn, dayOf } from '../../shared/day.ts';
import { competentToDecide } from '../../shared/law/competent-authority.ts';
import { reflectionCap } from '../../shared/law/reflection-total.ts';
import { isRefused } from '../../shared/law/refusal.ts';
import type { IdentificationDecisionRow } from '../../shared/storage/identification-decision.row.ts';

const told = publishedStories();
const everybody = people();

const decisionsOf = ({ rows: { cmm, dis, nec } }: Story): IdentificationDecisionRow[] =>
  [cmm, dis, nec].flatMap(({ decisions }) => decisions);

describe('the cells', () => {
  const known = Object.entries(figures) as [string, Figure][];

  it.each(known)('add up to what is published: %s', (_, figure) => {
    for (const year of publishedYears) {
      const published = figure.published[year];
      if (published) expect([year, inCaseload(figure, year)]).toEqual([year, published[0]]);
    }
  });

  it('give to no more people than there are', () => {
    for (const cell of Object.values(cells).flat()) {
      const {
        inKind = 0,
        inCash = 0,
        permits = 0,
        unassisted = 0,
        restitution = [],
        compensation = [],
      } = cell;
      const taken = inKind + inCash + permits + unassisted + restitution.length + compensation.length;
      expect(taken).toBeLessThanOrEqual(cell.persons);
    }
  });
});

describe('the stories of the published years', () => {
  it('are one for each person, the same however often they are told', () => {
    expect(told).toHaveLength(everybody.length);
    expect(publishedStories().map(({ rows }) => rows)).toEqual(told.map(({ rows }) => rows));
  });

  it('share no name, id, reference or number with each other or with the cases of today', () => {
    const all = [...told, ...storiesOfToday('2026-11-21')];
    const referred = all.map(({ rows }) => rows.cmm.cases[0]?.reference);
    for (const keys of [all.map(({ name }) => name), all.map(({ caseId }) => caseId), referred])
      expect(new Set(keys).size).toBe(all.length);
    for (const room of ['cmm', 'dis', 'nec', 'returns'] as const) {
      const facts = all.flatMap(({ rows }) =>
        Object.values(rows[room]).flatMap((of: readonly object[]) =>
          of.flatMap((row) => ('factId' in row ? [row.factId] : [])),
        ),
      );
      expect(new Set(facts).size).toBe(facts.length);
    }
  });

  it('know nobody: given names of the spelling alphabet, one family name, and numbers that say what they are', () => {
    for (const { rows } of told) {
      const { cmm, dis, nec, returns } = rows;
      const persons = [...cmm.persons, ...dis.persons, ...nec.persons, ...returns.persons];
      for (const { givenName, familyName } of persons) {
        expect(SPELLING).toContain(givenName);
        expect(familyName).toBe('Prøvesag');
      }
      const numbers = JSON.stringify(rows).match(
        /"(alienNumber|policeNumber|policeReference|number)":"[^"]*"/g,
      );
      expect((numbers ?? []).filter((number) => !number.includes(':"SAMPLE-'))).toEqual([]);
      expect(returns.persons.filter(({ travelDocument }) => travelDocument !== null)).toEqual([]);
      expect(cmm.persons.map(({ civilRegistrationNumber }) => civilRegistrationNumber)).toEqual([null]);
    }
  });

  it('are closed, admit nobody any more, and end on a day that does not move', () => {
    for (const { rows } of told) {
      const [{ status, closedOn } = { status: 'OPEN', closedOn: null }] = rows.cmm.cases;
      expect(status).toBe('CLOSED');
      expect((closedOn ?? '') < '2024-01-01').toBe(true);
      const parties = Object.values(rows).flatMap((room) => room.parties);
      expect(parties.map(({ endedAt }) => endedAt && dayOf(endedAt))).toEqual(parties.map(() => closedOn));
      const days = JSON.stringify(rows).match(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g) ?? [];
      expect(days.filter((instant) => dayOf(new Date(instant)) > (closedOn ?? ''))).toEqual([]);
    }
  });
});

describe('the closed cases', () => {
  it('leave nothing for anybody to do: nothing runs, is pending, due or overdue', () => {
    for (const { name, rows } of told) {
      const { cmm, dis, nec, returns } = rows;
      const inForce = <Row extends { readonly supersededAt: Date | null }>(all: readonly Row[]) =>
        all.filter(({ supersededAt }) => supersededAt === null);
      const undone = [
        inForce(cmm.competences).filter(({ validTo }) => !validTo),
        inForce(cmm.assessmentRequests).filter(({ answeredOn }) => !answeredOn),
        inForce(cmm.durations).filter(({ endsOn }) => !endsOn),
        inForce(cmm.representatives).filter(({ endedOn }) => !endedOn),
        cmm.contactPersons.filter(({ releasedOn }) => !releasedOn),
        cmm.supportMeasures.filter(({ endedOn }) => !endedOn),
        inForce(dis.offers).filter(({ state }) => state === 'OFFERED'),
        inForce(dis.asylum).filter(({ decidedOn }) => !decidedOn),
        inForce(dis.permitApplications).filter(({ decidedOn }) => !decidedOn),
        inForce(dis.deadlines).filter(({ setAsideOn, departedOn }) => !setAsideOn && !departedOn),
        inForce(nec.investigations).filter(({ closedOn }) => !closedOn),
        inForce(nec.courtCases).filter(({ closedOn }) => !closedOn),
        inForce(nec.witnessContacts).filter(({ endedOn }) => !endedOn),
        inForce(returns.returns).filter(({ status }) => status !== 'COMPLETED' && status !== 'DECLINED'),
        returns.followUps.filter(({ heldOn }) => !heldOn),
      ].flat();
      expect([name, undone]).toEqual([name, []]);
    }
  });
});

describe('the law of the day holds', () => {
  const each = told.map((story, at) => ({ story, person: everybody[at] as Person }));

  it('in every decision: by who was competent, within the year, on somebody of that age', () => {
    for (const { story, person } of each) {
      const { cell, identifiedOn } = person;
      const facts = { citizenship: cell.citizenship, stay: cell.stay, onTrial: cell.onTrial ?? false };
      const decisions = decisionsOf(story);
      expect(decisions[0]?.decidedOn).toBe(identifiedOn);
      for (const { authority, decidedOn, ageGroup } of decisions) {
        expect(isRefused(competentToDecide({ ...facts, decider: authority }, decidedOn))).toBe(false);
        expect(decidedOn.slice(0, 4)).toBe(person.name.slice(0, 4));
        expect(ageGroup).toBe(cell.age);
      }
      const born = story.rows.cmm.persons[0]?.bornOn ?? '';
      expect(ageOn(born, identifiedOn)).toBe(person.age);
      expect(story.rows.cmm.representatives).toHaveLength(cell.age === 'CHILD' ? 1 : 0);
    }
  });

  it('in every period: for reflection without lawful stay, for recovery with it, within its cap', () => {
    for (const { story, person } of each) {
      const { periods } = story.rows.dis;
      const isWithoutStay = person.cell.stay !== 'LAWFUL';
      expect(periods.length > 0).toBe(isWithoutStay);
      for (const { startsOn, endsOn, capEndsOn } of periods) {
        expect(capEndsOn).toBe(reflectionCap(startsOn).capEndsOn);
        expect(endsOn <= capEndsOn).toBe(true);
      }
      const isAssisted = person.course.is !== 'UNASSISTED';
      expect(story.rows.cmm.recoveryPeriods.length > 0).toBe(!isWithoutStay && isAssisted);
    }
  });

  it('in every permit: no longer than she is required, and than the investigation', () => {
    for (const { story, person } of each) {
      const { permits } = story.rows.dis;
      expect(permits).toHaveLength(person.course.is === 'PERMIT' ? 1 : 0);
      for (const { validFrom, validTo } of permits) {
        const [link] = story.rows.nec.links;
        const [investigation] = story.rows.nec.investigations;
        expect(link).toMatchObject({ presenceRequired: true, presenceRequiredUntil: validTo });
        expect((link?.linkedOn ?? '9') <= validFrom && validTo <= (investigation?.closedOn ?? '')).toBe(true);
      }
    }
  });

  it('in every support: in kind where there is a partner, else in cash', () => {
    for (const { story, person } of each)
      for (const { form } of story.rows.returns.supports) {
        const hasPartner = (withPartner as readonly string[]).includes(person.citizenship ?? '');
        expect(form).toBe(hasPartner ? 'IN_KIND' : 'CASH');
      }
  });

  it('for everybody who is charged: whether she is to be punished was assessed', () => {
    for (const { story } of each)
      expect(story.rows.nec.assessments).toHaveLength(story.rows.nec.charges.length);
  });
});

const SPELLING =
  'Alfa Bravo Charlie Delta Ekko Foxtrot Golf Hotel India Juliet Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey Yankee Zulu'.split(
    ' ',
  );
