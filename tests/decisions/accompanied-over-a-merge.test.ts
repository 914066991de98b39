import { overDays } from '../repeats/over-days.ts';
import {
  asDis,
  asParty,
  CMM,
  COORDINATING,
  caseWithStay,
  DIS,
  IDENTIFYING,
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

test('an NGO is told who was interviewed, accompanied and supported where only in cases that are assigned to it', async () => {
  const NGO = 'ngo-outreach ASSISTANCE';
  const timelineOf = async (id: string, as: string) => {
    const query = 'query ($id: ID!) { case(id: $id) { timeline(first: 100) { nodes { kind } } } }';
    const { nodes } = (await stage.reads(as, query, { id })).case.timeline;
    const kinds: string[] = nodes.map(({ kind }: { kind: string }) => kind);
    return kinds.filter((kind) => /^(INTERVIEW|CONTACT|RECOVERY|SUPPORT)/.test(kind)).sort();
  };
  const assigned = (caseId: string) =>
    stage.does(COORDINATING, 'involveAuthority', {
      ...asParty(caseId, 'NGO'),
      organisation: 'hopenow',
      purposes: ['ASSISTANCE'],
    });
  const workedOn = async () => {
    const caseId = await identified(stage, 'LAWFUL');
    const interview = await stage.does(IDENTIFYING, 'offerScreeningInterview', { caseId });
    const held = { ...next(caseId, 'interviewId', interview), state: 'HELD' };
    await stage.does(IDENTIFYING, 'recordScreeningInterview', held);
    const contact = await stage.does(CMM, 'assignContactPerson', { caseId, official: 'dev-quebec' });
    await stage.does(CMM, 'releaseContactPerson', next(caseId, 'contactPersonId', contact));
    const support = await stage.does(CMM, 'planSupport', { caseId, kind: 'HEALTH_CARE' });
    await stage.does(CMM, 'deliverSupport', next(caseId, 'measureId', support));
    return caseId;
  };
  const done = ['CONTACT_PERSON_ASSIGNED', 'INTERVIEW_HELD', 'SUPPORT_STARTED'];
  const [ends, goesOn] = [await workedOn(), await identified(stage, 'LAWFUL')];
  await stage.does(CMM, 'grantRecoveryPeriod', { caseId: ends });
  await assigned(goesOn);
  await merge(ends, goesOn);
  // what runs for her goes on for whoever supports her
  expect(await timelineOf(goesOn, NGO)).toEqual(['RECOVERY_GRANTED']);
  expect(await timelineOf(goesOn, CMM)).toEqual([...done, 'RECOVERY_GRANTED'].sort());

  const [endsToo, goesOnToo] = [await workedOn(), await identified(stage, 'LAWFUL')];
  await assigned(endsToo);
  await merge(endsToo, goesOnToo);
  expect(await timelineOf(goesOnToo, NGO)).toEqual(done);
});

test('what a guardian lets be told goes along with the guardian, and is told until the guardian acts no more', async () => {
  const [ends, goesOn] = [await child(), await child()];
  const acts = { kind: 'GUARDIAN', name: 'Quebec', organisation: 'Nobody' };
  await stage.does(PROTECTING, 'appointRepresentative', { caseId: ends, ...acts });
  const lets = { recipients: ['DIS'], scopes: ['PERSONAL_DATA'], givenBy: 'REPRESENTATIVE' };
  await stage.does(CMM, 'recordConsent', { caseId: ends, ...lets });
  const told = async (id: string) => {
    const query = 'query ($id: ID!) { case(id: $id) { consentedPerson { bornOn } } }';
    return (await stage.reads(DIS, query, { id })).case.consentedPerson !== null;
  };
  days.passed = 5;
  expect([await told(ends), await told(goesOn)]).toEqual([true, false]);
  await merge(ends, goesOn);
  expect([await told(ends), await told(goesOn)]).toEqual([false, true]);
  days.passed = 10;
  expect([await told(ends), await told(goesOn)]).toEqual([false, true]);
  const query = 'query ($id: ID!) { case(id: $id) { childRepresentatives { id version } } }';
  const [guardian] = (await stage.reads(PROTECTING, query, { id: goesOn })).case.childRepresentatives;
  await stage.does(PROTECTING, 'endRepresentation', next(goesOn, 'representativeId', guardian));
  expect([await told(ends), await told(goesOn)]).toEqual([false, false]);
});
