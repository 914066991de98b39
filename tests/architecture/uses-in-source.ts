import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { checkout } from '../../dev/checkout.ts';

/** A syntax node of a source file; arguments and the like have no type of their own. */
export interface Node {
  readonly type?: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a node has depends on its type
  readonly [key: string]: any;
}

export const parsed = (source: string): Node => parseSync(source, { syntax: 'typescript', decorators: true });

export const programOf = (path: string): Node => parsed(readFileSync(join(checkout, path), 'utf8'));

const childrenOf = (node: Node): (readonly [key: string, child: Node])[] =>
  Object.entries(node).flatMap(([key, value]) =>
    [value].flat().flatMap((child) => (child && typeof child === 'object' ? [[key, child] as const] : [])),
  );

export const nodesIn = (node: Node): Node[] => [
  node,
  ...childrenOf(node).flatMap(([, child]) => nodesIn(child)),
];

/** Whatever a file calls something by: its identifiers, and texts of a single word. */
export const namesIn = (program: Node): ReadonlySet<string> =>
  new Set(
    nodesIn(program).flatMap(({ type, value }) =>
      type === 'Identifier' || (type === 'StringLiteral' && !/\s/.test(value)) ? [value] : [],
    ),
  );

// where a name is declared it has room for its type
const isDeclared = (node: Node) => node.type === 'Identifier' && 'typeAnnotation' in node;

/** Its parameters, constants and variables: what a file can call anything that it is handed. */
export const declaredIn = (program: Node): string[] =>
  [
    ...new Set(
      nodesIn(program)
        .filter(isDeclared)
        .map(({ value }) => value),
    ),
  ].sort();

const OF_TYPES = new Set(['typeAnnotation', 'typeArguments', 'typeParams', 'typeParameters', 'returnType']);

/**
 * What is done with the names that match, types apart: `isCase(tx)` where it is handed on, `tx.find(CaseRow)` where it is
 * asked, `{ today } = context` where it is taken apart. Any other use is told by the bare name.
 */
export function usesOf(source: Node, names: RegExp): string[] {
  const uses = new Set<string>();
  const isNamed = (node: Node | null) => node?.type === 'Identifier' && names.test(node.value);
  visit(source);
  return [...uses].sort();

  function visit(node: Node): void {
    if (isNamed(node) && !isDeclared(node)) uses.add(node.value);
    if (node.type === 'CallExpression') {
      call(node);
      return;
    }
    if (node.type === 'VariableDeclarator' && node.id.type === 'ObjectPattern' && isNamed(node.init)) {
      uses.add(
        `{ ${node.id.properties.map(({ key }: Node) => key?.value ?? '…').join(', ')} } = ${node.init.value}`,
      );
      return;
    }
    // under its own name it is found where it is used
    if (node.type === 'ImportSpecifier' && !node.imported) return;
    for (const [key, child] of childrenOf(node)) if (!OF_TYPES.has(key)) visit(child);
  }

  function call({ callee, arguments: given }: Node): void {
    const all: Node[] = given.map(({ expression }: Node) => expression);
    const isAsked = callee.type === 'MemberExpression' && isNamed(callee.object);
    const handed = all.filter(isNamed).map(({ value }) => value);
    if (isAsked || handed.length > 0) uses.add(`${textOf(callee)}(${handed.join(', ')})`);
    for (const one of all) if (!isNamed(one)) visit(one);
    if (!isAsked) visit(callee);
  }
}

const textOf = ({ type, value, object, property }: Node): string =>
  type === 'Identifier' ? value : type === 'MemberExpression' ? `${textOf(object)}.${textOf(property)}` : '…';
