import type { AccommodationKind } from '../cmm-vocabulary.ts';
import type { AgeGroup, Gender, StayBasis } from '../vocabulary.ts';

/** For whom a kind of place is fitting. */
export interface SuitablePlace {
  readonly ages: readonly AgeGroup[];
  readonly genders: readonly Gender[];
  readonly stays: readonly StayBasis[];
  readonly unaccompaniedOnly: boolean;
  /** How many it takes at most, whatever room it has; null is open. */
  readonly upTo: number | null;
}

const anyGender = ['FEMALE', 'MALE', 'TRANSGENDER', 'OTHER', 'UNKNOWN'] as const;
const anyStay = ['LAWFUL', 'NO_LAWFUL_STAY', 'ASYLUM_SEEKER', 'UNKNOWN'] as const;

const forAdults: SuitablePlace = {
  ages: ['ADULT', 'UNKNOWN'],
  genders: anyGender,
  stays: anyStay,
  unaccompaniedOnly: false,
  upTo: null,
};
const forChildren: SuitablePlace = { ...forAdults, ages: ['CHILD', 'UNKNOWN'] };

/** The data of ACCOMMODATION_SUITABLE. */
export const suitablePlaces: Readonly<Record<AccommodationKind, SuitablePlace>> = {
  CRISIS_SHELTER: { ...forAdults, genders: anyGender.filter((gender) => gender !== 'MALE'), upTo: 8 },
  MENS_CRISIS_SHELTER: { ...forAdults, genders: anyGender.filter((gender) => gender !== 'FEMALE') },
  SAFE_HOUSE: forAdults,
  ASYLUM_CENTRE: { ...forAdults, stays: ['NO_LAWFUL_STAY', 'ASYLUM_SEEKER'] },
  CHILDRENS_ASYLUM_CENTRE: { ...forChildren, stays: ['ASYLUM_SEEKER'], unaccompaniedOnly: true },
  FOSTER_CARE: forChildren,
  MUNICIPAL_ACCOMMODATION: forChildren,
  RESIDENTIAL_CARE_INSTITUTION: forChildren,
};
