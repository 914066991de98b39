import type { Authority } from '../../../shared/vocabulary.ts';

/** Who learns that a recovery period began, was extended or ended: those who help her, and those by whose decisions she might have to leave within it. */
export const TOLD_OF_RECOVERY: readonly Authority[] = [
  'NGO',
  'MUNICIPALITY',
  'RED_CROSS',
  'DIS',
  'SIRI',
  'RETURN_AGENCY',
];
