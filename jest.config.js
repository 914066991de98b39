const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    target: 'es2023',
    transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

const common = {
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  moduleFileExtensions: ['ts', 'js', 'cjs', 'mjs', 'json'],
  setupFiles: ['reflect-metadata'],
  // published as ES modules only
  moduleNameMapper: { '^canonicalize$': '<rootDir>/node_modules/canonicalize/lib/canonicalize.js' },
  transformIgnorePatterns: ['/node_modules/(?!jose/|canonicalize/|@opentelemetry/)'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', swc],
    '/node_modules/(jose|canonicalize)/.+\\.js$': ['@swc/jest', { module: { type: 'commonjs' } }],
    // imports when it is first used
    '/otlp-exporter-base/.+\\.js$': ['@swc/jest', { module: { type: 'commonjs' } }],
  },
};

/** @type {import('jest').Config} */
export default {
  testTimeout: 180_000,
  // what a test file imported stays in its worker, and some three hundred of them fill it
  workerIdleMemoryLimit: '1GB',
  projects: [
    // plain calls: nothing to wait for
    { ...common, displayName: 'law', roots: ['<rootDir>/shared/law'] },
    {
      ...common,
      displayName: 'house',
      roots: ['<rootDir>/shared', '<rootDir>/subgraphs', '<rootDir>/gateway', '<rootDir>/tests'],
      testPathIgnorePatterns: ['/node_modules/', '/fixtures/', '<rootDir>/shared/law/'],
      globalSetup: '<rootDir>/tests/harness/global-setup.ts',
      globalTeardown: '<rootDir>/tests/harness/global-teardown.ts',
    },
  ],
};
