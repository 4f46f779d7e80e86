// Builds the committed bundles: esbuild resolves and shakes the TypeScript, ncc makes the action's dist of it.
// `node scripts/build.mjs [action-deploy …]`
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const asked = process.argv.slice(2);
const actions = readdirSync('.').filter((name) => name.startsWith('action-') && (asked.length === 0 || asked.includes(name)));

/** These packages do nothing when they are loaded, but do not say so: unused parts of them can be left out. */
const withoutSideEffects = {
  name: 'without-side-effects',
  setup(esbuild) {
    esbuild.onResolve({ filter: /^(\.|@actions\/|undici|zod|yaml|tunnel)/ }, async (args) => {
      // A package's own files import each other by relative paths; ours are left as they are.
      if (args.pluginData === 'resolved' || (args.path.startsWith('.') && !/[/\\]node_modules[/\\]@actions[/\\]/.test(args.importer))) return undefined;
      const found = await esbuild.resolve(args.path, { importer: args.importer, resolveDir: args.resolveDir, kind: args.kind, pluginData: 'resolved' });
      return { path: found.path, external: found.external, sideEffects: false };
    });
  },
};

for (const action of actions) {
  const staged = path.join('build', action);
  rmSync(staged, { recursive: true, force: true });
  const main = path.join(action, 'src/main.ts');
  const result = await build({
    entryPoints: { index: main },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    outdir: staged,
    chunkNames: 'chunk-[hash]',
    legalComments: 'none',
    metafile: true,
    plugins: [withoutSideEffects],
    // The build of `yaml` for browsers is the same code as ECMAScript modules, of which unused parts can be left out.
    alias: { yaml: path.resolve('node_modules/yaml/browser/index.js') },
    banner: { js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);" },
  });
  writeFileSync(path.join(staged, 'package.json'), '{"type":"module"}\n');
  const dist = path.join(action, 'dist');
  rmSync(dist, { recursive: true, force: true });
  execFileSync(process.execPath, ['node_modules/@vercel/ncc/dist/ncc/cli.js', 'build', path.join(staged, 'index.js'), '-o', dist, '--quiet', '--no-cache'], { stdio: 'inherit' });
  // The `post:` entry is the same program, told apart by the name of its file.
  if (/^ {2}post: dist\/post\.js$/m.test(readFileSync(path.join(action, 'action.yml'), 'utf8'))) writeFileSync(path.join(dist, 'post.js'), "import './index.js';\n");
  const { writeLicenses } = await import('./licenses.mjs');
  writeLicenses(Object.keys(result.metafile.inputs), path.join(dist, 'licenses.txt'));
}
