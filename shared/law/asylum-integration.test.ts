import { Authority } from '../vocabulary.ts';
import {
  type AllocationFacts,
  allocateMunicipality,
  decidesMunicipality,
  findAsylumIntegration,
  type IntegrationFacts,
  type IntegrationPlanFacts,
  offerIntegrationPlan,
} from './asylum-integration.ts';

const today = '2026-11-21';
const version = 'ASYLUM_INTEGRATION@MUNICIPALITY-AND-PLAN';

describe('ASYLUM_INTEGRATION lets the municipality be decided', () => {
  const facts: AllocationFacts = {
    decider: 'DIS',
    asylum: { decidedOn: '2025-02-01', lastDay: null },
    allocation: null,
  };
  const allocate = (given: Partial<AllocationFacts>) => allocateMunicipality({ ...facts, ...given }, today);

  it('once asylum is granted', () => {
    expect(allocate({})).toEqual({ version });
  });

  it('to the last day of the permit that was given on it', () => {
    const until = (lastDay: string) => allocate({ asylum: { decidedOn: '2025-02-01', lastDay } });
    expect(until('2026-11-21')).toEqual({ version });
    expect(until('2026-11-20')).toMatchObject({
      refused: { id: 'ASYLUM_INTEGRATION' },
      reason: 'ASYLUM_ENDED',
      facts: { decidedOn: '2025-02-01', lastDay: '2026-11-20' },
    });
  });

  it('not before', () => {
    expect(allocate({ asylum: null })).toMatchObject({
      refused: { id: 'ASYLUM_INTEGRATION' },
      reason: 'ASYLUM_NOT_GRANTED',
      facts: { asOf: today },
    });
  });

  it.each(Object.values(Authority).filter((body) => body !== 'DIS'))('not by %s', (decider) => {
    expect(allocate({ decider })).toMatchObject({
      reason: 'NOT_THE_DECIDER',
      facts: { rightful: 'DIS', decider },
    });
  });

  it('and an allocation be ended, by nobody else either', () => {
    expect(decidesMunicipality('DIS', today)).toEqual({ version });
    expect(decidesMunicipality('MUNICIPALITY', today)).toMatchObject({ reason: 'NOT_THE_DECIDER' });
  });

  it('not while another allocation stands', () => {
    expect(allocate({ allocation: { allocatedOn: '2026-10-01' } })).toMatchObject({
      reason: 'ALREADY_ALLOCATED',
      facts: { allocatedOn: '2026-10-01' },
    });
  });
});

describe('ASYLUM_INTEGRATION lets a plan be offered', () => {
  const facts: IntegrationPlanFacts = {
    offeredBy: 'MUNICIPALITY',
    allocation: { toThisMunicipality: true },
    measures: ['LANGUAGE_COURSE'],
  };
  const offer = (given: Partial<IntegrationPlanFacts>) => offerIntegrationPlan({ ...facts, ...given }, today);

  it('by the municipality of allocation', () => {
    expect(offer({})).toEqual({ version });
  });

  it('by nobody else', () => {
    expect(offer({ allocation: { toThisMunicipality: false } })).toMatchObject({
      reason: 'NOT_THE_MUNICIPALITY',
    });
    // nor does another body learn by it whether there is one
    const foreign = offer({ offeredBy: 'POLICE' });
    expect(foreign).toMatchObject({ reason: 'NOT_THE_MUNICIPALITY' });
    expect(offer({ offeredBy: 'POLICE', allocation: null })).toEqual(foreign);
  });

  it('not while its plan lasts', () => {
    expect(offer({ planOfferedOn: '2026-11-01' })).toMatchObject({
      reason: 'PLAN_OFFERED',
      facts: { offeredOn: '2026-11-01' },
    });
  });

  it('not before a municipality is decided', () => {
    expect(offer({ allocation: null })).toMatchObject({
      reason: 'NOT_ALLOCATED',
      facts: { asOf: today, rightful: 'DIS' },
    });
  });

  it('not where it offers nothing, and says what there is', () => {
    expect(offer({ measures: [] })).toMatchObject({
      reason: 'NOTHING_OFFERED',
      remedy: {
        EN: 'Offer at least one of these: Employment measure, Danish language course, Health care, Active citizenship.',
      },
    });
  });
});

describe('ASYLUM_INTEGRATION is found', () => {
  const allocation = { allocatedOn: '2026-01-20', endedOn: null, offeredOn: '2026-02-01' };
  const ended = { ...allocation, endedOn: '2026-03-01' };
  const facts: IntegrationFacts = {
    grantedOn: '2026-01-10',
    lastDay: null,
    allocations: [allocation],
    isAway: false,
  };
  const find = (asOf: string, given: Partial<IntegrationFacts> = {}) =>
    findAsylumIntegration({ ...facts, ...given }, asOf);

  it('as it was on the last day of asylum, once that is over', () => {
    const over = { lastDay: '2026-02-28', allocations: [ended] };
    expect(find(today, over)).toMatchObject({ outcome: 'MET', version });
    // a municipality that never offered a plan, one that came too late, and none at all
    expect(find(today, { ...over, allocations: [{ ...ended, offeredOn: null }] })).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NO_PLAN', facts: { asOf: '2026-02-28' } },
    });
    const late = { ...allocation, offeredOn: '2026-03-01' };
    expect(find(today, { ...over, allocations: [late] }).because).toMatchObject({ reason: 'NO_PLAN' });
    expect(find(today, { ...over, allocations: [] }).because).toMatchObject({
      reason: 'NOT_ALLOCATED',
      facts: { asOf: '2026-02-28' },
    });
    // over on the very day of the grant, or not yet
    expect(find(today, { lastDay: '2026-01-10', allocations: [] }).outcome).toBe('NOT_APPLICABLE');
    expect(find('2026-02-27', { ...over, allocations: [] }).because?.facts).toMatchObject({
      asOf: '2026-02-27',
    });
  });

  it('asking nothing without asylum, nor on the day it is granted', () => {
    expect(find(today, { grantedOn: null }).outcome).toBe('NOT_APPLICABLE');
    expect(find('2026-01-10', { allocations: [] }).outcome).toBe('NOT_APPLICABLE');
  });

  it('broken while the municipality is missing, from the next day on', () => {
    expect(find('2026-01-11')).toMatchObject({ outcome: 'BREACH', because: { reason: 'NOT_ALLOCATED' } });
    expect(find(today, { allocations: [] }).because).toMatchObject({ reason: 'NOT_ALLOCATED' });
    expect(find(today, { allocations: [], isAway: true }).outcome).toBe('NOT_APPLICABLE');
  });

  it('broken while the plan is missing, from the day after the municipality', () => {
    expect(find('2026-01-20').outcome).toBe('MET');
    expect(find('2026-01-21')).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NO_PLAN', facts: { allocatedOn: '2026-01-20', asOf: '2026-01-21' } },
    });
    const allocations = [{ ...allocation, offeredOn: null }];
    expect(find(today, { allocations }).because).toMatchObject({ reason: 'NO_PLAN' });
    expect(find(today, { allocations, isAway: true }).outcome).toBe('NOT_APPLICABLE');
  });

  it('met once both are there', () => {
    expect(find('2026-02-01')).toMatchObject({ outcome: 'MET', version });
  });

  it('broken from the day after an allocation ended until another stands, unless she has left', () => {
    const allocations = [ended];
    expect(find('2026-02-28', { allocations }).outcome).toBe('MET');
    expect(find('2026-03-01', { allocations }).outcome).toBe('MET');
    expect(find('2026-03-02', { allocations })).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NOT_ALLOCATED', facts: { asOf: '2026-03-02' } },
    });
    expect(find('2026-03-02', { allocations, isAway: true }).outcome).toBe('NOT_APPLICABLE');
  });

  it('broken while another municipality has offered none, whatever the first one did', () => {
    const other = { allocatedOn: '2026-03-01', endedOn: null, offeredOn: null };
    expect(find('2026-03-01', { allocations: [ended, other] }).outcome).toBe('MET');
    expect(find('2026-03-02', { allocations: [ended, other] }).because).toMatchObject({
      reason: 'NO_PLAN',
      facts: { allocatedOn: '2026-03-01' },
    });
    expect(find('2026-03-02', { allocations: [allocation, other] }).outcome).toBe('MET');
  });

  it('by the grant that was given last', () => {
    const again = { grantedOn: '2026-04-01', allocations: [ended] };
    expect(find('2026-04-01', again).outcome).toBe('NOT_APPLICABLE');
    expect(find('2026-04-02', again).because).toMatchObject({ reason: 'NOT_ALLOCATED' });
    expect(find('2026-04-02', { ...again, allocations: [allocation] }).outcome).toBe('MET');
  });
});
