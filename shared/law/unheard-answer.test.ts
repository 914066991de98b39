import { unheardAnswerTo } from './unheard-answer.ts';

const answer = {
  requestedBy: 'DIS',
  answeredOn: '2026-03-10',
  givenAt: '2026-03-10T10:00:00.000Z',
} as const;
const request = { requestedBy: 'DIS', withdrawnOn: null, recordedAt: '2026-03-09T10:00:00.000Z' } as const;

describe('an answer that names no request', () => {
  it('answers what that body had asked by then, to the moment', () => {
    expect(unheardAnswerTo(request, [answer])).toBe(answer);
    expect(unheardAnswerTo({ ...request, recordedAt: new Date(answer.givenAt) }, [answer])).toBe(answer);
    expect(unheardAnswerTo({ ...request, recordedAt: '2026-03-10T10:00:00.001Z' }, [answer])).toBeNull();
  });

  it('answers nothing of another body, and nothing that was withdrawn', () => {
    expect(unheardAnswerTo({ ...request, requestedBy: 'SIRI' }, [answer])).toBeNull();
    expect(unheardAnswerTo({ ...request, withdrawnOn: '2026-03-09' }, [answer])).toBeNull();
    expect(unheardAnswerTo(request, [])).toBeNull();
  });

  it('is the first of several', () => {
    const later = { ...answer, givenAt: new Date('2026-03-12T10:00:00.000Z'), answeredOn: '2026-03-12' };
    expect(unheardAnswerTo(request, [later, answer])).toBe(answer);
  });
});
