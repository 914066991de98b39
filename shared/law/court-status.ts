import type { Day } from '../day.ts';
import type { Authority } from '../vocabulary.ts';
import { type Finding, gravest, heldTo } from './finding.ts';
import { type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf } from './rule.ts';

/**
 * A court may grant victim status to a person who is on trial before it for an offence.
 * Source: M-027, M-064.
 */
export const courtStatusRule: Rule<'LAW', 'NOT_A_COURT' | 'NOT_ON_TRIAL', { readonly decider: Authority }> = {
  id: 'COURT_STATUS',
  kind: 'LAW',
  appliedBy: ['COURT'],
  title: { EN: 'Victim status granted by a court', DA: 'Offerstatus givet af en domstol' }, // unofficial rendering
  text: {
    EN: 'A court may grant the status of victim of human trafficking to a person who is being tried for an offence.',
    DA: 'En domstol kan give status som offer for menneskehandel til en person, der er tiltalt i en straffesag.',
  },
  source: ['M-027', 'M-064', 'C-05'],
  reasons: {
    NOT_A_COURT: {
      message: {
        EN: 'At a trial victim status is decided by: {rightful:Authority}. The body that set out to decide: {decider:Authority}.',
        DA: 'Under en straffesag afgøres offerstatus af: {rightful:Authority}. Den myndighed, der ville træffe afgørelsen: {decider:Authority}.',
      },
      remedy: {
        EN: 'Leave the decision to the court, or decide on identification where this body decides.',
        DA: 'Overlad afgørelsen til domstolen, eller træf afgørelse om identifikation dér, hvor denne myndighed afgør den.',
      },
    },
    NOT_ON_TRIAL: {
      message: {
        EN: 'A court grants victim status to a person on trial. On {asOf} the case that the decision is taken in is not on record as one in which this person is the defendant.',
        DA: 'En domstol giver offerstatus til en person, der er tiltalt. Den {asOf} er den sag, afgørelsen træffes i, ikke registreret som en, hvor personen er tiltalt.',
      },
      remedy: {
        EN: 'Name the court case in which the person is the defendant, record it first where there is none, or leave the decision to the competent authority.',
        DA: 'Angiv den straffesag, hvor personen er tiltalt, registrer den først, hvis den mangler, eller overlad afgørelsen til den kompetente myndighed.',
      },
    },
  },
  variants: [
    {
      id: 'AT-TRIAL',
      from: null,
      to: null,
      label: { EN: 'For a person on trial', DA: 'For en tiltalt' },
      data: { decider: 'COURT' },
      source: ['M-064', 'First day of validity not in the sources'],
    },
  ],
};

/** At a trial; whether a body decides on identification at all is the matter of DECIDERS. */
export function courtStatus(
  { decider, onTrial }: { readonly decider: Authority; readonly onTrial: boolean },
  today: Day,
): { readonly version: string } | Refused {
  const variant = variantOn(courtStatusRule, today);
  const version = versionOf(courtStatusRule, variant);
  const { decider: rightful } = variant.data;
  if (decider !== rightful) return refuse(courtStatusRule, version, 'NOT_A_COURT', { rightful, decider });
  return onTrial ? { version } : refuse(courtStatusRule, version, 'NOT_ON_TRIAL', { asOf: today });
}

/** Decisions of courts, each by what was on trial on its day. */
export const findCourtStatus = (
  decisions: readonly { readonly authority: Authority; readonly decidedOn: Day; readonly onTrial: boolean }[],
  asOf: Day,
): Finding =>
  gravest(
    courtStatusRule,
    decisions
      .filter(
        ({ authority, decidedOn }) =>
          decidedOn <= asOf && authority === variantOn(courtStatusRule, decidedOn).data.decider,
      )
      .map(({ authority: decider, onTrial, decidedOn }) =>
        heldTo(courtStatusRule, courtStatus({ decider, onTrial }, decidedOn)),
      ),
  );
