import { RefusedResolver, RuleResolver } from './refused.type.ts';
import { RuleVariantResolver } from './rule-variant.type.ts';

/** What every room that decides tells of a refusal: its rule, and the rule's dated readings. */
export const refusalResolvers = [RefusedResolver, RuleResolver, RuleVariantResolver] as const;
