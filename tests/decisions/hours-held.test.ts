import { addHours } from '../../shared/day.ts';
import { mutationText } from '../harness/mutation-text.ts';
import { overDays } from '../repeats/over-days.ts';
import { asParty, COORDINATING, caseWithStay, next, POLICE } from '../repeats/stage.ts';

/** Hours that she was held are hers, in whichever of her cases they stand. */

const { days, graph, stage } = overDays();

const merge = (caseId: string, intoCaseId: string) =>
  stage.does(COORDINATING, 'mergeCases', { caseId, expectedVersion: 1, intoCaseId });

async function attempt(as: string, mutation: string, input: object): Promise<string> {
  const [who = '', purpose = ''] = as.split(' ');
  const query = mutationText(mutation);
  const { data, errors } = await graph.ask(who, { query, variables: { input }, purpose });
  return data?.done?.reason ?? data?.done?.__typename ?? errors[0]?.message;
}

/** As it stands for an auditor, who is shown every room's part. */
const read = async (caseId: string, fields: string) =>
  (await stage.reads('auditor AUDIT', `query ($id: ID!) { case(id: $id) { ${fields} } }`, { id: caseId }))
    .case;

async function finding(caseId: string, rule: string): Promise<string> {
  const { findings } = await read(caseId, 'findings { rule { id } outcome reason }');
  const { outcome, reason } = findings.find((one: { rule: { id: string } }) => one.rule.id === rule);
  return [outcome, reason].filter(Boolean).join(' ');
}

const RELIED = 'version reliedOn { forVersion room topic answered authority recordId recordVersion fact }';
const MERGE = { room: 'CMM', topic: 'MERGE', answered: true, authority: 'CMM' };

const hoursAgo = (hours: number) => addHours(new Date(), -hours).toISOString();

describe('hours held in a case that was merged', () => {
  const whole = (caseId: string) => ({ caseId, beganAt: hoursAgo(0), until: hoursAgo(-72) });

  test('count on in the one that goes on', async () => {
    const [held, goesOn] = [await caseWithStay(stage), await caseWithStay(stage)];
    const first = await stage.does(POLICE, 'detain', { caseId: held, beganAt: hoursAgo(70) });
    const release = { ...next(held, 'detentionId', first), releasedAt: hoursAgo(1) };
    await stage.does(POLICE, 'releaseFromDetention', release);
    await merge(held, goesOn);
    expect(await attempt(POLICE, 'detain', whole(goesOn))).toBe('COUNTS_ON');
    const rest = { caseId: goesOn, beganAt: hoursAgo(0), until: hoursAgo(-2) };
    const again = await stage.does(POLICE, 'detain', rest, RELIED);
    const merged = { ...MERGE, recordId: held, recordVersion: 2, fact: 'MERGED' };
    expect(again.reliedOn).toEqual([{ forVersion: 1, ...merged }]);
    expect(await finding(goesOn, 'DETENTION_72H')).toBe('MET');
  });

  test('count on where CMM no longer shows the police the one that was merged, and are kept without its version', async () => {
    const [held, goesOn] = [await caseWithStay(stage), await caseWithStay(stage)];
    const first = await stage.does(POLICE, 'detain', { caseId: held, beganAt: hoursAgo(30) });
    const release = { ...next(held, 'detentionId', first), releasedAt: hoursAgo(1) };
    await stage.does(POLICE, 'releaseFromDetention', release);
    await stage.does(COORDINATING, 'releaseAuthority', { caseId: held, authority: 'POLICE' });
    await merge(held, goesOn);
    const rest = { caseId: goesOn, beganAt: hoursAgo(0), until: hoursAgo(-42) };
    expect(await attempt(POLICE, 'detain', { ...rest, until: hoursAgo(-44) })).toBe('COUNTS_ON');
    const { reliedOn } = await stage.does(POLICE, 'detain', rest, RELIED);
    expect(reliedOn).toMatchObject([{ ...MERGE, recordId: held, recordVersion: null, fact: 'MERGED' }]);
  });

  test('nobody is held a second time there, and the detention that runs is extended and ends where it is', async () => {
    const [held, goesOn] = [await caseWithStay(stage), await caseWithStay(stage)];
    const first = await stage.does(POLICE, 'detain', { caseId: held, beganAt: hoursAgo(70) });
    await merge(held, goesOn);
    expect(await attempt(POLICE, 'detain', whole(goesOn))).toBe('ALREADY_HELD');
    const on = { ground: 'DETERMINE_VICTIM_STATUS', until: hoursAgo(-24) };
    const extended = { ...next(held, 'detentionId', first), ...on };
    const { version, reliedOn } = await stage.does(POLICE, 'extendDetention', extended, RELIED);
    const led = { ...MERGE, recordId: goesOn, recordVersion: 1, fact: 'GOES_ON' };
    const nobody = { ...MERGE, authority: null, recordId: null, recordVersion: null, fact: null };
    expect(reliedOn).toEqual([
      { forVersion: 1, ...nobody },
      { forVersion: 2, ...led },
    ]);
    const release = { ...next(held, 'detentionId', { ...first, version }), releasedAt: hoursAgo(0) };
    await stage.does(POLICE, 'releaseFromDetention', release);
  });
});

test('nobody is held by police to whom CMM does not show in which other cases she was', async () => {
  const [held, goesOn] = [await caseWithStay(stage), await caseWithStay(stage)];
  await stage.does(POLICE, 'detain', { caseId: held, beganAt: hoursAgo(70) });
  await stage.does(POLICE, 'registerJusticePerson', { caseId: goesOn, gender: 'FEMALE' });
  await merge(held, goesOn);
  await stage.does(COORDINATING, 'releaseAuthority', { caseId: goesOn, authority: 'POLICE' });
  expect(await attempt(POLICE, 'detain', { caseId: goesOn })).toBe('FactUnavailable');
  await stage.does(COORDINATING, 'involveAuthority', asParty(goesOn, 'POLICE'));
  expect(await attempt(POLICE, 'detain', { caseId: goesOn })).toBe('ALREADY_HELD');
});

describe('hours held in two cases before they were merged', () => {
  const detained = async (caseId: string, since: number) => {
    const beganAt = hoursAgo(since);
    const made = await stage.does(POLICE, 'detain', { caseId, beganAt });
    return { beganAt, endsAt: addHours(new Date(beganAt), 72).toISOString(), caseId, ...made };
  };
  const release = (held: Awaited<ReturnType<typeof detained>>, ago = 0) => {
    const on = next(held.caseId, 'detentionId', { id: held.id, version: held.version });
    return stage.does(POLICE, 'releaseFromDetention', { ...on, releasedAt: hoursAgo(ago) });
  };
  const clocksOf = async (caseId: string) =>
    (await read(caseId, 'clocks { kind state startedAt endsAt endedBy }')).clocks.filter(
      ({ kind }: { kind: string }) => kind === 'DETENTION',
    );

  test('are those of one detention where they ran together, which ends with the release in both', async () => {
    const [one, other] = [await caseWithStay(stage), await caseWithStay(stage)];
    const second = await detained(one, 60);
    const first = await detained(other, 71);
    await merge(one, other);
    const { beganAt: startedAt, endsAt } = first;
    const clock = { kind: 'DETENTION', startedAt, endsAt };
    expect(await clocksOf(other)).toEqual([{ ...clock, state: 'RUNNING', endedBy: null }]);
    expect(await finding(other, 'DETENTION_72H')).toBe('MET');
    await release(first);
    expect(await clocksOf(other)).toEqual([{ ...clock, state: 'RUNNING', endedBy: null }]);
    await release(second);
    expect(await clocksOf(other)).toEqual([{ ...clock, state: 'ENDED', endedBy: 'RELEASE' }]);
  });

  test('are not had twice: she is held beyond them though the second detention has hours left', async () => {
    const [one, other] = [await caseWithStay(stage), await caseWithStay(stage)];
    const first = await detained(other, 80);
    await detained(one, 40);
    await release(first, 20);
    await merge(one, other);
    expect(await clocksOf(other)).toMatchObject([{ state: 'OVERDUE', endsAt: first.endsAt }]);
    expect(await finding(other, 'DETENTION_72H')).toBe('BREACH HELD_BEYOND');
  });

  test('count on where the one followed the other within a day', async () => {
    const [one, other] = [await caseWithStay(stage), await caseWithStay(stage)];
    const first = await detained(other, 60);
    await release(first, 12);
    const second = await detained(one, 2);
    await merge(one, other);
    const hoursLeft = addHours(new Date(second.beganAt), 24).getTime();
    const [, clock] = await clocksOf(other);
    expect(clock.state).toBe('RUNNING');
    expect(Math.abs(new Date(clock.endsAt).getTime() - hoursLeft)).toBeLessThan(60_000);
    expect(await finding(other, 'DETENTION_72H')).toBe('MET');
    days.passed = 1;
    expect(await finding(other, 'DETENTION_72H')).toBe('BREACH COUNTS_ON');
  });

  const extend = ({ caseId, id, version }: Awaited<ReturnType<typeof detained>>, hours: number) => {
    const on = next(caseId, 'detentionId', { id, version });
    const longer = { ...on, ground: 'DETERMINE_VICTIM_STATUS', until: hoursAgo(-hours) };
    return attempt(POLICE, 'extendDetention', longer);
  };

  test('have run out for both: neither is extended, in whichever case it stands', async () => {
    const [one, other] = [await caseWithStay(stage), await caseWithStay(stage)];
    const second = await detained(one, 40);
    const first = await detained(other, 80);
    const alone = await detained(await caseWithStay(stage), 40);
    await release(first, 20);
    await merge(one, other);
    expect(await extend(second, 50)).toBe('TOO_LATE');
    expect(await extend(alone, 50)).toBe('Detention');
    const [merged, goesOn] = [await caseWithStay(stage), await caseWithStay(stage)];
    const released = await detained(merged, 80);
    const runs = await detained(goesOn, 40);
    await release(released, 20);
    await merge(merged, goesOn);
    expect(await extend(runs, 50)).toBe('TOO_LATE');
  });

  test('are not gone beyond by police to whom CMM does not show which cases are hers', async () => {
    const caseId = await caseWithStay(stage);
    const held = await detained(caseId, 40);
    await stage.does(COORDINATING, 'releaseAuthority', { caseId, authority: 'POLICE' });
    expect(await extend(held, 50)).toBe('FactUnavailable');
    await stage.does(COORDINATING, 'involveAuthority', asParty(caseId, 'POLICE'));
    expect(await extend(held, 50)).toBe('Detention');
  });

  test('are extended in one case for the other too, and further in that from there', async () => {
    const [one, other] = [await caseWithStay(stage), await caseWithStay(stage)];
    const second = await detained(one, 60);
    const first = await detained(other, 71);
    await merge(one, other);
    expect(await extend(first, 50)).toBe('Detention');
    expect(await extend(second, 40)).toBe('NOT_LATER_THAN_PRESENT_END');
    expect(await extend(second, 60)).toBe('Detention');
    expect(await clocksOf(other)).toMatchObject([{ startedAt: first.beganAt, state: 'RUNNING' }]);
    expect(await finding(other, 'DETENTION_72H')).toBe('MET');
  });
});
