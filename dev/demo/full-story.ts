/** What an authority keeps of a case, asked the same way through the case and at the authority's own door. */
const PARTS = `
fragment Immigration on ImmigrationFile {
  openedOn
  person { givenName familyName bornOn alienNumber }
  residenceStatuses { basis validFrom validTo }
  decisions { authority outcome decidedOn forms }
  reflectionPeriods {
    startsOn endsOn capEndsOn endedOn state verification identificationAuthority
    extensions { ground decidedAt fromEndsOn toEndsOn }
  }
}
fragment Justice on JusticeFile {
  openedOn
  person { givenName familyName bornOn policeReference }
  investigations { linkedOn unlinkedOn investigation { status unit openedOn closedOn policeNumber } }
  courtDecisions { authority outcome decidedOn forms }
  presenceRequired presenceRequiredUntil
}
fragment Return on ReturnFile {
  openedOn
  person { givenName familyName bornOn travelDocument }
  returns {
    status destinationCountry
    offeredOn acceptedOn declinedOn plannedDepartureOn departedOn arrivedOn completedOn withdrawnOn
  }
}`;

/** One question that spans the four authorities. */
export const FULL_STORY_QUERY = `query FullStory($id: ID!) {
  case(id: $id) {
    id reference status openedOn closedOn
    person { givenName familyName bornOn gender citizenship }
    referral { channel referredBy referredOn anonymous }
    cmmDecisions { authority outcome decidedOn forms }
    immigration { ...Immigration }
    justice { ...Justice }
    returnFile { ...Return }
    stage { stage since unseen }
    identification {
      inForce { authority outcome decidedOn }
      disagreement unseen
      decisions { authority outcome decidedOn }
    }
    answers { room state withheld }
    competence { authority byLaw agrees unseen }
    clocks { state explanation }
    findings { outcome rule { id title } message }
    timeline(first: 100) { nodes { on kind room authority } }
  }
}${PARTS}`;

/** The same at each authority's own door: for when CMM does not show the case, or does not answer. */
export const DOORS_QUERY = `query Doors($id: ID!) {
  immigration: immigrationFile(caseId: $id) { ...Immigration }
  justice: justiceFile(caseId: $id) { ...Justice }
  returnFile(caseId: $id) { ...Return }
}${PARTS}`;
