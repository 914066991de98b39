import type { Reason } from './rule.ts';

/** Said of what went ahead while an authority was silent, until that authority has been heard. */
export const notConfirmed: Reason = {
  message: {
    EN: 'What holds from {from} on was decided while an authority was silent. On {asOf} it is not confirmed.',
    DA: 'Det, der gælder fra den {from}, blev afgjort, mens en myndighed ikke svarede. Den {asOf} er det ikke bekræftet.',
  },
  remedy: {
    EN: 'Ask the authorities that were silent. Decide anew if their answer speaks against it.',
    DA: 'Spørg de myndigheder, der ikke svarede. Taler deres svar imod, skal der træffes ny afgørelse.',
  },
};
