import type { Day } from '../day.ts';
import type { AgeGroup } from '../vocabulary.ts';
import { ageGroupOn } from './age-group-on.ts';
import { concern } from './concern.ts';
import { type IdentificationFact, latestOfEach } from './decisions-agree.ts';
import { departedFrom, type Finding, met, notApplicable } from './finding.ts';
import { type Rule, variantOn, versionOf } from './rule.ts';

/**
 * Whoever decides on a person takes her for the child or the adult that she is by CMM's record, or the disagreement is shown.
 * Source: our own safeguard; a child has rights that an adult has not (M-117), and DIS and the courts record the age themselves.
 */
export const ageAgrees: Rule<'SAFEGUARD', 'AGE_DISAGREES', { readonly childUnder: number }> = {
  id: 'AGE_AGREES',
  kind: 'SAFEGUARD',
  appliedBy: ['CMM', 'DIS', 'SIRI', 'COURT'],
  title: { EN: 'Child or adult is told alike', DA: 'Oplysninger om barn eller voksen stemmer overens' }, // unofficial rendering
  text: {
    EN: 'Every body that decides on identification says whether the person is a child. Where its latest decision and the day of birth on record at CMM say otherwise, that is shown: a child has a right to more.',
    DA: 'Hver myndighed, der træffer afgørelse om identifikation, oplyser, om personen er et barn. Siger dens seneste afgørelse og fødselsdagen hos CMM noget forskelligt, vises det: et barn har ret til mere.',
  },
  source: ['M-117', 'M-153', 'Own safeguard: the sources do not say whose record of the age prevails'],
  reasons: {
    AGE_DISAGREES: {
      message: {
        EN: 'In the decision of {decidedOn} the person is recorded as: {ageGroup:AgeGroup}. The body that decided: {authority:Authority}. By the day of birth on record at CMM the person was on that day: {onRecord:AgeGroup}.',
        DA: 'I afgørelsen af {decidedOn} er personen registreret som: {ageGroup:AgeGroup}. Den myndighed, der traf afgørelsen: {authority:Authority}. Efter fødselsdagen hos CMM var personen den dag: {onRecord:AgeGroup}.',
      },
      remedy: {
        EN: 'The bodies look at the age together; whose record is wrong sets it right.',
        DA: 'Myndighederne ser på alderen sammen; den, hvis oplysning er forkert, retter den.',
      },
    },
  },
  variants: [
    {
      id: 'UNDER-18',
      from: null,
      to: null,
      label: { EN: 'Under 18', DA: 'Under 18 år' },
      data: { childUnder: 18 },
      source: ['M-117', 'M-153', 'First day of validity not in the sources'],
    },
  ],
};

export interface AgesTold {
  /** By CMM's record; null where the day of birth is not known. */
  readonly bornOn: Day | null;
  readonly decisions: readonly (IdentificationFact & { readonly ageGroup: AgeGroup | null })[];
}

/** Over the latest decision of each body, by the age on its day. What is not known on one side agrees with anything. */
export function findAgeAgrees({ bornOn, decisions }: AgesTold, asOf: Day): Finding {
  const variant = variantOn(ageAgrees, asOf);
  const version = versionOf(ageAgrees, variant);
  const said = latestOfEach(decisions.filter(({ decidedOn }) => decidedOn <= asOf)).flatMap(
    ({ authority, decidedOn, ageGroup }) =>
      ageGroup === 'CHILD' || ageGroup === 'ADULT' ? { authority, decidedOn, ageGroup } : [],
  );
  if (bornOn === null || said.length === 0) return notApplicable(ageAgrees);
  const onRecord = (day: Day) => ageGroupOn({ bornOn }, variant.data.childUnder, day);
  const other = said.find(({ ageGroup, decidedOn }) => ageGroup !== onRecord(decidedOn));
  return other
    ? departedFrom(
        concern(ageAgrees, version, 'AGE_DISAGREES', { ...other, onRecord: onRecord(other.decidedOn) }),
      )
    : met(ageAgrees, version);
}
