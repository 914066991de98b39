import { Field, ID, InputType, Int } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import type { LinkInvestigation } from '../actions/link-investigation.ts';
import type { SetPresenceRequired } from '../actions/set-presence-required.ts';
import type { UnlinkInvestigation } from '../actions/unlink-investigation.ts';
import { InvestigationLinkType } from './investigation-link.type.ts';

@InputType('LinkInvestigationInput', { description: 'Which investigation concerns which case too.' })
export class LinkInvestigationInput implements LinkInvestigation {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The investigation.' })
  investigationId!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the link; left out: today.' })
  linkedOn?: Day | null;
}

@InputType('UnlinkInvestigationInput', { description: 'Which link ends.' })
export class UnlinkInvestigationInput implements UnlinkInvestigation {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The link of an investigation to it.' })
  linkId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the link; left out: today.' })
  unlinkedOn?: Day | null;
}

@InputType('SetPresenceRequiredInput', {
  description: 'For which investigation the person is needed in the country, or no longer.',
})
export class SetPresenceRequiredInput implements SetPresenceRequired {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The link of an investigation to it.' })
  linkId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => Boolean, {
    description: 'Whether she must be present for the investigation or the prosecution that follows it.',
  })
  required!: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which she must be; left out: no end is set. Only where it is required.',
  })
  until?: Day | null;
}

export const LinkInvestigationOutcome = outcomeOf(
  'LinkInvestigationOutcome',
  InvestigationLinkType,
  'What came of linking an investigation to a case.',
);

export const UnlinkInvestigationOutcome = outcomeOf(
  'UnlinkInvestigationOutcome',
  InvestigationLinkType,
  'What came of ending a link.',
);

export const SetPresenceRequiredOutcome = outcomeOf(
  'SetPresenceRequiredOutcome',
  InvestigationLinkType,
  'What came of saying whether presence is required.',
);
