import type { Day } from '../../../shared/day.ts';
import type { StayBasis } from '../../../shared/vocabulary.ts';
import type { ToldFacts } from './facts.ts';
import type { AsylumFact, FileFacts, PermitFact } from './immigration-facts.ts';
import { lastDayOfPermit } from './last-day.ts';

/**
 * What DIS has of her in this case and in those that were merged into it. What runs or is due looks at all of it; what was
 * decided is held against the file in which it was decided.
 */
export const inEveryFile = <Fact>(
  { immigration }: ToldFacts,
  of: (file: FileFacts) => readonly Fact[] | null,
): readonly Fact[] =>
  immigration ? [immigration, ...immigration.merged].flatMap((file) => of(file) ?? []) : [];

const statusOn = ({ residence }: FileFacts, day: Day) =>
  residence?.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));

/** A permit that holds and an open asylum application count before the status is changed. */
function footing(
  basis: StayBasis | null,
  permits: readonly PermitFact[],
  asylum: readonly AsylumFact[],
  day: Day,
): StayBasis | null {
  if (basis === 'LAWFUL') return basis;
  if (permits.some((permit) => permit.validFrom <= day && day <= lastDayOfPermit(permit))) return 'LAWFUL';
  const sought = asylum.some(
    ({ lodgedOn, decidedOn }) => lodgedOn <= day && (decidedOn === null || day < decidedOn),
  );
  return sought ? 'ASYLUM_SEEKER' : basis;
}

const stayByFile = (file: FileFacts, day: Day): StayBasis | null =>
  footing(statusOn(file, day)?.basis ?? null, file.permits ?? [], file.asylum ?? [], day);

/** On what footing she stays on a day by the file of this case, which is what is decided on. */
export const stayOn = ({ immigration: file }: ToldFacts, day: Day): StayBasis | null =>
  file && stayByFile(file, day);

/** The same with a permit that holds, and asylum that she seeks, in another of her files: reflection periods are decided on it. */
export const stayWithOthers = (facts: ToldFacts, day: Day): StayBasis | null =>
  facts.immigration &&
  footing(
    statusOn(facts.immigration, day)?.basis ?? null,
    inEveryFile(facts, ({ permits }) => permits),
    inEveryFile(facts, ({ asylum }) => asylum),
    day,
  );

/** The same by each of her files: a return may be offered in whichever of her cases. */
export const staysOn = ({ immigration }: ToldFacts, day: Day): readonly (StayBasis | null)[] =>
  immigration ? [immigration, ...immigration.merged].map((file) => stayByFile(file, day)) : [];

/** The best for her first. */
const BEST: readonly StayBasis[] = ['LAWFUL', 'ASYLUM_SEEKER', 'NO_LAWFUL_STAY', 'UNKNOWN'];

/**
 * The same by every file that DIS has of her. Two statuses of one day cannot both hold: what was recorded in this case since
 * the merge was recorded of all that she is, and holds. Before it nobody knew that the two are one person, and what DIS does
 * in the other file since only ends what stands there: of these the best for her holds, so that nobody reads out of a file
 * that is no longer looked at that she should have left.
 */
export function stayByEveryFile(facts: ToldFacts, day: Day): StayBasis | null {
  const { immigration } = facts;
  if (!immigration) return null;
  const here = statusOn(immigration, day);
  const there = immigration.merged
    .filter(({ since }) => !here || here.recordedAt < since)
    .map((file) => statusOn(file, day));
  const said = [here, ...there].map((status) => status?.basis);
  return footing(
    BEST.find((basis) => said.includes(basis)) ?? null,
    inEveryFile(facts, ({ permits }) => permits),
    inEveryFile(facts, ({ asylum }) => asylum),
    day,
  );
}
