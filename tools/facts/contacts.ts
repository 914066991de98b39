import { type Chapter, comes, fact, lives } from './fact.ts';

const hotline = comes('3.3', 'Query.hotlines');
const directory = comes('3.3', 'Query.contacts');

export const contacts: Chapter = {
  title: 'Contact details and opening hours',
  facts: [
    fact(
      'M-037',
      '002',
      'CMM’s hotline, for victims, authorities, organisations, the press and anybody else: +45 70 20 25 50',
      lives('EncounterChannel.HOTLINE'),
      hotline,
    ),
    fact(
      'M-038',
      '002',
      'Its hours: 8.30–16.00 from Monday to Friday, 9.00–15.00 at weekends and on public holidays, an answering machine at other times',
      hotline,
    ),
    fact('M-039', '002', 'Outside these hours the police hotline: +45 22 68 57 82', hotline),
    fact('M-040', '002', 'CMM by e-mail: cmm@socialstyrelsen.dk', directory),
    fact('M-041', '002', 'CMM by secure mail: sikkermail.menneskehandel@socialstyrelsen.dk', directory),
    fact(
      'M-042',
      '002',
      'The directory lists CMM for coordination, support, identification, contact persons, outreach and health clinics, under the same number and e-mail',
      directory,
    ),
    fact(
      'M-043',
      '002',
      'Accommodation, Reden International: (+45) 33 91 48 10, ms@redeninternational.dk',
      directory,
    ),
    fact('M-044', '002', 'Accommodation, Hørhuset: (+45) 32 55 56 22', directory),
    fact(
      'M-045',
      '002',
      'Social support, HopeNow: (+45) 26 16 10 12, info@hopenow.dk, https://hopenow.dk/',
      directory,
    ),
    fact(
      'M-046',
      '002',
      'Social support, AmiAmi: (+45) 21 693414, vnn@amiami.dk, https://amiami.dk/',
      directory,
    ),
    fact(
      'M-047',
      '002',
      'Social support, Reden International: (+45) 33 91 48 10, ms@redeninternational.dk, https://kfuksa.dk/',
      directory,
    ),
    fact(
      'M-048',
      '002',
      'Investigation, NEC: (+45) 33 14 88 88, nec-menneskehandel@politi.dk, hotline (+45) 45 15 42 00',
      directory,
    ),
    fact(
      'M-049',
      '002',
      'Assisted voluntary return: (+45) 45 33 53 94, iomcopenhagenavr@iom.int, https://returnnetwork.eu/, https://www.ersonetwork.org',
      directory,
    ),
  ],
};
