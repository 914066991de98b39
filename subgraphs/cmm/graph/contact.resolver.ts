import { Arg, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { InLanguage } from '../../../shared/graph/in-language.ts';
import { AssistanceKind } from '../../../shared/reference-vocabulary.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { type Contact, contactsFor } from '../reference-data/contacts.ts';
import { ContactType } from './contact.type.ts';

@Resolver(() => ContactType)
export class ContactResolver {
  @Query(() => [ContactType], {
    nullable: true,
    description:
      'The contact directory, in the order of its source. Source: M-030, M-033 to M-037, M-040 to M-049.',
  })
  contacts(
    @Arg('kind', () => AssistanceKind, {
      nullable: true,
      description: 'Only those who are there for this; all of them, unless told.',
    })
    kind: AssistanceKind | null,
  ): readonly Contact[] {
    return contactsFor(kind ?? null);
  }

  @FieldResolver(() => String, { description: 'What it is called.' })
  organisation(@Root() { organisation }: Contact, @InLanguage() language: Language): string {
    return organisation[language];
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What is known to have changed since, or is not quite as the directory says.',
  })
  note(@Root() { note }: Contact, @InLanguage() language: Language): string | null {
    return note?.[language] ?? null;
  }
}
