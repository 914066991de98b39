import { Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { Day } from '../day.ts';
import { type Rule, type Variant, versionOf } from '../law/rule.ts';
import type { Language } from '../vocabulary.ts';
import { InLanguage } from './in-language.ts';
import { DateScalar } from './scalars.ts';

@ObjectType('RuleDatum', {
  description:
    'One number, word or list that a reading of a rule works with: a count of days, a cap, who applies.',
})
@Directive('@shareable')
export class RuleDatumType {
  @Field(() => String, { description: 'What it is, such as `days` or `byStay.LAWFUL`.' })
  name!: string;

  @Field(() => [String], { description: 'Its value, or its values. None: nothing is set.' })
  values!: readonly string[];
}

type Published = Pick<Variant, 'from' | 'to' | 'source'>;

/** A dated reading of a rule, as the graph tells it. */
export interface RuleVariant extends Published, Pick<Variant, 'label'> {
  readonly version: string;
  readonly data: readonly RuleDatumType[];
}

@ObjectType('RuleVariant', {
  description:
    'One dated reading of a rule. A rule that changed has several, and never two on one day; a case goes by that of its own day.',
})
@Directive('@shareable')
export class RuleVariantType implements Published {
  @Field(() => ID, {
    description:
      'Stable name, such as `REFLECTION_TOTAL@2013-120`: kept with every decision that rests on it.',
  })
  version!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it is in force. Null: since before all that is recorded.',
  })
  from!: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which it is in force. Null: it still is.',
  })
  to!: Day | null;

  @Field(() => [RuleDatumType], { description: 'The numbers, words and lists that it works with.' })
  data!: readonly RuleDatumType[];

  @Field(() => [String], {
    description:
      'Where this reading comes from, and what in it is our choice because the sources are silent.',
  })
  source!: readonly string[];
}

@Resolver(() => RuleVariantType)
export class RuleVariantResolver {
  @FieldResolver(() => String, { description: 'The reading in a few words.' })
  @Directive('@shareable')
  label(@Root() { label }: RuleVariant, @InLanguage() language: Language): string {
    return label[language];
  }
}

const isList = (value: object): value is readonly unknown[] =>
  Array.isArray(value) && value.every((each) => typeof each !== 'object');

/** Lists of words as they are, objects by the path to each of their values. */
const dataOf = (value: unknown, name: string): RuleDatumType[] => {
  if (value === null) return [{ name, values: [] }];
  if (typeof value !== 'object') return [{ name, values: [String(value)] }];
  if (isList(value)) return [{ name, values: value.map(String) }];
  return Object.entries(value).flatMap(([inner, of]) => dataOf(of, name === '' ? inner : `${name}.${inner}`));
};

export const toldVariant = (rule: Rule, variant: Variant): RuleVariant => ({
  ...variant,
  version: versionOf(rule, variant),
  data: dataOf(variant.data, ''),
});
