import {
  anyone,
  asParent,
  type Coordinate,
  type Grant,
  type Line,
  printLine,
  type RoomPolicy,
  type Scope,
} from '../shared/access/policy.ts';
import { type Role, roles } from '../shared/roles.ts';
import { type Authority, authorities, rooms as roomWords } from '../shared/vocabulary.ts';
import { policy as cmm } from '../subgraphs/cmm/policy.ts';
import { policy as dis } from '../subgraphs/dis/policy.ts';
import { policy as nec } from '../subgraphs/nec/policy.ts';
import { policy as returns } from '../subgraphs/returns/policy.ts';
import { code, codes, type Page, page, table } from './docs-markdown.ts';

const scopeWords: Readonly<Record<Scope, string>> = {
  ALL: 'every case',
  PARTY: 'cases to which this room admits it as a party',
  ASSIGNED: 'cases assigned to it or, where it has several, to its own organisation',
};

const isGrants = (line: Line): line is readonly Grant[] => typeof line !== 'string';

/** Every body that a room's table or its scopes name, in the order of the vocabulary. */
const bodiesOf = ({ lines, scopes }: RoomPolicy): Authority[] => {
  const named = Object.values(lines)
    .filter(isGrants)
    .flatMap((line) => line.map(({ body }) => body));
  return Object.values(authorities.words).filter((body) => named.includes(body) || scopes[body]);
};

/** The ways in which a room grants something to a body: nearly always one, written once in the policy. */
const waysOf = ({ lines }: RoomPolicy, body: Authority): string[] => {
  const grants = Object.values(lines)
    .filter(isGrants)
    .flatMap((line) => line.filter((grant) => grant.body === body));
  return [...new Set(grants.map((grant) => wayOf(grant)))];
};

const wayOf = ({ roles: only, purposes }: Grant): string =>
  `${codes(purposes)}${only ? ` (only ${only.join(', ')})` : ''}`;

const whoSection = (policy: RoomPolicy): string =>
  table(
    ['body', 'is shown', 'for the purposes'],
    bodiesOf(policy).map((body) => {
      const scope = policy.scopes[body];
      const ways = waysOf(policy, body);
      return [
        `${authorities.terms[body].en} ${code(body)}`,
        scope ? scopeWords[scope] : 'no case',
        ways.join('; ') || 'none: no field is granted to it',
      ];
    }),
  );

/** By type, the fields that share a line: in the order of the policy. */
function typesOf({ lines }: RoomPolicy): ReadonlyMap<string, ReadonlyMap<string, LineOfFields>> {
  const types = new Map<string, Map<string, LineOfFields>>();
  for (const [coordinate, line] of Object.entries(lines) as [Coordinate, Line][]) {
    const [type = '', field = ''] = coordinate.split('.');
    const ofType = types.get(type) ?? new Map<string, LineOfFields>();
    const key = JSON.stringify(printLine(line));
    const fields = ofType.get(key)?.fields ?? [];
    types.set(type, ofType.set(key, { line, fields: [...fields, field] }));
  }
  return types;
}

interface LineOfFields {
  readonly line: Line;
  readonly fields: readonly string[];
}

function typeSection(policy: RoomPolicy, type: string, lines: readonly LineOfFields[]): string[] {
  const granted = lines.filter(({ line }) => isGrants(line));
  const bodies = bodiesOf(policy).filter((body) =>
    granted.some(({ line }) => isGrants(line) && line.some((grant) => grant.body === body)),
  );
  const mark = (line: Line, body: Authority): string => {
    const grants = isGrants(line) ? line.filter((grant) => grant.body === body) : [];
    if (grants.length === 0) return '';
    return waysOf(policy, body).length === 1 ? '●' : grants.map(wayOf).join('; ');
  };
  const fieldsOf = (wanted: Line) => lines.find(({ line }) => line === wanted)?.fields ?? [];
  const withParent = fieldsOf(asParent);
  const open = fieldsOf(anyone);
  return [
    `### ${type}`,
    table(
      [type === 'Mutation' ? 'may be tried by' : 'field', ...bodies.map(code)],
      granted.map(({ line, fields }) => [codes(fields), ...bodies.map((body) => mark(line, body))]),
    ),
    ...(withParent.length > 0 ? [`Whoever reads the field that leads here: ${codes(withParent)}.`] : []),
    ...(open.length > 0
      ? [
          type === 'Query'
            ? `Everybody with a token, without a purpose, since it is about no case: ${codes(open)}.`
            : `Asked for by the graph itself, for derived fields: ${codes(open)}. It tells nobody what they may not read in the fields that it stands for, and no client can ask for it.`,
        ]
      : []),
  ];
}

/** By which line each group of facts is told: groups that share one stand together. */
function groupSection(policy: RoomPolicy): string[] {
  const byLine = new Map<string, LineOfFields>();
  for (const [group, line] of Object.entries(policy.groups ?? {})) {
    const key = JSON.stringify(printLine(line));
    byLine.set(key, { line, fields: [...(byLine.get(key)?.fields ?? []), group] });
  }
  return [
    '### Facts for derived fields',
    'No client can ask for them. `answers`, `identification`, `stage`, `timeline`, `competence`, `clocks` and `findings` are worked out for each reader from the groups that this reader is told: by the line of the fields that a group stands for. Auditors are told what the rules make of some that they may not read.',
    table(
      ['group of facts', 'told to'],
      [...byLine.values()].map(({ line, fields }) => [
        codes(fields),
        isGrants(line)
          ? line.map((grant) => `${code(grant.body)} (${wayOf(grant)})`).join(', ')
          : 'everybody',
      ]),
    ),
  ];
}

function roomSection(policy: RoomPolicy): string[] {
  const types = [...typesOf(policy)].map(([type, lines]) => [type, [...lines.values()]] as const);
  const whole = types.filter(([, lines]) => lines.every(({ line }) => line === asParent));
  return [
    `## ${roomWords.terms[policy.room].en} (${code(policy.room.toLowerCase())})`,
    whoSection(policy),
    ...types
      .filter((type) => !whole.includes(type))
      .flatMap(([type, lines]) => typeSection(policy, type, lines)),
    `Told in full to whoever reads the field that leads to them: ${codes(whole.map(([type]) => type))}.`,
    ...groupSection(policy),
  ];
}

const policies = [cmm, dis, nec, returns];

const grantedNothing = roles
  .map(({ authority }) => authority)
  .filter((body) => policies.every((policy) => waysOf(policy, body).length === 0));

/** Who may see what: the four policy tables, for people. */
export const accessPage = (): Page =>
  page(
    'docs/access.md',
    'Who may see what',
    'Each authority decides for its own part who may see it; here are the four tables that the subgraphs enforce (`subgraphs/*/policy.ts`). What is not listed is not told. Two questions are asked of every field: may this body, in this role and for this purpose, read it (●)? And is this room showing it this case? Whoever is told no finds null and a line in `extensions.withheld`, decided before anything is looked up, so that it says nothing about whether there is a value. At the top of a query it is an error instead, and a case that may not be seen looks like one that does not exist.',
    'A ● holds for the purposes that the first table of the room gives for the body. A party is admitted for purposes too, and sees the case for those. That a body may try a mutation does not make it the one to decide: that is the law’s question ([law](law.md)), answered by a typed refusal.',
    '## Roles and their purposes',
    'A caller states one purpose in the header `X-Purpose`; a role that has a single one may leave it out.',
    table(
      ['body', 'role (claim `roles`)', 'purposes'],
      (roles satisfies readonly Role[]).map(({ authority, role, purposes }) => [
        `${authorities.terms[authority].en} ${code(authority)}`,
        code(role),
        codes(purposes),
      ]),
    ),
    ...(grantedNothing.length > 0
      ? [
          `No room grants anything to these bodies so far: ${grantedNothing.map((body) => authorities.terms[body].en).join(', ')}.`,
        ]
      : []),
    ...policies.flatMap(roomSection),
  );
