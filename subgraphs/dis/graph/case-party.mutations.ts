import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { roles } from '../../../shared/roles.ts';
import type { Authority, Purpose } from '../../../shared/vocabulary.ts';
import { admitToImmigrationFile } from '../actions/admit-to-immigration-file.ts';
import { releaseFromImmigrationFile } from '../actions/release-from-immigration-file.ts';
import { policy } from '../policy.ts';
import { askCase } from './asks/case-known.ts';
import {
  AdmitToImmigrationFileInput,
  AdmitToImmigrationFileOutcome,
  ReleaseFromImmigrationFileInput,
  ReleaseFromImmigrationFileOutcome,
} from './case-party.inputs.ts';
import type { Context } from './context.ts';

const LONGEST_BASIS = 200;
const LONGEST_NAME = 80;
/** Bodies of many organisations, each admitted by itself. */
const OF_MANY: readonly Authority[] = ['NGO', 'MUNICIPALITY'];

@Resolver()
export class CasePartyMutations {
  @Mutation(() => AdmitToImmigrationFileOutcome, {
    nullable: true,
    description:
      'Admits another body to the immigration file of a case (part i udlændingesagen), for stated purposes and on a stated basis; a body that has a part already gets these purposes in the place of the old. It opens the file where there is none.',
  })
  async admitToImmigrationFile(
    @Arg('input', () => AdmitToImmigrationFileInput, { description: 'Whom, for what, on what basis.' })
    input: AdmitToImmigrationFileInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const party = { caseId, authority: input.authority, organisation: organisationIn(input) };
    const basis = input.basis.trim();
    if (basis.length === 0 || basis.length > LONGEST_BASIS)
      throw badInput('input.basis', 'has to be 1 to 200 characters long');
    const purposes = purposesIn(input);
    return admitToImmigrationFile(context, { ...party, purposes, basis }, await askCase(context, caseId));
  }

  @Mutation(() => ReleaseFromImmigrationFileOutcome, {
    nullable: true,
    description:
      "Ends another body's part in the immigration file of a case (udtræder af udlændingesagen; unofficial rendering), from its next request on.",
  })
  releaseFromImmigrationFile(
    @Arg('input', () => ReleaseFromImmigrationFileInput, { description: 'Whose part ends.' })
    input: ReleaseFromImmigrationFileInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const { authority } = input;
    return releaseFromImmigrationFile(context, {
      caseId,
      authority,
      organisation: organisationIn(input),
    });
  }
}

function organisationIn({ authority, organisation }: ReleaseFromImmigrationFileInput): string | null {
  const scope = policy.scopes[authority];
  if (!scope || scope === 'ALL')
    throw badInput('input.authority', 'is a body that is not admitted case by case');
  const name = organisation?.trim() ?? null;
  if (OF_MANY.includes(authority) !== (name !== null))
    throw badInput('input.organisation', 'is named for bodies of many organisations, and for no other');
  if (name !== null && (name.length === 0 || name.length > LONGEST_NAME))
    throw badInput('input.organisation', 'is no name of an organisation');
  return name;
}

/** Only what the body works for: another purpose would admit nobody. */
function purposesIn({ authority, purposes }: AdmitToImmigrationFileInput): Purpose[] {
  const known = roles
    .filter((role) => role.authority === authority)
    .flatMap((role): readonly Purpose[] => role.purposes);
  if (purposes.length === 0 || !purposes.every((purpose) => known.includes(purpose)))
    throw badInput('input.purposes', 'are not of those that this body works for');
  return [...new Set(purposes)];
}
