import { caseEventKinds, stages } from '../../shared/case-vocabulary.ts';
import { findingOutcomes } from '../../shared/derived-vocabulary.ts';
import { answerStates, authorities, identificationOutcomes } from '../../shared/vocabulary.ts';
import type { Record } from './ask-graph.ts';
import { day, entry, heading, type Nothing, word } from './page.ts';

const decision = ({ authority, outcome, decidedOn }: Record): string =>
  `${word(identificationOutcomes, outcome)}: ${word(authorities, authority)}, ${day(decidedOn)}`;

const unseen = (rooms: readonly string[]): string[] =>
  rooms.length > 0 ? [`without all that could be told by: ${rooms.join(', ')}`] : [];

/** What no authority knows alone, worked out for this reader from what each of them tells. */
export function derivedPart(of: Record, nothing: Nothing): string {
  const missing = (field: string) => [nothing.of('cmm', `Case.${field}`, 'not told')];
  const { stage, identification, answers, timeline, competence, clocks, findings } = of;
  return [
    heading('All four together'),
    entry(
      'stage',
      stage
        ? [
            `${word(stages, stage.stage)}${stage.since ? `, since ${day(stage.since)}` : ''}`,
            ...unseen(stage.unseen),
          ]
        : missing('stage'),
    ),
    entry(
      'identification',
      identification
        ? [...identified(identification), ...unseen(identification.unseen)]
        : missing('identification'),
    ),
    entry('competent', competence ? competent(competence) : missing('competence')),
    entry('clocks', clocks ? running(clocks) : missing('clocks')),
    entry('amiss', findings ? amiss(findings) : missing('findings')),
    entry(
      'who answered',
      answers?.map(
        ({ room, state, withheld }: Record) =>
          `${room.padEnd(9)}${word(answerStates, state)}${withheld.length > 0 ? `: ${withheld.join(', ')}` : ''}`,
      ) ?? missing('answers'),
    ),
    heading('Timeline'),
    ...(timeline?.nodes.map((event: Record) =>
      entry(event.on, [`${event.room.padEnd(9)}${word(caseEventKinds, event.kind)}`]),
    ) ?? missing('timeline').map((line) => entry('', [line]))),
  ].join('');
}

const competent = ({ authority, byLaw, agrees, unseen: rooms }: Record): string[] => [
  authority ? word(authorities, authority) : 'nobody is on record',
  ...(agrees === false ? [`BY LAW ANOTHER: ${word(authorities, byLaw)}`] : []),
  ...unseen(rooms),
];

/** What runs or is overdue; what is over is in the timeline. */
const running = (clocks: readonly Record[]): string[] => {
  const now = clocks.filter(({ state }) => ['RUNNING', 'OVERDUE', 'NOT_VISIBLE'].includes(state));
  return now.length > 0 ? now.map(({ explanation }) => explanation) : ['none runs'];
};

/** How many rules could not be judged is said beside what is amiss: it is not read as "none". */
const amiss = (findings: readonly Record[]): string[] => {
  const found = findings.filter(({ outcome }) => outcome === 'BREACH' || outcome === 'CONCERN');
  const hidden = findings.filter(({ outcome }) => outcome === 'NOT_VISIBLE').length;
  return [
    ...found.map(
      ({ outcome, rule, message }) =>
        `${word(findingOutcomes, outcome)}: ${rule.title}. ${message ?? 'Why is not told.'}`,
    ),
    `${found.length === 0 ? 'nothing that is told' : 'no more that is told'}; rules that this reader cannot judge: ${hidden} of ${findings.length}`,
  ];
};

function identified({ inForce, disagreement, decisions }: Record): string[] {
  const others = decisions.filter(
    (one: Record) => one.authority !== inForce?.authority || one.decidedOn !== inForce?.decidedOn,
  );
  return [
    inForce ? decision(inForce) : 'no decision in force is known',
    ...(disagreement ? ['THE AUTHORITIES DISAGREE:'] : []),
    ...others.map((one: Record) => `${disagreement ? '  ' : ''}${decision(one)}`),
  ];
}
