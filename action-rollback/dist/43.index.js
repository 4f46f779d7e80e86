export const id = 43;
export const ids = [43];
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

/***/ 6043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createRailwayPlatform: () => (/* binding */ createRailwayPlatform)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_WPGQWWFO_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8194);
/* harmony import */ var _chunk_C2H7Y2SR_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7070);
/* harmony import */ var _chunk_RYO2GWZY_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5699);
/* harmony import */ var _chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5913);
/* harmony import */ var _chunk_6ZCXY32Q_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7910);
/* harmony import */ var _chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9307);
/* harmony import */ var _chunk_HPLMMIIW_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9337);
/* harmony import */ var _chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8773);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8898);
/* harmony import */ var _chunk_FGJDEOEX_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(800);
/* harmony import */ var _chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1014);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4721);
/* harmony import */ var _chunk_XCZEACCR_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6849);
/* harmony import */ var _chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(2967);
/* harmony import */ var _chunk_PB6ZSKJE_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(6489);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(6760);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
















// shared/platforms/railway/spare-fields.ts
var SPARE = ["activeDeployments", "domains", "createdAt", "instances", "pageInfo", "restartPolicyType"];

// shared/platforms/railway/documents.ts
var NOTHING = /* @__PURE__ */ new Set();
var pick = (without2, ...fields) => fields.filter((field) => !SPARE.some((name) => without2.has(name) && new RegExp(`^${name}\\b`).test(field))).join(" ");
var deployment = (without2) => pick(without2, "id", "status", "createdAt", "url", "staticUrl", "instances{id status}");
var brief = (without2) => `{${pick(without2, "id", "status", "createdAt")}}`;
var serving = (without2) => pick(without2, `latestDeployment${brief(without2)}`, `activeDeployments${brief(without2)}`, "healthcheckPath", "domains{serviceDomains{domain} customDomains{domain}}");
var instance = (index, fields) => `s${index}:serviceInstance(serviceId:$s${index},environmentId:$environment){${fields}}`;
var WHO_AM_I = "query WhoAmI{projectToken{projectId environmentId}}";
var READ_PROJECT = "query ReadProject($project:String!){project(id:$project){id environments(first:500){edges{node{id name}}} services(first:500){edges{node{id name}}}}}";
var indexed = (count, text2) => Array.from({ length: count }, (_, index) => text2(index)).join(" ");
var readProbe = (services) => `query Probe($environment:String!${indexed(services, (i) => `,$s${i}:String!`)}){${indexed(services, (i) => instance(i, "latestDeployment{id}"))}}`;
var readServing = (services, without2 = NOTHING) => `query Serving($environment:String!${indexed(services, (i) => `,$s${i}:String!`)}){${indexed(services, (i) => instance(i, serving(without2)))}}`;
var readState = (services, without2 = NOTHING) => `query State($environment:String!${indexed(services, (i) => `,$s${i}:String!,$d${i}:String!`)}){${indexed(services, (i) => `${instance(i, serving(without2))} d${i}:deployment(id:$d${i}){${deployment(without2)}}`)}}`;
var readHistory = (services, without2 = NOTHING) => `query History($environment:String!,$first:Int!${indexed(services, (i) => `,$s${i}:String!,$i${i}:DeploymentListInput!`)}){${indexed(services, (i) => `${instance(i, serving(without2))} h${i}:deployments(input:$i${i},first:$first){${pick(without2, `edges{node{${pick(without2, "id", "status", "createdAt", "canRollback", "canRedeploy", "meta")}}}`, "pageInfo{hasNextPage}")}}`)}}`;
var readEnding = (services, without2 = NOTHING) => `query Ending($environment:String!${indexed(services, (i) => `,$s${i}:String!`)}){${indexed(services, (i) => instance(i, pick(without2, "cronSchedule", "restartPolicyType")))}}`;
var READ_DEPLOYMENT = "query ReadDeployment($id:String!){deployment(id:$id){id status canRollback canRedeploy meta serviceId environmentId}}";
var readEvents = (deployments) => `query Events(${indexed(deployments, (i) => `$d${i}:String!`)}){${indexed(deployments, (i) => `e${i}:deploymentEvents(id:$d${i},first:50){edges{node{step completedAt payload{error reason skipped}}}}`)}}`;
var BUILD_LOGS = "query BuildLogs($id:String!,$limit:Int!){buildLogs(deploymentId:$id,limit:$limit){message severity}}";
var DEPLOYMENT_LOGS = "query DeploymentLogs($id:String!,$limit:Int!){deploymentLogs(deploymentId:$id,limit:$limit){message severity}}";
var readVariables = (services) => `query Variables($project:String!,$environment:String!${indexed(services, (i) => `,$s${i}:String!`)}){${indexed(services, (i) => `v${i}:variables(projectId:$project,environmentId:$environment,serviceId:$s${i})`)}}`;
var readAutoDeploy = (services) => `query AutoDeploy($project:String!,$environment:String!${indexed(services, (i) => `,$s${i}:String!`)}){${indexed(services, (i) => `a${i}:serviceInstanceAutoDeployStatus(projectId:$project,environmentId:$environment,serviceId:$s${i}){enabled}`)}}`;
var DEPLOY = "mutation Deploy($service:String!,$environment:String!,$commit:String){serviceInstanceDeployV2(serviceId:$service,environmentId:$environment,commitSha:$commit)}";
var REDEPLOY = "mutation Redeploy($id:String!,$sameImage:Boolean){deploymentRedeploy(id:$id,usePreviousImageTag:$sameImage){id}}";
var ROLLBACK = "mutation Rollback($id:String!){deploymentRollback(id:$id)}";
var RESTART = "mutation Restart($id:String!){deploymentRestart(id:$id)}";
var CANCEL = "mutation Cancel($id:String!){deploymentCancel(id:$id)}";
var REMOVE = "mutation Remove($id:String!){deploymentRemove(id:$id)}";
var SET_IMAGE = "mutation SetImage($service:String!,$environment:String!,$input:ServiceInstanceUpdateInput!){serviceInstanceUpdate(serviceId:$service,environmentId:$environment,input:$input)}";
var SET_VARIABLES = "mutation SetVariables($input:VariableCollectionUpsertInput!){variableCollectionUpsert(input:$input)}";

// shared/platforms/railway/answers.ts
var id = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* ._regex */ .Fk)(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/));
var text = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* ._catch */ .nb)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .string */ .Yj)()), void 0);
var flag = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* ._catch */ .nb)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .boolean */ .zM)(), false);
var time = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* ._catch */ .nb)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* ._regex */ .Fk)(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/))), void 0);
var list = (item) => (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .array */ .YO)(item).check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* ._maxLength */ .Eb)(5e3));
var edges = (node) => (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .object */ .Ik)({ edges: list((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .object */ .Ik)({ node })) });
var brief2 = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .object */ .Ik)({ id, status: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .string */ .Yj)(), createdAt: time });
var deployment2 = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .object */ .Ik)({ id, status: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .string */ .Yj)(), createdAt: time, url: text, staticUrl: text, instances: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* ._catch */ .nb)(list((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .object */ .Ik)({ id: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .string */ .Yj)(), status: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .string */ .Yj)() })), []) });
var remembered = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .object */ .Ik)({ id, status: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .string */ .Yj)(), createdAt: time, canRollback: flag, canRedeploy: flag, meta: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .unknown */ .L5)() });
var withService = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .extend */ .X$)(remembered, { serviceId: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .nullish */ .cl)(id), environmentId: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .nullish */ .cl)(id) });
var domains = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* ._catch */ .nb)(list((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .object */ .Ik)({ domain: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .string */ .Yj)() })), []);
var serving2 = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .object */ .Ik)({
  healthcheckPath: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* ._catch */ .nb)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .string */ .Yj)()), void 0),
  latestDeployment: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .nullish */ .cl)(brief2),
  /** Missing where Railway does not say it. */
  activeDeployments: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .nullish */ .cl)(list(brief2)),
  domains: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* ._catch */ .nb)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .object */ .Ik)({ serviceDomains: domains, customDomains: domains })), void 0)
});
var named = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .object */ .Ik)({ id, name: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .string */ .Yj)() });
var ending = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .object */ .Ik)({ cronSchedule: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* ._catch */ .nb)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .string */ .Yj)()), void 0), restartPolicyType: text });
var project = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .object */ .Ik)({ id, environments: edges(named), services: edges(named) });
var owner = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .object */ .Ik)({ projectId: id, environmentId: id });
var event = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .object */ .Ik)({
  step: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .string */ .Yj)(),
  completedAt: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* ._catch */ .nb)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .string */ .Yj)()), void 0),
  payload: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* ._catch */ .nb)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .object */ .Ik)({ error: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .string */ .Yj)()), reason: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .string */ .Yj)()), skipped: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .boolean */ .zM)()) })), void 0)
});
var line = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .object */ .Ik)({ message: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .string */ .Yj)(), severity: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* ._catch */ .nb)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .string */ .Yj)()), void 0) });
var read = (schema, value) => (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_14__/* .safeParse */ .xL)(schema, value).data;
var readServingOf = (data, key) => read(serving2, (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(data, key));
var readDeploymentOf = (data, key) => read(deployment2, (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(data, key));
function readMayEnd(data, key) {
  const found = read(ending, (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(data, key));
  return Boolean(found?.cronSchedule) || found?.restartPolicyType === "NEVER";
}
var readProject = (data) => read(project, (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(data, "project"));
var readOwner = (data) => read(owner, (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(data, "projectToken"));
var readEventsOf = (data, key) => read(edges(event), (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(data, key))?.edges.map(({ node }) => node);
var readLines = (data, key) => read(list(line), (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(data, key));
function readPastOf(data, key) {
  const connection = read(edges(remembered), (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(data, key));
  if (connection === void 0) return void 0;
  const deployments = connection.edges.map(({ node }) => pastOf(node));
  deployments.sort((a, b) => (b.createdAt ?? "").localeCompare(a.createdAt ?? ""));
  return { deployments, more: (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(data, key), "pageInfo"), "hasNextPage") === true };
}
function readOnePast(data) {
  const node = read(withService, (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(data, "deployment"));
  return node && { ...pastOf(node), serviceId: node.serviceId ?? void 0, environmentId: node.environmentId ?? void 0 };
}
function pastOf({ meta, ...node }) {
  const [commit, image] = [(0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(meta, "commitHash"), (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(meta, "image")];
  return {
    id: node.id,
    status: node.status,
    createdAt: node.createdAt,
    canRollback: node.canRollback,
    canRedeploy: node.canRedeploy,
    commit: typeof commit === "string" && /^[0-9a-f]{40}$/i.test(commit) ? commit.toLowerCase() : void 0,
    image: typeof image === "string" && image.length > 0 && image.length <= 500 ? image : void 0
  };
}
function readVariableNames(data, key) {
  const variables = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(data, key);
  return typeof variables === "object" && variables !== null && !Array.isArray(variables) ? Object.keys(variables) : void 0;
}
function readNewId(data, key) {
  const value = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(data, key);
  return read(id, typeof value === "string" ? value : (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(value, "id"));
}

// shared/platforms/railway/budget.ts
var HOUR_MS = 36e5;
var RESERVE = 15;
var FIRST_PAUSE_MS = 250;
var LONGEST_PAUSE_MS = 1e4;
var SHARE_OF_ELAPSED = 6;
var HASTE = 2;
function readBudget(headers, now) {
  const remaining = whole(headers["x-ratelimit-remaining"]);
  if (remaining === void 0) return void 0;
  const limit = whole(headers["x-ratelimit-limit"]);
  const { "x-ratelimit-reset": reset } = headers;
  const resetMs = reset === void 0 ? void 0 : (0,_chunk_C2H7Y2SR_js__WEBPACK_IMPORTED_MODULE_2__/* .askedWaitMs */ .M)({ "x-ratelimit-reset": reset }, now);
  return { limit, remaining, resetMs: Math.min(resetMs ?? HOUR_MS, HOUR_MS) };
}
function whole(header) {
  const value = (Array.isArray(header) ? header[0] : header)?.trim() ?? "";
  return /^\d{1,9}$/.test(value) ? Number(value) : void 0;
}
function pauseFor(elapsedMs, budget) {
  const usual = Math.min(LONGEST_PAUSE_MS, Math.max(FIRST_PAUSE_MS, elapsedMs / SHARE_OF_ELAPSED));
  if (budget === void 0) return usual;
  const spendable = budget.remaining - ((budget.limit ?? 0) > 2 * RESERVE ? RESERVE : 0);
  return spendable <= 0 ? Math.max(usual, budget.resetMs) : Math.max(usual, budget.resetMs / (HASTE * spendable));
}

// shared/platforms/railway/graphql-answer.ts
var LONGEST_ERROR = 300;
var MOST_ERRORS = 3;
var MOST_PATHS = 100;
function readGraphql(status, body) {
  const errors = errorsOf(body);
  const data = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(body, "data");
  if (status < 400 && isData(data, errors)) return { kind: "data", data, errors, lost: lostIn(body, data) };
  if (errors.length > 0) return refused(errors, lostIn(body, void 0));
  if (status === 401 || status === 403) return refused([`Not Authorized (HTTP ${status})`], []);
  return { kind: "unreadable", reason: `Railway answered with HTTP ${status} and neither data nor errors` };
}
function isData(data, errors) {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return false;
  const values = Object.values(data);
  return values.some((value) => value !== null && value !== void 0) || values.length > 0 && errors.length === 0;
}
function lostIn(body, data) {
  const errors = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(body, "errors");
  if (!Array.isArray(errors)) return [];
  return errors.slice(0, MOST_PATHS).flatMap((error) => {
    const [path2, message] = [(0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(error, "path"), (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(error, "message")];
    const names = Array.isArray(path2) ? path2.filter((step) => typeof step === "string") : [];
    const [part] = names;
    if (part !== void 0) return ((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(data, part) ?? void 0) === void 0 ? [names] : [];
    const named2 = typeof message === "string" ? /\bfield "?(?:\w{1,60}\.)?(\w{1,60})/i.exec(message)?.[1] : void 0;
    return named2 === void 0 ? [] : [["", named2]];
  });
}
var isThrottle = (_status, body) => !(0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(body, "data") && errorsOf(body).some((text2) => /rate.?limit|too many requests/i.test(text2));
function errorsOf(body) {
  const errors = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(body, "errors");
  if (!Array.isArray(errors)) return [];
  const texts = errors.slice(0, MOST_ERRORS).map((error) => (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(error, "message"));
  return texts.map((text2) => typeof text2 === "string" && (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .oneLine */ .TN)(text2) !== "" ? (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .oneLine */ .TN)(text2), LONGEST_ERROR) : "an error without a message");
}
var WORDS = [
  ["token-not-found", /project token not found/i],
  ["two-factor", /two.?factor authentication required/i],
  ["not-authorized", /not authorized|unauthorized|forbidden|invalid token/i],
  ["not-found", /not found/i]
];
var ADVICE = {
  "token-not-found": 'The token is no project token, or it was deleted. Make one in the settings of the project on Railway (Settings, Tokens) for this environment; an account or workspace token belongs in RAILWAY_API_TOKEN, with "project" and "railway-environment" in the target.',
  "two-factor": "The workspace demands two-factor authentication of whoever owns this token. Turn it on for that account, or use a project token, which belongs to nobody.",
  "not-authorized": "Either the token is wrong or deleted, or the project, environment or service is out of its reach. The least that does is a project token of this one environment (Settings, Tokens of the project).",
  "not-found": "It may have been deleted, or be out of the reach of this token: compare the target with what there is on Railway."
};
function refused(errors, lost) {
  const text2 = errors.join("; ");
  const why = WORDS.find(([, pattern]) => pattern.test(text2))?.[0] ?? "other";
  const advice = ADVICE[why];
  return { kind: "refused", why, reason: `Railway refused: ${text2}`, lost, ...advice === void 0 ? {} : { advice } };
}

// shared/platforms/railway/client.ts
function shrinking({ signal, timeoutMs }, clock) {
  const end = clock.monotonic() + timeoutMs;
  return {
    signal,
    get timeoutMs() {
      return Math.max(1, end - clock.monotonic());
    }
  };
}
var RAILWAY_API = "https://backboard.railway.com/graphql/v2";
function apiUrlOf(given = RAILWAY_API) {
  const url = new URL(given);
  const path2 = url.pathname.replace(/\/+$/, "");
  return url.origin + (path2 === "" ? new URL(RAILWAY_API).pathname : path2);
}
var isPage = (status, headers) => status < 500 && status !== 429 && /\bhtml\b/i.test(String(headers["content-type"] ?? ""));
var withoutPages = (http) => ({
  async send(request) {
    const result = await http.send(request);
    return result.kind === "answered" && !result.truncated && (result.status === 404 || isPage(result.status, result.headers)) && !isObject(result.body) ? { ...result, body: "" } : result;
  }
});
var isObject = (body) => body.trimStart().startsWith("{");
var NO_API = `See "api-url" in the target: it is to end in ${new URL(RAILWAY_API).pathname}, and is not needed for Railway itself.`;
function createClient(given, { http, clock }) {
  const apiUrl = apiUrlOf(given);
  const api = (0,_chunk_C2H7Y2SR_js__WEBPACK_IMPORTED_MODULE_2__/* .createJsonApi */ .r)({ http: withoutPages(http), clock, name: "Railway", baseUrl: apiUrl, headers: {}, isThrottle });
  let budget;
  return {
    async ask({ document: query, variables, headers, ...call }) {
      const answer = await api.call({ ...call, method: "POST", path: "", headers, body: { query, variables } });
      if (answer.kind !== "answered") return answer;
      const told = readBudget(answer.headers, clock.now());
      if (told) budget = { ...told, at: clock.monotonic() };
      const read2 = readGraphql(answer.status, answer.body);
      if (read2.kind !== "unreadable") return read2;
      const { status, headers: { "content-type": type } } = answer;
      if (status === 404) return { kind: "refused", why: "no-api", reason: `HTTP 404 at ${apiUrl} ("api-url" of the target): Railway's API is not there`, advice: NO_API, lost: [] };
      return { kind: "unanswered", reason: isPage(status, answer.headers) ? `Railway answered with something that is not JSON (HTTP ${status}, ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .oneLine */ .TN)(String(type)), 60)})` : read2.reason, happened: status < 400 };
    },
    pauseMs(elapsedMs) {
      const left = budget && { ...budget, resetMs: Math.max(0, budget.resetMs - (clock.monotonic() - budget.at)) };
      return Math.max(api.askedPauseMs(), pauseFor(elapsedMs, left));
    }
  };
}

// shared/platforms/railway/serving.ts
var UP = ["SUCCESS", "SLEEPING"];
var ACTIVE = [UP, ["CRASHED"], ["REMOVING"]];
var GONE = ["REMOVED", "FAILED", "SKIPPED"];
function liveByLatest(latest) {
  if (!latest) return { kind: "none" };
  return UP.includes(latest.status) ? { kind: "live", id: latest.id } : { kind: "unknown", reason: `Railway does not say which deployment is active, and the latest one, ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(latest.id)}, is ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .oneLine */ .TN)(latest.status), 40)}` };
}
function upIn(serving3) {
  const live = liveOf(serving3);
  const found = live.kind === "live" ? [...serving3.activeDeployments ?? [], serving3.latestDeployment].find((deployment3) => deployment3?.id === live.id) : void 0;
  return found && UP.includes(found.status) ? found.id : void 0;
}
function liveOf({ activeDeployments, latestDeployment }) {
  if (!activeDeployments) return liveByLatest(latestDeployment);
  for (const names of ACTIVE) {
    const [newest] = activeDeployments.filter(({ status }) => names.includes(status)).sort(byNewest);
    if (newest) return { kind: "live", id: newest.id };
  }
  const odd = activeDeployments.find(({ status }) => !GONE.includes(status));
  if (odd) return { kind: "unknown", reason: `deployment ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(odd.id)} is called active and ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .oneLine */ .TN)(odd.status), 40)}` };
  return latestDeployment && UP.includes(latestDeployment.status) ? { kind: "live", id: latestDeployment.id } : { kind: "none" };
}
var byNewest = (a, b) => (b.createdAt ?? "").localeCompare(a.createdAt ?? "");
function joinLive(services, servings) {
  const ids = [];
  for (const [index, { name }] of services.entries()) {
    const serving3 = servings[index];
    if (serving3 === void 0) return { kind: "unknown", reason: `Railway's answer about service ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(name)} could not be read` };
    const live = liveOf(serving3);
    if (live.kind === "unknown") return { kind: "unknown", reason: `service ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(name)}: ${live.reason}` };
    if (live.kind === "live") ids.push(live.id);
  }
  return ids.length === 0 ? { kind: "none" } : { kind: "live", releaseId: (0,_chunk_WPGQWWFO_js__WEBPACK_IMPORTED_MODULE_1__/* .joinReleaseIds */ .A3)(ids) };
}
function urlOf(serving3, deployment3 = {}) {
  const hosts = [deployment3.staticUrl, deployment3.url, ...(serving3?.domains?.serviceDomains ?? []).map(({ domain }) => domain), ...(serving3?.domains?.customDomains ?? []).map(({ domain }) => domain)];
  const host = hosts.find((text2) => text2 !== void 0 && /^(?=.{1,253}$)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(text2));
  return host && `https://${host.toLowerCase()}`;
}
var takesRequests = ({ domains: domains2, healthcheckPath }) => Boolean(healthcheckPath) || (domains2?.serviceDomains.length ?? 0) + (domains2?.customDomains.length ?? 0) > 0;

// shared/platforms/railway/session.ts
var numbered = (letter, values) => Object.fromEntries(values.map((value, index) => [`${letter}${index}`, value]));
async function question(session, { headers }, { document, variables }, limits) {
  const { client, parts, without: without2 } = session;
  const left = shrinking(limits, parts.clock);
  for (; ; ) {
    const text2 = typeof document === "string" ? document : document(without2);
    const answer = await client.ask({ signal: left.signal, timeoutMs: left.timeoutMs, document: text2, variables, headers, changes: false });
    const spoilt = typeof document === "string" ? [] : spoiltBy(answer).filter((field) => !without2.has(field));
    if (spoilt.length === 0) return answer;
    for (const field of new Set(spoilt)) {
      without2.add(field);
      parts.log.info(`Railway could not tell ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(field)}; from now on this run does without it.`);
    }
  }
}
function spoiltBy(answer) {
  const lost = answer.kind === "data" || answer.kind === "refused" ? answer.lost : [];
  return lost.flatMap(([, ...names]) => names.flatMap((name) => SPARE.find((field) => field === name) ?? []).slice(-1));
}
async function lookAtServing(session, scope, limits) {
  const ids = scope.services.map(({ id: id2 }) => id2);
  const answer = await question(session, scope, { document: (without2) => readServing(ids.length, without2), variables: { environment: scope.environmentId, ...numbered("s", ids) } }, limits);
  return answer.kind === "data" ? sightOf(session, scope, answer.data) : notSeen(answer);
}
async function lookAtPast(session, scope, first, limits) {
  const { services, projectId, environmentId } = scope;
  const ids = services.map(({ id: id2 }) => id2);
  const inputs = ids.map((serviceId) => ({ projectId, environmentId, serviceId }));
  const answer = await question(session, scope, { document: (without2) => readHistory(ids.length, without2), variables: { environment: environmentId, first, ...numbered("s", ids), ...numbered("i", inputs) } }, limits);
  if (answer.kind !== "data") return notSeen(answer);
  const pasts = services.map((_, index) => readPastOf(answer.data, `h${index}`));
  if (!pasts.every((past) => past !== void 0)) return { kind: "unseen", reason: `Railway's list of deployments could not be read${answer.errors.map((error) => `: ${error}`).join("")}` };
  return { ...sightOf(session, scope, answer.data), pasts };
}
function sightOf({ served }, { services }, data) {
  const servings = services.map((_, index) => readServingOf(data, `s${index}`));
  for (const id2 of servings.map((serving3) => serving3 && upIn(serving3))) if (id2 !== void 0) served.add(id2);
  return { kind: "seen", servings, live: joinLive(services, servings) };
}
function notSeen(answer) {
  if (answer.kind === "cancelled") return answer;
  const refused2 = answer.kind === "refused" && answer.why !== "other" && answer.why !== "no-api" ? { refused: answer.advice === void 0 ? {} : { advice: answer.advice } } : {};
  return { kind: "unseen", reason: answer.reason, ...refused2 };
}
function withoutScope(answer) {
  if (answer.kind === "cancelled") return answer;
  if (answer.kind === "unanswered") return unreachable(answer.reason);
  return { kind: "failed", reasonCode: "bad-input", reason: `${answer.reason}.`, ...answer.advice === void 0 ? {} : { advice: answer.advice } };
}
function withoutSight(answer) {
  if (answer.kind === "cancelled") return answer;
  return answer.refused ? failed("bad-input", `Nothing was changed: ${answer.reason}.`, answer.refused.advice) : unreachable(answer.reason);
}
var unreachable = (reason) => ({ kind: "failed", reasonCode: "platform-unreachable", reason: `Nothing was changed: ${reason}.`, advice: "See https://status.railway.com, then run this again." });
var failed = (reasonCode, reason, advice) => ({ kind: "failed", reasonCode, reason, ...advice === void 0 ? {} : { advice } });
var pageOf = ({ projectId, environmentId, services }, deploymentId) => `https://railway.com/project/${encodeURIComponent(projectId)}/service/${encodeURIComponent(services[0].id)}?environmentId=${encodeURIComponent(environmentId)}${deploymentId === void 0 ? "" : `&id=${encodeURIComponent(deploymentId)}`}`;

// shared/platforms/railway/order.ts
var LONGEST_ORDER_MS = 6e4;
var GRACE_MS = 1200;
async function give({ client, parts }, { headers }, mutation, limits) {
  if (limits.signal.aborted) return { kind: "cancelled" };
  const late = afterwards(limits.signal, GRACE_MS, parts.clock);
  const answer = await client.ask({ document: mutation.document, variables: mutation.variables, headers, changes: true, signal: late.signal, timeoutMs: Math.min(limits.timeoutMs, LONGEST_ORDER_MS) });
  late.end();
  return judgeOrder(mutation, answer);
}
function judgeOrder({ field, gives }, answer) {
  if (answer.kind === "cancelled") return { kind: "uncertain", reason: "The run was cancelled before Railway had answered" };
  if (answer.kind === "refused") return { kind: "refused", reason: answer.reason, ...answer.advice === void 0 ? {} : { advice: answer.advice } };
  if (answer.kind === "unanswered") return answer.happened ? { kind: "uncertain", reason: answer.reason } : { kind: "refused", reason: answer.reason };
  const errors = answer.errors.map((error) => `: ${error}`).join("");
  if (gives === "true" && errors === "" && ((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(answer.data, field) ?? void 0) === void 0) return { kind: "uncertain", reason: `Railway did not say whether ${field} was done` };
  if (gives === "true") return (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(answer.data, field) === true && errors === "" ? { kind: "done" } : { kind: "refused", reason: `Railway did not say that ${field} was done${errors}` };
  const id2 = readNewId(answer.data, field);
  return id2 === void 0 ? { kind: "uncertain", reason: `Railway took ${field} and gave no id of a deployment${errors}` } : { kind: "done", id: id2 };
}
function afterwards(signal, ms, clock) {
  const [late, ended] = [new AbortController(), new AbortController()];
  const begin = () => void clock.sleep(ms, ended.signal).then(() => late.abort());
  signal.addEventListener("abort", begin, { once: true });
  return {
    signal: late.signal,
    end: () => {
      signal.removeEventListener("abort", begin);
      ended.abort();
    }
  };
}

// shared/platforms/railway/pack.ts



var LARGEST_ARCHIVE_BYTES = 512 * 1024 * 1024;
var MOST_FILES = 1e5;
var NEVER = [".git", "node_modules"];
async function packFolder({ target, parts }, { signal, timeoutMs }) {
  const folder = await folderIn(parts.run.workspace, target.path ?? ".");
  if (folder === void 0) return failed("bad-input", `The folder to upload, ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(target.path ?? ".")}, is not there, or not within the workspace.`, 'Check the code out first, and give "path" in the target relative to the workspace.');
  const deadline = parts.clock.monotonic() + timeoutMs;
  const left = () => Math.max(1, deadline - parts.clock.monotonic());
  const listed = await listFiles(parts.shell, folder, { signal, timeoutMs: left() });
  if (listed.kind === "failed" || listed.kind === "cancelled" || listed.kind === "timed-out") return listed;
  const archive = node_path__WEBPACK_IMPORTED_MODULE_18__.join(parts.run.temp, `surefoot-up-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_16__.randomUUID)()}.tar.gz`);
  const exclude = NEVER.map((name) => `--exclude=${name}`);
  const what = listed.kind === "files" ? ["--null", "--files-from=-"] : ["."];
  try {
    const packed = await parts.shell.run({ command: { argv: ["tar", "-czf", archive, "-C", folder, ...exclude, ...what] }, ...listed.kind === "files" ? { stdin: listed.names.map((name) => `./${name}\0`).join("") } : {}, signal, timeoutMs: left(), killAfterMs: 1e3 });
    if (packed.kind !== "exited" || packed.code !== 0) return notPacked("tar", packed);
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_17__.stat)(archive);
    if (size > LARGEST_ARCHIVE_BYTES) return failed("deploy-command-failed", `The packed folder has ${Math.round(size / 1024 / 1024)} MiB, more than can be uploaded.`, 'Name large files in .gitignore, or give a smaller "path" in the target.');
    return { kind: "packed", archive: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_17__.readFile)(archive) };
  } catch (error) {
    return failed("deploy-command-failed", `The packed folder could not be read: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .oneLine */ .TN)((0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_9__/* .messageOf */ .bD)(error)), 200)}.`);
  } finally {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_17__.rm)(archive, { force: true });
  }
}
async function folderIn(workspace, wanted) {
  try {
    const [root, folder] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_17__.realpath)(workspace), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_17__.realpath)(node_path__WEBPACK_IMPORTED_MODULE_18__.resolve(workspace, wanted))]);
    const relative = node_path__WEBPACK_IMPORTED_MODULE_18__.relative(root, folder);
    return relative === ".." || relative.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_18__.sep}`) || node_path__WEBPACK_IMPORTED_MODULE_18__.isAbsolute(relative) ? void 0 : folder;
  } catch {
    return void 0;
  }
}
async function listFiles(shell, folder, limits) {
  const list2 = (...args) => shell.run({ command: { argv: ["git", "-C", folder, "ls-files", "-z", ...args] }, ...limits, killAfterMs: 1e3 });
  const [present, deleted] = await Promise.all([list2("--cached", "--others", "--exclude-standard"), list2("--deleted")]);
  if (present.kind === "killed" || deleted.kind === "killed") return notPacked("git", present.kind === "killed" ? present : deleted);
  if (present.kind === "not-started" || deleted.kind === "not-started" || present.code !== 0 || deleted.code !== 0) return { kind: "no-git" };
  if (present.truncated) return failed("deploy-command-failed", "The folder has more files than can be listed.", 'Give a smaller "path" in the target.');
  const gone = new Set(deleted.stdout.split("\0"));
  const names = [...new Set(present.stdout.split("\0"))].filter((name) => name !== "" && !gone.has(name) && !name.split("/").some((part) => NEVER.includes(part)));
  if (names.length === 0 || names.length > MOST_FILES) return failed("deploy-command-failed", `The folder has ${names.length} files that git does not ignore; 1 to ${MOST_FILES} can be uploaded.`, 'See .gitignore, and "path" in the target.');
  return { kind: "files", names };
}
function notPacked(tool, result) {
  if (result.kind === "killed" && result.by === "cancel") return { kind: "cancelled" };
  if (result.kind === "killed" && result.by === "timeout") return { kind: "timed-out" };
  const how = result.kind === "exited" ? `exited with code ${result.code}: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .oneLine */ .TN)(result.stderr), 200))}` : result.kind === "not-started" ? `could not be started: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .oneLine */ .TN)(result.reason), 100)}` : "was killed";
  return failed("deploy-command-failed", `The folder could not be packed: ${tool} ${how}.`, "The runner needs tar, as every runner of GitHub has it.");
}

// shared/platforms/railway/upload.ts
var MOST_TRIES = 3;
async function upload({ target, parts }, { headers, projectId, environmentId }, { service, archive, message }, { signal, timeoutMs }) {
  if (signal.aborted) return { kind: "cancelled" };
  const base = (target["upload-url"] ?? new URL(apiUrlOf(target["api-url"])).origin).replace(/\/+$/, "");
  const url = `${base}/project/${encodeURIComponent(projectId)}/environment/${encodeURIComponent(environmentId)}/up?serviceId=${encodeURIComponent(service.id)}&message=${encodeURIComponent((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .oneLine */ .TN)(message), 200).toWellFormed())}`;
  const deadline = parts.clock.monotonic() + timeoutMs;
  const late = afterwards(signal, GRACE_MS, parts.clock);
  for (let tries = 1; ; tries += 1) {
    const result = await parts.http.send({ method: "POST", url, headers: { ...headers, accept: "application/json", "content-type": "application/gzip" }, body: archive, timeoutMs: Math.max(1, deadline - parts.clock.monotonic()), signal: late.signal });
    const wait = laterBy(result, parts.clock.now());
    if (wait === void 0 || tries === MOST_TRIES || signal.aborted || parts.clock.monotonic() + wait >= deadline) {
      late.end();
      return judgeUpload(result);
    }
    await parts.clock.sleep(wait, signal);
  }
}
var THROTTLED_MS = 5e3;
function laterBy(result, now) {
  if (result.kind === "failed") return result.unsent === true ? THROTTLED_MS : void 0;
  if (result.status !== 429 && !(result.status === 503 && result.headers["retry-after"] !== void 0)) return void 0;
  return (0,_chunk_C2H7Y2SR_js__WEBPACK_IMPORTED_MODULE_2__/* .askedWaitMs */ .M)(result.headers, now) ?? THROTTLED_MS;
}
function judgeUpload(result) {
  if (result.kind === "failed") {
    if (result.unsent === true) return { kind: "refused", reason: `Railway could not be reached: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .oneLine */ .TN)(result.message), 200)}` };
    return { kind: "uncertain", reason: result.why === "cancelled" ? "The run was cancelled before Railway had answered" : `Railway did not answer the upload: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .oneLine */ .TN)(result.message), 200)}` };
  }
  const { status } = result;
  const body = parse(result.body);
  const message = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(body, "message");
  const said = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .oneLine */ .TN)(typeof message === "string" ? message : result.body), 300);
  if (status >= 200 && status < 300) {
    const id2 = readNewId(body, "deploymentId");
    return id2 === void 0 ? { kind: "uncertain", reason: "Railway took the upload and gave no id of a deployment" } : { kind: "done", id: id2 };
  }
  if (status === 413) return { kind: "refused", reason: `the upload is too large for Railway (HTTP 413${said === "" ? "" : `: ${said}`})`, advice: 'Name large files in .gitignore, or give a smaller "path" in the target.' };
  if (status === 401 || status === 403) return { kind: "refused", reason: `Railway refused the upload: Not Authorized (HTTP ${status})`, advice: "The least that does is a project token of this one environment." };
  if (status < 500) return { kind: "refused", reason: `Railway refused the upload with HTTP ${status}${said === "" ? "" : `: ${said}`}` };
  return { kind: "uncertain", reason: `Railway answered the upload with HTTP ${status}` };
}
function parse(text2) {
  try {
    return JSON.parse(text2);
  } catch {
    return void 0;
  }
}

// shared/platforms/railway/sources.ts
var COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i;
var sourceOf = ({ source }, image) => source ?? (image === void 0 ? "commit" : "image");
function prepareStarts(release) {
  const { session, order: order2 } = release;
  return PREPARE[sourceOf(session.target, order2.image)](release);
}
var PREPARE = { commit: fromCommit, image: fromImage, redeploy: fromLatest, up: fromFolder };
var deploy = (session, scope, service, commit, limits) => give(session, scope, { document: DEPLOY, variables: { service, environment: scope.environmentId, ...commit === void 0 ? {} : { commit } }, field: "serviceInstanceDeployV2", gives: "id" }, limits);
function fromCommit({ session, scope, order: order2 }) {
  const commit = COMMIT.test(order2.version) ? order2.version.toLowerCase() : order2.version === session.parts.version ? session.parts.commit : void 0;
  if (commit === void 0) return failed("bad-input", `Source "commit" needs the commit to deploy, in full, and version ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(order2.version)} is none.`, 'Give the commit as "version", or leave "version" out: the commit of the run is taken then.');
  return { kind: "ready", starts: scope.services.map((service) => ({ service, commit, begin: (limits) => deploy(session, scope, service.id, commit, limits) })) };
}
function fromImage({ session, scope, order: order2 }) {
  const { image } = order2;
  if (image === void 0) return failed("bad-input", 'Source "image" needs the input "image".', "Give the container image to deploy, e.g. ghcr.io/acme/app:1.4.2, best by its digest.");
  return {
    kind: "ready",
    starts: scope.services.map((service) => ({
      service,
      commit: void 0,
      begin: async (limits) => {
        const set = await give(session, scope, { document: SET_IMAGE, variables: { service: service.id, environment: scope.environmentId, input: { source: { image } } }, field: "serviceInstanceUpdate", gives: "true" }, limits);
        if (set.kind === "uncertain") return { kind: "refused", reason: `${set.reason}; whether the image was set is not known, and nothing was deployed` };
        return set.kind === "done" ? deploy(session, scope, service.id, void 0, limits) : set;
      }
    }))
  };
}
var HAD_IMAGE = ["SUCCESS", "SLEEPING", "CRASHED"];
function fromLatest({ session, scope, before }) {
  const starts = [];
  for (const [index, service] of scope.services.entries()) {
    const latest = before.servings[index]?.latestDeployment;
    if (!latest) return failed("deploy-command-failed", `Service ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(service.name)} has no deployment that could be deployed again.`, 'Deploy it once by "source: commit", "image" or "up".');
    const past = before.pasts[index]?.deployments.find(({ id: id2 }) => id2 === latest.id);
    starts.push({ service, commit: past?.commit, begin: (limits) => redeploy(session, scope, latest.id, HAD_IMAGE.includes(latest.status), limits) });
  }
  return { kind: "ready", starts };
}
var redeploy = (session, scope, id2, sameImage, limits) => give(session, scope, { document: REDEPLOY, variables: { id: id2, sameImage }, field: "deploymentRedeploy", gives: "id" }, limits);
async function fromFolder({ session, scope, order: order2, limits }) {
  if (order2.version !== session.parts.version) return failed("bad-input", 'Source "up" uploads the files of this job: an earlier version cannot be deployed by it.', "Check out the version that is meant and run action-deploy.");
  const packed = await packFolder(session, limits);
  if (packed.kind !== "packed") return packed;
  return { kind: "ready", starts: scope.services.map((service) => ({ service, commit: void 0, begin: (within) => upload(session, scope, { service, archive: packed.archive, message: order2.version }, within) })) };
}

// shared/platforms/railway/start-all.ts
var APPEARS_MS = 6e4;
var FIRST_LOOK_MS = 300;
var LONGEST_LOOK_MS = 5e3;
var NEWEST = 20;
var STOP_MS = 1200;
async function startAll(all) {
  const { starts, session, scope } = all;
  const left = () => Math.max(1, all.deadline - session.parts.clock.monotonic());
  const ids = [];
  let stopped;
  for (const [index, start] of starts.entries()) {
    const ordered = start.already !== void 0 ? { kind: "done", id: start.already } : await start.begin({ signal: all.signal, timeoutMs: left() });
    if (ordered.kind === "done") ids[index] = ordered.id;
    else if (ordered.kind === "uncertain") session.parts.log.warning(`${ordered.reason}. It is looked for among the deployments of service ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(start.service.name)}; nothing is asked for twice.`);
    else stopped = ordered.kind === "cancelled" ? ordered : failed(all.reasonCode, `${all.what} of service ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(start.service.name)} could not be started: ${ordered.reason}.`, ordered.advice);
    if (stopped === void 0 && all.signal.aborted) stopped = { kind: "cancelled" };
    if (stopped) {
      const begun = starts.slice(0, ordered.kind === "refused" || ordered.kind === "cancelled" ? index : index + 1);
      return giveUp(all, begun, ids, stopped);
    }
  }
  const unfound = await findNew(all, starts, ids);
  if (unfound) return giveUp(all, starts, ids, unfound);
  const found = ids.flatMap((id2) => id2 ?? []);
  const url = all.before.servings.map((serving3) => urlOf(serving3)).find((address) => address !== void 0);
  return { kind: "begun", ids: found, ...url === void 0 ? {} : { url }, logsUrl: pageOf(scope, found[0]) };
}
async function findNew(all, starts, ids, patienceMs = APPEARS_MS) {
  const { session, scope, before, signal } = all;
  const { clock } = session.parts;
  const until = Math.min(all.deadline, clock.monotonic() + patienceMs);
  let seen = "";
  for (let pause = FIRST_LOOK_MS; ; pause = Math.min(LONGEST_LOOK_MS, pause * 2)) {
    const missing = starts.flatMap((start, index) => ids[index] === void 0 ? [{ start, index }] : []);
    const [first] = missing;
    if (first === void 0) return void 0;
    if (signal.aborted) return { kind: "cancelled" };
    if (clock.monotonic() >= until) return failed(all.reasonCode === "deploy-command-failed" ? "no-release-id" : all.reasonCode, `${all.what} of service ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(first.start.service.name)} was asked for, but its new deployment did not show up${seen}.`, "Look at the list of deployments on Railway before anything is started again: it may still be going on.");
    await clock.sleep(Math.min(Math.max(pause, session.client.pauseMs(0)), Math.max(1, until - clock.monotonic())), signal);
    const sight = await lookAtPast(session, scope, NEWEST, { signal, timeoutMs: Math.max(1, until - clock.monotonic()) });
    if (sight.kind !== "seen") continue;
    for (const { start, index } of missing) {
      const picked = pickNew(sight.pasts[index]?.deployments ?? [], before.pasts[index]?.deployments ?? [], start.commit);
      if (picked.kind === "one") ids[index] = picked.id;
      else if (picked.kind === "other") seen = `; one of another commit did (${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(picked.id)})`;
      else if (picked.kind === "several") seen = "; several did, and nobody can tell which is this run's";
    }
  }
}
function pickNew(now, before, commit) {
  const known = new Set(before.map(({ id: id2 }) => id2));
  const oldest = before.at(-1)?.createdAt ?? "";
  const fresh = now.filter((deployment3) => !known.has(deployment3.id) && (deployment3.createdAt ?? oldest) >= oldest);
  const ours = fresh.filter((deployment3) => commit === void 0 || deployment3.commit === void 0 || deployment3.commit === commit);
  const [first] = ours;
  const [other] = fresh;
  if (first === void 0) return other === void 0 ? { kind: "none" } : { kind: "other", id: other.id };
  return ours.length === 1 ? { kind: "one", id: first.id } : { kind: "several" };
}
async function giveUp(all, begun, ids, why) {
  const fresh = { ...all, signal: AbortSignal.timeout(STOP_MS * 2), deadline: all.session.parts.clock.monotonic() + STOP_MS };
  if (begun.some((start, index) => start.already === void 0 && ids[index] === void 0)) await findNew(fresh, begun, ids, STOP_MS);
  const words = await Promise.all(begun.flatMap((start, index) => start.already === void 0 ? [stop(fresh, start, ids[index])] : []));
  if (why.kind === "failed") return words.length > 0 ? { ...why, reason: [why.reason, ...words].join(" ") } : why;
  for (const text2 of words) all.session.parts.log.warning(text2);
  return why;
}
async function stop({ session, scope, signal }, { service }, id2) {
  const name = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(service.name);
  if (id2 === void 0) return `A deployment of service ${name} may be under way: see Railway.`;
  const ordered = await give(session, scope, { document: CANCEL, variables: { id: id2 }, field: "deploymentCancel", gives: "true" }, { signal, timeoutMs: STOP_MS });
  return ordered.kind === "done" ? `Deployment ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(id2)} of service ${name}, begun before, was cancelled.` : `Deployment ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(id2)} of service ${name}, begun before, could not be cancelled${ordered.kind === "cancelled" ? "" : ` (${ordered.reason})`}: it may still go live.`;
}

// shared/platforms/railway/variables.ts
async function setOnAll(session, scope, variables, limits) {
  if (Object.keys(variables).length === 0) return void 0;
  const { projectId, environmentId, services } = scope;
  const left = shrinking(limits, session.parts.clock);
  const done = [];
  for (const { id: serviceId, name } of services) {
    const input = { projectId, environmentId, serviceId, variables, replace: false, skipDeploys: true };
    const ordered = await give(session, scope, { document: SET_VARIABLES, variables: { input }, field: "variableCollectionUpsert", gives: "true" }, { signal: left.signal, timeoutMs: left.timeoutMs });
    if (limits.signal.aborted || ordered.kind === "cancelled") return { kind: "cancelled" };
    if (ordered.kind !== "done") return failed("set-variables-failed", `The variables of service ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(name)} ${ordered.kind === "refused" ? "could not be set" : "may not be set"}: ${ordered.reason}. Nothing was deployed.${done.length > 0 ? ` They are set already on ${done.join(", ")}, from its next deployment on.` : ""}`, ordered.kind === "refused" ? ordered.advice : void 0);
    done.push((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(name));
  }
  return void 0;
}
async function listNames(session, scope, limits) {
  const ids = scope.services.map(({ id: id2 }) => id2);
  const answer = await question(session, scope, { document: readVariables(ids.length), variables: { project: scope.projectId, environment: scope.environmentId, ...numbered("s", ids) } }, limits);
  if (answer.kind !== "data") return { kind: "unknown", reason: answer.kind === "cancelled" ? "cancelled" : answer.reason };
  const names = ids.map((_, index) => readVariableNames(answer.data, `v${index}`));
  if (!names.every((list2) => list2 !== void 0)) return { kind: "unknown", reason: "Railway's list of variables could not be read" };
  return { kind: "known", names: [...new Set(names.flat())].filter(_chunk_HPLMMIIW_js__WEBPACK_IMPORTED_MODULE_7__/* .isVariableName */ .KL) };
}

// shared/platforms/railway/begin-release.ts
var NEWEST2 = 20;
var QUESTION_MS = 3e4;
async function beginRelease(session, scope, order2, signal) {
  const { clock } = session.parts;
  const deadline = clock.monotonic() + order2.timeoutMs;
  const limits = () => ({ signal, timeoutMs: Math.max(1, deadline - clock.monotonic()) });
  const asking = { signal, timeoutMs: Math.min(order2.timeoutMs, QUESTION_MS) };
  const commits = sourceOf(session.target, order2.image) === "commit";
  const [before] = await Promise.all([lookAtPast(session, scope, NEWEST2, asking), commits ? warnOfAutoDeploy(session, scope, asking) : void 0]);
  if (before.kind !== "seen") return withoutSight(before);
  const prepared = await prepareStarts({ session, scope, order: order2, before, limits: limits() });
  if (prepared.kind !== "ready") return prepared;
  const notSet = await setOnAll(session, scope, order2.variables, limits());
  if (notSet) return notSet;
  if (signal.aborted) return { kind: "cancelled" };
  if (clock.monotonic() >= deadline) return { kind: "timed-out" };
  return startAll({ session, scope, starts: prepared.starts, before, what: "The deployment", reasonCode: "deploy-command-failed", deadline, signal });
}
async function warnOfAutoDeploy(session, scope, limits) {
  const { services, projectId: project2, environmentId: environment } = scope;
  const answer = await question(session, scope, { document: readAutoDeploy(services.length), variables: { project: project2, environment, ...numbered("s", services.map(({ id: id2 }) => id2)) } }, limits);
  if (answer.kind !== "data") return;
  const names = services.filter((_, index) => (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(answer.data, `a${index}`), "enabled") === true).map(({ name }) => (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(name));
  if (names.length > 0) session.parts.log.warning(`Railway also deploys each push to ${names.join(", ")} by itself: every release is deployed twice, and a push may overtake this one. Turn automatic deployments off in the settings of the service.`);
}

// shared/platforms/railway/failure.ts
var STEPS = {
  SNAPSHOT_CODE: { words: "fetching the code", advice: "See whether Railway may still read the repository, and whether the commit was pushed." },
  BUILD_IMAGE: { words: "building the image", advice: "The build log below says why. The same build can be tried on any machine." },
  PUBLISH_IMAGE: { words: "publishing the image" },
  PRE_DEPLOY_COMMAND: { words: "the pre-deploy command", advice: "It is not tried again, and has no volumes. If it migrates the database, see what it has changed before the next try." },
  WAIT_FOR_DEPENDENCIES: { words: "waiting for what it depends on" },
  MIGRATE_VOLUMES: { words: "moving its volumes" },
  CREATE_CONTAINER: { words: "creating the container", advice: "See whether the image exists and can be pulled, and the start command of the service." },
  CONFIGURE_NETWORK: { words: "setting up the network" },
  HEALTHCHECK: { words: "the health check", advice: "The path must answer with status 200 on the port in PORT, to requests whose Host is healthcheck.railway.app, within the health check timeout (300 s where nothing else is set)." },
  DRAIN_INSTANCES: { words: "ending the containers of the one before" }
};
function explainFailure(events) {
  const wordsOf = ({ payload }) => (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .oneLine */ .TN)([payload?.error, payload?.reason].filter((text2) => text2).join(": ")), 300);
  const broken = events.findLast(({ payload }) => payload?.error) ?? events.findLast(({ completedAt, payload }) => !completedAt && payload?.skipped !== true);
  if (broken === void 0) return void 0;
  const step = Object.hasOwn(STEPS, broken.step) ? STEPS[broken.step] : void 0;
  const why = wordsOf(broken);
  return { reason: `in ${step?.words ?? "step"} (${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .oneLine */ .TN)(broken.step), 40)})${why === "" ? "" : `: ${why}`}`, ...step?.advice === void 0 ? {} : { advice: step.advice } };
}

// shared/platforms/railway/find-parts.ts
var NEWEST3 = 100;
async function findParts(session, scope, releaseId, limits) {
  const sight = await lookAtPast(session, scope, NEWEST3, limits);
  if (sight.kind !== "seen") return sight;
  const parts = [];
  for (const [index, { id: serviceId, name }] of scope.services.entries()) {
    const deployments = sight.pasts[index]?.deployments ?? [];
    const picked = (0,_chunk_WPGQWWFO_js__WEBPACK_IMPORTED_MODULE_1__/* .partOf */ .BU)(releaseId, deployments.map(({ id: id2 }) => id2));
    if (picked.kind === "ambiguous") return { kind: "missing", reason: `release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(releaseId)} fits several deployments of service ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(name)}` };
    const part = picked.kind === "one" ? deployments.find(({ id: id2 }) => id2 === picked.id) : await findOlder(session, scope, { releaseId, serviceId, limits });
    if (part === void 0) return { kind: "missing", reason: `Railway knows no deployment of service ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(name)} that belongs to release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(releaseId)}` };
    if ("kind" in part) return part;
    parts.push(part);
  }
  return { kind: "found", parts, sight };
}
async function findOlder(session, scope, { releaseId, serviceId, limits }) {
  for (const id2 of (0,_chunk_WPGQWWFO_js__WEBPACK_IMPORTED_MODULE_1__/* .splitReleaseId */ .vR)(releaseId)) {
    const answer = await question(session, scope, { document: READ_DEPLOYMENT, variables: { id: id2 } }, limits);
    if (answer.kind === "refused" && (answer.why === "not-found" || answer.why === "not-authorized")) continue;
    if (answer.kind !== "data") return notSeen(answer);
    const deployment3 = readOnePast(answer.data);
    if (deployment3?.serviceId === serviceId && deployment3.environmentId === scope.environmentId) return deployment3;
  }
  return void 0;
}

// shared/platforms/railway/judge-deployment.ts
var SETTLE_MS = 8e3;
var PHASES = /* @__PURE__ */ new Map([["QUEUED", "queued"], ["INITIALIZING", "being prepared"], ["BUILDING", "building"], ["DEPLOYING", "starting, or being probed by Railway"]]);
var WAITS = /* @__PURE__ */ new Map([
  ["WAITING", {
    phase: 'waiting for CI: "Wait for CI" of the service holds it until every workflow of the commit has ended, this one too',
    notice: 'Railway holds the deployment until all workflows of this commit have ended, and this workflow waits for the deployment: neither will go on. Turn "Wait for CI" off in the settings of the service, where its repository is connected.'
  }],
  ["NEEDS_APPROVAL", {
    phase: "waiting for a person to approve it on Railway",
    notice: "Railway wants a person to approve this deployment: open it on Railway and approve it, or have the token's owner or the author of the commit made a member of the workspace."
  }]
]);
var SUPERSEDED = "Somebody or something else deployed or removed it meanwhile: see the list of deployments on Railway. If Railway also deploys each push by itself, turn that off or leave the deployment to it.";
var isOnItsWay = (status) => PHASES.has(status) || WAITS.has(status);
function judgeDeployment(sighting) {
  const { status } = sighting.deployment;
  const never = sighting.served ? {} : { neverServed: true };
  const phase = PHASES.get(status);
  if (phase !== void 0) return { kind: "in-progress", phase };
  const wait = WAITS.get(status);
  if (wait) return { kind: "in-progress", ...wait };
  if (status === "SUCCESS" || status === "SLEEPING") return judgeStarted(sighting);
  if (status === "FAILED") return { kind: "failed", ...never, reason: "it failed", explained: true };
  if (status === "CRASHED") return { kind: "failed", ...never, reason: "it started and then crashed: its container ended with an error more often than it may be restarted", explained: true };
  if (status === "SKIPPED") return { kind: "failed", ...never, reason: "Railway skipped it and deployed nothing: no changed file matches the watch paths of the service, or CI failed", advice: 'See "Watch Paths" in the settings of the service; leave out of "services" what this commit does not change.', explained: false };
  if (status === "REMOVED" || status === "REMOVING") return { kind: "failed", ...never, reason: tookOver(sighting) ?? "it was removed: another deployment took its place, or somebody aborted or removed it", advice: SUPERSEDED, explained: false };
  if (/^CANCEL/.test(status)) return { kind: "failed", ...never, reason: tookOver(sighting) ?? "it was cancelled", advice: SUPERSEDED, explained: false };
  return { kind: "unknown", reason: `Railway calls it ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .oneLine */ .TN)(status), 40))}, which is not known here` };
}
function tookOver({ deployment: { id: id2, createdAt }, serving: { latestDeployment: latest }, served, ours }) {
  if (!latest || latest.id === id2 || ours?.has(latest.id) || isBefore(latest.createdAt, createdAt)) return void 0;
  return `a newer deployment, ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(latest.id)} (${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .oneLine */ .TN)(latest.status), 40)}), took its place${served ? "" : " before it served"}`;
}
var isBefore = (a, b) => a !== void 0 && b !== void 0 && Date.parse(a) < Date.parse(b);
var namesOf = ({ instances }) => instances.map(({ status }) => status).filter((status) => !["REMOVED", "REMOVING", "SKIPPED"].includes(status));
function hasEnded({ deployment: deployment3, serving: serving3 }) {
  const live = liveOf(serving3);
  const names = namesOf(deployment3);
  return deployment3.status === "SUCCESS" && live.kind === "live" && live.id === deployment3.id && names.length > 0 && names.every((status) => status === "EXITED" || status === "STOPPED") && takesRequests(serving3);
}
function judgeStarted(sighting) {
  const { deployment: deployment3, serving: serving3, startedMs, restarted, mayEnd } = sighting;
  const live = liveOf(serving3);
  if (live.kind === "unknown") return { kind: "unknown", reason: live.reason };
  if (live.kind === "none" || live.id !== deployment3.id) return serving3.latestDeployment?.id === deployment3.id ? { kind: "in-progress", phase: "started, taking over from the one before" } : { kind: "replaced" };
  if (deployment3.status === "SLEEPING") return { kind: "live" };
  if (namesOf(deployment3).some((status) => status === "CRASHED" || status === "RESTARTING")) return { kind: "in-progress", phase: "started, and a container of it is being restarted" };
  const ended = hasEnded(sighting);
  if (ended && mayEnd === void 0) return { kind: "unknown", reason: "its container has ended, and Railway could not be asked whether it may" };
  if (ended && !mayEnd) return { kind: "failed", reason: "its container was started and has ended by itself", advice: "A service that takes requests must keep running: see its start command, and its log below.", explained: false };
  if (startedMs < (sighting.settleMs ?? SETTLE_MS) && (restarted || !serving3.healthcheckPath)) return { kind: "in-progress", phase: restarted ? "restarted, and watched for a few seconds" : "started; it has no health check path on Railway, so its container is watched for a few seconds" };
  return { kind: "live" };
}

// shared/platforms/railway/judge-release.ts
function judgeParts(parts, live, url) {
  const several = parts.length > 1;
  const named2 = ({ service }, words) => several ? `service ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(service)}: ${words}` : words;
  const failed2 = parts.flatMap((part) => part.verdict.kind === "failed" ? [{ part, verdict: part.verdict }] : []).sort((a, b) => Number(a.verdict.consequence ?? false) - Number(b.verdict.consequence ?? false));
  const serving3 = several && live.kind === "live" ? unmixed(parts, live) : live;
  const waiting = parts.flatMap((part) => part.verdict.kind === "in-progress" ? [named2(part, part.verdict.phase)] : []);
  if (failed2.length > 0 && waiting.length > 0) return { kind: "in-progress", phase: [...failed2.map(({ part, verdict }) => named2(part, verdict.reason)), ...waiting].join("; "), serving: serving3 };
  if (failed2.length > 0) {
    const advice = failed2.map(({ verdict }) => verdict.advice).find((text2) => text2 !== void 0);
    return { kind: "failed", reason: failed2.map(({ part, verdict }) => named2(part, verdict.reason)).join("; ") + (several ? mixed(parts) : ""), ...advice === void 0 ? {} : { advice }, ...failed2.every(({ verdict }) => verdict.neverServed) ? { neverServed: true } : {}, serving: serving3 };
  }
  const unknown3 = parts.find(({ verdict }) => verdict.kind === "unknown");
  if (unknown3?.verdict.kind === "unknown") return { kind: "unknown", reason: named2(unknown3, unknown3.verdict.reason), serving: serving3 };
  if (waiting.length > 0) return { kind: "in-progress", phase: waiting.join("; "), serving: serving3 };
  return { kind: "live", ...url === void 0 ? {} : { url }, serving: live };
}
function unmixed(parts, live) {
  const serving3 = parts.filter(({ serves }) => serves).length;
  return serving3 === 0 || serving3 === parts.length ? live : { kind: "unknown", reason: `the services serve different releases${mixed(parts)}` };
}
function mixed(parts) {
  const names = parts.filter(({ serves }) => serves).map(({ service }) => (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(service));
  return names.length === 0 || names.length === parts.length ? "" : ` (${names.join(", ")} of this release ${names.length === 1 ? "serves" : "serve"} already)`;
}

// shared/platforms/railway/follow.ts
var EXPLAIN_MS = 5e3;
var STOP_MS2 = 1e4;
var STARTED = ["SUCCESS", "SLEEPING"];
async function lookAtRelease(follower, scope, releaseId, limits) {
  const { session } = follower;
  const found = await findIds(follower, scope, releaseId, limits);
  if ("reason" in found) return limits.signal.aborted ? { kind: "cancelled" } : { kind: "unseen", reason: found.reason };
  const { ids } = found;
  const answer = await question(session, scope, { document: (without2) => readState(ids.length, without2), variables: { environment: scope.environmentId, ...numbered("s", scope.services.map(({ id: id2 }) => id2)), ...numbered("d", ids) } }, limits);
  if (answer.kind !== "data") return notSeen(answer);
  const { servings, live } = sightOf(session, scope, answer.data);
  const parts = scope.services.map((service, index) => {
    const [deployment3, serving3] = [readDeploymentOf(answer.data, `d${index}`), servings[index]];
    if (deployment3 !== void 0 && STARTED.includes(deployment3.status)) session.served.add(deployment3.id);
    const serves = serving3 && liveOf(serving3);
    return { service, id: ids[index] ?? "", deployment: deployment3, serving: serving3, serves: serves?.kind === "live" && serves.id === ids[index] };
  });
  return { kind: "seen", parts, live };
}
async function followRelease(follower, scope, releaseId, limits) {
  const { memory } = follower;
  const seen = await lookAtRelease(follower, scope, releaseId, limits);
  if (seen.kind === "cancelled") return { kind: "unknown", reason: "cancelled" };
  if (seen.kind === "unseen") {
    const before = memory.lastSeen.get(releaseId);
    return { kind: "unknown", reason: `${seen.reason}${before === void 0 ? "" : `; before that: ${before}`}` };
  }
  const parts = await Promise.all(seen.parts.map((part) => judgePart(follower, scope, part, limits)));
  await stopOthers(follower, scope, releaseId, parts, limits);
  const url = parts.map(({ serving: serving3, deployment: deployment3 }) => urlOf(serving3, deployment3)).find((address) => address !== void 0);
  const state = judgeParts(parts.map(({ service, verdict, serves }) => ({ service: service.name, verdict, serves })), seen.live, url);
  memory.lastSeen.set(releaseId, (0,_chunk_RYO2GWZY_js__WEBPACK_IMPORTED_MODULE_3__/* .describeState */ .Jw)(state));
  return state;
}
async function deploymentsOf(follower, scope, releaseId, limits) {
  const found = await findIds(follower, scope, releaseId, limits);
  if ("reason" in found) return [];
  const all = scope.services.flatMap((service, index) => found.ids[index] === void 0 ? [] : [{ service, id: found.ids[index] }]);
  const failed2 = all.filter(({ id: id2 }) => follower.memory.failed.has(id2));
  return failed2.length > 0 ? failed2 : all;
}
async function findIds({ session, memory }, scope, releaseId, limits) {
  const known = memory.idsOf.get(releaseId);
  if (known) return { ids: known };
  if (!(0,_chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_4__/* .isReleaseId */ .F)(releaseId)) return { reason: "the release id is not one of Railway's" };
  if (scope.services.length === 1) return { ids: [releaseId] };
  const found = await findParts(session, scope, releaseId, limits);
  if (found.kind !== "found") return { reason: found.kind === "cancelled" ? "cancelled" : found.reason };
  const ids = found.parts.map(({ id: id2 }) => id2);
  memory.idsOf.set(releaseId, ids);
  return { ids };
}
async function judgePart(follower, scope, part, limits) {
  const { service, id: id2, deployment: deployment3, serving: serving3 } = part;
  const mayEnd = deployment3 && serving3 && hasEnded({ deployment: deployment3, serving: serving3 }) ? await askWhetherItMayEnd(follower, scope, service, limits) : void 0;
  const verdict = await explain(follower, scope, id2, judgeNow(follower, part, mayEnd), limits);
  warn(follower, service, verdict);
  return { ...part, verdict };
}
async function askWhetherItMayEnd({ session, memory }, scope, { id: id2 }, limits) {
  const before = memory.mayEnd.get(id2);
  if (before !== void 0) return before;
  const answer = await question(session, scope, { document: (without2) => readEnding(1, without2), variables: { environment: scope.environmentId, s0: id2 } }, limits);
  if (answer.kind !== "data" && answer.kind !== "refused") return void 0;
  const mayEnd = answer.kind === "data" && readMayEnd(answer.data, "s0");
  memory.mayEnd.set(id2, mayEnd);
  return mayEnd;
}
function judgeNow({ session, memory }, { deployment: deployment3, serving: serving3 }, mayEnd) {
  if (deployment3 === void 0 || serving3 === void 0) return { kind: "unknown", reason: "Railway's answer about the deployment could not be read" };
  const { id: id2, status } = deployment3;
  const now = session.parts.clock.monotonic();
  if (status !== "SUCCESS") memory.upSince.delete(id2);
  else if (!memory.upSince.has(id2)) memory.upSince.set(id2, now);
  const settleMs = memory.settleMs.get(id2) ?? SETTLE_MS;
  const ours = new Set([...memory.begun].flatMap((releaseId) => memory.idsOf.get(releaseId) ?? []));
  return judgeDeployment({ deployment: deployment3, serving: serving3, startedMs: now - (memory.upSince.get(id2) ?? now), restarted: memory.restarted.has(id2), settleMs, served: session.served.has(id2), ours, ...mayEnd === void 0 ? {} : { mayEnd } });
}
async function explain({ session, memory }, scope, id2, verdict, limits) {
  if (verdict.kind !== "failed") return verdict;
  const stopped = memory.stopped.get(id2);
  if (stopped) return { kind: "failed", neverServed: true, explained: false, ...stopped };
  const before = memory.failed.get(id2);
  if (before) return before;
  const answer = verdict.explained ? await question(session, scope, { document: readEvents(1), variables: { d0: id2 } }, { signal: limits.signal, timeoutMs: Math.min(limits.timeoutMs, EXPLAIN_MS) }) : void 0;
  const why = answer?.kind === "data" ? explainFailure(readEventsOf(answer.data, "e0") ?? []) : void 0;
  const full = why ? { ...verdict, ...why, reason: `${verdict.reason} ${why.reason}` } : verdict;
  memory.failed.set(id2, full);
  return full;
}
function warn({ session, memory }, service, verdict) {
  if (verdict.kind !== "in-progress" || verdict.notice === void 0 || memory.told.has(service.id + verdict.phase)) return;
  memory.told.add(service.id + verdict.phase);
  session.parts.log.warning(`Service ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(service.name)}: ${verdict.notice}`);
}
async function stopOthers({ session, memory }, scope, releaseId, parts, limits) {
  const { signal } = limits;
  const failed2 = parts.find(({ verdict }) => verdict.kind === "failed");
  if (failed2 === void 0 || !memory.begun.has(releaseId) || signal.aborted) return;
  for (const { service, id: id2, verdict, deployment: deployment3 } of parts) {
    if (verdict.kind !== "in-progress" || deployment3?.status === "SUCCESS" || memory.restarted.has(id2) || memory.told.has(`cancel ${id2}`)) continue;
    memory.told.add(`cancel ${id2}`);
    const ordered = await give(session, scope, { document: CANCEL, variables: { id: id2 }, field: "deploymentCancel", gives: "true" }, { signal, timeoutMs: Math.min(limits.timeoutMs, STOP_MS2) });
    if (ordered.kind !== "refused") memory.stopped.set(id2, { reason: "it was cancelled, as another service of this release failed", consequence: true });
    session.parts.log.warning(`Service ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(failed2.service.name)} failed, and the services of a release go live together: the deployment of service ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(service.name)} ${ordered.kind === "done" ? "is cancelled" : "could not be cancelled, and may go live alone"}.`);
  }
}

// shared/platforms/railway/cancel-release.ts
async function cancelRelease(follower, scope, releaseId, limits) {
  const seen = await lookAtRelease(follower, scope, releaseId, limits);
  if (seen.kind !== "seen") return withoutSight(seen);
  const ends = await Promise.all(seen.parts.map((part) => endPart(follower, scope, { releaseId, part, limits })));
  if (limits.signal.aborted || ends.some(({ kind }) => kind === "cancelled")) return { kind: "cancelled" };
  const reasons = ends.flatMap((end, index) => end.kind === "failed" ? [`service ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(scope.services[index]?.name ?? "")}: ${end.reason}`] : []);
  if (reasons.length > 0) return failed("deploy-command-failed", `Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(releaseId)} could not be cancelled, and may still go live: ${reasons.join("; ")}.`, "Cancel or remove it on Railway by hand.");
  if (ends.some(({ kind }) => kind === "serves") && !ends.some(({ kind }) => kind === "stopped")) return failed("deploy-command-failed", `Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(releaseId)} was not cancelled: it serves already.`);
  return { kind: "accepted" };
}
function without({ session, memory }, { deployment: deployment3, serves, serving: serving3 }) {
  if (deployment3 === void 0 || serving3 === void 0) return { kind: "failed", reason: "Railway's answer about its deployment could not be read" };
  const { id: id2, status } = deployment3;
  if (serves || session.served.has(id2) || memory.restarted.has(id2)) return { kind: "serves" };
  if (isOnItsWay(status)) return void 0;
  return OVER.test(status) ? { kind: "over" } : { kind: "failed", reason: `Railway calls its deployment ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .oneLine */ .TN)(status), 40))}` };
}
var OVER = /^(?:FAILED|CRASHED|SKIPPED|REMOVED|REMOVING|CANCEL.*)$/;
async function endPart(follower, scope, { releaseId, part, limits }) {
  const { id: id2 } = part;
  const already = without(follower, part);
  if (already) return already;
  const cancelled = await order(follower, scope, id2, CANCEL, limits);
  if (cancelled.kind !== "failed") return cancelled;
  const again = await lookAtRelease(follower, scope, releaseId, limits);
  if (again.kind !== "seen") return again.kind === "cancelled" ? again : cancelled;
  const now = again.parts.find((other2) => other2.id === id2);
  const meanwhile = now && without(follower, now);
  if (now === void 0 || meanwhile) return meanwhile ?? cancelled;
  if (now.deployment?.status !== "DEPLOYING") return cancelled;
  const other = now.serving && upIn(now.serving);
  if (other === void 0 || other === id2) return { kind: "failed", reason: "it is starting already, and it was not removed, as no other deployment is seen to serve" };
  return order(follower, scope, id2, REMOVE, limits);
}
async function order({ session, memory }, scope, id2, document, { signal, timeoutMs }) {
  const field = document === CANCEL ? "deploymentCancel" : "deploymentRemove";
  const ordered = await give(session, scope, { document, variables: { id: id2 }, field, gives: "true" }, { signal, timeoutMs });
  if (ordered.kind === "cancelled") return ordered;
  if (ordered.kind !== "done") return { kind: "failed", reason: ordered.reason };
  memory.stopped.set(id2, { reason: "it was cancelled by this run" });
  return { kind: "stopped" };
}

// shared/platforms/railway/change-live.ts
var NEWEST4 = 20;
async function findLive(session, scope, reasonCode, limits) {
  const sight = await lookAtPast(session, scope, NEWEST4, limits);
  if (sight.kind !== "seen") return withoutSight(sight);
  const parts = [];
  for (const [index, service] of scope.services.entries()) {
    const serving3 = sight.servings[index];
    const live = serving3 && liveOf(serving3);
    if (live?.kind !== "live") return failed(reasonCode, `Nothing was changed: service ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(service.name)} ${live?.kind === "none" ? "serves nothing that could be started once more" : `cannot be understood${live ? ` (${live.reason})` : ""}`}.`, "Deploy it first.");
    parts.push({ service, id: live.id, commit: sight.pasts[index]?.deployments.find(({ id: id2 }) => id2 === live.id)?.commit });
  }
  return { kind: "parts", parts, sight };
}
async function restartLive(session, scope, limits) {
  const deadline = session.parts.clock.monotonic() + limits.timeoutMs;
  const live = await findLive(session, scope, "restart-failed", limits);
  if (live.kind !== "parts") return live;
  const done = [];
  for (const { service, id: id2 } of live.parts) {
    const ordered = await give(session, scope, { document: RESTART, variables: { id: id2 }, field: "deploymentRestart", gives: "true" }, { signal: limits.signal, timeoutMs: Math.max(1, deadline - session.parts.clock.monotonic()) });
    if (limits.signal.aborted || ordered.kind === "cancelled") return { kind: "cancelled" };
    if (ordered.kind !== "done") return failed("restart-failed", `Service ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(service.name)} ${ordered.kind === "refused" ? "could not be restarted" : "may or may not have been restarted"}: ${ordered.reason}.${done.length > 0 ? ` Restarted were ${done.join(", ")}.` : ""}`, ordered.kind === "refused" ? ordered.advice : void 0);
    done.push((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(service.name));
  }
  const ids = live.parts.map(({ id: id2 }) => id2);
  return { kind: "begun", ids, logsUrl: pageOf(scope, ids[0]) };
}
async function setVariablesOnLive(session, scope, variables, limits) {
  const deadline = session.parts.clock.monotonic() + limits.timeoutMs;
  const live = await findLive(session, scope, "set-variables-failed", limits);
  if (live.kind !== "parts") return live;
  const notSet = await setOnAll(session, scope, variables, { signal: limits.signal, timeoutMs: Math.max(1, deadline - session.parts.clock.monotonic()) });
  if (notSet) return notSet;
  return startAll({ session, scope, before: live.sight, what: "The variables are set, but the deployment that takes them", reasonCode: "set-variables-failed", deadline, signal: limits.signal, starts: live.parts.map(({ service, id: id2, commit }) => ({ service, commit, begin: (within) => redeploy(session, scope, id2, true, within) })) });
}
async function untilInForce({ parts: { clock }, client }, releaseId, state, limits) {
  const started = clock.monotonic();
  for (; ; ) {
    if (limits.signal.aborted) return { kind: "cancelled" };
    if (limits.timeoutMs <= 1) return { kind: "timed-out" };
    const now = await state(releaseId);
    if (now.kind === "live" && (now.serving?.kind !== "live" || now.serving.releaseId === releaseId)) return { kind: "accepted" };
    if (now.kind === "failed") return failed("set-variables-failed", `The variables are set, but release ${releaseId}, which takes them, failed: ${now.reason}.`, now.advice);
    await clock.sleep(Math.min(client.pauseMs(clock.monotonic() - started), limits.timeoutMs), limits.signal);
  }
}

// shared/platforms/railway/put-back.ts
var RETENTION = "Railway keeps the image of a replaced deployment for 24 hours on Free and Trial, 72 on Hobby, 120 on Pro and 360 on Enterprise";
var NEVER_LIVE = /^(?:FAILED|SKIPPED|CANCEL.*)$/;
function wayBack({ deployment: deployment3, liveId }) {
  if (deployment3.id === liveId) return { kind: "serves" };
  if (deployment3.canRollback) return { kind: "rollback" };
  if (NEVER_LIVE.test(deployment3.status)) return { kind: "gone", reason: `its deployment ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(deployment3.id)} never was live (${deployment3.status})` };
  return deployment3.canRedeploy ? { kind: "rebuild" } : { kind: "gone", reason: `Railway can neither roll back to its deployment ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(deployment3.id)} nor build it again` };
}
async function findStartable(session, scope, { releaseId, limits }) {
  const found = await findParts(session, scope, releaseId, limits);
  if (found.kind === "missing") return { kind: "no", reason: found.reason };
  if (found.kind !== "found") return { kind: "unknown" };
  const gone = waysOf(scope, found).find(({ way }) => way.kind === "gone");
  return gone?.way.kind === "gone" ? { kind: "no", reason: `service ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(gone.name)}: ${gone.way.reason}` } : { kind: "yes" };
}
var waysOf = ({ services }, { parts, sight }) => services.flatMap(({ name }, index) => {
  const deployment3 = parts[index];
  const serving3 = sight.servings[index];
  const live = serving3 && liveOf(serving3);
  return deployment3 === void 0 ? [] : [{ name, deployment: deployment3, way: wayBack({ deployment: deployment3, liveId: live?.kind === "live" ? live.id : void 0 }) }];
});
async function putBack(session, scope, { releaseId, limits }) {
  const deadline = session.parts.clock.monotonic() + limits.timeoutMs;
  const found = await findParts(session, scope, releaseId, limits);
  if (found.kind === "cancelled") return found;
  if (found.kind === "unseen") return failed("platform-unreachable", `Nothing was changed: ${found.reason}.`);
  if (found.kind === "missing") return failed("target-gone", `Nothing was changed: ${found.reason}.`, "See the list of deployments on Railway, and name another release.");
  const ways = waysOf(scope, found);
  const gone = ways.find(({ way }) => way.kind === "gone");
  if (gone?.way.kind === "gone") return failed("target-gone", `Nothing was changed. Of service ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(gone.name)}, ${gone.way.reason}.`, `${RETENTION}. Deploy its version anew.`);
  const starts = scope.services.flatMap((service, index) => {
    const way = ways[index];
    return way === void 0 ? [] : [startOf(session, scope, { service, ...way })];
  });
  announce(session, ways);
  return startAll({ session, scope, starts, before: found.sight, what: "The rollback", reasonCode: "rollback-command-failed", deadline, signal: limits.signal });
}
function startOf(session, scope, { service, deployment: deployment3, way }) {
  const { id: id2, commit } = deployment3;
  return {
    service,
    commit,
    ...way.kind === "serves" ? { already: id2 } : {},
    begin: (limits) => way.kind === "rebuild" ? redeploy(session, scope, id2, false, limits) : give(session, scope, { document: ROLLBACK, variables: { id: id2 }, field: "deploymentRollback", gives: "true" }, limits)
  };
}
function announce({ parts: { log } }, ways) {
  const names = (kind) => ways.flatMap(({ name, way }) => way.kind === kind ? [(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(name)] : []).join(", ");
  const [back, rebuilt, served] = [names("rollback"), names("rebuild"), names("serves")];
  if (back) log.info(`Railway puts back the image and the variables that ${back} had then: changes of variables since are undone too.`);
  if (rebuilt) log.warning(`The image of ${rebuilt} is not kept any more, so the same source is built again, with the variables of today: that takes longer, and what the build fetches may have changed. ${RETENTION}.`);
  if (served && (back || rebuilt)) log.info(`${served} serves that release already and is left alone.`);
}
var describePutBack = (releaseId) => [`deploymentRollback of ${(0,_chunk_WPGQWWFO_js__WEBPACK_IMPORTED_MODULE_1__/* .splitReleaseId */ .vR)(releaseId).join(", ")}: the image and the variables of then`, "then look for the new deployments and ask until they serve"];

// shared/platforms/railway/history.ts
var NEWEST5 = 50;
async function readReleases(session, scope, limits) {
  const sight = await lookAtPast(session, scope, NEWEST5, limits);
  if (sight.kind !== "seen") return { kind: "unknown", reason: sight.kind === "unseen" ? sight.reason : "cancelled" };
  const liveIds = sight.servings.map((serving3) => {
    const live = serving3 && liveOf(serving3);
    return live?.kind === "live" ? live.id : void 0;
  });
  const releases = joinPasts(sight.pasts.map(({ deployments }) => deployments), liveIds);
  return { kind: "known", releases, ...sight.pasts.some(({ more }) => more) ? { truncated: true } : {} };
}
function joinPasts(pasts, liveIds) {
  const [first = [], ...others] = pasts;
  const made = /* @__PURE__ */ new Set();
  return first.flatMap((deployment3) => {
    const isLive = deployment3.id === liveIds[0];
    const parts = [deployment3, ...others.map((past, index) => past.find(({ id: id2, commit }) => isLive ? id2 === liveIds[index + 1] : commit !== void 0 && commit === deployment3.commit && id2 !== liveIds[index + 1]))];
    if (!parts.every((part) => part !== void 0)) return [];
    const release = releaseOf(parts, liveIds);
    if (made.has(release.releaseId)) return [];
    made.add(release.releaseId);
    return [release];
  });
}
function releaseOf(parts, liveIds) {
  const [first] = parts;
  const live = parts.every(({ id: id2 }, index) => id2 === liveIds[index]);
  const gone = parts.map((deployment3, index) => wayBack({ deployment: deployment3, liveId: liveIds[index] })).find((way) => way.kind === "gone");
  const version = first?.commit ?? first?.image;
  return {
    releaseId: (0,_chunk_WPGQWWFO_js__WEBPACK_IMPORTED_MODULE_1__/* .joinReleaseIds */ .A3)(parts.map(({ id: id2 }) => id2)),
    ...first?.commit === void 0 ? {} : { commit: first.commit },
    ...version === void 0 ? {} : { version },
    ...first?.createdAt === void 0 ? {} : { createdAt: first.createdAt },
    live,
    startable: gone?.kind === "gone" ? { kind: "no", reason: gone.reason } : { kind: "yes" }
  };
}

// shared/platforms/railway/log-lines.ts
var MOST_CHARACTERS = 8e3;
var LONGEST_LINE = 500;
var LAST = 40;
var ERROR = /\b(?:error|fatal|panic|exception|traceback|failed|failure|cannot|denied|refused|not found|killed|out of memory)\b/i;
function pickLines(logs) {
  const each = Math.floor(MOST_CHARACTERS / Math.max(1, logs.length));
  const texts = logs.map((log) => (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .lastLines */ .w$)(pick2(log), each)).filter((text2) => text2 !== "");
  return texts.length === 0 ? void 0 : texts.join("\n");
}
function pick2({ name, lines }) {
  const kept = lines.filter(({ message, severity }, index) => index >= lines.length - LAST || ERROR.test(severity ?? "") || ERROR.test(message));
  return kept.flatMap(({ message }) => (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .printable */ .g$)(message).split("\n")).map((line2) => line2.trimEnd()).filter((line2) => line2 !== "").map((line2) => `[${name}] ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .clip */ .$Q)(line2, LONGEST_LINE)}`).join("\n");
}

// shared/platforms/railway/read-logs.ts
var LINES = 500;
var MOST_DEPLOYMENTS = 3;
async function readLogs(session, scope, deployments, limits) {
  const read2 = async (document, field, id2) => {
    const answer = await question(session, scope, { document, variables: { id: id2, limit: LINES } }, limits);
    return answer.kind === "data" ? readLines(answer.data, field) ?? [] : [];
  };
  const shown = deployments.slice(0, MOST_DEPLOYMENTS);
  const prefix = ({ name }) => shown.length > 1 ? `${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .oneLine */ .TN)(name).slice(0, 40)} ` : "";
  const logs = await Promise.all(shown.flatMap(({ service, id: id2 }) => [read2(BUILD_LOGS, "buildLogs", id2).then((lines) => ({ name: `${prefix(service)}build`, lines })), read2(DEPLOYMENT_LOGS, "deploymentLogs", id2).then((lines) => ({ name: `${prefix(service)}run`, lines }))]));
  return pickLines(logs);
}

// shared/platforms/railway/release-memory.ts
var emptyMemory = () => ({ idsOf: /* @__PURE__ */ new Map(), begun: /* @__PURE__ */ new Set(), upSince: /* @__PURE__ */ new Map(), restarted: /* @__PURE__ */ new Set(), failed: /* @__PURE__ */ new Map(), stopped: /* @__PURE__ */ new Map(), settleMs: /* @__PURE__ */ new Map(), mayEnd: /* @__PURE__ */ new Map(), told: /* @__PURE__ */ new Set(), lastSeen: /* @__PURE__ */ new Map() });

// shared/platforms/railway/token.ts
var ADVICE2 = 'Make a project token for the environment in the settings of the project on Railway (Settings, Tokens): it reaches this one environment and nothing else. Give it as "token: ${{ secrets.RAILWAY_TOKEN }}".';
function findCredentials({ token, env, namesProject }) {
  const given = token?.trim();
  const [project2, account] = [env["RAILWAY_TOKEN"]?.trim(), env["RAILWAY_API_TOKEN"]?.trim()];
  if (given) return checked({ token: given, from: 'input "token"', kinds: given === project2 ? ["project"] : given === account ? ["account"] : namesProject ? ["project", "account"] : ["project"] });
  if (project2) return checked({ token: project2, from: "RAILWAY_TOKEN", kinds: ["project"] });
  if (account) return checked({ token: account, from: "RAILWAY_API_TOKEN", kinds: ["account"] });
  throw new _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_9__/* .CodedError */ .AK("bad-input", 'Input "token" is required for platform "railway": neither it nor the variable RAILWAY_TOKEN (a project token) or RAILWAY_API_TOKEN (an account or workspace token) is set.', { advice: ADVICE2 });
}
function checked(credentials) {
  if (/^[\x21-\x7e]+$/.test(credentials.token)) return credentials;
  throw new _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_9__/* .CodedError */ .AK("bad-input", `The Railway token from ${credentials.from} is not valid: it has a blank or a character in it that no token has.`, { advice: "Copy it once more, as one line and without quotes." });
}
var headersOf = (kind, token) => kind === "project" ? { "project-access-token": token } : { authorization: `Bearer ${token}` };

// shared/platforms/railway/scope.ts
var UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
function createScopeReader(target, credentials, client, clock) {
  let known;
  let asking;
  const ask = async (limits) => {
    const answer = await findOut(target, credentials, client, limits);
    if (answer.kind === "known") known = answer;
    asking = void 0;
    return answer;
  };
  return async (limits) => {
    if (known) return known;
    if (!asking) {
      asking = ask(limits);
      return asking;
    }
    const answer = await inTime(asking, limits, clock);
    return answer.kind === "cancelled" && !limits.signal.aborted ? ask(limits) : answer;
  };
}
async function inTime(asking, { signal, timeoutMs }, clock) {
  const ended = new AbortController();
  const late = clock.sleep(timeoutMs, AbortSignal.any([signal, ended.signal])).then(() => signal.aborted ? { kind: "cancelled" } : { kind: "unanswered", reason: "Railway did not answer in time" });
  const answer = await Promise.race([asking, late]);
  ended.abort();
  return answer;
}
async function findOut(target, { token, from, kinds }, client, limits) {
  let before;
  for (const kind of kinds) {
    const tried = await findOutAs(kind, { target, headers: headersOf(kind, token), from, client, limits });
    const answer = tried.kind === "not-this-kind" ? tried.answer : tried;
    if (answer.kind !== "wrong") return answer;
    const advice = answer.advice ?? before?.advice;
    before = before ? { kind: "wrong", reason: `${before.reason}; as a token of an account or a workspace: ${answer.reason}`, ...advice === void 0 ? {} : { advice } } : answer;
    if (tried.kind !== "not-this-kind") return before;
  }
  return before ?? { kind: "wrong", reason: "There is no token" };
}
async function findOutAs(kind, attempt) {
  const { target, headers, from } = attempt;
  const owner2 = kind === "project" ? await readTokenOwner(attempt) : void 0;
  if (owner2 !== void 0 && owner2.kind !== "owner") return owner2;
  const projectId = owner2?.projectId ?? target.project;
  const environment = target["railway-environment"];
  if (projectId === void 0 || owner2 === void 0 && environment === void 0) return { kind: "wrong", reason: `The target must have ${projectId === void 0 ? '"project"' : '"railway-environment"'}, because the token from ${from} is no project token`, advice: "Name both in the target, or use a project token, which knows them by itself." };
  if (owner2 && target.project !== void 0 && target.project.toLowerCase() !== projectId.toLowerCase()) return { kind: "wrong", reason: `The token from ${from} is for project ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(projectId)}, and the target says ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(target.project)}`, advice: 'Use the token of the project that is meant, or leave "project" out of the target.' };
  const wanted = [...new Set(typeof target.services === "string" ? [target.services] : target.services)];
  const ids = servicesOf(wanted);
  if (owner2 && ids && wanted.every((name) => UUID.test(name)) && (environment === void 0 || environment.toLowerCase() === owner2.environmentId.toLowerCase())) return { kind: "known", scope: { headers, projectId, environmentId: owner2.environmentId, services: ids } };
  if (owner2 === void 0 && ids && environment !== void 0 && [environment, ...wanted].every((name) => UUID.test(name))) return { kind: "known", scope: { headers, projectId, environmentId: environment, services: ids } };
  const found = await lookUp(attempt, { projectId, environmentId: owner2?.environmentId, environment, wanted });
  return owner2 && found.kind === "not-this-kind" ? found.answer : found;
}
function servicesOf(names) {
  const [first, ...others] = names.map((id2) => ({ id: id2, name: id2 }));
  return first && [first, ...others];
}
async function readTokenOwner({ headers, from, client, limits }) {
  const answer = await client.ask({ ...limits, headers, document: WHO_AM_I, variables: {}, changes: false });
  if (answer.kind !== "data") return notTaken(answer, from);
  const owner2 = readOwner(answer.data);
  return owner2 ? { kind: "owner", ...owner2 } : { kind: "unanswered", reason: "Railway's answer about the token could not be read" };
}
async function lookUp(attempt, sought) {
  const { headers, from, client, limits } = attempt;
  const { projectId, environmentId, environment, wanted } = sought;
  const answer = await client.ask({ ...limits, headers, document: READ_PROJECT, variables: { project: projectId }, changes: false });
  if (answer.kind === "cancelled" || answer.kind === "unanswered" || answer.kind === "refused" && FINAL.includes(answer.why)) return notTaken(answer, from);
  const project2 = answer.kind === "data" ? readProject(answer.data) : void 0;
  if (project2 === void 0) return takeAsIds(attempt, sought, answer);
  const environments = project2.environments.edges.map(({ node }) => node);
  const chosen = environment === void 0 ? environmentId : choose(environment, environments)?.id;
  if (chosen === void 0) return notThere("environment", environment ?? "", environments);
  if (environmentId !== void 0 && chosen !== environmentId) return { kind: "wrong", reason: `The token from ${from} is for environment ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(environments.find(({ id: id2 }) => id2 === environmentId)?.name ?? environmentId)}, and the target says ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(environment ?? "")}`, advice: 'Use the token of the environment that is meant, or leave "railway-environment" out of the target.' };
  const known = project2.services.edges.map(({ node }) => node);
  const services = [];
  for (const name of wanted) {
    const service = choose(name, known);
    if (service === void 0) return notThere("service", name, known);
    if (!services.includes(service)) services.push(service);
  }
  const [first, ...others] = services;
  return first === void 0 ? { kind: "wrong", reason: "The target names no service" } : { kind: "known", scope: { headers, projectId: project2.id, environmentId: chosen, services: [first, ...others] } };
}
var FINAL = ["two-factor", "no-api"];
async function takeAsIds({ headers, from, client, limits }, { projectId, environmentId, environment, wanted }, unread) {
  const why = unread.kind === "refused" ? unread.reason : "Railway's answer about the project could not be read";
  if (environmentId !== void 0 && environment !== void 0 && environment !== environmentId) return { kind: "wrong", reason: `The token from ${from} is for environment ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(environmentId)}, and nobody can tell whether that is ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(environment)}: ${why}`, advice: 'Leave "railway-environment" out of the target, as the token knows it, or give its id.' };
  const chosen = environmentId ?? environment;
  const services = servicesOf(wanted);
  if (chosen === void 0 || services === void 0) return { kind: "wrong", reason: why };
  const answer = await client.ask({ ...limits, headers, document: readProbe(services.length), variables: { environment: chosen, ...Object.fromEntries(wanted.map((id2, index) => [`s${index}`, id2])) }, changes: false });
  if (answer.kind === "cancelled") return answer;
  if (answer.kind === "unanswered") return { kind: "unanswered", reason: answer.reason };
  const missing = answer.kind === "data" ? wanted.filter((_, index) => ((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_6__/* .own */ .Z)(answer.data, `s${index}`) ?? void 0) === void 0) : wanted;
  if (answer.kind === "data" && missing.length === 0) return { kind: "known", scope: { headers, projectId, environmentId: chosen, services } };
  const refusal = answer.kind === "refused" ? answer.reason : answer.errors[0] ?? "Railway knows nothing of it";
  const advice = (unread.kind === "refused" ? unread.advice : void 0) ?? (answer.kind === "refused" ? answer.advice : void 0);
  const wrong = { kind: "wrong", reason: `${why}, with the token from ${from}; and ${missing.map((name) => (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(name)).join(", ")} taken as ${missing.length === 1 ? "the id of a service" : "ids of services"}: ${refusal}`, ...advice === void 0 ? {} : { advice } };
  return { kind: "not-this-kind", answer: wrong };
}
function choose(wanted, known) {
  const exact = known.find(({ id: id2 }) => id2 === wanted) ?? known.find(({ name }) => name === wanted);
  if (exact) return exact;
  const alike = known.filter(({ id: id2, name }) => id2.toLowerCase() === wanted.toLowerCase() || name.toLowerCase() === wanted.toLowerCase());
  return alike.length === 1 ? alike[0] : void 0;
}
function notThere(what, wanted, known) {
  const names = known.map(({ name }) => (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .oneLine */ .TN)(name), 60));
  const meant = (0,_chunk_FGJDEOEX_js__WEBPACK_IMPORTED_MODULE_10__/* .nearest */ .p)(wanted, names);
  return { kind: "wrong", reason: `The project has no ${what} ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(wanted)}${meant === void 0 ? "" : ` (did you mean ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .quote */ .hD)(meant)}?)`}; it has ${names.length === 0 ? "none" : (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_12__/* .clip */ .$Q)(names.join(", "), 400)}`, advice: `Name the ${what} in the target as on Railway, or give its id.` };
}
function notTaken(answer, from) {
  if (answer.kind !== "refused") return answer.kind === "cancelled" ? answer : { kind: "unanswered", reason: answer.reason };
  const wrong = { kind: "wrong", reason: `${answer.reason}, with the token from ${from}`, ...answer.advice === void 0 ? {} : { advice: answer.advice } };
  return FINAL.includes(answer.why) ? wrong : { kind: "not-this-kind", answer: wrong };
}

// shared/platforms/railway/railway-platform.ts
var SETTLE_SHARE = 0.2;
function createRailwayPlatform(target, parts) {
  const credentials = findCredentials({ token: parts.token, env: parts.env, namesProject: target.project !== void 0 });
  parts.maskSecret(credentials.token);
  const client = createClient(target["api-url"], parts);
  const session = { target, parts, client, findScope: createScopeReader(target, credentials, client, parts.clock), without: /* @__PURE__ */ new Set(), served: /* @__PURE__ */ new Set() };
  const memory = emptyMemory();
  const follower = { session, memory };
  const within = async (limits, ask, otherwise) => {
    const left = shrinking(limits, parts.clock);
    const found = await session.findScope(left);
    return found.kind === "known" ? ask(found.scope, left) : otherwise(found);
  };
  const begin = async (limits, ask) => {
    const settleMs = Math.min(SETTLE_MS, SETTLE_SHARE * limits.timeoutMs);
    const begun = await within(limits, ask, withoutScope);
    if (begun.kind !== "begun") return begun;
    const { ids, url, logsUrl } = begun;
    const releaseId = (0,_chunk_WPGQWWFO_js__WEBPACK_IMPORTED_MODULE_1__/* .joinReleaseIds */ .A3)(ids);
    memory.idsOf.set(releaseId, ids);
    memory.begun.add(releaseId);
    for (const id2 of ids) memory.settleMs.set(id2, settleMs);
    return { kind: "accepted", releaseId, ...url === void 0 ? {} : { url }, logsUrl };
  };
  return {
    name: "railway",
    capabilities: { strategies: ["rolling"], current: true, status: true, earlyFailure: true, rollback: true, logs: true },
    plan: (step, releaseId) => planOf(target, parts)[step](releaseId ?? ""),
    current: (signal, timeoutMs) => within({ signal, timeoutMs }, async (scope, limits) => {
      const sight = await lookAtServing(session, scope, limits);
      return sight.kind === "seen" ? sight.live : unknown2(sight.kind === "unseen" ? sight.reason : "cancelled");
    }, unknownAs),
    deploy: (order2, signal) => begin({ signal, timeoutMs: order2.timeoutMs }, (scope, { timeoutMs }) => beginRelease(session, scope, { ...order2, timeoutMs }, signal)),
    state: (releaseId, signal, timeoutMs) => within({ signal, timeoutMs }, (scope, limits) => followRelease(follower, scope, releaseId, limits), unknownAs),
    cancel: (releaseId, signal, timeoutMs) => within({ signal, timeoutMs }, (scope, limits) => cancelRelease(follower, scope, releaseId, limits), withoutScope),
    pauseMs: (elapsedMs) => client.pauseMs(elapsedMs),
    rollback: ({ releaseId, timeoutMs }, signal) => begin({ signal, timeoutMs }, (scope, limits) => putBack(session, scope, { releaseId, limits })),
    restart: (signal, timeoutMs) => begin({ signal, timeoutMs }, async (scope, limits) => {
      const begun = await restartLive(session, scope, limits);
      for (const id2 of begun.kind === "begun" ? begun.ids : []) {
        memory.restarted.add(id2);
        memory.upSince.delete(id2);
      }
      return begun;
    }),
    variableNames: (signal, timeoutMs) => within({ signal, timeoutMs }, (scope, limits) => listNames(session, scope, limits), unknownAs),
    setVariables(variables, signal, timeoutMs) {
      const limits = shrinking({ signal, timeoutMs }, parts.clock);
      const state = (releaseId) => within(limits, (scope, left) => followRelease(follower, scope, releaseId, left), unknownAs);
      return begin(limits, (scope, left) => setVariablesOnLive(session, scope, variables, left)).then((accepted) => accepted.kind === "accepted" ? untilInForce(session, accepted.releaseId, state, limits) : accepted);
    },
    history: (signal, timeoutMs) => within({ signal, timeoutMs }, (scope, limits) => readReleases(session, scope, limits), unknownAs),
    startable: (releaseId, signal, timeoutMs) => within({ signal, timeoutMs }, (scope, limits) => findStartable(session, scope, { releaseId, limits }), () => ({ kind: "unknown" })),
    logs: (releaseId, signal, timeoutMs) => within({ signal, timeoutMs }, async (scope, limits) => readLogs(session, scope, await deploymentsOf(follower, scope, releaseId, limits), limits), () => void 0)
  };
}
var unknown2 = (reason) => ({ kind: "unknown", reason });
var unknownAs = (why) => unknown2(why.kind === "cancelled" ? "cancelled" : why.reason);
function planOf(target, { image, version }) {
  const services = typeof target.services === "string" ? target.services : target.services.join(", ");
  const deploys = { commit: `serviceInstanceDeployV2 at version ${version}`, image: `serviceInstanceUpdate to image ${image ?? "(none given)"}, then serviceInstanceDeployV2`, redeploy: "deploymentRedeploy of the latest deployment", up: `upload of folder ${target.path ?? "."}` };
  return {
    deploy: () => [`${deploys[sourceOf(target, image)]}, of ${services}`, "then ask by the new ids until all of them serve"],
    rollback: describePutBack,
    "set-variables": () => [`variableCollectionUpsert without a deployment of its own, on ${services}`, "then deploymentRedeploy of what serves, from the same image"],
    restart: () => [`deploymentRestart of what serves, of ${services}`]
  };
}



/***/ }),

/***/ 5699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IY: () => (/* binding */ describeLive),
/* harmony export */   Jw: () => (/* binding */ describeState),
/* harmony export */   Kk: () => (/* binding */ liveWords),
/* harmony export */   WT: () => (/* binding */ whatIsLeft)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_6ZCXY32Q_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7910);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4721);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// shared/platforms/live-words.ts
function describeLive(live) {
  return live.kind === "live" ? `release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(live.releaseId)}` : live.kind === "none" ? "nothing" : `not known (${live.reason})`;
}
function liveWords(live, names) {
  if (live.kind === "none") return "nothing";
  if (live.kind === "unknown") return `not known, ${live.reason}`;
  const name = names.find(([releaseId]) => releaseId === live.releaseId)?.[1];
  return `release ${live.releaseId}${name === void 0 ? "" : ` (${name})`}`;
}
function describeState(state) {
  if (state.kind === "unknown" || state.kind === "failed") return state.reason;
  if (state.kind === "partial") return `it takes ${(0,_chunk_6ZCXY32Q_js__WEBPACK_IMPORTED_MODULE_1__/* .formatShare */ .T)(state.share)} of the requests`;
  if (state.kind === "staged") return "ready, and not taking requests yet";
  return state.kind === "in-progress" ? state.phase ?? "in-progress" : state.kind;
}
function whatIsLeft(platform) {
  if (platform === "command") return "what was started was stopped";
  return platform === "compose" ? "what was under way was stopped where that was possible" : "what the platform had taken up by then it may still carry out";
}




/***/ }),

/***/ 8194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ joinReleaseIds),
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   iw: () => (/* binding */ isMixOf),
/* harmony export */   vR: () => (/* binding */ splitReleaseId)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// shared/platforms/joined-release-id.ts
var LONGEST = 100;
var JOINT = "+";
function joinReleaseIds(ids) {
  const whole = ids.join(JOINT);
  if (whole.length <= LONGEST) return whole;
  const each = Math.floor((LONGEST - (ids.length - 1)) / ids.length);
  return ids.map((id) => id.slice(0, each)).join(JOINT);
}
var splitReleaseId = (releaseId) => releaseId.split(JOINT);
var SHORTEST = 8;
function partOf(releaseId, known) {
  const parts = splitReleaseId(releaseId);
  const cut = parts.length > 1 && releaseId.length > LONGEST - parts.length;
  const found = [...new Set(known)].filter((id2) => parts.some((part) => part === id2 || cut && part.length >= SHORTEST && id2.startsWith(part)));
  const [id] = found;
  if (id === void 0) return { kind: "none" };
  return found.length === 1 ? { kind: "one", id } : { kind: "ambiguous" };
}
function isMixOf(live, own, previous) {
  const [parts, ours, theirs] = [live, own, previous].map(splitReleaseId);
  return parts.length > 1 && live !== own && parts.some((part) => ours.includes(part) && !theirs.includes(part)) && parts.every((part) => ours.includes(part) || theirs.includes(part));
}




/***/ })

};
