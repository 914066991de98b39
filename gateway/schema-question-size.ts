import { type DocumentNode, type FieldNode, visit } from 'graphql';
import { turnAway } from './turn-away.ts';

const isAboutSchema = ({ name }: FieldNode) => name.value === '__schema' || name.value === '__type';

/**
 * What is asked about the schema is asked once: of a list in a list each name more is a multiple, and a text of fifteen
 * hundred characters asked for an answer of 28 MB. No tool's question needs another name for anything in it.
 */
export function checkSchemaQuestions(document: DocumentNode): void {
  const questions = new Set<string>();
  let within = 0;
  visit(document, {
    Field: {
      enter: (field) => {
        if (within > 0 && field.alias) throw tooMuch();
        if (field.name.value === '__schema') questions.add((field.alias ?? field.name).value);
        if (questions.size > 1) throw tooMuch();
        if (isAboutSchema(field)) within += 1;
      },
      leave: (field) => {
        if (isAboutSchema(field)) within -= 1;
      },
    },
    FragmentDefinition: {
      enter: ({ typeCondition }) => {
        if (typeCondition.name.value.startsWith('__')) within += 1;
      },
      leave: ({ typeCondition }) => {
        if (typeCondition.name.value.startsWith('__')) within -= 1;
      },
    },
  });
}

const tooMuch = () =>
  turnAway('LIMIT_EXCEEDED', 'Questions about the schema hold no aliases, and one "__schema".');
