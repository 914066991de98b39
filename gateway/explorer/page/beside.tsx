import { useGraphiQL } from '@graphiql/react';
import { type ReactNode, type RefObject, useEffect } from 'react';
import type { Purpose } from '../../../shared/vocabulary.ts';
import type { Answer } from './ask.ts';

export interface Told {
  readonly reader: string;
  readonly purpose: Purpose | null;
  readonly answer: Answer;
}

const REASONS: Readonly<Record<string, string>> = {
  POLICY: 'never for this reader',
  PURPOSE: 'not for this purpose',
  CASE: 'this case is not shown to this reader there',
};

/** Each tab keeps its answer, and so what is to be said of it, whoever asks meanwhile. */
export type ToldByTab = Readonly<Record<string, Told | undefined>>;

/** Under the answer: whom it was given to, and why a null in it need not mean that there is nothing. */
export function Beside({ told, tab }: { readonly told: ToldByTab; readonly tab: RefObject<string> }) {
  const id = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.id ?? '');
  useEffect(() => {
    tab.current = id;
  }, [id, tab]);
  const here = told[id];
  return (
    <div className="explorer-beside" role="status">
      {here ? <Notes {...here} /> : <p>What is kept from a reader, and who did not answer, is told here.</p>}
    </div>
  );
}

function Notes({ reader, purpose, answer: { data, errors = [], extensions = {} } }: Told): ReactNode {
  const { withheld = [], partial = [] } = extensions;
  const reasons = [...new Set(withheld.map(({ reason }) => reason))];
  return (
    <>
      <p>
        Answered to <b>{reader}</b>
        {purpose && (
          <>
            {' for '}
            <b>{purpose}</b>
          </>
        )}
        .
        {data != null &&
          withheld.length + partial.length + errors.length === 0 &&
          ' Nothing that was asked for was kept back.'}
      </p>
      {reasons.map((reason) => (
        <p key={reason} className="explorer-withheld">
          <b>Withheld</b>, {REASONS[reason] ?? reason}:{' '}
          <Coordinates of={withheld.filter((each) => each.reason === reason)} />. Null there does not mean
          that there is nothing.
        </p>
      ))}
      {partial.map(({ subgraph, code }) => (
        <p key={subgraph} className="explorer-partial">
          <b>{subgraph} did not answer</b> ({code}). Conclude nothing from what is missing.
        </p>
      ))}
    </>
  );
}

function Coordinates({
  of,
}: {
  readonly of: readonly { readonly coordinate: string; readonly count: number }[];
}) {
  return of.map(({ coordinate, count }, index) => (
    <span key={coordinate}>
      {index > 0 && ', '}
      <code>{coordinate}</code>
      {count > 1 && ` (${count} times)`}
    </span>
  ));
}
