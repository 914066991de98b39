import { ageOn, birthday, type Day } from '../day.ts';
import { type AgeOnRecord, ageGroupOn } from './age-group-on.ts';
import { breach, type Finding, met, notApplicable, unconfirmed } from './finding.ts';
import { type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf } from './rule.ts';

/**
 * A victim under 18 gets a representative or guardian, who works in the child's best interests.
 * Source: M-031, M-117, M-153.
 */
export const childRepresentative: Rule<
  'LAW',
  | 'NOT_A_CHILD'
  | 'ALREADY_REPRESENTED'
  | 'NOT_REPRESENTED'
  | 'AGE_UNKNOWN'
  | 'ASSESSES_FOR_A_CHILD'
  | 'CONSENTS_FOR_A_CHILD'
  | 'NOBODY_TO_CONSENT'
  | 'CONSENT_OF_A_CHILD',
  { readonly childUnder: number }
> = {
  id: 'CHILD_REPRESENTATIVE',
  kind: 'LAW',
  appliedBy: ['MUNICIPALITY', 'CMM', 'RED_CROSS'],
  title: { EN: 'Representative of a child', DA: 'Barnets repræsentant' }, // unofficial rendering
  text: {
    EN: 'A victim of human trafficking who is a child gets a professional representative or a guardian, who works in the child’s best interests, in the case and personally.',
    DA: 'Et offer for menneskehandel, som er et barn, får en personlig repræsentant eller en værge, der varetager barnets bedste, både i sagen og personligt.',
  },
  source: ['M-031', 'M-117', 'M-153'],
  reasons: {
    NOT_A_CHILD: {
      message: {
        EN: 'A representative is appointed for a child. On {asOf} this person is of age.',
        DA: 'En repræsentant beskikkes for et barn. Den {asOf} er denne person myndig.',
      },
      remedy: {
        EN: 'If the day of birth on record is wrong, have it corrected first, at: {recordedAt:Authority}. Whoever is of age acts alone.',
        DA: 'Er den registrerede fødselsdag forkert, skal den først rettes hos: {recordedAt:Authority}. Den, der er myndig, handler selv.',
      },
    },
    ALREADY_REPRESENTED: {
      message: {
        EN: 'The child has a representative or guardian, appointed on {appointedOn}.',
        DA: 'Barnet har en repræsentant eller værge, beskikket den {appointedOn}.',
      },
      remedy: {
        EN: 'End that appointment, then appoint the next on the same day.',
        DA: 'Bring den beskikkelse til ophør, og beskik så den næste samme dag.',
      },
    },
    NOT_REPRESENTED: {
      message: {
        EN: 'The child was identified as a victim on {identifiedOn}. On {asOf} no representative or guardian is on record for the child, or for the days as a child.',
        DA: 'Barnet blev identificeret som offer den {identifiedOn}. Den {asOf} er der ikke registreret nogen repræsentant eller værge for barnet eller for tiden som barn.',
      },
      // the same words before the child is of age and after: a change of them would tell the birthday
      remedy: {
        EN: 'While the person is under 18, appoint a representative or guardian. Later nothing makes up for it.',
        DA: 'Beskik en repræsentant eller værge, så længe personen er under 18 år. Senere kan det ikke indhentes.',
      },
    },
    AGE_UNKNOWN: {
      message: {
        EN: 'The person was identified as a victim on {identifiedOn}. On {asOf} neither the day of birth nor the decision says whether this is a child, and no representative or guardian is on record.',
        DA: 'Personen blev identificeret som offer den {identifiedOn}. Den {asOf} siger hverken fødselsdagen eller afgørelsen, om det er et barn, og der er ikke registreret nogen repræsentant eller værge.',
      },
      remedy: {
        EN: 'Record the day of birth, or appoint a representative or guardian: whoever may be a child may have one.',
        DA: 'Registrer fødselsdagen, eller beskik en repræsentant eller værge: den, der kan være et barn, kan få en.',
      },
    },
    ASSESSES_FOR_A_CHILD: {
      message: {
        EN: 'Best interests are assessed for a child. On {assessedOn} this person was of age.',
        DA: 'Barnets bedste vurderes for et barn. Den {assessedOn} var denne person myndig.',
      },
      remedy: {
        EN: 'If the day of birth on record is wrong, have it corrected first, at: {recordedAt:Authority}. Whoever is of age decides alone.',
        DA: 'Er den registrerede fødselsdag forkert, skal den først rettes hos: {recordedAt:Authority}. Den, der er myndig, bestemmer selv.',
      },
    },
    CONSENTS_FOR_A_CHILD: {
      message: {
        EN: 'A representative or guardian consents for a child. On {asOf} this person is of age.',
        DA: 'En repræsentant eller værge samtykker for et barn. Den {asOf} er denne person myndig.',
      },
      remedy: {
        EN: 'Ask the person, whose own consent it takes.',
        DA: 'Spørg personen selv: det er dennes eget samtykke, der skal til.',
      },
    },
    NOBODY_TO_CONSENT: {
      message: {
        EN: 'On {asOf} no representative or guardian is on record who could consent.',
        DA: 'Den {asOf} er der ikke registreret nogen repræsentant eller værge, som kan samtykke.',
      },
      remedy: {
        EN: 'For a child, appoint a representative or guardian, who may consent from that day on.',
        DA: 'For et barn: beskik en repræsentant eller værge, som kan samtykke fra den dag.',
      },
    },
    CONSENT_OF_A_CHILD: {
      message: {
        EN: 'On {asOf} this person is a child, for whom the representative or guardian consents.',
        DA: 'Den {asOf} er denne person et barn, for hvem repræsentanten eller værgen samtykker.',
      },
      // the same words before the child is of age and after, as above
      remedy: {
        EN: 'While the person is under 18, ask the representative or guardian; if there is none, appoint one. From the 18th birthday on it takes the person’s own consent, given on that day or later.',
        DA: 'Så længe personen er under 18 år: spørg repræsentanten eller værgen; er der ingen, så beskik en. Fra 18-årsdagen er det personens eget samtykke, der skal til, givet på den dag eller senere.',
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
      source: [
        'M-117',
        'M-153',
        'The sources do not say who appoints, nor by when: the day of identification itself is in time',
        'Nor who consents for a child: whoever works in the child’s best interests, in the case and personally',
        'First day of validity not in the sources',
      ],
    },
  ],
};

export interface Representation {
  readonly appointedOn: Day;
  /** On this day somebody else may follow. */
  readonly endedOn: Day | null;
}

export const inForceOn = (day: Day) => (one: Representation) =>
  one.appointedOn <= day && (one.endedOn === null || day < one.endedOn);

export interface AppointmentFacts {
  /** Null where the day of birth is not known: then a child is taken for one. */
  readonly bornOn: Day | null;
  readonly representations: readonly Representation[];
}

/** `until`: the day on which the child comes of age, where it is known. */
export function appointRepresentative(
  { bornOn, representations }: AppointmentFacts,
  today: Day,
): { readonly until: Day | null; readonly version: string } | Refused {
  const variant = variantOn(childRepresentative, today);
  const version = versionOf(childRepresentative, variant);
  const { childUnder } = variant.data;
  if (bornOn !== null && ageOn(bornOn, today) >= childUnder) {
    return refuse(childRepresentative, version, 'NOT_A_CHILD', { asOf: today, recordedAt: 'CMM' });
  }
  const present = representations.find(inForceOn(today));
  if (present) {
    const { appointedOn } = present;
    return refuse(childRepresentative, version, 'ALREADY_REPRESENTED', { appointedOn });
  }
  return { until: bornOn && birthday(bornOn, childUnder), version };
}

/** Whether best interests are assessed for a child, or for whoever may have been one, on the day of the assessment. */
export function assessBestInterests(
  { bornOn }: Pick<AppointmentFacts, 'bornOn'>,
  assessedOn: Day,
): { readonly version: string } | Refused {
  const variant = variantOn(childRepresentative, assessedOn);
  const version = versionOf(childRepresentative, variant);
  return bornOn !== null && ageOn(bornOn, assessedOn) >= variant.data.childUnder
    ? refuse(childRepresentative, version, 'ASSESSES_FOR_A_CHILD', { assessedOn, recordedAt: 'CMM' })
    : { version };
}

export interface RepresentedChild extends AppointmentFacts, AgeOnRecord {
  /** The first day on which a decision identified the child as a victim. */
  readonly identifiedOn: Day | null;
  /** When her day of birth was set right last; null: never. What it said before is not kept. */
  readonly setRightOn?: Day | null;
}

/** While the victim is, or may be, a child, on the day; once of age, over the days as a child. */
export function findChildRepresentative(
  { bornOn, identifiedAs, identifiedOn, representations, setRightOn = null }: RepresentedChild,
  asOf: Day,
): Finding {
  if (identifiedOn === null || identifiedOn > asOf) return notApplicable(childRepresentative);
  const variant = variantOn(childRepresentative, identifiedOn);
  const { childUnder } = variant.data;
  const ageGroup = ageGroupOn({ bornOn, identifiedAs }, childUnder, identifiedOn);
  if (ageGroup === 'ADULT') return notApplicable(childRepresentative);
  const version = versionOf(childRepresentative, variant);
  // of age at the latest so many years after a decision took the person for a child
  const ofAge = birthday(bornOn ?? identifiedAs?.decidedOn ?? identifiedOn, childUnder);
  const grownUp = ofAge <= asOf;
  const represented = representations.some((one) =>
    grownUp
      ? one.appointedOn < ofAge && (one.endedOn === null || identifiedOn < one.endedOn)
      : inForceOn(asOf)(one),
  );
  if (represented) return met(childRepresentative, version);
  // the day of identification itself is in time
  if (identifiedOn === asOf) return notApplicable(childRepresentative);
  const facts = { identifiedOn, asOf };
  if (ageGroup === 'UNKNOWN') return unconfirmed(refuse(childRepresentative, version, 'AGE_UNKNOWN', facts));
  const missing = refuse(childRepresentative, version, 'NOT_REPRESENTED', facts);
  // nobody broke what was not known in time: learned on the day itself it can still be done, learned of somebody of age it never could
  const learnedSince = setRightOn !== null && (grownUp ? ofAge : asOf) <= setRightOn;
  return learnedSince && identifiedAs?.ageGroup !== 'CHILD' ? unconfirmed(missing) : breach(missing);
}
