import { expect, test } from '@jest/globals';
import { visibleLog } from '../runner.ts';

test('a log shows no secret and no command', () => {
  const log = '::add-mask::s3cret\n::add-mask::s3cret-and-more%25\nlogin with s3cret, then s3cret-and-more%\n::error title=x::it failed%0Awith s3cret\n  | ::notice::not ours\n';
  expect(visibleLog(log)).toBe('login with ***, then ***\nerror: it failed\nwith ***\n  | ::notice::not ours');
});
