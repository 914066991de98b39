import { randomUUID } from 'node:crypto';
import { ChildRepresentativeRow } from '../../../subgraphs/cmm/storage/child-representative.row.ts';
import { ChildScreeningRow } from '../../../subgraphs/cmm/storage/child-screening.row.ts';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { ago } from '../on-file.ts';
import { admitted, personOnFile } from './cmm-file.ts';
import { decide, noticesOn, withEntries } from './deciding.ts';

let databases: Databases;
let cmm: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases('cmm');
  cmm = await openTestRoom('cmm', databases);
});
afterAll(async () => {
  await cmm?.stop();
  await databases?.drop();
});

const APPOINT = ['appointRepresentative', 'ChildRepresentative'] as const;
const END = ['endRepresentation', 'ChildRepresentative'] as const;
const SCREEN = ['recordChildScreening', 'ChildScreening'] as const;
const LINK = ['linkChildScreening', 'ChildScreening'] as const;
const ASSESS = ['recordBestInterests', 'BestInterestsAssessment'] as const;
const CMM = 'cmm-caseworker CHILD_PROTECTION';
const MUNICIPALITY = 'municipality-caseworker CHILD_PROTECTION';
const RED_CROSS = 'red-cross-screener CHILD_PROTECTION';

async function child(bornOn: string | null = ago(365 * 12)): Promise<string> {
  const caseId = await personOnFile(cmm.db, { bornOn });
  for (const body of ['MUNICIPALITY', 'RED_CROSS', 'POLICE'] as const) await admitted(cmm.db, caseId, body);
  return caseId;
}
const guardian = { kind: 'GUARDIAN', name: 'An invented guardian' };

describe('a representative', () => {
  test('is appointed by the municipality, and followed by another on the day it ends', async () => {
    const caseId = await child();
    const appointed = await decide(cmm, MUNICIPALITY, APPOINT, { caseId, ...guardian });
    expect(appointed.it).toMatchObject({
      version: 1,
      ...guardian,
      appointedOn: ago(0),
      ruleVersions: ['CHILD_REPRESENTATIVE@UNDER-18'],
    });
    expect(await withEntries(cmm.db, appointed)).toEqual(['ChildRepresentative', 'CREATE DONE']);
    expect(await noticesOn(cmm.db, caseId)).toEqual([
      'CMM REPRESENTATIVE_CHANGED',
      'RED_CROSS REPRESENTATIVE_CHANGED',
    ]);
    const second = await decide(cmm, CMM, APPOINT, { caseId, ...guardian });
    expect(await withEntries(cmm.db, second)).toEqual([
      'Refused ALREADY_REPRESENTED',
      'REFUSE CHILD_REPRESENTATIVE',
    ]);
    const end = { caseId, representativeId: appointed.it.id, expectedVersion: 1 };
    expect((await decide(cmm, CMM, END, { ...end, expectedVersion: 2 })).told).toBe('CONFLICT');
    expect((await decide(cmm, CMM, END, end)).it).toMatchObject({ version: 2, endedOn: ago(0) });
    expect((await decide(cmm, CMM, END, { ...end, expectedVersion: 2 })).told).toBe('CONFLICT');
    expect((await decide(cmm, CMM, APPOINT, { caseId, ...guardian })).told).toBe('ChildRepresentative');
  });

  test('is for a child, or one of unknown age', async () => {
    const grown = await decide(cmm, CMM, APPOINT, { caseId: await child('1990-01-01'), ...guardian });
    expect(grown.told).toBe('Refused NOT_A_CHILD');
    expect((await decide(cmm, CMM, APPOINT, { caseId: await child(null), ...guardian })).told).toBe(
      'ChildRepresentative',
    );
  });

  test('is refused to nobody by an age that is withheld from who appoints', async () => {
    for (const [bornOn, ageGroup] of [
      ['1990-01-01', 'ADULT'],
      [ago(365 * 12), 'CHILD'],
      [null, 'UNKNOWN'],
    ] as const) {
      const query = `{ case(id: "${await child(bornOn)}") { ageGroup person { bornOn } } }`;
      for (const as of ['municipality-caseworker', 'red-cross-screener']) {
        const { data } = await cmm.ask(as, { query, purpose: 'CHILD_PROTECTION' });
        expect(data?.case).toEqual({ ageGroup, person: null });
      }
    }
  });

  test('is one, of however many appointed at once', async () => {
    const caseId = await child();
    const decided = await Promise.all(
      Array.from({ length: 5 }, () => decide(cmm, CMM, APPOINT, { caseId, ...guardian })),
    );
    expect(decided.map(({ told }) => told).sort()).toEqual([
      'ChildRepresentative',
      ...Array.from({ length: 4 }, () => 'Refused ALREADY_REPRESENTED'),
    ]);
    expect(await cmm.db.manager.countBy(ChildRepresentativeRow, { caseId })).toBe(1);
  });

  test('has a name; is appointed by who protects children, in their own cases', async () => {
    const caseId = await child();
    const bad = await decide(cmm, CMM, APPOINT, { caseId, ...guardian, name: '' });
    expect([bad.told, bad.argument]).toEqual(['BAD_USER_INPUT', 'input.name']);
    const strange = await personOnFile(cmm.db, { bornOn: ago(365 * 12) });
    for (const [as, of] of [
      ['nec-investigator INVESTIGATION', caseId],
      [MUNICIPALITY, strange],
      [CMM, randomUUID()],
    ] as const)
      expect((await decide(cmm, as, APPOINT, { caseId: of, ...guardian })).told).toBe(
        'FORBIDDEN_OR_NOT_FOUND',
      );
  });
});

describe('a screening', () => {
  const found = { localReference: 'RK-INVENTED-1', outcome: 'INDICATORS', note: 'Invented.' };

  test('is recorded without a case, once under a key, and joined to the case that is opened later', async () => {
    const key = randomUUID();
    const screened = await decide(cmm, RED_CROSS, SCREEN, found, key);
    expect(screened.it).toMatchObject({ version: 1, ...found, screenedOn: ago(0), case: null });
    expect(await withEntries(cmm.db, screened)).toEqual(['ChildScreening', 'CREATE DONE']);
    expect((await decide(cmm, RED_CROSS, SCREEN, found, key)).it).toEqual(screened.it);
    expect(await cmm.db.manager.countBy(ChildScreeningRow, { localReference: found.localReference })).toBe(1);

    const caseId = await child();
    const link = { caseId, screeningId: screened.it.id, expectedVersion: 1 };
    expect((await decide(cmm, RED_CROSS, LINK, { ...link, expectedVersion: 2 })).told).toBe('CONFLICT');
    const linked = await decide(cmm, RED_CROSS, LINK, link);
    expect(linked.it).toMatchObject({ version: 2, case: { id: caseId } });
    expect(await noticesOn(cmm.db, caseId)).toEqual(['CMM CHILD_SCREENED']);
    expect((await decide(cmm, CMM, LINK, { ...link, expectedVersion: 2 })).told).toBe('CONFLICT');
    const nothing = { ...link, screeningId: randomUUID() };
    expect((await decide(cmm, RED_CROSS, LINK, nothing)).told).toBe('FORBIDDEN_OR_NOT_FOUND');
  });

  test('is of a child: with nobody who was of age on the day is it recorded or joined', async () => {
    const grown = await child('2000-01-01');
    const unborn = await child(ago(10));
    const screened = await decide(cmm, RED_CROSS, SCREEN, { ...found, screenedOn: ago(20) });
    for (const caseId of [grown, unborn]) {
      const [told, argument] =
        caseId === grown ? ['Refused NOT_A_CHILD'] : ['BAD_USER_INPUT', 'input.caseId'];
      const link = { caseId, screeningId: screened.it.id, expectedVersion: 1 };
      for (const tried of [
        await decide(cmm, RED_CROSS, SCREEN, { ...found, caseId, screenedOn: ago(20) }),
        await decide(cmm, RED_CROSS, LINK, link),
      ])
        expect([tried.told, tried.argument]).toEqual([told, argument]);
      expect(await noticesOn(cmm.db, caseId)).toEqual([]);
    }
    const link = { caseId: await child(null), screeningId: screened.it.id, expectedVersion: 1 };
    expect((await decide(cmm, RED_CROSS, LINK, link)).told).toBe('ChildScreening');
  });

  test('of a child with a case tells CMM; where the case is not theirs, there is none', async () => {
    const caseId = await child();
    expect((await decide(cmm, RED_CROSS, SCREEN, { ...found, caseId })).it).toMatchObject({
      case: { id: caseId },
    });
    expect(await noticesOn(cmm.db, caseId)).toEqual(['CMM CHILD_SCREENED']);
    const strange = await decide(cmm, RED_CROSS, SCREEN, { ...found, caseId: await personOnFile(cmm.db) });
    expect(strange.told).toBe('FORBIDDEN_OR_NOT_FOUND');
  });

  test.each([CMM, MUNICIPALITY])('is the Red Cross’s, not %s’s', async (who) => {
    const refused = await decide(cmm, who, SCREEN, { ...found, caseId: await child() });
    expect(await withEntries(cmm.db, refused)).toEqual([
      'Refused NOT_THE_SCREENER',
      'REFUSE CHILD_SCREENING',
    ]);
  });

  test.each([
    [{ caseId: 'none' }, 'caseId'],
    [{ localReference: '' }, 'localReference'],
    [{ screenedOn: ago(-1) }, 'screenedOn'],
    [{ screenedOn: '1980-01-01' }, 'screenedOn'],
    [{ note: 'x'.repeat(4001) }, 'note'],
  ])('what makes no sense is turned away by name (%#)', async (more, argument) => {
    const bad = await decide(cmm, RED_CROSS, SCREEN, { ...found, ...more });
    expect([bad.told, bad.argument]).toEqual(['BAD_USER_INPUT', `input.${argument}`]);
  });
});

describe('best interests', () => {
  const reunion = { topic: 'FAMILY_REUNION', conclusion: 'IN_BEST_INTERESTS', durableSolution: true };

  test.each([
    [CMM, 'CMM'],
    [MUNICIPALITY, 'MUNICIPALITY'],
    [RED_CROSS, 'RED_CROSS'],
  ])('are assessed by %s', async (who, assessedBy) => {
    const caseId = await child();
    const assessed = await decide(cmm, who, ASSESS, { caseId, ...reunion, note: 'Invented.' });
    expect(assessed.it).toMatchObject({
      ...reunion,
      assessedBy,
      assessedOn: ago(0),
      ruleVersions: ['CHILD_REPRESENTATIVE@UNDER-18', 'FAMILY_REUNION@BEST-INTERESTS-DURABLE'],
    });
    expect(await withEntries(cmm.db, assessed)).toEqual(['BestInterestsAssessment', 'CREATE DONE']);
    const told = ['CMM', 'MUNICIPALITY', 'RED_CROSS'].filter((body) => body !== assessedBy);
    expect(await noticesOn(cmm.db, caseId)).toEqual(told.map((body) => `${body} BEST_INTERESTS_ASSESSED`));
  });

  test('are those of a child, or of whoever may be one', async () => {
    const of = async (bornOn: string | null, assessedOn = ago(0)) =>
      decide(cmm, CMM, ASSESS, { caseId: await child(bornOn), ...reunion, assessedOn });
    const grown = await of('2000-01-01');
    expect(await withEntries(cmm.db, grown)).toEqual([
      'Refused ASSESSES_FOR_A_CHILD',
      'REFUSE CHILD_REPRESENTATIVE',
    ]);
    expect((await of(ago(3), ago(4))).told).toBe('BAD_USER_INPUT');
    expect((await of('2000-01-01', '2017-12-31')).told).toBe('BestInterestsAssessment');
    expect((await of(null)).told).toBe('BestInterestsAssessment');
  });

  test('of a reunion look ahead; of another question they need not', async () => {
    const caseId = await child();
    const bad = await decide(cmm, CMM, ASSESS, { caseId, ...reunion, durableSolution: null });
    expect([bad.told, bad.argument]).toEqual(['BAD_USER_INPUT', 'input.durableSolution']);
    const early = await decide(cmm, CMM, ASSESS, { caseId, ...reunion, assessedOn: ago(-1) });
    expect([early.told, early.argument]).toEqual(['BAD_USER_INPUT', 'input.assessedOn']);
    const { it } = await decide(cmm, CMM, ASSESS, {
      caseId,
      ...reunion,
      topic: 'ACCOMMODATION',
      durableSolution: null,
    });
    expect(it).toMatchObject({ durableSolution: null, ruleVersions: ['CHILD_REPRESENTATIVE@UNDER-18'] });
    const police = await decide(cmm, 'nec-investigator INVESTIGATION', ASSESS, { caseId, ...reunion });
    expect(police.told).toBe('FORBIDDEN_OR_NOT_FOUND');
  });
});
