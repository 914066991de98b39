import { randomUUID } from 'node:crypto';
import { disRows, fact, refusedBy } from '../../../tests/constraints/dis-rows.ts';
import { DepartureDeadlineRow } from './departure-deadline.row.ts';
import { ReflectionOfferRow } from './reflection-offer.row.ts';
import { ReflectionPeriodRow } from './reflection-period.row.ts';

const { add, manager, onFile } = disRows();

describe('the offer of a reflection period', () => {
  const offer = (caseId: string, changes: Partial<ReflectionOfferRow> = {}): ReflectionOfferRow => ({
    ...fact(caseId),
    state: 'OFFERED',
    offeredOn: '2026-02-01',
    requestedOn: null,
    declinedOn: null,
    verification: 'VERIFIED',
    identificationAuthority: null,
    identificationDecisionId: null,
    ...changes,
  });

  test.each<[constraint: string, changes: Partial<ReflectionOfferRow>]>([
    ['reflection_offer_days_tell_its_state', { offeredOn: null }],
    ['reflection_offer_days_tell_its_state', { state: 'REQUESTED' }],
    ['reflection_offer_days_tell_its_state', { requestedOn: '2026-02-02' }],
    ['reflection_offer_declined_after_it_was_made', { state: 'DECLINED', declinedOn: '2026-01-31' }],
    [
      'reflection_offer_nothing_declined_that_was_not_offered',
      { state: 'DECLINED', offeredOn: null, declinedOn: '2026-02-02' },
    ],
    ['reflection_offer_identification_is_whole', { identificationAuthority: 'CMM' }],
  ])('%s', async (constraint, changes) => {
    const caseId = await onFile();
    await expect(add(ReflectionOfferRow, offer(caseId, changes))).rejects.toMatchObject({ constraint });
  });

  test('declining loses no right: she may request it after', async () => {
    await add(
      ReflectionOfferRow,
      offer(await onFile(), { state: 'REQUESTED', declinedOn: '2026-02-02', requestedOn: '2026-02-20' }),
    );
  });

  test('is made once per identification', async () => {
    const caseId = await onFile();
    const identified = { identificationAuthority: 'DIS', identificationDecisionId: randomUUID() } as const;
    await add(ReflectionOfferRow, offer(caseId, identified));
    await expect(add(ReflectionOfferRow, offer(caseId, identified))).rejects.toMatchObject(
      refusedBy('reflection_offer_once_per_identification'),
    );
  });
});

describe('a departure deadline', () => {
  async function afterReflection(): Promise<DepartureDeadlineRow> {
    const caseId = await onFile();
    const period = await add(ReflectionPeriodRow, {
      ...fact(caseId),
      startsOn: '2026-03-01',
      endsOn: '2026-03-31',
      capEndsOn: '2026-06-29',
      endedOn: null,
      ground: null,
      identificationAuthority: null,
      identificationDecisionId: null,
      verification: 'UNVERIFIED',
      concerns: [],
    });
    return {
      ...fact(caseId),
      ground: 'REFLECTION_PERIOD_ENDS',
      setOn: '2026-03-01',
      leaveBy: '2026-03-31',
      periodFactId: period.factId,
      capEndsOn: period.capEndsOn,
      permitFactId: null,
      setAsideOn: null,
      setAsideBy: null,
      asideUntil: null,
      departedOn: null,
    };
  }

  test.each<[constraint: string, changes: Partial<DepartureDeadlineRow>]>([
    ['departure_deadline_within_the_cap', { leaveBy: '2026-06-30' }],
    ['departure_deadline_of_a_period_of_the_case', { capEndsOn: '2027-01-01', leaveBy: '2026-06-30' }],
    ['departure_deadline_of_a_period_of_the_case', { periodFactId: randomUUID() }],
    ['departure_deadline_ground_names_its_record', { periodFactId: null, capEndsOn: null }],
    ['departure_deadline_ground_names_its_record', { ground: 'PERMIT_ENDS' }],
    ['departure_deadline_not_before_it_was_set', { leaveBy: '2026-02-28' }],
    ['departure_deadline_set_aside_by_something', { setAsideOn: '2026-03-05' }],
    ['departure_deadline_ends_after_it_was_set', { departedOn: '2026-02-28' }],
    [
      'departure_deadline_ends_once',
      { departedOn: '2026-03-20', setAsideOn: '2026-03-20', setAsideBy: 'RESIDENCE_PERMIT' },
    ],
  ])('%s', async (constraint, changes) => {
    await expect(
      add(DepartureDeadlineRow, { ...(await afterReflection()), ...changes }),
    ).rejects.toMatchObject({ constraint });
  });

  test('is one at a time, and another once it is set aside', async () => {
    const first = await add(DepartureDeadlineRow, await afterReflection());
    const other: DepartureDeadlineRow = {
      ...first,
      factId: randomUUID(),
      id: randomUUID(),
      ground: 'PROCEEDINGS_COMPLETED',
      periodFactId: null,
      capEndsOn: null,
    };
    await expect(add(DepartureDeadlineRow, other)).rejects.toMatchObject(
      refusedBy('departure_deadline_one_at_a_time'),
    );
    await manager().update(DepartureDeadlineRow, { factId: first.factId }, { supersededAt: new Date() });
    await add(DepartureDeadlineRow, {
      ...first,
      factId: randomUUID(),
      version: 2,
      setAsideOn: '2026-03-05',
      setAsideBy: 'RESIDENCE_PERMIT',
    });
    await add(DepartureDeadlineRow, other);
  });
});
