import { ConcernResolver } from '../../../shared/graph/concern.type.ts';
import { AssistanceMutations } from './assistance.mutations.ts';
import { ChildProtectionMutations } from './child-protection.mutations.ts';
import { ContactPersonMutations } from './contact-person.mutations.ts';
import { FacilityMutations } from './facility.mutations.ts';
import { PlacementMutations } from './placement.mutations.ts';
import { RecoveryPeriodMutations } from './recovery-period.mutations.ts';
import { RecoveryConcernsResolver, reliedOnResolvers } from './relied-on.resolvers.ts';
import { SupportMutations } from './support.mutations.ts';

/** What is decided and recorded on assistance, accommodation, recovery and children, and what those decisions relied on. */
export const assistanceMutations = [
  AssistanceMutations,
  ChildProtectionMutations,
  ContactPersonMutations,
  FacilityMutations,
  PlacementMutations,
  RecoveryPeriodMutations,
  SupportMutations,
  ConcernResolver,
  RecoveryConcernsResolver,
  ...reliedOnResolvers,
] as const;
