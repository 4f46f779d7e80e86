export const id = 221;
export const ids = [221];
export const modules = {

/***/ 5658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   Lj: () => (/* binding */ LARGEST_RECORD_BYTES),
/* harmony export */   dJ: () => (/* binding */ stringifyRecord),
/* harmony export */   ep: () => (/* binding */ RECORD_SCHEMA),
/* harmony export */   hX: () => (/* binding */ applyChange)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4081);
/* harmony import */ var _chunk_PMS52CRB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2160);
/* harmony import */ var _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3524);
/* harmony import */ var _chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1014);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4721);
/* harmony import */ var _chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2967);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);







// shared/record/schema.ts
var RECORD_SCHEMA = "surefoot/release@1";
var line = (max) => (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._maxLength */ .Eb)(max), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._regex */ .Fk)(/^[^\u0000-\u0008\u000a-\u001f\u007f]*$/));
var prose = (max) => (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._maxLength */ .Eb)(max), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._regex */ .Fk)(/^[^\u0000-\u0008\u000b-\u001f\u007f]*$/));
var time = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._regex */ .Fk)(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/));
var httpAddress = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._maxLength */ .Eb)(2e3), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._regex */ .Fk)(/^https?:\/\/[^\s\u0000-\u001f]+$/i));
var amount = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .number */ .ai)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._gte */ .qm)(0), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._lte */ .Zm)(1e12));
var share = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .number */ .ai)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._gte */ .qm)(0), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._lte */ .Zm)(1));
var releaseId = line(100).check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._minLength */ .m9)(1));
var opt = _chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq;
var ended = { reason_code: opt(line(60)), reason: opt(prose(1e3)), started_at: opt(time), finished_at: opt(time) };
var check = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({
  name: line(200),
  url: opt(line(2e3)),
  critical: opt((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zM)()),
  conditions: opt((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YO)(prose(500)).check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._maxLength */ .Eb)(20))),
  expect_status: opt((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YO)(line(10)).check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._maxLength */ .Eb)(20))),
  method: opt(line(10)),
  timeout_ms: opt(amount),
  needs_headers: opt((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zM)())
});
var failingCheck = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({
  name: line(200),
  critical: opt((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zM)()),
  status: opt(line(20)),
  component: opt(line(200)),
  kind: opt(line(40)),
  message: opt(prose(500))
});
var health = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({
  outcome: opt((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._enum */ .$8)(_chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_3__/* .OUTCOMES */ .im["action-healthcheck"])),
  ...ended,
  success_rate: opt(share),
  p95_ms: opt(amount),
  max_error_rate: opt(share),
  max_p95_ms: opt(amount),
  samples: opt(amount),
  failures_in_a_row: opt(amount),
  failing_checks: opt((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YO)(failingCheck).check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._maxLength */ .Eb)(50))),
  passing_checks: opt((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YO)(line(200)).check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._maxLength */ .Eb)(100))),
  observed_version: opt(line(200)),
  expected_version: opt(line(200)),
  time_to_healthy_ms: opt(amount),
  was_healthy: opt((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zM)()),
  checks: opt((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YO)(check).check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._maxLength */ .Eb)(50))),
  report: opt(line(1e3))
});
var releaseRecord = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({
  schema: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .eu)(RECORD_SCHEMA),
  environment: line(255).check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._minLength */ .m9)(1)),
  service: opt(line(100)),
  version: opt(line(200)),
  commit: opt((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({ sha: opt(line(64)), message: opt(prose(500)), author: opt(line(100)) })),
  run: opt((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({ id: opt(line(40)), attempt: opt(line(10)), repository: opt(line(200)), workflow: opt(line(200)), actor: opt(line(100)), ref: opt(line(300)), url: opt(httpAddress) })),
  started_at: opt(time),
  updated_at: opt(time),
  baseline: opt(health),
  migration: opt(
    (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({
      outcome: opt((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._enum */ .$8)(_chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_3__/* .OUTCOMES */ .im["action-migrate"])),
      ...ended,
      tool: opt(line(40)),
      from_revision: opt(line(200)),
      to_revision: opt(line(200)),
      pending_count: opt(amount),
      applied_count: opt(amount),
      migration_class: opt((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._enum */ .$8)(_chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_3__/* .MIGRATION_CLASSES */ .GO)),
      reversible: opt((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zM)()),
      backup_file: opt(line(1e3)),
      backup_bytes: opt(amount),
      backup_sha256: opt(line(64))
    })
  ),
  deployment: opt(
    (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({
      outcome: opt((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._enum */ .$8)(_chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_3__/* .OUTCOMES */ .im["action-deploy"])),
      ...ended,
      platform: opt((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._enum */ .$8)(_chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_3__/* .PLATFORM_NAMES */ .Z6)),
      strategy: opt(line(40)),
      release_id: opt(releaseId),
      previous_release_id: opt(releaseId),
      /** What this run found of the previous release, where it had made that one too. */
      previous_verdict: opt((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._enum */ .$8)([..._chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_3__/* .VERDICTS */ .bk, "not-verified"])),
      live_release_id: opt(releaseId),
      url: opt(httpAddress),
      logs_url: opt(httpAddress),
      github_deployment_id: opt(line(40)),
      duration_seconds: opt(amount)
    })
  ),
  health: opt(health),
  decision: opt(
    (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({
      decision: opt((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._enum */ .$8)(_chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_3__/* .DECISIONS */ .Yv)),
      rule: opt(line(60)),
      severity: opt((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._enum */ .$8)(_chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITIES */ .oC)),
      respond_within: opt(line(40)),
      reason: opt(prose(1e3)),
      would_change: opt(prose(1e3)),
      decided_at: opt(time)
    })
  ),
  rollback: opt(
    (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({
      outcome: opt((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._enum */ .$8)(_chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_3__/* .OUTCOMES */ .im["action-rollback"])),
      ...ended,
      from_release_id: opt(releaseId),
      to_release_id: opt(releaseId),
      verified: opt((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zM)()),
      live_release_id: opt(releaseId),
      duration_seconds: opt(amount),
      requested_reason: opt(prose(500))
    })
  ),
  notifications: opt(
    (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({
      slack: opt((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YO)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({ channel: line(100), channel_id: opt(line(40)), ts: opt(line(40)), event: opt(line(20)) })).check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_6__/* ._maxLength */ .Eb)(20))),
      incident_url: opt(httpAddress)
    })
  )
});

// shared/record/fit-record.ts
var FOR_PEOPLE = /* @__PURE__ */ new Set(["reason", "would_change", "requested_reason", "message", "name", "component", "author", "actor", "workflow", "ref", "conditions", "passing_checks", "observed_version"]);
var IDENTITY = /* @__PURE__ */ new Set(["schema", "environment", "service"]);
var PROSE = /* @__PURE__ */ new Set(["reason", "would_change", "requested_reason", "message", "conditions"]);
var longestOf = ({ _zod: { def } }) => Math.min(...(def.checks ?? []).filter((check2) => check2._zod.def.check === "max_length").map((check2) => Number(check2._zod.def.maximum)));
function fitRecord(record, fit) {
  return fitValue(record, releaseRecord, fit, "");
}
function fitValue(value, schema, fit, key) {
  const { def } = schema._zod;
  if (value === void 0) return void 0;
  if (def.innerType) return fitValue(value, def.innerType, fit, key);
  if (def.shape) return fitMap(value, def.shape, fit);
  if (def.element) return fitList(value, def.element, longestOf(schema), fit, key);
  const fitted = typeof value === "string" ? fitText(value, longestOf(schema), fit, key) : typeof value === "number" ? Number(value.toPrecision(12)) : value;
  return schema.safeParse(fitted).success ? fitted : void 0;
}
function fitMap(value, shape, fit) {
  if (typeof value !== "object" || value === null) return void 0;
  const entries = Object.entries(shape).map(([key, schema]) => ({ key, inner: fitValue(Object.hasOwn(value, key) ? value[key] : void 0, schema, fit, key), needed: schema._zod.def.type !== "optional" }));
  if (entries.some(({ inner, needed }) => needed && inner === void 0)) return void 0;
  return Object.fromEntries(entries.filter(({ inner }) => inner !== void 0).map(({ key, inner }) => [key, inner]));
}
function fitList(value, element, most, fit, key) {
  if (!Array.isArray(value)) return void 0;
  return value.map((item) => fitValue(item, element, fit, key)).filter((item) => item !== void 0).slice(0, most);
}
function fitText(text, longest, fit, key) {
  if (FOR_PEOPLE.has(key)) return cut(fit.redact(PROSE.has(key) ? (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(text) : (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(text)), Math.min(longest, fit.longestText));
  return IDENTITY.has(key) || fit.redact(text) === text ? text : void 0;
}
function cut(text, longest) {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}\u2026`;
}

// shared/record/record-text.ts
var LARGEST_RECORD_BYTES = 24 * 1024;
function parseRecord(text, subject) {
  const problem = (message) => (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_4__/* .invalid */ .G)({ subject, message: `The release record from ${subject} is not valid: ${message}. Give the output "record" of an earlier action unchanged.` });
  if (Buffer.byteLength(text) > LARGEST_RECORD_BYTES) return problem(`it has ${Buffer.byteLength(text)} bytes, at most ${LARGEST_RECORD_BYTES} are read`);
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return problem("it is not JSON");
  }
  const parsed = releaseRecord.safeParse(value, { reportInput: true });
  if (parsed.success) return (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_4__/* .valid */ .r)(parsed.data);
  const issues = (0,_chunk_PMS52CRB_js__WEBPACK_IMPORTED_MODULE_2__/* .describeIssues */ .w)(parsed.error.issues, releaseRecord).map((issue) => `${issue.path ? `${issue.path}: ` : ""}${issue.message}`);
  return problem(`${issues.slice(0, 1).join()}${issues.length > 1 ? ` (and ${issues.length - 1} more)` : ""}`);
}
function stringifyRecord(record, redact) {
  const whole = fitRecord(record, { redact, longestText: LONG });
  const stages = [() => whole, () => fitRecord(whole, { redact, longestText: MIDDLING }), () => withFewChecks(fitRecord(whole, { redact, longestText: MIDDLING })), () => withoutChecks(fitRecord(whole, { redact, longestText: MIDDLING }))];
  for (const stage of stages) {
    const text = JSON.stringify(stage());
    if (Buffer.byteLength(text) <= LARGEST_RECORD_BYTES) return text;
  }
  return JSON.stringify(withoutAddresses(withoutChecks(fitRecord(whole, { redact, longestText: SHORT }))));
}
var LONG = 1e3;
var MIDDLING = 240;
var SHORT = 60;
function applyChange(record, change, updatedAt) {
  return (0,_chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutUndefined */ .r)({ ...record, ...change, updated_at: updatedAt });
}
function withFewChecks(record) {
  return mapHealth(record, (health2) => ({ ...health2, checks: health2.checks?.slice(0, 20), failing_checks: health2.failing_checks?.slice(0, 8), passing_checks: health2.passing_checks?.slice(0, 20) }));
}
function withoutChecks(record) {
  return mapHealth(record, (health2) => ({ ...health2, checks: void 0, failing_checks: health2.failing_checks?.slice(0, 3), passing_checks: void 0 }));
}
function withoutAddresses(record) {
  const kept = Object.fromEntries(Object.entries(record).filter(([key]) => key !== "commit" && key !== "notifications"));
  return JSON.parse(JSON.stringify(kept), (_key, value) => typeof value === "string" && value.length > 255 ? void 0 : value);
}
function mapHealth(record, shrink) {
  return { ...record, ...record.health && { health: shrink(record.health) }, ...record.baseline && { baseline: shrink(record.baseline) } };
}




/***/ }),

/***/ 4674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTextFile),
/* harmony export */   P: () => (/* binding */ writePrivateFile)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8898);
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

/***/ 4081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ withoutUndefined)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// shared/kernel/without-undefined.ts
function withoutUndefined(value) {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== void 0));
}




/***/ }),

/***/ 8221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   emptyRecord: () => (/* binding */ emptyRecord),
/* harmony export */   loadRecord: () => (/* binding */ loadRecord),
/* harmony export */   recordFile: () => (/* binding */ recordFile),
/* harmony export */   saveRecord: () => (/* binding */ saveRecord)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_G7NRK65L_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4674);
/* harmony import */ var _chunk_4JPBDA5P_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5658);
/* harmony import */ var _chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4081);
/* harmony import */ var _chunk_PMS52CRB_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2160);
/* harmony import */ var _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3524);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8898);
/* harmony import */ var _chunk_FGJDEOEX_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(800);
/* harmony import */ var _chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1014);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4721);
/* harmony import */ var _chunk_XCZEACCR_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6849);
/* harmony import */ var _chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2967);
/* harmony import */ var _chunk_PB6ZSKJE_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6489);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6760);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);













// shared/record/record-store.ts

function recordFile(temp, key) {
  const encode = (name) => Array.from(name.toWellFormed()).map((c) => /[A-Za-z0-9_-]/.test(c) ? c : encodeURIComponent(c).replace(/[.!'()*~]/g, (p) => `%${p.charCodeAt(0).toString(16).toUpperCase()}`)).join("");
  const names = [key.environment, ...key.service === void 0 ? [] : [key.service]].map(encode);
  return node_path__WEBPACK_IMPORTED_MODULE_13__.join(temp, "surefoot", `${names.join(".")}.json`);
}
async function loadRecord(temp, key, given) {
  const file = recordFile(temp, key);
  const fromInput = given === void 0 ? (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_8__/* .valid */ .r)(void 0) : checkKey((0,_chunk_4JPBDA5P_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRecord */ .Hh)(given, 'input "record"'), key, 'input "record"');
  if (!fromInput.ok) return fromInput;
  let text;
  try {
    text = await (0,_chunk_G7NRK65L_js__WEBPACK_IMPORTED_MODULE_1__/* .readTextFile */ .G)(file, _chunk_4JPBDA5P_js__WEBPACK_IMPORTED_MODULE_2__/* .LARGEST_RECORD_BYTES */ .Lj);
  } catch (error) {
    return (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_8__/* .invalid */ .G)({ subject: file, message: `The release record ${file} cannot be read: ${(0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error)}.` });
  }
  const fromFile = text === void 0 ? (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_8__/* .valid */ .r)(void 0) : checkKey((0,_chunk_4JPBDA5P_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRecord */ .Hh)(text, file), key, file);
  if (!fromFile.ok) return fromFile;
  return (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_8__/* .valid */ .r)(laterOf(fromInput.value, fromFile.value));
}
async function saveRecord(temp, key, text) {
  await (0,_chunk_G7NRK65L_js__WEBPACK_IMPORTED_MODULE_1__/* .writePrivateFile */ .P)(recordFile(temp, key), text);
}
var emptyRecord = (key) => ({ schema: _chunk_4JPBDA5P_js__WEBPACK_IMPORTED_MODULE_2__/* .RECORD_SCHEMA */ .ep, environment: key.environment, ...key.service === void 0 ? {} : { service: key.service } });
function checkKey(checked, key, subject) {
  if (!checked.ok) return checked;
  const { environment, service } = checked.value;
  if (environment === key.environment && (service ?? "") === (key.service ?? "")) return checked;
  return (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_8__/* .invalid */ .G)({ subject, message: `The release record from ${subject} is for environment "${environment}"${service === void 0 ? "" : `, service "${service}"`}, but this step works on "${key.environment}"${key.service === void 0 ? "" : `, service "${key.service}"`}.` });
}
function laterOf(given, stored) {
  if (!given || !stored) return given ?? stored;
  return Date.parse(stored.updated_at ?? "") >= Date.parse(given.updated_at ?? "") ? stored : given;
}



/***/ })

};
