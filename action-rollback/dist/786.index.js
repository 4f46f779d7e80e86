export const id = 786;
export const ids = [786];
export const modules = {

/***/ 7786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SOURCES: () => (/* binding */ SOURCES),
/* harmony export */   railwayTarget: () => (/* binding */ railwayTarget)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_XCZEACCR_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6849);
/* harmony import */ var _chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2967);
/* harmony import */ var _chunk_PB6ZSKJE_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6489);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// shared/platforms/railway/target.ts
var id = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk)(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, "expected the id of the project, from its settings, e.g. 5999b763-474b-4eaf-a5fa-fb64bff0ba80"));
var name = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._trim */ .WN)(), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9)(1), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb)(100), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk)(/^[^\p{Cc}]*$/u, "expected a name or an id, without control characters"));
var MOST_SERVICES = 11;
var LOOPBACK = /* @__PURE__ */ new Set(["localhost", "127.0.0.1", "[::1]"]);
var address = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb)(500), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .refine */ .YP)(isSafeAddress, "expected an https address without a user, a query or a fragment, e.g. https://backboard.railway.com/graphql/v2"));
function isSafeAddress(text) {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  if (username !== "" || password !== "" || search !== "" || hash !== "") return false;
  return protocol === "https:" || protocol === "http:" && LOOPBACK.has(hostname);
}
var SOURCES = ["commit", "image", "redeploy", "up"];
var railwayTarget = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .re)({
  /** With a project token both are known by the token, and are only compared with it. */
  project: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(id),
  "railway-environment": (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(name),
  /** Names or ids; several are one release: they go live and back together. */
  services: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KC)([name, (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YO)(name).check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9)(1), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb)(MOST_SERVICES))]),
  /** `commit` where nothing is said, and `image` where the deployment has one. */
  source: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._enum */ .$8)(SOURCES)),
  /** For `up`: the folder to upload, within the workspace. */
  path: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9)(1), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb)(500), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk)(/^[^\p{Cc}]*$/u, "expected a path without control characters"))),
  "api-url": (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(address),
  /** For `up`; the origin of `api-url` where it is missing. */
  "upload-url": (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(address)
});



/***/ })

};
