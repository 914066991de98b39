import { departed, returning } from '../../repeats/returns-acts.ts';
import { DIS, IDENTIFYING, identified, next, PROTECTING, RETURNS } from '../../repeats/stage.ts';
import { ago } from '../on-file.ts';
import { herCases } from './her-cases.ts';

/** A return that stays behind in a case that was merged is hers in the one that goes on. */

const PLAN = {
  departureOn: ago(0),
  destination: 'COUNTRY_OF_ORIGIN',
  destinationCountry: 'UG',
  components: ['RECEPTION'],
};

const { attempt, finding, merge, read, stage } = herCases();

describe('a return in a case that was merged', () => {
  test.each([false, true])(
    'that was not planned yet is offered where the case goes on, accepted before: %s',
    async (isAccepted) => {
      const [before, goesOn] = [await identified(stage()), await identified(stage())];
      await stage().does(DIS, 'grantReflectionPeriod', { caseId: goesOn });
      const offered = await stage().does(RETURNS, 'offerReturn', { caseId: before });
      const accept = (caseId: string, made: Parameters<typeof next>[2]) => next(caseId, 'returnId', made);
      if (isAccepted) await stage().does(RETURNS, 'acceptReturn', accept(before, offered));
      await merge(before, goesOn);
      expect((await read(goesOn, 'stage { stage }')).stage.stage).toBe('REFLECTION');
      const anew = await stage().does(RETURNS, 'offerReturn', { caseId: goesOn });
      expect(await attempt(RETURNS, 'offerReturn', { caseId: goesOn })).toBe('UNDER_WAY');
      expect(await attempt(RETURNS, 'acceptReturn', accept(goesOn, anew))).toBe('VoluntaryReturn');
    },
  );

  test('is hers: when she left, the stay ends by it, and none is offered beside it', async () => {
    const [left, goesOn] = [await identified(stage()), await identified(stage())];
    await stage().does(DIS, 'grantReflectionPeriod', { caseId: goesOn });
    await departed(stage(), left);
    await merge(left, goesOn);
    expect(await attempt(RETURNS, 'offerReturn', { caseId: goesOn })).toBe('UNDER_WAY');
    const query =
      'query ($caseId: ID!) { immigrationFile(caseId: $caseId) { reflectionPeriods { id version } } }';
    const ofDis = async () => (await stage().reads(DIS, query, { caseId: goesOn })).immigrationFile;
    const period = next(goesOn, 'periodId', (await ofDis()).reflectionPeriods[0]);
    const ended = { ...period, ground: 'DEPARTED' };
    expect(await attempt(DIS, 'endReflectionPeriod', ended)).toBe('ReflectionPeriod');
    expect(await finding(goesOn, 'DEPARTURE')).not.toMatch(/^BREACH/);
    expect((await read(goesOn, 'stage { stage }')).stage.stage).toBe('RETURNED');
  });

  test('that is planned keeps another from being planned beside it, until she withdraws from it', async () => {
    const [before, goesOn] = [await identified(stage()), await identified(stage())];
    await stage().does(DIS, 'grantReflectionPeriod', { caseId: goesOn });
    const first = await returning(stage(), 2, before);
    const accepted = await returning(stage(), 1, goesOn);
    await merge(before, goesOn);
    expect(await attempt(RETURNS, 'planReturn', { ...accepted, ...PLAN })).toBe('UNDER_WAY');
    await stage().does(RETURNS, 'withdrawFromReturn', { ...first, reasons: ['OTHER'] });
    expect(await attempt(RETURNS, 'planReturn', { ...accepted, ...PLAN })).toBe('VoluntaryReturn');
  });

  test('and another one were planned before: she leaves by one, and support is for that', async () => {
    const [before, goesOn] = [await identified(stage()), await identified(stage())];
    await stage().does(DIS, 'grantReflectionPeriod', { caseId: goesOn });
    const first = await returning(stage(), 2, before);
    const second = await returning(stage(), 2, goesOn);
    await merge(before, goesOn);
    const cash = { form: 'CASH', amount: '15000.00', currency: 'DKK' };
    for (const either of [first, second])
      expect(await attempt(RETURNS, 'grantReintegrationSupport', { ...either, ...cash })).toBe('UNDER_WAY');
    expect(await finding(goesOn, 'RETURN_ELIGIBLE')).toBe('MET');
    const left = await stage().does(RETURNS, 'recordDeparture', second);
    expect(await attempt(RETURNS, 'recordDeparture', first)).toBe('UNDER_WAY');
    expect(await attempt(RETURNS, 'grantReintegrationSupport', { ...first, ...cash })).toBe('UNDER_WAY');
    const granted = { ...next(goesOn, 'returnId', left), ...cash };
    expect(await attempt(RETURNS, 'grantReintegrationSupport', granted)).toBe('ReintegrationSupport');
  });

  async function plannedBefore() {
    const [before, goesOn] = [await identified(stage()), await identified(stage())];
    await stage().does(DIS, 'grantReflectionPeriod', { caseId: goesOn });
    const planned = await returning(stage(), 2, before);
    await merge(before, goesOn);
    return { goesOn, planned };
  }

  test('goes by what is set right of her age in the one that goes on, and is planned anew where it is', async () => {
    const { goesOn, planned } = await plannedBefore();
    const child = { caseId: goesOn, expectedVersion: 1, bornOn: ago(365 * 12) };
    await stage().does(IDENTIFYING, 'correctPerson', child);
    expect(await attempt(RETURNS, 'recordDeparture', planned)).toBe('NO_REPRESENTATIVE');
    const guardian = { caseId: goesOn, kind: 'GUARDIAN', name: 'Romeo' };
    await stage().does(PROTECTING, 'appointRepresentative', guardian);
    expect(await attempt(RETURNS, 'recordDeparture', planned)).toBe('NO_ADDITIONAL_SUPPORT');
    const supported = { ...planned, ...PLAN, components: ['RECEPTION', 'EDUCATION'] };
    expect(await attempt(RETURNS, 'planReturn', supported)).toBe('VoluntaryReturn');
    const again = { ...planned, expectedVersion: Number(planned.expectedVersion) + 1 };
    expect(await attempt(RETURNS, 'recordDeparture', again)).toBe('VoluntaryReturn');
    expect(await finding(goesOn, 'RETURN_CHILD')).toBe('MET');
  });

  test('goes by what is registered of her citizenship there', async () => {
    const { goesOn, planned } = await plannedBefore();
    const person = { caseId: goesOn, gender: 'FEMALE', givenName: 'Quebec', citizenship: 'GH' };
    await stage().does(RETURNS, 'registerReturnPerson', person);
    expect(await attempt(RETURNS, 'recordDeparture', planned)).toBe('NOT_THE_COUNTRY_OF_ORIGIN');
    const home = { ...planned, ...PLAN, destinationCountry: 'GH' };
    expect(await attempt(RETURNS, 'planReturn', home)).toBe('VoluntaryReturn');
  });

  test('that is prepared is one in which she cooperates', async () => {
    const [prepared, goesOn] = [await identified(stage()), await identified(stage())];
    await stage().does(DIS, 'grantReflectionPeriod', { caseId: goesOn });
    await returning(stage(), 1, prepared);
    await merge(prepared, goesOn);
    const query =
      'query ($caseId: ID!) { immigrationFile(caseId: $caseId) { reflectionPeriods { id version } } }';
    const { immigrationFile } = await stage().reads(DIS, query, { caseId: goesOn });
    const extension = {
      ...next(goesOn, 'periodId', immigrationFile.reflectionPeriods[0]),
      ground: 'COOPERATES_IN_PREPARED_RETURN',
      until: ago(-60),
    };
    expect(await attempt(DIS, 'extendReflectionPeriod', extension)).toBe('ReflectionPeriod');
  });
});
