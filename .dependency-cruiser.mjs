// Who may import whom. `npm run architecture` checks it, and so does a test, which also shows that every rule can fail.

/** Modules that decide: values in, values out. They know no time, no chance, no environment and no network but by parameter. */
export const DECISION_MODULES = [
  '^shared/kernel/',
  '^shared/rollback-decision/',
  '^shared/health-probe/(?!(engine|measure|probe|probe-loop|[a-z]+-(probe|input|inputs|checks)|http-exchange|connect|read-body|redirect)\\.ts$)',
  '^shared/slack-notification/(?!(deliver|exchange|web-api|webhook)\\.ts$)',
  '^shared/platforms/(release-id|joined-release-id|live-words|variables|dotenv)\\.ts$',
  '^shared/platforms/[a-z0-9]+/judge-[a-z]+\\.ts$',
  '^shared/platforms/railway/(past|serving)\\.ts$',
  '^shared/platforms/cloud66/(live|match-deployment)\\.ts$',
  '^shared/platforms/vercel/(canary-stages|poll-pauses|explanations)\\.ts$',
  '^shared/platforms/kubernetes/(pod-trouble|release-list|rollout|scene|workload-name)\\.ts$',
  '^shared/platforms/compose/readiness\\.ts$',
  '^shared/ledger/(commit|facts|history)\\.ts$',
  '^shared/pipeline-file/(settings|addresses|secret-keys)\\.ts$',
  '^shared/documents/(describe-issues|known-keys)\\.ts$',
  '^action-deploy/src/(judge-release|judge-stage|compare-example|guard|settlement)\\.ts$',
];

/** An adapter is a folder or a file of its platform's, tool's or provider's name, with files beside it that begin with that name. */
const ADAPTERS = '^shared/(platforms|migrations|metrics)/(railway|cloud66|vercel|compose|kubernetes|command|alembic|prisma|prometheus|datadog|cloudwatch|sentry|posthog)(/|[.-])';
const SOURCES = '^(shared/(?!test/)|action-[a-z]+/src/)';
const EFFECTS = '^(node:|)(fs|child_process|http|https|http2|net|tls|dns|dgram|worker_threads)(/|$)';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'kernel-imports-only-itself', severity: 'error', comment: 'Everything rests on the kernel; it rests on nothing.', from: { path: '^shared/kernel/' }, to: { pathNot: '^shared/kernel/' } },
    {
      name: 'decisions-import-only-decisions',
      severity: 'error',
      comment: 'A decision imports the kernel, other decisions, and types.',
      from: { path: DECISION_MODULES },
      to: { pathNot: [...DECISION_MODULES, '^node_modules/zod/mini/', '^shared/pipeline-file/schema\\.ts$'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'adapters-do-not-import-each-other', severity: 'error', comment: 'What two adapters share belongs beside their port.', from: { path: ADAPTERS }, to: { path: ADAPTERS, pathNot: '^shared/$1/$2(/|[.-])' } },
    {
      name: 'adapters-import-port-runtime-kernel',
      severity: 'error',
      comment: 'An adapter knows its port, the runtime, the kernel and documents; nothing of actions or decisions.',
      from: { path: ADAPTERS },
      to: { path: '^(shared/(action|record|pipeline-file|rollback-decision|slack-notification|health-probe|ledger)/|action-)', dependencyTypesNot: ['type-only'] },
    },
    { name: 'use-cases-import-ports-as-types', severity: 'error', comment: 'A use case gets its adapters; it does not fetch them.', from: { path: '^action-[a-z]+/src/(?!main\\.ts)' }, to: { path: [ADAPTERS, EFFECTS], dependencyTypesNot: ['type-only'] } },
    {
      name: 'adapters-are-loaded-when-chosen',
      severity: 'error',
      comment: 'An action starts with nothing but what its inputs ask for: adapters come by import().',
      from: { path: SOURCES, pathNot: ADAPTERS },
      to: { path: ADAPTERS, dependencyTypesNot: ['type-only', 'dynamic-import'] },
    },
    { name: 'only-the-edge-knows-the-toolkit', severity: 'error', comment: '@actions/* is used behind shared/action and shared/runtime.', from: { path: SOURCES, pathNot: '^shared/(action|runtime)/' }, to: { path: '^node_modules/@actions/' } },
    { name: 'actions-do-not-import-each-other', severity: 'error', comment: 'What two actions share belongs in shared/.', from: { path: '^(action-[a-z]+)/' }, to: { path: '^action-[a-z]+/', pathNot: '^$1/' } },
    { name: 'shared-does-not-import-actions', severity: 'error', comment: 'Nothing flows back.', from: { path: '^shared/(?!test/)' }, to: { path: '^action-' } },
    { name: 'sources-do-not-know-tests', severity: 'error', comment: 'Nothing outside of tests imports a test.', from: { path: SOURCES }, to: { path: '(^|/)(test|test-e2e)/' } },
    { name: 'sources-import-only-sources', severity: 'error', comment: 'What ships is in shared/ and action-*/src, and in dependencies.', from: { path: SOURCES }, to: { path: '^(scripts|demo|bench|examples)/' } },
    { name: 'sources-use-shipped-packages', severity: 'error', comment: 'A bundle holds dependencies, not tools.', from: { path: SOURCES }, to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-optional'] } },
    { name: 'zod-is-zod-mini', severity: 'error', comment: 'zod/mini is a sixth of the size.', from: { path: SOURCES }, to: { path: '^node_modules/zod/', pathNot: '^node_modules/zod/mini/' } },
    { name: 'yaml-is-read-in-one-place', severity: 'error', comment: 'Bounds against hostile documents are in shared/documents, which loads the parser when there is a document.', from: { path: SOURCES, pathNot: '^shared/documents/' }, to: { path: '^node_modules/yaml/' } },
    { name: 'no-cycles', severity: 'error', comment: 'Whoever reads one file should not have to read them all.', from: { path: SOURCES }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'imports-exist', severity: 'error', comment: 'An import that leads nowhere.', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    detectJSDocImports: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'], extensions: ['.ts', '.mjs', '.js', '.json'] },
  },
};
