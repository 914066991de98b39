import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { ageGroupOn } from '../../../shared/law/age-group-on.ts';
import { returnChild } from '../../../shared/law/return-child.ts';
import type { WhereItLeads } from '../../../shared/law/return-eligible.ts';
import { variantOn } from '../../../shared/law/rule.ts';
import { whereItLeads } from '../actions/citizenship-of.ts';

// the country stands on the return: the one it had for as long as that version of the plan was in force
const SQL = `SELECT p.fact_id AS "factId", p.drawn_up_on AS "drawnUpOn", s.born_on AS "bornOn", s.citizenship,
    coalesce(p.recorded_at < s.citizenship_registered_at, false) AS "registeredSince", (
    SELECT r.destination_country FROM voluntary_return r
    WHERE r.id = p.return_id AND (p.superseded_at IS NULL OR r.recorded_at < p.superseded_at)
    ORDER BY r.version DESC LIMIT 1) AS country
  FROM return_plan p LEFT JOIN person s ON s.case_id = p.case_id
  WHERE p.fact_id = ANY($1)`;

interface Row {
  readonly factId: string;
  readonly drawnUpOn: Day;
  readonly bornOn: Day | null;
  readonly citizenship: string | null;
  readonly country: string | null;
  readonly registeredSince: boolean;
}

interface LeadsTo extends WhereItLeads {
  /** Whether the citizenship was registered, or set right, after that version of the plan. */
  readonly registeredSince: boolean;
  /** Whether the register has her as a child on the day on which it was drawn up. */
  readonly childOnRegister: boolean;
}

const isChild = ({ bornOn, drawnUpOn }: Pick<Row, 'bornOn' | 'drawnUpOn'>): boolean =>
  ageGroupOn({ bornOn }, variantOn(returnChild, drawnUpOn).data.childUnder, drawnUpOn) === 'CHILD';

const NOTHING: LeadsTo = {
  ...whereItLeads(null, null, null),
  registeredSince: false,
  childOnRegister: false,
};

/** By the version of a plan: what the law asks of its country and of her age, never which they are. */
export const planLeadsTo = (db: DataSource) =>
  new DataLoader<string, LeadsTo>(async (factIds) => {
    const rows: Row[] = await db.query(SQL, [factIds]);
    const found = new Map(
      rows.map((row) => {
        const { factId, country, registeredSince } = row;
        const leads = whereItLeads(country, row, null);
        return [factId, { ...leads, registeredSince, childOnRegister: isChild(row) }];
      }),
    );
    return factIds.map((id) => found.get(id) ?? NOTHING);
  });
