import { randomUUID } from 'node:crypto';
import { tokenOf } from '../../harness/tokens.ts';
import { ago, immigrationFile } from '../on-file.ts';
import { allOn, inShort, noticesOn } from './deciding.ts';
import { disGraph } from './dis-graph.ts';

const { asked, decide, dis, unchanged } = disGraph();
const today = ago(0);

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
