export const id = 926;
export const ids = [926];
export const modules = {

/***/ 3267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTextFile),
/* harmony export */   P: () => (/* binding */ writePrivateFile)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(444);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7598);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// shared/runtime/files.ts



async function readTextFile(file, maxBytes) {
  try {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(file);
    if (bytes.byteLength > maxBytes) throw new Error(`${node_path__WEBPACK_IMPORTED_MODULE_3__.basename(file)} has ${bytes.byteLength} bytes; at most ${maxBytes} are read`);
    return bytes.toString("utf8");
  } catch (error) {
    if ((0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCodeOf */ .c7)(error) === "ENOENT") return void 0;
    throw error;
  }
}
async function writePrivateFile(file, text) {
  const folder = node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(file);
  await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(folder, { recursive: true, mode: 448 });
  const sibling = node_path__WEBPACK_IMPORTED_MODULE_3__.join(folder, `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.randomUUID)()}`);
  try {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(sibling, "wx", 384);
    try {
      await handle.writeFile(text, "utf8");
      await handle.sync();
    } finally {
      await handle.close();
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(sibling, 384);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(sibling, file);
  } catch (error) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(sibling, { force: true });
    throw error;
  }
}




/***/ }),

/***/ 7098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GO: () => (/* binding */ MIGRATION_CLASSES),
/* harmony export */   Yv: () => (/* binding */ DECISIONS),
/* harmony export */   Z6: () => (/* binding */ PLATFORM_NAMES),
/* harmony export */   bk: () => (/* binding */ VERDICTS),
/* harmony export */   im: () => (/* binding */ OUTCOMES),
/* harmony export */   oC: () => (/* binding */ SEVERITIES)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// shared/kernel/outcomes.ts
var OUTCOMES = {
  "action-deploy": ["deployed", "unchanged", "superseded", "rolled-back-by-platform", "refused", "failed", "timed-out", "cancelled", "planned"],
  "action-migrate": ["migrated", "up-to-date", "pending", "downgraded", "restored", "backed-up", "rehearsed", "refused", "failed", "timed-out", "cancelled", "planned"],
  "action-healthcheck": ["healthy", "degraded", "unhealthy", "inconclusive", "failed", "cancelled", "planned"],
  "action-rollback": ["kept", "rolled-back", "flag-disabled", "hotfix", "held", "refused", "failed", "planned", "cancelled"],
  "action-notify": ["sent", "partly-sent", "not-sent", "skipped", "failed", "planned"]
};
var DECISIONS = ["keep", "rollback", "hotfix", "hold"];
var SEVERITIES = ["P0", "P1", "P2", "P3"];
var VERDICTS = ["healthy", "degraded", "unhealthy", "inconclusive"];
var MIGRATION_CLASSES = ["none", "additive", "expand", "contract", "irreversible", "unknown"];
var PLATFORM_NAMES = ["railway", "cloud66", "vercel", "compose", "kubernetes", "command"];




/***/ }),

/***/ 2926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPipelineFile: () => (/* binding */ readPipelineFile)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_UUKEYQT4_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(634);
/* harmony import */ var _chunk_H6L3HEWZ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3267);
/* harmony import */ var _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7098);
/* harmony import */ var _chunk_PJPXUX6Q_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(872);
/* harmony import */ var _chunk_XCZEACCR_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(459);
/* harmony import */ var _chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4848);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(444);
/* harmony import */ var _chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5384);
/* harmony import */ var _chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6940);
/* harmony import */ var _chunk_AO5Z2ACV_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2561);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1455);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);











// shared/pipeline-file/read-pipeline-file.ts


// shared/pipeline-file/addresses.ts
function completeAddresses(settings, base, complain) {
  const origin = originOf(base);
  const complete = (value2, path) => {
    if (typeof value2 !== "string" || !value2.startsWith("/")) return value2;
    if (origin !== void 0) return origin + value2;
    complain(path, 'is an address without a host, and the environment has no "url" to complete it by: give "url", e.g. https://app.example.com.');
    return value2;
  };
  const completeCheck = (check, path) => {
    if (typeof check === "string") return complete(check, path);
    if (typeof check !== "object" || check === null || Array.isArray(check)) return check;
    const { url, steps } = check;
    return {
      ...check,
      ...url === void 0 ? {} : { url: complete(url, `${path}.url`) },
      ...Array.isArray(steps) ? { steps: steps.map((step, index) => completeCheck(step, `${path}.steps[${index}]`)) } : {}
    };
  };
  return settings.map((setting) => {
    if (setting.input === "url") return { ...setting, value: complete(setting.value, setting.path) };
    if (setting.input !== "checks" || !Array.isArray(setting.value)) return setting;
    return { ...setting, value: setting.value.map((check, index) => completeCheck(check, `${setting.path}[${index}]`)) };
  });
}
function originOf(base) {
  const parsed = base === void 0 ? null : URL.parse(base);
  return parsed !== null && (parsed.protocol === "https:" || parsed.protocol === "http:") ? parsed.origin : void 0;
}

// shared/pipeline-file/schema.ts
var number2 = (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .number */ .ai)().check((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .refine */ .YP)((value2) => !Number.isInteger(value2) || Number.isSafeInteger(value2), { error: "write a number this large in quotes" }));
var scalar = (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .union */ .KC)([(0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .string */ .Yj)(), number2, (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zM)()]);
var about = (text) => (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .describe */ .q0)(text);
var value = (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .me)(scalar));
var values = (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .me)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .union */ .KC)([(0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .string */ .Yj)(), number2, (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zM)(), (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YO)(scalar)])));
var structure = (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .me)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .union */ .KC)([(0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .string */ .Yj)(), (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YO)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .unknown */ .L5)()), (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .string */ .Yj)(), (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .unknown */ .L5)())])));
var sections = {
  migrate: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .re)({
    operation: value,
    tool: value,
    "working-directory": value,
    "run-prefix": value,
    to: value,
    commands: structure,
    backup: value,
    "backup-to": value,
    "backup-store": value,
    "backup-command": value,
    "backup-encrypt-to": values,
    "backup-keep": value,
    rehearse: value,
    scratch: value,
    lint: value,
    "lint-exclude": values,
    "allow-class": values,
    "lock-wait": value,
    "lock-timeout": value,
    "statement-timeout": value,
    timeout: value
  }),
  deploy: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .re)({
    platform: value,
    target: structure,
    version: value,
    image: value,
    strategy: value,
    "canary-steps": values,
    "canary-hold": value,
    url: value,
    "expect-status": values,
    conditions: values,
    headers: structure,
    method: value,
    body: structure,
    checks: structure,
    "max-error-rate": value,
    "max-p95": value,
    timeout: value,
    variables: values,
    "variables-file": value,
    operation: value,
    "required-env": structure,
    "env-example": value,
    "allow-older": value,
    "allow-bad": value,
    "github-deployment": value,
    "environment-url": value
  }),
  healthcheck: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .re)({
    phase: value,
    url: value,
    "expect-status": values,
    conditions: values,
    headers: structure,
    method: value,
    body: structure,
    checks: structure,
    "expect-version": value,
    "version-path": value,
    timeout: value,
    interval: value,
    "success-threshold": value,
    "failure-threshold": value,
    watch: value,
    "max-error-rate": value,
    "max-p95": value,
    "max-false-alarm": value,
    "compare-with": value,
    metrics: structure,
    concurrency: value,
    "fail-on": values
  }),
  rollback: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .re)({
    mode: value,
    to: value,
    reason: value,
    severity: value,
    issue: value,
    "fixable-within": value,
    strategy: value,
    database: value,
    "allow-database-change": value,
    "disable-flags": values,
    policy: structure,
    "hotfix-within": value,
    "max-failure-age": value,
    "release-hold": value,
    redeploy: value,
    "cancel-running": value,
    url: value,
    checks: structure,
    "expect-status": values,
    conditions: values,
    headers: structure,
    method: value,
    body: structure,
    verify: value,
    platform: value,
    target: structure,
    timeout: value
  }),
  notify: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .re)({
    event: value,
    status: value,
    needs: structure,
    "slack-channel": value,
    channels: structure,
    "slack-channels": structure,
    "slack-api-url": value,
    "slack-webhook-host": value,
    mention: structure,
    "sentry-url": value,
    "sentry-org": value,
    "sentry-project": values,
    "posthog-url": value,
    "posthog-project": value,
    "datadog-site": value,
    "datadog-url": value,
    "datadog-service": value,
    "incident-issue": value,
    "fail-on-error": value,
    "time-budget": value
  })
};
var environment = (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .re)({
  url: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .me)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .string */ .Yj)())).check(about("Address of the environment: what the health check probes where there are no checks, and the base of checks such as /health.")),
  platform: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .me)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* ._enum */ .$8)(_chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_3__/* .PLATFORM_NAMES */ .Z6))).check(about("Where releases run.")),
  target: structure.check(about("The platform's own settings, or a map of them.")),
  "required-env": structure.check(about("Variables that must be set before a deployment: a list of names, or a map of names to rules.")),
  migrate: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .me)(sections.migrate)).check(about("Inputs of action-migrate.")),
  deploy: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .me)(sections.deploy)).check(about("Inputs of action-deploy.")),
  healthcheck: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .me)(sections.healthcheck)).check(about("Inputs of action-healthcheck.")),
  rollback: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .me)(sections.rollback)).check(about("Inputs of action-rollback.")),
  notify: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .me)(sections.notify)).check(about("Inputs of action-notify."))
});
var pipelineFile = (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .re)({
  service: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .me)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .string */ .Yj)().check((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* ._minLength */ .m9)(1), (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* ._maxLength */ .Eb)(100)))).check(about("The service that this repository ships.")),
  environments: (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .me)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1)((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .string */ .Yj)().check((0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* ._minLength */ .m9)(1), (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* ._maxLength */ .Eb)(255)), (0,_chunk_SGJX3DJM_js__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .me)(environment)))).check(about("Settings of each environment, by its name."))
});

// shared/pipeline-file/secret-keys.ts
var SECRET_INPUTS = /* @__PURE__ */ new Set(["token", "github-token", "database-url", "scratch-database-url", "slack-token", "slack-webhook-url", "teams-webhook-url", "sentry-auth-token", "sentry-token", "posthog-api-key", "posthog-token", "datadog-api-key", "datadog-app-key", "datadog-application-key"]);
function secretsIn(document) {
  return [
    ...keysOf(document, ""),
    ...mapsIn(own(document, "environments"), "environments.").flatMap(([environment2, path]) => [
      ...keysOf(environment2, path),
      // What is below `target` and `required-env` are the platform's keys and the service's variables, not inputs.
      ...mapsIn(environment2, path).filter(([, place]) => !/\.(?:target|required-env)\.$/.test(place)).flatMap(([section, place]) => keysOf(section, place))
    ])
  ];
}
var keysOf = (value2, path) => Object.keys(asMap(value2)).filter((key) => SECRET_INPUTS.has(key)).map((key) => path + key);
var mapsIn = (value2, path) => Object.entries(asMap(value2)).map(([key, inner]) => [inner, `${path}${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_9__/* .clip */ .$Q)((0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_9__/* .oneLine */ .TN)(key), 100)}.`]);
var own = (value2, key) => Object.hasOwn(asMap(value2), key) ? asMap(value2)[key] : void 0;
var asMap = (value2) => typeof value2 === "object" && value2 !== null && !Array.isArray(value2) ? value2 : {};

// shared/pipeline-file/settings.ts
function settingsFor(document, wanted) {
  const at = (path, message) => ({ subject: wanted.file, message: `${wanted.file}${path ? `: ${path}` : ""} ${message}` });
  const secrets = secretsIn(document);
  if (secrets.length > 0) return { settings: [], problems: secrets.map((path) => at(path, "is a secret, and a file in the repository is no place for one: give it in the workflow, as an input from secrets.")) };
  const parsed = pipelineFile.safeParse(document ?? {}, { reportInput: true });
  if (!parsed.success) return { settings: [], problems: (0,_chunk_PJPXUX6Q_js__WEBPACK_IMPORTED_MODULE_4__/* .describeIssues */ .w)(parsed.error.issues, pipelineFile).map((issue) => at(issue.path, `is not valid: ${issue.message}.`)) };
  const problems = [];
  const chosen = settingsOf(parsed.data, wanted, (path, message) => problems.push(at(path, message)));
  return { settings: problems.length > 0 ? [] : chosen, problems, ...elsewhere(parsed.data, wanted) };
}
function settingsOf(file, wanted, complain) {
  const settings = [{ input: "service", value: file.service, path: "service" }];
  const name = wanted.given["environment"];
  const environment2 = own2(file.environments, name);
  if (environment2) settings.push(...environmentSettings(environment2, `environments.${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_9__/* .clip */ .$Q)((0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_9__/* .oneLine */ .TN)(String(name)), 100)}`, wanted, complain));
  const made = settings.filter((setting) => isMade(setting.value) && !isGiven(setting.input, wanted));
  const addressed = isGiven("url", wanted) ? made : completeAddresses(made, environment2?.url ?? void 0, complain);
  return addressed.flatMap(({ input, value: value2, path }) => {
    const spec = wanted.specs[input];
    const text = spec && textOf(value2, spec);
    if (text === void 0) complain(path, "is not valid: an item of this list has several lines; write one line for each.");
    return text === void 0 || text.trim() === "" ? [] : [{ input, text, path }];
  });
}
function environmentSettings(environment2, path, wanted, complain) {
  const name = wanted.action.replace("action-", "");
  const section = Object.entries(environment2[name] ?? {}).flatMap(([key, value2]) => {
    const input = name === "notify" && key === "channels" ? "slack-channels" : key;
    if (!isMade(value2)) return [];
    if (Object.hasOwn(wanted.specs, input)) return [{ input, value: value2, path: `${path}.${name}.${key}` }];
    complain(`${path}.${name}.${key}`, `is not in this version: ${wanted.action} has no input "${input}" yet. Take the line out.`);
    return [];
  });
  for (const setting of section) {
    const first = section.find((other) => other.input === setting.input);
    if (first && first !== setting) complain(setting.path, `says again what ${first.path} says: keep one of the two.`);
  }
  const has = (input) => section.some((setting) => setting.input === input);
  const checksGiven = isGiven("checks", wanted);
  const probed = has("url") || has("checks") && !checksGiven;
  const general = generalSettings(environment2, path, name === "deploy" && isCanary(section, wanted) ? "canary" : name).filter(({ input, value: value2 }) => isMade(value2) && Object.hasOwn(wanted.specs, input) && !has(input) && !(probed && PROBES.has(input)));
  const checked = !checksGiven && general.some(({ input }) => input === "checks");
  return [...section, ...general.filter(({ input }) => !(checked && input === "url"))];
}
function isCanary(section, wanted) {
  const strategy = isGiven("strategy", wanted) ? wanted.given["strategy"] : section.find(({ input }) => input === "strategy")?.value;
  return String(strategy).trim() === "canary";
}
function generalSettings(environment2, path, section) {
  const from = (key, input = key) => ({ input, value: environment2[key], path: `${path}.${key}` });
  const deploy = [from("platform"), from("target"), from("required-env"), from("url", "environment-url")];
  if (section === "deploy") return deploy;
  if (section === "healthcheck") return [from("url")];
  if (section !== "rollback" && section !== "canary") return [];
  const probes = Object.entries(environment2.healthcheck ?? {}).filter(([key, value2]) => INHERITED.has(key) && isMade(value2)).map(([key, value2]) => ({ input: key, value: value2, path: `${path}.healthcheck.${key}` }));
  return [...section === "canary" ? deploy : [from("platform"), from("target")], ...probes, ...probes.some(({ input }) => input === "url") ? [] : [from("url")]];
}
var INHERITED = /* @__PURE__ */ new Set(["url", "checks", "conditions", "headers", "expect-status", "method", "body", "max-error-rate", "max-p95"]);
var PROBES = /* @__PURE__ */ new Set(["url", "checks"]);
var isMade = (value2) => value2 !== void 0 && value2 !== null;
function own2(map, key) {
  return map && key !== void 0 && Object.hasOwn(map, key) ? map[key] : void 0;
}
var isGiven = (input, { given, specs }) => given[input] !== void 0 && given[input] !== specs[input]?.default;
function textOf(value2, spec) {
  if (typeof value2 !== "object") return String(value2);
  if (spec.codec.format === "yaml" || !Array.isArray(value2) || value2.some((item) => typeof item === "object")) return JSON.stringify(value2);
  const lines = value2.map(String);
  return lines.some((line) => /[\r\n]/.test(line.trim())) ? void 0 : lines.join("\n");
}
function elsewhere(file, { given, file: name }) {
  const asked = given["environment"];
  const known = Object.keys(file.environments ?? {});
  if (asked === void 0 || known.length === 0 || known.includes(asked)) return {};
  const meant = (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_8__/* .nearest */ .pA)(asked, known);
  return { elsewhere: `${name} has no environment ${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(asked)}; ${meant === void 0 ? `it has ${known.slice(0, 20).map(_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD).join(", ")}` : `did you mean ${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(meant)}?`}` };
}

// shared/pipeline-file/read-pipeline-file.ts
var LARGEST_FILE_BYTES = 256 * 1024;
async function readPipelineFile(location, wanted) {
  const file = (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_9__/* .clip */ .$Q)((0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_9__/* .oneLine */ .TN)(wanted.file), 200);
  const wrong = (message) => (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_8__/* .invalid */ .Gq)({ subject: file, message: `${file} ${message}` });
  let text;
  try {
    if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_11__.stat)(location)).isFile()) return wrong("is not a file. The pipeline file is one YAML document.");
    text = await (0,_chunk_H6L3HEWZ_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextFile */ .G)(location, LARGEST_FILE_BYTES);
  } catch (error) {
    return wrong(`cannot be read: ${(0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error)}.`);
  }
  const document = await (0,_chunk_UUKEYQT4_js__WEBPACK_IMPORTED_MODULE_1__/* .readYaml */ .g)(text ?? "");
  if (!document.ok) return wrong(`is not valid YAML: ${document.problem}.`);
  const { settings, problems, elsewhere: elsewhere2 } = settingsFor(document.value, { ...wanted, file });
  if (problems.length > 0) return (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_8__/* .invalid */ .Gq)(...problems);
  return (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_8__/* .valid */ .rZ)({
    texts: { ...wanted.given, ...Object.fromEntries(settings.map((setting) => [setting.input, setting.text])) },
    sources: Object.fromEntries(settings.map((setting) => [setting.input, `${file}: ${setting.path}`])),
    hints: elsewhere2 === void 0 ? [] : [{ subject: "environment", message: elsewhere2 }]
  });
}



/***/ })

};
