import { parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import {
  IDENTIFICATION_BY_COURTS,
  IDENTIFICATION_BY_OTHERS,
} from '../../subgraphs/cmm/graph/asks/identification-by-others.ts';
import { rooms } from '../../subgraphs/rooms.ts';
import { declaredIn, namesIn, nodesIn, parsed, programOf, usesOf } from './uses-in-source.ts';

/* ASSISTANCE_UNCONDITIONAL as a property of the code. What its files may import is for the rule
   `eligibility-looks-at-identification-alone` to say; this is what they can be told
   and ask for; what the record can keep is for CMM's storage to say. */

const ACTIONS = 'subgraphs/cmm/actions';

/** What opens the rest of a file: the transaction, the request with its database, and rows. */
const OPENERS = /^(tx|context|row|\w+Row)$/;

test('the action hands the transaction on to those it names, and asks it for nothing itself', () => {
  const action = programOf(`${ACTIONS}/decide-assistance-eligibility.ts`);
  expect(usesOf(action, OPENERS)).toEqual([
    'append(tx, context, AssistanceEligibilityRow)',
    'decide(context)',
    'factsOf(AssistanceEligibilityRow)',
    'identificationOf(tx)',
    'isCase(tx)',
    'openCase(tx)',
    'rememberFacts(tx)',
    'tellParties(tx, context)',
    '{ caller, today } = context',
  ]);
  // nor does it know them by other names
  expect(declaredIn(action)).toEqual([
    'caller',
    'caseId',
    'context',
    'decideAssistanceEligibility',
    'decided',
    'eligibility',
    'inForce',
    'input',
    'known',
    'outcome',
    'today',
    'told',
    'tx',
    'verification',
  ]);
});

test.each([
  ['identification-told', ['tx.find(IdentificationDecisionRow)', 'ownDecisions(tx)']],
  [
    'facts-of-case',
    [
      'tx.existsBy(CaseRow)',
      'tx.existsBy(row)',
      'tx.findBy(row)',
      'tx.findOneByOrFail(CaseRow)',
      'tx.findOneByOrFail(row)',
    ],
  ],
  ['tell-parties', ['issueNotice(tx)', 'tx.findBy(CasePartyRow)']],
])('%s, to which it is handed, reads this and no more', (file, reads) => {
  expect(usesOf(programOf(`${ACTIONS}/${file}.ts`), OPENERS)).toEqual(reads.sort());
});

test.each([
  [`tx.query('SELECT fact FROM relied_on_fact')`, 'tx.query()'],
  [`tx['query']('SELECT fact FROM relied_on_fact')`, 'tx.…()'],
  [`tx?.query('SELECT fact FROM relied_on_fact')`, 'tx'],
  ['tx.find(IdentificationDecisionRow)', 'tx.find(IdentificationDecisionRow)'],
  ['const door = tx', 'tx'],
  ['look({ tx })', 'tx'],
  ['context.room.db.manager', 'context'],
  ['const { room: { db } } = context', '{ room } = context'],
  [`import { PersonRow as Person } from './person.row.ts'`, 'PersonRow'],
])('a way around it is seen: %s', (source, use) => {
  expect(usesOf(parsed(source), OPENERS)).toEqual([use]);
});

test('before it others are asked one question, whoever decides', () => {
  const mutation = nodesIn(programOf('subgraphs/cmm/graph/assistance.mutations.ts')).find(
    ({ type, key }) => type === 'ClassMethod' && key.value === 'decideAssistanceEligibility',
  );
  expect(mutation && usesOf(mutation, OPENERS)).toEqual([
    'askIdentificationByOthers(context)',
    'decideAssistanceEligibility(context)',
  ]);
});

/** Words for what must not count. */
const ELSE =
  /^(citizenship|country|nationality|gender|sex|age|born|forms?|stay|residence|permits?|cooperates|collaborates|testifies|investigations?)$/i;

test.each([
  `${ACTIONS}/decide-assistance-eligibility.ts`,
  `${ACTIONS}/identification-told.ts`,
  'subgraphs/cmm/graph/asks/identification-by-others.ts',
  'subgraphs/cmm/graph/asks/decided-by-others.ts',
  'subgraphs/cmm/storage/assistance-eligibility.row.ts',
  'subgraphs/cmm/storage/merged-cases.ts',
  'shared/law/assistance-eligibility.ts',
  'shared/law/assistance-unconditional.ts',
  'shared/law/decisions-agree.ts',
])('%s has no name for anything else', (file) => {
  const words = (name: string) => name.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? [];
  const named = namesIn(programOf(file));
  expect(named.size).toBeGreaterThan(5);
  expect([...named].filter((name) => words(name).some((word) => ELSE.test(word)))).toEqual([]);
});

const schemaOf = (room: string) => {
  const known = rooms.find(({ name }) => name === room);
  if (!known) throw new Error(`there is no room ${room}`);
  return known.schema().schema;
};

test('the input has room for the case and the outcome, and for nothing that it could depend on', () => {
  const input = schemaOf('cmm').getType('DecideAssistanceEligibilityInput');
  expect(input && 'getFields' in input ? Object.keys(input.getFields()) : null).toEqual([
    'caseId',
    'outcome',
  ]);
});

test('others are asked for their identification decisions, and for no more than who decided what and when', () => {
  const asked = new Set<string>();
  for (const room of ['dis', 'nec']) {
    const types = new TypeInfo(schemaOf(room));
    visit(
      parse(`${IDENTIFICATION_BY_OTHERS} ${IDENTIFICATION_BY_COURTS}`),
      visitWithTypeInfo(types, {
        Field: ({ name }) => {
          // the part of the question that is another room's is not known here
          if (types.getFieldDef()) asked.add(`${types.getParentType()?.name}.${name.value}`);
        },
      }),
    );
  }
  const decision = ['id', 'version', 'authority', 'outcome', 'decidedOn', 'recordedAt'];
  expect([...asked].sort()).toEqual(
    [
      'Query.immigrationFile',
      'ImmigrationFile.decisions',
      'Query.justiceFile',
      'JusticeFile.courtDecisions',
      ...decision.map((field) => `IdentificationDecision.${field}`),
    ].sort(),
  );
});
