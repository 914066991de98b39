import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../shared/graph/scalars.ts';
import { HotlineDay, HotlineState } from '../../../shared/reference-vocabulary.ts';
import { Authority } from '../../../shared/vocabulary.ts';
import type { HotlineHours } from '../reference-data/hotline-hours.ts';
import type { Hotline } from '../reference-data/hotlines.ts';
import type { Provenance } from '../reference-data/provenance.ts';
import { ProvenanceType } from './provenance.type.ts';

@ObjectType('HotlineHours', {
  description: 'When somebody picks up, by Danish clocks (åbningstid). Source: M-038.',
})
export class HotlineHoursType implements HotlineHours {
  @Field(() => HotlineDay, { description: 'On which days.' })
  on!: HotlineDay;

  @Field(() => String, { description: 'From this minute on, such as `08:30`.' })
  opens!: string;

  @Field(() => String, { description: 'Until this minute, such as `16:00`: at that minute it is closed.' })
  closes!: string;
}

type Published = Pick<
  Hotline,
  | 'id'
  | 'authority'
  | 'phone'
  | 'languages'
  | 'hours'
  | 'answering'
  | 'changesAt'
  | 'opensNextAt'
  | 'provenance'
>;

@ObjectType('Hotline', {
  description: 'A telephone that victims and those who meet them can call, and who answers it (hotline).',
})
export class HotlineType implements Published {
  @Field(() => ID, { description: 'Stable name.' })
  id!: string;

  @Field(() => Authority, { description: 'The body that keeps it.' })
  authority!: Authority;

  @Field(() => String, { description: 'The number, with country code.' })
  phone!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Languages that are spoken, as ISO 639-1 codes. Null: the source does not say.',
  })
  languages!: readonly string[] | null;

  @Field(() => [HotlineHoursType], {
    nullable: true,
    description: 'When somebody picks up. Null: the source does not say.',
  })
  hours!: readonly HotlineHours[] | null;

  @Field(() => HotlineState, { description: 'Who answers at the minute that was asked about.' })
  answering!: HotlineState;

  @Field(() => DateTimeScalar, {
    description: 'The first instant at which `answering` no longer holds.',
  })
  changesAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The next time it opens, after the minute that was asked about. Null: the source gives no hours.',
  })
  opensNextAt!: Date | null;

  @Field(() => ProvenanceType, { description: 'Where this comes from, and how old it is.' })
  provenance!: Provenance;
}
