/** An amount with two decimals as PostgreSQL's `numeric` gives it, and its currency in ISO 4217. Never a JavaScript number. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}
