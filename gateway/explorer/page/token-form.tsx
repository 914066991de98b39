import { useId, useState } from 'react';
import { holderOf, type Reader } from './reader.ts';

/** Where no issuer gives tokens away, whoever uses the page brings one. */
export function TokenForm({
  holder,
  onToken,
}: {
  readonly holder: Reader | null;
  readonly onToken: (reader: Reader) => void;
}) {
  const id = useId();
  const [text, setText] = useState('');
  const [isRefused, setRefused] = useState(false);
  return (
    <form
      className="explorer-field"
      onSubmit={(event) => {
        event.preventDefault();
        const reader = holderOf(text.trim().replace(/^Bearer +/i, ''));
        setRefused(!reader);
        if (!reader) return;
        setText('');
        onToken(reader);
      }}
    >
      <label htmlFor={id}>Access token</label>
      <input
        id={id}
        type="password"
        autoComplete="off"
        spellCheck={false}
        value={text}
        placeholder={holder ? `in use: ${holder.name}` : 'eyJ…'}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" disabled={text === ''}>
        Use
      </button>
      {isRefused && (
        <span className="explorer-refused" role="alert">
          Not a token for this graph, or one that has ended.
        </span>
      )}
    </form>
  );
}
