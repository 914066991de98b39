import { randomUUID } from 'node:crypto';
import { tokenOf } from '../../harness/tokens.ts';
import { admitted, personOnFile } from '../cmm/cmm-file.ts';
import { ago, cmmCase, decision, immigrationFile, justiceFile, party } from '../on-file.ts';
import { allOn, inShort, noticesOn } from './deciding.ts';
import { disGraph } from './dis-graph.ts';

const { asked, db, decide, decideAlone, dis, unchanged } = disGraph();
const today = ago(0);

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
    expect(relied).toHaveLength(2);
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

describe('municipality and integration plan', () => {
  const municipality = 'Odense';
  const integration = { who: 'municipality-integration' };
  const measure = { kind: 'LANGUAGE_COURSE', startsOn: today, endsOn: null };

  async function granted() {
    const caseId = await immigrationFile(dis());
    const { outcome } = await decide('lodgeAsylumApplication', { caseId, lodgedOn: ago(9) });
    const input = { caseId, applicationId: outcome.id, expectedVersion: 1, outcome: 'GRANTED' };
    expect(inShort(await decide('decideAsylum', input))).toBe('AsylumApplication');
    return caseId;
  }

  test('are decided and offered in turn, with what each step admits to', async () => {
    const caseId = await granted();
    const before = await decide('offerIntegrationPlan', { caseId, measures: [measure] }, integration);
    expect(inShort(before)).toBe('FORBIDDEN_OR_NOT_FOUND');
    const allocated = await decide('allocateMunicipality', { caseId, municipality });
    expect(allocated.outcome).toMatchObject({ version: 1, municipality, allocatedOn: today });
    expect(allocated.entries).toEqual(['CREATE DONE']);
    await unchanged(caseId, async () => {
      const twice = await decide('allocateMunicipality', { caseId, municipality: 'Svendborg' });
      expect([inShort(twice), twice.entries]).toEqual([
        'Refused ALREADY_ALLOCATED',
        ['REFUSE ASYLUM_INTEGRATION'],
      ]);
      const nothing = await decide('offerIntegrationPlan', { caseId, measures: [] }, integration);
      expect(inShort(nothing)).toBe('Refused NOTHING_OFFERED');
      const byDis = await decide('offerIntegrationPlan', { caseId, measures: [measure] });
      expect([inShort(byDis), byDis.entries]).toEqual([
        'Refused NOT_THE_MUNICIPALITY',
        ['REFUSE ASYLUM_INTEGRATION'],
      ]);
    });
    const offered = await decide('offerIntegrationPlan', { caseId, measures: [measure] }, integration);
    expect(offered.outcome).toMatchObject({ version: 1, offeredOn: today, measures: [measure] });
    expect(inShort(await decide('offerIntegrationPlan', { caseId, measures: [measure] }, integration))).toBe(
      'Refused PLAN_OFFERED',
    );
    const planId = offered.outcome.id;
    const early = { kind: 'EMPLOYMENT', startsOn: ago(1) };
    const added = { caseId, planId, expectedVersion: 1, measure: early };
    const bad = await decide('recordIntegrationMeasure', added, integration);
    expect([inShort(bad), bad.argument]).toEqual(['BAD_USER_INPUT', 'input.measure.startsOn']);
    const more = { caseId, planId, expectedVersion: 1, measure: { kind: 'EMPLOYMENT', startsOn: today } };
    const two = await Promise.all([1, 2].map(() => decide('recordIntegrationMeasure', more, integration)));
    expect(two.map(inShort).sort()).toEqual(['CONFLICT', 'IntegrationPlan']);
    const recorded = two.find((one) => inShort(one) === 'IntegrationPlan');
    expect(recorded?.outcome).toMatchObject({ version: 2, measures: [{}, {}] });
    expect(await noticesOn(dis(), caseId)).toEqual([
      'CMM ASYLUM_DECIDED',
      'CMM INTEGRATION_PLAN_OFFERED',
      'CMM MUNICIPALITY_ALLOCATED',
      'CMM STAY_CHANGED',
      'CMM STAY_CHANGED',
      'DIS INTEGRATION_PLAN_OFFERED',
      'MUNICIPALITY MUNICIPALITY_ALLOCATED',
    ]);
  });

  test('an allocation ends with its plan and its municipality’s part, and another may follow', async () => {
    const caseId = await granted();
    const allocated = await decide('allocateMunicipality', { caseId, municipality });
    await decide('offerIntegrationPlan', { caseId, measures: [measure] }, integration);
    const end = { caseId, allocationId: allocated.outcome.id, expectedVersion: 1 };
    await unchanged(caseId, async () => {
      const byMunicipality = await decide('endMunicipalityAllocation', end, integration);
      expect([inShort(byMunicipality), byMunicipality.entries]).toEqual([
        'Refused NOT_THE_DECIDER',
        ['REFUSE ASYLUM_INTEGRATION'],
      ]);
      for (const [argument, changes] of [
        ['input.allocationId', { allocationId: 'none' }],
        ['input.endedOn', { endedOn: ago(-1) }],
        ['input.endedOn', { endedOn: ago(1) }],
      ] as const) {
        const bad = await decide('endMunicipalityAllocation', { ...end, ...changes });
        expect([inShort(bad), bad.argument]).toEqual(['BAD_USER_INPUT', argument]);
      }
      const foreign = await decide('endMunicipalityAllocation', { ...end, allocationId: randomUUID() });
      expect(inShort(foreign)).toBe('FORBIDDEN_OR_NOT_FOUND');
      const stale = await decide('endMunicipalityAllocation', { ...end, expectedVersion: 2 });
      expect([inShort(stale), stale.entries]).toEqual(['CONFLICT', ['UPDATE CONFLICT']]);
    });

    const idempotencyKey = randomUUID();
    const ended = await decide('endMunicipalityAllocation', end, { idempotencyKey });
    expect(ended.outcome).toMatchObject({ version: 2, allocatedOn: today, endedOn: today });
    expect(ended.entries).toEqual(['UPDATE DONE']);
    const again = await decide('endMunicipalityAllocation', end, { idempotencyKey });
    expect([again.outcome, again.entries]).toEqual([ended.outcome, ['READ REPEATED']]);
    const { integration_plan: plans, case_party: parties } = await allOn(dis(), caseId);
    expect(plans).toMatchObject([{ row: { ended_on: today, version: 2 } }]);
    expect(parties).toMatchObject([{ row: { authority: 'MUNICIPALITY', ended_at: expect.any(String) } }]);
    expect(await noticesOn(dis(), caseId)).toContain('CMM ALLOCATION_ENDED');
    const twice = await decide('endMunicipalityAllocation', { ...end, expectedVersion: 2 });
    expect(inShort(twice)).toBe('CONFLICT');
    const late = await decide('offerIntegrationPlan', { caseId, measures: [measure] }, integration);
    expect(inShort(late)).toBe('FORBIDDEN_OR_NOT_FOUND');
    const next = await decide('allocateMunicipality', { caseId, municipality: 'Svendborg' });
    expect(inShort(next)).toBe('MunicipalityAllocation');
  });

  test('a municipality that is admitted for something else too stays admitted for that', async () => {
    const caseId = await granted();
    const child = { authority: 'MUNICIPALITY', organisation: municipality, purposes: ['CHILD_PROTECTION'] };
    await decide('admitToImmigrationFile', { caseId, ...child, basis: 'A child of hers' });
    const allocated = await decide('allocateMunicipality', { caseId, municipality });
    await decide('endMunicipalityAllocation', {
      caseId,
      allocationId: allocated.outcome.id,
      expectedVersion: 1,
    });
    const standing = await dis().query(
      'SELECT purposes FROM case_party WHERE case_id = $1 AND ended_at IS NULL',
      [caseId],
    );
    expect(standing).toEqual([{ purposes: ['CHILD_PROTECTION'] }]);
  });

  test('not before asylum is granted, not by another body, not for another municipality', async () => {
    const caseId = await immigrationFile(dis());
    const early = await decide('allocateMunicipality', { caseId, municipality });
    expect([inShort(early), early.entries]).toEqual([
      'Refused ASYLUM_NOT_GRANTED',
      ['REFUSE ASYLUM_INTEGRATION'],
    ]);
    const byCmm = await decide('allocateMunicipality', { caseId, municipality }, { who: 'cmm-caseworker' });
    expect(inShort(byCmm)).toBe('Refused NOT_THE_DECIDER');
    const other = await granted();
    await decide('allocateMunicipality', { caseId: other, municipality });
    await decide('admitToImmigrationFile', {
      caseId: other,
      authority: 'MUNICIPALITY',
      organisation: 'Svendborg',
      purposes: ['INTEGRATION'],
      basis: 'Helps out',
    });
    const who = await tokenOf('municipality-integration', { organisation: 'Svendborg' });
    const foreign = await asked(who, {
      query: `mutation ($input: OfferIntegrationPlanInput!) { offerIntegrationPlan(input: $input) { ... on Refused { reason } } }`,
      variables: { input: { caseId: other, measures: [measure] } },
      purpose: 'INTEGRATION',
    });
    expect(foreign.data.offerIntegrationPlan).toEqual({ reason: 'NOT_THE_MUNICIPALITY' });
  });

  test.each([
    ['allocateMunicipality', { municipality: ' ' }, 'input.municipality'],
    ['allocateMunicipality', { municipality: 'Udby' }, 'input.municipality'],
    ['allocateMunicipality', { municipality: 'Aarhus\0' }, 'input.municipality'],
    ['allocateMunicipality', { municipality: 'm'.repeat(81) }, 'input.municipality'],
    ['offerIntegrationPlan', { measures: [{ ...measure, endsOn: ago(1) }] }, 'input.measures[0].endsOn'],
    ['offerIntegrationPlan', { measures: Array.from({ length: 21 }, () => measure) }, 'input.measures'],
    ['recordIntegrationMeasure', { planId: 'none', expectedVersion: 1, measure }, 'input.planId'],
  ])('%s: bad input %o', async (mutation, changes, argument) => {
    const came = await decide(mutation, { caseId: randomUUID(), ...changes });
    expect([inShort(came), came.argument]).toEqual(['BAD_USER_INPUT', argument]);
  });
});

test('sent again under its key, a part and a plan are told again and not made again', async () => {
  const caseId = await immigrationFile(dis());
  const { outcome } = await decide('lodgeAsylumApplication', { caseId });
  const asylum = { caseId, applicationId: outcome.id, expectedVersion: 1, outcome: 'GRANTED' };
  const measures = [{ kind: 'EMPLOYMENT', startsOn: today }];
  const who = 'dis-caseworker';
  const steps: readonly [string, object, string][] = [
    ['decideAsylum', asylum, who],
    ['admitToImmigrationFile', { caseId, authority: 'SIRI', purposes: ['IMMIGRATION'], basis: 'Asked' }, who],
    ['allocateMunicipality', { caseId, municipality: 'Odense' }, who],
    ['offerIntegrationPlan', { caseId, measures }, 'municipality-integration'],
  ];
  for (const [mutation, input, official] of steps) {
    const idempotencyKey = randomUUID();
    const first = await decide(mutation, input, { who: official, idempotencyKey });
    const stood = await allOn(dis(), caseId);
    const again = await decide(mutation, input, { who: official, idempotencyKey });
    expect([again.outcome, again.entries]).toEqual([first.outcome, ['READ REPEATED']]);
    expect(await allOn(dis(), caseId)).toEqual(stood);
  }
});

describe('parties to the file', () => {
  const admission = { authority: 'POLICE', purposes: ['INVESTIGATION'], basis: 'Aliens Act section 9 c(5)' };

  test('are admitted, first of all on a case that CMM has, and released', async () => {
    const caseId = randomUUID();
    await cmmCase(db('cmm'), caseId);
    const admitted = await decide('admitToImmigrationFile', { caseId, ...admission });
    expect(admitted.outcome).toMatchObject({ ...admission, organisation: null, endedAt: null });
    expect(admitted.entries).toEqual(['CREATE DONE']);
    expect(await noticesOn(dis(), caseId)).toEqual(['POLICE ADMITTED_TO_CASE']);
    const reads = () =>
      asked('nec-investigator', {
        query: `{ immigrationFile(caseId: "${caseId}") { openedOn } }`,
        purpose: 'INVESTIGATION',
      });
    expect((await reads()).data.immigrationFile).toEqual({ openedOn: today });

    const anew = await decide('admitToImmigrationFile', { caseId, ...admission, basis: 'Another basis' });
    expect([inShort(anew), anew.entries]).toEqual(['CONFLICT', ['CREATE CONFLICT']]);

    const released = await decide('releaseFromImmigrationFile', { caseId, authority: 'POLICE' });
    expect(released.outcome).toMatchObject({ authority: 'POLICE', endedAt: expect.any(String) });
    expect(released.entries).toEqual(['UPDATE DONE']);
    expect((await reads()).data.immigrationFile).toBeNull();
    const twice = await decide('releaseFromImmigrationFile', { caseId, authority: 'POLICE' });
    expect([inShort(twice), twice.entries]).toEqual(['CONFLICT', ['UPDATE CONFLICT']]);
  });

  test('are a matter of DIS alone', async () => {
    const caseId = await immigrationFile(dis());
    await party(dis(), caseId, 'SIRI', ['IMMIGRATION']);
    const who = { who: 'siri-officer' };
    expect(inShort(await decide('admitToImmigrationFile', { caseId, ...admission }, who))).toBe(
      'FORBIDDEN_OR_NOT_FOUND',
    );
    expect(inShort(await decide('releaseFromImmigrationFile', { caseId, authority: 'SIRI' }, who))).toBe(
      'FORBIDDEN_OR_NOT_FOUND',
    );
  });

  test.each([
    ['input.authority', { authority: 'CMM', purposes: ['ASSISTANCE'] }],
    ['input.authority', { authority: 'STATISTICS_OFFICE', purposes: ['STATISTICS'] }],
    ['input.organisation', { authority: 'NGO', purposes: ['ASSISTANCE'] }],
    ['input.organisation', { organisation: 'A unit' }],
    ['input.organisation', { authority: 'NGO', purposes: ['ASSISTANCE'], organisation: ' ' }],
    ['input.purposes', { purposes: [] }],
    ['input.purposes', { purposes: ['INVESTIGATION', 'RETURN'] }],
    ['input.basis', { basis: ' ' }],
    ['input.basis', { basis: 'b'.repeat(201) }],
  ])('bad input names %s: %o', async (argument, changes) => {
    const came = await decide('admitToImmigrationFile', { caseId: randomUUID(), ...admission, ...changes });
    expect([inShort(came), came.argument]).toEqual(['BAD_USER_INPUT', argument]);
  });
});
