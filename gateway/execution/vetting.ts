import {
  buildSchema,
  type DocumentNode,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  print,
  specifiedRules,
  validate,
} from 'graphql';
import { limits } from '../limits.ts';
import { rootFields } from '../mutation-rules.ts';
import { typenameIsNoAlias } from '../typename-rule.ts';
import { checkSize } from '../within-limits.ts';
import type { JsonObject } from './json-object.ts';
import { liftLiterals } from './lifted-literals.ts';
import type { Text } from './thread.ts';

/** An operation that is good: its text without its values, and these. */
export interface Vetted {
  readonly text: string;
  readonly given: JsonObject;
}

export interface VettingGround {
  /** Of the schema that clients see. */
  readonly schemaSdl: string;
  /** Whether no limit is held. */
  readonly isOpen: boolean;
}

/**
 * Reads texts that were never asked before, and says what is good: within the limits, valid, one operation that asks
 * for more than the schema. Null is for Apollo's server, which answers what is about the schema, and says of the rest
 * what is wrong with it.
 */
export function openVetting({ schemaSdl, isOpen }: VettingGround): (text: Text) => Vetted | null {
  const schema = buildSchema(schemaSdl, { assumeValid: true, noLocation: true });
  const asked = ({ text, operationName }: Text): [DocumentNode, OperationDefinitionNode] | null => {
    const document = parse(text, isOpen ? {} : { maxTokens: limits.tokens });
    if (!isOpen) checkSize(document);
    const operation = getOperationAST(document, operationName);
    if (!operation || operation.operation === 'subscription') return null;
    if (!schema.getRootType(operation.operation)) return null;
    if (
      validate(schema, document, [...specifiedRules, typenameIsNoAlias], {
        maxErrors: 1,
        hideSuggestions: true,
      }).length > 0
    )
      return null;
    return rootFields(document, operation.selectionSet).length > 0 ? [document, operation] : null;
  };
  return (text) => {
    const found = quietly(() => asked(text));
    if (!found) return null;
    const { document, given } = liftLiterals(schema, ...found);
    return { text: print(document), given };
  };
}

/** What cannot be read is told by whoever answers it. */
function quietly<Read>(read: () => Read): Read | null {
  try {
    return read();
  } catch {
    return null;
  }
}
