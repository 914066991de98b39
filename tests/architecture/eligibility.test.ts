import { parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { IDENTIFICATION_BY_OTHERS } from '../../subgraphs/cmm/graph/asks/identification-by-others.ts';
import { rooms } from '../../subgraphs/rooms.ts';

/* ASSISTANCE_UNCONDITIONAL as a property of the code. What its files may import is for the rule
   `eligibility-looks-at-identification-alone` to say; this is what they can be told
   and ask for; what the record can keep is for CMM's storage to say. */

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
      parse(IDENTIFICATION_BY_OTHERS),
      visitWithTypeInfo(types, {
        Field: ({ name }) => {
          // the part of the question that is another room's is not known here
          if (types.getFieldDef()) asked.add(`${types.getParentType()?.name}.${name.value}`);
        },
      }),
    );
  }
  const decision = ['id', 'version', 'authority', 'outcome', 'decidedOn'];
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
