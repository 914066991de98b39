import { Field, ID, ObjectType } from 'type-graphql';
import { AssistanceKind } from '../../../shared/reference-vocabulary.ts';
import { Authority } from '../../../shared/vocabulary.ts';
import type { Contact } from '../reference-data/contacts.ts';
import type { Provenance } from '../reference-data/provenance.ts';
import { ProvenanceType } from './provenance.type.ts';

@ObjectType('ContactPhone', { description: 'A telephone number of an organisation.' })
export class ContactPhoneType {
  @Field(() => String, { description: 'The number, with country code.' })
  number!: string;

  @Field(() => Boolean, { description: 'Whether the source calls it a hotline.' })
  hotline!: boolean;
}

@ObjectType('ContactEmail', { description: 'An e-mail address of an organisation.' })
export class ContactEmailType {
  @Field(() => String, { description: 'The address.' })
  address!: string;

  @Field(() => Boolean, {
    description: 'Whether the source calls it secure mail (sikker mail): the only kind for personal data.',
  })
  secure!: boolean;
}

type Published = Pick<
  Contact,
  'id' | 'authority' | 'kinds' | 'phones' | 'emails' | 'websites' | 'provenance'
>;

@ObjectType('Contact', {
  description:
    'An organisation of the contact directory (kontaktliste): dated reference data, to be verified before publishing. Addresses of places are never in it. Source: M-040 to M-049.',
})
export class ContactType implements Published {
  @Field(() => ID, { description: 'Stable name.' })
  id!: string;

  @Field(() => Authority, {
    nullable: true,
    description: 'What it is within the mechanism; null for networks abroad.',
  })
  authority!: Authority | null;

  @Field(() => [AssistanceKind], { description: 'What it is there for.' })
  kinds!: readonly AssistanceKind[];

  @Field(() => [ContactPhoneType], { description: 'Telephone numbers; empty: the source gives none.' })
  phones!: Contact['phones'];

  @Field(() => [ContactEmailType], { description: 'E-mail addresses; empty: the source gives none.' })
  emails!: Contact['emails'];

  @Field(() => [String], { description: 'Web addresses; empty: the source gives none.' })
  websites!: readonly string[];

  @Field(() => ProvenanceType, { description: 'Where this comes from, and how old it is.' })
  provenance!: Provenance;
}
