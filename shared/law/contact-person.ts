import type { AssistanceDurationBasis } from '../cmm-vocabulary.ts';
import type { Day } from '../day.ts';
import { type Concern, concern } from './concern.ts';
import { departedFrom, type Finding, gravest, met } from './finding.ts';
import { type Rule, variantOn, versionOf, versionOn } from './rule.ts';

/**
 * During a reflection period, or its equivalent for lawful residents, CMM assigns a contact person.
 * Source: M-067; C-08, C-15.
 */
export const contactPerson: Rule<
  'PRACTICE',
  'NONE_ASSIGNED',
  { readonly during: readonly AssistanceDurationBasis[] }
> = {
  id: 'CONTACT_PERSON',
  kind: 'PRACTICE',
  appliedBy: ['CMM'],
  title: { EN: 'Contact person', DA: 'Kontaktperson' },
  text: {
    EN: 'During a reflection period or a recovery period the Centre against Human Trafficking assigns a contact person, who tells the victim what help there is and coordinates it. Not to be taken for the contact person whom the police give a witness.',
    DA: 'I en refleksionsperiode eller restitutionsperiode tildeler Center mod Menneskehandel en kontaktperson, som oplyser offeret om tilbuddene og koordinerer dem. Må ikke forveksles med den kontaktperson, politiet giver et vidne.',
  },
  source: ['M-067', 'C-08', 'C-15'],
  reasons: {
    NONE_ASSIGNED: {
      message: {
        EN: 'In the period that began on {startsOn} the victim has no contact person as of {asOf}.',
        DA: 'I den periode, der begyndte den {startsOn}, har offeret pr. {asOf} ingen kontaktperson.',
      },
      remedy: { EN: 'Assign a contact person.', DA: 'Tildel en kontaktperson.' },
    },
  },
  variants: [
    {
      id: 'REFLECTION-AND-RECOVERY',
      from: null,
      to: null,
      label: {
        EN: 'In a reflection period and in a recovery period',
        DA: 'I en refleksionsperiode og i en restitutionsperiode',
      },
      data: { during: ['REFLECTION_PERIOD', 'RECOVERY_PERIOD'] },
      source: [
        'M-067: "standard practice"',
        'C-08: the recovery period has the same measures',
        'First day of validity not in the sources',
      ],
    },
  ],
};

export interface AccompaniedPeriod {
  readonly kind: AssistanceDurationBasis;
  readonly startsOn: Day;
  /** Its last day in effect. */
  readonly endsOn: Day;
}

export interface ContactPersonFacts {
  readonly periods: readonly AccompaniedPeriod[];
  readonly contacts: readonly { readonly assignedOn: Day; readonly releasedOn: Day | null }[];
}

/**
 * Warns where a period has nobody: while it runs, on the day; once it is over, where nobody was ever assigned in it. Its
 * first day is there to assign somebody; one that ended on it, or before it, as of somebody who had left, asks for nobody.
 */
function alone(
  { kind, startsOn, endsOn }: AccompaniedPeriod,
  contacts: ContactPersonFacts['contacts'],
  day: Day,
) {
  const variant = variantOn(contactPerson, startsOn);
  if (!variant.data.during.includes(kind) || day <= startsOn || endsOn <= startsOn) return null;
  const from = day <= endsOn ? day : startsOn;
  const accompanied = contacts.some(
    ({ assignedOn, releasedOn }) =>
      assignedOn <= day && assignedOn <= endsOn && (releasedOn === null || from < releasedOn),
  );
  if (accompanied) return null;
  return concern(contactPerson, versionOf(contactPerson, variant), 'NONE_ASSIGNED', { startsOn, asOf: day });
}

/** Warns of a period that runs today with nobody assigned, such as when a contact person is released from it. */
export const accompanied = ({ periods, contacts }: ContactPersonFacts, today: Day): Concern | null =>
  periods
    .filter(({ endsOn }) => today <= endsOn)
    .map((period) => alone(period, contacts, today))
    .find((warning) => warning !== null) ?? null;

export const findContactPerson = ({ periods, contacts }: ContactPersonFacts, asOf: Day): Finding =>
  gravest(
    contactPerson,
    periods
      .filter(
        ({ kind, startsOn }) =>
          startsOn < asOf && variantOn(contactPerson, startsOn).data.during.includes(kind),
      )
      .map((period) => {
        const warning = alone(period, contacts, asOf);
        return warning
          ? departedFrom(warning)
          : met(contactPerson, versionOn(contactPerson, period.startsOn));
      }),
  );
