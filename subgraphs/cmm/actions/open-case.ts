import type { EntityManager } from 'typeorm';
import { competentAuthority } from '../../../shared/law/competent-authority.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { issueNotices } from '../../../shared/room/notice.ts';
import { newReference } from '../reference.ts';
import { CaseRow } from '../storage/case.row.ts';
import { CompetenceRow } from '../storage/competence.row.ts';
import { PersonRow } from '../storage/person.row.ts';
import { ReferralRow } from '../storage/referral.row.ts';
import { admitBody } from './admit-body.ts';

export type PersonData = Omit<PersonRow, 'caseId' | 'profileChangedAt' | 'bornOnChangedAt' | 'version'>;

export type Referred = Pick<
  ReferralRow,
  'channel' | 'referredBy' | 'organisation' | 'referredOn' | 'anonymous'
>;

export const UNKNOWN_PERSON: PersonData = {
  givenName: null,
  familyName: null,
  bornOn: null,
  gender: 'UNKNOWN',
  citizenship: null,
  citizenshipGroup: 'UNKNOWN',
  civilRegistrationNumber: null,
};

/**
 * A referral opens the case: the case, its person, the referral, who is competent meanwhile, and the referrer as a party
 * to it. Her stay is not known yet, so that citizenship alone may settle competence, and CMM assesses until then.
 */
export async function openCaseBy(
  tx: EntityManager,
  context: RequestContext,
  id: string,
  referral: Referred,
  person: PersonData,
  version: string,
): Promise<CaseRow> {
  const { caller, today } = context;
  const opened: CaseRow = {
    id,
    reference: newReference(),
    status: 'OPEN',
    openedOn: today,
    closedOn: null,
    mergedIntoId: null,
    version: 1,
  };
  await tx.insert(CaseRow, opened);
  const unchanged = { profileChangedAt: null, bornOnChangedAt: null, version: 1 };
  await tx.insert(PersonRow, { ...person, caseId: id, ...unchanged });
  await append(tx, context, ReferralRow, { caseId: id, ruleVersions: [version] }, referral);
  const { citizenshipGroup: citizenship } = person;
  const competent = competentAuthority({ citizenship, stay: null, onTrial: false }, today);
  await append(
    tx,
    context,
    CompetenceRow,
    { caseId: id, ruleVersions: [competent.version] },
    { authority: competent.authority, validFrom: today, validTo: null },
  );
  if (caller.authority !== 'CMM') {
    await admitBody(tx, context, id, caller, 'Referred the person to CMM (REFERRAL_TO_CMM)');
    await issueNotices(tx, context, { caseId: id, kind: 'REFERRED', to: ['CMM'] });
  }
  return opened;
}
