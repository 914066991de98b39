import { addDays } from '../../shared/day.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { mutationText } from '../harness/mutation-text.ts';
import { approved } from '../repeats/place-acts.ts';
import { departed, returning } from '../repeats/returns-acts.ts';
import {
  asDis,
  CMM,
  COORDINATING,
  COURT,
  caseWithStay,
  DIS,
  identified,
  newName,
  next,
  POLICE,
  RETURNS,
  type Stage,
  stageOn,
} from '../repeats/stage.ts';
import { ago } from './on-file.ts';

/** What stays behind in a case that was merged is hers in the one that goes on: each room looks at all of her cases. */

let databases: Databases;
let graph: TestGraph;
let stage: Stage;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
  stage = stageOn(graph, () => {});
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

const TURNED_AWAY = /^CMM merged this case into NRM-.* Go on in that\.$/;

const merge = (caseId: string, intoCaseId: string) =>
  stage.does(COORDINATING, 'mergeCases', { caseId, expectedVersion: 1, intoCaseId });

/** What comes of it: the reason of a refusal, who was silent, an error, or the thing. */
async function attempt(as: string, mutation: string, input: object): Promise<string> {
  const [who = '', purpose = ''] = as.split(' ');
  const query = mutationText(mutation);
  const { data, errors } = await graph.ask(who, { query, variables: { input }, purpose });
  const { done } = data ?? {};
  return done?.reason ?? done?.unavailable ?? done?.__typename ?? errors[0]?.message;
}

/** As it stands for an auditor, who is shown every room's part. */
const read = async (caseId: string, fields: string) =>
  (await stage.reads('auditor AUDIT', `query ($id: ID!) { case(id: $id) { ${fields} } }`, { id: caseId }))
    .case;

/** The same, by way of what police, prosecution and courts have on it. */
async function readAtPolice(caseId: string, fields: string) {
  const query = `query ($id: ID!) { justiceFile(caseId: $id) { case { ${fields} } } }`;
  return (await stage.reads('auditor AUDIT', query, { id: caseId })).justiceFile.case;
}

async function finding(caseId: string, rule: string, reading = read): Promise<string> {
  const { findings } = await reading(caseId, 'findings { rule { id } outcome reason }');
  const { outcome, reason } = findings.find((one: { rule: { id: string } }) => one.rule.id === rule);
  return [outcome, reason].filter(Boolean).join(' ');
}

/** A case in which she is on trial. */
async function onTrial(): Promise<{ caseId: string; courtCaseId: string }> {
  const caseId = await caseWithStay(stage);
  await stage.does(POLICE, 'recordWitnessParticipation', { caseId, testifies: false });
  const admitted = { caseId, authority: 'COURT', purposes: ['COURT_PROCEEDINGS'], basis: 'The trial' };
  await stage.does(POLICE, 'admitToJusticeFile', admitted);
  const trial = { caseId, number: 'SS 1', court: 'Retten i Udby', openedOn: ago(20), role: 'DEFENDANT' };
  const { id: courtCaseId } = await stage.does(COURT, 'openCourtCase', trial);
  return { caseId, courtCaseId };
}

const finds = (on: object, outcome: 'IDENTIFIED' | 'NOT_IDENTIFIED', ageGroup = 'ADULT') =>
  stage.does(COURT, 'findVictimStatus', {
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
    const [trial, earlier, goesOn] = [await onTrial(), await caseWithStay(stage), await caseWithStay(stage)];
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
    const [trial, goesOn] = [await onTrial(), await caseWithStay(stage, 'LAWFUL')];
    await merge(trial.caseId, goesOn);
    const admitted = {
      caseId: goesOn,
      authority: 'RETURN_AGENCY',
      purposes: ['RETURN'],
      basis: 'Her return',
    };
    await stage.does(DIS, 'admitToImmigrationFile', admitted);
    expect(await attempt(RETURNS, 'offerReturn', { caseId: goesOn })).toBe('NOBODY_TO_OFFER_IT_TO');
    await finds(trial, 'IDENTIFIED');
    expect(await attempt(RETURNS, 'offerReturn', { caseId: goesOn })).toBe('VoluntaryReturn');
  });

  test('and where it found a child, the municipality says where she lives', async () => {
    const trial = await onTrial();
    const goesOn = await caseWithStay(stage, 'LAWFUL', { bornOn: null });
    await merge(trial.caseId, goesOn);
    await finds(trial, 'IDENTIFIED', 'CHILD');
    const { facilityId } = await approved(stage);
    expect(await attempt(CMM, 'placePerson', { caseId: goesOn, facilityId })).toBe('NOT_THE_DECIDER');
  });

  test('is shown there where another body says otherwise', async () => {
    const [trial, goesOn] = [await onTrial(), await caseWithStay(stage)];
    await stage.does(DIS, 'decideIdentificationAsDis', asDis(goesOn));
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
  const [other, goesOn] = [await caseWithStay(stage), await identified(stage)];
  const no = { ...asDis(other), outcome: 'NOT_IDENTIFIED', forms: [] };
  await stage.does(DIS, 'decideIdentificationAsDis', no);
  await merge(other, goesOn);
  const { identification } = await read(goesOn, IDENTIFICATION);
  expect([identification.inForce.outcome, identification.decisions.length]).toEqual(['IDENTIFIED', 2]);
});

describe('a return in a case that was merged', () => {
  test.each([false, true])(
    'that was not planned yet is offered where the case goes on, accepted before: %s',
    async (isAccepted) => {
      const [before, goesOn] = [await identified(stage), await identified(stage)];
      await stage.does(DIS, 'grantReflectionPeriod', { caseId: goesOn });
      const offered = await stage.does(RETURNS, 'offerReturn', { caseId: before });
      const accept = (caseId: string, made: Parameters<typeof next>[2]) => next(caseId, 'returnId', made);
      if (isAccepted) await stage.does(RETURNS, 'acceptReturn', accept(before, offered));
      await merge(before, goesOn);
      expect((await read(goesOn, 'stage { stage }')).stage.stage).toBe('REFLECTION');
      const anew = await stage.does(RETURNS, 'offerReturn', { caseId: goesOn });
      expect(await attempt(RETURNS, 'offerReturn', { caseId: goesOn })).toBe('UNDER_WAY');
      expect(await attempt(RETURNS, 'acceptReturn', accept(goesOn, anew))).toBe('VoluntaryReturn');
    },
  );

  test('is hers: when she left, the stay ends by it, and none is offered beside it', async () => {
    const [left, goesOn] = [await identified(stage), await identified(stage)];
    await stage.does(DIS, 'grantReflectionPeriod', { caseId: goesOn });
    await departed(stage, left);
    await merge(left, goesOn);
    expect(await attempt(RETURNS, 'offerReturn', { caseId: goesOn })).toBe('UNDER_WAY');
    const query =
      'query ($caseId: ID!) { immigrationFile(caseId: $caseId) { reflectionPeriods { id version } } }';
    const ofDis = async () => (await stage.reads(DIS, query, { caseId: goesOn })).immigrationFile;
    const period = next(goesOn, 'periodId', (await ofDis()).reflectionPeriods[0]);
    const ended = { ...period, ground: 'DEPARTED' };
    expect(await attempt(DIS, 'endReflectionPeriod', ended)).toBe('ReflectionPeriod');
    expect(await finding(goesOn, 'DEPARTURE')).not.toMatch(/^BREACH/);
    expect((await read(goesOn, 'stage { stage }')).stage.stage).toBe('RETURNED');
  });

  test('that is prepared is one in which she cooperates', async () => {
    const [prepared, goesOn] = [await identified(stage), await identified(stage)];
    await stage.does(DIS, 'grantReflectionPeriod', { caseId: goesOn });
    await returning(stage, 1, prepared);
    await merge(prepared, goesOn);
    const query =
      'query ($caseId: ID!) { immigrationFile(caseId: $caseId) { reflectionPeriods { id version } } }';
    const { immigrationFile } = await stage.reads(DIS, query, { caseId: goesOn });
    const extension = {
      ...next(goesOn, 'periodId', immigrationFile.reflectionPeriods[0]),
      ground: 'COOPERATES_IN_PREPARED_RETURN',
      until: ago(-60),
    };
    expect(await attempt(DIS, 'extendReflectionPeriod', extension)).toBe('ReflectionPeriod');
  });
});

describe('where police need her, or charge her, in a case that was merged', () => {
  async function neededIn(caseId: string): Promise<void> {
    const opened = { caseId, policeNumber: newName('0100'), unit: 'NSK' };
    const { links } = await stage.does(POLICE, 'openInvestigation', opened, 'links { id version }');
    await stage.does(POLICE, 'setPresenceRequired', { ...next(caseId, 'linkId', links[0]), required: true });
  }

  test('a permit for proceedings rests on it, and a return is planned after it', async () => {
    const [needed, goesOn] = [await caseWithStay(stage), await identified(stage)];
    await neededIn(needed);
    await merge(needed, goesOn);
    const police = { authority: 'POLICE', purposes: ['INVESTIGATION'], basis: 'Takes part' };
    await stage.does(DIS, 'admitToImmigrationFile', { caseId: goesOn, ...police });
    const conditions = { kind: 'PROCEEDINGS', presenceRequired: true, collaborates: true };
    const applied = await stage.does(POLICE, 'applyForResidencePermit', { caseId: goesOn, ...conditions });
    const decided = { ...next(goesOn, 'applicationId', applied), outcome: 'GRANTED' };
    expect(await attempt(DIS, 'decidePermitApplication', decided)).toBe('PermitApplication');
    expect(await finding(goesOn, 'PERMIT_CONDITIONS')).toBe('MET');
    await returning(stage, 2, goesOn);
    expect(await finding(goesOn, 'RETURN_AFTER_PROCEEDINGS')).toMatch(/^CONCERN/);
  });

  test('the permit that they applied for there is renewed, as they apply for it, in the one that goes on', async () => {
    const [needed, goesOn] = [await caseWithStay(stage), await identified(stage)];
    await neededIn(needed);
    const police = { authority: 'POLICE', purposes: ['INVESTIGATION'], basis: 'Takes part' };
    const conditions = { kind: 'PROCEEDINGS', presenceRequired: true, collaborates: true };
    const permitted = async (caseId: string) => {
      await stage.does(DIS, 'admitToImmigrationFile', { caseId, ...police });
      const asked = { caseId, ...conditions };
      const read = 'id version renews { validTo }';
      const applied = await stage.does(POLICE, 'applyForResidencePermit', asked, read);
      const grant = { ...next(caseId, 'applicationId', applied), outcome: 'GRANTED' };
      const days = 'permit { validFrom validTo }';
      const { permit } = await stage.does(DIS, 'decidePermitApplication', grant, days);
      return { ...permit, renews: applied.renews };
    };
    const first = await permitted(needed);
    expect(first.renews).toBeNull();
    await merge(needed, goesOn);
    const renewal = await permitted(goesOn);
    expect(renewal.renews).toEqual({ validTo: first.validTo });
    expect(renewal.validFrom).toBe(addDays(first.validTo, 1));
    const { clocks, timeline } = await read(
      goesOn,
      'clocks { kind state endsOn } timeline { nodes { kind on } }',
    );
    expect(clocks).toEqual(
      expect.arrayContaining([
        { kind: 'RESIDENCE_PERMIT', state: 'RUNNING', endsOn: first.validTo },
        { kind: 'RESIDENCE_PERMIT', state: 'TO_COME', endsOn: renewal.validTo },
      ]),
    );
    expect(timeline.nodes).toContainEqual({ kind: 'PERMIT_GRANTED', on: first.validFrom });
    for (const rule of ['PERMIT_APPLICANT', 'PERMIT_CONDITIONS'])
      expect(await finding(goesOn, rule)).toBe('MET');
    expect(await finding(goesOn, 'PERMIT_TERM')).not.toMatch(/^(BREACH|CONCERN)/);
    const third = await stage.does(POLICE, 'applyForResidencePermit', { caseId: goesOn, ...conditions });
    const stacked = { ...next(goesOn, 'applicationId', third), outcome: 'GRANTED' };
    expect(await attempt(DIS, 'decidePermitApplication', stacked)).toBe('NOT_BEGUN');
  });

  test('it is looked at whether a victim is punished', async () => {
    const [charged, goesOn] = [await caseWithStay(stage), await identified(stage)];
    await stage.does(POLICE, 'chargeVictim', { caseId: charged, provision: '§ 276' });
    await merge(charged, goesOn);
    expect(await finding(goesOn, 'NON_PUNISHMENT_CHECK')).toBe('CONCERN NOT_ASSESSED');
    // asked from a record of theirs it shows as well, though what they have there is in the other case
    await stage.does(POLICE, 'recordWitnessParticipation', { caseId: goesOn, testifies: false });
    expect(await finding(goesOn, 'NON_PUNISHMENT_CHECK', readAtPolice)).toBe('CONCERN NOT_ASSESSED');
  });
});

describe('in a case that was merged no stay is given any more', () => {
  const seeking = async (mutation: string, caseId: string, input: object = {}) =>
    next(caseId, 'applicationId', await stage.does(DIS, mutation, { caseId, ...input }));
  const protection = { kind: 'PROTECTION' };
  const granted = { outcome: 'GRANTED', until: ago(-200) };

  test('no permit: what was applied for is refused there, and applied for in the one that goes on', async () => {
    const [pending, goesOn] = [await caseWithStay(stage), await identified(stage)];
    const before = await seeking('applyForResidencePermit', pending, protection);
    await merge(pending, goesOn);
    expect(await attempt(DIS, 'decidePermitApplication', { ...before, ...granted })).toMatch(TURNED_AWAY);
    const refused = { ...before, outcome: 'REFUSED' };
    expect(await attempt(DIS, 'decidePermitApplication', refused)).toBe('PermitApplication');
    const anew = await seeking('applyForResidencePermit', goesOn, protection);
    expect(await attempt(DIS, 'decidePermitApplication', { ...anew, ...granted })).toBe('PermitApplication');
  });

  test('no renewal, of a permit that still runs there, and none is applied for', async () => {
    const [permit, goesOn] = [await caseWithStay(stage), await identified(stage)];
    const first = await seeking('applyForResidencePermit', permit, protection);
    await stage.does(DIS, 'decidePermitApplication', { ...first, ...granted });
    const renewal = await seeking('applyForResidencePermit', permit, protection);
    await merge(permit, goesOn);
    const renewed = { ...renewal, outcome: 'GRANTED', until: ago(-400) };
    expect(await attempt(DIS, 'decidePermitApplication', renewed)).toMatch(TURNED_AWAY);
    const again = { caseId: permit, ...protection };
    expect(await attempt(DIS, 'applyForResidencePermit', again)).toMatch(TURNED_AWAY);
  });

  test('what still runs there is the one renewed in the case that goes on, from the day after it', async () => {
    const [permit, goesOn] = [await caseWithStay(stage), await identified(stage)];
    const first = await seeking('applyForResidencePermit', permit, protection);
    await stage.does(DIS, 'decidePermitApplication', { ...first, ...granted });
    await merge(permit, goesOn);
    const sought = { caseId: goesOn, ...protection };
    const applied = await stage.does(
      DIS,
      'applyForResidencePermit',
      sought,
      'id version renews { case { id } }',
    );
    expect(applied.renews.case.id).toBe(permit);
    const renewal = next(goesOn, 'applicationId', applied);
    const tooSoon = { ...renewal, outcome: 'GRANTED', until: ago(-200) };
    expect(await attempt(DIS, 'decidePermitApplication', tooSoon)).toMatch(/before the first day/);
    const renewed = { ...renewal, outcome: 'GRANTED', until: ago(-400) };
    const { permit: given } = await stage.does(
      DIS,
      'decidePermitApplication',
      renewed,
      'permit { validFrom }',
    );
    expect(given.validFrom).toBe(ago(-201));
    const another = await seeking('applyForResidencePermit', goesOn, protection);
    const stacked = { ...another, outcome: 'GRANTED', until: ago(-600) };
    expect(await attempt(DIS, 'decidePermitApplication', stacked)).toBe('ANOTHER_TO_COME');
  });

  test('no work permit: it is withdrawn there, and given in the one that goes on', async () => {
    const [pending, goesOn] = [await caseWithStay(stage), await identified(stage)];
    const asked = async (caseId: string) =>
      next(caseId, 'workPermitId', await stage.does(DIS, 'applyForWorkPermit', { caseId }));
    const before = await asked(pending);
    await merge(pending, goesOn);
    expect(await attempt(DIS, 'decideWorkPermit', { ...before, outcome: 'GRANTED' })).toMatch(TURNED_AWAY);
    expect(await attempt(DIS, 'decideWorkPermit', { ...before, outcome: 'WITHDRAWN' })).toBe('WorkPermit');
    const anew = { ...(await asked(goesOn)), outcome: 'GRANTED' };
    expect(await attempt(DIS, 'decideWorkPermit', anew)).toBe('WorkPermit');
  });

  test('no asylum', async () => {
    const [pending, goesOn] = [await caseWithStay(stage), await identified(stage)];
    const before = await seeking('lodgeAsylumApplication', pending);
    const permit = await seeking('applyForResidencePermit', goesOn, protection);
    await stage.does(DIS, 'decidePermitApplication', { ...permit, ...granted });
    await merge(pending, goesOn);
    expect(await attempt(DIS, 'decideAsylum', { ...before, outcome: 'GRANTED' })).toMatch(TURNED_AWAY);
    const withdrawn = { ...before, outcome: 'WITHDRAWN' };
    expect(await attempt(DIS, 'decideAsylum', withdrawn)).toBe('AsylumApplication');
  });
});

describe('what DIS has in a case that was merged', () => {
  const protection = { kind: 'PROTECTION' };
  const permitted = async (caseId: string) => {
    const application = await stage.does(DIS, 'applyForResidencePermit', { caseId, ...protection });
    const granted = { ...next(caseId, 'applicationId', application), outcome: 'GRANTED', until: ago(-200) };
    await stage.does(DIS, 'decidePermitApplication', granted);
  };
  const clocksOf = async (fields: string, as: string) => {
    const read = await stage.reads(as, `query ($id: ID!) { ${fields} }`, { id: goesOn });
    return (read.case ?? read.immigrationFile.case).clocks.map(
      ({ kind, state }: { kind: string; state: string }) => `${kind} ${state}`,
    );
  };
  let goesOn: string;

  test('runs for her in the one that goes on, and nobody is to leave meanwhile', async () => {
    const permit = await caseWithStay(stage);
    goesOn = await identified(stage);
    await stage.does(DIS, 'grantReflectionPeriod', { caseId: goesOn });
    await permitted(permit);
    expect((await read(goesOn, 'clocks { kind state }')).clocks).toContainEqual({
      kind: 'DEPARTURE',
      state: 'TO_COME',
    });
    await merge(permit, goesOn);
    const found = ['DEPARTURE TO_COME', 'RESIDENCE_PERMIT RUNNING'];
    const asked = 'clocks { kind state }';
    expect(await clocksOf(`case(id: $id) { ${asked} }`, 'auditor AUDIT')).toEqual(
      expect.arrayContaining(found),
    );
    expect(await clocksOf(`immigrationFile(caseId: $id) { case { ${asked} } }`, DIS)).toEqual(
      expect.arrayContaining(found),
    );
    expect(await finding(goesOn, 'REFLECTION_GRANT')).toBe('MET');
  });

  test('is an offer made to her: no other is owed', async () => {
    const offered = await identified(stage);
    const other = await identified(stage);
    await stage.does(DIS, 'offerReflectionPeriod', { caseId: offered });
    await merge(offered, other);
    expect(await finding(other, 'REFLECTION_GRANT')).toBe('NOT_APPLICABLE');
  });
});
