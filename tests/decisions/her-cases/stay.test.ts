import { caseWithStay, DIS, identified, next } from '../../repeats/stage.ts';
import { ago } from '../on-file.ts';
import { herCases } from './her-cases.ts';

/** What DIS has in a case that was merged is hers in the one that goes on, and there alone is more given. */

const { attempt, finding, merge, read, stage } = herCases();

const TURNED_AWAY = /^CMM merged this case into NRM-.* Go on in that\.$/;

describe('in a case that was merged no stay is given any more', () => {
  const seeking = async (mutation: string, caseId: string, input: object = {}) =>
    next(caseId, 'applicationId', await stage().does(DIS, mutation, { caseId, ...input }));
  const protection = { kind: 'PROTECTION' };
  const granted = { outcome: 'GRANTED', until: ago(-200) };

  test('no permit: what was applied for is refused there, and applied for in the one that goes on', async () => {
    const [pending, goesOn] = [await caseWithStay(stage()), await identified(stage())];
    const before = await seeking('applyForResidencePermit', pending, protection);
    await merge(pending, goesOn);
    expect(await attempt(DIS, 'decidePermitApplication', { ...before, ...granted })).toMatch(TURNED_AWAY);
    const refused = { ...before, outcome: 'REFUSED' };
    expect(await attempt(DIS, 'decidePermitApplication', refused)).toBe('PermitApplication');
    const anew = await seeking('applyForResidencePermit', goesOn, protection);
    expect(await attempt(DIS, 'decidePermitApplication', { ...anew, ...granted })).toBe('PermitApplication');
  });

  test('no renewal, of a permit that still runs there, and none is applied for', async () => {
    const [permit, goesOn] = [await caseWithStay(stage()), await identified(stage())];
    const first = await seeking('applyForResidencePermit', permit, protection);
    await stage().does(DIS, 'decidePermitApplication', { ...first, ...granted });
    const renewal = await seeking('applyForResidencePermit', permit, protection);
    await merge(permit, goesOn);
    const renewed = { ...renewal, outcome: 'GRANTED', until: ago(-400) };
    expect(await attempt(DIS, 'decidePermitApplication', renewed)).toMatch(TURNED_AWAY);
    const again = { caseId: permit, ...protection };
    expect(await attempt(DIS, 'applyForResidencePermit', again)).toMatch(TURNED_AWAY);
  });

  test('what still runs there is the one renewed in the case that goes on, from the day after it', async () => {
    const [permit, goesOn] = [await caseWithStay(stage()), await identified(stage())];
    const first = await seeking('applyForResidencePermit', permit, protection);
    await stage().does(DIS, 'decidePermitApplication', { ...first, ...granted });
    await merge(permit, goesOn);
    const sought = { caseId: goesOn, ...protection };
    const applied = await stage().does(
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
    const { permit: given } = await stage().does(
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
    const [pending, goesOn] = [await caseWithStay(stage()), await identified(stage())];
    const asked = async (caseId: string) =>
      next(caseId, 'workPermitId', await stage().does(DIS, 'applyForWorkPermit', { caseId }));
    const before = await asked(pending);
    await merge(pending, goesOn);
    expect(await attempt(DIS, 'decideWorkPermit', { ...before, outcome: 'GRANTED' })).toMatch(TURNED_AWAY);
    expect(await attempt(DIS, 'decideWorkPermit', { ...before, outcome: 'WITHDRAWN' })).toBe('WorkPermit');
    const anew = { ...(await asked(goesOn)), outcome: 'GRANTED' };
    expect(await attempt(DIS, 'decideWorkPermit', anew)).toBe('WorkPermit');
  });

  test('no asylum', async () => {
    const [pending, goesOn] = [await caseWithStay(stage()), await identified(stage())];
    const before = await seeking('lodgeAsylumApplication', pending);
    const permit = await seeking('applyForResidencePermit', goesOn, protection);
    await stage().does(DIS, 'decidePermitApplication', { ...permit, ...granted });
    await merge(pending, goesOn);
    expect(await attempt(DIS, 'decideAsylum', { ...before, outcome: 'GRANTED' })).toMatch(TURNED_AWAY);
    const withdrawn = { ...before, outcome: 'WITHDRAWN' };
    expect(await attempt(DIS, 'decideAsylum', withdrawn)).toBe('AsylumApplication');
  });
});

describe('asylum that was granted in a case that was merged', () => {
  const seeking = async (mutation: string, caseId: string, input: object = {}) =>
    next(caseId, 'applicationId', await stage().does(DIS, mutation, { caseId, ...input }));
  const granted = async () => {
    const caseId = await caseWithStay(stage());
    const application = await seeking('lodgeAsylumApplication', caseId);
    await stage().does(DIS, 'decideAsylum', { ...application, outcome: 'GRANTED' });
    return caseId;
  };
  /** Into one in which she seeks it too. */
  const merged = async () => {
    const [asylum, goesOn] = [await granted(), await caseWithStay(stage())];
    const pending = await seeking('lodgeAsylumApplication', goesOn);
    await merge(asylum, goesOn);
    return { asylum, goesOn, pending };
  };
  const permitted = async (caseId: string, until: string) => {
    const application = await seeking('applyForResidencePermit', caseId, { kind: 'PROTECTION' });
    const input = { ...application, outcome: 'GRANTED', until };
    const { permit } = await stage().does(DIS, 'decidePermitApplication', input, 'permit { id version }');
    return { ...next(caseId, 'permitId', permit), needCeased: true, leaveBy: ago(-20) };
  };
  const municipality = (caseId: string) =>
    attempt(DIS, 'allocateMunicipality', { caseId, municipality: 'Odense' });
  const stays = async (caseId: string) =>
    (
      await stage()
        .db('dis')
        .query(
          `SELECT basis, valid_from, valid_to FROM residence_status
           WHERE case_id = $1 AND superseded_at IS NULL AND valid_from >= $2 ORDER BY valid_from`,
          [caseId, ago(0)],
        )
    ).map((one: Record<string, string>) => `${one.basis} ${one.valid_from} ${one.valid_to}`);
  const deadlines = async (caseId: string) =>
    stage()
      .db('dis')
      .query(
        'SELECT leave_by, set_aside_by FROM departure_deadline WHERE case_id = $1 AND superseded_at IS NULL',
        [caseId],
      );

  test('ends with the permit for protection that is given in the one that goes on', async () => {
    const { asylum, goesOn, pending } = await merged();
    expect(await municipality(goesOn)).toBe('ASYLUM_NOT_GRANTED');
    await stage().does(DIS, 'decideAsylum', { ...pending, outcome: 'REFUSED' });
    expect(await stays(goesOn)).toEqual([`LAWFUL ${ago(0)} null`]);
    const permit = await permitted(goesOn, ago(-200));
    expect(await stays(asylum)).toEqual([
      `LAWFUL ${ago(0)} ${ago(-200)}`,
      `NO_LAWFUL_STAY ${ago(-201)} null`,
    ]);
    expect(await attempt(DIS, 'revokeResidencePermit', permit)).toBe('ResidencePermit');
    expect(await municipality(asylum)).toBe('ASYLUM_ENDED');
    expect(await stays(asylum)).toEqual([
      `NO_LAWFUL_STAY ${ago(0)} ${ago(-200)}`,
      `NO_LAWFUL_STAY ${ago(-201)} null`,
    ]);
    expect((await stays(goesOn))[0]).toBe(`NO_LAWFUL_STAY ${ago(0)} ${ago(-200)}`);
    expect(await deadlines(goesOn)).toEqual([{ leave_by: ago(-20), set_aside_by: null }]);
    expect((await read(goesOn, 'clocks { kind state endsOn }')).clocks).toContainEqual({
      kind: 'DEPARTURE',
      state: 'RUNNING',
      endsOn: ago(-20),
    });
  });

  test('goes on until then, and a municipality is decided on there', async () => {
    const { asylum, goesOn } = await merged();
    await permitted(goesOn, ago(-200));
    expect(await municipality(asylum)).toBe('MunicipalityAllocation');
  });

  test('does not end with one that was given before anybody knew', async () => {
    const [asylum, goesOn] = [await granted(), await caseWithStay(stage())];
    const permit = await permitted(goesOn, ago(-200));
    await merge(asylum, goesOn);
    expect(await attempt(DIS, 'revokeResidencePermit', permit)).toBe('ResidencePermit');
    expect(await stays(asylum)).toEqual([`LAWFUL ${ago(0)} null`]);
    expect(await municipality(asylum)).toBe('MunicipalityAllocation');
    expect(await deadlines(goesOn)).toEqual([{ leave_by: ago(-200), set_aside_by: 'RESIDENCE_PERMIT' }]);
    expect((await read(goesOn, 'clocks { kind state }')).clocks).toContainEqual({
      kind: 'DEPARTURE',
      state: 'SET_ASIDE',
    });
  });
});

describe('what DIS has in a case that was merged', () => {
  const protection = { kind: 'PROTECTION' };
  const permitted = async (caseId: string) => {
    const application = await stage().does(DIS, 'applyForResidencePermit', { caseId, ...protection });
    const granted = { ...next(caseId, 'applicationId', application), outcome: 'GRANTED', until: ago(-200) };
    await stage().does(DIS, 'decidePermitApplication', granted);
  };
  const clocksOf = async (fields: string, as: string) => {
    const read = await stage().reads(as, `query ($id: ID!) { ${fields} }`, { id: goesOn });
    return (read.case ?? read.immigrationFile.case).clocks.map(
      ({ kind, state }: { kind: string; state: string }) => `${kind} ${state}`,
    );
  };
  let goesOn: string;

  test('runs for her in the one that goes on, and nobody is to leave meanwhile', async () => {
    const permit = await caseWithStay(stage());
    goesOn = await identified(stage());
    await stage().does(DIS, 'grantReflectionPeriod', { caseId: goesOn });
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
    const offered = await identified(stage());
    const other = await identified(stage());
    await stage().does(DIS, 'offerReflectionPeriod', { caseId: offered });
    await merge(offered, other);
    expect(await finding(other, 'REFLECTION_GRANT')).toBe('NOT_APPLICABLE');
  });
});
