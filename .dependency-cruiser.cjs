/*
 * Which way the arrows run. Each rule has a folder of its name in tests/architecture/fixtures that breaks it.
 *   graph -> actions -> law,  graph -> derived -> law,  graph -> storage,  actions -> storage
 */
const TEST = String.raw`\.test\.ts$`;
const packages = (...names) => `node_modules/(${names.join('|')})/`;

const forbidden = [
  {
    name: 'rooms-do-not-know-each-other',
    comment: 'Authorities ask each other through the graph, or not at all.',
    from: { path: '^subgraphs/([^/]+)/' },
    to: { path: '^subgraphs/', pathNot: '^subgraphs/$1/' },
  },
  {
    name: 'the-gateway-knows-no-room',
    comment: 'Its only input is the supergraph file, so that another router can take its place.',
    from: { path: '^gateway/' },
    to: { path: '^subgraphs/' },
  },
  {
    name: 'the-gateway-knows-no-law',
    comment: 'It routes and limits. Law, policy and records are the authorities’ own.',
    from: { path: '^gateway/' },
    to: { path: '^shared/(law|access|storage|graph|room)/' },
  },
  {
    name: 'the-gateway-keeps-no-data',
    comment: 'It has no database and publishes no type.',
    from: { path: '^gateway/' },
    to: { path: packages('typeorm', 'type-graphql', 'pg') },
  },
  {
    name: 'shared-knows-nobody',
    comment: 'It is what the others stand on.',
    from: { path: '^shared/', pathNot: TEST },
    to: { path: '^(subgraphs|gateway|dev|tools|tests)/' },
  },
  {
    name: 'law-is-pure',
    comment: 'Functions of facts and a time: days, words and other law are all it needs.',
    from: { path: '^shared/law/', pathNot: TEST },
    to: { pathNot: String.raw`^shared/(law/|day\.ts$|(cmm-|dis-|nec-|returns-)?vocabulary\.ts$)` },
  },
  {
    name: 'derived-fields-are-pure',
    comment:
      'What follows from facts already told is worked out like law: nothing is loaded and nobody asked.',
    from: { path: '^subgraphs/[^/]+/derived/', pathNot: TEST },
    to: {
      pathNot: String.raw`^(subgraphs/[^/]+/derived/|shared/(law/|day\.ts$|(case-|cmm-|derived-|dis-|nec-|returns-|statistics-)?vocabulary\.ts$))`,
    },
  },
  {
    name: 'actions-do-not-know-the-graph',
    comment: 'A decision is taken on facts, whoever asks for it and in whatever words.',
    from: { path: '^subgraphs/[^/]+/actions/', pathNot: TEST },
    to: { path: `^(subgraphs/[^/]+|shared)/graph/|${packages('graphql', 'type-graphql', '@apollo')}` },
  },
  {
    name: 'eligibility-looks-at-identification-alone',
    comment:
      'ASSISTANCE_UNCONDITIONAL: what decides eligibility for assistance has no way to cooperation, investigation, stay or nationality.',
    from: {
      path: String.raw`^(subgraphs/cmm/(actions/(decide-assistance-eligibility|identification-told|tell-parties|facts-of-case)|graph/asks/(identification|decided)-by-others|storage/(assistance-eligibility\.row|merged-cases))|shared/law/(assistance-(eligibility|unconditional)|decisions-agree))\.ts$`,
    },
    to: {
      pathNot: String.raw`^subgraphs/cmm/(actions/(decide-assistance-eligibility|identification-told|tell-parties|facts-of-case)|graph/asks/decided-by-others|storage/((assistance-eligibility|case)\.row|merged-cases))\.ts$|^shared/((cmm-|notice-)?vocabulary|day|graph-error)\.ts$|^shared/law/(assistance-(eligibility|unconditional)|decisions-agree|deciders|concern|finding|not-confirmed|refusal|rule)\.ts$|^shared/room/(context|decide|fact-unavailable|legal-facts|notice|relied-on)\.ts$|^shared/storage/(case-party|identification-decision|legal-fact)\.row\.ts$|${packages('typeorm', 'zod')}`,
    },
  },
  {
    name: 'storage-knows-rows-only',
    comment: 'What is stored does not depend on what is published or decided.',
    from: { path: '^(subgraphs/[^/]+|shared)/storage/', pathNot: TEST },
    to: {
      path: `^subgraphs/[^/]+/(graph|actions|derived|policy)|^shared/(graph|room)/|${packages('graphql', 'type-graphql', '@apollo')}`,
    },
  },
  {
    name: 'a-policy-is-a-table',
    comment: 'Who may see what is read off the page, and follows from nothing else.',
    from: { path: String.raw`^subgraphs/[^/]+/policy\.ts$` },
    to: { pathNot: String.raw`^shared/(access/(policy|shared-lines)|vocabulary)\.ts$` },
  },
  {
    name: 'dates-come-from-one-place',
    comment: 'Law counts Danish calendar days; only shared/day.ts knows how.',
    from: { pathNot: String.raw`^shared/day(\.test)?\.ts$` },
    to: { path: packages('luxon', '@types/luxon') },
  },
  {
    name: 'nobody-needs-dev-or-tools',
    comment: 'What serves must run without what develops and operates it.',
    from: { pathNot: `^(dev|tools|tests)/|${TEST}` },
    to: { path: '^(dev|tools|bench|tests)/' },
  },
  {
    name: 'only-tests-need-tests',
    comment: 'A harness that something else runs on is no harness.',
    from: { pathNot: `^tests/|${TEST}` },
    to: { path: `^tests/|${TEST}` },
  },
  {
    name: 'services-run-without-development-packages',
    comment: 'Production installs with --omit=dev.',
    from: {
      path: `^(gateway|subgraphs|shared)/|^tools/(is-ready|migrate|start)`,
      pathNot: TEST,
    },
    to: { dependencyTypes: ['npm-dev'], pathNot: packages('@types') },
  },
  {
    name: 'files-are-imported-never-folders',
    comment: 'What you read is where it is. There is no index.ts.',
    from: {},
    to: { path: String.raw`(^|/)index\.[cm]?[jt]s$`, pathNot: 'node_modules/' },
  },
  {
    name: 'no-cycles',
    comment: 'Of two files, one stands on the other.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'what-is-imported-exists',
    comment: 'A package that is not listed works until another one drops it.',
    from: {},
    to: { dependencyTypes: ['unknown', 'undetermined', 'npm-no-pkg', 'npm-unknown'] },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: forbidden.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    // TypeScript 7 has no compiler API to parse with
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // the explorer's page is for browsers, and this parser knows no JSX: tests/explorer looks at what it is made of
    exclude: { path: '^(dist|tests/architecture/fixtures|gateway/explorer/page)/' },
  },
};
