import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Purpose } from '../../../shared/vocabulary.ts';
import { type Example, examples } from '../examples.ts';
import { ask, isMutation, type Operation } from './ask.ts';
import { Beside, type ToldByTab } from './beside.tsx';
import { EXAMPLES_PLUGIN, readExample, TakeExample, variablesOf } from './examples-panel.tsx';
import { actOf, newAct } from './idempotency.ts';
import { KeyOfAct } from './key-of-act.tsx';
import { memory } from './memory.ts';
import { Picker } from './picker.tsx';
import { personasOf, type Reader } from './reader.ts';
import { TokenForm } from './token-form.tsx';

const PLUGINS = [EXAMPLES_PLUGIN, HISTORY_PLUGIN];
const FIRST = examples[0];

/** GraphiQL, and above it who asks and why. */
export function Explorer({ issuer }: { readonly issuer: string | null }) {
  const [personas, setPersonas] = useState<readonly Reader[]>([]);
  const [reader, setReader] = useState<Reader | null>(null);
  const [purpose, setPurpose] = useState<Purpose | null>(null);
  const [act, setAct] = useState(newAct);
  const [told, setTold] = useState<ToldByTab>({});
  const [firstQuery, setFirstQuery] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const storage = useMemo(memory, []);

  const askAs = useCallback((next: Reader, why?: Purpose) => {
    setReader(next);
    setPurpose(next.purposes.find((each) => each === why) ?? next.purposes[0] ?? null);
  }, []);

  useEffect(() => {
    const load = async () => {
      setFirstQuery(FIRST ? await readExample(FIRST).catch(() => '') : '');
      if (!issuer) return;
      const all = await personasOf(issuer);
      setPersonas(all);
      const first = all.find(({ name }) => name === FIRST?.persona) ?? all[0];
      if (first) askAs(first, FIRST?.purpose);
    };
    load().catch(() =>
      setFault(`The development issuer at ${issuer} does not answer: is npm start running?`),
    );
  }, [issuer, askAs]);

  const tab = useRef('');
  const take = useCallback(
    ({ persona, purpose: why }: Example, isInTabOfItsOwn: boolean) => {
      // the answer that stood there has gone
      if (!isInTabOfItsOwn) setTold((all) => ({ ...all, [tab.current]: undefined }));
      const next = personas.find(({ name }) => name === persona) ?? reader;
      if (next) askAs(next, why);
    },
    [personas, reader, askAs],
  );

  // the purpose and the key of the moment at which it is asked; another reader is another schema question too
  const said = useRef({ purpose, act });
  said.current = { purpose, act };
  const fetcher = useCallback(
    async (operation: Operation) => {
      if (!reader) throw new Error('Say who asks first.');
      const asked = tab.current;
      const { purpose: why, act: last } = said.current;
      const mutates = isMutation(operation);
      const next = mutates ? actOf(last, reader.name, operation) : last;
      setAct(next);
      const answer = await ask(operation, {
        reader,
        purpose: why,
        idempotencyKey: mutates ? next.key : null,
      });
      if (operation.operationName !== 'IntrospectionQuery') {
        setTold((all) => ({ ...all, [asked]: { reader: reader.name, purpose: why, answer } }));
      }
      return answer as object;
    },
    [reader],
  );

  return (
    <TakeExample value={take}>
      <div className="graphiql-container explorer">
        <header className="explorer-bar">
          <h1>NRM graph</h1>
          {issuer ? (
            <Picker
              label="Persona"
              value={reader?.name}
              options={personas.map(({ name, authority }) => ({ value: name, group: authority }))}
              onPick={(name) => {
                const next = personas.find((each) => each.name === name);
                if (next) askAs(next);
              }}
            />
          ) : (
            <TokenForm holder={reader} onToken={askAs} />
          )}
          <Picker
            label="Purpose"
            value={purpose ?? undefined}
            options={(reader?.purposes ?? []).map((value) => ({ value }))}
            onPick={(value) => setPurpose(reader?.purposes.find((each) => each === value) ?? null)}
          />
          <KeyOfAct value={act.key} onNew={() => setAct(newAct())} />
        </header>
        {fault && (
          <p className="explorer-fault" role="alert">
            {fault}
          </p>
        )}
        {reader && firstQuery !== null ? (
          <GraphiQL
            fetcher={fetcher}
            storage={storage}
            plugins={PLUGINS}
            visiblePlugin={EXAMPLES_PLUGIN}
            isHeadersEditorEnabled={false}
            defaultEditorToolsVisibility="variables"
            initialQuery={firstQuery}
            initialVariables={FIRST ? variablesOf(FIRST) : ''}
            showPersistHeadersSettings={false}
          >
            <GraphiQL.Logo>{null}</GraphiQL.Logo>
            <GraphiQL.Footer>
              <Beside told={told} tab={tab} />
            </GraphiQL.Footer>
          </GraphiQL>
        ) : (
          <p className="explorer-waiting">
            {issuer
              ? 'Asking the development issuer who there is …'
              : 'Paste an access token above. It stays in this page, and is forgotten with it.'}
          </p>
        )}
      </div>
    </TakeExample>
  );
}
