import { reflectionFiles } from './reflection-files.ts';

/** What binds nobody, or is set right by recording it again, says nevertheless that CMM was silent. */

const { decide, decideAlone, onFile } = reflectionFiles();

test('a request to CMM is marked until it is withdrawn with its answer', async () => {
  const told = await decide('requestAssessment', { caseId: await onFile() });
  expect(told.outcome.verification).toBe('VERIFIED');
  const caseId = await onFile();
  const { outcome } = await decideAlone('requestAssessment', { caseId });
  expect(outcome.verification).toBe('UNVERIFIED');
  const input = { caseId, requestId: outcome.id, expectedVersion: 1 };
  const withdrawn = await decide('withdrawAssessmentRequest', input);
  expect(withdrawn.outcome).toMatchObject({ version: 2, verification: 'VERIFIED' });
});
