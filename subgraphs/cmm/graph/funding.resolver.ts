import { FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { InLanguage } from '../../../shared/graph/in-language.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { type FundingGrant, funding } from '../reference-data/funding.ts';
import { FundingGrantType } from './funding.type.ts';

@Resolver(() => FundingGrantType)
export class FundingResolver {
  @Query(() => [FundingGrantType], {
    nullable: true,
    description: 'Public money for the care of victims, with purpose and period. Source: M-141 to M-143.',
  })
  funding(): readonly FundingGrant[] {
    return funding;
  }

  @FieldResolver(() => String, { description: 'Who received it.' })
  recipient(@Root() { recipient }: FundingGrant, @InLanguage() language: Language): string {
    return recipient[language];
  }

  @FieldResolver(() => String, { description: 'What it is for.' })
  purpose(@Root() { purpose }: FundingGrant, @InLanguage() language: Language): string {
    return purpose[language];
  }
}
