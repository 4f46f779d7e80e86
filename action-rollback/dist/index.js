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

/***/ 553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

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

/***/ 30:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

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

/***/ 692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 15:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Oe: () => (/* binding */ nameOfUrl),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   Zc: () => (/* binding */ isHttp),
/* harmony export */   uk: () => (/* binding */ readCheckUrl),
/* harmony export */   y9: () => (/* binding */ isCommand)
/* harmony export */ });
/* unused harmony export CHECK_URL_FORMS */
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(995);
/* harmony import */ var _chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(170);
/* harmony import */ var _chunk_Y24GW6VA_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(302);
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
  if ((0,_chunk_Y24GW6VA_js__WEBPACK_IMPORTED_MODULE_2__/* .isForbiddenHost */ .iY)(parsed.hostname)) return invalid("expected another host: link-local and metadata addresses are never probed");
  if (/^https?:\/\//i.test(url) && parsed.hostname !== "") return { kind: "http" };
  if (parsed.protocol !== "tcp:") return invalid(`expected ${CHECK_URL_FORMS}`);
  return parsed.hostname !== "" && parsed.port !== "" && /^\/?$/.test(parsed.pathname) ? { kind: "tcp" } : invalid("expected a host and a port, e.g. tcp://db.example.com:5432");
}
var isHttp = (check) => /^https?:/i.test(check.url);
var isCommand = (check) => /^command:/i.test(check.url);
function nameOfUrl(url) {
  if (isCommand({ url })) return (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(url.slice("command:".length)), 60);
  const parsed = URL.parse(url);
  if (!parsed) return (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(url), 60);
  if (parsed.protocol === "tcp:") return (0,_chunk_Y24GW6VA_js__WEBPACK_IMPORTED_MODULE_2__/* .endpoint */ .sR)(parsed.hostname.replace(/^\[|\]$/g, ""), Number(parsed.port));
  return (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(parsed.pathname === "/" ? parsed.host : parsed.pathname), 100);
}

// shared/kernel/share.ts
function formatShare(share) {
  return `${Number((share * 100).toFixed(2))} %`;
}




/***/ }),

/***/ 9:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ _enum),
/* harmony export */   Eb: () => (/* binding */ _maxLength),
/* harmony export */   Fk: () => (/* binding */ _regex),
/* harmony export */   Fs: () => (/* binding */ pipe),
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
/* harmony export */   pd: () => (/* binding */ transform),
/* harmony export */   q0: () => (/* binding */ describe2),
/* harmony export */   qm: () => (/* binding */ _gte),
/* harmony export */   re: () => (/* binding */ strictObject),
/* harmony export */   tm: () => (/* binding */ NEVER),
/* harmony export */   zM: () => (/* binding */ boolean2)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

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
var describe2 = describe;




/***/ }),

/***/ 26:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   rZ: () => (/* binding */ valid)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(995);
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




/***/ }),

/***/ 913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isReleaseId)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// shared/platforms/release-id.ts
var isReleaseId = (text) => text.length > 0 && text.length <= 100 && !/[\p{Cc}\u2028\u2029]/u.test(text);




/***/ }),

/***/ 895:
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

/***/ 170:
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

/***/ 898:
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

/***/ 476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yv: () => (/* binding */ DECISIONS),
  GO: () => (/* binding */ MIGRATION_CLASSES),
  im: () => (/* binding */ OUTCOMES),
  Z6: () => (/* binding */ PLATFORM_NAMES),
  oC: () => (/* binding */ SEVERITIES),
  bk: () => (/* binding */ VERDICTS),
  wF: () => (/* binding */ describeIssues),
  Gu: () => (/* binding */ readTextFile),
  gM: () => (/* binding */ readYaml),
  Pl: () => (/* binding */ writePrivateFile)
});

// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __nccwpck_require__(995);
// EXTERNAL MODULE: ./build/action-rollback/chunk-3OCLVY7O.js
var chunk_3OCLVY7O = __nccwpck_require__(26);
// EXTERNAL MODULE: ./build/action-rollback/chunk-GSJ7JG6J.js
var chunk_GSJ7JG6J = __nccwpck_require__(170);
// EXTERNAL MODULE: ./build/action-rollback/chunk-KIVNLHYU.js
var chunk_KIVNLHYU = __nccwpck_require__(898);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./build/action-rollback/chunk-NZ2YOFJU.js
 const chunk_NZ2YOFJU_require = (0,external_node_module_.createRequire)(import.meta.url);




// shared/documents/read-yaml.ts
var LARGEST_DOCUMENT = 256 * 1024;
var DEEPEST = 24;
var MOST_NODES = 2e4;
var PROTOTYPE_KEYS = /* @__PURE__ */ new Set(["__proto__", "constructor", "prototype"]);
async function readYaml(text) {
  if (text.length > LARGEST_DOCUMENT) return { ok: false, problem: `it has ${text.length} characters, at most ${LARGEST_DOCUMENT} are read` };
  const { parseDocument } = await __nccwpck_require__.e(/* import() */ 495).then(__nccwpck_require__.bind(__nccwpck_require__, 495));
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
    return { ok: false, problem: inShort((0,chunk_KIVNLHYU/* messageOf */.bD)(error)) };
  }
}
var inShort = (message) => (0,chunk_GSJ7JG6J/* oneLine */.TN)(message.replace(/\n.*$/s, "")).replace(/:$/, "");
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

// shared/runtime/files.ts



async function readTextFile(file, maxBytes) {
  try {
    const bytes = await (0,promises_.readFile)(file);
    if (bytes.byteLength > maxBytes) throw new Error(`${external_node_path_.basename(file)} has ${bytes.byteLength} bytes; at most ${maxBytes} are read`);
    return bytes.toString("utf8");
  } catch (error) {
    if ((0,chunk_KIVNLHYU/* systemCodeOf */.c7)(error) === "ENOENT") return void 0;
    throw error;
  }
}
async function writePrivateFile(file, text) {
  const folder = external_node_path_.dirname(file);
  await (0,promises_.mkdir)(folder, { recursive: true, mode: 448 });
  const sibling = external_node_path_.join(folder, `.${(0,external_node_crypto_namespaceObject.randomUUID)()}`);
  try {
    const handle = await (0,promises_.open)(sibling, "wx", 384);
    try {
      await handle.writeFile(text, "utf8");
      await handle.sync();
    } finally {
      await handle.close();
    }
    await (0,promises_.chmod)(sibling, 384);
    await (0,promises_.rename)(sibling, file);
  } catch (error) {
    await (0,promises_.rm)(sibling, { force: true });
    throw error;
  }
}

// shared/documents/known-keys.ts
function knownKeysAt(schema, path2) {
  let places = unwrap(schema);
  for (const part of path2) places = places.flatMap((place) => stepInto(place, part)).flatMap(unwrap);
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
  return issues.flatMap((issue) => describe(issue, schema)).slice(0, MOST_ISSUES);
}
function describe(issue, schema) {
  const path2 = pathOf(issue.path);
  const got = gotOf(issue);
  if (issue.input === void 0 && (issue.code === "invalid_type" || issue.code === "invalid_value" || issue.code === "invalid_union") && issue.path.length > 0) return [missing(issue)];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ path: path2, message: unknownKey(key, schema ? knownKeysAt(schema, issue.path) : []) }));
    case "invalid_type":
    case "invalid_value":
      return [{ path: path2, message: `got ${got}; ${wordsOf(issue) ?? `expected ${either(wantedBy(issue))}`}` }];
    case "too_big":
      return [{ path: path2, message: `is too ${isLong(issue.origin) ? "long" : "large"}: at most ${String(issue.maximum)}${unitOf(issue.origin, issue.maximum)}` }];
    case "too_small":
      return [{ path: path2, message: `is too ${isLong(issue.origin) ? "short" : "small"}: at least ${String(issue.minimum)}${unitOf(issue.origin, issue.minimum)}` }];
    case "invalid_union":
      return unionIssues(issue, schema, got);
    case "invalid_key":
      return [{ path: path2, message: `the key is not valid${issue.issues.map((inner) => inner.message === NO_WORDS ? "" : `: ${inner.message}`).join("")}` }];
    default:
      return [{ path: path2, message: `got ${got}${wordsOf(issue) === void 0 ? ", which is not valid" : `; ${issue.message}`}` }];
  }
}
function missing(issue) {
  const wanted = wantedBy(issue);
  return { path: pathOf(issue.path.slice(0, -1)), message: `${JSON.stringify((0,chunk_GSJ7JG6J/* clip */.$Q)((0,chunk_GSJ7JG6J/* oneLine */.TN)(String(issue.path.at(-1))), 80))} is missing${wanted.length > 0 ? `; expected ${either(wanted)}` : ""}` };
}
function unionIssues(issue, schema, got) {
  const path2 = pathOf(issue.path);
  if (wordsOf(issue) !== void 0) return [{ path: path2, message: `got ${got}; ${issue.message}` }];
  const ofItsKind = issue.errors.filter((branch) => branch.length > 0 && !branch.some(isWrongKind));
  const [nearestBranch] = ofItsKind.sort((a, b) => a.length - b.length);
  if (nearestBranch) return nearestBranch.flatMap((inner) => describe({ ...inner, path: [...issue.path, ...inner.path] }, schema));
  const wanted = wantedBy(issue);
  return [{ path: path2, message: wanted.length > 0 ? `got ${got}; expected ${either(wanted)}` : `got ${got}, which is not valid` }];
}
var isWrongKind = (issue) => issue.path.length === 0 && (issue.code === "invalid_type" || issue.code === "invalid_union" && issue.errors.every((branch) => branch.some(isWrongKind)));
function unknownKey(key, known) {
  const meant = (0,chunk_3OCLVY7O/* nearest */.pA)(key, known);
  if (meant !== void 0) return `unknown key ${(0,chunk_GSJ7JG6J/* quote */.hD)(key)} (did you mean "${meant}"?)`;
  return known.length > 0 ? `unknown key ${(0,chunk_GSJ7JG6J/* quote */.hD)(key)}; known are ${known.join(", ")}` : `unknown key ${(0,chunk_GSJ7JG6J/* quote */.hD)(key)}`;
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
  if (typeof value === "string") return (0,chunk_GSJ7JG6J/* quote */.hD)(value);
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
function pathOf(path2) {
  return path2.map((part, index) => typeof part === "number" ? `[${part}]` : `${index === 0 ? "" : "."}${(0,chunk_GSJ7JG6J/* clip */.$Q)((0,chunk_GSJ7JG6J/* oneLine */.TN)(String(part)), 80)}`).join("");
}

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

/***/ 222:
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
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(995);
/* harmony import */ var _chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(26);
/* harmony import */ var _chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(170);
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
var wrong = (message) => (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)({ subject: "conditions", message });
function parsePlaceholder(text) {
  const name = /^\[([A-Za-z_]+)\]/.exec(text)?.[1];
  if (name === void 0) return void 0;
  const upper = name.toUpperCase();
  const rest = text.slice(name.length + 2);
  if (upper === "BODY") return bodyPlaceholder(text, rest);
  if (upper === "HEADER") return headerPlaceholder(text, rest);
  if (isPlain(upper)) return rest === "" ? (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)({ kind: PLAIN[upper] }) : wrong(`${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text)}: nothing may follow [${upper}]; for example "[${upper}] ${EXAMPLES[upper]}"`);
  if (ELSEWHERE.includes(upper)) return wrong(`[${upper}] cannot be looked at here; known are ${ALL}`);
  const meant = upper.length < 4 ? void 0 : (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(upper, NAMES);
  return meant === void 0 ? void 0 : wrong(`unknown placeholder ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(`[${name}]`)}; did you mean "[${meant}]"?`);
}
var EXAMPLES = { STATUS: "== 200", RESPONSE_TIME: "< 500", CONNECTED: "== true", CERTIFICATE_EXPIRATION: "> 48h", IP: "== 127.0.0.1" };
var isPlain = (name) => Object.hasOwn(PLAIN, name);
function bodyPlaceholder(text, rest) {
  if (rest === "") return (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)({ kind: "body" });
  const path = parseBodyPath(rest);
  return path ? (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)({ kind: "body-path", path }) : wrong(`${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text)} is no path in the body: keys are parted by dots and places in lists are numbers; for example "[BODY].items[0].status"`);
}
function headerPlaceholder(text, rest) {
  const name = HEADER_NAME.exec(rest)?.[1];
  return name === void 0 ? wrong(`${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text)} names no header; for example "[HEADER].content-type"`) : (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)({ kind: "header", name: name.toLowerCase() });
}
function parseOperand(text) {
  const [, name, inner] = /^(len|has|pat|any)\((.*)\)$/s.exec(text) ?? [];
  if (name === void 0 || inner === void 0) return parsePlain(text);
  if (name === "pat") {
    const glob = parseGlob(inner);
    return glob ? (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)({ kind: "pattern", text, glob }) : wrong(`${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text)}: the pattern has an open or empty class, or ends with "\\"; for example "pat(v1.*)"`);
  }
  if (name === "any") return parseOptions(text, inner);
  const placeholder = parsePlaceholder(inner.trim());
  if (!placeholder) return wrong(`${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text)}: ${name}() takes a placeholder; for example "${name}([BODY].items)"`);
  return placeholder.ok ? (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)({ kind: "seen", text, placeholder: placeholder.value, measure: name === "len" ? "length" : "presence" }) : placeholder;
}
function parseOptions(text, inner) {
  const options = inner.split(",").map((option) => option.trim());
  if (inner.trim() === "") return wrong(`${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text)} names no value; for example "any(200, 204)"`);
  if (options.some((option) => parsePlaceholder(option))) return wrong(`${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text)}: any() takes fixed values, no placeholders; for example "any(200, 204)"`);
  return (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)({ kind: "options", text, options });
}
function parsePlain(text) {
  if (/^(?:len|has|pat|any)\(/i.test(text)) return wrong(`${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text)}: a function is written in lower case and closed with ")"; for example "len([BODY].items)" or "any(200, 204)"`);
  const placeholder = parsePlaceholder(text);
  if (!placeholder) return (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)({ kind: "literal", text });
  return placeholder.ok ? (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)({ kind: "seen", text, placeholder: placeholder.value, measure: "value" }) : placeholder;
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
  if (text.length > LONGEST2) return wrong(`${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text)} is too long: at most ${LONGEST2} characters`);
  const operator = OPERATORS.find((candidate) => text.includes(` ${candidate} `));
  if (operator === void 0) return wrong(`${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text)} ${withoutOperator(text)}; for example "[STATUS] == 200"`);
  const sides = text.split(` ${operator} `).map((side) => side.trim());
  if (sides.length > 2) return wrong(`${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text)} compares more than once; write one condition for each "${operator}"`);
  if (sides.includes("")) return wrong(`${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text)} has nothing on one side of "${operator}"; for an empty body write "len([BODY]) == 0"`);
  const [left, right] = sides.map(parseOperand);
  if (!left?.ok || !right?.ok) return { ok: false, problems: [left, right].flatMap((side) => side?.ok === false ? side.problems : []) };
  const condition = { text: (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(text), left: left.value, operator, right: right.value };
  const mistake = mistakeIn(condition);
  return mistake === void 0 ? (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(condition) : wrong(`${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text)}: ${mistake}`);
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
  const meant = (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(text.replace(/^\[|\].*$/g, ""), ["STATUS", "RESPONSE_TIME", "CONNECTED", "CERTIFICATE_EXPIRATION", "BODY", "HEADER"]);
  return meant === void 0 ? '; for example "[STATUS] == 200"' : `; did you mean "[${meant}]"?`;
}
function mistakeBetween(one, other, ordered) {
  if (ordered) {
    if (one.kind === "pattern" || one.kind === "options") return 'any() and pat() go with == and != only; for example "[STATUS] == any(200, 204)"';
    if (one.kind === "literal" && parseNumber(one.text) === void 0) return `${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(one.text)} is neither a number nor a duration; for example "[RESPONSE_TIME] < 500" or "[CERTIFICATE_EXPIRATION] > 48h"`;
    return isUnordered(one) ? `${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(one.text)} is no number and goes with == and != only` : void 0;
  }
  if (one.kind !== "seen" || other.kind !== "literal") return void 0;
  if (isBoolean(one) && !/^(?:true|false)$/.test(other.text)) return `${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(one.text)} is true or false; for example "${one.text} == true"`;
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
    const shown = other.operand.kind === "pattern" && side.resolved.kind === "text" ? besidePattern(seen) : (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(seen, Math.floor(most));
    return side.operand.kind === "seen" ? `${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(side.operand.text)} (${shown})` : (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(side.operand.text);
  };
  return (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(`${part(left, right)} ${condition.operator} ${part(right, left)}`, LONGEST_SHOWN);
}
function besidePattern(seen) {
  const short = Array.from(seen.slice(0, 2 * LONGEST_BESIDE_PATTERN)).slice(0, LONGEST_BESIDE_PATTERN).join("");
  return short === seen ? seen : `${short}...(truncated)`;
}
function seenOf({ operand, resolved }, ordered, answer) {
  if (resolved.kind === "unseen") return answer.connected ? "not seen" : "no connection";
  if (resolved.kind === "unreadable") return resolved.reason;
  if (resolved.kind === "missing") return "INVALID";
  const value = (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(resolved.text, 4 * LONGEST_SHOWN));
  if (!ordered) return value;
  if (parseNumber(resolved.text) === void 0) return `${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(value, 60)}, not a number`;
  const isDuration = operand.kind === "seen" && operand.placeholder.kind === "certificate-expiration" && operand.measure === "value";
  return isDuration ? writeDuration(Number(resolved.text)) : value;
}




/***/ }),

/***/ 302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KV: () => (/* binding */ isForbiddenAddress),
/* harmony export */   iY: () => (/* binding */ isForbiddenHost),
/* harmony export */   sR: () => (/* binding */ endpoint)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(995);
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

/***/ 773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(995);
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

/***/ 362:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(995);
/* harmony import */ var _chunk_3BS4A3BM_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(15);
/* harmony import */ var _chunk_NZ2YOFJU_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(476);
/* harmony import */ var _chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9);
/* harmony import */ var _chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(913);
/* harmony import */ var _chunk_WTWSVX7B_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(222);
/* harmony import */ var _chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(26);
/* harmony import */ var _chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(170);
/* harmony import */ var _chunk_Y24GW6VA_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(302);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(898);
/* harmony import */ var _chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(773);
/* harmony import */ var _chunk_AO5Z2ACV_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(895);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(857);
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(982);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(896);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_17__ = __nccwpck_require__(500);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_18__ = __nccwpck_require__(421);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_19__ = __nccwpck_require__(193);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_20__ = __nccwpck_require__(24);
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
  process.stdout.write(cmd.toString() + os__WEBPACK_IMPORTED_MODULE_12__.EOL);
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
  if (!fs__WEBPACK_IMPORTED_MODULE_14__.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs__WEBPACK_IMPORTED_MODULE_14__.appendFileSync(filePath, `${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_12__.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_13__.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_12__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_12__.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js


// node_modules/@actions/core/lib/summary.js


var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve) {
      resolve(value);
    });
  }
  return new (P || (P = Promise))(function(resolve, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = fs__WEBPACK_IMPORTED_MODULE_14__.promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, fs__WEBPACK_IMPORTED_MODULE_14__.constants.R_OK | fs__WEBPACK_IMPORTED_MODULE_14__.constants.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text2, addEOL = false) {
    this._buffer += text2;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(os__WEBPACK_IMPORTED_MODULE_12__.EOL);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code2, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code2), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row2) => {
      const cells = row2.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text2, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text2);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text2, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text2, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text2, href) {
    const element = this.wrap("a", text2, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();

// node_modules/@actions/core/lib/platform.js

var platform = os__WEBPACK_IMPORTED_MODULE_12__.platform();
var arch = os__WEBPACK_IMPORTED_MODULE_12__.arch();

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
  process.stdout.write(os__WEBPACK_IMPORTED_MODULE_12__.EOL);
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


var DEFAULT_PIPELINE_FILE = ".github/surefoot.yml";
async function applyPipelineFile(action, specs, given, workspace) {
  const named2 = given["config"];
  const file = named2 ?? DEFAULT_PIPELINE_FILE;
  const wrong = (message) => (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .invalid */ .Gq)({ subject: "config", message: `${named2 === void 0 ? `The pipeline file ${file}` : `Input "config" is not valid: ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(file)}`} ${message}` });
  let location;
  let root;
  try {
    root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_15__.realpath)(workspace);
    location = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_15__.realpath)(node_path__WEBPACK_IMPORTED_MODULE_16__.resolve(root, file));
  } catch (error2) {
    const absent = (0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_9__/* .systemCodeOf */ .c7)(error2) === "ENOENT" || (0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_9__/* .systemCodeOf */ .c7)(error2) === "ENOTDIR";
    if (absent && named2 === void 0) return (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .valid */ .rZ)({ texts: given, sources: {}, hints: [] });
    return wrong(absent ? `does not exist in the workspace. Give the path of a file in the repository, e.g. ${DEFAULT_PIPELINE_FILE}, and check the repository out before this step.` : `cannot be read: ${(0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_9__/* .messageOf */ .bD)(error2)}.`);
  }
  if (!isInside(root, location)) return wrong(`leads out of the workspace. Give the path of a file in the repository, e.g. ${DEFAULT_PIPELINE_FILE}.`);
  const { readPipelineFile } = await __nccwpck_require__.e(/* import() */ 475).then(__nccwpck_require__.bind(__nccwpck_require__, 475));
  return readPipelineFile(location, { action, specs, given, file });
}
function isInside(root, location) {
  const relative = node_path__WEBPACK_IMPORTED_MODULE_16__.relative(root, location);
  return relative !== "" && relative !== ".." && !relative.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_16__.sep}`) && !node_path__WEBPACK_IMPORTED_MODULE_16__.isAbsolute(relative);
}

// shared/record/record-store.ts


// shared/record/schema.ts
var RECORD_SCHEMA = "surefoot/release@1";
var line = (max) => (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)().check((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._maxLength */ .Eb)(max), (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk)(/^[^\u0000-\u0008\u000a-\u001f\u007f]*$/));
var prose = (max) => (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)().check((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._maxLength */ .Eb)(max), (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk)(/^[^\u0000-\u0008\u000b-\u001f\u007f]*$/));
var time = (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)().check((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk)(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/));
var httpAddress = (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)().check((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._maxLength */ .Eb)(2e3), (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk)(/^https?:\/\/[^\s\u0000-\u001f]+$/i));
var amount = (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)().check((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._gte */ .qm)(0), (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._lte */ .Zm)(1e12));
var share = (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)().check((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._gte */ .qm)(0), (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._lte */ .Zm)(1));
var releaseId = line(100).check((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._minLength */ .m9)(1));
var opt = _chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq;
var ended = { reason_code: opt(line(60)), reason: opt(prose(1e3)), started_at: opt(time), finished_at: opt(time) };
var check = (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
  name: line(200),
  url: opt(line(2e3)),
  critical: opt((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zM)()),
  conditions: opt((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YO)(prose(500)).check((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._maxLength */ .Eb)(20))),
  expect_status: opt((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YO)(line(10)).check((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._maxLength */ .Eb)(20))),
  method: opt(line(10)),
  timeout_ms: opt(amount)
});
var failingCheck = (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
  name: line(200),
  critical: opt((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zM)()),
  status: opt(line(20)),
  component: opt(line(200)),
  kind: opt(line(40)),
  message: opt(prose(500))
});
var health = (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
  outcome: opt((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._enum */ .$8)(_chunk_NZ2YOFJU_js__WEBPACK_IMPORTED_MODULE_2__/* .OUTCOMES */ .im["action-healthcheck"])),
  ...ended,
  success_rate: opt(share),
  p95_ms: opt(amount),
  max_error_rate: opt(share),
  max_p95_ms: opt(amount),
  samples: opt(amount),
  failures_in_a_row: opt(amount),
  failing_checks: opt((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YO)(failingCheck).check((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._maxLength */ .Eb)(50))),
  passing_checks: opt((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YO)(line(200)).check((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._maxLength */ .Eb)(100))),
  observed_version: opt(line(200)),
  expected_version: opt(line(200)),
  time_to_healthy_ms: opt(amount),
  was_healthy: opt((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zM)()),
  checks: opt((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YO)(check).check((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._maxLength */ .Eb)(50))),
  report: opt(line(1e3))
});
var releaseRecord = (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
  schema: (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .eu)(RECORD_SCHEMA),
  environment: line(255).check((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._minLength */ .m9)(1)),
  service: opt(line(100)),
  version: opt(line(200)),
  commit: opt((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ sha: opt(line(64)), message: opt(prose(500)), author: opt(line(100)) })),
  run: opt((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ id: opt(line(40)), attempt: opt(line(10)), repository: opt(line(200)), workflow: opt(line(200)), actor: opt(line(100)), ref: opt(line(300)), url: opt(httpAddress) })),
  started_at: opt(time),
  updated_at: opt(time),
  baseline: opt(health),
  migration: opt(
    (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
      outcome: opt((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._enum */ .$8)(_chunk_NZ2YOFJU_js__WEBPACK_IMPORTED_MODULE_2__/* .OUTCOMES */ .im["action-migrate"])),
      ...ended,
      tool: opt(line(40)),
      from_revision: opt(line(200)),
      to_revision: opt(line(200)),
      pending_count: opt(amount),
      applied_count: opt(amount),
      migration_class: opt((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._enum */ .$8)(_chunk_NZ2YOFJU_js__WEBPACK_IMPORTED_MODULE_2__/* .MIGRATION_CLASSES */ .GO)),
      reversible: opt((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zM)()),
      backup_file: opt(line(1e3)),
      backup_bytes: opt(amount),
      backup_sha256: opt(line(64))
    })
  ),
  deployment: opt(
    (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
      outcome: opt((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._enum */ .$8)(_chunk_NZ2YOFJU_js__WEBPACK_IMPORTED_MODULE_2__/* .OUTCOMES */ .im["action-deploy"])),
      ...ended,
      platform: opt((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._enum */ .$8)(_chunk_NZ2YOFJU_js__WEBPACK_IMPORTED_MODULE_2__/* .PLATFORM_NAMES */ .Z6)),
      strategy: opt(line(40)),
      release_id: opt(releaseId),
      previous_release_id: opt(releaseId),
      live_release_id: opt(releaseId),
      url: opt(httpAddress),
      logs_url: opt(httpAddress),
      github_deployment_id: opt(line(40)),
      duration_seconds: opt(amount)
    })
  ),
  health: opt(health),
  decision: opt(
    (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
      decision: opt((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._enum */ .$8)(_chunk_NZ2YOFJU_js__WEBPACK_IMPORTED_MODULE_2__/* .DECISIONS */ .Yv)),
      rule: opt(line(60)),
      severity: opt((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._enum */ .$8)(_chunk_NZ2YOFJU_js__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITIES */ .oC)),
      respond_within: opt(line(40)),
      reason: opt(prose(1e3)),
      would_change: opt(prose(1e3)),
      decided_at: opt(time)
    })
  ),
  rollback: opt(
    (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
      outcome: opt((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._enum */ .$8)(_chunk_NZ2YOFJU_js__WEBPACK_IMPORTED_MODULE_2__/* .OUTCOMES */ .im["action-rollback"])),
      ...ended,
      from_release_id: opt(releaseId),
      to_release_id: opt(releaseId),
      verified: opt((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zM)()),
      live_release_id: opt(releaseId),
      duration_seconds: opt(amount),
      requested_reason: opt(prose(500))
    })
  ),
  notifications: opt(
    (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
      slack: opt((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YO)((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ channel: line(100), channel_id: opt(line(40)), ts: opt(line(40)), event: opt(line(20)) })).check((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._maxLength */ .Eb)(20))),
      incident_url: opt(httpAddress)
    })
  )
});

// shared/record/fit-record.ts
var FOR_PEOPLE = /* @__PURE__ */ new Set(["reason", "would_change", "requested_reason", "message", "name", "component", "author", "actor", "workflow", "ref", "conditions", "passing_checks", "observed_version"]);
var IDENTITY = /* @__PURE__ */ new Set(["schema", "environment", "service"]);
var PROSE = /* @__PURE__ */ new Set(["reason", "would_change", "requested_reason", "message", "conditions"]);
var longestOf = ({ _zod: { def } }) => Math.min(...(def.checks ?? []).filter((check2) => check2._zod.def.check === "max_length").map((check2) => Number(check2._zod.def.maximum)));
function fitRecord(record2, fit) {
  return fitValue(record2, releaseRecord, fit, "");
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
function fitText(text2, longest, fit, key) {
  if (FOR_PEOPLE.has(key)) return cut(fit.redact(PROSE.has(key) ? (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(text2) : (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(text2)), Math.min(longest, fit.longestText));
  return IDENTITY.has(key) || fit.redact(text2) === text2 ? text2 : void 0;
}
function cut(text2, longest) {
  return text2.length <= longest ? text2 : `${text2.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}\u2026`;
}

// shared/record/record-text.ts
var LARGEST_RECORD_BYTES = 24 * 1024;
function parseRecord(text2, subject) {
  const problem = (message) => (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .invalid */ .Gq)({ subject, message: `The release record from ${subject} is not valid: ${message}. Give the output "record" of an earlier action unchanged.` });
  if (Buffer.byteLength(text2) > LARGEST_RECORD_BYTES) return problem(`it has ${Buffer.byteLength(text2)} bytes, at most ${LARGEST_RECORD_BYTES} are read`);
  let value;
  try {
    value = JSON.parse(text2);
  } catch {
    return problem("it is not JSON");
  }
  const parsed = releaseRecord.safeParse(value, { reportInput: true });
  if (parsed.success) return (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .valid */ .rZ)(parsed.data);
  const issues = (0,_chunk_NZ2YOFJU_js__WEBPACK_IMPORTED_MODULE_2__/* .describeIssues */ .wF)(parsed.error.issues, releaseRecord).map((issue2) => `${issue2.path ? `${issue2.path}: ` : ""}${issue2.message}`);
  return problem(`${issues.slice(0, 1).join()}${issues.length > 1 ? ` (and ${issues.length - 1} more)` : ""}`);
}
function stringifyRecord(record2, redact) {
  const whole = fitRecord(record2, { redact, longestText: LONG });
  const stages = [() => whole, () => fitRecord(whole, { redact, longestText: MIDDLING }), () => withFewChecks(fitRecord(whole, { redact, longestText: MIDDLING })), () => withoutChecks(fitRecord(whole, { redact, longestText: MIDDLING }))];
  for (const stage of stages) {
    const text2 = JSON.stringify(stage());
    if (Buffer.byteLength(text2) <= LARGEST_RECORD_BYTES) return text2;
  }
  return JSON.stringify(withoutAddresses(withoutChecks(fitRecord(whole, { redact, longestText: SHORT }))));
}
var LONG = 1e3;
var MIDDLING = 240;
var SHORT = 60;
function applyChange(record2, change, updatedAt) {
  const merged = { ...record2, ...change, updated_at: updatedAt };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== void 0));
}
function withFewChecks(record2) {
  return mapHealth(record2, (health2) => ({ ...health2, checks: health2.checks?.slice(0, 20), failing_checks: health2.failing_checks?.slice(0, 8), passing_checks: health2.passing_checks?.slice(0, 20) }));
}
function withoutChecks(record2) {
  return mapHealth(record2, (health2) => ({ ...health2, checks: void 0, failing_checks: health2.failing_checks?.slice(0, 3), passing_checks: void 0 }));
}
function withoutAddresses(record2) {
  const kept = Object.fromEntries(Object.entries(record2).filter(([key]) => key !== "commit" && key !== "notifications"));
  return JSON.parse(JSON.stringify(kept), (_key, value) => typeof value === "string" && value.length > 255 ? void 0 : value);
}
function mapHealth(record2, shrink) {
  return { ...record2, ...record2.health && { health: shrink(record2.health) }, ...record2.baseline && { baseline: shrink(record2.baseline) } };
}

// shared/record/record-store.ts
function recordFile(temp, key) {
  const encode = (name2) => Array.from(name2.toWellFormed()).map((c) => /[A-Za-z0-9_-]/.test(c) ? c : encodeURIComponent(c).replace(/[.!'()*~]/g, (p) => `%${p.charCodeAt(0).toString(16).toUpperCase()}`)).join("");
  const names = [key.environment, ...key.service === void 0 ? [] : [key.service]].map(encode);
  return node_path__WEBPACK_IMPORTED_MODULE_16__.join(temp, "surefoot", `${names.join(".")}.json`);
}
async function loadRecord(temp, key, given) {
  const file = recordFile(temp, key);
  const fromInput = given === void 0 ? (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .valid */ .rZ)(void 0) : checkKey(parseRecord(given, 'input "record"'), key, 'input "record"');
  if (!fromInput.ok) return fromInput;
  let text2;
  try {
    text2 = await (0,_chunk_NZ2YOFJU_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextFile */ .Gu)(file, LARGEST_RECORD_BYTES);
  } catch (error2) {
    return (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .invalid */ .Gq)({ subject: file, message: `The release record ${file} cannot be read: ${(0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_9__/* .messageOf */ .bD)(error2)}.` });
  }
  const fromFile = text2 === void 0 ? (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .valid */ .rZ)(void 0) : checkKey(parseRecord(text2, file), key, file);
  if (!fromFile.ok) return fromFile;
  return (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .valid */ .rZ)(laterOf(fromInput.value, fromFile.value));
}
async function saveRecord(temp, key, text2) {
  await (0,_chunk_NZ2YOFJU_js__WEBPACK_IMPORTED_MODULE_2__/* .writePrivateFile */ .Pl)(recordFile(temp, key), text2);
}
var emptyRecord = (key) => ({ schema: RECORD_SCHEMA, environment: key.environment, ...key.service === void 0 ? {} : { service: key.service } });
function checkKey(checked, key, subject) {
  if (!checked.ok) return checked;
  const { environment, service } = checked.value;
  if (environment === key.environment && (service ?? "") === (key.service ?? "")) return checked;
  return (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .invalid */ .Gq)({ subject, message: `The release record from ${subject} is for environment "${environment}"${service === void 0 ? "" : `, service "${service}"`}, but this step works on "${key.environment}"${key.service === void 0 ? "" : `, service "${key.service}"`}.` });
}
function laterOf(given, stored) {
  if (!given || !stored) return given ?? stored;
  return Date.parse(stored.updated_at ?? "") >= Date.parse(given.updated_at ?? "") ? stored : given;
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
  sleep: (ms, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_17__.setTimeout)(ms, void 0, signal ? { signal } : {}).catch(() => void 0)
};
var timestamp = (clock) => clock.now().toISOString().replace(/\.\d{3}Z$/, "Z");

// shared/runtime/http.ts
var LARGEST_BODY_BYTES = 4 * 1024 * 1024;
var systemHttp = {
  send: async (request) => {
    try {
      return await exchange(request);
    } catch (error2) {
      return { kind: "failed", why: "connection", message: (0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_9__/* .messageOf */ .bD)(error2) };
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
      else resolve({ kind: "failed", why: "connection", message: (0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_9__/* .messageOf */ .bD)(error2) });
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

// shared/runtime/shell.ts



// shared/runtime/process-group.ts
function leaderOf(child) {
  const pid = child.pid;
  return {
    signal: (name2) => {
      if (pid === void 0) return;
      try {
        if (process.platform === "win32") child.kill(name2);
        else process.kill(-pid, name2);
      } catch {
      }
    }
  };
}

// shared/runtime/shell.ts
var KEPT_CHARACTERS = 1e6;
var LONGEST_LINE = 16384;
var TERM_AFTER_MS = 3e3;
var KILL_AFTER_MS = 5e3;
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
    child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_18__.spawn)(file, args, { cwd: request.cwd, env: childEnvironment(process.env, request.env), detached: process.platform !== "win32", stdio: [request.stdin === void 0 ? "ignore" : "pipe", "pipe", "pipe"] });
  } catch (error2) {
    resolve({ kind: "not-started", reason: String(error2), missing: false });
    return;
  }
  follow(child, request, resolve);
}
function follow(child, request, resolve) {
  const stdout = collect(child.stdout, (line2) => request.onLine?.(line2, "stdout"));
  const stderr = collect(child.stderr, (line2) => request.onLine?.(line2, "stderr"));
  const group = leaderOf(child);
  let killedBy;
  let exit;
  const timers = [];
  const end = (by) => {
    if (killedBy || exit) return;
    killedBy = by;
    group.signal("SIGINT");
    timers.push(setTimeout(() => group.signal("SIGTERM"), TERM_AFTER_MS), setTimeout(() => group.signal("SIGKILL"), KILL_AFTER_MS));
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
    child.stdout?.destroy();
    child.stderr?.destroy();
    resolve(result);
  };
  const finish2 = () => {
    const code2 = exit?.code ?? null;
    const out = stdout.end();
    const err = stderr.end();
    if (killedBy) group.signal("SIGKILL");
    if (killedBy) settle2({ kind: "killed", by: killedBy, stdout: out.text, stderr: err.text });
    else if (code2 === null) settle2({ kind: "killed", by: "signal", stdout: out.text, stderr: err.text });
    else settle2({ kind: "exited", code: code2, stdout: out.text, stderr: err.text, truncated: out.truncated || err.truncated });
  };
  child.once("error", (error2) => {
    if (child.pid === void 0) settle2({ kind: "not-started", reason: error2.message, missing: error2.code === "ENOENT" });
  });
  child.once("exit", (code2) => {
    exit = { code: code2 };
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
  const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_19__.StringDecoder("utf8");
  let text2 = "";
  let truncated = false;
  let open = "";
  const take = (piece) => {
    text2 += piece;
    if (text2.length > 2 * KEPT_CHARACTERS) {
      text2 = text2.slice(-KEPT_CHARACTERS);
      truncated = true;
    }
    const lines2 = (open + piece).split("\n");
    open = lines2.pop() ?? "";
    for (const line2 of lines2) onLine(line2.replace(/\r$/, ""));
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
    const named2 = `Input "${problem.subject}"`;
    return source === void 0 || !problem.message.startsWith(named2) ? problem : { subject: source, message: source + problem.message.slice(named2.length) };
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
    const seen = codec.secret ? `a value of ${given.length} characters` : (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(given);
    return { problems: [{ subject: input, message: `Input "${input}" is not valid: got ${seen}; expected ${wanted(codec)}.` }] };
  }
  const document = await (0,_chunk_NZ2YOFJU_js__WEBPACK_IMPORTED_MODULE_2__/* .readYaml */ .gM)(given);
  if (!document.ok) return { problems: [{ subject: input, message: `Input "${input}" is not valid YAML: ${document.problem}; expected ${wanted(codec)}.` }] };
  const result = codec.schema.safeParse(document.value, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  return { problems: (0,_chunk_NZ2YOFJU_js__WEBPACK_IMPORTED_MODULE_2__/* .describeIssues */ .wF)(result.error.issues, codec.schema).map((issue2) => ({ subject: input, message: `Input "${input}" is not valid${issue2.path ? ` at ${issue2.path}` : ""}: ${issue2.message}.` })) };
}
var wanted = (codec) => codec.accepts.includes(codec.example) ? codec.accepts : `${codec.accepts}, e.g. ${codec.example}`;

// shared/action/publish.ts


// shared/action/markdown.ts
function md(text2, max = 500) {
  return (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)((0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(text2), max).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/[\\`*_{}[\]()#+!|~$]/g, "\\$&").replace(/@/g, "&#64;").replace(/(https?|www)(?=:|\.)/gi, "$1&#8203;");
}
function code(text2, max = 200) {
  const line2 = (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)((0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(text2), max).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\|/g, "&#124;").replace(/`/g, "&#96;").replace(/@/g, "&#64;");
  return line2 === "" ? "\u2013" : `<code>${line2}</code>`;
}
function link(text2, url) {
  const parsed = url === void 0 ? null : URL.parse(url);
  if (!parsed || parsed.protocol !== "https:" && parsed.protocol !== "http:") return md(text2);
  return `[${md(text2)}](${parsed.href.replace(/[()\s<>|]/g, (character) => encodeURIComponent(character).replace(/[()]/g, (p) => p === "(" ? "%28" : "%29"))})`;
}
function table(head, rows) {
  const line2 = (cells) => `| ${cells.join(" | ")} |`;
  return [line2(head), line2(head.map(() => "---")), ...rows.map(line2)].join("\n");
}
function block(text2, max = 6e3) {
  const lines2 = (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)((0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(text2), max).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return `<pre>${lines2}</pre>`;
}
function details(title, body) {
  return `<details><summary>${md(title)}</summary>

${body}

</details>`;
}

// shared/action/publish.ts
var RESULT_SCHEMA = "surefoot/result@1";
var LARGEST_SUMMARY = 128 * 1024;
function publish(action, report, record2, { log, redact }) {
  const reason = (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)(redact((0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(report.reason)), 1e3);
  const own2 = Object.fromEntries(action.outputs.map((name2) => [name2, asText(report.outputs[name2], redact)]));
  const result = {
    schema: RESULT_SCHEMA,
    action: action.name,
    outcome: report.outcome,
    reason_code: report.reasonCode,
    reason,
    ...Object.fromEntries(action.outputs.filter((name2) => report.outputs[name2] !== void 0).map((name2) => [name2.replaceAll("-", "_"), resultValue(report.outputs[name2], redact)]))
  };
  const outputs2 = { ...own2, outcome: report.outcome, "reason-code": report.reasonCode, reason, result: JSON.stringify(result), record: record2 ?? "" };
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

**What to do:** ${md(redact(report.advice), 1e3)}` : "";
  const body = report.summary ? `

${redact(report.summary)}` : "";
  const text2 = `### ${headline(action, report)}

${md(reason, 1e3)}${advice}${body}

<sub>${report.reasonCode}</sub>

`;
  return text2.length <= LARGEST_SUMMARY ? text2 : `${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)(text2, LARGEST_SUMMARY)}

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
  if (file) (0,node_fs__WEBPACK_IMPORTED_MODULE_20__.appendFileSync)(file, text2, "utf8");
}
function guarded(write, log) {
  try {
    write();
  } catch (error2) {
    log.warning(`A file of the runner could not be written: ${(0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_9__/* .messageOf */ .bD)(error2)}`);
  }
}

// shared/action/run-facts.ts

var LARGEST_EVENT_BYTES = 4 * 1024 * 1024;
function readRunFacts(env) {
  const text2 = (name2) => (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)((0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(env[name2] ?? ""), 1e3);
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
    const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_20__.readFileSync)(file);
    return bytes.byteLength <= LARGEST_EVENT_BYTES ? JSON.parse(bytes.toString("utf8")) : void 0;
  } catch {
    return void 0;
  }
}
function headCommitOf(event) {
  const commit = own(event, "head_commit");
  const message = own(commit, "message");
  if (typeof message !== "string") return void 0;
  const author = own(commit, "author");
  const name2 = own(author, "username") ?? own(author, "name");
  return { message: (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)((0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(message), 2e3), author: typeof name2 === "string" ? (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)((0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(name2), 100) : "" };
}
function own(value, key) {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key) ? value[key] : void 0;
}

// shared/action/runner-log.ts

var LONGEST_ANNOTATION = 3900;
var LONGEST_LINE2 = 4e3;
function createRunnerLog(secrets) {
  const clean = (text2) => secrets.redact((0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(text2));
  const annotation = (text2) => (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)(clean(text2), LONGEST_ANNOTATION);
  const lines2 = (text2, prefix) => writeOut(clean(text2).split("\n").map((line2) => `${prefix}${withoutCommand((0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)(line2, LONGEST_LINE2), prefix)}
`).join(""));
  return {
    info: (text2) => lines2(text2, ""),
    foreign: (text2) => lines2(text2, "  | "),
    warning: (text2) => warning(annotation(text2)),
    notice: (text2) => notice(annotation(text2)),
    error: (text2) => error(annotation(text2))
  };
}
function withoutCommand(line2, prefix) {
  const inert = line2.replaceAll("##[", "## [");
  return prefix === "" ? inert.replace(/^(\s*):(?=:)/, "$1: ") : inert;
}
function writeOut(text2) {
  const bytes = Buffer.from(text2, "utf8");
  for (let written = 0; written < bytes.length; ) {
    try {
      written += (0,node_fs__WEBPACK_IMPORTED_MODULE_20__.writeSync)(1, bytes, written);
    } catch (problem) {
      const code2 = (0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_9__/* .systemCodeOf */ .c7)(problem);
      if (code2 === "EPIPE") return;
      if (code2 !== "EAGAIN") throw problem;
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
    for (const part of /* @__PURE__ */ new Set([secret2.trim(), ...secret2.split(/\r?\n/).map((line2) => line2.trim())])) {
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
  const forms = [secret2, safely(() => encodeURIComponent(secret2)), safely(() => encodeURIComponent(secret2).replace(/%../g, (code2) => code2.toLowerCase())), safely(() => encodeURI(secret2)), safely(() => decodeURIComponent(secret2)), JSON.stringify(secret2).slice(1, -1), escaped, new URLSearchParams({ s: secret2 }).toString().slice(2)];
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
  if (action.post && process.env[`STATE_${STAGE}`] === "started") return settle(action, session, cancel);
  const late = cancel.afterGrace(CANCEL_GRACE_MS).then(() => ({ ...failure("cancelled", "The run was cancelled, and the work in hand did not end in time."), outcome: action.name === "action-notify" ? "not-sent" : "cancelled" }));
  const report = await Promise.race([attempt(action, session, cancel.signal), late]);
  await finish(action, session, report);
  process.exit(report.failed ? 1 : 0);
}
async function attempt(action, session, signal) {
  try {
    const prepared = await prepare(action, session, signal);
    if (!prepared.ok) return prepared.report;
    if (action.post) saveState(STAGE, "started");
    return await action.run(prepared.request, prepared.context);
  } catch (error2) {
    if (error2 instanceof _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_9__/* .CodedError */ .AK) return { ...failure(error2.code, error2.message), advice: error2.advice };
    if (process.env["RUNNER_DEBUG"] === "1" && error2 instanceof Error) session.log.foreign(error2.stack ?? "");
    return { ...failure("unexpected-error", `Unexpected error in ${action.name}: ${(0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_9__/* .messageOf */ .bD)(error2)}`), advice: "This is a defect of the action. Please report it, with the log of a run with debug logging turned on." };
  }
}
async function settle(action, session, cancel) {
  const work = async () => {
    const prepared = await prepare(action, session, cancel.signal);
    if (prepared.ok) await action.post?.(prepared.request, { ...prepared.context, state: savedState() });
  };
  await Promise.race([work(), cancel.afterGrace(CANCEL_GRACE_MS)]).catch((error2) => session.log.warning(`What this step left open could not be settled: ${(0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_9__/* .messageOf */ .bD)(error2)}`));
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
  if (!inputs2.ok) return refused([...atTheirSources(inputs2.problems, sources), ...hints], session);
  const common = inputs2.value;
  const key = recordKey(common);
  if (key) {
    const loaded = await loadRecord(session.run.temp, key, common.record);
    if (!loaded.ok) return refused(loaded.problems, session);
    session.record = loaded.value ?? emptyRecord(key);
    session.key = key;
  }
  const env = childEnvironment(process.env);
  const request = await action.request(inputs2.value, { env, run: session.run, record: session.record });
  if (!request.ok) return refused([...atTheirSources(request.problems, sources), ...hints], session);
  const context = { env, run: session.run, record: session.record, signal, maskSecret: (value) => session.secrets.add(value), saveState, clock: systemClock, shell: systemShell, http: systemHttp, log: session.log };
  return { ok: true, request: request.value, context };
}
function recordKey(common) {
  if (common.environment !== void 0) return { environment: common.environment, service: common.service };
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
    const known2 = { ...session.record, commit: session.record.commit ?? commitOf(session.run), run: runOf(session.run) };
    recordText = stringifyRecord(applyChange(known2, report.change ?? {}, (/* @__PURE__ */ new Date()).toISOString()), redact);
    await saveRecord(session.run.temp, session.key, recordText).catch((error2) => session.log.warning(`The release record could not be kept for later steps: ${(0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_9__/* .messageOf */ .bD)(error2)}. Pass it on with the output "record".`));
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
  const schema = (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .Fs)(
    (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(),
    (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pd)((text2, context) => {
      const value = read(text2);
      if (value !== void 0) return value;
      context.issues.push({ code: "custom", message: `expected ${accepts}`, input: text2 });
      return _chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .NEVER */ .tm;
    })
  );
  return { format: "text", schema, accepts, example };
}
var text = ({ max = 4e3, accepts = "text", example = "text" } = {}) => textCodec(`${accepts} of at most ${max} characters without control characters`, example, (value) => value.length <= max && !/[\u0000-\u0008\u000b-\u001f\u007f]/.test(value) ? value : void 0);
var freeText = ({ max = 4e3 } = {}) => textCodec(`text of at most ${max} characters`, "checkout fails for every customer", (value) => value.length <= max ? value : void 0);
var name = ({ max = 100, example = "production" } = {}) => textCodec(`a name of 1 to ${max} characters on one line, without control characters`, example, (value) => value.length <= max && value.trim() === value && !/[\p{Cc}\u2028\u2029]/u.test(value) ? value : void 0);
var secret = (example) => ({
  ...textCodec("a value without line breaks and of at most 4000 characters", example, (value) => value.length <= 4e3 && !/[\p{Cc}]/u.test(value.trim()) ? value.trim() : void 0),
  secret: true
});
var duration = ({ min = 0, max = Number.POSITIVE_INFINITY, example = "5m" } = {}) => {
  const bounds = [min > 0 ? `at least ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_10__/* .formatDuration */ .a)(min)}` : "", max < Number.POSITIVE_INFINITY ? `at most ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_10__/* .formatDuration */ .a)(max)}` : ""].filter(Boolean).join(" and ");
  return textCodec(`a duration such as 30s, 5m or 1h30m${bounds ? `, ${bounds}` : ""}`, example, (value) => {
    const ms = (0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_10__/* .parseDuration */ .E)(value);
    return ms !== void 0 && ms >= min && ms <= max ? ms : void 0;
  });
};
var boolean2 = () => textCodec("true or false", "true", (value) => /^(true|True|TRUE)$/.test(value.trim()) ? true : /^(false|False|FALSE)$/.test(value.trim()) ? false : void 0);
var oneOf = (values) => textCodec(`one of ${values.join(", ")}`, values[0] ?? "", (value) => values.find((candidate) => candidate === value.trim()));
var yaml = (schema, accepts, example) => ({ format: "yaml", schema, accepts, example });

// shared/action/common-inputs.ts
var commonInputs = {
  environment: { codec: name({ max: 255 }) },
  service: { codec: name({ example: "api" }) },
  config: { codec: text({ max: 500, accepts: "a path", example: ".github/surefoot.yml" }) },
  record: { codec: freeText({ max: 2e5 }) },
  "github-token": { codec: secret("${{ github.token }}"), default: "${{ github.token }}" },
  "dry-run": { codec: boolean2(), default: "false" }
};

// shared/health-probe/check-headers.ts
var TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}$/;
var VALUE = /^[\t\x20-\x7e\x80-\xff]{0,8000}$/;
var FRAMING = /* @__PURE__ */ new Set(["connection", "content-length", "expect", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade"]);
var MOST_HEADERS = 50;
function readHeaders(text2, subject = "headers") {
  const problem = (message) => (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .invalid */ .Gq)({ subject, message: `Input "${subject}" is not valid: ${message}. Expected one "Name: value" a line, e.g. Authorization: Bearer \${{ secrets.HEALTH_TOKEN }}` });
  if (text2.trimStart().startsWith("{")) {
    const map = jsonMap(text2);
    return map ? checkHeaders(map, problem) : problem('it begins with "{", but is not a JSON map of texts');
  }
  const headers = {};
  for (const [index, line2] of text2.split(/\r?\n/).entries()) {
    if (line2.trim() === "" || line2.trimStart().startsWith("#")) continue;
    const colon = line2.indexOf(":");
    if (colon <= 0) return problem(`line ${index + 1} has no "Name:"`);
    headers[line2.slice(0, colon).trim().replace(/^(["'])(.*)\1$/, "$2")] = line2.slice(colon + 1).trim().replace(/^(["'])(.*)\1$/, "$2");
  }
  return checkHeaders(headers, problem);
}
function checkHeaders(headers, problem) {
  const entries = Object.entries(headers);
  if (entries.length > MOST_HEADERS) return problem(`it has ${entries.length} headers, at most ${MOST_HEADERS} are sent`);
  for (const [name2, value] of entries) {
    if (!TOKEN.test(name2)) return problem(`${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(name2)} is not the name of a header`);
    if (FRAMING.has(name2.toLowerCase())) return problem(`the header ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(name2)} cannot be set`);
    if (!VALUE.test(value)) return problem(`the value of ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(name2)} has a line break or another character that a header cannot hold, or is too long`);
  }
  return (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .valid */ .rZ)(headers);
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
var scalar = (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KC)([(0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(), (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zM)()]);
var lines = (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KC)([(0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(), (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YO)((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KC)([(0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)()]))]);
var checkItem = (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .re)({
  name: (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)().check((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._minLength */ .m9)(1), (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._maxLength */ .Eb)(LONGEST_NAME), (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk)(/^[^\p{Cc}]*$/u, { error: "expected a name on one line" }))),
  url: (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(),
  conditions: (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(lines),
  headers: (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1)((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), scalar)),
  critical: (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zM)()),
  timeout: (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KC)([(0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)()])),
  method: (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._enum */ .$8)(METHODS)),
  body: (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KC)([(0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1)((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)()), (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YO)((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)())])),
  "expect-status": (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(lines)
});
var checkInputs = {
  url: { codec: freeText({ max: 2e4 }) },
  "expect-status": { codec: freeText({ max: 200 }) },
  conditions: { codec: freeText({ max: 2e4 }) },
  headers: { codec: { ...freeText({ max: 1e5 }), secret: true } },
  method: { codec: oneOf(METHODS) },
  body: { codec: freeText({ max: 2e5 }) },
  checks: { codec: yaml((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YO)((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KC)([(0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), checkItem])).check((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._minLength */ .m9)(1), (0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* ._maxLength */ .Eb)(MOST_CHECKS)), "a YAML list of checks", "- url: https://app.example.com/health") }
};
function checksFromInputs(values, base) {
  const problems = [];
  const defaults = readDefaults(values, problems);
  if (values.url !== void 0) problems.push(...urlProblems(values.url, 'Input "url" is not valid', "url"));
  if (problems.length > 0) return (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .invalid */ .Gq)(...problems);
  if (values.checks === void 0) return (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .valid */ .rZ)(values.url === void 0 ? [] : [checkOf({ url: values.url.trim() }, defaults, "url", problems)]);
  const checks = values.checks.map((item, index) => checkOf(completed(typeof item === "string" ? { url: item } : item, values.url ?? base), defaults, `checks at [${index}]`, problems));
  return problems.length > 0 ? (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .invalid */ .Gq)(...problems) : (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .valid */ .rZ)(withDistinctNames(checks));
}
function readDefaults(values, problems) {
  const headers = values.headers === void 0 ? (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .valid */ .rZ)({}) : readHeaders(values.headers);
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
  const own2 = Object.fromEntries(Object.entries(item.headers ?? {}).map(([name2, value]) => [name2, String(value)]));
  const headers = checkHeaders(own2, (message) => (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .invalid */ .Gq)({ subject: input, message: `Input ${named(at("headers"))} is not valid: ${message}.` }));
  if (!headers.ok) problems.push(...headers.problems);
  const timeoutMs = item.timeout === void 0 ? DEFAULT_CHECK_TIMEOUT_MS : (0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_10__/* .parseDuration */ .E)(String(item.timeout));
  if (timeoutMs === void 0 || timeoutMs < 1) wrong("timeout", `got ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(String(item.timeout))}; expected a duration such as 5s.`);
  const http = (0,_chunk_3BS4A3BM_js__WEBPACK_IMPORTED_MODULE_1__/* .isHttp */ .Zc)({ url: item.url.trim() });
  const ownConditions = item.conditions === void 0 ? void 0 : readConditions(item.conditions, at("conditions"), problems, input);
  const expectStatus = item["expect-status"] === void 0 ? http && ownConditions === void 0 ? defaults.expectStatus : void 0 : readStatuses(item["expect-status"], at("expect-status"), problems, input);
  return {
    name: item.name ?? (0,_chunk_3BS4A3BM_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfUrl */ .Oe)(item.url.trim()),
    url: item.url.trim(),
    method: item.method ?? (http ? defaults.method : "GET"),
    headers: http ? { ...withoutNames(defaults.headers, own2), ...own2 } : {},
    body: typeof item.body === "object" ? JSON.stringify(item.body) : item.body ?? (http ? defaults.body : void 0),
    // Conditions about a status would be nonsense for a port or a command, and a check's own status comes before conditions for all.
    conditions: ownConditions ?? (http && item["expect-status"] === void 0 ? defaults.conditions : []),
    ...expectStatus === void 0 ? {} : { expectStatus },
    critical: item.critical ?? true,
    timeoutMs: timeoutMs ?? DEFAULT_CHECK_TIMEOUT_MS
  };
}
var named = (path3) => path3.includes(" at ") ? path3.replace(/^(\S+) at (.*)$/, '"$1" at $2') : `"${path3}"`;
function withoutNames(headers, own2) {
  const names = new Set(Object.keys(own2).map((name2) => name2.toLowerCase()));
  return Object.fromEntries(Object.entries(headers).filter(([name2]) => !names.has(name2.toLowerCase())));
}
function completed(item, base) {
  const origin = base === void 0 ? void 0 : URL.parse(base)?.origin;
  return item.url.startsWith("/") && origin !== void 0 && origin !== "null" ? { ...item, url: origin + item.url } : item;
}
function urlProblems(url, prefix, subject) {
  const read = (0,_chunk_3BS4A3BM_js__WEBPACK_IMPORTED_MODULE_1__/* .readCheckUrl */ .uk)(url);
  if (read.kind !== "invalid") return [];
  const path3 = url.startsWith("/") ? `; a path needs "url" to say what address it belongs to` : "";
  return [{ subject, message: `${prefix}: got ${shown(url)}; ${read.why}${path3}, e.g. https://app.example.com/health.` }];
}
function shown(url) {
  if (url.includes("@")) return `an address of ${url.length} characters with an @ in it`;
  return (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(url.replace(/\?.*$/s, "?\u2026"));
}
function readConditions(given, subject, problems, input = subject) {
  const texts = textsOf(given);
  if (texts.length > MOST_CONDITIONS) problems.push({ subject: input, message: `Input ${named(subject)} is not valid: it has ${texts.length} conditions, at most ${MOST_CONDITIONS} are allowed for one check.` });
  return texts.flatMap((text2) => {
    const condition = text2.length > LONGEST_CONDITION ? (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .invalid */ .Gq)({ subject: input, message: `${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(text2)} is longer than ${LONGEST_CONDITION} characters` }) : (0,_chunk_WTWSVX7B_js__WEBPACK_IMPORTED_MODULE_5__/* .parseCondition */ .zB)(text2);
    if (condition.ok) return [condition.value];
    problems.push(...condition.problems.map(({ message }) => ({ subject: input, message: `Input ${named(subject)} is not valid: ${message.replace(/\.$/, "")}.` })));
    return [];
  });
}
function readStatuses(given, subject, problems, input = subject) {
  if (given === void 0) return void 0;
  const statuses = textsOf(given).flatMap((text2) => text2.split(",")).map((text2) => text2.trim().toLowerCase()).filter((text2) => text2 !== "");
  const wrong = statuses.find((status) => !/^[1-5](?:\d\d|xx)$/.test(status));
  if (wrong !== void 0 || statuses.length === 0 || statuses.length > MOST_CONDITIONS) problems.push({ subject: input, message: `Input ${named(subject)} is not valid: got ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(wrong ?? "")}; expected a status such as 200 or 2xx, several separated by commas.` });
  return statuses;
}
function textsOf(given) {
  const items = given === void 0 ? [] : Array.isArray(given) ? given.map(String) : String(given).split("\n");
  return items.map((line2) => line2.trim().replace(/^-\s+/, "").replace(/^(["'])(.*)\1$/, "$2").trim()).filter((line2) => line2 !== "" && !line2.startsWith("#"));
}
function withDistinctNames(checks) {
  const seen = /* @__PURE__ */ new Map();
  return checks.map((check2) => {
    const count = (seen.get(check2.name) ?? 0) + 1;
    seen.set(check2.name, count);
    return count === 1 ? check2 : { ...check2, name: `${check2.name} (${count})` };
  });
}
var WHAT_TO_PROBE = (/* unused pure expression or super */ null && (`Input "url" or "checks" is required: give what to probe, ${CHECK_URL_FORMS}, e.g. https://app.example.com/health.`));

// shared/health-probe/recorded-checks.ts
function chooseChecks(values, record2) {
  const address = record2?.deployment?.url;
  const given = checksFromInputs(values, address);
  if (!given.ok) return given;
  if (given.value.length > 0) return (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .valid */ .rZ)({ checks: given.value, from: "inputs", skipped: [] });
  const recorded = (record2?.health?.checks ?? record2?.baseline?.checks ?? []).map((check2) => ({ name: check2.name, read: readRecorded(check2, values) }));
  const checks = recorded.flatMap(({ read }) => read);
  const skipped = recorded.filter(({ read }) => read.length === 0).map(({ name: name2 }) => name2);
  if (checks.length > 0) return (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .valid */ .rZ)({ checks, from: "record", skipped });
  const deployed = address === void 0 ? (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .valid */ .rZ)([]) : checksFromInputs({ ...values, url: address }, void 0);
  return deployed.ok && deployed.value.length > 0 ? (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .valid */ .rZ)({ checks: deployed.value, from: "deployment", skipped }) : (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .valid */ .rZ)({ checks: [], from: "nowhere", skipped });
}
function readRecorded(recorded, values) {
  const { name: name2, url, critical, conditions, expect_status: statuses, method, timeout_ms: timeoutMs } = recorded;
  if (url === void 0 || (0,_chunk_3BS4A3BM_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommand */ .y9)({ url })) return [];
  const item = {
    name: name2,
    url,
    ...critical === void 0 ? {} : { critical },
    ...conditions === void 0 ? {} : { conditions },
    ...statuses === void 0 ? {} : { "expect-status": statuses },
    ...timeoutMs === void 0 ? {} : { timeout: `${Math.max(1, Math.round(timeoutMs))}ms` },
    method: METHODS.find((known2) => known2 === method) ?? "GET"
  };
  const read = checksFromInputs({ ...values, body: void 0, checks: [item] }, void 0);
  return read.ok ? read.value : [];
}

// shared/platforms/registry.ts
var AVAILABLE_PLATFORMS = ["command"];
async function choosePlatform(name2, target) {
  const { commandTarget } = await __nccwpck_require__.e(/* import() */ 721).then(__nccwpck_require__.bind(__nccwpck_require__, 721));
  const checked = checkTarget(name2, commandTarget, target);
  if (!checked.ok) return checked;
  return (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .valid */ .rZ)({
    name: name2,
    connect: async (parts) => {
      const { createCommandPlatform } = await __nccwpck_require__.e(/* import() */ 379).then(__nccwpck_require__.bind(__nccwpck_require__, 379));
      return createCommandPlatform(checked.value, parts);
    }
  });
}
function checkTarget(name2, schema, target) {
  if (target === void 0) return (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .invalid */ .Gq)({ subject: "target", message: `Input "target" is required for platform "${name2}": a YAML map, e.g. deploy: ./deploy.sh` });
  const parsed = schema.safeParse(target, { reportInput: true });
  if (parsed.success) return (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .valid */ .rZ)(parsed.data);
  return (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .invalid */ .Gq)(...(0,_chunk_NZ2YOFJU_js__WEBPACK_IMPORTED_MODULE_2__/* .describeIssues */ .wF)(parsed.error.issues, schema).map((issue2) => ({ subject: "target", message: `Input "target" is not valid for platform "${name2}"${issue2.path ? ` at ${issue2.path}` : ""}: ${issue2.message}.` })));
}

// shared/rollback-decision/evidence.ts
var ISSUES = ["wont-start", "database-down", "security", "data-corruption", "single-endpoint", "slow", "minor-ui"];

// action-rollback/src/inputs.ts
var MODES = ["auto", "force", "plan"];
var inputs = {
  ...commonInputs,
  environment: { codec: name({ max: 255 }), required: true },
  mode: { codec: oneOf(MODES), default: "auto" },
  to: { codec: name({ example: "previous" }) },
  reason: { codec: freeText() },
  severity: { codec: oneOf(["auto", ..._chunk_NZ2YOFJU_js__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITIES */ .oC]), default: "auto" },
  issue: { codec: oneOf(ISSUES) },
  "fixable-within": { codec: duration({ example: "3m" }) },
  "hotfix-within": { codec: duration({ min: 1e3, example: "5m" }), default: "5m" },
  "max-failure-age": { codec: duration({ min: 1e3, example: "20m" }), default: "20m" },
  ...checkInputs,
  verify: { codec: boolean2(), default: "true" },
  platform: { codec: oneOf(AVAILABLE_PLATFORMS) },
  target: { codec: yaml((0,_chunk_3LZGKHGO_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)(), "a YAML map with the settings of the platform", "rollback: ./rollback.sh") },
  token: { codec: secret("${{ secrets.RAILWAY_TOKEN }}") },
  timeout: { codec: duration({ min: 1e3, example: "10m" }), default: "10m" }
};
async function toRequest(values, context) {
  if (values.platform === void 0) return (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .invalid */ .Gq)({ subject: "platform", message: `Input "platform" is required: give one of ${AVAILABLE_PLATFORMS.join(", ")} in the workflow, or set it for the environment in the pipeline file.` });
  const platform2 = await choosePlatform(values.platform, values.target);
  if (!platform2.ok) return platform2;
  const chosen = chooseChecks(values, context.record);
  if (!chosen.ok) return chosen;
  const { issue: issue2, severity, "fixable-within": fixableWithinMs } = values;
  return (0,_chunk_3OCLVY7O_js__WEBPACK_IMPORTED_MODULE_6__/* .valid */ .rZ)({
    environment: values.environment,
    platform: platform2.value,
    mode: values.mode,
    to: values.to,
    reason: values.reason,
    report: { ...issue2 === void 0 ? {} : { issue: issue2 }, ...severity === "auto" ? {} : { severity }, ...fixableWithinMs === void 0 ? {} : { fixableWithinMs } },
    settings: { hotfixWithinMs: values["hotfix-within"], maxFailureAgeMs: values["max-failure-age"] },
    checks: chosen.value.checks,
    skippedChecks: chosen.value.skipped,
    verify: values.verify,
    timeoutMs: values.timeout,
    dryRun: values["dry-run"]
  });
}

// action-rollback/src/outputs.ts
var outputs = ["decision", "severity", "respond-within", "rule", "from-release-id", "to-release-id", "verified", "duration-seconds", "candidates"];

// shared/platforms/live-words.ts
function describeLive(live) {
  return live.kind === "live" ? `release ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(live.releaseId)}` : live.kind === "none" ? "nothing" : `not known (${live.reason})`;
}
function liveWords(live, names) {
  if (live.kind === "none") return "nothing";
  if (live.kind === "unknown") return `not known, ${live.reason}`;
  const name2 = names.find(([releaseId2]) => releaseId2 === live.releaseId)?.[1];
  return `release ${live.releaseId}${name2 === void 0 ? "" : ` (${name2})`}`;
}

// shared/rollback-decision/readings.ts
var MAJORITY_SHARE = 0.5;
var MAJORITY_SAMPLES = 20;
var MAJORITY_IN_A_ROW = 5;
var SEVERE_SLOWDOWN = 0.1;
var isUnhealthy = (evidence) => evidence.health?.verdict === "unhealthy";
function criticalFailing(evidence) {
  return isUnhealthy(evidence) ? (evidence.health?.failing ?? []).filter((check2) => check2.critical) : [];
}
function isProvenUnhealthy(evidence) {
  return isUnhealthy(evidence) && !onlyNonCriticalFail(evidence);
}
function onlyNonCriticalFail(evidence) {
  const failing = evidence.health?.failing ?? [];
  return failing.length > 0 && failing.every((check2) => !check2.critical);
}
function majorityFails(evidence) {
  const { health: health2 } = evidence;
  if (health2 === void 0 || !isProvenUnhealthy(evidence)) return false;
  const { successShare, samples = 0, failuresInARow = 0 } = health2;
  return failuresInARow >= MAJORITY_IN_A_ROW || successShare !== void 0 && 1 - successShare >= MAJORITY_SHARE && samples >= MAJORITY_SAMPLES;
}
function failsAlike(check2, side) {
  return (side?.failing ?? []).some((other) => other.name === check2.name && (other.component === void 0 || check2.component === void 0 || other.component === check2.component));
}
function sideThatFailsAlike(evidence) {
  const failing = criticalFailing(evidence);
  if (failing.length === 0) return void 0;
  return ["baseline", "stable"].find((side) => failing.every((check2) => failsAlike(check2, evidence[side])));
}
var DATABASE_WORDS = /* @__PURE__ */ new Set(["database", "databases", "db", "postgres", "postgresql", "pg", "mysql", "mariadb", "sql", "sqlite", "mssql", "sqlserver", "mongo", "mongodb", "cockroach", "cockroachdb", "dynamodb", "oracle", "rds", "supabase", "neon"]);
function isDatabaseName(name2) {
  const words2 = (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)(name2, 200).replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z]+/);
  return words2.some((word) => DATABASE_WORDS.has(word));
}
function newlyFailingDatabase(evidence) {
  return criticalFailing(evidence).find((check2) => isDatabaseName(check2.component ?? check2.name) && !failsAlike(check2, evidence.baseline) && !failsAlike(check2, evidence.stable));
}
function isConfined(evidence) {
  const issue2 = evidence.report?.issue;
  if (issue2 === "single-endpoint" || issue2 === "minor-ui" || issue2 === "slow" || onlyNonCriticalFail(evidence)) return true;
  const names = new Set((evidence.health?.failing ?? []).map((check2) => check2.name));
  return names.size === 1 && (evidence.health?.passing ?? []).length > 0;
}
function provenSlowdown(health2) {
  const p95 = health2?.p95;
  return p95?.proven === true && p95.objectiveMs > 0 && p95.ms > p95.objectiveMs ? p95.ms / p95.objectiveMs - 1 : void 0;
}
function nameFailing(failing) {
  const named2 = failing.slice(0, 3).map((check2) => {
    const detail = [check2.component, check2.message].flatMap((part) => part === void 0 || part === "" ? [] : [(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)((0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(part), 120)]);
    return detail.length > 0 ? `${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(check2.name)} (${detail.join(": ")})` : (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(check2.name);
  });
  const more = failing.length - named2.length;
  return `${named2.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

// shared/rollback-decision/schema-gate.ts
var COMPATIBLE = ["none", "additive", "expand"];
function fitSchema(migration) {
  if (migration === void 0) return { kind: "fits", words: "no migration is in the record of this run" };
  if (COMPATIBLE.includes(migration.class)) return { kind: "fits", words: migration.class === "none" ? "the migration of this run applied nothing" : `the migration of this run is ${migration.class}, so the earlier code runs on it` };
  const what = migration.class === "unknown" ? "changed the schema, or may have, in a way that is not known" : `is ${migration.class}`;
  return { kind: "refused", reason: `The migration of this run ${what}${revisions(migration)}, so the earlier code may not run on the present schema.`, advice: wayOut(migration) };
}
function revisions({ fromRevision, toRevision }) {
  if (fromRevision === void 0 && toRevision === void 0) return "";
  return ` (from ${fromRevision === void 0 ? "no revision" : (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(fromRevision)} to ${toRevision === void 0 ? "an unknown one" : (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(toRevision)})`;
}
function wayOut({ fromRevision, backup }) {
  const back = fromRevision === void 0 ? "to where it was" : `to ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(fromRevision)}`;
  const restore = backup === void 0 ? "" : ` or restore (a backup was made: ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(backup)})`;
  return `Fail forward: keep this release, and ship a new version that mends it and runs on the present schema. If the service must go back, a person takes the schema back ${back} first (action-migrate, operation downgrade${restore}) and then runs this action in a run of its own with mode: force and the release in "to".`;
}

// shared/rollback-decision/rules.ts
var row = (name2, judge3) => ({ name: name2, judge: judge3 });
var NEVER_SERVED = ["would-not-start", "crashed", "timed-out", "cancelled", "not-attempted"];
var NOTHING_DEPLOYED = [void 0, "not-attempted"];
var TABLE = [
  row("superseded", ({ live }) => live?.kind === "other-release" ? { kind: "keep", reason: `Release ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(live.releaseId)} is live, which this run neither made nor found before: something newer was put there.`, wouldChange: "Only the run that made the live release may take it back; a person can with mode: force." } : void 0),
  row("never-live", ({ live, deployment }) => live?.kind === "previous-release" && NEVER_SERVED.includes(deployment) ? { kind: "keep", severity: "P1", reason: `The new release never served; the previous one, ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(live.releaseId)}, does. The deployment failed, the service is as it was.`, wouldChange: "A new release that serves." } : void 0),
  row("platform-already-rolled-back", ({ live }) => live?.kind === "previous-release" ? { kind: "keep", severity: "P1", reason: `The previous release ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(live.releaseId)} is live again already: the platform, or somebody, took the new one back.`, wouldChange: "A new release that still serves." } : void 0),
  row("data-corruption", ({ report, migration }) => {
    if (report?.issue !== "data-corruption") return void 0;
    const fit = fitSchema(migration);
    const wouldChange = "Nothing measured: data corruption is acted on as reported.";
    if (fit.kind === "refused") return { kind: "hold", severity: "P0", reason: `Data corruption was reported, and the database must be restored by a person before earlier code may run on it. ${fit.reason}`, wouldChange: "A migration after which the earlier code can run." };
    return { kind: "rollback", severity: "P0", reason: "Data corruption was reported: the code that writes wrong data must stop.", wouldChange };
  }),
  row("security", ({ report }) => report?.issue === "security" ? { kind: "rollback", severity: "P0", reason: "A security problem of the new release was reported.", wouldChange: "Nothing measured: a security problem is acted on as reported." } : void 0),
  row("migration-failed", ({ migration, deployment }) => migration?.state === "not-completed" && NOTHING_DEPLOYED.includes(deployment) ? { kind: "hold", severity: "P1", reason: "The migration did not complete and nothing was deployed: the old code keeps running. The schema is taken back by a person or a rule of its own, never by a reflex.", wouldChange: "A migration that completed." } : void 0),
  row("wont-start", ({ deployment, report }) => {
    const how = report?.issue === "wont-start" ? "A person reports that the new release does not start." : deployment === "would-not-start" ? "The new release did not start." : deployment === "crashed" ? "The new release crashed." : deployment === "timed-out" ? "The deployment of the new release timed out." : void 0;
    return how === void 0 ? void 0 : { kind: "rollback", severity: "P0", reason: how, wouldChange: "The previous release still being live, or the new one serving." };
  }),
  row("not-our-doing", (evidence) => {
    const side = sideThatFailsAlike(evidence);
    if (side === void 0) return void 0;
    const where = side === "baseline" ? "failed before this deployment too" : "fails on the stable side alike";
    return { kind: "hold", severity: hitsEverybody(evidence) ? "P0" : "P1", reason: `Every critical check that fails now ${where}: ${nameFailing(criticalFailing(evidence))}. Going back would not mend it; look at the infrastructure (database, cache, provider).`, wouldChange: "A critical check that fails in the new release only." };
  }),
  row("database-down", (evidence) => {
    const failing = newlyFailingDatabase(evidence);
    if (failing === void 0 && evidence.report?.issue !== "database-down") return void 0;
    const reason = failing === void 0 ? "A person reports that the new release has no database." : `A database fails in the new release: ${nameFailing([failing])}. ${evidence.baseline === void 0 ? "Nothing shows that it failed before." : "It did not fail before the deployment."}`;
    return { kind: "rollback", severity: "P0", reason, wouldChange: "The same failure before the deployment (action-healthcheck with phase: baseline) would have meant infrastructure, and hold." };
  }),
  row("not-served", (evidence) => isProvenUnhealthy(evidence) && evidence.health?.wrongVersionOnly ? { kind: "hold", severity: "P2", reason: "The checks fail only because another version than the expected one answers. Find out who serves what: a cache, a proxy, an old instance, or a build with the wrong version in it.", wouldChange: "A check that fails for another reason than the version." } : void 0),
  row("too-old", (evidence, { maxFailureAgeMs }) => {
    const age = evidence.failureAgeMs;
    if (age === void 0 || age <= maxFailureAgeMs || !(isProvenUnhealthy(evidence) || provenSlowdown(evidence.health) !== void 0)) return void 0;
    return { kind: "hold", severity: "P2", reason: `The failure was found ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_10__/* .formatDuration */ .a)(age)} ago; nothing older than ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_10__/* .formatDuration */ .a)(maxFailureAgeMs)} is rolled back without a person.`, wouldChange: 'A fresh health check, a longer "max-failure-age", or a person with mode: force.' };
  }),
  row("majority-failing", (evidence) => majorityFails(evidence) ? { kind: "rollback", severity: "P0", reason: `Most requests to the new release fail: ${measured(evidence)}${failingWords(evidence)}.`, wouldChange: "More than half of the requests succeeding, or too few to tell: under 20 requests, and under 5 failures in a row." } : void 0),
  row("fixable", (evidence, { hotfixWithinMs }) => {
    const within = evidence.report?.fixableWithinMs;
    if (within === void 0 || within > hotfixWithinMs || !isConfined(evidence)) return void 0;
    return { kind: "hotfix", severity: "P2", reason: `Only a part is affected, and a person says that it is fixed within ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_10__/* .formatDuration */ .a)(within)}. It is watched for ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_10__/* .formatDuration */ .a)(hotfixWithinMs)}; if it is not healthy by then, the release is taken back.`, wouldChange: 'More than one endpoint failing, or a fix that takes longer than "hotfix-within".' };
  }),
  row("never-healthy", (evidence) => isProvenUnhealthy(evidence) && evidence.health?.wasHealthy !== true ? { kind: "rollback", severity: "P1", reason: `The new release did not become healthy in time: ${measured(evidence)}${failingWords(evidence)}.`, wouldChange: `Every critical check healthy within the health check's "timeout".` } : void 0),
  row("objective-broken", (evidence) => isProvenUnhealthy(evidence) ? { kind: "rollback", severity: "P1", reason: `The new release was healthy, and then the watch proved it broken: ${measured(evidence)}${failingWords(evidence)}.`, wouldChange: "A watch that stays within its objectives, or too few samples to prove them broken." } : void 0),
  row("severe-slowdown", ({ health: health2 }) => {
    const slower = provenSlowdown(health2);
    return slower === void 0 || slower < SEVERE_SLOWDOWN ? void 0 : { kind: "rollback", severity: "P1", reason: `The 95th percentile of the response time is proven ${(0,_chunk_3BS4A3BM_js__WEBPACK_IMPORTED_MODULE_1__/* .formatShare */ .T1)(slower)} past its objective.`, wouldChange: `Less than ${(0,_chunk_3BS4A3BM_js__WEBPACK_IMPORTED_MODULE_1__/* .formatShare */ .T1)(SEVERE_SLOWDOWN)} past the objective.` };
  }),
  row("degraded", (evidence) => {
    const slower = provenSlowdown(evidence.health);
    const failing = evidence.health?.failing ?? [];
    const issue2 = evidence.report?.issue;
    const finding = (reason) => ({ kind: "keep", severity: "P2", reason, wouldChange: "A critical check that fails, or a slowdown of 10 % or more past the objective." });
    if (onlyNonCriticalFail(evidence)) return finding(`Only checks that are not critical fail: ${nameFailing(failing)}.`);
    if (evidence.health?.verdict === "degraded") return finding("The service works, but not at its best.");
    if (slower !== void 0) return finding(`The service is ${(0,_chunk_3BS4A3BM_js__WEBPACK_IMPORTED_MODULE_1__/* .formatShare */ .T1)(slower)} slower than its objective.`);
    if (evidence.health?.verdict === "healthy" && (issue2 === "slow" || issue2 === "single-endpoint")) return finding(`A person reports ${issue2 === "slow" ? "slowness" : "one endpoint failing"}; the health check does not see it.`);
    return void 0;
  }),
  row("cosmetic", ({ report }) => report?.issue === "minor-ui" ? { kind: "keep", severity: "P3", reason: "A minor matter of looks was reported; it can wait for the next version.", wouldChange: "A check that fails." } : void 0),
  row("cancelled", (evidence) => {
    const verdict = evidence.health?.verdict;
    if (verdict !== "cancelled" && !(verdict === void 0 && evidence.deployment === "cancelled")) return void 0;
    return { kind: "keep", severity: "P2", reason: "The run was cancelled before a verdict, so what is live now is not verified. Run the health check again, or roll back with mode: force.", wouldChange: "A health check that comes to its verdict." };
  }),
  row("inconclusive", ({ health: health2, live }) => health2?.verdict === "healthy" && live?.kind !== "nothing" ? void 0 : { kind: "hold", severity: "P2", reason: whyInconclusive(health2?.verdict, live?.kind), wouldChange: "A health check with a verdict: data, no errors of its own, and nothing in front of the service." })
];
var LAST_ROW = {
  name: "healthy",
  judge: () => ({ kind: "keep", reason: "The health check found the release healthy, or did not prove it broken.", wouldChange: "A critical check that fails, or an objective proven broken." })
};
var RULES = [...TABLE, LAST_ROW];
function hitsEverybody(evidence) {
  return majorityFails(evidence) || evidence.report?.issue === "database-down" || criticalFailing(evidence).some((check2) => isDatabaseName(check2.component ?? check2.name));
}
function measured({ health: health2 }) {
  const parts = [];
  if (health2?.successShare !== void 0) parts.push(`${(0,_chunk_3BS4A3BM_js__WEBPACK_IMPORTED_MODULE_1__/* .formatShare */ .T1)(health2.successShare)}${health2.samples === void 0 ? "" : ` of ${health2.samples} requests`} succeeded`);
  if (health2?.failuresInARow !== void 0 && health2.failuresInARow > 0) parts.push(`${health2.failuresInARow} failures in a row`);
  if (health2?.p95?.proven) parts.push(`95th percentile ${Math.round(health2.p95.ms)} ms, at most ${Math.round(health2.p95.objectiveMs)} ms wanted`);
  return parts.length > 0 ? parts.join(", ") : "the health check says unhealthy";
}
function failingWords(evidence) {
  const failing = criticalFailing(evidence);
  return failing.length > 0 ? `; failing: ${nameFailing(failing)}` : "";
}
function whyInconclusive(verdict, live) {
  if (verdict === "healthy" && live === "nothing") return "The health check said healthy, but the platform says that nothing is live.";
  if (verdict === void 0) return "There is no verdict of a health check in the record of this run, so there is nothing to decide on. A rollback needs evidence, or a person with mode: force.";
  return "The health check came to no verdict: no data, errors of its own, or something in front of the service. That is no evidence against the release.";
}

// shared/rollback-decision/decide.ts
function decideRollback(evidence, settings) {
  for (const rule of TABLE) {
    const finding = rule.judge(evidence, settings);
    if (finding) return decisionOf(rule.name, finding, evidence, settings);
  }
  return decisionOf(LAST_ROW.name, LAST_ROW.judge(), evidence, settings);
}
function forcedDecision(evidence, settings) {
  const table2 = decideRollback(evidence, settings);
  const severity = evidence.report?.severity ?? (table2.kind === "rollback" ? table2.severity : void 0);
  return {
    kind: "rollback",
    rule: "forced",
    ...severity === void 0 ? {} : { severity },
    reason: "A person asked for this rollback with mode: force.",
    wouldChange: `With mode: auto the decision would have been ${table2.kind}, by rule ${table2.rule}: ${table2.reason}`
  };
}
function decisionOf(rule, { kind, severity, reason, wouldChange }, evidence, settings) {
  const urgency = evidence.report?.severity ?? severity;
  const explained = { rule, ...urgency === void 0 ? {} : { severity: urgency }, reason, wouldChange };
  return kind === "hotfix" ? { kind, watchMs: settings.hotfixWithinMs, ...explained } : { kind, ...explained };
}

// shared/rollback-decision/evidence-from-record.ts
var CLOCK_SKEW_MS = 5 * 6e4;
var FOUND_WHEN_REPORTED = ["wont-start", "database-down", "security", "data-corruption"];
function gatherEvidence(record2, present) {
  const { deployment, health: health2, baseline, migration } = record2 ?? {};
  return known({
    live: liveOf(present.live, deployment),
    deployment: deployment && deploymentOf(deployment),
    health: health2 && healthOf(health2),
    baseline: baseline && sideOf(baseline),
    migration: migration && migrationOf(migration),
    report: present.report,
    failureAgeMs: FOUND_WHEN_REPORTED.includes(present.report.issue) ? 0 : ageOf(record2, present.now)
  });
}
function liveOf(live, deployment) {
  if (live.kind === "none") return { kind: "nothing" };
  const own2 = deployment?.release_id;
  const previous = deployment?.previous_release_id ?? (own2 === void 0 ? deployment?.live_release_id : void 0);
  if (live.kind === "unknown" || own2 === void 0 && previous === void 0) return void 0;
  const { releaseId: releaseId2 } = live;
  return { kind: releaseId2 === own2 ? "this-release" : releaseId2 === previous ? "previous-release" : "other-release", releaseId: releaseId2 };
}
var DEPLOYMENTS = {
  deployed: "served",
  unchanged: "served",
  superseded: "superseded",
  "rolled-back-by-platform": "rolled-back-by-platform",
  refused: "not-attempted",
  failed: "would-not-start",
  "timed-out": "timed-out",
  cancelled: "cancelled",
  planned: void 0
};
var deploymentOf = ({ outcome }) => outcome === void 0 ? void 0 : DEPLOYMENTS[outcome];
function healthOf(section) {
  const { p95_ms: ms, max_p95_ms: objectiveMs } = section;
  return known({
    verdict: section.outcome === "cancelled" ? "cancelled" : verdictOf(section),
    wasHealthy: section.was_healthy,
    failing: section.failing_checks && failingOf(section),
    passing: section.passing_checks,
    successShare: section.success_rate,
    samples: section.samples,
    failuresInARow: section.failures_in_a_row,
    p95: ms === void 0 || objectiveMs === void 0 ? void 0 : { ms, objectiveMs, proven: section.reason_code === "latency-exceeded" },
    wrongVersionOnly: section.reason_code === "wrong-version" ? true : void 0
  });
}
var verdictOf = ({ outcome }) => _chunk_NZ2YOFJU_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICTS */ .bk.find((verdict) => verdict === outcome);
var sideOf = (section) => known({ verdict: verdictOf(section), failing: failingOf(section) });
function failingOf(section) {
  return (section.failing_checks ?? []).map(({ name: name2, critical, component, message }) => known({ name: name2, critical: critical ?? true, component, message }));
}
var NOT_COMPLETED = ["failed", "timed-out", "cancelled", "refused"];
var TOUCHED_NOTHING = ["up-to-date", "pending", "backed-up", "rehearsed", "planned", "refused"];
function migrationOf(section) {
  return known({ state: NOT_COMPLETED.includes(section.outcome) ? "not-completed" : "completed", class: classOf(section), fromRevision: section.from_revision, toRevision: section.to_revision, backup: section.backup_file });
}
function classOf({ outcome, applied_count: applied, migration_class: named2 = "unknown" }) {
  if (applied === 0 || applied === void 0 && TOUCHED_NOTHING.includes(outcome)) return "none";
  return named2 === "none" ? "unknown" : named2;
}
function ageOf(record2, now) {
  const at = record2?.health?.finished_at ?? record2?.deployment?.finished_at ?? record2?.migration?.finished_at;
  const age = at === void 0 ? Number.NaN : now.getTime() - Date.parse(at);
  return age >= -CLOCK_SKEW_MS ? Math.max(0, age) : void 0;
}
function known(value) {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== void 0));
}

// shared/rollback-decision/safety.ts
var refused2 = (reasonCode, reason, advice) => ({ kind: "refused", reasonCode, reason, advice });
function checkSafety(facts) {
  const { target } = facts;
  if (facts.earlier) return oneAttempt(facts.earlier);
  if (!facts.can.rollback) return refused2("no-rollback-command", "The platform has no way to roll back.", 'Add a "rollback" command to the target; it gets the release to put live in SUREFOOT_RELEASE_ID.');
  if (target === void 0 || !(0,_chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_4__/* .isReleaseId */ .F)(target.releaseId)) return refused2("no-target", "No release to go back to is known: the record of this run holds no release that was live before.", 'Name one in "to" with mode: force, or run action-deploy before this action in the same run, with a target whose "current" says what is live.');
  return targetIsLive(facts, target) ?? targetIsBad(target) ?? targetIsNotTrusted(facts, target) ?? liveIsNotKnown(facts) ?? failureIsTooOld(facts) ?? schemaDoesNotFit(facts, target) ?? { kind: "safe", target };
}
function oneAttempt(earlier) {
  const to = earlier.to === void 0 ? "" : ` to release ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(earlier.to)}`;
  return refused2("already-rolled-back", `This run has rolled back once already${to}, and it ${earlier.outcome === "failed" ? "failed" : "succeeded"}. A rollback is never rolled back by itself.`, 'Look at what is live now. Another rollback is a run of its own, with mode: force and a release in "to".');
}
function targetIsLive({ live }, target) {
  if (live.kind !== "live" || live.releaseId !== target.releaseId) return void 0;
  return refused2("target-is-live", `The target, release ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(target.releaseId)}, is the release that is live.`, 'Name another release in "to" with mode: force.');
}
function targetIsBad(target) {
  if (target.origin !== "own" || target.verdict !== "unhealthy") return void 0;
  return refused2("target-is-bad", `The target, release ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(target.releaseId)}, was found unhealthy in this run.`, 'Name a release that was healthy in "to" with mode: force, or ship a fix.');
}
function targetIsNotTrusted({ mode }, target) {
  if (mode === "force" || target.origin === "previous" || target.verdict === "healthy") return void 0;
  return refused2("target-not-verified", `Nothing shows that release ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(target.releaseId)} was ever healthy: it is not the one that was live before this run.`, 'Leave "to" out to go back to the previous release, or name it with mode: force.');
}
function liveIsNotKnown({ live, can, mode }) {
  if (live.kind !== "unknown" || mode === "force" && !can.current) return void 0;
  return refused2("live-unknown", `What is live now is not known: ${live.reason}. Without it nobody can tell whether a newer release would be overwritten.`, can.current ? "Mend the platform's answer to what is live, then run this again." : 'Add a "current" command to the target, or use mode: force.');
}
function failureIsTooOld({ mode, failureAgeMs, maxFailureAgeMs }) {
  if (mode === "force" || failureAgeMs !== void 0 && failureAgeMs <= maxFailureAgeMs) return void 0;
  const age = failureAgeMs === void 0 ? "at a time that is not known" : `${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_10__/* .formatDuration */ .a)(failureAgeMs)} ago`;
  return refused2("too-old", `The failure was found ${age}; nothing older than ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_10__/* .formatDuration */ .a)(maxFailureAgeMs)} is rolled back without a person.`, 'Run the health check again, give a longer "max-failure-age", or use mode: force.');
}
function schemaDoesNotFit({ migration }, target) {
  const fit = fitSchema(migration);
  return fit.kind === "fits" ? void 0 : refused2("schema-incompatible", `Release ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(target.releaseId)} must not be put back. ${fit.reason}`, fit.advice);
}
function compareBeforeSwap(decided, now, facts) {
  if (now.kind === "unknown") return liveIsNotKnown({ ...facts, live: now }) ?? { kind: "unchanged" };
  const same = now.kind === decided.kind && (now.kind !== "live" || decided.kind === "live" && now.releaseId === decided.releaseId);
  if (same) return { kind: "unchanged" };
  const words2 = (live) => live.kind === "live" ? `release ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(live.releaseId)}` : live.kind === "none" ? "nothing" : "something unknown";
  return { kind: "superseded", reason: `What is live changed just before the switch: it was ${words2(decided)}, now it is ${words2(now)}. Nothing was done.` };
}

// shared/rollback-decision/severity.ts
var RESPOND_WITHIN = {
  P0: { duration: "15m", words: "15 min" },
  P1: { duration: "1h", words: "1 h" },
  P2: { duration: "4h", words: "4 h" },
  P3: { duration: "24h", words: "24 h" }
};

// shared/rollback-decision/target.ts
var COMMIT = /^[0-9a-f]{7,64}$/;
var isVerdict = (outcome) => _chunk_NZ2YOFJU_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICTS */ .bk.some((verdict) => verdict === outcome);
function chooseTarget(to, record2) {
  const previous = previousOf(record2);
  if (to === void 0 || to === "previous") return previous;
  const own2 = ownOf(record2);
  for (const known2 of [previous, own2]) if (known2?.releaseId === to) return known2;
  if (own2 !== void 0 && namesVersion(to, record2)) return own2;
  return { releaseId: to, origin: "named", why: `named as the target: ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(to)}` };
}
function previousOf(record2) {
  const releaseId2 = record2?.deployment?.previous_release_id;
  if (releaseId2 === void 0) return void 0;
  const verdict = record2?.baseline?.outcome;
  return { releaseId: releaseId2, origin: "previous", ...isVerdict(verdict) ? { verdict } : {}, why: "was live before the deployment of this run" };
}
function ownOf(record2) {
  const releaseId2 = record2?.deployment?.release_id;
  if (releaseId2 === void 0) return void 0;
  const verdict = record2?.health?.outcome;
  return { releaseId: releaseId2, origin: "own", ...record2?.version === void 0 ? {} : { version: record2.version }, ...isVerdict(verdict) ? { verdict } : {}, why: "was made by this run" };
}
function namesVersion(to, record2) {
  const names = [record2?.version, record2?.commit?.sha].filter((name2) => name2 !== void 0);
  return names.some((name2) => name2 === to || COMMIT.test(name2) && COMMIT.test(to) && name2.startsWith(to));
}

// action-rollback/src/ask-live.ts
var QUESTION_MS = 3e4;
var LAST_WORDS_MS = 5e3;
var CANCEL_BUDGET_MS = 5800;
var SHORTEST_QUESTION_MS = 400;
function askLiveOf(platform2, context) {
  let cancelledAt;
  const note = () => {
    cancelledAt = context.clock.monotonic();
  };
  if (context.signal.aborted) note();
  else context.signal.addEventListener("abort", note, { once: true });
  return async () => {
    const ms = cancelledAt === void 0 ? LAST_WORDS_MS : Math.max(SHORTEST_QUESTION_MS, cancelledAt + CANCEL_BUDGET_MS - context.clock.monotonic());
    const asked = new AbortController();
    const late = context.clock.sleep(ms, asked.signal).then(() => ({ kind: "unknown", reason: "the platform did not answer in time" }));
    try {
      return await Promise.race([platform2.current(AbortSignal.timeout(Math.ceil(ms)), ms), late]);
    } finally {
      asked.abort();
    }
  };
}

// action-rollback/src/plan.ts
function planSteps(story) {
  const { decision, request } = story;
  if (decision.kind === "hotfix") return request.checks.length === 0 ? [{ words: "leave the release as it is for the hotfix; there is nothing to watch it with." }] : [{ words: `watch ${countOf(story)} for ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_10__/* .formatDuration */ .a)(decision.watchMs)}; healthy by then: keep the release. Else:` }, ...rollbackSteps(story)];
  if (decision.kind === "keep") return [{ words: "keep the release; nothing is changed." }];
  return decision.kind === "hold" ? [{ words: "hold; nothing is changed, and a person looks." }] : rollbackSteps(story);
}
function rollbackSteps(story) {
  const { request, platform: platform2, live, safety, evidence } = story;
  if (safety.kind === "refused") return [{ words: `refuse the rollback (${safety.reasonCode}): ${safety.reason}` }];
  const id = (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(safety.target.releaseId);
  const fit = fitSchema(evidence.migration);
  return [
    { words: `leave the schema as it is${fit.kind === "fits" ? `: ${fit.words}` : ""}.` },
    ...safety.target.origin === "named" ? [{ words: `trust the person who named release ${id}: this run knows neither its health nor which migrations came after it.` }] : [],
    { words: live.kind === "unknown" ? 'what is live cannot be compared right before the switch: the target has no "current" command.' : `ask once more what is live, and stop unless it still is ${describeLive(live)}.` },
    { words: `put release ${id} live by platform ${platform2.name}:`, commands: platform2.plan("rollback", safety.target.releaseId) },
    { words: `ask the platform until release ${id} is live${request.verify && request.checks.length > 0 ? `, then verify it with ${countOf(story)}` : "; it is not verified"}; all within ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_10__/* .formatDuration */ .a)(request.timeoutMs)}.` }
  ];
}
var countOf = ({ request }) => `${request.checks.length} check${request.checks.length === 1 ? "" : "s"}`;

// shared/rollback-decision/describe-evidence.ts
var DEPLOYMENT_WORDS = {
  served: "the release went live",
  "would-not-start": "the release would not start",
  crashed: "the release crashed",
  "timed-out": "the release was not live in time",
  "rolled-back-by-platform": "the platform went back by itself",
  superseded: "another release went live meanwhile",
  cancelled: "cancelled",
  "not-attempted": "refused before anything was started"
};
var NOT_KNOWN = "not known";
function describeEvidence(evidence) {
  const { deployment, health: health2, baseline, stable, migration, report, failureAgeMs } = evidence;
  return [
    ["Live at the decision", evidence.live ? liveWords2(evidence.live) : NOT_KNOWN],
    ["Migration", migration ? `${migration.state === "completed" ? "completed" : "did not complete"}; class ${migration.class}; ${fitWords(evidence)}` : "none in this run"],
    ["Deployment", deployment ? DEPLOYMENT_WORDS[deployment] : NOT_KNOWN],
    ["Health", health2 ? healthWords(health2) : "not checked"],
    ...health2?.failing?.length ? [["Failing checks", nameFailing(health2.failing)]] : [],
    ["Before the deployment", baseline ? sideWords(baseline) : "no baseline"],
    ...stable ? [["Stable side", sideWords(stable)]] : [],
    ...report?.issue || report?.severity || report?.fixableWithinMs !== void 0 ? [["Reported by a person", reportWords(report)]] : [],
    ["Age of the evidence", failureAgeMs === void 0 ? NOT_KNOWN : (0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_10__/* .formatDuration */ .a)(failureAgeMs)]
  ];
}
function liveWords2(live) {
  if (live.kind === "nothing") return "nothing";
  return `release ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(live.releaseId)}, ${{ "this-release": "made by this run", "previous-release": "the previous one", "other-release": "made by something else" }[live.kind]}`;
}
function healthWords(health2) {
  const parts = [health2.verdict ?? "no verdict"];
  if (health2.successShare !== void 0) parts.push(`${(0,_chunk_3BS4A3BM_js__WEBPACK_IMPORTED_MODULE_1__/* .formatShare */ .T1)(health2.successShare)} of ${health2.samples ?? "some"} requests succeeded`);
  if (health2.failuresInARow) parts.push(`${health2.failuresInARow} failures in a row`);
  if (health2.p95) parts.push(`95th percentile ${Math.round(health2.p95.ms)} ms of at most ${Math.round(health2.p95.objectiveMs)} ms${health2.p95.proven ? ", proven past it" : ""}`);
  if (health2.wrongVersionOnly) parts.push("only the version is wrong");
  return parts.join("; ");
}
var fitWords = ({ migration }) => fitSchema(migration).kind === "fits" ? "earlier code runs on this schema" : "earlier code may not run on this schema";
var sideWords = (side) => `${side.verdict ?? "no verdict"}${side.failing.length > 0 ? `; failing: ${nameFailing(side.failing)}` : ""}`;
function reportWords({ issue: issue2, severity, fixableWithinMs }) {
  const parts = [issue2, severity, fixableWithinMs === void 0 ? void 0 : `fixable within ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_10__/* .formatDuration */ .a)(fixableWithinMs)}`];
  return parts.filter((part) => part !== void 0).join(", ");
}

// shared/rollback-decision/emergency.ts
var DATABASE = {
  title: "The database fails",
  steps: [
    "Pool: compare open connections with the limit (pg_stat_activity, max_connections); end what idles in a transaction.",
    "Slow queries: look for the longest running ones; cancel those that block others.",
    "Locks: see who waits for whom (pg_locks, pg_blocking_pids); a migration may still hold one.",
    "Disk: check free space, the write-ahead log and replication slots.",
    "Then ask the provider's status page, and run the health check again."
  ]
};
var DATA = {
  title: "Data is damaged",
  steps: ["Stop what writes: scale the service down, or turn the feature off.", "Find out since when, and which tables; keep a copy of the present state.", "Choose the backup from before that time, and restore it beside the real database first.", "Bring over or restore what is damaged, then put code live that runs on that schema."]
};
var CACHE = {
  title: "The cache or queue fails",
  steps: ["Check that it runs and that its address and password are what the service has.", "Check memory, evictions and the number of clients.", "If the service can do without it, turn it off in the settings until it is back."]
};
var PROVIDER = {
  title: "Something outside fails",
  steps: ["Read the status pages of the platform and of the providers that the failing check names.", "Check that credentials and quotas have not run out.", "If the service can do without it, turn the feature off until it is back."]
};
var VERSION = {
  title: "Another version is served",
  steps: ["Ask each instance for its version, past the CDN and the load balancer.", "Look for an old instance that is still in the load balancer, or a cache that keeps old answers.", "Check that the build carries the commit of this run."]
};
var ERRORS = {
  title: "Many requests fail",
  steps: ["Read the newest errors of the service's log, and group them by kind.", "Compare with the time before the deployment: same errors mean infrastructure, new ones mean this release.", "Check what all failing requests share: an endpoint, a dependency, a region.", "If customers are affected and it is this release, roll back with mode: force."]
};
var UNKNOWN = {
  title: "Nothing is proven",
  steps: ["See what is live, and open the service yourself.", "Run the health check again; mend what kept it from a verdict (a login wall, a wrong address, no data).", "If customers are affected, roll back with mode: force."]
};
var MIGRATION = {
  title: "The migration did not complete",
  steps: ["The old code keeps running; nothing was deployed.", "Ask which revision the database is at (action-migrate, operation status).", "Where the tool applies each revision in a transaction, mend the failing one and run again; else take back by hand what was half done.", "Look for locks that the migration may still hold."]
};
var CACHE_WORDS = /redis|memcache|valkey|cache|rabbit|kafka|queue|celery|sqs|broker/i;
function procedureFor(rule, evidence) {
  if (rule === "migration-failed") return MIGRATION;
  if (rule === "not-served") return VERSION;
  if (rule === "data-corruption") return DATA;
  const failing = (evidence.health?.failing ?? []).filter((check2) => check2.critical).map((check2) => check2.component ?? check2.name);
  if (failing.some(isDatabaseName)) return DATABASE;
  if (failing.some((name2) => CACHE_WORDS.test(name2))) return CACHE;
  if (rule === "not-our-doing") return PROVIDER;
  return evidence.health?.verdict === "unhealthy" ? ERRORS : UNKNOWN;
}

// action-rollback/src/summary.ts
function summaryOf2(story, ended2) {
  const { decision, evidence, request } = story;
  const parts = [
    verdictBox(story, ended2),
    decision.kind === "hold" ? firstSteps(story) : "",
    request.reason === void 0 ? "" : `**The reason that was given**

${block(request.reason)}`,
    `**Why**

${table(["Looked at", "Seen"], describeEvidence(evidence).map(([what, seen]) => [md(what), md(seen, 1e3)]))}`,
    `**What would have changed it:** ${md(decision.wouldChange, 1e3)}`,
    plan(story, ended2.ending === void 0),
    beforeAndAfter(story, ended2),
    ended2.ending?.logs ? details("Last lines of the release's log", block(ended2.ending.logs)) : ""
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}
var BOXES = { P0: "CAUTION", P1: "WARNING", P2: "IMPORTANT", P3: "NOTE" };
function verdictBox({ decision }, { severity }) {
  const urgency = severity === void 0 ? "" : ` \xB7 severity **${severity}** \xB7 respond within **${RESPOND_WITHIN[severity].words}**`;
  return `> [!${severity === void 0 ? "NOTE" : BOXES[severity]}]
> **Decision: ${decision.kind}** \xB7 rule ${code(decision.rule)}${urgency}
>
> ${md(decision.reason, 1e3)}`;
}
function firstSteps({ decision, evidence }) {
  const { title, steps } = procedureFor(decision.rule, evidence);
  return `**First steps: ${md(title)}**

${steps.map((step, index) => `${index + 1}. ${md(step)}`).join("\n")}`;
}
function plan(story, isPlan) {
  const steps = planSteps(story).map(({ words: words2, commands }, index) => `${index + 1}. ${md(words2, 1e3)}${commands ? `

   ${block(commands.join("\n")).replaceAll("\n", "\n   ")}
` : ""}`);
  const body = steps.join("\n");
  if (isPlan) return `**What a real run would do**

${body}`;
  return story.decision.kind === "keep" || story.decision.kind === "hold" ? "" : details("The plan", body);
}
function beforeAndAfter(story, { ending, seconds }) {
  const { request, platform: platform2, live, record: record2 } = story;
  const url = record2?.deployment?.url;
  const rows = [
    ["Environment", url ? link(request.environment, url) : md(request.environment)],
    ["Platform", md(platform2.name)],
    [ending ? "Live before" : "Live now", liveCell(live)],
    ...ending ? [["Live now", liveCell(ending.live)]] : [],
    ...ending?.verified === void 0 ? [] : [["Verified", ending.verified ? "yes" : "no"]],
    ["Took", (0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_10__/* .formatDuration */ .a)(seconds * 1e3)]
  ];
  return table(["", ""], rows.map(([name2, value]) => [`**${name2}**`, value]));
}
var liveCell = (live) => live.kind === "live" ? code(live.releaseId) : live.kind === "none" ? "nothing" : `not known: ${md(live.reason)}`;

// action-rollback/src/report.ts
var RED = ["refused", "failed", "held", "hotfix"];
var LONGEST_REASON = 850;
function reportOf(story, ending, clock) {
  const { record: record2 } = story;
  const seconds = secondsOf(story, clock);
  const severity = ending.severity ?? story.decision.severity;
  const reason = reasonOf(story, ending.reason);
  const attempted = record2?.rollback?.outcome === "rolled-back" || record2?.rollback?.outcome === "failed";
  const rollback2 = withoutUndefined({
    outcome: ending.outcome,
    reason_code: ending.reasonCode,
    reason,
    started_at: story.started.at,
    finished_at: timestamp(clock),
    from_release_id: fromOf(story),
    to_release_id: toOf(story),
    verified: ending.verified,
    live_release_id: ending.live.kind === "live" ? ending.live.releaseId : void 0,
    duration_seconds: seconds,
    requested_reason: story.request.reason === void 0 ? void 0 : (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)(story.request.reason, 500)
  });
  return {
    outcome: ending.outcome,
    reasonCode: ending.reasonCode,
    reason: `${reason} Live now: ${words(story, ending.live)}.`,
    advice: ending.advice,
    failed: RED.includes(ending.outcome),
    outputs: { ...outputsOf(story, severity), verified: ending.verified, "duration-seconds": seconds },
    ...attempted ? {} : { change: { decision: decisionSection(story, severity, clock), rollback: rollback2 } },
    summary: summaryOf2(story, { ending, severity, seconds })
  };
}
function planned(story, clock) {
  const { decision, safety, request } = story;
  const would = { keep: "keep the release", hold: "hold", hotfix: "wait for the hotfix", rollback: safety.kind === "safe" ? `roll back to release ${safety.target.releaseId}` : `refuse the rollback (${safety.reasonCode})` }[decision.kind];
  const refusal = decision.kind === "rollback" && safety.kind === "refused" ? ` ${safety.reason}` : "";
  return {
    outcome: "planned",
    reasonCode: "dry-run",
    reason: `${reasonOf(story, `A real run would ${would}. ${decision.reason}${refusal}`)} Live now: ${words(story, story.live)}.`,
    failed: false,
    outputs: { ...outputsOf(story, decision.severity), "duration-seconds": secondsOf(story, clock) },
    ...request.mode === "plan" && !request.dryRun ? { change: { decision: decisionSection(story, decision.severity, clock) } } : {},
    summary: summaryOf2(story, { severity: decision.severity, seconds: secondsOf(story, clock) })
  };
}
function reasonOf({ decision }, ending) {
  const both = ending.includes(decision.reason) ? ending : `${ending} Decided: ${decision.reason}`;
  return (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)(both, LONGEST_REASON);
}
function outputsOf(story, severity) {
  const { decision, target } = story;
  const candidates = target === void 0 ? [] : [withoutUndefined({ release_id: target.releaseId, version: target.version, verdict: target.verdict, why: target.why })];
  return {
    decision: decision.kind,
    severity,
    "respond-within": severity && RESPOND_WITHIN[severity].duration,
    rule: decision.rule,
    "from-release-id": fromOf(story),
    "to-release-id": toOf(story),
    candidates: JSON.stringify(candidates)
  };
}
function decisionSection({ decision }, severity, clock) {
  const { kind, rule, reason, wouldChange } = decision;
  return withoutUndefined({ decision: kind, rule, severity, respond_within: severity && RESPOND_WITHIN[severity].duration, reason: (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)(reason, 1e3), would_change: (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .clip */ .$Q)(wouldChange, 1e3), decided_at: timestamp(clock) });
}
var fromOf = ({ live }) => live.kind === "live" ? live.releaseId : void 0;
var toOf = ({ decision, safety, target }) => decision.kind === "keep" || decision.kind === "hold" ? void 0 : safety.kind === "safe" ? safety.target.releaseId : target?.releaseId;
var secondsOf = ({ started }, clock) => Math.round((clock.monotonic() - started.ms) / 100) / 10;
function words({ record: record2, target }, live) {
  return liveWords(live, [
    [record2?.deployment?.release_id, "this run's"],
    [record2?.deployment?.previous_release_id, "the previous one"],
    [target?.releaseId, "the one asked for"]
  ]);
}
function withoutUndefined(value) {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== void 0));
}

// shared/action/progress.ts
var HEARTBEAT_MS = 3e4;
async function withHeartbeat(parts, label, timeoutMs, work) {
  const stop = new AbortController();
  const started = parts.clock.monotonic();
  const beat = async () => {
    for (; ; ) {
      await parts.clock.sleep(HEARTBEAT_MS, stop.signal);
      if (stop.signal.aborted) return;
      const elapsed = parts.clock.monotonic() - started;
      parts.log.info(`${label}: ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_10__/* .formatDuration */ .a)(elapsed)} so far, ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_10__/* .formatDuration */ .a)(timeoutMs - elapsed)} left.`);
    }
  };
  void beat();
  try {
    return await work();
  } finally {
    stop.abort();
  }
}

// action-rollback/src/judge-switch.ts
function judgeSwitch({ releaseId: releaseId2, before, live, state, can }) {
  const id = (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(releaseId2);
  const serves = live.kind === "live" && live.releaseId === releaseId2;
  const newer = live.kind === "live" && !serves && !(before.kind === "live" && before.releaseId === live.releaseId) ? live.releaseId : void 0;
  if (!can.current && !can.status) return { kind: "failed", reasonCode: "live-not-confirmed", reason: `The platform accepted the rollback to release ${id}, but its target has neither "status" nor "current", so nothing shows that it is live.` };
  if (newer !== void 0 && (!can.status || state.kind !== "in-progress")) return { kind: "superseded", reason: `Release ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(newer)} went live after the rollback to ${id} was accepted: something else was deployed meanwhile. It is left as it is.` };
  if (state.kind === "failed") return { kind: "failed", reasonCode: "rollback-not-live", reason: `The platform accepted the rollback, but reports release ${id} as failed: ${state.reason}.` };
  if (can.status && state.kind !== "live") return { kind: "wait", seen: state.kind === "unknown" ? state.reason : state.phase ?? state.kind };
  if (!can.current || serves) return { kind: "live" };
  return { kind: "wait", seen: live.kind === "live" ? `release ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(live.releaseId)} is live` : live.kind === "none" ? "nothing is live" : live.reason };
}

// action-rollback/src/verify.ts
var PROBE = { version: void 0, intervalMs: 1e3, successThreshold: 2, failureThreshold: 3, watchMs: 0, maxErrorRate: 0.01, maxP95Ms: 500, concurrency: 16 };
async function probe(checks, timeoutMs, context) {
  const { checkHealth } = await __nccwpck_require__.e(/* import() */ 548).then(__nccwpck_require__.bind(__nccwpck_require__, 548));
  return checkHealth({ ...PROBE, checks, timeoutMs }, context);
}
async function verifyTarget(switched, context, live) {
  const { request, releaseId: releaseId2, before } = switched;
  const back = `Release ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(releaseId2)} is live again in place of ${describeLive(before)}`;
  if (!request.verify) return { outcome: "rolled-back", reasonCode: "rolled-back", reason: `${back}. It was not verified, because "verify" is false.`, verified: false, live };
  if (request.checks.length === 0) return { outcome: "rolled-back", reasonCode: "rolled-back", reason: `${back}. It was not verified, because there is nothing to probe: no "url" or "checks" is given, and the record has none.`, verified: false, live };
  const health2 = await probe(request.checks, switched.timeoutMs, context);
  if (health2.verdict === "cancelled") return { outcome: "cancelled", reasonCode: "cancelled", reason: `${back}. The run was cancelled before it was verified.`, advice: "Run action-healthcheck to verify it.", verified: false, live: await switched.askLive() };
  if (health2.verdict === "healthy") return { outcome: "rolled-back", reasonCode: "rolled-back", reason: `${back}, and healthy.`, verified: true, live };
  if (health2.verdict === "degraded") return { outcome: "rolled-back", reasonCode: "rolled-back", reason: `${back}. Every critical check is healthy. ${health2.reason}`, verified: true, live };
  const reasonCode = health2.verdict === "unhealthy" ? "unhealthy-after-rollback" : health2.reasonCode;
  return {
    outcome: "failed",
    reasonCode,
    reason: `${back}, but ${health2.verdict === "unhealthy" ? "it is not healthy" : "that it is healthy could not be shown"}: ${health2.reason}`,
    advice: "Nothing else is tried. If the earlier release fails alike, look at the infrastructure (database, cache, provider); else ship a fix, or put another release live with mode: force.",
    severity: "P0",
    verified: false,
    live: await switched.askLive(),
    logs: await switched.platform.logs(releaseId2, AbortSignal.timeout(LAST_WORDS_MS), LAST_WORDS_MS)
  };
}

// action-rollback/src/switch-back.ts
var FIRST_PAUSE_MS = 250;
var LONGEST_PAUSE_MS = 5e3;
var LOOK = "Look at what is live now on the platform's own page, and put a good release live by hand; nothing else is tried here.";
async function switchBack(story, context) {
  const { request, platform: platform2, safety } = story;
  if (safety.kind === "refused") return refuse(safety, await story.askLive());
  const { target } = safety;
  const deadline = context.clock.monotonic() + request.timeoutMs;
  const before = await platform2.current(context.signal, QUESTION_MS);
  if (context.signal.aborted) return cancelledBefore(await story.askLive());
  const swap = compareBeforeSwap(story.live, before, { mode: request.mode === "force" ? "force" : "auto", can: platform2.capabilities });
  if (swap.kind === "superseded") return { outcome: "kept", reasonCode: "superseded", reason: swap.reason, live: before };
  if (swap.kind === "refused") return refuse(swap, before);
  return carryOut(story, context, { target, before, deadline });
}
function refuse(refusal, live) {
  return { outcome: "refused", reasonCode: refusal.reasonCode, reason: `The rollback was refused. ${refusal.reason}`, advice: refusal.advice, ...refusal.reasonCode === "schema-incompatible" ? { severity: "P0" } : {}, live };
}
var cancelledBefore = (live) => ({ outcome: "cancelled", reasonCode: "cancelled", reason: "The run was cancelled before anything was switched; nothing was done.", advice: "To go on, run this action again, with mode: force where a person has decided.", live });
async function carryOut(story, context, { target, before, deadline }) {
  const { platform: platform2, request, askLive } = story;
  const left = () => Math.max(1, deadline - context.clock.monotonic());
  context.log.info(`Rolling back ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(request.environment)} by platform ${platform2.name}: from ${describeLive(before)} to release ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(target.releaseId)}.`);
  const accepted = await withHeartbeat(context, `Rolling back to ${target.releaseId}`, left(), () => platform2.rollback(target.releaseId, context.signal, left()));
  if (accepted.kind !== "accepted") return notAccepted(accepted, story, target, await askLive());
  const { releaseId: releaseId2 } = accepted;
  const { judgement, live } = await withHeartbeat(context, `Waiting for release ${releaseId2} to become live`, left(), () => untilLive(releaseId2, before, story, context, deadline));
  if (judgement.kind === "superseded") return { outcome: "kept", reasonCode: "superseded", reason: judgement.reason, live };
  if (judgement.kind === "cancelled") return { outcome: "cancelled", reasonCode: "cancelled", reason: `The run was cancelled after the platform had accepted the rollback to release ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(releaseId2)}; it may still finish it.`, advice: "See what is live on the platform's own page, then run this action again if it must go on.", live: await askLive() };
  if (judgement.kind === "failed") return { outcome: "failed", reasonCode: judgement.reasonCode, reason: judgement.reason, advice: LOOK, severity: "P0", verified: false, live, logs: await platform2.logs(releaseId2, AbortSignal.timeout(LAST_WORDS_MS), LAST_WORDS_MS) };
  context.log.info(`Release ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(releaseId2)} is live.`);
  return verifyTarget({ ...story, releaseId: releaseId2, before, timeoutMs: left() }, context, live);
}
async function untilLive(releaseId2, before, { platform: platform2, request }, context, deadline) {
  const can = platform2.capabilities;
  let live = { kind: "unknown", reason: "the platform cannot say" };
  let seen = "";
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 1.5)) {
    const left = deadline - context.clock.monotonic();
    if (left <= 0) return { judgement: { kind: "failed", reasonCode: "rollback-not-live", reason: `The platform accepted the rollback, but release ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(releaseId2)} was not live within ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_10__/* .formatDuration */ .a)(request.timeoutMs)}; last seen: ${seen || "nothing"}.` }, live };
    const state = await platform2.state(releaseId2, context.signal, Math.min(left, QUESTION_MS));
    if (can.current) live = await platform2.current(context.signal, Math.min(left, QUESTION_MS));
    if (context.signal.aborted) return { judgement: { kind: "cancelled" }, live };
    const judgement = judgeSwitch({ releaseId: releaseId2, before, live, state, can });
    if (judgement.kind !== "wait") return { judgement, live };
    if (judgement.seen !== seen) context.log.info(`Release ${(0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(releaseId2)}: ${judgement.seen} (${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_10__/* .formatDuration */ .a)(left)} left).`);
    seen = judgement.seen;
    await context.clock.sleep(Math.min(pause, left), context.signal);
  }
}
function notAccepted(answer, { request }, target, live) {
  const id = (0,_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD)(target.releaseId);
  if (answer.kind === "cancelled") return { outcome: "cancelled", reasonCode: "cancelled", reason: `The run was cancelled during the rollback to release ${id}; what was started was stopped.`, advice: "The switch may be half done: look at what is live, then run this action again with mode: force.", live };
  if (answer.kind === "timed-out") return { outcome: "failed", reasonCode: "rollback-not-live", reason: `The platform did not finish the rollback to release ${id} within ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_10__/* .formatDuration */ .a)(request.timeoutMs)}; what was started was stopped.`, advice: LOOK, severity: "P0", verified: false, live };
  return { outcome: "failed", reasonCode: answer.reasonCode, reason: `The rollback to release ${id} failed. ${answer.reason}`, advice: `${answer.advice === void 0 ? "" : `${answer.advice} `}${LOOK}`, severity: "P0", verified: false, live };
}

// action-rollback/src/watch-hotfix.ts
var PAUSE_MS = 5e3;
async function watchHotfix(checks, watchMs, context) {
  const deadline = context.clock.monotonic() + watchMs;
  const left = () => deadline - context.clock.monotonic();
  context.log.info(`Watching for a hotfix for ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_10__/* .formatDuration */ .a)(watchMs)}.`);
  return withHeartbeat(context, "Watching for a hotfix", watchMs, async () => {
    for (; ; ) {
      const seen = judge(await probe(checks, Math.max(1, left()), context));
      if (seen.kind === "fixed" || seen.kind === "cancelled" || left() <= 0) return seen;
      await context.clock.sleep(Math.min(PAUSE_MS, left()), context.signal);
      if (context.signal.aborted) return { kind: "cancelled", reason: "The watch for a hotfix was cancelled." };
      if (left() <= 0) return seen;
    }
  });
}
function judge({ verdict, reason }) {
  const kind = verdict === "healthy" ? "fixed" : verdict === "cancelled" ? "cancelled" : verdict === "inconclusive" ? "no-verdict" : "not-fixed";
  return { kind, reason };
}

// action-rollback/src/rollback.ts
async function rollback(request, context) {
  const started = { at: timestamp(context.clock), ms: context.clock.monotonic() };
  const target = chooseTarget(request.to, context.record);
  const platform2 = await request.platform.connect({ ...context, environment: request.environment, version: target?.version ?? "", image: void 0 });
  const askLive = askLiveOf(platform2, context);
  const live = await platform2.current(context.signal, QUESTION_MS);
  const story = { request, platform: platform2, askLive, started, record: context.record, live, target, ...judge2(request, context, { live, target, can: platform2.capabilities }) };
  announce(story, context);
  if (context.signal.aborted) return reportOf(story, cancelledBefore(await askLive()), context.clock);
  if (request.dryRun || request.mode === "plan") return planned(story, context.clock);
  return reportOf(story, await act(story, context), context.clock);
}
function judge2(request, context, { live, target, can }) {
  const evidence = gatherEvidence(context.record, { live, now: context.clock.now(), report: request.report });
  const forced = request.mode === "force";
  const decision = forced ? forcedDecision(evidence, request.settings) : decideRollback(evidence, request.settings);
  const before = context.record?.rollback;
  const earlier = before?.outcome === "rolled-back" || before?.outcome === "failed" ? { outcome: before.outcome, to: before.to_release_id } : void 0;
  const safety = checkSafety({ mode: forced ? "force" : "auto", target, live, can, migration: evidence.migration, earlier, failureAgeMs: evidence.failureAgeMs, maxFailureAgeMs: request.settings.maxFailureAgeMs });
  return { evidence, decision, safety };
}
function announce(story, { log }) {
  const { live, decision, request } = story;
  log.info(`Live: ${describeLive(live)}.`);
  if (request.skippedChecks.length > 0) log.warning(`These checks of the record are not repeated, since it does not hold all that they need: ${request.skippedChecks.map(_chunk_GSJ7JG6J_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD).join(", ")}. Give "checks" to have them too.`);
  const urgency = decision.severity === void 0 ? "" : `, ${decision.severity}, respond within ${RESPOND_WITHIN[decision.severity].words}`;
  log.info(`Decision: ${decision.kind}, by rule ${decision.rule}${urgency}. ${decision.reason}`);
  if (request.reason !== void 0) {
    log.info("The reason that was given:");
    log.foreign(request.reason);
  }
  for (const step of planSteps(story)) {
    log.info(`Plan: ${step.words}`);
    if (step.commands) log.foreign(step.commands.join("\n"));
  }
}
async function act(story, context) {
  const { decision, live } = story;
  const { rule: reasonCode, reason } = decision;
  switch (decision.kind) {
    case "keep":
      return { outcome: "kept", reasonCode, reason, live };
    case "hold":
      return { outcome: "held", reasonCode, reason, advice: "Nothing was changed. A person looks now; the summary of this job has the first steps. To go back all the same, run this action with mode: force.", live };
    case "rollback":
      return switchBack(story, context);
    case "hotfix":
      return hotfix(story, decision.watchMs, context);
  }
}
async function hotfix(story, watchMs, context) {
  const { request, decision, askLive } = story;
  if (request.checks.length === 0) return { outcome: "hotfix", reasonCode: "fixable", reason: `${decision.reason} But there is nothing to watch it with: no "url" or "checks" is given, and the record has none.`, advice: 'Ship the hotfix now, then run action-healthcheck. Give "url" or "checks" to have the deadline kept.', live: await askLive() };
  const watch = await watchHotfix(request.checks, watchMs, context);
  if (watch.kind === "fixed") return { outcome: "kept", reasonCode: "fixable", reason: `It was fixed in time: ${watch.reason}`, live: await askLive() };
  if (watch.kind === "cancelled") return cancelledBefore(await askLive());
  if (watch.kind === "no-verdict") return { outcome: "held", reasonCode: "inconclusive", reason: `It was to be fixed by now, but the watch came to no verdict: ${watch.reason}`, advice: "Nothing was changed. A person looks now: mend what keeps the checks from a verdict, or run this action with mode: force.", live: await askLive() };
  context.log.info(`Not fixed in time: ${watch.reason}`);
  return switchBack(story, context);
}

// action-rollback/src/main.ts
await runAction({ name: "action-rollback", inputs, outputs, request: toRequest, run: rollback });

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
/******/ var __webpack_exports__ = __nccwpck_require__(362);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
