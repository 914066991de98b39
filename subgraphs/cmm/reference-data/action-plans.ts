import type { Text } from '../../../shared/law/rule.ts';
import { fromReport, type Provenance } from './provenance.ts';

/** What a plan says of one matter, in our words, and the rule of the mechanism that carries it. */
export interface ActionPlanMeasure {
  readonly rule: string;
  readonly says: Text;
  readonly facts: readonly string[];
}

/** A national action plan against trafficking, as far as the sources tell of it. */
export interface ActionPlan {
  readonly id: string;
  readonly title: Text;
  readonly department: Text;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly measures: readonly ActionPlanMeasure[];
  readonly provenance: Provenance;
}

export const actionPlans: readonly ActionPlan[] = [
  {
    id: 'nap-2022-2025',
    title: {
      EN: 'National action plan against trafficking in human beings 2022–2025: the frame of identification and protection',
      DA: 'National handlingsplan mod menneskehandel 2022–2025: rammen om identifikation og beskyttelse',
    },
    department: {
      EN: 'Department for Gender Equality',
      DA: 'Ligestillingsafdelingen', // unofficial rendering
    },
    firstYear: 2022,
    lastYear: 2025,
    measures: [
      {
        rule: 'DECIDERS',
        says: {
          EN: 'CMM and the Danish Immigration Service alone formally identify victims, so that cases are handled alike and data protected. The department charged them with it in 2022.',
          DA: 'Kun CMM og Udlændingestyrelsen identificerer formelt ofre, så sager behandles ens og data beskyttes. Afdelingen gav dem opgaven i 2022.',
        },
        facts: ['M-003', 'M-050'],
      },
      {
        rule: 'ASSISTANCE_UNCONDITIONAL',
        says: {
          EN: 'All victims have a right to the same assistance, whatever their stay or country of origin.',
          DA: 'Alle ofre har ret til den samme støtte uanset opholdsgrundlag og oprindelsesland.',
        },
        facts: ['M-097'],
      },
      {
        rule: 'ACCOMMODATION_APPROVED',
        says: {
          EN: 'The Ministry of Social Affairs approves the places where victims stay, and inspects shelters.',
          DA: 'Socialministeriet godkender de steder, hvor ofre opholder sig, og fører tilsyn med krisecentre.',
        },
        facts: ['M-008'],
      },
    ],
    provenance: fromReport('M-003', 'M-008', 'M-050', 'M-051', 'M-097'),
  },
];
