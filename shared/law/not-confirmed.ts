import type { Reason } from './rule.ts';

/** Said of what went ahead without the answer of an authority, until that authority has been heard. */
export const notConfirmed: Reason = {
  message: {
    EN: 'What holds from {from} on went ahead without the answer of an authority. On {asOf} it is not confirmed.',
    DA: 'Det, der gælder fra den {from}, skete uden svar fra en myndighed. Den {asOf} er det ikke bekræftet.',
  },
  remedy: {
    EN: 'Ask the authority whose answer is missing. Decide anew if it speaks against it.',
    DA: 'Spørg den myndighed, hvis svar mangler. Taler svaret imod, skal der træffes ny afgørelse.',
  },
};
