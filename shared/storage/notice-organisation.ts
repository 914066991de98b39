/**
 * SQL of the migration that every room has: a notice to one of several organisations says to which. Those that stand are
 * kept, and stay addressed to every such party to the case.
 */
export const addNoticeOrganisation = `
  ALTER TABLE notice ADD COLUMN organisation text
    CONSTRAINT notice_organisation_of_several CHECK (organisation IS NULL OR recipient IN ('NGO', 'MUNICIPALITY'))`;

export const dropNoticeOrganisation = 'ALTER TABLE notice DROP COLUMN organisation';
