import fc from 'fast-check';
import { addDays } from '../../shared/day.ts';
import type { ToldFacts } from '../../subgraphs/cmm/derived/facts.ts';
import { inMerged, known, mergedCase, told, voluntaryReturn } from '../caseload/sample-facts.ts';
import { decisions, file } from './any-file.ts';
import { after, day, LEFT, lasting, nothing, one, seldom, some, verification } from './any-record.ts';

const recoveries = some('recovery', [1], nothing, (on, record) => ({
  ...record,
  startsOn: on,
  endsOn: addDays(on, 30),
  capEndsOn: addDays(on, 120),
  endedOn: null,
  decidedBy: 'CMM' as const,
  verification: 'VERIFIED' as const,
  identificationAuthority: null,
  identificationDecisionId: null,
}));

/** That she left, and perhaps that she did so again, or was offered another. */
const returns = fc
  .record({
    left: one([], ...[0, 0, 0, 5, 40].map((late) => [known('left', addDays(LEFT, late))])),
    others: some('return', [0, 0, 1], fc.record({ departed: fc.boolean() }), (on, record, { departed }) => ({
      ...voluntaryReturn(
        departed ? 'DEPARTED' : 'OFFERED',
        departed ? { departedOn: on } : { offeredOn: on },
      ),
      ...record,
    })),
  })
  .map(({ left, others }) => [
    ...left.map((record) => ({ ...voluntaryReturn('DEPARTED', { departedOn: LEFT }), ...record })),
    ...others,
  ]);

const detentions = some('held', [1], nothing, (on, record) => ({
  ...record,
  beganAt: `${on}T08:00:00.000Z`,
  releasedAt: `${on}T20:00:00.000Z`,
}));

/** Required from a day on, and then perhaps no longer. */
const presence = fc.record({ from: day, lasting }).map((asked) => {
  const never = { required: false, until: null, endedOn: null };
  const required = { ...never, required: true };
  const over = { ...never, endedOn: after(asked.from, asked.lasting) };
  const begun = { since: known('', asked.from).recordedAt, ...required };
  if (over.endedOn === null) return { presence: required, presenceHistory: [begun] };
  return { presence: over, presenceHistory: [begun, { since: `${over.endedOn}T12:00:00.000Z`, ...over }] };
});

const contacts = some('contact', [1], fc.record({ lasting }), (on, _record, { lasting }) => ({
  assignedOn: on,
  releasedOn: after(on, lasting),
}));

/** Put on its list by CMM, or by the body that asked, and perhaps answered. */
const assessmentRequests = some(
  'listed',
  [1, 2],
  fc.record({
    requestedBy: one('DIS' as const, 'DIS' as const, 'SIRI' as const),
    listedBy: one('CMM' as const, 'DIS' as const),
    answered: lasting,
    withdrawn: lasting,
    verification,
  }),
  (on, record, { requestedBy, listedBy, answered, withdrawn, verification }) => {
    const answeredOn = after(on, answered);
    return {
      ...record,
      requestedBy,
      requestedOn: on,
      dueOn: addDays(on, 20),
      answeredOn,
      assessment: answeredOn === null ? null : ('NO_INDICATORS' as const),
      askedId: null,
      unheardAnswerAt: answeredOn && verification === 'UNVERIFIED' ? record.recordedAt : null,
      recordedByBody: listedBy,
      withdrawnOn: answeredOn === null ? after(on, withdrawn) : null,
      verification,
    };
  },
);

const ofCmm = fc.record({
  case: seldom(fc.record({ closedOn: day, mergedIntoId: one(null, 'other') })).map((closed) => ({
    openedOn: '2026-03-01',
    ...(closed ?? { closedOn: null, mergedIntoId: null }),
  })),
  decisions: decisions('CMM', [0, 0, 1]),
  competences: some(
    'holder',
    [1],
    fc.record({ authority: one('CMM' as const, 'DIS' as const) }),
    (on, record, { authority }) => ({
      ...record,
      authority,
      validFrom: on,
      validTo: null,
    }),
  ),
  handOvers: some('hand-over', [1], fc.record({ verification }), (on, record, { verification }) => ({
    ...record,
    fromAuthority: 'DIS' as const,
    toAuthority: 'CMM' as const,
    handedOverOn: on,
    verification,
    informedOn: null,
    choice: null,
  })),
  durations: some(
    'duration',
    [1, 2],
    fc.record({
      basis: one(
        'REFLECTION_PERIOD' as const,
        'REFLECTION_PERIOD' as const,
        'RECOVERY_PERIOD' as const,
        'PROCEEDINGS' as const,
      ),
      lasting,
      verification,
    }),
    (on, record, { basis, lasting, verification }) => ({
      ...record,
      basis,
      startsOn: on,
      endsOn: after(on, lasting),
      verification,
    }),
  ),
  contacts,
  recoveries,
  assessmentRequests,
});

/** What stood in a case that was merged into this one. */
const merged = some(
  'merged',
  [1],
  fc.record({ decisions: decisions('CMM', [0, 1], ' merged'), contacts, file: file(' merged') }),
  (_on, { recordedAt: since }, before) => ({ since, ...before }),
);

/** The kinds of record that one case may have or lack. */
const KINDS = [
  'decisions',
  'competences',
  'handOvers',
  'durations',
  'contacts',
  'recoveries',
  'screenings',
  'assessmentRequests',
  'reflection',
  'offers',
  'permits',
  'asylum',
  'allocations',
  'plans',
  'departures',
  'detentions',
  'presence',
  'merged',
] as const;

/** Of what was drawn, what one case has. */
const only = <Facts extends object>(facts: Facts, kinds: readonly string[]): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([kind, drawn]) => {
      const isLacking = (KINDS as readonly string[]).includes(kind) && !kinds.includes(kind);
      return [kind, isLacking ? [] : drawn];
    }),
  ) as Facts;

/** What may come before she leaves and after it, told in full: a few kinds of record in any one case, so that each says something. */
export const anyCase: fc.Arbitrary<ToldFacts> = fc
  .record({
    kinds: fc.subarray([...KINDS], { minLength: 4, maxLength: 7 }),
    cmm: ofCmm,
    immigration: file(''),
    justice: fc.record({ decisions: decisions('COURT', [0, 0, 0, 1]), detentions }),
    presence,
    returns,
    merged,
  })
  .map(({ kinds, cmm, immigration, justice, presence, returns, merged: drawn }) => {
    const ofHer = only(cmm, kinds);
    const merged = kinds.includes('merged') ? drawn : [];
    return told({
      cmm: {
        ...ofHer,
        recoveryDays: ofHer.recoveries.map((one) => ({ ...one, since: null })),
        decisionsBefore: merged.flatMap(({ since, decisions }) =>
          decisions.map((one) => ({ ...one, since })),
        ),
        merged: merged.map(({ since, contacts }) => mergedCase({ contacts }, since)),
      },
      immigration: {
        ...only(immigration, kinds),
        merged: merged.map(({ since, file }) => inMerged(only(file, kinds), since)),
      },
      justice: { ...only(justice, kinds), ...(kinds.includes('presence') ? presence : {}) },
      returns: { returns },
    });
  });
