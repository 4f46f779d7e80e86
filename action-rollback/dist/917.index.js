export const id = 917;
export const ids = [917];
export const modules = {

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

/***/ 3917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createCloud66Platform: () => (/* binding */ createCloud66Platform)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_C2H7Y2SR_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7070);
/* harmony import */ var _chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9307);
/* harmony import */ var _chunk_HPLMMIIW_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9337);
/* harmony import */ var _chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8773);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8898);
/* harmony import */ var _chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1014);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4721);
/* harmony import */ var _chunk_XCZEACCR_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6849);
/* harmony import */ var _chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2967);
/* harmony import */ var _chunk_PB6ZSKJE_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6489);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);











// shared/platforms/cloud66/live.ts
function judgeLive(deployments, complete, variants = []) {
  const rollouts = variants.filter(({ kind, percentage }) => kind === "rollout" && (percentage ?? 0) < 100);
  const steady = deployments.filter((deployment) => !rollouts.some((rollout) => isOf(rollout, deployment)));
  const live = steady.filter(({ isLive }) => isLive === true);
  const [first, ...others] = live;
  if (first !== void 0 && others.length === 0) return { kind: "live", releaseId: first.id };
  if (first !== void 0) return { kind: "unknown", reason: `Cloud 66 calls several deployments live (${live.map(({ id: id2 }) => id2).join(", ")})` };
  const active = variants.find(({ kind }) => kind === "active");
  const serving = active && steady.find((deployment) => deployment.outcome === "success" && isOf(active, deployment));
  if (serving) return { kind: "live", releaseId: serving.id };
  if (deployments.some(({ isLive }) => isLive === true)) return { kind: "unknown", reason: "a rollout is under way, and which deployment takes the other requests cannot be told" };
  if (deployments.some(({ isLive }) => isLive === void 0)) return { kind: "unknown", reason: "Cloud 66 does not say which deployment is live" };
  return complete ? { kind: "none" } : { kind: "unknown", reason: `none of the newest ${deployments.length} deployments is live` };
}
function isOf(variant, deployment) {
  if (variant.session !== void 0 && deployment.session !== void 0) return variant.session === deployment.session;
  return sameCommit(variant.commit, deployment.commit);
}
function rolloutOfDeployment(variants, deployment) {
  const rollouts = variants.filter(({ kind }) => kind === "rollout");
  const [only, ...others] = rollouts;
  const comparable = only !== void 0 && (only.session !== void 0 && deployment.session !== void 0 || only.commit !== void 0 && deployment.commit !== void 0);
  return rollouts.find((rollout) => isOf(rollout, deployment)) ?? (others.length === 0 && !comparable ? only : void 0);
}
function sameCommit(a, b) {
  if (a === void 0 || b === void 0 || a.length < 7 || b.length < 7) return false;
  return a.startsWith(b) || b.startsWith(a);
}
var inQuotes = (words) => `"${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(words), 300)}"`;
var isCommitId = (text2) => text2 !== void 0 && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text2);

// shared/platforms/cloud66/wire.ts
var maybe = (schema) => (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* ._catch */ .nb)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .optional */ .lq)(schema), void 0);
var text = maybe((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .string */ .Yj)());
var id = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .union */ .KC)([(0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .pipe */ .Fs)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .number */ .ai)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .int */ .Wh)(), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* ._positive */ .NC)()), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .transform */ .pd)(String)), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* ._regex */ .Fk)(/^[1-9]\d{0,14}$/))]);
var flag = maybe((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .union */ .KC)([(0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .boolean */ .zM)(), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .pipe */ .Fs)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* ._enum */ .$8)(["true", "false"]), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .transform */ .pd)((word) => word === "true"))]));
var whole = maybe((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .union */ .KC)([(0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .number */ .ai)(), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .pipe */ .Fs)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* ._regex */ .Fk)(/^\d{1,9}$/)), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .transform */ .pd)(Number))]));
var meaning = maybe((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .pipe */ .Fs)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)({ meaning: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .string */ .Yj)() }), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .transform */ .pd)((coded) => coded.meaning)));
var uid = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* ._regex */ .Fk)(/^[A-Za-z0-9][\w-]{0,99}$/));
var operation = maybe(uid);
var stackShape = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)({ uid, name: text, environment: text, framework: text, backend: text, fqdn: text, application_address: text, status: whole, health: whole, maintenance_mode: flag });
var actionShape = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)({ id, action: text, started_at: text, finished_at: text, finished_success: flag, finished_message: text, operation_uid: operation, metadata: maybe((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)({ user_reference: text })) });
var deploymentShape = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)({ id, outcome: meaning, triggered_via: meaning, git_hash: text, deploy_session: text, started_at: text, finished_at: text, is_head: flag, is_live: flag, is_deploying: flag, reverted: flag, operation_uid: operation });
var variantShape = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)({ uid, variant_type: text, type: text, sub_type: text, status: text, name: text, git_hash: text, deploy_session: text, percentage: whole, traffic_percentage: whole });
var redeployShape = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)({ ok: flag, message: text, async_action_id: maybe(id), operation_uid: operation });
var variableShape = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)({ key: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .string */ .Yj)(), readonly: flag });
var logShape = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)({ v: whole, m: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_9__/* .string */ .Yj)(), t: text });
function reader(shape, shapeUp) {
  return (value) => {
    const parsed = shape.safeParse(value);
    return parsed.success ? shapeUp(parsed.data) : void 0;
  };
}
var same = (value) => value;
var filled = (value) => value?.trim() || void 0;
var readStack = reader(stackShape, same);
var readRedeployed = reader(redeployShape, same);
var readVariable = reader(variableShape, same);
var readLogLine = reader(logShape, same);
var readAction = reader(actionShape, (action) => ({
  id: action.id,
  action: action.action,
  startedAt: filled(action.started_at),
  finishedAt: filled(action.finished_at),
  success: action.finished_success,
  message: filled(action.finished_message),
  reference: action.metadata?.user_reference,
  operation: action.operation_uid
}));
function readBegun(value) {
  const redeployed = readRedeployed(value);
  if (redeployed === void 0) return void 0;
  const { ok, message, async_action_id: asyncId } = redeployed;
  const action = ok === void 0 && asyncId === void 0 ? readAction(value) : void 0;
  return { ok, message, actionId: asyncId ?? action?.id, action };
}
var readDeployment = reader(deploymentShape, (deployment) => ({
  id: deployment.id,
  outcome: outcomeOf(deployment.outcome),
  outcomeWord: filled(deployment.outcome),
  via: filled(deployment.triggered_via)?.toLowerCase(),
  commit: filled(deployment.git_hash)?.toLowerCase(),
  session: filled(deployment.deploy_session),
  startedAt: filled(deployment.started_at),
  finishedAt: filled(deployment.finished_at),
  isHead: deployment.is_head,
  isLive: deployment.is_live,
  isDeploying: deployment.is_deploying,
  reverted: deployment.reverted === true,
  operation: deployment.operation_uid
}));
var readVariant = reader(variantShape, (variant) => {
  const words = [variant.variant_type, variant.type, variant.sub_type, variant.status, variant.variant_type === void 0 && variant.type === void 0 && variant.status === void 0 ? variant.name : void 0].filter((word) => word !== void 0).join(" ").toLowerCase();
  return { uid: variant.uid, kind: kindOf(words), canary: words.includes("canary"), commit: filled(variant.git_hash)?.toLowerCase(), session: filled(variant.deploy_session), percentage: variant.percentage ?? variant.traffic_percentage };
});
function outcomeOf(word) {
  const begins = (beginning) => word?.trim().toLowerCase().startsWith(beginning) === true;
  return begins("succ") ? "success" : begins("fail") ? "failed" : begins("pending") ? "pending" : "unknown";
}
function kindOf(words) {
  if (words.includes("preview")) return "preview";
  if (/rollout|canary|green|blue/.test(words)) return "rollout";
  return words.includes("active") ? "active" : "unknown";
}
var byNewest = (a, b) => Number(b.id) - Number(a.id);

// shared/platforms/cloud66/cancel.ts
var isUnderWay = ({ outcome, isDeploying }) => isDeploying === true || outcome === "pending";
var failed = (reason) => ({ kind: "failed", reasonCode: "deploy-command-failed", reason: `${reason}.` });
async function cancelDeployment(releaseId, client, path, ask) {
  const at = `${path}/deployments/${releaseId}`;
  const now = await client.get(at, readDeployment, ask);
  if (now.kind !== "ok") return whyNot(now);
  if (!isUnderWay(now.value)) return failed(`Deployment ${releaseId} is not under way any more; Cloud 66 calls it ${inQuotes(now.value.outcomeWord ?? "")}`);
  const answer = await client.send("DELETE", at, void 0, (body) => readRedeployed(body) ?? {}, ask);
  if (answer.kind === "ok" && "ok" in answer.value && answer.value.ok === false) return failed(`Cloud 66 did not cancel deployment ${releaseId}${answer.value.message === void 0 ? "" : `: ${inQuotes(answer.value.message)}`}`);
  if (answer.kind === "refused" || answer.kind === "cancelled" || answer.kind === "unanswered" && !answer.happened) return whyNot(answer);
  const then = await client.get(at, readDeployment, ask);
  if (then.kind === "ok" && then.value.outcome === "success") return failed(`Deployment ${releaseId} was finished before it could be cancelled`);
  if (answer.kind === "ok") return { kind: "accepted" };
  return then.kind === "ok" && !isUnderWay(then.value) ? { kind: "accepted" } : failed(`${answer.reason}, so whether deployment ${releaseId} was cancelled is not known`);
}
function whyNot(answer) {
  if (answer.kind === "cancelled") return answer;
  if (answer.kind === "refused") return { kind: "failed", reasonCode: "deploy-command-failed", reason: answer.reason, advice: answer.advice };
  return { kind: "failed", reasonCode: "platform-unreachable", reason: `${answer.reason}.` };
}

// shared/platforms/cloud66/refusal.ts
var SCOPES = 'a personal access token with the scopes "public" and "redeploy" ("admin" too where variables are set or listed)';
var ADVICE = {
  401: `Give ${SCOPES} in input "token" or the variable CLOUD66_TOKEN; it is made in Cloud 66 under Account, Authorized Applications.`,
  402: "The trial of the Cloud 66 account is over: see its billing page.",
  403: `The token may not do this, or its user may not on this stack: give ${SCOPES}.`,
  404: `Check "stack" in the target, and "account" where the token's user has several accounts.`,
  409: "Something else changes the stack at this moment; see it on Cloud 66, and run this again when it is done."
};
function explainRefusal(status, body) {
  const said = wordsOf(body);
  const what = status === 401 ? "Cloud 66 does not accept the token (HTTP 401)" : `Cloud 66 refused it with HTTP ${status}`;
  return { status, reason: `${what}${said === void 0 ? "" : `: "${said}"`}.`, advice: ADVICE[status] ?? "See what Cloud 66 says about it, and check the target." };
}
function wordsOf(body) {
  for (const name of ["details", "error_description", "error"]) {
    const value = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .Z)(body, name);
    const words = typeof value === "string" ? (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(value), 300) : "";
    if (words !== "") return words;
  }
  return void 0;
}
function isThrottled(status, body) {
  const error = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .Z)(body, "error");
  return status === 503 && typeof error === "string" && /^throttl/i.test(error.trim());
}

// shared/platforms/cloud66/client.ts
var ORDER_MS = 3e4;
var MOST_WARNINGS = 3;
var THROTTLED_MS = 6e4;
function createClient({ http, clock, log, baseUrl, token, account }) {
  let throttled = false;
  let unavailable;
  const isThrottle = (status, body) => {
    throttled = isThrottled(status, body);
    unavailable = status >= 500 && !throttled ? wordsOf(body) : void 0;
    return throttled;
  };
  const api = (0,_chunk_C2H7Y2SR_js__WEBPACK_IMPORTED_MODULE_1__/* .createJsonApi */ .r)({ http, clock, name: "Cloud 66", baseUrl, headers: { authorization: `Bearer ${token}`, ...account === void 0 ? {} : { "x-account": account } }, isThrottle });
  const warn = warnOnce(log);
  const call = async (method, path, body, { signal, deadline }) => {
    const left = Math.max(1, deadline - clock.monotonic());
    const answer = await api.call({ method, path, ...body === void 0 ? {} : { body }, changes: method !== "GET", timeoutMs: method === "GET" ? left : Math.min(ORDER_MS, left), signal });
    if (answer.kind === "answered") warn(answer.headers["x-cloud66-warning"]);
    return understand(answer, unavailable);
  };
  const get = async (path, read, ask) => shaped(await call("GET", path, void 0, ask), (body) => read(unwrapped(body)), path);
  return {
    get,
    async list(path, read, ask, { pages, enough }) {
      let items = [];
      for (let page = 1, left = pages; ; left -= 1) {
        const answer = shaped(await call("GET", `${path}${path.includes("?") ? "&" : "?"}page=${page}`, void 0, ask), (body) => readPage(body, read), path);
        if (answer.kind !== "ok") return answer;
        items = [...items, ...answer.value.items];
        const { next } = answer.value;
        const more = next !== void 0 && next > page;
        if (!more || left <= 1 || enough?.(items)) return { kind: "ok", value: { items, truncated: more } };
        page = next;
      }
    },
    send: async (method, path, body, read, ask) => shaped(await call(method, path, body, ask), (answer) => read(unwrapped(answer)), path),
    leaveAloneMs: () => Math.max(throttled ? THROTTLED_MS : 0, api.askedPauseMs())
  };
}
function understand(answer, unavailable) {
  if (answer.kind === "cancelled") return answer;
  if (answer.kind === "unanswered") return unavailable === void 0 ? answer : { ...answer, reason: `${answer.reason}: "${unavailable}"` };
  const { status, body } = answer;
  if (status >= 200 && status < 300) return { kind: "ok", value: body };
  if (status < 400 || status === 408) return { kind: "unanswered", reason: `Cloud 66 answered with HTTP ${status}`, happened: true };
  return { kind: "refused", ...explainRefusal(status, body) };
}
function shaped(answer, read, path) {
  if (answer.kind !== "ok") return answer;
  const value = read(answer.value);
  return value === void 0 ? { kind: "unanswered", reason: `Cloud 66 answered ${path.replace(/\?.*$/, "")} with something that is not what it documents`, happened: true } : { kind: "ok", value };
}
var unwrapped = (body) => (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .Z)(body, "response") ?? body;
function readPage(body, read) {
  const list2 = unwrapped(body);
  if (!Array.isArray(list2)) return void 0;
  const items = list2.map(read).filter((item) => item !== void 0);
  const next = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .Z)((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .Z)(body, "pagination"), "next");
  return items.length === list2.length ? { items, next: Number.isSafeInteger(next) ? next : void 0 } : void 0;
}
function warnOnce(log) {
  const seen = /* @__PURE__ */ new Set();
  return (header) => {
    const text2 = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(Array.isArray(header) ? header.join(" ") : header ?? ""), 300);
    if (text2 === "" || seen.has(text2) || seen.size >= MOST_WARNINGS) return;
    seen.add(text2);
    log.foreign(`Cloud 66 warns: ${text2}`);
  };
}

// shared/platforms/cloud66/match-deployment.ts
var CLOSE_MS = 12e4;
function matchDeployment(deployments, signs) {
  const fresh = deployments.filter(({ id: id2 }) => Number(id2) > signs.after);
  const ofCommit = signs.commit === void 0 ? fresh : fresh.filter(({ commit }) => sameCommit(commit, signs.commit));
  if (ofCommit.length === 0) return { kind: "none" };
  if (signs.commit === void 0 && signs.via === "api") return matchByTime(ofCommit, signs);
  const likely = ofCommit.filter((deployment) => !contradicts(deployment, signs));
  const over = signs.via === "api" ? signs.action?.finishedAt !== void 0 : ofCommit.every(({ finishedAt }) => finishedAt !== void 0);
  const [only, ...others] = likely.length > 0 ? likely : over ? ofCommit : [];
  if (only === void 0) return { kind: "unclear", reason: `deployment ${ofCommit.map(({ id: id2 }) => id2).join(", ")} began at the same time in another way` };
  if (others.length === 0) return { kind: "ours", deployment: only };
  const [close, ...alike] = over ? likely.filter((deployment) => apart(deployment.finishedAt, signs.action?.finishedAt) <= CLOSE_MS) : [];
  if (close !== void 0 && alike.length === 0) return { kind: "ours", deployment: close };
  return { kind: "unclear", reason: `deployments ${likely.map(({ id: id2 }) => id2).join(", ")} began at the same time` };
}
function matchByTime(fresh, signs) {
  const { startedAt, finishedAt } = signs.action ?? {};
  const likely = fresh.filter((deployment) => !contradicts(deployment, signs));
  const candidates = likely.length > 0 ? likely : finishedAt === void 0 ? [] : fresh;
  const lateMs = finishedAt === void 0 ? CLOSE_MS : Math.max(CLOSE_MS, Date.parse(finishedAt) - Date.parse(startedAt ?? ""));
  const inTime = candidates.filter((deployment) => {
    const ms = Date.parse(deployment.startedAt ?? "") - Date.parse(startedAt ?? "");
    return Number.isNaN(ms) ? finishedAt !== void 0 : ms >= 0 && ms <= lateMs;
  });
  const close = inTime.filter((deployment) => apart(deployment.finishedAt, finishedAt) <= CLOSE_MS);
  const [only, ...others] = inTime.length > 1 ? close : inTime;
  if (only !== void 0 && others.length === 0) return { kind: "ours", deployment: only };
  const ids = fresh.map(({ id: id2 }) => id2).join(", ");
  return { kind: "unclear", reason: finishedAt === void 0 ? `whether deployment ${ids} is this run's shows only when its action has begun or is over` : `which of the deployments ${ids} is this run's cannot be told` };
}
function contradicts({ via }, signs) {
  return via !== void 0 && ["web", "api", "hook"].includes(via) && via !== signs.via;
}
var apart = (a, b) => Math.abs(Date.parse(a ?? "") - Date.parse(b ?? ""));
function actionOf(deployment, deployments, actions) {
  const made = actions.filter((action2) => action2.success === true && (action2.action === void 0 || action2.action === "application_deployment"));
  const action = nearest(deployment, made);
  return action !== void 0 && nearest(action, deployments) === deployment ? action : void 0;
}
function nearest(to, spans) {
  const [first, second] = spans.map((span) => ({ span, ms: apart(span.finishedAt, to.finishedAt) + apart(span.startedAt, to.startedAt) })).filter(({ ms }) => ms <= 2 * CLOSE_MS).sort((a, b) => a.ms - b.ms);
  return first === void 0 || first.ms === second?.ms ? void 0 : first.span;
}

// shared/platforms/cloud66/find-ours.ts
var ACTIONS_PAGES = 3;
async function lookForOurs(ours, actionId, client, ask) {
  const action = await actionNow(ours, actionId, client, ask);
  const list2 = await recent(client, ours.path, ask);
  return { action, list: list2, match: list2.kind === "ok" ? matchDeployment(list2.value.items, { ...ours, action }) : void 0 };
}
async function newest(client, path, ask) {
  const answer = await recent(client, path, ask);
  return answer.kind === "ok" ? { kind: "ok", value: Math.max(0, ...answer.value.items.map(({ id: id2 }) => Number(id2))) } : answer;
}
var recent = (client, path, ask) => client.list(`${path}/deployments`, readDeployment, ask, { pages: 1 });
async function findAction(client, path, reference, ask) {
  const ours = (actions) => actions.find((action) => action.reference === reference);
  const answer = await client.list(`${path}/actions?user_reference=${encodeURIComponent(reference)}`, readAction, ask, { pages: ACTIONS_PAGES, enough: (actions) => ours(actions) !== void 0 });
  return answer.kind === "ok" ? { kind: "ok", value: ours(answer.value.items) } : answer;
}
async function actionNow({ path, reference, via }, actionId, client, ask) {
  if (actionId === void 0 && via === "hook") return void 0;
  const byId = actionId === void 0 ? void 0 : await client.get(`${path}/actions/${actionId}`, readAction, ask);
  const answer = byId === void 0 || byId.kind === "refused" && byId.status === 404 && via === "api" ? await findAction(client, path, reference, ask) : byId;
  return answer.kind === "ok" ? answer.value : void 0;
}
function declined(answer, reasonCode, context) {
  if (answer.kind === "cancelled") return answer;
  if (answer.kind === "refused") return { kind: "failed", reasonCode, reason: `${answer.reason} ${context}`.trim(), advice: answer.advice };
  return { kind: "failed", reasonCode: "platform-unreachable", reason: `${answer.reason}. ${context}`.trim() };
}

// shared/platforms/cloud66/stop-ours.ts
var LONGEST_MS = 2500;
var SHARE = 0.2;
var PAUSE_MS = 400;
var stopMsOf = (timeoutMs) => Math.min(LONGEST_MS, SHARE * Math.max(0, timeoutMs));
async function stopOurs(ours, actionId, { client, clock }, stopMs) {
  const deadline = clock.monotonic() + stopMs;
  const ask = { signal: new AbortController().signal, deadline };
  while (clock.monotonic() < deadline) {
    const { action, match } = await lookForOurs(ours, actionId, client, ask);
    if (match?.kind === "ours") return (await cancelDeployment(match.deployment.id, client, ours.path, ask)).kind === "accepted" ? match.deployment.id : void 0;
    if (action?.finishedAt !== void 0) return void 0;
    await clock.sleep(Math.min(PAUSE_MS, Math.max(0, deadline - clock.monotonic())), ask.signal);
  }
  return void 0;
}

// shared/platforms/cloud66/start.ts
var LOOK_PAUSES_MS = [1e3, 3e3, 6e3, 1e4];
var THROTTLED_PAUSE_MS = 3e4;
var LISTED_LATE_MS = 6e4;
var FIRST_PAUSE_MS = 500;
var LONGEST_PAUSE_MS = 15e3;
var LOOK = "See on the page of the stack at Cloud 66 whether a deployment was begun, before this is run again.";
async function startDeployment(order, parts, ask) {
  const before = await newest(parts.client, order.path, ask);
  if (before.kind !== "ok") return declined(before, order.reasonCode, "Nothing was deployed.");
  const stopMs = stopMsOf(ask.deadline - parts.clock.monotonic());
  const waiting = { ...ask, deadline: ask.deadline - stopMs };
  const ordered = await orderOnce(order, before.value, parts, waiting);
  const awaited = { ...order, via: "api", after: before.value, actionId: void 0, ordered: false, stopMs };
  if (ordered.kind === "cancelled") return ordered.sent ? unfinished("", awaited, parts, ask) : { kind: "cancelled" };
  return ordered.kind === "ordered" ? untilListed({ ...awaited, actionId: ordered.actionId, ordered: true }, parts, waiting) : ordered;
}
async function orderOnce(order, after, parts, ask) {
  const { client, clock, log } = parts;
  let bodies = order.bodies;
  for (; ; ) {
    if (ask.signal.aborted) return { kind: "cancelled", sent: false };
    if (clock.monotonic() >= ask.deadline) return { kind: "timed-out" };
    const answer = await client.send("POST", `${order.path}/deployments`, bodies[0] ?? {}, readRedeployed, ask);
    if (answer.kind === "ok") return accepted(answer.value, order);
    if (answer.kind === "refused" && (answer.status === 400 || answer.status === 422) && bodies.length > 1) {
      bodies = bodies.slice(1);
      continue;
    }
    if (answer.kind === "cancelled") return { kind: "cancelled", sent: true };
    if (answer.kind === "refused") return notTaken(answer, order, "");
    if (!answer.happened) {
      if (client.leaveAloneMs() === 0 || clock.monotonic() + THROTTLED_PAUSE_MS >= ask.deadline) return notTaken(answer, order, "Nothing was deployed.");
      log.info(`${answer.reason}; the deployment is ordered again in ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a)(THROTTLED_PAUSE_MS)}.`);
      await clock.sleep(THROTTLED_PAUSE_MS, ask.signal);
      continue;
    }
    const found = await lookFor({ ...order, via: "api", after }, parts, ask);
    if (ask.signal.aborted) return { kind: "cancelled", sent: true };
    return found ?? { kind: "failed", reasonCode: "platform-unreachable", reason: `${answer.reason}, so whether the deployment was begun is not known.`, advice: LOOK };
  }
}
function notTaken(answer, { reasonCode }, context) {
  const ending = declined(answer, reasonCode, context);
  return ending.kind === "cancelled" ? { kind: "cancelled", sent: false } : ending;
}
function accepted({ ok, message, async_action_id: actionId }, { reasonCode }) {
  if (ok === false) return { kind: "failed", reasonCode, reason: `Cloud 66 did not queue the deployment${message === void 0 ? "" : `: ${inQuotes(message)}`}.` };
  return { kind: "ordered", actionId };
}
async function lookFor(ours, { client, clock }, ask) {
  for (const pause of LOOK_PAUSES_MS) {
    await clock.sleep(Math.min(pause, Math.max(0, ask.deadline - clock.monotonic())), ask.signal);
    if (ask.signal.aborted || clock.monotonic() >= ask.deadline) return void 0;
    const { action, match } = await lookForOurs(ours, void 0, client, ask);
    if (action !== void 0 || match?.kind === "ours") return { kind: "ordered", actionId: action?.id };
  }
  return void 0;
}
async function untilListed(awaited, parts, ask) {
  const { client, clock, log } = parts;
  let { actionId } = awaited;
  let overSince;
  let seen = "";
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 1.5)) {
    if (ask.signal.aborted || clock.monotonic() >= ask.deadline) return unfinished(seen, { ...awaited, actionId }, parts, ask);
    const question = { ...ask, deadline: Math.min(ask.deadline, clock.monotonic() + 3e4) };
    const { action, list: list2, match } = await lookForOurs(awaited, actionId, client, question);
    actionId = action?.id ?? actionId;
    if (match?.kind === "ours") return { kind: "started", deployment: match.deployment, actionId };
    if (action?.finishedAt !== void 0 && match !== void 0) {
      if (action.success === false) return { kind: "failed", reasonCode: awaited.reasonCode, reason: `Cloud 66 ended it before there was a deployment${action.message === void 0 ? "" : `: ${inQuotes(action.message)}`}.`, advice: "The page of the stack at Cloud 66 says more." };
      overSince ??= clock.monotonic();
      if (clock.monotonic() - overSince >= LISTED_LATE_MS) return { kind: "failed", reasonCode: "no-release-id", reason: `Cloud 66 calls action ${action.id} done, but ${match.kind === "unclear" ? match.reason : "lists no new deployment of it"}.`, advice: LOOK };
    }
    const now = whereItStands(list2, actionId, awaited, match?.kind === "unclear" ? match.reason : void 0);
    if (now !== seen) log.info(`Cloud 66: ${now}.`);
    seen = now;
    await clock.sleep(Math.min(Math.max(pause, client.leaveAloneMs()), Math.max(0, ask.deadline - clock.monotonic())), ask.signal);
  }
}
function whereItStands(list2, actionId, { after, via }, unclear) {
  if (list2.kind !== "ok") return list2.kind === "cancelled" ? "cancelled" : list2.reason.replace(/\.$/, "");
  const ahead = list2.value.items.find((deployment) => deployment.isDeploying === true || deployment.outcome === "pending");
  const what = actionId === void 0 ? via === "hook" ? "the hook took the request" : "the deployment is queued, and its action is not known yet" : `the deployment is queued as action ${actionId}`;
  return ahead === void 0 ? `${what}${unclear === void 0 ? "" : `; ${unclear}`}` : `queued behind deployment ${ahead.id}${Number(ahead.id) > after ? ", which began at the same time" : ""}`;
}
async function unfinished(seen, awaited, parts, { signal }) {
  const { actionId, ordered, via, stopMs } = awaited;
  const stopped = via === "api" ? await stopOurs(awaited, actionId, parts, stopMs) : void 0;
  if (stopped !== void 0) parts.log.info(`Deployment ${stopped} of this run was cancelled on Cloud 66.`);
  else if (ordered) parts.log.warning(`Cloud 66 has queued the deployment${actionId === void 0 ? "" : ` as action ${actionId}`}, and may still carry it out; last seen: ${seen || "nothing"}. It can be cancelled on the page of the stack.`);
  else if (via === "api") parts.log.warning("The run was cancelled while the deployment was being ordered; Cloud 66 may carry it out.");
  return signal.aborted ? { kind: "cancelled" } : { kind: "timed-out" };
}

// shared/platforms/cloud66/hook.ts
var HOOK_MS = 5 * 6e4;
var REQUEST_MS = 3e4;
function hookAddress({ "hook-url": text2, "deployment-profile": profile }, services) {
  if (text2 === void 0) return void 0;
  const url = URL.canParse(text2) ? new URL(text2) : void 0;
  if (url === void 0 || text2.length > 2e3 || !(url.protocol === "https:" || url.protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname))) throw new _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_5__/* .CodedError */ .AK("bad-input", `Input "target" is not valid for platform "cloud66" at hook-url: expected the https address of the redeploy hook, as the stack's settings at Cloud 66 show it.`);
  if (services !== void 0) url.searchParams.set("services", services.map((service) => service.split(":", 1)[0]).join(","));
  if (profile !== void 0) url.searchParams.set("deployment_profile", profile);
  return url.href;
}
async function startByHook({ address, path, commit }, parts, ask) {
  const { clock, http } = parts;
  const before = await newest(parts.client, path, ask);
  if (before.kind !== "ok") return declined(before, "deploy-command-failed", "Nothing was deployed.");
  const result = await http.send({ method: "POST", url: address, body: "", timeoutMs: Math.max(1, Math.min(REQUEST_MS, ask.deadline - clock.monotonic())), signal: ask.signal });
  if (result.kind === "failed" && result.why === "cancelled") return { kind: "cancelled" };
  if (result.kind === "failed" && result.unsent === true) return { kind: "failed", reasonCode: "platform-unreachable", reason: "The redeploy hook could not be reached. Nothing was deployed." };
  if (result.kind === "answered" && result.status >= 300 && result.status < 500) return { kind: "failed", reasonCode: "deploy-command-failed", reason: `The redeploy hook answered with HTTP ${result.status}: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(result.body), 200) || "nothing"}.`, advice: "Copy the address of the hook anew from the settings of the stack." };
  const deadline = Math.min(ask.deadline, clock.monotonic() + HOOK_MS);
  const started = await untilListed({ path, commit, after: before.value, via: "hook", reference: "", actionId: void 0, ordered: false, stopMs: 0, reasonCode: "deploy-command-failed" }, parts, { ...ask, deadline });
  if (started.kind !== "timed-out" || ask.deadline <= clock.monotonic()) return started;
  return { kind: "failed", reasonCode: "no-release-id", reason: `The redeploy hook took the request, but no deployment${commit === void 0 ? "" : ` of commit ${commit.slice(0, 12)}`} began within 5 minutes.`, advice: `The hook deploys the head of the stack's own branch; see its branch and its redeploy settings, or leave "hook-url" out to deploy by the API.` };
}

// shared/platforms/cloud66/redeploy-body.ts
var TAG = /^[\w][\w./-]{0,127}$/;
function tagOf(image) {
  const [, tag] = /:([\w][\w.-]{0,127})(?:@sha256:[0-9a-f]{64})?$/.exec(image) ?? [];
  return image.includes("@") && !/:[\w.-]+@sha256:/.test(image) ? void 0 : tag;
}
function tagServices(services, tag) {
  return TAG.test(tag) ? services.map((service) => service.includes(":") ? service : `${service}:${tag}`) : void 0;
}
var runsContainers = ({ backend, framework }) => /docker|kubernetes|k8s|maestro|container/i.test(`${backend ?? ""} ${framework ?? ""}`);
function chooseSource({ services }, stack, wanted) {
  if (stack.framework === "skycap") return { kind: "none", reason: 'The stack only builds images (framework "skycap"); nothing runs there.', advice: "Name the stack that runs the application." };
  if (services === void 0) {
    if (!runsContainers(stack)) return { kind: "source", source: { kind: "git", ref: wanted.commit ?? wanted.version } };
    return { kind: "none", reason: "The stack runs containers, so Cloud 66 takes no git reference for it, and the target names no services.", advice: "Name the services that get the new version, e.g. services: [web, worker] in the target." };
  }
  const tag = wanted.image === void 0 ? wanted.version : tagOf(wanted.image) ?? "";
  const tagged = tagServices(services, tag);
  if (tagged) return { kind: "source", source: { kind: "services", services: tagged } };
  return wanted.image === void 0 ? { kind: "none", reason: `The version ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(wanted.version)} cannot be a tag of an image or a git reference.`, advice: 'Give the image with its tag in input "image", or a version that is a tag.' } : { kind: "none", reason: `The image ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(wanted.image)} has no tag; Cloud 66 takes services by tag, not by digest.`, advice: "Give the image with its tag, e.g. ghcr.io/acme/web:1.4.2." };
}
function rolloutOf(strategy, target, back) {
  if (!back && strategy === "canary") return { rollout_strategy: "canary", canary_percentage: 0 };
  if (!back && strategy === "blue-green") return { rollout_strategy: "blue_green_delayed" };
  if (!back && target["rollout-strategy"] !== void 0) return { rollout_strategy: target["rollout-strategy"] };
  return back && (target["rollout-strategy"] !== void 0 || target["deployment-profile"] !== void 0) ? { rollout_strategy: "none" } : {};
}
function redeployBodies(source, target, more) {
  const rollout = rolloutOf(more.strategy, target, more.back);
  const { "deploy-strategy": deploy, "deployment-profile": profile } = target;
  const common = { user_reference: more.reference, ...deploy === void 0 ? {} : { deploy_strategy: deploy }, ...profile === void 0 ? {} : { deployment_profile: profile }, ...rollout };
  const bodies = source.kind === "git" ? [{ git_ref: source.ref, ...common }] : [{ services: source.services, ...common }, { services: source.services.join(","), ...common }];
  return rollout.canary_percentage === 0 ? bodies.flatMap((body) => [body, { ...body, canary_percentage: 1 }]) : bodies;
}

// shared/platforms/cloud66/rollout.ts
async function readVariants(client, path, ask) {
  const answer = await client.list(`${path}/application_variants`, readVariant, ask, { pages: 3 });
  return answer.kind === "ok" ? { kind: "ok", value: answer.value.items } : answer;
}
function variantsReader(client) {
  let none = false;
  return async (path, ask) => {
    const answer = none ? void 0 : await readVariants(client, path, ask);
    none ||= answer?.kind === "refused" && answer.status === 404;
    return answer === void 0 || none ? { kind: "ok", value: void 0 } : answer;
  };
}
function changeFor(variant, share) {
  if (share >= 1) return { kind: "send", body: { operation: "commit" } };
  const percentage = share <= 0 ? 0 : Math.min(99, Math.max(1, Math.round(share * 100)));
  if (variant.percentage === percentage) return { kind: "nothing" };
  if (variant.canary) return { kind: "send", body: { operation: "commit", canary_percentage: percentage } };
  if (percentage > 0) return { kind: "impossible", reason: "The new version is a blue-green one, which takes all requests or none." };
  return variant.percentage === void 0 ? { kind: "nothing" } : { kind: "impossible", reason: "The new version takes requests already, and Cloud 66 documents no way to take them back from a blue-green one." };
}
var BY_HAND = "The rollout panel of the stack at Cloud 66 finalises or discards it; so does `cx stacks variants`.";
async function shiftVariant(deployment, { share }, client, path, ask) {
  const variants = await readVariants(client, path, ask);
  if (variants.kind !== "ok") return declinedShift(variants);
  const variant = rolloutOfDeployment(variants.value, deployment);
  if (variant === void 0) {
    const over = variants.value.every(({ kind }) => kind !== "rollout") && variants.value.some((candidate) => candidate.kind === "active" && isOf(candidate, deployment));
    if (over && share >= 1) return { kind: "accepted" };
    return { kind: "failed", reasonCode: "deploy-command-failed", reason: `Deployment ${deployment.id} is not one of the versions of a rollout.`, advice: BY_HAND };
  }
  const change = changeFor(variant, share);
  if (change.kind === "nothing") return { kind: "accepted" };
  if (change.kind === "impossible") return { kind: "failed", reasonCode: "deploy-command-failed", reason: change.reason, advice: BY_HAND };
  const at = `${path}/application_variants/${variant.uid}`;
  const patched = await client.send("PATCH", at, change.body, Boolean, ask);
  const answer = patched.kind === "refused" && (patched.status === 404 || patched.status === 405) ? await client.send("PUT", at, change.body, Boolean, ask) : patched;
  if (answer.kind === "ok") return { kind: "accepted" };
  return await wasShifted(answer, variant, share, client, path, ask) ? { kind: "accepted" } : declinedShift(answer);
}
async function wasShifted(answer, { uid: uid2 }, share, client, path, ask) {
  if (answer.kind !== "unanswered" || !answer.happened) return false;
  const variants = await readVariants(client, path, ask);
  if (variants.kind !== "ok") return false;
  const now = variants.value.find((candidate) => candidate.uid === uid2);
  if (share >= 1) return now?.kind === "active" || (now?.percentage ?? 0) >= 100;
  return now?.percentage === Math.round(share * 100);
}
function declinedShift(answer) {
  if (answer.kind === "cancelled") return answer;
  if (answer.kind === "refused") return { kind: "failed", reasonCode: "deploy-command-failed", reason: answer.reason, advice: `${answer.advice} ${BY_HAND}` };
  return { kind: "failed", reasonCode: "platform-unreachable", reason: `${answer.reason}.`, advice: BY_HAND };
}

// shared/platforms/cloud66/stack.ts
var UID = /^[A-Za-z0-9][\w-]{0,99}$/;
var MOST_PAGES = 20;
function findStack(client, { stack: named, "stack-environment": environment }) {
  let uid2;
  const one = async (id2, ask) => {
    const answer = await client.get(pathOf(id2), readStack, ask);
    return answer.kind === "ok" && answer.value.uid !== id2 ? notFound(`Cloud 66 answered for another stack, ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(answer.value.uid)}`) : answer;
  };
  const byName = async (ask) => {
    const answer = await client.list("/stacks", readStack, ask, { pages: MOST_PAGES });
    if (answer.kind === "refused" && answer.status === 404) return notFound("no stack has this uid, and Cloud 66 lists none to look for a name in");
    if (answer.kind !== "ok") return answer;
    const { items, truncated } = answer.value;
    const found = items.filter((stack) => stack.name === named && (environment === void 0 || stack.environment === environment));
    const [only, ...others] = found;
    if (only !== void 0 && others.length === 0 && !truncated) return { kind: "ok", value: only };
    if (found.length > 1) return notFound(`${found.length} stacks are named so (${found.slice(0, 5).map((stack) => `${stack.uid}, ${stack.environment ?? "no environment"}`).join("; ")})`);
    if (truncated) return notFound(`the token sees more than ${items.length} stacks, too many to look for a name in`);
    const alike = items.filter(({ name }) => name?.toLowerCase().includes(named.toLowerCase())).slice(0, 3);
    return notFound(`no stack that the token sees has this uid or exactly this name${alike.length === 0 ? "" : `; alike are ${alike.map((stack) => `${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(stack.name ?? "")} (${stack.uid})`).join(", ")}`}`);
  };
  const notFound = (why) => ({ kind: "refused", status: 404, reason: `Cloud 66 has no stack ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(named)}${environment === void 0 ? "" : ` of environment ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(environment)}`}: ${why}.`, advice: `Give the uid of the stack as "stack" in the target (Stack information, or the address of its page), and "account" where the token's user has several.` });
  const read = async (ask) => {
    if (uid2 !== void 0) return one(uid2, ask);
    const direct = UID.test(named) ? await one(named, ask) : void 0;
    const answer = direct === void 0 || direct.kind === "refused" && direct.status === 404 ? await byName(ask) : direct;
    if (answer.kind === "ok") uid2 = answer.value.uid;
    return answer;
  };
  return {
    read,
    path: async (ask) => {
      const answer = uid2 === void 0 ? await read(ask) : void 0;
      return answer !== void 0 && answer.kind !== "ok" ? answer : { kind: "ok", value: pathOf(uid2 ?? "") };
    }
  };
}
var pathOf = (uid2) => `/stacks/${encodeURIComponent(uid2)}`;
function addressOf({ application_address: address, fqdn }) {
  const text2 = address?.trim() || (fqdn?.trim() ? `https://${fqdn.trim()}` : "");
  const url = /^https?:\/\/[^\s/?#@]+(?:[/?#]\S*)?$/i.test(text2) ? text2 : /^[\w.-]+(?::\d+)?(?:\/\S*)?$/.test(text2) ? `https://${text2}` : void 0;
  return url !== void 0 && url.length <= 2e3 && URL.canParse(url) ? url : void 0;
}

// shared/platforms/cloud66/token.ts
function readToken(text2) {
  const token = accessTokenOf(text2) ?? text2.trim();
  return /^[\x21-\x7e]{1,4096}$/.test(token) ? token : void 0;
}
function accessTokenOf(text2) {
  try {
    const dump = JSON.parse(/^\s*\{/.test(text2) ? text2 : Buffer.from(text2, "base64").toString("utf8"));
    const token = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .Z)(dump, "AccessToken") ?? (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .Z)(dump, "access_token");
    return typeof token === "string" ? token.trim() : void 0;
  } catch {
    return void 0;
  }
}

// shared/platforms/cloud66/connect.ts
function connect(target, parts) {
  const { http, clock, log, run, commit, version } = parts;
  const token = tokenOf(parts);
  const hook = hookAddress(target, target.services);
  for (const secret of [target["hook-url"], hook]) if (secret !== void 0) parts.maskSecret(secret);
  checkImage(target, parts, hook !== void 0);
  const baseUrl = target["api-url"].replace(/\/+$/, "");
  const client = createClient({ http, clock, log, baseUrl, token, account: target.account === void 0 ? void 0 : String(target.account) });
  const memory = { actions: /* @__PURE__ */ new Map(), deployments: /* @__PURE__ */ new Map(), staged: /* @__PURE__ */ new Set(), restarted: /* @__PURE__ */ new Set(), lateMs: /* @__PURE__ */ new Map(), idleSince: /* @__PURE__ */ new Map() };
  return { target, client, clock, log, http, run, commit, version, memory, hook, variants: variantsReader(client), stack: findStack(client, target), page: (uid2) => `${new URL(baseUrl).origin}/stacks/${uid2}` };
}
function tokenOf({ token, env, maskSecret }) {
  const given = token ?? env["CLOUD66_TOKEN"];
  if (given === void 0 || given.trim() === "") throw new _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_5__/* .CodedError */ .AK("bad-input", 'Platform cloud66 needs a token: give a personal access token of Cloud 66 with the scopes "public" and "redeploy" in input "token", e.g. ${{ secrets.CLOUD66_TOKEN }}, or in the variable CLOUD66_TOKEN.');
  const read = readToken(given);
  maskSecret(given);
  if (read === void 0) throw new _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_5__/* .CodedError */ .AK("bad-input", "The token for platform cloud66 is not one: it has blanks or characters in it that cannot be sent.");
  maskSecret(read);
  return read;
}
function checkImage({ services }, { image }, byHook) {
  if (image === void 0) return;
  if (byHook) throw new _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_5__/* .CodedError */ .AK("bad-input", 'Input "image" cannot be used with "hook-url": a redeploy hook takes no image tag. Leave "hook-url" out to deploy by the API.');
  if (services === void 0) throw new _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_5__/* .CodedError */ .AK("bad-input", 'Input "image" is given, but the target of platform "cloud66" names no services to get it: add e.g. services: [web].');
  if (tagOf(image) === void 0) throw new _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_5__/* .CodedError */ .AK("bad-input", 'Input "image" is not valid for platform "cloud66": Cloud 66 takes images by tag, not by digest; give e.g. ghcr.io/acme/web:1.4.2.');
}
var STAGING = "the target says rollout-strategy: ";
function capabilitiesOf(target) {
  const rollout = target["rollout-strategy"];
  const byHook = target["hook-url"] !== void 0;
  const strategies = byHook || rollout === "none" || rollout === "blue_green_immediate" ? ["rolling"] : rollout === "canary" ? ["canary"] : rollout === "blue_green_delayed" ? ["blue-green"] : ["rolling", "blue-green", "canary"];
  const why = byHook ? 'a redeploy hook takes no rollout strategy; leave "hook-url" out of the target' : `${STAGING}${rollout}`;
  const lacking = ["rolling", "blue-green", "canary"].filter((strategy) => !strategies.includes(strategy));
  return {
    strategies,
    missing: { ...Object.fromEntries(lacking.map((strategy) => [strategy, why])), recreate: 'how servers are restarted is for "deploy-strategy" in the target' },
    current: true,
    status: true,
    earlyFailure: true,
    rollback: true,
    logs: true
  };
}

// shared/platforms/cloud66/reference.ts
var BEGINNING = "surefoot/1";
var LONGEST = 255;
var TAGGED = /^[A-Za-z0-9][\w.-]{0,127}:[\w][\w./-]{0,127}$/;
function writeReference(unique, { version, services }) {
  const parts = [services === void 0 ? void 0 : `services=${services.join(",")}`, version === void 0 ? void 0 : `version=${encodeURIComponent(version.toWellFormed())}`];
  return parts.reduce((written, part) => part === void 0 || written.length + 1 + part.length > LONGEST ? written : `${written} ${part}`, `${BEGINNING} ${unique}`);
}
function readReference(text2) {
  const [beginning, , ...parts] = text2?.split(" ") ?? [];
  if (beginning !== BEGINNING) return {};
  const part = (name) => parts.find((candidate) => candidate.startsWith(`${name}=`))?.slice(name.length + 1);
  const services = part("services")?.split(",");
  const version = decode(part("version"));
  return { ...version === void 0 ? {} : { version }, ...services?.every((service) => TAGGED.test(service)) ? { services } : {} };
}
function decode(text2) {
  try {
    const decoded = decodeURIComponent(text2 ?? "");
    return decoded === "" || decoded.length > 200 || /[\p{Cc}\u2028\u2029]/u.test(decoded) ? void 0 : decoded;
  } catch {
    return void 0;
  }
}

// shared/platforms/cloud66/history.ts
var wordsOn = (deployment, { deployments, actions }) => readReference(actionOf(deployment, deployments, actions)?.reference);
function wayBack(deployment, past) {
  if (deployment.outcome !== "success") return { kind: "none", reason: `deployment ${deployment.id} did not succeed` };
  if (deployment.reverted) return { kind: "none", reason: `deployment ${deployment.id} was reverted on Cloud 66` };
  if (past.containers) {
    const { services } = wordsOn(deployment, past);
    return services === void 0 ? { kind: "none", reason: `which image tags deployment ${deployment.id} had is not known: only deployments by Surefoot write it down` } : { kind: "way", source: { kind: "services", services } };
  }
  return deployment.commit === void 0 ? { kind: "none", reason: `Cloud 66 does not say which commit deployment ${deployment.id} had` } : { kind: "way", source: { kind: "git", ref: deployment.commit } };
}
function startableOf(deployment, past) {
  const way = wayBack(deployment, past);
  return way.kind === "way" ? { kind: "yes" } : { kind: "no", reason: way.reason };
}
function listReleases(past) {
  return [...past.deployments].filter(({ outcome, isLive }) => outcome === "success" || isLive === true).sort(byNewest).map((deployment) => {
    const { version } = wordsOn(deployment, past);
    const at = Date.parse(deployment.startedAt ?? "");
    return {
      releaseId: deployment.id,
      ...isCommitId(deployment.commit) ? { commit: deployment.commit } : {},
      ...version === void 0 ? {} : { version },
      ...Number.isNaN(at) ? {} : { createdAt: new Date(at).toISOString() },
      live: deployment.isLive === true,
      startable: startableOf(deployment, past)
    };
  });
}

// shared/platforms/cloud66/judge-state.ts
var LATE_MS = 3e4;
var LATE_SHARE = 0.2;
var lateFor = (timeoutMs) => Math.min(LATE_MS, LATE_SHARE * timeoutMs);
var isRestart = (action) => /restart/i.test(action?.action ?? "");
function judgeState(sighting) {
  const { releaseId, deployment, action } = sighting;
  if (action?.finishedAt !== void 0 && action.success === false) return failed2(deployment, action);
  if (deployment === void 0) return action !== void 0 && action.finishedAt === void 0 ? { kind: "in-progress", phase: "queued" } : { kind: "unknown", reason: `Cloud 66 has no deployment ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(releaseId)}` };
  if (deployment.outcome === "failed") return failed2(deployment, action);
  if (deployment.reverted) return { kind: "failed", reason: "it was reverted on Cloud 66", advice: "See on Cloud 66 who reverted it, and why." };
  const under = underWay(deployment, action);
  if (under) return under;
  return judgeDone(deployment, sighting);
}
function failed2(deployment, action) {
  const words = action?.message === void 0 ? "" : `: ${inQuotes(action.message)}`;
  return { kind: "failed", ...isRestart(action) ? {} : { neverServed: true }, reason: `Cloud 66 ended ${isRestart(action) ? "the restart" : `deployment${deployment === void 0 ? "" : ` ${deployment.id}`}`} as failed${words}`, advice: "The log of the deployment is on the page of the stack at Cloud 66." };
}
function underWay(deployment, action) {
  if (deployment.outcome === "pending" || deployment.isDeploying === true) return { kind: "in-progress", phase: "building and deploying" };
  if (action !== void 0 && action.finishedAt === void 0) return { kind: "in-progress", phase: isRestart(action) ? "restarting" : "deployed, and Cloud 66 is finishing" };
  if (action !== void 0 && action.success === void 0) return { kind: "unknown", reason: "Cloud 66 does not say whether its action succeeded" };
  if (deployment.outcome === "success") return void 0;
  return { kind: "unknown", reason: deployment.outcomeWord === void 0 ? "Cloud 66 does not say how the deployment stands" : `Cloud 66 calls the deployment ${inQuotes(deployment.outcomeWord)}, which is not a known outcome` };
}
function judgeDone(deployment, sighting) {
  const { live, variants, idleMs, lateMs } = sighting;
  const beside = variants && besideLive(deployment, variants);
  if (beside) return beside;
  if (deployment.isLive === void 0) return { kind: "unknown", reason: "Cloud 66 does not say whether the deployment is live" };
  if (deployment.isLive) return judgeServing(deployment, sighting);
  if (live.kind === "live" && Number(live.releaseId) > Number(deployment.id)) return { kind: "failed", reason: `Cloud 66 ended it as a success, but the newer deployment ${live.releaseId} took its place`, advice: "See on Cloud 66 who deployed it, and whether it has what this one brought." };
  if (sighting.noRollouts) return { kind: "failed", reason: "Cloud 66 ended it as a success, but it is not live, and the stack has no versions side by side", advice: "Use strategy: rolling for this stack." };
  if (variants !== void 0 || idleMs < lateMs || live.kind !== "live") return { kind: "in-progress", phase: "deployed, and not live yet" };
  return { kind: "failed", reason: `Cloud 66 ended it as a success, but deployment ${live.releaseId} is the one that is live`, advice: "See on Cloud 66 whether somebody reverted it or deployed something else." };
}
function besideLive(deployment, variants) {
  const rollout = rolloutOfDeployment(variants, deployment);
  if (rollout === void 0) return void 0;
  if (rollout.percentage === void 0) return rollout.canary ? { kind: "unknown", reason: "Cloud 66 does not say what share of the requests the canary takes" } : { kind: "staged" };
  if (rollout.percentage >= 100) return void 0;
  return rollout.percentage <= 0 ? { kind: "staged" } : { kind: "partial", share: rollout.percentage / 100 };
}
var IDLE_STATUS = { 0: "pending analysis", 3: "analyzing", 4: "analyzed" };
var FAILED_STATUS = { 2: "deployment failed", 7: "unable to analyze" };
var SERVING_STATUS = [1, 5, 6];
var BAD_HEALTH = { 1: "building", 4: "failed" };
var FAIR_HEALTH = [void 0, 0, 2, 3];
function judgeServing(deployment, { stack, url }) {
  const { status, health } = stack;
  const bad = status === void 0 ? void 0 : IDLE_STATUS[status] ?? (deployment.isHead === false ? void 0 : FAILED_STATUS[status]);
  if (bad !== void 0) return { kind: "in-progress", phase: `the deployment is live, but Cloud 66 calls the stack "${bad}"` };
  if (status === void 0 || !(SERVING_STATUS.includes(status) || status in FAILED_STATUS)) return { kind: "unknown", reason: `Cloud 66 gives the stack the status ${status ?? "of nothing"}, which is not a known one` };
  const ill = health === void 0 ? void 0 : BAD_HEALTH[health];
  if (ill !== void 0) return { kind: "in-progress", phase: `the deployment is live, but Cloud 66 calls the health of the stack "${ill}"` };
  if (!FAIR_HEALTH.includes(health)) return { kind: "unknown", reason: `Cloud 66 gives the stack the health ${health}, which is not a known one` };
  return { kind: "live", ...url === void 0 ? {} : { url } };
}

// shared/platforms/cloud66/state.ts
var MOST_PAGES2 = 10;
var isDeploymentId = (text2) => /^[1-9]\d{0,14}$/.test(text2);
function readDeployments({ client }, path, ask, wanted) {
  const enough = (items) => items.some(({ isLive }) => isLive === true) && (wanted === void 0 || items.some(({ id: id2 }) => Number(id2) <= Number(wanted)));
  return client.list(`${path}/deployments`, readDeployment, ask, { pages: MOST_PAGES2, enough });
}
var whyNot2 = (answer) => ({ kind: "unknown", reason: answer.kind === "cancelled" ? "cancelled" : answer.reason.replace(/\.$/, "") });
async function variantsWhere(asked, { variants }, path, ask) {
  return asked ? variants(path, ask) : { kind: "ok", value: void 0 };
}
var staging = ({ memory, target }) => memory.staged.size > 0 || target["rollout-strategy"] === "canary" || target["rollout-strategy"] === "blue_green_delayed";
async function readCurrent(connection, ask) {
  const path = await connection.stack.path(ask);
  if (path.kind !== "ok") return whyNot2(path);
  const [list2, variants] = await Promise.all([readDeployments(connection, path.value, ask), variantsWhere(staging(connection), connection, path.value, ask)]);
  if (list2.kind !== "ok") return whyNot2(list2);
  if (variants.kind !== "ok") return whyNot2(variants);
  return judgeLive(list2.value.items, !list2.value.truncated, variants.value);
}
async function readState(releaseId, connection, ask) {
  const { stack, memory } = connection;
  if (!isDeploymentId(releaseId)) return { kind: "unknown", reason: "it is not the id of a deployment of Cloud 66" };
  const path = await stack.path(ask);
  if (path.kind !== "ok") return whyNot2(path);
  const [list2, now, action, variants] = await Promise.all([
    readDeployments(connection, path.value, ask, releaseId),
    stack.read(ask),
    readItsAction(releaseId, connection, path.value, ask),
    variantsWhere(staging(connection), connection, path.value, ask)
  ]);
  for (const answer of [list2, now, action, variants]) if (answer.kind !== "ok") return whyNot2(answer);
  if (list2.kind !== "ok" || now.kind !== "ok" || action.kind !== "ok" || variants.kind !== "ok") return { kind: "unknown", reason: "cancelled" };
  const live = judgeLive(list2.value.items, !list2.value.truncated, variants.value);
  const deployment = await theOne(releaseId, list2.value.items, connection, path.value, ask);
  const url = addressOf(now.value);
  const staged = memory.staged.has(releaseId);
  const rollouts = { variants: staged ? variants.value : void 0, noRollouts: staged && variants.value === void 0 };
  const state = judgeState({ releaseId, deployment, action: action.value, stack: now.value, live, ...rollouts, idleMs: idleFor(releaseId, deployment, action.value, connection), lateMs: memory.lateMs.get(releaseId) ?? LATE_MS, url });
  return { ...state, serving: live };
}
async function readItsAction(releaseId, { client, memory }, path, ask) {
  const id2 = memory.actions.get(releaseId);
  if (id2 === void 0) return { kind: "ok", value: void 0 };
  const answer = await client.get(`${path}/actions/${id2}`, readAction, ask);
  return answer.kind === "refused" && answer.status === 404 && !memory.restarted.has(releaseId) ? { kind: "ok", value: void 0 } : answer;
}
async function theOne(releaseId, items, { client }, path, ask) {
  const listed = items.find(({ id: id2 }) => id2 === releaseId);
  if (listed) return listed;
  const answer = await client.get(`${path}/deployments/${releaseId}`, readDeployment, ask);
  return answer.kind === "ok" && answer.value.id === releaseId ? answer.value : void 0;
}
function idleFor(releaseId, deployment, action, { memory, clock }) {
  const idle = deployment?.outcome === "success" && deployment.isLive === false && (action === void 0 || action.finishedAt !== void 0);
  if (!idle) memory.idleSince.delete(releaseId);
  else if (!memory.idleSince.has(releaseId)) memory.idleSince.set(releaseId, clock.monotonic());
  const since = memory.idleSince.get(releaseId);
  return since === void 0 ? 0 : clock.monotonic() - since;
}

// shared/platforms/cloud66/past.ts
var ACTION_PAGES = 3;
async function readPast(connection, ask, wanted) {
  const { client, stack, target } = connection;
  const now = await stack.read(ask);
  if (now.kind !== "ok") return { kind: "unknown", reason: now.kind === "cancelled" ? "cancelled" : now.reason };
  const path = await stack.path(ask);
  if (path.kind !== "ok") return { kind: "unknown", reason: "cancelled" };
  const [list2, actions] = await Promise.all([readDeployments(connection, path.value, ask, wanted), client.list(`${path.value}/actions`, readAction, ask, { pages: ACTION_PAGES })]);
  if (list2.kind !== "ok") return { kind: "unknown", reason: list2.kind === "cancelled" ? "cancelled" : list2.reason };
  return { kind: "known", truncated: list2.value.truncated, past: { deployments: list2.value.items, actions: actions.kind === "ok" ? actions.value.items : [], containers: target.services !== void 0 || runsContainers(now.value) } };
}

// shared/platforms/cloud66/begun.ts
var NOTHING_SAID = { ok: void 0, message: void 0, actionId: void 0, action: void 0 };
var BASELINE_MS = 1e4;
var LOOK_PAUSES_MS2 = [0, 500, 1500, 3e3, 5e3];
async function newestAction(client, clock, path, ask) {
  const answer = await client.list(`${path}/actions`, readAction, { ...ask, deadline: Math.min(ask.deadline, clock.monotonic() + BASELINE_MS) }, { pages: 1 });
  return answer.kind === "ok" ? Math.max(0, ...answer.value.items.map(({ id: id2 }) => Number(id2))) : void 0;
}
async function actionBegun({ action, actionId }, sought, { client, clock }, ask) {
  if (action !== void 0) return { kind: "ok", value: action };
  if (actionId !== void 0) {
    const answer = await client.get(`${sought.path}/actions/${actionId}`, readAction, ask);
    if (answer.kind === "ok" || answer.kind === "cancelled") return answer;
    if (answer.kind !== "refused" || answer.status !== 404) return { kind: "ok", value: notReadYet(actionId) };
  }
  return look(sought, client, clock, ask);
}
async function look({ path, after, kind }, client, clock, ask) {
  for (const pause of after === void 0 ? [] : LOOK_PAUSES_MS2) {
    await clock.sleep(Math.min(pause, Math.max(0, ask.deadline - clock.monotonic())), ask.signal);
    if (ask.signal.aborted) return { kind: "cancelled" };
    if (clock.monotonic() >= ask.deadline) break;
    const list2 = await client.list(`${path}/actions`, readAction, ask, { pages: 1 });
    const [found] = list2.kind === "ok" ? list2.value.items.filter(({ id: id2, action }) => Number(id2) > (after ?? 0) && kind.test(action ?? "")).sort((a, b) => Number(b.id) - Number(a.id)) : [];
    if (found) return { kind: "ok", value: found };
  }
  return { kind: "ok", value: void 0 };
}
var notReadYet = (id2) => ({ id: id2, action: void 0, startedAt: void 0, finishedAt: void 0, success: void 0, message: void 0, reference: void 0, operation: void 0 });

// shared/platforms/cloud66/variables.ts
var MOST_PAGES3 = 20;
var FIRST_PAUSE_MS2 = 300;
var LONGEST_PAUSE_MS2 = 5e3;
async function list(client, path, ask) {
  const answer = await client.list(`${path}/environments`, readVariable, ask, { pages: MOST_PAGES3 });
  if (answer.kind !== "ok") return answer;
  return answer.value.truncated ? { kind: "unanswered", reason: `the stack has more than ${answer.value.items.length} variables`, happened: false } : { kind: "ok", value: answer.value.items };
}
async function listVariableNames(client, path, ask) {
  const answer = await list(client, path, ask);
  if (answer.kind === "ok") return { kind: "known", names: answer.value.map(({ key }) => key).filter(_chunk_HPLMMIIW_js__WEBPACK_IMPORTED_MODULE_3__/* .isVariableName */ .KL) };
  return { kind: "unknown", reason: answer.kind === "cancelled" ? "cancelled" : answer.kind === "refused" ? `${answer.reason} ${answer.advice}` : answer.reason };
}
async function setVariables(variables, apply, { client, clock, path }, ask) {
  const nothing = apply === "deployment" ? "Nothing was deployed." : "None was set.";
  const known = await list(client, path, ask);
  if (known.kind !== "ok") return notListed(known, nothing);
  const fixed = known.value.filter(({ key, readonly }) => readonly === true && Object.hasOwn(variables, key));
  if (fixed.length > 0) return { kind: "failed", reasonCode: "set-variables-failed", reason: `Cloud 66 sets ${fixed.map(({ key }) => (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(key)).join(", ")} itself, and lets nobody change it. ${nothing}` };
  const there = new Set(known.value.map(({ key }) => key));
  let after = await newestAction(client, clock, path, ask);
  for (const [name, value] of Object.entries(variables)) {
    if (clock.monotonic() >= ask.deadline) return ask.signal.aborted ? { kind: "cancelled" } : { kind: "timed-out" };
    const about = `It was about ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(name)}.`;
    const answer = await setOne({ name, value, apply }, there.has(name), client, path, ask);
    if (answer.kind !== "ok") return notSet(answer, about);
    if (answer.value.ok === false) return failed3(`Cloud 66 did not take it${answer.value.message === void 0 ? "" : `: ${inQuotes(answer.value.message)}`}. ${about}`);
    const action = await actionBegun(answer.value, { path, after, kind: /env/i }, { client, clock }, ask);
    if (action.kind !== "ok") return notSet(action, about);
    if (action.value === void 0) return failed3(`Cloud 66 took it, but shows no action of it, so whether it was done is not known. ${about}`);
    after = Math.max(after ?? 0, Number(action.value.id));
    const done = await untilOver(action.value, { client, clock, path }, ask);
    if (done.kind !== "accepted") return done.kind === "failed" ? { ...done, reason: `${done.reason} ${about}` } : done;
  }
  return { kind: "accepted" };
}
async function setOne({ name, value, apply }, isThere, client, path, ask) {
  const put = () => client.send("PUT", `${path}/environments/${encodeURIComponent(name)}`, { value, apply_strategy: apply }, readBegun, ask);
  const answer = isThere ? await put() : await client.send("POST", `${path}/environments`, { key: name, value, apply_strategy: apply }, readBegun, ask);
  if (answer.kind !== "unanswered" || !answer.happened) return answer;
  const now = await list(client, path, ask);
  return now.kind === "ok" && now.value.some(({ key }) => key === name) ? put() : answer;
}
async function untilOver(begun, { client, clock, path }, ask) {
  let action = begun;
  for (let pause = FIRST_PAUSE_MS2; ; pause = Math.min(LONGEST_PAUSE_MS2, pause * 1.5)) {
    if (ask.signal.aborted) return { kind: "cancelled" };
    if (action.finishedAt !== void 0 && action.success === true) return { kind: "accepted" };
    if (action.finishedAt !== void 0 && action.success === false) return { kind: "failed", reasonCode: "set-variables-failed", reason: `Cloud 66 ended it as failed${action.message === void 0 ? "" : `: ${inQuotes(action.message)}`}.` };
    if (clock.monotonic() >= ask.deadline) return { kind: "timed-out" };
    await clock.sleep(Math.min(Math.max(pause, client.leaveAloneMs()), Math.max(0, ask.deadline - clock.monotonic())), ask.signal);
    const answer = await client.get(`${path}/actions/${begun.id}`, readAction, ask);
    if (answer.kind === "ok") action = answer.value;
  }
}
var failed3 = (reason) => ({ kind: "failed", reasonCode: "set-variables-failed", reason });
function notListed(answer, nothing) {
  if (answer.kind !== "refused" || answer.status !== 404) return notSet(answer, nothing);
  return { kind: "failed", reasonCode: "set-variables-failed", reason: `Cloud 66 shows no variables of this stack. ${answer.reason} ${nothing}`, advice: "Set them on Cloud 66 itself, and leave them out here." };
}
function notSet(answer, context) {
  if (answer.kind === "cancelled") return answer;
  if (answer.kind === "refused") return { kind: "failed", reasonCode: "set-variables-failed", reason: `${answer.reason} ${context}`, advice: answer.advice };
  return { kind: "failed", reasonCode: "set-variables-failed", reason: `${answer.reason}. ${context}` };
}

// shared/platforms/cloud66/deploy.ts
async function deployRelease(order, connection, ask) {
  const { stack, target, memory, log, client, clock, hook } = connection;
  const found = await stack.read(ask);
  if (found.kind !== "ok") return declined(found, "deploy-command-failed", "Nothing was deployed.");
  const path = `/stacks/${found.value.uid}`;
  const commit = order.version === connection.version || connection.version === "" ? connection.commit : void 0;
  const chosen = chooseSource(target, found.value, { version: order.version, image: order.image, commit });
  if (chosen.kind === "none" && hook === void 0) return { ...chosen, kind: "failed", reasonCode: "deploy-command-failed" };
  const staged = order.strategy === "canary" || order.strategy === "blue-green";
  const unable = staged ? await withoutRollouts(order.strategy, path, connection, ask) : void 0;
  if (unable) return unable;
  if (found.value.maintenance_mode === true) log.warning("The stack is in maintenance mode: its visitors see the maintenance page until that is turned off.");
  if (Object.keys(order.variables).length > 0) {
    const set = await setVariables(order.variables, "deployment", { client, clock, path }, ask);
    if (set.kind !== "accepted") return set;
  }
  const wanted = commit ?? (isCommitId(order.version) ? order.version : void 0);
  if (hook !== void 0) return accepted2(await startByHook({ address: hook, path, commit: target.services === void 0 ? wanted : void 0 }, connection, ask), order, found.value, connection);
  if (chosen.kind === "none") return { ...chosen, kind: "failed", reasonCode: "deploy-command-failed" };
  const started = await start(chosen.source, { path, version: order.version, strategy: order.strategy, back: false }, connection, ask);
  if (started.kind === "started" && staged) memory.staged.add(started.deployment.id);
  return accepted2(started, order, found.value, connection);
}
async function withoutRollouts(strategy, path, { variants }, ask) {
  const answer = await variants(path, ask);
  if (answer.kind !== "ok") return declined(answer, "deploy-command-failed", "Nothing was deployed.");
  if (answer.value !== void 0) return void 0;
  return { kind: "failed", reasonCode: "strategy-unavailable", reason: `Cloud 66 has no versions side by side for this stack (HTTP 404 for its application variants), so it cannot be deployed by strategy ${strategy}. Nothing was deployed.`, advice: "Use strategy: rolling for this stack." };
}
async function rollBack(order, connection, ask) {
  const { stack, log, target } = connection;
  const { releaseId } = order;
  if (!isDeploymentId(releaseId)) return { kind: "failed", reasonCode: "target-gone", reason: `${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(releaseId)} is not the id of a deployment of Cloud 66.` };
  const found = await stack.read(ask);
  if (found.kind !== "ok") return declined(found, "rollback-command-failed", "Nothing was put back.");
  const past = await readPast(connection, ask, releaseId);
  if (past.kind !== "known") return ask.signal.aborted ? { kind: "cancelled" } : { kind: "failed", reasonCode: "platform-unreachable", reason: `${past.reason}. Nothing was put back.` };
  const deployment = past.past.deployments.find(({ id: id2 }) => id2 === releaseId);
  const way = deployment ? wayBack(deployment, past.past) : { kind: "none", reason: `Cloud 66 has no deployment ${releaseId}${past.truncated ? ` among the newest ${past.past.deployments.length}` : ""}` };
  if (way.kind === "none") return { kind: "failed", reasonCode: "target-gone", reason: `It cannot be put back: ${way.reason}.` };
  const what = way.source.kind === "git" ? `commit ${way.source.ref}` : way.source.services.join(", ");
  log.info(`Cloud 66 has no call that takes a deployment back, so ${what} of deployment ${releaseId} is deployed once more. ${target["deployment-profile"] === void 0 ? "The deploy hooks and migrations of the stack run again" : "What runs with it is as the deployment profile says"}; environment variables stay as they are now.`);
  const version = way.source.kind === "git" ? way.source.ref : connection.version || releaseId;
  return accepted2(await start(way.source, { path: `/stacks/${found.value.uid}`, version, strategy: "rolling", back: true }, connection, ask), order, found.value, connection);
}
async function start(source, { path, version, strategy, back }, connection, ask) {
  const { run, clock, target } = connection;
  const unique = `${run.runId || "local"}-${run.runAttempt}-${clock.now().getTime().toString(36)}`;
  const reference = writeReference(unique, { version, ...source.kind === "services" ? { services: source.services } : {} });
  const bodies = redeployBodies(source, target, { reference, strategy, back });
  const commit = source.kind === "git" && isCommitId(source.ref) ? source.ref : void 0;
  return startDeployment({ path, bodies, reference, commit, reasonCode: back ? "rollback-command-failed" : "deploy-command-failed" }, connection, ask);
}
function accepted2(started, { timeoutMs }, stack, { memory, page }) {
  if (started.kind !== "started") return started;
  const { deployment, actionId } = started;
  memory.deployments.set(deployment.id, deployment);
  memory.lateMs.set(deployment.id, lateFor(timeoutMs));
  if (actionId !== void 0) memory.actions.set(deployment.id, actionId);
  const url = addressOf(stack);
  return { kind: "accepted", releaseId: deployment.id, ...url === void 0 ? {} : { url }, logsUrl: page(stack.uid) };
}

// shared/platforms/cloud66/log-lines.ts
var MOST_PAGES4 = 10;
var LONGEST2 = 8e3;
var WARNING = 4;
var MOST_WARNINGS2 = 20;
var LAST = 40;
function chooseLines(lines) {
  const write = ({ v, m, t }) => `${t === void 0 ? "" : `${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(t), 30)} `}${v !== void 0 && v >= WARNING ? "ERROR " : ""}${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(m), 500)}`;
  const end = lines.slice(-LAST);
  const before = lines.slice(0, -LAST).filter(({ v }) => v !== void 0 && v >= WARNING).slice(-MOST_WARNINGS2);
  return (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .lastLines */ .w$)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)([...before.map(write), ...before.length > 0 && end.length > 0 ? ["\u2026"] : [], ...end.map(write)].join("\n")), LONGEST2);
}
async function readLog(releaseId, { client, stack, memory }, ask) {
  const path = await stack.path(ask);
  if (path.kind !== "ok" || !/^\d+$/.test(releaseId)) return void 0;
  const actionId = memory.actions.get(releaseId);
  const [deployment, action] = await Promise.all([client.get(`${path.value}/deployments/${releaseId}`, readDeployment, ask), actionId === void 0 ? void 0 : client.get(`${path.value}/actions/${actionId}`, readAction, ask)]);
  const ended = action?.kind === "ok" && action.value.message !== void 0 ? (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(action.value.message), 1e3) : "";
  const operation2 = (deployment.kind === "ok" ? deployment.value.operation : void 0) ?? (action?.kind === "ok" ? action.value.operation : void 0);
  const lines = operation2 === void 0 ? void 0 : await client.list(`/operations/${operation2}/logs.json?include_children=true`, readLogLine, ask, { pages: MOST_PAGES4 });
  const text2 = [lines?.kind === "ok" ? chooseLines(lines.value.items) : "", ended].filter((part) => part !== "").join("\n");
  return text2 === "" ? void 0 : text2;
}

// shared/platforms/cloud66/plan.ts
function planLines(step, releaseId, target, { version, commit, image }) {
  const at = `${target["api-url"].replace(/\/+$/, "")}/stacks/${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(target.stack)}`;
  const { "deploy-strategy": deploy, "deployment-profile": profile } = target;
  const common = { ...deploy === void 0 ? {} : { deploy_strategy: deploy }, ...profile === void 0 ? {} : { deployment_profile: profile } };
  const line = (method, where, body) => (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)(`${method} ${at}${where} ${JSON.stringify(body)}`, 300);
  if (step === "restart") return [line("POST", "/actions", { command: "restart" })];
  if (step === "set-variables") return [`PUT ${at}/environments/NAME for each variable, applied immediately`];
  if (step === "rollback") return [line("POST", "/deployments", { [target.services === void 0 ? "git_ref" : "services"]: `those of deployment ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(releaseId ?? "")}`, ...common, ...rolloutOf("rolling", target, true) })];
  if (target["hook-url"] !== void 0) return ["POST the redeploy hook of the stack, with an empty body", `GET ${at}/deployments until the new deployment is live`];
  const tagged = target.services && tagServices(target.services, image === void 0 ? version : tagOf(image) ?? "");
  return [line("POST", "/deployments", { ...target.services === void 0 ? { git_ref: commit ?? version } : { services: tagged ?? target.services }, ...common, ...rolloutOf("rolling", target, false) })];
}

// shared/platforms/cloud66/restart.ts
var LOOK2 = "See on the page of the stack at Cloud 66 how the restart ends, before this is run again.";
var UNKNOWN = "Whether the stack is restarting is not known.";
async function restartStack(connection, ask) {
  const { client, clock, stack, memory, page } = connection;
  const live = await readCurrent(connection, ask);
  if (ask.signal.aborted) return { kind: "cancelled" };
  if (live.kind !== "live") return { kind: "failed", reasonCode: "restart-failed", reason: live.kind === "none" ? "Nothing is live, so there is nothing to restart." : `What is live is not known, so nothing was restarted: ${live.reason}.` };
  const found = await stack.read(ask);
  if (found.kind !== "ok") return declined(found, "restart-failed", "Nothing was restarted.");
  const path = `/stacks/${found.value.uid}`;
  const after = await newestAction(client, clock, path, ask);
  if (ask.signal.aborted) return { kind: "cancelled" };
  if (clock.monotonic() >= ask.deadline) return { kind: "timed-out" };
  const answer = await client.send("POST", `${path}/actions`, { command: "restart" }, readBegun, ask);
  if (answer.kind !== "ok" && !(answer.kind === "unanswered" && answer.happened)) return declined(answer, "restart-failed", "Nothing was restarted.");
  const begun = answer.kind === "ok" ? answer.value : NOTHING_SAID;
  if (begun.ok === false) return { kind: "failed", reasonCode: "restart-failed", reason: `Cloud 66 did not queue the restart${begun.message === void 0 ? "" : `: ${inQuotes(begun.message)}`}.` };
  const action = await actionBegun(begun, { path, after, kind: /restart/i }, connection, ask);
  if (action.kind !== "ok") return declined(action, "restart-failed", UNKNOWN);
  if (action.value === void 0) return answer.kind === "ok" ? { kind: "failed", reasonCode: "restart-failed", reason: "Cloud 66 took the restart, but shows no action of it, so how it ends is not known.", advice: LOOK2 } : declined(answer, "restart-failed", UNKNOWN);
  memory.actions.set(live.releaseId, action.value.id);
  memory.restarted.add(live.releaseId);
  const url = addressOf(found.value);
  return { kind: "accepted", releaseId: live.releaseId, ...url === void 0 ? {} : { url }, logsUrl: page(found.value.uid) };
}

// shared/platforms/cloud66/cloud66-platform.ts
function createCloud66Platform(target, parts) {
  const connection = connect(target, parts);
  const { client, clock, stack, memory } = connection;
  const askFor = (signal, timeoutMs) => ({ signal, deadline: clock.monotonic() + timeoutMs });
  const withPath = async (signal, timeoutMs, then, otherwise) => {
    const ask = askFor(signal, timeoutMs);
    const path = await stack.path(ask);
    return path.kind === "ok" ? then(path.value, ask) : otherwise(path.kind === "cancelled" ? "cancelled" : path.reason.replace(/\.$/, ""));
  };
  const applied = (reason) => reason === "cancelled" ? { kind: "cancelled" } : { kind: "failed", reasonCode: "platform-unreachable", reason: `${reason}.` };
  return {
    name: "cloud66",
    capabilities: capabilitiesOf(target),
    plan: (step, releaseId) => planLines(step, releaseId, target, parts),
    current: (signal, timeoutMs) => readCurrent(connection, askFor(signal, timeoutMs)),
    deploy: (order, signal) => deployRelease(order, connection, askFor(signal, order.timeoutMs)),
    state: (releaseId, signal, timeoutMs) => readState(releaseId, connection, askFor(signal, timeoutMs)),
    pauseMs: (elapsedMs) => Math.max(pauseAfter(elapsedMs), client.leaveAloneMs()),
    shift: (order, signal) => withPath(signal, order.timeoutMs, async (path, ask) => {
      const known = isDeploymentId(order.releaseId) ? memory.deployments.get(order.releaseId) ?? await theOne(order.releaseId, [], connection, path, ask) : void 0;
      if (known && order.share <= 0) parts.log.info("The new version takes no requests any more, and stays beside the live one: Cloud 66 documents no call that discards a rollout. The rollout panel of the stack does, and so does `cx stacks variants rollback`.");
      return known ? shiftVariant(known, order, client, path, ask) : { kind: "failed", reasonCode: "deploy-command-failed", reason: `Cloud 66 shows no deployment ${order.releaseId}, so nothing was shifted to it.` };
    }, applied),
    cancel: (releaseId, signal, timeoutMs) => withPath(signal, timeoutMs, async (path, ask) => {
      if (!isDeploymentId(releaseId)) return { kind: "failed", reasonCode: "deploy-command-failed", reason: `${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(releaseId)} is not the id of a deployment of Cloud 66.` };
      return cancelDeployment(releaseId, client, path, ask);
    }, applied),
    rollback: (order, signal) => rollBack(order, connection, askFor(signal, order.timeoutMs)),
    restart: (signal, timeoutMs) => restartStack(connection, askFor(signal, timeoutMs)),
    variableNames: (signal, timeoutMs) => withPath(signal, timeoutMs, (path, ask) => listVariableNames(client, path, ask), (reason) => ({ kind: "unknown", reason })),
    setVariables: (variables, signal, timeoutMs) => withPath(signal, timeoutMs, (path, ask) => setVariables(variables, "immediately", { client, clock, path }, ask), applied),
    history: async (signal, timeoutMs) => {
      const past = await readPast(connection, askFor(signal, timeoutMs));
      return past.kind === "known" ? { kind: "known", releases: listReleases(past.past), truncated: past.truncated } : past;
    },
    startable: async (releaseId, signal, timeoutMs) => {
      if (!isDeploymentId(releaseId)) return { kind: "no", reason: "it is not the id of a deployment of Cloud 66" };
      const past = await readPast(connection, askFor(signal, timeoutMs), releaseId);
      if (past.kind !== "known") return { kind: "unknown" };
      const deployment = past.past.deployments.find(({ id: id2 }) => id2 === releaseId);
      if (deployment) return startableOf(deployment, past.past);
      return past.truncated ? { kind: "unknown" } : { kind: "no", reason: `Cloud 66 has no deployment ${releaseId}` };
    },
    logs: (releaseId, signal, timeoutMs) => readLog(releaseId, connection, askFor(signal, timeoutMs))
  };
}
var pauseAfter = (elapsedMs) => elapsedMs < 1e4 ? 1e3 : elapsedMs < 6e4 ? 5e3 : 15e3;



/***/ })

};
