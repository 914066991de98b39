import type { Day } from '../day.ts';
import type { PlanComponent } from '../returns-vocabulary.ts';
import type { AgeGroup, Verification } from '../vocabulary.ts';
import { type AgeOnRecord, ageGroupOn } from './age-group-on.ts';
import { type Finding, gravest, heldTo, unconfirmed } from './finding.ts';
import { notConfirmed } from './not-confirmed.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf, versionOn } from './rule.ts';

interface ReturnChildData {
  readonly childUnder: number;
  readonly additional: readonly PlanComponent[];
}

/**
 * A child returns with a representative and additional support, and to her family only where that is a durable solution.
 * Source: M-115, M-116, M-117, M-153.
 */
export const returnChild: Rule<
  'LAW',
  | 'NO_REPRESENTATIVE'
  | 'NO_ADDITIONAL_SUPPORT'
  | 'REUNION_NOT_DURABLE'
  | 'NOT_IN_BEST_INTERESTS'
  | 'AGE_UNKNOWN'
  | 'NOT_CONFIRMED',
  ReturnChildData
> = {
  id: 'RETURN_CHILD',
  kind: 'LAW',
  appliedBy: ['RETURN_AGENCY'],
  title: { EN: 'Return of a child', DA: 'Hjemrejse for et barn' }, // unofficial rendering
  text: {
    EN: 'A victim under 18 returns with a representative or guardian who works for the child’s best interests, and with additional support. The child is reunited with its family only where that is a durable solution.',
    DA: 'Et offer under 18 år rejser hjem med en repræsentant eller værge, der varetager barnets bedste, og med yderligere støtte. Barnet genforenes kun med sin familie, når det er en varig løsning.',
  },
  source: ['M-115', 'M-116', 'M-117', 'M-153'],
  reasons: {
    NO_REPRESENTATIVE: {
      message: {
        EN: 'On {asOf} the person is a child, and no representative or guardian is on record.',
        DA: 'Den {asOf} er personen et barn, og der er ikke registreret nogen repræsentant eller værge.',
      },
      remedy: {
        EN: 'Have one appointed first. The point of contact: {at:Authority}.',
        DA: 'Få først en udpeget. Kontaktpunktet: {at:Authority}.',
      },
    },
    NO_ADDITIONAL_SUPPORT: {
      message: {
        EN: 'On {asOf} the person is a child, and the plan holds no additional support.',
        DA: 'Den {asOf} er personen et barn, og planen indeholder ingen yderligere støtte.',
      },
      remedy: {
        EN: 'Add at least one of these to the plan: {additional:PlanComponent}.',
        DA: 'Føj mindst en af disse til planen: {additional:PlanComponent}.',
      },
    },
    REUNION_NOT_DURABLE: {
      message: {
        EN: 'On {asOf} the person is a child. It has not been found that a reunion with the family is a durable solution.',
        DA: 'Den {asOf} er personen et barn. En genforening med familien er ikke fundet at være en varig løsning.',
      },
      remedy: {
        EN: 'Assess that first, or plan another reception.',
        DA: 'Vurder det først, eller planlæg en anden modtagelse.',
      },
    },
    NOT_IN_BEST_INTERESTS: {
      message: {
        EN: 'By the assessment of {assessedOn} the return is not in the child’s best interests. On {asOf} a plan of it stands, or the child has left by it.',
        DA: 'Efter vurderingen af {assessedOn} er hjemrejsen ikke til barnets bedste. Den {asOf} står en plan for den ved magt, eller barnet er rejst efter den.',
      },
      remedy: {
        EN: 'Assess it anew where circumstances have changed; else, with the representative or guardian, give the return up. Once the child has left, follow up how it fares.',
        DA: 'Vurder det på ny, hvis forholdene har ændret sig; opgiv ellers hjemrejsen sammen med repræsentanten eller værgen. Er barnet rejst, så følg op på, hvordan det klarer sig.',
      },
    },
    AGE_UNKNOWN: {
      message: {
        EN: 'On {asOf} nobody has on record whether the person is a child. Until it is known, the return is held to what a child is owed.',
        DA: 'Den {asOf} har ingen registreret, om personen er et barn. Indtil det vides, gælder det for hjemrejsen, som et barn har krav på.',
      },
      remedy: {
        EN: 'Have the day of birth registered. Or return the person as a child: with a representative or guardian, additional support in the plan, and to the family only as a durable solution.',
        DA: 'Få fødselsdagen registreret. Eller lad personen rejse som et barn: med repræsentant eller værge, yderligere støtte i planen og kun til familien som en varig løsning.',
      },
    },
    NOT_CONFIRMED: notConfirmed,
  },
  variants: [
    {
      id: 'UNDER-18',
      from: null,
      to: null,
      label: {
        EN: 'Under 18: a representative, additional support, reunion only if durable',
        DA: 'Under 18 år: repræsentant, yderligere støtte, genforening kun som varig løsning',
      },
      data: { childUnder: 18, additional: ['HEALTH', 'PSYCHOSOCIAL', 'EDUCATION'] },
      source: [
        'M-115',
        'M-116',
        'M-117',
        'M-153',
        'M-115 does not say which support is additional: those parts of a plan that not everybody gets and a child may need are our choice',
        'Whoever may be a child is held for one until it is known: our choice',
        'The sources let no return wait for an assessment of it: one that was found not to be in the child’s best interests is shown, and not refused, our reading of M-117',
        'First day of validity not in the sources',
      ],
    },
  ],
};

export interface ReturnChildFacts {
  /** Unknown where nobody knows: then what is owed to a child is owed. Null where who would know was silent: as with a representative. */
  readonly ageGroup: AgeGroup | null;
  /** Whether one is appointed; null where its owner was silent: a plan goes ahead, a departure waits for the answer. */
  readonly representative: boolean | null;
  /** Of the plan. */
  readonly components: readonly PlanComponent[];
  /** Whether the return reunites the child with its family, and whether that was found durable; null: it does not. */
  readonly reunion: { readonly durableSolution: boolean | null } | null;
}

/** Asked of a plan and of a departure, of whomever: from the birthday on it asks nothing. */
export function returnOfChild(
  { ageGroup, representative, components, reunion }: ReturnChildFacts,
  today: Day,
): { readonly version: string } | Refused {
  const variant = variantOn(returnChild, today);
  const version = versionOf(returnChild, variant);
  const { additional } = variant.data;
  if (ageGroup === 'ADULT' || ageGroup === null) return { version };
  if (ageGroup === 'UNKNOWN') {
    const asChild = returnOfChild({ ageGroup: 'CHILD', representative, components, reunion }, today);
    return isRefused(asChild) ? refuse(returnChild, version, 'AGE_UNKNOWN', { asOf: today }) : asChild;
  }
  if (representative === false) {
    return refuse(returnChild, version, 'NO_REPRESENTATIVE', { asOf: today, at: 'CMM' });
  }
  if (!components.some((component) => additional.includes(component))) {
    const facts = { asOf: today, additional: additional.join(' ') };
    return refuse(returnChild, version, 'NO_ADDITIONAL_SUPPORT', facts);
  }
  return reunion && !reunion.durableSolution
    ? refuse(returnChild, version, 'REUNION_NOT_DURABLE', { asOf: today })
    : { version };
}

export interface PlanForChild extends AgeOnRecord, Omit<ReturnChildFacts, 'ageGroup'> {
  readonly drawnUpOn: Day;
  /** By the day of birth that the Return Agency has registered for the journey, since whenever. */
  readonly childOnRegister: boolean;
  readonly verification: Verification;
  /** Whether her day of birth was set right after the plan: then what was known of her age on that day is not on record. */
  readonly corrected: boolean;
  /** Whether the return was carried out, or came to nothing: then nothing of the plan is still to come. */
  readonly over: boolean;
  /** The latest answer on the day the child left, or today while the plan stands, where it is that the return is not for the best. */
  readonly against: { readonly assessedOn: Day; readonly on: Day } | null;
}

/**
 * Plans for somebody who was or may have been a child on their day, each by the law of that day and what was on record then.
 * Where only what is known of her since speaks against a plan, that is a concern for as long as she has not left by it.
 */
export function findReturnChild(plans: readonly PlanForChild[], asOf: Day): Finding {
  const held = (one: PlanForChild): Finding[] => {
    const { drawnUpOn, verification, bornOn, identifiedAs, childOnRegister, ...rest } = one;
    const { corrected, over, against: _, ...plan } = rest;
    const { childUnder } = variantOn(returnChild, drawnUpOn).data;
    const ageGroup = ageGroupOn({ bornOn, identifiedAs }, childUnder, drawnUpOn);
    if (childOnRegister && ageGroup !== 'CHILD') {
      // a child on one record is one; since when that is registered is not told, and she leaves by no plan that falls short of it
      const asChild = returnOfChild({ ...plan, ageGroup: 'CHILD' }, drawnUpOn);
      if (isRefused(asChild)) return over ? [] : [unconfirmed(asChild)];
    }
    if (ageGroup === 'ADULT') return [];
    const asPlanned = returnOfChild({ ...plan, ageGroup }, drawnUpOn);
    if (corrected && isRefused(asPlanned)) return over ? [] : [unconfirmed(asPlanned)];
    // nobody broke what nobody can say was owed
    if (ageGroup === 'UNKNOWN' && isRefused(asPlanned)) return [unconfirmed(asPlanned)];
    if (verification === 'VERIFIED') return [heldTo(returnChild, asPlanned)];
    // what falls short for a child fell short of nothing that was known: open too, and the departure waits for it
    const short = returnOfChild({ ...plan, ageGroup, representative: null }, drawnUpOn);
    const version = versionOn(returnChild, drawnUpOn);
    return [
      unconfirmed(
        isRefused(short) ? short : refuse(returnChild, version, 'NOT_CONFIRMED', { from: drawnUpOn, asOf }),
      ),
    ];
  };
  const drawnUp = plans.filter(({ drawnUpOn }) => drawnUpOn <= asOf);
  return gravest(returnChild, [
    ...drawnUp.flatMap((one) => notForTheBest(one, asOf)),
    ...drawnUp.flatMap(held),
  ]);
}

function notForTheBest({ against, bornOn, identifiedAs, drawnUpOn }: PlanForChild, asOf: Day): Finding[] {
  if (!against) return [];
  const variant = variantOn(returnChild, drawnUpOn);
  if (ageGroupOn({ bornOn, identifiedAs }, variant.data.childUnder, against.on) === 'ADULT') return [];
  const because = { assessedOn: against.assessedOn, asOf };
  return [
    unconfirmed(refuse(returnChild, versionOf(returnChild, variant), 'NOT_IN_BEST_INTERESTS', because)),
  ];
}
