export const id = 669;
export const ids = [669];
export const modules = {

/***/ 1884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isReleaseId)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// shared/platforms/release-id.ts
var isReleaseId = (text) => text.length > 0 && text.length <= 100 && !/[\p{Cc}\u2028\u2029]/u.test(text);




/***/ }),

/***/ 1355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTextFile),
/* harmony export */   P: () => (/* binding */ writePrivateFile)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9423);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7598);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// shared/runtime/files.ts



async function readTextFile(file, maxBytes) {
  try {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(file);
    if (bytes.byteLength > maxBytes) throw new Error(`${node_path__WEBPACK_IMPORTED_MODULE_3__.basename(file)} has ${bytes.byteLength} bytes; at most ${maxBytes} are read`);
    return bytes.toString("utf8");
  } catch (error) {
    if ((0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCodeOf */ .c7)(error) === "ENOENT") return void 0;
    throw error;
  }
}
async function writePrivateFile(file, text) {
  const folder = node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(file);
  await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(folder, { recursive: true, mode: 448 });
  const sibling = node_path__WEBPACK_IMPORTED_MODULE_3__.join(folder, `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.randomUUID)()}`);
  try {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(sibling, "wx", 384);
    try {
      await handle.writeFile(text, "utf8");
      await handle.sync();
    } finally {
      await handle.close();
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(sibling, 384);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(sibling, file);
  } catch (error) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(sibling, { force: true });
    throw error;
  }
}




/***/ }),

/***/ 1524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ withoutUndefined)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// shared/kernel/without-undefined.ts
function withoutUndefined(value) {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== void 0));
}




/***/ }),

/***/ 2669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createKubernetesPlatform: () => (/* binding */ createKubernetesPlatform)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_EKWUI7WL_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(648);
/* harmony import */ var _chunk_G7NRK65L_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1355);
/* harmony import */ var _chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1524);
/* harmony import */ var _chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1884);
/* harmony import */ var _chunk_NLDZQHET_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8821);
/* harmony import */ var _chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7756);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9423);
/* harmony import */ var _chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3935);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6304);
/* harmony import */ var _chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3850);
/* harmony import */ var _chunk_PB6ZSKJE_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(292);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6760);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(3024);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(6466);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);












// shared/platforms/kubernetes/manifests.ts



// shared/platforms/kubernetes/json-documents.ts
function splitDocuments(text2) {
  const documents = [];
  let depth = 0;
  let start = 0;
  let inString = false;
  for (let index = 0; index < text2.length; index += 1) {
    const character = text2[index];
    if (inString) {
      if (character === "\\") index += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{") depth += 1;
    else if (character === "}") {
      depth -= 1;
      if (depth !== 0) continue;
      const document = parse(text2.slice(start, index + 1));
      if (document === void 0) return void 0;
      documents.push(document);
      start = index + 1;
    }
  }
  return text2.slice(start).trim() === "" ? documents : void 0;
}
function parse(text2) {
  try {
    return JSON.parse(text2);
  } catch {
    return void 0;
  }
}

// shared/platforms/kubernetes/objects.ts
var text = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .string */ .Yj)());
var count = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .int */ .Wh)());
var flag = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .boolean */ .zM)());
var map = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .record */ .g1)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .string */ .Yj)(), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .string */ .Yj)()));
var list = (of) => (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .array */ .YO)(of));
var metadata = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({
  name: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .string */ .Yj)(),
  uid: text,
  generation: count,
  creationTimestamp: text,
  deletionTimestamp: text,
  labels: map,
  annotations: map,
  ownerReferences: list((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ uid: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .string */ .Yj)(), kind: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .string */ .Yj)(), name: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .string */ .Yj)(), controller: flag }))
});
var condition = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ type: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .string */ .Yj)(), status: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .string */ .Yj)(), reason: text, message: text });
var reference = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ name: text, optional: flag }));
var environment = list((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ name: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .string */ .Yj)(), value: text, valueFrom: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .unknown */ .L5)()) }));
var container = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ name: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .string */ .Yj)(), image: text, env: environment, envFrom: list((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ prefix: text, configMapRef: reference, secretRef: reference })) });
var volume = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ configMap: reference, secret: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ secretName: text })), projected: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ sources: list((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ configMap: reference, secret: reference })) })) });
var template = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({
  metadata: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ labels: map, annotations: map })),
  spec: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ containers: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .array */ .YO)(container), initContainers: list(container), volumes: list(volume) })
});
var workloadObject = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({
  kind: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .string */ .Yj)(),
  metadata,
  spec: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({
    replicas: count,
    paused: flag,
    selector: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ matchLabels: map, matchExpressions: list((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ key: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .string */ .Yj)(), operator: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .string */ .Yj)(), values: list((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .string */ .Yj)()) })) }),
    template,
    strategy: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ type: text })),
    updateStrategy: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ type: text, rollingUpdate: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ partition: count })) })),
    podManagementPolicy: text,
    revisionHistoryLimit: count,
    minReadySeconds: count
  }),
  status: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)(
    (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({
      observedGeneration: count,
      replicas: count,
      updatedReplicas: count,
      readyReplicas: count,
      availableReplicas: count,
      currentRevision: text,
      updateRevision: text,
      desiredNumberScheduled: count,
      updatedNumberScheduled: count,
      currentNumberScheduled: count,
      numberReady: count,
      numberAvailable: count,
      conditions: list(condition)
    })
  )
});
var replicaSetObject = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ metadata, spec: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ replicas: count, template: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .looseObject */ ._H)({}) }), status: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ replicas: count, readyReplicas: count })) });
var controllerRevisionObject = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ metadata, revision: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .int */ .Wh)(), data: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ spec: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ template: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .looseObject */ ._H)({}) }) }) });
var ended = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ exitCode: count, reason: text, message: text }));
var containerState = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({
  name: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .string */ .Yj)(),
  ready: flag,
  restartCount: count,
  state: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ waiting: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ reason: text, message: text })), running: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .looseObject */ ._H)({})), terminated: ended })),
  lastState: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ terminated: ended }))
});
var podObject = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({
  metadata,
  status: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ phase: text, reason: text, message: text, conditions: list(condition), initContainerStatuses: list(containerState), containerStatuses: list(containerState) }))
});
var serviceObject = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ metadata, spec: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ selector: map }) });
var endpointSliceObject = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ endpoints: list((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ conditions: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ ready: flag })), targetRef: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ kind: text, name: text })) })) });
var jobObject = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ kind: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .string */ .Yj)(), metadata, status: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ conditions: list(condition), active: count, succeeded: count, failed: count })) });
var eventObject = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ type: text, reason: text, message: text, lastTimestamp: text, eventTime: text, involvedObject: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ kind: text, name: text })) });
var anyObject = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .looseObject */ ._H)({ kind: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .string */ .Yj)(), metadata: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .looseObject */ ._H)({ name: text, namespace: text, generateName: text, labels: map, annotations: map }) });
var podTemplate = template;

// shared/platforms/kubernetes/workload-name.ts
var WORKLOAD_KINDS = ["deployment", "statefulset", "daemonset"];
var SHORT = { deploy: "deployment", deployment: "deployment", deployments: "deployment", sts: "statefulset", statefulset: "statefulset", statefulsets: "statefulset", ds: "daemonset", daemonset: "daemonset", daemonsets: "daemonset" };
function parseWorkloadName(text2) {
  const slash = text2.indexOf("/");
  return { kind: SHORT[text2.slice(0, Math.max(0, slash))] ?? "deployment", name: text2.slice(slash + 1) };
}
var describeName = ({ kind, name }) => `${kind}/${name}`;
var isSameName = (a, b) => a.kind === b.kind && a.name === b.name;
var workloadKindOf = (kind) => WORKLOAD_KINDS.find((known) => known === kind.toLowerCase());

// shared/platforms/kubernetes/manifests.ts
var KUSTOMIZATIONS = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
async function readManifests({ manifests = [] }, kubectl, workspace, budget) {
  const plain = [];
  const built = [];
  for (const file of manifests) {
    const found = await locate(file, workspace);
    if (found.kind === "not-there") return { kind: "error", why: "refused", reason: `the target names the manifests ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(file)}, which ${found.why}` };
    (found.kustomization ? built : plain).push(found.file);
  }
  const sources = [...plain.length === 0 ? [] : [plain.map((file) => `--filename=${file}`)], ...built.map((file) => [`--kustomize=${file}`])];
  const objects = [];
  for (const args of sources) {
    const answer = await kubectl.run({ args: ["create", "--dry-run=client", "--validate=false", "--output=json", ...args], changes: false }, budget);
    if (answer.kind !== "ok") return answer;
    const read2 = readObjects(answer.value);
    if (read2 === void 0) return { kind: "error", why: "garbled", reason: "kubectl read the manifests as something that is not understood" };
    objects.push(...read2);
  }
  const workloads = objects.flatMap((object2) => {
    const kind = workloadKindOf(object2.kind);
    return kind === void 0 ? [] : [{ kind, name: object2.metadata.name ?? "" }];
  });
  if (manifests.length > 0 && objects.length === 0) return { kind: "error", why: "refused", reason: "the manifests hold no object" };
  return { kind: "ok", value: { objects, workloads, files: sources.flat() } };
}
async function locate(file, workspace) {
  try {
    const [root, found] = [await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.realpath)(workspace), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.realpath)(node_path__WEBPACK_IMPORTED_MODULE_13__.resolve(workspace, file))];
    if (found !== root && !found.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_13__.sep)) return { kind: "not-there", why: "lead out of the workspace" };
    const entries = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.stat)(found)).isDirectory() ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.readdir)(found) : [];
    return { kind: "there", file: found, kustomization: KUSTOMIZATIONS.some((name) => entries.includes(name)) };
  } catch (error) {
    return { kind: "not-there", why: (0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_7__/* .systemCodeOf */ .c7)(error) === "ENOENT" ? "are not in the workspace; is it checked out?" : "cannot be read" };
  }
}
function readObjects(text2) {
  const parsed = splitDocuments(text2)?.flatMap((document) => {
    const items = document?.items;
    return Array.isArray(items) ? items : [document];
  });
  const read2 = parsed?.map((object2) => anyObject.safeParse(object2));
  return read2?.every((one) => one.success) ? read2.map((one) => one.data) : void 0;
}

// shared/platforms/kubernetes/pod-trouble.ts
var NOT_FOUND = /not found|manifest unknown|does not exist/i;
var LATE_CACHE = /failed to sync .*cache/;
var IMAGE_ADVICE = "Check the name and tag of the image, that it was pushed, and that the cluster may pull it (imagePullSecrets).";
function findTrouble(pods) {
  const found = pods.filter(({ ending, ready }) => !ending && !ready).flatMap((pod) => troubleOf(pod) ?? []);
  return found.find(({ certainty }) => certainty === "sure") ?? found[0];
}
function troubleOf(pod) {
  for (const container2 of pod.containers) {
    const found = waiting(container2) ?? cannotRun(container2);
    if (found) return { pod: pod.name, container: container2.name, init: container2.init, ...found };
  }
  if (pod.phase === "Failed" && pod.reason !== "Evicted" && pod.reason !== "Preempting") return { pod: pod.name, container: void 0, init: false, reason: words("the pod failed", pod.reason, pod.message), advice: "See the events of the pod: kubectl describe pod.", certainty: "sure" };
  return void 0;
}
function waiting({ state, lastState, restartCount }) {
  const reason = state?.waiting?.reason ?? "";
  const message = state?.waiting?.message ?? "";
  switch (reason) {
    case "CrashLoopBackOff": {
      const last = lastState?.terminated;
      const how = [typeof last?.exitCode === "number" ? `exit code ${last.exitCode}` : "", last?.reason ?? "", restartCount ? `restarted ${restartCount} ${restartCount === 1 ? "time" : "times"}` : ""].filter(Boolean).join(", ");
      return { reason: `${words("CrashLoopBackOff", how && `(${how})`)}${last?.message ? `: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .oneLine */ .TN)(last.message), 200)}` : ""}`, advice: last?.reason === "OOMKilled" ? "It needs more memory than its limit allows: raise resources.limits.memory, or find what grows." : "It ends by itself after its start: see its log, its variables and what it connects to.", certainty: "sure" };
    }
    case "InvalidImageName":
    case "ErrImageNeverPull":
      return { reason: words(reason, message), advice: IMAGE_ADVICE, certainty: "sure" };
    case "ErrImagePull":
    case "ImagePullBackOff":
    case "ImageInspectError":
    case "RegistryUnavailable":
      return { reason: words(reason, message), advice: IMAGE_ADVICE, certainty: NOT_FOUND.test(message) ? "sure" : "if-it-lasts" };
    case "CreateContainerConfigError":
      return { reason: words(reason, message), advice: "A Secret, ConfigMap or one of their keys that the pod names is not there: create it, or mend the name.", certainty: LATE_CACHE.test(message) ? "if-it-lasts" : "sure" };
    case "CreateContainerError":
    case "RunContainerError":
      return { reason: words(reason, message), advice: "The node could not start the container: see its command, its mounts and its security context.", certainty: "if-it-lasts" };
    default:
      return void 0;
  }
}
function cannotRun({ state, lastState }) {
  const last = [state?.terminated, lastState?.terminated].find((ended2) => ended2?.reason === "ContainerCannotRun" && ended2.exitCode !== 128);
  return last ? { reason: words("ContainerCannotRun", `(exit code ${last.exitCode ?? "unknown"})`, last.message ?? ""), advice: 'The command of the container cannot be run in its image: see "command", "args" and the entry point.', certainty: "sure" } : void 0;
}
var findUnscheduled = (pods) => pods.filter(({ ending }) => !ending).flatMap(({ name, unscheduled }) => unscheduled === void 0 ? [] : [`pod ${name} waits for a node: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .oneLine */ .TN)(unscheduled), 200)}`])[0];
function words(first, ...others) {
  const rest = others.map((other) => (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .oneLine */ .TN)(other), 250)).filter((part) => part !== "").join(" ");
  return rest === "" ? first : `${first}${rest.startsWith("(") ? " " : ": "}${rest}`;
}

// shared/platforms/kubernetes/rollout.ts
var REVISION = "deployment.kubernetes.io/revision";
function newestRevision({ workload, revisions }) {
  if (!workload.synced) return void 0;
  if (workload.updateRevision !== void 0) return revisions.find(({ name }) => name === workload.updateRevision);
  const number = workload.annotations[REVISION];
  return workload.name.kind === "deployment" && number !== void 0 ? revisions.find((revision) => String(revision.number) === number) : revisions[0];
}
function judgeRollout(sight) {
  const { workload } = sight;
  const name = describeName(workload.name);
  if (!workload.synced) return { kind: "in-progress", phase: `${name}: its controller has not seen the change yet` };
  if (isComplete(sight)) return { kind: "complete" };
  const newest = newestRevision(sight);
  const pods = sight.pods.filter(({ hash }) => hash === newest?.hash);
  const trouble = findTrouble(pods);
  if (trouble?.certainty === "sure") return { kind: "failed", ...troubleWords(name, trouble) };
  const refused = refusedPods(sight);
  if (refused !== void 0) return { kind: "failed", reason: `${name}: its pods are not created: ${refused}`, advice: "See the quotas, the limit ranges and the admission rules of the namespace." };
  if (deadlineExceeded(sight, newest)) return { kind: "failed", ...pastDeadline(sight, trouble) };
  const held = heldBack(sight);
  if (held !== void 0) return { kind: "in-progress", phase: `${name}: ${held}` };
  return { kind: "in-progress", phase: phaseOf(sight, trouble), ...trouble === void 0 ? {} : { trouble } };
}
function isComplete({ workload }) {
  const { wanted, pods, updated, ready, available, name } = workload;
  return (name.kind === "daemonset" ? updated >= wanted && pods >= wanted : updated === wanted && pods === wanted) && ready >= wanted && available >= wanted;
}
function heldBack({ workload: { paused, strategy, partition, wanted } }) {
  if (paused) return "it is paused, so nothing is rolled out (kubectl rollout resume)";
  if (strategy === "OnDelete") return "its update strategy is OnDelete, so its pods change only when somebody deletes them";
  if (partition > 0) return `its partition ${partition} keeps ${Math.min(partition, wanted)} of ${wanted} pods on the revision before`;
  return void 0;
}
function refusedPods({ workload }) {
  const condition2 = workload.conditions.find(({ type, status }) => type === "ReplicaFailure" && status === "True");
  return condition2 && (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .oneLine */ .TN)([condition2.reason, condition2.message].filter(Boolean).join(": ")), 300);
}
function deadlineExceeded({ workload }, newest) {
  const condition2 = workload.conditions.find(({ type, reason }) => type === "Progressing" && reason === "ProgressDeadlineExceeded");
  return condition2 !== void 0 && newest !== void 0 && (condition2.message ?? "").includes(`"${newest.name}"`);
}
function pastDeadline(sight, trouble) {
  const name = describeName(sight.workload.name);
  if (trouble) return troubleWords(name, trouble);
  return { reason: `${name} exceeded its progress deadline: ${phaseOf(sight, void 0).replace(`${name}: `, "")}`, advice: "See why its pods do not get ready: their readiness probe, and kubectl describe pod. progressDeadlineSeconds sets the deadline." };
}
function phaseOf({ workload, pods, revisions }, trouble) {
  const { wanted, updated, ready, available, pods: all } = workload;
  const name = describeName(workload.name);
  const newest = revisions[0]?.hash;
  const unready = pods.filter((pod) => pod.hash === newest && !pod.ready && !pod.ending);
  const waiting2 = trouble ? `${where(trouble)} ${trouble.reason}` : findUnscheduled(unready) ?? (unready[0] && `pod ${unready[0].name} is ${unready[0].phase || "not there"} and not ready`);
  const left = all > updated ? `, ${all - updated} of the revision before left` : "";
  return `${name}: ${updated} of ${wanted} updated, ${Math.min(ready, available)} ready${left}${waiting2 === void 0 ? "" : `; ${waiting2}`}`;
}
var where = ({ pod, container: container2, init }) => `pod ${pod}${container2 === void 0 ? "" : `, ${init ? "init container" : "container"} ${container2}`}:`;
function troubleWords(name, trouble) {
  return { reason: `${name}: ${where(trouble)} ${trouble.reason}`, advice: trouble.advice, pod: { name: trouble.pod, container: trouble.container } };
}
function servingHash(sight) {
  const { workload, revisions } = sight;
  const newest = newestRevision(sight);
  if (newest !== void 0 && (isComplete(sight) || wasComplete(sight, newest))) return newest.hash;
  const readyOf = (revision) => Math.max(revision.ready, sight.pods.filter(({ hash, ready }) => ready && hash === revision.hash).length);
  const before = revisions.filter((revision) => revision !== newest && readyOf(revision) > 0).sort((a, b) => readyOf(b) - readyOf(a))[0];
  if (before !== void 0) return before.hash;
  return newest !== void 0 && readyOf(newest) > 0 ? newest.hash : workload.synced ? void 0 : revisions[0]?.hash;
}
function wasComplete({ workload, pods }, newest) {
  if (workload.name.kind === "deployment") return workload.conditions.some(({ type, status, reason, message }) => type === "Progressing" && status === "True" && reason === "NewReplicaSetAvailable" && (message ?? "").includes(`"${newest.name}"`)) && !pods.some(({ hash, ready }) => ready && hash !== newest.hash);
  const live = pods.filter(({ ending }) => !ending);
  return live.length > 0 && live.length >= workload.wanted && live.every(({ hash }) => hash === newest.hash) && live.some(({ ready }) => ready);
}

// shared/platforms/kubernetes/release-list.ts
var RELEASE = "surefoot.dev/release";
var RELEASES = "surefoot.dev/releases";
var PREVIOUS = "surefoot.dev/previous";
var VERSION = "surefoot.dev/version";
var COMMIT = "surefoot.dev/commit";
var DEPLOYED_AT = "surefoot.dev/deployed-at";
var CHANGE_CAUSE = "kubernetes.io/change-cause";
var MOST_RELEASES = 10;
var ENTRY = /^([^=,\s]{1,100})=([a-z0-9]{1,63})$/;
function parseReleases(text2) {
  const found = (text2 ?? "").slice(0, 8e3).split(",").flatMap((part) => {
    const [, id = "", hash = ""] = ENTRY.exec(part.trim()) ?? [];
    return (0,_chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_4__/* .isReleaseId */ .F)(id) ? [{ id, hash }] : [];
  });
  return found.filter(({ id }, index) => found.findIndex((other) => other.id === id) === index);
}
var writeReleases = (entries) => entries.slice(0, MOST_RELEASES).map(({ id, hash }) => `${id}=${hash}`).join(",");
function withRelease(entries, entry) {
  return entries.some(({ id }) => id === entry.id) ? entries.map((old) => old.id === entry.id ? entry : old) : [entry, ...entries];
}
var withPrevious = (entries, previous) => previous === void 0 || entries.some(({ id }) => id === previous.id) ? entries : [previous, ...entries];
var releasesOf = ({ workload }) => parseReleases(workload.annotations[RELEASES]);
var releaseOf = (sight) => {
  const id = sight?.workload.annotations[RELEASE];
  return id !== void 0 && (0,_chunk_4KR6XSMX_js__WEBPACK_IMPORTED_MODULE_4__/* .isReleaseId */ .F)(id) ? id : void 0;
};
var beforeOf = ({ workload }) => parseReleases(workload.annotations[PREVIOUS])[0];
var hashOf = (sight, releaseId) => releasesOf(sight).find(({ id }) => id === releaseId)?.hash;
function makeReleaseId(version, { runId, runAttempt }, at) {
  const safe = version.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, "").slice(0, 20).replace(/[^A-Za-z0-9]+$/, "");
  const run = /^\d{1,20}$/.test(runId) ? `${runId}.${/^\d{1,5}$/.test(runAttempt) ? runAttempt : "1"}` : String(at.getTime());
  return `${safe || "release"}-${run}`;
}
function servedRelease(sights) {
  const serving = sights.flatMap((sight) => {
    const hash = servingHash(sight);
    return hash === void 0 ? [] : [{ sight, hash }];
  });
  if (serving.length === 0) return { kind: "nothing" };
  const touched = serving.filter(({ sight }) => releasesOf(sight).length > 0);
  const unrecorded = { kind: "unrecorded", hashes: serving.map(({ sight, hash }) => [`${sight.workload.name.kind}/${sight.workload.name.name}`, hash]) };
  if (touched.length === 0) return unrecorded;
  const ids = [.../* @__PURE__ */ new Set([...touched.flatMap(({ sight }) => releaseOf(sight) ?? []), ...touched.flatMap(({ sight }) => releasesOf(sight).map(({ id }) => id))])];
  const everywhere = ids.find((id) => touched.every(({ sight, hash }) => hashOf(sight, id) === hash));
  if (everywhere !== void 0) return { kind: "known", releaseId: everywhere, everywhere: true };
  if (touched.some(({ sight, hash }) => !releasesOf(sight).some((entry) => entry.hash === hash))) return unrecorded;
  const anywhere = ids.filter((id) => touched.some(({ sight, hash }) => hashOf(sight, id) === hash));
  return { kind: "known", releaseId: String(anywhere[0]), everywhere: false };
}
var isInForce = (sight, releaseId) => releaseOf(sight) === releaseId && newestRevision(sight)?.hash === hashOf(sight, releaseId);

// shared/platforms/kubernetes/scene.ts
var COLOR = "surefoot.dev/color";
var TRACK = "surefoot.dev/track";
var STANDS_FOR = "surefoot.dev/stands-for";
var POD_HASH = "pod-template-hash";
var SIDES = ["main", "green", "canary"];
var sideName = ({ kind, name }, side) => ({ kind, name: side === "main" ? name : `${name}-${side}` });
function findSide({ sights }, name, side) {
  const found = sights.find(({ workload }) => isSameName(workload.name, sideName(name, side)));
  return side === "main" || found?.workload.annotations[STANDS_FOR] === name.name ? found : void 0;
}
var liveSide = ({ service }) => service?.selector[COLOR] === "green" ? "green" : "main";
var idleSide = (scene) => liveSide(scene) === "main" ? "green" : "main";
var liveSights = (scene) => scene.names.flatMap((name) => findSide(scene, name, liveSide(scene)) ?? []);
var missingNames = (scene) => scene.names.filter((name) => findSide(scene, name, liveSide(scene)) === void 0);
function unrecordedId(hashes) {
  const [only] = hashes;
  if (hashes.length === 1 && only) return `revision-${only[1]}`;
  return `revision-${fingerprint(JSON.stringify([...hashes].sort()))}`;
}
function fingerprint(text2) {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text2.length; index += 1) hash = BigInt.asUintN(64, (hash ^ BigInt(text2.charCodeAt(index))) * 0x100000001b3n);
  return hash.toString(16).padStart(16, "0").slice(0, 12);
}
function liveRelease(scene) {
  const served = servedRelease(liveSights(scene));
  switch (served.kind) {
    case "nothing":
      return { kind: "none" };
    case "known":
      return { kind: "live", releaseId: served.releaseId };
    case "unrecorded":
      return { kind: "live", releaseId: unrecordedId(served.hashes) };
  }
}
var describeSide = (sight) => describeName(sight.workload.name);

// shared/platforms/kubernetes/sight.ts
var REVISION2 = "deployment.kubernetes.io/revision";
var POD_HASH2 = "pod-template-hash";
var CONTROLLER_HASH = "controller-revision-hash";
function readWorkload(object2) {
  const parsed = workloadObject.safeParse(object2);
  const kind = parsed.success ? workloadKindOf(parsed.data.kind) : void 0;
  if (!parsed.success || kind === void 0) return void 0;
  const { metadata: metadata2, spec, status } = parsed.data;
  const owner = metadata2.ownerReferences?.find(({ controller }) => controller === true);
  return {
    name: { kind, name: metadata2.name },
    uid: metadata2.uid ?? "",
    synced: (status?.observedGeneration ?? 0) >= (metadata2.generation ?? 0),
    generation: metadata2.generation ?? 0,
    labels: metadata2.labels ?? {},
    annotations: metadata2.annotations ?? {},
    controller: owner && { kind: owner.kind, name: owner.name },
    matchLabels: spec.selector.matchLabels ?? {},
    selector: selectorOf(spec.selector),
    paused: spec.paused === true,
    strategy: (kind === "deployment" ? spec.strategy?.type : spec.updateStrategy?.type) ?? "RollingUpdate",
    partition: spec.updateStrategy?.rollingUpdate?.partition ?? 0,
    orderedReady: kind === "statefulset" && spec.podManagementPolicy !== "Parallel",
    ...kind === "daemonset" ? { wanted: status?.desiredNumberScheduled ?? 0, pods: status?.currentNumberScheduled ?? 0, updated: status?.updatedNumberScheduled ?? 0, ready: status?.numberReady ?? 0, available: status?.numberAvailable ?? 0 } : { wanted: spec.replicas ?? 1, pods: status?.replicas ?? 0, updated: status?.updatedReplicas ?? 0, ready: status?.readyReplicas ?? 0, available: status?.availableReplicas ?? 0 },
    conditions: status?.conditions ?? [],
    updateRevision: status?.updateRevision ?? void 0,
    template: spec.template,
    object: object2
  };
}
function selectorOf({ matchLabels, matchExpressions }) {
  const equal = Object.entries(matchLabels ?? {}).map(([key, value]) => `${key}=${value}`);
  const others = (matchExpressions ?? []).map(({ key, operator, values }) => operator === "Exists" ? key : operator === "DoesNotExist" ? `!${key}` : `${key} ${operator === "In" ? "in" : "notin"} (${(values ?? []).join(",")})`);
  return [...equal, ...others].join(",");
}
function commonSelector(workloads) {
  const [first] = workloads;
  if (first === void 0 || workloads.every(({ selector }) => selector === first.selector)) return first?.selector || void 0;
  const key = Object.keys(first.matchLabels).find((candidate) => workloads.every(({ matchLabels }) => Object.hasOwn(matchLabels, candidate)));
  if (key === void 0) return void 0;
  const values = [...new Set(workloads.map(({ matchLabels }) => matchLabels[key]))];
  return values.length === 1 ? `${key}=${values[0]}` : `${key} in (${values.join(",")})`;
}
function readSight(workload, listed) {
  const revisions = [];
  const owners = /* @__PURE__ */ new Set([workload.uid]);
  for (const object2 of listed.filter((one) => kindOf(one) === "ReplicaSet" || kindOf(one) === "ControllerRevision")) {
    const revision = readRevision(object2, workload);
    if (revision === void 0) return void 0;
    if (revision === "other") continue;
    revisions.push(revision);
    if (kindOf(object2) === "ReplicaSet") owners.add(replicaSetObject.parse(object2).metadata.uid ?? "");
  }
  const pods = [];
  for (const object2 of listed.filter((one) => kindOf(one) === "Pod")) {
    const parsed = podObject.safeParse(object2);
    if (!parsed.success) return void 0;
    if (parsed.data.metadata.ownerReferences?.some(({ uid }) => owners.has(uid))) pods.push(readPod(parsed.data, workload));
  }
  return { workload, revisions: revisions.sort((a, b) => b.number - a.number), pods };
}
var kindOf = (object2) => object2?.kind;
function readRevision(object2, { uid, name }) {
  const parsed = kindOf(object2) === "ReplicaSet" ? replicaSetObject.safeParse(object2) : controllerRevisionObject.safeParse(object2);
  if (!parsed.success) return void 0;
  const { metadata: metadata2 } = parsed.data;
  if (!metadata2.ownerReferences?.some((owner) => owner.uid === uid)) return "other";
  const annotations = metadata2.annotations ?? {};
  const common = { name: metadata2.name, createdAt: metadata2.creationTimestamp ?? void 0, annotations };
  if ("spec" in parsed.data) {
    const { spec, status } = parsed.data;
    return { ...common, hash: metadata2.labels?.[POD_HASH2] ?? suffix(metadata2.name, name), number: Number(annotations[REVISION2] ?? 0) || 0, template: bare(spec.template), replicas: status?.replicas ?? 0, ready: status?.readyReplicas ?? 0 };
  }
  return { ...common, hash: suffix(metadata2.name, name), number: parsed.data.revision, template: bare(parsed.data.data.spec.template), replicas: 0, ready: 0 };
}
var suffix = (text2, { name }) => text2.startsWith(`${name}-`) ? text2.slice(name.length + 1) : text2;
function bare(template2) {
  const { $patch: _marker, metadata: metadata2, ...rest } = template2;
  const { [POD_HASH2]: _hash, ...labels } = metadata2?.labels ?? {};
  return { ...rest, metadata: { ...metadata2, labels } };
}
var readPods = (objects) => objects.flatMap((object2) => {
  const parsed = podObject.safeParse(object2);
  return parsed.success ? [readPod(parsed.data, { name: { kind: "deployment", name: "" } })] : [];
});
function readPod({ metadata: metadata2, status }, { name }) {
  const conditions = status?.conditions ?? [];
  const scheduled = conditions.find(({ type }) => type === "PodScheduled");
  return {
    name: metadata2.name,
    hash: metadata2.labels?.[POD_HASH2] ?? suffix(metadata2.labels?.[CONTROLLER_HASH] ?? "", name),
    ready: conditions.some(({ type, status: is }) => type === "Ready" && is === "True") && !metadata2.deletionTimestamp,
    ending: Boolean(metadata2.deletionTimestamp),
    phase: status?.phase ?? "",
    reason: status?.reason ?? "",
    message: status?.message ?? "",
    unscheduled: scheduled?.status === "False" ? [scheduled.reason, scheduled.message].filter(Boolean).join(": ") : void 0,
    containers: [...(status?.initContainerStatuses ?? []).map((one) => ({ ...one, init: true })), ...(status?.containerStatuses ?? []).map((one) => ({ ...one, init: false }))]
  };
}

// shared/platforms/kubernetes/cluster.ts
function budgetUntil(clock, signal, timeoutMs) {
  const deadline = clock.monotonic() + timeoutMs;
  return () => ({ signal, timeoutMs: Math.max(1, deadline - clock.monotonic()) });
}
function declined(answer, what, reasonCode) {
  if (answer.kind === "cancelled" || answer.kind === "timed-out") return { kind: answer.kind };
  const code = answer.why === "unreachable" || answer.why === "unclear" || answer.why === "throttled" ? "platform-unreachable" : answer.why === "changed" ? "live-changed" : reasonCode;
  return { kind: "failed", reasonCode: code, reason: `${what}: ${answer.reason}.`, ...ADVICE[answer.why] === void 0 ? {} : { advice: ADVICE[answer.why] } };
}
var ADVICE = {
  forbidden: "The user of the kubeconfig lacks this right: add the verb and the resource that the message names to its Role (docs/platforms/kubernetes.md lists all of them).",
  unauthorized: "The credentials of the kubeconfig are not accepted, or have expired.",
  missing: "Install kubectl in a step before, or let it be downloaded.",
  changed: "See who else changes it, and run this again.",
  unreachable: "See whether the runner can reach the API server that the kubeconfig names."
};
function createCluster(target, plain, { clock, log, ...facts }) {
  let rendered;
  let selector;
  let kept;
  const forget = () => {
    kept = void 0;
  };
  const kubectl = changing(plain, forget);
  const readAnew = async (budget) => {
    const reading = readManifests(target, kubectl, facts.run.workspace, budget);
    rendered = reading;
    const answer = await reading;
    if (answer.kind !== "ok" && rendered === reading) rendered = void 0;
    return answer;
  };
  const manifests = (budget) => rendered ?? readAnew(budget);
  const names = async (budget) => {
    if (target.deployments) return { kind: "ok", value: target.deployments.map(parseWorkloadName) };
    const answer = await manifests(budget);
    return answer.kind === "ok" ? { kind: "ok", value: answer.value.workloads } : answer;
  };
  const keep = (scene) => {
    kept = { scene, at: clock.monotonic() };
  };
  const look = async (budget) => {
    const wanted = await names(budget);
    if (wanted.kind !== "ok") return wanted;
    const guessed = selector !== void 0 && wanted.value.every(({ kind }) => kind !== "daemonset") ? listParts(kubectl, wanted.value, selector, budget) : void 0;
    const objects = await kubectl.list(objectArgs(target, wanted.value), budget);
    if (objects.kind !== "ok") return objects;
    const read2 = readObjects2(objects.value);
    if (read2 === void 0) return NOT_UNDERSTOOD;
    const common = commonSelector(read2.workloads);
    const parts = read2.workloads.length === 0 ? { kind: "ok", value: [] } : await (guessed !== void 0 && common === selector ? guessed : listParts(kubectl, wanted.value, common, budget));
    if (parts.kind !== "ok") return parts;
    selector = common;
    const sights = read2.workloads.map((workload) => readSight(workload, parts.value));
    return sights.some((sight) => sight === void 0) ? NOT_UNDERSTOOD : { kind: "ok", value: { names: wanted.value, sights: sights.filter((sight) => sight !== void 0), service: read2.service } };
  };
  const recall = (maxAgeMs) => {
    const recent = kept !== void 0 && clock.monotonic() - kept.at <= maxAgeMs ? kept.scene : void 0;
    forget();
    return recent;
  };
  return { target, kubectl, clock, log, facts, manifests, readManifests: readAnew, names, look, recall, keep };
}
var changing = (kubectl, forget) => ({
  list: kubectl.list,
  run: (request, budget) => {
    if (request.changes) forget();
    return kubectl.run(request, budget);
  },
  patch: (object2, patch, budget) => {
    forget();
    return kubectl.patch(object2, patch, budget);
  }
});
var NOT_UNDERSTOOD = { kind: "error", why: "garbled", reason: "the API server answered with objects that are not understood" };
function objectArgs({ service }, names) {
  const sides = names.flatMap((name) => name.kind === "deployment" ? SIDES.map((side) => sideName(name, side)) : [name]);
  return [...sides.map(describeName), ...service === void 0 ? [] : [`service/${service}`]];
}
function listParts(kubectl, names, selector, budget) {
  const deployments = names.some(({ kind }) => kind === "deployment");
  const others = names.some(({ kind }) => kind !== "deployment");
  const types = [...deployments ? ["replicasets.apps"] : [], ...others ? ["controllerrevisions.apps"] : [], "pods"].join(",");
  return kubectl.list([types, ...selector === void 0 ? [] : [`--selector=${selector}`]], budget);
}
function readObjects2(objects) {
  const workloads = [];
  let service;
  for (const object2 of objects) {
    const workload = readWorkload(object2);
    const parsed = workload === void 0 ? serviceObject.safeParse(object2) : void 0;
    if (workload) workloads.push(workload);
    else if (parsed?.success) service = { name: parsed.data.metadata.name, selector: parsed.data.spec.selector ?? {} };
    else return void 0;
  }
  return { workloads, service };
}

// shared/platforms/kubernetes/containers.ts
var none = { kind: "chosen", containers: [], initContainers: [] };
var isImage = (text2) => /^[A-Za-z0-9][\w.\-/:@+]{0,499}$/.test(text2);
function chooseContainers(template2, { image, variables, named }) {
  if (image === void 0 && Object.keys(variables).length === 0) return none;
  const { containers, initContainers } = template2.spec;
  if (named !== void 0) {
    const chosen = { kind: "chosen", containers: namesIn(containers, named), initContainers: namesIn(initContainers ?? [], named) };
    return chosen.containers.length + chosen.initContainers.length > 0 ? chosen : { kind: "unclear", reason: `it has no container called ${named.join(" or ")}, but ${containers.map(({ name }) => name).join(", ")}` };
  }
  const same = image === void 0 ? [] : containers.filter((one) => isOfRepository(one.image, image)).map(({ name }) => name);
  if (same.length > 0) return { kind: "chosen", containers: same, initContainers: [] };
  const [only] = containers;
  if (containers.length === 1 && only) return { kind: "chosen", containers: [only.name], initContainers: [] };
  return { kind: "unclear", reason: `it has ${containers.length} containers (${containers.map(({ name }) => name).join(", ")})${image === void 0 ? "" : ", none of them with an image of this repository"}; name one in "container"` };
}
var namesIn = (containers, named) => containers.map(({ name }) => name).filter((name) => named.includes(name));
var hasRepository = (template2, image) => template2.spec.containers.some((one) => isOfRepository(one.image, image));
var isOfRepository = (present, image) => typeof present === "string" && repositoryOf(present) === repositoryOf(image);
function repositoryOf(image) {
  const [bare2 = ""] = image.split("@");
  const slash = bare2.lastIndexOf("/");
  const colon = bare2.lastIndexOf(":");
  const name = colon > slash ? bare2.slice(0, colon) : bare2;
  const [first = "", ...rest] = name.split("/");
  if (rest.length === 0) return `docker.io/library/${first}`;
  return /[.:]|^localhost$/.test(first) ? name : `docker.io/${name}`;
}
function templatePatch(template2, change2, { containers, initContainers }) {
  const patchOf2 = (name, present) => ({ name, ...change2.image === void 0 ? {} : { image: change2.image }, ...envPatch(change2.variables, present.find((one) => one.name === name)?.env ?? []) });
  return {
    spec: {
      ...containers.length === 0 ? {} : { containers: containers.map((name) => patchOf2(name, template2.spec.containers)) },
      ...initContainers.length === 0 ? {} : { initContainers: initContainers.map((name) => patchOf2(name, template2.spec.initContainers ?? [])) }
    }
  };
}
function envPatch(variables, present) {
  const env = Object.entries(variables).map(([name, value]) => ({ name, value, ...present.some((one) => one.name === name && one.valueFrom) ? { valueFrom: null } : {} }));
  return env.length === 0 ? {} : { env };
}
function changeTemplate(template2, { image, variables }, { containers, initContainers }) {
  const raw = template2;
  const change2 = (names) => (container2) => {
    if (!names.includes(String(container2.name))) return container2;
    const env = [...(container2.env ?? []).filter(({ name }) => !Object.hasOwn(variables, String(name))), ...Object.entries(variables).map(([name, value]) => ({ name, value }))];
    return { ...container2, ...image === void 0 ? {} : { image }, ...env.length === 0 ? {} : { env } };
  };
  return { ...raw, spec: { ...raw.spec, containers: (raw.spec?.containers ?? []).map(change2(containers)), ...raw.spec?.initContainers ? { initContainers: raw.spec.initContainers.map(change2(initContainers)) } : {} } };
}
function withLabels(template2, labels) {
  const raw = template2;
  const merged = Object.fromEntries(Object.entries({ ...raw.metadata?.labels, ...labels }).filter(([, value]) => value !== void 0));
  return { ...raw, metadata: { ...raw.metadata, labels: merged } };
}

// shared/platforms/kubernetes/owner.ts
var MARKS = [
  ["argocd.argoproj.io/tracking-id", "Argo CD"],
  ["argocd.argoproj.io/instance", "Argo CD"],
  ["kustomize.toolkit.fluxcd.io/name", "Flux"],
  ["helm.toolkit.fluxcd.io/name", "Flux"],
  ["configsync.gke.io/declared-version", "Config Sync"],
  ["configmanagement.gke.io/managed", "Config Sync"],
  ["objectset.rio.cattle.io/id", "Fleet"]
];
function findOwner(workloads) {
  for (const { labels, annotations, controller } of workloads) {
    for (const [key, name] of MARKS) {
      const value = Object.hasOwn(annotations, key) ? annotations[key] : Object.hasOwn(labels, key) ? labels[key] : void 0;
      if (value === void 0 || value === "disabled") continue;
      const called = key.endsWith("tracking-id") ? value.replace(/:.*$/s, "") : value;
      return called === "" || called === "enabled" ? name : `${name} (${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .oneLine */ .TN)(called), 100)})`;
    }
    if (controller) return `${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .oneLine */ .TN)(controller.kind), 60)} ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .oneLine */ .TN)(controller.name), 100)}`;
  }
  return void 0;
}

// shared/platforms/kubernetes/plan-change.ts
var refusal = (reason, advice) => ({ kind: "failed", reasonCode: "deploy-command-failed", reason, ...advice === void 0 ? {} : { advice } });
var changeOf = ({ target }, { image, variables }) => ({ image, variables, named: target.container });
function whyRefused(scene, { image }) {
  const owner = findOwner(scene.sights.map(({ workload }) => workload));
  if (owner !== void 0) return { kind: "failed", reasonCode: "gitops-owned", reason: `${owner} owns what runs here and would undo a change.`, advice: "Deploy by a commit to the repository that it follows, or take the workload out of its care." };
  if (image !== void 0 && !isImage(image)) return refusal(`Input "image" is no reference of an image: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(image)}.`, "Give registry/repository:tag or registry/repository@sha256:\u2026");
  return void 0;
}
function whyHeld(workloads, strategy) {
  for (const { name, paused, strategy: own, partition } of workloads) {
    const it = describeName(name);
    if (paused) return refusal(`${it} is paused, so that no change of it is rolled out.`, `Resume it first: kubectl rollout resume ${it}.`);
    if (own === "OnDelete") return unavailable(`${it} has the update strategy OnDelete: its pods change only when somebody deletes them.`, "Give it the update strategy RollingUpdate.");
    if (partition > 0) return unavailable(`${it} has the partition ${partition}: pods with a lower number stay on the revision before.`, "Set spec.updateStrategy.rollingUpdate.partition to 0.");
    if (strategy !== "rolling" && name.kind !== "deployment") return unavailable(`${it} can only be deployed with strategy rolling.`, "Deploy it in a step of its own.");
  }
  return void 0;
}
var unavailable = (reason, advice) => ({ kind: "failed", reasonCode: "strategy-unavailable", reason, advice });
function chooseAll(workloads, change2, skip) {
  const choices = [];
  const { image, named } = change2;
  const byRepository = image !== void 0 && named === void 0 && workloads.length > 1 && workloads.some(({ template: template2 }) => hasRepository(template2, image));
  for (const { name, template: template2 } of workloads) {
    if (byRepository && image !== void 0 && !hasRepository(template2, image) || lacksNamed(template2, named, workloads)) {
      skip(name);
      continue;
    }
    const chosen = chooseContainers(template2, change2);
    if (chosen.kind === "unclear") return refusal(`Which container of ${describeName(name)} is meant is not clear: ${chosen.reason}.`, `Name the containers in the target's "container".`);
    choices.push({ name, template: template2, chosen });
  }
  return { kind: "chosen", choices };
}
function lacksNamed(template2, named, all) {
  const has = ({ spec }) => [...spec.containers, ...spec.initContainers ?? []].some(({ name }) => named?.includes(name) === true);
  return named !== void 0 && !has(template2) && all.some((one) => has(one.template));
}
var describeMissing = (names) => `${names.map(describeName).join(", ")} ${names.length === 1 ? "does" : "do"} not exist in the namespace`;

// shared/platforms/kubernetes/side-by-side.ts
var AT_ONCE = 4;
async function sideBySide(items, act) {
  const answers = [];
  let next = 0;
  const work = async () => {
    for (let index = next++; index < items.length; index = next++) answers[index] = await act(items[index]);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, work));
  return answers;
}

// shared/platforms/kubernetes/record.ts
var LOOK_AGAIN_MS = 100;
function previousEntries(scene) {
  const served = servedRelease(liveSights(scene));
  const id = served.kind === "known" && served.everywhere ? served.releaseId : served.kind === "unrecorded" ? unrecordedId(served.hashes) : void 0;
  return (sight) => {
    const hash = servingHash(sight);
    return id === void 0 || hash === void 0 ? void 0 : { id, hash };
  };
}
async function lookUntilSynced(cluster, sides, budget) {
  for (; ; ) {
    const scene = await cluster.look(budget());
    if (scene.kind !== "ok") return scene;
    const sights = sides(scene.value);
    if (sights.length > 0 && sights.every((sight) => sight !== void 0 && newestRevision(sight) !== void 0)) return scene;
    const { signal, timeoutMs } = budget();
    if (signal.aborted) return { kind: "cancelled" };
    if (timeoutMs <= LOOK_AGAIN_MS) return { kind: "timed-out", reason: "the controllers did not take up the change in time" };
    await cluster.clock.sleep(LOOK_AGAIN_MS, signal);
  }
}
async function recordRelease(cluster, scene, { releaseId, side, before, again }, budget) {
  const previous = previousEntries(before);
  const changed = scene.names.flatMap((name) => findSide(scene, name, side) ?? []);
  const annotated = changed.map((sight) => {
    const hash = newestRevision(sight)?.hash ?? "";
    const old = side === liveSide(before) ? before.sights.find(({ workload }) => isSameName(workload.name, sight.workload.name)) : void 0;
    const served = liveSights(before).find(({ workload }) => isStandIn(workload, sight.workload));
    const entries = withRelease(withPrevious(releasesOf(sight), old && previous(old)), { id: releaseId, hash });
    const { [CHANGE_CAUSE]: cause = "", ...facts } = factsOf(cluster);
    const annotations = { [CHANGE_CAUSE]: cause, ...again === true ? {} : { ...facts, [PREVIOUS]: writeReleases([served && previous(served)].filter((entry) => entry !== void 0)) }, [RELEASE]: releaseId, [RELEASES]: writeReleases(entries) };
    return { ...sight, workload: { ...sight.workload, annotations } };
  });
  const answers = await sideBySide(annotated, (sight) => annotate(cluster, sight, sight.workload.annotations, budget()));
  const written = firstError(answers);
  if (written.kind === "ok") cluster.keep({ ...scene, sights: scene.sights.map((sight) => remade(sight, annotated.find(({ workload }) => workload.uid === sight.workload.uid))) });
  return written;
}
var isStandIn = (one, other) => one.name.kind === other.name.kind && (one.annotations[STANDS_FOR] ?? one.name.name) === (other.annotations[STANDS_FOR] ?? other.name.name);
var remade = (sight, annotated) => annotated === void 0 ? sight : { ...sight, workload: { ...sight.workload, annotations: { ...sight.workload.annotations, ...annotated.workload.annotations } } };
function factsOf({ clock, facts: { version, commit, run, environment: environment2 } }) {
  const cause = [`surefoot: ${version === "" ? "change" : `version ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .oneLine */ .TN)(version), 100)}`} to ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .oneLine */ .TN)(environment2), 100)}`, run.runUrl ?? ""].filter(Boolean).join(", ");
  return { [CHANGE_CAUSE]: cause, [DEPLOYED_AT]: (0,_chunk_EKWUI7WL_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .v)(clock), ...version === "" ? {} : { [VERSION]: (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .oneLine */ .TN)(version), 200) }, ...commit === void 0 ? {} : { [COMMIT]: commit } };
}
var annotate = ({ kubectl }, { workload }, annotations, budget) => kubectl.patch(describeName(workload.name), { type: "merge", body: { metadata: { annotations } } }, budget);
var firstError = (answers) => answers.find((answer) => answer.kind !== "ok") ?? { kind: "ok", value: void 0 };
async function adopt(cluster, scene, budget) {
  const previous = previousEntries(scene);
  const answers = await sideBySide(liveSights(scene), async (sight) => {
    const entry = previous(sight);
    const known = releasesOf(sight);
    if (entry === void 0 || known.some(({ id }) => id === entry.id)) return { kind: "ok", value: void 0 };
    return annotate(cluster, sight, { [RELEASE]: entry.id, [RELEASES]: writeReleases([entry, ...known]) }, budget());
  });
  return firstError(answers);
}

// shared/platforms/kubernetes/apply.ts
var modeOf = ({ target }) => target["server-side"] ? ["--server-side", "--field-manager=surefoot"] : [];
var listOf = (items) => JSON.stringify({ apiVersion: "v1", kind: "List", items });
var apply = (cluster, objects, budget) => objects.length === 0 ? Promise.resolve({ kind: "ok", value: "" }) : cluster.kubectl.run({ args: ["apply", ...modeOf(cluster), "--filename=-"], stdin: listOf(objects), changes: true, repeatable: true, shown: true }, budget);

// shared/platforms/kubernetes/jobs.ts
var LOOK_AGAIN_MS2 = 500;
var LOG_LINES = 30;
var isJob = ({ kind }) => kind === "Job";
var nameOf = ({ metadata: metadata2 }) => metadata2.name ?? "";
function nameJobs(objects, releaseId) {
  const suffix2 = releaseId.toLowerCase().replace(/[^a-z0-9-]+/g, "-").slice(-30).replace(/^-+|-+$/g, "");
  return objects.map((object2) => {
    const { name, generateName, ...metadata2 } = object2.metadata;
    return isJob(object2) && !name && generateName ? { ...object2, metadata: { ...metadata2, name: `${generateName.slice(0, 30)}${suffix2}` } } : object2;
  });
}
async function clearJobs(cluster, objects, how, budget) {
  const jobs = objects.filter(isJob);
  if (jobs.length === 0) return { kind: "ok", value: [] };
  const found = await cluster.kubectl.list(jobs.map((job) => `job.batch/${nameOf(job)}`), budget());
  if (found.kind !== "ok") return found;
  const present = readJobs(found.value);
  const running = present.find(({ ending }) => ending === void 0);
  if (running) return { kind: "refused", reason: `job/${running.name} of an earlier release is still running.`, advice: "Wait for it, or delete it; a new one of that name cannot be started beside it." };
  const names = present.map(({ name }) => name);
  if (how === "look" || names.length === 0) return { kind: "ok", value: names };
  const { timeoutMs } = budget();
  const removed = await cluster.kubectl.run({ args: ["delete", ...names.map((name) => `job.batch/${name}`), "--cascade=foreground", "--ignore-not-found", `--timeout=${Math.max(1, Math.floor(timeoutMs / 1e3))}s`], changes: true, repeatable: true }, budget());
  return removed.kind === "ok" ? { kind: "ok", value: names } : removed;
}
function readJobs(objects) {
  return objects.flatMap((object2) => {
    const parsed = jobObject.safeParse(object2);
    if (!parsed.success || parsed.data.kind !== "Job") return [];
    const conditions = (parsed.data.status?.conditions ?? []).filter(({ status }) => status === "True");
    const failed = conditions.find(({ type }) => type === "Failed");
    const ending = failed ? { failed: [failed.reason, failed.message].filter(Boolean).join(": ") } : conditions.some(({ type }) => type === "Complete") ? "complete" : void 0;
    return [{ name: parsed.data.metadata.name, ending }];
  });
}
async function runJobs(cluster, jobs, budget) {
  const cleared = await clearJobs(cluster, jobs, "remove", budget);
  if (cleared.kind === "refused") return refusal(cleared.reason, cleared.advice);
  if (cleared.kind !== "ok") return declined(cleared, "The Jobs of earlier releases could not be removed", "deploy-command-failed");
  const started = await apply(cluster, jobs, budget());
  if (started.kind !== "ok") return declined(started, "The Jobs could not be started", "deploy-command-failed");
  const names = jobs.map(nameOf);
  for (; ; ) {
    const [found, listed] = await Promise.all([cluster.kubectl.list(names.map((name) => `job.batch/${name}`), budget()), cluster.kubectl.list(["pods", `--selector=job-name in (${names.join(",")})`], budget())]);
    const { signal, timeoutMs } = budget();
    if (found.kind === "cancelled" || signal.aborted) return { kind: "cancelled" };
    if (found.kind === "error" && found.why === "forbidden") return declined(found, "The Jobs could not be followed", "deploy-command-failed");
    const seen = found.kind === "ok" ? readJobs(found.value) : [];
    const failed = seen.find((job) => typeof job.ending === "object");
    if (failed) return jobFailed(cluster, failed.name, failed.ending.failed, budget());
    if (names.every((name) => seen.some((job) => job.name === name && job.ending === "complete"))) return { kind: "ok" };
    const stuck = listed.kind === "ok" ? stuckPod(readPods(listed.value)) : void 0;
    if (stuck) return refusal(`A Job of the release cannot start, and the workloads were not changed: ${stuck}.`, "Check the image of the Job and what its pod refers to.");
    if (timeoutMs <= LOOK_AGAIN_MS2) return { kind: "timed-out" };
    await cluster.clock.sleep(LOOK_AGAIN_MS2, signal);
  }
}
function stuckPod(pods) {
  const trouble = findTrouble(pods);
  return trouble === void 0 || trouble.certainty !== "sure" || trouble.reason.startsWith("CrashLoopBackOff") || trouble.container === void 0 ? void 0 : `pod ${trouble.pod}, container ${trouble.container}: ${trouble.reason}`;
}
async function jobFailed(cluster, name, why, budget) {
  const logs = await cluster.kubectl.run({ args: ["logs", `job/${name}`, "--all-containers", `--tail=${LOG_LINES}`], changes: false, shown: true }, budget);
  const last = logs.kind === "ok" ? (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .oneLine */ .TN)(logs.value.trim().split("\n").at(-1) ?? ""), 200) : "";
  return refusal(`job/${name} failed, and the workloads were not changed: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .oneLine */ .TN)(why || "no reason given"), 200)}${last === "" ? "" : `; its last words: ${last}`}.`, `See its log: kubectl logs job/${name}. What it had done already is not taken back.`);
}

// shared/platforms/kubernetes/release-manifests.ts
async function prepare(cluster, order, { releaseId, scene }, budget) {
  const manifests = await cluster.manifests(budget());
  if (manifests.kind !== "ok") return declined(manifests, "The manifests could not be read", "deploy-command-failed");
  const injected = inject(cluster, order, scene, manifests.value.objects);
  if ("kind" in injected) return injected;
  const objects = nameJobs(injected.objects, releaseId);
  const cleared = await clearJobs(cluster, objects, "look", budget);
  if (cleared.kind !== "ok") return cleared.kind === "refused" ? refusal(cleared.reason, cleared.advice) : declined(cleared, "The Jobs of earlier releases could not be looked at", "deploy-command-failed");
  const tried = await dryRun(cluster, objects.map((object2) => cleared.value.includes(object2.metadata.name ?? "") && isJob(object2) ? { ...object2, metadata: { ...object2.metadata, name: `${object2.metadata.name?.slice(0, 50)}-tried` } } : object2), budget);
  if (tried.kind !== "ok") return declined(tried, "The API server would not take the manifests, so nothing was changed", "deploy-command-failed");
  const workloads = tried.value.flatMap((object2) => {
    const workload = workloadKindOf(String(object2.kind)) && readWorkload(object2);
    return workload && scene.names.some((name) => isSameName(name, workload.name)) ? [workload] : [];
  });
  return { kind: "prepared", prepared: { objects, workloads } };
}
async function dryRun(cluster, objects, budget) {
  const ask = () => cluster.kubectl.run({ args: ["apply", ...modeOf(cluster), "--dry-run=server", "--output=json", "--filename=-"], stdin: listOf(objects), changes: false }, budget());
  const namespaces = objects.filter(({ kind }) => kind === "Namespace");
  let answer = await ask();
  if (answer.kind === "error" && answer.why === "not-found" && namespaces.length > 0) {
    const made = await apply(cluster, namespaces, budget());
    if (made.kind !== "ok") return made;
    answer = await ask();
  }
  if (answer.kind !== "ok") return answer;
  try {
    const parsed = JSON.parse(answer.value);
    return { kind: "ok", value: Array.isArray(parsed.items) ? parsed.items : [parsed] };
  } catch {
    return { kind: "error", why: "garbled", reason: "kubectl answered with something that is not JSON" };
  }
}
var FIRST = /* @__PURE__ */ new Set(["Namespace", "CustomResourceDefinition", "ServiceAccount", "Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding", "ConfigMap", "Secret", "PersistentVolumeClaim", "NetworkPolicy", "LimitRange", "ResourceQuota", "PriorityClass", "StorageClass"]);
async function applyPrepared(cluster, { objects }, skipped, budget) {
  const wanted = objects.filter(({ kind, metadata: metadata2 }) => !skipped.some((name) => workloadKindOf(kind) === name.kind && metadata2.name === name.name));
  const jobs = wanted.filter(isJob);
  const first = jobs.length === 0 ? [] : wanted.filter(({ kind }) => FIRST.has(kind));
  const prepared = await apply(cluster, first, budget());
  if (prepared.kind !== "ok") return declined(prepared, "The configuration could not be applied", "deploy-command-failed");
  if (jobs.length > 0) {
    const run = await runJobs(cluster, jobs, budget);
    if (run.kind !== "ok") return run;
  }
  const applied = await apply(cluster, wanted.filter((object2) => !isJob(object2) && !first.includes(object2)), budget());
  return applied.kind === "ok" ? { kind: "ok" } : declined(applied, "The manifests could not be applied", "deploy-command-failed");
}
function inject(cluster, order, scene, objects) {
  const change2 = changeOf(cluster, order);
  const followed = objects.flatMap((object2) => {
    const name = scene.names.find(({ kind, name: called }) => workloadKindOf(object2.kind) === kind && object2.metadata.name === called);
    const template2 = podTemplate.safeParse(templateOf(object2));
    return name && template2.success ? [{ name, template: template2.data, object: object2 }] : [];
  });
  const chosen = chooseAll(followed, change2, (name) => cluster.log.info(`${describeName(name)} keeps the image of its manifest: no container of it is meant.`));
  if (chosen.kind !== "chosen") return chosen;
  if (order.image !== void 0 && !chosen.choices.some(({ chosen: { containers, initContainers } }) => containers.length + initContainers.length > 0)) return refusal(`No workload in the manifests has a container for image ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(order.image)}.`, `Name the container in the target's "container".`);
  const choices = new Map(chosen.choices.map((choice) => [followed.find(({ name }) => name === choice.name)?.object, choice]));
  const color = scene.service?.selector[COLOR];
  return {
    objects: objects.map((object2) => {
      if (isJob(object2)) return order.image === void 0 || !isImage(order.image) ? object2 : withTemplate(object2, changeJob(templateOf(object2), order.image));
      const choice = choices.get(object2);
      if (choice === void 0) return object2;
      const template2 = changeTemplate(templateOf(object2), change2, choice.chosen);
      return withStrategy(withTemplate(object2, color === void 0 ? template2 : withLabels(template2, { [COLOR]: color })), order);
    })
  };
}
var specOf = (object2) => object2.spec;
var templateOf = (object2) => specOf(object2)?.template;
var withTemplate = (object2, template2) => ({ ...object2, spec: { ...specOf(object2), template: template2 } });
var withStrategy = (object2, { strategy }) => strategy === "recreate" && object2.kind === "Deployment" ? { ...object2, spec: { ...specOf(object2), strategy: { type: "Recreate" } } } : object2;
function changeJob(template2, image) {
  const parsed = podTemplate.safeParse(template2);
  if (!parsed.success) return template2;
  const same = parsed.data.spec.containers.filter((one) => one.image && repositoryOf(one.image) === repositoryOf(image)).map(({ name }) => name);
  return changeTemplate(template2, { image, variables: {}, named: void 0 }, { kind: "chosen", containers: same, initContainers: [] });
}

// shared/platforms/kubernetes/sides.ts
var LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
async function putSide(cluster, scene, model, { side, template: template2, labels, replicas }, budget) {
  const name = { kind: "deployment", name: model.annotations[STANDS_FOR] ?? model.name.name };
  const labelled = withLabels(template2, labels);
  const present = findSide(scene, name, side);
  if (present) return patchAsSeen(cluster, present.workload, [...templateOps(present.workload, labelled), { op: "add", path: "/spec/replicas", value: replicas }], budget);
  const { spec } = model.object;
  const object2 = {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: sideName(name, side).name, labels: { ...model.labels, ...labels }, annotations: { [STANDS_FOR]: name.name } },
    spec: { ...spec, replicas, paused: false, selector: { ...spec["selector"], matchLabels: { ...model.matchLabels, ...labels } }, template: labelled }
  };
  const made = await cluster.kubectl.run({ args: ["create", "--filename=-"], stdin: JSON.stringify(object2), changes: true, shown: true }, budget);
  if (made.kind !== "error" || !/already exists/i.test(made.reason)) return made;
  return { kind: "error", why: "refused", reason: `${describeName(sideName(name, side))} exists already, and was not made here` };
}
function templateOps({ annotations }, template2) {
  const applied = reapplied(annotations[LAST_APPLIED], template2);
  return [{ op: "replace", path: "/spec/template", value: template2 }, ...applied === void 0 ? [] : [{ op: "replace", path: `/metadata/annotations/${escaped(LAST_APPLIED)}`, value: applied }]];
}
function reapplied(text2, template2) {
  try {
    const object2 = JSON.parse(text2 ?? "");
    return JSON.stringify({ ...object2, spec: { ...object2.spec, template: template2 } });
  } catch {
    return void 0;
  }
}
var rawTemplate = ({ object: object2 }) => JSON.stringify(object2.spec?.template);
async function patchAsSeen(cluster, seen, ops, budget) {
  const attempt = (generation) => cluster.kubectl.patch(describeName(seen.name), { type: "json", body: [{ op: "test", path: "/metadata/generation", value: generation }, ...ops] }, budget);
  const isRejected = (answer) => answer.kind === "error" && answer.why === "refused" && /server rejected our request|testing value|test failed/i.test(answer.reason);
  const first = await attempt(seen.generation);
  if (!isRejected(first)) return first;
  const looked = await cluster.look(budget);
  const now = looked.kind === "ok" ? looked.value.sights.find(({ workload }) => workload.uid === seen.uid)?.workload : void 0;
  if (now?.generation === seen.generation) return first;
  const second = now !== void 0 && rawTemplate(now) === rawTemplate(seen) ? await attempt(now.generation) : first;
  return isRejected(second) ? { kind: "error", why: "changed", reason: `${describeName(seen.name)} was changed by somebody else just before` } : second;
}
var escaped = (key) => key.replaceAll("~", "~0").replaceAll("/", "~1");
function annotationOps({ annotations }, set) {
  const ops = Object.entries(set).map(([key, value]) => ({ op: "add", path: `/metadata/annotations/${escaped(key)}`, value }));
  return Object.keys(annotations).length === 0 ? [{ op: "add", path: "/metadata/annotations", value: {} }, ...ops] : ops;
}
var LOOK_AGAIN_MS3 = 200;
var ENDING_WITHIN_MS = 2e4;
async function removeSide({ kubectl, clock }, scene, side, budget) {
  const there = scene.names.flatMap((name) => findSide(scene, name, side) ?? []);
  if (there.length === 0) return { kind: "ok", value: void 0 };
  const deleted = await kubectl.run({ args: ["delete", ...there.map(({ workload }) => describeName(workload.name)), "--cascade=background", "--wait=false", "--ignore-not-found"], changes: true, repeatable: true, shown: true }, budget());
  if (deleted.kind !== "ok") return deleted;
  const until = clock.monotonic() + ENDING_WITHIN_MS;
  for (const { workload } of there) {
    for (; ; ) {
      const listed = await kubectl.list(["pods", `--selector=${workload.selector}`], budget());
      if (listed.kind === "ok" && readPods(listed.value).every(({ ending }) => ending)) break;
      const { signal, timeoutMs } = budget();
      if (signal.aborted) return { kind: "cancelled" };
      if (clock.monotonic() >= until || timeoutMs <= LOOK_AGAIN_MS3) return { kind: "timed-out", reason: `the pods of ${describeName(workload.name)} do not end` };
      await clock.sleep(LOOK_AGAIN_MS3, signal);
    }
  }
  return { kind: "ok", value: void 0 };
}
async function unbindService(cluster, scene, budget) {
  const { service } = scene;
  if (service?.selector[POD_HASH] === void 0) return { kind: "ok", value: void 0 };
  const gone = await removeSide(cluster, scene, "green", budget);
  if (gone.kind !== "ok") return gone;
  return cluster.kubectl.patch(`service/${service.name}`, { type: "merge", body: { spec: { selector: { [POD_HASH]: null } } } }, budget());
}

// shared/platforms/kubernetes/blue-green.ts
var LOOK_AGAIN_MS4 = 250;
var ENDPOINTS_MS = 6e4;
async function desiredTemplates(cluster, order, staging, budget) {
  const { scene } = staging;
  const sights = scene.names.map((name) => ({ name, live: findSide(scene, name, liveSide(scene)) }));
  const missing = sights.find(({ live }) => live === void 0);
  if (missing) return refusal(`${describeName(missing.name)} does not exist yet, so that nothing can stand beside it.`, "Deploy it for the first time by strategy rolling.");
  const lives = sights.flatMap(({ live }) => live ?? []);
  const held = whyHeld(lives.map(({ workload }) => workload), order.strategy);
  if (held) return held;
  if (cluster.target.manifests !== void 0) {
    const prepared = await prepare(cluster, order, staging, budget);
    if (prepared.kind !== "prepared") return prepared;
    const applied = await applyPrepared(cluster, prepared.prepared, scene.names, budget);
    if (applied.kind !== "ok") return applied;
    const byName = new Map(prepared.prepared.workloads.map((workload) => [workload.name.name, workload]));
    return { kind: "templates", templates: scene.names.flatMap((name, index) => lives[index] ? [{ live: lives[index], template: rawTemplate2(byName.get(name.name)?.object ?? lives[index].workload.object) }] : []) };
  }
  const change2 = changeOf(cluster, order);
  const chosen = chooseAll(lives.map(({ workload }) => ({ name: workload.name, template: workload.template })), change2, (name) => cluster.log.info(`${describeName(name)} keeps its image: no container of it is meant.`));
  if (chosen.kind !== "chosen") return chosen;
  return { kind: "templates", templates: lives.map((live) => ({ live, template: changeTemplate(rawTemplate2(live.workload.object), change2, chosen.choices.find(({ name }) => name === live.workload.name)?.chosen ?? { kind: "chosen", containers: [], initContainers: [] }) })) };
}
var rawTemplate2 = (object2) => object2.spec?.template;
var COLORS = { main: "blue", green: "green" };
async function stageColor(cluster, order, { scene, releaseId }, budget) {
  const { service } = scene;
  const [only] = scene.names;
  if (service === void 0) return unavailable(`service/${cluster.target.service ?? ""} does not exist.`, `Create it, or name the right one in the target's "service".`);
  if (scene.names.length !== 1 || only === void 0) return unavailable(`Strategy blue-green works on one Deployment behind one Service; the target has ${scene.names.map(describeName).join(", ")}.`, "Deploy the others in steps of their own, by strategy rolling.");
  const desired = await desiredTemplates(cluster, order, { scene, releaseId }, budget);
  if (desired.kind !== "templates") return desired;
  const [{ live, template: template2 }] = desired.templates;
  const bound = await bind(cluster, scene, live, budget);
  const done = bound.kind === "ok" ? await startColor(cluster, { scene, releaseId }, { live, template: template2 }, budget) : declined(bound, `service/${service.name} could not be bound to what is live`, "deploy-command-failed");
  if (done.kind !== "ok" && idleSide(scene) === "green") await takeBack(cluster, scene);
  return done;
}
var TAKE_BACK_MS = 4e3;
async function takeBack(cluster, before) {
  const budget = budgetUntil(cluster.clock, AbortSignal.timeout(TAKE_BACK_MS), TAKE_BACK_MS);
  const looked = await cluster.look(budget());
  const isNew = before.names.every((name) => findSide(before, name, "green") === void 0);
  const scene = looked.kind === "ok" && (isNew || looked.value.names.some((name) => isChanged(findSide(before, name, "green"), findSide(looked.value, name, "green")))) ? looked.value : void 0;
  const untouched = looked.kind === "ok" && scene === void 0;
  if (untouched && before.service?.selector[POD_HASH] !== void 0) return;
  const freed = scene === void 0 ? untouched ? await unbindAlone(cluster, looked.value, budget) : looked : await unbindService(cluster, scene, budget);
  if (freed.kind !== "ok") cluster.log.warning("What was begun beside the live release could not be removed; the next release by strategy rolling removes it.");
}
var isChanged = (before, now) => before?.workload.generation !== now?.workload.generation;
async function unbindAlone({ kubectl }, { service }, budget) {
  if (service?.selector[POD_HASH] === void 0) return { kind: "ok", value: void 0 };
  return kubectl.patch(`service/${service.name}`, { type: "merge", body: { spec: { selector: { [POD_HASH]: null } } } }, budget());
}
async function startColor(cluster, { scene, releaseId }, { live, template: template2 }, budget) {
  const adopted = await adopt(cluster, scene, budget);
  if (adopted.kind !== "ok") return declined(adopted, "What is live could not be recorded", "deploy-command-failed");
  const side = idleSide(scene);
  const put = await putSide(cluster, scene, live.workload, { side, template: template2, labels: { [COLOR]: COLORS[side] }, replicas: live.workload.wanted }, budget());
  if (put.kind !== "ok") return declined(put, "The other color could not be started", "deploy-command-failed");
  return recordSide(cluster, { scene, releaseId }, side, budget);
}
async function recordSide(cluster, { scene, releaseId }, side, budget) {
  const after = await lookUntilSynced(cluster, (now) => now.names.map((name) => findSide(now, name, side)), budget);
  if (after.kind !== "ok") return declined(after, "The new release was started, but how it goes could not be seen", "deploy-command-failed");
  const recorded = await recordRelease(cluster, after.value, { releaseId, side, before: scene }, budget);
  return recorded.kind === "ok" ? { kind: "ok" } : declined(recorded, "The new release was started, but could not be recorded", "deploy-command-failed");
}
async function bind({ kubectl }, { service }, live, budget) {
  if (service === void 0 || service.selector[COLOR] !== void 0 || service.selector[POD_HASH] !== void 0) return { kind: "ok", value: void 0 };
  const hash = servingHash(live);
  if (hash === void 0) return { kind: "ok", value: void 0 };
  return kubectl.patch(`service/${service.name}`, { type: "merge", body: { spec: { selector: { [POD_HASH]: hash } } } }, budget());
}
async function shiftColor(cluster, releaseId, budget) {
  const looked = await cluster.look(budget());
  if (looked.kind !== "ok") return declined(looked, "What is staged could not be seen", "deploy-command-failed");
  const staged = stagedColor(looked.value, releaseId);
  if (staged === void 0) return refusal(`Release ${releaseId} is not staged, so that nothing can be shifted to it.`);
  if (!isComplete(staged)) return refusal(`${describeSide(staged)} is not ready, so that nothing was shifted to it.`);
  return pointService(cluster, looked.value, staged, budget);
}
var stagedColor = (scene, releaseId) => scene.names.flatMap((name) => findSide(scene, name, idleSide(scene)) ?? []).find((sight) => releaseOf(sight) === releaseId);
async function pointService(cluster, scene, to, budget) {
  const { service } = scene;
  if (service === void 0) return unavailable("The Service does not exist any more.", "Create it again.");
  const color = to.workload.template.metadata?.labels?.[COLOR];
  const selector = color === void 0 ? { [COLOR]: null, [POD_HASH]: servingHash(to) ?? null } : { [COLOR]: color, [POD_HASH]: null };
  const before = await readyPods(cluster, service.name, budget());
  if (before.kind !== "ok") return declined(before, `The endpoints of service/${service.name} could not be seen, so that nothing was shifted`, "deploy-command-failed");
  const patched = await cluster.kubectl.patch(`service/${service.name}`, { type: "merge", body: { spec: { selector } } }, budget());
  if (patched.kind !== "ok") return declined(patched, `service/${service.name} could not be pointed at ${describeSide(to)}`, "deploy-command-failed");
  const arrived = await untilEndpoints(cluster, service.name, to, budget);
  if (arrived === "yes") {
    cluster.log.info(`service/${service.name} sends requests to ${describeSide(to)}: ${before.value.length} ready endpoints before, ${to.workload.wanted} of the new color now.`);
    return { kind: "accepted" };
  }
  if (arrived === "cancelled") return { kind: "cancelled" };
  const old = { ...Object.fromEntries(Object.keys(selector).map((key) => [key, null])), ...service.selector };
  const back = await cluster.kubectl.patch(`service/${service.name}`, { type: "merge", body: { spec: { selector: old } } }, { signal: AbortSignal.timeout(3e4), timeoutMs: 3e4 });
  return refusal(`service/${service.name} had no ready endpoint of ${describeSide(to)} in time, and ${back.kind === "ok" ? "was pointed back" : "could not be pointed back"}.`, "See whether the pods have all labels that the Service selects: kubectl get endpointslices.");
}
async function untilEndpoints(cluster, service, to, budget) {
  const until = cluster.clock.monotonic() + ENDPOINTS_MS;
  const mine = new Set(to.pods.map(({ name }) => name));
  for (; ; ) {
    const { signal, timeoutMs } = budget();
    if (signal.aborted) return "cancelled";
    const ready = await readyPods(cluster, service, budget());
    if (ready.kind === "ok" && ready.value.length >= Math.max(1, to.workload.wanted) && ready.value.every((pod) => mine.has(pod))) return "yes";
    if (cluster.clock.monotonic() >= until || timeoutMs <= LOOK_AGAIN_MS4) return "no";
    await cluster.clock.sleep(LOOK_AGAIN_MS4, signal);
  }
}
async function readyPods({ kubectl }, service, budget) {
  const answer = await kubectl.list(["endpointslices.discovery.k8s.io", `--selector=kubernetes.io/service-name=${service}`], budget);
  if (answer.kind !== "ok") return answer;
  const pods = answer.value.flatMap((object2) => {
    const parsed = endpointSliceObject.safeParse(object2);
    return (parsed.success ? parsed.data.endpoints ?? [] : []).filter(({ conditions }) => conditions?.ready !== false).map(({ targetRef }) => targetRef?.name ?? "");
  });
  return { kind: "ok", value: [...new Set(pods)] };
}
async function giveUpColor(cluster, scene, releaseId, budget) {
  const staged = stagedColor(scene, releaseId);
  if (staged === void 0) return { kind: "accepted" };
  const side = idleSide(scene);
  const { service } = scene;
  const gone = side === "green" ? await removeSide(cluster, scene, "green", budget) : await cluster.kubectl.patch(describeName(staged.workload.name), { type: "merge", body: { spec: { replicas: 0 } } }, budget());
  if (gone.kind !== "ok") return declined(gone, `${describeSide(staged)} could not be removed`, "deploy-command-failed");
  if (side !== "green" || service?.selector[POD_HASH] === void 0) return { kind: "accepted" };
  const freed = await cluster.kubectl.patch(`service/${service.name}`, { type: "merge", body: { spec: { selector: { [POD_HASH]: null } } } }, budget());
  return freed.kind === "ok" ? { kind: "accepted" } : declined(freed, `service/${service.name} could not be let go of the revision that it is bound to`, "deploy-command-failed");
}

// shared/platforms/kubernetes/canary.ts
var LOOK_AGAIN_MS5 = 300;
var LABELS = { [TRACK]: "canary" };
var LARGEST_SHARE = 0.9;
async function stageCanary(cluster, order, { scene, releaseId }, budget) {
  if (liveSide(scene) !== "main") return unavailable(`service/${scene.service?.name ?? ""} serves the other color of an earlier release.`, "Deploy by strategy blue-green as well.");
  const desired = await desiredTemplates(cluster, order, { scene, releaseId }, budget);
  if (desired.kind !== "templates") return desired;
  const adopted = await adopt(cluster, scene, budget);
  if (adopted.kind !== "ok") return declined(adopted, "What is live could not be recorded", "deploy-command-failed");
  const put = firstError(await sideBySide(desired.templates, ({ live, template: template2 }) => putSide(cluster, scene, live.workload, { side: "canary", template: template2, labels: LABELS, replicas: 0 }, budget())));
  if (put.kind !== "ok") return declined(put, "The canary could not be made", "deploy-command-failed");
  return recordSide(cluster, { scene, releaseId }, "canary", budget);
}
var canaryReplicas = (main, share) => Math.max(1, Math.ceil(share * main / (1 - share) - 1e-9));
async function shiftCanary(cluster, releaseId, share, budget) {
  const looked = await cluster.look(budget());
  if (looked.kind !== "ok") return declined(looked, "The canary could not be seen", "deploy-command-failed");
  const pairs = looked.value.names.flatMap((name) => {
    const [main, canary] = [findSide(looked.value, name, "main"), findSide(looked.value, name, "canary")];
    return main && canary && releaseOf(canary) === releaseId ? [{ main, canary }] : [];
  });
  if (share > LARGEST_SHARE && share < 1) return unavailable(`A canary of ${Math.round(share * 100)} % of the requests would need more than nine pods for every one that is live.`, "Give shares of at most 90 %.");
  if (pairs.length === 0) return refusal(`Release ${releaseId} has no canary, so that nothing can be shifted to it.`);
  return share >= 1 ? promote(cluster, looked.value, pairs, releaseId, budget) : scale(cluster, pairs, share, budget);
}
async function scale(cluster, pairs, share, budget) {
  const answers = await sideBySide(pairs, ({ main, canary }) => cluster.kubectl.patch(describeName(canary.workload.name), { type: "merge", body: { spec: { replicas: canaryReplicas(main.workload.wanted, share) } } }, budget()));
  const error = firstError(answers);
  if (error.kind !== "ok") return declined(error, "The canary could not be scaled", "deploy-command-failed");
  return untilRolledOut(cluster, "canary", budget);
}
async function promote(cluster, scene, pairs, releaseId, budget) {
  const answers = await sideBySide(pairs, ({ main, canary }) => {
    const template2 = withLabels(canary.workload.object.spec.template, { [TRACK]: void 0 });
    return patchAsSeen(cluster, main.workload, templateOps(main.workload, template2), budget());
  });
  const error = firstError(answers);
  if (error.kind !== "ok") return declined(error, "Not every workload could be given the template of the canary", "deploy-command-failed");
  const after = await lookUntilSynced(cluster, (now) => now.names.map((name) => findSide(now, name, "main")), budget);
  if (after.kind !== "ok") return declined(after, "The canary was promoted, but how it goes could not be seen", "deploy-command-failed");
  const recorded = await recordRelease(cluster, after.value, { releaseId, side: "main", before: scene }, budget);
  if (recorded.kind !== "ok") return declined(recorded, "The canary was promoted, but could not be recorded", "deploy-command-failed");
  const rolledOut = await untilRolledOut(cluster, "main", budget);
  if (rolledOut.kind !== "accepted") return rolledOut;
  const gone = await removeSide(cluster, scene, "canary", budget);
  if (gone.kind !== "ok") cluster.log.warning("The release is live everywhere, but its canary could not be removed; the next release removes it.");
  return rolledOut;
}
async function untilRolledOut(cluster, side, budget) {
  for (; ; ) {
    const looked = await cluster.look(budget());
    const { signal, timeoutMs } = budget();
    if (signal.aborted) return { kind: "cancelled" };
    if (looked.kind === "ok") {
      const sights = looked.value.names.flatMap((name) => findSide(looked.value, name, side) ?? []);
      const rollouts = sights.map(judgeRollout);
      const failed = rollouts.find((rollout) => rollout.kind === "failed");
      if (failed?.kind === "failed") return refusal(`${failed.reason}.`, failed.advice);
      if (rollouts.length > 0 && rollouts.every(({ kind }) => kind === "complete")) return { kind: "accepted" };
      if (sights.length === 0) return refusal(`${looked.value.names.map(describeName).join(", ")} lost ${side === "canary" ? "its canary" : "its Deployment"} meanwhile.`);
    }
    if (timeoutMs <= LOOK_AGAIN_MS5) return { kind: "timed-out" };
    await cluster.clock.sleep(LOOK_AGAIN_MS5, signal);
  }
}
async function giveUpCanary(cluster, scene, budget) {
  const gone = await removeSide(cluster, scene, "canary", budget);
  return gone.kind === "ok" ? { kind: "accepted" } : declined(gone, `${scene.names.flatMap((name) => findSide(scene, name, "canary") ?? []).map(describeSide).join(", ")} could not be removed`, "deploy-command-failed");
}

// shared/platforms/kubernetes/connection.ts




// shared/runtime/tools.ts





async function findOnPath(program, folders) {
  const endings = process.platform === "win32" ? [".exe", ".cmd"] : [""];
  for (const folder of folders.split(node_path__WEBPACK_IMPORTED_MODULE_13__.delimiter).filter((one) => node_path__WEBPACK_IMPORTED_MODULE_13__.isAbsolute(one))) {
    for (const ending of endings) {
      const file = node_path__WEBPACK_IMPORTED_MODULE_13__.join(folder, program + ending);
      if (await isProgram(file)) return file;
    }
  }
  return void 0;
}
async function isProgram(file) {
  try {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.access)(file, node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.constants.X_OK);
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.stat)(file)).isFile();
  } catch {
    return false;
  }
}
async function provideTool(tool, parts) {
  if (parts.signal.aborted) return { kind: "cancelled" };
  const late = AbortSignal.any([parts.signal, AbortSignal.timeout(Math.ceil(Math.max(1, Math.min(parts.timeoutMs, 2 ** 31 - 1))))]);
  const stopped = new Promise((resolve) => {
    late.addEventListener("abort", () => resolve(parts.signal.aborted ? { kind: "cancelled" } : { kind: "failed", reason: `${tool.url} did not come in time` }), { once: true });
  });
  return Promise.race([stopped, fromCacheOrOrigin(tool, parts).catch((error) => ({ kind: "failed", reason: (0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error) }))]);
}
async function fromCacheOrOrigin(tool, { temp }) {
  process.env["RUNNER_TEMP"] ??= temp;
  process.env["RUNNER_TOOL_CACHE"] ??= node_path__WEBPACK_IMPORTED_MODULE_13__.join(temp, "tools");
  const { cacheFile, downloadTool, find } = await __webpack_require__.e(/* import() */ 735).then(__webpack_require__.bind(__webpack_require__, 9735));
  const expected = tool.sha256 ?? await sumOfOrigin(tool, downloadTool);
  const cached = find(tool.name, tool.version, tool.arch);
  if (cached !== "" && await sumOf(node_path__WEBPACK_IMPORTED_MODULE_13__.join(cached, tool.name)) === expected) return { kind: "provided", file: node_path__WEBPACK_IMPORTED_MODULE_13__.join(cached, tool.name) };
  const downloaded = await downloadTool(tool.url);
  const sum = await sumOf(downloaded);
  if (sum !== expected) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.rm)(downloaded, { force: true });
    return { kind: "failed", reason: `what ${tool.url} gave has the SHA-256 ${sum}, and not ${expected}${tool.sha256 === void 0 ? ", which its origin says" : ", which is pinned for this version"}; it was thrown away` };
  }
  await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.chmod)(downloaded, 493);
  const folder = await cacheFile(downloaded, tool.name, tool.name, tool.version, tool.arch);
  return { kind: "provided", file: node_path__WEBPACK_IMPORTED_MODULE_13__.join(folder, tool.name) };
}
async function sumOfOrigin({ sha256Url }, download) {
  const file = await download(sha256Url);
  const [, sum] = /^([0-9a-f]{64})(?:\s|$)/i.exec((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.readFile)(file, "utf8")).slice(0, 1e3)) ?? [];
  await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.rm)(file, { force: true });
  if (sum === void 0) throw new Error(`${sha256Url} gives no SHA-256`);
  return sum.toLowerCase();
}
async function sumOf(file) {
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_14__.createHash)("sha256");
  try {
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_16__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_15__.createReadStream)(file), hash);
    return hash.digest("hex");
  } catch {
    return "";
  }
}

// shared/platforms/kubernetes/kubectl-versions.ts
var DEFAULT_KUBECTL = "1.35.1";
var PINNED = {
  "1.35.1": {
    "linux/amd64": "36e2f4ac66259232341dd7866952d64a958846470f6a9a6a813b9117bd965207",
    "linux/arm64": "706256e21a4e9192ee62d1a007ac0bfcff2b0b26e92cc7baad487a6a5d08ff82",
    "darwin/amd64": "07a04d82bc2de2f5d53dfd81f2109ca864f634a82b225257daa2f9c2db15ccef",
    "darwin/arm64": "2b000dded317319b1ebca19c2bc70f772c7aaa0e8962fae2d987ba04dd1a1b50"
  },
  "1.34.2": {
    "linux/amd64": "9591f3d75e1581f3f7392e6ad119aab2f28ae7d6c6e083dc5d22469667f27253",
    "linux/arm64": "95df604e914941f3172a93fa8feeb1a1a50f4011dfbe0c01e01b660afc8f9b85",
    "darwin/amd64": "d2a71bb7dd7238287f2ba4efefbad4f98584170063f7d9e6c842f772d9255d45",
    "darwin/arm64": "8f38d3a38ae317b00ebf90254dc274dd28d8c6eea4a4b30c5cb12d3d27017b6d"
  },
  "1.34.1": {
    "linux/amd64": "7721f265e18709862655affba5343e85e1980639395d5754473dafaadcaa69e3",
    "linux/arm64": "420e6110e3ba7ee5a3927b5af868d18df17aae36b720529ffa4e9e945aa95450",
    "darwin/amd64": "bb211f2b31f2b3bc60562b44cc1e3b712a16a98e9072968ba255beb04cefcfdf",
    "darwin/arm64": "d80e5fa36f2b14005e5bb35d3a72818acb1aea9a081af05340a000e5fbdb2f76"
  }
};
var SYSTEMS = { linux: "linux", darwin: "darwin" };
var PROCESSORS = { x64: "amd64", arm64: "arm64" };
function kubectlDownload(version, origin, platform, arch) {
  const [system, processor] = [SYSTEMS[platform], PROCESSORS[arch]];
  if (system === void 0 || processor === void 0) return void 0;
  const plain = version.replace(/^v/, "");
  const url = `${origin.replace(/\/+$/, "")}/v${plain}/bin/${system}/${processor}/kubectl`;
  const sha256 = Object.hasOwn(PINNED, plain) ? PINNED[plain]?.[`${system}/${processor}`] : void 0;
  return { name: "kubectl", version: plain, arch: processor, url, sha256, sha256Url: `${url}.sha256` };
}

// shared/platforms/kubernetes/connection.ts
function connector(target, parts) {
  let found;
  return async (budget) => {
    found ??= connect(target, parts, budget);
    const answer = await found;
    if (answer.kind !== "ok") found = void 0;
    return answer;
  };
}
async function connect(target, parts, budget) {
  const program = await findKubectl(target, parts, budget);
  if (program.kind !== "ok") return program;
  try {
    const kubeconfig = await kubeconfigFile(target, parts);
    const { namespace, context } = target;
    return {
      kind: "ok",
      value: { program: program.value, args: [...kubeconfig === void 0 ? [] : [`--kubeconfig=${kubeconfig}`], ...context === void 0 ? [] : [`--context=${context}`], ...namespace === void 0 ? [] : [`--namespace=${namespace}`]] }
    };
  } catch (error) {
    return { kind: "error", why: "missing", reason: `the kubeconfig could not be written to the temporary folder: ${(0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error)}` };
  }
}
async function findKubectl({ "kubectl-version": wanted, "kubectl-url": origin }, { shell, log, env, run }, budget) {
  const onPath = await findOnPath("kubectl", env["PATH"] ?? env["Path"] ?? "");
  if (onPath !== void 0) {
    const version = wanted === void 0 ? void 0 : await clientVersion(onPath, { shell }, budget);
    if (version === wanted?.replace(/^v/, "")) {
      log.info(`kubectl is ${onPath}${version === void 0 ? "" : ` (${version})`}.`);
      return { kind: "ok", value: onPath };
    }
    log.info(`${onPath} is version ${version ?? "unknown"}; the target wants ${wanted ?? ""}.`);
  }
  const download = kubectlDownload(wanted ?? DEFAULT_KUBECTL, origin, process.platform, process.arch);
  if (download === void 0) return { kind: "error", why: "missing", reason: `kubectl is not on this machine, and there is none to download for ${process.platform} on ${process.arch}; install it in a step before` };
  const provided = await provideTool(download, { temp: run.temp, ...budget });
  if (provided.kind === "cancelled") return provided;
  if (provided.kind === "failed") return { kind: "error", why: "missing", reason: `kubectl ${onPath === void 0 ? "is not on this machine, and it" : download.version} could not be downloaded: ${provided.reason}` };
  log.info(`kubectl is ${provided.file} (${download.version}, ${download.sha256 === void 0 ? "not pinned: it was checked against the sum that its own origin gives" : "checked against its pinned sum"}).`);
  return { kind: "ok", value: provided.file };
}
async function clientVersion(program, { shell }, { signal, timeoutMs }) {
  const result = await shell.run({ command: { argv: [program, "version", "--client", "--output=json"] }, timeoutMs, signal, killAfterMs: 500 });
  return result.kind === "exited" ? /"gitVersion":\s*"v?(\d+\.\d+\.\d+)/.exec(result.stdout)?.[1] : void 0;
}
async function kubeconfigFile({ kubeconfig }, { env, run, token, maskSecret, log }) {
  const given = kubeconfig ?? token;
  if (given === void 0 || given.trim() === "") return void 0;
  const content = contentOf(given);
  if (content === void 0 && kubeconfig !== void 0) return node_path__WEBPACK_IMPORTED_MODULE_13__.resolve(run.workspace, kubeconfig.startsWith("~/") ? node_path__WEBPACK_IMPORTED_MODULE_13__.join(env["HOME"] ?? "~", kubeconfig.slice(2)) : kubeconfig);
  if (content === void 0) {
    log.warning('Input "token" is not used: on platform kubernetes it is a kubeconfig, plain or in base64.');
    return void 0;
  }
  for (const secret of secretsOf(content)) maskSecret(secret);
  const file = node_path__WEBPACK_IMPORTED_MODULE_13__.join(run.temp, `surefoot-kubeconfig-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_14__.randomUUID)()}`);
  await (0,_chunk_G7NRK65L_js__WEBPACK_IMPORTED_MODULE_2__/* .writePrivateFile */ .P)(file, content);
  await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.chmod)(file, 384);
  return file;
}
var looksLikeKubeconfig = (text2) => /^\s*["']?(?:apiVersion|kind|clusters)["']?\s*:/m.test(text2) || /^\s*\{/.test(text2);
function contentOf(text2) {
  if (looksLikeKubeconfig(text2)) return text2;
  if (!/^[A-Za-z0-9+/\s]{40,}=*\s*$/.test(text2)) return void 0;
  const decoded = Buffer.from(text2, "base64").toString("utf8");
  return looksLikeKubeconfig(decoded) ? decoded : void 0;
}
var secretsOf = (content) => [...content.matchAll(/["']?(?:token|password|client-key-data|id-token|refresh-token|access-token|client-secret)["']?\s*:\s*["']?([^\s"',}]+)/g)].flatMap((match) => match[1] ?? []);
var describeConnection = ({ namespace, context }) => [namespace === void 0 ? "" : `--namespace=${namespace}`, context === void 0 ? "" : `--context=${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(context)}`].filter(Boolean).join(" ");

// shared/platforms/kubernetes/not-brought-back.ts
function referencesOf({ spec }) {
  const found = [];
  const configMap = (name) => void (name && found.push(`configmap/${name}`));
  const secret = (name) => void (name && found.push(`secret/${name}`));
  for (const container2 of [...spec.containers, ...spec.initContainers ?? []]) {
    for (const from of container2.envFrom ?? []) {
      configMap(from.configMapRef?.name);
      secret(from.secretRef?.name);
    }
    for (const { valueFrom } of container2.env ?? []) {
      const read2 = keyReference.safeParse(valueFrom);
      configMap(read2.data?.configMapKeyRef?.name);
      secret(read2.data?.secretKeyRef?.name);
    }
  }
  for (const volume2 of spec.volumes ?? []) {
    configMap(volume2.configMap?.name);
    secret(volume2.secret?.secretName);
    for (const source of volume2.projected?.sources ?? []) {
      configMap(source.configMap?.name);
      secret(source.secret?.name);
    }
  }
  return [...new Set(found)];
}
var keyReference = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ configMapKeyRef: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ name: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .string */ .Yj)()) })), secretKeyRef: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ik)({ name: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_10__/* .string */ .Yj)()) })) });
var CHANGES = '{{define "one"}}{{.kind}}/{{.metadata.name}}{{range .metadata.managedFields}},{{.time}}{{end}} {{end}}{{if .items}}{{range .items}}{{template "one" .}}{{end}}{{else}}{{template "one" .}}{{end}}';
async function notBroughtBack({ kubectl }, ways, budget) {
  const general = "Only pod templates go back: ConfigMaps, Secrets, Services, the number of replicas and autoscalers stay as they are.";
  const references = [...new Set(ways.flatMap(({ revision }) => podTemplate.safeParse(revision.template).data ?? []).flatMap(referencesOf))];
  const left = newestTime(ways);
  if (references.length === 0) return ways.length === 0 ? [] : [general];
  const ask = async (names) => {
    if (names.length === 0 || left === void 0) return [];
    const answer = await kubectl.run({ args: ["get", ...names, "--ignore-not-found", "--show-managed-fields", `--output=go-template=${CHANGES}`], changes: false }, { ...budget(), timeoutMs: Math.min(budget().timeoutMs, 3e3) });
    return answer.kind === "ok" ? changedSince(answer.value, left) : [];
  };
  const changed = (await Promise.all([ask(references.filter((name) => name.startsWith("configmap/"))), ask(references.filter((name) => name.startsWith("secret/")))])).flat();
  const words2 = changed.length > 0 ? `changed since the release that is left was deployed, and stay changed: ${changed.join(", ")}` : `which may have changed since: ${references.slice(0, 20).join(", ")}`;
  return [general, `The templates that are put back refer to ConfigMaps and Secrets ${changed.length > 0 ? "that " : ""}${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .oneLine */ .TN)(words2), 500)}.`];
}
function newestTime(ways) {
  const times = ways.map(({ sight }) => Date.parse(sight.revisions[0]?.createdAt ?? "")).filter((time) => !Number.isNaN(time));
  return times.length === 0 ? void 0 : Math.min(...times) - 6e4;
}
var changedSince = (text2, left) => text2.split(" ").flatMap((entry) => {
  const [name = "", ...times] = entry.split(",");
  return times.some((time) => Date.parse(time) > left) ? [name] : [];
});

// shared/platforms/kubernetes/put-back.ts
function waysBack(scene, releaseId) {
  const known = scene.sights.some((sight) => hashOf(sight, releaseId) !== void 0);
  const live = liveRelease(scene);
  const isLive = live.kind === "live" && live.releaseId === releaseId;
  if (!known && !isLive) return void 0;
  return scene.names.map((name) => {
    const sight = findSide(scene, name, liveSide(scene));
    if (sight === void 0) return { kind: "lost", reason: `${describeName(name)} is not there any more` };
    const other = findSide(scene, name, idleSide(scene));
    const otherHash = other && hashOf(other, releaseId);
    if (other && otherHash !== void 0 && newestRevision(other)?.hash === otherHash && hashOf(sight, releaseId) === void 0) return { kind: "color", sight: other };
    const hash = hashOf(sight, releaseId);
    if (hash === void 0) return isLive || releasesOf(sight).length < MOST_RELEASES ? { kind: "stays", sight } : { kind: "lost", reason: `${describeSide(sight)} has no record of it any more` };
    const revision = sight.revisions.find((one) => one.hash === hash);
    return revision ? { kind: "revision", sight, revision } : { kind: "lost", reason: `${describeSide(sight)} has lost the revision ${hash} of it (revisionHistoryLimit)` };
  });
}
function judgeStartable(scene, releaseId) {
  const ways = waysBack(scene, releaseId);
  if (ways === void 0) return { kind: "no", reason: `no workload knows of release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(releaseId)}` };
  const lost = ways.flatMap((way) => way.kind === "lost" ? [way.reason] : []);
  return lost.length === 0 ? { kind: "yes" } : { kind: "no", reason: lost.join("; ") };
}
async function putBack(cluster, { releaseId }, budget) {
  const looked = await cluster.look(budget());
  if (looked.kind !== "ok") return declined(looked, "What is there could not be seen, so that nothing was changed", "rollback-command-failed");
  const scene = looked.value;
  const ways = waysBack(scene, releaseId);
  const startable = judgeStartable(scene, releaseId);
  if (ways === void 0 || startable.kind === "no") return { kind: "failed", reasonCode: "target-gone", reason: `Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(releaseId)} cannot be put back: ${startable.kind === "no" ? startable.reason : "nothing is known of it"}.`, advice: "Deploy its version anew." };
  const paused = ways.find((way) => way.kind === "revision" && way.sight.workload.paused);
  if (paused?.kind === "revision") return { kind: "failed", reasonCode: "rollback-command-failed", reason: `${describeSide(paused.sight)} is paused, so that nothing was changed.`, advice: `Resume it first: kubectl rollout resume ${describeSide(paused.sight)}.` };
  const adopted = await adopt(cluster, scene, budget);
  if (adopted.kind !== "ok") cluster.log.warning("What is live now could not be recorded; it cannot be gone back to.");
  const canary = await removeSide(cluster, scene, "canary", budget);
  if (canary.kind !== "ok") cluster.log.warning("The canary of the release could not be removed.");
  const color = ways.find((way) => way.kind === "color");
  if (color?.kind === "color") return backToColor(cluster, scene, color.sight, releaseId, budget);
  const freed = await unbindService(cluster, scene, budget);
  if (freed.kind !== "ok") return declined(freed, "The Service could not be let go of the revision that it is bound to, so that no template was changed", "rollback-command-failed");
  return backToRevisions(cluster, ways, releaseId, budget);
}
async function backToRevisions(cluster, ways, releaseId, budget) {
  const words2 = notBroughtBack(cluster, ways.flatMap((way) => way.kind === "revision" ? [way] : []), budget);
  const changed = ways.flatMap((way) => way.kind === "revision" || way.kind === "stays" ? [way] : []);
  const answers = await sideBySide(changed, (way) => changeBack(cluster, way, releaseId, budget));
  for (const line of await words2) cluster.log.info(line);
  const error = firstError(answers);
  if (error.kind !== "ok") return halfWay(changed, answers, declined(error, "Not every workload could be put back", "rollback-command-failed"));
  const after = await lookUntilSynced(cluster, (now) => liveSights(now), budget);
  if (after.kind !== "ok") return declined(after, "The workloads were put back, but how it goes could not be seen", "rollback-command-failed");
  const corrected = await sideBySide(liveSights(after.value), (sight) => correctHash(cluster, sight, releaseId, budget));
  await removeStuckPods(cluster, after.value, budget);
  if (corrected.every((done) => !done)) cluster.keep(after.value);
  return { kind: "accepted", releaseId };
}
function changeBack(cluster, way, releaseId, budget) {
  const { workload } = way.sight;
  const hash = way.kind === "revision" ? way.revision.hash : newestRevision(way.sight)?.hash;
  const entries = hash === void 0 ? releasesOf(way.sight) : withRelease(releasesOf(way.sight), { id: releaseId, hash });
  const annotations = { ...factsBack(cluster, way, releaseId), [RELEASE]: releaseId, [PREVIOUS]: "", [RELEASES]: writeReleases(entries) };
  if (way.kind === "stays") {
    cluster.log.info(`${describeSide(way.sight)} came with a later release, and stays as it is.`);
    return annotate(cluster, way.sight, annotations, budget());
  }
  return patchAsSeen(cluster, workload, [...annotationOps(workload, annotations), ...templateOps(workload, way.revision.template)], budget());
}
function factsBack(cluster, way, releaseId) {
  const old = way.kind === "revision" && way.revision.annotations[RELEASE] === releaseId ? way.revision.annotations : {};
  const { [CHANGE_CAUSE]: cause = "" } = factsOf(cluster);
  return { [CHANGE_CAUSE]: `${cause} (put back)`, [VERSION]: old[VERSION] ?? "", [COMMIT]: old[COMMIT] ?? "", [DEPLOYED_AT]: old[DEPLOYED_AT] ?? "" };
}
function halfWay(ways, answers, error) {
  if (error.kind !== "failed") return error;
  const where2 = ways.map(({ sight }, index) => `${describeSide(sight)} ${answers[index]?.kind === "ok" ? "was put back" : "is as it was"}`).join(", ");
  return { ...error, reason: `${error.reason} Now ${where2}.` };
}
async function correctHash(cluster, sight, releaseId, budget) {
  const hash = newestRevision(sight)?.hash;
  if (hash === void 0 || hashOf(sight, releaseId) === hash) return false;
  await annotate(cluster, sight, { [RELEASES]: writeReleases(withRelease(releasesOf(sight), { id: releaseId, hash })) }, budget());
  return true;
}
async function removeStuckPods(cluster, scene, budget) {
  const stuck = liveSights(scene).filter(({ workload }) => workload.orderedReady).flatMap((sight) => sight.pods.filter(({ ready, ending, hash }) => !ready && !ending && hash !== newestRevision(sight)?.hash));
  if (stuck.length === 0) return;
  const names = stuck.map(({ name }) => `pod/${name}`);
  const deleted = await cluster.kubectl.run({ args: ["delete", ...names, "--wait=false", "--ignore-not-found"], changes: true, repeatable: true, shown: true }, budget());
  if (deleted.kind !== "ok") cluster.log.warning(`${names.join(", ")} of the release that was left must be deleted before ${names.length === 1 ? "it is" : "they are"} replaced, and could not be.`);
}
async function backToColor(cluster, scene, color, releaseId, budget) {
  const wanted = liveSights(scene)[0]?.workload.wanted ?? 1;
  if (color.workload.wanted < wanted) {
    const scaled = await cluster.kubectl.patch(describeName(color.workload.name), { type: "merge", body: { spec: { replicas: wanted } } }, budget());
    if (scaled.kind !== "ok") return declined(scaled, `${describeSide(color)} could not be scaled up`, "rollback-command-failed");
  }
  for (; ; ) {
    const looked = await cluster.look(budget());
    const { signal, timeoutMs } = budget();
    if (signal.aborted) return { kind: "cancelled" };
    const now = looked.kind === "ok" ? looked.value.sights.find(({ workload }) => workload.uid === color.workload.uid) : void 0;
    if (looked.kind === "ok" && now && now.workload.wanted >= wanted && isComplete(now)) {
      const pointed = await pointService(cluster, looked.value, now, budget);
      return pointed.kind === "accepted" ? { kind: "accepted", releaseId } : pointed.kind === "failed" ? { ...pointed, reasonCode: "rollback-command-failed" } : pointed;
    }
    if (timeoutMs <= 500) return { kind: "timed-out" };
    await cluster.clock.sleep(300, signal);
  }
}

// shared/platforms/kubernetes/give-up.ts
var stands = (scene, side, releaseId) => scene.names.some((name) => releaseOf(findSide(scene, name, side)) === releaseId);
async function cancel(cluster, releaseId, budget) {
  const looked = await cluster.look(budget());
  if (looked.kind !== "ok") return declined(looked, "What is to be stopped could not be seen", "deploy-command-failed");
  if (!stands(looked.value, liveSide(looked.value), releaseId)) return giveUpBeside(cluster, looked.value, releaseId, budget);
  const seen = await lookUntilSynced(cluster, liveSights, budget);
  if (seen.kind !== "ok") return declined(seen, "What is to be stopped could not be seen", "deploy-command-failed");
  const scene = seen.value;
  const sights = liveSights(scene);
  const others = sights.filter((sight) => !isInForce(sight, releaseId));
  if (others.length > 0) return refusal(`${others.map(describeSide).join(", ")} ${others.length === 1 ? "has" : "have"} a template by now that is not the one of release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(releaseId)}, so that nothing was changed.`, "See who changed it: kubectl rollout history.");
  if (sights.every((sight) => servingHash(sight) === hashOf(sight, releaseId))) return refusal(`Release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(releaseId)} serves already, so that it was not stopped.`, "Roll back to go to the release before.");
  return giveUpLive(cluster, scene, releaseId, budget);
}
async function giveUp(cluster, releaseId, budget) {
  const looked = await cluster.look(budget());
  if (looked.kind !== "ok") return declined(looked, "What is staged could not be seen", "deploy-command-failed");
  const scene = looked.value;
  return stands(scene, liveSide(scene), releaseId) ? giveUpLive(cluster, scene, releaseId, budget) : giveUpBeside(cluster, scene, releaseId, budget);
}
async function giveUpBeside(cluster, scene, releaseId, budget) {
  if (stands(scene, "canary", releaseId)) return giveUpCanary(cluster, scene, budget);
  return stands(scene, idleSide(scene), releaseId) ? giveUpColor(cluster, scene, releaseId, budget) : { kind: "accepted" };
}
async function giveUpLive(cluster, scene, releaseId, budget) {
  const known = liveSights(scene).flatMap((sight) => {
    const before = releaseOf(sight) === releaseId ? beforeOf(sight) : void 0;
    return before === void 0 || before.id === releaseId ? [] : [{ sight, before }];
  });
  const [first] = known;
  if (first === void 0 || known.some(({ before }) => before.id !== first.before.id)) return { kind: "failed", reasonCode: "rollback-command-failed", reason: `Nothing is known of what was there before release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(releaseId)}.` };
  const switched = known.find(({ sight, before }) => hashOf(sight, before.id) !== before.hash);
  if (switched) return giveUpSwitch(cluster, scene, { releaseId, ...switched }, budget);
  const back = await putBack(cluster, { releaseId: first.before.id }, budget);
  return back.kind === "accepted" ? { kind: "accepted" } : back;
}
async function giveUpSwitch(cluster, scene, { releaseId, sight, before }, budget) {
  const idle = scene.names.flatMap((name) => findSide(scene, name, idleSide(scene)) ?? [])[0];
  const whole = idle !== void 0 && hashOf(idle, before.id) === before.hash && newestRevision(idle)?.hash === before.hash && idle.workload.wanted > 0 && isComplete(idle);
  if (!whole) return { kind: "failed", reasonCode: "rollback-command-failed", reason: `What was there before release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(releaseId)} does not stand beside ${describeSide(sight)} any more, so that nothing was changed.`, advice: "Roll back, or deploy its version anew." };
  const pointed = await pointService(cluster, scene, idle, budget);
  if (pointed.kind !== "accepted") return pointed;
  const after = await cluster.look(budget());
  const gone = after.kind === "ok" ? await giveUpColor(cluster, after.value, releaseId, budget) : { kind: "failed" };
  if (gone.kind !== "accepted") cluster.log.warning(`${describeSide(sight)} gets no requests any more, but could not be given up.`);
  return { kind: "accepted" };
}

// shared/platforms/kubernetes/history.ts
function historyOf(scene) {
  const live = liveRelease(scene);
  const liveId = live.kind === "live" ? live.releaseId : void 0;
  const sights = [...liveSights(scene), ...scene.sights];
  const remembered = [...new Set(sights.flatMap((sight) => releasesOf(sight).map(({ id }) => id)))];
  const ids = liveId === void 0 || remembered.includes(liveId) ? remembered : [liveId, ...remembered];
  const releases = ids.map((releaseId) => ({ ...factsAbout(scene, releaseId), releaseId, live: releaseId === liveId, startable: judgeStartable(scene, releaseId) }));
  return { kind: "known", releases, ...liveSights(scene).some((sight) => releasesOf(sight).length >= MOST_RELEASES) ? { truncated: true } : {} };
}
function factsAbout(scene, releaseId) {
  for (const sight of scene.sights) {
    const revision = sight.revisions.find(({ hash, annotations: annotations2 }) => hash === hashOf(sight, releaseId) && annotations2[RELEASE] === releaseId);
    const annotations = releaseOf(sight) === releaseId ? sight.workload.annotations : revision?.annotations;
    const at = annotations?.[DEPLOYED_AT];
    if (annotations === void 0 || !at) continue;
    const commit = annotations[COMMIT];
    return (0,_chunk_KXMACYGM_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUndefined */ .r)({ version: annotations[VERSION] || void 0, commit: commit !== void 0 && /^[0-9a-f]{40}$/.test(commit) ? commit : void 0, createdAt: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(at) ? at : void 0 });
  }
  return {};
}

// shared/platforms/kubernetes/judge-state.ts
function judgeState(scene, releaseId, lasts) {
  const serving = liveRelease(scene);
  const judged = judge(scene, releaseId, lasts);
  return { ...judged, state: { ...judged.state, serving } };
}
function judge(scene, releaseId, lasts) {
  const staged = judgeStaged(scene, releaseId, lasts);
  if (staged) return staged;
  const sights = scene.names.map((name) => findSide(scene, name, liveSide(scene)));
  const known = sights.some((sight) => sight !== void 0 && (releaseOf(sight) === releaseId || hashOf(sight, releaseId) !== void 0));
  if (!known && !isUnrecorded(scene, releaseId)) return { state: { kind: "unknown", reason: `no workload knows of release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(releaseId)}` } };
  const gone = scene.names.find((_, index) => sights[index] === void 0);
  if (gone) return { state: { kind: "failed", reason: `${describeName(gone)} is not there any more` } };
  const present = sights;
  const overtaken = known ? present.find((sight) => sight.workload.synced && newestRevision(sight) !== void 0 && !isInForce(sight, releaseId)) : void 0;
  if (overtaken) return judgeOvertaken(overtaken, releaseId);
  const judged = judgeSights(present, lasts);
  const apart = judged.state.kind === "live" && scene.service !== void 0 && !isReached(scene.service, present);
  return apart ? { state: { kind: "in-progress", phase: `service/${scene.service?.name} selects no ready pod of ${present.map(describeSide).join(", ")}` } } : judged;
}
var isUnrecorded = (scene, releaseId) => {
  const live = liveRelease(scene);
  return releaseId.startsWith("revision-") && live.kind === "live" && live.releaseId === releaseId;
};
var UNSEEN = /^(?:controller-revision-hash|(?:statefulset\.kubernetes\.io|apps\.kubernetes\.io)\/.*)$/;
function isReached({ selector }, sights) {
  const wanted = Object.entries(selector).filter(([key]) => !UNSEEN.test(key));
  return sights.some((sight) => {
    const newest = newestRevision(sight)?.hash;
    const labels = { ...sight.workload.template.metadata?.labels, ...newest !== void 0 && sight.workload.name.kind === "deployment" ? { [POD_HASH]: newest } : {} };
    return sight.workload.wanted === 0 || wanted.every(([key, value]) => labels[key] === value) && sight.pods.some(({ ready, hash }) => ready && hash === newest);
  });
}
var neverReady = (sights) => !sights.some((sight) => sight.pods.some(({ ready, hash }) => ready && hash === newestRevision(sight)?.hash));
function judgeSights(sights, lasts) {
  const rollouts = sights.map((sight) => ({ sight, rollout: settle(sight, judgeRollout(sight), lasts) }));
  for (const { sight, rollout } of rollouts) {
    if (rollout.kind !== "failed") continue;
    const others = sights.filter(isComplete).map(describeSide);
    const where2 = sights.length > 1 ? `; ${others.length === 0 ? "no other workload has it either" : `${others.join(", ")} ${others.length === 1 ? "has" : "have"} it already`}` : "";
    return { state: { kind: "failed", ...neverReady(sights) ? { neverServed: true } : {}, reason: `${rollout.reason}${stillServing(sight)}${where2}`, advice: rollout.advice }, ...rollout.pod ? { pod: rollout.pod } : {} };
  }
  const open = rollouts.flatMap(({ rollout }) => rollout.kind === "in-progress" ? [rollout.phase] : []);
  return open.length === 0 ? { state: { kind: "live" } } : { state: { kind: "in-progress", phase: open.join("; ") } };
}
function stillServing(sight) {
  const newest = newestRevision(sight)?.hash;
  const old = sight.pods.filter(({ hash, ready }) => ready && hash !== newest).length;
  return newest === void 0 || old === 0 ? "" : `; ${old} ${old === 1 ? "pod" : "pods"} of the revision before ${old === 1 ? "goes" : "go"} on serving`;
}
function settle({ workload }, rollout, lasts) {
  if (rollout.kind !== "in-progress" || rollout.trouble === void 0 || !lasts(rollout.trouble)) return rollout;
  return { kind: "failed", ...troubleWords(describeName(workload.name), rollout.trouble) };
}
function judgeOvertaken(sight, releaseId) {
  const other = releaseOf(sight);
  const by = other === void 0 || other === releaseId ? "a change that no release made" : `release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(other)}`;
  const reason = `${describeSide(sight)} was given another template by ${by}`;
  return servingHash(sight) === newestRevision(sight)?.hash ? { state: { kind: "failed", reason } } : { state: { kind: "in-progress", phase: reason } };
}
function judgeStaged(scene, releaseId, lasts) {
  for (const side of ["canary", liveSide(scene) === "main" ? "green" : "main"]) {
    const sights = scene.names.flatMap((name) => findSide(scene, name, side) ?? []);
    if (sights.length === 0 || !sights.every((sight) => releaseOf(sight) === releaseId)) continue;
    if (scene.names.some((name) => releaseOf(findSide(scene, name, liveSide(scene))) === releaseId)) continue;
    const { state, pod } = judgeSights(sights, lasts);
    if (state.kind !== "live") return { state, ...pod ? { pod } : {} };
    const share = side === "canary" ? shareOf(scene, sights) : 0;
    return { state: share > 0 ? { kind: "partial", share } : { kind: "staged" } };
  }
  return void 0;
}
function shareOf(scene, canaries) {
  const shares = canaries.map((canary) => {
    const main = scene.names.map((name) => ({ main: findSide(scene, name, "main"), canary: findSide(scene, name, "canary") })).find((pair) => pair.canary === canary)?.main;
    const [mine, all] = [canary.workload.ready, canary.workload.ready + (main?.workload.ready ?? 0)];
    return all === 0 ? 0 : mine / all;
  });
  return Math.min(1, ...shares);
}

// shared/platforms/kubernetes/kubectl.ts




// shared/platforms/kubernetes/kubectl-error.ts
var TABLE = [
  [/\(TooManyRequests\)|too many requests|the server has received too many requests/i, "throttled"],
  [/\(Forbidden\)|is forbidden:|cannot \w+ resource/i, "forbidden"],
  [/\(Unauthorized\)|must be logged in|provide credentials|credentials .*(?:expired|invalid)/i, "unauthorized"],
  [/awaiting headers|unexpected EOF|connection reset|client connection lost/i, "unclear"],
  [/connection refused|was refused - did you|no such host|no route to host|network is unreachable|Unable to connect to the server|couldn't get current server API group list/i, "unreachable"],
  [/i\/o timeout|context deadline exceeded|TLS handshake timeout|unexpected EOF|connection reset|\bEOF\b|\(Timeout\)|\(ServerTimeout\)|\(InternalError\)|\(ServiceUnavailable\)|request timed out|unable to handle the request|http2: |client connection lost/i, "unclear"],
  [/\(NotFound\)|the server doesn't have a resource type|no matches for kind/i, "not-found"]
];
function classifyError(stderr) {
  const text2 = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g$)(stderr);
  return TABLE.find(([pattern]) => pattern.test(text2))?.[1] ?? "refused";
}
function errorWords(stderr) {
  const lines = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g$)(stderr).split("\n").map((line) => line.trim()).filter((line) => line !== "" && !/^[IWE]\d{4} |^Warning: /.test(line));
  const all = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g$)(stderr).trim();
  const words2 = [...new Set(lines.map((line) => line.replace(/^(?:error|Error from server(?: \(\w+\))?): /i, "").replace(/^error when \w+ing "[^"]*": /, "")))].slice(-4).join("; ");
  return (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .oneLine */ .TN)(words2 || all.split("\n").at(-1) || "it said nothing"), 500);
}

// shared/platforms/kubernetes/kubectl.ts
var MOST_TRIES = 4;
var FIRST_PAUSE_MS = 300;
var LARGEST_ANSWER = 64 * 1024 * 1024;
var KILL_AFTER_MS = { question: 500, change: 2e3 };
function createKubectl(parts) {
  const { clock, temp } = parts;
  const run = async (request, { signal, timeoutMs }) => {
    const deadline = clock.monotonic() + timeoutMs;
    const left = () => Math.max(1, deadline - clock.monotonic());
    for (let tries = 1, pause = FIRST_PAUSE_MS; ; tries += 1, pause *= 2) {
      if (signal.aborted) return { kind: "cancelled" };
      const connection = await parts.connect({ signal, timeoutMs: left() });
      if (connection.kind !== "ok") return connection;
      const answer = await runOnce(connection.value, request, { signal, timeoutMs: left() }, parts);
      if (answer.kind !== "error" || !mayRepeat(answer.why, request) || tries >= MOST_TRIES || left() <= pause) return answer;
      await clock.sleep(pause, signal);
    }
  };
  return {
    run,
    async list(args, budget) {
      const answer = await run({ args: ["get", ...args, "--ignore-not-found", "--output=json"], changes: false }, budget);
      if (answer.kind !== "ok") return answer;
      const items = itemsOf(answer.value);
      return items === void 0 ? { kind: "error", why: "garbled", reason: "kubectl answered with something that is not JSON" } : { kind: "ok", value: items };
    },
    async patch(object2, { type, body }, budget) {
      const file = node_path__WEBPACK_IMPORTED_MODULE_13__.join(temp, `surefoot-patch-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_14__.randomUUID)()}.json`);
      try {
        await (0,_chunk_G7NRK65L_js__WEBPACK_IMPORTED_MODULE_2__/* .writePrivateFile */ .P)(file, JSON.stringify(body));
        return await run({ args: ["patch", object2, `--type=${type}`, `--patch-file=${file}`], changes: true, repeatable: true }, budget);
      } catch (error) {
        return { kind: "error", why: "refused", reason: `a patch could not be written to the temporary folder: ${(0,_chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error)}` };
      } finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.rm)(file, { force: true });
      }
    }
  };
}
var mayRepeat = (why, { changes, repeatable }) => why === "throttled" || why === "unreachable" || why === "unclear" && (!changes || repeatable === true);
async function runOnce({ program, args }, { args: own, stdin, changes, shown, keepLines }, { signal, timeoutMs }, { shell, log }) {
  let stdout = "";
  const result = await shell.run({
    // A request that nobody answers must end before this process is ended, so that kubectl can say which one it was.
    command: { argv: [program, ...args, ...changes ? [] : [`--request-timeout=${Math.max(1, Math.floor((timeoutMs - 500) / 1e3))}s`], ...own] },
    ...stdin === void 0 ? {} : { stdin },
    timeoutMs,
    signal,
    killAfterMs: changes ? KILL_AFTER_MS.change : KILL_AFTER_MS.question,
    // Pieces of one long line come apart as well; between tokens of JSON no newline is needed, and inside none may be.
    onLine: (line, stream) => {
      if (shown) log.foreign(line);
      if (stream === "stdout" && stdout.length < LARGEST_ANSWER) stdout += shown || keepLines ? `${line}
` : line;
    }
  });
  return read(result, stdout, timeoutMs);
}
function read(result, stdout, timeoutMs) {
  switch (result.kind) {
    case "not-started":
      return { kind: "error", why: "missing", reason: `kubectl could not be started: ${result.reason}` };
    case "killed":
      if (result.by === "cancel") return { kind: "cancelled" };
      if (result.by === "timeout") return { kind: "timed-out", reason: `the API server did not answer within ${(0,_chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a)(timeoutMs)}` };
      return { kind: "error", why: "unclear", reason: "kubectl was killed" };
    case "exited":
      return result.code === 0 ? { kind: "ok", value: stdout } : { kind: "error", why: classifyError(result.stderr), reason: errorWords(result.stderr || stdout) };
  }
}
function itemsOf(text2) {
  if (text2.trim() === "") return [];
  try {
    const parsed = JSON.parse(text2);
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return void 0;
    const { kind, items } = parsed;
    if (typeof kind !== "string") return void 0;
    if (!kind.endsWith("List")) return [parsed];
    return Array.isArray(items) ? items : void 0;
  } catch {
    return void 0;
  }
}
var whyNot = (answer) => answer.kind === "cancelled" ? "the run was cancelled" : answer.reason;

// shared/platforms/kubernetes/logs.ts
var LOG_CHARACTERS = 8e3;
var LOG_LINES2 = 200;
var MOST_PODS = 3;
var TELLING = /error|fatal|panic|exception|traceback|refused|denied|failed|killed/i;
async function podLog({ kubectl }, { name, container: container2 }, budget, lines = LOG_LINES2) {
  const ask = (previous2) => kubectl.run({ args: ["logs", `pod/${name}`, ...container2 === void 0 ? ["--all-containers"] : [`--container=${container2}`], `--tail=${lines}`, ...previous2 ? ["--previous"] : []], changes: false, keepLines: true }, budget());
  const previous = await ask(true);
  return previous.kind === "ok" && previous.value.trim() !== "" ? previous : ask(false);
}
async function lastWords(cluster, place, budget) {
  const log = await podLog(cluster, place, budget, 20);
  if (log.kind !== "ok") return log.kind === "error" ? `its log is not to be had (${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .clip */ .$Q)(whyNot(log), 120)})` : "";
  const lines = (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g$)(log.value).split("\n").map(_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .oneLine */ .TN).filter(Boolean);
  const line = lines.findLast((one) => TELLING.test(one)) ?? lines.at(-1);
  return line === void 0 ? "its log is empty" : `its log says: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .clip */ .$Q)(line, 200)}`;
}
async function releaseLogs(cluster, scene, { releaseId, trouble }, budget) {
  const pods = scene.sights.flatMap((sight) => {
    const hash = hashOf(sight, releaseId) ?? newestRevision(sight)?.hash;
    return sight.pods.filter((pod) => pod.hash === hash).map((pod) => ({ pod, of: describeSide(sight) }));
  });
  const ordered = [...pods].sort((a, b) => urgency(a.pod, trouble) - urgency(b.pod, trouble)).slice(0, MOST_PODS);
  if (ordered.length === 0) return void 0;
  const share = Math.floor(LOG_CHARACTERS / ordered.length);
  const parts = await Promise.all(
    ordered.map(async ({ pod, of }) => {
      const container2 = trouble?.name === pod.name ? trouble.container : troubled(pod);
      const [log, events] = await Promise.all([podLog(cluster, { name: pod.name, container: container2 }, budget), podEvents(cluster, pod, budget)]);
      const text2 = log.kind === "ok" ? (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g$)(log.value).trim() || "(empty)" : `(the log is not to be had: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .clip */ .$Q)(whyNot(log), 200)})`;
      return (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .lastLines */ .w$)([`${of}, pod ${pod.name}${container2 === void 0 ? "" : `, container ${container2}`}:`, ...events, text2].join("\n"), share);
    })
  );
  return parts.join("\n\n");
}
var urgency = (pod, trouble) => pod.name === trouble?.name ? 0 : pod.ready ? 2 : 1;
var troubled = (pod) => pod.containers.find(({ ready, init, state }) => ready !== true && !(init && state?.terminated?.exitCode === 0))?.name;
async function podEvents({ kubectl }, pod, budget) {
  if (pod.ready) return [];
  const answer = await kubectl.list(["events", `--field-selector=involvedObject.name=${pod.name},type=Warning`], budget());
  if (answer.kind !== "ok") return [];
  const words2 = answer.value.flatMap((object2) => {
    const parsed = eventObject.safeParse(object2);
    return parsed.success && parsed.data.message ? [`event ${parsed.data.reason ?? ""}: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .oneLine */ .TN)(parsed.data.message), 300)}`] : [];
  });
  return [...new Set(words2)].slice(-5);
}

// shared/platforms/kubernetes/roll.ts
var OWN_STRATEGY = "surefoot.dev/own-strategy";
async function roll(cluster, order, { scene, releaseId }, budget) {
  const tidied = await tidy(cluster, scene, budget);
  if (tidied.kind !== "ok") return tidied;
  const changed = await change(cluster, order, { scene, releaseId }, budget);
  return changed.kind === "cancelled" || changed.kind === "timed-out" ? finish(cluster, { scene, releaseId }, changed) : changed;
}
async function change(cluster, order, { scene, releaseId }, budget) {
  const changed = cluster.target.manifests === void 0 ? await patchAll(cluster, order, scene, budget) : await applyAll(cluster, order, { scene, releaseId }, budget);
  return changed.kind === "ok" ? record2(cluster, { scene, releaseId }, budget) : changed;
}
async function record2(cluster, { scene, releaseId }, budget) {
  const side = liveSide(scene);
  const after = await lookUntilSynced(cluster, (now) => now.names.map((name) => findSide(now, name, side)), budget);
  if (after.kind !== "ok") return declined(after, "The change was made, but how it goes could not be seen", "deploy-command-failed");
  const recorded = await recordRelease(cluster, after.value, { releaseId, side, before: scene }, budget);
  return recorded.kind === "ok" ? { kind: "ok" } : declined(recorded, "The change was made, but could not be recorded on the workloads", "deploy-command-failed");
}
var FINISH_MS = 4e3;
async function finish(cluster, { scene, releaseId }, ended2) {
  const budget = budgetUntil(cluster.clock, AbortSignal.timeout(FINISH_MS), FINISH_MS);
  const looked = await cluster.look(budget());
  if (looked.kind !== "ok") return ended2;
  const before = liveSights(scene);
  const isChanged2 = liveSights(looked.value).some(({ workload }) => before.find((sight) => sight.workload.uid === workload.uid)?.workload.generation !== workload.generation);
  if (!isChanged2) return ended2;
  const recorded = await record2(cluster, { scene, releaseId }, budget);
  if (recorded.kind !== "ok") cluster.log.warning("The change was made, but could not be recorded on the workloads: it may go live, and has to be stopped by hand (kubectl rollout undo).");
  return recorded.kind === "ok" ? recorded : ended2;
}
async function tidy(cluster, scene, budget) {
  const canaries = await removeSide(cluster, scene, "canary", budget);
  if (canaries.kind !== "ok") return declined(canaries, "The canary of an earlier release could not be removed", "deploy-command-failed");
  const freed = await unbindService(cluster, scene, budget);
  return freed.kind === "ok" ? { kind: "ok" } : declined(freed, `service/${scene.service?.name ?? ""} could not be let go of the revision that it is bound to`, "deploy-command-failed");
}
async function applyAll(cluster, order, { scene, releaseId }, budget) {
  if (liveSide(scene) === "green") return unavailable(`service/${scene.service?.name ?? ""} serves ${liveSights(scene).map(describeSide).join(", ")}, which an earlier release made by strategy blue-green, and the manifests are of the other one.`, "Deploy this release by strategy blue-green as well.");
  const prepared = await prepare(cluster, order, { releaseId, scene }, budget);
  if (prepared.kind !== "prepared") return prepared;
  const missing = scene.names.filter((name) => !prepared.prepared.workloads.some(({ name: there }) => there.kind === name.kind && there.name === name.name) && findSide(scene, name, "main") === void 0);
  if (missing.length > 0) return refusal(`${describeMissing(missing)}, and the manifests do not bring ${missing.length === 1 ? "it" : "them"}.`);
  const held = whyHeld(prepared.prepared.workloads, order.strategy);
  return held ?? applyPrepared(cluster, prepared.prepared, [], budget);
}
async function patchAll(cluster, order, scene, budget) {
  const missing = missingNames(scene);
  if (missing.length > 0) return refusal(`${describeMissing(missing)}.`, `Create them by the target's "manifests", or see whether the namespace and the context are the right ones.`);
  const sights = liveSights(scene);
  const held = whyHeld(sights.map(({ workload }) => workload), order.strategy);
  if (held) return held;
  const change2 = changeOf(cluster, order);
  if (change2.image === void 0 && Object.keys(change2.variables).length === 0) return refusal('There is nothing to change: the target has no "manifests", and neither an image nor variables are given.', 'Give the input "image", or "manifests" in the target; operation: restart starts what is live once more.');
  const chosen = chooseAll(sights.map(({ workload }) => ({ name: workload.name, template: workload.template })), change2, (name) => cluster.log.info(`${describeName(name)} keeps its image: no container of it is meant.`));
  if (chosen.kind !== "chosen") return chosen;
  const patches = chosen.choices.map((choice) => ({ name: choice.name, body: patchOf(choice, change2, sights, order) }));
  const answers = await sideBySide(patches, ({ name, body }) => cluster.kubectl.patch(describeName(name), { type: "strategic", body }, budget()));
  const error = firstError(answers);
  if (error.kind === "ok") return { kind: "ok" };
  const done = patches.filter((_, index) => answers[index]?.kind === "ok").map(({ name }) => describeName(name));
  return declined(error, `Not every workload could be changed${done.length === 0 ? "" : ` (${done.join(", ")} ${done.length === 1 ? "was" : "were"})`}`, "deploy-command-failed");
}
function patchOf({ name, template: template2, chosen }, change2, sights, { strategy }) {
  const workload = sights.find((sight) => sight.workload.name === name)?.workload;
  const body = { template: templatePatch(template2, change2, chosen) };
  const own = workload?.annotations[OWN_STRATEGY];
  if (strategy === "recreate" && workload?.strategy !== "Recreate") return { metadata: { annotations: { [OWN_STRATEGY]: JSON.stringify(workload?.object?.spec?.strategy ?? null) } }, spec: { ...body, strategy: { $patch: "replace", type: "Recreate" } } };
  if (strategy === "rolling" && own !== void 0 && workload?.strategy === "Recreate") return { metadata: { annotations: { [OWN_STRATEGY]: null } }, spec: { ...body, strategy: { $patch: "replace", ...parseStrategy(own) } } };
  return { spec: body };
}
function parseStrategy(text2) {
  try {
    const { type, rollingUpdate } = JSON.parse(text2);
    if (type === "RollingUpdate") return { type, ...rollingUpdate === void 0 ? {} : { rollingUpdate } };
  } catch {
  }
  return { type: "RollingUpdate" };
}

// shared/platforms/kubernetes/settings.ts
async function changeLive(cluster, code, bodyOf, budget) {
  const looked = await cluster.look(budget());
  if (looked.kind !== "ok") return declined(looked, "What is there could not be seen, so that nothing was changed", code);
  const scene = looked.value;
  const refused = whyNotChanged(scene, code);
  if (refused) return refused;
  const sights = liveSights(scene);
  const releaseId = sights.map(previousEntries(scene)).find((entry) => entry !== void 0)?.id;
  if (releaseId === void 0) return { kind: "failed", reasonCode: code, reason: "Which release is live is not clear: a rollout of the workloads stopped half-way.", advice: "Deploy, or roll back, first." };
  const body = bodyOf(scene);
  if (typeof body !== "function") return body;
  const freed = await unbindService(cluster, scene, budget);
  if (freed.kind !== "ok") return declined(freed, "The Service could not be let go of the revision that it is bound to, so that no template was changed", code);
  const patched = firstError(await sideBySide(sights, (sight) => cluster.kubectl.patch(describeName(sight.workload.name), { type: "strategic", body: body(sight) }, budget())));
  if (patched.kind !== "ok") return declined(patched, "Not every workload could be changed", code);
  const after = await lookUntilSynced(cluster, (now) => liveSights(now), budget);
  if (after.kind !== "ok") return declined(after, "The change was made, but how it goes could not be seen", code);
  const recorded = await recordRelease(cluster, after.value, { releaseId, side: liveSide(scene), before: scene, again: true }, budget);
  return recorded.kind === "ok" ? { kind: "accepted", releaseId } : declined(recorded, "The change was made, but could not be recorded on the workloads", code);
}
function whyNotChanged(scene, reasonCode) {
  const missing = missingNames(scene);
  if (missing.length > 0) return { kind: "failed", reasonCode, reason: `${describeMissing(missing)}.` };
  const refused = whyRefused(scene, { image: void 0 }) ?? whyHeld(liveSights(scene).map(({ workload }) => workload), "rolling");
  return refused?.kind === "failed" && refused.reasonCode === "deploy-command-failed" ? { ...refused, reasonCode } : refused;
}
function restart(cluster, signal, timeoutMs) {
  const restartedAt = cluster.clock.now().toISOString();
  const body = { spec: { template: { metadata: { annotations: { "kubectl.kubernetes.io/restartedAt": restartedAt } } } } };
  return changeLive(cluster, "restart-failed", () => () => body, budgetUntil(cluster.clock, signal, timeoutMs));
}
var LOOK_AGAIN_MS6 = 300;
async function setVariables(cluster, stateOf, variables, signal, timeoutMs) {
  const budget = budgetUntil(cluster.clock, signal, timeoutMs);
  const change2 = { image: void 0, variables, named: cluster.target.container };
  const bodyOf = (scene) => {
    const workloads = liveSights(scene).map(({ workload }) => workload);
    const chosen = chooseAll(workloads, change2, (name) => cluster.log.info(`${describeName(name)} keeps its variables: no container of it is meant.`));
    if (chosen.kind !== "chosen") return chosen.kind === "failed" ? { ...chosen, reasonCode: "set-variables-failed" } : chosen;
    return ({ workload }) => {
      const choice = chosen.choices.find(({ name }) => name === workload.name);
      return { spec: { template: choice ? templatePatch(choice.template, change2, choice.chosen) : {} } };
    };
  };
  const answer = await changeLive(cluster, "set-variables-failed", bodyOf, budget);
  return answer.kind === "accepted" ? untilServed(cluster, stateOf, answer.releaseId, budget) : answer;
}
async function untilServed(cluster, stateOf, releaseId, budget) {
  for (; ; ) {
    const state = await stateOf(releaseId, budget);
    if (state.kind === "live") return { kind: "accepted" };
    if (state.kind === "failed") return { kind: "failed", reasonCode: "set-variables-failed", reason: `The variables were set, but the pods that have them do not start: ${state.reason}.`, ...state.advice === void 0 ? {} : { advice: state.advice } };
    const { signal, timeoutMs } = budget();
    if (signal.aborted) return { kind: "cancelled" };
    if (timeoutMs <= LOOK_AGAIN_MS6) return { kind: "timed-out" };
    await cluster.clock.sleep(LOOK_AGAIN_MS6, signal);
  }
}
var KEYS = "{{range $key, $value := .data}}{{$key}} {{end}}";
async function variableNames(cluster, signal, timeoutMs) {
  const budget = budgetUntil(cluster.clock, signal, timeoutMs);
  const looked = await cluster.look(budget());
  if (looked.kind !== "ok") return { kind: "unknown", reason: whyNot(looked) };
  const sights = liveSights(looked.value);
  if (sights.length === 0) return { kind: "unknown", reason: `${describeMissing(looked.value.names)}` };
  const containers = sights.flatMap(({ workload }) => containersOf(workload.template, cluster.target.container));
  const direct = containers.flatMap(({ env }) => (env ?? []).map(({ name }) => name));
  const sources = uniqueSources(containers);
  const keys = await sideBySide(sources, async ({ object: object2, prefix, optional: optional2 }) => {
    const answer = await cluster.kubectl.run({ args: ["get", object2, `--output=go-template=${KEYS}`], changes: false }, budget());
    if (answer.kind === "ok") return { kind: "ok", value: answer.value.split(" ").filter(Boolean).map((key) => prefix + key) };
    return answer.kind === "error" && answer.why === "not-found" && optional2 ? { kind: "ok", value: [] } : answer;
  });
  const unread = keys.find((answer) => answer.kind !== "ok");
  if (unread) return { kind: "unknown", reason: whyNot(unread) };
  return { kind: "known", names: [.../* @__PURE__ */ new Set([...direct, ...keys.flatMap((answer) => answer.kind === "ok" ? answer.value : [])])].filter(_chunk_NLDZQHET_js__WEBPACK_IMPORTED_MODULE_5__/* .isVariableName */ .KL) };
}
var containersOf = ({ spec }, named) => {
  const wanted = spec.containers.filter(({ name }) => named === void 0 || named.includes(name));
  return wanted.length === 0 ? spec.containers : wanted;
};
function uniqueSources(containers) {
  const sources = containers.flatMap(
    ({ envFrom }) => (envFrom ?? []).flatMap(({ prefix, configMapRef, secretRef }) => {
      const reference2 = configMapRef ?? secretRef;
      return reference2?.name ? [{ object: `${configMapRef ? "configmap" : "secret"}/${reference2.name}`, prefix: prefix ?? "", optional: reference2.optional === true }] : [];
    })
  );
  return [...new Map(sources.map((source) => [`${source.prefix} ${source.object}`, source])).values()];
}

// shared/platforms/kubernetes/kubernetes-platform.ts
var GRACE_MS = 3e4;
var LAST_WORDS_MS = 5e3;
var MOMENT_MS = 5e3;
var JUST_NOW_MS = 1500;
function createKubernetesPlatform(target, parts) {
  const { clock } = parts;
  const kubectl = createKubectl({ shell: parts.shell, clock, log: parts.log, temp: parts.run.temp, connect: connector(target, parts) });
  const cluster = createCluster(target, kubectl, parts);
  const watch = troubleWatch(cluster);
  const budget = (signal, timeoutMs) => budgetUntil(clock, signal, timeoutMs);
  return {
    name: "kubernetes",
    capabilities: capabilitiesOf(target),
    plan: (step, releaseId) => planLines(target, parts, step, releaseId),
    pauseMs: (elapsedMs) => Math.min(3e3, Math.max(150, elapsedMs / 20)),
    async current(signal, timeoutMs) {
      const looked = await cluster.look(budget(signal, timeoutMs)());
      if (looked.kind !== "ok") return { kind: "unknown", reason: whyNot(looked) };
      cluster.keep(looked.value);
      return liveRelease(looked.value);
    },
    deploy: (order, signal) => deploy(cluster, order, budget(signal, order.timeoutMs)),
    state: (releaseId, signal, timeoutMs) => watch.state(releaseId, budget(signal, timeoutMs)),
    shift: (order, signal) => shift(cluster, order, budget(signal, order.timeoutMs)),
    // Whatever the strategy was: what is left of it in the cluster would go on trying.
    cancel: (releaseId, signal, timeoutMs) => cancel(cluster, releaseId, budget(signal, timeoutMs)),
    rollback: (order, signal) => putBack(cluster, order, budget(signal, order.timeoutMs)),
    restart: (signal, timeoutMs) => restart(cluster, signal, timeoutMs),
    variableNames: (signal, timeoutMs) => variableNames(cluster, signal, timeoutMs),
    setVariables: (variables, signal, timeoutMs) => setVariables(cluster, watch.state, variables, signal, timeoutMs),
    async history(signal, timeoutMs) {
      const looked = await cluster.look(budget(signal, timeoutMs)());
      return looked.kind === "ok" ? historyOf(looked.value) : { kind: "unknown", reason: whyNot(looked) };
    },
    async startable(releaseId, signal, timeoutMs) {
      const looked = await cluster.look(budget(signal, timeoutMs)());
      return looked.kind === "ok" ? judgeStartable(looked.value, releaseId) : { kind: "unknown" };
    },
    async owner(signal, timeoutMs) {
      const looked = await cluster.look(budget(signal, timeoutMs)());
      return looked.kind === "ok" ? findOwner(looked.value.sights.map(({ workload }) => workload)) : void 0;
    },
    async logs(releaseId, signal, timeoutMs) {
      const looked = await cluster.look(budget(signal, timeoutMs)());
      return looked.kind === "ok" ? releaseLogs(cluster, looked.value, { releaseId, trouble: watch.place() }, budget(signal, timeoutMs)) : void 0;
    }
  };
}
function capabilitiesOf({ deployments, service }) {
  const names = deployments?.map(parseWorkloadName) ?? [];
  const others = names.filter(({ kind }) => kind !== "deployment").map(describeName);
  const onlyDeployments = others.length === 0 ? void 0 : `it works on Deployments only, and the target has ${others.join(", ")}`;
  const blueGreen = onlyDeployments ?? (service === void 0 ? 'it needs "service" in the target' : names.length > 1 ? "it works on one Deployment behind one Service, and the target has several" : void 0);
  const missing = { ...onlyDeployments === void 0 ? {} : { recreate: onlyDeployments, canary: onlyDeployments }, ...blueGreen === void 0 ? {} : { "blue-green": blueGreen } };
  const strategies = ["rolling", "recreate", "blue-green", "canary"].filter((strategy) => missing[strategy] === void 0);
  return { strategies, missing, current: true, status: true, earlyFailure: true, rollback: true, logs: true };
}
async function deploy(cluster, order, budget) {
  if (budget().signal.aborted) return { kind: "cancelled" };
  const seen = cluster.recall(MOMENT_MS);
  const [, looked] = await Promise.all([cluster.target.manifests && cluster.readManifests(budget()), seen === void 0 ? cluster.look(budget()) : { kind: "ok", value: seen }]);
  if (looked.kind !== "ok") return declined(looked, "What is there could not be seen, so that nothing was changed", "deploy-command-failed");
  const scene = looked.value;
  const refused = whyRefused(scene, order);
  if (refused) return refused;
  const releaseId = makeReleaseId(order.version, cluster.facts.run, cluster.clock.now());
  const done = await begin(cluster, order, { scene, releaseId }, budget);
  return done.kind === "ok" ? { kind: "accepted", releaseId } : done;
}
function begin(cluster, order, staging, budget) {
  switch (order.strategy) {
    case "blue-green":
      return stageColor(cluster, order, staging, budget);
    case "canary":
      return stageCanary(cluster, order, staging, budget);
    case "rolling":
    case "recreate":
      return roll(cluster, order, staging, budget);
  }
}
async function shift(cluster, { releaseId, share }, budget) {
  if (share === 0) return giveUp(cluster, releaseId, budget);
  const looked = await cluster.look(budget());
  if (looked.kind !== "ok") return declined(looked, "What is staged could not be seen", "deploy-command-failed");
  const { names } = looked.value;
  const isCanary = names.some((name) => releaseOf(findSide(looked.value, name, "canary")) === releaseId);
  return isCanary ? shiftCanary(cluster, releaseId, share, budget) : shiftColor(cluster, releaseId, budget);
}
function troubleWatch(cluster) {
  const since = /* @__PURE__ */ new Map();
  let place;
  const lasts = ({ pod, container: container2, reason }) => {
    const key = `${pod} ${container2} ${/image/i.test(reason) ? "image" : reason.split(" ")[0]}`;
    const first = since.get(key) ?? cluster.clock.monotonic();
    since.set(key, first);
    return cluster.clock.monotonic() - first >= GRACE_MS;
  };
  return {
    place: () => place,
    async state(releaseId, budget) {
      const made = budget().signal.aborted ? void 0 : cluster.recall(JUST_NOW_MS);
      const looked = made?.sights.every(isComplete) ? { kind: "ok", value: made } : await cluster.look(budget());
      if (looked.kind !== "ok") return { kind: "unknown", reason: whyNot(looked) };
      const { state, pod } = judgeState(looked.value, releaseId, lasts);
      place = pod ?? place;
      if (state.kind !== "failed" || pod === void 0) return state;
      const { signal, timeoutMs } = budget();
      const words2 = await lastWords(cluster, pod, budgetUntil(cluster.clock, signal, Math.min(LAST_WORDS_MS, timeoutMs)));
      return words2 === "" ? state : { ...state, reason: `${state.reason}; ${words2}` };
    }
  };
}
function planLines(target, { image, version }, step, releaseId) {
  const kubectl = ["kubectl", describeConnection(target)].filter(Boolean).join(" ");
  const workloads = target.deployments?.map((text2) => describeName(parseWorkloadName(text2))).join(" ") ?? "(the workloads of the manifests)";
  const line = (text2) => (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .clip */ .$Q)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_9__/* .oneLine */ .TN)(`${kubectl} ${text2}`), 300);
  switch (step) {
    case "rollback":
      return [line(`patch ${workloads}: the pod templates of release ${releaseId ?? "(the previous one)"}`), "then wait until every pod is of that template and ready"];
    case "restart":
      return [line(`rollout restart ${workloads}`)];
    case "set-variables":
      return [line(`set env ${workloads}`)];
    case "deploy": {
      const manifests = target.manifests?.map((file) => `--filename=${file}`).join(" ");
      const applied = manifests === void 0 ? [] : [line(`apply --dry-run=server ${manifests}`), line(`apply ${manifests}`)];
      return [...applied, ...image === void 0 ? [] : [line(`set image ${workloads} ${image}`)], ...applied.length === 0 && image === void 0 ? [line(`patch ${workloads} (version ${version})`)] : [], "then wait until every pod is of the new template and ready"];
    }
  }
}



/***/ })

};
