export const id = 83;
export const ids = [83];
export const modules = {

/***/ 4083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkHealth: () => (/* binding */ checkHealth)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_AL5ZO5EQ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2953);
/* harmony import */ var _chunk_RVNAXXQE_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5070);
/* harmony import */ var _chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(746);
/* harmony import */ var _chunk_Y24GW6VA_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5475);
/* harmony import */ var _chunk_BJLCXEFG_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7036);
/* harmony import */ var _chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7756);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9423);
/* harmony import */ var _chunk_FGJDEOEX_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8745);
/* harmony import */ var _chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3935);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6304);
/* harmony import */ var _chunk_PB6ZSKJE_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(292);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);












// shared/health-probe/body-version.ts
var PLACES = [
  ...["version", "commit", "commit_sha", "commitSha", "commit_id", "commitId", "commit_hash", "commitHash", "git_sha", "gitSha", "git_commit", "gitCommit", "git_hash", "gitHash", "sha", "revision", "git_revision"].map((key) => [key]),
  ...["release", "releaseId", "release_id", "build_sha", "buildSha", "build_version", "buildVersion", "app_version", "appVersion", "build"].map((key) => [key]),
  ...["build", "git", "app", "info", "data", "meta"].flatMap((key) => [
    [key, "version"],
    [key, "commit"],
    [key, "sha"],
    [key, "revision"]
  ]),
  ["git", "commit", "id"],
  ["git", "commit", "id", "full"],
  ["version", "commit"],
  ["version", "sha"]
];
var LONGEST = 200;
var COMMIT = /^[0-9a-f]{7,40}$/i;
var looksLikeCommit = (text) => COMMIT.test(text);
function versionInBody(body) {
  return surest(PLACES.map((place) => asVersion((0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(body, place))));
}
function surest(found) {
  const versions = found.filter((version) => version !== void 0);
  return versions.find(looksLikeCommit) ?? versions[0];
}
function asVersion(value) {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || value.length > LONGEST) return void 0;
  const text = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .oneLine */ .TN)(value), LONGEST);
  return text === "" ? void 0 : text;
}

// shared/health-probe/health-words.ts
var WORDS = {
  up: ["ok", "okay", "pass", "passed", "passing", "up", "healthy", "success", "successful", "true", "operational", "alive", "running", "ready", "available", "live", "online", "connected", "serving", "green", "good"],
  degraded: ["warn", "warning", "degraded", "degraded_performance", "partial", "partial_outage", "partially_degraded", "yellow"],
  down: [
    ...["fail", "failed", "failing", "failure", "down", "unhealthy", "error", "errored", "outage", "major_outage", "critical", "false", "out_of_service", "offline", "disconnected", "unavailable"],
    ...["unreachable", "not_ready", "notready", "not_ok", "not_serving", "dead", "stopped", "crashed", "timeout", "timed_out", "shutting_down", "red", "bad"]
  ]
};
var STATES = new Map(["up", "degraded", "down"].flatMap((state) => WORDS[state].map((word) => [word, state])));
var LONGEST2 = 2e3;
function readHealthWord(value) {
  if (typeof value === "boolean") return { state: value ? "up" : "down", message: "" };
  if (typeof value !== "string") return { state: "unknown", message: "" };
  const text = value.slice(0, LONGEST2).trim();
  const whole = STATES.get(normal(text));
  if (whole) return { state: whole, message: "" };
  return beforeMark(text) ?? troubleFirst(text);
}
function beforeMark(text) {
  const match = /^([A-Za-z][A-Za-z_ -]{0,30}?)(?:\s*([:;,(\u2013\u2014])|\s+-)\s*(.*)$/s.exec(text);
  const state = STATES.get(normal(String(match?.[1])));
  const message = String(match?.[3]);
  return state && { state, message: match?.[2] === "(" ? message.replace(/\)$/, "") : message };
}
function troubleFirst(text) {
  const first = STATES.get(normal(text.replace(/[^A-Za-z_].*$/s, "")));
  return { state: first === "down" || first === "degraded" ? first : "unknown", message: text };
}
var normal = (word) => word.toLowerCase().replace(/[\s-]+/g, "_");

// shared/health-probe/health-components.ts
var DEEPEST = 6;
var MOST_LOOKED_AT = 5e3;
var MOST_KEPT = 100;
var LONGEST_NAME = 80;
var LONGEST_MESSAGE = 200;
var STATE_KEYS = ["status", "state", "healthy", "health", "ok", "up", "alive", "available"];
var MESSAGE_KEYS = ["message", "error", "output", "reason", "exception", "description", "detail", "details", "data"];
var PART_KEYS = ["components", "checks", "details"];
function readComponents(container) {
  const found = [];
  const budget = { left: MOST_LOOKED_AT };
  addAll(found, "", container, { budget, depth: 0 });
  if (found.length <= MOST_KEPT) return found;
  return [...found.filter(isFailing), ...found.filter((component2) => !isFailing(component2))].slice(0, MOST_KEPT);
}
var isFailing = (component2) => component2.state === "down" || component2.state === "degraded";
function holdsComponents(value) {
  if (!(0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(value)) return false;
  const inner = Object.values(value);
  return inner.length > 0 && inner.every((item) => (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(item) && stateOf(item) !== void 0);
}
function addAll(found, prefix, container, walk) {
  if (walk.depth > DEEPEST) return;
  if (Array.isArray(container)) {
    for (const [index, item] of container.slice(0, MOST_LOOKED_AT).entries()) add(found, joined(prefix, nameOf(item) ?? String(index + 1)), item, walk);
  } else if ((0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(container)) {
    for (const name of Object.keys(container).slice(0, MOST_LOOKED_AT)) add(found, joined(prefix, name), container[name], walk);
  }
}
function add(found, name, value, walk) {
  if (walk.budget.left-- <= 0) return;
  if (Array.isArray(value)) addList(found, name, value, walk);
  else if ((0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(value)) addMap(found, name, value, walk);
  else if (typeof value === "string" || typeof value === "boolean") found.push(component(name, readHealthWord(value)));
}
function addList(found, name, list, walk) {
  const [only] = list;
  if (list.length === 1 && (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(only)) addMap(found, name, only, walk);
  else addAll(found, name, list.filter(_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh), { ...walk, depth: walk.depth + 1 });
}
function addMap(found, name, map, walk) {
  const before = found.length;
  for (const key of PART_KEYS) {
    const parts = (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .ownOf */ ._t)(map, key);
    if (key === "details" ? holdsComponents(parts) : (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(parts) || Array.isArray(parts)) addAll(found, name, parts, { ...walk, depth: walk.depth + 1 });
  }
  const word = readHealthWord(stateOf(map));
  const partsTell = found.length > before && (!isFailing({ name, ...word }) || found.slice(before).some(isFailing));
  if (!partsTell) found.push(component(name, { state: word.state, message: messageOf2(map) || word.message }));
}
var component = (name, { state, message }) => ({
  name: (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .oneLine */ .TN)(name.slice(0, 400)), LONGEST_NAME),
  state,
  message: (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .oneLine */ .TN)(message.slice(0, 2e3)), LONGEST_MESSAGE)
});
var joined = (prefix, name) => prefix === "" ? name : `${prefix.slice(0, 400)}/${name}`;
function stateOf(map) {
  for (const key of STATE_KEYS) {
    const value = (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .ownOf */ ._t)(map, key);
    if (typeof value === "string" || typeof value === "boolean") return value;
  }
  return void 0;
}
function nameOf(item) {
  return ["name", "component", "service", "key", "componentId", "id"].map((key) => (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .ownOf */ ._t)(item, key)).find((name) => typeof name === "string" && name !== "");
}
function messageOf2(map) {
  for (const key of MESSAGE_KEYS) {
    const value = (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .ownOf */ ._t)(map, key);
    const text = (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(value) ? ["error", "message", "reason"].map((inner) => (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .ownOf */ ._t)(value, inner)).find(isText) : value;
    if (isText(text)) return text;
  }
  return "";
}
var isText = (value) => typeof value === "string" && value.trim() !== "";

// shared/health-probe/known-bodies.ts
var PLAIN_ASPNET = /^(?:Healthy|Degraded|Unhealthy)$/;
function readKnownBody(contentType, body) {
  const text = body.length > 100 ? "" : body.trim();
  if (PLAIN_ASPNET.test(text)) return { shape: "aspnet", state: readHealthWord(text).state, components: [], version: void 0 };
  const json = (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .readJson */ .Vh)(body);
  if (!json.ok || !(0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(json.value)) return void 0;
  const status = (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .ownOf */ ._t)(json.value, "status");
  const isHealthJson = /^\s*application\/health\+json\b/i.test(contentType ?? "");
  if (typeof status !== "string" && typeof status !== "boolean" && !isHealthJson) return void 0;
  const { name, container } = shapeOf(json.value, isHealthJson);
  const word = readHealthWord(status);
  const components = withOwnMessage(json.value, word, readComponents(container));
  return { shape: name, state: overall(word.state, components), components, version: versionInBody(json.value) };
}
function shapeOf(body, isHealthJson) {
  const [checks, details, info, error] = ["checks", "details", "info", "error"].map((key) => (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .ownOf */ ._t)(body, key));
  if (isHealthJson || isListOfEach(checks)) return { name: "health+json", container: checks };
  if ((0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(info) && (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(error) || holdsComponents(info) || holdsComponents(error)) return { name: "terminus", container: (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(details) ? details : { ...asMap(info), ...asMap(error) } };
  if (holdsComponents(details)) return { name: "spring-actuator", container: details };
  const named = CONTAINERS.find(({ key, mayBeList }) => (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)((0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .ownOf */ ._t)(body, key)) || mayBeList && isListOfMaps((0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .ownOf */ ._t)(body, key)));
  return named ? { name: named.shape, container: (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .ownOf */ ._t)(body, named.key) } : { name: "status", container: void 0 };
}
var CONTAINERS = [
  { key: "components", shape: "spring-actuator", mayBeList: true },
  { key: "entries", shape: "aspnet", mayBeList: false },
  { key: "results", shape: "aspnet", mayBeList: false },
  { key: "checks", shape: "checks", mayBeList: true },
  { key: "services", shape: "services", mayBeList: true },
  { key: "dependencies", shape: "services", mayBeList: true }
];
var isListOfMaps = (value) => Array.isArray(value) && value.some(_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh);
var asMap = (value) => (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(value) ? value : {};
function isListOfEach(checks) {
  if (!(0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(checks)) return false;
  const values = Object.values(checks);
  return values.length > 0 && values.every((value) => Array.isArray(value));
}
function withOwnMessage(body, word, components) {
  const message = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .oneLine */ .TN)((word.message || messageOf2(body)).slice(0, 2e3)), 200);
  if (word.state === "up" || message === "" || components.some(isFailing)) return components;
  return [{ name: "service", state: word.state, message }, ...components];
}
function overall(said, components) {
  return said !== "down" && components.some(isFailing) ? "degraded" : said;
}

// shared/health-probe/served-version.ts
var USUAL_HEADERS = ["x-version", "x-app-version", "x-service-version", "x-commit", "x-commit-sha", "x-git-sha", "x-git-commit", "x-revision", "x-release", "x-build-version"];
var HEXADECIMAL = /^[0-9a-f]+$/i;
var DATE = /^(?:(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{2}|\d{4}|\d{6})?|1\d{9}|1\d{12})$/;
function parseVersionPath(text) {
  const trimmed = text.trim();
  const placeholder = (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePlaceholder */ .$z)(trimmed);
  if (placeholder?.ok === false) return { ok: false, problems: placeholder.problems.map(({ message }) => ({ subject: "version-path", message })) };
  const where = placeholder?.value;
  if (where?.kind === "body" || where?.kind === "body-path" || where?.kind === "header") return (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_9__/* .valid */ .r)({ text: trimmed, placeholder: where });
  return (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_9__/* .invalid */ .G)({ subject: "version-path", message: `${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(text)} is no place of a version; for example "[BODY].version" or "[HEADER].x-version"` });
}
function readServedVersion(answer, path) {
  if (!path) return surest([versionInBody(jsonOf(answer)), ...USUAL_HEADERS.map((name) => headerOf(answer, name))]);
  const { placeholder } = path;
  if (placeholder.kind === "header") return headerOf(answer, placeholder.name);
  return placeholder.kind === "body" ? asVersion(answer.body?.trim()) : asVersion((0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(jsonOf(answer), placeholder.path));
}
var headerOf = (answer, name) => Object.hasOwn(answer.headers, name) ? asVersion(answer.headers[name]) : void 0;
function jsonOf(answer) {
  const json = (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .readJson */ .Vh)(answer.body ?? "");
  return json.ok ? json.value : void 0;
}
function compareVersions(expected, served, source) {
  const [wanted, seen] = [expected.trim(), (served ?? "").trim()];
  if (seen === "") return source === "explicit" ? "missing" : "not-comparable";
  const commits = looksLikeCommit(wanted) && looksLikeCommit(seen);
  if (commits && isPrefix(wanted.toLowerCase(), seen.toLowerCase())) return "same";
  if (source === "recorded") return commits && !DATE.test(seen) ? "different" : "not-comparable";
  const bothHexadecimal = HEXADECIMAL.test(wanted) && HEXADECIMAL.test(seen);
  return wanted === seen || bothHexadecimal && wanted.toLowerCase() === seen.toLowerCase() ? "same" : "different";
}
var isPrefix = (a, b) => a.startsWith(b) || b.startsWith(a);

// shared/health-probe/walls.ts
var MOST_SEARCHED = 128 * 1024;
var header = (answer, name) => Object.hasOwn(answer.headers, name) ? String(answer.headers[name]) : "";
var contains = (...marks) => ({ html }) => marks.some((mark) => html.includes(mark));
var headerHas = (name, pattern) => ({ answer }) => pattern.test(header(answer, name));
var isRefusal = (status) => status === 401 || status === 403;
var isSuccess = (status) => status >= 200 && status < 300;
var MARKS = [
  ["a Cloudflare bot challenge", headerHas("cf-mitigated", /challenge/i)],
  ["the Vercel firewall", headerHas("x-vercel-mitigated", /challenge|deny/i)],
  ["an AWS WAF challenge", headerHas("x-amzn-waf-action", /challenge|captcha/i)],
  ["the login of Google Identity-Aware Proxy", headerHas("x-goog-iap-generated-response", /true/i)],
  ["the login of Vercel Deployment Protection", headerHas("set-cookie", /_vercel_sso_nonce/i)],
  ["the login of Vercel Deployment Protection", headerHas("location", /^https:\/\/vercel\.com\/(?:sso-api|login)\b/i)],
  ["the login of Vercel Deployment Protection", (page) => isRefusal(page.answer.status) && contains("_vercel_sso_nonce", "vercel.com/sso-api")(page)],
  ["the login of Cloudflare Access", headerHas("location", /^https:\/\/[\w-]{1,63}\.cloudflareaccess\.com\//i)],
  ["the login of Cloudflare Access", contains("cloudflare access</title>")],
  ["a Cloudflare bot challenge", contains("_cf_chl_opt", "cf-browser-verification")],
  ["a block by Cloudflare", (page) => isRefusal(page.answer.status) && (contains("sorry, you have been blocked")(page) || /^error code: 10\d\d\b/.test(page.answer.body ?? ""))],
  ["an Anubis bot challenge", contains('id="anubis_challenge"', "/.within.website/x/cmd/anubis/")],
  ["a DataDome bot challenge", (page) => isRefusal(page.answer.status) && contains("captcha-delivery.com")(page)],
  ["an Imperva bot challenge", contains("incapsula incident id")]
];
var LOGIN_FORM = /<input\b[^<>]{0,300}\btype\s*=\s*["']?password\b/;
var LOGIN_TITLE = /<title\b[^<>]{0,100}>[^<]{0,60}(?:\blog[ -]?in\b|\bsign[ -]?in\b|\bsingle sign-on\b|\bauthentication required\b)/;
var LOGIN_PLACE = /https:\/\/(?:accounts\.google\.com\/|login\.microsoftonline\.com\/|[a-z0-9-]{1,63}\.(?:okta|auth0)\.com\/)|\/oauth2\/(?:start|sign_in)\b/;
function recogniseWall(answer, expectsJson2) {
  if (answer.status === void 0) return void 0;
  const page = { answer, html: htmlOf(answer) };
  const mark = MARKS.find(([, isThere]) => isThere(page));
  if (mark) return `${capital(mark[0])} answered (status ${answer.status}) in place of the service.`;
  return challengeIn(answer, answer.status) ?? loginIn(page.html, answer.status) ?? htmlForJson(page.html, answer.status, expectsJson2);
}
function challengeIn(answer, status) {
  if (status === 407 || status === 511) return `A proxy or network on the way asks for a login (status ${status}); the service was not reached.`;
  const scheme = /^\s*([A-Za-z][\w-]{0,30})/.exec(header(answer, "www-authenticate"))?.[1];
  if (scheme === void 0 || !isRefusal(status)) return void 0;
  return `The address asks for credentials (status ${status}, www-authenticate: ${scheme}) before it lets anybody see the service.`;
}
function loginIn(html, status) {
  if (status >= 400 && !isRefusal(status)) return void 0;
  const isLogin = LOGIN_FORM.test(html) || !isSuccess(status) && (LOGIN_TITLE.test(html) || LOGIN_PLACE.test(html));
  return isLogin ? `A login page answered (status ${status}) in place of the service.` : void 0;
}
function htmlForJson(html, status, expectsJson2) {
  if (!expectsJson2 || html === "" || !(isSuccess(status) || isRefusal(status))) return void 0;
  return `HTML answered (status ${status}) where JSON was expected: a page in front of the service or the start page of a web app, not its health endpoint.`;
}
function htmlOf(answer) {
  const body = (answer.body ?? "").slice(0, MOST_SEARCHED);
  const isHtml = (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .looksLikeHtml */ .te)(body) || /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(header(answer, "content-type")) && !/^[\s\ufeff]*[{["]/.test(body) && /<[a-z!]/i.test(body);
  return isHtml ? body.toLowerCase() : "";
}
var capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

// shared/health-probe/measure.ts
var LONGEST_MESSAGE2 = 400;
var MOST_COMPONENTS = 10;
var TOO_MANY_REQUESTS = 429;
function measure(check, probed, context) {
  const base = { check: check.name, critical: check.critical, components: [], atMs: context.atMs };
  if (probed.kind === "cut-off") return void 0;
  if (probed.kind === "no-answer") return { ...base, kind: probed.by === "us" ? "error" : "fail", message: (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .oneLine */ .TN)(probed.message), LONGEST_MESSAGE2) };
  if (probed.kind === "blocked") return { ...base, kind: "blocked", message: (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .oneLine */ .TN)(probed.message), LONGEST_MESSAGE2), ...probed.status === void 0 ? {} : { status: probed.status } };
  const { answer } = probed;
  const known = answer.body === void 0 || probed.untimed ? void 0 : readKnownBody(answer.headers["content-type"], answer.body);
  const version = (0,_chunk_RVNAXXQE_js__WEBPACK_IMPORTED_MODULE_2__/* .isHttp */ .Zc)(check) ? readServedVersion(answer, context.versionPath) : void 0;
  const judged = withVersion(judgeAnswer(check, probed, known, expectsJson(check, version, context)), version, check, context);
  return {
    ...base,
    ...judged,
    ...judged.message === void 0 ? {} : { message: (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .oneLine */ .TN)(judged.message), LONGEST_MESSAGE2) },
    components: judged.kind === "fail" && !judged.wrongVersion || judged.degraded ? failingComponents(known) : [],
    ...version === void 0 ? {} : { observedVersion: (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .oneLine */ .TN)(version), 200) },
    ...answer.responseTimeMs === void 0 || probed.untimed ? {} : { durationMs: answer.responseTimeMs },
    ...answer.status === void 0 ? {} : { status: answer.status }
  };
}
function judgeAnswer(check, probed, known, json) {
  const { answer } = probed;
  const judged = check.conditions.length > 0 ? judgeConditions(check, answer, known) : judgeDefaults(check, answer, known);
  if (judged.kind === "pass" && (looksAtBody(check) || expectsItsStatus(check, answer))) return judged;
  const wall = wallIn(probed, json || check.conditions.length === 0 && isJsonType(answer.headers));
  if (wall !== void 0) return { kind: "blocked", message: wall.replace(/\.$/, "") };
  if (judged.kind === "fail" && answer.status === TOO_MANY_REQUESTS) return { kind: "inconclusive", message: "status 429: the service limits how often it may be asked" };
  return judged;
}
function judgeConditions(check, answer, known) {
  const results = check.conditions.map((condition) => (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .evaluateCondition */ .F9)(condition, answer));
  const broken = results.find((result) => result.kind === "not-met") ?? results.find((result) => result.kind === "cannot-tell");
  if (broken) return { kind: broken.kind === "not-met" ? "fail" : "inconclusive", message: withComponents(broken.shown, known) };
  return !looksAtBody(check) && isUnwell(known) ? { kind: "pass", degraded: true, message: withComponents(`the body says ${known.state}, and no condition looks at it`, known) } : { kind: "pass" };
}
function judgeDefaults(check, answer, known) {
  const expected = check.expectStatus ?? ["200"];
  if (answer.status !== void 0 && !matchesStatus(answer.status, expected)) return { kind: "fail", message: withComponents(`status ${answer.status}, expected ${expected.join(" or ")}`, known) };
  if (known?.state === "down") return { kind: "fail", message: withComponents("the body says that the service is down", known) };
  if (known?.state === "degraded") return { kind: "pass", degraded: true, message: withComponents("the body says that the service is degraded", known) };
  const broken = known === void 0 && brokenJson(answer);
  return broken ? { kind: "fail", message: broken } : { kind: "pass" };
}
function brokenJson({ status, headers, body }) {
  if (status === void 0 || !matchesStatus(status, ["2xx"]) || body === void 0 || body.trim() === "" || !isJsonType(headers)) return void 0;
  const json = (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .readJson */ .Vh)(body);
  return json.ok ? void 0 : `${json.reason}, though its content-type says so, so it proves nothing`;
}
var isJsonType = (headers) => /^\s*application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(headers["content-type"] ?? "");
function withVersion(judged, served, check, { version, shownElsewhere }) {
  if (judged.kind !== "pass" || version === void 0 || !(0,_chunk_RVNAXXQE_js__WEBPACK_IMPORTED_MODULE_2__/* .isHttp */ .Zc)(check)) return judged;
  const fits = compareVersions(version.expected, served, version.source);
  const excused = version.source === "recorded" ? fits !== "different" : fits === "missing" && shownElsewhere;
  if (fits === "same" || excused) return judged;
  const seen = served === void 0 ? `no version is shown${version.path === void 0 ? "" : ` at ${version.path}`}` : `version ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(served)} is served`;
  return { kind: "fail", wrongVersion: true, message: `${seen}, expected ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(version.expected)}` };
}
function wallIn({ answer, redirectedTo }, json) {
  const wall = recogniseWall(answer, json);
  if (wall !== void 0) return wall;
  const html = /^text\/html\b/i.test(answer.headers["content-type"] ?? "");
  return html && redirectedTo !== void 0 && /(?:^|[/_-])(?:log-?in|sign-?in|sso|oauth2?|auth)(?:[/._-]|$)/i.test(redirectedTo) ? `redirected to a login page, ${redirectedTo}` : void 0;
}
function expectsItsStatus(check, { status }) {
  if (status === void 0 || status >= 200 && status < 300) return false;
  return check.conditions.length === 0 || check.conditions.some((condition) => (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .looksAt */ .eV)(condition, "status"));
}
var looksAtBody = (check) => check.conditions.some((condition) => (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .looksAt */ .eV)(condition, "body") || (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .looksAt */ .eV)(condition, "body-path"));
function expectsJson(check, served, { version, versionPath, shownElsewhere }) {
  const mustShow = version?.source === "explicit" && served === void 0 && !shownElsewhere && versionPath?.placeholder.kind !== "header";
  return mustShow || check.conditions.some((condition) => (0,_chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_3__/* .looksAt */ .eV)(condition, "body-path"));
}
function matchesStatus(status, expected) {
  return expected.some((pattern) => pattern.endsWith("xx") ? String(status)[0] === pattern[0] : String(status) === pattern);
}
var isUnwell = (known) => known?.state === "down" || known?.state === "degraded";
function failingComponents(known) {
  const unwell = (known?.components ?? []).filter(({ state }) => state === "down" || state === "degraded");
  return unwell.slice(0, MOST_COMPONENTS).map(({ name, message }) => ({ name: (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .oneLine */ .TN)(name), 100), message: (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .oneLine */ .TN)(message), 300) }));
}
function withComponents(text, known) {
  return [text, ...failingComponents(known).map(({ name, message }) => message === "" ? name : `${name}: ${message}`)].join("; ");
}

// shared/health-probe/schedule.ts
var FIRST_PAUSE_MS = 250;
var GROWTH = 1.5;
var LONGEST_ASKED_PAUSE_MS = 1e4;
var MOST_MEASUREMENTS = 1e4;
function nextPause(previousMs, changed, intervalMs) {
  return changed || previousMs === void 0 ? Math.min(FIRST_PAUSE_MS, intervalMs) : Math.min(previousMs * GROWTH, intervalMs);
}
function thinned(intervalMs, durationMs, checks) {
  return Math.max(intervalMs, Math.ceil(durationMs * checks / MOST_MEASUREMENTS));
}
function askedPause(retryAfter) {
  return retryAfter !== void 0 && /^\d{1,9}$/.test(retryAfter) ? Math.min(Number(retryAfter) * 1e3, LONGEST_ASKED_PAUSE_MS) : 0;
}
var GRADING = { requests: 20, ms: 5e3, intervalMs: FIRST_PAUSE_MS };

// shared/health-probe/streaks.ts
var noStreak = (check) => ({ check, passes: 0, others: [], last: void 0, lastOther: void 0, count: 0 });
var KEPT = 50;
function extend(streak, measurement) {
  const passed = measurement.kind === "pass";
  return {
    ...streak,
    passes: passed ? streak.passes + 1 : 0,
    others: passed ? [] : [...streak.others.slice(1 - KEPT), measurement],
    last: measurement,
    lastOther: passed ? streak.lastOther : measurement,
    count: streak.count + 1
  };
}
function streaksOf(checks, measurements) {
  const streaks = new Map(checks.map((check) => [check.name, noStreak(check)]));
  for (const measurement of measurements) {
    const streak = streaks.get(measurement.check);
    if (streak) streaks.set(measurement.check, extend(streak, measurement));
  }
  return [...streaks.values()];
}
var criticalOf = (items) => items.filter((item) => item.critical);
function markWalls(checks, measurements) {
  const last = new Map(measurements.map((measurement) => [measurement.check, measurement]));
  const asked = checks.filter((check) => (0,_chunk_RVNAXXQE_js__WEBPACK_IMPORTED_MODULE_2__/* .isHttp */ .Zc)(check) && last.has(check.name));
  if (asked.length === 0 || !asked.every(({ name }) => asksForLogin(last.get(name)))) return measurements;
  return measurements.map((measurement) => asksForLogin(measurement) && measurement.kind === "fail" ? { ...measurement, kind: "blocked", components: [] } : measurement);
}
function asksForLogin(measurement) {
  return (measurement?.kind === "fail" || measurement?.kind === "blocked") && (measurement.status === 401 || measurement.status === 403);
}

// shared/health-probe/probe-loop.ts
var LAST_WAIT_MS = 5300;
var LAST_WORDS_MS = 50;
var ProbeLoop = class {
  #request;
  #parts;
  #slots;
  #startedMs;
  #cut = new AbortController();
  #inFlight = /* @__PURE__ */ new Set();
  #showVersion = /* @__PURE__ */ new Set();
  #measurements = [];
  #intervalMs;
  #wake = Promise.withResolvers();
  #requests = 0;
  #healthyAtMs;
  constructor(request, parts) {
    this.#request = request;
    this.#parts = parts;
    this.#startedMs = parts.clock.monotonic();
    this.#intervalMs = thinned(request.intervalMs, request.timeoutMs, request.checks.length);
    this.#slots = request.checks.map((check) => ({ check, streak: noStreak(check), dueMs: 0, pauseMs: void 0, startedMs: void 0, told: "" }));
  }
  async run() {
    const { signal } = this.#parts;
    const onAbort = () => this.#wake.resolve();
    signal.addEventListener("abort", onAbort, { once: true });
    try {
      return await this.#phases();
    } finally {
      signal.removeEventListener("abort", onAbort);
      this.#cut.abort();
      await this.#napFor(LAST_WAIT_MS, Promise.all(this.#inFlight));
    }
  }
  async #phases() {
    const request = this.#request;
    const healthy = await this.#drive(request.timeoutMs, () => this.#whetherHealthy());
    if (healthy === "deadline") this.#countUnanswered();
    if (healthy === "cancelled") return this.#finished("cancelled");
    if (healthy !== "healthy") return this.#finished("not-healthy");
    this.#parts.log.info(`Healthy after ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a)(this.#healthyAtMs ?? 0)}.${request.watchMs > 0 ? ` Watching for ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a)(request.watchMs)}.` : ""}`);
    return request.watchMs > 0 ? this.#watch() : this.#finished("healthy");
  }
  /** Healthy: every critical check passed often enough in a row, and, where no watch follows, every other one has settled. */
  #whetherHealthy() {
    const { successThreshold, failureThreshold, giveUpEarly, watchMs } = this.#request;
    const passes = ({ streak }) => streak.passes >= successThreshold;
    const settled = (slot) => passes(slot) || slot.streak.others.length >= failureThreshold;
    if (giveUpEarly && this.#slots.every(settled) && this.#slots.some((slot) => slot.check.critical && !passes(slot))) return "given-up";
    if (!this.#slots.filter(({ check }) => check.critical).every(passes)) return void 0;
    const anyCritical = this.#slots.some(({ check }) => check.critical);
    if (anyCritical) this.#healthyAtMs ??= this.#elapsed();
    if (!(anyCritical && watchMs > 0) && !this.#slots.every(settled)) return void 0;
    this.#healthyAtMs ??= this.#elapsed();
    return "healthy";
  }
  async #watch() {
    const request = this.#request;
    const from = this.#measurements.length;
    const startedMs = this.#elapsed();
    this.#intervalMs = thinned(request.intervalMs, request.watchMs, request.checks.length);
    let seen = -1;
    const judge = () => this.#parts.judgeWatch(markWalls(request.checks, this.#measurements.slice(from)), request, this.#elapsed() - startedMs);
    const step = () => {
      if (seen === this.#measurements.length) return void 0;
      seen = this.#measurements.length;
      const judgement2 = judge();
      return judgement2.kind === "continue" ? void 0 : judgement2;
    };
    const ended = await this.#drive(startedMs + request.watchMs, step);
    if (ended === "cancelled") return this.#finished("cancelled", from);
    const judgement = ended === "deadline" ? judge() : ended;
    if (judgement.kind === "continue") return this.#finished("watched", from, { kind: "end", reasonCode: "watch-not-proven", reason: "it was not judged" });
    if (judgement.kind === "unhealthy") {
      this.#parts.log.info(`Unhealthy: ${judgement.reason}. Seeing how bad it is.`);
      if (await this.#grade(startedMs + request.watchMs) === "cancelled") return this.#finished("cancelled", from);
    }
    return this.#finished("watched", from, judgement);
  }
  /** Unhealthy is established; a few more requests tell whether most of them fail, which calls for more haste. */
  async #grade(watchEndsMs) {
    const from = this.#requests;
    this.#intervalMs = Math.min(this.#intervalMs, GRADING.intervalMs);
    for (const slot of this.#slots) slot.dueMs = Math.min(slot.dueMs, this.#elapsed() + this.#intervalMs);
    return this.#drive(Math.min(watchEndsMs, this.#elapsed() + GRADING.ms), () => this.#requests - from >= GRADING.requests && this.#inFlight.size === 0 ? "graded" : void 0, () => this.#requests - from < GRADING.requests);
  }
  /** Starts what is due and waits, again and again, until `step` decides, the deadline comes, or the run is cancelled. */
  async #drive(deadlineMs, step, mayStart = () => true) {
    for (; ; ) {
      if (this.#parts.signal.aborted) return "cancelled";
      const decided = step();
      if (decided !== void 0) return decided;
      const now = this.#elapsed();
      if (now >= deadlineMs) return "deadline";
      const idle = this.#slots.filter(({ startedMs }) => startedMs === void 0).sort((a, b) => a.dueMs - b.dueMs);
      for (const slot of idle) if (slot.dueMs <= now && this.#inFlight.size < this.#request.concurrency && mayStart()) this.#start(slot, deadlineMs - now);
      const free = this.#inFlight.size < this.#request.concurrency && mayStart();
      const next = free ? Math.min(deadlineMs, ...idle.filter(({ startedMs }) => startedMs === void 0).map(({ dueMs }) => dueMs)) : deadlineMs;
      await this.#napFor(next - now, this.#wake.promise);
      this.#wake = Promise.withResolvers();
    }
  }
  #start(slot, leftMs) {
    const { check } = slot;
    slot.startedMs = this.#elapsed();
    this.#requests++;
    const timeoutMs = slot.streak.count === 0 ? Math.min(check.timeoutMs, Math.max(1, leftMs - LAST_WORDS_MS)) : check.timeoutMs;
    const probe = this.#parts.prober.probe(check, timeoutMs, this.#cut.signal).catch((error) => ({ kind: "no-answer", by: "us", message: (0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error) })).then((probed) => {
      this.#inFlight.delete(probe);
      slot.startedMs = void 0;
      if (!this.#cut.signal.aborted) this.#absorb(slot, probed);
      this.#wake.resolve();
    });
    this.#inFlight.add(probe);
  }
  #absorb(slot, probed) {
    const { check } = slot;
    const shownElsewhere = [...this.#showVersion].some((name) => name !== check.name);
    const measurement = measure(check, probed, { version: this.#request.version, versionPath: this.#parts.versionPath, shownElsewhere, atMs: this.#elapsed() });
    const { last } = slot.streak;
    const changed = last?.kind !== measurement?.kind || last?.status !== measurement?.status || last?.observedVersion !== measurement?.observedVersion;
    slot.pauseMs = nextPause(slot.pauseMs, changed, this.#intervalMs);
    slot.dueMs = this.#elapsed() + Math.max(slot.pauseMs, probed.kind === "answered" ? askedPause(probed.answer.headers["retry-after"]) : 0);
    if (!measurement) return;
    if (measurement.observedVersion !== void 0) this.#showVersion.add(check.name);
    this.#measurements.push(measurement);
    slot.streak = extend(slot.streak, measurement);
    this.#tell(slot, measurement);
  }
  /** A line when something changes; numbers within a message change all the time. */
  #tell(slot, { kind, message, observedVersion, atMs }) {
    const gist = `${kind} ${observedVersion ?? ""} ${(message ?? "").replace(/\d+/g, "0")}`;
    if (gist === slot.told) return;
    slot.told = gist;
    const version = observedVersion === void 0 ? "" : ` (version ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(observedVersion)})`;
    this.#parts.log.info(`${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a)(atMs)}: check ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(slot.check.name)}: ${kind}${version}${message === void 0 ? "" : `: ${message}`}`);
  }
  /** A probe that the deadline cut off is a failure where nothing else is known of its check: it had all the time there was. */
  #countUnanswered() {
    const atMs = this.#elapsed();
    for (const slot of this.#slots) {
      if (slot.startedMs === void 0 || slot.streak.count > 0) continue;
      const measurement = { check: slot.check.name, critical: slot.check.critical, kind: "fail", message: `no answer within ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a)(atMs - slot.startedMs)}`, components: [], atMs };
      this.#measurements.push(measurement);
      this.#tell(slot, measurement);
    }
  }
  #finished(ended, watchFrom = 0, judgement) {
    return { request: this.#request, measurements: [...this.#measurements], ended, healthyAtMs: this.#healthyAtMs, watchFrom, judgement, elapsedMs: this.#elapsed() };
  }
  #elapsed() {
    return this.#parts.clock.monotonic() - this.#startedMs;
  }
  /** Sleeps, or until something else has happened; the sleep does not outlast it. */
  async #napFor(ms, until) {
    const nap = new AbortController();
    await Promise.race([this.#parts.clock.sleep(Math.max(0, ms), nap.signal), until]);
    nap.abort();
  }
};

// shared/health-probe/verdict.ts
function judgeHealth(run) {
  const { request, ended } = run;
  const measurements = markWalls(request.checks, run.measurements);
  const streaks = streaksOf(request.checks, measurements);
  const watched = ended === "watched" || ended === "cancelled" && run.watchFrom > 0;
  const window = ended === "healthy" ? provingTries(measurements, streaks) : watched ? measurements.slice(run.watchFrom) : measurements;
  const conclusion = conclude(run, streaks, window);
  const failing = failingAtEnd(conclusion.verdict, streaks, request, window);
  const samples = decisive(request, window).filter(({ kind }) => kind === "pass" || kind === "fail");
  return {
    ...conclusion,
    wasHealthy: run.healthyAtMs !== void 0,
    timeToHealthyMs: run.healthyAtMs,
    successRate: samples.length === 0 ? void 0 : samples.filter(({ kind }) => kind === "pass").length / samples.length,
    p95Ms: (0,_chunk_AL5ZO5EQ_js__WEBPACK_IMPORTED_MODULE_1__/* .percentile */ .Ym)(samples.flatMap(({ durationMs }) => durationMs ?? []), 0.95),
    samples: samples.length,
    failuresInARow: (0,_chunk_AL5ZO5EQ_js__WEBPACK_IMPORTED_MODULE_1__/* .failuresInARow */ .q_)(criticalOf(measurements).filter(({ kind }) => kind === "pass" || kind === "fail"))?.count ?? 0,
    failing,
    passing: streaks.filter(({ check, last }) => last?.kind === "pass" && !failing.some((measurement) => measurement.check === check.name)).map(({ check }) => check.name),
    observedVersion: measurements.findLast(({ observedVersion }) => observedVersion !== void 0)?.observedVersion,
    measurements
  };
}
function conclude(run, streaks, window) {
  const { request, judgement, elapsedMs } = run;
  if (run.ended === "cancelled") return { verdict: "cancelled", reasonCode: "cancelled", reason: `The run was cancelled after ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a)(elapsedMs)}${run.healthyAtMs === void 0 ? ", before the service was healthy" : " of a service that was healthy"}.` };
  if (run.ended === "not-healthy") return concludeNotHealthy(run, streaks);
  if (judgement?.kind === "unhealthy") return concludeBrokenWatch(judgement, window, request);
  const critical = streaks.filter(({ check }) => check.critical);
  const unknown = run.ended === "watched" ? critical.find(({ others }) => others.length >= request.failureThreshold && others.every(({ kind }) => kind !== "fail")) : void 0;
  if (unknown) return { ...withoutEvidence(unknown), reason: `The service was healthy, but from then on ${tell(unknown.check, unknown.last)}.` };
  return concludeWell(run, streaks);
}
function concludeWell({ judgement, healthyAtMs, elapsedMs }, streaks) {
  const minor = streaks.find(({ check, last }) => !check.critical && last?.kind !== "pass");
  const after = `after ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a)(healthyAtMs ?? elapsedMs)}`;
  if (minor) return { verdict: "degraded", reasonCode: "non-critical-failing", reason: `Every critical check passes, but ${tell(minor.check, minor.last)}; it is not critical.` };
  const degraded = streaks.find(({ last }) => last?.degraded === true);
  if (degraded) return { verdict: "degraded", reasonCode: "degraded", reason: `Every check passes, but not without reserve: ${tell(degraded.check, degraded.last)}.` };
  if (judgement?.kind === "end") return { verdict: "healthy", reasonCode: judgement.reasonCode, reason: `Healthy ${after}; the watch ended: ${judgement.reason}.` };
  return { verdict: "healthy", reasonCode: "healthy", reason: `Every check passes, ${after}.` };
}
function concludeBrokenWatch({ reasonCode, reason }, window, { version }) {
  const failures = criticalOf(window).filter(({ kind }) => kind === "fail");
  const last = reasonCode === "latency-exceeded" ? void 0 : failures.at(-1);
  if (last && failures.every(({ wrongVersion }) => wrongVersion)) return { verdict: "unhealthy", reasonCode: "wrong-version", reason: `The expected version was served, and then ${failures.every(showsNone) ? "none was shown" : "another"}: ${tell({ name: last.check }, last)}.`, advice: adviseOnVersion(version, failures) };
  return { verdict: "unhealthy", reasonCode, reason: `The service was healthy, and then was not: ${reason}${last ? `; last: ${tell({ name: last.check }, last)}` : ""}.` };
}
function concludeNotHealthy({ request, elapsedMs, healthyAtMs }, streaks) {
  const critical = streaks.filter(({ check }) => check.critical);
  const judged = critical.length > 0 ? critical : streaks;
  const open = judged.filter(({ passes }) => passes < request.successThreshold);
  const within = request.giveUpEarly ? `After ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a)(elapsedMs)}` : `Not healthy within ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a)(request.timeoutMs)}`;
  const failed = open.filter((streak) => evidenceOf(streak) === "fail");
  if (failed.length > 0 && critical.length > 0) {
    const broken = failed.filter(({ lastOther }) => !lastOther?.wrongVersion);
    const told = (broken.length > 0 ? broken : failed).slice(0, 3).map(({ check, lastOther, passes }) => tell(check, lastOther, passes)).join("; ");
    if (broken.length === 0) return { verdict: "unhealthy", reasonCode: "wrong-version", reason: `${within}: ${told}.`, advice: adviseOnVersion(request.version, failed.map(({ lastOther }) => lastOther).filter((measurement) => measurement !== void 0)) };
    const reasonCode = request.giveUpEarly || healthyAtMs !== void 0 ? "checks-failed" : "never-healthy";
    return { verdict: "unhealthy", reasonCode, reason: `${within}: ${told}.` };
  }
  const worst = open.find((streak) => evidenceOf(streak) === "blocked") ?? open.find((streak) => evidenceOf(streak) === "error") ?? open[0];
  if (critical.length === 0 && failed[0]) return { verdict: "degraded", reasonCode: "non-critical-failing", reason: `No check is critical; ${tell(failed[0].check, failed[0].lastOther)}.` };
  if (worst === void 0) return { verdict: "degraded", reasonCode: "non-critical-failing", reason: `Every critical check passes, but not every other one could be judged within ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a)(request.timeoutMs)}.` };
  const passed = worst.last !== void 0 && worst.lastOther === void 0;
  return { ...withoutEvidence(worst), reason: `${within}, and nothing proves it unhealthy: ${passed ? `check ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(worst.check.name)} passed ${worst.passes} of the ${request.successThreshold} times in a row that are needed` : tell(worst.check, worst.lastOther)}.` };
}
var WHO_SERVES = "Find out who serves the other version: an older release that is still draining, a deployment that did not switch, a cache, or another one that went first.";
var showsNone = ({ observedVersion }) => observedVersion === void 0;
function adviseOnVersion(version, failures) {
  if (!failures.every(showsNone)) return WHO_SERVES;
  return `The service shows no version ${version?.path === void 0 ? "in any of the usual places" : `at ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(version.path)}`}: set "version-path" to the place where it does, such as [BODY].build.sha or [HEADER].x-version, or have the service show it.`;
}
function evidenceOf({ others, lastOther }) {
  if (others.length === 0) return lastOther?.kind ?? "none";
  if (others.filter(({ kind }) => kind === "fail").length * 2 >= others.length) return "fail";
  return others.reduce((last, { kind }) => kind === "fail" ? last : kind, "fail");
}
function withoutEvidence(streak) {
  switch (evidenceOf(streak)) {
    case "blocked":
      return { verdict: "inconclusive", reasonCode: "blocked", advice: 'Let the check through the wall: give it the credentials or bypass header it needs in "headers", or an address behind the wall.' };
    case "error":
      return { verdict: "inconclusive", reasonCode: "check-errors", advice: "The trouble is on the side of this machine or of the check itself; nothing is known about the service." };
    case "none":
      return streak.last === void 0 ? { verdict: "inconclusive", reasonCode: "no-data" } : { verdict: "inconclusive", reasonCode: "inconclusive", advice: 'Give a longer "timeout".' };
    default:
      return { verdict: "inconclusive", reasonCode: "inconclusive" };
  }
}
var VERBS = { pass: "passes", fail: "fails", blocked: "is blocked", error: "could not be carried out", inconclusive: "proves nothing" };
function tell({ name }, measurement, passes = 0) {
  const verb = measurement === void 0 ? "was not measured" : passes > 0 ? "passes and fails by turns" : VERBS[measurement.kind];
  return `check ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(name)} ${verb}${measurement?.message === void 0 ? "" : `: ${measurement.message}`}`;
}
function provingTries(measurements, streaks) {
  const left = new Map(streaks.map(({ check, passes }) => [check.name, passes]));
  return measurements.toReversed().filter(({ check }) => {
    const passes = left.get(check) ?? 0;
    left.set(check, passes - 1);
    return passes > 0;
  }).toReversed();
}
function failingAtEnd(verdict, streaks, { successThreshold }, window) {
  const atEnd = streaks.filter(({ last }) => last !== void 0 && last.kind !== "pass");
  const isAboutOthers = verdict !== "unhealthy" || atEnd.some(({ check }) => check.critical);
  const flapped = isAboutOthers ? [] : streaks.filter(({ check, passes, lastOther }) => check.critical && lastOther !== void 0 && (passes < successThreshold || window.includes(lastOther)));
  const degraded = verdict === "degraded" ? streaks.filter(({ last }) => last?.degraded === true) : [];
  return [...flapped.map(({ lastOther }) => lastOther), ...[...atEnd, ...degraded].map(({ last }) => last)].filter((measurement) => measurement !== void 0);
}
function decisive(request, measurements) {
  return request.checks.some(({ critical }) => critical) ? criticalOf(measurements) : measurements;
}

// shared/health-probe/engine.ts
async function checkHealth(request, parts, prober = proberOf(parts), rule = _chunk_AL5ZO5EQ_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeWatch */ .vy) {
  const path = request.version?.path === void 0 ? void 0 : parseVersionPath(request.version.path);
  const loop = new ProbeLoop(request, { clock: parts.clock, log: parts.log, signal: parts.signal, prober, versionPath: path?.ok ? path.value : void 0, judgeWatch: rule });
  return judgeHealth(await loop.run());
}
function proberOf({ clock, shell }) {
  return {
    probe: async (check, timeoutMs, signal) => {
      if ((0,_chunk_RVNAXXQE_js__WEBPACK_IMPORTED_MODULE_2__/* .isHttp */ .Zc)(check)) return (await __webpack_require__.e(/* import() */ 663).then(__webpack_require__.bind(__webpack_require__, 9663))).probeHttp(check, timeoutMs, signal, { clock });
      if ((0,_chunk_RVNAXXQE_js__WEBPACK_IMPORTED_MODULE_2__/* .isCommand */ .y9)(check)) return (await __webpack_require__.e(/* import() */ 316).then(__webpack_require__.bind(__webpack_require__, 8316))).probeCommand(check, timeoutMs, signal, { clock, shell });
      return (await __webpack_require__.e(/* import() */ 713).then(__webpack_require__.bind(__webpack_require__, 713))).probeTcp(check, timeoutMs, signal, { clock });
    }
  };
}



/***/ })

};
