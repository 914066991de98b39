import { startOfDay } from '../../shared/day.ts';
import type { NoticeKind } from '../../shared/notice-vocabulary.ts';
import type { Authority } from '../../shared/vocabulary.ts';
import type { CaseloadRows } from './rows.ts';

/** That something happened: to some bodies always, to others if the room admits them to its part of the case. */
export interface Told {
  readonly kind: NoticeKind;
  readonly at: Date;
  readonly to: readonly Authority[];
  readonly parties: readonly Authority[];
}

const told = (
  kind: NoticeKind,
  at: Date,
  to: readonly Authority[],
  parties: readonly Authority[] = [],
): Told => ({ kind, at, to, parties });

/** Bodies that decide, prosecute, judge or prepare a return, and so must learn whether she is a victim. */
const DECIDING = ['SIRI', 'POLICE', 'PROSECUTION', 'COURT', 'RETURN_AGENCY'] as const;

export const toldByCmm = ({ cmm }: CaseloadRows): Told[] => [
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

/** Of an investigation only whether she is needed; who never read that she is, is told of no end of it. */
export const toldByNec = ({ nec }: CaseloadRows): Told[] => [
  ...nec.decisions.map(({ recordedAt }) => told('IDENTIFICATION_DECIDED', recordedAt, ['CMM', 'DIS'])),
  ...nec.links.flatMap(({ investigationId, presenceRequired, recordedAt }) => {
    const closedOn = nec.investigations.find(({ id }) => id === investigationId)?.closedOn;
    if (!presenceRequired) return [];
    const needed = told('PRESENCE_CHANGED', recordedAt, ['DIS', 'CMM']);
    return closedOn ? [needed, told('PROCEEDINGS_CLOSED', startOfDay(closedOn), ['DIS', 'CMM'])] : [needed];
  }),
];

export const toldByReturns = ({ returns }: CaseloadRows): Told[] => [
  ...returns.plans.map(({ recordedAt }) => told('RETURN_PLANNED', recordedAt, ['CMM', 'DIS'])),
  ...returns.returns.flatMap(({ departedOn }) =>
    departedOn ? told('DEPARTED', startOfDay(departedOn), ['CMM', 'DIS']) : [],
  ),
];
