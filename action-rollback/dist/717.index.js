export const id = 717;
export const ids = [717];
export const modules = {

/***/ 7717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cloud66Target: () => (/* binding */ cloud66Target)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_XCZEACCR_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6849);
/* harmony import */ var _chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2967);
/* harmony import */ var _chunk_PB6ZSKJE_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6489);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// shared/platforms/cloud66/target.ts
var line = (max) => (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9)(1), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb)(max), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk)(/^[^\p{Cc}\u2028\u2029]+$/u, "expected one line of text"));
var service = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb)(300), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk)(/^[A-Za-z0-9][\w.-]{0,127}(?::[\w][\w./-]{0,127})?$/, "expected the name of a service, e.g. web, or a service with a tag, e.g. web:stable"));
var LOOPBACK = /* @__PURE__ */ new Set(["localhost", "127.0.0.1", "[::1]"]);
function isSafeAddress(text) {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  return username === "" && password === "" && search === "" && hash === "" && (protocol === "https:" || protocol === "http:" && LOOPBACK.has(hostname));
}
var cloud66Target = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .re)({
  /** Its uid, or its whole name where only one stack has that name. */
  stack: line(255),
  /** Which of several stacks of one name: `production`, `staging`, … as Cloud 66 calls it. */
  "stack-environment": (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(line(100)),
  /** For stacks of containers: what gets the new image tag. */
  services: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KC)([(0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .Fs)(service, (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pd)((one) => [one])), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YO)(service).check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9)(1), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb)(50))])),
  "deploy-strategy": (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._enum */ .$8)(["serial", "parallel", "rolling", "fast"])),
  "rollout-strategy": (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._enum */ .$8)(["none", "blue_green_immediate", "blue_green_delayed", "canary"])),
  "deployment-profile": (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(line(200)),
  /** The number of the account, where the token's user has several. */
  account: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KC)([(0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk)(/^\d{1,12}$/, "expected the number of an account, e.g. 12345")), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Wh)(), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._positive */ .NC)())])),
  /** The stack's redeploy hook; whoever knows it can deploy. Checked where it is used, so that no message quotes it. */
  "hook-url": (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)()),
  "api-url": (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._default */ .Rv)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb)(500), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .refine */ .YP)(isSafeAddress, "expected an https address without a user, a query or a fragment, e.g. https://app.cloud66.com/api/3")), "https://app.cloud66.com/api/3")
});



/***/ })

};
