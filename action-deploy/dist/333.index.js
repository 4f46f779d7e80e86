export const id = 333;
export const ids = [333];
export const modules = {

/***/ 4359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GR: () => (/* binding */ composeTarget),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   cf: () => (/* binding */ durationOf)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7756);
/* harmony import */ var _chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3850);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// shared/platforms/compose/target.ts
var MOST = 50;
var LONGEST_DRAIN_MS = 10 * 6e4;
var LONGEST_STABLE_MS = 5 * 6e4;
var file = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb)(500), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk)(/^(?!-)[^\p{Cc}]+$/u, 'expected a path that does not begin with "-"'));
var service = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb)(100), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk)(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/, "expected the name of a service in the compose file"));
var script = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9)(1), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb)(2e4));
var oneOrMore = (item) => (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KC)([item, (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YO)(item).check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9)(1), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb)(MOST))]);
var DOCKER_HOST = /^(?:(?:unix|npipe):\/\/\/?[^\s\p{Cc}]+|(?:ssh|tcp|https?):\/\/(?:[A-Za-z0-9._-]+@)?(?:[A-Za-z0-9][A-Za-z0-9._-]*|\[[0-9a-fA-F:]+\])(?::\d{1,5})?(?:\/[^\s\p{Cc}@]*)?)$/u;
var keys = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .re)({
  /** Compose files in the order in which Compose merges them; without it, those that Compose itself would take. */
  files: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(oneOrMore(file)),
  /** Where paths begin, within the workspace. */
  "working-directory": (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(file),
  /** The name of the project; without it, the one that Compose finds. */
  project: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb)(63), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk)(/^[a-z0-9][a-z0-9_-]*$/, 'expected lower-case letters, digits, "-" and "_"'))),
  /** The services that are the release; without it, all of the file. */
  services: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(oneOrMore(service)),
  "env-file": (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(oneOrMore(file)),
  profiles: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(oneOrMore(service)),
  "docker-host": (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb)(500), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk)(DOCKER_HOST, "expected ssh://user@host, tcp://host:2376 or unix:///path, without a password"))),
  "docker-context": (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb)(100), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk)(/^[A-Za-z0-9][A-Za-z0-9_.+-]*$/, "expected the name of a context of docker"))),
  pull: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._default */ .Rv)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._enum */ .$8)(["missing", "always", "never"]), "missing"),
  /** `true` builds anew, `missing` only what there is no image of. */
  build: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._default */ .Rv)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KC)([(0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM)(), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .eu)("missing")], "expected true, false or missing"), "missing"),
  /** How many releases can be put back. */
  "keep-images": (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._default */ .Rv)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Wh)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._gte */ .qm)(1), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._lte */ .Zm)(50)), 5),
  /** Services that are recreated in place with every strategy: those that must not run twice at once. */
  recreate: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(oneOrMore(service)),
  /** Services of which two containers may write to the same volume for a while: uploads, say, and never a database. */
  "share-volumes": (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(oneOrMore(service)),
  /** A shell command that points the proxy to the new containers. */
  switch: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(script),
  /** A shell command that is run in each old container before it is stopped. */
  "pre-stop": (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(script),
  /** How long an old container still runs after it was taken out of use. */
  drain: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._default */ .Rv)(duration("5s", LONGEST_DRAIN_MS), "0s"),
  /** How long a container without a health check must run, without a restart, to be taken for well. */
  "stable-for": (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._default */ .Rv)(duration("5s", LONGEST_STABLE_MS), "5s")
});
function duration(example, most) {
  const isOne = (value) => (millisecondsOf(value) ?? Number.POSITIVE_INFINITY) <= most;
  return (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KC)([(0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb)(20)), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)()]).check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .refine */ .YP)(isOne, `expected a duration of at most ${most / 6e4} minutes, e.g. ${example}`));
}
var millisecondsOf = (value) => (0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E)(String(value));
var composeTarget = keys.check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .refine */ .YP)((target) => target["docker-host"] === void 0 || target["docker-context"] === void 0, 'expected either "docker-host" or "docker-context", not both'));
var listOf = (value) => value === void 0 ? [] : typeof value === "string" ? [value] : value;
var durationOf = (value) => millisecondsOf(value) ?? 0;




/***/ }),

/***/ 3333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   composeTarget: () => (/* reexport safe */ _chunk_5W54UUJA_js__WEBPACK_IMPORTED_MODULE_1__.GR),
/* harmony export */   durationOf: () => (/* reexport safe */ _chunk_5W54UUJA_js__WEBPACK_IMPORTED_MODULE_1__.cf),
/* harmony export */   listOf: () => (/* reexport safe */ _chunk_5W54UUJA_js__WEBPACK_IMPORTED_MODULE_1__.c3)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_5W54UUJA_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4359);
/* harmony import */ var _chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7756);
/* harmony import */ var _chunk_XCZEACCR_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4976);
/* harmony import */ var _chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3850);
/* harmony import */ var _chunk_PB6ZSKJE_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(292);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);








/***/ })

};
