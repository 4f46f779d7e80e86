// The tests that are worth more time than every run has: ten thousand random histories in place of one thousand.
// `npm run test:long -- [JEST ARGUMENT …]`
process.env.SUREFOOT_LONG = '1';
if (process.argv.length === 2) process.argv.push('action-rollback/test/histories');
await import('./test.mjs');
