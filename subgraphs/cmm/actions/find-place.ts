import type { EntityManager } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import {
  accommodationApproved,
  approvedFor,
  placeApproved,
} from '../../../shared/law/accommodation-approved.ts';
import { accommodationSuitable, placeSuitable } from '../../../shared/law/accommodation-suitable.ts';
import { ageGroupOn } from '../../../shared/law/age-group-on.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import { variantOn, versionOn } from '../../../shared/law/rule.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import { PersonRow } from '../storage/person.row.ts';
import type { PlacementRow } from '../storage/placement.row.ts';
import { type AgeTold, ageOnRecord } from './age-told.ts';
import { approvalsOf, demandInUse, facilityById, lockFacility } from './facility-facts.ts';
import { demandReferred } from './known-since.ts';
import { type StayTold, stayOn } from './stay-told.ts';

/** What an official says of a placement. */
export interface PlaceAsked {
  readonly caseId: string;
  readonly facilityId: string;
  /** Null: today. */
  readonly startsOn: Day | null;
  readonly agreedWithDisOn: Day | null;
  readonly unaccompanied: boolean;
}

/** Every bed of a place, and whether somebody has it on the day or is to have it later; the one that is being left is free. */
const BEDS = `SELECT b.id, EXISTS (SELECT 1 FROM placement p WHERE p.bed_id = b.id AND p.superseded_at IS NULL
    AND p.id IS DISTINCT FROM $3 AND daterange(p.starts_on, p.ends_on, '[)') && daterange($2, NULL, '[)')) AS taken
  FROM bed b WHERE b.facility_id = $1 ORDER BY b.number`;

/** What others say that a placement rests on. */
export interface PlaceTold {
  readonly stay: StayTold;
  readonly age: AgeTold;
}

interface Found {
  readonly placement: Omit<PlacementRow, keyof LegalFactRow>;
  readonly ruleVersions: readonly string[];
}

/** A free bed in a place that is approved and suitable from its first day to today; while it is looked for, nobody else takes it and nobody withdraws the approval. */
export async function findPlace(
  tx: EntityManager,
  { caller, today }: RequestContext,
  asked: PlaceAsked,
  {
    stay,
    age: ageTold,
    placedSince,
    leaving = null,
  }: PlaceTold & { readonly placedSince: Day | null; readonly leaving?: string | null },
): Promise<Found | Refused> {
  const { caseId, facilityId, agreedWithDisOn, unaccompanied } = asked;
  const startsOn = asked.startsOn ?? today;
  await lockFacility(tx, facilityId);
  const facility = await facilityById(tx, facilityId);
  const approvals = await approvalsOf(tx, facilityId);
  const beds: { id: string; taken: boolean }[] = await tx.query(BEDS, [facilityId, startsOn, leaving]);
  const person = await tx.findOneBy(PersonRow, { caseId });

  const on = async (day: Day) => {
    const age = await ageOnRecord(tx, caseId, ageTold, day);
    const facts = {
      decider: caller.authority,
      kind: facility.kind,
      ...age,
      gender: person?.gender ?? 'UNKNOWN',
      unaccompanied,
      stay: stayOn(stay, day),
      stayKnown: stay.known,
      agreedWithDisOn,
      placedSince,
      capacity: Math.min(beds.length, approvedFor(approvals, day) ?? beds.length),
      occupied: beds.filter(({ taken }) => taken).length,
    };
    const approved = placeApproved({ kind: facility.kind, approvals }, day);
    return { age, approved, suitable: placeSuitable(facts, day) };
  };
  const first = await on(startsOn);
  // who is said to have lived there for a while is to live there today too, and it is decided today
  const days = startsOn < today ? [first, await on(today)] : [first];
  const suitable = days.map((day) => day.suitable);
  // who decides comes first: nobody else is told of the place
  const notTheirs = suitable.filter(isRefused).find(({ reason }) => reason === 'NOT_THE_DECIDER');
  if (notTheirs) return notTheirs;
  await demandReferred(tx, caseId, 'input.startsOn', startsOn);
  await demandReferred(tx, caseId, 'input.agreedWithDisOn', agreedWithDisOn);
  demandInUse(facility);
  const refused = [...days.map((day) => day.approved), ...suitable].find(isRefused);
  if (refused) return refused;
  const bed = beds.find(({ taken }) => !taken);
  if (!bed) throw new Error('a place with room has no free bed');
  const ageGroup = ageGroupOn(
    first.age,
    variantOn(accommodationSuitable, startsOn).data.childUnder,
    startsOn,
  );
  return {
    placement: {
      bedId: bed.id,
      startsOn,
      endsOn: null,
      decidedBy: caller.authority,
      child: ageGroup === 'UNKNOWN' ? caller.authority === 'MUNICIPALITY' : ageGroup === 'CHILD',
      agreedWithDisOn,
      unaccompanied,
      verification: stay.known && !ageTold.silent ? 'VERIFIED' : 'UNVERIFIED',
    },
    ruleVersions: [versionOn(accommodationApproved, startsOn), versionOn(accommodationSuitable, startsOn)],
  };
}
