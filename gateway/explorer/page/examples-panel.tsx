import { type GraphiQLPlugin, pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { createContext, useContext } from 'react';
import { type Example, examples } from '../examples.ts';

/** Tells the page whose example was taken, so that it asks as that persona and for that purpose. */
export const TakeExample = createContext<(example: Example, isInTabOfItsOwn: boolean) => void>(() => {});

/** Texts that were laid out, to tell them from what somebody wrote. */
const laidOut = new Set<string>();

export async function readExample({ file }: Example): Promise<string> {
  const response = await fetch(`/explorer/${file}.graphql`);
  if (!response.ok) throw new Error(`The example ${file} cannot be read.`);
  const text = await response.text();
  laidOut.add(text);
  return text;
}

export const variablesOf = ({ variables }: Example): string =>
  variables ? JSON.stringify(variables, null, 2) : '';

export const EXAMPLES_PLUGIN: GraphiQLPlugin = {
  title: 'Examples',
  icon: () => (
    <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden="true">
      <path d="M2 3h12M2 8h12M2 13h7" />
    </svg>
  ),
  content: ExamplesPanel,
};

function ExamplesPanel() {
  const take = useContext(TakeExample);
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'responseEditor'),
  );
  const { addTab } = useGraphiQLActions();

  const lay = async (example: Example) => {
    const text = await readExample(example);
    const current = queryEditor?.getValue() ?? '';
    // what somebody has written stays, in a tab of its own
    const isWritten = current.trim() !== '' && !laidOut.has(current);
    if (isWritten) addTab();
    queryEditor?.setValue(text);
    variableEditor?.setValue(variablesOf(example));
    responseEditor?.setValue('');
    take(example, isWritten);
  };

  return (
    <section aria-label="Examples" className="explorer-examples">
      {[...new Set(examples.map(({ reader }) => reader))].map((reader) => (
        <div key={reader}>
          <h2>{reader}</h2>
          <ul>
            {examples
              .filter((example) => example.reader === reader)
              .map((example) => (
                <li key={example.file}>
                  <button
                    type="button"
                    disabled={!queryEditor || !variableEditor}
                    onClick={() => void lay(example)}
                  >
                    {example.title}
                    <small>
                      {example.persona} · {example.purpose}
                    </small>
                  </button>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
