import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 1553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 4447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ warning),
/* harmony export */   LZ: () => (/* binding */ saveState),
/* harmony export */   Pq: () => (/* binding */ setSecret),
/* harmony export */   Yz: () => (/* binding */ debug),
/* harmony export */   lm: () => (/* binding */ notice),
/* harmony export */   pq: () => (/* binding */ info),
/* harmony export */   uH: () => (/* binding */ setOutput),
/* harmony export */   z3: () => (/* binding */ error)
/* harmony export */ });
/* unused harmony export isDebug */
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(857);
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6982);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9896);
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
  process.stdout.write(cmd.toString() + os__WEBPACK_IMPORTED_MODULE_1__.EOL);
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
  if (!fs__WEBPACK_IMPORTED_MODULE_3__.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs__WEBPACK_IMPORTED_MODULE_3__.appendFileSync(filePath, `${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_1__.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_2__.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_1__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_1__.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js

var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
  issueCommand("add-mask", {}, secret);
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os__WEBPACK_IMPORTED_MODULE_1__.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function isDebug() {
  return process.env["RUNNER_DEBUG"] === "1";
}
function debug(message) {
  issueCommand("debug", {}, message);
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
function info(message) {
  process.stdout.write(message + os__WEBPACK_IMPORTED_MODULE_1__.EOL);
}
function saveState(name, value) {
  const filePath = process.env["GITHUB_STATE"] || "";
  if (filePath) {
    return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
  }
  issueCommand("save-state", { name }, toCommandValue(value));
}




/***/ }),

/***/ 7036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ formatShare),
/* harmony export */   n: () => (/* binding */ parseShare)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// shared/kernel/share.ts
function parseShare(text) {
  const match = /^(\d{1,3}(?:\.\d{1,9})?)(\s*%)?$/.exec(text.trim());
  if (!match) return void 0;
  const value = match[2] === void 0 ? Number(match[1]) : Number(match[1]) / 100;
  return value <= 1 ? value : void 0;
}
function formatShare(share) {
  return `${Number((share * 100).toFixed(2))} %`;
}




/***/ }),

/***/ 1994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ own)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// shared/kernel/own-property.ts
function own(value, key) {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key) ? value[key] : void 0;
}




/***/ }),

/***/ 648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ systemClock),
  v: () => (/* binding */ timestamp)
});

// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __nccwpck_require__(8995);
;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/action-deploy/chunk-EKWUI7WL.js
 const chunk_EKWUI7WL_require = (0,external_node_module_.createRequire)(import.meta.url);

// shared/runtime/clock.ts

var systemClock = {
  monotonic: () => performance.now(),
  now: () => /* @__PURE__ */ new Date(),
  sleep: (ms, signal) => (0,promises_namespaceObject.setTimeout)(ms, void 0, signal ? { signal } : {}).catch(() => void 0)
};
var timestamp = (clock) => clock.now().toISOString().replace(/\.\d{3}Z$/, "Z");




/***/ }),

/***/ 1091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9423);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6304);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// shared/documents/read-yaml.ts
var LARGEST_DOCUMENT = 256 * 1024;
var DEEPEST = 24;
var MOST_NODES = 2e4;
var PROTOTYPE_KEYS = /* @__PURE__ */ new Set(["__proto__", "constructor", "prototype"]);
async function readYaml(text) {
  if (text.length > LARGEST_DOCUMENT) return { ok: false, problem: `it has ${text.length} characters, at most ${LARGEST_DOCUMENT} are read` };
  const { parseDocument } = await __nccwpck_require__.e(/* import() */ 698).then(__nccwpck_require__.bind(__nccwpck_require__, 8698));
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
var inShort = (message) => (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(message.replace(/\n.*$/s, "")).replace(/:$/, "");
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

/***/ 8745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

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




/***/ }),

/***/ 746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ parsePlaceholder),
/* harmony export */   F9: () => (/* binding */ evaluateCondition),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   _t: () => (/* binding */ ownOf),
/* harmony export */   eV: () => (/* binding */ looksAt),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   jh: () => (/* binding */ isMap),
/* harmony export */   te: () => (/* binding */ looksLikeHtml),
/* harmony export */   zB: () => (/* binding */ parseCondition)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var _chunk_FGJDEOEX_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8745);
/* harmony import */ var _chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3935);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6304);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// shared/health-probe/json-body.ts
var LARGEST = 4 * 1024 * 1024;
var DEEPEST = 200;
var QUOTE = 34;
var BACKSLASH = 92;
function readJson(body) {
  const text = (body.startsWith("\uFEFF") ? body.slice(1) : body).trim();
  if (text === "") return { ok: false, reason: "the body is empty" };
  if (looksLikeHtml(text)) return { ok: false, reason: "the body is HTML, not JSON" };
  if (text.length > LARGEST) return { ok: false, reason: "the body is too large" };
  if (nestsTooDeep(text)) return { ok: false, reason: "the body is nested too deep" };
  try {
    const value = JSON.parse(text);
    return { ok: true, value };
  } catch {
    return { ok: false, reason: "the body is not valid JSON" };
  }
}
function looksLikeHtml(text) {
  const start = text.slice(0, 4096).replace(/^(?:[\s\ufeff]|<!--(?:(?!-->).)*-->|<\?xml[^>]*>)+/s, "");
  return /^<(?:!doctype\s+html|html|head|body)[\s>]/i.test(start);
}
function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function ownOf(value, key) {
  return isMap(value) && Object.hasOwn(value, key) ? value[key] : void 0;
}
function nestsTooDeep(text) {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) index = endOfString(text, index);
    else if (code === 123 || code === 91) depth++;
    else if (code === 125 || code === 93) depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}
function endOfString(text, start) {
  let index = start + 1;
  while (index < text.length && text.charCodeAt(index) !== QUOTE) index += text.charCodeAt(index) === BACKSLASH ? 2 : 1;
  return index;
}

// shared/health-probe/body-path.ts
var SEGMENT = /^([^[\]]*)((?:\[\d{1,9}\])*)$/;
function parseBodyPath(text) {
  if (!text.startsWith(".") && !text.startsWith("[")) return void 0;
  const steps = [];
  for (const segment of text.replace(/^\./, "").split(".")) {
    const [, key, places] = SEGMENT.exec(segment) ?? [];
    if (key === void 0 || places === void 0 || segment === "") return void 0;
    if (key !== "") steps.push(key);
    for (const place of places.matchAll(/\d+/g)) steps.push(Number(place[0]));
  }
  return steps;
}
function valueAt(root, path) {
  let value = root;
  for (const step of path) value = typeof step === "number" ? itemAt(value, step) : ownOf(value, step);
  return value ?? void 0;
}
var itemAt = (value, index) => Array.isArray(value) ? value[index] : void 0;
function writeValue(value) {
  if (Array.isArray(value)) return { text: asGoPrints(value), length: value.length };
  const text = isMap(value) ? asGoMarshals(value) : String(value);
  return { text, length: bytesOf(text) };
}
function bytesOf(text) {
  return new TextEncoder().encode(text).length;
}
function asGoPrints(value) {
  if (Array.isArray(value)) return `[${value.map(asGoPrints).join(" ")}]`;
  if (!isMap(value)) return value === null ? "<nil>" : String(value);
  return `map[${sortedEntries(value).map(([key, inner]) => `${key}:${asGoPrints(inner)}`).join(" ")}]`;
}
function asGoMarshals(value) {
  return asSortedJson(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function asSortedJson(value) {
  if (Array.isArray(value)) return `[${value.map(asSortedJson).join(",")}]`;
  if (!isMap(value)) return JSON.stringify(value);
  return `{${sortedEntries(value).map(([key, inner]) => `${JSON.stringify(key)}:${asSortedJson(inner)}`).join(",")}}`;
}
var sortedEntries = (map) => Object.entries(map).sort(([a], [b]) => a < b ? -1 : 1);

// shared/health-probe/glob.ts
var NOT_FOUND = -1;
function parseGlob(pattern) {
  const points = Array.from(pattern.replaceAll("/", ""));
  const parts = [];
  let units = [];
  for (let at = 0; at < points.length; ) {
    if (points[at] === "*") {
      parts.push(partOf(units));
      units = [];
      at++;
      continue;
    }
    const read = readUnit(points, at);
    if (!read) return void 0;
    units.push(read.unit);
    at = read.next;
  }
  const last = partOf(units);
  const [first, ...middle] = parts;
  return first ? { first, middle, last } : { first: last, middle, last: void 0 };
}
function matchesGlob(glob, text) {
  const name = text.replaceAll("/", "");
  let at = endAt(glob.first, name, 0);
  if (!glob.last) return at === name.length;
  for (const part of glob.middle) if (at !== NOT_FOUND) at = firstEndFrom(part, name, at);
  const start = backFrom(name, glob.last.units.length);
  return at !== NOT_FOUND && start >= at && endAt(glob.last, name, start) === name.length;
}
function partOf(units) {
  const codes = units.flatMap((unit) => unit.kind === "one" ? [unit.code] : []);
  return { units, plain: codes.length === units.length ? codes.map((code) => String.fromCodePoint(code)).join("") : void 0 };
}
function endAt(part, text, start) {
  if (part.plain !== void 0) return text.startsWith(part.plain, start) ? start + part.plain.length : NOT_FOUND;
  let at = start;
  for (const unit of part.units) {
    const code = text.codePointAt(at);
    if (code === void 0 || !accepts(unit, code)) return NOT_FOUND;
    at += widthAt(text, at);
  }
  return at;
}
function firstEndFrom(part, text, start) {
  if (part.plain !== void 0) {
    const found = text.indexOf(part.plain, start);
    return found < 0 ? NOT_FOUND : found + part.plain.length;
  }
  for (let at = start; at < text.length; at += widthAt(text, at)) {
    const end = endAt(part, text, at);
    if (end !== NOT_FOUND) return end;
  }
  return NOT_FOUND;
}
function backFrom(text, characters) {
  let at = text.length;
  for (let left = characters; left > 0; left--) {
    if (at === 0) return NOT_FOUND;
    at -= at > 1 && widthAt(text, at - 2) === 2 ? 2 : 1;
  }
  return at;
}
var widthAt = (text, at) => Number(text.codePointAt(at)) > 65535 ? 2 : 1;
function accepts(unit, code) {
  if (unit.kind === "any") return true;
  if (unit.kind === "one") return unit.code === code;
  return unit.ranges.some(([low, high]) => low <= code && code <= high) !== unit.negated;
}
function readUnit(points, at) {
  const point = points[at];
  if (point === "?") return { unit: { kind: "any" }, next: at + 1 };
  if (point === "[") return readClass(points, at + 1);
  const literal = points[point === "\\" ? at + 1 : at];
  return literal === void 0 ? void 0 : { unit: { kind: "one", code: codeOf(literal) }, next: point === "\\" ? at + 2 : at + 1 };
}
function readClass(points, start) {
  const negated = points[start] === "^";
  const ranges = [];
  let at = negated ? start + 1 : start;
  while (ranges.length === 0 || points[at] !== "]") {
    const low = readMember(points, at);
    const high = low && points[low.next] === "-" ? readMember(points, low.next + 1) : low;
    if (!low || !high) return void 0;
    ranges.push([low.code, high.code]);
    at = high.next;
  }
  return { unit: { kind: "class", negated, ranges }, next: at + 1 };
}
function readMember(points, at) {
  const escaped = points[at] === "\\";
  const point = points[escaped ? at + 1 : at];
  if (point === void 0 || !escaped && (point === "-" || point === "]")) return void 0;
  return { code: codeOf(point), next: at + (escaped ? 2 : 1) };
}
var codeOf = (point) => Number(point.codePointAt(0));

// shared/health-probe/condition-operands.ts
var PLAIN = { STATUS: "status", RESPONSE_TIME: "response-time", CONNECTED: "connected", CERTIFICATE_EXPIRATION: "certificate-expiration", IP: "ip" };
var NAMES = [...Object.keys(PLAIN), "BODY", "HEADER"];
var ELSEWHERE = ["DNS_RCODE", "DOMAIN_EXPIRATION", "CONTEXT"];
var ALL = NAMES.map((name) => `[${name}]`).join(", ");
var HEADER_NAME = /^\.([\w!#$%&'*+.^`|~-]+)$/;
var wrong = (message) => (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .G)({ subject: "conditions", message });
function parsePlaceholder(text) {
  const name = /^\[([A-Za-z_]+)\]/.exec(text)?.[1];
  if (name === void 0) return void 0;
  const upper = name.toUpperCase();
  const rest = text.slice(name.length + 2);
  if (upper === "BODY") return bodyPlaceholder(text, rest);
  if (upper === "HEADER") return headerPlaceholder(text, rest);
  if (isPlain(upper)) return rest === "" ? (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_2__/* .valid */ .r)({ kind: PLAIN[upper] }) : wrong(`${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(text)}: nothing may follow [${upper}]; for example "[${upper}] ${EXAMPLES[upper]}"`);
  if (ELSEWHERE.includes(upper)) return wrong(`[${upper}] cannot be looked at here; known are ${ALL}`);
  const meant = upper.length < 4 ? void 0 : (0,_chunk_FGJDEOEX_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(upper, NAMES);
  return meant === void 0 ? void 0 : wrong(`unknown placeholder ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(`[${name}]`)}; did you mean "[${meant}]"?`);
}
var EXAMPLES = { STATUS: "== 200", RESPONSE_TIME: "< 500", CONNECTED: "== true", CERTIFICATE_EXPIRATION: "> 48h", IP: "== 127.0.0.1" };
var isPlain = (name) => Object.hasOwn(PLAIN, name);
function bodyPlaceholder(text, rest) {
  if (rest === "") return (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_2__/* .valid */ .r)({ kind: "body" });
  const path = parseBodyPath(rest);
  return path ? (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_2__/* .valid */ .r)({ kind: "body-path", path }) : wrong(`${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(text)} is no path in the body: keys are parted by dots and places in lists are numbers; for example "[BODY].items[0].status"`);
}
function headerPlaceholder(text, rest) {
  const name = HEADER_NAME.exec(rest)?.[1];
  return name === void 0 ? wrong(`${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(text)} names no header; for example "[HEADER].content-type"`) : (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_2__/* .valid */ .r)({ kind: "header", name: name.toLowerCase() });
}
function parseOperand(text) {
  const [, name, inner] = /^(len|has|pat|any)\((.*)\)$/s.exec(text) ?? [];
  if (name === void 0 || inner === void 0) return parsePlain(text);
  if (name === "pat") {
    const glob = parseGlob(inner);
    return glob ? (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_2__/* .valid */ .r)({ kind: "pattern", text, glob }) : wrong(`${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(text)}: the pattern has an open or empty class, or ends with "\\"; for example "pat(v1.*)"`);
  }
  if (name === "any") return parseOptions(text, inner);
  const placeholder = parsePlaceholder(inner.trim());
  if (!placeholder) return wrong(`${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(text)}: ${name}() takes a placeholder; for example "${name}([BODY].items)"`);
  return placeholder.ok ? (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_2__/* .valid */ .r)({ kind: "seen", text, placeholder: placeholder.value, measure: name === "len" ? "length" : "presence" }) : placeholder;
}
function parseOptions(text, inner) {
  const options = inner.split(",").map((option) => option.trim());
  if (inner.trim() === "") return wrong(`${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(text)} names no value; for example "any(200, 204)"`);
  if (options.some((option) => parsePlaceholder(option))) return wrong(`${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(text)}: any() takes fixed values, no placeholders; for example "any(200, 204)"`);
  return (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_2__/* .valid */ .r)({ kind: "options", text, options });
}
function parsePlain(text) {
  if (/^(?:len|has|pat|any)\(/i.test(text)) return wrong(`${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(text)}: a function is written in lower case and closed with ")"; for example "len([BODY].items)" or "any(200, 204)"`);
  const placeholder = parsePlaceholder(text);
  if (!placeholder) return (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_2__/* .valid */ .r)({ kind: "literal", text });
  return placeholder.ok ? (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_2__/* .valid */ .r)({ kind: "seen", text, placeholder: placeholder.value, measure: "value" }) : placeholder;
}

// shared/health-probe/condition-numbers.ts
var LONGEST = 100;
var INTEGER = /^([+-]?)(?:(0[xX](?:_?[\da-fA-F])+)|(0[bB](?:_?[01])+)|0[oO]?((?:_?[0-7])+)|(0|[1-9](?:_?\d)*))$/;
var DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
var DURATION = /^([+-]?)((?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;
var UNIT_MS = { ns: 1e-6, us: 1e-3, \u00B5s: 1e-3, \u03BCs: 1e-3, ms: 1, s: 1e3, m: 6e4, h: 36e5 };
var MOST_INT64 = 2n ** 63n - 1n;
var LONGEST_DURATION_MS = Number(MOST_INT64) / 1e6;
function parseInteger(text) {
  if (text.length > LONGEST) return void 0;
  const match = INTEGER.exec(text);
  if (!match) return void 0;
  const [, sign, hexadecimal, binary, octal, decimal] = match;
  const digits = hexadecimal ?? binary ?? decimal ?? `0o${octal}`;
  const magnitude = BigInt(digits.replaceAll("_", ""));
  const value = sign === "-" ? -magnitude : magnitude;
  return value <= MOST_INT64 && value >= -MOST_INT64 - 1n ? value : void 0;
}
function parseNumber(text) {
  if (text.length > LONGEST) return void 0;
  const duration = DURATION.exec(text);
  if (duration) return sumOf(String(duration[2]), duration[1] === "-" ? -1 : 1);
  const integer = parseInteger(text);
  if (integer !== void 0) return Number(integer);
  const decimal = DECIMAL.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(decimal) ? decimal : void 0;
}
function sumOf(parts, sign) {
  let total = 0;
  for (const [, amount, unit] of parts.matchAll(/([\d.]+)([^\d.]+)/g)) total += Number(amount) * Number(UNIT_MS[String(unit)]);
  return total <= LONGEST_DURATION_MS ? sign * total : void 0;
}
function writeDuration(ms) {
  const total = Math.trunc(Math.abs(ms) / 1e3);
  const [hours, minutes, seconds] = [Math.trunc(total / 3600), Math.trunc(total % 3600 / 60), total % 60];
  const sign = ms < 0 && total > 0 ? "-" : "";
  if (seconds > 0 || total === 0) return `${sign}${hours > 0 ? `${hours}h` : ""}${hours > 0 || minutes > 0 ? `${minutes}m` : ""}${seconds}s`;
  return `${sign}${hours > 0 ? `${hours}h` : ""}${minutes > 0 ? `${minutes}m` : ""}`;
}

// shared/health-probe/condition-parser.ts
var OPERATORS = ["==", "!=", "<=", ">=", ">", "<"];
var LONGEST2 = 1e3;
function parseCondition(text) {
  if (text.length > LONGEST2) return wrong(`${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(text)} is too long: at most ${LONGEST2} characters`);
  const operator = OPERATORS.find((candidate) => text.includes(` ${candidate} `));
  if (operator === void 0) return wrong(`${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(text)} ${withoutOperator(text)}; for example "[STATUS] == 200"`);
  const sides = text.split(` ${operator} `).map((side) => side.trim());
  if (sides.length > 2) return wrong(`${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(text)} compares more than once; write one condition for each "${operator}"`);
  if (sides.includes("")) return wrong(`${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(text)} has nothing on one side of "${operator}"; for an empty body write "len([BODY]) == 0"`);
  const [left, right] = sides.map(parseOperand);
  if (!left?.ok || !right?.ok) return { ok: false, problems: [left, right].flatMap((side) => side?.ok === false ? side.problems : []) };
  const condition = { text: (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(text), left: left.value, operator, right: right.value };
  const mistake = mistakeIn(condition);
  return mistake === void 0 ? (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_2__/* .valid */ .r)(condition) : wrong(`${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(text)}: ${mistake}`);
}
function looksAt({ left, right }, kind) {
  return [left, right].some((side) => side.kind === "seen" && side.placeholder.kind === kind);
}
function withoutOperator(text) {
  const found = /==|!=|<=|>=|<|>/.exec(text)?.[0];
  if (found !== void 0) return `needs a value and a space on both sides of "${found}"`;
  return text.includes("=") ? 'has no operator: write "==" for equal' : `has no operator: one of ${OPERATORS.join(" ")}`;
}
function mistakeIn({ left, operator, right }) {
  const sides = [left, right];
  if (!sides.some((side) => side.kind === "seen")) return `nothing in it comes from the answer${suggestion(left.text)}`;
  const ordered = operator !== "==" && operator !== "!=";
  return mistakeBetween(left, right, ordered) ?? mistakeBetween(right, left, ordered);
}
function suggestion(text) {
  const meant = (0,_chunk_FGJDEOEX_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(text.replace(/^\[|\].*$/g, ""), ["STATUS", "RESPONSE_TIME", "CONNECTED", "CERTIFICATE_EXPIRATION", "BODY", "HEADER"]);
  return meant === void 0 ? '; for example "[STATUS] == 200"' : `; did you mean "[${meant}]"?`;
}
function mistakeBetween(one, other, ordered) {
  if (ordered) {
    if (one.kind === "pattern" || one.kind === "options") return 'any() and pat() go with == and != only; for example "[STATUS] == any(200, 204)"';
    if (one.kind === "literal" && parseNumber(one.text) === void 0) return `${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(one.text)} is neither a number nor a duration; for example "[RESPONSE_TIME] < 500" or "[CERTIFICATE_EXPIRATION] > 48h"`;
    return isUnordered(one) ? `${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(one.text)} is no number and goes with == and != only` : void 0;
  }
  if (one.kind !== "seen" || other.kind !== "literal") return void 0;
  if (isBoolean(one) && !/^(?:true|false)$/.test(other.text)) return `${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(one.text)} is true or false; for example "${one.text} == true"`;
  if (one.placeholder.kind === "status" && one.measure === "value" && parseInteger(other.text) === void 0) return 'a status is a number; for example "[STATUS] < 300", "[STATUS] == any(200, 204)" or "[STATUS] == pat(2*)"';
  return void 0;
}
var isBoolean = (side) => side.kind === "seen" && (side.measure === "presence" || side.placeholder.kind === "connected" && side.measure === "value");
var isUnordered = (side) => isBoolean(side) || side.kind === "seen" && side.placeholder.kind === "ip" && side.measure === "value";

// shared/health-probe/condition-values.ts
var UNSEEN = { kind: "unseen" };
var MISSING = { kind: "missing" };
function resolveOperand(operand, answer) {
  if (operand.kind !== "seen") return { kind: "text", text: operand.text };
  const found = find(operand, answer);
  if (operand.measure === "presence" && (found.kind === "found" || found.kind === "missing")) return { kind: "text", text: String(isPresent(operand, found)) };
  if (found.kind !== "found") return found;
  return { kind: "text", text: operand.measure === "length" ? String(found.written.length) : found.written.text };
}
var isPresent = (operand, found) => found.kind === "found" && (operand.placeholder.kind === "body-path" || found.written.text !== "");
function find({ placeholder, measure }, answer) {
  switch (placeholder.kind) {
    case "connected":
      return plain(String(answer.connected));
    case "status":
      return plain(answer.status?.toString());
    case "response-time":
      return plain(wholeMs(answer.responseTimeMs));
    case "certificate-expiration":
      return plain(wholeMs(answer.certificateExpirationMs));
    case "ip":
      return plain(answer.ip);
    case "header":
      return findHeader(placeholder.name, answer);
    case "body":
      return answer.body === void 0 ? UNSEEN : { kind: "found", written: writeBody(answer.body, measure) };
    case "body-path":
      return answer.body === void 0 ? UNSEEN : findInBody(placeholder.path, answer.body);
  }
}
var plain = (text) => text === void 0 ? UNSEEN : { kind: "found", written: { text, length: bytesOf(text) } };
var wholeMs = (ms) => ms === void 0 ? void 0 : String(Math.trunc(ms));
function findHeader(name, answer) {
  if (answer.status === void 0) return UNSEEN;
  return Object.hasOwn(answer.headers, name) ? plain(answer.headers[name]) : MISSING;
}
function writeBody(body, measure) {
  const text = body.trim();
  if (measure !== "length") return { text, length: 0 };
  if (!body.startsWith("[") || !body.endsWith("]")) return { text, length: bytesOf(body) };
  const json = readJson(body);
  return { text, length: json.ok && Array.isArray(json.value) ? json.value.length : bytesOf(text) };
}
function findInBody(path, body) {
  const json = readJson(body);
  if (!json.ok) return { kind: "unreadable", reason: json.reason };
  const value = valueAt(json.value, path);
  return value === void 0 ? MISSING : { kind: "found", written: writeValue(value) };
}

// shared/health-probe/conditions.ts
var LONGEST_SHOWN = 200;
var LONGEST_BESIDE_PATTERN = 25;
function evaluateCondition(condition, answer) {
  const left = { operand: condition.left, resolved: resolveOperand(condition.left, answer) };
  const right = { operand: condition.right, resolved: resolveOperand(condition.right, answer) };
  if (isMet(left, condition.operator, right)) return { kind: "met" };
  const unseen = left.resolved.kind === "unseen" || right.resolved.kind === "unseen";
  return { kind: unseen && answer.connected ? "cannot-tell" : "not-met", shown: show(condition, left, right, answer) };
}
function isMet(left, operator, right) {
  const kinds = [left.resolved.kind, right.resolved.kind];
  if (kinds.includes("unseen") || kinds.includes("unreadable")) return false;
  if (operator === "==") return isEqual(left, right);
  if (operator === "!=") return !isEqual(left, right);
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a === void 0 || b === void 0) return false;
  if (operator === "<") return a < b;
  if (operator === ">") return a > b;
  return operator === "<=" ? a <= b : a >= b;
}
var numberOf = ({ resolved }) => resolved.kind === "text" ? parseNumber(resolved.text) : void 0;
function isEqual(left, right) {
  if (left.resolved.kind !== "text" || right.resolved.kind !== "text") return false;
  return accepts2(left.operand, right.resolved.text) ?? accepts2(right.operand, left.resolved.text) ?? isSame(left.resolved.text, right.resolved.text);
}
function accepts2(operand, text) {
  if (operand.kind === "pattern") return matchesGlob(operand.glob, text);
  return operand.kind === "options" ? operand.options.includes(text) : void 0;
}
function isSame(a, b) {
  const [first, second] = [parseInteger(a), parseInteger(b)];
  return first !== void 0 && second !== void 0 ? first === second : a === b;
}
function show(condition, left, right, answer) {
  const ordered = condition.operator !== "==" && condition.operator !== "!=";
  const room = Math.max(LONGEST_BESIDE_PATTERN, LONGEST_SHOWN - condition.text.length - 10);
  const part = (side, other) => {
    const seen = side.operand.kind === "seen" ? seenOf(side, ordered, answer) : "";
    const most = other.operand.kind === "seen" ? room / 2 : room;
    const shown = other.operand.kind === "pattern" && side.resolved.kind === "text" ? besidePattern(seen) : (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(seen, Math.floor(most));
    return side.operand.kind === "seen" ? `${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(side.operand.text)} (${shown})` : (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(side.operand.text);
  };
  return (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(`${part(left, right)} ${condition.operator} ${part(right, left)}`, LONGEST_SHOWN);
}
function besidePattern(seen) {
  const short = Array.from(seen.slice(0, 2 * LONGEST_BESIDE_PATTERN)).slice(0, LONGEST_BESIDE_PATTERN).join("");
  return short === seen ? seen : `${short}...(truncated)`;
}
function seenOf({ operand, resolved }, ordered, answer) {
  if (resolved.kind === "unseen") return answer.connected ? "not seen" : "no connection";
  if (resolved.kind === "unreadable") return resolved.reason;
  if (resolved.kind === "missing") return "INVALID";
  const value = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(resolved.text, 4 * LONGEST_SHOWN));
  if (!ordered) return value;
  if (parseNumber(resolved.text) === void 0) return `${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(value, 60)}, not a number`;
  const isDuration = operand.kind === "seen" && operand.placeholder.kind === "certificate-expiration" && operand.measure === "value";
  return isDuration ? writeDuration(Number(resolved.text)) : value;
}




/***/ }),

/***/ 9423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ CodedError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   c7: () => (/* binding */ systemCodeOf)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
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

/***/ 5085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GO: () => (/* binding */ MIGRATION_CLASSES),
/* harmony export */   Yv: () => (/* binding */ DECISIONS),
/* harmony export */   Z6: () => (/* binding */ PLATFORM_NAMES),
/* harmony export */   bk: () => (/* binding */ VERDICTS),
/* harmony export */   im: () => (/* binding */ OUTCOMES),
/* harmony export */   oC: () => (/* binding */ SEVERITIES)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
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

/***/ 8821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gm: () => (/* binding */ tooMuch),
/* harmony export */   KL: () => (/* binding */ isVariableName),
/* harmony export */   Tb: () => (/* binding */ isSwitch),
/* harmony export */   Zv: () => (/* binding */ listNames),
/* harmony export */   bL: () => (/* binding */ writeVariables),
/* harmony export */   rf: () => (/* binding */ parseVariables)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var _chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3935);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6304);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// shared/platforms/variables.ts
var NAME = /^[A-Za-z_][A-Za-z0-9_]{0,99}$/;
var MOST_VARIABLES = 100;
var MOST_CHARACTERS = 24e3;
var EXAMPLE = "NEW_CHECKOUT=false";
var isVariableName = (text) => NAME.test(text);
function parseVariables(text, input) {
  const wrong = (what) => ({ subject: input, message: `Input "${input}" is not valid: ${what}; expected NAME=value lines, e.g. ${EXAMPLE}.` });
  if (text.length > MOST_CHARACTERS) return (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .G)(wrong(`it has ${text.length} characters, at most ${MOST_CHARACTERS} are read`));
  const lines = text.split(/\r?\n/).map((line, index) => ({ at: `line ${index + 1}`, line: line.trim() })).filter(({ line }) => line !== "");
  if (lines.length === 0 || lines.length > MOST_VARIABLES) return (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .G)(wrong(`it has ${lines.length} lines, 1 to ${MOST_VARIABLES} are read`));
  const variables = /* @__PURE__ */ new Map();
  const problems = [];
  for (const { at, line } of lines) {
    const [name, value] = split(line);
    if (value === void 0) problems.push(wrong(`${at} has no "="`));
    else if (!isVariableName(name)) problems.push(wrong(`${at} has ${/^[\w.-]{1,120}$/.test(name) ? `the name ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name)}, which` : 'something before its "=" that'} is no name of a variable (letters, digits and _, not beginning with a digit)`));
    else if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(value)) problems.push(wrong(`the value of ${name} has a control character in it`));
    else if (variables.has(name)) problems.push(wrong(`${name} is set twice`));
    else variables.set(name, value);
  }
  return problems.length > 0 ? (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .G)(...problems) : (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .r)(Object.fromEntries(variables));
}
function split(line) {
  const at = line.indexOf("=");
  return at < 0 ? [line, void 0] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
}
var writeVariables = (variables) => Object.entries(variables).map(([name, value]) => `${name}=${value}`).join("\n");
var SWITCH = /^(?:|true|false|on|off|yes|no|enabled?|disabled?|none|default|control|[0-9]{1,3}%?)$/i;
var isSwitch = (value) => SWITCH.test(value);
function listNames(names, most = 6) {
  const shown = names.length > most ? [...names.slice(0, most), `${names.length - most} more`] : names;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
function tooMuch(variables) {
  const count = Object.keys(variables).length;
  if (count > MOST_VARIABLES) return `there are ${count} of them, at most ${MOST_VARIABLES} are set at once`;
  const { length } = writeVariables(variables);
  return length > MOST_CHARACTERS ? `they have ${length} characters, at most ${MOST_CHARACTERS} are set at once` : void 0;
}




/***/ }),

/***/ 5293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isCommit)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// shared/ledger/commit.ts
var isCommit = (text) => /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text);




/***/ }),

/***/ 292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P$: () => (/* binding */ __commonJS),
/* harmony export */   VA: () => (/* binding */ __export),
/* harmony export */   f1: () => (/* binding */ __toESM),
/* harmony export */   ki: () => (/* binding */ __require)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __require = /* @__PURE__ */ ((x) => typeof require !== "undefined" ? require : typeof Proxy !== "undefined" ? new Proxy(x, {
  get: (a, b) => (typeof require !== "undefined" ? require : a)[b]
}) : x)(function(x) {
  if (typeof require !== "undefined") return require.apply(this, arguments);
  throw Error('Dynamic require of "' + x + '" is not supported');
});
var __commonJS = (cb, mod) => function __require2() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));




/***/ }),

/***/ 493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ describeIssues)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var _chunk_FGJDEOEX_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8745);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6304);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



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
  return issues.filter((issue) => !(issue.input === void 0 && misspelt.has(pathOf(issue.path)))).flatMap((issue) => describe(issue, schema)).slice(0, MOST_ISSUES);
}
function misspeltKeys(issues, schema) {
  const meant = issues.flatMap((issue) => {
    if (issue.code !== "unrecognized_keys") return [];
    const known = knownKeysAt(schema, issue.path);
    return issue.keys.flatMap((key) => {
      const name = (0,_chunk_FGJDEOEX_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(key, known);
      return name === void 0 ? [] : [pathOf([...issue.path, name])];
    });
  });
  return new Set(meant);
}
function describe(issue, schema) {
  const path = pathOf(issue.path);
  const got = gotOf(issue);
  if (issue.input === void 0 && (issue.code === "invalid_type" || issue.code === "invalid_value" || issue.code === "invalid_union") && issue.path.length > 0) return [missing(issue)];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ path, message: unknownKey(key, schema ? knownKeysAt(schema, issue.path) : []) }));
    case "invalid_type":
    case "invalid_value":
      return [{ path, message: `got ${got}; ${wordsOf(issue) ?? `expected ${either(wantedBy(issue))}`}` }];
    case "too_big":
      return [{ path, message: `is too ${isLong(issue.origin) ? "long" : "large"}: at most ${String(issue.maximum)}${unitOf(issue.origin, issue.maximum)}` }];
    case "too_small":
      return [{ path, message: `is too ${isLong(issue.origin) ? "short" : "small"}: at least ${String(issue.minimum)}${unitOf(issue.origin, issue.minimum)}` }];
    case "invalid_union":
      return unionIssues(issue, schema, got);
    case "invalid_key":
      return [{ path, message: `the key is not valid${issue.issues.map((inner) => inner.message === NO_WORDS ? "" : `: ${inner.message}`).join("")}` }];
    default:
      return [{ path, message: `got ${got}${wordsOf(issue) === void 0 ? ", which is not valid" : `; ${issue.message}`}` }];
  }
}
function missing(issue) {
  const wanted = wantedBy(issue);
  return { path: pathOf(issue.path.slice(0, -1)), message: `${JSON.stringify((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(String(issue.path.at(-1))), 80))} is missing${wanted.length > 0 ? `; expected ${either(wanted)}` : ""}` };
}
function unionIssues(issue, schema, got) {
  const path = pathOf(issue.path);
  if (wordsOf(issue) !== void 0) return [{ path, message: `got ${got}; ${issue.message}` }];
  const ofItsKind = issue.errors.filter((branch) => branch.length > 0 && !branch.some(isWrongKind));
  const [nearestBranch] = ofItsKind.sort((a, b) => a.length - b.length);
  if (nearestBranch) return nearestBranch.flatMap((inner) => describe({ ...inner, path: [...issue.path, ...inner.path] }, schema));
  const wanted = wantedBy(issue);
  return [{ path, message: wanted.length > 0 ? `got ${got}; expected ${either(wanted)}` : `got ${got}, which is not valid` }];
}
var isWrongKind = (issue) => issue.path.length === 0 && (issue.code === "invalid_type" || issue.code === "invalid_union" && issue.errors.every((branch) => branch.some(isWrongKind)));
function unknownKey(key, known) {
  const meant = (0,_chunk_FGJDEOEX_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(key, known);
  if (meant !== void 0) return `unknown key ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(key)} (did you mean "${meant}"?)`;
  return known.length > 0 ? `unknown key ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(key)}; known are ${known.join(", ")}` : `unknown key ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(key)}`;
}
var wordsOf = (issue) => issue.message === NO_WORDS ? void 0 : issue.message;
function wantedBy(issue) {
  if (issue.code === "invalid_type") return [KINDS[issue.expected] ?? issue.expected];
  if (issue.code === "invalid_value") return [`${issue.values.length === 1 ? "" : "one of "}${issue.values.map(String).join(", ")}`];
  return issue.code === "invalid_union" ? issue.errors.flatMap((branch) => branch.filter((inner) => inner.path.length === 0).flatMap(wantedBy)) : [];
}
var KINDS = { object: "a map", record: "a map", array: "a list", tuple: "a list", string: "text", number: "a number", int: "a whole number", boolean: "true or false", null: "nothing", nonoptional: "a value" };
var either = (kinds) => [...new Set(kinds)].join(" or ").replace(/ or (?=.* or )/g, ", ");
function gotOf(issue) {
  const value = issue.input;
  if (issue.path.some((part) => CREDENTIAL_KEY.test(String(part)))) return "a value that is not shown";
  if (typeof value === "string") return (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(value);
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
  return path.map((part, index) => typeof part === "number" ? `[${part}]` : `${index === 0 ? "" : "."}${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(String(part)), 80)}`).join("");
}




/***/ }),

/***/ 5070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Oe: () => (/* binding */ nameOfUrl),
/* harmony export */   Zc: () => (/* binding */ isHttp),
/* harmony export */   uk: () => (/* binding */ readCheckUrl),
/* harmony export */   y9: () => (/* binding */ isCommand)
/* harmony export */ });
/* unused harmony export CHECK_URL_FORMS */
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var _chunk_Y24GW6VA_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5475);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6304);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// shared/health-probe/check-url.ts
var CHECK_URL_FORMS = "http://\u2026, https://\u2026, tcp://HOST:PORT or command:SHELL COMMAND";
var LONGEST = 2e3;
function readCheckUrl(text) {
  const url = text.trim();
  const invalid = (why) => ({ kind: "invalid", why });
  if (/^command:/i.test(url)) return url.length > "command:".length && url.length <= 2e4 ? { kind: "command" } : invalid('expected a shell command after "command:"');
  const parsed = URL.parse(url);
  if (url.length > LONGEST || !parsed || /[\p{Cc}\s]/u.test(url)) return invalid(`expected ${CHECK_URL_FORMS}`);
  if (parsed.username !== "" || parsed.password !== "") return invalid('expected an address without user name and password in it; give them in "headers"');
  if ((0,_chunk_Y24GW6VA_js__WEBPACK_IMPORTED_MODULE_1__/* .isForbiddenHost */ .iY)(parsed.hostname)) return invalid("expected another host: link-local and metadata addresses are never probed");
  if (/^https?:\/\//i.test(url) && parsed.hostname !== "") return { kind: "http" };
  if (parsed.protocol !== "tcp:") return invalid(`expected ${CHECK_URL_FORMS}`);
  return parsed.hostname !== "" && parsed.port !== "" && /^\/?$/.test(parsed.pathname) ? { kind: "tcp" } : invalid("expected a host and a port, e.g. tcp://db.example.com:5432");
}
var isHttp = (check) => /^https?:/i.test(check.url);
var isCommand = (check) => /^command:/i.test(check.url);
function nameOfUrl(url) {
  if (isCommand({ url })) return (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(url.slice("command:".length)), 60);
  const parsed = URL.parse(url);
  if (!parsed) return (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(url), 60);
  if (parsed.protocol === "tcp:") return (0,_chunk_Y24GW6VA_js__WEBPACK_IMPORTED_MODULE_1__/* .endpoint */ .sR)(parsed.hostname.replace(/^\[|\]$/g, ""), Number(parsed.port));
  return (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(parsed.pathname === "/" ? parsed.host : parsed.pathname), 100);
}




/***/ }),

/***/ 3935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ invalid),
/* harmony export */   r: () => (/* binding */ valid)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// shared/kernel/problem.ts
var valid = (value) => ({ ok: true, value });
var invalid = (...problems) => ({ ok: false, problems });




/***/ }),

/***/ 6304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   w$: () => (/* binding */ lastLines)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
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
function lastLines(text, max) {
  if (text.length <= max) return text;
  const end = text.slice(-max);
  return /^[^\n]*\n([\s\S]*\S[\s\S]*)$/.exec(end)?.[1] ?? /^\S*\s+([\s\S]+)$/.exec(end)?.[1] ?? end;
}
function quote(text) {
  return `"${clip(oneLine(text).replace(/:\/\/\S*@/g, "://***@"), 80)}"`;
}




/***/ }),

/***/ 3850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ _enum),
/* harmony export */   Eb: () => (/* binding */ _maxLength),
/* harmony export */   Fk: () => (/* binding */ _regex),
/* harmony export */   Fs: () => (/* binding */ pipe),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   KC: () => (/* binding */ union),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   NC: () => (/* binding */ _positive),
/* harmony export */   Rv: () => (/* binding */ _default),
/* harmony export */   WN: () => (/* binding */ _trim),
/* harmony export */   Wh: () => (/* binding */ int),
/* harmony export */   X$: () => (/* binding */ extend2),
/* harmony export */   YO: () => (/* binding */ array),
/* harmony export */   YP: () => (/* binding */ refine),
/* harmony export */   Yj: () => (/* binding */ string2),
/* harmony export */   Zm: () => (/* binding */ _lte),
/* harmony export */   _H: () => (/* binding */ looseObject),
/* harmony export */   ai: () => (/* binding */ number2),
/* harmony export */   cl: () => (/* binding */ nullish2),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   m9: () => (/* binding */ _minLength),
/* harmony export */   me: () => (/* binding */ nullable),
/* harmony export */   nb: () => (/* binding */ _catch),
/* harmony export */   pd: () => (/* binding */ transform),
/* harmony export */   q0: () => (/* binding */ describe2),
/* harmony export */   qm: () => (/* binding */ _gte),
/* harmony export */   re: () => (/* binding */ strictObject),
/* harmony export */   tm: () => (/* binding */ NEVER),
/* harmony export */   xL: () => (/* binding */ safeParse),
/* harmony export */   zM: () => (/* binding */ boolean2)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var _chunk_PB6ZSKJE_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(292);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// node_modules/zod/v4/core/util.js
var util_exports = {};
(0,_chunk_PB6ZSKJE_js__WEBPACK_IMPORTED_MODULE_1__/* .__export */ .VA)(util_exports, {
  BIGINT_FORMAT_RANGES: () => BIGINT_FORMAT_RANGES,
  CONSTANT_CATCH: () => CONSTANT_CATCH,
  Class: () => Class,
  NUMBER_FORMAT_RANGES: () => NUMBER_FORMAT_RANGES,
  aborted: () => aborted,
  allowsEval: () => allowsEval,
  assert: () => assert,
  assertEqual: () => assertEqual,
  assertIs: () => assertIs,
  assertNever: () => assertNever,
  assertNotEqual: () => assertNotEqual,
  assignProp: () => assignProp,
  attachSchema: () => attachSchema,
  base64ToUint8Array: () => base64ToUint8Array,
  base64urlToUint8Array: () => base64urlToUint8Array,
  cached: () => cached,
  captureStackTrace: () => captureStackTrace,
  cleanEnum: () => cleanEnum,
  cleanRegex: () => cleanRegex,
  clone: () => clone,
  cloneDef: () => cloneDef,
  codePointLength: () => codePointLength,
  constantCatch: () => constantCatch,
  createTransparentProxy: () => createTransparentProxy,
  defineLazy: () => defineLazy,
  defineLazyInternal: () => defineLazyInternal,
  derived: () => derived,
  esc: () => esc,
  escapeRegex: () => escapeRegex,
  explicitlyAborted: () => explicitlyAborted,
  extend: () => extend,
  finalizeIssue: () => finalizeIssue,
  floatSafeRemainder: () => floatSafeRemainder,
  getElementAtPath: () => getElementAtPath,
  getEnumValues: () => getEnumValues,
  getLengthableOrigin: () => getLengthableOrigin,
  getParsedType: () => getParsedType,
  getSizableOrigin: () => getSizableOrigin,
  hexToUint8Array: () => hexToUint8Array,
  hide: () => hide,
  installLazyProp: () => installLazyProp,
  isObject: () => isObject,
  isPlainObject: () => isPlainObject,
  issue: () => issue,
  joinValues: () => joinValues,
  jsonStringifyReplacer: () => jsonStringifyReplacer,
  members: () => members,
  merge: () => merge,
  mergeDefs: () => mergeDefs,
  normalizeParams: () => normalizeParams,
  nullish: () => nullish,
  numKeys: () => numKeys,
  objectClone: () => objectClone,
  omit: () => omit,
  optionalKeys: () => optionalKeys,
  own: () => own,
  parsedType: () => parsedType,
  partial: () => partial,
  pick: () => pick,
  prefixIssues: () => prefixIssues,
  primitiveTypes: () => primitiveTypes,
  promiseAllObject: () => promiseAllObject,
  propertyKeyTypes: () => propertyKeyTypes,
  randomString: () => randomString,
  rawShape: () => rawShape,
  required: () => required,
  safeExtend: () => safeExtend,
  shallowClone: () => shallowClone,
  sizeCaps: () => sizeCaps,
  slugify: () => slugify,
  stringifyPrimitive: () => stringifyPrimitive,
  toZod: () => toZod,
  uint8ArrayToBase64: () => uint8ArrayToBase64,
  uint8ArrayToBase64url: () => uint8ArrayToBase64url,
  uint8ArrayToHex: () => uint8ArrayToHex,
  unwrapMessage: () => unwrapMessage
});
function assertEqual(val) {
  return val;
}
function assertNotEqual(val) {
  return val;
}
function toZod() {
  return (schema) => schema;
}
function assertIs(_arg) {
}
function assertNever(_x) {
  throw new Error("Unexpected value in exhaustive check");
}
function assert(_) {
}
function getEnumValues(entries) {
  const numericValues = Object.values(entries).filter((v) => typeof v === "number");
  const values = Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
  return values;
}
function joinValues(array2, separator = "|") {
  return array2.map((val) => stringifyPrimitive(val)).join(separator);
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
function floatSafeRemainder(val, step) {
  const ratio = val / step;
  const roundedRatio = Math.round(ratio);
  const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
  if (Math.abs(ratio - roundedRatio) < tolerance)
    return 0;
  return ratio - roundedRatio;
}
var EVALUATING = /* @__PURE__ */ Symbol("evaluating");
function defineLazy(object2, key, getter) {
  let value = void 0;
  Object.defineProperty(object2, key, {
    get() {
      if (value === EVALUATING) {
        return void 0;
      }
      if (value === void 0) {
        value = EVALUATING;
        value = getter();
      }
      return value;
    },
    set(v) {
      Object.defineProperty(object2, key, {
        value: v
        // configurable: true,
      });
    },
    configurable: true
  });
}
function objectClone(obj) {
  return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function assignProp(target, prop, value) {
  Object.defineProperty(target, prop, {
    value,
    writable: true,
    enumerable: true,
    configurable: true
  });
}
function rawShape(def) {
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
  return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
  Object.defineProperty(target, key, {
    get() {
      const value = getter();
      assignProp(this, key, value);
      return value;
    },
    enumerable: true,
    configurable: true
  });
}
function putProp(target, key, value) {
  if (key in target)
    assignProp(target, key, value);
  else
    target[key] = value;
}
function mirrorShape(target, source, keys, wrap) {
  const raw = sourceShape(source);
  for (const key of keys) {
    const desc = Object.getOwnPropertyDescriptor(raw, key);
    if (!desc.enumerable)
      continue;
    if (desc.get) {
      deferProp(target, key, () => {
        const value = source._zod.def.shape[key];
        return wrap ? wrap(value, key) : value;
      });
    } else
      putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
  }
}
function mirrorProps(target, source) {
  for (const key of Reflect.ownKeys(source)) {
    const desc = Object.getOwnPropertyDescriptor(source, key);
    if (!desc.enumerable)
      continue;
    if (desc.get)
      deferProp(target, key, () => source[key]);
    else
      putProp(target, key, desc.value);
  }
}
function mergeDefs(...defs) {
  const mergedDescriptors = {};
  for (const def of defs) {
    const descriptors = Object.getOwnPropertyDescriptors(def);
    Object.assign(mergedDescriptors, descriptors);
  }
  return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
  return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path) {
  if (!path)
    return obj;
  return path.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
  const keys = Object.keys(promisesObj);
  const promises = keys.map((key) => promisesObj[key]);
  return Promise.all(promises).then((results) => {
    const resolvedObj = {};
    for (let i = 0; i < keys.length; i++) {
      resolvedObj[keys[i]] = results[i];
    }
    return resolvedObj;
  });
}
function randomString(length = 10) {
  const chars = "abcdefghijklmnopqrstuvwxyz";
  let str = "";
  for (let i = 0; i < length; i++) {
    str += chars[Math.floor(Math.random() * chars.length)];
  }
  return str;
}
function esc(str) {
  return JSON.stringify(str);
}
function slugify(input) {
  return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
var captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
};
function isObject(data) {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
var allowsEval = /* @__PURE__ */ cached(() => {
  if (globalConfig.jitless) {
    return false;
  }
  if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
    return false;
  }
  try {
    const F = Function;
    new F("");
    return true;
  } catch (_) {
    return false;
  }
});
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
function shallowClone(o) {
  if (isPlainObject(o))
    return { ...o };
  if (Array.isArray(o))
    return [...o];
  if (o instanceof Map)
    return new Map(o);
  if (o instanceof Set)
    return new Set(o);
  return o;
}
function numKeys(data) {
  let keyCount = 0;
  for (const key in data) {
    if (Object.prototype.hasOwnProperty.call(data, key)) {
      keyCount++;
    }
  }
  return keyCount;
}
var getParsedType = (data) => {
  const t = typeof data;
  switch (t) {
    case "undefined":
      return "undefined";
    case "string":
      return "string";
    case "number":
      return Number.isNaN(data) ? "nan" : "number";
    case "boolean":
      return "boolean";
    case "function":
      return "function";
    case "bigint":
      return "bigint";
    case "symbol":
      return "symbol";
    case "object":
      if (Array.isArray(data)) {
        return "array";
      }
      if (data === null) {
        return "null";
      }
      if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
        return "promise";
      }
      if (typeof Map !== "undefined" && data instanceof Map) {
        return "map";
      }
      if (typeof Set !== "undefined" && data instanceof Set) {
        return "set";
      }
      if (typeof Date !== "undefined" && data instanceof Date) {
        return "date";
      }
      if (typeof File !== "undefined" && data instanceof File) {
        return "file";
      }
      return "object";
    default:
      throw new Error(`Unknown data type: ${t}`);
  }
};
var propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]);
var primitiveTypes = /* @__PURE__ */ new Set([
  "string",
  "number",
  "bigint",
  "boolean",
  "symbol",
  "undefined"
]);
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
function createTransparentProxy(getter) {
  let target;
  return new Proxy({}, {
    get(_, prop, receiver) {
      target ?? (target = getter());
      return Reflect.get(target, prop, receiver);
    },
    set(_, prop, value, receiver) {
      target ?? (target = getter());
      return Reflect.set(target, prop, value, receiver);
    },
    has(_, prop) {
      target ?? (target = getter());
      return Reflect.has(target, prop);
    },
    deleteProperty(_, prop) {
      target ?? (target = getter());
      return Reflect.deleteProperty(target, prop);
    },
    ownKeys(_) {
      target ?? (target = getter());
      return Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor(_, prop) {
      target ?? (target = getter());
      return Reflect.getOwnPropertyDescriptor(target, prop);
    },
    defineProperty(_, prop, descriptor) {
      target ?? (target = getter());
      return Reflect.defineProperty(target, prop, descriptor);
    }
  });
}
function stringifyPrimitive(value) {
  if (typeof value === "bigint")
    return value.toString() + "n";
  if (typeof value === "string")
    return `"${value}"`;
  return `${value}`;
}
function optionalKeys(shape) {
  return Object.keys(shape).filter((k) => {
    return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
  });
}
var NUMBER_FORMAT_RANGES = /* @__PURE__ */ (() => ({
  safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  int32: [-2147483648, 2147483647],
  uint32: [0, 4294967295],
  float32: [-34028234663852886e22, 34028234663852886e22],
  float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
var BIGINT_FORMAT_RANGES = {
  int64: [/* @__PURE__ */ BigInt("-9223372036854775808"), /* @__PURE__ */ BigInt("9223372036854775807")],
  uint64: [/* @__PURE__ */ BigInt(0), /* @__PURE__ */ BigInt("18446744073709551615")]
};
function pick(schema, mask) {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(".pick() cannot be used on object schemas containing refinements");
  }
  const newShape = {};
  mirrorShape(newShape, schema, maskedKeys(schema, mask));
  return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function maskedKeys(schema, mask) {
  const raw = sourceShape(schema);
  const keys = [];
  for (const key of Reflect.ownKeys(mask)) {
    if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
      throw new Error(`Unrecognized key: "${String(key)}"`);
    }
    if (mask[key])
      keys.push(key);
  }
  return keys;
}
function omit(schema, mask) {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(".omit() cannot be used on object schemas containing refinements");
  }
  const omitted = new Set(maskedKeys(schema, mask));
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
  return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
  if (!isPlainObject(shape)) {
    throw new Error("Invalid input to extend: expected a plain object");
  }
  const checks = schema._zod.def.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    const existingShape = sourceShape(schema);
    for (const key of Reflect.ownKeys(shape)) {
      if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) {
        throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
      }
    }
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
  mirrorProps(newShape, shape);
  return newShape;
}
function safeExtend(schema, shape) {
  if (!isPlainObject(shape)) {
    throw new Error("Invalid input to safeExtend: expected a plain object");
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
  if (!b?._zod?.def) {
    throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
  }
  if (a._zod.def.checks?.length) {
    throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
  }
  const newShape = {};
  mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
  mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
  const def = mergeDefs(a._zod.def, {
    shape: newShape,
    get catchall() {
      return b._zod.def.catchall;
    },
    checks: b._zod.def.checks ?? []
  });
  return clone(a, def);
}
function partial(Class2, schema, mask, name = "partial") {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
  }
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class2 && ((value, key) => selected && !selected.has(key) ? value : new Class2({ type: "optional", innerType: value })));
  return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class2, schema, mask) {
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => (
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class2({ type: "nonoptional", innerType: value })
  ));
  return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
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
function getSizableOrigin(input) {
  if (input instanceof Set)
    return "set";
  if (input instanceof Map)
    return "map";
  if (input instanceof File)
    return "file";
  return "unknown";
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
function parsedType(data) {
  const t = typeof data;
  switch (t) {
    case "number": {
      return Number.isNaN(data) ? "nan" : "number";
    }
    case "object": {
      if (data === null) {
        return "null";
      }
      if (Array.isArray(data)) {
        return "array";
      }
      const obj = data;
      if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
        return obj.constructor.name;
      }
    }
  }
  return t;
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
function cleanEnum(obj) {
  return Object.entries(obj).filter(([k, _]) => {
    return Number.isNaN(Number.parseInt(k, 10));
  }).map((el) => el[1]);
}
function base64ToUint8Array(base64) {
  const binaryString = atob(base64);
  const bytes = new Uint8Array(binaryString.length);
  for (let i = 0; i < binaryString.length; i++) {
    bytes[i] = binaryString.charCodeAt(i);
  }
  return bytes;
}
function uint8ArrayToBase64(bytes) {
  let binaryString = "";
  for (let i = 0; i < bytes.length; i++) {
    binaryString += String.fromCharCode(bytes[i]);
  }
  return btoa(binaryString);
}
function base64urlToUint8Array(base64url) {
  const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/");
  const padding = "=".repeat((4 - base64.length % 4) % 4);
  return base64ToUint8Array(base64 + padding);
}
function uint8ArrayToBase64url(bytes) {
  return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
  const cleanHex = hex.replace(/^0x/, "");
  if (cleanHex.length % 2 !== 0) {
    throw new Error("Invalid hex string length");
  }
  const bytes = new Uint8Array(cleanHex.length / 2);
  for (let i = 0; i < cleanHex.length; i += 2) {
    bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
  }
  return bytes;
}
function uint8ArrayToHex(bytes) {
  return Array.from(bytes).map((b) => b.toString(16).padStart(2, "0")).join("");
}
var Class = class {
  constructor(..._args) {
  }
};
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
// @__NO_SIDE_EFFECTS__
function derived(computes, table) {
  for (const key in computes) {
    const compute = computes[key];
    Object.defineProperty(table, key, {
      configurable: true,
      enumerable: true,
      get() {
        return own(this, key, compute(this));
      },
      set(value) {
        own(this, key, value);
      }
    });
  }
  return table;
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
var CONSTANT_CATCH = "~constantCatch";
function constantCatch(value) {
  const fn = () => value;
  fn[CONSTANT_CATCH] = true;
  return fn;
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
var $ZodCheckNumberFormat = /* @__PURE__ */ $constructor("$ZodCheckNumberFormat", (inst, def) => {
  $ZodCheck.init(inst, def);
  def.format = def.format || "float64";
  const isInt = def.format?.includes("int");
  const origin = isInt ? "int" : "number";
  const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
  inst._zod.check = (payload) => {
    const input = payload.value;
    if (isInt) {
      if (!Number.isInteger(input)) {
        payload.issues.push({
          expected: origin,
          format: def.format,
          code: "invalid_type",
          continue: false,
          input,
          inst
        });
        return;
      }
      if (!Number.isSafeInteger(input)) {
        if (input > 0) {
          payload.issues.push({
            input,
            code: "too_big",
            maximum: Number.MAX_SAFE_INTEGER,
            note: "Integers must be within the safe integer range.",
            inst,
            origin,
            inclusive: true,
            continue: !def.abort
          });
        } else {
          payload.issues.push({
            input,
            code: "too_small",
            minimum: Number.MIN_SAFE_INTEGER,
            note: "Integers must be within the safe integer range.",
            inst,
            origin,
            inclusive: true,
            continue: !def.abort
          });
        }
        return;
      }
    }
    if (input < minimum) {
      payload.issues.push({
        origin: "number",
        input,
        code: "too_small",
        minimum,
        inclusive: true,
        inst,
        continue: !def.abort
      });
    }
    if (input > maximum) {
      payload.issues.push({
        origin: "number",
        input,
        code: "too_big",
        maximum,
        inclusive: true,
        inst,
        continue: !def.abort
      });
    }
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
var $ZodCheckOverwrite = /* @__PURE__ */ $constructor("$ZodCheckOverwrite", (inst, def) => {
  $ZodCheck.init(inst, def);
  inst._zod.check = (payload) => {
    payload.value = def.tx(payload.value);
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
var $ZodNumberFormat = /* @__PURE__ */ $constructor("$ZodNumberFormat", (inst, def) => {
  $ZodCheckNumberFormat.init(inst, def);
  $ZodNumber.init(inst, def);
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
var $ZodDefault = /* @__PURE__ */ $constructor("$ZodDefault", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.optin = "defaulted";
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    if (payload.value === void 0) {
      payload.value = def.defaultValue;
      return payload;
    }
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) {
      return result.then((result2) => handleDefaultResult(result2, def));
    }
    return handleDefaultResult(result, def);
  };
});
function handleDefaultResult(payload, def) {
  if (payload.value === void 0) {
    payload.value = def.defaultValue;
  }
  return payload;
}
function handleCatchResult(payload, result, def, ctx) {
  if (!result.issues.length) {
    payload.value = result.value;
    if (result.memo)
      payload.memo = true;
    return payload;
  }
  payload.value = def.catchValue({
    ...result,
    value: payload.value,
    error: {
      issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config()))
    },
    input: payload.value
  });
  return payload;
}
var $ZodCatch = /* @__PURE__ */ $constructor("$ZodCatch", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
    if (result instanceof Promise) {
      return result.then((result2) => handleCatchResult(payload, result2, def, ctx));
    }
    return handleCatchResult(payload, result, def, ctx);
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
function _string(Class2, params) {
  return new Class2(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _number(Class2, params) {
  return new Class2(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class2, params) {
  return new Class2({
    type: "number",
    check: "number_format",
    abort: false,
    format: "safeint",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class2, params) {
  return new Class2({
    type: "boolean",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class2) {
  return new Class2({
    type: "unknown"
  });
}
// @__NO_SIDE_EFFECTS__
function _never(Class2, params) {
  return new Class2({
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
function _gt(value, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value,
    inclusive: false
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
function _positive(params) {
  return /* @__PURE__ */ _gt(0, params);
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
function _overwrite(tx) {
  return new $ZodCheckOverwrite({
    check: "overwrite",
    tx
  });
}
// @__NO_SIDE_EFFECTS__
function _trim() {
  return /* @__PURE__ */ _overwrite((input) => input.trim());
}
// @__NO_SIDE_EFFECTS__
function _refine(Class2, fn, _params) {
  const schema = new Class2({
    type: "custom",
    check: "custom",
    fn,
    ...normalizeParams(_params)
  });
  return schema;
}
// @__NO_SIDE_EFFECTS__
function describe(description) {
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
var ZodMiniNumberFormat = /* @__PURE__ */ $constructor("ZodMiniNumberFormat", (inst, def) => {
  $ZodNumberFormat.init(inst, def);
  ZodMiniNumber.init(inst, def);
});
function int(params) {
  return _int(ZodMiniNumberFormat, params);
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
// @__NO_SIDE_EFFECTS__
function looseObject(shape, params) {
  return new ZodMiniObject({
    type: "object",
    shape,
    catchall: /* @__PURE__ */ unknown(),
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function extend2(schema, shape) {
  return extend(schema, shape);
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
// @__NO_SIDE_EFFECTS__
function nullish2(innerType) {
  return /* @__PURE__ */ optional(/* @__PURE__ */ nullable(innerType));
}
var ZodMiniDefault = /* @__PURE__ */ $constructor("ZodMiniDefault", (inst, def) => {
  $ZodDefault.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function _default(innerType, defaultValue) {
  return new ZodMiniDefault({
    type: "default",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
    }
  });
}
var ZodMiniCatch = /* @__PURE__ */ $constructor("ZodMiniCatch", (inst, def) => {
  $ZodCatch.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function _catch(innerType, catchValue) {
  return new ZodMiniCatch({
    type: "catch",
    innerType,
    catchValue: typeof catchValue === "function" ? catchValue : util_exports.constantCatch(catchValue)
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
var describe2 = describe;




/***/ }),

/***/ 8102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  om: () => (/* binding */ block),
  zM: () => (/* binding */ boolean2),
  XT: () => (/* binding */ checkRequiredEnv),
  aY: () => (/* binding */ code),
  zH: () => (/* binding */ details),
  p0: () => (/* binding */ duration),
  YZ: () => (/* binding */ freeText),
  q3: () => (/* binding */ httpUrl),
  q$: () => (/* binding */ isHttpUrl),
  FK: () => (/* binding */ isInside),
  nf: () => (/* binding */ chunk_UVVEB54U_link),
  md: () => (/* binding */ md),
  UU: () => (/* binding */ chunk_UVVEB54U_name),
  yL: () => (/* binding */ oneOf),
  B4: () => (/* binding */ readCanary),
  sL: () => (/* binding */ readWorkspaceFile),
  yV: () => (/* binding */ requiredEnvRules),
  rJ: () => (/* binding */ secret),
  XR: () => (/* binding */ strategyInputs),
  tp: () => (/* binding */ table),
  Qq: () => (/* binding */ chunk_UVVEB54U_text),
  Ln: () => (/* binding */ unwatchable),
  oQ: () => (/* binding */ yaml)
});

// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __nccwpck_require__(8995);
// EXTERNAL MODULE: ./build/action-deploy/chunk-RVNAXXQE.js
var chunk_RVNAXXQE = __nccwpck_require__(5070);
// EXTERNAL MODULE: ./build/action-deploy/chunk-FJS25MIW.js
var chunk_FJS25MIW = __nccwpck_require__(746);
// EXTERNAL MODULE: ./build/action-deploy/chunk-BJLCXEFG.js
var chunk_BJLCXEFG = __nccwpck_require__(7036);
// EXTERNAL MODULE: ./build/action-deploy/chunk-ZWCREWTY.js
var chunk_ZWCREWTY = __nccwpck_require__(7756);
// EXTERNAL MODULE: ./build/action-deploy/chunk-KIVNLHYU.js
var chunk_KIVNLHYU = __nccwpck_require__(9423);
// EXTERNAL MODULE: ./build/action-deploy/chunk-T6W6RNN5.js
var chunk_T6W6RNN5 = __nccwpck_require__(3935);
// EXTERNAL MODULE: ./build/action-deploy/chunk-UF4VKW6H.js
var chunk_UF4VKW6H = __nccwpck_require__(6304);
// EXTERNAL MODULE: ./build/action-deploy/chunk-UUCA6BDW.js
var chunk_UUCA6BDW = __nccwpck_require__(3850);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: external "node:vm"
const external_node_vm_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");
;// CONCATENATED MODULE: ./build/action-deploy/chunk-UVVEB54U.js
 const chunk_UVVEB54U_require = (0,external_node_module_.createRequire)(import.meta.url);









// shared/runtime/workspace-file.ts


async function readWorkspaceFile(workspace, file, maxBytes) {
  try {
    const root = await (0,promises_.realpath)(workspace);
    const location = await (0,promises_.realpath)(external_node_path_.resolve(root, file));
    if (!isInside(root, location)) return { kind: "unusable", why: "leads out of the workspace" };
    const found = await (0,promises_.stat)(location);
    if (!found.isFile()) return { kind: "unusable", why: "is not a file" };
    if (found.size > maxBytes) return { kind: "unusable", why: `has ${found.size} bytes, at most ${maxBytes} are read` };
    const bytes = await (0,promises_.readFile)(location);
    return { kind: "read", text: bytes.subarray(0, maxBytes).toString("utf8"), folder: external_node_path_.dirname(location), name: external_node_path_.basename(location) };
  } catch (error) {
    const absent = (0,chunk_KIVNLHYU/* systemCodeOf */.c7)(error) === "ENOENT" || (0,chunk_KIVNLHYU/* systemCodeOf */.c7)(error) === "ENOTDIR";
    return absent ? { kind: "absent" } : { kind: "unusable", why: `cannot be read: ${(0,chunk_KIVNLHYU/* messageOf */.bD)(error)}` };
  }
}
function isInside(root, location) {
  const relative = external_node_path_.relative(root, location);
  return relative !== "" && relative !== ".." && !relative.startsWith(`..${external_node_path_.sep}`) && !external_node_path_.isAbsolute(relative);
}

// shared/action/markdown.ts
function md(text2, max = 500) {
  return (0,chunk_UF4VKW6H/* clip */.$Q)((0,chunk_UF4VKW6H/* oneLine */.TN)(text2), max).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/[\\`*_{}[\]()#+!|~$]/g, "\\$&").replace(/@/g, "&#64;").replace(/(https?|www)(?=:|\.)/gi, "$1&#8203;");
}
function code(text2, max = 200) {
  const line = (0,chunk_UF4VKW6H/* clip */.$Q)((0,chunk_UF4VKW6H/* oneLine */.TN)(text2), max).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\|/g, "&#124;").replace(/`/g, "&#96;").replace(/@/g, "&#64;");
  return line === "" ? "\u2013" : `<code>${line}</code>`;
}
function chunk_UVVEB54U_link(text2, url) {
  const parsed = url === void 0 ? null : URL.parse(url);
  if (!parsed || parsed.protocol !== "https:" && parsed.protocol !== "http:") return md(text2);
  return `[${md(text2)}](${parsed.href.replace(/[()\s<>|]/g, (character) => encodeURIComponent(character).replace(/[()]/g, (p) => p === "(" ? "%28" : "%29"))})`;
}
function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
function block(text2, max = 6e3) {
  const lines2 = (0,chunk_UF4VKW6H/* clip */.$Q)((0,chunk_UF4VKW6H/* printable */.g$)(text2), max).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return `<pre>${lines2}</pre>`;
}
function details(title, body) {
  return `<details><summary>${md(title)}</summary>

${body}

</details>`;
}

// shared/action/codecs.ts
function textCodec(accepts, example, read) {
  const schema = (0,chunk_UUCA6BDW/* pipe */.Fs)(
    (0,chunk_UUCA6BDW/* string */.Yj)(),
    (0,chunk_UUCA6BDW/* transform */.pd)((text2, context) => {
      const value = read(text2);
      if (value !== void 0) return value;
      context.issues.push({ code: "custom", message: `expected ${accepts}`, input: text2 });
      return chunk_UUCA6BDW/* NEVER */.tm;
    })
  );
  return { format: "text", schema, accepts, example };
}
var chunk_UVVEB54U_text = ({ max = 4e3, accepts = "text", example = "text" } = {}) => textCodec(`${accepts} of at most ${max} characters without control characters`, example, (value) => value.length <= max && !/[\u0000-\u0008\u000b-\u001f\u007f]/.test(value) ? value : void 0);
var freeText = ({ max = 4e3 } = {}) => textCodec(`text of at most ${max} characters`, "checkout fails for every customer", (value) => value.length <= max ? value : void 0);
var chunk_UVVEB54U_name = ({ max = 100, example = "production" } = {}) => textCodec(`a name of 1 to ${max} characters on one line, without control characters`, example, (value) => value.trim().length <= max && !/[\p{Cc}\u2028\u2029]/u.test(value.trim()) ? value.trim() : void 0);
var secret = (example) => ({
  ...textCodec("a value without line breaks and of at most 4000 characters", example, (value) => value.length <= 4e3 && !/[\p{Cc}]/u.test(value.trim()) ? value.trim() : void 0),
  secret: true
});
var duration = ({ min = 0, max = Number.POSITIVE_INFINITY, example = "5m" } = {}) => {
  const bounds = [min > 0 ? `at least ${(0,chunk_ZWCREWTY/* formatDuration */.a)(min)}` : "", max < Number.POSITIVE_INFINITY ? `at most ${(0,chunk_ZWCREWTY/* formatDuration */.a)(max)}` : ""].filter(Boolean).join(" and ");
  return textCodec(`a duration such as 30s, 5m or 1h30m${bounds ? `, ${bounds}` : ""}`, example, (value) => {
    const ms = (0,chunk_ZWCREWTY/* parseDuration */.E)(value);
    return ms !== void 0 && ms >= min && ms <= max ? ms : void 0;
  });
};
var share = (example = "1%") => textCodec("a share such as 1% or 0.01", example, chunk_BJLCXEFG/* parseShare */.n);
var boolean2 = () => textCodec("true or false", "true", (value) => /^(true|True|TRUE)$/.test(value.trim()) ? true : /^(false|False|FALSE)$/.test(value.trim()) ? false : void 0);
var oneOf = (values) => textCodec(`one of ${values.join(", ")}`, values[0] ?? "", (value) => values.find((candidate) => candidate === value.trim()));
var list = ({ commas = false, max = 200, example = "api" } = {}) => textCodec(`at most ${max} values, one per line`, example, (value) => {
  const items = value.split(commas ? /[\n,]/ : "\n").map((item) => item.trim()).filter((item) => item !== "");
  return items.length <= max ? items : void 0;
});
var httpUrl = (example = "https://app.example.com/health") => textCodec("an http:// or https:// URL without user name and password in it", example, (value) => isHttpUrl(value) ? value.trim() : void 0);
function isHttpUrl(value) {
  const parsed = URL.parse(value.trim());
  return parsed !== null && value.length <= 4e3 && (parsed.protocol === "http:" || parsed.protocol === "https:") && parsed.username === "" && parsed.password === "" && /^https?:\/\//i.test(value.trim());
}
var yaml = (schema, accepts, example) => ({ format: "yaml", schema, accepts, example });

// shared/health-probe/check-headers.ts
var TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}$/;
var VALUE = /^[\t\x20-\x7e\x80-\xff]{0,8000}$/;
var FRAMING = /* @__PURE__ */ new Set(["connection", "content-length", "expect", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade"]);
var MOST_HEADERS = 50;
function readHeaders(text2, subject = "headers") {
  const problem = (message) => (0,chunk_T6W6RNN5/* invalid */.G)({ subject, message: `Input "${subject}" is not valid: ${message}. Expected one "Name: value" a line, e.g. Authorization: Bearer \${{ secrets.HEALTH_TOKEN }}` });
  if (text2.trimStart().startsWith("{")) {
    const map = jsonMap(text2);
    return map ? checkHeaders(map, problem) : problem('it begins with "{", but is not a JSON map of texts');
  }
  const headers = {};
  for (const [index, line] of text2.split(/\r?\n/).entries()) {
    if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
    const colon = line.indexOf(":");
    if (colon <= 0) return problem(`line ${index + 1} has no "Name:"`);
    headers[line.slice(0, colon).trim().replace(/^(["'])(.*)\1$/, "$2")] = line.slice(colon + 1).trim().replace(/^(["'])(.*)\1$/, "$2");
  }
  return checkHeaders(headers, problem);
}
function checkHeaders(headers, problem) {
  const entries = Object.entries(headers);
  if (entries.length > MOST_HEADERS) return problem(`it has ${entries.length} headers, at most ${MOST_HEADERS} are sent`);
  for (const [name2, value] of entries) {
    if (!TOKEN.test(name2)) return problem(`${(0,chunk_UF4VKW6H/* quote */.hD)(name2)} is not the name of a header`);
    if (FRAMING.has(name2.toLowerCase())) return problem(`the header ${(0,chunk_UF4VKW6H/* quote */.hD)(name2)} cannot be set`);
    if (!VALUE.test(value)) return problem(`the value of ${(0,chunk_UF4VKW6H/* quote */.hD)(name2)} has a line break or another character that a header cannot hold, or is too long`);
  }
  return (0,chunk_T6W6RNN5/* valid */.r)(headers);
}
function jsonMap(text2) {
  try {
    const entries = Object.entries(JSON.parse(text2));
    return entries.every(([, inner]) => typeof inner === "string" || typeof inner === "number" || typeof inner === "boolean") ? Object.fromEntries(entries.map(([name2, inner]) => [name2, String(inner)])) : void 0;
  } catch {
    return void 0;
  }
}

// shared/health-probe/checks-input.ts
var METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
var DEFAULT_CHECK_TIMEOUT_MS = 1e4;
var MOST_CHECKS = 50;
var MOST_CONDITIONS = 20;
var LONGEST_CONDITION = 500;
var LONGEST_NAME = 100;
var scalar = (0,chunk_UUCA6BDW/* union */.KC)([(0,chunk_UUCA6BDW/* string */.Yj)(), (0,chunk_UUCA6BDW/* number */.ai)(), (0,chunk_UUCA6BDW/* boolean */.zM)()]);
var lines = (0,chunk_UUCA6BDW/* union */.KC)([(0,chunk_UUCA6BDW/* string */.Yj)(), (0,chunk_UUCA6BDW/* number */.ai)(), (0,chunk_UUCA6BDW/* array */.YO)((0,chunk_UUCA6BDW/* union */.KC)([(0,chunk_UUCA6BDW/* string */.Yj)(), (0,chunk_UUCA6BDW/* number */.ai)()]))]);
var checkItem = (0,chunk_UUCA6BDW/* strictObject */.re)({
  name: (0,chunk_UUCA6BDW/* optional */.lq)((0,chunk_UUCA6BDW/* string */.Yj)().check((0,chunk_UUCA6BDW/* _minLength */.m9)(1), (0,chunk_UUCA6BDW/* _maxLength */.Eb)(LONGEST_NAME), (0,chunk_UUCA6BDW/* _regex */.Fk)(/^[^\p{Cc}]*$/u, { error: "expected a name on one line" }))),
  url: (0,chunk_UUCA6BDW/* string */.Yj)(),
  conditions: (0,chunk_UUCA6BDW/* optional */.lq)(lines),
  headers: (0,chunk_UUCA6BDW/* optional */.lq)((0,chunk_UUCA6BDW/* record */.g1)((0,chunk_UUCA6BDW/* string */.Yj)(), scalar)),
  critical: (0,chunk_UUCA6BDW/* optional */.lq)((0,chunk_UUCA6BDW/* boolean */.zM)()),
  timeout: (0,chunk_UUCA6BDW/* optional */.lq)((0,chunk_UUCA6BDW/* union */.KC)([(0,chunk_UUCA6BDW/* string */.Yj)(), (0,chunk_UUCA6BDW/* number */.ai)()])),
  method: (0,chunk_UUCA6BDW/* optional */.lq)((0,chunk_UUCA6BDW/* _enum */.$8)(METHODS)),
  body: (0,chunk_UUCA6BDW/* optional */.lq)((0,chunk_UUCA6BDW/* union */.KC)([(0,chunk_UUCA6BDW/* string */.Yj)(), (0,chunk_UUCA6BDW/* record */.g1)((0,chunk_UUCA6BDW/* string */.Yj)(), (0,chunk_UUCA6BDW/* unknown */.L5)()), (0,chunk_UUCA6BDW/* array */.YO)((0,chunk_UUCA6BDW/* unknown */.L5)())])),
  "expect-status": (0,chunk_UUCA6BDW/* optional */.lq)(lines)
});
var checkInputs = {
  url: { codec: freeText({ max: 2e4 }) },
  "expect-status": { codec: freeText({ max: 200 }) },
  conditions: { codec: freeText({ max: 2e4 }) },
  headers: { codec: { ...freeText({ max: 1e5 }), secret: true } },
  method: { codec: oneOf(METHODS) },
  body: { codec: freeText({ max: 2e5 }) },
  checks: { codec: yaml((0,chunk_UUCA6BDW/* array */.YO)((0,chunk_UUCA6BDW/* union */.KC)([(0,chunk_UUCA6BDW/* string */.Yj)(), checkItem])).check((0,chunk_UUCA6BDW/* _minLength */.m9)(1)), "a YAML list of checks", "- url: https://app.example.com/health") }
};
function checksFromInputs(values, base) {
  const problems = [];
  const defaults = readDefaults(values, problems);
  if (values.url !== void 0) problems.push(...urlProblems(values.url, 'Input "url" is not valid', "url"));
  if (problems.length > 0) return (0,chunk_T6W6RNN5/* invalid */.G)(...problems);
  if (values.checks !== void 0 && values.checks.length > MOST_CHECKS) return (0,chunk_T6W6RNN5/* invalid */.G)({ subject: "checks", message: `Input "checks" has ${values.checks.length} checks; at most ${MOST_CHECKS} are probed.` });
  if (values.checks === void 0) return (0,chunk_T6W6RNN5/* valid */.r)(values.url === void 0 ? [] : [checkOf({ url: values.url.trim() }, defaults, "url", problems)]);
  const checks = values.checks.map((item, index) => checkOf(completed(typeof item === "string" ? { url: item } : item, values.url ?? base), defaults, `checks at [${index}]`, problems));
  return problems.length > 0 ? (0,chunk_T6W6RNN5/* invalid */.G)(...problems) : (0,chunk_T6W6RNN5/* valid */.r)(withDistinctNames(checks));
}
function readDefaults(values, problems) {
  const headers = values.headers === void 0 ? (0,chunk_T6W6RNN5/* valid */.r)({}) : readHeaders(values.headers);
  if (!headers.ok) problems.push(...headers.problems);
  return {
    conditions: readConditions(values.conditions, "conditions", problems),
    expectStatus: readStatuses(values["expect-status"], "expect-status", problems),
    headers: headers.ok ? headers.value : {},
    method: values.method ?? "GET",
    body: values.body
  };
}
function checkOf(item, defaults, where, problems) {
  const input = where.replace(/ .*/, "");
  const at = (key) => where === "url" ? key : `${where}.${key}`;
  const wrong = (key, message) => void problems.push({ subject: input, message: `Input ${named(at(key))} is not valid: ${message}` });
  if (where !== "url") for (const { message } of urlProblems(item.url, `Input ${named(at("url"))} is not valid`, input)) problems.push({ subject: input, message });
  const own = Object.fromEntries(Object.entries(item.headers ?? {}).map(([name2, value]) => [name2, String(value)]));
  const headers = checkHeaders(own, (message) => (0,chunk_T6W6RNN5/* invalid */.G)({ subject: input, message: `Input ${named(at("headers"))} is not valid: ${message}.` }));
  if (!headers.ok) problems.push(...headers.problems);
  const timeoutMs = item.timeout === void 0 ? DEFAULT_CHECK_TIMEOUT_MS : (0,chunk_ZWCREWTY/* parseDuration */.E)(String(item.timeout));
  if (timeoutMs === void 0 || timeoutMs < 1) wrong("timeout", `got ${(0,chunk_UF4VKW6H/* quote */.hD)(String(item.timeout))}; expected a duration such as 5s.`);
  const http = (0,chunk_RVNAXXQE/* isHttp */.Zc)({ url: item.url.trim() });
  const ownConditions = item.conditions === void 0 ? void 0 : readConditions(item.conditions, at("conditions"), problems, input);
  const expectStatus = item["expect-status"] === void 0 ? http && ownConditions === void 0 ? defaults.expectStatus : void 0 : readStatuses(item["expect-status"], at("expect-status"), problems, input);
  return {
    name: item.name ?? (0,chunk_RVNAXXQE/* nameOfUrl */.Oe)(item.url.trim()),
    url: item.url.trim(),
    method: item.method ?? (http ? defaults.method : "GET"),
    headers: http ? { ...withoutNames(defaults.headers, own), ...own } : {},
    body: typeof item.body === "object" ? JSON.stringify(item.body) : item.body ?? (http ? defaults.body : void 0),
    // Conditions about a status would be nonsense for a port or a command, and a check's own status comes before conditions for all.
    conditions: ownConditions ?? (http && item["expect-status"] === void 0 ? defaults.conditions : []),
    ...expectStatus === void 0 ? {} : { expectStatus },
    critical: item.critical ?? true,
    timeoutMs: timeoutMs ?? DEFAULT_CHECK_TIMEOUT_MS
  };
}
var named = (path2) => path2.includes(" at ") ? path2.replace(/^(\S+) at (.*)$/, '"$1" at $2') : `"${path2}"`;
function withoutNames(headers, own) {
  const names = new Set(Object.keys(own).map((name2) => name2.toLowerCase()));
  return Object.fromEntries(Object.entries(headers).filter(([name2]) => !names.has(name2.toLowerCase())));
}
function completed(item, base) {
  const origin = base === void 0 ? void 0 : URL.parse(base)?.origin;
  return item.url.startsWith("/") && origin !== void 0 && origin !== "null" ? { ...item, url: origin + item.url } : item;
}
function urlProblems(url, prefix, subject) {
  const read = (0,chunk_RVNAXXQE/* readCheckUrl */.uk)(url);
  if (read.kind !== "invalid") return [];
  const path2 = url.startsWith("/") ? `; a path needs "url" to say what address it belongs to` : "";
  return [{ subject, message: `${prefix}: got ${shown(url)}; ${read.why}${path2}, e.g. https://app.example.com/health.` }];
}
function shown(url) {
  if (url.includes("@")) return `an address of ${url.length} characters with an @ in it`;
  return (0,chunk_UF4VKW6H/* quote */.hD)(url.replace(/\?.*$/s, "?\u2026"));
}
function readConditions(given, subject, problems, input = subject) {
  const texts2 = textsOf(given);
  if (texts2.length > MOST_CONDITIONS) problems.push({ subject: input, message: `Input ${named(subject)} is not valid: it has ${texts2.length} conditions, at most ${MOST_CONDITIONS} are allowed for one check.` });
  return texts2.flatMap((text2) => {
    const condition = text2.length > LONGEST_CONDITION ? (0,chunk_T6W6RNN5/* invalid */.G)({ subject: input, message: `${(0,chunk_UF4VKW6H/* quote */.hD)(text2)} is longer than ${LONGEST_CONDITION} characters` }) : (0,chunk_FJS25MIW/* parseCondition */.zB)(text2);
    if (condition.ok) return [condition.value];
    problems.push(...condition.problems.map(({ message }) => ({ subject: input, message: `Input ${named(subject)} is not valid: ${message.replace(/\.$/, "")}.` })));
    return [];
  });
}
function readStatuses(given, subject, problems, input = subject) {
  if (given === void 0) return void 0;
  const statuses = textsOf(given).flatMap((text2) => text2.split(",")).map((text2) => text2.trim().toLowerCase()).filter((text2) => text2 !== "");
  const wrong = statuses.find((status) => !/^[1-5](?:\d\d|xx)$/.test(status));
  if (wrong !== void 0 || statuses.length === 0 || statuses.length > MOST_CONDITIONS) problems.push({ subject: input, message: `Input ${named(subject)} is not valid: got ${(0,chunk_UF4VKW6H/* quote */.hD)(wrong ?? "")}; expected a status such as 200 or 2xx, several separated by commas.` });
  return statuses;
}
function textsOf(given) {
  const items = given === void 0 ? [] : Array.isArray(given) ? given.map(String) : String(given).split("\n");
  return items.map((line) => line.trim().replace(/^-\s+/, "").replace(/^(["'])(.*)\1$/, "$2").trim()).filter((line) => line !== "" && !line.startsWith("#"));
}
function withDistinctNames(checks) {
  const seen = /* @__PURE__ */ new Map();
  return checks.map((check) => {
    const count = (seen.get(check.name) ?? 0) + 1;
    seen.set(check.name, count);
    return count === 1 ? check : { ...check, name: `${check.name} (${count})` };
  });
}
var WHAT_TO_PROBE = (/* unused pure expression or super */ null && (`Input "url" or "checks" is required: give what to probe, ${CHECK_URL_FORMS}, e.g. https://app.example.com/health.`));

// shared/health-probe/recorded-checks.ts
function chooseChecks(values, record2) {
  const address = record2?.deployment?.url;
  const given = checksFromInputs(values, address);
  if (!given.ok) return given;
  if (given.value.length > 0) return (0,chunk_T6W6RNN5/* valid */.r)({ checks: given.value, from: "inputs", skipped: [] });
  const recorded = (record2?.health?.checks ?? record2?.baseline?.checks ?? []).map((check) => ({ name: check.name, needsHeaders: check.needs_headers === true, read: readRecorded(check, values) }));
  const checks = recorded.flatMap(({ read }) => read);
  const skipped = recorded.filter(({ read }) => read.length === 0).map(({ name: name2 }) => name2);
  if (checks.length > 0) return (0,chunk_T6W6RNN5/* valid */.r)({ checks, from: "record", skipped });
  if (recorded.some(({ needsHeaders, read }) => needsHeaders && read.length === 0)) return (0,chunk_T6W6RNN5/* valid */.r)({ checks: [], from: "nowhere", skipped });
  const deployed = address === void 0 ? (0,chunk_T6W6RNN5/* valid */.r)([]) : checksFromInputs({ ...values, url: address }, void 0);
  return deployed.ok && deployed.value.length > 0 ? (0,chunk_T6W6RNN5/* valid */.r)({ checks: deployed.value, from: "deployment", skipped }) : (0,chunk_T6W6RNN5/* valid */.r)({ checks: [], from: "nowhere", skipped });
}
function readRecorded(recorded, values) {
  const { name: name2, url, critical, conditions, expect_status: statuses, method, timeout_ms: timeoutMs, needs_headers: needsHeaders } = recorded;
  if (url === void 0 || (0,chunk_RVNAXXQE/* isCommand */.y9)({ url })) return [];
  const item = {
    name: name2,
    url,
    ...critical === void 0 ? {} : { critical },
    ...conditions === void 0 ? {} : { conditions },
    ...statuses === void 0 ? {} : { "expect-status": statuses },
    ...timeoutMs === void 0 ? {} : { timeout: `${Math.max(1, Math.round(timeoutMs))}ms` },
    method: METHODS.find((known) => known === method) ?? "GET"
  };
  const read = checksFromInputs({ ...values, body: void 0, checks: [item] }, void 0);
  if (!read.ok) return [];
  return needsHeaders === true ? read.value.filter(({ headers }) => Object.keys(headers).length > 0) : read.value;
}

// shared/platforms/port.ts
var STRATEGIES = ["rolling", "recreate", "blue-green", "canary"];

// action-deploy/src/strategy-inputs.ts
var MOST_STEPS = 20;
var strategyInputs = {
  strategy: { codec: oneOf(STRATEGIES), default: "rolling" },
  "canary-steps": { codec: { ...list({ commas: true, max: MOST_STEPS }), accepts: `at most ${MOST_STEPS} rising shares between 0 % and 100 %`, example: "5%,25%,50%" }, default: "5%,25%,50%" },
  "canary-hold": { codec: duration({ min: 1e3, example: "5m" }), default: "5m" },
  ...checkInputs,
  "max-error-rate": { codec: share("1%"), default: "1%" },
  "max-p95": { codec: duration({ min: 1, example: "500ms" }), default: "500ms" }
};
function readCanary(values, record2) {
  if (values.strategy !== "canary") return (0,chunk_T6W6RNN5/* valid */.r)(void 0);
  const steps = readSteps(values["canary-steps"]);
  const chosen = chooseChecks(values, withAddress(record2, values["environment-url"]));
  const problems = [...steps.ok ? [] : steps.problems, ...chosen.ok ? [] : chosen.problems];
  if (!steps.ok || !chosen.ok) return (0,chunk_T6W6RNN5/* invalid */.G)(...problems);
  const { checks, skipped } = chosen.value;
  return (0,chunk_T6W6RNN5/* valid */.r)({ steps: steps.value, holdMs: values["canary-hold"], checks, skippedChecks: skipped, maxErrorRate: values["max-error-rate"], maxP95Ms: values["max-p95"] });
}
function unwatchable({ checks, skippedChecks }) {
  if (checks.length === 0) return `Input "url" or "checks" is required for strategy "canary": give what to watch while the new release takes a share of the requests, e.g. https://app.example.com/health, or set it in the pipeline file.${skippedChecks.length > 0 ? " The checks of the release record need what it does not hold." : ""}`;
  return checks.some(({ critical }) => critical) ? void 0 : 'Input "checks" is not valid for strategy "canary": none of them is critical, so that nothing could give the release up. Take "critical: false" away from one of them.';
}
function withAddress(record2, url) {
  return url === void 0 ? record2 : { ...record2 ?? { schema: "surefoot/release@1", environment: "" }, deployment: { ...record2?.deployment, url } };
}
function readSteps(texts2) {
  const wrong = (what) => (0,chunk_T6W6RNN5/* invalid */.G)({ subject: "canary-steps", message: `Input "canary-steps" is not valid: ${what}; expected rising shares, each more than 0 % and less than 100 %, e.g. 5%,25%,50%. After the last one everything is shifted.` });
  const steps = [];
  for (const text2 of texts2) {
    const step = (0,chunk_BJLCXEFG/* parseShare */.n)(text2);
    if (step === void 0 || step <= 0 || step >= 1) return wrong(`got ${(0,chunk_UF4VKW6H/* quote */.hD)(text2)}`);
    if (step <= (steps.at(-1) ?? 0)) return wrong(`${(0,chunk_UF4VKW6H/* quote */.hD)(text2)} is not more than the step before it`);
    steps.push(step);
  }
  return steps.length === 0 ? wrong("it has no step") : (0,chunk_T6W6RNN5/* valid */.r)(steps);
}

// action-deploy/src/required-env.ts

var PATTERN_TIMEOUT_MS = 200;
var variableName = (0,chunk_UUCA6BDW/* string */.Yj)().check((0,chunk_UUCA6BDW/* _regex */.Fk)(/^[A-Za-z_][A-Za-z0-9_]{0,199}$/, { error: "expected the name of an environment variable" }));
var texts = (0,chunk_UUCA6BDW/* union */.KC)([(0,chunk_UUCA6BDW/* string */.Yj)(), (0,chunk_UUCA6BDW/* array */.YO)((0,chunk_UUCA6BDW/* string */.Yj)())]);
var rules = (0,chunk_UUCA6BDW/* strictObject */.re)({
  "min-length": (0,chunk_UUCA6BDW/* optional */.lq)((0,chunk_UUCA6BDW/* int */.Wh)().check((0,chunk_UUCA6BDW/* _gte */.qm)(1), (0,chunk_UUCA6BDW/* _lte */.Zm)(1e5))),
  pattern: (0,chunk_UUCA6BDW/* optional */.lq)((0,chunk_UUCA6BDW/* string */.Yj)().check((0,chunk_UUCA6BDW/* _maxLength */.Eb)(500), (0,chunk_UUCA6BDW/* refine */.YP)(isPattern, { error: "expected a regular expression" }))),
  "one-of": (0,chunk_UUCA6BDW/* optional */.lq)((0,chunk_UUCA6BDW/* array */.YO)((0,chunk_UUCA6BDW/* string */.Yj)())),
  url: (0,chunk_UUCA6BDW/* optional */.lq)((0,chunk_UUCA6BDW/* boolean */.zM)()),
  protocol: (0,chunk_UUCA6BDW/* optional */.lq)(texts),
  equals: (0,chunk_UUCA6BDW/* optional */.lq)((0,chunk_UUCA6BDW/* string */.Yj)()),
  not: (0,chunk_UUCA6BDW/* optional */.lq)(texts)
});
var requiredEnvRules = (0,chunk_UUCA6BDW/* union */.KC)([
  (0,chunk_UUCA6BDW/* pipe */.Fs)((0,chunk_UUCA6BDW/* array */.YO)(variableName), (0,chunk_UUCA6BDW/* transform */.pd)((names) => Object.fromEntries(names.map((name2) => [name2, {}])))),
  (0,chunk_UUCA6BDW/* pipe */.Fs)((0,chunk_UUCA6BDW/* record */.g1)(variableName, (0,chunk_UUCA6BDW/* nullable */.me)(rules)), (0,chunk_UUCA6BDW/* transform */.pd)((map) => Object.fromEntries(Object.entries(map).map(([name2, rule]) => [name2, rule ?? {}]))))
]);
function checkRequiredEnv(required, { env, set = {}, onPlatform }) {
  const problems = [];
  const unchecked = [];
  for (const [name2, rule] of Object.entries(required)) {
    const isSet = Object.hasOwn(set, name2);
    const value = isSet ? set[name2] : Object.hasOwn(env, name2) ? env[name2] : void 0;
    const wrong = (message) => void problems.push({ subject: name2, message: `${name2} ${message}` });
    if (onPlatform && !isSet && !onPlatform.includes(name2)) wrong("is missing on the platform");
    else if (value !== void 0 && value.trim() !== "") for (const broken of brokenRules(rule, value)) wrong(broken);
    else if (!onPlatform || isSet) wrong(`is ${value === void 0 ? "missing" : "empty"}`);
    else if (Object.keys(rule).length > 0) unchecked.push(name2);
  }
  return { problems, unchecked };
}
function brokenRules(rule, value) {
  const broken = [];
  if (rule["min-length"] !== void 0 && value.length < rule["min-length"]) broken.push(`is shorter than the ${rule["min-length"]} characters it needs`);
  if (rule.pattern !== void 0 && !matches(rule.pattern, value)) broken.push("does not match its pattern");
  if (rule["one-of"] && !rule["one-of"].includes(value)) broken.push(`is none of ${rule["one-of"].join(", ")}`);
  const url = URL.parse(value);
  if (rule.url === true && !url) broken.push("is not a URL");
  if (rule.protocol !== void 0) broken.push(...protocolBroken(asList(rule.protocol), url));
  if (rule.equals !== void 0 && value !== rule.equals) broken.push("has not the value it must have");
  if (rule.not !== void 0 && asList(rule.not).includes(value)) broken.push("still has a value it must not have");
  return broken;
}
function protocolBroken(allowed, url) {
  if (!url) return ["is not a URL, so it has no protocol"];
  const protocol = url.protocol.replace(/:$/, "");
  return allowed.some((name2) => protocol === name2 || protocol.startsWith(`${name2}+`)) ? [] : [`has the protocol "${protocol}", not ${allowed.join(" or ")}`];
}
function matches(pattern, value) {
  try {
    return Boolean((0,external_node_vm_namespaceObject.runInNewContext)('new RegExp(pattern, "u").test(value)', { pattern, value }, { timeout: PATTERN_TIMEOUT_MS }));
  } catch {
    return false;
  }
}
function isPattern(pattern) {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}
var asList = (value) => typeof value === "string" ? [value] : value;




/***/ }),

/***/ 4976:
/***/ ((__unused_webpack___webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


/***/ }),

/***/ 5475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KV: () => (/* binding */ isForbiddenAddress),
/* harmony export */   iY: () => (/* binding */ isForbiddenHost),
/* harmony export */   sR: () => (/* binding */ endpoint)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// shared/health-probe/network-address.ts
function isForbiddenAddress(ip) {
  if (!ip.includes(":")) return ip.startsWith("169.254.");
  const canonical = URL.parse(`http://[${ip.replace(/%.*$/, "")}]/`)?.hostname ?? "";
  return /^\[(?:fd00:ec2::254\]|fe[89ab][0-9a-f]:|(?:::ffff:|::|64:ff9b::)a9fe:)/.test(canonical);
}
var endpoint = (address, port) => `${address.includes(":") ? `[${address}]` : address}:${port}`;
var isForbiddenHost = (hostname) => isForbiddenAddress(hostname.replace(/^\[|\]$/g, ""));




/***/ }),

/***/ 7756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

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




/***/ }),

/***/ 5741:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var _chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8102);
/* harmony import */ var _chunk_OXQJDKNA_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5293);
/* harmony import */ var _chunk_RVNAXXQE_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5070);
/* harmony import */ var _chunk_FJS25MIW_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(746);
/* harmony import */ var _chunk_Y24GW6VA_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5475);
/* harmony import */ var _chunk_4BI45IAV_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(4447);
/* harmony import */ var _chunk_EKWUI7WL_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(648);
/* harmony import */ var _chunk_ERHP6YDP_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(1091);
/* harmony import */ var _chunk_PMS52CRB_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(493);
/* harmony import */ var _chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(5085);
/* harmony import */ var _chunk_BJLCXEFG_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(7036);
/* harmony import */ var _chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(1994);
/* harmony import */ var _chunk_NLDZQHET_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(8821);
/* harmony import */ var _chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(7756);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(9423);
/* harmony import */ var _chunk_FGJDEOEX_js__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(8745);
/* harmony import */ var _chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_17__ = __nccwpck_require__(3935);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_18__ = __nccwpck_require__(6304);
/* harmony import */ var _chunk_XCZEACCR_js__WEBPACK_IMPORTED_MODULE_19__ = __nccwpck_require__(4976);
/* harmony import */ var _chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_20__ = __nccwpck_require__(3850);
/* harmony import */ var _chunk_PB6ZSKJE_js__WEBPACK_IMPORTED_MODULE_21__ = __nccwpck_require__(292);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_22__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_23__ = __nccwpck_require__(6760);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_24__ = __nccwpck_require__(1421);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_25__ = __nccwpck_require__(6193);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_26__ = __nccwpck_require__(3024);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);






















// shared/pipeline-file/apply.ts


var DEFAULT_PIPELINE_FILE = ".github/surefoot.yml";
async function applyPipelineFile(action, specs, given, workspace) {
  const named = given["config"];
  const file = named ?? DEFAULT_PIPELINE_FILE;
  const wrong = (message) => (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_17__/* .invalid */ .G)({ subject: "config", message: `${named === void 0 ? `The pipeline file ${file}` : `Input "config" is not valid: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_18__/* .quote */ .hD)(file)}`} ${message}` });
  let location;
  let root;
  try {
    root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_22__.realpath)(workspace);
    location = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_22__.realpath)(node_path__WEBPACK_IMPORTED_MODULE_23__.resolve(root, file));
  } catch (error2) {
    const absent = (0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_15__/* .systemCodeOf */ .c7)(error2) === "ENOENT" || (0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_15__/* .systemCodeOf */ .c7)(error2) === "ENOTDIR";
    if (absent && named === void 0) return (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_17__/* .valid */ .r)({ texts: given, sources: {}, hints: [] });
    return wrong(absent ? `does not exist in the workspace. Give the path of a file in the repository, e.g. ${DEFAULT_PIPELINE_FILE}, and check the repository out before this step.` : `cannot be read: ${(0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_15__/* .messageOf */ .bD)(error2)}.`);
  }
  if (!(0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__/* .isInside */ .FK)(root, location)) return wrong(`leads out of the workspace. Give the path of a file in the repository, e.g. ${DEFAULT_PIPELINE_FILE}.`);
  const { readPipelineFile } = await __nccwpck_require__.e(/* import() */ 767).then(__nccwpck_require__.bind(__nccwpck_require__, 8767));
  return readPipelineFile(location, { action, specs, given, file });
}

// shared/runtime/child-environment.ts
var RUNNER_OWN = /^(?:INPUT_|STATE_|ACTIONS_)/i;
var RUNNER_FILES = /* @__PURE__ */ new Set(["GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"]);
function childEnvironment(parent, added = {}) {
  const kept = Object.entries(parent).filter(([name2]) => !RUNNER_OWN.test(name2) && !RUNNER_FILES.has(name2.toUpperCase()));
  return { ...Object.fromEntries(kept), ...added };
}

// shared/runtime/http.ts
var UNSENT = /* @__PURE__ */ new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);
var LARGEST_BODY_BYTES = 4 * 1024 * 1024;
var systemHttp = {
  send: async (request) => {
    try {
      return await exchange(request);
    } catch (error2) {
      return { kind: "failed", why: "connection", message: (0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_15__/* .messageOf */ .bD)(error2) };
    }
  }
};
async function exchange(request) {
  const url = new URL(request.url);
  const { request: open } = url.protocol === "https:" ? await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 19)) : await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19));
  return new Promise((resolve) => {
    const deadline = AbortSignal.timeout(Math.max(1, Math.ceil(request.timeoutMs)));
    const signal = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline;
    const fail = (error2) => {
      if (deadline.aborted) resolve({ kind: "failed", why: "timeout", message: `no complete answer within ${request.timeoutMs} ms` });
      else if (request.signal?.aborted) resolve({ kind: "failed", why: "cancelled", message: "cancelled" });
      else resolve({ kind: "failed", why: "connection", message: (0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_15__/* .messageOf */ .bD)(error2), ...UNSENT.has((0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_15__/* .systemCodeOf */ .c7)(error2) ?? "") ? { unsent: true } : {} });
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
    child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_24__.spawn)(file, args, { cwd: request.cwd, env: childEnvironment(process.env, request.env), detached: process.platform !== "win32", stdio: [request.stdin === void 0 ? "ignore" : "pipe", "pipe", "pipe"] });
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
  const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_25__.StringDecoder("utf8");
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
    const seen = codec.secret ? `a value of ${given.length} characters` : (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_18__/* .quote */ .hD)(given);
    return { problems: [{ subject: input, message: `Input "${input}" is not valid: got ${seen}; expected ${wanted(codec)}.` }] };
  }
  const document = await (0,_chunk_ERHP6YDP_js__WEBPACK_IMPORTED_MODULE_8__/* .readYaml */ .g)(given);
  if (!document.ok) return { problems: [{ subject: input, message: `Input "${input}" is not valid YAML: ${document.problem}; expected ${wanted(codec)}.` }] };
  const result = codec.schema.safeParse(document.value, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  return { problems: (0,_chunk_PMS52CRB_js__WEBPACK_IMPORTED_MODULE_9__/* .describeIssues */ .w)(result.error.issues, codec.schema).map((issue) => ({ subject: input, message: `Input "${input}" is not valid${issue.path ? ` at ${issue.path}` : ""}: ${issue.message}.` })) };
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
    const without = harmless.length > 0 ? `, or give ${harmless.map(_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_18__/* .quote */ .hD).join(" or ")}` : "";
    return [{ subject: input, message: `Input "${input}" is not in this version: ${action} cannot do this yet, and nothing was done. Take it out${without}.` }];
  });
}

// shared/action/publish.ts

var RESULT_SCHEMA = "surefoot/result@1";
var LARGEST_SUMMARY = 128 * 1024;
function publish(action, report, record, { log, redact }) {
  const reason = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_18__/* .clip */ .$Q)(redact((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_18__/* .printable */ .g$)(report.reason)), 1e3);
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
  for (const [name2, value] of Object.entries(outputs2)) guarded(() => (0,_chunk_4BI45IAV_js__WEBPACK_IMPORTED_MODULE_6__/* .setOutput */ .uH)(name2, value), log);
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

**What to do:** ${(0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__.md)(redact(report.advice), 1e3)}` : "";
  const body = report.summary ? `

${redact(report.summary)}` : "";
  const text2 = `### ${headline(action, report)}

${(0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__.md)(reason, 1e3)}${advice}${body}

<sub>${report.reasonCode}</sub>

`;
  return text2.length <= LARGEST_SUMMARY ? text2 : `${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_18__/* .clip */ .$Q)(text2, LARGEST_SUMMARY)}

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
  if (file) (0,node_fs__WEBPACK_IMPORTED_MODULE_26__.appendFileSync)(file, text2, "utf8");
}
function guarded(write, log) {
  try {
    write();
  } catch (error2) {
    log.warning(`A file of the runner could not be written: ${(0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_15__/* .messageOf */ .bD)(error2)}`);
  }
}

// shared/action/run-facts.ts

var LARGEST_EVENT_BYTES = 4 * 1024 * 1024;
function readRunFacts(env) {
  const text2 = (name2) => (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_18__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_18__/* .oneLine */ .TN)(env[name2] ?? ""), 1e3);
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
    const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_26__.readFileSync)(file);
    return bytes.byteLength <= LARGEST_EVENT_BYTES ? JSON.parse(bytes.toString("utf8")) : void 0;
  } catch {
    return void 0;
  }
}
function headCommitOf(event) {
  const commit = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_12__/* .own */ .Z)(event, "head_commit");
  const message = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_12__/* .own */ .Z)(commit, "message");
  if (typeof message !== "string") return void 0;
  const author = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_12__/* .own */ .Z)(commit, "author");
  const name2 = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_12__/* .own */ .Z)(author, "username") ?? (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_12__/* .own */ .Z)(author, "name");
  return { message: (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_18__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_18__/* .printable */ .g$)(message), 2e3), author: typeof name2 === "string" ? (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_18__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_18__/* .oneLine */ .TN)(name2), 100) : "" };
}

// shared/action/runner-log.ts

var LONGEST_ANNOTATION = 3900;
var LONGEST_LINE2 = 4e3;
function createRunnerLog(secrets) {
  const clean = (text2) => secrets.redact((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_18__/* .printable */ .g$)(text2));
  const annotation = (text2) => (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_18__/* .clip */ .$Q)(clean(text2), LONGEST_ANNOTATION);
  const lines = (text2, prefix) => writeOut(clean(text2).split("\n").map((line) => `${prefix}${withoutCommand((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_18__/* .clip */ .$Q)(line, LONGEST_LINE2), prefix)}
`).join(""));
  return {
    info: (text2) => lines(text2, ""),
    foreign: (text2) => lines(text2, "  | "),
    warning: (text2) => (0,_chunk_4BI45IAV_js__WEBPACK_IMPORTED_MODULE_6__/* .warning */ .$e)(annotation(text2)),
    notice: (text2) => (0,_chunk_4BI45IAV_js__WEBPACK_IMPORTED_MODULE_6__/* .notice */ .lm)(annotation(text2)),
    error: (text2) => (0,_chunk_4BI45IAV_js__WEBPACK_IMPORTED_MODULE_6__/* .error */ .z3)(annotation(text2))
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
      written += (0,node_fs__WEBPACK_IMPORTED_MODULE_26__.writeSync)(1, bytes, written);
    } catch (problem) {
      const code = (0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_15__/* .systemCodeOf */ .c7)(problem);
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
    (0,_chunk_4BI45IAV_js__WEBPACK_IMPORTED_MODULE_6__/* .setSecret */ .Pq)(form);
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
    if (action.post) (0,_chunk_4BI45IAV_js__WEBPACK_IMPORTED_MODULE_6__/* .saveState */ .LZ)(STAGE, "started");
    return await action.run(prepared.request, prepared.context);
  } catch (error2) {
    if (error2 instanceof _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_15__/* .CodedError */ .AK) return { ...failure(error2.code, error2.message), advice: error2.advice };
    if (process.env["RUNNER_DEBUG"] === "1" && error2 instanceof Error) session.log.foreign(error2.stack ?? "");
    return { ...failure("unexpected-error", `Unexpected error in ${action.name}: ${(0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_15__/* .messageOf */ .bD)(error2)}`), advice: "This is a defect of the action. Please report it, with the log of a run with debug logging turned on." };
  }
}
async function settle(action, session, cancel) {
  if (process.env[`STATE_${STAGE}`] !== "started") process.exit(0);
  const work = async () => {
    const prepared = await prepare(action, session, cancel.signal);
    if (prepared.ok) await action.post?.(prepared.request, { ...prepared.context, state: savedState() });
  };
  await Promise.race([work(), cancel.afterGrace(CANCEL_GRACE_MS)]).catch((error2) => session.log.warning(`What this step left open could not be settled: ${(0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_15__/* .messageOf */ .bD)(error2)}`));
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
  const context = { env, run: session.run, record: session.record, signal, maskSecret: (value) => session.secrets.add(value), saveState: _chunk_4BI45IAV_js__WEBPACK_IMPORTED_MODULE_6__/* .saveState */ .LZ, clock: _chunk_EKWUI7WL_js__WEBPACK_IMPORTED_MODULE_7__/* .systemClock */ .m, shell: systemShell, http: systemHttp, log: session.log };
  return { ok: true, request: request.value, context };
}
async function rememberRecord(specs, texts, session) {
  const read = (input) => texts[input] === void 0 ? { success: true } : specs[input]?.codec.schema.safeParse(texts[input]) ?? { success: false };
  const [environment, service] = [read("environment"), read("service")];
  const key = environment.success && service.success ? recordKey({ environment: environment.data, service: service.data, record: texts["record"] }) : void 0;
  if (!key) return (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_17__/* .valid */ .r)(void 0);
  const { emptyRecord, loadRecord } = await __nccwpck_require__.e(/* import() */ 452).then(__nccwpck_require__.bind(__nccwpck_require__, 6452));
  const loaded = await loadRecord(session.run.temp, key, texts["record"]);
  if (!loaded.ok) return loaded;
  if (loaded.value) {
    session.record = loaded.value;
    session.key = key;
  }
  return (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_17__/* .valid */ .r)({ key, record: loaded.value, begin: () => emptyRecord(key) });
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
    const [{ saveRecord }, { applyChange, stringifyRecord }] = await Promise.all([__nccwpck_require__.e(/* import() */ 452).then(__nccwpck_require__.bind(__nccwpck_require__, 6452)), __nccwpck_require__.e(/* import() */ 278).then(__nccwpck_require__.bind(__nccwpck_require__, 1278))]);
    const known = { ...session.record, commit: session.record.commit ?? commitOf(session.run), run: runOf(session.run) };
    recordText = stringifyRecord(applyChange(known, report.change ?? {}, (/* @__PURE__ */ new Date()).toISOString()), redact);
    await saveRecord(session.run.temp, session.key, recordText).catch((error2) => session.log.warning(`The release record could not be kept for later steps: ${(0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_15__/* .messageOf */ .bD)(error2)}. Pass it on with the output "record".`));
  }
  publish(action, report, recordText, { log: session.log, redact });
}
function runOf(run) {
  return { id: run.runId, attempt: run.runAttempt, repository: run.repository, workflow: run.workflow, actor: run.actor, ref: run.ref, ...run.runUrl === void 0 ? {} : { url: run.runUrl } };
}
function commitOf(run) {
  return { sha: run.sha, ...run.headCommit && { message: run.headCommit.message, author: run.headCommit.author } };
}

// shared/action/common-inputs.ts
var commonInputs = {
  environment: { codec: (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)({ max: 255 }) },
  service: { codec: (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)({ example: "api" }) },
  config: { codec: (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ max: 500, accepts: "a path", example: ".github/surefoot.yml" }) },
  record: { codec: (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__/* .freeText */ .YZ)({ max: 2e5 }) },
  "github-token": { codec: (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)("${{ github.token }}"), default: "${{ github.token }}" },
  "dry-run": { codec: (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(), default: "false" }
};

// shared/platforms/registry.ts
var adapter = (parts) => parts;
var ADAPTERS = {
  railway: adapter({ example: "services: api", schema: async () => (await __nccwpck_require__.e(/* import() */ 427).then(__nccwpck_require__.bind(__nccwpck_require__, 9427))).railwayTarget, create: async () => (await __nccwpck_require__.e(/* import() */ 927).then(__nccwpck_require__.bind(__nccwpck_require__, 2927))).createRailwayPlatform }),
  cloud66: adapter({ example: "stack: 5999b763474b0eafa5fafb64bff0ba80", schema: async () => (await __nccwpck_require__.e(/* import() */ 200).then(__nccwpck_require__.bind(__nccwpck_require__, 8200))).cloud66Target, create: async () => (await __nccwpck_require__.e(/* import() */ 750).then(__nccwpck_require__.bind(__nccwpck_require__, 7750))).createCloud66Platform }),
  vercel: adapter({ example: "project: my-site", schema: async () => (await __nccwpck_require__.e(/* import() */ 718).then(__nccwpck_require__.bind(__nccwpck_require__, 8718))).vercelTarget, create: async () => (await __nccwpck_require__.e(/* import() */ 304).then(__nccwpck_require__.bind(__nccwpck_require__, 2304))).createVercelPlatform }),
  compose: adapter({ example: "files: compose.yaml", schema: async () => (await __nccwpck_require__.e(/* import() */ 333).then(__nccwpck_require__.bind(__nccwpck_require__, 3333))).composeTarget, create: async () => (await __nccwpck_require__.e(/* import() */ 887).then(__nccwpck_require__.bind(__nccwpck_require__, 8887))).createComposePlatform }),
  kubernetes: adapter({ example: "deployments: api", schema: async () => (await __nccwpck_require__.e(/* import() */ 934).then(__nccwpck_require__.bind(__nccwpck_require__, 9934))).kubernetesTarget, create: async () => (await __nccwpck_require__.e(/* import() */ 669).then(__nccwpck_require__.bind(__nccwpck_require__, 2669))).createKubernetesPlatform }),
  command: adapter({ example: "deploy: ./deploy.sh", schema: async () => (await __nccwpck_require__.e(/* import() */ 413).then(__nccwpck_require__.bind(__nccwpck_require__, 7413))).commandTarget, create: async () => (await __nccwpck_require__.e(/* import() */ 603).then(__nccwpck_require__.bind(__nccwpck_require__, 6603))).createCommandPlatform })
};
function choosePlatform(name2, target) {
  return choose(name2, ADAPTERS[name2], target);
}
async function choose(name2, { example, schema: load, create }, target) {
  if (target === void 0) return (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_17__/* .invalid */ .G)({ subject: "target", message: `Input "target" is required for platform "${name2}": a YAML map, e.g. ${example}` });
  const schema = await load();
  const parsed = schema.safeParse(target, { reportInput: true });
  if (parsed.success) return (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_17__/* .valid */ .r)({ name: name2, connect: async (parts) => (await create())(parsed.data, parts) });
  return (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_17__/* .invalid */ .G)(...(0,_chunk_PMS52CRB_js__WEBPACK_IMPORTED_MODULE_9__/* .describeIssues */ .w)(parsed.error.issues, schema).map((issue) => ({ subject: "target", message: `Input "target" is not valid for platform "${name2}"${issue.path ? ` at ${issue.path}` : ""}: ${issue.message}.` })));
}

// action-deploy/src/variable-inputs.ts
var variableLines = { format: "text", schema: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_20__/* .string */ .Yj)(), accepts: "NAME=value lines", example: "NEW_CHECKOUT=false" };
var variableInputs = {
  variables: { codec: variableLines },
  "variables-file": { codec: (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ max: 500, accepts: "a path", example: ".env.production" }) },
  "required-env": { codec: (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__/* .yaml */ .oQ)(_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredEnvRules */ .yV, "a YAML list of variable names or a map of names to rules", "DATABASE_URL: { url: true }") },
  "env-example": { codec: (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ max: 500, accepts: "a path, or off", example: ".env.example" }) }
};
function readVariableInputs(values) {
  const variables = values.variables === void 0 ? (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_17__/* .valid */ .r)({}) : (0,_chunk_NLDZQHET_js__WEBPACK_IMPORTED_MODULE_13__/* .parseVariables */ .rf)(values.variables, "variables");
  if (!variables.ok) return variables;
  const example = values["env-example"]?.trim();
  return (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_17__/* .valid */ .r)({ variables: variables.value, variablesFile: values["variables-file"]?.trim(), requiredEnv: values["required-env"] ?? {}, envExample: example === "off" ? false : example });
}

// action-deploy/src/inputs.ts
var inputs = {
  ...commonInputs,
  environment: { codec: (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)({ max: 255 }), required: true },
  platform: { codec: (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(_chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_10__/* .PLATFORM_NAMES */ .Z6) },
  target: { codec: (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__/* .yaml */ .oQ)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_20__/* .unknown */ .L5)(), "a YAML map with the settings of the platform", "deploy: ./deploy.sh") },
  token: { codec: (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)("${{ secrets.RAILWAY_TOKEN }}") },
  version: { codec: (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)({ max: 200, example: "${{ github.sha }}" }) },
  image: { codec: (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ max: 500, accepts: "a container image reference", example: "ghcr.io/acme/app:1.4.2" }) },
  operation: { codec: (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(["deploy", "restart"]), default: "deploy" },
  ..._chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__/* .strategyInputs */ .XR,
  timeout: { codec: (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)({ min: 1e3, example: "15m" }), default: "15m" },
  ...variableInputs,
  "allow-older": { codec: (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(), default: "false" },
  "allow-bad": { codec: (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(), default: "false" },
  "github-deployment": { codec: (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(), default: "true" },
  "environment-url": { codec: (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__/* .httpUrl */ .q3)("https://app.example.com") }
};
async function toRequest(values, context) {
  const version = values.version ?? context.run.sha;
  if (version === "" && values.operation === "deploy") return (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_17__/* .invalid */ .G)({ subject: "version", message: 'Input "version" is required outside of GitHub Actions, where GITHUB_SHA is not set: give what is being shipped, e.g. 1.4.2.' });
  if (values.platform === void 0) return (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_17__/* .invalid */ .G)({ subject: "platform", message: `Input "platform" is required: give one of ${_chunk_KOO5VU6C_js__WEBPACK_IMPORTED_MODULE_10__/* .PLATFORM_NAMES */ .Z6.join(", ")} in the workflow, or set it for the environment in the pipeline file.` });
  const platform = await choosePlatform(values.platform, values.target);
  if (!platform.ok) return platform;
  const [canary, variables] = [values.operation === "deploy" ? (0,_chunk_UVVEB54U_js__WEBPACK_IMPORTED_MODULE_1__/* .readCanary */ .B4)(values, context.record) : (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_17__/* .valid */ .r)(void 0), readVariableInputs(values)];
  if (!canary.ok || !variables.ok) return (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_17__/* .invalid */ .G)(...canary.ok ? [] : canary.problems, ...variables.ok ? [] : variables.problems);
  if (values.operation === "restart" && (values.variables ?? values["variables-file"]) !== void 0) return (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_17__/* .invalid */ .G)({ subject: "operation", message: 'Input "operation" is not valid: restart starts what is live as it is, and sets no variables; take out "variables" and "variables-file", or give deploy.' });
  return (0,_chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_17__/* .valid */ .r)({
    ...variables.value,
    environment: values.environment,
    service: values.service,
    platform: platform.value,
    operation: values.operation,
    version,
    commit: (0,_chunk_OXQJDKNA_js__WEBPACK_IMPORTED_MODULE_2__/* .isCommit */ .W)(version) ? version : context.run.sha,
    image: values.image,
    strategy: values.strategy,
    canary: canary.value,
    timeoutMs: values.timeout,
    allowOlder: values["allow-older"],
    allowBad: values["allow-bad"],
    githubDeployment: values["github-deployment"],
    githubToken: values["github-token"],
    token: values.token,
    environmentUrl: values["environment-url"],
    dryRun: values["dry-run"]
  });
}

// action-deploy/src/outputs.ts
var outputs = ["release-id", "previous-release-id", "url", "logs-url", "github-deployment-id", "duration-seconds"];

// action-deploy/src/main.ts
await runAction({
  name: "action-deploy",
  inputs,
  outputs,
  request: toRequest,
  run: async (request, context) => (await Promise.all(/* import() */[__nccwpck_require__.e(270), __nccwpck_require__.e(254)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5254))).deploy(request, context),
  post: async (request, context) => (await Promise.all(/* import() */[__nccwpck_require__.e(270), __nccwpck_require__.e(536)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8536))).settleDeployment(request, context)
});

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
/******/ var __webpack_exports__ = __nccwpck_require__(5741);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
