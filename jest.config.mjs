/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } }] },
  testMatch: ['<rootDir>/{shared,action-*,demo,scripts}/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/action-[a-z]+/dist/'],
  collectCoverageFrom: ['{shared,action-*/src}/**/*.ts', '!**/test/**', '!action-*/src/main.ts'],
  coverageProvider: 'v8',
  coverageReporters: ['text-summary', 'json-summary', 'lcov'],
  reporters: ['<rootDir>/scripts/jest-reporter.mjs'],
  testTimeout: 20_000,
};
