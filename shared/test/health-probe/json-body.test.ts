import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { looksLikeHtml, ownOf, readJson } from '../../health-probe/json-body.ts';

describe('readJson', () => {
  test.each([
    ['{"a":1}', { a: 1 }],
    [' [1] \n', [1]],
    ['\ufeff{}', {}],
    ['"a\\"]{"', 'a"]{'],
    ['null', null],
  ])('reads %j', (body, value) => expect(readJson(body)).toEqual({ ok: true, value }));

  test.each([
    ['', 'the body is empty'],
    [' \n', 'the body is empty'],
    ['<!DOCTYPE html><p>x', 'the body is HTML, not JSON'],
    ['ok', 'the body is not valid JSON'],
    ['{"a":"unclosed', 'the body is not valid JSON'],
    ['"ends in \\', 'the body is not valid JSON'],
    ['['.repeat(201), 'the body is nested too deep'],
    ['{"a":'.repeat(100_000), 'the body is nested too deep'],
    [`"${'x'.repeat(4 * 1024 * 1024)}"`, 'the body is too large'],
  ])('refuses %#', (body, reason) => expect(readJson(body)).toEqual({ ok: false, reason }));

  test('depth counts open brackets only, not those in texts or closed ones', () => {
    expect(readJson(`[${'[],'.repeat(500)}"${'['.repeat(500)}"]`).ok).toBe(true);
    expect(readJson(`${'['.repeat(200)}${']'.repeat(200)}`).ok).toBe(true);
  });

  test('reads whatever JSON.stringify writes', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => expect(readJson(JSON.stringify(value))).toEqual({ ok: true, value: JSON.parse(JSON.stringify(value)) as unknown })));
  });
});

test.each([
  ['<!doctype html>', true],
  ['\ufeff \n<!-- a --><HTML lang="en">', true],
  ['<?xml version="1.0"?><html xmlns="x">', true],
  ['<head >', true],
  ['<htmlx>', false],
  ['<div>', false],
  ['<!-- never closed', false],
  ['{"html":"<html>"}', false],
])('%j begins like HTML: %s', (text, expected) => expect(looksLikeHtml(text)).toBe(expected));

test('only own properties of maps are found', () => {
  const body: unknown = JSON.parse('{"__proto__":{"status":"up"},"a":1}');
  expect(ownOf(body, '__proto__')).toEqual({ status: 'up' });
  expect(ownOf(body, 'constructor')).toBeUndefined();
  expect(ownOf({}, 'toString')).toBeUndefined();
  expect([ownOf([1], 'length'), ownOf(null, 'a'), ownOf('text', 'length'), ownOf(undefined, 'a')]).toEqual([undefined, undefined, undefined, undefined]);
});
