import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { authorities, names } from '../../bench/stub/authorities.ts';
import { checkout } from '../../dev/checkout.ts';
import { sampleSdl } from '../gateway/sample-authorities.ts';

/** Small supergraphs that between them hold whatever a plan can hold, and the one that is served. */
export interface SampleSupergraph {
  readonly name: string;
  /** By subgraph, its schema. */
  readonly subgraphs: Readonly<Record<string, string>>;
}

const head = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.11",
  import: ["@key", "@external", "@requires", "@provides", "@shareable", "@inaccessible", "@interfaceObject", "@override"])\n`;

/** Interfaces and unions over several subgraphs, and one that knows an interface as an object. */
const library: SampleSupergraph = {
  name: 'library',
  subgraphs: {
    shelf: `${head}
      interface Medium @key(fields: "id") { id: ID! title: String authors: [Person!] next: Medium }
      type Book implements Medium @key(fields: "id") {
        id: ID! title: String authors: [Person!] next: Medium pages: Int! related: [Entry] cover: Image
        acquired: Day @external age: Int @requires(fields: "acquired") }
      type Film implements Medium @key(fields: "id") {
        id: ID! title: String authors: [Person!] next: Medium minutes: Int related: [Entry!] poster: Image! }
      type Person @key(fields: "id") { id: ID! name: String! }
      union Entry = Book | Film | Person
      scalar Day
      type Image { url: String! size: Size @shareable }
      type Size @shareable { width: Int! height: Int! }
      type Query { media(first: Int = 3): [Medium!] medium(id: ID!): Medium search(word: String): [Entry!] odd: Entry anyone: Person! }
      type Mutation { lend(id: ID!): Medium giveBack(id: ID!): Entry }`,
    reviews: `${head}
      type Medium @key(fields: "id") @interfaceObject { id: ID! reviews(first: Int): [Review!] best: Review score: Float }
      type Person @key(fields: "id") { id: ID! wrote: [Review] reputation: Int! }
      type Review { text: String stars: Int! by: Person of: Medium! }
      type Query { latest: [Review!] worst: Review }
      type Mutation { review(id: ID!, text: String!): Review }`,
    archive: `${head}
      type Book @key(fields: "id") { id: ID! acquired: Day loans: [Loan!] place: Shelf }
      type Film @key(fields: "id") { id: ID! acquired: Day! loans: [Tape] place: [Reel!] }
      type Loan { at: Day! to: Person length: Int }
      type Tape { at: Day by: [Person!]! length: String }
      type Shelf { floor: Int! row: String }
      type Reel { number: Int! label: String! }
      type Person @key(fields: "id") { id: ID! cards: [[String!]!] }
      type Roll @inaccessible { length: Int }
      scalar Day
      union Holding = Book | Film | Roll
      type Query { holdings: [[Holding]] newest: Holding oldest: Holding! }`,
  },
};

/** Keys of every shape, chains of required fields, values that two subgraphs know, lists of lists. */
const harbour: SampleSupergraph = {
  name: 'harbour',
  subgraphs: {
    quay: `${head}
      type Ship @key(fields: "code flag { country }") @key(fields: "number") {
        code: ID! flag: Flag! number: Int! name: String crew: [Sailor!]! berths: [[Berth!]] draught: Float sails: Boolean! }
      type Flag @shareable { country: String! since: Int }
      type Berth @key(fields: "id") { id: ID! depth: Float ship: Ship }
      type Sailor @key(fields: "id") { id: ID! rank: Rank captainOf: Ship }
      enum Rank { MASTER MATE HAND HIDDEN @inaccessible }
      type Query { ships(first: Int = 2, rank: Rank): [Ship!] ship(number: Int!): Ship berths: [Berth]! grid: [[Berth]] flag: Flag }
      type Mutation { moor(number: Int!, berth: ID): Ship! cast(number: Int!): Ship }`,
    customs: `${head}
      type Ship @key(fields: "number") {
        number: Int! draught: Float @external name: String @external
        tonnage: Int @requires(fields: "draught") cargo: [Cargo!] risk: Float @requires(fields: "draught name") }
      type Cargo @key(fields: "sku owner { id }") { sku: ID! owner: Owner! goods: [Goods] weight: Int }
      type Owner { id: ID! name: String }
      interface Goods { label: String! worth: Money }
      type Wine implements Goods { label: String! worth: Money year: Int! }
      type Oil implements Goods { label: String! worth: Money! grade: String barrels: [[Int!]!]! }
      type Money @shareable { amount: Float! currency: String }
      type Query { cargo: [[Cargo!]!]! seized: [Goods!] }`,
    pilots: `${head}
      type Ship @key(fields: "code flag { country }") {
        code: ID! flag: Flag! tonnage: Int @external risk: Float @external
        tugs: Int @requires(fields: "tonnage") price: Money @requires(fields: "tonnage risk") pilot: Sailor }
      type Flag @shareable { country: String! since: Int }
      type Money @shareable { amount: Float! currency: String }
      type Sailor @key(fields: "id") { id: ID! licences: [String!] ships(first: Int = 1): [Ship!]! }
      type Cargo @key(fields: "sku owner { id }") { sku: ID! owner: Owner! weight: Int @external goods: [Goods] @external
        handling: [String] @requires(fields: "weight") stowage: Plan @requires(fields: "goods { label ... on Wine { year } ... on Oil { grade } }") }
      type Owner { id: ID! }
      interface Goods { label: String! }
      type Wine implements Goods { label: String! @external year: Int! @external }
      type Oil implements Goods { label: String! @external grade: String @external }
      type Plan { deck: Int! next: Plan }
      type Query { pilots: [Sailor!]! }
      type Mutation { assign(id: ID!, codes: [ID!]): [Sailor] }`,
  },
};

const our = (room: string) => readFileSync(join(checkout, 'subgraphs', room, 'schema.graphql'), 'utf8');

export const sampleSupergraphs: readonly SampleSupergraph[] = [
  library,
  harbour,
  { name: 'small authorities', subgraphs: sampleSdl },
  { name: 'bench', subgraphs: Object.fromEntries(names.map((name) => [name, authorities[name].sdl])) },
  {
    name: 'ours',
    subgraphs: Object.fromEntries(['cmm', 'dis', 'nec', 'returns'].map((room) => [room, our(room)])),
  },
];

export function compose({ subgraphs }: SampleSupergraph): string {
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({
    name,
    url: 'http://127.0.0.1:9/graphql',
    typeDefs: parse(sdl),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}
