export const id = 413;
export const ids = [413];
export const modules = {

/***/ 7413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commandTarget: () => (/* binding */ commandTarget)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_XCZEACCR_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4976);
/* harmony import */ var _chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3850);
/* harmony import */ var _chunk_PB6ZSKJE_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(292);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// shared/platforms/command/target.ts
var script = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9)(1), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb)(2e4));
var commandTarget = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .re)({
  deploy: script,
  current: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(script),
  rollback: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(script),
  status: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(script),
  logs: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(script),
  "set-variables": (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(script),
  /** Prints the names of the variables that are set, one a line. */
  variables: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(script),
  /** Starts what is live once more and prints its release id. */
  restart: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(script)
});



/***/ })

};
