import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { Day } from '../../../shared/day.ts';

export interface Night {
  readonly facilityId: string;
  readonly day: Day;
}

/** In how many beds of a facility somebody is placed on a night: a number, since a facility never says who. */
export const occupiedBeds = (db: DataSource) =>
  new DataLoader<Night, number, string>(
    async (nights) => {
      const rows: { at: number; beds: number }[] = await db.query(
        `SELECT n.at::int, count(p.id)::int AS beds
         FROM unnest($1::uuid[], $2::date[]) WITH ORDINALITY AS n (facility_id, day, at)
         JOIN bed b ON b.facility_id = n.facility_id
         JOIN placement p ON p.bed_id = b.id AND p.superseded_at IS NULL
           AND daterange(p.starts_on, p.ends_on, '[)') @> n.day
         GROUP BY n.at`,
        [nights.map(({ facilityId }) => facilityId), nights.map(({ day }) => day)],
      );
      const beds = new Map(rows.map((row) => [row.at, row.beds]));
      return nights.map((_, at) => beds.get(at + 1) ?? 0);
    },
    { cacheKeyFn: ({ facilityId, day }) => `${day} ${facilityId}` },
  );
