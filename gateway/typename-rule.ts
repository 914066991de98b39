import { GraphQLError, type ValidationRule } from 'graphql';

const TYPENAME = '__typename';

/**
 * Under the name by which types are told nothing else is told: whoever puts together what several authorities tell of an
 * object goes by it.
 */
export const typenameIsNoAlias: ValidationRule = (context) => ({
  Field: (node) => {
    if (node.alias?.value === TYPENAME && node.name.value !== TYPENAME)
      context.reportError(
        new GraphQLError(`No other field can be asked under the name "${TYPENAME}".`, { nodes: node }),
      );
  },
});
