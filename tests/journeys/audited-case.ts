import type { Journey } from './journey.ts';

/** A case across the authorities, as an auditor has it in one answer. */
export interface AuditedCase {
  readonly stage: string;
  /** Who decided what is in force, and since when: `DIS IDENTIFIED 2023-03-20`; with `DISAGREE` where others decided otherwise. */
  readonly identification: string;
  /** Who is competent: on record and, where that is another body, `by law`. */
  readonly competence: string;
  /** What each room told: `DIS COMPLETE`. */
  readonly answers: readonly string[];
  /** Rules that are broken or departed from, and why: `DEPARTURE OVERDUE`. */
  readonly faults: readonly string[];
  /** Rules that applied and were kept. */
  readonly met: readonly string[];
  /** Such as `REFLECTION_PERIOD ENDED 2023-04-19`, the day being its last. */
  readonly clocks: readonly string[];
  /** Such as `2023-03-06 REFERRED DIS`, the oldest first. */
  readonly timeline: readonly string[];
  /** What was asked of the authorities' own parts. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as a client reads them
  readonly parts: any;
}

const WHOLE_CASE = `
  stage { stage } competence { authority byLaw }
  identification { inForce { authority outcome decidedOn } disagreement }
  answers { room state }
  findings { rule { id } outcome reason }
  clocks { kind state endsOn endsAt }
  timeline(first: 100) { nodes { on kind authority } }`;

/** Reads the whole case in one question; `parts` are fields of it besides. */
export async function audited(journey: Journey, caseId: string, parts = ''): Promise<AuditedCase> {
  const query = `query ($id: ID!) { case(id: $id) { ${WHOLE_CASE} ${parts} } }`;
  const read = (await journey.official('auditor', 'AUDIT').reads(query, { id: caseId })).case;
  const { stage, competence, identification, answers, findings, clocks, timeline, ...rest } = read;
  const rules = (outcomes: readonly string[]) =>
    findings.filter(({ outcome }: { outcome: string }) => outcomes.includes(outcome));
  const { inForce, disagreement } = identification;
  return {
    stage: stage.stage,
    identification: inForce
      ? `${inForce.authority} ${inForce.outcome} ${inForce.decidedOn}${disagreement ? ' DISAGREE' : ''}`
      : 'NONE',
    competence:
      competence.authority === competence.byLaw
        ? competence.authority
        : `${competence.authority}, by law ${competence.byLaw}`,
    answers: answers.map((one: { room: string; state: string }) => `${one.room} ${one.state}`),
    faults: rules(['BREACH', 'CONCERN', 'NOT_VISIBLE']).map(
      ({ rule, reason, outcome }: { rule: { id: string }; reason: string | null; outcome: string }) =>
        `${rule.id} ${reason ?? outcome}`,
    ),
    met: rules(['MET']).map(({ rule }: { rule: { id: string } }) => rule.id),
    clocks: clocks.map(({ kind, state, endsOn, endsAt }: Record<string, string | null>) =>
      [kind, state, endsOn ?? endsAt].join(' '),
    ),
    timeline: timeline.nodes.map((one: { on: string; kind: string; authority: string }) =>
      [one.on, one.kind, one.authority].join(' '),
    ),
    parts: rest,
  };
}
