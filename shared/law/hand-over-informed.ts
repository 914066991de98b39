import type { HandOverChoice } from '../cmm-vocabulary.ts';
import type { Day } from '../day.ts';
import type { Authority, StayBasis } from '../vocabulary.ts';
import { type Concern, concern } from './concern.ts';
import { departedFrom, type Finding, gravest, met } from './finding.ts';
import { type Rule, variantOn, versionOf } from './rule.ts';

interface HandOver {
  readonly from: Authority;
  readonly to: readonly Authority[];
  readonly stays: readonly StayBasis[];
}

/**
 * Before a person without lawful stay is handed over from CMM to DIS, or to SIRI, which acts beside it and may hand her on to
 * it, it is recorded that she was told what this means and what she chose. Source: our own safeguard; M-080, the fear of
 * deportation that keeps victims from coming forward.
 */
export const handOverInformed: Rule<'SAFEGUARD', 'NOT_INFORMED' | 'DECLINED', HandOver> = {
  id: 'HAND_OVER_INFORMED',
  kind: 'SAFEGUARD',
  appliedBy: ['CMM'],
  title: { EN: 'Informed before a hand-over', DA: 'Informeret før overdragelse' }, // unofficial rendering
  text: {
    EN: 'Before a person without lawful stay is handed over from the Centre against Human Trafficking to the Danish Immigration Service, or to the Danish Agency for International Recruitment and Integration, the person is told what this means. That, and what the person chose, is recorded.',
    DA: 'Før en person uden lovligt ophold overdrages fra Center mod Menneskehandel til Udlændingestyrelsen, eller til Styrelsen for International Rekruttering og Integration, får personen at vide, hvad det betyder. Det registreres, og ligeså hvad personen valgte.',
  },
  source: ['M-080', 'Own safeguard'],
  reasons: {
    NOT_INFORMED: {
      message: {
        EN: 'It is not recorded that the person was told, before the hand-over on {handedOverOn}, what it means.',
        DA: 'Det er ikke registreret, at personen før overdragelsen den {handedOverOn} fik at vide, hvad den betyder.',
      },
      remedy: {
        EN: 'Inform the person and record the choice before a hand-over. Afterwards nothing makes up for it: what was stated as its reason stays with it.',
        DA: 'Informer personen, og registrer valget, før en overdragelse. Bagefter kan det ikke indhentes: det, der blev angivet som begrundelse, står ved overdragelsen.',
      },
    },
    DECLINED: {
      message: {
        EN: 'The person was informed on {informedOn} and did not want the hand-over of {handedOverOn}.',
        DA: 'Personen blev informeret den {informedOn} og ønskede ikke overdragelsen den {handedOverOn}.',
      },
      remedy: {
        EN: 'Before it goes ahead all the same, state why. Afterwards nothing makes up for it.',
        DA: 'Angiv hvorfor, før den alligevel finder sted. Bagefter kan det ikke indhentes.',
      },
    },
  },
  variants: [
    {
      id: 'CMM-TO-DIS',
      from: null,
      to: '2026-11-23',
      label: {
        EN: 'From CMM to DIS, without lawful stay or with a stay not known',
        DA: 'Fra CMM til Udlændingestyrelsen, uden lovligt ophold eller med ukendt ophold',
      },
      data: { from: 'CMM', to: ['DIS'], stays: ['NO_LAWFUL_STAY', 'UNKNOWN'] },
      source: [
        'M-080',
        'Own safeguard: a stay that is not known may be none, so the person is informed as well',
      ],
    },
    {
      id: 'FROM-CMM',
      from: '2026-11-24',
      to: null,
      label: {
        EN: 'From CMM to DIS or SIRI, without lawful stay or with a stay not known',
        DA: 'Fra CMM til Udlændingestyrelsen eller SIRI, uden lovligt ophold eller med ukendt ophold',
      },
      data: { from: 'CMM', to: ['DIS', 'SIRI'], stays: ['NO_LAWFUL_STAY', 'UNKNOWN'] },
      source: [
        'M-080',
        'Own safeguard: a stay that is not known may be none, so the person is informed as well',
        'Own safeguard: SIRI acts beside DIS (M-062), which becomes a party with it and may get the case from it, so the person is informed before as well',
        'Own safeguard: from the day on which it was first asked of a hand-over to SIRI; an earlier one is held to what was asked then',
      ],
    },
  ],
};

export interface HandOverFacts {
  readonly from: Authority;
  readonly to: Authority;
  /** As far as it is recorded on the day of the hand-over. */
  readonly stay: StayBasis | null;
  readonly informedOn: Day | null;
  readonly choice: HandOverChoice | null;
}

const asksOf = ({ from, to, stay }: HandOverFacts, { data }: { readonly data: HandOver }): boolean =>
  from === data.from && data.to.includes(to) && data.stays.includes(stay ?? 'UNKNOWN');

/** Warns of a hand-over of today. To be informed on the same day is to be informed before it. */
export function informedOfHandOver(facts: HandOverFacts, today: Day): Concern | null {
  const variant = variantOn(handOverInformed, today);
  if (!asksOf(facts, variant)) return null;
  const version = versionOf(handOverInformed, variant);
  const { informedOn, choice } = facts;
  if (informedOn === null || informedOn > today || choice === null) {
    return concern(handOverInformed, version, 'NOT_INFORMED', { handedOverOn: today });
  }
  return choice === 'DECLINES_IT'
    ? concern(handOverInformed, version, 'DECLINED', { informedOn, handedOverOn: today })
    : null;
}

export type RecordedHandOver = HandOverFacts & { readonly handedOverOn: Day };

export const findHandOverInformed = (handOvers: readonly RecordedHandOver[], asOf: Day): Finding =>
  gravest(
    handOverInformed,
    handOvers
      .filter(
        (facts) =>
          facts.handedOverOn <= asOf && asksOf(facts, variantOn(handOverInformed, facts.handedOverOn)),
      )
      .map((facts) => {
        const warning = informedOfHandOver(facts, facts.handedOverOn);
        const version = versionOf(handOverInformed, variantOn(handOverInformed, facts.handedOverOn));
        return warning ? departedFrom(warning) : met(handOverInformed, version);
      }),
  );
