/** The variables of a subgraph: its address in place of the composed one, and the key it shares with the gateway. */
export function subgraphVariables(name: string): { readonly url: string; readonly key: string } {
  // a subgraph may have a name that no variable can have
  const prefix = name.replaceAll(/\W/g, '_').toUpperCase();
  return { url: `${prefix}_URL`, key: `${prefix}_SIGNING_KEY` };
}
