import type { Text } from '../../../shared/law/rule.ts';
import type { AssistanceKind } from '../../../shared/reference-vocabulary.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import { fromDescription, type Provenance } from './provenance.ts';

/** An entry of the contact directory. */
export interface Contact {
  readonly id: string;
  readonly organisation: Text;
  readonly authority: Authority | null;
  readonly kinds: readonly AssistanceKind[];
  readonly phones: readonly { readonly number: string; readonly hotline: boolean }[];
  readonly emails: readonly { readonly address: string; readonly secure: boolean }[];
  readonly websites: readonly string[];
  readonly note: Text | null;
  readonly provenance: Provenance;
}

const inBoth = (name: string): Text => ({ EN: name, DA: name });
const phone = (number: string) => ({ number, hotline: false });
const hotline = (number: string) => ({ number, hotline: true });
const email = (address: string) => ({ address, secure: false });

/** What the directory says of HopeNow, AmiAmi and Reden International alike. */
const NGO_WORK = ['SUPPORT', 'OUTREACH', 'IDENTIFICATION', 'HEALTH_CLINIC'] as const;
const NGOS_INFORM: Text = {
  EN: 'Since 2022 a conversation with an NGO informs an identification and does not carry it.',
  DA: 'Siden 2022 kan en samtale med en civilsamfundsorganisation oplyse en identifikation, men ikke bære den.',
};

/** The contact directory at the end of 002, in its order; an organisation that stands there twice is one entry. */
export const contacts: readonly Contact[] = [
  {
    id: 'cmm',
    organisation: {
      EN: 'Danish Centre against Human Trafficking (CMM)',
      DA: 'Center mod Menneskehandel (CMM)',
    },
    authority: 'CMM',
    kinds: ['COORDINATION', 'SUPPORT', 'IDENTIFICATION', 'CONTACT_PERSONS', 'OUTREACH', 'HEALTH_CLINIC'],
    phones: [hotline('+45 70 20 25 50')],
    emails: [
      email('cmm@socialstyrelsen.dk'),
      { address: 'sikkermail.menneskehandel@socialstyrelsen.dk', secure: true },
    ],
    websites: [],
    note: {
      EN: 'The agency that houses CMM has another name today (C-14), so the addresses may no longer hold.',
      DA: 'Den styrelse, som CMM hører under, har i dag et andet navn (C-14), så adresserne gælder måske ikke længere.',
    },
    provenance: fromDescription('M-037', 'M-040', 'M-041', 'M-042'),
  },
  {
    id: 'reden-international',
    organisation: inBoth('Reden International'),
    authority: 'NGO',
    kinds: ['ACCOMMODATION', ...NGO_WORK],
    phones: [phone('+45 33 91 48 10')],
    emails: [email('ms@redeninternational.dk')],
    websites: ['https://kfuksa.dk/'],
    note: NGOS_INFORM,
    provenance: fromDescription('M-033', 'M-034', 'M-043', 'M-047'),
  },
  {
    id: 'hoerhuset',
    organisation: inBoth('Hørhuset'),
    authority: 'NGO',
    kinds: ['ACCOMMODATION'],
    phones: [phone('+45 32 55 56 22')],
    emails: [],
    websites: [],
    note: null,
    provenance: fromDescription('M-033', 'M-044'),
  },
  {
    id: 'hopenow',
    organisation: inBoth('HopeNow'),
    authority: 'NGO',
    kinds: NGO_WORK,
    phones: [phone('+45 26 16 10 12')],
    emails: [email('info@hopenow.dk')],
    websites: ['https://hopenow.dk/'],
    note: NGOS_INFORM,
    provenance: fromDescription('M-034', 'M-045'),
  },
  {
    id: 'amiami',
    organisation: inBoth('AmiAmi'),
    authority: 'NGO',
    kinds: NGO_WORK,
    phones: [phone('+45 21 69 34 14')],
    emails: [email('vnn@amiami.dk')],
    websites: ['https://amiami.dk/'],
    note: NGOS_INFORM,
    provenance: fromDescription('M-034', 'M-046'),
  },
  {
    id: 'nec',
    organisation: {
      EN: 'National Centre of Investigation of the Danish National Police (NEC / NSK)',
      DA: 'Nationalt Efterforskningscenter hos Rigspolitiet (NEC / NSK)',
    },
    authority: 'POLICE',
    kinds: ['INVESTIGATION'],
    phones: [phone('+45 33 14 88 88'), hotline('+45 45 15 42 00')],
    emails: [email('nec-menneskehandel@politi.dk')],
    websites: [],
    note: {
      EN: 'The directory names NEC. Part of its work passed to NSK, the National Unit for Special Crime, on 1 January 2022 (C-17).',
      DA: 'Kontaktlisten nævner NEC. En del af dets arbejde overgik den 1. januar 2022 til NSK, National enhed for Særlig Kriminalitet (C-17).',
    },
    provenance: fromDescription('M-035', 'M-048'),
  },
  {
    id: 'assisted-voluntary-return',
    organisation: {
      EN: 'ERIN (European Reintegration Network) or ERSO (European Reintegration Support Organizations), with IOM',
      DA: 'ERIN (European Reintegration Network) eller ERSO (European Reintegration Support Organizations), med IOM',
    },
    authority: null,
    kinds: ['ASSISTED_VOLUNTARY_RETURN'],
    phones: [phone('+45 45 33 53 94')],
    emails: [email('iomcopenhagenavr@iom.int')],
    websites: ['https://returnnetwork.eu/', 'https://www.ersonetwork.org'],
    note: {
      EN: 'The directory gives one telephone and one address, the latter at IOM, for ERIN and ERSO together. By 2022 the Return Agency handled returns with local partners (C-13): ask it first.',
      DA: 'Kontaktlisten giver ét telefonnummer og én adresse, sidstnævnte hos IOM, for ERIN og ERSO under ét. I 2022 stod Hjemrejsestyrelsen for hjemrejser sammen med lokale partnere (C-13): spørg først dér.',
    },
    provenance: fromDescription('M-030', 'M-036', 'M-049'),
  },
];

/** Those who are there for a kind of assistance, or all of them. */
export const contactsFor = (kind: AssistanceKind | null): readonly Contact[] =>
  contacts.filter(({ kinds }) => kind === null || kinds.includes(kind));
