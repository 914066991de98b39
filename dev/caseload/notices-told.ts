import { startOfDay } from '../../shared/day.ts';
import type { NoticeKind } from '../../shared/notice-vocabulary.ts';
import { type Addressee, addresseeOf, addresseesOf } from '../../shared/room/notice.ts';
import type { CasePartyRow } from '../../shared/storage/case-party.row.ts';
import type { Authority } from '../../shared/vocabulary.ts';
import type { CaseloadRows } from './rows.ts';

/** That something happened: to some bodies always, to others if the room admits them to its part of the case. */
export interface Told {
  readonly kind: NoticeKind;
  readonly at: Date;
  readonly addressees: (admitted: readonly CasePartyRow[]) => readonly Addressee[];
}

const told = (
  kind: NoticeKind,
  at: Date,
  to: readonly Authority[],
  parties: readonly Authority[] = [],
): Told => ({ kind, at, addressees: (admitted) => addresseesOf({ to, parties }, admitted) });

/** Bodies that decide, prosecute, judge or prepare a return, and so must learn whether she is a victim. */
const DECIDING = ['SIRI', 'POLICE', 'PROSECUTION', 'COURT', 'RETURN_AGENCY'] as const;

/** Bodies that support her, each where it is assigned. */
const ASSIGNED = ['NGO', 'MUNICIPALITY', 'RED_CROSS'] as const;
/** They, and those by whose decisions she might have to leave meanwhile. */
const OF_RECOVERY = [...ASSIGNED, 'DIS', 'SIRI', 'RETURN_AGENCY'] as const;
/** Bodies that must know who speaks for a child, and what is best for it. */
const OF_CHILDREN = ['MUNICIPALITY', 'RED_CROSS', 'DIS', 'RETURN_AGENCY'] as const;
/** Whoever else is a party. */
const EVERYBODY = ['DIS', ...DECIDING, ...ASSIGNED] as const;

const ofParties = (parties: CaseloadRows['cmm']['parties']): Told[] =>
  parties.flatMap((party) => {
    const addressees = () => [addresseeOf(party)];
    const admitted: Told = { kind: 'ADMITTED_TO_CASE', at: party.admittedAt, addressees };
    return party.endedAt
      ? [admitted, { kind: 'RELEASED_FROM_CASE', at: party.endedAt, addressees }]
      : [admitted];
  });

export const toldByCmm = ({ cmm }: CaseloadRows): Told[] => [
  ...ofParties(cmm.parties),
  ...cmm.referrals.flatMap(({ version, recordedAt }) =>
    version === 1 ? told('REFERRED', recordedAt, ['CMM']) : [],
  ),
  ...cmm.eligibilities.map(({ recordedAt }) =>
    told('ASSISTANCE_DECIDED', recordedAt, [], ['DIS', 'COURT', 'NGO']),
  ),
  ...cmm.contactPersons.map(({ assignedOn }) =>
    told('CONTACT_PERSON_CHANGED', startOfDay(assignedOn), [], ['NGO']),
  ),
  ...cmm.recoveryPeriods.map(({ version, endedOn, recordedAt }) =>
    told(
      endedOn ? 'RECOVERY_ENDED' : version === 1 ? 'RECOVERY_GRANTED' : 'RECOVERY_EXTENDED',
      recordedAt,
      [],
      OF_RECOVERY,
    ),
  ),
  ...cmm.placements.map(({ recordedAt }) =>
    told('PLACEMENT_CHANGED', recordedAt, [], ['DIS', 'MUNICIPALITY']),
  ),
  ...cmm.representatives.map(({ recordedAt }) => told('REPRESENTATIVE_CHANGED', recordedAt, [], OF_CHILDREN)),
  ...cmm.bestInterests.map(({ recordedAt }) => told('BEST_INTERESTS_ASSESSED', recordedAt, [], OF_CHILDREN)),
  ...cmm.childScreenings.map(({ screenedOn }) =>
    told('CHILD_SCREENED', startOfDay(screenedOn), ['CMM'], EVERYBODY),
  ),
  ...cmm.closures.map(({ recordedAt, reopenedOn, mergedIntoId }) =>
    told(
      reopenedOn ? 'CASE_REOPENED' : mergedIntoId ? 'CASES_MERGED' : 'CASE_CLOSED',
      recordedAt,
      [],
      EVERYBODY,
    ),
  ),
  ...cmm.decisions.map(({ recordedAt }) =>
    told('IDENTIFICATION_DECIDED', recordedAt, [], ['DIS', ...DECIDING]),
  ),
  ...cmm.handOvers.map(({ recordedAt, toAuthority }) =>
    told('COMPETENCE_HANDED_OVER', recordedAt, [toAuthority]),
  ),
  ...cmm.assessmentRequests.flatMap(({ answeredOn, recordedAt, requestedBy }) =>
    answeredOn ? told('ASSESSMENT_ANSWERED', recordedAt, [requestedBy]) : [],
  ),
  // also those who may be told no longer: they learn that it is another, and not which way
  ...cmm.consents.map(({ id, version, recordedAt, recipients }) => {
    const before = cmm.consents.find((other) => other.id === id && other.version === version - 1);
    return told('CONSENT_CHANGED', recordedAt, [...(before?.recipients ?? []), ...recipients]);
  }),
];

export const toldByDis = ({ dis }: CaseloadRows): Told[] => [
  ...ofParties(dis.parties),
  ...dis.statuses.flatMap(({ version, recordedAt }) =>
    version === 1 ? told('STAY_CHANGED', recordedAt, ['CMM'], ['RETURN_AGENCY']) : [],
  ),
  ...dis.permits.flatMap(({ revokedOn, recordedAt }) =>
    revokedOn ? told('PERMIT_REVOKED', recordedAt, ['CMM'], ['RETURN_AGENCY']) : [],
  ),
  ...dis.workPermits.flatMap(({ outcome, recordedAt }) =>
    outcome ? told('WORK_PERMIT_DECIDED', recordedAt, ['CMM'], ['MUNICIPALITY']) : [],
  ),
  ...dis.deadlines.flatMap(({ setAsideOn, recordedAt }) =>
    setAsideOn ? told('DEPARTURE_SET_ASIDE', recordedAt, ['CMM'], ['RETURN_AGENCY']) : [],
  ),
  ...dis.plans.map(({ offeredOn }) => told('INTEGRATION_PLAN_OFFERED', startOfDay(offeredOn), ['CMM'])),
  ...dis.requests.map(({ recordedAt }) => told('ASSESSMENT_REQUESTED', recordedAt, ['CMM'])),
  ...dis.decisions.map(({ recordedAt }) => told('IDENTIFICATION_DECIDED', recordedAt, ['CMM'], DECIDING)),
  ...dis.periods.map(({ version, recordedAt }) =>
    told(
      version === 1 ? 'REFLECTION_GRANTED' : 'REFLECTION_EXTENDED',
      recordedAt,
      ['CMM'],
      ['RETURN_AGENCY'],
    ),
  ),
  ...dis.permitApplications.flatMap(({ outcome, recordedAt, applicant }) => {
    const applied = applicant === 'PERSON' ? [] : [applicant];
    return outcome ? told('PERMIT_DECIDED', recordedAt, ['CMM'], ['RETURN_AGENCY', ...applied]) : [];
  }),
  ...dis.asylum.flatMap(({ outcome, recordedAt }) =>
    outcome ? told('ASYLUM_DECIDED', recordedAt, ['CMM'], ['RETURN_AGENCY']) : [],
  ),
  ...dis.allocations.flatMap(({ version, recordedAt }) =>
    version === 1 ? told('MUNICIPALITY_ALLOCATED', recordedAt, ['CMM'], ['MUNICIPALITY']) : [],
  ),
];

/** Bodies that police, prosecution and courts tell of presence in every case, and of what courts find. */
const SHOWN_PRESENCE = ['DIS', 'CMM', 'RETURN_AGENCY'] as const;
const SHOWN_FINDINGS = [...SHOWN_PRESENCE, 'POLICE', 'PROSECUTION'] as const;

/** Of an investigation only whether she is needed; who never read that she is, is told of no end of it. */
export const toldByNec = ({ nec }: CaseloadRows): Told[] => [
  ...ofParties(nec.parties),
  ...nec.charges.flatMap(({ version, recordedAt }) =>
    version === 1 ? told('CHARGED', recordedAt, ['PROSECUTION']) : [],
  ),
  ...nec.legalAssistance.flatMap(({ version, recordedAt }) =>
    version === 1 ? told('LEGAL_ASSISTANCE_REQUESTED', recordedAt, ['COURT']) : [],
  ),
  ...nec.decisions.map(({ recordedAt }) =>
    told('IDENTIFICATION_DECIDED', recordedAt, SHOWN_FINDINGS, ['SIRI']),
  ),
  ...nec.links.flatMap(({ investigationId, presenceRequired, recordedAt }) => {
    const closedOn = nec.investigations.find(({ id }) => id === investigationId)?.closedOn;
    if (!presenceRequired) return [];
    const needed = told('PRESENCE_CHANGED', recordedAt, SHOWN_PRESENCE);
    return closedOn ? [needed, told('PROCEEDINGS_CLOSED', startOfDay(closedOn), SHOWN_PRESENCE)] : [needed];
  }),
];

export const toldByReturns = ({ returns }: CaseloadRows): Told[] => [
  ...ofParties(returns.parties),
  ...returns.returns.flatMap(({ acceptedOn, declinedOn, withdrawnOn }) =>
    [acceptedOn, declinedOn, withdrawnOn].flatMap((on) =>
      on ? told('RETURN_CHANGED', startOfDay(on), ['CMM']) : [],
    ),
  ),
  ...returns.tracings.map(({ recordedAt }) => told('FAMILY_TRACING_CHANGED', recordedAt, ['CMM'])),
  ...returns.plans.map(({ recordedAt }) => told('RETURN_PLANNED', recordedAt, ['CMM', 'DIS'])),
  ...returns.returns.flatMap(({ departedOn }) =>
    departedOn ? told('DEPARTED', startOfDay(departedOn), ['CMM', 'DIS']) : [],
  ),
];
