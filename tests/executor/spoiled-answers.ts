import type { Manner } from './manners.ts';
import type { Seeded } from './seeded.ts';

interface Sent {
  data: unknown;
  errors?: unknown;
}

type Holder = { [key: string | number]: unknown };

interface Place {
  readonly holder: Holder;
  readonly key: string | number;
}

/** Every place in the data: what holds it, and under which key. */
function places(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  const keys = Array.isArray(value) ? value.map((_, at) => at) : Object.keys(value);
  return keys.flatMap((key) => [{ holder, key }, ...places(holder[key])]);
}

const OTHER_VALUES = [true, false, 12.5, -3, 'word', [], ['list'], {}, { __typename: 'Nothing' }, 1e300];

/** What becomes of an answer on the way. Well-behaved manners pass. */
export function spoil(sent: Sent, manner: Manner, seeded: Seeded): string {
  if (manner === 'broken') return seeded.onceIn(2) ? JSON.stringify(sent) : broken(sent, seeded);
  if (manner === 'malformed' || manner === 'mistyped') {
    // of what type the top is says the operation; Apollo believes the reply
    const isTop = ({ holder, key }: Place) =>
      holder === sent.data && (key === '_entities' || key === '__typename');
    const there = places(sent.data).filter((place) => !isTop(place));
    for (let times = 1 + seeded.below(3); times > 0 && there.length > 0; times -= 1) {
      const { holder, key } = seeded.pick(there);
      if (manner === 'mistyped') holder[key] = seeded.pick(OTHER_VALUES);
      else if (seeded.onceIn(2) && !Array.isArray(holder)) delete holder[key];
      else holder[key] = null;
    }
  }
  return JSON.stringify(sent);
}

function broken(sent: Sent, seeded: Seeded): string {
  const error = {
    message: 'no',
    extensions: { code: seeded.pick(['CONFLICT', 'INTERNAL', 'TIMEOUT', '23505']) },
  };
  return seeded.pick([
    JSON.stringify({ data: null, errors: [error] }),
    JSON.stringify({ errors: [{ message: 'no' }, error] }),
    JSON.stringify({ ...sent, errors: [{ ...error, path: ['_entities', 0] }] }),
    JSON.stringify({ data: { _entities: [] } }),
    JSON.stringify({ data: { _entities: null } }),
    '<html>Bad Gateway</html>',
    '{"data":{"valueOf":{"polluted":true}}}',
    '[]',
    'null',
    '{"data":{"_entities":[{}',
    '',
  ]);
}
