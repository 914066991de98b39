import { type Chapter, fact, lives } from './fact.ts';

export const assistance: Chapter = {
  title: 'Assistance',
  facts: [
    fact(
      'M-097',
      '000',
      'Under the action plan all victims have a right to the same assistance, whatever their stay or country',
      lives('ASSISTANCE_UNCONDITIONAL', 'AssistanceEligibility', 'RecoveryPeriod', 'ActionPlan'),
    ),
    fact(
      'M-098',
      '000',
      'Asylum-seekers and those without status are housed by CMM together with DIS: asylum centre, shelter or safe house',

      lives(
        'ACCOMMODATION_SUITABLE',
        'Facility',
        'Placement',
        'AccommodationKind.ASYLUM_CENTRE',
        'AccommodationKind.SAFE_HOUSE',
      ),
    ),
    fact(
      'M-099',
      '000',
      'There they find health care, social services, education and vocational training for as long as they stay',
      lives('SupportKind.SOCIAL_SERVICES', 'SupportKind.VOCATIONAL_TRAINING', 'SupportMeasure'),
    ),
    fact(
      'M-100',
      '000',
      'CMM itself offers education, health care and, through private clinics, psychological care',
      lives('SupportKind.EDUCATION', 'SupportMeasure'),
    ),
    fact(
      'M-101',
      '000',
      'The crisis shelter takes up to eight women',

      lives('ACCOMMODATION_SUITABLE', 'AccommodationKind.CRISIS_SHELTER', 'Facility.capacity', 'Facility'),
    ),
    fact(
      'M-102',
      '000',
      'Men can be housed in shelters for men in crisis',

      lives('ACCOMMODATION_SUITABLE', 'AccommodationKind.MENS_CRISIS_SHELTER', 'Facility'),
    ),
    fact(
      'M-103',
      '000',
      'Children are placed in foster care, municipal accommodation or residential care',

      lives(
        'ACCOMMODATION_SUITABLE',
        'ACCOMMODATION_APPROVED',
        'AccommodationKind.FOSTER_CARE',
        'AccommodationKind.MUNICIPAL_ACCOMMODATION',
        'AccommodationKind.RESIDENTIAL_CARE_INSTITUTION',
        'Facility',
        'Placement',
      ),
    ),
    fact(
      'M-104',
      '000',
      'CMM and the Return Agency advise on money and law, and help with reintegration',
      lives(
        'ReturnFile',
        'SupportKind.FINANCIAL_COUNSELLING',
        'SupportMeasure',
        'ReturnFile.counselling',
        'ReturnCounselling',
        'CounsellingKind',
        'ReintegrationSupport',
      ),
    ),
    fact(
      'M-105',
      '000',
      'Municipalities help victims as well, on their own account',
      lives('SupportMeasure.provider'),
    ),
    fact(
      'M-106',
      '000',
      'A victim who testifies is guided, and told about her case, by a contact person, typically a police officer',
      lives('WitnessContact', 'WitnessParticipation', 'WITNESS_CONTACT'),
    ),
    fact(
      'M-107',
      '000',
      'At trial she has legal assistance if she asks for it',
      lives('LegalAssistance', 'LEGAL_ASSISTANCE'),
    ),
    fact(
      'M-108',
      '000',
      'She may claim restitution from the trafficker in the criminal case, and sue for compensation',
      lives('Award', 'AwardKind', 'AwardRoute', 'RESTITUTION_COMPENSATION'),
    ),
    fact(
      'M-109',
      '002',
      'What support there is does not hang on cooperating or taking part in criminal proceedings',
      lives('ASSISTANCE_UNCONDITIONAL', 'AssistanceEligibility'),
    ),
    fact(
      'M-110',
      '002',
      'Assistance includes special accommodation, such as shelters for trafficked women and men',
      lives('AccommodationKind', 'Placement'),
    ),
    fact(
      'M-111',
      '002',
      'Assistance includes wider access to health services',
      lives('SupportKind.HEALTH_CARE', 'SupportMeasure'),
    ),
    fact(
      'M-112',
      '002',
      'Assistance includes legal advice and help',
      lives('SupportKind.LEGAL_COUNSELLING', 'SupportMeasure'),
    ),
    fact(
      'M-113',
      '002',
      'Assistance includes psychological support',
      lives('SupportKind.PSYCHOLOGICAL_CARE', 'SupportMeasure'),
    ),
    fact(
      'M-114',
      '002',
      'Assistance includes assisted voluntary return with reintegration, six months of help after the return included',
      lives(
        'VoluntaryReturn.completedOn',
        'VoluntaryReturn.support',
        'ReintegrationSupport',
        'ReintegrationSupport.periodMonths',
        'SUPPORT_PERIOD',
      ),
    ),
    fact(
      'M-115',
      '002',
      'Who is under 18 is offered more, perhaps a search for family where that is best for the child',
      lives(
        'FAMILY_REUNION',
        'BestInterestsTopic',
        'BestInterestsAssessment',
        'ReturnFile.familyTracing',
        'FamilyTracing',
        'FamilyTracing.inBestInterests',
        'FamilyTracingStatus',
        'RETURN_CHILD',
      ),
    ),
    fact(
      'M-116',
      '002',
      'The family is reunited only where that lasts for the child',
      lives(
        'FAMILY_REUNION',
        'BestInterestsTopic',
        'BestInterestsAssessment',
        'ReturnFile.familyTracing',
        'FamilyTracing',
        'FamilyTracing.durableSolution',
        'FamilyTracing.reunitedOn',
        'RETURN_CHILD',
      ),
    ),
    fact(
      'M-117',
      '002',
      'A professional representative or guardian is appointed, who works for what is best for the child, in the case and personally',

      lives(
        'CHILD_REPRESENTATIVE',
        'ChildRepresentative',
        'RepresentativeKind',
        'BestInterestsAssessment',
        'RETURN_CHILD',
      ),
    ),
  ],
};
