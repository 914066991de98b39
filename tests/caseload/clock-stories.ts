import type { ToldFacts } from '../../subgraphs/cmm/derived/facts.ts';
import { known, period, stay, told, voluntaryReturn } from './sample-facts.ts';

type Change = Parameters<typeof told>[0];

const permit = {
  ...known('permit', '2026-04-20'),
  validFrom: '2026-04-20',
  validTo: '2026-06-20',
  revokedOn: null,
  kind: 'PROCEEDINGS',
  applicationId: null,
  verification: 'VERIFIED',
} as const;
const deadline = {
  ...known('deadline', '2026-04-01'),
  setOn: '2026-04-01',
  leaveBy: '2026-06-01',
  setAsideOn: null,
  setAsideBy: null,
  departedOn: null,
};
const workPermit = {
  ...known('work', '2026-04-05'),
  receivedOn: '2026-04-05',
  outcome: 'GRANTED',
  decidedOn: '2026-04-10',
  validFrom: '2026-04-10',
  validTo: '2026-06-10',
  verification: 'VERIFIED',
} as const;
const request = {
  ...known('request', '2026-04-03'),
  requestedBy: 'DIS',
  requestedOn: '2026-04-03',
  dueOn: '2026-04-17',
  answeredOn: null,
  assessment: null,
  askedId: null,
  unheardAnswerAt: null,
  recordedByBody: 'CMM',
  withdrawnOn: null,
  verification: 'VERIFIED',
} as const;
const support = {
  ...known('support', '2026-04-05'),
  returnId: 'return',
  form: 'CASH',
  grantedOn: '2026-04-05',
  periodMonths: 1,
  startsOn: '2026-04-25',
  endsOn: '2026-05-25',
  inNetwork: null,
  partnerInCountry: null,
  throughPartner: null,
} as const;
const recovery = {
  ...period,
  id: 'recovery',
  decidedBy: 'CMM',
  identificationDecisionId: 'c1',
} as const;
const held = (from: string, to: string, ground: 'IDENTIFY_TRAFFICKERS' | null) => ({
  ...known(`held ${from}`, '2026-04-10'),
  detentionId: 'd',
  startsAt: from,
  endsAt: to,
  ground,
});
const detention = (releasedAt: string | null) => ({
  detentions: [{ ...known('d', '2026-04-10'), beganAt: '2026-04-10T08:00:00.000Z', releasedAt }],
  detentionPeriods: [
    held('2026-04-10T08:00:00.000Z', '2026-04-13T08:00:00.000Z', null),
    held('2026-04-13T08:00:00.000Z', '2026-04-14T08:00:00.000Z', 'IDENTIFY_TRAFFICKERS'),
  ],
});
const extended = {
  ...period,
  version: 2,
  recordedAt: '2026-04-25T08:00:00.000Z',
  decidedOn: '2026-04-25',
  endsOn: '2026-05-20',
  ground: 'SPECIAL_REASONS',
} as const;
const unlawful = [stay('NO_LAWFUL_STAY', '2026-03-01')];
export const leaving = (immigration: Change['immigration'], rest: Change = {}) =>
  told({ ...rest, immigration: { residence: unlawful, reflection: [period], ...immigration } });
/** Lawful stay that ends within the time that DIS gave her to leave in. */
export const lawfulMeanwhile = leaving({
  residence: [stay('LAWFUL', '2026-04-20', '2026-05-10'), stay('NO_LAWFUL_STAY', '2026-05-11')],
  departures: [deadline],
});
export const inProceedings = told({
  immigration: { permits: [permit] },
  justice: { presence: { required: true, until: '2026-05-20', endedOn: null } },
});
/** She left within the period. */
export const departed = { returns: [voluntaryReturn('DEPARTED', { departedOn: '2026-04-22' })] };

/** Stories in which every kind of clock comes to stand in every state in which it can, from April to July 2026. */
export const stories = {
  'a period extended and ended': told({
    immigration: {
      reflection: [period, extended, { ...extended, version: 3, endedOn: '2026-05-05' }],
    },
    cmm: { recoveries: [recovery], assessmentRequests: [request] },
  }),
  'a departure within a period': leaving({}, { cmm: { recoveries: [recovery] }, returns: departed }),
  'a departure after the last day': leaving({ departures: [{ ...deadline, departedOn: '2026-06-05' }] }),
  'nobody leaves': leaving({}),
  'a lawful stay that ends by the deadline': lawfulMeanwhile,
  'asylum sought and refused': leaving({
    asylum: [
      {
        ...known('a', '2026-04-10'),
        lodgedOn: '2026-04-10',
        outcome: 'REFUSED',
        decidedOn: '2026-05-15',
        verification: 'VERIFIED',
      },
    ],
  }),
  'a lawful stay without an end': leaving({ residence: [stay('LAWFUL', '2026-04-15')] }),
  'a permit that outlasts the proceedings': inProceedings,
  'a permit that goes on': told({
    immigration: {
      permits: [permit, { ...permit, id: 'renewal', validFrom: '2026-06-21', validTo: '2026-07-20' }],
    },
  }),
  'a permit that is revoked, and work': told({
    immigration: {
      permits: [{ ...permit, kind: 'PROTECTION', revokedOn: '2026-05-04' }],
      workPermits: [workPermit, { ...workPermit, id: 'endless', validTo: null }],
    },
  }),
  'police that are silent': { ...inProceedings, justice: null },
  'support after a return': told({
    returns: { supports: [support, { ...support, id: 'none', startsOn: null, endsOn: null }] },
  }),
  'support for a return that was withdrawn': told({
    returns: {
      returns: [voluntaryReturn('WITHDRAWN', { offeredOn: '2026-04-02', withdrawnOn: '2026-05-10' })],
      supports: [{ ...support, startsOn: null, endsOn: null }],
    },
  }),
  'an answer, and a withdrawal': told({
    cmm: {
      assessmentRequests: [
        { ...request, answeredOn: '2026-04-12' },
        { ...request, id: 'withdrawn', withdrawnOn: '2026-04-30' },
      ],
    },
    justice: detention('2026-04-12T08:00:00.000Z'),
  }),
  'a detention that nobody ended': told({ justice: detention(null) }),
} satisfies Readonly<Record<string, ToldFacts>>;
