/**
 * The mistakes planted on purpose in the cases of today, and what waits to be confirmed (`waiting.ts`), so that whoever looks
 * for what is amiss finds some: by case, what `Case.findings` shows of them. Whatever else it finds in the caseload is a mistake of the caseload.
 */
export const planted: Readonly<Record<string, readonly string[]>> = {
  'asylum-granted-siri-asks': ['CONCERN PERMIT_CONDITIONS', 'BREACH WORK'],
  'child-family-not-sought': ['CONCERN RECOVERY_PERIOD'],
  'consent-narrowed': ['CONCERN COMPETENT_AUTHORITY'],
  'court-identified-dis-disagrees': ['CONCERN DECISIONS_AGREE'],
  'danish-child-in-foster-care': ['BREACH CHILD_REPRESENTATIVE'],
  'danish-forced-criminality': ['CONCERN NON_PUNISHMENT_CHECK'],
  'decided-by-siri': ['CONCERN COMPETENT_AUTHORITY', 'CONCERN ACCOMMODATION_SUITABLE'],
  'held-beyond-extension': ['BREACH DETENTION_72H'],
  'permit-outlives-proceedings': ['BREACH PERMIT_TERM'],
  'permit-renewed': ['BREACH WITNESS_CONTACT'],
  'police-action-to-prepared-return': ['CONCERN DECISIONS_AGREE'],
  'protection-revoked': ['BREACH ASYLUM_INTEGRATION'],
  'reflection-unverified': ['CONCERN REFLECTION_GRANT'],
  'return-declined-departure-due': ['BREACH DEPARTURE'],
  'return-overdue': ['CONCERN RETURN_ELIGIBLE'],
  'return-withdrawn': ['BREACH DEPARTURE'],
};
