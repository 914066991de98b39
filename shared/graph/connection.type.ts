import { type ClassType, Directive, Field, ObjectType } from 'type-graphql';

/** Where a page of a list begins and ends. */
@ObjectType('PageInfo', {
  description:
    'Where this page of a list ends, as in the Relay connection specification. Lists run forward only.',
})
@Directive('@shareable')
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, {
    description: 'Whether there was something before this page: true whenever `after` was given.',
  })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Opaque cursor of the first row of the page; null for an empty page.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Opaque cursor of the last row: pass it as `after` for the next page; null for an empty page.',
  })
  endCursor!: string | null;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfoType;
}

/** `<name>Connection` and `<name>Edge` over a published type; shareable where several rooms publish them. */
export function connectionOf<Node extends object>(
  name: string,
  node: ClassType<Node>,
  about: string,
  { shareable = false } = {},
): ClassType<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `One row of a list: ${about}` })
  class EdgeType implements Edge<Node> {
    @Field(() => String, { description: 'Opaque cursor of this row.' })
    cursor!: string;

    @Field(() => node, { description: 'The row itself.' })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list in stable order: ${about}` })
  class ConnectionType implements Connection<Node> {
    @Field(() => [EdgeType], { description: 'The rows with their cursors.' })
    edges!: Edge<Node>[];

    @Field(() => [node], { description: 'The rows alone, for clients that page by `pageInfo`.' })
    nodes!: Node[];

    @Field(() => PageInfoType, { description: 'Where this page ends.' })
    pageInfo!: PageInfoType;
  }
  if (shareable) for (const type of [EdgeType, ConnectionType]) Directive('@shareable')(type);
  return ConnectionType;
}
