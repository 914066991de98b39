import { Arg, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { Day } from '../day.ts';
import type { Refused } from '../law/refusal.ts';
import { isInForce, type Rule } from '../law/rule.ts';
import { Authority, type Language, RuleKind } from '../vocabulary.ts';
import { InLanguage } from './in-language.ts';
import { type RuleVariant, RuleVariantType, toldVariant } from './rule-variant.type.ts';
import { DateScalar } from './scalars.ts';

/** A rule of the book of law. */
@ObjectType('Rule', { description: 'A rule of the mechanism, as the book of law has it. Its id is stable.' })
@Directive('@shareable')
export class RuleType {
  @Field(() => ID, { description: 'Stable name, such as `REFLECTION_GRANT`.' })
  id!: string;

  @Field(() => RuleKind, { description: 'How binding the rule is.' })
  kind!: RuleKind;

  @Field(() => [String], {
    description: 'Where the rule comes from: facts by number (`M-068`) and statutes.',
  })
  source!: readonly string[];

  @Field(() => [Authority], { description: 'The bodies that apply it.' })
  appliedBy!: readonly Authority[];
}

@Resolver(() => RuleType)
export class RuleResolver {
  @FieldResolver(() => String, { description: 'The rule in a few words.' })
  @Directive('@shareable')
  title(@Root() rule: Rule, @InLanguage() language: Language): string {
    return rule.title[language];
  }

  @FieldResolver(() => String, { description: 'The rule in a sentence.' })
  @Directive('@shareable')
  text(@Root() rule: Rule, @InLanguage() language: Language): string {
    return rule.text[language];
  }

  @FieldResolver(() => [RuleVariantType], { description: 'Its dated readings, the oldest first.' })
  @Directive('@shareable')
  variants(
    @Root() rule: Rule,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description:
        'Only the reading that is in force on this day, if there is one; all of them, unless told.',
    })
    on: Day | null,
  ): readonly RuleVariant[] {
    return rule.variants
      .filter((variant) => !on || isInForce(variant, on))
      .map((variant) => toldVariant(rule, variant));
  }
}

/** A lawful "no": an answer, not an error. */
@ObjectType('Refused', {
  description:
    'A lawful "no" (afslag). Nothing was written but the access entry and, where a key was sent, the idempotency record. It names the rule and says when it would be lawful.',
})
@Directive('@shareable')
export class RefusedType {
  @Field(() => String, {
    description: 'Stable code within the rule, such as `PERIOD_RUNNING`. Expect codes that are added later.',
  })
  reason!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it would be lawful, where that can be said.',
  })
  earliestLawfulAt!: Day | null;
}

@Resolver(() => RefusedType)
export class RefusedResolver {
  @FieldResolver(() => RuleType, { description: 'The rule that does not hold here.' })
  @Directive('@shareable')
  rule(@Root() { refused }: Refused): Rule {
    return refused;
  }

  @FieldResolver(() => String, { description: 'Why it does not hold here, with the dates.' })
  @Directive('@shareable')
  message(@Root() refused: Refused, @InLanguage() language: Language): string {
    return refused.message[language];
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What would remedy it, where something would.',
  })
  @Directive('@shareable')
  remedy(@Root() refused: Refused, @InLanguage() language: Language): string | null {
    return refused.remedy?.[language] ?? null;
  }
}
