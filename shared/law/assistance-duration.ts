import type { AssistanceDurationBasis } from '../cmm-vocabulary.ts';
import { type Day, earlier, later } from '../day.ts';
import type { Verification } from '../vocabulary.ts';
import { type Finding, gravest, heldTo, openUnlessBroken } from './finding.ts';
import { notConfirmed } from './not-confirmed.ts';
import { type Refused, refuse } from './refusal.ts';
import { type Rule, versionOn } from './rule.ts';

/**
 * Without part in legal actions a victim is assisted during the reflection period or its equivalent; with part, during
 * the proceedings; after the return as long as SUPPORT_PERIOD says. Whether she is assisted at all is another rule.
 * Source: M-084 to M-086; C-09.
 */
export const assistanceDuration: Rule<
  'LAW',
  'BASIS_NOT_ON_RECORD' | 'BEFORE_BASIS' | 'BEYOND_BASIS' | 'ALREADY_DECIDED' | 'NOT_CONFIRMED'
> = {
  id: 'ASSISTANCE_DURATION',
  kind: 'LAW',
  appliedBy: ['CMM'],
  title: { EN: 'Duration of assistance', DA: 'Støttens varighed' }, // unofficial rendering
  text: {
    EN: 'A victim who takes no part in legal actions is assisted during the reflection period or the recovery period; one who does, during the criminal proceedings. After a return, support goes on for the support period.',
    DA: 'Et offer, der ikke deltager i retlige skridt, får støtte i refleksionsperioden eller restitutionsperioden; et offer, der deltager, får støtte under straffesagen. Efter en hjemrejse fortsætter støtten i støtteperioden.',
  },
  source: ['M-084', 'M-085', 'M-086', 'C-08', 'C-09'],
  reasons: {
    BASIS_NOT_ON_RECORD: {
      message: {
        EN: 'On {asOf} nothing is on record on which assistance could rest in this way: {basis:AssistanceDurationBasis}.',
        DA: 'Den {asOf} er der ikke registreret noget, som støtten kan bygge på således: {basis:AssistanceDurationBasis}.',
      },
      remedy: {
        EN: 'Choose the basis that is on record, or have it recorded first. What was decided on it before can still be ended, by today.',
        DA: 'Vælg det grundlag, der er registreret, eller få det registreret først. Det, der tidligere er besluttet på det, kan stadig bringes til ophør, senest i dag.',
      },
    },
    BEFORE_BASIS: {
      message: {
        EN: 'What the assistance rests on begins on {earliestLawfulAt}: {basis:AssistanceDurationBasis}. It was to begin on {startsOn}.',
        DA: 'Det, støtten bygger på, begynder den {earliestLawfulAt}: {basis:AssistanceDurationBasis}. Støtten skulle begynde den {startsOn}.',
      },
      remedy: {
        EN: 'Let it begin on {earliestLawfulAt} or later, or on another basis.',
        DA: 'Lad den begynde den {earliestLawfulAt} eller senere, eller på et andet grundlag.',
      },
    },
    BEYOND_BASIS: {
      message: {
        EN: 'What the assistance rests on ends on {latest}: {basis:AssistanceDurationBasis}. It was to go on to {endsOn}.',
        DA: 'Det, støtten bygger på, ophører den {latest}: {basis:AssistanceDurationBasis}. Støtten skulle fortsætte til den {endsOn}.',
      },
      remedy: {
        EN: 'Let it end on {latest} or earlier, or go on upon another basis.',
        DA: 'Lad den ophøre den {latest} eller tidligere, eller fortsæt på et andet grundlag.',
      },
    },
    ALREADY_DECIDED: {
      message: {
        EN: 'For days of the same span it has been decided already, from {startsOn} on: {basis:AssistanceDurationBasis}.',
        DA: 'For dage i samme tidsrum er der allerede truffet afgørelse, fra den {startsOn}: {basis:AssistanceDurationBasis}.',
      },
      remedy: {
        EN: 'Change that decision instead.',
        DA: 'Ændr den afgørelse i stedet.',
      },
    },
    NOT_CONFIRMED: notConfirmed,
  },
  variants: [
    {
      id: 'WITH-ITS-BASIS',
      from: null,
      to: null,
      label: {
        EN: 'As long as the period, the proceedings or the support after the return last',
        DA: 'Så længe perioden, straffesagen eller støtten efter hjemrejsen varer',
      },
      data: {},
      source: [
        'M-084',
        'M-085',
        'M-086',
        'C-08: the recovery period stands beside the reflection period',
        'First day of validity not in the sources',
      ],
    },
  ],
};

/** From a day to a day, both included; null is open. */
interface Span {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

export interface AssistanceDurationFacts extends Span {
  readonly basis: AssistanceDurationBasis;
  /** How long that lasts on which it rests: the period in effect, the proceedings she takes part in, the support period. */
  readonly lasts: Span | null;
  /** False: who knows was silent. Assistance protects, so it goes ahead. */
  readonly lastsKnown: boolean;
  /** What was decided on the same basis before, and stands. */
  readonly decided?: readonly Span[];
}

/** Of all that assistance may rest on in one way: what holds on its first day, else what comes next, else what began last. */
export function spanOn<Basis extends Span>(spans: readonly Basis[], day: Day): Basis | null {
  // of two that begin together the longer one counts
  const inOrder = [...spans].sort((a, b) =>
    a.startsOn === b.startsOn ? (lastDay(a) < lastDay(b) ? 1 : -1) : a.startsOn < b.startsOn ? -1 : 1,
  );
  return inOrder.find((span) => day <= lastDay(span)) ?? inOrder.at(-1) ?? null;
}

const lastDay = ({ endsOn }: Span): Day => endsOn ?? '9999-12-31';

/** No last day asks for as long as the basis lasts. */
export function assistFor(
  facts: AssistanceDurationFacts,
  today: Day,
): (Span & { readonly version: string }) | Refused {
  const { basis, startsOn, endsOn, lasts, lastsKnown } = facts;
  const version = versionOn(assistanceDuration, today);
  if (!lasts && lastsKnown) {
    return refuse(assistanceDuration, version, 'BASIS_NOT_ON_RECORD', { basis, asOf: today });
  }
  if (lasts && startsOn < lasts.startsOn) {
    const earliestLawfulAt = lasts.startsOn;
    return refuse(assistanceDuration, version, 'BEFORE_BASIS', { basis, startsOn, earliestLawfulAt });
  }
  const latest = lasts?.endsOn ?? null;
  const until = endsOn ?? latest;
  const reaches = later(until ?? startsOn, startsOn);
  if (latest !== null && latest < reaches) {
    return refuse(assistanceDuration, version, 'BEYOND_BASIS', { basis, latest, endsOn: reaches });
  }
  const before = facts.decided?.find(
    (span) => (until === null || span.startsOn <= until) && (span.endsOn === null || startsOn <= span.endsOn),
  );
  return before
    ? refuse(assistanceDuration, version, 'ALREADY_DECIDED', { basis, startsOn: before.startsOn })
    : { startsOn, endsOn: until, version };
}

/**
 * What was given up to `asOf`: a basis that ended before its time leaves the assistance until then lawful. Without a last day
 * it lasts as long as its basis, and ends with it. What went ahead on silence is to be confirmed while it goes on; once it is over
 * there is nothing left to cut short.
 * @param isOver The case gives no more after `asOf`: it was closed, or merged into another.
 */
export const findAssistanceDuration = (
  durations: readonly (AssistanceDurationFacts & { readonly verification: Verification })[],
  asOf: Day,
  isOver = false,
): Finding =>
  gravest(
    assistanceDuration,
    durations
      .filter(({ startsOn }) => startsOn <= asOf)
      .map(({ verification, ...facts }) => {
        const endsOn = facts.endsOn && earlier(facts.endsOn, asOf);
        const given = { ...facts, endsOn };
        if (verification === 'VERIFIED') {
          return heldTo(assistanceDuration, assistFor(given, facts.startsOn));
        }
        const unknown = { ...given, lasts: null, lastsKnown: false };
        const found = heldTo(assistanceDuration, assistFor(unknown, facts.startsOn));
        if (isOver || (facts.endsOn !== null && facts.endsOn <= asOf)) return found;
        return openUnlessBroken(
          found,
          refuse(assistanceDuration, versionOn(assistanceDuration, facts.startsOn), 'NOT_CONFIRMED', {
            from: facts.startsOn,
            asOf,
          }),
        );
      }),
  );
