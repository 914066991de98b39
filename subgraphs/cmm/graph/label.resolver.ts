import { Arg, Query, Resolver } from 'type-graphql';
import { badInput } from '../../../shared/graph-error.ts';
import { Language } from '../../../shared/vocabulary.ts';
import { isVocabulary, type Label, labelsOf } from '../reference-data/labels.ts';
import { LabelType } from './label.type.ts';

@Resolver(() => LabelType)
export class LabelResolver {
  @Query(() => [LabelType], {
    nullable: true,
    description: 'The labels of every value of every enum of the graph, whichever authority publishes it.',
  })
  labels(
    @Arg('vocabulary', () => String, {
      nullable: true,
      description: 'Only of the enum of this name, such as `ExploitationForm`; of all, unless told.',
    })
    vocabulary: string | null,
    @Arg('language', () => Language, {
      nullable: true,
      description: 'Only in this language; in all, unless told.',
    })
    language: Language | null,
  ): readonly Label[] {
    const name = vocabulary ?? null;
    if (name !== null && !isVocabulary(name)) throw badInput('vocabulary', 'names no enum of the graph');
    return labelsOf(name, language ?? null);
  }
}
