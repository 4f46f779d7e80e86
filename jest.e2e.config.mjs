import base from './jest.config.mjs';

/** Tests with real engines: what is not on the machine is skipped by name. */
export default { ...base, testMatch: ['<rootDir>/test-e2e/**/*.test.ts'], testTimeout: 300_000, maxWorkers: 1 };
