import type { Day } from '../../../../shared/day.ts';
import { reliedOnMerge } from '../../../../shared/room/other-cases.ts';
import { presenceRecordOf } from '../../../../shared/room/presence-told.ts';
import { nothingTold, type ReliedOn } from '../../../../shared/room/relied-on.ts';
import { recordOfCmm } from '../../../../shared/room/told-record.ts';
import type { Authority, Room } from '../../../../shared/vocabulary.ts';
import type { Answer } from './queries.ts';

interface Told {
  readonly atCmm: Answer['case'];
  readonly atDis: Answer['immigrationFile'];
  /** What DIS and SIRI decided on identification; null: not told. */
  readonly byDis: Answer['disDecisions'];
  readonly atNec: Answer['justiceFile'];
  /** The latest assessment of a reunion with the family. */
  readonly reunion: Assessment | null | undefined;
}

type Assessment = NonNullable<NonNullable<Answer['case']>['bestInterestsAssessments']>[number];

interface Asked {
  readonly journey: boolean;
  readonly answered: (room: Room) => boolean;
  readonly asOf: Date;
  readonly today: Day;
}

type Fact = Pick<ReliedOn, 'authority' | 'recordId' | 'recordVersion' | 'fact'>;

/** Each record that was told, by its owner; or that there was none, or that this was not told. */
export function reliedOn(
  { atCmm, atDis, byDis, atNec, reunion }: Told,
  { journey, answered, asOf, today }: Asked,
): ReliedOn[] {
  const files = { CMM: atCmm, DIS: atDis, NEC: atNec };
  // a part that a file keeps back is not told, whoever answered
  const relied = (room: keyof typeof files, topic: string, facts: readonly Fact[] | undefined): ReliedOn[] =>
    facts?.length
      ? facts.map((fact) => ({ ...nothingTold(room, topic, true, asOf), ...fact }))
      : [nothingTold(room, topic, answered(room) && (!files[room] || facts !== undefined), asOf)];
  const stays = atDis?.residenceStatuses?.filter(
    ({ validFrom, validTo }) => validFrom <= today && (validTo == null || today <= validTo),
  );
  return [
    ...relied('CMM', 'CITIZENSHIP', ofPerson(atCmm, atCmm?.citizenshipGroup)),
    ...relied('CMM', 'IDENTIFICATION', atCmm?.cmmDecisions?.map(decided)),
    ...(byDis?.length
      ? relied('DIS', 'IDENTIFICATION', byDis.map(decided))
      : [nothingTold('DIS', 'IDENTIFICATION', byDis != null, asOf)]),
    ...relied(
      'DIS',
      'RESIDENCE',
      stays?.map((stay) => recorded('DIS', stay, stay.basis)),
    ),
    ...relied(
      'DIS',
      'ASYLUM',
      atDis?.asylumApplications?.map((each) => recorded('DIS', each, each.outcome ?? 'PENDING')),
    ),
    ...relied('NEC', 'IDENTIFICATION', atNec?.courtDecisions?.map(decided)),
    ...(journey
      ? [
          ...relied('CMM', 'AGE', ofPerson(atCmm, atCmm?.ageGroup)),
          ...relied('NEC', 'PRESENCE', presence(atNec)),
          ...relied(
            'CMM',
            'REPRESENTATIVE',
            atCmm?.childRepresentatives?.map((each) => recorded('CMM', each, each.kind)),
          ),
          ...relied(
            'CMM',
            'BEST_INTERESTS',
            reunion
              ? [recorded(reunion.assessedBy, reunion, reunion.conclusion)]
              : reunion === null
                ? []
                : undefined,
          ),
        ]
      : reliedOnMerge(answered('CMM') ? (atCmm?.mergedCases ?? null) : null, undefined, asOf)),
  ];
}

const recorded = (
  authority: Authority,
  { id, version }: { id: string; version: number },
  fact: string,
): Fact => ({
  authority,
  recordId: id,
  recordVersion: version,
  fact,
});

const decided = (decision: { id: string; version: number; authority: Authority; outcome: string }): Fact =>
  recorded(decision.authority, decision, decision.outcome);

const ofPerson = (atCmm: Answer['case'], fact: string | null | undefined): Fact[] | undefined =>
  fact == null ? undefined : [{ ...recordOfCmm(atCmm?.personRecord), fact }];

const presence = (nec: Told['atNec']): Fact[] | undefined =>
  nec?.presenceRequired == null
    ? undefined
    : [{ ...presenceRecordOf(nec), fact: nec.presenceRequired ? 'REQUIRED' : 'NOT_REQUIRED' }];
