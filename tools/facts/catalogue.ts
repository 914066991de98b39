import { assistance } from './assistance.ts';
import { background } from './background.ts';
import { bodies } from './bodies.ts';
import { contacts } from './contacts.ts';
import type { Chapter } from './fact.ts';
import { figures } from './figures.ts';
import { identification } from './identification.ts';
import { justice } from './justice.ts';
import { returns } from './returns.ts';
import { stay } from './stay.ts';

/** Every fact of the two documents, in their order of numbers. */
export const chapters: readonly Chapter[] = [
  bodies,
  contacts,
  identification,
  stay,
  assistance,
  returns,
  justice,
  figures,
  background,
];

export const facts = chapters.flatMap((chapter) => chapter.facts);
