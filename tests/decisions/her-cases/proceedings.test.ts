import { addDays } from '../../../shared/day.ts';
import { returning } from '../../repeats/returns-acts.ts';
import { caseWithStay, DIS, identified, newName, next, POLICE } from '../../repeats/stage.ts';
import { herCases } from './her-cases.ts';

/** That police need her, or charged her, in a case that was merged counts in the one that goes on. */

const { attempt, finding, merge, read, stage } = herCases();

/** A case as it stands for an auditor who comes by way of what police, prosecution and courts have on it. */
async function readAtPolice(caseId: string, fields: string) {
  const query = `query ($id: ID!) { justiceFile(caseId: $id) { case { ${fields} } } }`;
  return (await stage().reads('auditor AUDIT', query, { id: caseId })).justiceFile.case;
}

describe('where police need her, or charge her, in a case that was merged', () => {
  async function neededIn(caseId: string): Promise<void> {
    const opened = { caseId, policeNumber: newName('0100'), unit: 'NSK' };
    const { links } = await stage().does(POLICE, 'openInvestigation', opened, 'links { id version }');
    await stage().does(POLICE, 'setPresenceRequired', {
      ...next(caseId, 'linkId', links[0]),
      required: true,
    });
  }

  test('a permit for proceedings rests on it, and a return is planned after it', async () => {
    const [needed, goesOn] = [await caseWithStay(stage()), await identified(stage())];
    await neededIn(needed);
    await merge(needed, goesOn);
    const police = { authority: 'POLICE', purposes: ['INVESTIGATION'], basis: 'Takes part' };
    await stage().does(DIS, 'admitToImmigrationFile', { caseId: goesOn, ...police });
    const conditions = { kind: 'PROCEEDINGS', presenceRequired: true, collaborates: true };
    const applied = await stage().does(POLICE, 'applyForResidencePermit', { caseId: goesOn, ...conditions });
    const decided = { ...next(goesOn, 'applicationId', applied), outcome: 'GRANTED' };
    expect(await attempt(DIS, 'decidePermitApplication', decided)).toBe('PermitApplication');
    expect(await finding(goesOn, 'PERMIT_CONDITIONS')).toBe('MET');
    await returning(stage(), 2, goesOn);
    expect(await finding(goesOn, 'RETURN_AFTER_PROCEEDINGS')).toMatch(/^CONCERN/);
  });

  test('the permit that they applied for there is renewed, as they apply for it, in the one that goes on', async () => {
    const [needed, goesOn] = [await caseWithStay(stage()), await identified(stage())];
    await neededIn(needed);
    const police = { authority: 'POLICE', purposes: ['INVESTIGATION'], basis: 'Takes part' };
    const conditions = { kind: 'PROCEEDINGS', presenceRequired: true, collaborates: true };
    const permitted = async (caseId: string) => {
      await stage().does(DIS, 'admitToImmigrationFile', { caseId, ...police });
      const asked = { caseId, ...conditions };
      const read = 'id version renews { validTo }';
      const applied = await stage().does(POLICE, 'applyForResidencePermit', asked, read);
      const grant = { ...next(caseId, 'applicationId', applied), outcome: 'GRANTED' };
      const days = 'permit { validFrom validTo }';
      const { permit } = await stage().does(DIS, 'decidePermitApplication', grant, days);
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
    const third = await stage().does(POLICE, 'applyForResidencePermit', { caseId: goesOn, ...conditions });
    const stacked = { ...next(goesOn, 'applicationId', third), outcome: 'GRANTED' };
    expect(await attempt(DIS, 'decidePermitApplication', stacked)).toBe('NOT_BEGUN');
  });

  test('it is looked at whether a victim is punished', async () => {
    const [charged, goesOn] = [await caseWithStay(stage()), await identified(stage())];
    await stage().does(POLICE, 'chargeVictim', { caseId: charged, provision: '§ 276' });
    await merge(charged, goesOn);
    expect(await finding(goesOn, 'NON_PUNISHMENT_CHECK')).toBe('CONCERN NOT_ASSESSED');
    // asked from a record of theirs it shows as well, though what they have there is in the other case
    await stage().does(POLICE, 'recordWitnessParticipation', { caseId: goesOn, testifies: false });
    expect(await finding(goesOn, 'NON_PUNISHMENT_CHECK', readAtPolice)).toBe('CONCERN NOT_ASSESSED');
  });
});
