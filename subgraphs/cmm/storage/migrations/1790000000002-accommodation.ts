import { legalFact, legalFactIndexes } from '../../../../shared/storage/first-tables.ts';

/** As legal facts are, about a facility and no case. */
const facilityFact = (table: string) => `
  fact_id uuid PRIMARY KEY,
  id uuid NOT NULL,
  version int NOT NULL CONSTRAINT ${table}_version_counts_from_one CHECK (version >= 1),
  facility_id uuid NOT NULL CONSTRAINT ${table}_of_a_facility REFERENCES facility (id),
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  recorded_by_body text NOT NULL,
  rule_versions text[] NOT NULL,
  superseded_at timestamptz,
  CONSTRAINT ${table}_one_row_a_version UNIQUE (id, version),
  CONSTRAINT ${table}_superseded_after_recorded CHECK (superseded_at >= recorded_at)`;

const facilityFactIndexes = (table: string) => `
  CREATE UNIQUE INDEX ${table}_one_version_in_force ON ${table} (id) WHERE superseded_at IS NULL;
  CREATE INDEX ${table}_of_facility ON ${table} (facility_id) WHERE superseded_at IS NULL;`;

/** Facilities with their beds, approvals and inspections, and who lives where. Frozen with its migration. */
export const accommodationTables = `
  CREATE TABLE facility (
    id uuid PRIMARY KEY,
    version int NOT NULL CONSTRAINT facility_version_counts_from_one CHECK (version >= 1),
    name text NOT NULL CONSTRAINT facility_name_is_something CHECK (name <> ''),
    kind text NOT NULL CONSTRAINT facility_kind_is_known CHECK (kind IN ('CRISIS_SHELTER', 'MENS_CRISIS_SHELTER', 'SAFE_HOUSE',
      'ASYLUM_CENTRE', 'CHILDRENS_ASYLUM_CENTRE', 'FOSTER_CARE', 'MUNICIPAL_ACCOMMODATION', 'RESIDENTIAL_CARE_INSTITUTION')),
    operated_by text NOT NULL,
    place text,
    capacity int NOT NULL CONSTRAINT facility_has_room CHECK (capacity BETWEEN 1 AND 1000),
    opened_on date NOT NULL,
    closed_on date,
    CONSTRAINT facility_closed_after_it_opened CHECK (closed_on >= opened_on),
    CONSTRAINT facility_capacity_to_refer_to UNIQUE (id, capacity)
  );
  CREATE INDEX facility_by_opening ON facility (opened_on, id);

  CREATE TABLE facility_approval (
    ${facilityFact('facility_approval')},
    approved_by text NOT NULL CONSTRAINT facility_approval_by_who_may_approve
      CHECK (approved_by IN ('MINISTRY_OF_SOCIAL_AFFAIRS', 'MUNICIPALITY')),
    places int NOT NULL CONSTRAINT facility_approval_is_for_some_places CHECK (places >= 1),
    valid_from date NOT NULL,
    valid_to date,
    withdrawn_on date,
    CONSTRAINT facility_approval_ends_after_it_began CHECK (valid_to >= valid_from),
    CONSTRAINT facility_approval_withdrawn_while_it_held CHECK (withdrawn_on >= valid_from AND (valid_to IS NULL OR withdrawn_on <= valid_to)),
    CONSTRAINT facility_approval_one_at_a_time
      EXCLUDE USING gist (facility_id WITH =, daterange(valid_from, least(valid_to, withdrawn_on), '[]') WITH &&)
      WHERE (superseded_at IS NULL)
  );
  ${facilityFactIndexes('facility_approval')}

  CREATE TABLE facility_inspection (
    ${facilityFact('facility_inspection')},
    inspected_by text NOT NULL CONSTRAINT facility_inspection_by_who_may_inspect
      CHECK (inspected_by IN ('MINISTRY_OF_SOCIAL_AFFAIRS', 'MUNICIPALITY')),
    inspected_on date NOT NULL,
    outcome text NOT NULL CONSTRAINT facility_inspection_outcome_is_known
      CHECK (outcome IN ('NO_REMARKS', 'REMARKS', 'SERIOUS_REMARKS')),
    remarks text,
    follow_up_due_on date,
    followed_up_on date,
    CONSTRAINT facility_inspection_remarks_are_said CHECK ((outcome = 'NO_REMARKS') = (remarks IS NULL)),
    CONSTRAINT facility_inspection_follow_up_after_it CHECK (least(follow_up_due_on, followed_up_on) >= inspected_on),
    CONSTRAINT facility_inspection_nothing_to_follow_up CHECK (outcome <> 'NO_REMARKS' OR coalesce(follow_up_due_on, followed_up_on) IS NULL)
  );
  ${facilityFactIndexes('facility_inspection')}

  -- A place in a facility. Its number within the capacity, its capacity that of the facility: there is never one too many.
  CREATE TABLE bed (
    id uuid PRIMARY KEY,
    facility_id uuid NOT NULL,
    facility_capacity int NOT NULL,
    number int NOT NULL,
    CONSTRAINT bed_of_a_facility FOREIGN KEY (facility_id, facility_capacity)
      REFERENCES facility (id, capacity) ON UPDATE CASCADE,
    CONSTRAINT bed_within_the_capacity CHECK (number BETWEEN 1 AND facility_capacity),
    CONSTRAINT bed_numbered_once UNIQUE (facility_id, number)
  );

  CREATE TABLE placement (
    ${legalFact('placement')},
    bed_id uuid NOT NULL CONSTRAINT placement_in_a_bed REFERENCES bed (id),
    starts_on date NOT NULL,
    ends_on date,
    decided_by text NOT NULL CONSTRAINT placement_by_who_may_place CHECK (decided_by IN ('CMM', 'MUNICIPALITY')),
    child boolean NOT NULL,
    agreed_with_dis_on date,
    CONSTRAINT placement_of_a_case FOREIGN KEY (case_id) REFERENCES nrm_case (id),
    CONSTRAINT placement_ends_after_it_began CHECK (ends_on >= starts_on),
    CONSTRAINT placement_of_a_child_by_the_municipality CHECK (NOT child OR decided_by = 'MUNICIPALITY'),
    -- the last day is free for the next: nobody sleeps there that night
    CONSTRAINT placement_never_two_in_a_bed
      EXCLUDE USING gist (bed_id WITH =, daterange(starts_on, ends_on, '[)') WITH &&) WHERE (superseded_at IS NULL),
    CONSTRAINT placement_never_two_of_a_person
      EXCLUDE USING gist (case_id WITH =, daterange(starts_on, ends_on, '[)') WITH &&) WHERE (superseded_at IS NULL)
  );
  ${legalFactIndexes('placement')}
`;
