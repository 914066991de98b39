import type { Text } from '../../../shared/law/rule.ts';
import type { Money } from '../../../shared/money.ts';
import type { GrantPayment } from '../../../shared/reference-vocabulary.ts';
import { fromReport, type Provenance } from './provenance.ts';

/** Public money for the care of victims. */
export interface FundingGrant {
  readonly id: string;
  readonly recipient: Text;
  readonly purpose: Text;
  readonly payment: GrantPayment;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly amount: Money;
  /** The source's own figure in US dollars: never worked out here. */
  readonly sourceConversion: Money;
  readonly provenance: Provenance;
}

const dkk = (amount: string): Money => ({ amount, currency: 'DKK' });
const usd = (amount: string): Money => ({ amount, currency: 'USD' });

const SHELTER: Text = {
  EN: 'The NGO that runs the specialised crisis shelter for women (the source does not name it)',
  DA: 'Den civilsamfundsorganisation, der driver det særlige krisecenter for kvinder (kilden nævner den ikke ved navn)',
};

export const funding: readonly FundingGrant[] = [
  {
    id: 'cmm-2022-2025',
    recipient: {
      EN: 'Danish Centre against Human Trafficking (CMM)',
      DA: 'Center mod Menneskehandel (CMM)',
    },
    purpose: {
      EN: 'The work of CMM, told together with educational activities, health care and psychological care through private clinics; no narrower purpose is stated',
      DA: "CMM's arbejde, nævnt sammen med undervisning, sundhedsbehandling og psykologbehandling gennem private klinikker; et snævrere formål er ikke oplyst",
    },
    payment: 'WHOLE_PERIOD',
    firstYear: 2022,
    lastYear: 2025,
    amount: dkk('10800000.00'),
    sourceConversion: usd('1550000.00'),
    provenance: fromReport('M-141'),
  },
  {
    id: 'crisis-shelter-2022-2025',
    recipient: SHELTER,
    purpose: {
      EN: 'Running the specialised crisis shelter for up to eight women',
      DA: 'Drift af det særlige krisecenter for op til otte kvinder',
    },
    payment: 'YEARLY',
    firstYear: 2022,
    lastYear: 2025,
    amount: dkk('1500000.00'),
    sourceConversion: usd('215550.00'),
    provenance: fromReport('M-142'),
  },
  {
    id: 'crisis-shelter-renovation',
    recipient: SHELTER,
    purpose: { EN: 'Renovation of the crisis shelter', DA: 'Renovering af krisecentret' },
    payment: 'ONE_OFF',
    // additional to the yearly sum; the source gives no year
    firstYear: null,
    lastYear: null,
    amount: dkk('1000000.00'),
    sourceConversion: usd('143700.00'),
    provenance: fromReport('M-143'),
  },
];
