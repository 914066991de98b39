import type { Day } from '../day.ts';
import type { Authority, IdentificationOutcome } from '../vocabulary.ts';
import { concern } from './concern.ts';
import { decidersOn } from './deciders.ts';
import { departedFrom, type Finding, met, notApplicable } from './finding.ts';
import { type Rule, versionOn } from './rule.ts';

/**
 * The identification decision in force is the latest positive one of a body that may decide, else the latest
 * negative one; disagreement is shown, never settled silently. Source: our own safeguard; M-050, M-062 to M-064 let
 * several bodies decide on one person and do not say whose decision prevails.
 */
export const decisionsAgree: Rule<'SAFEGUARD', 'AUTHORITIES_DISAGREE' | 'BODY_CONTRADICTS_ITSELF'> = {
  id: 'DECISIONS_AGREE',
  kind: 'SAFEGUARD',
  appliedBy: ['CMM', 'DIS', 'SIRI', 'COURT'],
  title: { EN: 'Decisions on identification agree', DA: 'Afgørelser om identifikation stemmer overens' }, // unofficial rendering
  text: {
    EN: 'Where several bodies have decided on one person, the latest positive decision is in force, and if there is none, the latest negative one. That they disagree is shown to every reader of the decision.',
    DA: 'Har flere myndigheder truffet afgørelse om samme person, gælder den seneste positive afgørelse, og findes den ikke, den seneste negative. At de er uenige, vises for enhver, der læser afgørelsen.',
  },
  source: [
    'M-050',
    'M-062',
    'M-063',
    'M-064',
    'C-05',
    'Own safeguard: the sources name no order among the bodies',
  ],
  reasons: {
    AUTHORITIES_DISAGREE: {
      message: {
        EN: 'The decision in force is of {decidedOn} by: {authority:Authority}. The latest decision of this body says otherwise: {other:Authority}, {otherDecidedOn}.',
        DA: 'Den gældende afgørelse er af {decidedOn}, truffet af: {authority:Authority}. Den seneste afgørelse fra denne myndighed siger noget andet: {other:Authority}, {otherDecidedOn}.',
      },
      remedy: {
        EN: 'The bodies look at the case together.',
        DA: 'Myndighederne ser på sagen sammen.',
      },
    },
    BODY_CONTRADICTS_ITSELF: {
      message: {
        EN: 'The decision of {decidedOn} is in force. A decision of {otherDecidedOn} says otherwise. Both were taken by: {authority:Authority}.',
        DA: 'Afgørelsen af {decidedOn} gælder. En afgørelse af {otherDecidedOn} siger noget andet. Begge er truffet af: {authority:Authority}.',
      },
      remedy: {
        EN: 'Whoever decided looks at the case again, a court while its trial lasts. A later decision that the person is no victim does not end one that identifies the person.',
        DA: 'Den, der har truffet afgørelsen, ser på sagen igen, en domstol så længe dens straffesag varer. En senere afgørelse om, at personen ikke er offer, ophæver ikke en afgørelse, der identificerer personen.',
      },
    },
  },
  variants: [
    {
      id: 'POSITIVE-PREVAILS',
      from: null,
      to: null,
      label: { EN: 'The latest positive decision prevails', DA: 'Den seneste positive afgørelse gælder' },
      data: {},
      source: ['Own safeguard'],
    },
  ],
};

export interface IdentificationFact {
  readonly id: string;
  readonly authority: Authority;
  readonly outcome: IdentificationOutcome;
  readonly decidedOn: Day;
  /** Of two decisions of one day the one that was first recorded later is the later one. */
  readonly firstRecordedAt: Date | string;
}

export interface DecisionInForce<Decision> {
  readonly inForce: Decision | null;
  /** Whether some body's latest decision says otherwise, that of the body whose decision is in force included. */
  readonly disagreement: boolean;
  /** Those decisions. */
  readonly dissenting: readonly Decision[];
}

/**
 * Takes decisions that stand: one that has been superseded by a correction is not among them. What a body says that
 * could not decide on that day counts for nothing. The order in which the decisions are given does not matter.
 * What was decided `elsewhere`, in a case that was merged into this one, may dissent, and is never in force.
 */
export function decisionInForce<Decision extends IdentificationFact>(
  decisions: readonly Decision[],
  elsewhere: readonly Decision[] = [],
): DecisionInForce<Decision> {
  const newestFirst = lawfulNewestFirst(decisions);
  const inForce = newestFirst.find(({ outcome }) => outcome === 'IDENTIFIED') ?? newestFirst[0] ?? null;
  const latest = latestOfEach([...decisions, ...elsewhere]);
  const dissenting = inForce ? latest.filter(({ outcome }) => outcome !== inForce.outcome) : [];
  return { inForce, disagreement: dissenting.length > 0, dissenting };
}

/** The latest decision of each body that could decide. */
export function latestOfEach<Decision extends IdentificationFact>(
  decisions: readonly Decision[],
): Decision[] {
  const newestFirst = lawfulNewestFirst(decisions);
  return newestFirst.filter(
    ({ authority }, at) => newestFirst.findIndex((other) => other.authority === authority) === at,
  );
}

const lawfulNewestFirst = <Decision extends IdentificationFact>(decisions: readonly Decision[]): Decision[] =>
  decisions
    .filter(({ authority, decidedOn }) => decidersOn(decidedOn).all.includes(authority))
    .sort((a, b) => inOrder(b, a));

/** Over all decisions up to the day. With a single one there is nothing to agree with. */
export function findDecisionsAgree(
  decisions: readonly IdentificationFact[],
  asOf: Day,
  elsewhere: readonly IdentificationFact[] = [],
): Finding {
  const taken = decisions.filter(({ decidedOn }) => decidedOn <= asOf);
  const there = elsewhere.filter(({ decidedOn }) => decidedOn <= asOf);
  if (taken.length === 0 || taken.length + there.length < 2) return notApplicable(decisionsAgree);
  const version = versionOn(decisionsAgree, asOf);
  const { inForce, dissenting } = decisionInForce(taken, there);
  const other = dissenting.find(({ authority }) => authority !== inForce?.authority) ?? dissenting[0];
  if (!inForce || !other) return met(decisionsAgree, version);
  const { decidedOn, authority } = inForce;
  const facts = { decidedOn, authority, otherDecidedOn: other.decidedOn };
  return departedFrom(
    other.authority === authority
      ? concern(decisionsAgree, version, 'BODY_CONTRADICTS_ITSELF', facts)
      : concern(decisionsAgree, version, 'AUTHORITIES_DISAGREE', { ...facts, other: other.authority }),
  );
}

/** The earlier one first: by day, within a day by when it was first recorded. The id only keeps the order of what came at once. */
export const inOrder = (a: Ordered, b: Ordered): number =>
  order(a.decidedOn, b.decidedOn) ||
  new Date(a.firstRecordedAt).getTime() - new Date(b.firstRecordedAt).getTime() ||
  order(a.id, b.id);

type Ordered = Pick<IdentificationFact, 'id' | 'decidedOn' | 'firstRecordedAt'>;

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
