import type { SamplePerson } from './story.ts';

export const woman = (
  givenName: string,
  age: number,
  citizenship: string | null,
  citizenshipGroup: SamplePerson['citizenshipGroup'] = 'NON_EU',
): SamplePerson => ({ givenName, age, gender: 'FEMALE', citizenship, citizenshipGroup });

export const man = (...of: Parameters<typeof woman>): SamplePerson => ({ ...woman(...of), gender: 'MALE' });
