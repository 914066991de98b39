import { overDays } from '../repeats/over-days.ts';
import {
  asDis,
  CMM,
  COORDINATING,
  caseWithStay,
  DIS,
  identified,
  next,
  PROTECTING,
} from '../repeats/stage.ts';
import { ago } from './on-file.ts';

/** Whoever accompanies her, or acts for a child, does so over a merge: neither case is found to have lacked them. */

const { days, stage } = overDays();

async function found(id: string, rule: string): Promise<string> {
  const query = 'query ($id: ID!) { case(id: $id) { findings { rule { id } outcome reason } } }';
  const { findings } = (await stage.reads('auditor AUDIT', query, { id })).case;
  const { outcome, reason } = findings.find((one: { rule: { id: string } }) => one.rule.id === rule);
  return [outcome, reason].filter(Boolean).join(' ');
}

const merge = (caseId: string, intoCaseId: string) =>
  stage.does(COORDINATING, 'mergeCases', { caseId, expectedVersion: 1, intoCaseId });

const child = () => caseWithStay(stage, 'NO_LAWFUL_STAY', { bornOn: ago(365 * 12) });

const foundOf = async (rule: string, ...cases: readonly string[]) =>
  Promise.all(cases.map((one) => found(one, rule)));

test('a contact person goes on in the case that goes on, through the periods of both', async () => {
  const [ends, goesOn, alone] = [await identified(stage), await identified(stage), await identified(stage)];
  for (const caseId of [ends, goesOn, alone]) await stage.does(DIS, 'grantReflectionPeriod', { caseId });
  await stage.does(CMM, 'assignContactPerson', { caseId: ends, official: 'dev-quebec' });
  days.passed = 5;
  const none = 'CONCERN NONE_ASSIGNED';
  expect(await foundOf('CONTACT_PERSON', ends, goesOn, alone)).toEqual(['MET', none, none]);
  await merge(ends, goesOn);
  for (const later of [10, 60]) {
    days.passed = later;
    expect(await foundOf('CONTACT_PERSON', ends, goesOn, alone)).toEqual(['MET', 'MET', none]);
  }
});

test('whoever accompanied her in the case that ended did so through a period that was over by the merge', async () => {
  const [ends, goesOn] = [await identified(stage), await identified(stage)];
  for (const caseId of [ends, goesOn]) await stage.does(DIS, 'grantReflectionPeriod', { caseId });
  const contact = await stage.does(CMM, 'assignContactPerson', { caseId: ends, official: 'dev-quebec' });
  days.passed = 35;
  await stage.does(CMM, 'releaseContactPerson', next(ends, 'contactPersonId', contact));
  expect(await foundOf('CONTACT_PERSON', ends, goesOn)).toEqual(['MET', 'CONCERN NONE_ASSIGNED']);
  await merge(ends, goesOn);
  expect(await foundOf('CONTACT_PERSON', ends, goesOn)).toEqual(['MET', 'MET']);
});

test('whoever acts for a child does so in the case that goes on', async () => {
  const [ends, goesOn] = [await child(), await child()];
  for (const caseId of [ends, goesOn])
    await stage.does(DIS, 'decideIdentificationAsDis', { ...asDis(caseId), ageGroup: 'CHILD' });
  const guardian = { kind: 'GUARDIAN', name: 'Quebec', organisation: 'Nobody' };
  await stage.does(PROTECTING, 'appointRepresentative', { caseId: ends, ...guardian });
  days.passed = 5;
  expect(await foundOf('CHILD_REPRESENTATIVE', ends, goesOn)).toEqual(['MET', 'BREACH NOT_REPRESENTED']);
  await merge(ends, goesOn);
  days.passed = 10;
  expect(await foundOf('CHILD_REPRESENTATIVE', ends, goesOn)).toEqual(['MET', 'MET']);
});
