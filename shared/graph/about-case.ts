/** Every room publishes `Case`; the supergraph keeps one description, so all of them say the same. */
export const ABOUT_CASE =
  "A victim's case (sag): the one record that all authorities share. CMM owns it and the person; every other authority adds its own part under its own rules. What is null may be absent, withheld or not answered: `answers` tells the three apart.";

/** Told by CMM to the rooms, for the facts that they tell for derived fields. */
export const ABOUT_MERGED =
  'For derived fields only: the cases of the same person that CMM merged into this one.';

/** The same with when it was, to the room whose facts are held against what was known then. */
export const ABOUT_MERGE =
  'For derived fields only: a case of the same person that CMM merged into this one, by however many steps.';
