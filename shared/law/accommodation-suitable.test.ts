import { AccommodationKind } from '../cmm-vocabulary.ts';
import type { Authority } from '../vocabulary.ts';
import { Gender, StayBasis } from '../vocabulary.ts';
import {
  findAccommodationSuitable,
  leavePlace,
  type PlacementFacts,
  type PlacementFound,
  placeSuitable,
  placesPerson,
} from './accommodation-suitable.ts';
import { isRefused } from './refusal.ts';

const today = '2026-11-21';
const version = 'ACCOMMODATION_SUITABLE@BY-AGE-GENDER-STAY';
const woman: PlacementFacts = {
  decider: 'CMM',
  kind: 'CRISIS_SHELTER',
  bornOn: '1999-05-05',
  gender: 'FEMALE',
  unaccompanied: false,
  stay: 'LAWFUL',
  stayKnown: true,
  agreedWithDisOn: null,
  capacity: 8,
  occupied: 0,
};
const child: PlacementFacts = {
  ...woman,
  decider: 'MUNICIPALITY',
  kind: 'FOSTER_CARE',
  bornOn: '2010-05-05',
};
const place = (given: Partial<PlacementFacts>, of = woman, day = today) =>
  placeSuitable({ ...of, ...given }, day);
const placed = (decidedBy: 'CMM' | 'MUNICIPALITY', endsOn: string | null = null) => [{ decidedBy, endsOn }];
const kinds = Object.values(AccommodationKind);
const fits = (given: Partial<PlacementFacts>, of = woman) =>
  kinds.filter((kind) => !isRefused(place({ ...given, kind, agreedWithDisOn: today }, of)));

describe('who is told what a place takes', () => {
  const ofAge = '2008-11-21';
  const decides = (given: Partial<Parameters<typeof placesPerson>[0]>, day = today) =>
    placesPerson({ decider: 'MUNICIPALITY', bornOn: ofAge, placements: [], ...given }, day);

  it('is who decides on her age of that day', () => {
    expect([decides({}, '2026-11-20'), decides({})]).toEqual([true, false]);
    expect([decides({ decider: 'CMM' }, '2026-11-20'), decides({ decider: 'CMM' })]).toEqual([false, true]);
    for (const decider of ['CMM', 'MUNICIPALITY'] as const)
      expect(decides({ decider, bornOn: null })).toBe(true);
    expect(decides({ decider: 'POLICE', bornOn: null })).toBe(false);
  });

  it('is who decided on where she lives, until she leaves', () => {
    expect(decides({ placements: placed('MUNICIPALITY') })).toBe(true);
    expect(decides({ placements: placed('MUNICIPALITY', '2026-11-22') })).toBe(true);
    expect(decides({ placements: placed('MUNICIPALITY', today) })).toBe(false);
    expect(decides({ placements: placed('CMM') })).toBe(false);
  });
});

describe('ACCOMMODATION_SUITABLE', () => {
  it('houses women and men', () => {
    expect(fits({})).toEqual(['CRISIS_SHELTER', 'SAFE_HOUSE']);
    expect(fits({ gender: 'MALE' })).toEqual(['MENS_CRISIS_SHELTER', 'SAFE_HOUSE']);
    expect(place({ gender: 'MALE' })).toMatchObject({
      refused: { id: 'ACCOMMODATION_SUITABLE' },
      reason: 'NOT_FOR_THE_GENDER',
      facts: { kind: 'CRISIS_SHELTER' },
    });
  });

  it.each(Object.values(Gender))('has a shelter for everybody: %s', (gender) => {
    const shelters = fits({ gender }).filter((kind) => kind.endsWith('CRISIS_SHELTER'));
    expect(shelters).toHaveLength(gender === 'FEMALE' || gender === 'MALE' ? 1 : 2);
  });

  it.each(['NO_LAWFUL_STAY', 'ASYLUM_SEEKER'] as const)('has more places, together with DIS: %s', (stay) => {
    expect(fits({ stay })).toEqual(['CRISIS_SHELTER', 'SAFE_HOUSE', 'ASYLUM_CENTRE']);
    const notAgreed = { reason: 'NOT_AGREED_WITH_DIS', facts: { together: 'DIS', asOf: today } };
    expect(place({ stay })).toMatchObject(notAgreed);
    expect(place({ stay, agreedWithDisOn: '2026-11-22' })).toMatchObject(notAgreed);
    expect(place({ stay, agreedWithDisOn: today })).toEqual({ version });
  });

  it.each([...Object.values(StayBasis), null])('turns nobody out of a shelter for the stay: %s', (stay) => {
    expect(place({ stay, agreedWithDisOn: today })).toEqual({ version });
  });

  it('lets a placement be ended by who decided on it', () => {
    expect(leavePlace({ decider: 'CMM', decidedBy: 'CMM', bornOn: null }, today)).toEqual({ version });
    expect(leavePlace({ decider: 'CMM', decidedBy: 'MUNICIPALITY', bornOn: null }, today)).toMatchObject({
      refused: { id: 'ACCOMMODATION_SUITABLE' },
      reason: 'NOT_THE_DECIDER',
      facts: { rightful: 'MUNICIPALITY', decider: 'CMM' },
    });
  });

  it('is left by decision of whoever places her by now as well', () => {
    const leave = (decider: Authority, decidedBy: Authority, bornOn: string) =>
      isRefused(leavePlace({ decider, decidedBy, bornOn }, today)) ? 'refused' : 'left';
    expect(leave('CMM', 'MUNICIPALITY', '2008-11-21')).toBe('left');
    expect(leave('CMM', 'MUNICIPALITY', '2008-11-22')).toBe('refused');
    expect(leave('MUNICIPALITY', 'MUNICIPALITY', '2008-11-21')).toBe('left');
    expect(leave('MUNICIPALITY', 'CMM', '2008-11-22')).toBe('left');
    expect(leave('DIS', 'CMM', '2008-11-21')).toBe('refused');
  });

  it('houses nobody twice', () => {
    expect(place({ placedSince: '2026-11-01' })).toMatchObject({
      reason: 'ALREADY_PLACED',
      facts: { startsOn: '2026-11-01' },
    });
    expect(place({ placedSince: null })).toEqual({ version });
  });

  it('keeps asylum centres to those who seek asylum or have no lawful stay', () => {
    const centre = { kind: 'ASYLUM_CENTRE' } as const;
    for (const stay of ['LAWFUL', 'UNKNOWN', null] as const)
      expect(place({ ...centre, stay })).toMatchObject({ reason: 'NOT_FOR_THE_STAY' });
    expect(place({ ...centre, stay: null, stayKnown: false })).toEqual({ version });
  });
});

describe('ACCOMMODATION_SUITABLE for a child', () => {
  it('is the municipality’s decision, and has places of its own', () => {
    expect(fits({}, child)).toEqual([
      'FOSTER_CARE',
      'MUNICIPAL_ACCOMMODATION',
      'RESIDENTIAL_CARE_INSTITUTION',
    ]);
    expect(place({ decider: 'CMM' }, child)).toMatchObject({
      reason: 'NOT_THE_DECIDER',
      facts: { rightful: 'MUNICIPALITY', decider: 'CMM' },
    });
    expect(place({ decider: 'MUNICIPALITY' })).toMatchObject({ facts: { rightful: 'CMM' } });
  });

  it('has a centre where the child is alone and seeks asylum', () => {
    const centre = {
      kind: 'CHILDRENS_ASYLUM_CENTRE',
      stay: 'ASYLUM_SEEKER',
      unaccompanied: true,
      agreedWithDisOn: today,
    } as const;
    expect(place(centre, child)).toEqual({ version });
    expect(place({ ...centre, unaccompanied: false }, child)).toMatchObject({ reason: 'NOT_UNACCOMPANIED' });
    expect(place({ ...centre, stay: 'NO_LAWFUL_STAY' }, child)).toMatchObject({ reason: 'NOT_FOR_THE_STAY' });
  });

  it('ends with the birthday, which is 1 March for a leap day in a common year', () => {
    const born = (bornOn: string, day: string) => place({ bornOn }, child, day);
    expect(born('2008-11-21', '2026-11-20')).toEqual({ version });
    expect(born('2008-11-21', today)).toMatchObject({ reason: 'NOT_THE_DECIDER' });
    expect(born('2008-02-29', '2026-02-28')).toEqual({ version });
    expect(born('2008-02-29', '2026-03-01')).toMatchObject({ reason: 'NOT_THE_DECIDER' });
    expect(place({ kind: 'FOSTER_CARE' })).toMatchObject({ reason: 'NOT_FOR_THE_AGE' });
  });

  it('takes one of unknown age for either', () => {
    expect(fits({ bornOn: null })).toEqual(fits({}).concat(fits({}, child)));
    expect(isRefused(place({ bornOn: null }, child))).toBe(false);
    expect(place({ bornOn: null, decider: 'NGO' })).toMatchObject({ reason: 'NOT_THE_DECIDER' });
  });

  it('goes by the identification where no day of birth is known, and by nothing else where it is', () => {
    const as = (ageGroup: 'CHILD' | 'ADULT') => ({ identifiedAs: { ageGroup, decidedOn: '2026-11-01' } });
    expect(fits({ bornOn: null, ...as('CHILD') })).toEqual([]);
    expect(fits({ bornOn: null, ...as('CHILD') }, child)).toEqual(fits({}, child));
    expect(fits({ bornOn: null, ...as('ADULT') })).toEqual(fits({}));
    expect(fits(as('CHILD'))).toEqual(fits({}));
  });

  it('tells who places nobody the same of a child as of anybody', () => {
    const refused = [child, woman].map((of) => place({ decider: 'POLICE' }, of));
    expect(refused[0]).toEqual(refused[1]);
    expect(refused[0]).toMatchObject({ facts: { rightful: 'CMM MUNICIPALITY', decider: 'POLICE' } });
    expect(place({ decider: 'CMM' }, child)).toMatchObject({ facts: { rightful: 'MUNICIPALITY' } });
    const left = (['CMM', 'MUNICIPALITY'] as const).map((decidedBy) =>
      leavePlace({ decider: 'POLICE', decidedBy, bornOn: null }, today),
    );
    expect(left[0]).toEqual(left[1]);
  });
});

describe('ACCOMMODATION_SUITABLE and room', () => {
  it('never takes one too many', () => {
    expect(place({ capacity: 8, occupied: 7 })).toEqual({ version });
    expect(place({ capacity: 8, occupied: 8 })).toMatchObject({
      reason: 'FULL',
      facts: { asOf: today, places: 8 },
      earliestLawfulAt: null,
    });
    expect(place({ capacity: 4, occupied: 4, freeFrom: '2026-12-01' })).toMatchObject({
      earliestLawfulAt: '2026-12-01',
    });
  });

  it('has eight in a crisis shelter, however large it is', () => {
    expect(place({ capacity: 20, occupied: 8 })).toMatchObject({ reason: 'FULL', facts: { places: 8 } });
    expect(place({ kind: 'SAFE_HOUSE', capacity: 20, occupied: 8 })).toEqual({ version });
  });
});

describe('ACCOMMODATION_SUITABLE held against a case', () => {
  const placed: PlacementFound = {
    ...woman,
    startsOn: today,
    endsOn: null,
    verification: 'VERIFIED',
    wentAhead: false,
    corrected: false,
  };

  it('is met, broken, or not applicable', () => {
    expect(findAccommodationSuitable([placed], today)).toMatchObject({ outcome: 'MET', version });
    expect(findAccommodationSuitable([placed, { ...placed, gender: 'MALE' }], today)).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NOT_FOR_THE_GENDER' },
    });
    expect(findAccommodationSuitable([placed], '2026-11-20').outcome).toBe('NOT_APPLICABLE');
  });

  it('is no breach by what was set right since, and a concern while she lives there', () => {
    for (const known of [{ bornOn: '2012-01-01' }, { gender: 'MALE' }] as const) {
      const since = { ...placed, ...known, corrected: true };
      expect(findAccommodationSuitable([since], '2026-12-01')).toMatchObject({
        outcome: 'CONCERN',
        because: { reason: 'gender' in known ? 'NOT_FOR_THE_GENDER' : 'NOT_THE_DECIDER' },
      });
      const left = { ...since, endsOn: '2026-12-01' };
      expect(findAccommodationSuitable([left], '2026-11-30').outcome).toBe('CONCERN');
      expect(findAccommodationSuitable([left], '2026-12-01').outcome).toBe('MET');
      expect(findAccommodationSuitable([{ ...since, corrected: false }], today).outcome).toBe('BREACH');
    }
    const full = { ...placed, corrected: true, occupied: 8 };
    expect(findAccommodationSuitable([full], today)).toMatchObject({ because: { reason: 'FULL' } });
    expect(findAccommodationSuitable([full], today).outcome).toBe('BREACH');
    const open = { ...placed, gender: 'MALE', corrected: true, verification: 'UNVERIFIED' } as const;
    expect(findAccommodationSuitable([open], today).outcome).toBe('CONCERN');
  });

  it('is open where the stay was not known, whatever it was, and broken where no stay would do', () => {
    const open = { ...placed, verification: 'UNVERIFIED', stay: 'NO_LAWFUL_STAY' } as const;
    expect(findAccommodationSuitable([open], '2026-12-01')).toMatchObject({
      outcome: 'CONCERN',
      because: { reason: 'NOT_CONFIRMED', facts: { from: today, asOf: '2026-12-01' } },
    });
    expect(findAccommodationSuitable([{ ...open, gender: 'MALE' }], today).outcome).toBe('BREACH');
    const taken = { bornOn: null, identifiedAs: { ageGroup: 'CHILD', decidedOn: today } } as const;
    expect(findAccommodationSuitable([{ ...open, ...taken }], today).outcome).toBe('CONCERN');
    expect(findAccommodationSuitable([{ ...placed, ...taken }], today).outcome).toBe('BREACH');
  });

  it('is not open any more once she was moved by a decision with every answer there', () => {
    const left = { ...placed, verification: 'UNVERIFIED', endsOn: '2026-11-25' } as const;
    const found = (next: Partial<PlacementFound>) =>
      findAccommodationSuitable([left, { ...placed, startsOn: '2026-11-25', ...next }], '2026-12-01').outcome;
    expect(found({})).toBe('MET');
    expect(found({ verification: 'UNVERIFIED' })).toBe('CONCERN');
    expect(found({ startsOn: '2026-11-26' })).toBe('CONCERN');
    expect(findAccommodationSuitable([{ ...left, gender: 'MALE' }, placed], '2026-12-01').outcome).toBe(
      'BREACH',
    );
  });

  it('takes an agreement of DIS from after the first night only where DIS had been silent', () => {
    const agreed = { stay: 'NO_LAWFUL_STAY', agreedWithDisOn: '2026-11-22' } as const;
    const found = (one: Partial<PlacementFound>, asOf = '2026-12-01') =>
      findAccommodationSuitable([{ ...placed, ...agreed, ...one }], asOf);
    const broken = { outcome: 'BREACH', because: { reason: 'NOT_AGREED_WITH_DIS' } };
    expect(found({ wentAhead: true }).outcome).toBe('MET');
    expect(found({ wentAhead: false })).toMatchObject(broken);
    expect(found({ wentAhead: true, agreedWithDisOn: null })).toMatchObject(broken);
    expect(found({ wentAhead: true }, today)).toMatchObject(broken);
  });

  it('judges a placement by its first day, though the child has come of age since', () => {
    const grown = { ...placed, ...child, bornOn: '2008-11-21', startsOn: '2026-11-20' };
    expect(findAccommodationSuitable([grown], '2027-06-01').outcome).toBe('MET');
  });
});
