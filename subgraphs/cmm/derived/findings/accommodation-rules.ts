import {
  accommodationApproved,
  findAccommodationApproved,
} from '../../../../shared/law/accommodation-approved.ts';
import {
  accommodationSuitable,
  findAccommodationSuitable,
} from '../../../../shared/law/accommodation-suitable.ts';
import { stayOn } from '../every-file.ts';
import { changedSince, firstRecorded } from './as-recorded.ts';
import { ageIdentifiedOn } from './decisions.ts';
import { AGE, DECISIONS, type HeldRule, together } from './held-rule.ts';

const STAY = { DIS: ['RESIDENCE', 'ASYLUM', 'PERMIT'] } as const;

/** Where she lives. */
export const accommodationRules: readonly HeldRule[] = [
  {
    rule: accommodationApproved,
    needs: { CMM: ['PLACEMENT'] },
    words: { CMM: ['FACILITY'] },
    find: ({ cmm }, asOf) => findAccommodationApproved(cmm.placements ?? [], asOf),
  },
  {
    rule: accommodationSuitable,
    needs: together(STAY, DECISIONS, AGE, { CMM: ['PLACEMENT'] }),
    words: { CMM: ['FACILITY'] },
    plain: ['NOT_AGREED_WITH_DIS', 'NOT_CONFIRMED'],
    find: (facts, asOf, _at, records) =>
      findAccommodationSuitable(
        (facts.cmm.placements ?? []).map((placement) => {
          const versions = records.all.cmm.placements ?? [];
          const recordedAt = firstRecorded(placement, versions);
          const then = records.at(recordedAt);
          return {
            ...placement,
            decider: placement.decidedBy,
            bornOn: facts.cmm.profile?.bornOn ?? null,
            identifiedAs: ageIdentifiedOn(then, placement.startsOn),
            gender: facts.cmm.profile?.gender ?? 'UNKNOWN',
            wentAhead: versions.some(
              ({ id, verification }) => id === placement.id && verification === 'UNVERIFIED',
            ),
            corrected: changedSince(facts.cmm.profile, recordedAt),
            // nobody records who came with a child: that there was somebody is not concluded from it
            unaccompanied: true,
            stay: stayOn(then, placement.startsOn),
            stayKnown: true,
          };
        }),
        asOf,
      ),
  },
];
