import type { Purpose } from '../../shared/vocabulary.ts';

/** One operation to start from: a file in examples/, and who runs it why. */
export interface Example {
  readonly file: string;
  readonly title: string;
  /** For whom it is written; examples of one reader stand together. */
  readonly reader: string;
  /** A persona of the development issuer. */
  readonly persona: string;
  readonly purpose: Purpose;
  readonly variables?: Readonly<Record<string, unknown>>;
}

// cases of the sample caseload, which have the same ids on every machine
const PREPARED_RETURN = '6fbefdd6-b33a-4aee-8b9f-b8e0ef01d941';
const AWAITING_REFLECTION = '760a4408-bcb0-4386-9265-410fdbdd645d';
const WITNESS = '939caf6e-b192-44e0-972c-3e7df9f9b8f7';

/** The first of them is laid out when the page opens. */
export const examples: readonly Example[] = [
  {
    file: 'cmm-whole-case',
    title: 'One case, over all four authorities',
    reader: 'Centre against Human Trafficking',
    persona: 'cmm-caseworker',
    purpose: 'ASSISTANCE',
    variables: { id: PREPARED_RETURN },
  },
  {
    file: 'cmm-open-cases',
    title: 'Open cases without a decision of CMM',
    reader: 'Centre against Human Trafficking',
    persona: 'cmm-caseworker',
    purpose: 'IDENTIFICATION',
    variables: { first: 10, after: null },
  },
  {
    file: 'cmm-clocks-running-out',
    title: 'Legal clocks of open cases',
    reader: 'Centre against Human Trafficking',
    persona: 'cmm-coordinator',
    purpose: 'COORDINATION',
    variables: { first: 10, after: null },
  },
  {
    file: 'cmm-waiting',
    title: 'What waits to be confirmed at CMM',
    reader: 'Centre against Human Trafficking',
    persona: 'cmm-caseworker',
    purpose: 'IDENTIFICATION',
    variables: { first: 10 },
  },
  {
    file: 'cmm-plan-support',
    title: 'Plan support',
    reader: 'Centre against Human Trafficking',
    persona: 'cmm-caseworker',
    purpose: 'ASSISTANCE',
    variables: { input: { caseId: PREPARED_RETURN, kind: 'LEGAL_COUNSELLING' } },
  },
  {
    file: 'dis-periods-ending',
    title: 'Reflection periods that end soon',
    reader: 'Immigration Service',
    persona: 'dis-caseworker',
    purpose: 'IMMIGRATION',
  },
  {
    file: 'dis-waiting',
    title: 'What waits to be confirmed at DIS',
    reader: 'Immigration Service',
    persona: 'dis-caseworker',
    purpose: 'IMMIGRATION',
    variables: { first: 10 },
  },
  {
    file: 'dis-grant-period',
    title: 'Grant a reflection period',
    reader: 'Immigration Service',
    persona: 'dis-caseworker',
    purpose: 'IMMIGRATION',
    variables: { input: { caseId: AWAITING_REFLECTION } },
  },
  {
    file: 'nec-case-of-a-witness',
    title: 'A case as the police see it',
    reader: 'Police',
    persona: 'nec-investigator',
    purpose: 'INVESTIGATION',
    variables: { id: WITNESS },
  },
  {
    file: 'nec-investigations',
    title: 'Open investigations',
    reader: 'Police',
    persona: 'nec-investigator',
    purpose: 'INVESTIGATION',
  },
  {
    file: 'nec-record-witness',
    title: 'Record what a witness states',
    reader: 'Police',
    persona: 'nec-investigator',
    purpose: 'INVESTIGATION',
    variables: { input: { caseId: WITNESS, testifies: true, expectedVersion: 1 } },
  },
  {
    file: 'returns-departures',
    title: 'Planned departures',
    reader: 'Return Agency',
    persona: 'returns-caseworker',
    purpose: 'RETURN',
  },
  {
    file: 'returns-own-door',
    title: 'A return file at its own door',
    reader: 'Return Agency',
    persona: 'returns-caseworker',
    purpose: 'RETURN',
    variables: { caseId: PREPARED_RETURN },
  },
  {
    file: 'returns-record-counselling',
    title: 'Record counselling',
    reader: 'Return Agency',
    persona: 'returns-caseworker',
    purpose: 'RETURN',
    variables: { input: { caseId: PREPARED_RETURN, kind: 'FINANCIAL' } },
  },
  {
    file: 'integrator-null-is-not-none',
    title: 'Null is not none; pages of a list',
    reader: 'Integrators',
    persona: 'dis-caseworker',
    purpose: 'IMMIGRATION',
    variables: { first: 2, after: null },
  },
  {
    file: 'integrator-labels',
    title: 'What the words are called',
    reader: 'Integrators',
    persona: 'dis-caseworker',
    purpose: 'IMMIGRATION',
  },
  {
    file: 'integrator-hotlines',
    title: 'Who picks up, and whom to call',
    reader: 'Integrators',
    persona: 'ngo-outreach',
    purpose: 'REFERRAL',
    variables: { at: '2026-12-24T20:00:00Z' },
  },
  {
    file: 'auditor-on-which-rules',
    title: 'On which rules and facts it was decided',
    reader: 'Auditors',
    persona: 'auditor',
    purpose: 'AUDIT',
    variables: { id: PREPARED_RETURN },
  },
  {
    file: 'auditor-were-rules-kept',
    title: 'Whether the rules were kept, and every clock',
    reader: 'Auditors',
    persona: 'auditor',
    purpose: 'AUDIT',
    variables: { id: PREPARED_RETURN },
  },
  {
    file: 'auditor-disagreements',
    title: 'Where authorities disagree',
    reader: 'Auditors',
    persona: 'auditor',
    purpose: 'AUDIT',
    variables: { first: 50 },
  },
];
