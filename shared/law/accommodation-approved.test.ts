import { AccommodationKind } from '../cmm-vocabulary.ts';
import { Authority } from '../vocabulary.ts';
import {
  type Approval,
  approvedFor,
  approveFacility,
  findAccommodationApproved,
  holdsWithin,
  inspectFacility,
  placeApproved,
} from './accommodation-approved.ts';

const today = '2026-11-21';
const version = 'ACCOMMODATION_APPROVED@MINISTRY-OR-MUNICIPALITY';
const kinds = Object.values(AccommodationKind);
const municipal = ['FOSTER_CARE', 'MUNICIPAL_ACCOMMODATION', 'RESIDENTIAL_CARE_INSTITUTION'];
const rightful = (kind: AccommodationKind) =>
  municipal.includes(kind) ? 'MUNICIPALITY' : 'MINISTRY_OF_SOCIAL_AFFAIRS';

describe('ACCOMMODATION_APPROVED', () => {
  it.each(kinds)('is approved and inspected by one body: %s', (kind) => {
    for (const body of Object.values(Authority)) {
      const approved = approveFacility({ approver: body, kind }, today);
      const inspected = inspectFacility({ inspector: body, kind }, today);
      if (body === rightful(kind)) {
        expect([approved, inspected]).toEqual([{ version }, { version }]);
      } else {
        const facts = { kind, rightful: rightful(kind) };
        expect(approved).toMatchObject({ reason: 'NOT_THE_APPROVER', facts: { ...facts, approver: body } });
        expect(inspected).toMatchObject({
          reason: 'NOT_THE_INSPECTOR',
          facts: { ...facts, inspector: body },
        });
      }
    }
  });
});

const approval: Approval = {
  approvedBy: 'MINISTRY_OF_SOCIAL_AFFAIRS',
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  withdrawnOn: null,
};
const on = (day: string, ...approvals: Approval[]) => placeApproved({ kind: 'SAFE_HOUSE', approvals }, day);

describe('ACCOMMODATION_APPROVED of a placement', () => {
  it('holds from the first day of an approval to its last', () => {
    expect(on('2026-01-01', approval)).toEqual({ version });
    expect(on('2026-12-31', approval)).toEqual({ version });
    expect(on('2060-01-01', { ...approval, validTo: null })).toEqual({ version });
    expect(on('2027-01-01', approval)).toMatchObject({
      refused: { id: 'ACCOMMODATION_APPROVED' },
      reason: 'NOT_APPROVED',
      facts: { asOf: '2027-01-01', rightful: 'MINISTRY_OF_SOCIAL_AFFAIRS' },
      earliestLawfulAt: null,
    });
  });

  it('says from when it would be lawful, where an approval is to come', () => {
    expect(on('2025-12-31', approval)).toMatchObject({ earliestLawfulAt: '2026-01-01' });
    const later = { ...approval, validFrom: '2026-06-01' };
    expect(on('2025-12-31', later, approval)).toMatchObject({ earliestLawfulAt: '2026-01-01' });
    expect(on('2025-12-31', { ...approval, withdrawnOn: '2026-01-01' })).toMatchObject({
      earliestLawfulAt: null,
    });
  });

  it('ends on the day an approval is withdrawn', () => {
    for (const validTo of ['2026-12-31', null]) {
      const withdrawn = { ...approval, validTo, withdrawnOn: today };
      expect(on('2026-11-20', withdrawn)).toEqual({ version });
      expect(on(today, withdrawn)).toMatchObject({ reason: 'NOT_APPROVED' });
    }
    expect(on(today, { ...approval, withdrawnOn: today }, { ...approval, validFrom: today })).toEqual({
      version,
    });
  });

  it('is none without an approval, or by a body that may not approve', () => {
    expect(on(today)).toMatchObject({ reason: 'NOT_APPROVED' });
    expect(on(today, { ...approval, approvedBy: 'MUNICIPALITY' })).toMatchObject({
      reason: 'NOT_APPROVED',
      earliestLawfulAt: null,
    });
  });
});

describe('an approval', () => {
  const withdrawn = { ...approval, withdrawnOn: today };

  it('holds on its days, to the day before it is withdrawn', () => {
    expect(holdsWithin(approval, '2025-01-01', '2026-01-01')).toBe(true);
    expect(holdsWithin(approval, '2025-01-01', '2025-12-31')).toBe(false);
    expect(holdsWithin(approval, '2026-12-31', null)).toBe(true);
    expect(holdsWithin(approval, '2027-01-01', null)).toBe(false);
    expect(holdsWithin({ ...approval, validTo: null }, '2060-01-01', null)).toBe(true);
    expect(holdsWithin(withdrawn, '2026-11-20', today)).toBe(true);
    expect(holdsWithin(withdrawn, today, null)).toBe(false);
  });

  it('that was withdrawn before it began holds never', () => {
    const never = { ...approval, withdrawnOn: approval.validFrom };
    expect(holdsWithin(never, '2025-01-01', null)).toBe(false);
    expect(holdsWithin({ ...never, validTo: null }, '2026-01-01', '2026-01-01')).toBe(false);
  });
});

describe('ACCOMMODATION_APPROVED held against a case', () => {
  const stay = {
    kind: 'SAFE_HOUSE',
    approvals: [approval],
    startsOn: '2026-11-01',
    endsOn: null,
  } as const;

  it('is met while an approval covers every night', () => {
    expect(findAccommodationApproved([stay], today)).toMatchObject({ outcome: 'MET', version });
    const renewed = {
      ...stay,
      approvals: [approval, { ...approval, validFrom: '2027-01-01', validTo: null }],
    };
    expect(findAccommodationApproved([renewed], '2028-01-01').outcome).toBe('MET');
  });

  it('is met where an approval follows on the day on which another was withdrawn', () => {
    const again = { ...approval, validFrom: today };
    const approvals = [{ ...approval, withdrawnOn: today }, { ...again, withdrawnOn: today }, again];
    for (const day of [today, '2026-11-22', '2027-01-01'])
      expect(findAccommodationApproved([{ ...stay, approvals }], day).outcome).toBe('MET');
  });

  it('is broken from the first night without one, and tells which', () => {
    expect(findAccommodationApproved([stay], '2027-01-01').outcome).toBe('MET');
    const broken = { outcome: 'BREACH', because: { reason: 'NOT_APPROVED', facts: { asOf: '2027-01-01' } } };
    expect(findAccommodationApproved([stay], '2027-01-02')).toMatchObject(broken);
    expect(findAccommodationApproved([stay], '2027-05-05')).toMatchObject(broken);
    const gap = { ...stay, approvals: [approval, { ...approval, validFrom: '2027-01-02', validTo: null }] };
    expect(findAccommodationApproved([gap], '2027-05-05')).toMatchObject(broken);
  });

  it('does not count the day on which she left', () => {
    const withdrawn = [{ ...approval, withdrawnOn: today }];
    expect(findAccommodationApproved([{ ...stay, approvals: withdrawn, endsOn: today }], today).outcome).toBe(
      'MET',
    );
    const stayed = { ...stay, approvals: withdrawn, endsOn: '2026-11-22' };
    expect(findAccommodationApproved([stayed], '2026-12-01').outcome).toBe('BREACH');
  });

  it('is met on the day of a withdrawal, on which she may still be moved, and broken by the night', () => {
    const withdrawn = [{ ...approval, withdrawnOn: today }];
    const living = { ...stay, approvals: withdrawn };
    expect(findAccommodationApproved([living], today).outcome).toBe('MET');
    expect(findAccommodationApproved([living], '2026-11-22')).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NOT_APPROVED', facts: { asOf: today } },
    });
    const placedThatDay = { ...living, startsOn: today };
    expect(findAccommodationApproved([placedThatDay], today).outcome).toBe('MET');
    expect(findAccommodationApproved([placedThatDay], '2026-11-22').outcome).toBe('BREACH');
  });

  it('is broken at once where she is placed without an approval', () => {
    const earlier = [{ ...approval, withdrawnOn: '2026-11-20' }];
    for (const approvals of [[], earlier]) {
      expect(findAccommodationApproved([{ ...stay, approvals, startsOn: today }], today)).toMatchObject({
        outcome: 'BREACH',
        because: { reason: 'NOT_APPROVED', facts: { asOf: today } },
      });
    }
  });

  it('does not apply where nobody has slept there yet', () => {
    expect(findAccommodationApproved([stay], '2026-10-31').outcome).toBe('NOT_APPLICABLE');
    expect(
      findAccommodationApproved([{ ...stay, approvals: [], endsOn: stay.startsOn }], today).outcome,
    ).toBe('NOT_APPLICABLE');
  });

  it('is for so many as the approval in force says', () => {
    const of = (...places: readonly [number, Partial<Approval>][]) =>
      approvedFor(
        places.map(([count, given]) => ({ ...approval, validTo: null, ...given, places: count })),
        today,
      );
    expect(of()).toBeNull();
    expect(of([3, {}])).toBe(3);
    expect(of([3, { validTo: today }], [4, { validFrom: '2026-11-22' }])).toBe(3);
    expect(of([3, { withdrawnOn: today }])).toBeNull();
    expect(of([3, { withdrawnOn: '2026-11-20' }], [4, { validFrom: today }])).toBe(4);
  });
});
