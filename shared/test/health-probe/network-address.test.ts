import { describe, expect, test } from '@jest/globals';
import { endpoint, isForbiddenAddress, isForbiddenHost } from '../../health-probe/network-address.ts';
import { troubleOf } from '../../health-probe/connection-errors.ts';

describe('threat 19: link-local and metadata addresses', () => {
  test.each(['169.254.169.254', '169.254.0.1', 'fd00:ec2::254', 'fd00:0ec2:0:0:0:0:0:254', 'fe80::1', 'fe80::1%eth0', 'FEBF::1', '::ffff:169.254.169.254', '::ffff:a9fe:a9fe', '64:ff9b::169.254.169.254', '::169.254.169.254'])('%s is forbidden', (ip) => {
    expect(isForbiddenAddress(ip)).toBe(true);
  });

  test.each(['127.0.0.1', '10.0.0.1', '192.168.1.1', '::1', 'fd00:ec2::253', 'fc00::1', '::ffff:10.0.0.1', '8.8.8.8', 'not:an:address'])('%s is allowed: self-hosted runners probe private ranges', (ip) => {
    expect(isForbiddenAddress(ip)).toBe(false);
  });

  test('as hosts of URLs, numeric forms included', () => {
    for (const url of ['http://169.254.169.254/', 'http://0xa9fea9fe/', 'http://2852039166/', 'http://[fd00:ec2::254]/', 'http://[::ffff:169.254.169.254]/']) expect([url, isForbiddenHost(new URL(url).hostname)]).toEqual([url, true]);
    expect(isForbiddenHost('app.example.com')).toBe(false);
  });
});

test('endpoints are written with their port', () => {
  expect([endpoint('127.0.0.1', 80), endpoint('::1', 80)]).toEqual(['127.0.0.1:80', '[::1]:80']);
});

describe('troubleOf', () => {
  test('tells the trouble of this machine from that of the service', () => {
    expect(troubleOf('ECONNREFUSED', 'x')).toEqual({ by: 'service', words: 'connection refused' });
    expect(troubleOf('EMFILE', 'x').by).toBe('us');
    expect(troubleOf('EAI_AGAIN', 'x').by).toBe('us');
  });

  test('takes the words of an error that it does not know', () => {
    expect(troubleOf('ESOMETHING', 'as it says')).toEqual({ by: 'service', words: 'as it says' });
    expect(troubleOf(undefined, 'as it says')).toEqual({ by: 'service', words: 'as it says' });
    expect(troubleOf('constructor', 'as it says').words).toBe('as it says');
  });
});
