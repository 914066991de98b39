import { randomUUID } from 'node:crypto';
import { asylum, disRows, fact, granted, refusedBy } from '../../../tests/constraints/dis-rows.ts';
import { AsylumApplicationRow } from './asylum-application.row.ts';
import { IntegrationMeasureRow } from './integration-measure.row.ts';
import { IntegrationPlanRow } from './integration-plan.row.ts';
import { MunicipalityAllocationRow } from './municipality-allocation.row.ts';

const { add, manager, onFile } = disRows();

describe('integration', () => {
  const allocation = (
    of: AsylumApplicationRow,
    changes: Partial<MunicipalityAllocationRow> = {},
  ): MunicipalityAllocationRow => ({
    ...fact(of.caseId),
    asylumFactId: of.factId,
    municipality: 'Odense',
    allocatedOn: '2026-02-20',
    endedOn: null,
    ...changes,
  });
  const plan = (
    of: MunicipalityAllocationRow,
    changes: Partial<IntegrationPlanRow> = {},
  ): IntegrationPlanRow => ({
    id: randomUUID(),
    caseId: of.caseId,
    allocationFactId: of.factId,
    municipality: of.municipality,
    offeredOn: '2026-03-01',
    acceptedOn: null,
    endedOn: null,
    version: 1,
    ...changes,
  });

  test('follows asylum that was granted in the case, in one municipality at a time', async () => {
    const pending = await add(AsylumApplicationRow, asylum(await onFile()));
    const of = await add(AsylumApplicationRow, asylum(await onFile(), granted));
    for (const values of [allocation(pending), allocation(of, { caseId: pending.caseId })])
      await expect(add(MunicipalityAllocationRow, values)).rejects.toMatchObject(
        refusedBy('municipality_allocation_after_asylum_granted'),
      );
    await add(MunicipalityAllocationRow, allocation(of, { endedOn: '2026-04-01' }));
    await add(MunicipalityAllocationRow, allocation(of, { allocatedOn: '2026-04-01' }));
    await expect(
      add(MunicipalityAllocationRow, allocation(of, { allocatedOn: '2026-05-01' })),
    ).rejects.toMatchObject(refusedBy('municipality_allocation_one_at_a_time'));
  });

  test('is planned by the municipality of allocation, which works with its plan column by column', async () => {
    const of = await add(AsylumApplicationRow, asylum(await onFile(), granted));
    const to = await add(MunicipalityAllocationRow, allocation(of));
    await expect(
      add(IntegrationPlanRow, plan(to, { municipality: 'another-municipality' })),
    ).rejects.toMatchObject(refusedBy('integration_plan_by_the_municipality_of_allocation'));
    await expect(add(IntegrationPlanRow, plan(to, { acceptedOn: '2026-02-28' }))).rejects.toMatchObject(
      refusedBy('integration_plan_accepted_after_it_was_offered'),
    );
    const offered = await add(IntegrationPlanRow, plan(to));
    await expect(add(IntegrationPlanRow, plan(to))).rejects.toMatchObject(
      refusedBy('integration_plan_one_at_a_time'),
    );
    const measure: IntegrationMeasureRow = {
      id: randomUUID(),
      planId: offered.id,
      kind: 'LANGUAGE_COURSE',
      startsOn: '2026-03-10',
      endsOn: null,
      version: 1,
    };
    await expect(add(IntegrationMeasureRow, { ...measure, endsOn: '2026-03-09' })).rejects.toMatchObject(
      refusedBy('integration_measure_ends_after_it_began'),
    );
    await add(IntegrationMeasureRow, measure);
    await manager().update(IntegrationPlanRow, { id: offered.id }, { acceptedOn: '2026-03-05', version: 2 });
    await manager().update(IntegrationMeasureRow, { id: measure.id }, { endsOn: '2026-06-01', version: 2 });
    await expect(
      manager().update(IntegrationPlanRow, { id: offered.id }, { offeredOn: '2026-03-02' }),
    ).rejects.toThrow('permission denied');
    await expect(
      manager().update(IntegrationMeasureRow, { id: measure.id }, { kind: 'EMPLOYMENT' }),
    ).rejects.toThrow('permission denied');
  });
});
