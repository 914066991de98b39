import { inMerged, known, mergedCase, told } from '../../../tests/caseload/sample-facts.ts';
import type { AssessmentRequestFact } from './case-facts.ts';
import { assessmentRequests } from './clocks/assessment-request.ts';
import { explain } from './clocks/explain.ts';
import type { ToldFacts } from './facts.ts';
import type { AskedFact } from './immigration-facts.ts';
import { timeline } from './timeline.ts';

const asked = {
  ...known('asked', '2026-03-03'),
  requestedBy: 'DIS',
  requestedOn: '2026-03-03',
  answerBy: null,
  withdrawnOn: null,
} as const;
const listed = {
  ...known('listed', '2026-03-05'),
  askedId: 'asked',
  unheardAnswerAt: null,
  recordedByBody: 'CMM',
  verification: 'VERIFIED',
  requestedBy: 'DIS',
  requestedOn: '2026-03-04',
  dueOn: '2026-03-20',
  answeredOn: null,
  assessment: null,
  withdrawnOn: null,
} as const;

const NOON = new Date('2026-03-10T10:00:00.000Z');
const clocksOf = (facts: ToldFacts) =>
  assessmentRequests(facts, NOON).map(({ key, room, state, endsOn }) => [key, room, state, endsOn].join(' '));
const saidOf = (request: AskedFact) => {
  const [clock] = assessmentRequests(told({ immigration: { assessmentRequests: [request] } }), NOON);
  return clock && explain(clock, '2026-03-10').EN;
};
const eventsOf = (facts: ToldFacts) =>
  timeline(facts, '2026-03-10')
    .filter(({ kind }) => kind.startsWith('ASSESSMENT'))
    .map(({ kind, room, authority, on }) => [kind, room, authority, on].join(' '));

describe('a request for an assessment', () => {
  const atDis = told({ immigration: { assessmentRequests: [asked] } });

  it('runs from when DIS asked, before CMM has put it on its list', () => {
    expect(clocksOf(atDis)).toEqual(['ASSESSMENT_REQUEST:asked DIS RUNNING ']);
    expect(eventsOf(atDis)).toEqual(['ASSESSMENT_REQUESTED DIS DIS 2026-03-03']);
    expect(saidOf(asked)).toBe(
      'Assessment asked of CMM: asked for on 3 March 2026. By when it is wanted is not on record.',
    );
    expect(saidOf({ ...asked, withdrawnOn: '2026-03-08' })).toBe(
      'Assessment asked of CMM: asked for on 3 March 2026. It ended on 8 March 2026 by: Withdrawal.',
    );
  });

  it('is wanted by the day that DIS named', () => {
    const answerBy = '2026-03-09';
    expect(clocksOf(told({ immigration: { assessmentRequests: [{ ...asked, answerBy }] } }))).toEqual([
      'ASSESSMENT_REQUEST:asked DIS OVERDUE 2026-03-09',
    ]);
  });

  it('is one, on both records', () => {
    const both = told({
      cmm: { assessmentRequests: [listed] },
      immigration: { assessmentRequests: [asked] },
    });
    expect(clocksOf(both)).toEqual(['ASSESSMENT_REQUEST:listed CMM RUNNING 2026-03-20']);
    expect(eventsOf(both)).toEqual(['ASSESSMENT_REQUESTED CMM DIS 2026-03-04']);
  });

  it('that was listed while DIS was silent is the one of that day', () => {
    const both = told({
      cmm: { assessmentRequests: [{ ...listed, askedId: null, requestedOn: '2026-03-03' }] },
      immigration: { assessmentRequests: [asked, { ...asked, id: 'another', requestedBy: 'SIRI' }] },
    });
    expect(clocksOf(both)).toEqual([
      'ASSESSMENT_REQUEST:listed CMM RUNNING 2026-03-20',
      'ASSESSMENT_REQUEST:another DIS RUNNING ',
    ]);
  });

  it('is over once DIS has withdrawn it, though it stands on the list', () => {
    const both = told({
      cmm: { assessmentRequests: [listed] },
      immigration: { assessmentRequests: [{ ...asked, withdrawnOn: '2026-03-08' }] },
    });
    expect(clocksOf(both)).toEqual(['ASSESSMENT_REQUEST:listed CMM ENDED 2026-03-20']);
    expect(eventsOf(both)).toContain('ASSESSMENT_WITHDRAWN CMM DIS 2026-03-08');
  });

  describe('that was answered while DIS was silent', () => {
    const answered = {
      ...listed,
      ...known('listed', '2026-03-08'),
      answeredOn: '2026-03-08',
      unheardAnswerAt: '2026-03-08T10:00:00.000Z',
      assessment: 'NO_INDICATORS',
      verification: 'UNVERIFIED',
    } as const;
    const withdrawn = { ...asked, ...known('asked', '2026-03-06'), withdrawnOn: '2026-03-06' };
    const second = { ...asked, ...known('second', '2026-03-07'), requestedOn: '2026-03-07' };
    const both = (listing: AssessmentRequestFact, ...requests: AskedFact[]) =>
      told({ cmm: { assessmentRequests: [listing] }, immigration: { assessmentRequests: requests } });

    it('is answered with all that DIS had asked by then', () => {
      const facts = both(answered, withdrawn, second);
      expect(clocksOf(facts)).toEqual([
        'ASSESSMENT_REQUEST:listed CMM ENDED 2026-03-20',
        'ASSESSMENT_REQUEST:second DIS ENDED ',
      ]);
      expect(eventsOf(facts)).toContain('ASSESSMENT_REQUESTED DIS DIS 2026-03-07');
    });

    it('is not answered with what DIS asked since, nor with what another body asked', () => {
      const since = { ...second, recordedAt: '2026-03-08T10:00:00.001Z' };
      expect(clocksOf(both(answered, withdrawn, since))).toContain('ASSESSMENT_REQUEST:second DIS RUNNING ');
      const another = { ...second, requestedBy: 'SIRI' } as const;
      expect(clocksOf(both(answered, withdrawn, another))).toContain(
        'ASSESSMENT_REQUEST:second DIS RUNNING ',
      );
      const heard = { ...answered, unheardAnswerAt: null, verification: 'VERIFIED' } as const;
      expect(clocksOf(both(heard, withdrawn, second))).toContain('ASSESSMENT_REQUEST:second DIS RUNNING ');
    });

    it('is the one that it answered, where it was listed on silence with another day', () => {
      const unlinked = { ...answered, askedId: null } as const;
      expect(clocksOf(both(unlinked, asked))).toEqual(['ASSESSMENT_REQUEST:listed CMM ENDED 2026-03-20']);
    });

    it('is not the one of that day that DIS had withdrawn, but the one that it asked again', () => {
      const unlinked = { ...answered, askedId: null, requestedOn: '2026-03-03' } as const;
      const taken = { ...asked, withdrawnOn: '2026-03-03' };
      const again = { ...asked, ...known('again', '2026-03-03'), recordedAt: '2026-03-03T12:00:00.000Z' };
      for (const requests of [
        [taken, again],
        [again, taken],
      ]) {
        const facts = both(unlinked, ...requests);
        expect(clocksOf(facts)).toEqual([
          'ASSESSMENT_REQUEST:listed CMM ENDED 2026-03-20',
          'ASSESSMENT_REQUEST:asked DIS ENDED ',
        ]);
        expect(eventsOf(facts).sort()).toEqual([
          'ASSESSMENT_ANSWERED CMM CMM 2026-03-08',
          'ASSESSMENT_REQUESTED CMM DIS 2026-03-03',
          'ASSESSMENT_REQUESTED DIS DIS 2026-03-03',
          'ASSESSMENT_WITHDRAWN DIS DIS 2026-03-03',
        ]);
      }
    });

    it('is the one of that day that DIS had withdrawn, where it asked for no other by then', () => {
      const unlinked = { ...answered, askedId: null, requestedOn: '2026-03-03' } as const;
      const taken = { ...asked, withdrawnOn: '2026-03-03' };
      const since = { ...asked, ...known('since', '2026-03-09') };
      expect(clocksOf(both(unlinked, taken, since))).toEqual([
        'ASSESSMENT_REQUEST:listed CMM ENDED 2026-03-20',
        'ASSESSMENT_REQUEST:since DIS RUNNING ',
      ]);
    });

    it('is one of two that were answered so, each with its own', () => {
      const unlinked = { ...answered, askedId: null, requestedOn: '2026-03-06' } as const;
      const later = {
        ...unlinked,
        ...known('later', '2026-03-09'),
        answeredOn: '2026-03-09',
        unheardAnswerAt: '2026-03-09T10:00:00.000Z',
      } as const;
      const second = { ...asked, ...known('second', '2026-03-09') };
      const facts = told({
        cmm: { assessmentRequests: [later, unlinked] },
        immigration: { assessmentRequests: [second, asked] },
      });
      expect(clocksOf(facts)).toEqual([
        'ASSESSMENT_REQUEST:later CMM ENDED 2026-03-20',
        'ASSESSMENT_REQUEST:listed CMM ENDED 2026-03-20',
      ]);
    });

    it('leaves what DIS asked on that day to whichever is open on the list', () => {
      const open = { ...listed, ...known('open', '2026-03-09'), askedId: null, requestedOn: '2026-03-09' };
      const [taken, again] = [
        { ...asked, ...known('taken', '2026-03-09'), requestedOn: '2026-03-09', withdrawnOn: '2026-03-09' },
        { ...asked, ...known('again', '2026-03-09'), requestedOn: '2026-03-09' },
      ];
      expect(
        clocksOf(
          told({ cmm: { assessmentRequests: [open] }, immigration: { assessmentRequests: [again, taken] } }),
        ),
      ).toEqual(['ASSESSMENT_REQUEST:open CMM RUNNING 2026-03-20', 'ASSESSMENT_REQUEST:taken DIS ENDED ']);
    });

    it('is the second one, once that is confirmed', () => {
      const confirmed = { ...answered, askedId: 'second', verification: 'VERIFIED' } as const;
      expect(clocksOf(both(confirmed, withdrawn, second))).toEqual([
        'ASSESSMENT_REQUEST:listed CMM ENDED 2026-03-20',
        'ASSESSMENT_REQUEST:asked DIS ENDED ',
      ]);
    });
  });

  describe('of a case that was merged into this one', () => {
    const unheard = {
      ...listed,
      ...known('listed', '2026-03-08'),
      askedId: null,
      answeredOn: '2026-03-08',
      unheardAnswerAt: '2026-03-08T10:00:00.000Z',
      verification: 'UNVERIFIED',
    } as const;
    const here = { ...asked, ...known('here', '2026-03-03') };
    const since = '2026-03-09T10:00:00.000Z';
    const both = (listing: AssessmentRequestFact) =>
      told({
        cmm: { merged: [mergedCase({ assessmentRequests: [listing] }, since)] },
        immigration: {
          assessmentRequests: [here],
          merged: [inMerged({ assessmentRequests: [asked] }, since)],
        },
      });

    it('runs on beside what was asked in this one', () => {
      expect(clocksOf(both(listed))).toEqual([
        'ASSESSMENT_REQUEST:here DIS RUNNING ',
        'ASSESSMENT_REQUEST:listed CMM RUNNING 2026-03-20',
      ]);
    });

    it('is answered by itself: what was asked of that day in this one is another', () => {
      expect(clocksOf(both(unheard))).toEqual([
        'ASSESSMENT_REQUEST:here DIS RUNNING ',
        'ASSESSMENT_REQUEST:listed CMM ENDED 2026-03-20',
      ]);
    });
  });

  it('may be there, while DIS is silent', () => {
    const silent = { ...told({ cmm: { assessmentRequests: [listed] } }), immigration: null };
    expect(clocksOf(silent)).toEqual([
      'ASSESSMENT_REQUEST:listed CMM RUNNING 2026-03-20',
      'ASSESSMENT_REQUEST:case DIS NOT_VISIBLE ',
    ]);
    const [open] = assessmentRequests(silent, NOON);
    expect(open?.unseen).toEqual(['DIS']);
  });
});
