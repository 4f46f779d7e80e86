import { describe, expect, test } from '@jest/globals';
import { OTHER_TOOLS, chooseTool, refusalOf } from '../../migrations/detect-tool.ts';

describe('chooseTool', () => {
  test('commands that are given win over files', () => {
    expect(chooseTool([{ tool: 'alembic', seen: 'alembic.ini' }], true, '.')).toEqual({ kind: 'chosen', tool: 'command', why: 'the input "commands" is given' });
  });

  test('the one tool whose files are there', () => {
    expect(chooseTool([{ tool: 'alembic', seen: 'alembic.ini' }], false, '.')).toEqual({ kind: 'chosen', tool: 'alembic', why: 'there is alembic.ini' });
  });

  test.each([
    [[], 'No migration tool was recognised in "api"'],
    [[{ tool: 'prisma', seen: 'prisma/schema.prisma' }, { tool: 'prisma', seen: 'prisma/migrations' }], 'are for prisma (there is prisma/schema.prisma and prisma/migrations), which is not in this version'],
    [[{ tool: 'alembic', seen: 'alembic.ini' }, { tool: 'django', seen: 'manage.py' }], 'Several migration tools were recognised in "api": alembic (alembic.ini), django (manage.py)'],
  ])('refuses %j', (signs, words) => {
    const choice = chooseTool(signs, false, 'api');
    expect(choice.kind === 'refused' ? choice.reason : '').toContain(words);
  });
});

test.each(['auto', 'alembic', 'command'])('%s can be used', (tool) => expect(refusalOf(tool)).toBeUndefined());
test.each(OTHER_TOOLS)('%s is known, but not in this version', (tool) => expect(refusalOf(tool)).toContain('not in this version'));
test('an abacus is no tool', () => expect(refusalOf('abacus')).toBe(''));
