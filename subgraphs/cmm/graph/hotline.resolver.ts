import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { InLanguage } from '../../../shared/graph/in-language.ts';
import { DateTimeScalar } from '../../../shared/graph/scalars.ts';
import { badInput } from '../../../shared/graph-error.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { hotlineYears, isWithinHotlineYears } from '../reference-data/hotline-hours.ts';
import { type Hotline, hotlinesAt } from '../reference-data/hotlines.ts';
import type { Context } from './context.ts';
import { HotlineType } from './hotline.type.ts';

@Resolver(() => HotlineType)
export class HotlineResolver {
  @Query(() => [HotlineType], {
    nullable: true,
    description:
      "Who picks up at a given minute, the one to call first at the top: CMM's hotline by its published hours, otherwise its answering machine and the police hotline. The hotline of NEC is in `contacts`. Source: M-037 to M-039.",
  })
  hotlines(
    @Arg('at', () => DateTimeScalar, {
      nullable: true,
      description: `The instant, in the years ${hotlineYears.first} to ${hotlineYears.last}; now, unless told.`,
    })
    at: Date | null,
    @Ctx() { now }: Context,
  ): readonly Hotline[] {
    const instant = at ?? now;
    if (!isWithinHotlineYears(instant))
      throw badInput('at', `must lie in the years ${hotlineYears.first} to ${hotlineYears.last}`);
    return hotlinesAt(instant);
  }

  @FieldResolver(() => String, { description: 'What it is called.' })
  name(@Root() { name }: Hotline, @InLanguage() language: Language): string {
    return name[language];
  }

  @FieldResolver(() => String, { description: 'For whom and when it is there.' })
  about(@Root() { about }: Hotline, @InLanguage() language: Language): string {
    return about[language];
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The Danish public holiday (helligdag) on that day, whose hours hold. Null: it is none.',
  })
  publicHoliday(@Root() { publicHoliday }: Hotline, @InLanguage() language: Language): string | null {
    return publicHoliday?.[language] ?? null;
  }
}
