import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';

/** What the law asks of a support beside its days: yes or no, never in which country or through whom. */
export interface SupportDetails {
  readonly inNetwork: boolean;
  readonly partnerInCountry: boolean;
  readonly throughPartner: boolean;
}

const SQL = `SELECT s.fact_id AS "factId", coalesce(o.kind = 'NETWORK', false) AS "inNetwork",
    count(c.id) > 0 AS "partnerInCountry",
    count(c.id) FILTER (WHERE c.organisation_id = s.partner_id) > 0 AS "throughPartner"
  FROM reintegration_support s
  LEFT JOIN return_programme p ON p.id = s.programme_id
  LEFT JOIN return_organisation o ON o.id = p.organisation_id
  LEFT JOIN voluntary_return r ON r.id = s.return_id AND r.superseded_at IS NULL
  LEFT JOIN partner_coverage c ON c.country = r.destination_country
    AND daterange(c.valid_from, c.valid_to, '[]') @> s.granted_on
  WHERE s.fact_id = ANY($1)
  GROUP BY s.fact_id, o.kind`;

/** By the version of the support, as it was on the day of its grant. */
export const supportDetails = (db: DataSource) =>
  new DataLoader<string, SupportDetails | null>(async (factIds) => {
    const rows: (SupportDetails & { factId: string })[] = await db.query(SQL, [factIds]);
    const found = new Map(rows.map((row) => [row.factId, row]));
    return factIds.map((id) => found.get(id) ?? null);
  });
