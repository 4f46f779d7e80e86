export const id = 934;
export const ids = [934];
export const modules = {

/***/ 9934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kubernetesTarget: () => (/* binding */ kubernetesTarget)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_XCZEACCR_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4976);
/* harmony import */ var _chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3850);
/* harmony import */ var _chunk_PB6ZSKJE_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(292);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// shared/platforms/kubernetes/target.ts
var line = (max) => (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9)(1), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb)(max), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk)(/^[^\p{Cc}\u2028\u2029]+$/u, "expected one line of text"));
var name = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb)(253), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk)(/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/, 'expected the name of an object: small letters, digits, "-" and ".", e.g. api'));
var oneOrMany = (one, most) => (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KC)([(0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .Fs)(one, (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pd)((only) => [only])), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YO)(one).check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9)(1), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb)(most))]);
var workload = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb)(270), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk)(/^(?:(?:deployments?|deploy|statefulsets?|sts|daemonsets?|ds)\/)?[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/, "expected the name of a Deployment, or one with its kind before it: api, statefulset/db, daemonset/agent"));
var file = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9)(1), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb)(500), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk)(/^(?!-)(?!\/)(?![A-Za-z][A-Za-z0-9+.-]*:)(?!.*(?:^|[/\\])\.\.(?:[/\\]|$))[^\p{Cc}]+$/u, "expected a file or folder in the workspace, e.g. k8s/ or deploy/app.yaml"));
var kubernetesTarget = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .re)({
  /** Where the workloads are; the one of the context where this is missing. */
  namespace: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(name),
  context: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9)(1), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb)(253), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk)(/^(?!-)[^\p{Cc}]+$/u, "expected the name of a context in the kubeconfig"))),
  /** The path of a kubeconfig, or what is in one. */
  kubeconfig: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9)(1), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb)(2e5))),
  /** What is applied with each release. */
  manifests: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(oneOrMany(file, 50)),
  /** The workloads that a release is made of; those in the manifests where this is missing. */
  deployments: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(oneOrMany(workload, 50)),
  /** Which containers get the image and the variables, where a workload has several. */
  container: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(oneOrMany(name, 20)),
  /** Whose selector is switched by `blue-green`. */
  service: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(name),
  /** A version of kubectl, e.g. 1.35.1; without it the one on the PATH is used, and a pinned one where there is none. */
  "kubectl-version": (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk)(/^v?\d{1,3}\.\d{1,3}\.\d{1,3}$/, "expected a version such as 1.35.1"))),
  /** Where kubectl is downloaded from: a mirror of https://dl.k8s.io/release. */
  "kubectl-url": (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._default */ .Rv)(line(500).check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk)(/^https?:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/i, "expected an http or https address without user, query or fragment")), "https://dl.k8s.io/release"),
  /** Whether the manifests are applied server-side, where owners of fields are kept apart. */
  "server-side": (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* ._default */ .Rv)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM)(), false)
}).check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__/* .refine */ .YP)((target) => target.manifests !== void 0 || target.deployments !== void 0, 'expected "deployments" (what is already there), "manifests" (what is applied), or both'));



/***/ })

};
