import { addDays, type Day } from '../day.ts';
import type { Authority } from '../vocabulary.ts';
import { breach, type Finding, gravest, met, notApplicable, unconfirmed } from './finding.ts';
import { type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf, versionOn } from './rule.ts';

export type WitnessContactCode =
  | 'NOT_TESTIFYING'
  | 'NOT_A_CONTACT'
  | 'ALREADY_ASSIGNED'
  | 'STILL_NEEDED'
  | 'NO_CONTACT'
  | 'WAS_WITHOUT';

/**
 * A victim who testifies gets a contact person, typically a police officer, for guidance and information about the case.
 * Not the contact person whom CMM assigns in a reflection period. Source: M-017, M-106.
 */
export const witnessContact: Rule<'LAW', WitnessContactCode, { readonly bodies: readonly Authority[] }> = {
  id: 'WITNESS_CONTACT',
  kind: 'LAW',
  appliedBy: ['POLICE', 'PROSECUTION', 'COURT'],
  title: { EN: 'Contact for a witness', DA: 'Kontaktperson for et vidne' }, // unofficial rendering
  text: {
    EN: 'A victim who testifies has a contact person for guidance and information about the case, typically a police officer.',
    DA: 'Et offer, der afgiver vidneforklaring, har en kontaktperson, som vejleder og orienterer om sagen, typisk en polititjenestemand.',
  },
  source: ['M-017', 'M-106', 'C-15'],
  reasons: {
    NOT_TESTIFYING: {
      message: {
        EN: 'On {asOf} it is not on record that the person testifies.',
        DA: 'Den {asOf} er det ikke registreret, at personen afgiver vidneforklaring.',
      },
      remedy: {
        EN: 'Record that the person testifies. Any other contact person is assigned by: {contactAt:Authority}.',
        DA: 'Registrer, at personen afgiver vidneforklaring. En anden kontaktperson udpeges af: {contactAt:Authority}.',
      },
    },
    NOT_A_CONTACT: {
      message: {
        EN: 'A witness does not have a contact person in this body: {body:Authority}.',
        DA: 'Et vidne har ikke kontaktperson hos denne myndighed eller organisation: {body:Authority}.',
      },
      remedy: {
        EN: 'Assign an official of one of these: {bodies:Authority}.',
        DA: 'Udpeg en medarbejder hos en af disse: {bodies:Authority}.',
      },
    },
    ALREADY_ASSIGNED: {
      message: {
        EN: 'The person has had a contact person since {assignedOn}.',
        DA: 'Personen har haft en kontaktperson siden den {assignedOn}.',
      },
      remedy: {
        EN: 'Let the new contact person follow on the present one.',
        DA: 'Lad den nye kontaktperson afløse den nuværende.',
      },
    },
    STILL_NEEDED: {
      message: {
        EN: 'The person testifies, and no other contact person follows.',
        DA: 'Personen afgiver vidneforklaring, og ingen anden kontaktperson følger efter.',
      },
      remedy: {
        EN: 'Name who follows, or record that the person no longer testifies.',
        DA: 'Angiv, hvem der følger efter, eller registrer, at personen ikke længere afgiver vidneforklaring.',
      },
    },
    NO_CONTACT: {
      message: {
        EN: 'The person testifies, and on {asOf} no contact person is on record.',
        DA: 'Personen afgiver vidneforklaring, og den {asOf} er der ikke registreret nogen kontaktperson.',
      },
      remedy: { EN: 'Assign a contact person.', DA: 'Udpeg en kontaktperson.' },
    },
    WAS_WITHOUT: {
      message: {
        EN: 'From {testifiesFrom} to {endedOn} it was on record that the person testifies, and nobody was the contact person on any day of it. Whether the person did testify then, or the record was wrong, is not on record.',
        DA: 'Fra den {testifiesFrom} til den {endedOn} var det registreret, at personen afgiver vidneforklaring, og ingen var kontaktperson på nogen dag i den tid. Det er ikke registreret, om personen faktisk afgav vidneforklaring, eller om registreringen var forkert.',
      },
      remedy: {
        EN: 'Should the person testify again, assign a contact person from the first day on.',
        DA: 'Afgiver personen vidneforklaring igen, så udpeg en kontaktperson fra den første dag.',
      },
    },
  },
  variants: [
    {
      id: 'WHO-TESTIFIES',
      from: null,
      to: null,
      label: {
        EN: 'A contact person while the person testifies',
        DA: 'En kontaktperson, så længe personen afgiver vidneforklaring',
      },
      data: { bodies: ['POLICE', 'PROSECUTION', 'COURT'] },
      source: [
        'M-106',
        'M-106 says "typically a police officer": an official of prosecution or court may be one too, our choice',
        'C-15: another person than CMM’s contact person',
        'The sources set no time: what is missing is found from the second day of testifying on, our choice',
        'First day of validity not in the sources',
      ],
    },
  ],
};

export interface WitnessContactFacts {
  readonly testifies: boolean;
  /** Of which body the contact is an official. */
  readonly body: Authority;
  /** The contact who stands and is not to be followed by this one. */
  readonly present: { readonly assignedOn: Day } | null;
}

export function assignWitnessContact(
  { testifies, body, present }: WitnessContactFacts,
  today: Day,
): { readonly version: string } | Refused {
  const variant = variantOn(witnessContact, today);
  const version = versionOf(witnessContact, variant);
  const { bodies } = variant.data;
  if (!testifies) {
    return refuse(witnessContact, version, 'NOT_TESTIFYING', { asOf: today, contactAt: 'CMM' });
  }
  if (!bodies.includes(body)) {
    return refuse(witnessContact, version, 'NOT_A_CONTACT', { body, bodies: bodies.join(' ') });
  }
  if (present) {
    const { assignedOn } = present;
    return refuse(witnessContact, version, 'ALREADY_ASSIGNED', { assignedOn });
  }
  return { version };
}

/** Who testifies is not left without a contact. */
export function endWitnessContact(
  { testifies, followed }: { readonly testifies: boolean; readonly followed: boolean },
  today: Day,
): { readonly version: string } | Refused {
  const version = versionOn(witnessContact, today);
  return testifies && !followed ? refuse(witnessContact, version, 'STILL_NEEDED', {}) : { version };
}

interface Contact {
  readonly assignedOn: Day;
  /** The first day on which somebody no longer is her contact. */
  readonly endedOn: Day | null;
}

export interface TestifyingFacts {
  /** From when she testifies; null where she does not. */
  readonly testifiesFrom: Day | null;
  /** The days from which it was on record that she testifies, each to the day on which it no longer was, or of later days alone. */
  readonly before: readonly { readonly testifiesFrom: Day; readonly endedOn: Day }[];
  readonly contacts: readonly Contact[];
}

/**
 * On the very day from which she testifies, nothing is missing yet, nor kept before somebody is there. Where that is on record
 * no longer, it stays a concern that nobody was there at any time: whoever answers for it could else undo it by a record.
 */
export function findWitnessContact({ testifiesFrom, before, contacts }: TestifyingFacts, asOf: Day): Finding {
  const without = before
    .filter(({ endedOn }) => endedOn <= asOf)
    .filter(
      ({ testifiesFrom: from, endedOn: to }) => addDays(from, 1) < to && !hadBetween(contacts, from, to),
    );
  return gravest(witnessContact, [
    now({ testifiesFrom, contacts }, asOf),
    ...without.map((was) =>
      unconfirmed(refuse(witnessContact, versionOn(witnessContact, was.testifiesFrom), 'WAS_WITHOUT', was)),
    ),
  ]);
}

function now({ testifiesFrom, contacts }: Omit<TestifyingFacts, 'before'>, asOf: Day): Finding {
  if (testifiesFrom === null || asOf < testifiesFrom) return notApplicable(witnessContact);
  const version = versionOn(witnessContact, testifiesFrom);
  if (hadBetween(contacts, asOf, addDays(asOf, 1))) return met(witnessContact, version);
  return asOf === testifiesFrom
    ? notApplicable(witnessContact)
    : breach(refuse(witnessContact, version, 'NO_CONTACT', { asOf }));
}

/** Whether somebody was there on any day from one to another, the latter not included. */
const hadBetween = (contacts: readonly Contact[], from: Day, to: Day): boolean =>
  contacts.some(({ assignedOn, endedOn }) => assignedOn < to && (endedOn === null || from < endedOn));
