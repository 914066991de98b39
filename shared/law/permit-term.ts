import { addDays, addMonths, type Day, earlier, later } from '../day.ts';
import type { Verification } from '../vocabulary.ts';
import { breach, type Finding, gravest, met, unconfirmed } from './finding.ts';
import { notConfirmed } from './not-confirmed.ts';
import { type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf, versionOn } from './rule.ts';

export type PermitTermCode =
  | 'NOT_BEGUN'
  | 'ANOTHER_TO_COME'
  | 'ANOTHER_HOLDS'
  | 'PROCEEDINGS_OVER'
  | 'INVESTIGATION_CLOSED'
  | 'BEYOND_TERM'
  | 'BEYOND_PROCEEDINGS'
  | 'ENDS_BEFORE_IT_BEGINS'
  | 'LONGER_THAN_TERM'
  | 'STACKED'
  | 'OUTLIVES_PROCEEDINGS'
  | 'NO_APPLICATION_OF_ITS_OWN'
  | 'NOT_CONFIRMED';

/**
 * A permit for proceedings is given for six months at a time, again on a new application, and never beyond the end of
 * the investigation or prosecution. Source: M-077, M-090, M-094, M-152; Aliens Act section 9 c(5).
 */
export const permitTerm: Rule<'LAW', PermitTermCode, { readonly months: number }> = {
  id: 'PERMIT_TERM',
  kind: 'LAW',
  appliedBy: ['DIS', 'POLICE', 'PROSECUTION'],
  title: { EN: 'How long a permit for proceedings runs', DA: 'Hvor længe tilladelsen gælder' }, // unofficial rendering
  text: {
    EN: 'A residence permit for investigation or prosecution is given for a fixed number of months at a time. It is renewed on a new application by the police or the prosecution service, and never runs beyond the end of the investigation or prosecution.',
    DA: 'Opholdstilladelse af hensyn til efterforskning eller retsforfølgning gives for et fast antal måneder ad gangen. Den forlænges efter ny ansøgning fra politiet eller anklagemyndigheden og løber aldrig ud over efterforskningens eller retsforfølgningens afslutning.',
  },
  source: ['M-077', 'M-090', 'M-094', 'M-152', 'C-11', 'Aliens Act section 9 c(5)'],
  reasons: {
    NOT_BEGUN: {
      message: {
        EN: 'A permit from {begins} is given already, and has not begun. Permits are given one at a time, for {months} months each.',
        DA: 'Der er allerede givet en tilladelse fra den {begins}, og den er ikke begyndt. Der gives én tilladelse ad gangen, for {months} måneder hver.',
      },
      remedy: {
        EN: 'Decide on what follows it from {earliestLawfulAt} on.',
        DA: 'Træf afgørelse om det, der skal følge efter, fra den {earliestLawfulAt}.',
      },
    },
    ANOTHER_TO_COME: {
      message: {
        EN: 'A permit from {begins} is given already, and has not begun. Permits are given one at a time.',
        DA: 'Der er allerede givet en tilladelse fra den {begins}, og den er ikke begyndt. Der gives én tilladelse ad gangen.',
      },
      remedy: {
        EN: 'Decide on what follows it from {earliestLawfulAt} on.',
        DA: 'Træf afgørelse om det, der skal følge efter, fra den {earliestLawfulAt}.',
      },
    },
    ANOTHER_HOLDS: {
      message: {
        EN: 'On {validFrom}, when the permit begins, another of the person’s permits, from {begins} to {endsOn}, holds. Permits are given one at a time.',
        DA: 'Den {validFrom}, hvor tilladelsen begynder, gælder en anden af personens tilladelser, fra den {begins} til og med den {endsOn}. Der gives én tilladelse ad gangen.',
      },
      remedy: {
        EN: 'The permit stays unconfirmed until it runs out. One for protection that is no longer needed may be revoked.',
        DA: 'Tilladelsen forbliver ubekræftet, indtil den udløber. En tilladelse til beskyttelse, der ikke længere er behov for, kan inddrages.',
      },
    },
    PROCEEDINGS_OVER: {
      message: {
        EN: 'The permit would hold from {validFrom}. From then on the person’s presence is no longer required for investigation or prosecution.',
        DA: 'Tilladelsen skulle gælde fra den {validFrom}. Fra da af er personens tilstedeværelse ikke længere påkrævet af hensyn til efterforskning eller retsforfølgning.',
      },
      remedy: {
        EN: 'If presence is still required, the police have that on record first. A longer stay otherwise needs a basis of its own.',
        DA: 'Er tilstedeværelsen stadig påkrævet, skal politiet først registrere det. Ellers kræver et længere ophold et selvstændigt grundlag.',
      },
    },
    INVESTIGATION_CLOSED: {
      message: {
        EN: 'The investigation was closed on {closedOn}, and on {asOf} no prosecution in which the person is a witness or an injured party is before a court.',
        DA: 'Efterforskningen blev afsluttet den {closedOn}, og den {asOf} verserer der ingen straffesag, hvor personen er vidne eller forurettet.',
      },
      remedy: {
        EN: 'Record the court case first, or say it of an investigation that still runs.',
        DA: 'Registrer først straffesagen, eller angiv det for en efterforskning, der stadig løber.',
      },
    },
    BEYOND_TERM: {
      message: {
        EN: 'A permit from {validFrom} runs to {latest} at the latest: {months} months at a time. It was asked to run to {until}.',
        DA: 'En tilladelse fra den {validFrom} løber højst til og med den {latest}: {months} måneder ad gangen. Der er bedt om, at den løber til den {until}.',
      },
      remedy: {
        EN: 'Give it to {latest} or an earlier day. A renewal takes a new application.',
        DA: 'Giv den til den {latest} eller en tidligere dag. En forlængelse kræver en ny ansøgning.',
      },
    },
    BEYOND_PROCEEDINGS: {
      message: {
        EN: 'The person’s presence is required until {latest}. The permit was asked to run to {until}.',
        DA: 'Personens tilstedeværelse er påkrævet til og med den {latest}. Der er bedt om, at tilladelsen løber til den {until}.',
      },
      remedy: {
        EN: 'Give it to {latest} or an earlier day.',
        DA: 'Giv den til den {latest} eller en tidligere dag.',
      },
    },
    ENDS_BEFORE_IT_BEGINS: {
      message: {
        EN: 'The permit would hold from {validFrom}. It was asked to run to {until}, which is before that.',
        DA: 'Tilladelsen skulle gælde fra den {validFrom}. Der er bedt om, at den løber til den {until}, som ligger før.',
      },
      remedy: {
        EN: 'Ask for a day from {validFrom} to {latest}.',
        DA: 'Bed om en dag fra den {validFrom} til den {latest}.',
      },
    },
    LONGER_THAN_TERM: {
      message: {
        EN: 'The permit from {validFrom} to {validTo} is longer than {months} months.',
        DA: 'Tilladelsen fra den {validFrom} til den {validTo} er længere end {months} måneder.',
      },
      remedy: { EN: 'Correct its last day.', DA: 'Ret dens sidste dag.' },
    },
    STACKED: {
      message: {
        EN: 'The permit from {validFrom} was given on {givenOn}, while one from {begins} was still to begin. Permits are given one at a time, for {months} months each.',
        DA: 'Tilladelsen fra den {validFrom} blev givet den {givenOn}, mens en tilladelse fra den {begins} endnu ikke var begyndt. Der gives én tilladelse ad gangen, for {months} måneder hver.',
      },
      remedy: {
        EN: 'The permit’s authority asks the police, before it begins, whether presence is still required.',
        DA: 'Den myndighed, der gav tilladelsen, spørger politiet, før den begynder, om tilstedeværelsen stadig er påkrævet.',
      },
    },
    OUTLIVES_PROCEEDINGS: {
      message: {
        EN: 'The permit runs to {validTo}. The person’s presence is on record as required until {presenceEndedOn}.',
        DA: 'Tilladelsen løber til og med den {validTo}. Personens tilstedeværelse er registreret som påkrævet til og med den {presenceEndedOn}.',
      },
      remedy: {
        EN: 'The permit’s authority and the police clear up whether presence is still required.',
        DA: 'Den myndighed, der gav tilladelsen, og politiet afklarer, om tilstedeværelsen stadig er påkrævet.',
      },
    },
    NO_APPLICATION_OF_ITS_OWN: {
      message: {
        EN: 'The permit from {validFrom} rests on the application on which another permit was given.',
        DA: 'Tilladelsen fra den {validFrom} hviler på den ansøgning, som en anden tilladelse blev givet på.',
      },
      remedy: { EN: 'A new application for each permit.', DA: 'En ny ansøgning for hver tilladelse.' },
    },
    NOT_CONFIRMED: notConfirmed,
  },
  variants: [
    {
      id: '6-MONTHS',
      from: null,
      to: null,
      label: {
        EN: 'Six months at a time, while presence is required',
        DA: 'Seks måneder ad gangen, så længe tilstedeværelsen er påkrævet',
      },
      data: { months: 6 },
      source: [
        'M-094',
        'M-152',
        'M-090',
        'Aliens Act section 9 c(5)',
        'C-11: a chain of permits, bounded by the end of the proceedings',
        'The sources name no day from which a renewal may be given. That it follows a permit that has begun, so that no two are to come, is our reading of "at a time"',
        'Nor do they say what follows where proceedings end and she is needed anew. That she is needed is what the breach of a permit that outlives them asks for: it ends with it, and stands of the days between alone. No permit is given on those days, but while the police are silent. This is our reading, too',
        'Months are counted to the same date, or to the last day of a month that lacks it: from the day on which the permit is given, and of one that follows another without a day between from the last day of that one',
        'First day of validity not in the sources',
      ],
    },
  ],
};

/** Whether the person must be present, and to which day at the latest; null is open, or not required. */
export interface PresenceFacts {
  readonly required: boolean;
  readonly until: Day | null;
}

/** Nobody is needed for what is over: presence is not set anew once the investigation is closed and no prosecution is under way. */
export const neededForNothing = (facts: { readonly closedOn: Day }, today: Day): Refused =>
  refuse(permitTerm, versionOn(permitTerm, today), 'INVESTIGATION_CLOSED', { ...facts, asOf: today });

/** A permit of whatever kind follows one that has begun: no two are to come. */
export const oneAtATime = (begins: Day | null, today: Day): Refused | null =>
  begins === null
    ? null
    : refuse(permitTerm, versionOn(permitTerm, today), 'ANOTHER_TO_COME', {
        begins,
        earliestLawfulAt: begins,
      });

export interface PermitDays {
  readonly validFrom: Day;
  /** Its last day in effect. */
  readonly validTo: Day;
}

/** A permit of whatever kind follows one that is over: none begins while another holds, in whichever of her cases. */
export function whileAnotherHolds(
  { validFrom }: { readonly validFrom: Day },
  others: readonly PermitDays[],
): Refused | null {
  const holds = others.find((other) => other.validFrom <= validFrom && validFrom <= other.validTo);
  const facts = holds && { validFrom, begins: holds.validFrom, endsOn: holds.validTo };
  return facts ? refuse(permitTerm, versionOn(permitTerm, validFrom), 'ANOTHER_HOLDS', facts) : null;
}

export interface PermitTermFacts {
  /** The last day in effect of the person's latest permit; null where there has been none. */
  readonly lastValidTo: Day | null;
  /** The first day of a permit that is given and has not begun. */
  readonly begins: Day | null;
  /** As the police tell it; null where they could not be asked: a permit protects, so it goes ahead. */
  readonly presence: PresenceFacts | null;
  /** The last day asked for; null asks for as long as the rule allows. */
  readonly until: Day | null;
}

export interface PermitTerm {
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly termMonths: number;
  readonly version: string;
}

/**
 * The last day of a term. The day on which a permit is given does not count; where it goes on from another its first day
 * does, so that a chain of renewals gains no day. Months that begin with the first of a month are whole ones.
 */
export const lastDayOfTerm = (validFrom: Day, follows: boolean, months: number): Day =>
  follows
    ? later(addMonths(addDays(validFrom, -1), months), addDays(addMonths(validFrom, months), -1))
    : addMonths(validFrom, months);

/** From today, or from the day after the permit that still holds; not while one is to come. */
export function permitTermOf(facts: PermitTermFacts, today: Day): PermitTerm | Refused {
  const variant = variantOn(permitTerm, today);
  const version = versionOf(permitTerm, variant);
  const { months } = variant.data;
  const { lastValidTo, begins, presence } = facts;
  const validFrom = lastValidTo !== null && lastValidTo >= today ? addDays(lastValidTo, 1) : today;
  const no = (reason: PermitTermCode, because: Record<string, string | number> = {}) =>
    refuse(permitTerm, version, reason, { validFrom, ...because });

  const required = presence?.until ?? null;
  if (presence && (!presence.required || (required !== null && required < validFrom))) {
    return no('PROCEEDINGS_OVER');
  }
  if (begins !== null) return no('NOT_BEGUN', { begins, months, earliestLawfulAt: begins });
  const follows = lastValidTo !== null && addDays(lastValidTo, 1) === validFrom;
  const termEnds = lastDayOfTerm(validFrom, follows, months);
  const latest = required === null ? termEnds : earlier(termEnds, required);
  const until = facts.until ?? latest;
  // what ends it first is what is named
  if (until > latest) {
    return latest < termEnds
      ? no('BEYOND_PROCEEDINGS', { latest, until })
      : no('BEYOND_TERM', { latest, months, until });
  }
  if (until < validFrom) return no('ENDS_BEFORE_IT_BEGINS', { latest, until });
  return { validFrom, validTo: until, termMonths: months, version };
}

export interface GivenPermitFacts {
  /** Permits for proceedings. */
  readonly permits: readonly {
    readonly validFrom: Day;
    readonly validTo: Day;
    readonly applicationId: string;
    /** Unverified: the police were silent. */
    readonly verification: Verification;
    readonly givenOn: Day;
    /** The first day of another permit that was given then and had not begun. */
    readonly toCome: Day | null;
    /** Whether it goes on from another that was given by then: months are counted from the last day of that one. */
    readonly follows: boolean;
  }[];
  /** The last day on which presence was required; null while it still is, or is anew. */
  readonly presenceEndedOn: Day | null;
}

/**
 * Each permit by the law of its first day. One that was given while the police were silent is open until they are heard,
 * whatever they say. That it outlives the proceedings shows from the day after they ended; that it was given while another
 * was to come, from the day on which it was given.
 *
 * Once she is needed anew, nothing is said of proceedings that were over in between: who asks as of those days, and may see
 * what stood then, is told the breach. The permit was lawful when it was given, and nobody could end it then (protection alone
 * is revoked), so that there was one remedy, which is this. Nor was one renewed in between: police who answer say no
 * (PROCEEDINGS_OVER), and one that was given on their silence is confirmed by what they say since.
 */
export function findPermitTerm({ permits, presenceEndedOn }: GivenPermitFacts, asOf: Day): Finding {
  const begun = permits.filter(({ validFrom }) => validFrom <= asOf);
  const stacked = permits.flatMap(({ validFrom, givenOn, toCome }) => {
    if (toCome === null || asOf < givenOn) return [];
    const variant = variantOn(permitTerm, givenOn);
    const because = { validFrom, givenOn, begins: toCome, months: variant.data.months };
    return breach(refuse(permitTerm, versionOf(permitTerm, variant), 'STACKED', because));
  });
  return gravest(permitTerm, [
    ...stacked,
    ...begun.map(({ validFrom, validTo, applicationId, verification, follows }, at) => {
      const variant = variantOn(permitTerm, validFrom);
      const version = versionOf(permitTerm, variant);
      const { months } = variant.data;
      const wrong = (reason: PermitTermCode, because: Record<string, string | number>) =>
        breach(refuse(permitTerm, version, reason, because));

      if (validTo > lastDayOfTerm(validFrom, follows, months)) {
        return wrong('LONGER_THAN_TERM', { validFrom, validTo, months });
      }
      if (begun.some((other, before) => before < at && other.applicationId === applicationId)) {
        return wrong('NO_APPLICATION_OF_ITS_OWN', { validFrom });
      }
      if (verification === 'UNVERIFIED') {
        return unconfirmed(refuse(permitTerm, version, 'NOT_CONFIRMED', { from: validFrom, asOf }));
      }
      if (presenceEndedOn !== null && presenceEndedOn < asOf && presenceEndedOn < validTo) {
        return wrong('OUTLIVES_PROCEEDINGS', { validTo, presenceEndedOn });
      }
      return met(permitTerm, version);
    }),
  ]);
}
