/** Four invented authorities to measure gateways with: as many fields, rows and bytes as a real case has, and no rule. */

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])`;

export const authorities = {
  cmm: {
    port: 4731,
    sdl: `${LINK}
scalar Date
type Query { case(id: ID!): Case cases(first: Int!, offset: Int! = 0): [Case!]! }
type Mutation { writeNote(input: WriteNoteInput!): Note! }
input WriteNoteInput { caseId: ID! text: String! }
type Case @key(fields: "id") {
  id: ID! reference: String! status: String! openedOn: Date! closedOn: Date
  officer: String! score: Float! priority: Int! urgent: Boolean! notes: [Note!]!
}
type Note { id: ID! at: Date! author: String! text: String }`,
    fields: 'reference status openedOn closedOn officer score priority urgent notes { id at author text }',
  },
  dis: {
    port: 4732,
    sdl: `${LINK}
scalar Date
type Case @key(fields: "id") {
  id: ID! file: String! outcome: String! amount: Float! due: Date! paid: Boolean!
  unit: String! level: Int! remarks: String events: [Event!]!
}
type Event { id: ID! on: Date! kind: String! amount: Float }`,
    fields: 'file outcome amount due paid unit level remarks events { id on kind amount }',
  },
  nec: {
    port: 4733,
    sdl: `${LINK}
scalar Date
type Case @key(fields: "id") {
  id: ID! code: String! risk: String! region: String! latitude: Float! longitude: Float!
  count: Int! verified: Boolean! comment: String sites: [Site!]!
}
type Site { id: ID! name: String! area: Float! opened: Date! }`,
    fields: 'code risk region latitude longitude count verified comment sites { id name area opened }',
  },
  returns: {
    port: 4734,
    sdl: `${LINK}
scalar Date
type Case @key(fields: "id") {
  id: ID! year: Int! state: String! filedOn: Date refund: Float!
  agent: String form: String! audited: Boolean! lines: [Line!]!
}
type Line { id: ID! code: String! value: Float! remark: String }`,
    fields: 'year state filedOn refund agent form audited lines { id code value remark }',
  },
} as const;

export type AuthorityName = keyof typeof authorities;
export const names = Object.keys(authorities) as AuthorityName[];
export const urlOf = (name: AuthorityName) => `http://127.0.0.1:${authorities[name].port}/graphql`;

/** So many cases there are. */
export const CASES = 5_000;
export const caseId = (at: number) => `case-${String(at % CASES).padStart(5, '0')}`;
