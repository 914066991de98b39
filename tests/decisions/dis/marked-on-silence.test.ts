import { ago } from '../on-file.ts';
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

test('a residence status is marked until it is recorded once more with its answer', async () => {
  const status = { basis: 'ASYLUM_SEEKER', validFrom: ago(1) };
  const told = await decide('recordResidenceStatus', { caseId: await onFile(), ...status });
  expect(told.outcome.verification).toBe('VERIFIED');
  const input = { caseId: await onFile(), ...status };
  const { outcome } = await decideAlone('recordResidenceStatus', input);
  expect(outcome.verification).toBe('UNVERIFIED');
  const again = { ...input, statusId: outcome.id, expectedVersion: outcome.version };
  const confirmed = await decide('recordResidenceStatus', again);
  expect(confirmed.outcome).toMatchObject({ version: 2, basis: 'ASYLUM_SEEKER', verification: 'VERIFIED' });
});
