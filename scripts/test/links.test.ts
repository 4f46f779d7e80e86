import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../shared/test/support/job.ts';

const FENCED = /^```.*?^```/gms;
const LINK = /\]\(([^()\s]+)\)/g;

/** The relative links of a document that lead nowhere. */
function brokenLinks(file: string, text: string): readonly string[] {
  const links = [...text.replace(FENCED, '').matchAll(LINK)].map((match) => match[1] ?? '');
  return links.filter((link) => !/^[a-z]+:/i.test(link) && !leadsSomewhere(file, text, link));
}

function leadsSomewhere(file: string, text: string, link: string): boolean {
  const [target = '', anchor] = link.split('#');
  const place = target === '' ? file : path.join(path.dirname(file), decodeURIComponent(target));
  if (path.relative('.', place).startsWith('..') || !existsSync(path.join(ROOT, place))) return false;
  if (anchor === undefined) return true;
  const there = target === '' ? text : readFileSync(path.join(ROOT, place), 'utf8');
  return [...there.matchAll(/^#+ (.*)$/gm)].some((heading) => slug(heading[1] ?? '') === anchor);
}

/** The anchor that GitHub gives a heading. */
const slug = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-');

const documents = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '--', '*.md'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter((file) => file !== '' && existsSync(path.join(ROOT, file)));

describe('links of documents', () => {
  test('there are documents', () => expect(documents).toEqual(expect.arrayContaining(['README.md', 'SECURITY.md', 'docs/workflows.md', 'docs/threat-model.md', 'action-deploy/README.md'])));
  test.each(documents)('%s leads somewhere', (file) => expect(brokenLinks(file, readFileSync(path.join(ROOT, file), 'utf8'))).toEqual([]));

  test('one that leads nowhere is found', () => {
    const text = '# A heading: `x`\n[a](README.md) [b](nowhere.md) [c](#a-heading-x) [d](#nowhere) [e](https://example.com/x) [f](../outside.md)\n```\n[g](in-code.md)\n```\n![h](docs/none.png) [i](docs/workflows.md#permissions) [j](docs/workflows.md#permisions)';
    expect(brokenLinks('README.md', text)).toEqual(['nowhere.md', '#nowhere', '../outside.md', 'docs/none.png', 'docs/workflows.md#permisions']);
  });
});
