import { createRoot } from 'react-dom/client';
import { Explorer } from './explorer.tsx';
import './page.css';

/** Each kind of text is checked in a thread of its own, from a file that lies beside this one. */
globalThis.MonacoEnvironment = {
  getWorker: (_id, kind) => {
    const name = kind === 'json' || kind === 'graphql' ? kind : 'editor';
    return new Worker(`/explorer/${name}-worker.js`, { type: 'module', name });
  },
};

const place = document.getElementById('explorer');
if (place) createRoot(place).render(<Explorer issuer={place.dataset.issuer ?? null} />);
