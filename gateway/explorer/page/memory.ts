/** Operations carry ids of cases: what the page keeps of them ends with it. Examples and answers start narrower than the question. */
export function memory() {
  const kept = new Map([
    ['graphiql:docExplorerFlex', '0.25'],
    ['graphiql:editorFlex', '1.15'],
  ]);
  return {
    get length() {
      return kept.size;
    },
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
    clear: () => kept.clear(),
  };
}
