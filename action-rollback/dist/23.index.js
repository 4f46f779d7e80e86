export const id = 23;
export const ids = [23];
export const modules = {

/***/ 9102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GR: () => (/* binding */ composeTarget),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   cf: () => (/* binding */ durationOf)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8773);
/* harmony import */ var _chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2967);
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

/***/ 6023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createComposePlatform: () => (/* binding */ createComposePlatform)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_5W54UUJA_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9102);
/* harmony import */ var _chunk_G7NRK65L_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4674);
/* harmony import */ var _chunk_RYO2GWZY_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5699);
/* harmony import */ var _chunk_6ZCXY32Q_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7910);
/* harmony import */ var _chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9307);
/* harmony import */ var _chunk_HPLMMIIW_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9337);
/* harmony import */ var _chunk_ZWCREWTY_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8773);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8898);
/* harmony import */ var _chunk_T6W6RNN5_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1014);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4721);
/* harmony import */ var _chunk_XCZEACCR_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6849);
/* harmony import */ var _chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2967);
/* harmony import */ var _chunk_PB6ZSKJE_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6489);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(6760);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(1455);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);














// shared/platforms/compose/model.ts
var name = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)();
var dependency = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ik)({ condition: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)()) });
var attachment = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ik)({ ipv4_address: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)()), ipv6_address: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)()), mac_address: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)()) }));
var service = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ik)({
  image: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)()),
  build: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .unknown */ .L5)()),
  platform: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)()),
  container_name: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)()),
  mac_address: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)()),
  ports: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .array */ .YO)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ik)({ published: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .union */ .KC)([(0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)(), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .number */ .ai)()])) }))),
  network_mode: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)()),
  networks: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .record */ .g1)(name, attachment)),
  healthcheck: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ik)({ disable: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .boolean */ .zM)()) })),
  depends_on: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .record */ .g1)(name, dependency)),
  environment: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .record */ .g1)(name, (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .unknown */ .L5)())),
  scale: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .number */ .ai)()),
  deploy: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ik)({ replicas: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .number */ .ai)()), mode: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)()) }))
});
var resource = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ik)({ name: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)()), external: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .unknown */ .L5)()) }));
var model = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ik)({ name, services: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .record */ .g1)(name, service), networks: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .record */ .g1)(name, resource)), volumes: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .record */ .g1)(name, resource)) });
function readModel(text2) {
  const raw = parse(text2);
  const read = model.safeParse(raw);
  if (!read.success) return void 0;
  const { name: project, services, networks, volumes } = read.data;
  return { project, services: new Map(Object.entries(services).map(([key, value]) => [key, serviceOf(key, value)])), networks: resourcesOf(networks, project), volumes: resourcesOf(volumes, project), raw };
}
function serviceOf(key, found) {
  const published = (found.ports ?? []).map((port) => String(port.published ?? ""));
  const addresses = Object.values(found.networks ?? {}).flatMap((attached) => [attached?.ipv4_address, attached?.ipv6_address, attached?.mac_address]);
  return {
    name: key,
    image: found.image,
    builds: found.build !== void 0 && found.build !== null,
    platform: found.platform,
    containerName: found.container_name,
    fixedPorts: published.filter((port) => /^\d+$/.test(port) && port !== "0"),
    publishes: published.length > 0,
    networkMode: found.network_mode,
    fixedAddresses: [...addresses, found.mac_address].flatMap((address) => address ? [address] : []),
    checked: found.healthcheck !== void 0 && found.healthcheck !== null && found.healthcheck.disable !== true,
    dependsOn: new Map(Object.entries(found.depends_on ?? {}).map(([on, { condition }]) => [on, condition ?? "service_started"])),
    variables: Object.keys(found.environment ?? {}).filter(_chunk_HPLMMIIW_js__WEBPACK_IMPORTED_MODULE_6__/* .isVariableName */ .KL),
    replicas: Math.max(0, Math.floor(found.scale ?? found.deploy?.replicas ?? 1))
  };
}
function resourcesOf(found, project) {
  return new Map(Object.entries(found ?? {}).map(([key, value]) => [key, { name: value?.name ?? `${project}_${key}`, external: value?.external !== void 0 && value.external !== false && value.external !== null }]));
}
function jobsOf({ services }) {
  return new Set([...services.values()].flatMap(({ dependsOn }) => [...dependsOn].flatMap(([on, condition]) => condition === "service_completed_successfully" ? [on] : [])));
}
function neededBy(names, { services }) {
  const found = new Set(names);
  for (const each of found) for (const on of services.get(each)?.dependsOn.keys() ?? []) found.add(on);
  return [...found].filter((each) => !names.includes(each) && services.has(each));
}
var imageOf = ({ image, name: key }, project) => image ?? `${project}-${key}`;
function readHashes(text2) {
  return new Map(text2.split("\n").flatMap((line) => {
    const [, key, hash] = /^(\S+) ([0-9a-f]{64})$/.exec(line.trim()) ?? [];
    return key === void 0 || hash === void 0 ? [] : [[key, hash]];
  }));
}
function parse(text2) {
  try {
    return JSON.parse(text2);
  } catch {
    return void 0;
  }
}

// shared/platforms/compose/colours.ts
var PRIVATE = "surefoot";
var projectOf = (project, slot) => slot === "base" ? project : `${project}-${slot}`;
var nameIn = (service2, slot) => slot === "base" ? service2 : `${service2}-${slot}`;
var nameOutside = (name2, slot) => slot !== "base" && name2.endsWith(`-${slot}`) ? name2.slice(0, -slot.length - 1) : name2;
var otherColour = (live) => live === "blue" ? "green" : "blue";
function colourFile({ project, services, networks, volumes, raw }, { colour, names, images }) {
  const rawServices = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(raw, "services");
  return {
    ...raw,
    name: projectOf(project, colour),
    services: Object.fromEntries(names.flatMap((name2) => {
      const service2 = services.get(name2);
      return service2 === void 0 ? [] : [[nameIn(name2, colour), colourService((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(rawServices, name2), { name: name2, image: images.get(name2) ?? imageOf(service2, project), colour, names })]];
    })),
    networks: { ...Object.fromEntries([...networks].map(([key, { name: name2 }]) => [key, { name: name2, external: true }])), [PRIVATE]: {} },
    volumes: Object.fromEntries([...volumes].map(([key, { name: name2 }]) => [key, { name: name2, external: true }]))
  };
}
function colourService(raw, { name: name2, image, colour, names }) {
  const { build: _build, container_name: _name, depends_on: _needs, networks: _networks, profiles: _profiles, ...rest } = raw;
  const needs = Object.entries((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(raw, "depends_on") ?? {}).filter(([on]) => names.includes(on));
  const networks = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(raw, "network_mode") === void 0 ? { networks: networksOf((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(raw, "networks"), name2) } : {};
  return { ...rest, image, depends_on: Object.fromEntries(needs.map(([on, how]) => [nameIn(on, colour), how])), ...networks };
}
function networksOf(raw, name2) {
  const given = Object.entries(raw ?? {});
  const aliases = given.flatMap(([, attached]) => (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(attached, "aliases") ?? []);
  const outside = given.map(([key, attached]) => {
    const { aliases: _aliases, ...rest } = attached ?? {};
    return [key, rest];
  });
  return { ...Object.fromEntries(outside), [PRIVATE]: { aliases: [.../* @__PURE__ */ new Set([name2, ...aliases])] } };
}

// shared/platforms/compose/halt.ts
var Halt = class extends Error {
  answer;
  constructor(answer) {
    super(answer.kind === "failed" ? answer.reason : answer.kind);
    this.answer = answer;
  }
};
function halt(reasonCode, reason, advice) {
  throw new Halt({ kind: "failed", reasonCode, reason, ...advice === void 0 ? {} : { advice } });
}
function withAdvice(error, advice, log) {
  if (error.answer.kind === "failed") return new Halt({ ...error.answer, advice });
  log.warning(advice);
  return error;
}
async function settle(work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Halt) return error.answer;
    throw error;
  }
}
var whyHalted = ({ answer }) => answer.kind === "failed" ? answer.reason.replace(/\.$/, "") : answer.kind === "cancelled" ? "the question was cancelled" : "the engine did not answer in time";
async function together(...work) {
  const ended2 = await Promise.allSettled(work);
  for (const each of ended2) if (each.status === "rejected") throw each.reason;
  return ended2.map((each) => each.value);
}

// shared/platforms/compose/containers.ts
var STATES = ["created", "running", "paused", "restarting", "removing", "exited", "dead"];
var HEALTHS = ["starting", "healthy", "unhealthy"];
var LABEL = "com.docker.compose";
var FACTS = `{"id":{{json .Id}},"name":{{json .Name}},"image":{{json .Image}},"imageName":{{json .Config.Image}},"project":{{json (index .Config.Labels "${LABEL}.project")}},"service":{{json (index .Config.Labels "${LABEL}.service")}},"hash":{{json (index .Config.Labels "${LABEL}.config-hash")}},"waitsFor":{{json (index .Config.Labels "${LABEL}.depends_on")}},"state":{{json .State}},"restarts":{{json .RestartCount}},"policy":{{json .HostConfig.RestartPolicy}},"created":{{json .Created}},"ports":{{json .HostConfig.PortBindings}},"mounts":{{json .Mounts}},"networks":{{json .NetworkSettings.Networks}}}`;
var text = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* ._default */ .Rv)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)()), "");
var facts = (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ik)({
  id: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)().check((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* ._regex */ .Fk)(/^[0-9a-f]{12,64}$/)),
  name: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)(),
  image: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)(),
  imageName: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)(),
  project: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)(),
  service: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)(),
  hash: text,
  waitsFor: text,
  state: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ik)({
    Status: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)(),
    ExitCode: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .number */ .ai)(),
    OOMKilled: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .boolean */ .zM)()),
    StartedAt: text,
    Health: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ik)({ Status: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)(), Log: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .array */ .YO)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ik)({ ExitCode: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .number */ .ai)()), Output: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)()) }))) }))
  }),
  restarts: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .number */ .ai)(),
  policy: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ik)({ Name: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)()) })),
  created: text,
  ports: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .record */ .g1)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)(), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .unknown */ .L5)())),
  mounts: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .array */ .YO)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ik)({ Type: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)(), Name: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)()), Source: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)()), Destination: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)(), RW: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .boolean */ .zM)() }))),
  networks: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .record */ .g1)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)(), (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .nullish */ .cl)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ik)({ IPAddress: (0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .optional */ .lq)((0,_chunk_UUCA6BDW_js__WEBPACK_IMPORTED_MODULE_12__/* .string */ .Yj)()) }))))
});
async function readContainers({ engine, notes }, projects, limits) {
  const key = projects.join(" ");
  const [ids, before] = await together(listContainers(engine, projects, limits), inspect(engine, notes.ids.get(key) ?? [], limits));
  notes.ids.set(key, ids);
  const described = before.filter(({ id }) => ids.includes(id));
  return [...described, ...await inspect(engine, ids.filter((id) => !described.some((container) => container.id === id)), limits)];
}
async function listContainers(engine, projects, limits) {
  const listed = await engine.ask(["ps", "--all", "--no-trunc", "--filter", `label=${LABEL}.oneoff=False`, "--format", `{{.ID}} {{.Label "${LABEL}.project"}}`], limits);
  if (!listed.ok) return halt("platform-unreachable", `The engine did not list its containers: ${listed.reason}.`);
  const lines = listed.stdout.split("\n").filter((line) => line.trim() !== "").map((line) => /^([0-9a-f]{64}) (\S+)$/.exec(line.trim()));
  if (lines.includes(null)) return halt("platform-unreachable", "The engine's list of containers could not be understood.");
  return lines.flatMap((line) => projects.includes(line?.[2] ?? "") ? [line?.[1] ?? ""] : []);
}
async function inspect(engine, ids, limits) {
  if (ids.length === 0) return [];
  const answer = await engine.ask(["container", "inspect", "--format", FACTS, ...ids], limits);
  if (!answer.ok && !/no such container/i.test(answer.stderr)) return halt("platform-unreachable", `The engine did not describe its containers: ${answer.reason}.`);
  return answer.stdout.split("\n").filter((line) => line.trim() !== "").map((line) => readContainer(line) ?? halt("platform-unreachable", "What the engine says of a container could not be understood."));
}
function readContainer(line) {
  const read = facts.safeParse(parse2(line));
  if (!read.success) return void 0;
  const { state, mounts, networks, ports, policy, ...found } = read.data;
  const log = state.Health?.Log ?? [];
  return {
    id: found.id,
    name: found.name.replace(/^\//, ""),
    project: found.project,
    service: found.service,
    imageId: found.image,
    imageName: found.imageName,
    configHash: found.hash ?? "",
    state: STATES.find((known) => known === state.Status) ?? "unknown",
    exitCode: state.ExitCode,
    outOfMemory: state.OOMKilled ?? false,
    restarts: found.restarts,
    restartPolicy: policy?.Name || "no",
    health: healthOf(state.Health?.Status),
    healthWords: (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .oneLine */ .TN)(log.findLast(({ ExitCode }) => ExitCode !== 0)?.Output ?? ""),
    startedAt: state.StartedAt ?? "",
    createdAt: found.created ?? "",
    publishes: Object.keys(ports ?? {}).length > 0,
    waitsFor: (found.waitsFor ?? "").split(",").flatMap((each) => each.split(":")[1] === "service_completed_successfully" ? [each.split(":")[0] ?? ""] : []),
    writable: (mounts ?? []).flatMap((mount) => mountOf(mount)),
    addresses: Object.values(networks ?? {}).flatMap((network) => network?.IPAddress ? [network.IPAddress] : [])
  };
}
var healthOf = (status) => status === void 0 || status === "none" || status === "" ? "none" : HEALTHS.find((known) => known === status) ?? "unknown";
function mountOf({ Type, Name, Source, Destination, RW }) {
  if (!RW) return [];
  if (Type === "bind") return Source?.endsWith(".sock") ? [] : [{ kind: "folder", at: Destination }];
  return Type === "volume" ? [{ kind: /^[0-9a-f]{64}$/.test(Name ?? "") ? "anonymous-volume" : "volume", at: Destination }] : [];
}
var isAlive = ({ state }) => state === "running" || state === "restarting" || state === "paused" || state === "unknown";
function parse2(line) {
  try {
    return JSON.parse(line);
  } catch {
    return void 0;
  }
}

// shared/platforms/compose/engine.ts
var ASK_KILL_MS = 500;
var ORDER_KILL_MS = 1500;
var UNREACHABLE = /permission denied while trying to connect|cannot connect to the docker daemon|failed to connect to the docker api|error during connect|unable to resolve docker endpoint|context not found|^(?!error response from daemon).*dial (?:unix|tcp) .*connect:/im;
var NO_PLUGIN = /is not a docker command|unknown command: docker compose|unknown shorthand flag: 'p' in -p|unknown flag: --project-name/i;
var QUIET = { DOCKER_CLI_HINTS: "false", COMPOSE_ANSI: "never", COMPOSE_PROGRESS: "plain", COMPOSE_MENU: "false", BUILDKIT_PROGRESS: "plain" };
function createEngine(target, { shell, clock, log, cwd }, variables) {
  const { "docker-host": host, "docker-context": context } = target;
  const reach = { ...QUIET, ...host === void 0 ? {} : { DOCKER_HOST: host }, ...context === void 0 ? {} : { DOCKER_CONTEXT: context, DOCKER_HOST: "" } };
  const run = async (args, limits, killAfterMs, shown) => {
    const result = await shell.run({ command: { argv: ["docker", ...args] }, env: { ...reach, ...variables }, cwd, signal: limits.signal, timeoutMs: timeLeft(limits, clock), killAfterMs, ...shown ? { onLine: log.foreign } : {} });
    return answerOf(result, args[0] === "compose", host ?? context);
  };
  return {
    ask: (args, limits) => run(args, limits, ASK_KILL_MS, false),
    order: (args, limits) => run(args, limits, ORDER_KILL_MS, true),
    script: async (script, env, limits) => scriptAnswer(await shell.run({ command: { script }, env: { ...reach, ...variables, ...env }, cwd, signal: limits.signal, timeoutMs: timeLeft(limits, clock), killAfterMs: ORDER_KILL_MS, onLine: log.foreign })),
    with: (more) => createEngine(target, { shell, clock, log, cwd }, { ...variables, ...more })
  };
}
function timeLeft({ deadline }, clock) {
  const left = deadline - clock.monotonic();
  if (left <= 0) throw new Halt({ kind: "timed-out" });
  return left;
}
function answerOf(result, isCompose, where) {
  if (result.kind === "not-started") return halt("platform-unreachable", result.missing ? 'The command "docker" is not on this machine.' : `The command "docker" could not be started: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .oneLine */ .TN)(result.reason)}.`, "Install Docker's command line with the compose plugin on the runner; GitHub's own runners have both.");
  if (result.kind === "killed" && result.by !== "signal") throw new Halt({ kind: result.by === "cancel" ? "cancelled" : "timed-out" });
  if (result.kind === "exited" && result.code === 0) return result.truncated ? { ok: false, stdout: "", stderr: "", reason: "its answer was too long" } : { ok: true, stdout: result.stdout, stderr: result.stderr };
  const { stdout, stderr } = result;
  if (isCompose && NO_PLUGIN.test(stderr)) return halt("platform-unreachable", 'Docker Compose is not on this machine: "docker compose" is not known.', "Install the compose plugin of Docker on the runner, version 2.24 or later.");
  const reason = lastWords(stderr) || lastWords(stdout) || (result.kind === "exited" ? `it ended with code ${result.code}` : "it was killed by a signal");
  if (UNREACHABLE.test(stderr)) return halt("platform-unreachable", `The Docker engine${where === void 0 ? "" : ` at ${where}`} cannot be reached: ${reason}.`, 'See whether the engine runs and whether this runner may reach it: "docker-host" or "docker-context" in the target, and the key or certificate that it needs.');
  return { ok: false, stdout, stderr, reason };
}
function scriptAnswer(result) {
  if (result.kind === "killed" && result.by !== "signal") throw new Halt({ kind: result.by === "cancel" ? "cancelled" : "timed-out" });
  if (result.kind === "exited" && result.code === 0) return { ok: true, stdout: result.stdout, stderr: result.stderr };
  if (result.kind === "not-started") return { ok: false, stdout: "", stderr: "", reason: `it could not be started: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .oneLine */ .TN)(result.reason)}` };
  const { stdout, stderr } = result;
  return { ok: false, stdout, stderr, reason: lastWords(stderr) || lastWords(stdout) || (result.kind === "exited" ? `it ended with code ${result.code}` : "it was killed by a signal") };
}
function lastWords(text2) {
  const lines = text2.split("\n").map(_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .oneLine */ .TN).filter((line) => line !== "" && !/level=warning/.test(line) && !/^Run 'docker/.test(line));
  return (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)((lines.at(-1) ?? "").replace(/[.?!]+$/, ""), 400);
}

// shared/platforms/compose/readiness.ts
function observe(before, containers, nowMs) {
  return new Map(containers.map((container) => [container.id, observeOne(before.get(container.id), container, nowMs)]));
}
function observeOne(before, { startedAt, restarts, state }, nowMs) {
  const goesOn = before !== void 0 && before.startedAt === startedAt && before.restarts === restarts && state === "running";
  return { startedAt, restarts, sinceMs: goesOn ? before.sinceMs : nowMs, restartsAtFirst: before?.restartsAtFirst ?? restarts };
}
var MOST_RESTARTS = 3;
function judgeReadiness(expected, containers, { observations, nowMs, stableMs }) {
  const waiting = [];
  let serving = 0;
  for (const each of expected) {
    const own2 = containers.filter(({ service: service2 }) => service2 === each.service);
    if (own2.length === 0 && each.replicas > 0) return { kind: "failed", reason: `service ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(each.service)} has no container` };
    const judged = own2.map((container) => ({ container, judgement: judgeContainer(container, each, { observation: observations.get(container.id), nowMs, stableMs }) }));
    const failed2 = judged.find(({ judgement }) => judgement.kind === "failed");
    if (failed2?.judgement.kind === "failed") return { kind: "failed", reason: `service ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(each.service)}: container ${failed2.container.name} ${failed2.judgement.words}`, container: failed2.container };
    serving += judged.filter(({ judgement }) => judgement.kind === "ready").length;
    const [late] = judged.flatMap(({ judgement }) => judgement.kind === "waiting" ? [judgement.words] : []);
    if (late !== void 0) waiting.push(`${each.service}: ${judged.filter(({ judgement }) => judgement.kind === "ready" || judgement.kind === "done").length} of ${judged.length} ready, ${late}`);
  }
  if (waiting.length > 0) return { kind: "waiting", phase: waiting.join("; ") };
  const shouldServe = expected.filter(({ isJob, replicas }) => !isJob && replicas > 0);
  if (serving === 0 && shouldServe.length > 0) return { kind: "failed", reason: `nothing keeps running: ${shouldServe.map(({ service: service2 }) => (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(service2)).join(", ")} ended with code 0` };
  return { kind: "ready" };
}
function judgeContainer(container, { isJob, mayEnd }, { observation, nowMs, stableMs }) {
  const { state, exitCode, restarts, restartPolicy } = container;
  const crashes = restarts - (observation?.restartsAtFirst ?? restarts);
  switch (state) {
    case "exited":
    case "dead":
      return exitCode === 0 && (isJob || mayEnd && restartPolicy === "no") ? { kind: "done" } : { kind: "failed", words: ended(container) };
    case "restarting":
      return crashes >= MOST_RESTARTS || restarts >= MOST_RESTARTS ? { kind: "failed", words: `${ended(container)} and was started again ${restarts} times` } : { kind: "waiting", words: `${ended(container)}, starting again` };
    case "running":
      if (crashes >= MOST_RESTARTS && container.health !== "healthy") return { kind: "failed", words: `keeps ending: it was started again ${restarts} times` };
      return isJob ? { kind: "waiting", words: "at work" } : judgeRunning(container, nowMs - (observation?.sinceMs ?? nowMs), stableMs);
    case "created":
    case "paused":
    case "removing":
    case "unknown":
      return { kind: "waiting", words: state === "created" ? "not started yet" : state === "unknown" ? "in a state that is not known" : `it is ${state}` };
  }
}
function judgeRunning({ health, healthWords }, ranForMs, stableMs) {
  switch (health) {
    case "healthy":
      return { kind: "ready" };
    case "unhealthy":
      return { kind: "failed", words: `is unhealthy${healthWords === "" ? "" : `; its health check said ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)(healthWords, 200))}`}` };
    case "starting":
      return { kind: "waiting", words: "its health check has not passed yet" };
    case "none":
      return ranForMs >= stableMs ? { kind: "ready" } : { kind: "waiting", words: "running; it has no health check, so it is watched for a while" };
    case "unknown":
      return { kind: "waiting", words: "the state of its health check is not known" };
  }
}
var ended = ({ exitCode, outOfMemory }) => `ended with code ${exitCode}${outOfMemory ? ", out of memory" : ""}`;

// shared/platforms/compose/follow.ts
var FIRST_PAUSE_MS = 150;
var LONGEST_PAUSE_MS = 1e3;
var GROWTH = 1.2;
var LOG_CHARACTERS = 8e3;
var LOG_LINES = 200;
var MOST_LOGS = 4;
function expectedOf(names, model2, containers) {
  const jobs = /* @__PURE__ */ new Set([...model2 === void 0 ? [] : jobsOf(model2), ...containers.flatMap(({ waitsFor }) => waitsFor)]);
  return names.map((name2) => {
    const service2 = model2?.services.get(name2);
    const own2 = containers.filter((container) => container.service === name2);
    const publishes = service2?.publishes ?? own2.some((container) => container.publishes);
    const checked = service2?.checked ?? own2.some(({ health }) => health !== "none");
    return { service: name2, replicas: service2?.replicas ?? 1, isJob: jobs.has(name2), mayEnd: !publishes && !checked };
  });
}
async function containersAt(ground, place, limits) {
  const found = await readContainers(ground, [place.project], limits);
  return found.map((container) => ({ ...container, service: nameOutside(container.service, place.slot) }));
}
async function untilReady(ground, { place, names, model: model2, besides = /* @__PURE__ */ new Set() }, limits) {
  const { parts, notes, target } = ground;
  let told = "";
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * GROWTH)) {
    timeLeft(limits, parts.clock);
    const containers = (await containersAt(ground, place, limits)).filter(({ id }) => !besides.has(id));
    const nowMs = parts.clock.monotonic();
    notes.observations = observe(notes.observations, containers, nowMs);
    const judged = judgeReadiness(expectedOf(names, model2, containers), containers, { observations: notes.observations, nowMs, stableMs: (0,_chunk_5W54UUJA_js__WEBPACK_IMPORTED_MODULE_1__/* .durationOf */ .cf)(target["stable-for"]) });
    if (judged.kind === "ready") return void 0;
    if (judged.kind === "failed") return { reason: judged.reason, logs: await logsOf(ground, judged.container === void 0 ? containers.filter(({ service: service2 }) => names.includes(service2)) : [judged.container], limits) };
    if (judged.phase !== told) parts.log.info(`Waiting: ${judged.phase}.`);
    told = judged.phase;
    await parts.clock.sleep(pause, limits.signal);
  }
}
async function logsOf({ engine, parts }, containers, limits) {
  const some = containers.toSorted((a, b) => Number(isAlive(a)) - Number(isAlive(b))).slice(0, MOST_LOGS);
  const texts = await Promise.all(some.map(async ({ id, name: name2 }) => {
    const answer = await engine.ask(["logs", "--tail", String(LOG_LINES), id], limits).catch(() => void 0);
    const text2 = answer?.ok ? `${answer.stdout}${answer.stderr}` : "its log could not be read";
    return `${name2}:
${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .lastLines */ .w$)((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g$)(text2).trimEnd(), Math.floor(LOG_CHARACTERS / some.length) - name2.length - 4)}`;
  }));
  for (const text2 of texts) parts.log.foreign((0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)(text2, LOG_CHARACTERS));
  return texts.join("\n\n");
}

// shared/platforms/compose/ground.ts


// shared/platforms/compose/files.ts



function createScratch(folder) {
  const written = [];
  return {
    write: async (document) => {
      const file = node_path__WEBPACK_IMPORTED_MODULE_14__.join(folder, `surefoot-compose-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_15__.randomUUID)()}.json`);
      written.push(file);
      await (0,_chunk_G7NRK65L_js__WEBPACK_IMPORTED_MODULE_2__/* .writePrivateFile */ .P)(file, JSON.stringify(document));
      return file;
    },
    clear: async () => {
      await Promise.all(written.splice(0).map((file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_16__.rm)(file, { force: true })));
    }
  };
}
var FIRST = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];
var OVER = ["compose.override.yml", "compose.override.yaml", "docker-compose.override.yml", "docker-compose.override.yaml"];
async function defaultFiles(folder, env) {
  const named = env["COMPOSE_FILE"];
  if (named) return named.split(env["COMPOSE_PATH_SEPARATOR"] || node_path__WEBPACK_IMPORTED_MODULE_14__.delimiter).filter((file) => file !== "" && !file.startsWith("-"));
  const [first] = await thoseThere(folder, FIRST);
  if (first === void 0) return [];
  const [over] = await thoseThere(folder, OVER);
  return over === void 0 ? [first] : [first, over];
}
async function thoseThere(folder, names) {
  const there = await Promise.all(names.map((name2) => isThere(node_path__WEBPACK_IMPORTED_MODULE_14__.join(folder, name2))));
  return names.filter((_, index) => there[index]);
}
var isThere = (file) => (0,_chunk_G7NRK65L_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextFile */ .G)(file, 0).then((text2) => text2 !== void 0, () => true);

// shared/platforms/compose/ground.ts
function createGround(target, parts) {
  const cwd = node_path__WEBPACK_IMPORTED_MODULE_14__.resolve(parts.run.workspace, target["working-directory"] ?? ".");
  const variables = { SUREFOOT_ENVIRONMENT: parts.environment, SUREFOOT_VERSION: parts.version, SUREFOOT_IMAGE: parts.image ?? "" };
  return {
    target,
    parts,
    engine: createEngine(target, { ...parts, cwd }, variables),
    scratch: createScratch(parts.run.temp),
    notes: { project: target.project, observations: /* @__PURE__ */ new Map(), failures: /* @__PURE__ */ new Map(), touched: /* @__PURE__ */ new Map(), model: void 0, memory: void 0, sight: void 0, ids: /* @__PURE__ */ new Map() }
  };
}
var placeAt = (slot, project, args) => ({ slot, project: projectOf(project, slot), args, nameOf: (service2) => nameIn(service2, slot) });
async function fileArgs({ target, parts }) {
  const cwd = node_path__WEBPACK_IMPORTED_MODULE_14__.resolve(parts.run.workspace, target["working-directory"] ?? ".");
  const files = target.files === void 0 ? await defaultFiles(cwd, parts.env) : (0,_chunk_5W54UUJA_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(target.files);
  if (files.length === 0) return halt("bad-input", `There is no compose file in ${cwd === parts.run.workspace ? "the workspace" : "the working directory"}.`, "Check the repository out before this step, or name the file in the target, e.g. files: deploy/compose.yaml.");
  return [...flags("--file", files), ...flags("--env-file", (0,_chunk_5W54UUJA_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(target["env-file"])), ...flags("--profile", (0,_chunk_5W54UUJA_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(target.profiles))];
}
var flags = (flag, values) => values.flatMap((value) => [flag, value]);
async function readFile(ground, args, limits) {
  const { target, engine, notes } = ground;
  const answer = await engine.ask(["compose", ...target.project === void 0 ? [] : ["--project-name", target.project], ...args, "config", "--format", "json"], limits);
  if (!answer.ok) return halt("bad-input", `Compose does not accept the compose file: ${answer.reason}.`, 'Run "docker compose config" with the same files and variables to see all of it.');
  const model2 = readModel(answer.stdout) ?? halt("platform-unreachable", "What Compose says of the compose file could not be understood.");
  notes.project = model2.project;
  notes.model = model2;
  return model2;
}
async function projectName(ground, limits) {
  const { engine, notes } = ground;
  if (notes.project !== void 0) return notes.project;
  const answer = await engine.ask(["compose", ...await fileArgs(ground), "config", "--no-interpolate", "--format", "json"], limits);
  if (!answer.ok) return halt("bad-input", `Compose does not accept the compose file: ${answer.reason}.`, "Name the project in the target, so that the file is not needed to find it.");
  notes.project = readModel(answer.stdout)?.project ?? halt("platform-unreachable", "What Compose says of the compose file could not be understood.");
  return notes.project;
}

// shared/platforms/compose/image-reference.ts
var REFERENCE = /^[A-Za-z0-9][A-Za-z0-9._/:@-]{0,499}$/;
var isImageReference = (text2) => REFERENCE.test(text2);
function repositoryOf(reference) {
  const withoutDigest = reference.split("@", 1)[0] ?? "";
  const slash = withoutDigest.lastIndexOf("/");
  const colon = withoutDigest.indexOf(":", slash + 1);
  return (colon < 0 ? withoutDigest : withoutDigest.slice(0, colon)).replace(/^(?:index\.)?docker\.io\//, "").replace(/^library\//, "");
}
function imageTargets(image, { services, project }, { all, serving }) {
  const named = all.flatMap((name2) => {
    const service2 = services.get(name2);
    return service2 === void 0 ? [] : [{ name: name2, image: imageOf(service2, project) }];
  });
  const same = named.filter((each) => repositoryOf(each.image) === repositoryOf(image));
  if (same.length > 0) return { kind: "known", services: same.map(({ name: name2 }) => name2) };
  const [only] = named.filter(({ name: name2 }) => serving.includes(name2));
  if (only !== void 0 && serving.length === 1) return { kind: "known", services: named.filter((each) => each.image === only.image).map(({ name: name2 }) => name2) };
  return { kind: "ambiguous", reason: `the image ${repositoryOf(image)} is none of these services' (${named.map((each) => `${each.name}: ${repositoryOf(each.image)}`).join(", ")})` };
}

// shared/platforms/compose/release.ts

var HASH_LENGTH = 16;
var shortHash = (hash) => hash.slice(0, HASH_LENGTH);
function releaseIdOf(parts) {
  const lines = parts.map(({ service: service2, imageId: imageId2, configHash }) => JSON.stringify([service2, imageId2, configHash])).sort();
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_15__.createHash)("sha256").update(lines.join("\n")).digest("hex").slice(0, 12);
}

// shared/platforms/compose/tags.ts
var SLOTS = ["base", "blue", "green"];
var COMPONENT = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/;
var ENCODED = /^x-((?:[0-9a-f]{2})+)$/;
var TAG = /^([0-9a-f]{12})_([0-9a-f]{16})_([0-9a-f]{16}|0)_([0-9a-z]{1,9})_(\d{1,3})(?:_([A-Za-z0-9][A-Za-z0-9.-]{0,63}))?$/;
var VERSION = /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/;
var encode = (name2) => COMPONENT.test(name2) && !ENCODED.test(name2) ? name2 : `x-${Buffer.from(name2, "utf8").toString("hex")}`;
function decode(component) {
  const [, hex] = ENCODED.exec(component) ?? [];
  return hex === void 0 ? component : Buffer.from(hex, "hex").toString("utf8");
}
var repositoryFor = (project, service2) => `surefoot/${encode(project)}/${encode(service2)}`;
var isKeptFor = (project, reference) => reference.startsWith(`surefoot/${encode(project)}/`);
var pointerTo = (project, slot) => `surefoot/${encode(project)}:live-${slot}`;
var tagFilters = (project) => [`reference=surefoot/${encode(project)}/*`, `reference=surefoot/${encode(project)}`];
function tagsFor(project, parts, { at, version }) {
  const releaseId = releaseIdOf(parts);
  const called = VERSION.test(version) ? `_${version}` : "";
  return parts.map(({ service: service2, imageId: imageId2, configHash, neutralHash: neutralHash2 }) => ({ imageId: imageId2, reference: `${repositoryFor(project, service2)}:${releaseId}_${configHash}_${neutralHash2 ?? "0"}_${at.toString(36)}_${parts.length}${called}` }));
}
function partOf(project, { service: service2, imageId: imageId2, imageName, configHash }) {
  const [, , kept] = TAG.exec(imageName.startsWith(`${repositoryFor(project, service2)}:`) ? imageName.slice(imageName.lastIndexOf(":") + 1) : "") ?? [];
  return { service: service2, imageId: imageId2, configHash: kept ?? shortHash(configHash) };
}
function readMemory(lines, project) {
  const found = lines.split("\n").map((line) => line.trim().split(" ")).flatMap(([repository = "", tag = "", imageId2 = ""]) => keptOf(project, { repository, tag, imageId: imageId2 }));
  const ids = [...new Set(found.map(({ releaseId }) => releaseId))];
  const releases = ids.map((releaseId) => together2(found.filter((kept) => kept.releaseId === releaseId)));
  const pointers = SLOTS.filter((slot) => lines.split("\n").some((line) => line.startsWith(`${pointerTo(project, slot).replace(":", " ")} `)));
  return { releases: releases.sort((a, b) => b.at - a.at || a.releaseId.localeCompare(b.releaseId)), pointers };
}
function keptOf(project, { repository, tag, imageId: imageId2 }) {
  const folder = `surefoot/${encode(project)}/`;
  const match = TAG.exec(tag);
  if (!match || !repository.startsWith(folder) || !/^sha256:[0-9a-f]{64}$/.test(imageId2)) return [];
  const [, releaseId = "", configHash = "", neutral = "", time = "", count = "", version] = match;
  return [{ releaseId, at: Number.parseInt(time, 36), count: Number(count), version, part: { service: decode(repository.slice(folder.length)), imageId: imageId2, configHash, neutralHash: neutral === "0" ? void 0 : neutral, reference: `${repository}:${tag}` } }];
}
function together2(kept) {
  const newest = kept.toSorted((a, b) => b.at - a.at);
  const parts = newest.map(({ part }) => part).filter((part, index, all) => all.findIndex(({ service: service2 }) => service2 === part.service) === index);
  const [first] = newest;
  return { releaseId: first.releaseId, at: first.at, version: first.version, parts, complete: parts.length >= first.count };
}
function superseded({ releases }, { keep, needed }) {
  const gone = releases.filter(({ releaseId }) => !needed.includes(releaseId)).slice(Math.max(0, keep - needed.length));
  return gone.flatMap(({ parts }) => parts);
}

// shared/platforms/compose/composition.ts
function composition(project, containers) {
  const jobs = new Set(containers.flatMap(({ waitsFor }) => waitsFor));
  const alive = containers.filter((container) => isAlive(container) && !jobs.has(container.service));
  return [...new Set(alive.map(({ service: service2 }) => service2))].sort().map((service2) => partInPlace(project, alive.filter((container) => container.service === service2)));
}
function partInPlace(project, containers) {
  const byAge = containers.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
  const [oldest] = byAge;
  return partOf(project, byAge.find(seemsWell) ?? oldest);
}
var seemsWell = ({ state, health }) => state === "running" && (health === "healthy" || health === "none");
function releaseInPlace(parts, remembered) {
  if (parts.length === 0) return void 0;
  const id = releaseIdOf(parts);
  if (remembered.some(({ releaseId }) => releaseId === id)) return id;
  const owners = (part) => remembered.filter((release) => release.parts.some((own2) => isSame(own2, part)));
  if (!parts.every((part) => owners(part).length > 0)) return id;
  return parts.flatMap(owners).reduce((newest, each) => each.at > newest.at ? each : newest).releaseId;
}
var isSame = (a, b) => a.service === b.service && a.imageId === b.imageId && a.configHash === b.configHash;

// shared/platforms/compose/sight.ts
var A_MOMENT_MS = 200;
async function look(ground, limits) {
  const project = await projectName(ground, limits);
  const [containers, memory] = await together(readContainers(ground, SLOTS.map((slot) => projectOf(project, slot)), limits), recall(ground, project, limits));
  const scope = (0,_chunk_5W54UUJA_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(ground.target.services);
  const places = SLOTS.map((slot) => placeNow(slot, { project, containers, scope, memory }));
  return { project, memory, places, live: decideLive(places, memory.pointers) };
}
async function lookAgain(ground, limits) {
  const { sight: last } = ground.notes;
  ground.notes.sight = void 0;
  const isFresh = last !== void 0 && ground.parts.clock.monotonic() - last.atMs < A_MOMENT_MS && !limits.signal.aborted;
  return isFresh ? last.sight : look(ground, limits);
}
async function recall({ engine, notes }, project, limits) {
  const answer = await engine.ask(["image", "ls", "--no-trunc", ...tagFilters(project).flatMap((filter) => ["--filter", filter]), "--format", "{{.Repository}} {{.Tag}} {{.ID}}"], limits);
  if (!answer.ok) return halt("platform-unreachable", `The engine did not list its images: ${answer.reason}.`);
  notes.memory = readMemory(answer.stdout, project);
  return notes.memory;
}
function placeNow(slot, { project, containers, scope, memory }) {
  const all = containers.filter((container) => container.project === projectOf(project, slot)).map((container) => ({ ...container, service: nameOutside(container.service, slot), waitsFor: container.waitsFor.map((name2) => nameOutside(name2, slot)) }));
  const own2 = scope.length === 0 ? all : all.filter(({ service: service2 }) => scope.includes(service2));
  const parts = composition(project, own2);
  return { slot, all, containers: own2, parts, releaseId: releaseInPlace(parts, memory.releases) };
}
function decideLive(places, pointers) {
  const running = places.filter(({ parts }) => parts.length > 0);
  const pointed = running.filter(({ slot }) => pointers.includes(slot));
  if (pointed.length === 1) return pointed[0];
  const age = ({ containers }) => containers.filter(isAlive).map(({ createdAt }) => createdAt).sort()[0] ?? "";
  return running.toSorted((a, b) => age(a).localeCompare(age(b)))[0];
}
var liveOf = ({ live }) => live?.releaseId === void 0 ? { kind: "none" } : { kind: "live", releaseId: live.releaseId };

// shared/platforms/compose/remember.ts
async function remember({ engine, parts: { clock, log } }, { project, parts, memory, version, at = clock.now().getTime() }, limits) {
  const known = memory.releases.find(({ releaseId }) => releaseId === releaseIdOf(parts));
  if (parts.length === 0 || known?.complete) return [];
  const tags = tagsFor(project, parts, { at, version });
  const answers = await together(...tags.map(({ imageId: imageId2, reference }) => engine.ask(["tag", imageId2, reference], limits)));
  for (const answer of answers) if (!answer.ok) log.warning(`An image could not be kept for a rollback: ${answer.reason}.`);
  return tags.filter((_, index) => answers[index]?.ok).map(({ reference }) => reference);
}
async function forget({ engine }, references, limits) {
  if (references.length === 0) return;
  await engine.ask(["image", "rm", ...references], limits).catch(ignoreHalt);
}
async function pointMemoryTo({ engine }, { project, slot, imageId: imageId2, memory }, limits) {
  await engine.ask(["tag", imageId2, pointerTo(project, slot)], limits);
  const others = SLOTS.filter((other) => other !== slot && memory.pointers.includes(other)).map((other) => pointerTo(project, other));
  if (others.length > 0) await engine.ask(["image", "rm", ...others], limits);
}
async function tidy(ground, { project, needed, references, memory: known }, limits) {
  const { engine, target } = ground;
  try {
    const memory = known ?? await recall(ground, project, limits);
    const gone = superseded(memory, { keep: target["keep-images"], needed });
    if (gone.length === 0) return;
    await engine.ask(["image", "rm", ...gone.map(({ reference }) => reference)], limits);
    const kept = new Set(memory.releases.flatMap(({ parts }) => parts).filter((part) => !gone.includes(part)).map(({ imageId: imageId2 }) => imageId2));
    const deployed = deployedAs(memory, gone, references);
    for (const { imageId: imageId2 } of gone.filter((part) => !kept.has(part.imageId))) await letGo(ground, imageId2, { project, deployed }, limits);
  } catch (error) {
    ignoreHalt(error);
  }
}
function deployedAs({ releases }, gone, references) {
  const named = releases.flatMap(({ version, parts }) => version === void 0 || version === "latest" ? [] : parts.filter((part) => gone.includes(part) && references.has(part.service)).map(({ service: service2 }) => `${repositoryOf(references.get(service2) ?? "")}:${version}`));
  return new Set(named.filter((name2) => ![...references.values()].includes(name2)));
}
async function letGo({ engine }, imageId2, { project, deployed }, limits) {
  const answer = await engine.ask(["image", "inspect", "--format", "{{range .RepoTags}}{{println .}}{{end}}{{range .RepoDigests}}{{println .}}{{end}}", imageId2], limits);
  const names = answer.ok ? answer.stdout.split("\n").filter((line) => line !== "") : [];
  const tags = names.filter((name2) => !name2.includes("@"));
  const repositories = new Set([...deployed].map(repositoryOf));
  const isOurs = (name2) => deployed.has(name2) || isKeptFor(project, name2);
  if (tags.length > 0 && tags.every(isOurs) && names.every((name2) => tags.includes(name2) || repositories.has(repositoryOf(name2)))) await engine.ask(["image", "rm", ...tags], limits);
}
function ignoreHalt(error) {
  if (!(error instanceof Halt)) throw error;
}

// shared/platforms/compose/switch.ts
var CLEAN_UP_MS = 2500;
var POINT_BACK_MS = 1500;
var RETIRE_MS = 6e4;
var lastLimits = ({ parts }, ms = CLEAN_UP_MS) => ({ signal: AbortSignal.timeout(ms), deadline: parts.clock.monotonic() + ms });
async function pointTo({ target, engine, parts }, { place, releaseId, containers }, limits) {
  if (target.switch === void 0) return void 0;
  const serving = containers.filter(isAlive);
  parts.log.info(`Switching to ${serving.map(({ name: name2 }) => name2).join(", ")}.`);
  const answer = await engine.script(target.switch, {
    SUREFOOT_RELEASE_ID: releaseId,
    SUREFOOT_PROJECT: place.project,
    SUREFOOT_COLOR: place.slot === "base" ? "" : place.slot,
    SUREFOOT_CONTAINERS: serving.map(({ service: service2, name: name2 }) => `${service2} ${name2}`).join("\n"),
    SUREFOOT_ADDRESSES: serving.flatMap(({ service: service2, addresses }) => addresses.map((address) => `${service2} ${address}`)).join("\n")
  }, limits);
  return answer.ok ? void 0 : `the "switch" command failed: ${answer.reason}`;
}
async function pointBack(ground, before, limits = lastLimits(ground, POINT_BACK_MS)) {
  if (before === void 0) return void 0;
  const wrong = await pointTo(ground, before, limits).catch((error) => {
    if (error instanceof Halt) return 'the "switch" command did not end in time';
    throw error;
  });
  return wrong === void 0 ? void 0 : `Pointing the proxy back to the release of before failed too (${wrong}): look at the proxy now.`;
}
async function retire(ground, { containers, graceful }, { signal }) {
  const { target, parts } = ground;
  const ids = containers.map(({ id }) => id);
  if (ids.length === 0) return;
  const limits = { signal, deadline: parts.clock.monotonic() + (0,_chunk_5W54UUJA_js__WEBPACK_IMPORTED_MODULE_1__/* .durationOf */ .cf)(target.drain) + RETIRE_MS };
  try {
    if (graceful) await stopOld(ground, containers.filter(isAlive), limits);
    await remove(ground, ids, lastLimits(ground));
  } catch (error) {
    if (!(error instanceof Halt)) throw error;
    await remove(ground, ids, lastLimits(ground));
    throw error;
  }
}
async function stopOld({ target, engine, parts }, containers, limits) {
  const script = target["pre-stop"];
  if (script !== void 0) {
    const answers = await together(...containers.map(({ id }) => engine.ask(["exec", id, "sh", "-c", script], limits)));
    for (const answer of answers) if (!answer.ok) parts.log.warning(`The "pre-stop" command failed in an old container: ${answer.reason}. It is stopped all the same.`);
  }
  const ms = (0,_chunk_5W54UUJA_js__WEBPACK_IMPORTED_MODULE_1__/* .durationOf */ .cf)(target.drain);
  if (ms > 0) await parts.clock.sleep(ms, limits.signal);
  if (limits.signal.aborted) throw new Halt({ kind: "cancelled" });
  const stopped = await engine.ask(["stop", ...containers.map(({ id }) => id)], limits);
  if (!stopped.ok) parts.log.warning(`An old container did not stop: ${stopped.reason}. It is removed all the same.`);
}
async function remove({ engine, parts }, ids, limits) {
  if (ids.length === 0) return;
  try {
    const answer = await engine.ask(["rm", "--force", "--volumes", ...ids], limits);
    if (!answer.ok && !/no such container|already in progress/i.test(answer.stderr)) parts.log.warning(`Containers could not be removed: ${answer.reason}.`);
  } catch (error) {
    if (!(error instanceof Halt)) throw error;
    parts.log.warning("Containers could not be removed: the engine did not answer in time.");
  }
}

// shared/platforms/compose/desired.ts
async function preparePlace({ scratch }, { model: model2, args, slot, names, images }) {
  if (slot !== "base") return placeAt(slot, model2.project, ["--file", await scratch.write(colourFile(model2, { colour: slot, names, images }))]);
  if (images.size === 0) return placeAt(slot, model2.project, args);
  const over = await scratch.write({ services: Object.fromEntries([...images].map(([service2, image]) => [service2, { image }])) });
  return placeAt(slot, model2.project, withFile(args, over));
}
function withFile(args, file) {
  const last = args.lastIndexOf("--file");
  return [...args.slice(0, last + 2), "--file", file, ...args.slice(last + 2)];
}
var compose = ({ project, args }, ...rest) => ["compose", "--project-name", project, ...args, ...rest];
async function hashes({ engine, scratch, target }, { model: model2, place, names, images }, limits) {
  const args = place.slot === "base" ? [...flags("--file", [await scratch.write(withImages(model2, images))]), ...flags("--profile", (0,_chunk_5W54UUJA_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(target.profiles))] : place.args;
  const answer = await engine.ask(["compose", "--project-name", place.project, ...args, "config", "--hash", "*"], limits);
  if (!answer.ok) return halt("bad-input", `Compose does not accept the compose file: ${answer.reason}.`);
  const found = readHashes(answer.stdout);
  return new Map(names.map((name2) => [name2, shortHash(found.get(place.nameOf(name2)) ?? halt("bad-input", `Compose does not know the service ${name2}.`))]));
}
function withImages({ raw }, images) {
  const services = Object.entries((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(raw, "services") ?? {});
  return { ...raw, services: Object.fromEntries(services.map(([name2, service2]) => [name2, { ...service2, ...images.has(name2) ? { image: images.get(name2) } : {} }])) };
}
async function findImages(engine, references, limits) {
  const wanted = [...new Set(references)];
  if (wanted.length === 0) return /* @__PURE__ */ new Map();
  const all = await engine.ask(["image", "inspect", "--format", "{{.Id}}", ...wanted], limits);
  const lines = all.stdout.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  if (all.ok && lines.length === wanted.length) return new Map(wanted.map((reference, index) => [reference, imageId(lines[index])]));
  const found = await together(...wanted.map((reference) => findImage(engine, reference, limits)));
  return new Map(wanted.flatMap((reference, index) => found[index] === void 0 ? [] : [[reference, found[index]]]));
}
async function findImage(engine, reference, limits) {
  const answer = await engine.ask(["image", "inspect", "--format", "{{.Id}}", reference], limits);
  if (answer.ok) return imageId(answer.stdout.trim());
  return /no such image/i.test(answer.stderr) ? void 0 : halt("platform-unreachable", `The engine did not say whether it has the image ${reference}: ${answer.reason}.`);
}
var imageId = (line) => /^sha256:[0-9a-f]{64}$/.test(line ?? "") ? line ?? "" : halt("platform-unreachable", "What the engine says of an image could not be understood.");
function referenceOf(model2, name2, images) {
  const service2 = model2.services.get(name2);
  return images.get(name2) ?? (service2 === void 0 ? name2 : imageOf(service2, model2.project));
}

// shared/platforms/compose/up.ts
var NOTHING_FETCHED = ["--no-build", "--pull", "never"];
var up = ({ engine }, place, names, limits, ...options) => engine.order(compose(place, "up", "--detach", "--no-deps", ...NOTHING_FETCHED, ...options, ...names.map(place.nameOf)), limits);
async function upNeeded(ground, { model: model2, base, steps }, limits) {
  const jobs = jobsOf(model2);
  const names = neededBy([...steps.keys()], model2).filter((name2) => !jobs.has(name2) && !base.containers.some((container) => container.service === name2 && isAlive(container)));
  if (names.length === 0) return void 0;
  ground.parts.log.info(`Starting what is needed and does not run: ${names.join(", ")}.`);
  const answer = await ground.engine.order(compose(base.place, "up", "--detach", "--no-deps", "--no-recreate", "--quiet-pull", ...names), limits);
  return answer.ok ? untilReady(ground, { place: base.place, names, model: model2 }, limits) : { reason: `what is needed could not be started: ${answer.reason}` };
}
async function upFailed(ground, place, { besides, reason }, limits) {
  const fresh = (await containersAt(ground, place, limits)).filter(({ id, state }) => !besides.has(id) && state !== "created");
  return { reason: `"docker compose up" failed: ${reason}`, ...fresh.length === 0 ? {} : { logs: await logsOf(ground, fresh, limits) } };
}
async function bringUp(ground, { place, model: model2, before }, names, limits) {
  if (names.length === 0) return void 0;
  const answer = await up(ground, place, names, limits);
  if (!answer.ok) return upFailed(ground, place, { besides: new Set(before.map(({ id }) => id)), reason: answer.reason }, limits);
  return untilReady(ground, { place, names, model: model2 }, limits);
}
async function takeBack(ground, { place, before }, names, limits) {
  const known = new Set(before.map(({ id }) => id));
  try {
    const fresh = (await containersAt(ground, place, limits)).filter(({ id, service: service2 }) => !known.has(id) && names.includes(service2));
    await remove(ground, fresh.map(({ id }) => id), limits);
  } catch (error) {
    if (!(error instanceof Halt)) throw error;
    ground.parts.log.warning("The new containers could not be removed: the engine did not answer in time.");
  }
}

// shared/platforms/compose/blue-green.ts
var NOTE_BACK_MS = 1e3;
async function stage(ground, work, sight, limits) {
  const { live, project, memory, places } = sight;
  if (live?.parts[0] !== void 0) await pointMemoryTo(ground, { project, slot: live.slot, imageId: live.parts[0].imageId, memory }, limits);
  const left = places.find(({ slot }) => slot === work.place.slot)?.all ?? [];
  await remove(ground, left.map(({ id }) => id), limits);
  try {
    await makeNetworks(ground.engine, work, limits);
    const failure = await upNeeded(ground, work, limits) ?? await bringUp(ground, work, [...work.steps.keys()], limits);
    if (failure !== void 0) await takeBack(ground, work, [...work.steps.keys()], lastLimits(ground, 3e4));
    return failure;
  } catch (error) {
    if (error instanceof Halt) await takeBack(ground, work, [...work.steps.keys()], lastLimits(ground));
    throw error;
  }
}
async function makeNetworks(engine, { model: model2 }, limits) {
  for (const [kind, resources] of [["network", model2.networks], ["volume", model2.volumes]]) {
    const own2 = [...resources].filter(([, { external }]) => !external);
    const listed = own2.length === 0 ? void 0 : await engine.ask([kind, "ls", "--format", "{{.Name}}"], limits);
    const there = listed?.ok ? listed.stdout.split("\n") : [];
    for (const [key, { name: name2 }] of own2.filter(([, resource2]) => !there.includes(resource2.name))) {
      const made = await engine.order([kind, "create", "--label", `com.docker.compose.project=${model2.project}`, "--label", `com.docker.compose.${kind}=${key}`, name2], limits);
      if (!made.ok) halt("deploy-command-failed", `The ${kind} ${name2} could not be made: ${made.reason}.`);
    }
  }
}
async function shift(ground, { releaseId, share }, limits, graceful = true) {
  const sight = await look(ground, limits);
  const { live, places } = sight;
  const staged2 = places.find((place) => place.releaseId === releaseId && place.slot !== live?.slot);
  if (live?.releaseId === releaseId && share === 1 && staged2 === void 0) return { kind: "accepted" };
  if (staged2 === void 0) return halt("deploy-command-failed", `Release ${releaseId} is not staged, so that nothing can be shifted.`);
  if (share === 0) {
    const wrong = await pointBack(ground, servingAt(sight), limits);
    if (wrong !== void 0) halt("deploy-command-failed", `The staged release ${releaseId} was not removed, as the proxy may use it.`, wrong);
    await removePlace(ground, sight.project, staged2, limits);
    return { kind: "accepted" };
  }
  if (share !== 1) return halt("strategy-unavailable", "Compose shifts all requests at once, and not a share of them.");
  await switchTo(ground, sight, staged2, { releaseId, graceful }, limits);
  return { kind: "accepted" };
}
async function switchTo(ground, sight, staged2, { releaseId, graceful }, limits) {
  const { live, project } = sight;
  const place = placeAt(staged2.slot, project, []);
  const failure = await untilReady(ground, { place, names: staged2.parts.map(({ service: service2 }) => service2), model: ground.notes.model }, limits);
  if (failure !== void 0) halt("release-failed", `The staged release does not stand any more: ${failure.reason}.`);
  const containers = (await containersAt(ground, place, limits)).filter(({ service: service2 }) => staged2.parts.some((part) => part.service === service2));
  await takeOver(ground, sight, { staged: staged2, serving: { place, releaseId, containers } }, limits);
  if (live === void 0) return;
  await retire(ground, { containers: live.slot === "base" ? live.containers : live.all, graceful }, limits);
  await removeNetwork(ground, project, live, lastLimits(ground));
}
async function takeOver(ground, sight, { staged: staged2, serving }, limits) {
  const { project, memory } = sight;
  let isNoted = false;
  try {
    const wrong = await pointTo(ground, serving, limits);
    if (wrong !== void 0) halt("deploy-command-failed", `The requests could not be shifted: ${wrong}.`, 'Mend the "switch" command of the target; the release of before still runs.');
    isNoted = true;
    await pointMemoryTo(ground, { project, slot: staged2.slot, imageId: staged2.parts[0]?.imageId ?? "", memory }, lastLimits(ground));
  } catch (error) {
    if (!(error instanceof Halt)) throw error;
    const stuck = await pointBack(ground, servingAt(sight));
    if (isNoted) await noteBack(ground, sight, staged2);
    throw stuck === void 0 ? error : withAdvice(error, stuck, ground.parts.log);
  }
}
async function noteBack(ground, { live, project, memory }, staged2) {
  if (live?.parts[0] === void 0) return;
  await pointMemoryTo(ground, { project, slot: live.slot, imageId: live.parts[0].imageId, memory: { ...memory, pointers: [staged2.slot] } }, lastLimits(ground, NOTE_BACK_MS)).catch((error) => {
    if (!(error instanceof Halt)) throw error;
  });
}
function servingAt({ live, project }) {
  return live?.releaseId === void 0 ? void 0 : { place: placeAt(live.slot, project, []), releaseId: live.releaseId, containers: live.containers };
}
async function removePlace(ground, project, place, limits) {
  await remove(ground, place.all.map(({ id }) => id), limits);
  await removeNetwork(ground, project, place, limits);
}
async function removeNetwork({ engine }, project, { slot }, limits) {
  if (slot !== "base") await engine.ask(["network", "rm", `${projectOf(project, slot)}_surefoot`], limits);
}

// shared/platforms/compose/plan.ts
function describePlan(target, step, releaseId = "") {
  const services = (0,_chunk_5W54UUJA_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(target.services);
  const which = services.length === 0 ? "every service of the file" : services.join(", ");
  const files = (0,_chunk_5W54UUJA_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(target.files).map((file) => ` --file ${file}`).join("");
  const compose2 = `docker compose${target.project === void 0 ? "" : ` --project-name ${target.project}`}${files}`;
  switch (step) {
    case "deploy":
      return [
        `${compose2} config: read the file, and have every image there (pull: ${target.pull}, build: ${String(target.build)})`,
        `docker tag: keep the images of what is live and of what comes, ${target["keep-images"]} releases in all`,
        `${compose2} up: ${which}, new containers beside the old ones, or in place with strategy recreate`,
        "docker inspect: until every container is ready",
        ...target.switch === void 0 ? [] : ['the "switch" command: point the proxy to the new containers'],
        "docker stop, docker rm: the old containers"
      ];
    case "rollback":
      return [
        `find the images that are kept of release ${releaseId}`,
        `${compose2} up --no-build --pull never: with these images, and the configuration of the present file`,
        "docker inspect: until every container is ready",
        ...target.switch === void 0 ? [] : ['the "switch" command: point the proxy to them'],
        "docker stop, docker rm: the containers of before"
      ];
    case "restart":
      return [`docker restart: the containers of ${which}`, "docker inspect: until every container is ready"];
    case "set-variables":
      return ["nothing: Compose keeps no variables of its own"];
  }
}

// shared/platforms/compose/neutral-hash.ts

var LEFT_OUT = /* @__PURE__ */ new Set(["image", "build", "pull_policy", "scale", "depends_on", "profiles"]);
function neutralHash({ raw }, name2) {
  const service2 = (0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)((0,_chunk_EJIKX2W3_js__WEBPACK_IMPORTED_MODULE_5__/* .own */ .Z)(raw, "services"), name2);
  const kept = Object.fromEntries(Object.entries(service2 ?? {}).filter(([key]) => !LEFT_OUT.has(key)));
  return shortHash((0,node_crypto__WEBPACK_IMPORTED_MODULE_15__.createHash)("sha256").update(JSON.stringify(sorted(kept))).digest("hex"));
}
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1).map(([key, inner]) => [key, sorted(inner)]));
}

// shared/platforms/compose/fetch-images.ts
var AT_ONCE = 3;
async function fetchImages(ground, wanted, limits) {
  const { engine, target } = ground;
  const { model: model2, names, images } = wanted;
  const reference = (name2) => referenceOf(model2, name2, images);
  const odd = names.find((name2) => !isImageReference(reference(name2)));
  if (odd !== void 0) halt("bad-input", `The image ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(reference(odd))} of service ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(odd)} is not the name of an image.`);
  const before = await findImages(engine, names.map(reference), limits);
  const builds = names.filter((name2) => (model2.services.get(name2)?.builds ?? false) && !images.has(name2));
  const toBuild = builds.filter((name2) => target.build === true || target.build === "missing" && !before.has(reference(name2)));
  const toPull = names.filter((name2) => !builds.includes(name2) && (target.pull === "always" || target.pull === "missing" && !before.has(reference(name2))));
  if (toBuild.length > 0) await build(ground, wanted, toBuild, limits);
  const byImage = new Map(toPull.map((name2) => [reference(name2), model2.services.get(name2)?.platform]));
  await pullAll(ground, [...byImage], limits);
  const found = toBuild.length + byImage.size === 0 ? before : await findImages(engine, names.map(reference), limits);
  const missing = names.filter((name2) => !found.has(reference(name2)));
  if (missing.length > 0) return halt("deploy-command-failed", `Nothing was touched: ${missing.map((name2) => `the image ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(reference(name2))} of service ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(name2)}`).join(", ")} is not on the engine.`, "Push the image first and let it be pulled (pull: missing), build it here (build: true), or correct its name.");
  return new Map(names.map((name2) => [name2, found.get(reference(name2)) ?? ""]));
}
async function build({ engine, parts }, { place }, names, limits) {
  parts.log.info(`Building ${names.join(", ")}.`);
  const answer = await engine.order(compose(place, "build", ...names), limits);
  if (!answer.ok) halt("deploy-command-failed", `Nothing was touched: building ${names.join(", ")} failed: ${answer.reason}.`, "The output of the build is in the log above.");
}
async function pullAll({ engine, parts }, wanted, limits) {
  for (let first = 0; first < wanted.length; first += AT_ONCE) {
    const some = wanted.slice(first, first + AT_ONCE);
    parts.log.info(`Pulling ${some.map(([reference]) => reference).join(", ")}.`);
    await together(...some.map(async ([reference, platform]) => {
      const answer = await engine.ask(["pull", "--quiet", ...platform === void 0 ? [] : [`--platform=${platform}`], reference], limits);
      if (!answer.ok) halt("deploy-command-failed", `Nothing was touched: the image ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(reference)} could not be pulled: ${answer.reason}.`, "See whether the image was pushed under this name, and whether the runner is logged in to its registry (docker login).");
    }));
  }
}

// shared/platforms/compose/work.ts
var withStep = ({ steps }, ...wanted) => [...steps].flatMap(([name2, step]) => wanted.includes(step) ? [name2] : []);

// shared/platforms/compose/recreate.ts
async function recreate(ground, work, limits) {
  const { place, steps } = work;
  const needed = await upNeeded(ground, work, limits);
  if (needed !== void 0) return needed;
  const first = await runFirst(ground, work, limits);
  if (first !== void 0) return first;
  const failure = await bringUp(ground, work, withStep(work, "recreate", "roll"), limits);
  if (failure !== void 0 || ground.target.switch === void 0) return failure;
  const containers = (await containersAt(ground, place, limits)).filter(({ service: service2 }) => steps.has(service2));
  const wrong = await pointTo(ground, { place, releaseId: work.releaseId, containers }, limits);
  return wrong === void 0 ? void 0 : { reason: wrong, advice: 'The new containers run: point the proxy to them, or mend the "switch" command and deploy again.' };
}
async function runFirst(ground, work, limits) {
  const names = withStep(work, "start", "run");
  if (names.length === 0) return void 0;
  const waiting = waitingFor(work, withStep(work, "run"));
  try {
    await stop(ground, waiting, limits);
    const failure = await bringUp(ground, work, names, limits);
    if (failure === void 0) return void 0;
    await takeBack(ground, work, names, lastLimits(ground, 3e4));
    const started = await startAgain(ground, waiting, limits);
    return { ...failure, ...started === void 0 ? {} : { advice: started } };
  } catch (error) {
    if (!(error instanceof Halt)) throw error;
    const last = lastLimits(ground);
    await Promise.all([takeBack(ground, work, names, last), startAgain(ground, waiting, last).catch(() => void 0)]);
    throw error;
  }
}
function waitingFor(work, jobs) {
  const replaced = withStep(work, "recreate", "roll").filter((name2) => jobs.some((job) => work.model.services.get(name2)?.dependsOn.has(job)));
  return work.before.filter((container) => isAlive(container) && replaced.includes(container.service));
}
async function stop({ engine, parts }, containers, limits) {
  if (containers.length === 0) return;
  parts.log.info(`Stopping ${containers.map(({ name: name2 }) => name2).join(", ")}: what they wait for runs first.`);
  const answer = await engine.ask(["stop", ...containers.map(({ id }) => id)], limits);
  if (!answer.ok) parts.log.warning(`Not everything could be stopped: ${answer.reason}.`);
}
async function startAgain({ engine }, stopped, limits) {
  if (stopped.length === 0) return void 0;
  const answer = await engine.ask(["start", ...stopped.map(({ id }) => id)], limits);
  const names = [...new Set(stopped.map(({ service: service2 }) => service2))].join(", ");
  return answer.ok ? `What was stopped for it (${names}) was started again.` : `What was stopped for it (${names}) could not be started again: ${answer.reason}.`;
}

// shared/platforms/compose/refuse.ts
function tellObstructed(services, log) {
  if (services.length === 0) return;
  const names = services.map(({ service: service2 }) => service2);
  log.warning(`No two containers can run side by side, as strategy "rolling" would have it: ${describe(services)}. ${names.length === 1 ? "It is" : "They are"} recreated in place, and away for a moment. Say that this is meant by recreate: [${names.join(", ")}] in the target; for no gap, remove the key and let a proxy in the same project take the port${services.some(({ why }) => why.includes('"volumes"')) ? "; where two containers may write there at once, share-volumes says so in the target" : ""}.`);
}
function refuseColours(services) {
  return halt("strategy-unavailable", `Nothing was touched: strategy "blue-green" runs both releases at once, and ${describe(services)}.`, 'Remove the key and let a proxy, which "switch" points from one to the other, take the port; or give strategy: recreate.');
}
var describe = (services) => services.map(({ service: service2, why }) => `service ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(service2)} has ${why}`).join("; ");

// shared/platforms/compose/rolling.ts
var KEPT = "The old and the new containers were both kept, as it may use either; remove those that it does not use.";
async function roll(ground, work, limits) {
  const old = work.before.filter(({ service: service2 }) => withStep(work, "roll").includes(service2));
  const added = withStep(work, "roll", "start", "run");
  let isSwitching = false;
  let failure;
  try {
    failure = await makeReady(ground, work, old, limits);
    isSwitching = failure === void 0;
    failure ??= await switchOver(ground, work, old, limits);
  } catch (error) {
    if (!(error instanceof Halt)) throw error;
    const stuck = isSwitching ? await pointBack(ground, work.serving) : void 0;
    if (stuck === void 0) await takeBack(ground, work, added, lastLimits(ground));
    else throw withAdvice(error, `${stuck} ${KEPT}`, ground.parts.log);
    throw error;
  }
  if (failure !== void 0) {
    const stuck = isSwitching ? await pointBack(ground, work.serving) : void 0;
    if (stuck !== void 0) return { ...failure, advice: `${stuck} ${KEPT}` };
    await takeBack(ground, work, added, lastLimits(ground, 3e4));
    return failure;
  }
  await retire(ground, { containers: old, graceful: work.manner === "graceful" }, limits);
  return void 0;
}
async function makeReady(ground, work, old, limits) {
  const { model: model2, place } = work;
  const needed = await upNeeded(ground, work, limits);
  if (needed !== void 0) return needed;
  const first = await bringUp(ground, work, withStep(work, "start", "run"), limits);
  if (first !== void 0) return first;
  const rolled = withStep(work, "roll");
  const besides = new Set(work.before.map(({ id }) => id));
  if (rolled.length > 0) {
    await remove(ground, old.filter((container) => !isAlive(container)).map(({ id }) => id), limits);
    const scales = rolled.flatMap((name2) => ["--scale", `${place.nameOf(name2)}=${old.filter((container) => container.service === name2 && isAlive(container)).length + (model2.services.get(name2)?.replicas ?? 1)}`]);
    const answer = await up(ground, place, rolled, limits, "--no-recreate", ...scales);
    if (!answer.ok) return upFailed(ground, place, { besides, reason: answer.reason }, limits);
    const failure = await untilReady(ground, { place, names: rolled, model: model2, besides }, limits);
    if (failure !== void 0) return failure;
  }
  return bringUp(ground, work, withStep(work, "recreate"), limits);
}
async function switchOver(ground, work, old, limits) {
  if (ground.target.switch === void 0) return void 0;
  const leaving = new Set(old.map(({ id }) => id));
  const containers = (await containersAt(ground, work.place, limits)).filter(({ id, service: service2 }) => !leaving.has(id) && work.steps.has(service2));
  const wrong = await pointTo(ground, { place: work.place, releaseId: work.releaseId, containers }, limits);
  return wrong === void 0 ? void 0 : { reason: wrong };
}

// shared/platforms/compose/scope.ts
function scopeOf(model2, wanted, containers) {
  const missing = wanted.filter((name2) => !model2.services.has(name2));
  if (missing.length > 0) halt("bad-input", `The compose file has no service ${missing.map(_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD).join(", ")}; it has ${[...model2.services.keys()].join(", ")}.`, 'Correct "services" in the target; a service with "profiles" is there only while one of them is named in "profiles".');
  const all = wanted.length === 0 ? [...model2.services.keys()] : wanted;
  const jobs = /* @__PURE__ */ new Set([...jobsOf(model2), ...all.filter((name2) => hasEnded(model2, name2, containers))]);
  const needed = neededBy(all, model2).filter((name2) => jobs.has(name2));
  return { serving: all.filter((name2) => !jobs.has(name2) && (model2.services.get(name2)?.replicas ?? 0) > 0), jobs: [...all.filter((name2) => jobs.has(name2)), ...needed] };
}
function hasEnded(model2, name2, containers) {
  const service2 = model2.services.get(name2);
  const own2 = containers.filter((container) => container.service === name2);
  if (own2.length === 0 || service2?.publishes || service2?.checked) return false;
  return own2.every((container) => !isAlive(container) && container.state === "exited" && container.exitCode === 0 && container.restartPolicy === "no");
}
function imagesFor(image, model2, { serving, jobs }) {
  if (image === void 0) return /* @__PURE__ */ new Map();
  if (!isImageReference(image)) return halt("bad-input", `Input "image" is not the name of an image: ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(image)}.`);
  const targets = imageTargets(image, model2, { all: [...serving, ...jobs], serving });
  if (targets.kind === "ambiguous") return halt("bad-input", `Which service the input "image" is for cannot be told: ${targets.reason}.`, 'Name the one service in "services" of the target, or let the compose file take the version itself, e.g. image: ghcr.io/acme/web:${SUREFOOT_VERSION}.');
  return new Map(targets.services.map((name2) => [name2, image]));
}

// shared/platforms/compose/steps.ts
function decideSteps(project, situations, rolling) {
  const changed = situations.filter((situation2) => !situation2.isJob && !isInPlace(project, situation2));
  const steps = /* @__PURE__ */ new Map();
  const obstructed = [];
  for (const situation2 of situations) {
    const { name: name2 } = situation2.service;
    const obstacles = changed.includes(situation2) && situation2.containers.some(isAlive) ? obstaclesTo(situation2) : [];
    if (situation2.isJob) steps.set(name2, runs(project, situation2, changed) ? "run" : "keep");
    else if (!changed.includes(situation2)) steps.set(name2, "keep");
    else if (!situation2.containers.some(isAlive)) steps.set(name2, "start");
    else {
      steps.set(name2, rolling && !situation2.inPlace && obstacles.length === 0 ? "roll" : "recreate");
      if (rolling && !situation2.inPlace && obstacles.length > 0) obstructed.push({ service: name2, why: obstacles.join(", ") });
    }
  }
  return { steps, obstructed };
}
function isInPlace(project, { desired, containers, service: service2 }) {
  const alive = containers.filter(isAlive);
  return alive.length === service2.replicas && alive.every((container) => isDesired(project, container, desired)) && alive.every(({ state }) => state === "running");
}
function isDesired(project, container, desired) {
  const { imageId: imageId2, configHash } = partOf(project, container);
  return imageId2 === desired.imageId && configHash === desired.configHash;
}
function runs(project, { service: service2, desired, containers }, changed) {
  if (changed.some((each) => each.service.dependsOn.has(service2.name))) return true;
  return containers.length > 0 && !containers.some((container) => isDesired(project, container, desired));
}
function obstaclesTo({ service: service2, containers, sharesVolumes }) {
  const { containerName, fixedPorts, fixedAddresses, networkMode } = service2;
  const mounts = sharesVolumes ? [] : [...new Set(containers.flatMap(({ writable }) => writable).map(({ kind, at }) => `${MOUNTS[kind]} at ${at}`))];
  return [
    ...containerName === void 0 ? [] : [`"container_name: ${containerName}", a name that only one container can have`],
    ...fixedPorts.length === 0 ? [] : [`"ports" with the port ${fixedPorts.join(", ")} of the host, which only one container can have`],
    ...fixedAddresses.length === 0 ? [] : [`"networks" with the address ${fixedAddresses.join(", ")}, which only one container can have`],
    ...networkMode === void 0 || networkMode === "bridge" || networkMode === "none" ? [] : [`"network_mode: ${networkMode}", where two containers would have the same ports`],
    ...mounts.length === 0 ? [] : [`"volumes": ${mounts.join(" and ")}, which two containers would write to at once`]
  ];
}
var MOUNTS = { volume: "a volume", "anonymous-volume": "a volume that the image asks for", folder: "a folder of the host" };

// shared/platforms/compose/ship.ts
async function ship(ground, order, limits) {
  const prepared = await prepare(ground, order, limits);
  const { model: model2, scope, slot, images, args } = prepared;
  const names = [...scope.serving, ...scope.jobs];
  const place = await preparePlace(ground, { model: model2, args, slot, names, images });
  const [ids, made, liveParts] = await together(
    fetchImages(ground, { model: model2, place: placeAt("base", model2.project, args), names, images }, limits),
    hashes(ground, { model: model2, place, names, images }, limits),
    partsOfLive(ground, prepared, limits)
  );
  const partOf2 = (service2) => ({ service: service2, imageId: ids.get(service2) ?? "", configHash: made.get(service2) ?? "", neutralHash: neutralHash(model2, service2) });
  const all = names.map(partOf2);
  const steps = order.strategy === "blue-green" ? colourSteps(ground, prepared) : stepsFor(ground, prepared, all, order.strategy !== "recreate");
  return carryOut(ground, prepared, { place, steps, parts: all.filter(({ service: service2 }) => scope.serving.includes(service2)), liveParts, version: order.version, manner: "graceful", staged: order.strategy === "blue-green" }, limits);
}
async function prepare(ground, order, limits) {
  if (Object.keys(order.variables).length > 0) halt("no-set-variables", "Compose keeps no variables of its own, so none can be set with a release.", 'Put them into the file that "env-file" names, or into "environment" of the compose file, before this step.');
  const args = await fileArgs(ground);
  const [model2, sight] = await readBoth(ground, args, limits);
  const slot = order.strategy === "blue-green" ? otherColour(sight.live?.slot) : sight.live?.slot ?? "base";
  const scope = scopeOf(model2, (0,_chunk_5W54UUJA_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(ground.target.services), sight.live?.all ?? []);
  if (scope.serving.length === 0) halt("bad-input", "The compose file has no service that keeps running, so there is nothing to deploy.");
  return { model: model2, args, sight, scope, slot, images: imagesFor(order.image, model2, scope) };
}
async function readBoth(ground, args, limits) {
  if (ground.notes.project !== void 0) return together(readFile(ground, args, limits), look(ground, limits));
  const model2 = await readFile(ground, args, limits);
  return [model2, await look(ground, limits)];
}
async function partsOfLive(ground, { model: model2, args, sight }, limits) {
  const { live, memory } = sight;
  if (live === void 0 || memory.releases.some(({ releaseId, complete }) => complete && releaseId === live.releaseId)) return [];
  const unknown2 = live.parts.map((part) => ({ ...part, neutralHash: void 0 }));
  const names = live.parts.map(({ service: service2 }) => service2).filter((name2) => model2.services.has(name2));
  if (live.slot !== "base" || names.length === 0) return unknown2;
  const images = new Map(names.flatMap((name2) => live.containers.filter(({ service: service2 }) => service2 === name2).slice(0, 1).map(({ imageName }) => [name2, imageName])));
  const made = await hashes(ground, { model: model2, place: placeAt("base", model2.project, args), names, images }, limits);
  return unknown2.map((part) => made.get(part.service) === part.configHash ? { ...part, neutralHash: neutralHash(model2, part.service) } : part);
}
function stepsFor(ground, { model: model2, sight, scope }, parts, rolling) {
  const decided = decideSteps(model2.project, parts.flatMap((desired) => situation(ground, { model: model2, sight, scope }, desired)), rolling);
  tellObstructed(decided.obstructed, ground.parts.log);
  return new Map([...decided.steps, ...turnedOff(ground, model2, sight).map((name2) => [name2, "recreate"])]);
}
function turnedOff({ target }, model2, { live }) {
  const wanted = (0,_chunk_5W54UUJA_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(target.services);
  return [...model2.services.values()].filter(({ name: name2, replicas }) => replicas === 0 && (wanted.length === 0 || wanted.includes(name2)) && (live?.parts ?? []).some(({ service: service2 }) => service2 === name2)).map(({ name: name2 }) => name2);
}
function situation({ target }, { model: model2, sight, scope }, desired) {
  const service2 = model2.services.get(desired.service);
  if (service2 === void 0) return [];
  const { name: name2 } = service2;
  return [{ service: service2, desired, isJob: scope.jobs.includes(name2), containers: (sight.live?.all ?? []).filter((container) => container.service === name2), inPlace: (0,_chunk_5W54UUJA_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(target.recreate).includes(name2), sharesVolumes: (0,_chunk_5W54UUJA_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(target["share-volumes"]).includes(name2) }];
}
function colourSteps({ target }, { model: model2, sight, scope }) {
  const refused = scope.serving.flatMap((name2) => {
    const service2 = model2.services.get(name2);
    const containers = (sight.live?.all ?? []).filter((container) => container.service === name2);
    const why = service2 === void 0 ? [] : obstaclesTo({ service: { ...service2, containerName: void 0 }, containers, sharesVolumes: (0,_chunk_5W54UUJA_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(target["share-volumes"]).includes(name2) });
    return why.length === 0 ? [] : [{ service: name2, why: why.join(", ") }];
  });
  if (refused.length > 0) refuseColours(refused);
  return new Map([...scope.serving.map((name2) => [name2, "start"]), ...scope.jobs.map((name2) => [name2, "run"])]);
}
async function carryOut(ground, prepared, delivery, limits) {
  const { model: model2, sight, args } = prepared;
  const { live, memory, project } = sight;
  const leaving = live?.releaseId;
  await remember(ground, { project, parts: delivery.liveParts, memory, version: "" }, limits);
  if (!delivery.staged && leaving !== void 0 && [...delivery.steps.values()].every((step) => step === "keep")) return { kind: "accepted", releaseId: leaving };
  const others = delivery.staged ? [] : (live?.parts ?? []).filter(({ service: service2 }) => !delivery.parts.some((part) => part.service === service2) && !delivery.steps.has(service2)).map((part) => ({ ...part, neutralHash: void 0 }));
  const orphans = others.filter(({ service: service2 }) => !model2.services.has(service2)).map(({ service: service2 }) => service2);
  if (orphans.length > 0) ground.parts.log.info(`Not in the compose file any more, and still running: ${orphans.join(", ")}. "docker compose up --remove-orphans" takes them away.`);
  const parts = [...delivery.parts, ...others];
  const releaseId = releaseIdOf(parts);
  const base = sight.places.find(({ slot }) => slot === "base")?.all ?? [];
  const work = {
    ...delivery,
    model: model2,
    releaseId,
    base: { place: placeAt("base", project, args), containers: base },
    before: delivery.staged ? [] : live?.all ?? [],
    serving: live === void 0 || leaving === void 0 ? void 0 : { place: placeAt(live.slot, project, []), containers: live.containers, releaseId: leaving }
  };
  const added = await remember(ground, { project, parts, memory, version: delivery.version }, limits);
  ground.notes.failures.delete(releaseId);
  ground.notes.touched.set(releaseId, new Set([...delivery.steps].flatMap(([name2, step]) => step === "keep" ? [] : [name2])));
  const rolls = [...delivery.steps.values()].includes("roll");
  const failure = await (delivery.staged ? stage(ground, work, sight, limits) : rolls ? roll(ground, work, limits) : recreate(ground, work, limits));
  if (failure !== void 0) return failed(ground, work, { failure, added: rolls || delivery.staged ? added : [] });
  if (delivery.staged) return staged(ground, work, limits);
  return landed(ground, prepared, work, { leaving, version: delivery.version }, limits);
}
async function staged(ground, { releaseId, place }, limits) {
  const now = await look(ground, limits);
  return { kind: "accepted", releaseId: now.places.find(({ slot }) => slot === place.slot)?.releaseId ?? releaseId };
}
async function failed(ground, { releaseId }, { failure, added }) {
  ground.notes.failures.set(releaseId, failure);
  await forget(ground, added, lastLimits(ground));
  return { kind: "accepted", releaseId };
}
async function landed(ground, { model: model2, images }, work, { leaving, version }, limits) {
  const after = lastLimits(ground, 1e4);
  const now = await look(ground, limits.signal.aborted ? after : limits);
  const atMs = ground.parts.clock.monotonic();
  const parts = (now.live?.parts ?? []).map((part) => ({ ...part, neutralHash: work.parts.find(({ service: service2, configHash }) => service2 === part.service && shortHash(configHash) === part.configHash)?.neutralHash }));
  const releaseId = parts.length === 0 ? work.releaseId : releaseIdOf(parts);
  const added = await remember(ground, { project: model2.project, parts, memory: now.memory, version }, after);
  ground.notes.touched.set(releaseId, ground.notes.touched.get(work.releaseId) ?? /* @__PURE__ */ new Set());
  const references = new Map([...model2.services.keys()].map((name2) => [name2, referenceOf(model2, name2, images)]));
  await tidy(ground, { project: model2.project, needed: [releaseId, ...leaving === void 0 ? [] : [leaving]], references, memory: added.length === 0 ? now.memory : void 0 }, after);
  if (added.length === 0) ground.notes.sight = { sight: now, atMs };
  return { kind: "accepted", releaseId };
}

// shared/platforms/compose/put-back.ts
async function putBack(given, { releaseId, strategy }, limits) {
  const noted = given.notes.memory?.releases.find((each) => each.releaseId === releaseId);
  const release = noted ?? findRelease(await recall(given, await projectName(given, limits), limits), releaseId);
  const ground = release.version === void 0 ? given : { ...given, engine: given.engine.with({ SUREFOOT_VERSION: release.version }) };
  const args = await fileArgs(ground);
  const [model2, sight] = await readBoth(ground, args, limits);
  findRelease(sight.memory, releaseId);
  const jobs = jobsOf(model2);
  const kept = release.parts.filter(({ service: service2 }) => model2.services.has(service2) && !jobs.has(service2));
  if (kept.length === 0) halt("rollback-command-failed", `None of the services of release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(releaseId)} is in the compose file any more.`);
  const names = kept.map(({ service: service2 }) => service2);
  const slot = sight.live === void 0 || sight.live.slot === "base" ? "base" : otherColour(sight.live.slot);
  const same = (name2) => kept.some((part) => part.service === name2 && part.neutralHash === neutralHash(model2, name2));
  const images = new Map(kept.map((part) => [part.service, same(part.service) ? part.reference : part.imageId]));
  const place = await preparePlace(ground, { model: model2, args, slot, names, images });
  const made = names.every(same) ? /* @__PURE__ */ new Map() : await hashes(ground, { model: model2, place, names, images }, limits);
  tell(ground, { release, sight, names, differing: kept.filter(({ service: service2 }) => !same(service2)) });
  const parts = kept.map((part) => ({ service: part.service, imageId: part.imageId, configHash: same(part.service) ? part.configHash : made.get(part.service) ?? "", neutralHash: neutralHash(model2, part.service) }));
  const prepared = { model: model2, args, sight, scope: { serving: names, jobs: [] }, slot, images };
  const staged2 = slot !== "base";
  const steps = staged2 ? new Map(names.map((name2) => [name2, "start"])) : stepsFor(ground, prepared, parts, true);
  const accepted = await carryOut(ground, prepared, { place, steps, parts, liveParts: [], version: release.version ?? "", manner: strategy, staged: staged2 }, limits);
  if (!staged2 || accepted.kind !== "accepted" || ground.notes.failures.has(accepted.releaseId)) return accepted;
  await shift(ground, { releaseId: accepted.releaseId, share: 1 }, limits, strategy === "graceful");
  return landed(ground, prepared, { releaseId: accepted.releaseId, parts }, { leaving: sight.live?.releaseId, version: release.version ?? "" }, limits);
}
function tell({ parts: { log } }, { release, sight, names, differing }) {
  const list = (services) => services.map(({ service: service2 }) => service2).join(", ");
  const known = differing.filter(({ neutralHash: neutralHash2 }) => neutralHash2 !== void 0);
  const unknown2 = differing.filter(({ neutralHash: neutralHash2 }) => neutralHash2 === void 0);
  if (known.length > 0) log.warning(`The images of ${list(known)} go back, and their configuration does not: variables, volumes and the like are those of the present compose file, which is another one than at that release.`);
  if (unknown2.length > 0) log.warning(`The images of ${list(unknown2)} go back; whether their configuration was the present one is not known. Variables, volumes and the like are those of the present compose file.`);
  const gone = release.parts.filter(({ service: service2 }) => !names.includes(service2));
  if (gone.length > 0) log.warning(`Not in the compose file any more, so not put back: ${list(gone)}.`);
  const newer = (sight.live?.parts ?? []).filter(({ service: service2 }) => !names.includes(service2));
  if (newer.length > 0) log.warning(`No part of that release, so left as they are: ${list(newer)}.`);
}
function findRelease(memory, releaseId) {
  const release = memory.releases.find((each) => each.releaseId === releaseId);
  if (release === void 0) return halt("target-gone", `The engine has no images of release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(releaseId)}.`, HOW_MANY);
  return release.complete ? release : halt("target-gone", `The engine has not all images of release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(releaseId)} any more.`, HOW_MANY);
}
var HOW_MANY = 'Only so many releases are kept as "keep-images" in the target says, and "docker image prune --all" takes them away. Deploy its version anew.';
async function isStartable(ground, releaseId, limits) {
  const memory = await recall(ground, await projectName(ground, limits), limits);
  const release = memory.releases.find((each) => each.releaseId === releaseId);
  if (release === void 0) return (await look(ground, limits)).live?.releaseId === releaseId ? { kind: "yes" } : { kind: "no", reason: "the engine has no images of it" };
  return release.complete ? { kind: "yes" } : { kind: "no", reason: "the engine has not all of its images any more" };
}

// shared/platforms/compose/questions.ts
var LOG_CHARACTERS2 = 8e3;
async function asked(ask) {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Halt) return { kind: "unknown", reason: whyHalted(error) };
    throw error;
  }
}
var currentRelease = async (ground, limits) => liveOf(await look(ground, limits));
async function stateOf(ground, releaseId, limits) {
  const sight = await lookAgain(ground, limits);
  const serving = liveOf(sight);
  const failure = ground.notes.failures.get(releaseId);
  if (failure !== void 0) return { kind: "failed", reason: failure.reason, ...failure.advice === void 0 ? {} : { advice: failure.advice }, ...sight.live?.releaseId === releaseId ? {} : { neverServed: true }, serving };
  const place = sight.live?.releaseId === releaseId ? sight.live : sight.places.find((each) => each.releaseId === releaseId);
  if (place === void 0) return { ...notInPlace(ground, serving, releaseId), serving };
  const half = whatLacks(sight, place, releaseId);
  return half === void 0 ? { ...judge(ground, sight, place), serving } : { kind: "failed", reason: half, serving };
}
function notInPlace({ notes }, serving, releaseId) {
  if (serving.kind === "none") return { kind: "unknown", reason: "no container of it runs" };
  const reason = `it is not in place: ${(0,_chunk_RYO2GWZY_js__WEBPACK_IMPORTED_MODULE_3__/* .describeLive */ .IY)(serving)} is`;
  return notes.touched.has(releaseId) ? { kind: "failed", reason } : { kind: "unknown", reason };
}
function whatLacks({ memory }, { parts, all }, releaseId) {
  const remembered = memory.releases.find((release) => release.releaseId === releaseId)?.parts ?? [];
  const other = remembered.find((part) => parts.some(({ service: service2 }) => service2 === part.service) && !parts.some((own2) => isSame(own2, part)));
  if (other !== void 0) return `service ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(other.service)} is not of this release: it was put in place only in part`;
  const gone = remembered.find(({ service: service2 }) => !all.some((container) => container.service === service2));
  return gone && `service ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .quote */ .hD)(gone.service)} has no container`;
}
function judge({ notes, target, parts: { clock } }, { live, memory }, place) {
  const releaseId = place.releaseId ?? "";
  const touched = notes.touched.get(releaseId) ?? /* @__PURE__ */ new Set();
  const remembered = memory.releases.find((release) => release.releaseId === releaseId)?.parts ?? place.parts;
  const names = remembered.map(({ service: service2 }) => service2).filter((name2) => touched.size === 0 || touched.has(name2));
  const containers = place.all.filter(({ service: service2 }) => names.includes(service2));
  const nowMs = clock.monotonic();
  notes.observations = new Map([...notes.observations, ...observe(notes.observations, containers, nowMs)]);
  const judged = judgeReadiness(expectedOf(names, notes.model, containers), containers, { observations: notes.observations, nowMs, stableMs: (0,_chunk_5W54UUJA_js__WEBPACK_IMPORTED_MODULE_1__/* .durationOf */ .cf)(target["stable-for"]) });
  if (judged.kind === "waiting") return { kind: "in-progress", phase: judged.phase };
  if (judged.kind === "failed") return { kind: "failed", reason: judged.reason };
  return { kind: place.slot === live?.slot ? "live" : "staged" };
}
async function logsFor(ground, releaseId, limits) {
  const kept = ground.notes.failures.get(releaseId)?.logs;
  if (kept !== void 0) return (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)(kept, LOG_CHARACTERS2);
  const { places } = await look(ground, limits);
  const containers = places.find((place) => place.releaseId === releaseId)?.containers ?? [];
  return containers.length === 0 ? void 0 : (0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_10__/* .clip */ .$Q)(await logsOf(ground, containers, limits), LOG_CHARACTERS2);
}
async function historyOf(ground, limits) {
  const { memory, live } = await look(ground, limits);
  const remembered = memory.releases.map(({ releaseId, at, version, complete }) => ({
    releaseId,
    ...version === void 0 ? {} : { version },
    ...version !== void 0 && /^[0-9a-f]{40}$/.test(version) ? { commit: version } : {},
    createdAt: new Date(at).toISOString(),
    live: releaseId === live?.releaseId,
    startable: complete ? { kind: "yes" } : { kind: "no", reason: "the engine has not all of its images any more" }
  }));
  const unknown2 = live?.releaseId !== void 0 && !remembered.some((release) => release.live) ? [{ releaseId: live.releaseId, live: true, startable: { kind: "yes" } }] : [];
  return { kind: "known", releases: [...unknown2, ...remembered.toSorted((a, b) => Number(b.live) - Number(a.live))] };
}
async function namesOf(ground, limits) {
  const model2 = await readFile(ground, await fileArgs(ground), limits);
  const wanted = (0,_chunk_5W54UUJA_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(ground.target.services);
  const services = [...model2.services.values()].filter(({ name: name2 }) => wanted.length === 0 || wanted.includes(name2));
  return { kind: "known", names: [...new Set(services.flatMap(({ variables }) => variables))] };
}
var aliveOf = ({ live }) => (live?.containers ?? []).filter(isAlive).map(({ id }) => id);

// shared/platforms/compose/restart.ts
async function restart(ground, limits) {
  const sight = await look(ground, limits);
  const { live, project } = sight;
  if (live?.releaseId === void 0) return halt("restart-failed", "Nothing of this project runs, so there is nothing to start once more.", "Deploy a release.");
  const names = live.parts.map(({ service: service2 }) => service2);
  ground.parts.log.info(`Restarting ${names.join(", ")}.`);
  const answer = await ground.engine.ask(["restart", ...aliveOf(sight)], limits);
  if (!answer.ok) return halt("restart-failed", `The containers could not be restarted: ${answer.reason}.`);
  ground.notes.failures.delete(live.releaseId);
  ground.notes.touched.set(live.releaseId, new Set(names));
  const place = placeAt(live.slot, project, []);
  const failure = await untilReady(ground, { place, names, model: ground.notes.model }, limits);
  if (failure !== void 0) ground.notes.failures.set(live.releaseId, failure);
  const wrong = failure ? void 0 : await pointTo(ground, { place, releaseId: live.releaseId, containers: (await containersAt(ground, place, limits)).filter(({ service: service2 }) => names.includes(service2)) }, limits);
  return wrong === void 0 ? { kind: "accepted", releaseId: live.releaseId } : halt("restart-failed", `The containers run again, but ${wrong}.`);
}

// shared/platforms/compose/compose-platform.ts
var CLEAN_UP_MS2 = 3e3;
var CLEAN_UP_SHARE = 0.2;
var PAUSE_MS = 300;
function createComposePlatform(target, parts) {
  const ground = createGround(target, parts);
  const limits = (signal, timeoutMs) => ({ signal, deadline: parts.clock.monotonic() + timeoutMs });
  const order = (work, signal, timeoutMs) => carryOut2(ground, work, limits(signal, timeoutMs - Math.min(CLEAN_UP_MS2, timeoutMs * CLEAN_UP_SHARE)));
  const question = (ask, signal, timeoutMs) => asked(() => ask(limits(signal, timeoutMs)));
  return {
    name: "compose",
    capabilities: capabilitiesOf(target),
    plan: (step, releaseId) => describePlan(target, step, releaseId),
    pauseMs: () => PAUSE_MS,
    current: (signal, timeoutMs) => question((own2) => currentRelease(ground, own2), signal, timeoutMs),
    deploy: (wanted, signal) => order((own2) => ship(ground, wanted, own2), signal, wanted.timeoutMs),
    state: (releaseId, signal, timeoutMs) => question((own2) => stateOf(ground, releaseId, own2), signal, timeoutMs),
    shift: (wanted, signal) => order((own2) => shift(ground, wanted, own2), signal, wanted.timeoutMs),
    rollback: async (wanted, signal) => asRollback(await order((own2) => putBack(ground, wanted, own2), signal, wanted.timeoutMs)),
    restart: (signal, timeoutMs) => order((own2) => restart(ground, own2), signal, timeoutMs),
    variableNames: (signal, timeoutMs) => question((own2) => namesOf(ground, own2), signal, timeoutMs),
    history: (signal, timeoutMs) => question((own2) => historyOf(ground, own2), signal, timeoutMs),
    startable: async (releaseId, signal, timeoutMs) => {
      const answer = await question((own2) => isStartable(ground, releaseId, own2), signal, timeoutMs);
      return answer.kind === "unknown" ? { kind: "unknown" } : answer;
    },
    logs: async (releaseId, signal, timeoutMs) => {
      const answer = await question((own2) => logsFor(ground, releaseId, own2), signal, timeoutMs);
      return typeof answer === "string" ? answer : void 0;
    }
  };
}
async function carryOut2(ground, work, limits) {
  try {
    return await settle(async () => {
      if (limits.signal.aborted) throw new Halt({ kind: "cancelled" });
      return work(limits);
    });
  } finally {
    await ground.scratch.clear();
  }
}
function asRollback(answer) {
  return answer.kind === "failed" && (answer.reasonCode === "deploy-command-failed" || answer.reasonCode === "bad-input") ? { ...answer, reasonCode: "rollback-command-failed" } : answer;
}
function capabilitiesOf({ switch: script, services }) {
  const lacking = [...services === void 0 ? ['"services"'] : [], ...script === void 0 ? ['"switch"'] : []];
  return {
    strategies: ["rolling", "recreate", ...lacking.length === 0 ? ["blue-green"] : []],
    missing: {
      ...lacking.length === 0 ? {} : { "blue-green": `it needs ${lacking.join(" and ")} in the target` },
      canary: "Compose shares no requests out; a proxy would have to"
    },
    current: true,
    status: true,
    earlyFailure: true,
    rollback: true,
    logs: true
  };
}



/***/ }),

/***/ 4674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTextFile),
/* harmony export */   P: () => (/* binding */ writePrivateFile)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_KIVNLHYU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8898);
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

/***/ 5699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IY: () => (/* binding */ describeLive),
/* harmony export */   Jw: () => (/* binding */ describeState),
/* harmony export */   Kk: () => (/* binding */ liveWords),
/* harmony export */   WT: () => (/* binding */ whatIsLeft)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_6ZCXY32Q_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7910);
/* harmony import */ var _chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4721);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// shared/platforms/live-words.ts
function describeLive(live) {
  return live.kind === "live" ? `release ${(0,_chunk_UF4VKW6H_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(live.releaseId)}` : live.kind === "none" ? "nothing" : `not known (${live.reason})`;
}
function liveWords(live, names) {
  if (live.kind === "none") return "nothing";
  if (live.kind === "unknown") return `not known, ${live.reason}`;
  const name = names.find(([releaseId]) => releaseId === live.releaseId)?.[1];
  return `release ${live.releaseId}${name === void 0 ? "" : ` (${name})`}`;
}
function describeState(state) {
  if (state.kind === "unknown" || state.kind === "failed") return state.reason;
  if (state.kind === "partial") return `it takes ${(0,_chunk_6ZCXY32Q_js__WEBPACK_IMPORTED_MODULE_1__/* .formatShare */ .T)(state.share)} of the requests`;
  if (state.kind === "staged") return "ready, and not taking requests yet";
  return state.kind === "in-progress" ? state.phase ?? "in-progress" : state.kind;
}
function whatIsLeft(platform) {
  if (platform === "command") return "what was started was stopped";
  return platform === "compose" ? "what was under way was stopped where that was possible" : "what the platform had taken up by then it may still carry out";
}




/***/ })

};
