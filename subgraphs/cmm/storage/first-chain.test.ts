import { holdsItsConstraints } from '../../../tests/constraints/holds.ts';
import {
  identificationDecision,
  legalFact,
  personViolations,
  sharedRows,
  sharedViolations,
  versionViolations,
} from '../../../tests/constraints/violations.ts';
import { newReference } from '../reference.ts';
import { cmmDataSource } from './data-source.ts';

holdsItsConstraints({
  room: 'cmm',
  dataSource: cmmDataSource,
  rows: {
    ...sharedRows,
    nrm_case: ({ caseId }) => ({
      id: caseId,
      reference: newReference(),
      status: 'OPEN',
      opened_on: '2026-03-01',
      version: 1,
    }),
    person: ({ caseId }) => ({ case_id: caseId, gender: 'FEMALE', citizenship_group: 'NON_EU', version: 1 }),
    referral: (ids) => ({
      ...legalFact(ids),
      channel: 'HOTLINE',
      referred_by: 'CMM',
      referred_on: '2026-03-01',
      anonymous: false,
    }),
    identification_decision: identificationDecision('CMM'),
  },
  standsOn: { person: ['nrm_case'], referral: ['nrm_case'], access_chain: ['access_entry'] },
  violations: [
    ...sharedViolations,
    ...personViolations('nrm_case', 'civil_registration_number'),
    ...versionViolations('identification_decision'),
    ...versionViolations('referral', { file: 'nrm_case' }),
    [
      'identification_decision_by_a_body_of_this_room',
      () => [['identification_decision', { authority: 'DIS' }]],
    ],
    ['identification_decision_outcome_is_known', () => [['identification_decision', { outcome: 'PERHAPS' }]]],
    [
      'nrm_case_reference_is_of_one_case',
      ({ other }) => {
        const reference = newReference();
        return [
          ['nrm_case', { reference }],
          ['nrm_case', { id: other, reference }],
        ];
      },
    ],
    ['nrm_case_reference_is_well_formed', () => [['nrm_case', { reference: 'NRM-0000-000U' }]]],
    ['nrm_case_reference_is_well_formed', () => [['nrm_case', { reference: 'nrm-0000-0000' }]]],
    ['nrm_case_status_is_known', () => [['nrm_case', { status: 'LOST' }]]],
    ['nrm_case_version_counts_from_one', () => [['nrm_case', { version: 0 }]]],
    ['nrm_case_closed_has_a_day', () => [['nrm_case', { status: 'CLOSED' }]]],
    ['nrm_case_closed_has_a_day', () => [['nrm_case', { closed_on: '2026-03-02' }]]],
    ['nrm_case_closes_after_it_opened', () => [['nrm_case', { status: 'CLOSED', closed_on: '2026-02-28' }]]],
    ['referral_of_a_case', () => [['referral', {}]]],
    [
      'referral_opens_the_case_once',
      ({ other }) => [
        ['nrm_case', {}],
        ['referral', {}],
        ['referral', { id: other }],
      ],
    ],
  ],
});
