import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 67:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 65:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   hD: () => (/* binding */ quote)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// shared/kernel/untrusted-text.ts
var TERMINAL_SEQUENCE = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?)/g;
var CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
var INVISIBLE = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
function printable(text) {
  return text.toWellFormed().replace(/\r\n?/g, "\n").replace(TERMINAL_SEQUENCE, "").replace(CONTROL, "").replace(INVISIBLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function oneLine(text) {
  return printable(text).replace(/\s+/g, " ").trim();
}
function clip(text, max) {
  if (text.length <= max) return text;
  const points = Array.from(text.length > 4 * max ? text.slice(0, 4 * max) : text);
  return points.length <= max && text.length <= 4 * max ? text : `${points.slice(0, max - 1).join("")}\u2026`;
}
function quote(text) {
  return `"${clip(oneLine(text).replace(/:\/\/\S*@/g, "://***@"), 80)}"`;
}




/***/ }),

/***/ 100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ __export)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var __defProp = Object.defineProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};




/***/ }),

/***/ 167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   J4: () => (/* binding */ JOB_RESULTS),
/* harmony export */   KM: () => (/* binding */ isTrouble),
/* harmony export */   Mu: () => (/* binding */ readNeeds),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   ZV: () => (/* binding */ own),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   hm: () => (/* binding */ worstOf),
/* harmony export */   md: () => (/* binding */ md),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   qY: () => (/* binding */ EVENTS),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   vh: () => (/* binding */ isMention)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(995);
/* harmony import */ var _chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(65);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// shared/slack-notification/facts.ts
var EVENTS = ["started", "succeeded", "failed", "rolled-back", "held"];
var isTrouble = (event) => event === "failed" || event === "rolled-back" || event === "held";
var isMention = (text) => /^<(?:!here|!channel|!everyone|@[UW][A-Z0-9]{1,30}|!subteam\^S[A-Z0-9]{1,30})>$/.test(text);

// action-notify/src/job-results.ts
var JOB_RESULTS = ["failure", "cancelled", "success", "skipped"];
function readNeeds(text) {
  try {
    const value = JSON.parse(text);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return void 0;
    const jobs = Object.entries(value).map(([job, entry]) => ({ job, result: resultOf(entry) }));
    return jobs.every((entry) => entry.result !== void 0) ? jobs : void 0;
  } catch {
    return void 0;
  }
}
function resultOf(entry) {
  const result = typeof entry === "object" && entry !== null && Object.hasOwn(entry, "result") && "result" in entry ? entry.result : void 0;
  return JOB_RESULTS.find((known) => known === result);
}
function worstOf(status, needs) {
  const own2 = status === void 0 || needs.length > 0 && status === "success" ? [] : [status];
  const all = [...needs.map((job) => job.result), ...own2];
  return JOB_RESULTS.find((result) => all.includes(result));
}

// shared/action/markdown.ts
function md(text, max = 500) {
  return (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text), max).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/[\\`*_{}[\]()#+!|~$]/g, "\\$&").replace(/@/g, "&#64;").replace(/(https?|www)(?=:|\.)/gi, "$1&#8203;");
}
function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
function block(text, max = 6e3) {
  const lines = (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text), max).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return `<pre>${lines}</pre>`;
}

// shared/kernel/own-property.ts
function own(value, key) {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key) ? value[key] : void 0;
}

// shared/kernel/duration.ts
var UNIT_MS = { ms: 1, s: 1e3, m: 6e4, h: 36e5 };
var PART = /(\d{1,9}(?:\.\d{1,3})?)(ms|s|m|h)/y;
var LONGEST_DURATION_MS = 168 * UNIT_MS.h;
function parseDuration(text) {
  const trimmed = text.trim();
  const ms = /^\d{1,9}(\.\d{1,3})?$/.test(trimmed) ? Number(trimmed) * UNIT_MS.s : sumOfParts(trimmed);
  return ms !== void 0 && ms <= LONGEST_DURATION_MS ? Math.round(ms) : void 0;
}
function sumOfParts(text) {
  let total = 0;
  let smallest = Number.POSITIVE_INFINITY;
  PART.lastIndex = 0;
  while (PART.lastIndex < text.length) {
    const part = PART.exec(text);
    if (!part) return void 0;
    const unit = UNIT_MS[part[2]];
    if (unit >= smallest) return void 0;
    smallest = unit;
    total += Number(part[1]) * unit;
  }
  return text === "" ? void 0 : total;
}
function formatDuration(ms) {
  const value = Math.max(0, ms);
  if (value < 1e3) return `${Math.round(value)} ms`;
  if (value < 9950) return `${(value / 1e3).toFixed(1)} s`;
  const seconds = Math.round(value / 1e3);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")} min`;
}

// shared/kernel/share.ts
function formatShare(share) {
  return `${Number((share * 100).toFixed(2))} %`;
}




/***/ }),

/***/ 233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ CodedError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   c7: () => (/* binding */ systemCodeOf)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// shared/kernel/coded-error.ts
var CodedError = class extends Error {
  code;
  advice;
  constructor(code, message, options = {}) {
    super(message, options.cause === void 0 ? void 0 : { cause: options.cause });
    this.name = "CodedError";
    this.code = code;
    this.advice = options.advice;
  }
};
function messageOf(thrown) {
  if (thrown instanceof AggregateError && thrown.message === "") return thrown.errors.map(messageOf).join("; ");
  if (typeof thrown !== "object" || thrown === null || !("message" in thrown)) return String(thrown);
  return String(thrown.message);
}
function systemCodeOf(thrown) {
  if (typeof thrown !== "object" || thrown === null || !("code" in thrown)) return void 0;
  return typeof thrown.code === "string" ? thrown.code : void 0;
}




/***/ }),

/***/ 831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(995);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(233);
/* harmony import */ var _chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(65);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// shared/documents/read-yaml.ts
var LARGEST_DOCUMENT = 256 * 1024;
var DEEPEST = 24;
var MOST_NODES = 2e4;
var PROTOTYPE_KEYS = /* @__PURE__ */ new Set(["__proto__", "constructor", "prototype"]);
async function readYaml(text) {
  if (text.length > LARGEST_DOCUMENT) return { ok: false, problem: `it has ${text.length} characters, at most ${LARGEST_DOCUMENT} are read` };
  const { parseDocument } = await __nccwpck_require__.e(/* import() */ 392).then(__nccwpck_require__.bind(__nccwpck_require__, 392));
  try {
    const document = parseDocument(text, { version: "1.2", schema: "core", uniqueKeys: true, merge: false, prettyErrors: true, logLevel: "error" });
    const [error] = document.errors;
    if (error) return { ok: false, problem: error.code === "MULTIPLE_DOCS" ? "it has several documents, where one is read" : inShort(error.message) };
    const [warning] = document.warnings;
    if (warning) return { ok: false, problem: inShort(warning.message) };
    const value = document.toJS({ maxAliasCount: 50 });
    const problem = problemIn(value);
    return problem === void 0 ? { ok: true, value } : { ok: false, problem };
  } catch (error) {
    return { ok: false, problem: inShort((0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)) };
  }
}
var inShort = (message) => (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(message.replace(/\n.*$/s, "")).replace(/:$/, "");
function problemIn(root) {
  let nodes = 0;
  const visit = (value, depth) => {
    if (++nodes > MOST_NODES) return `it has more than ${MOST_NODES} values`;
    if (depth > DEEPEST) return `it is nested more than ${DEEPEST} deep`;
    if (typeof value !== "object" || value === null) return void 0;
    for (const key of Object.keys(value)) {
      if (PROTOTYPE_KEYS.has(key)) return `the key "${key}" is not allowed`;
      const problem = visit(value[key], depth + 1);
      if (problem !== void 0) return problem;
    }
    return void 0;
  };
  return visit(root, 0);
}




/***/ }),

/***/ 294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ _enum),
/* harmony export */   Eb: () => (/* binding */ _maxLength),
/* harmony export */   Fk: () => (/* binding */ _regex),
/* harmony export */   Fs: () => (/* binding */ pipe),
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   KC: () => (/* binding */ union),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   YO: () => (/* binding */ array),
/* harmony export */   YP: () => (/* binding */ refine),
/* harmony export */   Yj: () => (/* binding */ string2),
/* harmony export */   Zm: () => (/* binding */ _lte),
/* harmony export */   ai: () => (/* binding */ number2),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   m9: () => (/* binding */ _minLength),
/* harmony export */   me: () => (/* binding */ nullable),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   pd: () => (/* binding */ transform),
/* harmony export */   q0: () => (/* binding */ describe3),
/* harmony export */   qm: () => (/* binding */ _gte),
/* harmony export */   rZ: () => (/* binding */ valid),
/* harmony export */   re: () => (/* binding */ strictObject),
/* harmony export */   tm: () => (/* binding */ NEVER),
/* harmony export */   wF: () => (/* binding */ describeIssues),
/* harmony export */   zM: () => (/* binding */ boolean2)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(995);
/* harmony import */ var _chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(65);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// shared/kernel/problem.ts
var valid = (value) => ({ ok: true, value });
var invalid = (...problems) => ({ ok: false, problems });

// shared/kernel/did-you-mean.ts
function nearest(written, candidates) {
  const limit = Math.max(1, Math.floor(Math.min(written.length, 40) / 3));
  let best;
  for (const name of candidates) {
    const distance = editDistance(written.slice(0, 40).toLowerCase(), name.toLowerCase());
    if (distance <= limit && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { name, distance };
  }
  return best?.name;
}
function editDistance(a, b) {
  let beforeLast = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? cell(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(cell(last, j) + 1, cell(row, j - 1) + 1, cell(last, j - 1) + cost, swapped));
    }
    beforeLast = last;
    last = row;
  }
  return cell(last, b.length);
}
var cell = (row, index) => Number(row[index]);

// shared/documents/known-keys.ts
function knownKeysAt(schema, path) {
  let places = unwrap(schema);
  for (const part of path) places = places.flatMap((place) => stepInto(place, part)).flatMap(unwrap);
  return [...new Set(places.flatMap(keysOf))];
}
function unwrap(schema) {
  const { innerType, in: input, getter, options, left, right } = schema._zod.def;
  const inside = [innerType, input, left, right, ...options ?? [], getter?.()].filter((inner) => inner !== void 0);
  return inside.length === 0 ? [schema] : inside.flatMap(unwrap);
}
function stepInto(schema, part) {
  const { shape, element, items, valueType } = schema._zod.def;
  const inner = shape ? Object.hasOwn(shape, part) ? shape[part] : void 0 : items?.[Number(part)] ?? element ?? valueType;
  return inner === void 0 ? [] : [inner];
}
function keysOf(schema) {
  const { shape, keyType } = schema._zod.def;
  return Object.keys(shape ?? keyType?._zod.def.entries ?? {});
}

// shared/documents/describe-issues.ts
var MOST_ISSUES = 20;
var CREDENTIAL_KEY = /token|secret|password|header|authorization|cookie|body|key/i;
var NO_WORDS = "Invalid input";
function describeIssues(issues, schema) {
  const misspelt = schema ? misspeltKeys(issues, schema) : /* @__PURE__ */ new Set();
  return issues.filter((issue2) => !(issue2.input === void 0 && misspelt.has(pathOf(issue2.path)))).flatMap((issue2) => describe(issue2, schema)).slice(0, MOST_ISSUES);
}
function misspeltKeys(issues, schema) {
  const meant = issues.flatMap((issue2) => {
    if (issue2.code !== "unrecognized_keys") return [];
    const known = knownKeysAt(schema, issue2.path);
    return issue2.keys.flatMap((key) => {
      const name = nearest(key, known);
      return name === void 0 ? [] : [pathOf([...issue2.path, name])];
    });
  });
  return new Set(meant);
}
function describe(issue2, schema) {
  const path = pathOf(issue2.path);
  const got = gotOf(issue2);
  if (issue2.input === void 0 && (issue2.code === "invalid_type" || issue2.code === "invalid_value" || issue2.code === "invalid_union") && issue2.path.length > 0) return [missing(issue2)];
  switch (issue2.code) {
    case "unrecognized_keys":
      return issue2.keys.map((key) => ({ path, message: unknownKey(key, schema ? knownKeysAt(schema, issue2.path) : []) }));
    case "invalid_type":
    case "invalid_value":
      return [{ path, message: `got ${got}; ${wordsOf(issue2) ?? `expected ${either(wantedBy(issue2))}`}` }];
    case "too_big":
      return [{ path, message: `is too ${isLong(issue2.origin) ? "long" : "large"}: at most ${String(issue2.maximum)}${unitOf(issue2.origin, issue2.maximum)}` }];
    case "too_small":
      return [{ path, message: `is too ${isLong(issue2.origin) ? "short" : "small"}: at least ${String(issue2.minimum)}${unitOf(issue2.origin, issue2.minimum)}` }];
    case "invalid_union":
      return unionIssues(issue2, schema, got);
    case "invalid_key":
      return [{ path, message: `the key is not valid${issue2.issues.map((inner) => inner.message === NO_WORDS ? "" : `: ${inner.message}`).join("")}` }];
    default:
      return [{ path, message: `got ${got}${wordsOf(issue2) === void 0 ? ", which is not valid" : `; ${issue2.message}`}` }];
  }
}
function missing(issue2) {
  const wanted = wantedBy(issue2);
  return { path: pathOf(issue2.path.slice(0, -1)), message: `${JSON.stringify((0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(String(issue2.path.at(-1))), 80))} is missing${wanted.length > 0 ? `; expected ${either(wanted)}` : ""}` };
}
function unionIssues(issue2, schema, got) {
  const path = pathOf(issue2.path);
  if (wordsOf(issue2) !== void 0) return [{ path, message: `got ${got}; ${issue2.message}` }];
  const ofItsKind = issue2.errors.filter((branch) => branch.length > 0 && !branch.some(isWrongKind));
  const [nearestBranch] = ofItsKind.sort((a, b) => a.length - b.length);
  if (nearestBranch) return nearestBranch.flatMap((inner) => describe({ ...inner, path: [...issue2.path, ...inner.path] }, schema));
  const wanted = wantedBy(issue2);
  return [{ path, message: wanted.length > 0 ? `got ${got}; expected ${either(wanted)}` : `got ${got}, which is not valid` }];
}
var isWrongKind = (issue2) => issue2.path.length === 0 && (issue2.code === "invalid_type" || issue2.code === "invalid_union" && issue2.errors.every((branch) => branch.some(isWrongKind)));
function unknownKey(key, known) {
  const meant = nearest(key, known);
  if (meant !== void 0) return `unknown key ${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(key)} (did you mean "${meant}"?)`;
  return known.length > 0 ? `unknown key ${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(key)}; known are ${known.join(", ")}` : `unknown key ${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(key)}`;
}
var wordsOf = (issue2) => issue2.message === NO_WORDS ? void 0 : issue2.message;
function wantedBy(issue2) {
  if (issue2.code === "invalid_type") return [KINDS[issue2.expected] ?? issue2.expected];
  if (issue2.code === "invalid_value") return [`${issue2.values.length === 1 ? "" : "one of "}${issue2.values.map(String).join(", ")}`];
  return issue2.code === "invalid_union" ? issue2.errors.flatMap((branch) => branch.filter((inner) => inner.path.length === 0).flatMap(wantedBy)) : [];
}
var KINDS = { object: "a map", record: "a map", array: "a list", tuple: "a list", string: "text", number: "a number", int: "a whole number", boolean: "true or false", null: "nothing", nonoptional: "a value" };
var either = (kinds) => [...new Set(kinds)].join(" or ").replace(/ or (?=.* or )/g, ", ");
function gotOf(issue2) {
  const value = issue2.input;
  if (issue2.path.some((part) => CREDENTIAL_KEY.test(String(part)))) return "a value that is not shown";
  if (typeof value === "string") return (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(value);
  if (value === null) return "nothing";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === "object" ? "a map" : String(value);
}
var isLong = (origin) => origin === "string" || origin === "array";
function unitOf(origin, count) {
  if (origin === "string") return count === 1 ? " character" : " characters";
  if (origin === "array") return count === 1 ? " item" : " items";
  return "";
}
function pathOf(path) {
  return path.map((part, index) => typeof part === "number" ? `[${part}]` : `${index === 0 ? "" : "."}${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(String(part)), 80)}`).join("");
}

// node_modules/zod/v4/core/util.js
function getEnumValues(entries) {
  const numericValues = Object.values(entries).filter((v) => typeof v === "number");
  const values = Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
  return values;
}
function jsonStringifyReplacer(_, value) {
  if (typeof value === "bigint")
    return value.toString();
  return value;
}
var Cached = class {
  constructor(getter) {
    this._getter = getter;
    this._value = void 0;
  }
  get value() {
    const getter = this._getter;
    if (getter !== void 0) {
      this._value = getter();
      this._getter = void 0;
    }
    return this._value;
  }
};
function cached(getter) {
  return new Cached(getter);
}
function nullish(input) {
  return input === null || input === void 0;
}
function cleanRegex(source) {
  const start = source.startsWith("^") ? 1 : 0;
  const end = source.endsWith("$") ? source.length - 1 : source.length;
  return source.slice(start, end);
}
function assignProp(target, prop, value) {
  Object.defineProperty(target, prop, {
    value,
    writable: true,
    enumerable: true,
    configurable: true
  });
}
var captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
};
function isObject(data) {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
function isPlainObject(o) {
  if (isObject(o) === false)
    return false;
  const ctor = o.constructor;
  if (ctor === void 0)
    return true;
  if (typeof ctor !== "function")
    return true;
  const prot = ctor.prototype;
  if (isObject(prot) === false)
    return false;
  if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
    return false;
  }
  return true;
}
var propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]);
function escapeRegex(str) {
  return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
  const cl = new inst._zod.constr(def ?? inst._zod.def);
  if (!def || params?.parent)
    cl._zod.parent = inst;
  return cl;
}
function normalizeParams(_params) {
  const params = _params;
  if (!params)
    return {};
  if (typeof params === "string")
    return { error: () => params };
  if (params?.message !== void 0) {
    if (params?.error !== void 0)
      throw new Error("Cannot specify both `message` and `error` params");
    params.error = params.message;
  }
  delete params.message;
  if (typeof params.error === "string")
    return { ...params, error: () => params.error };
  return params;
}
function optionalKeys(shape) {
  return Object.keys(shape).filter((k) => {
    return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
  });
}
function aborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue !== true) {
      return true;
    }
  }
  return false;
}
function explicitlyAborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue === false) {
      return true;
    }
  }
  return false;
}
function prefixIssues(path, issues) {
  return issues.map((iss) => {
    var _a3;
    (_a3 = iss).path ?? (_a3.path = []);
    iss.path.unshift(path);
    return iss;
  });
}
function unwrapMessage(message) {
  return typeof message === "string" ? message : message?.message;
}
function sizeCaps(defChecks) {
  const caps = [];
  for (const ch of defChecks ?? []) {
    const d = ch._zod.def;
    if (!/_(length|size)$|_equals$/.test(d.check))
      break;
    const max = d.maximum ?? d.length ?? d.size;
    if (max >= 0)
      caps.push([max, ch]);
  }
  return caps;
}
function attachSchema(issues, start, inst) {
  var _a3;
  for (let i = start; i < issues.length; i++) {
    (_a3 = issues[i]).schema ?? (_a3.schema = inst);
  }
}
function finalizeIssue(iss, ctx, config2) {
  var _a3;
  const traits = iss.inst?._zod?.traits;
  if (traits?.has("$ZodType")) {
    if (traits.has("$ZodCheck"))
      (_a3 = iss).schema ?? (_a3.schema = iss.inst);
    else
      iss.schema = iss.inst;
  }
  const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
  const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config2.customError?.(iss)) ?? unwrapMessage(config2.localeError?.(iss)) ?? "Invalid input";
  const full = {};
  for (const k of Object.keys(iss)) {
    if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
      continue;
    full[k] = iss[k];
  }
  full.path ?? (full.path = []);
  full.message = message;
  if (ctx?.reportInput) {
    full.input = iss.input;
  }
  return full;
}
var highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
  const units = str.length;
  if (!highSurrogate.test(str))
    return units;
  let count = units;
  for (let i = 0; i < units - 1; i++) {
    if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
      count--;
      i++;
    }
  }
  return count;
}
function getLengthableOrigin(input) {
  if (Array.isArray(input))
    return "array";
  if (typeof input === "string")
    return "string";
  return "unknown";
}
function issue(...args) {
  const [iss, input, inst] = args;
  if (typeof iss === "string") {
    return {
      message: iss,
      code: "custom",
      input,
      inst
    };
  }
  return { ...iss };
}
function members(proto, table) {
  for (const key in table) {
    const desc = Object.getOwnPropertyDescriptor(table, key);
    if (desc.get)
      Object.defineProperty(proto, key, { ...desc, enumerable: false });
    else
      defineBound(proto, key, desc.value);
  }
}
function own(inst, key, value, enumerable = true) {
  Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
  return value;
}
function hide(inst, key, value) {
  return own(inst, key, value, false);
}
function defineBound(proto, key, fn) {
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      return this == null ? fn : own(this, key, fn.bind(this));
    },
    set(value) {
      own(this, key, value);
    }
  });
}
function claim(inst, sentinel) {
  const proto = Object.getPrototypeOf(inst);
  return sentinel in proto ? void 0 : proto;
}
var installing;
var broke = false;
var breaker = {
  configurable: true,
  get() {
    broke = true;
    return void 0;
  }
};
function defineLazyInternal(inst, key, compute) {
  const proto = Object.getPrototypeOf(inst._zod);
  if (key in proto && installing !== inst._zod) {
    installing = void 0;
    return;
  }
  installing = inst._zod;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      Object.defineProperty(this, key, breaker);
      const outer = broke;
      broke = false;
      try {
        const value = compute(this);
        if (broke)
          delete this[key];
        else
          Object.defineProperty(this, key, { configurable: true, writable: true, value });
        broke = broke || outer;
        return value;
      } catch (err) {
        delete this[key];
        broke = broke || outer;
        throw err;
      }
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, value });
    }
  });
}
function installLazyProp(inst, key, make, enumerable) {
  const proto = claim(inst, key);
  if (!proto)
    return;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      const desc = { configurable: true, writable: true, enumerable, value: void 0 };
      Object.defineProperty(this, key, desc);
      desc.value = make(this);
      Object.defineProperty(this, key, desc);
      return desc.value;
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
    }
  });
}

// node_modules/zod/v4/core/core.js
var _a;
var NEVER = /* @__PURE__ */ Object.freeze({
  status: "aborted"
});
var _zodDesc = { value: void 0, enumerable: false };
var _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
  const E = _E;
  if (E) {
    const saved = E.stackTraceLimit;
    if (typeof saved === "number") {
      try {
        E.stackTraceLimit = 0;
      } catch {
        _E = null;
        return new Definition();
      }
      try {
        return new Definition();
      } finally {
        E.stackTraceLimit = saved;
      }
    }
  }
  return new Definition();
}
// @__NO_SIDE_EFFECTS__
function $constructor(name, initializer2, proto, params) {
  const zodProto = {};
  function Internals(def) {
    this.def = def;
    this.constr = _;
    this.traits = /* @__PURE__ */ new Set();
  }
  Internals.prototype = zodProto;
  const protoMembers = proto;
  const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
  function init(inst, def) {
    if (!inst._zod) {
      _zodDesc.value = new Internals(def);
      try {
        Object.defineProperty(inst, "_zod", _zodDesc);
      } finally {
        _zodDesc.value = void 0;
      }
    } else if (inst._zod.traits.has(name)) {
      return;
    }
    inst._zod.traits.add(name);
    initializer2(inst, def);
    if (initialized) {
      const own2 = Object.getPrototypeOf(inst);
      const ctorProto = inst._zod.constr.prototype;
      let up = own2;
      while (up && up !== ctorProto)
        up = Object.getPrototypeOf(up);
      const target = up ?? own2;
      if (!initialized.has(target)) {
        initialized.add(target);
        members(target, protoMembers);
      }
    }
    const proto2 = _.prototype;
    for (const k in proto2) {
      if (!Object.prototype.hasOwnProperty.call(proto2, k))
        continue;
      if (!(k in inst)) {
        inst[k] = proto2[k].bind(inst);
      }
    }
  }
  const Parent = params?.Parent ?? Object;
  class Definition extends Parent {
  }
  Object.defineProperty(Definition, "name", { value: name });
  function _(def) {
    const inst = params?.Parent ? newError(Definition) : this;
    init(inst, def);
    const deferred = inst._zod.deferred;
    if (deferred) {
      for (const fn of deferred) {
        fn();
      }
      inst._zod.deferred = void 0;
    }
    const pp = globalThis.__zod_globalConfig?.postProcessor;
    if (pp)
      pp(inst);
    return inst;
  }
  Object.defineProperty(_, "init", { value: init });
  Object.defineProperty(_, Symbol.hasInstance, {
    value: (inst) => {
      if (params?.Parent && inst instanceof params.Parent)
        return true;
      return inst?._zod?.traits?.has(name);
    }
  });
  Object.defineProperty(_, "name", { value: name });
  return _;
}
var $ZodAsyncError = class extends Error {
  constructor() {
    super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
  }
};
var $ZodEncodeError = class extends Error {
  constructor(name) {
    super(`Encountered unidirectional transform during encode: ${name}`);
    this.name = "ZodEncodeError";
  }
};
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
var globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
  if (newConfig)
    Object.assign(globalConfig, newConfig);
  return globalConfig;
}

// node_modules/zod/v4/core/regexes.js
var anyString = /^[\s\S]{0,}$/;
var number = /^-?\d+(?:\.\d+)?$/;
var boolean = /^(?:true|false)$/i;

// node_modules/zod/v4/core/checks.js
var $ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
  var _a3;
  inst._zod ?? (inst._zod = {});
  inst._zod.def = def;
  (_a3 = inst._zod).onattach ?? (_a3.onattach = []);
});
var _whenHasLength = (payload) => {
  const val = payload.value;
  return !nullish(val) && val.length !== void 0;
};
var numericOriginMap = {
  number: "number",
  bigint: "bigint",
  object: "date"
};
var $ZodCheckLessThan = /* @__PURE__ */ $constructor("$ZodCheckLessThan", (inst, def) => {
  $ZodCheck.init(inst, def);
  const origin = numericOriginMap[typeof def.value];
  inst._zod.check = (payload) => {
    if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
      return;
    }
    payload.issues.push({
      origin: numericOriginMap[typeof payload.value] ?? origin,
      code: "too_big",
      maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
      input: payload.value,
      inclusive: def.inclusive,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckGreaterThan = /* @__PURE__ */ $constructor("$ZodCheckGreaterThan", (inst, def) => {
  $ZodCheck.init(inst, def);
  const origin = numericOriginMap[typeof def.value];
  inst._zod.check = (payload) => {
    if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
      return;
    }
    payload.issues.push({
      origin: numericOriginMap[typeof payload.value] ?? origin,
      code: "too_small",
      minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
      input: payload.value,
      inclusive: def.inclusive,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckMaxLength = /* @__PURE__ */ $constructor("$ZodCheckMaxLength", (inst, def) => {
  var _a3;
  $ZodCheck.init(inst, def);
  (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input = payload.value;
    const units = input.length;
    const length = typeof input === "string" && units > def.maximum ? codePointLength(input) : units;
    if (length <= def.maximum)
      return;
    const origin = getLengthableOrigin(input);
    payload.issues.push({
      origin,
      code: "too_big",
      maximum: def.maximum,
      inclusive: true,
      input,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckMinLength = /* @__PURE__ */ $constructor("$ZodCheckMinLength", (inst, def) => {
  var _a3;
  $ZodCheck.init(inst, def);
  (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input = payload.value;
    const units = input.length;
    const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units;
    if (length >= def.minimum)
      return;
    const origin = getLengthableOrigin(input);
    payload.issues.push({
      origin,
      code: "too_small",
      minimum: def.minimum,
      inclusive: true,
      input,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckStringFormat = /* @__PURE__ */ $constructor("$ZodCheckStringFormat", (inst, def) => {
  var _a3, _b;
  $ZodCheck.init(inst, def);
  if (def.pattern)
    (_a3 = inst._zod).check ?? (_a3.check = (payload) => {
      def.pattern.lastIndex = 0;
      if (def.pattern.test(payload.value))
        return;
      payload.issues.push({
        origin: "string",
        code: "invalid_format",
        format: def.format,
        input: payload.value,
        ...def.pattern ? { pattern: def.pattern.toString() } : {},
        inst,
        continue: !def.abort
      });
    });
  else
    (_b = inst._zod).check ?? (_b.check = () => {
    });
});
var $ZodCheckRegex = /* @__PURE__ */ $constructor("$ZodCheckRegex", (inst, def) => {
  $ZodCheckStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    def.pattern.lastIndex = 0;
    if (def.pattern.test(payload.value))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "regex",
      input: payload.value,
      pattern: def.pattern.toString(),
      inst,
      continue: !def.abort
    });
  };
});

// node_modules/zod/v4/core/registries.js
var _a2;
var $ZodRegistry = class {
  constructor() {
    this._map = /* @__PURE__ */ new WeakMap();
    this._idmap = /* @__PURE__ */ new Map();
  }
  add(schema, ..._meta) {
    const meta2 = _meta[0];
    this._map.set(schema, meta2);
    if (meta2 && typeof meta2 === "object" && "id" in meta2) {
      this._idmap.set(meta2.id, schema);
    }
    return this;
  }
  clear() {
    this._map = /* @__PURE__ */ new WeakMap();
    this._idmap = /* @__PURE__ */ new Map();
    return this;
  }
  remove(schema) {
    const meta2 = this._map.get(schema);
    if (meta2 && typeof meta2 === "object" && "id" in meta2) {
      this._idmap.delete(meta2.id);
    }
    this._map.delete(schema);
    return this;
  }
  get(schema) {
    const p = schema._zod.parent;
    if (p) {
      const pm = { ...this.get(p) ?? {} };
      delete pm.id;
      const f = { ...pm, ...this._map.get(schema) };
      return Object.keys(f).length ? f : void 0;
    }
    return this._map.get(schema);
  }
  has(schema) {
    return this._map.has(schema);
  }
};
function registry() {
  return new $ZodRegistry();
}
(_a2 = globalThis).__zod_globalRegistry ?? (_a2.__zod_globalRegistry = registry());
var globalRegistry = globalThis.__zod_globalRegistry;

// node_modules/zod/v4/core/errors.js
function _getMessage() {
  const internals = this._zod;
  internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
  return internals.message;
}
function _setMessage(value) {
  this._zod.message = value;
}
var _messageDesc = {
  get: _getMessage,
  set: _setMessage,
  enumerable: true,
  configurable: true
};
var _issuesDesc = { value: void 0, enumerable: false };
var _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
var initializer = (inst, def) => {
  inst.name = "$ZodError";
  _issuesDesc.value = def;
  Object.defineProperty(inst, "issues", _issuesDesc);
  _issuesDesc.value = void 0;
  Object.defineProperty(inst, "message", _messageDesc);
  const proto = Object.getPrototypeOf(inst);
  if (!_installedToString.has(proto)) {
    _installedToString.add(proto);
    Object.defineProperty(proto, "toString", {
      configurable: true,
      enumerable: false,
      get() {
        const value = () => this.message;
        Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
        return value;
      },
      set(value) {
        Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
      }
    });
  }
};
var $ZodError = $constructor("$ZodError", initializer);
var $ZodRealError = $constructor("$ZodError", initializer, void 0, {
  Parent: Error
});

// node_modules/zod/v4/core/parse.js
var _parse = (_Err) => {
  const fn = (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
      throw new $ZodAsyncError();
    }
    if (result.issues.length) {
      const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
      captureStackTrace(e, _params?.callee ?? fn);
      throw e;
    }
    return result.value;
  };
  return fn;
};
var parse = /* @__PURE__ */ _parse($ZodRealError);
var _parseAsync = (_Err) => {
  const fn = async (schema, value, _ctx, params) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
      result = await result;
    if (result.issues.length) {
      const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
      captureStackTrace(e, params?.callee ?? fn);
      throw e;
    }
    return result.value;
  };
  return fn;
};
var parseAsync = /* @__PURE__ */ _parseAsync($ZodRealError);
var _safeParse = (_Err) => (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
  const result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise) {
    throw new $ZodAsyncError();
  }
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
var safeParse = /* @__PURE__ */ _safeParse($ZodRealError);
function failure(Err, issues, ctx) {
  let error;
  return {
    success: false,
    get error() {
      if (!error) {
        error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
        issues = void 0;
        ctx = void 0;
      }
      return error;
    },
    set error(e) {
      error = e;
      issues = void 0;
      ctx = void 0;
    }
  };
}
var _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
  let result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise)
    result = await result;
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
var safeParseAsync = /* @__PURE__ */ _safeParseAsync($ZodRealError);

// node_modules/zod/v4/core/versions.js
var version = {
  major: 4,
  minor: 6,
  patch: 7
};

// node_modules/zod/v4/core/schemas.js
var $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
  var _a3;
  inst ?? (inst = {});
  inst._zod.def = def;
  inst._zod.bag = inst._zod.bag || {};
  inst._zod.version = version;
  const defChecks = inst._zod.def.checks;
  const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
  for (const ch of checks) {
    for (const fn of ch._zod.onattach) {
      fn(inst);
    }
  }
  if (checks.length === 0) {
    (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
    inst._zod.deferred?.push(() => {
      inst._zod.run = inst._zod.parse;
    });
  } else {
    const runChecks = (payload, checks2, ctx) => {
      if (payload.memo)
        return payload;
      let isAborted = aborted(payload);
      let asyncResult;
      for (const ch of checks2) {
        if (ch._zod.def.when) {
          if (explicitlyAborted(payload))
            continue;
          const shouldRun = ch._zod.def.when(payload);
          if (!shouldRun)
            continue;
        } else if (isAborted) {
          continue;
        }
        const currLen = payload.issues.length;
        const _ = ch._zod.check(payload);
        if (_ instanceof Promise && ctx?.async === false) {
          throw new $ZodAsyncError();
        }
        if (asyncResult || _ instanceof Promise) {
          asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
            await _;
            const nextLen = payload.issues.length;
            if (nextLen === currLen)
              return;
            attachSchema(payload.issues, currLen, inst);
            if (!isAborted)
              isAborted = aborted(payload, currLen);
          });
        } else {
          const nextLen = payload.issues.length;
          if (nextLen === currLen)
            continue;
          attachSchema(payload.issues, currLen, inst);
          if (!isAborted)
            isAborted = aborted(payload, currLen);
        }
      }
      if (asyncResult) {
        return asyncResult.then(() => {
          return payload;
        });
      }
      return payload;
    };
    const handleCanaryResult = (canary, payload, ctx) => {
      if (aborted(canary)) {
        canary.aborted = true;
        return canary;
      }
      const checkResult = runChecks(payload, checks, ctx);
      if (checkResult instanceof Promise) {
        if (ctx.async === false)
          throw new $ZodAsyncError();
        return checkResult.then((checkResult2) => inst._zod.parse(checkResult2, ctx));
      }
      return inst._zod.parse(checkResult, ctx);
    };
    inst._zod.run = (payload, ctx) => {
      if (ctx.skipChecks) {
        return inst._zod.parse(payload, ctx);
      }
      if (ctx.direction === "backward") {
        const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
        if (canary instanceof Promise) {
          return canary.then((canary2) => {
            return handleCanaryResult(canary2, payload, ctx);
          });
        }
        return handleCanaryResult(canary, payload, ctx);
      }
      const result = inst._zod.parse(payload, ctx);
      if (result instanceof Promise) {
        if (ctx.async === false)
          throw new $ZodAsyncError();
        return result.then((result2) => runChecks(result2, checks, ctx));
      }
      return runChecks(result, checks, ctx);
    };
  }
}, {
  // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
  get "~standard"() {
    return hide(this, "~standard", standardProps(this));
  },
  set "~standard"(value) {
    own(this, "~standard", value);
  }
});
var toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
  const ctx = { async: true };
  return toStandardResult(await inst._zod.run({ value, issues: [] }, ctx), ctx);
}
function standardProps(inst) {
  return {
    validate: (value) => {
      const ctx = { async: false };
      try {
        const r = inst._zod.run({ value, issues: [] }, ctx);
        if (!(r instanceof Promise))
          return toStandardResult(r, ctx);
      } catch (_) {
      }
      return validateAsync(inst, value);
    },
    vendor: "zod",
    version: 1
  };
}
var $ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = def.pattern ?? anyString;
  inst._zod.parse = (payload, _) => {
    if (def.coerce)
      try {
        payload.value = String(payload.value);
      } catch (_2) {
      }
    if (typeof payload.value === "string")
      return payload;
    payload.issues.push({
      expected: "string",
      code: "invalid_type",
      input: payload.value,
      inst
    });
    return payload;
  };
});
var $ZodNumber = /* @__PURE__ */ $constructor("$ZodNumber", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = number;
  inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = Number(payload.value);
      } catch (_) {
      }
    const input = payload.value;
    if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
      return payload;
    }
    const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
    payload.issues.push({
      expected: "number",
      code: "invalid_type",
      input,
      inst,
      ...received ? { received } : {}
    });
    return payload;
  };
});
var $ZodBoolean = /* @__PURE__ */ $constructor("$ZodBoolean", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = boolean;
  inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = Boolean(payload.value);
      } catch (_) {
      }
    const input = payload.value;
    if (typeof input === "boolean")
      return payload;
    payload.issues.push({
      expected: "boolean",
      code: "invalid_type",
      input,
      inst
    });
    return payload;
  };
});
var $ZodUnknown = /* @__PURE__ */ $constructor("$ZodUnknown", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload) => payload;
});
var $ZodNever = /* @__PURE__ */ $constructor("$ZodNever", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, _ctx) => {
    payload.issues.push({
      expected: "never",
      code: "invalid_type",
      input: payload.value,
      inst
    });
    return payload;
  };
});
function capSize(inst, size) {
  const caps = sizeCaps(inst._zod.def.checks);
  if (!caps.length)
    return;
  const cap = Math.min(...caps.map((c) => c[0]));
  const parse2 = inst._zod.parse;
  inst._zod.parse = (payload, ctx) => {
    const n = size(payload.value);
    if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
      for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
        if (n > max && ch._zod.def.when(payload)) {
          const start = payload.issues.length;
          ch._zod.check(payload);
          payload.issues[start].continue = false;
          attachSchema(payload.issues, start, inst);
          return payload;
        }
      }
    }
    return parse2(payload, ctx);
  };
}
var arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
  if (result.issues.length) {
    final.issues.push(...prefixIssues(index, result.issues));
  }
  final.value[index] = result.value;
}
var $ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
  $ZodType.init(inst, def);
  const memo = globalConfig.memoizer;
  memo?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!Array.isArray(input)) {
      payload.issues.push({
        expected: "array",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
    const proms = [];
    const abortEarly = ctx?.abortEarly;
    for (let i = 0; i < input.length; i++) {
      const item = input[i];
      const result = def.element._zod.run({
        value: item,
        issues: []
      }, ctx);
      if (result instanceof Promise) {
        proms.push(result.then((result2) => handleArrayResult(result2, payload, i)));
      } else {
        handleArrayResult(result, payload, i);
        if (abortEarly && result.issues.length !== 0 && aborted(result))
          break;
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => payload);
    }
    return payload;
  };
  capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
  const isPresent = key in input;
  const isOptionalOut = optout === "optional";
  if (!isPresent && isOptionalOut && optin === "optional") {
    return;
  }
  if (result.issues.length) {
    if (optin !== void 0 && isOptionalOut && !isPresent) {
      return;
    }
    final.issues.push(...prefixIssues(key, result.issues));
  }
  if (!isPresent && optin === void 0) {
    if (!result.issues.length) {
      final.issues.push({
        code: "invalid_type",
        expected: "nonoptional",
        input: void 0,
        path: [key]
      });
    }
    return;
  }
  if (result.value === void 0) {
    if (isPresent || optin === "defaulted" && !isOptionalOut) {
      final.value[key] = void 0;
    }
  } else {
    final.value[key] = result.value;
  }
}
var NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
  const keys = Object.keys(def.shape);
  const ownSymbols = Object.getOwnPropertySymbols(def.shape);
  const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
  const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
  for (const k of allKeys) {
    if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
      throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
    }
  }
  const okeys = optionalKeys(def.shape);
  return {
    ...def,
    allKeys,
    symbolKeys,
    // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
    keySet: new Set(keys),
    numKeys: keys.length,
    optionalKeys: new Set(okeys)
  };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
  const unrecognized = [];
  const keySet = def.keySet;
  const _catchall = def.catchall._zod;
  const t = _catchall.def.type;
  const optin = _catchall.optin;
  const optout = _catchall.optout;
  let seen = 0;
  for (const key in input) {
    if (abortEarly && payload.issues.length !== seen) {
      if (aborted(payload, seen))
        break;
      seen = payload.issues.length;
    }
    if (keySet.has(key))
      continue;
    if (key === "__proto__") {
      if (t === "never")
        unrecognized.push(key);
      continue;
    }
    if (t === "never") {
      unrecognized.push(key);
      continue;
    }
    const r = _catchall.run({ value: input[key], issues: [] }, ctx);
    if (r instanceof Promise) {
      proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
    } else {
      handlePropertyResult(r, payload, key, input, optin, optout);
    }
  }
  if (unrecognized.length) {
    payload.issues.push({
      code: "unrecognized_keys",
      keys: unrecognized,
      input,
      inst,
      // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
      continue: true
    });
  }
  if (!proms.length)
    return payload;
  return Promise.all(proms).then(() => {
    return payload;
  });
}
var $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
  $ZodType.init(inst, def);
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  const sh = desc?.get ? desc.get.raw : def.shape ?? {};
  if (sh) {
    const get = () => {
      const newSh = { ...sh };
      Object.defineProperty(def, "shape", { value: newSh });
      get.raw = newSh;
      return newSh;
    };
    get.raw = sh;
    Object.defineProperty(def, "shape", { get });
  }
  const _normalized = cached(() => normalizeDef(def));
  defineLazyInternal(inst, "propValues", (zod) => {
    const shape = zod.def.shape;
    const propValues = {};
    for (const key in shape) {
      const field = shape[key]._zod;
      if (field.values) {
        if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
          assignProp(propValues, key, /* @__PURE__ */ new Set());
        }
        for (const v of field.values)
          propValues[key].add(v);
        if (field.optin !== void 0)
          propValues[key].add(void 0);
      }
    }
    return propValues;
  });
  const isObject2 = isObject;
  const catchall = def.catchall;
  let value;
  const memo = globalConfig.memoizer;
  memo?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    value ?? (value = _normalized.value);
    const input = payload.value;
    if (!isObject2(input)) {
      payload.issues.push({
        expected: "object",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
    const proms = [];
    const shape = value.shape;
    const abortEarly = ctx?.abortEarly;
    let seen = payload.issues.length;
    for (const key of value.allKeys) {
      if (abortEarly && payload.issues.length !== seen) {
        if (aborted(payload, seen))
          break;
        seen = payload.issues.length;
      }
      if (key === "__proto__")
        continue;
      const el = shape[key];
      const optin = el._zod.optin;
      const optout = el._zod.optout;
      const r = el._zod.run({ value: input[key], issues: [] }, ctx);
      if (r instanceof Promise) {
        proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
      } else {
        handlePropertyResult(r, payload, key, input, optin, optout);
      }
    }
    if (!catchall) {
      return proms.length ? Promise.all(proms).then(() => payload) : payload;
    }
    return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
  };
});
function handleUnionResults(results, final, inst, ctx) {
  for (const result of results) {
    if (result.issues.length === 0) {
      final.value = result.value;
      return final;
    }
  }
  const nonaborted = results.filter((r) => !aborted(r));
  if (nonaborted.length === 1) {
    final.value = nonaborted[0].value;
    return nonaborted[0];
  }
  final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
  });
  return final;
}
var $ZodUnion = /* @__PURE__ */ $constructor("$ZodUnion", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
  defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
  defineLazyInternal(inst, "values", (zod) => {
    if (zod.def.options.every((o) => o._zod.values)) {
      return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
    }
    return void 0;
  });
  defineLazyInternal(inst, "pattern", (zod) => {
    if (zod.def.options.every((o) => o._zod.pattern)) {
      const patterns = zod.def.options.map((o) => o._zod.pattern);
      return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
    }
    return void 0;
  });
  const first = def.options.length === 1 ? def.options[0]._zod.run : null;
  inst._zod.parse = (payload, ctx) => {
    if (first) {
      return first(payload, ctx);
    }
    let async = false;
    const results = [];
    for (const option of def.options) {
      const result = option._zod.run({
        value: payload.value,
        issues: []
      }, ctx);
      if (result instanceof Promise) {
        results.push(result);
        async = true;
      } else {
        if (result.issues.length === 0)
          return result;
        results.push(result);
      }
    }
    if (!async)
      return handleUnionResults(results, payload, inst, ctx);
    return Promise.all(results).then((results2) => {
      return handleUnionResults(results2, payload, inst, ctx);
    });
  };
});
var $ZodRecord = /* @__PURE__ */ $constructor("$ZodRecord", (inst, def) => {
  $ZodType.init(inst, def);
  const memo = globalConfig.memoizer;
  memo?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!isPlainObject(input)) {
      payload.issues.push({
        expected: "record",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    const proms = [];
    const values = def.keyType._zod.values;
    if (values && !def.partial) {
      payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
      const recordKeys = /* @__PURE__ */ new Set();
      for (const key of values) {
        if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
          recordKeys.add(typeof key === "number" ? key.toString() : key);
          if (key === "__proto__")
            continue;
          const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
          if (keyResult instanceof Promise) {
            throw new Error("Async schemas not supported in object keys currently");
          }
          if (keyResult.issues.length) {
            payload.issues.push({
              code: "invalid_key",
              origin: "record",
              issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
              input: key,
              path: [key],
              inst
            });
            continue;
          }
          const outKey = keyResult.value;
          if (outKey === "__proto__")
            continue;
          const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
          if (result instanceof Promise) {
            proms.push(result.then((result2) => {
              if (result2.issues.length) {
                payload.issues.push(...prefixIssues(key, result2.issues));
              }
              payload.value[outKey] = result2.value;
            }));
          } else {
            if (result.issues.length) {
              payload.issues.push(...prefixIssues(key, result.issues));
            }
            payload.value[outKey] = result.value;
          }
        }
      }
      let unrecognized;
      for (const key in input) {
        if (!recordKeys.has(key)) {
          if (def.mode === "loose") {
            if (key === "__proto__")
              continue;
            payload.value[key] = input[key];
          } else {
            unrecognized = unrecognized ?? [];
            unrecognized.push(key);
          }
        }
      }
      if (unrecognized && unrecognized.length > 0) {
        payload.issues.push({
          code: "unrecognized_keys",
          input,
          inst,
          keys: unrecognized,
          continue: true
        });
      }
    } else {
      payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
      let unrecognized;
      for (const key of Reflect.ownKeys(input)) {
        if (key === "__proto__")
          continue;
        if (!Object.prototype.propertyIsEnumerable.call(input, key))
          continue;
        let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
        if (keyResult instanceof Promise) {
          throw new Error("Async schemas not supported in object keys currently");
        }
        const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
        if (checkNumericKey) {
          const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
          if (retryResult instanceof Promise) {
            throw new Error("Async schemas not supported in object keys currently");
          }
          if (retryResult.issues.length === 0) {
            keyResult = retryResult;
          }
        }
        if (keyResult.issues.length) {
          if (def.mode === "loose") {
            payload.value[key] = input[key];
          } else if (values) {
            unrecognized = unrecognized ?? [];
            unrecognized.push(key);
          } else {
            payload.issues.push({
              code: "invalid_key",
              origin: "record",
              issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
              input: key,
              path: [key],
              inst
            });
          }
          continue;
        }
        const outKey = keyResult.value;
        if (outKey === "__proto__")
          continue;
        const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
        if (result instanceof Promise) {
          proms.push(result.then((result2) => {
            if (result2.issues.length) {
              payload.issues.push(...prefixIssues(key, result2.issues));
            }
            payload.value[outKey] = result2.value;
          }));
        } else {
          if (result.issues.length) {
            payload.issues.push(...prefixIssues(key, result.issues));
          }
          payload.value[outKey] = result.value;
        }
      }
      if (unrecognized && unrecognized.length > 0) {
        payload.issues.push({
          code: "unrecognized_keys",
          input,
          inst,
          keys: unrecognized,
          continue: true
        });
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => payload);
    }
    return payload;
  };
});
var $ZodEnum = /* @__PURE__ */ $constructor("$ZodEnum", (inst, def) => {
  $ZodType.init(inst, def);
  const values = getEnumValues(def.entries);
  const valuesSet = new Set(values);
  inst._zod.values = valuesSet;
  defineLazyInternal(inst, "pattern", (zod) => {
    const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
    return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
  });
  inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (valuesSet.has(input)) {
      return payload;
    }
    payload.issues.push({
      code: "invalid_value",
      values,
      input,
      inst
    });
    return payload;
  };
});
var $ZodLiteral = /* @__PURE__ */ $constructor("$ZodLiteral", (inst, def) => {
  $ZodType.init(inst, def);
  const values = new Set(def.values);
  inst._zod.values = values;
  defineLazyInternal(inst, "pattern", (zod) => {
    const vals = zod.def.values;
    return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
  });
  inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (values.has(input)) {
      return payload;
    }
    payload.issues.push({
      code: "invalid_value",
      values: def.values,
      input,
      inst
    });
    return payload;
  };
});
var $ZodTransform = /* @__PURE__ */ $constructor("$ZodTransform", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.optin = "optional";
  globalConfig.memoizer?.guard(inst);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      throw new $ZodEncodeError(inst.constructor.name);
    }
    const _out = def.transform(payload.value, payload);
    if (ctx.async) {
      const output = _out instanceof Promise ? _out : Promise.resolve(_out);
      return output.then((output2) => {
        payload.value = output2;
        return payload;
      });
    }
    if (_out instanceof Promise) {
      throw new $ZodAsyncError();
    }
    payload.value = _out;
    return payload;
  };
});
function handleOptionalResult(payload, result) {
  payload.value = result.issues.length ? void 0 : result.value;
  return payload;
}
var $ZodOptional = /* @__PURE__ */ $constructor("$ZodOptional", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
  inst._zod.optout = "optional";
  defineLazyInternal(inst, "values", (zod) => {
    const values = zod.def.innerType._zod.values;
    return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
  });
  defineLazyInternal(inst, "pattern", (zod) => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    if (payload.value === void 0) {
      if (def.innerType._zod.optin !== "defaulted")
        return payload;
      const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
      if (result instanceof Promise)
        return result.then((result2) => handleOptionalResult(payload, result2));
      return handleOptionalResult(payload, result);
    }
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodNullable = /* @__PURE__ */ $constructor("$ZodNullable", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
  defineLazyInternal(inst, "pattern", (zod) => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
  });
  defineLazyInternal(inst, "values", (zod) => {
    return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    if (payload.value === null)
      return payload;
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodPipe = /* @__PURE__ */ $constructor("$ZodPipe", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
  defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
  defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      const right = def.out._zod.run(payload, ctx);
      if (right instanceof Promise) {
        return right.then((right2) => handlePipeResult(right2, def.in, ctx));
      }
      return handlePipeResult(right, def.in, ctx);
    }
    const left = def.in._zod.run(payload, ctx);
    if (left instanceof Promise) {
      return left.then((left2) => handlePipeResult(left2, def.out, ctx));
    }
    return handlePipeResult(left, def.out, ctx);
  };
});
function handlePipeResult(left, next, ctx) {
  if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
    left.aborted = true;
    return left;
  }
  return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
var $ZodCustom = /* @__PURE__ */ $constructor("$ZodCustom", (inst, def) => {
  $ZodCheck.init(inst, def);
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, _) => {
    return payload;
  };
  inst._zod.check = (payload) => {
    const input = payload.value;
    const r = def.fn(input);
    if (r instanceof Promise) {
      return r.then((r2) => handleRefineResult(r2, payload, input, inst));
    }
    handleRefineResult(r, payload, input, inst);
    return;
  };
});
function handleRefineResult(result, payload, input, inst) {
  if (!result) {
    const _iss = {
      code: "custom",
      input,
      inst,
      // incorporates params.error into issue reporting
      path: [...inst._zod.def.path ?? []],
      // incorporates params.error into issue reporting
      continue: !inst._zod.def.abort
      // params: inst._zod.def.params,
    };
    if (inst._zod.def.params)
      _iss.params = inst._zod.def.params;
    payload.issues.push(issue(_iss));
  }
}

// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
  if (def.checks)
    def.checks = [...def.checks];
  return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
  return new Class(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
  return new Class(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
  return new Class({
    type: "boolean",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
  return new Class({
    type: "unknown"
  });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
  return new Class({
    type: "never",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
  return new $ZodCheckLessThan({
    check: "less_than",
    ...normalizeParams(params),
    value,
    inclusive: true
  });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value,
    inclusive: true
  });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
  const ch = new $ZodCheckMaxLength({
    check: "max_length",
    ...normalizeParams(params),
    maximum
  });
  return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
  return new $ZodCheckMinLength({
    check: "min_length",
    ...normalizeParams(params),
    minimum
  });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
  return new $ZodCheckRegex({
    check: "string_format",
    format: "regex",
    ...normalizeParams(params),
    pattern
  });
}
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
  const schema = new Class({
    type: "custom",
    check: "custom",
    fn,
    ...normalizeParams(_params)
  });
  return schema;
}
// @__NO_SIDE_EFFECTS__
function describe2(description) {
  const ch = new $ZodCheck({ check: "describe" });
  ch._zod.onattach = [
    (inst) => {
      const existing = globalRegistry.get(inst) ?? {};
      globalRegistry.add(inst, { ...existing, description });
    }
  ];
  ch._zod.check = () => {
  };
  return ch;
}

// node_modules/zod/v4/mini/schemas.js
var ZodMiniType = /* @__PURE__ */ $constructor("ZodMiniType", (inst, def) => {
  if (!inst._zod)
    throw new Error("Uninitialized schema in ZodMiniType.");
  $ZodType.init(inst, def);
  inst.def = def;
  inst.type = def.type;
}, {
  // `with` is an alias for `check`: the same function object, not a wrapper.
  get with() {
    return this.check;
  },
  set with(value) {
    own(this, "with", value);
  },
  parse(data, params) {
    return parse(this, data, params, { callee: this.parse });
  },
  parseAsync(data, params) {
    return parseAsync(this, data, params, { callee: this.parseAsync });
  },
  safeParse(data, params) {
    return safeParse(this, data, params);
  },
  safeParseAsync(data, params) {
    return safeParseAsync(this, data, params);
  },
  check(...checks) {
    const def = this.def;
    return this.clone({
      ...def,
      checks: [
        ...def.checks ?? [],
        ...checks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
      ]
    }, { parent: true });
  },
  clone(_def, params) {
    return clone(this, _def, params);
  },
  brand() {
    return this;
  },
  register(reg, meta2) {
    reg.add(this, meta2);
    return this;
  },
  apply(fn, ...args) {
    return args.length === 0 ? fn(this) : fn(this, ...args);
  }
});
var ZodMiniString = /* @__PURE__ */ $constructor("ZodMiniString", (inst, def) => {
  $ZodString.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function string2(params) {
  return _string(ZodMiniString, params);
}
var ZodMiniNumber = /* @__PURE__ */ $constructor("ZodMiniNumber", (inst, def) => {
  $ZodNumber.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function number2(params) {
  return _number(ZodMiniNumber, params);
}
var ZodMiniBoolean = /* @__PURE__ */ $constructor("ZodMiniBoolean", (inst, def) => {
  $ZodBoolean.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function boolean2(params) {
  return _boolean(ZodMiniBoolean, params);
}
var ZodMiniUnknown = /* @__PURE__ */ $constructor("ZodMiniUnknown", (inst, def) => {
  $ZodUnknown.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function unknown() {
  return _unknown(ZodMiniUnknown);
}
var ZodMiniNever = /* @__PURE__ */ $constructor("ZodMiniNever", (inst, def) => {
  $ZodNever.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function never(params) {
  return _never(ZodMiniNever, params);
}
var ZodMiniArray = /* @__PURE__ */ $constructor("ZodMiniArray", (inst, def) => {
  $ZodArray.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function array(element, params) {
  return new ZodMiniArray({
    type: "array",
    element,
    ...normalizeParams(params)
  });
}
var ZodMiniObject = /* @__PURE__ */ $constructor("ZodMiniObject", (inst, def) => {
  $ZodObject.init(inst, def);
  ZodMiniType.init(inst, def);
  installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
  const def = {
    type: "object",
    shape: shape ?? {},
    ...normalizeParams(params)
  };
  return new ZodMiniObject(def);
}
// @__NO_SIDE_EFFECTS__
function strictObject(shape, params) {
  return new ZodMiniObject({
    type: "object",
    shape,
    catchall: /* @__PURE__ */ never(),
    ...normalizeParams(params)
  });
}
var ZodMiniUnion = /* @__PURE__ */ $constructor("ZodMiniUnion", (inst, def) => {
  $ZodUnion.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function union(options, params) {
  return new ZodMiniUnion({
    type: "union",
    options,
    ...normalizeParams(params)
  });
}
var ZodMiniRecord = /* @__PURE__ */ $constructor("ZodMiniRecord", (inst, def) => {
  $ZodRecord.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function record(keyType, valueType, params) {
  if (!valueType || !valueType._zod) {
    return new ZodMiniRecord({
      type: "record",
      keyType: /* @__PURE__ */ string2(),
      valueType: keyType,
      ...normalizeParams(valueType)
    });
  }
  return new ZodMiniRecord({
    type: "record",
    keyType,
    valueType,
    ...normalizeParams(params)
  });
}
var ZodMiniEnum = /* @__PURE__ */ $constructor("ZodMiniEnum", (inst, def) => {
  $ZodEnum.init(inst, def);
  ZodMiniType.init(inst, def);
  inst.options = [...inst._zod.values];
});
// @__NO_SIDE_EFFECTS__
function _enum(values, params) {
  const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
  return new ZodMiniEnum({
    type: "enum",
    entries,
    ...normalizeParams(params)
  });
}
var ZodMiniLiteral = /* @__PURE__ */ $constructor("ZodMiniLiteral", (inst, def) => {
  $ZodLiteral.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function literal(value, params) {
  return new ZodMiniLiteral({
    type: "literal",
    values: Array.isArray(value) ? value : [value],
    ...normalizeParams(params)
  });
}
var ZodMiniTransform = /* @__PURE__ */ $constructor("ZodMiniTransform", (inst, def) => {
  $ZodTransform.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function transform(fn) {
  return new ZodMiniTransform({
    type: "transform",
    transform: fn
  });
}
var ZodMiniOptional = /* @__PURE__ */ $constructor("ZodMiniOptional", (inst, def) => {
  $ZodOptional.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
  return new ZodMiniOptional({
    type: "optional",
    innerType
  });
}
var ZodMiniNullable = /* @__PURE__ */ $constructor("ZodMiniNullable", (inst, def) => {
  $ZodNullable.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
  return new ZodMiniNullable({
    type: "nullable",
    innerType
  });
}
var ZodMiniPipe = /* @__PURE__ */ $constructor("ZodMiniPipe", (inst, def) => {
  $ZodPipe.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function pipe(in_, out) {
  return new ZodMiniPipe({
    type: "pipe",
    in: in_,
    out
  });
}
var ZodMiniCustom = /* @__PURE__ */ $constructor("ZodMiniCustom", (inst, def) => {
  $ZodCustom.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function refine(fn, _params = {}) {
  return _refine(ZodMiniCustom, fn, _params);
}
var describe3 = describe2;




/***/ }),

/***/ 959:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(995);
/* harmony import */ var _chunk_UUKEYQT4_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(831);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(233);
/* harmony import */ var _chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(294);
/* harmony import */ var _chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(167);
/* harmony import */ var _chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(65);
/* harmony import */ var _chunk_AO5Z2ACV_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(100);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(857);
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(982);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(896);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(500);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(421);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(193);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(24);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);







// node_modules/@actions/core/lib/command.js


// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os__WEBPACK_IMPORTED_MODULE_7__.EOL);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js



function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs__WEBPACK_IMPORTED_MODULE_9__.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs__WEBPACK_IMPORTED_MODULE_9__.appendFileSync(filePath, `${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_7__.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_8__.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_7__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_7__.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js

var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret2) {
  issueCommand("add-mask", {}, secret2);
}
function setOutput(name2, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name2, value));
  }
  process.stdout.write(os__WEBPACK_IMPORTED_MODULE_7__.EOL);
  issueCommand("set-output", { name: name2 }, toCommandValue(value));
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function saveState(name2, value) {
  const filePath = process.env["GITHUB_STATE"] || "";
  if (filePath) {
    return issueFileCommand("STATE", prepareKeyValueMessage(name2, value));
  }
  issueCommand("save-state", { name: name2 }, toCommandValue(value));
}

// shared/pipeline-file/apply.ts



// shared/runtime/workspace-file.ts

function isInside(root, location) {
  const relative = node_path__WEBPACK_IMPORTED_MODULE_11__.relative(root, location);
  return relative !== "" && relative !== ".." && !relative.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_11__.sep}`) && !node_path__WEBPACK_IMPORTED_MODULE_11__.isAbsolute(relative);
}

// shared/pipeline-file/apply.ts
var DEFAULT_PIPELINE_FILE = ".github/surefoot.yml";
async function applyPipelineFile(action, specs, given, workspace) {
  const named = given["config"];
  const file = named ?? DEFAULT_PIPELINE_FILE;
  const wrong = (message) => (0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)({ subject: "config", message: `${named === void 0 ? `The pipeline file ${file}` : `Input "config" is not valid: ${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(file)}`} ${message}` });
  let location;
  let root;
  try {
    root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.realpath)(workspace);
    location = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.realpath)(node_path__WEBPACK_IMPORTED_MODULE_11__.resolve(root, file));
  } catch (error2) {
    const absent = (0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCodeOf */ .c7)(error2) === "ENOENT" || (0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCodeOf */ .c7)(error2) === "ENOTDIR";
    if (absent && named === void 0) return (0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .valid */ .rZ)({ texts: given, sources: {}, hints: [] });
    return wrong(absent ? `does not exist in the workspace. Give the path of a file in the repository, e.g. ${DEFAULT_PIPELINE_FILE}, and check the repository out before this step.` : `cannot be read: ${(0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error2)}.`);
  }
  if (!isInside(root, location)) return wrong(`leads out of the workspace. Give the path of a file in the repository, e.g. ${DEFAULT_PIPELINE_FILE}.`);
  const { readPipelineFile } = await __nccwpck_require__.e(/* import() */ 590).then(__nccwpck_require__.bind(__nccwpck_require__, 590));
  return readPipelineFile(location, { action, specs, given, file });
}

// shared/runtime/child-environment.ts
var RUNNER_OWN = /^(?:INPUT_|STATE_|ACTIONS_)/i;
var RUNNER_FILES = /* @__PURE__ */ new Set(["GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"]);
function childEnvironment(parent, added = {}) {
  const kept = Object.entries(parent).filter(([name2]) => !RUNNER_OWN.test(name2) && !RUNNER_FILES.has(name2.toUpperCase()));
  return { ...Object.fromEntries(kept), ...added };
}

// shared/runtime/clock.ts

var systemClock = {
  monotonic: () => performance.now(),
  now: () => /* @__PURE__ */ new Date(),
  sleep: (ms, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_12__.setTimeout)(ms, void 0, signal ? { signal } : {}).catch(() => void 0)
};

// shared/runtime/http.ts
var UNSENT = /* @__PURE__ */ new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);
var LARGEST_BODY_BYTES = 4 * 1024 * 1024;
var systemHttp = {
  send: async (request) => {
    try {
      return await exchange(request);
    } catch (error2) {
      return { kind: "failed", why: "connection", message: (0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error2) };
    }
  }
};
async function exchange(request) {
  const url = new URL(request.url);
  const { request: open } = url.protocol === "https:" ? await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 708, 19)) : await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 67, 19));
  return new Promise((resolve) => {
    const deadline = AbortSignal.timeout(Math.max(1, Math.ceil(request.timeoutMs)));
    const signal = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline;
    const fail = (error2) => {
      if (deadline.aborted) resolve({ kind: "failed", why: "timeout", message: `no complete answer within ${request.timeoutMs} ms` });
      else if (request.signal?.aborted) resolve({ kind: "failed", why: "cancelled", message: "cancelled" });
      else resolve({ kind: "failed", why: "connection", message: (0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error2), ...UNSENT.has((0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCodeOf */ .c7)(error2) ?? "") ? { unsent: true } : {} });
    };
    const headers = { "user-agent": "surefoot", ...request.body === void 0 ? {} : { "content-length": String(Buffer.byteLength(request.body)) }, ...request.headers };
    const outgoing = open(url, { method: request.method, headers, signal, agent: false }, (incoming) => {
      const chunks = [];
      let size = 0;
      const done = (truncated) => resolve({ kind: "answered", status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks).toString("utf8"), truncated });
      incoming.on("data", (chunk) => {
        size += chunk.length;
        if (size <= LARGEST_BODY_BYTES) chunks.push(chunk);
        else {
          done(true);
          incoming.destroy();
        }
      });
      incoming.on("end", () => incoming.complete ? done(false) : fail(new Error("the answer ended early")));
      incoming.on("error", fail);
    });
    outgoing.on("error", fail);
    outgoing.end(request.body);
  });
}

// shared/runtime/process-group.ts
var waitedFor = /* @__PURE__ */ new Set();
function leaderOf(child) {
  const pid = child.pid;
  const group = {
    signal: (name2) => {
      if (pid === void 0) return;
      try {
        if (process.platform === "win32") child.kill(name2);
        else process.kill(-pid, name2);
      } catch {
      }
    },
    release: () => waitedFor.delete(group)
  };
  waitedFor.add(group);
  return group;
}
function killRemainingGroups() {
  for (const group of waitedFor) group.signal("SIGKILL");
}

// shared/runtime/shell.ts


var KEPT_CHARACTERS = 1e6;
var LONGEST_LINE = 16384;
var KILL_AFTER_MS = 4e3;
var TERM_SHARE = 0.6;
var DRAIN_MS = 500;
var systemShell = { run: (request) => new Promise((resolve) => start(request, resolve)) };
function start(request, resolve) {
  if (request.signal?.aborted) {
    resolve({ kind: "killed", by: "cancel", stdout: "", stderr: "" });
    return;
  }
  const [file, args] = commandLine(request.command);
  let child;
  try {
    child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_13__.spawn)(file, args, { cwd: request.cwd, env: childEnvironment(process.env, request.env), detached: process.platform !== "win32", stdio: [request.stdin === void 0 ? "ignore" : "pipe", "pipe", "pipe"] });
  } catch (error2) {
    resolve({ kind: "not-started", reason: String(error2), missing: false });
    return;
  }
  follow(child, request, resolve);
}
function follow(child, request, resolve) {
  const stdout = collect(child.stdout, (line) => request.onLine?.(line, "stdout"));
  const stderr = collect(child.stderr, (line) => request.onLine?.(line, "stderr"));
  const group = leaderOf(child);
  let killedBy;
  let exit;
  const timers = [];
  const end = (by) => {
    if (killedBy || exit) return;
    killedBy = by;
    group.signal("SIGINT");
    const killAfterMs = request.killAfterMs ?? KILL_AFTER_MS;
    timers.push(setTimeout(() => group.signal("SIGTERM"), killAfterMs * TERM_SHARE), setTimeout(() => group.signal("SIGKILL"), killAfterMs));
  };
  const onAbort = () => end("cancel");
  request.signal?.addEventListener("abort", onAbort, { once: true });
  timers.push(setTimeout(() => end("timeout"), Math.min(request.timeoutMs, 2 ** 31 - 1)));
  let settled = false;
  const settle2 = (result) => {
    if (settled) return;
    settled = true;
    for (const timer of timers) clearTimeout(timer);
    request.signal?.removeEventListener("abort", onAbort);
    group.release();
    child.stdout?.destroy();
    child.stderr?.destroy();
    resolve(result);
  };
  const finish2 = () => {
    const code = exit?.code ?? null;
    const out = stdout.end();
    const err = stderr.end();
    if (killedBy) group.signal("SIGKILL");
    if (killedBy) settle2({ kind: "killed", by: killedBy, stdout: out.text, stderr: err.text });
    else if (code === null) settle2({ kind: "killed", by: "signal", stdout: out.text, stderr: err.text });
    else settle2({ kind: "exited", code, stdout: out.text, stderr: err.text, truncated: out.truncated || err.truncated });
  };
  child.once("error", (error2) => {
    if (child.pid === void 0) settle2({ kind: "not-started", reason: error2.message, missing: error2.code === "ENOENT" });
  });
  child.once("exit", (code) => {
    exit = { code };
    timers.push(setTimeout(finish2, DRAIN_MS));
  });
  child.once("close", finish2);
  child.stdin?.on("error", () => void 0);
  child.stdin?.end(request.stdin);
}
function commandLine(command) {
  if ("argv" in command) return [command.argv[0], command.argv.slice(1)];
  return ["bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", command.script]];
}
function collect(stream, onLine) {
  const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_14__.StringDecoder("utf8");
  let text2 = "";
  let truncated = false;
  let open = "";
  const take = (piece) => {
    text2 += piece;
    if (text2.length > 2 * KEPT_CHARACTERS) {
      text2 = text2.slice(-KEPT_CHARACTERS);
      truncated = true;
    }
    const lines = (open + piece).split("\n");
    open = lines.pop() ?? "";
    for (const line of lines) onLine(line.replace(/\r$/, ""));
    if (open.length > LONGEST_LINE) {
      onLine(open);
      open = "";
    }
  };
  stream?.on("data", (chunk) => take(decoder.write(chunk)));
  stream?.on("error", () => void 0);
  return {
    end: () => {
      take(decoder.end());
      if (open !== "") onLine(open);
      open = "";
      return { text: text2.slice(-KEPT_CHARACTERS), truncated: truncated || text2.length > KEPT_CHARACTERS };
    }
  };
}

// shared/action/cancellation.ts
function watchForCancel() {
  const controller = new AbortController();
  const second = Promise.withResolvers();
  const onSignal = (name2) => {
    if (!controller.signal.aborted) controller.abort(new Error("cancelled"));
    else if (name2 !== "SIGINT") second.resolve();
  };
  for (const name2 of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name2, onSignal);
  return {
    signal: controller.signal,
    afterGrace: (graceMs) => new Promise((resolve) => {
      void second.promise.then(resolve);
      controller.signal.addEventListener("abort", () => setTimeout(resolve, graceMs), { once: true });
    })
  };
}

// shared/action/parse-inputs.ts
function atTheirSources(problems, sources) {
  return problems.map((problem) => {
    const source = Object.hasOwn(sources, problem.subject) ? sources[problem.subject] : void 0;
    const named = `Input "${problem.subject}"`;
    return source === void 0 || !problem.message.startsWith(named) ? problem : { subject: source, message: source + problem.message.slice(named.length) };
  });
}
function readInputTexts(specs, env) {
  const texts = {};
  for (const input of Object.keys(specs)) {
    const value = env[`INPUT_${input.replaceAll(" ", "_").toUpperCase()}`];
    if (value !== void 0 && value.trim() !== "") texts[input] = value;
  }
  return texts;
}
async function parseInputs(specs, texts) {
  const values = {};
  const problems = [];
  for (const [input, spec] of Object.entries(specs)) {
    const given = texts[input] ?? spec.default;
    if (given !== void 0) {
      const read = await readInput(input, spec.codec, given);
      values[input] = read.value;
      problems.push(...read.problems);
    } else if (spec.required) problems.push({ subject: input, message: `Input "${input}" is required: give ${wanted(spec.codec)}.` });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: values };
}
async function readInput(input, codec, given) {
  if (codec.format === "text") {
    const result2 = codec.schema.safeParse(given);
    if (result2.success) return { value: result2.data, problems: [] };
    const seen = codec.secret ? `a value of ${given.length} characters` : (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(given);
    return { problems: [{ subject: input, message: `Input "${input}" is not valid: got ${seen}; expected ${wanted(codec)}.` }] };
  }
  const document = await (0,_chunk_UUKEYQT4_js__WEBPACK_IMPORTED_MODULE_1__/* .readYaml */ .g)(given);
  if (!document.ok) return { problems: [{ subject: input, message: `Input "${input}" is not valid YAML: ${document.problem}; expected ${wanted(codec)}.` }] };
  const result = codec.schema.safeParse(document.value, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  return { problems: (0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .describeIssues */ .wF)(result.error.issues, codec.schema).map((issue2) => ({ subject: input, message: `Input "${input}" is not valid${issue2.path ? ` at ${issue2.path}` : ""}: ${issue2.message}.` })) };
}
var wanted = (codec) => codec.accepts.includes(codec.example) ? codec.accepts : `${codec.accepts}, e.g. ${codec.example}`;

// shared/action/later-inputs.ts
var LATER_INPUTS = {
  "action-deploy": {},
  "action-migrate": {
    backup: ["off"],
    "backup-to": [],
    "backup-store": [],
    "backup-command": [],
    "backup-encrypt-to": [],
    "backup-keep": [],
    rehearse: ["off"],
    "scratch-database-url": [],
    scratch: [],
    lint: ["off"],
    "lint-exclude": [],
    "allow-class": ["additive,expand"],
    "lock-wait": ["60s"],
    "lock-timeout": ["5s"],
    "statement-timeout": []
  },
  "action-healthcheck": { "max-false-alarm": ["0.1%"], "compare-with": ["auto", "none"], metrics: [] },
  "action-rollback": { database: ["keep"], "allow-database-change": ["false"] },
  "action-notify": { "teams-webhook-url": [], "incident-issue": ["off"] }
};
var LATER_PREFIXES = { "action-notify": /^(?:sentry|posthog|datadog)-/ };
function laterInputProblems(action, declared, env) {
  return Object.entries(env).flatMap(([variable, value]) => {
    if (!variable.startsWith("INPUT_") || value === void 0 || value.trim() === "") return [];
    const input = variable.slice("INPUT_".length).toLowerCase();
    if (Object.hasOwn(declared, input)) return [];
    const harmless = Object.hasOwn(LATER_INPUTS[action], input) ? LATER_INPUTS[action][input] : LATER_PREFIXES[action]?.test(input) ? [] : void 0;
    if (harmless === void 0 || harmless.includes(value.replaceAll(/\s/g, ""))) return [];
    const without = harmless.length > 0 ? `, or give ${harmless.map(_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD).join(" or ")}` : "";
    return [{ subject: input, message: `Input "${input}" is not in this version: ${action} cannot do this yet, and nothing was done. Take it out${without}.` }];
  });
}

// shared/action/publish.ts

var RESULT_SCHEMA = "surefoot/result@1";
var LARGEST_SUMMARY = 128 * 1024;
function publish(action, report, record, { log, redact }) {
  const reason = (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_5__/* .clip */ .$Q)(redact((0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(report.reason)), 1e3);
  const own2 = Object.fromEntries(action.outputs.map((name2) => [name2, asText(report.outputs[name2], redact)]));
  const result = {
    schema: RESULT_SCHEMA,
    action: action.name,
    outcome: report.outcome,
    reason_code: report.reasonCode,
    reason,
    ...Object.fromEntries(action.outputs.filter((name2) => report.outputs[name2] !== void 0).map((name2) => [name2.replaceAll("-", "_"), resultValue(report.outputs[name2], redact)]))
  };
  const outputs2 = { ...own2, outcome: report.outcome, "reason-code": report.reasonCode, reason, result: JSON.stringify(result), record: record ?? "" };
  for (const [name2, value] of Object.entries(outputs2)) guarded(() => setOutput(name2, value), log);
  guarded(() => writeSummary(summaryOf(action.name, report, reason, redact)), log);
  const advice = report.advice ? ` ${report.advice}` : "";
  if (report.failed) log.error(`${reason}${advice} [${report.reasonCode}]`);
  else log.info(`${headline(action.name, report)} ${reason}${advice} [${report.reasonCode}]`);
}
function asText(value, redact) {
  return value === void 0 ? "" : redact(String(value));
}
function resultValue(value, redact) {
  if (typeof value !== "string") return value;
  const text2 = redact(value);
  if (!/^[[{]/.test(text2)) return text2;
  try {
    return JSON.parse(text2);
  } catch {
    return text2;
  }
}
function summaryOf(action, report, reason, redact) {
  const advice = report.advice ? `

**What to do:** ${(0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_4__.md)(redact(report.advice), 1e3)}` : "";
  const body = report.summary ? `

${redact(report.summary)}` : "";
  const text2 = `### ${headline(action, report)}

${(0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_4__.md)(reason, 1e3)}${advice}${body}

<sub>${report.reasonCode}</sub>

`;
  return text2.length <= LARGEST_SUMMARY ? text2 : `${(0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_5__/* .clip */ .$Q)(text2, LARGEST_SUMMARY)}

`;
}
var TITLES = { "action-migrate": "Migrate", "action-deploy": "Deploy", "action-healthcheck": "Health check", "action-rollback": "Rollback", "action-notify": "Notify" };
var NOT_WELL = /* @__PURE__ */ new Set(["degraded", "unhealthy", "inconclusive", "cancelled", "partly-sent", "not-sent", "skipped"]);
function headline(action, report) {
  const mark = report.failed ? "\u274C" : NOT_WELL.has(report.outcome) ? "\u26A0\uFE0F" : "\u2705";
  return `${mark} ${TITLES[action]}: ${report.outcome}.`;
}
function writeSummary(text2) {
  const file = process.env["GITHUB_STEP_SUMMARY"];
  if (file) (0,node_fs__WEBPACK_IMPORTED_MODULE_15__.appendFileSync)(file, text2, "utf8");
}
function guarded(write, log) {
  try {
    write();
  } catch (error2) {
    log.warning(`A file of the runner could not be written: ${(0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error2)}`);
  }
}

// shared/action/run-facts.ts

var LARGEST_EVENT_BYTES = 4 * 1024 * 1024;
function readRunFacts(env) {
  const text2 = (name2) => (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_5__/* .clip */ .$Q)((0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(env[name2] ?? ""), 1e3);
  const repository = text2("GITHUB_REPOSITORY");
  const runId = text2("GITHUB_RUN_ID");
  const serverUrl = text2("GITHUB_SERVER_URL") || "https://github.com";
  return {
    repository,
    sha: text2("GITHUB_SHA"),
    ref: text2("GITHUB_REF"),
    refName: text2("GITHUB_REF_NAME"),
    runId,
    runAttempt: text2("GITHUB_RUN_ATTEMPT") || "1",
    workflow: text2("GITHUB_WORKFLOW"),
    job: text2("GITHUB_JOB"),
    actor: text2("GITHUB_TRIGGERING_ACTOR") || text2("GITHUB_ACTOR"),
    eventName: text2("GITHUB_EVENT_NAME"),
    serverUrl,
    apiUrl: text2("GITHUB_API_URL") || "https://api.github.com",
    graphqlUrl: text2("GITHUB_GRAPHQL_URL") || "https://api.github.com/graphql",
    runUrl: repository && runId ? `${serverUrl}/${repository}/actions/runs/${runId}` : void 0,
    temp: env["RUNNER_TEMP"] || env["TMPDIR"] || "/tmp",
    workspace: env["GITHUB_WORKSPACE"] || process.cwd(),
    get headCommit() {
      return headCommitOf(readEvent(env["GITHUB_EVENT_PATH"]));
    }
  };
}
function readEvent(file) {
  if (!file) return void 0;
  try {
    const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_15__.readFileSync)(file);
    return bytes.byteLength <= LARGEST_EVENT_BYTES ? JSON.parse(bytes.toString("utf8")) : void 0;
  } catch {
    return void 0;
  }
}
function headCommitOf(event) {
  const commit = (0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_4__/* .own */ .ZV)(event, "head_commit");
  const message = (0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_4__/* .own */ .ZV)(commit, "message");
  if (typeof message !== "string") return void 0;
  const author = (0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_4__/* .own */ .ZV)(commit, "author");
  const name2 = (0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_4__/* .own */ .ZV)(author, "username") ?? (0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_4__/* .own */ .ZV)(author, "name");
  return { message: (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_5__/* .clip */ .$Q)((0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(message), 2e3), author: typeof name2 === "string" ? (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_5__/* .clip */ .$Q)((0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(name2), 100) : "" };
}

// shared/action/runner-log.ts

var LONGEST_ANNOTATION = 3900;
var LONGEST_LINE2 = 4e3;
function createRunnerLog(secrets) {
  const clean = (text2) => secrets.redact((0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(text2));
  const annotation = (text2) => (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_5__/* .clip */ .$Q)(clean(text2), LONGEST_ANNOTATION);
  const lines = (text2, prefix) => writeOut(clean(text2).split("\n").map((line) => `${prefix}${withoutCommand((0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_5__/* .clip */ .$Q)(line, LONGEST_LINE2), prefix)}
`).join(""));
  return {
    info: (text2) => lines(text2, ""),
    foreign: (text2) => lines(text2, "  | "),
    warning: (text2) => warning(annotation(text2)),
    notice: (text2) => notice(annotation(text2)),
    error: (text2) => error(annotation(text2))
  };
}
function withoutCommand(line, prefix) {
  const inert = line.replaceAll("##[", "## [");
  return prefix === "" ? inert.replace(/^(\s*):(?=:)/, "$1: ") : inert;
}
function writeOut(text2) {
  const bytes = Buffer.from(text2, "utf8");
  for (let written = 0; written < bytes.length; ) {
    try {
      written += (0,node_fs__WEBPACK_IMPORTED_MODULE_15__.writeSync)(1, bytes, written);
    } catch (problem) {
      const code = (0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCodeOf */ .c7)(problem);
      if (code === "EPIPE") return;
      if (code !== "EAGAIN") throw problem;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

// shared/action/secrets.ts
var SHORTEST_MASK = 4;
var Secrets = class {
  #forms = /* @__PURE__ */ new Set();
  #longestFirst = [];
  /** Adds a secret: it, each of its lines, and their usual encodings are masked from now on. */
  add(secret2) {
    if (secret2 === void 0) return;
    for (const part of /* @__PURE__ */ new Set([secret2.trim(), ...secret2.split(/\r?\n/).map((line) => line.trim())])) {
      if (part.length < SHORTEST_MASK) continue;
      for (const form of formsOf(part)) this.#addForm(form);
    }
    this.#longestFirst = [...this.#forms].sort((a, b) => b.length - a.length);
  }
  /** The text with every form of every secret replaced by `***`. */
  redact(text2) {
    let redacted = text2;
    for (const form of this.#longestFirst) if (redacted.includes(form)) redacted = redacted.replaceAll(form, "***");
    return redacted;
  }
  #addForm(form) {
    if (form.length < SHORTEST_MASK || form.includes("\n") || this.#forms.has(form)) return;
    this.#forms.add(form);
    setSecret(form);
  }
};
function formsOf(secret2) {
  const bytes = Buffer.from(secret2, "utf8");
  const escaped = secret2.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  const forms = [secret2, safely(() => encodeURIComponent(secret2)), safely(() => encodeURIComponent(secret2).replace(/%../g, (code) => code.toLowerCase())), safely(() => encodeURI(secret2)), safely(() => decodeURIComponent(secret2)), JSON.stringify(secret2).slice(1, -1), escaped, new URLSearchParams({ s: secret2 }).toString().slice(2)];
  if (bytes.length >= 6) forms.push(...base64Forms(bytes), bytes.toString("hex"), bytes.toString("hex").toUpperCase());
  return forms.filter((form) => form !== void 0);
}
function base64Forms(bytes) {
  const whole = bytes.toString("base64");
  const shifted = [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64").replace(/=+$/, "");
    const start2 = offset === 0 ? 0 : offset + 1;
    const stop = (offset + bytes.length) % 3 === 0 ? encoded.length : encoded.length - 1;
    return encoded.slice(start2, stop);
  });
  return [whole, ...shifted].flatMap((form) => [form, form.replaceAll("+", "-").replaceAll("/", "_")]);
}
function safely(encode) {
  try {
    return encode();
  } catch {
    return void 0;
  }
}

// shared/action/run-action.ts
var STAGE = "stage";
var CANCEL_GRACE_MS = 6500;
async function runAction(action) {
  const secrets = new Secrets();
  const session = { secrets, log: createRunnerLog(secrets), run: readRunFacts(process.env), record: void 0, key: void 0 };
  const cancel = watchForCancel();
  if (action.post && isPostEntry()) return settle(action, session, cancel);
  const late = cancel.afterGrace(CANCEL_GRACE_MS).then(() => ({ ...failure("cancelled", "The run was cancelled, and the work in hand did not end in time."), outcome: action.name === "action-notify" ? "not-sent" : "cancelled" }));
  const report = await Promise.race([attempt(action, session, cancel.signal), late]);
  await finish(action, session, report);
  killRemainingGroups();
  process.exit(report.failed ? 1 : 0);
}
var isPostEntry = () => /(?:^|[\\/])post\.js$/.test(process.argv[1] ?? "");
async function attempt(action, session, signal) {
  try {
    const prepared = await prepare(action, session, signal);
    if (!prepared.ok) return prepared.report;
    if (action.post) saveState(STAGE, "started");
    return await action.run(prepared.request, prepared.context);
  } catch (error2) {
    if (error2 instanceof _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_2__/* .CodedError */ .AK) return { ...failure(error2.code, error2.message), advice: error2.advice };
    if (process.env["RUNNER_DEBUG"] === "1" && error2 instanceof Error) session.log.foreign(error2.stack ?? "");
    return { ...failure("unexpected-error", `Unexpected error in ${action.name}: ${(0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error2)}`), advice: "This is a defect of the action. Please report it, with the log of a run with debug logging turned on." };
  }
}
async function settle(action, session, cancel) {
  if (process.env[`STATE_${STAGE}`] !== "started") process.exit(0);
  const work = async () => {
    const prepared = await prepare(action, session, cancel.signal);
    if (prepared.ok) await action.post?.(prepared.request, { ...prepared.context, state: savedState() });
  };
  await Promise.race([work(), cancel.afterGrace(CANCEL_GRACE_MS)]).catch((error2) => session.log.warning(`What this step left open could not be settled: ${(0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error2)}`));
  killRemainingGroups();
  process.exit(0);
}
function savedState() {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name2, value]) => name2.startsWith("STATE_") ? [[name2.slice("STATE_".length), value ?? ""]] : []));
}
async function prepare(action, session, signal) {
  const given = readInputTexts(action.inputs, process.env);
  for (const [input, spec] of Object.entries(action.inputs)) if (spec.codec.secret) session.secrets.add(given[input]);
  const file = await applyPipelineFile(action.name, action.inputs, given, session.run.workspace);
  if (!file.ok) return refused(file.problems, session);
  const { texts, sources, hints } = file.value;
  const inputs2 = await parseInputs(action.inputs, texts);
  const later = laterInputProblems(action.name, action.inputs, process.env);
  const known = await rememberRecord(action.inputs, texts, session);
  if (!inputs2.ok || later.length > 0) return refused([...inputs2.ok ? [] : atTheirSources(inputs2.problems, sources), ...later, ...hints], session);
  if (!known.ok) return refused(known.problems, session);
  if (known.value) {
    session.record = known.value.record ?? known.value.begin();
    session.key = known.value.key;
  }
  const env = childEnvironment(process.env);
  const request = await action.request(inputs2.value, { env, run: session.run, record: session.record });
  if (!request.ok) return refused([...atTheirSources(request.problems, sources), ...hints], session);
  const context = { env, run: session.run, record: session.record, signal, maskSecret: (value) => session.secrets.add(value), saveState, clock: systemClock, shell: systemShell, http: systemHttp, log: session.log };
  return { ok: true, request: request.value, context };
}
async function rememberRecord(specs, texts, session) {
  const read = (input) => texts[input] === void 0 ? { success: true } : specs[input]?.codec.schema.safeParse(texts[input]) ?? { success: false };
  const [environment, service] = [read("environment"), read("service")];
  const key = environment.success && service.success ? recordKey({ environment: environment.data, service: service.data, record: texts["record"] }) : void 0;
  if (!key) return (0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .valid */ .rZ)(void 0);
  const { emptyRecord, loadRecord } = await __nccwpck_require__.e(/* import() */ 432).then(__nccwpck_require__.bind(__nccwpck_require__, 432));
  const loaded = await loadRecord(session.run.temp, key, texts["record"]);
  if (!loaded.ok) return loaded;
  if (loaded.value) {
    session.record = loaded.value;
    session.key = key;
  }
  return (0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .valid */ .rZ)({ key, record: loaded.value, begin: () => emptyRecord(key) });
}
function recordKey(common) {
  if (typeof common.environment === "string") return { environment: common.environment, service: typeof common.service === "string" ? common.service : void 0 };
  if (common.record === void 0) return void 0;
  try {
    const parsed = JSON.parse(common.record);
    const { environment, service } = parsed;
    return typeof environment === "string" && environment !== "" ? { environment, service: typeof service === "string" ? service : void 0 } : { environment: "unknown", service: void 0 };
  } catch {
    return { environment: "unknown", service: void 0 };
  }
}
function refused(problems, session) {
  for (const problem of problems.slice(1)) session.log.error(`${problem.message} [bad-input]`);
  return { ok: false, report: failure("bad-input", problems[0]?.message ?? "An input is not valid.") };
}
var failure = (reasonCode, reason) => ({ outcome: "failed", reasonCode, reason, failed: true, outputs: {} });
async function finish(action, session, report) {
  const redact = (text2) => session.secrets.redact(text2);
  let recordText;
  if (session.record && session.key) {
    const [{ saveRecord }, { applyChange, stringifyRecord }] = await Promise.all([__nccwpck_require__.e(/* import() */ 432).then(__nccwpck_require__.bind(__nccwpck_require__, 432)), __nccwpck_require__.e(/* import() */ 662).then(__nccwpck_require__.bind(__nccwpck_require__, 662))]);
    const known = { ...session.record, commit: session.record.commit ?? commitOf(session.run), run: runOf(session.run) };
    recordText = stringifyRecord(applyChange(known, report.change ?? {}, (/* @__PURE__ */ new Date()).toISOString()), redact);
    await saveRecord(session.run.temp, session.key, recordText).catch((error2) => session.log.warning(`The release record could not be kept for later steps: ${(0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error2)}. Pass it on with the output "record".`));
  }
  publish(action, report, recordText, { log: session.log, redact });
}
function runOf(run) {
  return { id: run.runId, attempt: run.runAttempt, repository: run.repository, workflow: run.workflow, actor: run.actor, ref: run.ref, ...run.runUrl === void 0 ? {} : { url: run.runUrl } };
}
function commitOf(run) {
  return { sha: run.sha, ...run.headCommit && { message: run.headCommit.message, author: run.headCommit.author } };
}

// shared/action/codecs.ts
function textCodec(accepts, example, read) {
  const schema = (0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .Fs)(
    (0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(),
    (0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pd)((text2, context) => {
      const value = read(text2);
      if (value !== void 0) return value;
      context.issues.push({ code: "custom", message: `expected ${accepts}`, input: text2 });
      return _chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .NEVER */ .tm;
    })
  );
  return { format: "text", schema, accepts, example };
}
var text = ({ max = 4e3, accepts = "text", example = "text" } = {}) => textCodec(`${accepts} of at most ${max} characters without control characters`, example, (value) => value.length <= max && !/[\u0000-\u0008\u000b-\u001f\u007f]/.test(value) ? value : void 0);
var freeText = ({ max = 4e3 } = {}) => textCodec(`text of at most ${max} characters`, "checkout fails for every customer", (value) => value.length <= max ? value : void 0);
var name = ({ max = 100, example = "production" } = {}) => textCodec(`a name of 1 to ${max} characters on one line, without control characters`, example, (value) => value.trim().length <= max && !/[\p{Cc}\u2028\u2029]/u.test(value.trim()) ? value.trim() : void 0);
var secret = (example) => ({
  ...textCodec("a value without line breaks and of at most 4000 characters", example, (value) => value.length <= 4e3 && !/[\p{Cc}]/u.test(value.trim()) ? value.trim() : void 0),
  secret: true
});
var duration = ({ min = 0, max = Number.POSITIVE_INFINITY, example = "5m" } = {}) => {
  const bounds = [min > 0 ? `at least ${(0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(min)}` : "", max < Number.POSITIVE_INFINITY ? `at most ${(0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(max)}` : ""].filter(Boolean).join(" and ");
  return textCodec(`a duration such as 30s, 5m or 1h30m${bounds ? `, ${bounds}` : ""}`, example, (value) => {
    const ms = (0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDuration */ .E9)(value);
    return ms !== void 0 && ms >= min && ms <= max ? ms : void 0;
  });
};
var boolean = () => textCodec("true or false", "true", (value) => /^(true|True|TRUE)$/.test(value.trim()) ? true : /^(false|False|FALSE)$/.test(value.trim()) ? false : void 0);
var oneOf = (values) => textCodec(`one of ${values.join(", ")}`, values[0] ?? "", (value) => values.find((candidate) => candidate === value.trim()));
var httpUrl = (example = "https://app.example.com/health") => textCodec("an http:// or https:// URL without user name and password in it", example, (value) => isHttpUrl(value) ? value.trim() : void 0);
function isHttpUrl(value) {
  const parsed = URL.parse(value.trim());
  return parsed !== null && value.length <= 4e3 && (parsed.protocol === "http:" || parsed.protocol === "https:") && parsed.username === "" && parsed.password === "" && /^https?:\/\//i.test(value.trim());
}
var yaml = (schema, accepts, example) => ({ format: "yaml", schema, accepts, example });

// shared/action/common-inputs.ts
var commonInputs = {
  environment: { codec: name({ max: 255 }) },
  service: { codec: name({ example: "api" }) },
  config: { codec: text({ max: 500, accepts: "a path", example: ".github/surefoot.yml" }) },
  record: { codec: freeText({ max: 2e5 }) },
  "github-token": { codec: secret("${{ github.token }}"), default: "${{ github.token }}" },
  "dry-run": { codec: boolean(), default: "false" }
};

// shared/slack-notification/webhook-address.ts
var SLACK_HOSTS = ["hooks.slack.com", "hooks.slack-gov.com"];
var LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
var isLoopback = (url) => LOOPBACK.test(url.hostname);
function checkWebhookUrl(address, allowedHost) {
  const bad2 = (message) => (0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)({ subject: "slack-webhook-url", message: `Input "slack-webhook-url" ${message}` });
  const url = URL.parse(address);
  if (!url || url.protocol !== "https:" && url.protocol !== "http:") return bad2('is not an https:// address (its value is not shown). Copy it from "Incoming Webhooks" of the Slack app.');
  const host = (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(url.host);
  if (url.username !== "" || url.password !== "") return bad2(`has a user name or password in it, which Slack's addresses have not (host ${host}).`);
  if (isLoopback(url)) return (0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .valid */ .rZ)(url.href);
  const isSlack = SLACK_HOSTS.includes(url.host);
  const isAllowed = allowedHost !== void 0 && (url.host === allowedHost.toLowerCase() || url.hostname === allowedHost.toLowerCase());
  if (!isSlack && !isAllowed) return bad2(`points to host ${host}, not to ${SLACK_HOSTS.join(" or ")}. Correct it, or name the host in "slack-webhook-host" when it is meant.`);
  if (url.protocol !== "https:") return bad2(`begins with http://, and would send the message in the open (host ${host}). Use https://.`);
  if (isSlack && !url.pathname.startsWith("/services/")) return bad2(`is not the address of an incoming webhook, whose path begins with /services/ (host ${host}). Triggers of workflows take no messages.`);
  return (0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .valid */ .rZ)(url.href);
}

// action-notify/src/inputs.ts
var UNEVALUATED = /^\$\{\{.*\}\}$/;
var STATUS_DEFAULT = "${{ job.status }}";
var channelName = (0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)().check((0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk)(/^#?[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u, { error: "expected the name or the id of a channel, such as #deployments or C0123456789" }));
var mention = (0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)().check((0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .refine */ .YP)(_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_4__/* .isMention */ .vh, { error: "expected a mention as Slack writes it: <!here>, <!channel>, <@U0123456789> or <!subteam^S0123456789>" }));
var bySeverity = (value) => (0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .re)({ P0: (0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(value), P1: (0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(value), P2: (0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(value), P3: (0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(value) });
var textOf = (schema, accepts, example) => ({ format: "text", schema, accepts, example });
var status = oneOf([..._chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_4__/* .JOB_RESULTS */ .J4, STATUS_DEFAULT]);
var needs = (0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .Fs)(
  (0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)().check((0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* ._maxLength */ .Eb)(1e6)),
  (0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pd)((text2, context) => {
    const jobs = (0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_4__/* .readNeeds */ .Mu)(text2);
    if (jobs !== void 0) return jobs;
    context.issues.push({ code: "custom", message: "expected the needs context", input: text2 });
    return _chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .NEVER */ .tm;
  })
);
var inputs = {
  ...commonInputs,
  event: { codec: oneOf(["auto", ..._chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_4__/* .EVENTS */ .qY]), default: "auto" },
  status: { codec: { ...status, accepts: `one of ${_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_4__/* .JOB_RESULTS */ .J4.join(", ")}` }, default: STATUS_DEFAULT },
  needs: { codec: textOf(needs, "the JSON of the needs context", "${{ toJSON(needs) }}") },
  "slack-webhook-url": { codec: secret("${{ secrets.SLACK_WEBHOOK_URL }}") },
  "slack-token": { codec: secret("${{ secrets.SLACK_TOKEN }}") },
  "slack-channel": { codec: textOf(channelName, "the name or the id of a channel", "#deployments") },
  "slack-channels": { codec: yaml(bySeverity(channelName), "a YAML map of severities to channels", 'P0: "#alerts"') },
  "slack-api-url": { codec: httpUrl("https://slack.com/api/"), default: "https://slack.com/api/" },
  "slack-webhook-host": { codec: textOf((0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)().check((0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk)(/^[a-z0-9][a-z0-9.-]{0,252}(?::\d{1,5})?$/i)), "the name of a host", "chat.example.com") },
  mention: { codec: yaml(bySeverity(mention), "a YAML map of severities to mentions", 'P0: "<!here>"') },
  "fail-on-error": { codec: boolean(), default: "false" },
  "time-budget": { codec: duration({ min: 1e3, max: 6e5, example: "30s" }), default: "30s" }
};
function toRequest(values, _context) {
  const destination = chooseDestination(values);
  if (!destination.ok) return destination;
  return (0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .valid */ .rZ)({
    event: values.event,
    jobs: { status: values.status === STATUS_DEFAULT ? void 0 : values.status, needs: values.needs ?? [] },
    destination: destination.value,
    mentions: values.mention ?? {},
    environment: values.environment,
    service: values.service,
    githubToken: UNEVALUATED.test(values["github-token"]) ? void 0 : values["github-token"],
    failOnError: values["fail-on-error"],
    timeBudgetMs: values["time-budget"],
    dryRun: values["dry-run"]
  });
}
function chooseDestination(values) {
  const { "slack-webhook-url": webhook, "slack-token": token, "slack-channel": channel, "slack-channels": channels } = values;
  if (webhook !== void 0 && token !== void 0) return bad("slack-webhook-url", 'Inputs "slack-webhook-url" and "slack-token" are both given: give the token to have one message that changes, or the webhook to have a message for each event.');
  if (webhook !== void 0) {
    if (channels !== void 0) return bad("slack-channels", 'Input "slack-channels" needs "slack-token": a webhook posts in one channel only.');
    const checked = checkWebhookUrl(webhook, values["slack-webhook-host"]);
    return checked.ok ? (0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .valid */ .rZ)({ kind: "webhook", url: checked.value }) : checked;
  }
  if (token === void 0) return (0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .valid */ .rZ)({ kind: "none", hint: channel === void 0 ? 'Neither "slack-webhook-url" nor "slack-token" is given.' : `The channel is ${channel}, but neither "slack-token" nor "slack-webhook-url" is given. A secret that the workflow may not read is empty.` });
  if (channel === void 0) return bad("slack-channel", 'Input "slack-channel" is required with "slack-token": give the name or the id of a channel, e.g. #deployments.');
  if (!/^[\x21-\x7e]+$/.test(token) || /^https?:/i.test(token)) return bad("slack-token", 'Input "slack-token" is not a token (its value is not shown): give the bot token of the Slack app, which begins with xoxb-.');
  const api = new URL(values["slack-api-url"]);
  if (api.protocol !== "https:" && !isLoopback(api)) return bad("slack-api-url", `Input "slack-api-url" is not valid: got "${api.protocol}//${api.host}"; expected an https:// URL, e.g. https://slack.com/api/, since the token goes there.`);
  if (api.search !== "" || api.hash !== "") return bad("slack-api-url", 'Input "slack-api-url" is not valid: a query or a fragment has no place in it; give e.g. https://slack.com/api/.');
  return (0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .valid */ .rZ)({ kind: "api", api: { url: api.href.replace(/\/*$/, "/"), token }, channel, bySeverity: channels ?? {} });
}
var bad = (subject, message) => (0,_chunk_WIRWVNPF_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)({ subject, message });

// action-notify/src/outputs.ts
var outputs = ["slack-ts", "slack-channel-id"];

// action-notify/src/main.ts
await runAction({ name: "action-notify", inputs, outputs, request: toRequest, run: async (request, context) => (await __nccwpck_require__.e(/* import() */ 805).then(__nccwpck_require__.bind(__nccwpck_require__, 805))).notify(request, context) });

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(959);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
