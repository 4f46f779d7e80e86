// What jest found, in few words: a line for each file, every failure whole, every skipped test by name, and as the last
// line `N passed, N failed`.
export default class {
  onTestResult(_test, result) {
    const failed = result.numFailingTests + (result.testExecError ? 1 : 0);
    const file = result.testFilePath.replace(`${process.cwd()}/`, '');
    const seconds = ((result.perfStats.end - result.perfStats.start) / 1000).toFixed(1);
    process.stdout.write(`${failed > 0 ? 'FAIL' : 'ok  '} ${file} (${result.numPassingTests} passed, ${failed} failed, ${seconds} s)\n`);
    if (result.failureMessage) process.stdout.write(`${result.failureMessage}\n`);
    for (const test of result.testResults) if (test.status === 'pending' || test.status === 'todo') process.stdout.write(`skipped: ${test.fullName}\n`);
  }

  onRunComplete(_contexts, results) {
    const broken = results.numRuntimeErrorTestSuites;
    if (results.numPendingTests > 0) process.stdout.write(`${results.numPendingTests} skipped\n`);
    process.stdout.write(`${results.numPassedTests} passed, ${results.numFailedTests + broken} failed\n`);
  }
}
