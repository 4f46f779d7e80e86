export const id = 763;
export const ids = [763];
export const modules = {

/***/ 5913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isReleaseId)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// shared/platforms/release-id.ts
var isReleaseId = (text) => text.length > 0 && text.length <= 100 && !/[\p{Cc}\u2028\u2029]/u.test(text);




/***/ }),

/***/ 7070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ askedWaitMs),
/* harmony export */   r: () => (/* binding */ createJsonApi)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8773);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4721);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// shared/runtime/retry-after.ts
var EPOCH_S = 1e9;
var WHOLE = /^\d{1,12}$/;
var DATE = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i;
function askedWaitMs(headers, now) {
  const after = text(headers["retry-after"]);
  if (after !== void 0) {
    const at = WHOLE.test(after) ? now.getTime() + Number(after) * 1e3 : dateOf(after);
    if (!Number.isNaN(at)) return Math.max(0, at - now.getTime());
  }
  const reset = text(headers["x-ratelimit-reset"]);
  if (reset === void 0 || !WHOLE.test(reset)) return void 0;
  const seconds = Number(reset);
  return Math.max(0, seconds >= EPOCH_S ? seconds * 1e3 - now.getTime() : seconds * 1e3);
}
var dateOf = (date) => DATE.test(date) ? Date.parse(/gmt$/i.test(date) ? date : `${date} GMT`) : Number.NaN;
function text(header) {
  const value = Array.isArray(header) ? header[0] : header;
  return value?.trim() || void 0;
}

// shared/platforms/json-api.ts
var MOST_TRIES = 4;
var FIRST_PAUSE_MS = 500;
var THROTTLED_MS = 5e3;
var LONGEST_TRY_MS = 2e4;
function createJsonApi(parts) {
  const { clock } = parts;
  let leaveAloneUntil = 0;
  const askedPauseMs = () => Math.max(0, leaveAloneUntil - clock.monotonic());
  const leaveAlone = async ({ signal }, leftMs) => {
    const asked = askedPauseMs();
    if (signal.aborted) return { kind: "cancelled" };
    if (asked > 0 && asked >= leftMs) return { kind: "unanswered", reason: `${parts.name} asks to be left alone for ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(asked)} more (too many requests)`, happened: false };
    if (asked > 0) await clock.sleep(asked, signal);
    return signal.aborted ? { kind: "cancelled" } : void 0;
  };
  return {
    askedPauseMs,
    async call(call) {
      const deadline = clock.monotonic() + call.timeoutMs;
      const left = () => deadline - clock.monotonic();
      for (let tries = 1, pause = FIRST_PAUSE_MS; ; tries += 1, pause *= 2) {
        const ended = await leaveAlone(call, left());
        if (ended) return ended;
        const tried = await tryOnce(call, parts, Math.max(1, Math.min(left(), call.changes ? Number.POSITIVE_INFINITY : LONGEST_TRY_MS)));
        if (tried.kind !== "again") return tried;
        if (tried.leaveAloneMs !== void 0) leaveAloneUntil = Math.max(leaveAloneUntil, clock.monotonic() + Math.max(pause, tried.leaveAloneMs));
        const wait = tried.leaveAloneMs === void 0 ? pause : askedPauseMs();
        if (tries >= MOST_TRIES || wait >= left()) return tried.answer;
        if (tried.leaveAloneMs === void 0) await clock.sleep(wait, call.signal);
      }
    }
  };
}
async function tryOnce(call, parts, timeoutMs) {
  const result = await parts.http.send({
    method: call.method,
    url: parts.baseUrl + call.path,
    headers: { accept: "application/json", ...call.body === void 0 ? {} : { "content-type": "application/json" }, ...parts.headers, ...call.headers },
    ...call.body === void 0 ? {} : { body: JSON.stringify(call.body) },
    timeoutMs,
    signal: call.signal
  });
  if (result.kind === "failed") return notAnswered(result, call, parts.name);
  return readAnswer(result, call, parts);
}
function notAnswered(result, { changes }, name) {
  if (result.why === "cancelled") return { kind: "cancelled" };
  const happened = result.unsent !== true;
  const answer = { kind: "unanswered", reason: `${name} could not be asked: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(result.message), 200)}`, happened };
  return changes && happened ? answer : { kind: "again", answer };
}
function readAnswer(result, call, { name, clock, isThrottle }) {
  const { status, headers } = result;
  const body = result.truncated ? NOT_JSON : parse(result.body);
  const asked = askedWaitMs(headers, clock.now());
  if (status === 429 || status === 503 && headers["retry-after"] !== void 0 || isThrottle?.(status, body) === true)
    return { kind: "again", answer: { kind: "unanswered", reason: `${name} has had too many requests (HTTP ${status})`, happened: false }, leaveAloneMs: asked ?? THROTTLED_MS };
  if (status >= 500) return again({ kind: "unanswered", reason: `${name} answered with HTTP ${status}`, happened: true }, call);
  if (body === NOT_JSON) return again({ kind: "unanswered", reason: `${name} answered with something that is not JSON (HTTP ${status}, ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(String(headers["content-type"] ?? "no content type")), 60)}${result.truncated ? ", too long" : ""})`, happened: true }, call);
  return { kind: "answered", status, headers, body };
}
var again = (answer, { changes }) => changes ? answer : { kind: "again", answer };
var NOT_JSON = /* @__PURE__ */ Symbol("not JSON");
function parse(text2) {
  if (text2.trim() === "") return void 0;
  try {
    return JSON.parse(text2);
  } catch {
    return NOT_JSON;
  }
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

/***/ 9365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hl: () => (/* binding */ SOURCES),
/* harmony export */   R2: () => (/* binding */ VERCEL_API),
/* harmony export */   x$: () => (/* binding */ vercelTarget)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2967);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// shared/platforms/vercel/target.ts
var ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
var LOOPBACK = /* @__PURE__ */ new Set(["localhost", "127.0.0.1", "[::1]"]);
var VERCEL_API = "https://api.vercel.com";
var name = (what) => (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_1__/* ._regex */ .Fk)(ID, `expected ${what}`));
var address = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_1__/* ._maxLength */ .Eb)(500), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_1__/* .refine */ .YP)(isSafeAddress, `expected an https address without a user, a query or a fragment, e.g. ${VERCEL_API}`));
function isSafeAddress(text) {
  const url = URL.parse(text);
  if (url?.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") return false;
  return url.protocol === "https:" || url.protocol === "http:" && LOOPBACK.has(url.hostname);
}
var SOURCES = ["git", "prebuilt", "redeploy"];
var vercelTarget = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .re)({
  /** Its name or its id. */
  project: name("the name or the id of the project, e.g. my-site or prj_2WjyKQmM8ZnGcJsPWMrHRHrE"),
  /** Its id or its slug; a project of a team is found with it only. */
  team: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(name("the id or the slug of the team, e.g. my-team or team_1a2b3c4d5e6f7g8h9i0j1k2l")),
  /** `git`: Vercel builds the commit. `prebuilt`: what `vercel build` left in `.vercel/output`. `redeploy`: Vercel builds an earlier deployment once more. */
  source: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rv)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_1__/* ._enum */ .$8)(SOURCES), "git"),
  /** `auto`: Vercel assigns the production domains when the build is ready. `staged`: the build stands beside, and this run promotes it. */
  promote: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rv)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_1__/* ._enum */ .$8)(["auto", "staged"]), "auto"),
  /** `production`, `preview`, or the slug of a custom environment. */
  "vercel-target": (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rv)(name("production, preview or the slug of a custom environment"), "production"),
  /** For `prebuilt`: the folder that has `.vercel/output` in it, within the workspace. */
  path: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rv)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_1__/* ._minLength */ .m9)(1), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_1__/* ._maxLength */ .Eb)(300), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_1__/* ._regex */ .Fk)(/^[^\p{Cc}]*$/u, "expected a path without control characters")), "."),
  /** The project's secret for automation, with which a health check gets through Deployment Protection. */
  "bypass-secret": (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_1__/* ._minLength */ .m9)(8), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_1__/* ._maxLength */ .Eb)(200), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_1__/* ._regex */ .Fk)(/^[\x21-\x7e]*$/, "expected the secret as Vercel shows it"))),
  "api-url": (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(address)
});




/***/ }),

/***/ 5763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createVercelPlatform: () => (/* binding */ createVercelPlatform)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_KHJWJLYF_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9365);
/* harmony import */ var _chunk_G7NRK65L_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4674);
/* harmony import */ var _chunk_C2H7Y2SR_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7070);
/* harmony import */ var _chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5913);
/* harmony import */ var _chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9307);
/* harmony import */ var _chunk_HPLMMIIW_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9337);
/* harmony import */ var _chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8773);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8898);
/* harmony import */ var _chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1014);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4721);
/* harmony import */ var _chunk_XCZEACCR_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6849);
/* harmony import */ var _chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2967);
/* harmony import */ var _chunk_PB6ZSKJE_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6489);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(6760);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);














// shared/platforms/vercel/deduce-serving.ts
function deduceProduction({ project, listed, complete, own: own2 }) {
  const { aliasRequest, autoAssign } = project;
  const holder = latestHolder(listed, own2);
  const moved = aliasRequest && { id: holderBy(aliasRequest), at: aliasRequest.requestedAt, alias: void 0 };
  const pinned = autoAssign === false;
  if (holder && moved) return named(isNewer(moved, holder, pinned) ? aliased(moved, own2) : holder);
  if (holder) return named(holder);
  if (moved) return listed === void 0 && !pinned ? void 0 : named(aliased(moved, own2));
  return complete && listed?.every(neverServed) === true ? { kind: "none" } : void 0;
}
var named = ({ id, alias }) => id !== void 0 && (0,_chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_4__/* .isReleaseId */ .F)(id) ? { kind: "deployment", id, alias } : void 0;
var aliased = (clue, own2) => own2?.id === clue.id ? { ...clue, alias: own2?.alias } : clue;
var isNewer = (moved, holder, pinned) => holder.at === void 0 || moved.at === void 0 ? pinned : moved.at >= holder.at;
function holderBy({ fromDeploymentId, toDeploymentId, jobStatus }) {
  if (jobStatus === "succeeded") return toDeploymentId;
  return ["pending", "in-progress", "failed", "skipped"].includes(jobStatus) ? fromDeploymentId : void 0;
}
function latestHolder(listed = [], own2) {
  const place = listed.findIndex(({ id }) => id === own2?.id);
  const all = own2 === void 0 ? listed : place === -1 ? [own2, ...listed] : listed.with(place, { ...own2, createdAt: own2.createdAt ?? listed[place]?.createdAt });
  const holders = all.filter(holds).map(({ id, alias, assignedAt, createdAt }) => ({ id, alias, at: assignedAt ?? createdAt }));
  return holders.reduce((latest, next) => latest === void 0 || next.at !== void 0 && latest.at !== void 0 && next.at > latest.at ? next : latest, void 0);
}
function holds({ readyState, readySubstate, aliasAssigned, aliasError, target }) {
  if (readyState !== "READY" || aliasError !== void 0 || target !== void 0 && target !== "production") return false;
  return readySubstate === void 0 ? aliasAssigned === true : readySubstate === "PROMOTED" && aliasAssigned !== false;
}
var neverServed = ({ readyState, readySubstate, aliasAssigned }) => readyState !== "READY" || readySubstate === "STAGED" || aliasAssigned === false;

// shared/platforms/vercel/answers.ts
var text = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* ._catch */ .nb)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)()), void 0);
var number2 = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* ._catch */ .nb)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .number */ .ai)()), void 0);
var flag = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* ._catch */ .nb)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .boolean */ .zM)()), void 0);
var texts = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* ._catch */ .nb)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .array */ .YO)(text), []);
var anything = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .unknown */ .L5)());
var deploymentSchema = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ik)({
  id: text,
  uid: text,
  readyState: text,
  status: text,
  state: text,
  readySubstate: text,
  aliasAssigned: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* ._catch */ .nb)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .nullable */ .me)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .union */ .KC)([(0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .boolean */ .zM)(), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .number */ .ai)()]))), void 0),
  aliasError: anything,
  checksState: text,
  checksConclusion: text,
  checks: anything,
  errorCode: text,
  errorMessage: text,
  errorStep: text,
  readyStateReason: text,
  url: text,
  alias: texts,
  inspectorUrl: text,
  target: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* ._catch */ .nb)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .nullable */ .me)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)())), void 0),
  meta: anything,
  createdAt: number2,
  created: number2,
  isRollbackCandidate: flag
});
function readDeployment(body) {
  const parsed = deploymentSchema.safeParse(body);
  const id = parsed.success ? parsed.data.id ?? parsed.data.uid : void 0;
  if (!parsed.success || id === void 0 || !(0,_chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_4__/* .isReleaseId */ .F)(id)) return void 0;
  const { data } = parsed;
  return {
    id,
    readyState: data.readyState ?? data.status ?? data.state,
    readySubstate: data.readySubstate,
    aliasAssigned: data.aliasAssigned === void 0 ? void 0 : Boolean(data.aliasAssigned),
    assignedAt: typeof data.aliasAssigned === "number" && data.aliasAssigned > 0 ? data.aliasAssigned : void 0,
    aliasError: readError(data.aliasError),
    checksState: data.checksState,
    checksConclusion: data.checksConclusion,
    aliasCheck: textOf((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(data.checks, "deployment-alias"), "state")),
    error: { code: words(data.errorCode, 60), message: words(data.errorMessage ?? data.readyStateReason, 300), step: words(data.errorStep, 60) },
    url: hostUrl(data.url),
    alias: preferred(data.alias),
    inspectorUrl: pageUrl(data.inspectorUrl),
    // A preview is what has none.
    target: data.target === null ? "preview" : data.target,
    commit: commitOf(textOf((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(data.meta, "githubCommitSha")) ?? textOf((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(data.meta, "surefootCommit"))),
    version: words(textOf((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(data.meta, "surefootVersion")), 200),
    order: textOf((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(data.meta, "surefootOrder")),
    createdAt: data.createdAt ?? data.created,
    isRollbackCandidate: data.isRollbackCandidate
  };
}
var projectSchema = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ik)({ id: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)(), name: text, targets: anything, autoAssignCustomDomains: flag, lastAliasRequest: anything, rollingRelease: anything, link: anything, rootDirectory: text, customEnvironments: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* ._catch */ .nb)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .array */ .YO)(anything), []), ssoProtection: anything, passwordProtection: anything, protectionBypass: anything });
function readProject(body) {
  const parsed = projectSchema.safeParse(body);
  if (!parsed.success || !(0,_chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_4__/* .isReleaseId */ .F)(parsed.data.id)) return void 0;
  const { data } = parsed;
  return {
    id: data.id,
    name: data.name === "" ? void 0 : data.name,
    production: readProduction(data.targets),
    autoAssign: data.autoAssignCustomDomains,
    aliasRequest: readAliasRequest(data.lastAliasRequest),
    rollingStages: readStages(data.rollingRelease),
    link: readLink(data.link),
    rootDirectory: data.rootDirectory === "" ? void 0 : data.rootDirectory,
    customEnvironments: data.customEnvironments.flatMap((item) => {
      const [id, slug] = [textOf((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(item, "id")), textOf((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(item, "slug"))];
      return id === void 0 || slug === void 0 ? [] : [{ id, slug }];
    }),
    protection: textOf((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(data.ssoProtection, "deploymentType")) ?? textOf((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(data.passwordProtection, "deploymentType")),
    bypassSecrets: typeof data.protectionBypass === "object" && data.protectionBypass !== null ? Object.keys(data.protectionBypass) : []
  };
}
function readProduction(targets) {
  if (typeof targets !== "object" || targets === null) return void 0;
  const production = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(targets, "production");
  if (production === void 0 || production === null) return { kind: "none" };
  const id = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(production, "id");
  return typeof id === "string" && (0,_chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_4__/* .isReleaseId */ .F)(id) ? { kind: "deployment", id, alias: preferred(texts.parse((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(production, "alias"))) } : void 0;
}
function readAliasRequest(value) {
  const parsed = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ik)({ fromDeploymentId: text, toDeploymentId: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)(), jobStatus: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)(), requestedAt: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .number */ .ai)()) }).safeParse(value);
  return parsed.success ? { ...parsed.data, requestedAt: parsed.data.requestedAt ?? 0 } : void 0;
}
function readStages(config) {
  const stages = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(config, "stages");
  if (!Array.isArray(stages)) return void 0;
  return stages.flatMap((stage) => {
    const percent = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(stage, "targetPercentage");
    return typeof percent === "number" ? [{ percent, requiresApproval: (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(stage, "requireApproval") === true }] : [];
  });
}
function readLink(value) {
  const parsed = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ik)({ type: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)(), org: text, repo: text, repoId: number2, productionBranch: text }).safeParse(value);
  return parsed.success ? { ...parsed.data, org: parsed.data.org, repo: parsed.data.repo, repoId: parsed.data.repoId, productionBranch: parsed.data.productionBranch } : void 0;
}
function readError(value) {
  if (value === null || value === void 0) return void 0;
  if (typeof value === "string") return { code: "", message: (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .oneLine */ .TN)(value), 300) };
  return { code: words(textOf((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(value, "code")), 60) ?? "", message: words(textOf((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(value, "message")), 300) ?? "" };
}
var HOST = /^[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?$/i;
var hostUrl = (host) => host !== void 0 && HOST.test(host) ? `https://${host}` : void 0;
function preferred(hosts) {
  const valid = hosts.filter((host) => host !== void 0 && HOST.test(host));
  return hostUrl(valid.find((host) => !host?.endsWith(".vercel.app")) ?? valid[0]);
}
function pageUrl(address) {
  const url = URL.parse(address ?? "");
  return url?.protocol === "https:" && url.username === "" && url.password === "" && url.href.length <= 500 ? url.href : void 0;
}
var textOf = (value) => typeof value === "string" ? value : void 0;
var words = (value, most) => value === void 0 ? void 0 : (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .oneLine */ .TN)(value), most) || void 0;
var commitOf = (value) => value !== void 0 && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value) ? value : void 0;
function readPage(body) {
  const list = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(body, "deployments");
  if (!Array.isArray(list)) return void 0;
  const next = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(body, "pagination"), "next");
  return { deployments: list.flatMap((item) => readDeployment(item) ?? []), next: typeof next === "number" ? next : void 0 };
}
function readRollingRelease(body) {
  const release = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(body, "rollingRelease");
  if (release === null) return null;
  const state = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(release, "state");
  if (typeof state !== "string") return void 0;
  const active = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(release, "activeStage");
  const stages = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(release, "stages");
  return {
    state,
    canaryId: textOf((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(release, "canaryDeployment"), "id")),
    baseId: textOf((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(release, "currentDeployment"), "id")),
    activeIndex: number2.parse((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(active, "index")),
    activePercent: number2.parse((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(active, "targetPercentage")),
    stages: (Array.isArray(stages) ? stages : []).flatMap((stage) => {
      const [index, percent] = [(0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(stage, "index"), (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(stage, "targetPercentage")];
      return typeof index === "number" && typeof percent === "number" ? [{ index, percent }] : [];
    })
  };
}

// shared/platforms/vercel/questions.ts
var QUESTION_MS = 2e4;
var within = ({ timeoutMs, signal }, mostMs = QUESTION_MS) => ({ timeoutMs: Math.max(1, Math.min(timeoutMs, mostMs)), signal });
var LATEST = "20";
function askVercel(api, { project, clock }) {
  const get = (path2, asked, query = {}) => api.call({ method: "GET", path: path2, query, ...within(asked) });
  let list = "/v7/deployments";
  const page = async (query, asked) => {
    const left = countDown(clock, asked);
    const answer = await get(list, left(), query);
    if (answer.kind !== "refused" || answer.status !== 404 || list === "/v6/deployments") return known(answer, readPage, "the list of deployments");
    const older = known(await get("/v6/deployments", left(), query), readPage, "the list of deployments");
    if (older.kind === "known") list = "/v6/deployments";
    return older;
  };
  const deduced = async (value, own2, asked) => {
    const listed = await page({ projectId: value.id, target: "production", state: "READY", limit: LATEST }, asked);
    if (listed.kind === "cancelled") return listed;
    if (listed.kind === "not-known" && listed.status === void 0) return { kind: "known", value: { ...value, whyUnknown: listed.reason } };
    const clues = listed.kind === "known" ? { listed: listed.value.deployments, complete: listed.value.next === void 0 } : { listed: void 0, complete: false };
    const production = deduceProduction({ project: value, own: own2, ...clues });
    return { kind: "known", value: { ...value, production, ...listed.kind === "not-known" ? { whyUnknown: listed.reason } : {} } };
  };
  return {
    page,
    async project(asked, own2) {
      const left = countDown(clock, asked);
      const answer = known(await get(`/v9/projects/${encodeURIComponent(project)}`, left()), readProject, "the project");
      return answer.kind === "known" && answer.value.production === void 0 ? deduced(answer.value, own2, left()) : answer;
    },
    deployment: async (id, asked) => known(await get(`/v13/deployments/${encodeURIComponent(id)}`, asked), (body) => sameId(readDeployment(body), id), "the deployment"),
    rollingRelease: async (projectId, asked) => known(await get(`/v1/projects/${encodeURIComponent(projectId)}/rolling-release`, asked), readRollingRelease, "the rolling release"),
    async failedAliases(projectId, kind, asked) {
      const path2 = kind === "promote" ? `/v1/projects/${encodeURIComponent(projectId)}/promote/aliases` : `/v9/projects/${encodeURIComponent(projectId)}/rollback/aliases`;
      const answer = await get(path2, asked, { failedOnly: "true", limit: "20" });
      return answer.kind === "ok" ? readAliases(answer.body) : [];
    }
  };
}
function countDown(clock, { timeoutMs, signal }) {
  const end = clock.monotonic() + timeoutMs;
  return () => ({ timeoutMs: Math.max(1, end - clock.monotonic()), signal });
}
function known(answer, read, what) {
  if (answer.kind === "cancelled") return answer;
  if (answer.kind === "refused") return { kind: "not-known", reason: `Vercel did not give ${what}: ${answer.reason}`, status: answer.status };
  if (answer.kind === "unanswered") return { kind: "not-known", reason: answer.reason };
  const value = read(answer.body);
  return value === void 0 ? { kind: "not-known", reason: `Vercel's answer is not ${what}` } : { kind: "known", value };
}
var sameId = (deployment, id) => deployment?.id === id ? deployment : void 0;
function readAliases(body) {
  const list = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(body, "aliases");
  return (Array.isArray(list) ? list : []).flatMap((item) => {
    const alias = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(item, "alias");
    const name = typeof alias === "string" ? alias : (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(alias, "alias");
    return typeof name === "string" ? [(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .oneLine */ .TN)(name), 100)] : [];
  });
}

// shared/platforms/vercel/build-log.ts
var MOST_EVENTS = 500;
var MOST_CHARACTERS = 8e3;
var LONGEST_LINE = 500;
var MOST_ERRORS = 20;
async function readBuildLog(id, { api }, asked) {
  const answer = await api.call({ method: "GET", path: `/v3/deployments/${encodeURIComponent(id)}/events`, query: { builds: "1", direction: "backward", limit: String(MOST_EVENTS) }, ...within(asked) });
  return answer.kind === "ok" ? tellingLines(linesOf(answer.body)) : void 0;
}
function linesOf(body) {
  if (!Array.isArray(body)) return [];
  return body.flatMap((event) => {
    const text2 = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(event, "text") ?? (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(event, "payload"), "text");
    const type = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(event, "type");
    if (typeof text2 !== "string" || text2.trim() === "") return [];
    return [{ text: (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g$)(text2).trimEnd(), LONGEST_LINE), error: (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(event, "level") === "error" || type === "fatal" }];
  }).reverse();
}
function tellingLines(lines) {
  const all = lines.map(({ text: text2 }) => text2).join("\n");
  if (all === "") return void 0;
  if (all.length <= MOST_CHARACTERS) return all;
  const end = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .lastLines */ .w$)(all, MOST_CHARACTERS / 2);
  const kept = end.split("\n").length;
  const errors = lines.slice(0, -kept).filter(({ error }) => error).slice(-MOST_ERRORS).map(({ text: text2 }) => text2).join("\n");
  return errors === "" ? (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .lastLines */ .w$)(all, MOST_CHARACTERS) : `${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .lastLines */ .w$)(errors, MOST_CHARACTERS / 2 - 10)}
\u2026
${end}`;
}

// shared/platforms/vercel/judge-build.ts
var PHASES = { QUEUED: "queued", INITIALIZING: "starting", ANALYZING: "starting", BUILDING: "building", DEPLOYING: "deploying" };
var INSPECT = "The lines of its build log are below; its page at Vercel has all of them.";
function judgeBuild({ readyState, error, aliasCheck }) {
  if (readyState === void 0) return { kind: "unknown", reason: "Vercel does not say how the deployment stands" };
  if (readyState === "READY") return aliasCheck === "failed" ? { kind: "failed", neverServed: true, reason: "its checks failed, so Vercel does not assign the domains", advice: "See the checks on the page of the deployment at Vercel." } : { kind: "ready" };
  const phase = Object.hasOwn(PHASES, readyState) ? PHASES[readyState] : void 0;
  if (phase !== void 0) return { kind: "in-progress", phase };
  if (readyState === "ERROR" || readyState.endsWith("_ERROR")) return { kind: "failed", neverServed: true, reason: `${stepOf(error.step)} failed${because(error)}`, advice: INSPECT };
  if (readyState === "CANCELED") return { kind: "failed", neverServed: true, reason: `it was cancelled at Vercel${because(error)}`, advice: "A newer deployment of the same branch cancels older ones, and so does the ignored build step of the project; see its page at Vercel." };
  if (readyState === "DELETED") return { kind: "failed", reason: "it was deleted at Vercel" };
  if (readyState === "BLOCKED") return { kind: "failed", neverServed: true, reason: `Vercel blocks it${because(error)}`, advice: "A rule of the team blocks deployments of this author: someone who may must approve it, or the author needs a seat in the team." };
  return { kind: "unknown", reason: `Vercel calls its state "${readyState.slice(0, 40).replace(/[^\w -]/g, "?")}", which is not known here` };
}
var stepOf = (step) => step === void 0 ? "the build" : `the ${step.replace(/Step$/, "")} step`;
function because({ code, message }) {
  if (message === void 0) return code === void 0 ? "" : ` (${code})`;
  return `: ${message}${code === void 0 ? "" : ` (${code})`}`;
}
function describeChecks({ checksState, checksConclusion }) {
  if (checksState === "registered" || checksState === "running") return "its checks are running";
  if (checksState === "completed" && checksConclusion !== void 0 && checksConclusion !== "succeeded" && checksConclusion !== "skipped") return `its checks ended as ${checksConclusion.slice(0, 20)}`;
  return void 0;
}

// shared/platforms/vercel/session.ts
var newSession = () => ({ intents: /* @__PURE__ */ new Map(), switches: /* @__PURE__ */ new Map(), priors: /* @__PURE__ */ new Map(), tries: /* @__PURE__ */ new Map(), served: /* @__PURE__ */ new Set(), told: /* @__PURE__ */ new Set() });
function timeLeft({ parts: { clock } }, timeoutMs) {
  const end = clock.monotonic() + timeoutMs;
  return () => Math.max(1, end - clock.monotonic());
}

// shared/platforms/vercel/cancel.ts
var PAUSE_MS = 500;
var LOOK_SHARE = 0.3;
var ORDER_SHARE = 0.6;
var failed = (reason, advice) => ({ kind: "failed", reasonCode: "deploy-command-failed", reason, ...advice === void 0 ? {} : { advice } });
async function cancelBuild(id, vercel, { timeoutMs, signal }) {
  if (!(0,_chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_4__/* .isReleaseId */ .F)(id)) return failed("This is no id of a deployment.");
  const { ask, api } = vercel;
  const left = timeLeft(vercel, timeoutMs);
  const asked = (share = 1) => ({ timeoutMs: Math.max(1, left() * share), signal });
  const before = await ask.deployment(id, asked(LOOK_SHARE));
  if (before.kind === "cancelled") return before;
  const over = before.kind === "known" ? whatIsOver(before.value) : void 0;
  if (over) return over;
  if (before.kind === "not-known" && before.status !== void 0) return failed(before.reason);
  const answer = await api.call({ method: "PATCH", path: `/v12/deployments/${encodeURIComponent(id)}/cancel`, ...asked(ORDER_SHARE) });
  if (answer.kind === "cancelled") return answer;
  const told = answer.kind === "ok" ? readDeployment(answer.body) : void 0;
  if (told?.id === id && told.readyState === "CANCELED") return { kind: "accepted" };
  return untilOver(id, vercel, { asked, refusal: answer.kind === "ok" ? void 0 : answer.reason });
}
async function untilOver(id, { ask, parts }, { asked, refusal }) {
  for (; ; ) {
    const now = await ask.deployment(id, asked());
    if (now.kind === "cancelled") return now;
    const over = now.kind === "known" ? whatIsOver(now.value) : void 0;
    if (over) return over;
    if (refusal !== void 0) return failed(`Vercel did not cancel the build: ${refusal}.`, "Cancel it on its page at Vercel.");
    if (asked().timeoutMs <= PAUSE_MS) return { kind: "timed-out" };
    await parts.clock.sleep(PAUSE_MS, asked().signal);
  }
}
function whatIsOver(deployment) {
  if (deployment.readyState === "CANCELED") return { kind: "accepted" };
  const build = judgeBuild(deployment);
  if (deployment.readyState !== "READY") return build.kind === "failed" ? failed(`There is no build to cancel: ${build.reason}.`) : void 0;
  if (deployment.aliasAssigned === true || deployment.readySubstate === "PROMOTED" || deployment.readySubstate === "ROLLING") return failed("There is no build to cancel: the deployment is ready, and has its domains.", "To have the earlier one live again, roll back to it.");
  return failed("There is no build to cancel: the deployment is ready and stands beside, without its domains.", "See at Vercel that nobody promotes it, or delete it there.");
}

// shared/platforms/vercel/canary-stages.ts
var percents = (stages) => stages.map(({ percent }) => `${percent} %`).join(", ");
function planStages(share, { stages, activeIndex }) {
  if (share >= 1) return { kind: "complete" };
  const wanted = stageFor(share, stages);
  if (wanted === void 0) return { kind: "impossible", reason: noStage(share, stages) };
  if (activeIndex === void 0) return { kind: "impossible", reason: "Vercel does not say at which stage the rolling release is" };
  return { kind: "advance", indexes: stages.map(({ index }) => index).filter((index) => index > activeIndex && index <= wanted.index) };
}
var toPercent = (share) => Math.round(share * 1e4) / 100;
var LEAST_PART = 0.9;
function stageFor(share, stages) {
  const asked = toPercent(share);
  return stages.findLast(({ percent }) => percent < 100 && percent <= asked && percent >= asked * LEAST_PART);
}
var noStage = (share, stages) => `the project's rolling releases have no stage at ${toPercent(share)} %; their stages are ${percents(stages)}`;
var whyNotBegin = (share, stages) => share >= 1 || stageFor(share, stages) !== void 0 ? void 0 : noStage(share, stages);
function whyNoCanary(stages) {
  if (stages === void 0 || stages.length === 0) return "the project has no rolling releases";
  const gradual = stages.filter(({ percent }) => percent < 100);
  if (gradual.length === 0) return "the rolling releases of the project have no stage below 100 %";
  const automatic = gradual.filter(({ requiresApproval }) => !requiresApproval);
  if (automatic.length > 0) return `Vercel goes on by itself from the stages at ${percents(automatic)}, so that nothing could be held there`;
  return void 0;
}

// shared/platforms/vercel/create-deployment.ts


// shared/platforms/vercel/deployment-body.ts
function deploymentBody({ project, name, source, target, staged, meta }) {
  return {
    name: project.name ?? name,
    project: project.id,
    meta,
    ...target === "production" ? { target } : target === "preview" ? {} : { customEnvironmentSlugOrId: target },
    ...staged ? { autoAssignCustomDomains: false } : {},
    ...source.kind === "git" ? { gitSource: source.gitSource } : source.kind === "prebuilt" ? { files: source.files } : { deploymentId: source.deploymentId }
  };
}
function deploymentQuery({ source }) {
  return { skipAutoDetectionConfirmation: "1", ...source.kind === "redeploy" ? { forceNew: "1" } : source.kind === "prebuilt" ? { prebuilt: "1" } : {} };
}
var LONGEST_VALUE = 250;
function metaOf({ version, commit, environment, run, order }, source) {
  const [org, repo] = run.repository.split("/");
  const git = source !== "prebuilt" || commit === void 0 ? {} : { githubDeployment: "1", githubCommitSha: commit, githubOrg: org, githubRepo: repo, githubCommitOrg: org, githubCommitRepo: repo, ...commit === run.sha ? { githubCommitRef: run.refName } : {} };
  const all = { surefootVersion: version, surefootEnvironment: environment, surefootRun: run.runUrl, surefootCommit: commit, surefootOrder: order, ...git };
  return Object.fromEntries(Object.entries(all).flatMap(([key, value]) => value === void 0 || value === "" ? [] : [[key, (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)(value, LONGEST_VALUE)]]));
}
function gitSourceOf({ link }, commit, run) {
  if (commit === void 0) return { kind: "failed", reason: '"source: git" builds a commit, and which one is not known here' };
  const ref = commit === run.sha && /^refs\/(?:heads|tags)\//.test(run.ref) && run.refName !== "" ? run.refName : link?.productionBranch ?? commit;
  if (link === void 0) {
    const [org2, repo2] = run.repository.split("/");
    return org2 === void 0 || repo2 === void 0 || org2 === "" ? { kind: "failed", reason: "the project is connected to no repository, and the repository of this run is not known" } : { kind: "source", gitSource: { type: "github", org: org2, repo: repo2, ref, sha: commit } };
  }
  const { type, org, repo, repoId } = link;
  if (type !== "github" && type !== "github-limited") return { kind: "failed", reason: `the project is connected to a repository at "${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)(type.replace(/[^\w-]/g, "?"), 30)}", not at GitHub` };
  const linked = `${org ?? ""}/${repo ?? ""}`;
  const warning = linked.toLowerCase() === run.repository.toLowerCase() ? void 0 : `The project is connected to the repository ${linked}, and this run is of ${run.repository}: Vercel looks for the commit in the former.`;
  if (repoId !== void 0) return { kind: "source", gitSource: { type, repoId, ref, sha: commit }, ...warning === void 0 ? {} : { warning } };
  if (org === void 0 || repo === void 0) return { kind: "failed", reason: "the project does not say which repository it is connected to" };
  return { kind: "source", gitSource: { type, org, repo, ref, sha: commit }, ...warning === void 0 ? {} : { warning } };
}

// shared/platforms/vercel/explanations.ts
var PINNED = "This project does not assign its production domains by itself: Vercel switches that off after a rollback (it can be switched off in the settings too). Since then new production deployments are built, but do not go live.";
var PIN_ENDS = 'Promoting a deployment switches it on again, which is what the next deployment by Surefoot does; so does "Undo Rollback" at Vercel.';
var PROMOTES = "This run promotes its own deployment once it is ready. Promoting switches the automatic assignment on again for the deployments after it.";
var pinnedNow = (autoAssign) => `From now on new production deployments do not go live by themselves until somebody promotes one: ${autoAssign === false ? "Vercel switched the auto-assignment of the production domains off with this rollback" : "Vercel switches the auto-assignment of the production domains off with every rollback, though the project does not show it yet"} (autoAssignCustomDomains). ${PIN_ENDS} The code is that of the release; variables are those it was built with, and cron jobs are its own.`;
var HOBBY = "On the Hobby plan Vercel rolls back one step only, to the deployment that was live right before the present one; anything older needs the Pro plan. To get older code live, deploy its commit again.";
var PROMOTION_REFUSED = `${PINNED} Promote the deployment at Vercel by hand, or use "Undo Rollback" there and deploy again.`;
var NO_ROLLING_RELEASES = 'Rolling releases need the Pro or Enterprise plan, and stages in the settings of the project. Configure them so that each stage waits for approval, e.g. `vercel rolling-release configure --enable --advancement-type=manual-approval --stage=5 --stage=25 --stage=50`, and give the same shares as "canary-steps". Or use strategy rolling or blue-green.';
var SOURCE_HINT = 'For "source: git" connect the project to the repository at Vercel. Or build in the workflow with `vercel build --prod` and use "source: prebuilt".';

// shared/platforms/vercel/upload-files.ts
var MOST_BYTES = 128 * 1024 ** 2;
var MOST_AT_ONCE = 8;
async function uploadFiles(files, vercel, { timeoutMs, signal }) {
  const left = timeLeft(vercel, timeoutMs);
  for (const batch of batchesOf(files)) {
    const answers = await Promise.all(
      batch.map(async (file) => {
        try {
          return { file, answer: await vercel.api.upload({ sha1: file.sha, bytes: await file.bytes() }, { timeoutMs: left(), signal }) };
        } catch {
          return { file, answer: { kind: "unanswered", reason: "it can no longer be read", happened: false } };
        }
      })
    );
    if (answers.some(({ answer }) => answer.kind === "cancelled")) return { kind: "cancelled" };
    for (const { file, answer } of answers) if (answer.kind === "refused" || answer.kind === "unanswered") return { kind: "failed", reason: `the file ${file.file} was not uploaded: ${answer.reason}` };
  }
  return { kind: "uploaded" };
}
function batchesOf(files) {
  const batches = [];
  let bytes = 0;
  for (const file of new Map(files.map((item) => [item.sha, item])).values()) {
    const batch = batches.at(-1);
    if (batch === void 0 || batch.length >= MOST_AT_ONCE || bytes + file.size > MOST_BYTES) {
      batches.push([file]);
      bytes = file.size;
    } else {
      batch.push(file);
      bytes += file.size;
    }
  }
  return batches;
}

// shared/platforms/vercel/create-deployment.ts
var CREATE_MS = 12e4;
var LOOKS = 4;
var LOOK_PAUSE_MS = 2500;
var MOST_ROUNDS = 3;
async function createDeployment(wanted, vercel, asked) {
  const order = (0,node_crypto__WEBPACK_IMPORTED_MODULE_14__.randomUUID)();
  for (let round = 1; ; round += 1) {
    const answer = await send(wanted, order, vercel, asked());
    if (answer.kind === "cancelled") return answer;
    if (answer.kind === "unanswered") return answer.happened ? findAgain(wanted, order, vercel, asked, answer.reason) : failed2(`The deployment could not be created: ${answer.reason}.`, "deploy-command-failed");
    if (answer.kind === "ok") {
      const made = readDeployment(answer.body);
      return made === void 0 ? findAgain(wanted, order, vercel, asked, "Vercel's answer names no deployment") : accepted(made, wanted, vercel);
    }
    const missing = wanted.source.kind === "prebuilt" && round < MOST_ROUNDS ? missingFiles(answer.body, wanted.source.files) : [];
    if (missing.length === 0 && wanted.staged && refusesStaging(answer)) return noStaging(answer.reason);
    if (missing.length === 0) return failed2(`Vercel refused the deployment: ${answer.reason}.`, "deploy-command-failed", adviceFor(wanted, answer.status));
    vercel.parts.log.info(`Uploading ${missing.length} files (${Math.ceil(missing.reduce((sum, { size }) => sum + size, 0) / 1024)} KiB).`);
    const uploaded = await uploadFiles(missing, vercel, asked());
    if (uploaded.kind === "cancelled") return uploaded;
    if (uploaded.kind === "failed") return failed2(`Nothing was deployed: ${uploaded.reason}.`, "deploy-command-failed");
  }
}
function send({ project, source, version, commit, staged }, order, { api, target, parts }, asked) {
  const files = source.kind === "prebuilt" ? { kind: "prebuilt", files: source.files.map(({ file, sha, size, mode }) => ({ file, sha, size, mode })) } : source;
  const meta = metaOf({ version, commit, environment: parts.environment, run: parts.run, order }, source.kind);
  return api.call({ method: "POST", path: "/v13/deployments", query: deploymentQuery({ source: files }), body: deploymentBody({ project, name: target.project, source: files, target: target["vercel-target"], staged, meta }), ...within(asked, CREATE_MS) });
}
function refusesStaging({ status, reason }) {
  return status === 400 && (/autoAssignCustomDomains/i.test(reason) || !/\b(?:git\w*|repo\w*|branch|commit|ref|sha|files?|redeploy\w*|deploymentId)\b/i.test(reason));
}
var noStaging = (reason) => ({
  kind: "failed",
  reasonCode: "strategy-unavailable",
  reason: `Vercel did not accept a deployment that is only staged ("autoAssignCustomDomains: false"), so nothing was deployed: ${reason}.`,
  advice: 'Without staging it would have gone live at once, which was not asked for. Use strategy rolling with "promote: auto".'
});
function missingFiles(body, files) {
  const error = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(body, "error");
  const list = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(error, "missing");
  if ((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(error, "code") !== "missing_files" || !Array.isArray(list)) return [];
  const wanted = new Set(list);
  return files.filter(({ sha }) => wanted.has(sha));
}
async function findAgain(wanted, order, vercel, asked, why) {
  const { ask, parts } = vercel;
  for (let look = 0; look < LOOKS && asked().timeoutMs > 1; look += 1) {
    await parts.clock.sleep(Math.min(LOOK_PAUSE_MS, asked().timeoutMs), asked().signal);
    const page = await ask.page({ projectId: wanted.project.id, limit: "20" }, asked());
    if (page.kind === "cancelled") return page;
    const made = page.kind === "known" ? page.value.deployments.find((deployment) => deployment.order === order) : void 0;
    if (made !== void 0) return accepted(made, wanted, vercel);
  }
  return failed2(`Whether the deployment was created is not known: ${why}; it is not among the latest deployments of the project.`, "platform-unreachable", "It is not created a second time here. See the deployments of the project at Vercel, then run this job again.");
}
function accepted(made, { project, intent }, { session, target }) {
  session.intents.set(made.id, intent);
  const domain = target["vercel-target"] === "production" && intent !== "staged" && project.production?.kind === "deployment" ? project.production.alias : void 0;
  const url = domain ?? made.url;
  return { kind: "accepted", releaseId: made.id, ...url === void 0 ? {} : { url }, ...made.inspectorUrl === void 0 ? {} : { logsUrl: made.inspectorUrl } };
}
function adviceFor({ source }, status) {
  if (status === 402) return "See the billing of the team at Vercel.";
  if (source.kind === "git" && (status === 400 || status === 404)) return SOURCE_HINT;
  return source.kind === "redeploy" ? 'Vercel does not build every deployment once more; one that was uploaded prebuilt has no source. Use "source: git" or "source: prebuilt".' : void 0;
}
var failed2 = (reason, reasonCode, advice) => ({ kind: "failed", reasonCode, reason, ...advice === void 0 ? {} : { advice } });

// shared/platforms/vercel/prebuilt-files.ts




var OUTPUT = node_path__WEBPACK_IMPORTED_MODULE_17__.join(".vercel", "output");
var MOST_FILES = 15e3;
var LARGEST_BYTES = 1024 ** 3;
var LARGEST_MANIFEST_BYTES = 8 * 1024 ** 2;
var HASHES_AT_ONCE = 8;
var BUILD_FIRST = "Run `vercel pull` and `vercel build --prod` in an earlier step; `path` in the target is the folder they ran in.";
async function collectOutput(place, mostFiles = MOST_FILES) {
  try {
    const root = await rootOf(place);
    if (root === void 0) return { kind: "failed", reason: `The folder ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(place.folder)} is not within the workspace.` };
    const output = await outputOf(root, place.rootDirectory);
    if (output === void 0) return { kind: "failed", reason: `There is no .vercel/output in ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(place.folder)}.`, advice: BUILD_FIRST };
    const wrong = whyNotUsable(await manifestOf(output), place.target);
    if (wrong !== void 0) return { kind: "failed", reason: wrong, advice: BUILD_FIRST };
    const found = await listFiles(output);
    const files = [.../* @__PURE__ */ new Set([...found, ...await referredTo(root, found)])].sort();
    if (files.length > mostFiles) return { kind: "failed", reason: `The output has ${files.length} files; Vercel takes at most ${mostFiles}.` };
    return { kind: "output", files: await describeAll(root, files) };
  } catch (error) {
    return { kind: "failed", reason: `The output of the build could not be read: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)((0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_8__/* .messageOf */ .bD)(error))}.`, advice: BUILD_FIRST };
  }
}
async function rootOf({ workspace, folder }) {
  const [outer, root] = [await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_16__.realpath)(workspace), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_16__.realpath)(node_path__WEBPACK_IMPORTED_MODULE_17__.resolve(workspace, folder))];
  return isWithin(outer, root) ? root : void 0;
}
function isWithin(outer, inner) {
  const relative = node_path__WEBPACK_IMPORTED_MODULE_17__.relative(outer, inner);
  return relative === "" || !relative.startsWith("..") && !node_path__WEBPACK_IMPORTED_MODULE_17__.isAbsolute(relative);
}
async function outputOf(root, rootDirectory) {
  for (const folder of [root, ...rootDirectory === void 0 ? [] : [node_path__WEBPACK_IMPORTED_MODULE_17__.resolve(root, rootDirectory)]]) {
    const output = node_path__WEBPACK_IMPORTED_MODULE_17__.join(folder, OUTPUT);
    if (isWithin(root, output) && await isFolder(output)) return output;
  }
  return void 0;
}
async function isFolder(file) {
  try {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_16__.lstat)(file)).isDirectory();
  } catch (error) {
    if ((0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_8__/* .systemCodeOf */ .c7)(error) === "ENOENT") return false;
    throw error;
  }
}
async function manifestOf(output) {
  const text2 = await (0,_chunk_G7NRK65L_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextFile */ .G)(node_path__WEBPACK_IMPORTED_MODULE_17__.join(output, "builds.json"), LARGEST_MANIFEST_BYTES);
  return text2 === void 0 ? void 0 : JSON.parse(text2);
}
function whyNotUsable(manifest, target) {
  const builds = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(manifest, "builds");
  const error = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(manifest, "error") ?? (Array.isArray(builds) ? builds.map((build) => (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(build, "error")).find((found) => found !== void 0) : void 0);
  if (error !== void 0 && error !== null) return `The build in .vercel/output failed${typeof (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(error, "message") === "string" ? `: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(String((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(error, "message")))}` : ""}.`;
  const builtFor = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(manifest, "target");
  return typeof builtFor === "string" && builtFor !== target ? `The output was built for ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(builtFor)}, and is to be deployed to ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(target)}.` : void 0;
}
async function listFiles(folder) {
  const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_16__.readdir)(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() || entry.isSymbolicLink()).map((entry) => node_path__WEBPACK_IMPORTED_MODULE_17__.join(entry.parentPath, entry.name));
}
async function referredTo(root, files) {
  const found = [];
  for (const file of files.filter((name) => node_path__WEBPACK_IMPORTED_MODULE_17__.basename(name) === ".vc-config.json")) {
    const text2 = await (0,_chunk_G7NRK65L_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextFile */ .G)(file, LARGEST_MANIFEST_BYTES);
    const map = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(JSON.parse(text2 ?? "{}"), "filePathMap");
    if (typeof map !== "object" || map === null) continue;
    for (const value of Object.values(map)) {
      const target = typeof value === "string" ? node_path__WEBPACK_IMPORTED_MODULE_17__.resolve(root, value) : root;
      if (target !== root && isWithin(root, target) && isWithin(root, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_16__.realpath)(node_path__WEBPACK_IMPORTED_MODULE_17__.dirname(target)))) found.push(target);
    }
  }
  return found;
}
async function describeAll(root, files) {
  const described = [];
  for (let at = 0; at < files.length; at += HASHES_AT_ONCE) described.push(...await Promise.all(files.slice(at, at + HASHES_AT_ONCE).map((file) => describe(root, file))));
  return described;
}
async function describe(root, file) {
  const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_16__.lstat)(file);
  const name = node_path__WEBPACK_IMPORTED_MODULE_17__.relative(root, file).split(node_path__WEBPACK_IMPORTED_MODULE_17__.sep).join("/");
  if (stat.isSymbolicLink()) {
    const link = Buffer.from(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_16__.readlink)(file), "utf8");
    return { file: name, sha: (0,node_crypto__WEBPACK_IMPORTED_MODULE_14__.createHash)("sha1").update(link).digest("hex"), size: link.byteLength, mode: stat.mode, bytes: async () => link };
  }
  if (stat.size > LARGEST_BYTES) throw new Error(`${name} has ${stat.size} bytes, which is more than Vercel takes`);
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_14__.createHash)("sha1");
  for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_15__.createReadStream)(file)) hash.update(chunk);
  return { file: name, sha: hash.digest("hex"), size: stat.size, mode: stat.mode, bytes: () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_16__.readFile)(file) };
}

// shared/platforms/vercel/judge-serving.ts
function judgeServing(facts) {
  const { deployment, project, rolling, asked } = facts;
  const { production } = project;
  if (production === void 0 && !standsBeside(deployment)) return { kind: "unknown", reason: nobodySays(project) };
  const serves = production?.kind === "deployment" && production.id === deployment.id;
  if (rolling && !serves) return judgeRolling(rolling);
  if (asked) return judgeAsked(facts, asked, serves);
  if (deployment.aliasError) return { kind: "failed", reason: `its domains could not be assigned: ${deployment.aliasError.message}${deployment.aliasError.code === "" ? "" : ` (${deployment.aliasError.code})`}`, advice: "See the domains of the project at Vercel." };
  const assigned = deployment.aliasAssigned === true || facts.intent !== "assigned" && deployment.readySubstate === "PROMOTED";
  if (serves) return assigned ? live(facts) : { kind: "in-progress", phase: waiting(deployment) };
  return judgeBeside(facts);
}
var standsBeside = ({ readySubstate, aliasAssigned }) => readySubstate === "STAGED" || readySubstate === void 0 && aliasAssigned === false;
function judgeBeside(facts) {
  const { deployment, project, intent } = facts;
  const staged = { kind: "staged", ...deployment.url === void 0 ? {} : { url: deployment.url } };
  if (intent === "staged") return staged;
  if (deployment.readySubstate === "PROMOTED") return live(facts);
  if (intent === "promoted") return judgePromotion(deployment);
  if (intent === "watched" && deployment.readySubstate === "STAGED") return staged;
  if (project.autoAssign === false) return { kind: "failed", neverServed: true, reason: "it is ready, but meanwhile the project was told not to assign its production domains by itself, as a rollback does; it was not promoted over that", advice: "Find out who rolled back and why. To put this deployment live all the same, deploy again or promote it at Vercel." };
  if (project.autoAssign === void 0) return { kind: "unknown", reason: "it is ready, but the project does not say whether it assigns domains by itself" };
  return deployment.aliasAssigned && deployment.readySubstate !== "STAGED" ? live(facts) : { kind: "in-progress", phase: waiting(deployment) };
}
function judgePromotion(deployment) {
  const checks = describeChecks(deployment);
  if (checks === void 0) return { kind: "promote-now" };
  if (deployment.checksState === "completed") return { kind: "failed", neverServed: true, reason: `${checks}, so it was not promoted`, advice: "See the checks on the page of the deployment at Vercel." };
  return { kind: "in-progress", phase: `ready; ${checks}` };
}
function judgeAsked(facts, asked, serves) {
  const { deployment, project } = facts;
  const request = newer(project.aliasRequest, asked.priorRequestedAt);
  const words2 = asked.kind === "rollback" ? "rollback" : "promotion";
  if (request === void 0 || request.toDeploymentId !== deployment.id) {
    if (serves) return live(facts);
    if (request?.jobStatus === "succeeded" && !asked.queued && project.production?.kind === "deployment" && project.production.id === request.toDeploymentId) return live(facts);
    return { kind: "in-progress", phase: asked.queued ? `the ${words2} waits behind a rolling release` : `the ${words2} has not begun` };
  }
  switch (request.jobStatus) {
    case "pending":
    case "in-progress":
      return { kind: "in-progress", phase: `the domains are being moved (${request.jobStatus})` };
    case "succeeded":
      return live(facts);
    case "failed":
      return { kind: "aliases-failed" };
    case "skipped":
      return serves ? live(facts) : { kind: "failed", reason: `Vercel skipped the ${words2}` };
    default:
      return { kind: "unknown", reason: `Vercel calls the state of the ${words2} "${request.jobStatus.slice(0, 40).replace(/[^\w -]/g, "?")}", which is not known here` };
  }
}
var newer = (request, prior) => request && (prior === void 0 || request.requestedAt > prior) ? request : void 0;
function judgeRolling({ state, activePercent }) {
  if (state === "ABORTED") return { kind: "failed", reason: "its rolling release was aborted at Vercel" };
  if (state === "COMPLETE") return { kind: "in-progress", phase: "its rolling release is complete; the domains are being moved" };
  if (state !== "ACTIVE" || activePercent === void 0) return { kind: "unknown", reason: "Vercel does not say how far its rolling release is" };
  return activePercent > 0 && activePercent < 100 ? { kind: "partial", share: activePercent / 100 } : { kind: "in-progress", phase: `its rolling release is at ${activePercent} %` };
}
var waiting = (deployment) => `ready; ${describeChecks(deployment) ?? "its domains are not assigned yet"}`;
var live = ({ deployment, project }) => {
  const url = (project.production?.kind === "deployment" && project.production.id === deployment.id ? project.production.alias : void 0) ?? deployment.alias ?? deployment.url;
  return { kind: "live", ...url === void 0 ? {} : { url } };
};
var nobodySays = ({ whyUnknown }) => `the project does not say which deployment has the production domains${whyUnknown === void 0 ? "" : `, and ${whyUnknown}`}`;
function servingOf(project) {
  const { production } = project;
  if (production === void 0) return { kind: "unknown", reason: nobodySays(project) };
  return production.kind === "none" ? { kind: "none" } : { kind: "live", releaseId: production.id };
}
function judgePreview(deployment) {
  if (deployment.aliasError) return { kind: "failed", reason: `its domains could not be assigned: ${deployment.aliasError.message}` };
  const url = deployment.alias ?? deployment.url;
  return deployment.aliasAssigned ? { kind: "live", ...url === void 0 ? {} : { url } } : { kind: "in-progress", phase: waiting(deployment) };
}

// shared/platforms/vercel/switch.ts
var ORDER_MS = 6e4;
var LOOKS2 = 3;
var LOOK_PAUSE_MS2 = 2e3;
var MOST_TRIES = 4;
async function requestSwitch(order, vercel, asked) {
  const { session, parts } = vercel;
  const { deploymentId, kind } = order;
  const end = parts.clock.monotonic() + asked.timeoutMs;
  if (!session.priors.has(deploymentId)) session.priors.set(deploymentId, order.project.aliasRequest?.requestedAt);
  for (; ; ) {
    const tries = (session.tries.get(deploymentId) ?? 0) + 1;
    session.tries.set(deploymentId, tries);
    const answer = await send2(order, vercel, { ...asked, timeoutMs: Math.max(1, Math.min(ORDER_MS, end - parts.clock.monotonic())) });
    if (answer.kind === "ok") return remember(order, vercel, answer.status === 202);
    if (answer.kind !== "unanswered") return answer;
    if (!answer.happened) return answer;
    const seen = await lookFor(order, vercel, asked, end);
    if (seen === "there") return remember(order, vercel, false);
    if (seen === "cancelled") return { kind: "cancelled" };
    if (seen === "not-known" || tries >= MOST_TRIES || parts.clock.monotonic() >= end) return { kind: "unanswered", reason: `${answer.reason}; whether the ${wordOf(kind)} was taken up is not known` };
  }
}
var wordOf = (kind) => kind === "rollback" ? "rollback" : "promotion";
function send2({ kind, deploymentId, project }, { api, parts }, asked) {
  const [projectId, id] = [encodeURIComponent(project.id), encodeURIComponent(deploymentId)];
  if (kind === "promote") return api.call({ method: "POST", path: `/v10/projects/${projectId}/promote/${id}`, body: {}, ...asked });
  const description = `Surefoot rollback${/^\d{1,20}$/.test(parts.run.runId) ? `, run ${parts.run.runId}` : ""}`;
  return api.call({ method: "POST", path: `/v1/projects/${projectId}/rollback/${id}`, query: { description }, ...asked });
}
function remember({ kind, deploymentId }, { session }, queued) {
  session.switches.set(deploymentId, { kind, priorRequestedAt: session.priors.get(deploymentId), queued });
  return { kind: "requested" };
}
async function lookFor({ deploymentId }, { ask, parts, session }, asked, end) {
  let seen = "not-known";
  for (let look = 0; look < LOOKS2 && parts.clock.monotonic() < end; look += 1) {
    await parts.clock.sleep(Math.min(LOOK_PAUSE_MS2, Math.max(0, end - parts.clock.monotonic())), asked.signal);
    const project = await ask.project(within({ ...asked, timeoutMs: Math.max(1, end - parts.clock.monotonic()) }));
    if (project.kind === "cancelled") return "cancelled";
    if (project.kind === "not-known") continue;
    if (wasTakenUp(project.value, deploymentId, session.priors.get(deploymentId))) return "there";
    seen = "not-there";
  }
  return seen;
}
function wasTakenUp({ aliasRequest, production }, deploymentId, prior) {
  if (production?.kind === "deployment" && production.id === deploymentId) return true;
  return aliasRequest?.toDeploymentId === deploymentId && (prior === void 0 || aliasRequest.requestedAt > prior);
}

// shared/platforms/vercel/release-state.ts
var CANCELLED = { kind: "unknown", reason: "the question was cancelled" };
async function askState(id, vercel, { timeoutMs, signal }) {
  if (!(0,_chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_4__/* .isReleaseId */ .F)(id)) return { kind: "unknown", reason: "this is no id of a deployment" };
  const left = timeLeft(vercel, timeoutMs);
  const asked = () => ({ timeoutMs: left(), signal });
  const deployment = await vercel.ask.deployment(id, asked());
  if (deployment.kind === "cancelled") return CANCELLED;
  if (deployment.kind === "not-known") return { kind: "unknown", reason: deployment.reason };
  remember2(deployment.value, vercel);
  const build = judgeBuild(deployment.value);
  if (build.kind !== "ready") return build.kind === "failed" && vercel.session.intents.has(id) && !vercel.session.served.has(id) ? { ...build, neverServed: true } : build;
  if (vercel.target["vercel-target"] !== "production") return judgePreview(deployment.value);
  const project = await vercel.ask.project(asked(), deployment.value);
  if (project.kind === "cancelled") return CANCELLED;
  if (project.kind === "not-known") return { kind: "unknown", reason: project.reason };
  const judgement = await judge(deployment.value, project.value, vercel, asked());
  const state = await carryOut(judgement, { id, project: project.value, vercel, asked });
  tellOfThePin(state, id, project.value, vercel);
  const serving = servingOf(project.value);
  if (serving.kind === "live") vercel.session.served.add(serving.releaseId);
  return { ...state.kind === "failed" && neverServed2(deployment.value, serving, vercel) ? { ...state, neverServed: true } : state, serving };
}
function remember2({ id, readyState, readySubstate, aliasAssigned }, { session }) {
  if (readyState === "READY" && (aliasAssigned === true || readySubstate === "PROMOTED" || readySubstate === "ROLLING")) session.served.add(id);
}
function neverServed2({ id, readySubstate }, serving, { session }) {
  return serving.kind === "live" && serving.releaseId !== id && !session.served.has(id) && (session.intents.has(id) || readySubstate === "STAGED");
}
async function judge(deployment, project, vercel, asked) {
  const { session, ask } = vercel;
  const serves = project.production?.kind === "deployment" && project.production.id === deployment.id;
  const mayRoll = !serves && (deployment.readySubstate === "ROLLING" || project.rollingStages !== void 0);
  const rolling = mayRoll ? await ask.rollingRelease(project.id, asked) : void 0;
  if (rolling?.kind === "cancelled") return CANCELLED;
  if (rolling?.kind === "not-known" && rolling.status !== 404) return { kind: "unknown", reason: rolling.reason };
  const ours = rolling?.kind === "known" && rolling.value?.canaryId === deployment.id ? rolling.value : void 0;
  if (ours) session.served.add(deployment.id);
  return judgeServing({ deployment, project, rolling: ours, intent: session.intents.get(deployment.id) ?? "watched", asked: askedFor(deployment.id, project, vercel) });
}
function askedFor(id, project, { session }) {
  const known2 = session.switches.get(id);
  if (known2 !== void 0 || !session.priors.has(id)) return known2;
  const prior = session.priors.get(id);
  return wasTakenUp(project, id, prior) ? { kind: "promote", priorRequestedAt: prior, queued: false } : void 0;
}
async function carryOut(judgement, { id, project, vercel, asked }) {
  if (judgement.kind === "aliases-failed") {
    const kind = vercel.session.switches.get(id)?.kind ?? "promote";
    const names = await vercel.ask.failedAliases(project.id, kind, within(asked()));
    const which = names.length === 0 ? "not all domains" : `these domains were not moved: ${names.slice(0, 10).join(", ")}${names.length > 10 ? " and more" : ""}`;
    return { kind: "failed", reason: `the ${kind === "promote" ? "promotion" : "rollback"} failed at Vercel; ${which === "not all domains" ? "not all domains were moved" : which}`, advice: "Some domains may serve the one release and some the other: see the domains of the project at Vercel." };
  }
  if (judgement.kind !== "promote-now") return judgement;
  const answer = await requestSwitch({ kind: "promote", deploymentId: id, project }, vercel, asked());
  if (answer.kind === "requested") {
    vercel.parts.log.info("The deployment is ready; its promotion to the production domains was requested.");
    return { kind: "in-progress", phase: "its promotion was requested" };
  }
  if (answer.kind === "cancelled") return CANCELLED;
  if (answer.kind === "unanswered") return { kind: "unknown", reason: `its promotion could not be requested: ${answer.reason}` };
  return { kind: "failed", neverServed: true, reason: `it is ready, but Vercel refused to promote it: ${answer.reason}`, advice: project.autoAssign === false ? PROMOTION_REFUSED : "Promote it at Vercel by hand." };
}
function tellOfThePin(state, id, project, { session, parts }) {
  if (state.kind !== "live" || session.switches.get(id)?.kind !== "rollback" || session.told.has("pinned")) return;
  if (project.production?.kind !== "deployment" || project.production.id !== id) return;
  session.told.add("pinned");
  parts.log.warning(pinnedNow(project.autoAssign));
}

// shared/platforms/vercel/poll-pauses.ts
var RHYTHM = [
  { untilMs: 15e3, pauseMs: 1e3 },
  { untilMs: 6e4, pauseMs: 5e3 },
  { untilMs: 3e5, pauseMs: 15e3 }
];
var LATER_MS = 3e4;
var pauseAfter = (elapsedMs) => RHYTHM.find(({ untilMs }) => elapsedMs <= untilMs)?.pauseMs ?? LATER_MS;

// shared/platforms/vercel/variables.ts
var ORDER_MS2 = 6e4;
var BUILT_IN = ["production", "preview", "development"];
async function upsertVariables(variables, project, vercel, { timeoutMs, signal }) {
  const left = timeLeft(vercel, timeoutMs);
  const place = placeOf(project, vercel.target["vercel-target"]);
  if (place === void 0) return failed3(`the project has no environment "${vercel.target["vercel-target"]}"`);
  const listed = await listEntries(project.id, vercel, { timeoutMs: left(), signal });
  if (listed.kind === "cancelled") return listed;
  if (listed.kind === "failed") return failed3(listed.reason);
  const body = Object.entries(variables).map(([key, value]) => {
    const there = listed.entries.find((entry) => entry.key === key && !entry.branch && isFor(entry, place));
    const wider = there !== void 0 && there.targets.length + there.customEnvironmentIds.length > 1;
    if (wider) vercel.parts.log.warning(`Variable ${key} is set for ${[...there.targets, ...there.customEnvironmentIds].join(", ")} at once: it changes for all of them.`);
    const type = there !== void 0 && ["plain", "sensitive"].includes(there.type) ? there.type : "encrypted";
    const custom = there?.customEnvironmentIds ?? place.customEnvironmentIds;
    return { key, value, type, target: there?.targets ?? place.targets, ...custom.length === 0 ? {} : { customEnvironmentIds: custom } };
  });
  const answer = await vercel.api.call({ method: "POST", path: `/v10/projects/${encodeURIComponent(project.id)}/env`, query: { upsert: "true" }, body, ...within({ timeoutMs: left(), signal }, ORDER_MS2) });
  if (answer.kind === "cancelled") return answer;
  if (answer.kind !== "ok") return failed3(answer.reason);
  const refused = refusedKeys(answer.body);
  return refused.length === 0 ? { kind: "accepted" } : failed3(`Vercel did not take ${refused.join(", ")}`);
}
var failed3 = (reason) => ({ kind: "failed", reasonCode: "set-variables-failed", reason: `The variables were not set at Vercel: ${reason}.` });
function placeOf({ customEnvironments }, target) {
  if (BUILT_IN.includes(target)) return { targets: [target], customEnvironmentIds: [] };
  const custom = customEnvironments.find(({ slug, id }) => slug === target || id === target);
  return custom === void 0 ? void 0 : { targets: [], customEnvironmentIds: [custom.id] };
}
var isFor = (entry, place) => place.targets.some((target) => entry.targets.includes(target)) || place.customEnvironmentIds.some((id) => entry.customEnvironmentIds.includes(id));
function refusedKeys(body) {
  const list = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(body, "failed");
  return (Array.isArray(list) ? list : []).map((item) => {
    const error = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(item, "error");
    const [key, code] = [(0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(error, "key") ?? (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(error, "envVarKey"), (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(error, "code")];
    return `${typeof key === "string" && (0,_chunk_HPLMMIIW_js__WEBPACK_IMPORTED_MODULE_6__/* .isVariableName */ .KL)(key) ? key : "one of them"}${typeof code === "string" && /^\w{1,60}$/.test(code) ? ` (${code})` : ""}`;
  });
}
async function listEntries(projectId, { api }, asked) {
  const answer = await api.call({ method: "GET", path: `/v10/projects/${encodeURIComponent(projectId)}/env`, ...within(asked) });
  if (answer.kind === "cancelled") return answer;
  if (answer.kind !== "ok") return { kind: "failed", reason: answer.reason };
  const list = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(answer.body, "envs");
  return Array.isArray(list) ? { kind: "listed", entries: list.flatMap(readEntry) } : { kind: "failed", reason: "Vercel's answer is not the list of variables" };
}
function readEntry(value) {
  const [key, type, target, custom] = [(0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(value, "key"), (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(value, "type"), (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(value, "target"), (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(value, "customEnvironmentIds")];
  if (typeof key !== "string") return [];
  return [{ key, type: typeof type === "string" ? type : "", targets: textsOf(target), customEnvironmentIds: textsOf(custom), branch: typeof (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(value, "gitBranch") === "string" }];
}
var textsOf = (value) => typeof value === "string" ? [value] : Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
async function readVariableNames(vercel, { timeoutMs, signal }) {
  const left = timeLeft(vercel, timeoutMs);
  const project = await vercel.ask.project({ timeoutMs: left(), signal });
  if (project.kind !== "known") return unknown2(project.kind === "cancelled" ? "the question was cancelled" : project.reason);
  const place = placeOf(project.value, vercel.target["vercel-target"]);
  if (place === void 0) return unknown2("the project has no such environment");
  const listed = await listEntries(project.value.id, vercel, { timeoutMs: left(), signal });
  if (listed.kind !== "listed") return unknown2(listed.kind === "cancelled" ? "the question was cancelled" : listed.reason);
  const shared = await sharedEntries(project.value.id, vercel, { timeoutMs: left(), signal });
  if (shared === void 0) return unknown2("the variables that the team shares with the project could not be listed");
  const names = [...listed.entries, ...shared].filter((entry) => !entry.branch && isFor(entry, place)).map(({ key }) => key);
  return { kind: "known", names: [...new Set(names)].filter(_chunk_HPLMMIIW_js__WEBPACK_IMPORTED_MODULE_6__/* .isVariableName */ .KL).sort() };
}
var unknown2 = (reason) => ({ kind: "unknown", reason });
async function sharedEntries(projectId, { api, target }, asked) {
  if (target.team === void 0) return [];
  const answer = await api.call({ method: "GET", path: "/v1/env", query: { projectId }, ...within(asked) });
  const list = answer.kind === "ok" ? (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(answer.body, "data") : void 0;
  return Array.isArray(list) ? list.flatMap(readEntry) : void 0;
}

// shared/platforms/vercel/deploy.ts
var badInput = (reason, advice) => ({ kind: "failed", reasonCode: "bad-input", reason, ...advice === void 0 ? {} : { advice } });
async function deployTo({ version, image, strategy, variables, timeoutMs }, vercel, signal) {
  const { target, parts, ask } = vercel;
  const left = timeLeft(vercel, timeoutMs);
  const asked = () => ({ timeoutMs: left(), signal });
  tellOfTheImage(image ?? parts.image, vercel);
  const answer = await ask.project(asked());
  if (answer.kind !== "known") return notAsked(answer);
  const project = answer.value;
  const wrong = whyNot(strategy, project, target["vercel-target"]);
  if (wrong !== void 0) return wrong;
  const source = await sourceOf(project, vercel, asked());
  if (source.kind === "failed" || source.kind === "cancelled") return source;
  const shifted = strategy === "blue-green" || strategy === "canary";
  const intent = intentOf(project, vercel, shifted);
  prepare(project, vercel, intent);
  if (Object.keys(variables).length > 0) {
    const set = await upsertVariables(variables, project, vercel, asked());
    if (set.kind !== "accepted") return set;
  }
  return createDeployment({ project, source, version, commit: parts.commit, intent, staged: shifted || target.promote === "staged" && target["vercel-target"] === "production" }, vercel, asked);
}
function tellOfTheImage(image, { parts, session }) {
  if (image === void 0 || session.told.has("image")) return;
  session.told.add("image");
  parts.log.warning('The input "image" is ignored: Vercel runs no images. What is shipped is what "source" in the target says.');
}
var notAsked = (answer) => answer.kind === "cancelled" ? answer : { kind: "failed", reasonCode: answer.status === void 0 ? "platform-unreachable" : "deploy-command-failed", reason: `Nothing was deployed: ${answer.reason}.`, ...answer.status === 401 || answer.status === 403 ? { advice: 'Give a token that may deploy this project, as "token" or in VERCEL_TOKEN; its scope must be the team of the project.' } : {} };
function whyNot(strategy, project, target) {
  if (!["production", "preview"].includes(target) && !project.customEnvironments.some(({ slug, id }) => slug === target || id === target)) return badInput(`The project has no environment "${target}".`, `It has production, preview${project.customEnvironments.map(({ slug }) => `, ${slug}`).join("")}.`);
  const why = strategy === "canary" ? whyNoCanary(project.rollingStages) : void 0;
  return why === void 0 ? void 0 : { kind: "failed", reasonCode: "strategy-unavailable", reason: `Vercel cannot deploy this project by strategy canary: ${why}.`, advice: NO_ROLLING_RELEASES };
}
function intentOf(project, { target }, shifted) {
  if (shifted) return "staged";
  return target["vercel-target"] === "production" && (target.promote === "staged" || project.autoAssign === false) ? "promoted" : "assigned";
}
function prepare(project, { target, parts }, intent) {
  if (target["vercel-target"] !== "production") return;
  if (project.autoAssign === false) parts.log.warning(`${PINNED} ${intent === "promoted" ? PROMOTES : "Promoting a deployment switches it on again."}`);
  if (intent !== "staged" && whyNoCanary(project.rollingStages) === void 0) parts.log.warning("This project has rolling releases whose stages wait for approval: with this strategy nobody here approves them. Use strategy canary, or approve them at Vercel.");
  const secret = target["bypass-secret"];
  if (secret !== void 0 && project.bypassSecrets.length > 0 && !project.bypassSecrets.includes(secret)) parts.log.warning(`The "bypass-secret" is none of the project's secrets for automation: a health check with it meets the login page of Deployment Protection.`);
  if (secret === void 0 && project.protection === "all") parts.log.info("Deployment Protection covers the production domain too: a health check needs the header x-vercel-protection-bypass.");
}
async function sourceOf(project, vercel, asked) {
  const { target, parts } = vercel;
  if (target.source === "prebuilt") {
    const output = await collectOutput({ workspace: parts.run.workspace, folder: target.path, rootDirectory: project.rootDirectory, target: target["vercel-target"] });
    return output.kind === "failed" ? badInput(output.reason, output.advice) : { kind: "prebuilt", files: output.files };
  }
  if (target.source === "redeploy") return earlierOf(project, vercel, asked);
  const choice = gitSourceOf(project, parts.commit, parts.run);
  if (choice.kind === "failed") return badInput(`Vercel cannot build this: ${choice.reason}.`, SOURCE_HINT);
  if (choice.warning !== void 0) parts.log.warning(choice.warning);
  return { kind: "git", gitSource: choice.gitSource };
}
async function earlierOf(project, vercel, asked) {
  const { commit } = vercel.parts;
  if (commit === void 0) return project.production?.kind === "deployment" ? { kind: "redeploy", deploymentId: project.production.id } : badInput("There is nothing to build once more: no deployment is live.", SOURCE_HINT);
  const page = await vercel.ask.page({ projectId: project.id, sha: commit, limit: "20" }, asked);
  if (page.kind !== "known") return notAsked(page);
  const usable = (deployment) => deployment.commit === commit && deployment.readyState === "READY";
  const found = page.value.deployments.find(usable);
  return found === void 0 ? badInput(`Vercel has no finished deployment of commit ${commit.slice(0, 12)} that could be built once more.`, SOURCE_HINT) : { kind: "redeploy", deploymentId: found.id };
}
async function redeployLive(vercel, asked, variables = {}) {
  const answer = await vercel.ask.project(asked());
  if (answer.kind !== "known") return notAsked(answer);
  const project = answer.value;
  if (project.production?.kind !== "deployment") return { kind: "failed", reasonCode: "restart-failed", reason: "Nothing is live that could be built once more." };
  const { id } = project.production;
  const live2 = await vercel.ask.deployment(id, asked());
  if (live2.kind === "cancelled") return live2;
  const before = live2.kind === "known" ? live2.value : void 0;
  const intent = project.autoAssign === false ? "promoted" : "assigned";
  prepare(project, vercel, intent);
  if (Object.keys(variables).length > 0) {
    const set = await upsertVariables(variables, project, vercel, asked());
    if (set.kind !== "accepted") return set;
  }
  const made = await createDeployment({ project, source: { kind: "redeploy", deploymentId: id }, version: before?.version ?? before?.commit ?? "", commit: before?.commit, intent, staged: false }, vercel, asked);
  return made.kind === "failed" ? { ...made, reasonCode: "restart-failed" } : made;
}
async function setOnLive(variables, vercel, { timeoutMs, signal }) {
  const left = timeLeft(vercel, timeoutMs);
  const { clock, log } = vercel.parts;
  const made = await redeployLive(vercel, () => ({ timeoutMs: left(), signal }), variables);
  if (made.kind === "failed") return { ...made, reasonCode: "set-variables-failed" };
  if (made.kind !== "accepted") return made;
  log.info(`The variables are set; deployment ${made.releaseId} is built with them, from what is live.`);
  const started = clock.monotonic();
  for (; ; ) {
    const state = await askState(made.releaseId, vercel, { timeoutMs: left(), signal });
    if (signal.aborted) return { kind: "cancelled" };
    if (state.kind === "failed") return { kind: "failed", reasonCode: "set-variables-failed", reason: `The variables are set, but the build with them did not become live: ${state.reason}.`, advice: "The variables stay set and reach the next build; what was live still is." };
    if (state.kind === "live" && state.serving?.kind === "live" && state.serving.releaseId === made.releaseId) return { kind: "accepted" };
    const pause = Math.max(pauseAfter(clock.monotonic() - started), vercel.api.askedPauseMs());
    if (left() <= pause) return { kind: "timed-out" };
    await clock.sleep(pause, signal);
  }
}

// shared/platforms/vercel/history.ts
var PER_PAGE = 100;
var MOST_PAGES = 3;
async function readHistory(vercel, { timeoutMs, signal }) {
  const left = timeLeft(vercel, timeoutMs);
  const project = await vercel.ask.project({ timeoutMs: left(), signal });
  if (project.kind !== "known") return { kind: "unknown", reason: project.kind === "cancelled" ? "the question was cancelled" : project.reason };
  const { id, production } = project.value;
  const live2 = production?.kind === "deployment" ? production.id : void 0;
  const releases = /* @__PURE__ */ new Map();
  let until;
  for (let page = 1; ; page += 1) {
    const answer = await vercel.ask.page({ projectId: id, target: "production", state: "READY", limit: String(PER_PAGE), ...until === void 0 ? {} : { until: String(until) } }, { timeoutMs: left(), signal });
    if (answer.kind !== "known") return { kind: "unknown", reason: answer.kind === "cancelled" ? "the question was cancelled" : answer.reason };
    for (const deployment of answer.value.deployments) if (hasServed(deployment, live2)) releases.set(deployment.id, releaseOf(deployment, live2));
    const { next } = answer.value;
    if (next === void 0 || page === MOST_PAGES || next === until) return { kind: "known", releases: [...releases.values()], ...next === void 0 ? {} : { truncated: true } };
    until = next;
  }
}
function hasServed({ id, readyState, readySubstate, aliasAssigned, isRollbackCandidate }, live2) {
  if (readyState !== "READY") return false;
  return id === live2 || readySubstate === "PROMOTED" || readySubstate === "ROLLING" || isRollbackCandidate === true || readySubstate === void 0 && aliasAssigned === true;
}
function releaseOf({ id, commit, version, createdAt, isRollbackCandidate }, live2) {
  const date = createdAt === void 0 ? void 0 : new Date(createdAt);
  return {
    releaseId: id,
    live: id === live2,
    startable: startableOf(id === live2, isRollbackCandidate),
    ...commit === void 0 ? {} : { commit },
    ...version === void 0 ? {} : { version },
    ...date === void 0 || Number.isNaN(date.getTime()) ? {} : { createdAt: date.toISOString() }
  };
}
function startableOf(live2, candidate) {
  if (live2 || candidate === true) return { kind: "yes" };
  return candidate === false ? { kind: "no", reason: "Vercel does not offer it for a rollback" } : { kind: "unknown" };
}

// shared/platforms/vercel/rollback.ts
var failed4 = (reason, advice) => ({ kind: "failed", reasonCode: "rollback-command-failed", reason, ...advice === void 0 ? {} : { advice } });
async function rollBack({ releaseId, timeoutMs }, vercel, signal) {
  const { ask } = vercel;
  if (!(0,_chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_4__/* .isReleaseId */ .F)(releaseId)) return failed4("The target is no id of a deployment.");
  const left = timeLeft(vercel, timeoutMs);
  const asked = () => ({ timeoutMs: left(), signal });
  const project = await ask.project(asked());
  if (project.kind === "cancelled") return project;
  if (project.kind === "not-known") return failed4(`Nothing was rolled back: ${project.reason}.`);
  if (project.value.production?.kind === "deployment" && project.value.production.id === releaseId) return { kind: "accepted", releaseId };
  const deployment = await ask.deployment(releaseId, asked());
  if (deployment.kind === "cancelled") return deployment;
  const gone = deployment.kind === "known" ? whyGone(deployment.value) : deployment.status === 404 ? deployment.reason : void 0;
  if (gone !== void 0) return failed4(`The deployment cannot be put live again: ${gone}.`, "Vercel may have deleted it: see the retention of deployments in its settings. Deploy its commit again.");
  const answer = await requestSwitch({ kind: "rollback", deploymentId: releaseId, project: project.value }, vercel, asked());
  if (answer.kind === "requested") return accepted2(releaseId, project.value, deployment.kind === "known" ? deployment.value : void 0);
  if (answer.kind === "cancelled") return answer;
  if (answer.kind === "unanswered") return failed4(`The rollback could not be requested: ${answer.reason}.`, "See at Vercel which deployment is live.");
  if (answer.status === 409 || answer.status === 422) {
    const now = await ask.project(asked());
    if (now.kind === "known" && now.value.production?.kind === "deployment" && now.value.production.id === releaseId) return { kind: "accepted", releaseId };
  }
  return failed4(`Vercel refused the rollback: ${answer.reason}.`, answer.status === 402 ? HOBBY : void 0);
}
function accepted2(releaseId, { production }, deployment) {
  const url = (production?.kind === "deployment" ? production.alias : void 0) ?? deployment?.url;
  return { kind: "accepted", releaseId, ...url === void 0 ? {} : { url }, ...deployment?.inspectorUrl === void 0 ? {} : { logsUrl: deployment.inspectorUrl } };
}
function whyGone(deployment) {
  const build = judgeBuild(deployment);
  if (build.kind === "failed") return build.reason;
  return build.kind === "in-progress" ? "it is still being built" : void 0;
}
async function askStartable(releaseId, vercel, { timeoutMs, signal }) {
  if (!(0,_chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_4__/* .isReleaseId */ .F)(releaseId)) return { kind: "no", reason: "this is no id of a deployment" };
  const left = timeLeft(vercel, timeoutMs);
  const project = await vercel.ask.project({ timeoutMs: left(), signal });
  if (project.kind !== "known") return { kind: "unknown" };
  if (project.value.production?.kind === "deployment" && project.value.production.id === releaseId) return { kind: "yes" };
  const deployment = await vercel.ask.deployment(releaseId, { timeoutMs: left(), signal });
  if (deployment.kind === "not-known" && deployment.status === 404) return { kind: "no", reason: "Vercel no longer has this deployment" };
  const gone = deployment.kind === "known" ? whyGone(deployment.value) : void 0;
  if (gone !== void 0) return { kind: "no", reason: gone };
  const page = await vercel.ask.page({ projectId: project.value.id, target: "production", state: "READY", rollbackCandidate: "true", limit: "100" }, { timeoutMs: left(), signal });
  if (page.kind !== "known") return { kind: "unknown" };
  if (page.value.deployments.some(({ id }) => id === releaseId)) return { kind: "yes" };
  return page.value.next === void 0 ? { kind: "no", reason: "Vercel does not offer it for a rollback: it never served production, or the plan goes back one step only" } : { kind: "unknown" };
}

// shared/platforms/vercel/shift.ts
var ORDER_MS3 = 6e4;
var PAUSE_MS2 = 1e3;
var ACCEPTED = { kind: "accepted" };
var failed5 = (reason, advice) => ({ kind: "failed", reasonCode: "deploy-command-failed", reason, ...advice === void 0 ? {} : { advice } });
async function shiftTo(order, vercel, signal) {
  if (!(0,_chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_4__/* .isReleaseId */ .F)(order.releaseId)) return failed5("This is no id of a deployment.");
  const left = timeLeft(vercel, order.timeoutMs);
  const asked = () => ({ timeoutMs: left(), signal });
  const project = await vercel.ask.project(asked());
  if (project.kind !== "known") return notKnown(project);
  const shifting = { order, project: project.value, vercel, asked };
  if (order.share <= 0) return giveUp(shifting);
  if (project.value.rollingStages !== void 0) return shiftByStages(shifting, project.value.rollingStages);
  if (order.share < 1) return { kind: "failed", reasonCode: "strategy-unavailable", reason: "The project has no rolling releases, so Vercel cannot give a deployment a share of the requests.", advice: NO_ROLLING_RELEASES };
  return promote(shifting);
}
async function promote({ order, project, vercel, asked }) {
  const answer = await requestSwitch({ kind: "promote", deploymentId: order.releaseId, project }, vercel, asked());
  if (answer.kind === "requested") return ACCEPTED;
  if (answer.kind === "cancelled") return answer;
  if (answer.kind === "unanswered") return failed5(`The promotion could not be requested: ${answer.reason}.`, "See at Vercel whether the deployment was promoted.");
  return failed5(`Vercel refused to promote the deployment: ${answer.reason}.`, project.autoAssign === false ? PROMOTION_REFUSED : void 0);
}
async function shiftByStages(shifting, stages) {
  const { order, project, vercel } = shifting;
  const impossible = whyNotBegin(order.share, stages);
  if (impossible !== void 0) return unmapped(impossible);
  const begun = await activeRelease(shifting);
  if (begun.kind !== "known") return notKnown(begun);
  if (begun.value === null) {
    const answer = await send3(shifting, "start", {});
    if (answer.kind === "cancelled") return answer;
    if (answer.kind === "refused") return failed5(`Vercel refused to begin a rolling release: ${answer.reason}.`, answer.status === 402 || answer.status === 403 ? NO_ROLLING_RELEASES : void 0);
  }
  const active = begun.value === null ? await untilBegun(shifting) : begun;
  if (active.kind !== "known") return notKnown(active);
  if (active.value === null) return failed5(`Vercel has not begun the rolling release of ${project.name ?? vercel.target.project}.`, "See the deployment at Vercel.");
  const plan = planStages(order.share, active.value);
  if (plan.kind === "impossible") return unmapped(plan.reason);
  if (plan.kind === "complete") return move(shifting, ["complete", {}], ({ state }) => state === "COMPLETE");
  for (const nextStageIndex of plan.indexes) {
    const answer = await move(shifting, ["approve-stage", { nextStageIndex }], ({ activeIndex }) => activeIndex !== void 0 && activeIndex >= nextStageIndex);
    if (answer.kind !== "accepted") return answer;
  }
  return ACCEPTED;
}
var unmapped = (reason) => ({ kind: "failed", reasonCode: "strategy-unavailable", reason: `The share cannot be given at Vercel: ${reason}.`, advice: `Give the stages of the project's rolling releases as "canary-steps".` });
async function move(shifting, [step, body], isDone) {
  const answer = await send3(shifting, step, body);
  if (answer.kind === "ok") return ACCEPTED;
  if (answer.kind === "cancelled") return answer;
  if (answer.kind === "unanswered" && answer.happened) {
    const { order, project, vercel, asked } = shifting;
    const now = await vercel.ask.rollingRelease(project.id, asked());
    if (now.kind === "known" && now.value?.canaryId === order.releaseId && isDone(now.value)) return ACCEPTED;
  }
  return failed5(`Vercel did not ${step === "complete" ? "complete" : "approve a stage of"} the rolling release: ${answer.reason}.`, "See at Vercel at which stage it is.");
}
var send3 = ({ order, project, vercel, asked }, step, body) => vercel.api.call({ method: "POST", path: `/v1/projects/${encodeURIComponent(project.id)}/rolling-release/${step}`, body: { ...body, canaryDeploymentId: order.releaseId }, ...within(asked(), ORDER_MS3) });
async function activeRelease({ order, project, vercel, asked }) {
  const answer = await vercel.ask.rollingRelease(project.id, asked());
  if (answer.kind !== "known") return answer;
  return { kind: "known", value: answer.value?.state === "ACTIVE" && answer.value.canaryId === order.releaseId ? answer.value : null };
}
var LOOKS3 = 5;
async function untilBegun(shifting) {
  for (let look = 1; ; look += 1) {
    const answer = await activeRelease(shifting);
    if (answer.kind === "cancelled" || look === LOOKS3 || answer.kind === "known" && answer.value !== null) return answer;
    await shifting.vercel.parts.clock.sleep(PAUSE_MS2, shifting.asked().signal);
  }
}
async function giveUp(shifting) {
  const { order, project, vercel, asked } = shifting;
  const { releaseId } = order;
  const taken = whyTaken(releaseId, project, vercel);
  if (taken !== void 0) return failed5(`The deployment cannot be given up: ${taken}.`, "To have the earlier one live again, roll back to it.");
  const active = project.rollingStages === void 0 ? void 0 : await activeRelease(shifting);
  if (active !== void 0 && active.kind !== "known") return notKnown(active);
  if (active?.value) return abort(shifting, active.value);
  const deployment = await vercel.ask.deployment(releaseId, asked());
  if (deployment.kind !== "known") return notKnown(deployment);
  if (["QUEUED", "INITIALIZING", "BUILDING"].includes(deployment.value.readyState ?? "")) {
    const answer = await vercel.api.call({ method: "PATCH", path: `/v12/deployments/${encodeURIComponent(releaseId)}/cancel`, ...within(asked(), ORDER_MS3) });
    if (answer.kind === "cancelled") return answer;
    if (answer.kind !== "ok") vercel.parts.log.info(`The build was not cancelled: ${answer.reason}.`);
  }
  return ACCEPTED;
}
function whyTaken(id, { production, aliasRequest }, { session }) {
  if (production?.kind === "deployment" && production.id === id) return "it has the production domains";
  const asked = session.switches.get(id);
  if (asked === void 0) return void 0;
  const ended = aliasRequest?.toDeploymentId === id && ["failed", "skipped"].includes(aliasRequest.jobStatus);
  return ended ? void 0 : "its promotion was requested, and Vercel may still carry it out";
}
var STILL_SHARED = "Abort the rolling release at Vercel: the new deployment may still get a share of the requests.";
async function abort(shifting, { baseId }) {
  const { project, vercel, asked } = shifting;
  if (baseId === void 0 || !(0,_chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_4__/* .isReleaseId */ .F)(baseId)) return failed5("Vercel does not say which deployment the rolling release began from.", "Abort the rolling release at Vercel.");
  const answer = await requestSwitch({ kind: "rollback", deploymentId: baseId, project }, vercel, asked());
  if (answer.kind === "cancelled") return answer;
  if (answer.kind !== "requested") return failed5(`Vercel did not abort the rolling release: ${answer.reason}.`, STILL_SHARED);
  for (; ; ) {
    const now = await vercel.ask.project(asked());
    const active = now.kind === "cancelled" ? now : await activeRelease(shifting);
    if (active.kind === "cancelled") return active;
    if (active.kind === "known" && active.value === null) return tellIfPinned(shifting);
    const status = now.kind === "known" && now.value.aliasRequest?.toDeploymentId === baseId && now.value.aliasRequest.requestedAt !== project.aliasRequest?.requestedAt ? now.value.aliasRequest.jobStatus : void 0;
    if (status === "failed" || status === "skipped") return failed5(`Vercel did not abort the rolling release (its rollback: ${status}).`, STILL_SHARED);
    if (asked().timeoutMs <= PAUSE_MS2) return { kind: "timed-out" };
    await vercel.parts.clock.sleep(PAUSE_MS2, asked().signal);
  }
}
async function tellIfPinned({ vercel, asked }) {
  const now = await vercel.ask.project(asked());
  if (now.kind === "known" && now.value.autoAssign === false) vercel.parts.log.warning(`${PINNED} ${PIN_ENDS}`);
  return ACCEPTED;
}
var notKnown = (answer) => answer.kind === "cancelled" ? answer : { kind: "failed", reasonCode: "platform-unreachable", reason: `Nothing was shifted: ${answer.reason}.` };

// shared/platforms/vercel/vercel-api.ts
var UPLOAD_TRIES = 4;
var UPLOAD_PAUSE_MS = 1e3;
var SAFE_CODE = /^[\w.-]{1,60}$/;
function createVercelApi({ http, clock, baseUrl, token, team }) {
  const headers = { authorization: `Bearer ${token}` };
  const scope = scopeOf(team);
  const words2 = (text2) => (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .oneLine */ .TN)(text2.replaceAll(token, "***")), 300);
  let throttled;
  const listening = {
    async send(request) {
      const result = await http.send(request);
      if (result.kind === "answered" && result.status === 429) throttled = refusalOf(result.status, parse(result.body), { team, words: words2 }).reason;
      return result;
    }
  };
  const json = (0,_chunk_C2H7Y2SR_js__WEBPACK_IMPORTED_MODULE_3__/* .createJsonApi */ .r)({ http: listening, clock, name: "Vercel", baseUrl, headers });
  const withQuery = (path2, query) => {
    const all = new URLSearchParams({ ...query, ...scope }).toString();
    return all === "" ? path2 : `${path2}?${all}`;
  };
  const told = (answer) => {
    if (answer.kind === "cancelled") return answer;
    if (answer.kind === "unanswered") return { ...answer, reason: words2(`${answer.reason}${throttled !== void 0 && /too many requests/.test(answer.reason) ? `: ${throttled}` : ""}`) };
    const { status, body } = answer;
    if (status >= 200 && status < 300) return { kind: "ok", status, body };
    return refusalOf(status, body, { team, words: words2 });
  };
  return {
    askedPauseMs: () => json.askedPauseMs(),
    async call({ method, path: path2, query, body, timeoutMs, signal }) {
      throttled = void 0;
      return told(await json.call({ method, path: withQuery(path2, query), changes: method !== "GET", timeoutMs, signal, ...body === void 0 ? {} : { body } }));
    },
    async upload({ sha1, bytes }, { timeoutMs, signal }) {
      const end = clock.monotonic() + timeoutMs;
      const request = { method: "POST", url: baseUrl + withQuery("/v2/files", void 0), headers: { ...headers, accept: "application/json", "content-type": "application/octet-stream", "x-vercel-digest": sha1 }, body: bytes, signal };
      for (let tries = 1; ; tries += 1) {
        const result = await http.send({ ...request, timeoutMs: Math.max(1, end - clock.monotonic()) });
        const pause = UPLOAD_PAUSE_MS * 2 ** (tries - 1);
        if (!worthAnotherTry(result) || tries >= UPLOAD_TRIES || clock.monotonic() + pause >= end) return told(asAnswer(result));
        await clock.sleep(pause, signal);
      }
    }
  };
}
function scopeOf(team) {
  if (team === void 0) return {};
  return team.startsWith("team_") ? { teamId: team } : { slug: team };
}
function refusalOf(status, body, { team, words: words2 }) {
  const error = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(body, "error");
  const [foreign, message] = [(0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(error, "code"), (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(error, "message")];
  const code = typeof foreign === "string" && SAFE_CODE.test(foreign) ? foreign : "";
  const said = typeof message === "string" && message.trim() !== "" ? `: ${words2(message)}` : "";
  const hint = team === void 0 && (status === 401 || status === 403 || status === 404) ? ' (if the project belongs to a team, the target needs "team")' : "";
  return { kind: "refused", status, code, reason: `HTTP ${status}${code === "" ? "" : `, ${code}`}${said}${QUOTAS[code] ?? ""}${hint}`, body };
}
var QUOTAS = {
  "api-deployments-free-per-day": " (the deployments of this day are used up; the plan allows no more until tomorrow)",
  "api-deployments-paid-per-hour": " (the deployments of this hour are used up)",
  "api-upload-free": " (the file uploads of this day are used up)",
  builds_rate_limited: " (the builds that the plan allows are used up)"
};
var worthAnotherTry = (result) => result.kind === "failed" ? result.why === "connection" : result.status === 429 || result.status >= 500;
function asAnswer(result) {
  if (result.kind === "failed") return result.why === "cancelled" ? { kind: "cancelled" } : { kind: "unanswered", reason: `a file could not be sent: ${result.message}`, happened: true };
  const body = parse(result.body);
  return result.status >= 500 ? { kind: "unanswered", reason: `Vercel answered with HTTP ${result.status}`, happened: true } : { kind: "answered", status: result.status, headers: result.headers, body };
}
function parse(text2) {
  try {
    return JSON.parse(text2);
  } catch {
    return void 0;
  }
}

// shared/platforms/vercel/vercel-platform.ts
function createVercelPlatform(target, parts) {
  const token = tokenOf(parts);
  if (target["bypass-secret"] !== void 0) parts.maskSecret(target["bypass-secret"]);
  const api = createVercelApi({ http: parts.http, clock: parts.clock, baseUrl: (target["api-url"] ?? _chunk_KHJWJLYF_js__WEBPACK_IMPORTED_MODULE_1__/* .VERCEL_API */ .R2).replace(/\/+$/, ""), token, team: target.team });
  const vercel = { target, api, ask: askVercel(api, { project: target.project, clock: parts.clock }), parts, session: newSession() };
  const production = target["vercel-target"] === "production";
  return {
    name: "vercel",
    capabilities: capabilitiesOf(target),
    plan: (step, releaseId) => planOf(step, releaseId, vercel),
    async current(signal, timeoutMs) {
      if (!production) return { kind: "unknown", reason: `Vercel has no current deployment of "${target["vercel-target"]}"` };
      const project = await vercel.ask.project({ timeoutMs, signal });
      if (project.kind === "known") return servingOf(project.value);
      return { kind: "unknown", reason: project.kind === "cancelled" ? "the question was cancelled" : project.reason };
    },
    deploy: (order, signal) => deployTo(order, vercel, signal),
    state: (releaseId, signal, timeoutMs) => askState(releaseId, vercel, { timeoutMs, signal }),
    pauseMs: (elapsedMs) => Math.max(pauseAfter(elapsedMs), api.askedPauseMs()),
    cancel: (releaseId, signal, timeoutMs) => cancelBuild(releaseId, vercel, { timeoutMs, signal }),
    rollback: async (order, signal) => production ? rollBack(order, vercel, signal) : { kind: "failed", reasonCode: "no-rollback-command", reason: "Vercel rolls back production only." },
    variableNames: (signal, timeoutMs) => readVariableNames(vercel, { timeoutMs, signal }),
    async logs(releaseId, signal, timeoutMs) {
      const log = (0,_chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_4__/* .isReleaseId */ .F)(releaseId) ? await readBuildLog(releaseId, vercel, { timeoutMs, signal }) : void 0;
      return [token, target["bypass-secret"] ?? token].reduce((text2, secret) => text2?.replaceAll(secret, "***"), log);
    },
    ...production ? {
      shift: (order, signal) => shiftTo(order, vercel, signal),
      restart: (signal, timeoutMs) => {
        const left = timeLeft(vercel, timeoutMs);
        return redeployLive(vercel, () => ({ timeoutMs: left(), signal }));
      },
      setVariables: (variables, signal, timeoutMs) => setOnLive(variables, vercel, { timeoutMs, signal }),
      history: (signal, timeoutMs) => readHistory(vercel, { timeoutMs, signal }),
      startable: (releaseId, signal, timeoutMs) => askStartable(releaseId, vercel, { timeoutMs, signal })
    } : {}
  };
}
function tokenOf({ token, env, maskSecret }) {
  const found = (token ?? env["VERCEL_TOKEN"])?.trim();
  if (found === void 0 || found === "") throw new _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_8__/* .CodedError */ .AK("bad-input", 'Platform vercel needs a token: give the input "token", e.g. ${{ secrets.VERCEL_TOKEN }}, or set VERCEL_TOKEN in the step\'s "env".');
  if (!/^[\x21-\x7e]+$/.test(found)) throw new _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_8__/* .CodedError */ .AK("bad-input", "The token for platform vercel has characters that no token has.");
  maskSecret(found);
  return found;
}
function capabilitiesOf(target) {
  if (target["vercel-target"] === "production") return { strategies: ["rolling", "blue-green", "canary"], missing: { recreate: "Vercel never stops the old deployment first" }, current: true, status: true, earlyFailure: true, rollback: true, logs: true };
  const only = 'it needs "vercel-target: production"';
  return { strategies: ["rolling"], missing: { "blue-green": only, canary: only }, current: false, status: true, earlyFailure: true, rollback: false, logs: true };
}
function planOf(step, releaseId, { target, parts }) {
  const where = `project ${target.project}${target.team === void 0 ? "" : ` of team ${target.team}`}, ${target["vercel-target"]}`;
  const id = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .oneLine */ .TN)(releaseId ?? ""), 100);
  if (step === "rollback") return [`Give the production domains of ${where} to deployment ${id}`, "Follow the switch until it is done", "Say that Vercel stops assigning domains to new deployments by itself"];
  if (step === "restart") return [`Build what is live in ${where} once more, and give it the domains`];
  if (step === "set-variables") return [`Set the variables of ${where}`, "Build what is live once more, with them, and give it the domains"];
  const what = { git: `Build commit ${parts.commit ?? (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .oneLine */ .TN)(parts.version), 100)} at Vercel`, prebuilt: `Upload ${target.path === "." ? "" : `${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .oneLine */ .TN)(target.path), 100)}/`}.vercel/output`, redeploy: "Build an earlier deployment once more" }[target.source];
  return [`${what}, ${where}`, target.promote === "staged" ? "Promote it to the production domains when it is ready" : "Follow it until it has its domains"];
}



/***/ })

};
