/** What is sent with every mutation, so that sending it again counts once. */
export function KeyOfAct({ value, onNew }: { readonly value: string; readonly onNew: () => void }) {
  return (
    <div
      className="explorer-field"
      title="Sent with every mutation. It stays while you send the same mutation again, so that it counts once; anything else gets a new key."
    >
      <span className="explorer-label">Idempotency-Key</span>
      <output>{value}</output>
      <button type="button" onClick={onNew}>
        New key
      </button>
    </div>
  );
}
