import type { Caller } from '../../../shared/caller.ts';

/** The one municipality whose records a municipality's official is shown; null: the caller is of another body. */
export const ownMunicipality = ({ authority, organisation }: Caller): string | null =>
  authority === 'MUNICIPALITY' ? (organisation ?? '') : null;

/** Being assigned to the case, say for child protection, shows a municipality nothing of another municipality's records. */
export const shownToMunicipality = <Row extends { readonly municipality: string }>(
  caller: Caller,
  rows: readonly Row[],
): Row[] => {
  const own = ownMunicipality(caller);
  return rows.filter(({ municipality }) => own === null || municipality === own);
};
