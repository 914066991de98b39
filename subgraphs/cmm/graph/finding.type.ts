import { Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { FindingOutcome } from '../../../shared/derived-vocabulary.ts';
import { InLanguage } from '../../../shared/graph/in-language.ts';
import { RuleType } from '../../../shared/graph/refused.type.ts';
import { DateTimeScalar } from '../../../shared/graph/scalars.ts';
import type { Rule } from '../../../shared/law/rule.ts';
import { type Language, Room } from '../../../shared/vocabulary.ts';
import type { CaseFinding } from '../derived/findings/findings.ts';

@ObjectType('Finding', {
  description:
    'How one rule of the book of law holds for what is recorded of a case (konstatering; unofficial rendering): the gravest of all that it was held against. Never MET from silence: what the rule needs and this reader is not told, or whose owner did not answer, makes it NOT_VISIBLE. Only what is amiss by what this reader is told anyway is told all the same, with whose facts were missing (`unseen`).',
})
export class FindingType {
  @Field(() => FindingOutcome, { description: 'How the rule holds.' })
  outcome!: FindingOutcome;

  @Field(() => String, {
    nullable: true,
    description:
      'What the facts were held against, such as `DEPARTURE@END-OF-PERIOD`. Null: the rule asks nothing, or is not visible.',
  })
  ruleVersion!: string | null;

  @Field(() => DateTimeScalar, { description: 'The time for which it is told: as known then.' })
  asOf!: Date;

  @Field(() => [Room], {
    description:
      'Rooms that did not answer, or withhold what the rule needs or what its words would tell. Empty: nothing was missing.',
  })
  unseen!: readonly Room[];
}

@Resolver(() => FindingType)
export class FindingResolver {
  @FieldResolver(() => RuleType, { description: 'The rule.' })
  rule(@Root() { rule }: CaseFinding): Rule {
    return rule;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Stable code within the rule, such as `OVERDUE`, of a breach or a concern. Expect codes that are added later.',
  })
  reason(@Root() { because }: CaseFinding): string | null {
    return because?.reason ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What is amiss, with the dates. Null where nothing is, or where it would tell what is withheld.',
  })
  message(@Root() { because }: CaseFinding, @InLanguage() language: Language): string | null {
    return because?.message[language] ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What would remedy it, where something would.',
  })
  remedy(@Root() { because }: CaseFinding, @InLanguage() language: Language): string | null {
    return because?.remedy?.[language] ?? null;
  }
}
