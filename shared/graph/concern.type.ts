import { Arg, Directive, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Concern } from '../law/concern.ts';
import type { Rule } from '../law/rule.ts';
import { Language } from '../vocabulary.ts';
import { RuleType } from './refused.type.ts';

@ObjectType('Concern', {
  description:
    'A departure from practice or from a safeguard: it was lawful, and somebody should know of it. Never a refusal.',
})
@Directive('@shareable')
export class ConcernType {
  @Field(() => String, { description: 'Stable code within the rule, such as `ASKED_LATE`.' })
  reason!: string;
}

@Resolver(() => ConcernType)
export class ConcernResolver {
  @FieldResolver(() => RuleType, { description: 'The practice or safeguard that was departed from.' })
  @Directive('@shareable')
  rule(@Root() concern: Concern): Rule {
    return concern.rule;
  }

  @FieldResolver(() => String, { description: 'What departed from it, with the dates.' })
  @Directive('@shareable')
  message(
    @Root() concern: Concern,
    @Arg('language', () => Language, { defaultValue: 'EN', description: 'The language of the text.' })
    language: Language,
  ): string {
    return concern.message[language];
  }
}
