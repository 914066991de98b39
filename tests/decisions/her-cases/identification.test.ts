import { approved } from '../../repeats/place-acts.ts';
import {
  asDis,
  CMM,
  COORDINATING,
  COURT,
  caseWithStay,
  DIS,
  identified,
  POLICE,
  RETURNS,
} from '../../repeats/stage.ts';
import { ago } from '../on-file.ts';
import { herCases } from './her-cases.ts';

/** What courts and DIS decided in a case that was merged is said of her in the one that goes on. */

const { attempt, finding, merge, read, stage } = herCases();

/** A case in which she is on trial. */
async function onTrial(): Promise<{ caseId: string; courtCaseId: string }> {
  const caseId = await caseWithStay(stage());
  await stage().does(POLICE, 'recordWitnessParticipation', { caseId, testifies: false });
  const admitted = { caseId, authority: 'COURT', purposes: ['COURT_PROCEEDINGS'], basis: 'The trial' };
  await stage().does(POLICE, 'admitToJusticeFile', admitted);
  const trial = { caseId, number: 'SS 1', court: 'Retten i Udby', openedOn: ago(20), role: 'DEFENDANT' };
  const { id: courtCaseId } = await stage().does(COURT, 'openCourtCase', trial);
  return { caseId, courtCaseId };
}

const finds = (on: object, outcome: 'IDENTIFIED' | 'NOT_IDENTIFIED', ageGroup = 'ADULT') =>
  stage().does(COURT, 'findVictimStatus', {
    ...on,
    outcome,
    forms: outcome === 'IDENTIFIED' ? ['FORCED_CRIMINALITY'] : [],
    gender: 'FEMALE',
    ageGroup,
    citizenshipGroup: 'NON_EU',
  });

const IDENTIFICATION =
  'identification { inForce { authority outcome } disagreement decisions { authority outcome } }';

describe('what a court finds in a case that was merged', () => {
  test('is found of her in the one that goes on: she is a victim there, by whomever it is asked', async () => {
    const [trial, earlier, goesOn] = [
      await onTrial(),
      await caseWithStay(stage()),
      await caseWithStay(stage()),
    ];
    await merge(trial.caseId, earlier);
    await merge(earlier, goesOn);
    await finds(trial, 'IDENTIFIED');
    const { identification, stage: reached } = await read(goesOn, `${IDENTIFICATION} stage { stage }`);
    expect(identification.inForce).toEqual({ authority: 'COURT', outcome: 'IDENTIFIED' });
    expect(reached.stage).toBe('IDENTIFIED');
    const eligible = { caseId: goesOn, outcome: 'NOT_ELIGIBLE' };
    expect(await attempt(CMM, 'decideAssistanceEligibility', eligible)).toBe('ENTITLED');
    expect(await attempt(DIS, 'grantReflectionPeriod', { caseId: goesOn })).toBe('ReflectionPeriod');
    expect(await finding(goesOn, 'REFLECTION_GRANT')).toBe('MET');
    const no = { ...asDis(goesOn), outcome: 'NOT_IDENTIFIED', forms: [] };
    expect(await attempt(DIS, 'decideIdentificationAsDis', no)).toBe('IdentificationDecision');
    const { identification: now } = await read(goesOn, IDENTIFICATION);
    expect(now).toEqual({
      inForce: { authority: 'COURT', outcome: 'IDENTIFIED' },
      disagreement: true,
      decisions: [
        { authority: 'COURT', outcome: 'IDENTIFIED' },
        { authority: 'DIS', outcome: 'NOT_IDENTIFIED' },
      ],
    });
    const close = { caseId: goesOn, expectedVersion: 1, reason: 'NOT_IDENTIFIED' };
    expect(await attempt(COORDINATING, 'closeCase', close)).toMatch(
      /^It is not decided that the person is no victim/,
    );
  });

  test('and the Return Agency is told that she is identified', async () => {
    const [trial, goesOn] = [await onTrial(), await caseWithStay(stage(), 'LAWFUL')];
    await merge(trial.caseId, goesOn);
    const admitted = {
      caseId: goesOn,
      authority: 'RETURN_AGENCY',
      purposes: ['RETURN'],
      basis: 'Her return',
    };
    await stage().does(DIS, 'admitToImmigrationFile', admitted);
    expect(await attempt(RETURNS, 'offerReturn', { caseId: goesOn })).toBe('NOBODY_TO_OFFER_IT_TO');
    await finds(trial, 'IDENTIFIED');
    expect(await attempt(RETURNS, 'offerReturn', { caseId: goesOn })).toBe('VoluntaryReturn');
  });

  test('and where it found a child, the municipality says where she lives', async () => {
    const trial = await onTrial();
    const goesOn = await caseWithStay(stage(), 'LAWFUL', { bornOn: null });
    await merge(trial.caseId, goesOn);
    await finds(trial, 'IDENTIFIED', 'CHILD');
    const { facilityId } = await approved(stage());
    expect(await attempt(CMM, 'placePerson', { caseId: goesOn, facilityId })).toBe('NOT_THE_DECIDER');
  });

  test('is shown there where another body says otherwise', async () => {
    const [trial, goesOn] = [await onTrial(), await caseWithStay(stage())];
    await stage().does(DIS, 'decideIdentificationAsDis', asDis(goesOn));
    await merge(trial.caseId, goesOn);
    await finds(trial, 'NOT_IDENTIFIED');
    expect((await read(goesOn, IDENTIFICATION)).identification).toEqual({
      inForce: { authority: 'DIS', outcome: 'IDENTIFIED' },
      disagreement: true,
      decisions: [
        { authority: 'DIS', outcome: 'IDENTIFIED' },
        { authority: 'COURT', outcome: 'NOT_IDENTIFIED' },
      ],
    });
    expect((await read(trial.caseId, IDENTIFICATION)).identification.inForce).toEqual({
      authority: 'COURT',
      outcome: 'NOT_IDENTIFIED',
    });
  });
});

test('what DIS decided in a case that was merged is shown, and is not in force', async () => {
  const [other, goesOn] = [await caseWithStay(stage()), await identified(stage())];
  const no = { ...asDis(other), outcome: 'NOT_IDENTIFIED', forms: [] };
  await stage().does(DIS, 'decideIdentificationAsDis', no);
  await merge(other, goesOn);
  const { identification } = await read(goesOn, IDENTIFICATION);
  expect([identification.inForce.outcome, identification.decisions.length]).toEqual(['IDENTIFIED', 2]);
});

test('DIS says of nobody that she is none while indicators of an interview in a merged case wait for CMM', async () => {
  const [ends, goesOn] = [await caseWithStay(stage()), await caseWithStay(stage())];
  const application = await stage().does(DIS, 'lodgeAsylumApplication', { caseId: ends });
  const screened = { caseId: ends, applicationId: application.id, indicatorsFound: true };
  await stage().does(DIS, 'recordAsylumScreening', screened);
  await stage().does(DIS, 'lodgeAsylumApplication', { caseId: goesOn });
  await merge(ends, goesOn);
  const no = { ...asDis(goesOn), outcome: 'NOT_IDENTIFIED', forms: [] };
  expect(await attempt(DIS, 'decideIdentificationAsDis', no)).toBe('NOT_REQUESTED');
  await stage().does(DIS, 'requestAssessment', { caseId: goesOn });
  expect(await attempt(DIS, 'decideIdentificationAsDis', no)).toBe('IdentificationDecision');
});
