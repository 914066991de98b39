/** What an application learns from one operation, whichever client it uses. */
export interface Told {
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as an application reads them
  readonly data: any;
  /** `extensions.code` of each error. */
  readonly codes: readonly string[];
  /** What was kept back, by coordinate. */
  readonly withheld: readonly string[];
}

/** One client as the tests use it: each function in the way its manual shows. */
export interface Client {
  /** The whole case, asked of the graph. */
  readonly wholeCase: (id: string) => Promise<Told>;
  /** The same from the client’s cache, without asking; null for a client that keeps none. */
  readonly keptCase: ((id: string) => unknown) | null;
  /** A person’s name and reference. */
  readonly person: (id: string) => Promise<Told>;
  /** A list of so many rows, in one page. */
  readonly onePage: (count: number) => Promise<Told>;
  /** Ids of all rows, so many at a time, put together as this client does. */
  readonly allPages: (count: number) => Promise<readonly string[]>;
  readonly grant: (caseId: string, idempotencyKey: string) => Promise<Told>;
}

interface Extensions {
  readonly withheld?: readonly { readonly coordinate: string }[];
}

export const told = (
  data: unknown,
  errors: readonly { readonly extensions?: { readonly code?: unknown } }[] = [],
  extensions: unknown = {},
): Told => ({
  data: data ?? null,
  codes: errors.map((error) => String(error.extensions?.code)),
  withheld: ((extensions as Extensions | null)?.withheld ?? []).map(({ coordinate }) => coordinate),
});

interface Page {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export const idsOf = ({ edges }: Page): string[] => edges.map(({ node }) => node.id);

/** For a client that does not put pages together: one after the other, until there is no more. */
export async function everyPage(ask: (cursor: string | null) => Promise<Told>): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const { data } = await ask(cursor);
    const page: Page = data.reflectionPeriods;
    ids.push(...idsOf(page));
    if (!page.pageInfo.hasNextPage) return ids;
    cursor = page.pageInfo.endCursor;
  }
}
