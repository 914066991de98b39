import { citizenshipGroupOf } from '../citizenship-group-of.ts';
import type { Day } from '../day.ts';
import { badInput } from '../graph-error.ts';
import { ageGroupOn } from '../law/age-group-on.ts';
import { childRepresentative } from '../law/child-representative.ts';
import { variantOn } from '../law/rule.ts';
import type { AgeGroup, CitizenshipGroup, Gender } from '../vocabulary.ts';

interface Registered {
  readonly bornOn: Day | null;
  readonly gender: Gender;
  readonly citizenship: string | null;
}

interface Said {
  readonly gender: Gender;
  readonly ageGroup: AgeGroup;
  readonly citizenshipGroup: CitizenshipGroup;
}

/** What a decision says of her does not contradict the register of the body that decides; what either does not know is open. */
export function demandAsRegistered(said: Said, registered: Registered | null, decidedOn: Day): void {
  if (!registered) return;
  const { bornOn, gender, citizenship } = registered;
  const { childUnder } = variantOn(childRepresentative, decidedOn).data;
  const known: Said = {
    gender,
    ageGroup: ageGroupOn({ bornOn }, childUnder, decidedOn),
    citizenshipGroup: citizenshipGroupOf(citizenship),
  };
  for (const name of ['gender', 'ageGroup', 'citizenshipGroup'] as const)
    if (known[name] !== 'UNKNOWN' && said[name] !== 'UNKNOWN' && known[name] !== said[name])
      throw badInput(
        `input.${name}`,
        'contradicts the register of this authority: one of the two is to be set right',
      );
}
