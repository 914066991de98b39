import type { CaseFacts, DecisionFact, ReturnFact, ToldFacts } from '../../subgraphs/cmm/derived/facts.ts';

/** What four rooms tell a reader from whom nothing is withheld, of a case of which only the referral is recorded. */
export const nothingRecorded = {
  cmm: {
    told: ['CASE', 'PERSON', 'REFERRAL', 'IDENTIFICATION'],
    case: { openedOn: '2026-03-01', closedOn: null },
    referral: { id: 'referral', referredOn: '2026-03-01', referredBy: 'POLICE' },
    decisions: [],
  } as CaseFacts,
  immigration: {
    told: ['RESIDENCE', 'IDENTIFICATION', 'REFLECTION'],
    hasFile: false,
    residence: [],
    decisions: [],
    reflection: [],
  },
  justice: {
    told: ['COURT_STATUS', 'INVESTIGATION', 'PRESENCE'],
    hasFile: false,
    decisions: [],
    investigations: [],
    presence: { required: false, until: null },
  },
  returns: { told: ['RETURN'], hasFile: false, returns: [] },
} as const satisfies ToldFacts;

type Change = { readonly [Part in keyof ToldFacts]?: Partial<ToldFacts[Part]> };

/** The same, and what is recorded besides. */
export const told = (change: Change): ToldFacts => {
  const { cmm, immigration, justice, returns } = nothingRecorded;
  return {
    cmm: { ...cmm, ...change.cmm },
    immigration: { ...immigration, hasFile: true, ...change.immigration },
    justice: { ...justice, hasFile: true, ...change.justice },
    returns: { ...returns, hasFile: true, ...change.returns },
  };
};

export const decision = (
  id: string,
  authority: DecisionFact['authority'],
  outcome: DecisionFact['outcome'],
  decidedOn: string,
): DecisionFact => ({ id, authority, outcome, decidedOn });

/** Granted on 1 April for 30 days; `change` for a version of its own. */
export const period = {
  id: 'period',
  version: 1,
  startsOn: '2026-04-01',
  endsOn: '2026-05-01',
  capEndsOn: '2026-07-30',
  endedOn: null,
  ground: null,
  decidedOn: '2026-04-01',
} as const;

export const voluntaryReturn = (
  status: ReturnFact['status'],
  days: Partial<ReturnFact> = {},
): ReturnFact => ({
  id: 'return',
  offeredOn: null,
  acceptedOn: null,
  declinedOn: null,
  plannedDepartureOn: null,
  departedOn: null,
  arrivedOn: null,
  completedOn: null,
  withdrawnOn: null,
  ...days,
  status,
});

export const investigation = {
  id: 'link',
  openedOn: '2026-03-02',
  closedOn: null,
  linkedOn: '2026-03-05',
  unlinkedOn: null,
} as const;

/** Every room has something to tell. */
export const everything = told({
  cmm: { decisions: [decision('c1', 'CMM', 'NOT_IDENTIFIED', '2026-03-10')] },
  immigration: {
    residence: [{ basis: 'NO_LAWFUL_STAY', validFrom: '2026-03-01', validTo: null }],
    decisions: [decision('d1', 'DIS', 'IDENTIFIED', '2026-03-20')],
    reflection: [period],
  },
  justice: { investigations: [investigation] },
  returns: { returns: [voluntaryReturn('OFFERED', { offeredOn: '2026-04-10' })] },
});
