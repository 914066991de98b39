import { randomUUID } from 'node:crypto';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import type { AsylumApplicationRow } from '../../subgraphs/dis/storage/asylum-application.row.ts';
import { disDataSource } from '../../subgraphs/dis/storage/data-source.ts';
import { ImmigrationFileRow } from '../../subgraphs/dis/storage/immigration-file.row.ts';
import type { PermitApplicationRow } from '../../subgraphs/dis/storage/permit-application.row.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';

/** A database of DIS of a test file's own, as the application uses it. */
export function disRows() {
  let databases: Databases;
  let db: DataSource;
  beforeAll(async () => {
    databases = await freshDatabases('dis');
    db = await disDataSource(databases.variables.DIS_DATABASE_URL ?? '').initialize();
  });
  afterAll(async () => {
    await db?.destroy();
    await databases?.drop();
  });
  return {
    manager: () => db.manager,
    onFile: async (): Promise<string> => {
      const caseId = randomUUID();
      await db.manager.insert(ImmigrationFileRow, { caseId, openedOn: '2026-01-01' });
      return caseId;
    },
    /** Inserts a row and gives it back. */
    add: async <Row extends ObjectLiteral>(row: EntityTarget<Row>, values: Row): Promise<Row> => {
      await db.manager.insert(row, values);
      return values;
    },
  };
}

export const refusedBy = (constraint: string) => ({ constraint });

export const fact = (caseId: string) => ({
  factId: randomUUID(),
  id: randomUUID(),
  version: 1,
  caseId,
  recordedAt: new Date('2026-03-01T09:00:00Z'),
  recordedBy: 'dev-1',
  recordedByBody: 'DIS' as const,
  ruleVersions: [],
  supersededAt: null,
});

export const asylum = (
  caseId: string,
  changes: Partial<AsylumApplicationRow> = {},
): AsylumApplicationRow => ({
  ...fact(caseId),
  lodgedOn: '2026-01-10',
  outcome: null,
  decidedOn: null,
  verification: 'VERIFIED',
  ...changes,
});

export const application = (
  caseId: string,
  changes: Partial<PermitApplicationRow> = {},
): PermitApplicationRow => ({
  ...fact(caseId),
  kind: 'PROCEEDINGS',
  applicant: 'POLICE',
  receivedOn: '2026-02-01',
  presenceRequired: true,
  collaborates: true,
  renewsFactId: null,
  outcome: null,
  decidedOn: null,
  ...changes,
});

export const granted = { outcome: 'GRANTED', decidedOn: '2026-02-10' } as const;
