import { admitted, personOnFile } from '../cmm/cmm-file.ts';
import { ago, decision, immigrationFile, justiceFile, party } from '../on-file.ts';
import { allOn, inShort, noticesOn } from './deciding.ts';
import { disGraph } from './dis-graph.ts';

const { asked, db, decide, decideAlone, dis, unchanged } = disGraph();

describe('identification', () => {
  const yes = (caseId: string, changes: object = {}) => ({
    caseId,
    outcome: 'IDENTIFIED',
    forms: ['FORCED_LABOUR', 'FORCED_LABOUR'],
    gender: 'MALE',
    ageGroup: 'ADULT',
    citizenshipGroup: 'NON_EU',
    ...changes,
  });
  const no = (caseId: string) => yes(caseId, { outcome: 'NOT_IDENTIFIED', forms: [] });

  /** A case at CMM with a person, on which DIS has a file. */
  async function caseAtCmm(person: object): Promise<string> {
    const caseId = await personOnFile(db('cmm'), person);
    await admitted(db('cmm'), caseId, 'DIS');
    return immigrationFile(dis(), { caseId });
  }

  test('is decided by DIS, with the rules, waits for nobody, and those who work on the case hear of it', async () => {
    const caseId = await immigrationFile(dis());
    await party(dis(), caseId, 'POLICE', ['INVESTIGATION']);
    const came = await decideAlone('decideIdentificationAsDis', yes(caseId));
    expect(came.outcome).toMatchObject({
      version: 1,
      authority: 'DIS',
      outcome: 'IDENTIFIED',
      forms: ['FORCED_LABOUR'],
      ruleVersions: ['DECIDERS@2022-CMM-DIS', 'COMPETENT_AUTHORITY@2022-BY-CITIZENSHIP'],
    });
    expect(came.entries).toEqual(['CREATE DONE']);
    expect(await noticesOn(dis(), caseId)).toEqual([
      'CMM IDENTIFICATION_DECIDED',
      'POLICE IDENTIFICATION_DECIDED',
    ]);
  });

  test('is decided by SIRI in its cases, of which DIS hears', async () => {
    const caseId = await immigrationFile(dis());
    const siri = { who: 'siri-officer' };
    expect(inShort(await decide('decideIdentificationAsDis', yes(caseId), siri))).toBe(
      'FORBIDDEN_OR_NOT_FOUND',
    );
    await party(dis(), caseId, 'SIRI', ['IMMIGRATION']);
    const came = await decide('decideIdentificationAsDis', yes(caseId), siri);
    expect(came.outcome).toMatchObject({ authority: 'SIRI' });
    expect(await noticesOn(dis(), caseId)).toEqual([
      'CMM IDENTIFICATION_DECIDED',
      'DIS IDENTIFICATION_DECIDED',
    ]);
  });

  const waiting = async (): Promise<readonly string[]> => {
    const query = `{ immigrationFiles(first: 100, filter: { identificationUnverified: true }) { nodes { case { id } } } }`;
    const { data } = await asked('dis-caseworker', { query, purpose: 'IMMIGRATION' });
    return data.immigrationFiles.nodes.map((one: { case: { id: string } }) => one.case.id);
  };

  test('that went ahead on silence is confirmed by whom it was taken, and by what CMM has on record', async () => {
    const caseId = await caseAtCmm({ citizenshipGroup: 'NON_EU' });
    const { outcome } = await decideAlone('decideIdentificationAsDis', yes(caseId));
    expect(outcome.verification).toBe('UNVERIFIED');
    const input = { caseId, decisionId: outcome.id, expectedVersion: 1 };
    await party(dis(), caseId, 'SIRI', ['IMMIGRATION']);
    await unchanged(caseId, async () => {
      const silent = await decideAlone('confirmIdentificationAsDis', input);
      expect([inShort(silent), silent.entries]).toEqual(['FactUnavailable CMM', ['UPDATE FACT_UNAVAILABLE']]);
      const bySiri = await decide('confirmIdentificationAsDis', input, { who: 'siri-officer' });
      expect(inShort(bySiri)).toBe('Refused NOT_THE_DECIDER');
    });
    expect(await waiting()).toContain(caseId);
    const came = await decide('confirmIdentificationAsDis', input);
    expect(await waiting()).not.toContain(caseId);
    expect([came.outcome.version, came.outcome.verification]).toEqual([2, 'VERIFIED']);
    expect(came.entries).toEqual(['UPDATE DONE']);
    const again = await decideAlone('confirmIdentificationAsDis', { ...input, expectedVersion: 2 });
    expect(inShort(again)).toBe('Refused ALREADY_CONFIRMED');
  });

  test('that went ahead on silence stands unconfirmed where CMM has her as a Danish citizen', async () => {
    const caseId = await caseAtCmm({ citizenshipGroup: 'DANISH' });
    const { outcome } = await decideAlone('decideIdentificationAsDis', yes(caseId));
    await unchanged(caseId, async () => {
      const input = { caseId, decisionId: outcome.id, expectedVersion: 1 };
      const came = await decide('confirmIdentificationAsDis', input);
      expect([inShort(came), came.entries]).toEqual([
        'Refused NOT_COMPETENT',
        ['REFUSE COMPETENT_AUTHORITY'],
      ]);
    });
  });

  test('against her takes the courts’ and CMM’s answer, which are kept with it', async () => {
    const caseId = await caseAtCmm({ citizenshipGroup: 'NON_EU' });
    await justiceFile(db('nec'), caseId);
    await unchanged(caseId, async () => {
      const silent = await decideAlone('decideIdentificationAsDis', no(caseId));
      expect([inShort(silent), silent.entries]).toEqual(['FactUnavailable CMM', ['CREATE FACT_UNAVAILABLE']]);
    });
    const recordId = await decision(db('nec'), caseId, 'COURT');
    const came = await decide('decideIdentificationAsDis', no(caseId));
    expect(came.outcome).toMatchObject({ outcome: 'NOT_IDENTIFIED', forms: [] });
    const { relied_on_fact: relied } = await allOn(dis(), caseId);
    expect(relied).toHaveLength(3);
    expect(relied).toContainEqual({
      row: expect.objectContaining({ room: 'CMM', topic: 'CITIZENSHIP', fact: 'NON_EU' }),
    });
    expect(relied).toContainEqual({
      row: expect.objectContaining({ room: 'NEC', record_id: recordId, fact: 'IDENTIFIED' }),
    });
  });

  test('against her takes them from bodies that do not admit who decides, too', async () => {
    const siri = { who: 'siri-officer' };
    const theirs = async () => {
      const caseId = await personOnFile(db('cmm'), { citizenshipGroup: 'NON_EU' });
      await party(dis(), await immigrationFile(dis(), { caseId }), 'SIRI', ['IMMIGRATION']);
      return caseId;
    };
    const caseId = await theirs();
    expect(inShort(await decide('decideIdentificationAsDis', no(caseId), siri))).toBe(
      'IdentificationDecision',
    );
    const onTrial = await theirs();
    await justiceFile(db('nec'), onTrial);
    const recordId = await decision(db('nec'), onTrial, 'COURT');
    for (const as of [siri, {}])
      expect(inShort(await decide('decideIdentificationAsDis', no(onTrial), as))).toBe(
        'IdentificationDecision',
      );
    const { relied_on_fact: relied } = await allOn(dis(), onTrial);
    for (const fact of [
      { room: 'NEC', record_id: recordId, fact: 'IDENTIFIED' },
      { room: 'CMM', topic: 'CITIZENSHIP', fact: 'NON_EU' },
    ])
      expect(relied).toContainEqual({ row: expect.objectContaining(fact) });
  });

  test.each([
    ['DANISH', 'Refused NOT_COMPETENT'],
    ['OTHER_EU', 'Refused NOT_COMPETENT'],
    ['NON_EU', 'IdentificationDecision'],
    ['STATELESS', 'IdentificationDecision'],
    ['UNKNOWN', 'IdentificationDecision'],
  ] as const)(
    'CMM has her as %s, which settles who is competent whatever is said: %s',
    async (group, told) => {
      const caseId = await caseAtCmm({ citizenshipGroup: group });
      const came = await decide('decideIdentificationAsDis', yes(caseId));
      expect(inShort(came)).toBe(told);
      if (told.startsWith('Refused'))
        expect([came.outcome.rule.id, came.outcome.en, came.outcome.da]).toEqual([
          'COMPETENT_AUTHORITY',
          expect.stringContaining('Centre against Human Trafficking'),
          expect.stringContaining('Center mod Menneskehandel'),
        ]);
    },
  );

  test('for her goes ahead while CMM is silent, and keeps that nobody said of what citizenship she is', async () => {
    const caseId = await caseAtCmm({ citizenshipGroup: 'NON_EU' });
    expect(inShort(await decideAlone('decideIdentificationAsDis', yes(caseId)))).toBe(
      'IdentificationDecision',
    );
    expect((await allOn(dis(), caseId)).relied_on_fact).toMatchObject([
      { row: { room: 'CMM', topic: 'CITIZENSHIP', answered: false, fact: null } },
    ]);
  });

  test.each([
    ['gender', { gender: 'FEMALE' }, 'MALE', 'FEMALE'],
    ['ageGroup', { bornOn: ago(365 * 12) }, 'ADULT', 'CHILD'],
    ['citizenshipGroup', { citizenship: 'DK' }, 'NON_EU', 'UNKNOWN'],
    ['citizenshipGroup', { citizenship: 'RO' }, 'NON_EU', 'UNKNOWN'],
    ['citizenshipGroup', { citizenship: 'UG' }, 'STATELESS', 'NON_EU'],
  ] as const)(
    '%s: %o is on DIS’s register, which %s contradicts and %s does not',
    async (name, registered, wrong, right) => {
      const caseId = await immigrationFile(dis());
      const known = await decide('registerImmigrationPerson', { caseId, ...registered });
      expect(inShort(known)).toBe('ImmigrationPerson');
      await unchanged(caseId, async () => {
        const came = await decide('decideIdentificationAsDis', yes(caseId, { [name]: wrong }));
        expect([inShort(came), came.argument]).toEqual(['BAD_USER_INPUT', `input.${name}`]);
      });
      const came = await decide('decideIdentificationAsDis', yes(caseId, { [name]: right }));
      expect(inShort(came)).toBe('IdentificationDecision');
    },
  );

  test.each([
    ['NOT_COMPETENT', 'COMPETENT_AUTHORITY', 'LAWFUL', {}, 'dis-caseworker'],
    ['NOT_COMPETENT', 'COMPETENT_AUTHORITY', null, {}, 'dis-caseworker'],
    [
      'NOT_COMPETENT',
      'COMPETENT_AUTHORITY',
      'NO_LAWFUL_STAY',
      { citizenshipGroup: 'OTHER_EU' },
      'dis-caseworker',
    ],
    ['NOT_A_DECIDER', 'DECIDERS', 'NO_LAWFUL_STAY', {}, 'nec-investigator'],
  ] as const)('%s (%s): stay %s, %o', async (reason, rule, stay, changes, who) => {
    const caseId = await immigrationFile(dis(), { stay });
    await party(dis(), caseId, 'POLICE', ['INVESTIGATION']);
    await unchanged(caseId, async () => {
      const came = await decide('decideIdentificationAsDis', yes(caseId, changes), { who });
      expect([inShort(came), came.entries]).toEqual([`Refused ${reason}`, [`REFUSE ${rule}`]]);
    });
  });

  test('CMM decides in its own room, and forms are found on victims alone', async () => {
    const caseId = await immigrationFile(dis());
    const byCmm = await decide('decideIdentificationAsDis', yes(caseId), { who: 'cmm-caseworker' });
    expect(inShort(byCmm)).toBe('FORBIDDEN_OR_NOT_FOUND');
    for (const changes of [{ outcome: 'NOT_IDENTIFIED' }, { forms: [] }]) {
      const bad = await decide('decideIdentificationAsDis', yes(caseId, changes));
      expect([inShort(bad), bad.argument]).toEqual(['BAD_USER_INPUT', 'input.forms']);
    }
  });
});
