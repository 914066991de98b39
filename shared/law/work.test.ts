import type { ApplicationOutcome } from '../dis-vocabulary.ts';
import { Authority, type CitizenshipGroup, type Verification } from '../vocabulary.ts';
import { decideWorkPermit, findWork, mayApplyForWorkPermit, mayWork } from './work.ts';

const today = '2026-11-21';
const version = 'WORK@NO-REQUIREMENTS';

/** Decided on, once there is a decision that granted it. */
const again = (outcome: ApplicationOutcome, verification: Verification) =>
  decideWorkPermit(
    { decider: 'DIS', outcome, decidedBefore: { decidedOn: '2026-11-02', verification } },
    today,
  );

describe('WORK', () => {
  it('lets the person apply for a work permit, and nobody for her', () => {
    expect(mayApplyForWorkPermit('PERSON', today)).toEqual({ version });
    for (const applicant of Object.values(Authority)) {
      expect(mayApplyForWorkPermit(applicant, today)).toMatchObject({
        refused: { id: 'WORK' },
        reason: 'NOT_THE_PERSON',
        facts: { applicant },
      });
    }
  });

  it('grants it without requirements, and lets her withdraw', () => {
    for (const outcome of ['GRANTED', 'WITHDRAWN'] as const) {
      expect(decideWorkPermit({ decider: 'DIS', outcome }, today)).toEqual({ version });
    }
  });

  it('grants none to a Danish citizen, who withdraws; of any other, or where nobody told, it grants it', () => {
    const decide = (outcome: ApplicationOutcome, citizenship: CitizenshipGroup | null) =>
      decideWorkPermit({ decider: 'DIS', outcome, citizenship }, today);
    expect(decide('GRANTED', 'DANISH')).toMatchObject({
      refused: { id: 'WORK' },
      reason: 'NEEDS_NONE',
      facts: { asOf: today, citizenshipAt: 'CMM' },
    });
    expect(decide('WITHDRAWN', 'DANISH')).toEqual({ version });
    for (const citizenship of [null, 'OTHER_EU', 'NON_EU', 'STATELESS', 'UNKNOWN'] as const)
      expect(decide('GRANTED', citizenship)).toEqual({ version });
  });

  it('refuses to turn it down', () => {
    expect(decideWorkPermit({ decider: 'DIS', outcome: 'REFUSED' }, today)).toMatchObject({
      reason: 'NO_REQUIREMENTS',
      facts: { asOf: today },
      remedy: { DA: 'Giv arbejdstilladelsen.' },
    });
  });

  it.each(Object.values(Authority).filter((body) => body !== 'DIS'))(
    'refuses %s as the decider',
    (decider) => {
      expect(decideWorkPermit({ decider, outcome: 'GRANTED' }, today)).toMatchObject({
        reason: 'NOT_THE_DECIDER',
        facts: { rightful: 'DIS', decider },
      });
    },
  );

  it('allows no work on a permit for proceedings, save with a work permit', () => {
    const may = (permit: 'PROCEEDINGS' | 'PROTECTION' | null, workPermit: boolean) =>
      mayWork({ permit, workPermit }, today);
    expect(may('PROCEEDINGS', false)).toEqual({ allowed: false, version });
    expect(may('PROCEEDINGS', true).allowed).toBe(true);
    expect(may('PROTECTION', false).allowed).toBeNull();
    expect(may(null, false).allowed).toBeNull();
    expect(may(null, true).allowed).toBe(true);
  });

  it('is found as met, broken, or asking nothing', () => {
    const granted = {
      decider: 'DIS',
      outcome: 'GRANTED',
      decidedOn: '2026-05-01',
      verification: 'VERIFIED',
    } as const;
    const turnedDown = { ...granted, outcome: 'REFUSED', decidedOn: '2026-06-01' } as const;
    expect(findWork([granted, turnedDown], '2026-05-31').outcome).toBe('MET');
    expect(findWork([granted, turnedDown], '2026-06-01')).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NO_REQUIREMENTS', facts: { asOf: '2026-06-01' } },
    });
    expect(findWork([granted], '2026-04-30').outcome).toBe('NOT_APPLICABLE');
  });

  it('is open where nobody said whether she is a citizen, unless it was broken anyway', () => {
    const granted = {
      decider: 'DIS',
      outcome: 'GRANTED',
      decidedOn: '2026-05-01',
      verification: 'UNVERIFIED',
    } as const;
    expect(findWork([granted], '2026-04-30').outcome).toBe('NOT_APPLICABLE');
    expect(findWork([granted], '2026-05-01')).toMatchObject({
      outcome: 'CONCERN',
      because: { reason: 'NOT_CONFIRMED', facts: { from: '2026-05-01', asOf: '2026-05-01' } },
    });
    expect(findWork([{ ...granted, decider: 'SIRI' }], '2026-05-01')).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NOT_THE_DECIDER' },
    });
  });

  it('takes no second application while one waits, and decides each once', () => {
    expect(mayApplyForWorkPermit('PERSON', today, '2026-11-01')).toMatchObject({
      reason: 'APPLICATION_PENDING',
      facts: { receivedOn: '2026-11-01' },
    });
    for (const outcome of ['GRANTED', 'REFUSED', 'WITHDRAWN'] as const)
      expect(again(outcome, 'VERIFIED')).toMatchObject({
        reason: 'ALREADY_DECIDED',
        facts: { decidedOn: '2026-11-02' },
      });
  });

  it('that was granted while nobody said whether she is a citizen may still be withdrawn, and nothing else', () => {
    expect(again('WITHDRAWN', 'UNVERIFIED')).toEqual({ version });
    for (const outcome of ['GRANTED', 'REFUSED'] as const)
      expect(again(outcome, 'UNVERIFIED')).toMatchObject({ reason: 'ALREADY_DECIDED' });
  });
});
