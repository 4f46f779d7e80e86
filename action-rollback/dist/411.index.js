export const id = 411;
export const ids = [411];
export const modules = {

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

/***/ 7411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SOURCES: () => (/* reexport safe */ _chunk_KHJWJLYF_js__WEBPACK_IMPORTED_MODULE_1__.Hl),
/* harmony export */   VERCEL_API: () => (/* reexport safe */ _chunk_KHJWJLYF_js__WEBPACK_IMPORTED_MODULE_1__.R2),
/* harmony export */   vercelTarget: () => (/* reexport safe */ _chunk_KHJWJLYF_js__WEBPACK_IMPORTED_MODULE_1__.x$)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_KHJWJLYF_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9365);
/* harmony import */ var _chunk_XCZEACCR_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6849);
/* harmony import */ var _chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2967);
/* harmony import */ var _chunk_PB6ZSKJE_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6489);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);







/***/ })

};
