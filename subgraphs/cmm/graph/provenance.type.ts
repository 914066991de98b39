import { Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { InLanguage } from '../../../shared/graph/in-language.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import type { Provenance } from '../reference-data/provenance.ts';

type Published = Pick<Provenance, 'source' | 'facts' | 'asOf' | 'verify'>;

@ObjectType('Provenance', {
  description: 'Where reference data come from, and how far they may be trusted (kildeoplysning).',
})
export class ProvenanceType implements Published {
  @Field(() => String, {
    description:
      'The document, by its number in the catalogue of facts: `000` reports on 2022, `002` is the older description.',
  })
  source!: string;

  @Field(() => [String], { description: 'The facts that it states, by number, such as `M-038`.' })
  facts!: readonly string[];

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day that the document says it is true of. Null: it bears no date; `age` says what is known.',
  })
  asOf!: Day | null;

  @Field(() => Boolean, {
    description: 'Whether it must be verified with the organisation before it is published or relied on.',
  })
  verify!: boolean;
}

@Resolver(() => ProvenanceType)
export class ProvenanceResolver {
  @FieldResolver(() => String, { description: 'What the document is.' })
  title(@Root() { title }: Provenance, @InLanguage() language: Language): string {
    return title[language];
  }

  @FieldResolver(() => String, { description: 'How old it is, as far as that is known.' })
  age(@Root() { age }: Provenance, @InLanguage() language: Language): string {
    return age[language];
  }
}
