import { type Chapter, fact, lives } from './fact.ts';

const inDirectory = (words: string) =>
  lives('Query.contacts', 'Contact', `subgraphs/cmm/reference-data/contacts.ts: ${words}`);

export const contacts: Chapter = {
  title: 'Contact details and opening hours',
  facts: [
    fact(
      'M-037',
      '002',
      'CMM’s hotline, for victims, authorities, organisations, the press and anybody else: +45 70 20 25 50',
      lives('Query.hotlines', 'EncounterChannel.HOTLINE'),
      inDirectory('+45 70 20 25 50'),
    ),
    fact(
      'M-038',
      '002',
      'Its hours: 8.30–16.00 from Monday to Friday, 9.00–15.00 at weekends and on public holidays, an answering machine at other times',
      lives(
        'Query.hotlines',
        'HotlineHours',
        'HotlineDay',
        'HotlineState.ANSWERING_MACHINE',
        'subgraphs/cmm/reference-data/hotline-hours.ts: 08:30',
      ),
    ),
    fact(
      'M-039',
      '002',
      'Outside these hours the police hotline: +45 22 68 57 82',
      lives(
        'Query.hotlines',
        'HotlineState.STANDS_IN',
        'subgraphs/cmm/reference-data/hotlines.ts: +45 22 68 57 82',
      ),
    ),
    fact('M-040', '002', 'CMM by e-mail: cmm@socialstyrelsen.dk', inDirectory('cmm@socialstyrelsen.dk')),
    fact(
      'M-041',
      '002',
      'CMM by secure mail: sikkermail.menneskehandel@socialstyrelsen.dk',
      inDirectory('sikkermail.menneskehandel@socialstyrelsen.dk'),
    ),
    fact(
      'M-042',
      '002',
      'The directory lists CMM for coordination, support, identification, contact persons, outreach and health clinics, under the same number and e-mail',
      lives('Mutation.assignContactPerson', 'AssistanceKind', 'ContactPerson'),
      inDirectory('COORDINATION'),
    ),
    fact(
      'M-043',
      '002',
      'Accommodation, Reden International: (+45) 33 91 48 10, ms@redeninternational.dk',
      inDirectory('+45 33 91 48 10'),
    ),
    fact('M-044', '002', 'Accommodation, Hørhuset: (+45) 32 55 56 22', inDirectory('+45 32 55 56 22')),
    fact(
      'M-045',
      '002',
      'Social support, HopeNow: (+45) 26 16 10 12, info@hopenow.dk, https://hopenow.dk/',
      inDirectory('https://hopenow.dk/'),
    ),
    fact(
      'M-046',
      '002',
      'Social support, AmiAmi: (+45) 21 693414, vnn@amiami.dk, https://amiami.dk/',
      inDirectory('https://amiami.dk/'),
    ),
    fact(
      'M-047',
      '002',
      'Social support, Reden International: (+45) 33 91 48 10, ms@redeninternational.dk, https://kfuksa.dk/',
      inDirectory('https://kfuksa.dk/'),
    ),
    fact(
      'M-048',
      '002',
      'Investigation, NEC: (+45) 33 14 88 88, nec-menneskehandel@politi.dk, hotline (+45) 45 15 42 00',
      inDirectory('nec-menneskehandel@politi.dk'),
    ),
    fact(
      'M-049',
      '002',
      'Assisted voluntary return: (+45) 45 33 53 94, iomcopenhagenavr@iom.int, https://returnnetwork.eu/, https://www.ersonetwork.org',
      inDirectory('iomcopenhagenavr@iom.int'),
    ),
  ],
};
