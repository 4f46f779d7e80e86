export const id = 805;
export const ids = [805];
export const modules = {

/***/ 805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   notify: () => (/* binding */ notify)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(167);
/* harmony import */ var _chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65);
/* harmony import */ var _chunk_AO5Z2ACV_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(100);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// shared/slack-notification/text.ts
var NOTHING = "\u2013";
var CONTROL_SEQUENCE = /<(?=[!@#]|[a-z][a-z0-9+.-]*:)/gi;
var ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
var plainLine = (text, max) => cut(withoutSequences((0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(text)), max);
var plainLines = (text, max) => cut(withoutSequences((0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(text).trim()), max);
function mrkdwnLines(text, max) {
  return fill(Array.from((0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(text).trim(), (point) => ENTITIES[point] ?? point), max);
}
var mrkdwnLine = (text, max) => mrkdwnLines((0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(text), max);
var codeBlock = (text, max) => `\`\`\`
${mrkdwnLines((0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(text).replace(/```/g, "'''"), max - 8)}
\`\`\``;
var unescaped = (text) => text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
function slackUrl(url, max = 3e3) {
  const parsed = url === void 0 ? null : URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username !== "" || parsed.password !== "") return void 0;
  const href = parsed.href.replace(/[<>|]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return href.length <= max ? href : void 0;
}
var withoutSequences = (text) => text.replace(CONTROL_SEQUENCE, "\u2039");
function cut(text, max) {
  if (text === "") return NOTHING;
  return text.length <= max ? text : fill(Array.from(text.slice(0, max + 1)), max);
}
function fill(pieces, max) {
  let text = "";
  let fitting = "";
  for (const piece of pieces) {
    if (text.length + piece.length > max) return `${fitting}\u2026`;
    text += piece;
    if (text.length < max) fitting = text;
  }
  return text === "" ? NOTHING : text;
}

// shared/slack-notification/as-text.ts
var PLAIN_MESSAGE = 3500;
function messageAsText(message) {
  return message.blocks.map(blockAsText).join("\n");
}
function withoutBlocks(message, mention) {
  const lines = messageAsText(message);
  if (mention === void 0) return { text: mrkdwnLines(lines, PLAIN_MESSAGE), blocks: [] };
  return { text: `${mention} ${mrkdwnLines(lines.replace(mention, ""), PLAIN_MESSAGE)}`, blocks: [] };
}
function blockAsText(block2) {
  switch (block2.type) {
    case "header":
      return block2.text.text;
    case "section":
      return "fields" in block2 ? rowsAsText(block2.fields.map(shown)) : shown(block2.text);
    case "context":
      return block2.elements.map(shown).join(" \xB7 ");
    case "actions":
      return block2.elements.map((button) => `${button.text.text}: ${button.url}`).join("\n");
  }
}
function rowsAsText(fields) {
  return fields.map((text, index) => index % 2 === 0 ? `${text}: ` : `${text}
`).join("").trimEnd();
}
function shown(object) {
  if (object.type === "plain_text") return object.text;
  return unescaped(object.text.replace(/^\*([^*\n]*)\*$/, "$1").replace(/^<[^|>]*\|([^>]*)>$/, "$1"));
}

// shared/slack-notification/explain-problem.ts
var ADVICE = {
  not_in_channel: "Invite the app to the channel (/invite @app), or give it the scope chat:write.public.",
  channel_not_found: "Check the name of the channel; a private channel is found only after the app was invited to it, and best by its id (C\u2026).",
  is_archived: "The channel is archived: take it out of the archive or name another one.",
  channel_is_archived: "The channel is archived: make a webhook for another one.",
  missing_scope: "Add the scope chat:write to the app's bot token (OAuth & Permissions) and install the app again.",
  invalid_auth: "The token is not valid: copy the bot token (xoxb-\u2026) of the app into the secret again.",
  not_authed: "The token is not valid: copy the bot token (xoxb-\u2026) of the app into the secret again.",
  token_revoked: "The token was revoked: install the app again and renew the secret.",
  token_expired: "The token has expired: renew the secret, or turn token rotation off.",
  account_inactive: "The app was removed from the workspace: install it again and renew the secret.",
  not_allowed_token_type: "This kind of token cannot post: use the bot token (xoxb-\u2026) of the app.",
  restricted_action: "A rule of the workspace forbids the app to post there: ask an administrator.",
  restricted_action_read_only_channel: "Only some people may post in this channel: let the app post, or name another channel.",
  restricted_action_thread_only_channel: "This channel takes replies only: name another channel.",
  msg_too_long: "Slack found the message too long.",
  no_service: "The webhook was removed: make a new one and renew the secret.",
  no_active_hooks: "The webhook was turned off: make a new one and renew the secret.",
  invalid_token: "The webhook's address is not valid: copy it into the secret again.",
  action_prohibited: "A rule of the workspace forbids this webhook to post: ask an administrator.",
  posting_to_general_channel_denied: "A rule of the workspace forbids to post in this channel: name another one.",
  team_access_not_granted: "The app is not approved for this workspace: ask an administrator."
};
var blamesBlocks = (problem) => /^(?:invalid_blocks(?:_format)?|msg_blocks_too_long|msg_too_long|invalid_payload|block_mismatch)$/.test(problem.error ?? "");
var isGone = (problem) => /^(?:message_not_found|cant_update_message|edit_window_closed|is_inactive|channel_not_found|thread_not_found)$/.test(problem.error ?? "");
function explainRefusal(error, where, hints = []) {
  const name = /^[a-z0-9_]{1,80}$/.test(error) ? error : void 0;
  const hint = hints.length > 0 ? ` (${hints.slice(0, 3).map(_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD).join("; ")})` : "";
  return {
    code: "slack-rejected",
    error: name,
    message: `Slack refused the message for ${where}: ${name ?? (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(error)}${hint}.`,
    advice: name !== void 0 && Object.hasOwn(ADVICE, name) ? ADVICE[name] : void 0
  };
}
var explainStatus = (status, where) => ({
  code: status >= 500 ? "slack-unreachable" : "slack-rejected",
  error: void 0,
  message: `Slack answered with HTTP ${status} for ${where}.`,
  advice: status >= 500 ? "It may have taken the message all the same, so a new one is not sent again. See slack-status.com." : status >= 300 && status < 400 ? "Redirects are not followed: give the address itself." : void 0
});
var unreachable = (why, where, advice) => ({ code: "slack-unreachable", error: void 0, message: `Slack could not be reached for ${where}: ${why}.`, advice });
var stopped = (where) => ({ code: "cancelled", error: void 0, message: `The run was cancelled before the message for ${where} was sent.`, advice: void 0 });

// shared/slack-notification/answer.ts
function parseAnswer(body) {
  try {
    const value = JSON.parse(body);
    return typeof value === "object" && value !== null ? value : void 0;
  } catch {
    return void 0;
  }
}

// shared/slack-notification/exchange.ts
var REQUEST_MS = 1e4;
var MOST_TRIES = 6;
var NEVER_ARRIVED = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH/;
var PAUSES_MS = [300, 1200];
var REPEAT_PAUSE_MS = 1e3;
var USUAL_WAIT_MS = 1e3;
async function exchange(dispatch, parts) {
  let refused = 0;
  let repeats = dispatch.repeatable ? 1 : 0;
  for (let tries = 1; ; tries++) {
    const left = parts.deadline - parts.clock.monotonic();
    if (parts.signal.aborted) return { kind: "failed", problem: stopped(dispatch.where) };
    if (left <= 0) return { kind: "failed", problem: unreachable("the time budget is used up", dispatch.where, 'Give a longer "time-budget".') };
    const result = await parts.http.send(requestOf(dispatch, Math.min(left, REQUEST_MS), parts.signal));
    const next = judge(result, { repeats, refused });
    if (next.kind === "done") return { kind: "answered", answer: next.answer };
    if (next.kind === "cancelled") return { kind: "failed", problem: stopped(dispatch.where) };
    if (next.kind === "failed") return { kind: "failed", problem: unreachable(next.why, dispatch.where) };
    const room = parts.deadline - parts.clock.monotonic();
    if (next.waitMs >= room || tries >= MOST_TRIES) return { kind: "failed", problem: unreachable(`${next.why}, and the time budget has ${(0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(room)} left`, dispatch.where) };
    if (next.cause === "refused") refused++;
    if (next.cause === "repeat") repeats--;
    parts.log.info(`Slack, ${dispatch.where}: ${next.why}; trying again in ${(0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(next.waitMs)}.`);
    await parts.clock.sleep(next.waitMs, parts.signal);
  }
}
function judge(result, used) {
  if (result.kind === "answered") {
    if (isRateLimit(result)) return again("rate", retryAfterMs(result), `Slack asks to wait ${(0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(retryAfterMs(result))}`);
    if (result.status >= 500 && used.repeats > 0) return again("repeat", REPEAT_PAUSE_MS, `HTTP ${result.status}`);
    return { kind: "done", answer: result };
  }
  if (result.why === "cancelled") return { kind: "cancelled" };
  const pause = PAUSES_MS[used.refused];
  if (result.why === "connection" && NEVER_ARRIVED.test(result.message) && pause !== void 0) return again("refused", pause, result.message);
  return used.repeats > 0 ? again("repeat", REPEAT_PAUSE_MS, result.message) : { kind: "failed", why: result.message };
}
var again = (cause, waitMs, why) => ({ kind: "again", cause, waitMs, why });
var isRateLimit = (answer) => answer.status === 429 || answer.status === 200 && /^rate_?limited$/.test(String(parseAnswer(answer.body)?.["error"]));
function retryAfterMs(answer) {
  const seconds = answer.headers["retry-after"];
  return seconds !== void 0 && /^\d{1,9}$/.test(seconds) ? Math.max(Number(seconds) * 1e3, 100) : USUAL_WAIT_MS;
}
var requestOf = (dispatch, timeoutMs, signal) => ({
  method: "POST",
  url: dispatch.url,
  headers: { "content-type": "application/json; charset=utf-8", ...dispatch.headers },
  body: JSON.stringify(dispatch.body),
  timeoutMs: Math.ceil(timeoutMs),
  signal
});

// shared/slack-notification/web-api.ts
var UNPARSED = { link_names: false, parse: "none" };
var FOLDED = { unfurl_links: false, unfurl_media: false };
function postMessage(api, channel, message, parts, reply) {
  const threaded = reply === void 0 ? {} : { thread_ts: reply.thread.ts, ...reply.broadcast ? { reply_broadcast: true } : {} };
  const blocks = message.blocks.length > 0 ? { blocks: message.blocks } : {};
  return call(api, "chat.postMessage", { channel: reply?.thread.channelId ?? channel, text: message.text, ...blocks, ...UNPARSED, ...FOLDED, ...threaded }, channel, parts);
}
function updateMessage(api, place, channel, message, parts) {
  return call(api, "chat.update", { channel: place.channelId, ts: place.ts, text: message.text, blocks: message.blocks, ...UNPARSED }, channel, parts);
}
async function call(api, method, body, where, parts) {
  const sent = await exchange({ url: api.url + method, headers: { authorization: `Bearer ${api.token}` }, body, where, repeatable: method === "chat.update" }, parts);
  if (sent.kind === "failed") return { ok: false, problem: sent.problem };
  const answer = parseAnswer(sent.answer.body);
  if (answer?.["ok"] === true && sent.answer.status === 200) return { ok: true, place: placeOf(answer) };
  const error = answer?.["ok"] === false ? answer["error"] : void 0;
  if (typeof error === "string") return { ok: false, problem: explainRefusal(error, where, hintsOf(answer?.["response_metadata"])) };
  return { ok: false, problem: sent.answer.status === 200 ? explainRefusal("an answer that is not Slack's", where) : explainStatus(sent.answer.status, where) };
}
function placeOf(value) {
  const { channel, ts } = value;
  return typeof channel === "string" && /^[A-Z][A-Z0-9]{1,39}$/.test(channel) && typeof ts === "string" && /^\d{1,20}\.\d{1,10}$/.test(ts) ? { channelId: channel, ts } : void 0;
}
function hintsOf(metadata) {
  const messages = typeof metadata === "object" && metadata !== null && "messages" in metadata ? metadata.messages : void 0;
  return Array.isArray(messages) ? messages.filter((message) => typeof message === "string") : [];
}

// shared/slack-notification/webhook.ts
async function postByWebhook(address, message, parts) {
  const where = `the webhook at ${new URL(address).host}`;
  const blocks = message.blocks.length > 0 ? { blocks: message.blocks } : {};
  const sent = await exchange({ url: address, headers: {}, body: { text: message.text, ...blocks, link_names: false, unfurl_links: false, unfurl_media: false }, where, repeatable: false }, parts);
  if (sent.kind === "failed") return { ok: false, problem: sent.problem };
  const { status, body } = sent.answer;
  if (status === 200) return body.trim() === "ok" ? { ok: true, place: void 0 } : { ok: false, problem: explainRefusal("an answer that is not Slack's", where) };
  const error = body.trim();
  return { ok: false, problem: status >= 400 && status < 500 && /^[a-z][a-z0-9_]{1,80}$/.test(error) ? explainRefusal(error, where) : explainStatus(status, where) };
}

// shared/slack-notification/deliver.ts
async function deliver(api, order, parts) {
  const main = await putMessage(api, order, parts);
  if (main.kind === "not-delivered" || order.details === void 0 || main.place === void 0) return main;
  const thread = { thread: main.place, broadcast: main.how === "updated" && order.mention !== void 0 };
  const reply = await orPlain(order.details(main.how), order.mention, parts, (message) => postMessage(api, order.channel, message, parts, thread));
  return reply.ok ? main : { ...main, missing: reply.problem };
}
async function putMessage(api, order, parts) {
  const { known } = order;
  if (known !== void 0) {
    const updated = await orPlain(order.message, order.mention, parts, (message) => updateMessage(api, known, order.channel, message, parts));
    if (updated.ok) return { kind: "delivered", how: "updated", place: updated.place ?? known, missing: void 0 };
    if (!isGone(updated.problem)) return { kind: "not-delivered", problem: updated.problem };
    parts.log.info(`The message in ${order.channel} cannot be changed any more, so a new one is posted. ${updated.problem.message}`);
  }
  const posted = await orPlain(order.message, order.mention, parts, (message) => postMessage(api, order.channel, message, parts));
  return posted.ok ? { kind: "delivered", how: "posted", place: posted.place, missing: void 0 } : { kind: "not-delivered", problem: posted.problem };
}
async function deliverByWebhook(address, message, mention, parts) {
  const posted = await orPlain(message, mention, parts, (shown2) => postByWebhook(address, shown2, parts));
  return posted.ok ? { kind: "delivered", how: "posted", place: void 0, missing: void 0 } : { kind: "not-delivered", problem: posted.problem };
}
async function orPlain(message, mention, parts, send) {
  const first = await send(message);
  if (first.ok || !blamesBlocks(first.problem)) return first;
  parts.log.warning(`${first.problem.message} It is sent again as text.`);
  return send(withoutBlocks(message, mention));
}

// shared/slack-notification/blocks.ts
var LIMITS = { header: 150, section: 3e3, fields: 10, button: 75, url: 3e3, blocks: 50, text: 4e3, total: 12e3 };
var plain = (text) => ({ type: "plain_text", text, emoji: false });
var mrkdwn = (text) => ({ type: "mrkdwn", text, verbatim: true });
var header = (text) => ({ type: "header", text: plain(text) });
var section = (text) => ({ type: "section", text });
function rowSections(rows) {
  const perSection = LIMITS.fields / 2;
  return Array.from({ length: Math.ceil(rows.length / perSection) }, (_, index) => ({
    type: "section",
    fields: rows.slice(index * perSection, (index + 1) * perSection).flatMap(([label, value]) => [mrkdwn(`*${label}*`), plain(value)])
  }));
}

// shared/slack-notification/message.ts
var HEADLINES = {
  started: { mark: "\u{1F680}", word: "Started" },
  succeeded: { mark: "\u2705", word: "Succeeded" },
  failed: { mark: "\u274C", word: "Failed" },
  "rolled-back": { mark: "\u23EA", word: "Rolled back" },
  held: { mark: "\u270B", word: "Held" }
};
var HEADLINE_WORD = new RegExp(`\\b(?:${Object.values(HEADLINES).map(({ word }) => word).join("|")})\\b`, "i");
var VALUE = 200;
var ERROR = 2e3;
var ALL_ADDRESSES = 5e3;
function renderMessage(facts) {
  const title = headlineOf(facts);
  const call2 = facts.mention === void 0 ? [] : [section(mrkdwn(callOf(facts.mention, facts.decision)))];
  const error = facts.error === void 0 ? [] : [section(mrkdwn(facts.event === "failed" ? "*Error*" : "*Why*")), section(plain(plainLines(facts.error, ERROR)))];
  const buttons = buttonsOf(facts);
  return {
    text: fallbackOf(title, facts),
    blocks: [header(title), ...call2, ...rowSections(rowsOf(facts)), ...error, contextOf(facts), ...buttons.length > 0 ? [{ type: "actions", elements: buttons }] : []]
  };
}
function headlineOf(facts) {
  const { mark, word } = HEADLINES[facts.event];
  const subject = facts.environment === void 0 ? facts.repository : facts.service === void 0 ? facts.environment : `${facts.service} in ${facts.environment}`;
  return subject === "" || HEADLINE_WORD.test(subject) ? `${mark} ${word}` : plainLine(`${mark} ${word}: ${subject}`, LIMITS.header);
}
var callOf = (mention, decision) => {
  const urgency = [decision?.severity, decision?.respondWithin === void 0 ? void 0 : `respond within ${decision.respondWithin}`].filter((part) => part !== void 0);
  return urgency.length > 0 ? `${mention} ${mrkdwnLine(urgency.join(", "), 100)}` : mention;
};
function rowsOf(facts) {
  const { decision } = facts;
  const rows = [
    ["Environment", facts.environment],
    ["Service", facts.service],
    ...facts.event === "started" ? [["Status", "Deploying"]] : [],
    ["Decision", decision?.decision],
    ["Rule", decision?.rule],
    ["Severity", decision?.severity],
    ["Respond within", decision?.respondWithin],
    ["Failing", facts.failing.length > 0 ? facts.failing.map(({ name }) => name).join(", ") : void 0],
    ["Rollback", facts.rollback],
    ["Live now", facts.live],
    ["Duration", facts.durationMs === void 0 ? void 0 : (0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(facts.durationMs)],
    ["Health check", facts.health],
    ["Commit", facts.commit?.message.trim().split("\n")[0]],
    ["Author", facts.commit?.author || void 0]
  ];
  return rows.flatMap(([label, value]) => value === void 0 ? [] : [[label, plainLine(value, VALUE)]]);
}
function contextOf(facts) {
  const run = slackUrl(facts.logsUrl, 500);
  const name = facts.runId !== void 0 && /^\d{1,20}$/.test(facts.runId) ? `Run ${facts.runId}` : "Run";
  const elements = [
    facts.version === void 0 ? void 0 : plain(`Version ${plainLine(shortVersion(facts.version), 100)}`),
    facts.actor === void 0 ? void 0 : plain(`By ${plainLine(facts.actor, 60)}`),
    run === void 0 ? void 0 : mrkdwn(`<${run.replace(/&/g, "&amp;")}|${name}>`),
    facts.repository === "" ? void 0 : plain(plainLine(facts.repository, 140))
  ];
  const shown2 = elements.filter((element) => element !== void 0);
  return { type: "context", elements: shown2.length > 0 ? shown2 : [plain("Surefoot")] };
}
var shortVersion = (version) => /^[0-9a-f]{40,64}$/.test(version) ? version.slice(0, 7) : version;
function buttonsOf(facts) {
  const wanted = [
    ["View Logs", facts.logsUrl],
    ...facts.event === "started" || facts.event === "failed" ? [] : [["View Application", facts.applicationUrl, facts.event === "succeeded" ? "primary" : void 0]],
    ...(0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_1__/* .isTrouble */ .KM)(facts.event) ? [["View Error Details", facts.errorUrl, "danger"]] : []
  ];
  let left = ALL_ADDRESSES;
  return wanted.flatMap(([label, address, style]) => {
    const url = slackUrl(address, Math.min(left, LIMITS.url));
    if (url === void 0) return [];
    left -= url.length;
    return [{ type: "button", action_id: label.toLowerCase().replaceAll(" ", "-"), text: plain(label), url, ...style === void 0 ? {} : { style } }];
  });
}
function fallbackOf(title, facts) {
  const more = facts.event === "failed" || facts.event === "held" ? facts.error : facts.event === "started" || facts.event === "succeeded" ? facts.commit?.message.trim().split("\n")[0] : facts.live;
  const line = mrkdwnLine(more === void 0 || more === "" ? title : `${title} \u2013 ${more}`, 300);
  return facts.mention === void 0 ? line : `${facts.mention} ${line}`;
}

// shared/slack-notification/details.ts
var ALL_DETAILS = 1e4;
var MOST_PARTS = 12;
function renderDetails(facts, options) {
  const call2 = options.mention && facts.mention !== void 0 ? [section(mrkdwn(callOf(facts.mention, facts.decision)))] : [];
  const parts = [
    ["Why", facts.error],
    ...facts.failing.slice(0, MOST_PARTS - 2).map((part) => [part.name, part.message]),
    ["What would change the decision", facts.decision?.wouldChange]
  ];
  const shown2 = parts.filter((part) => part[1] !== void 0 && part[1].trim() !== "");
  const most = Math.min(LIMITS.section, Math.floor(ALL_DETAILS / Math.max(1, shown2.length)));
  const sections = shown2.map(([title, text]) => {
    const label = `*${mrkdwnLine(title, 100)}*
`;
    return section(mrkdwn(label + codeBlock(text, most - label.length)));
  });
  const line = mrkdwnLine(`${headlineOf(facts)}: details`, 300);
  return { text: call2.length > 0 ? `${facts.mention} ${line}` : line, blocks: [...call2, ...sections] };
}

// action-notify/src/decide-event.ts
var FAILED_MIGRATION = ["refused", "failed", "timed-out", "cancelled"];
var SILENT_MIGRATION = ["planned", "pending"];
var GOOD_DEPLOYMENT = ["deployed", "unchanged", "planned"];
var GOOD_HEALTH = ["healthy", "degraded", "planned"];
function decideEvent(evidence) {
  const { asked } = evidence;
  const seen = seenEvent(evidence);
  if (asked !== "auto" && asked !== "succeeded" && asked !== "rolled-back") return { kind: "send", event: asked };
  if (seen === void 0) return { kind: "nothing" };
  if (asked === "auto") return { kind: "send", event: seen };
  const untrue = asked === "succeeded" ? seen !== "succeeded" && seen !== "started" : evidence.record?.rollback !== void 0 && seen !== "rolled-back";
  return untrue ? { kind: "send", event: seen, contradicts: asked } : { kind: "send", event: asked };
}
function seenEvent({ record, worst, afterOthers, announced }) {
  const story = storyOf(record);
  if (story === "rolled-back" || story === "held" || story === "failed") return story;
  if (worst === "failure" || worst === "cancelled") return "failed";
  if (story === "succeeded") return story;
  if (worst === "skipped") return announced ? "failed" : void 0;
  return worst === "success" && (afterOthers || announced) ? "succeeded" : "started";
}
function storyOf(record) {
  const { deployment, rollback, decision } = record ?? {};
  const undone = rollback?.outcome === "rolled-back" || deployment?.outcome === "rolled-back-by-platform" || rollback?.reason_code === "platform-already-rolled-back";
  switch (rollback?.outcome) {
    case "rolled-back":
      return "rolled-back";
    case "held":
    case "hotfix":
      return "held";
    case "refused":
    case "failed":
    case "cancelled":
    case "flag-disabled":
      return "failed";
    case "kept":
      if (rollback.reason_code === "superseded") return "failed";
  }
  if (undone) return "rolled-back";
  if (rollback === void 0 && (decision?.decision === "hold" || decision?.decision === "hotfix")) return "held";
  if (rollback === void 0 && decision?.decision === "rollback") return "failed";
  return storyOfStages(record);
}
function storyOfStages(record) {
  if (failedStage(record) !== void 0) return "failed";
  const migration = record?.migration?.outcome ?? "planned";
  const happened = [!SILENT_MIGRATION.includes(migration), (record?.deployment?.outcome ?? "planned") !== "planned", (record?.health?.outcome ?? "planned") !== "planned"];
  return happened.includes(true) ? "succeeded" : "silent";
}
var wasFixed = (record) => record?.rollback?.outcome === "kept" && record.rollback.reason_code === "fixable";
function failedStage(record) {
  const { migration, deployment, health } = record ?? {};
  if (migration?.outcome !== void 0 && FAILED_MIGRATION.includes(migration.outcome)) return { outcome: migration.outcome, reason: migration.reason };
  if (deployment?.outcome !== void 0 && !GOOD_DEPLOYMENT.includes(deployment.outcome)) return { outcome: deployment.outcome, reason: deployment.reason };
  return health?.outcome !== void 0 && !wasFixed(record) && !GOOD_HEALTH.includes(health.outcome) ? { outcome: health.outcome, reason: health.reason } : void 0;
}

// action-notify/src/explain-failure.ts
function explainFailure(event, record, jobs) {
  if (!(0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_1__/* .isTrouble */ .KM)(event)) return void 0;
  const { decision, rollback } = record ?? {};
  const stage = failedStage(record);
  const ofStage = stage && (stage.reason || `The outcome was ${stage.outcome}.`);
  const ofRollback = rollback?.reason;
  const ofJobs = explainJobs(jobs);
  const kept = rollback?.outcome === "kept" && rollback.reason_code !== "superseded";
  if (event === "failed" && kept && !ofStage && ofJobs !== void 0) return wasFixed(record) && rollback.reason ? `${ofJobs}
${rollback.reason}` : ofJobs;
  const reasons = event === "failed" ? [ofStage, rollback?.requested_reason, ofRollback] : [rollback?.requested_reason, decision?.reason, ofStage, ofRollback];
  const known = reasons.find((text) => text !== void 0 && text !== "");
  if (known === void 0) return ofJobs ?? "No reason was given.";
  const cancelled = jobs.status === "cancelled" || jobs.needs.some((job) => job.result === "cancelled");
  return cancelled && ofJobs !== void 0 ? `${known}
${ofJobs}` : known;
}
function explainJobs({ status, needs }) {
  const named = (result) => needs.filter((job) => job.result === result).map((job) => job.job).join(", ");
  const lines = [
    named("failure") && `Failed jobs: ${named("failure")}.`,
    named("cancelled") && `Jobs that were cancelled: ${named("cancelled")}.`,
    status === "failure" && "An earlier step of this job failed.",
    status === "cancelled" && "The run was cancelled."
  ].filter((line) => typeof line === "string" && line !== "");
  if (lines.length > 0) return lines.join("\n");
  return needs.length > 0 && needs.every((job) => job.result === "skipped") ? "Every job was skipped, so nothing was deployed." : void 0;
}
function healthWords(health) {
  if (health?.outcome === void 0) return "not checked";
  const samples = health.samples ?? 0;
  const parts = [
    health.success_rate === void 0 || samples === 0 ? void 0 : `${(0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_1__/* .formatShare */ .T1)(health.success_rate)} of ${samples} ${samples === 1 ? "request" : "requests"}`,
    health.p95_ms === void 0 ? void 0 : `p95 ${(0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(health.p95_ms)}`
  ].filter((part) => part !== void 0);
  return parts.length > 0 ? `${health.outcome} (${parts.join(", ")})` : health.outcome;
}

// action-notify/src/gather-facts.ts
function gatherFacts(sources) {
  const { event, record, run } = sources;
  const started = event === "started";
  const trouble = (0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_1__/* .isTrouble */ .KM)(event);
  const fixed = wasFixed(record);
  return {
    event,
    environment: record?.environment ?? sources.named.environment,
    service: record?.service ?? sources.named.service,
    repository: run.repository,
    version: record?.version ?? (shipsNothing(record) ? void 0 : run.sha || void 0),
    commit: sources.commit,
    actor: run.actor || void 0,
    runId: run.runId || void 0,
    durationMs: started ? void 0 : durationOf(record),
    health: started || trouble && record?.health?.outcome === void 0 ? void 0 : `${healthWords(record?.health)}${fixed ? ", then fixed in time" : ""}`,
    live: started ? void 0 : liveWords(record),
    error: explainFailure(event, record, sources.jobs),
    rollback: trouble ? rollbackWords(record) : void 0,
    decision: trouble ? decisionOf(record) : void 0,
    failing: trouble && !fixed ? (record?.health?.failing_checks ?? []).map((check) => ({ name: check.component === void 0 || check.component === check.name ? check.name : `${check.name}: ${check.component}`, message: check.message ?? "" })) : [],
    applicationUrl: record?.deployment?.url,
    logsUrl: run.runUrl,
    errorUrl: record?.deployment?.logs_url ?? run.runUrl,
    mention: sources.mention
  };
}
var shipsNothing = (record) => record?.rollback !== void 0 && record.deployment === void 0 && record.version === void 0;
function decisionOf(record) {
  const decision = record?.decision;
  if (decision?.decision === void 0) return void 0;
  return { decision: decision.decision, rule: decision.rule, severity: decision.severity, respondWithin: decision.respond_within, wouldChange: decision.would_change };
}
function liveWords(record) {
  const { migration, deployment, rollback } = record ?? {};
  const changed = rollback?.outcome !== void 0 && rollback.outcome !== "planned" && rollback.outcome !== "kept";
  const id = changed ? rollback.live_release_id ?? (rollback.outcome === "rolled-back" ? rollback.to_release_id : void 0) : rollback?.live_release_id ?? deployment?.live_release_id;
  if (id === void 0) return deployment === void 0 && rollback === void 0 && migration !== void 0 ? "as before: nothing was deployed" : "not known";
  if (id === deployment?.release_id) return `release ${id} (this run's)`;
  return id === deployment?.previous_release_id || id === rollback?.to_release_id ? `release ${id} (the previous one)` : `release ${id}`;
}
function rollbackWords(record) {
  const { deployment, rollback } = record ?? {};
  const why = rollback?.reason === void 0 ? "" : `: ${rollback.reason}`;
  switch (rollback?.outcome) {
    case "rolled-back":
      return rollback.verified === void 0 ? "done" : rollback.verified ? "done, and the previous release is healthy" : "done, not verified";
    case "flag-disabled":
      return "a feature was turned off instead";
    case "held":
      return "held back: a person must decide";
    case "hotfix":
      return "held back: a fix is to come";
    case "kept":
      return `not done${why}`;
    case "refused":
      return `refused${why}`;
    case "failed":
    case "cancelled":
      return `did not complete${why}`;
    default:
      return deployment?.outcome === "rolled-back-by-platform" ? "done by the platform" : "none was made";
  }
}
function durationOf(record) {
  const stages = [record?.migration, record?.deployment, record?.health, record?.rollback];
  const times = (pick) => stages.flatMap((stage) => stage?.[pick] === void 0 ? [] : [Date.parse(stage[pick])]).filter(Number.isFinite);
  const starts = times("started_at");
  const ends = times("finished_at");
  if (starts.length > 0 && ends.length > 0) return Math.max(0, Math.max(...ends) - Math.min(...starts));
  return record?.deployment?.duration_seconds === void 0 ? void 0 : record.deployment.duration_seconds * 1e3;
}

// action-notify/src/find-commit.ts
var LOOK_UP_MS = 2e3;
var COMMIT_ID = /^[0-9a-f]{7,64}$/;
async function findCommit(context, token, budgetMs) {
  const { record, run } = context;
  if (shipsNothing(record)) return void 0;
  const version = record?.version ?? run.sha;
  const id = COMMIT_ID.test(version) ? version : run.sha;
  const recorded = record?.commit;
  if (recorded?.message && (recorded.sha === void 0 || recorded.sha.startsWith(id))) return { message: recorded.message, author: recorded.author ?? "" };
  if (run.sha !== "" && run.sha.startsWith(id) && run.headCommit) return run.headCommit;
  if (!COMMIT_ID.test(id) || !/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(run.repository) || !URL.canParse(run.apiUrl)) return void 0;
  const result = await context.http.send({
    method: "GET",
    url: `${run.apiUrl.replace(/\/+$/, "")}/repos/${run.repository}/commits/${id}`,
    headers: { accept: "application/vnd.github+json", "x-github-api-version": "2022-11-28", ...token === void 0 ? {} : { authorization: `Bearer ${token}` } },
    timeoutMs: Math.min(LOOK_UP_MS, budgetMs),
    signal: context.signal
  });
  return result.kind === "answered" && result.status === 200 ? readCommit(result.body) : void 0;
}
function readCommit(body) {
  try {
    const value = JSON.parse(body);
    const commit = (0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .ZV)(value, "commit");
    const message = (0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .ZV)(commit, "message");
    if (typeof message !== "string") return void 0;
    const author = (0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .ZV)((0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .ZV)(value, "author"), "login") ?? (0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .ZV)((0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .ZV)(commit, "author"), "name");
    return { message: (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)((0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(message), 2e3), author: typeof author === "string" ? (0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)((0,_chunk_2S2YLOAL_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(author), 100) : "" };
  } catch {
    return void 0;
  }
}

// action-notify/src/targets.ts
var WEBHOOK = "webhook";
var MOST_TOLD = 20;
function chooseTargets(event, destination, severity, told) {
  const special = (0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_1__/* .isTrouble */ .KM)(event) && severity !== void 0 ? destination.bySeverity[severity] : void 0;
  const configured = [destination.channel, ...Object.values(destination.bySeverity)].filter((channel) => channel !== void 0);
  const heard = event === "started" ? [] : configured.filter((channel) => told.some((entry) => isOf(entry, channel)));
  const channels = [destination.channel, ...special === void 0 ? [] : [special], ...heard];
  const unique = channels.filter((channel, index) => channels.findIndex((other) => sameChannel(other, channel) || told.some((entry) => isOf(entry, other) && isOf(entry, channel))) === index);
  return unique.map((channel) => {
    const before = told.findLast((entry) => isOf(entry, channel));
    const over = event === "started" && before !== void 0 && before.event !== "started";
    return { channel, known: before === void 0 || over ? void 0 : placeOf({ channel: before.channel_id, ts: before.ts }), details: (0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_1__/* .isTrouble */ .KM)(event) && before?.event !== event };
  });
}
var wasAnnounced = (told) => told.length > 0;
function remember(told, added) {
  const named = added.map((entry) => entry.channel === entry.channel_id ? { ...entry, channel: told.findLast((other) => other.channel_id === entry.channel)?.channel ?? entry.channel } : entry);
  return [...told.filter((entry) => !named.some((other) => isOf(entry, other.channel) || isOf(other, entry.channel))), ...named].slice(-MOST_TOLD);
}
var isOf = (entry, channel) => sameChannel(entry.channel, channel) || entry.channel_id === channel;
var sameChannel = (a, b) => a.replace(/^#/, "").toLowerCase() === b.replace(/^#/, "").toLowerCase();

// action-notify/src/report.ts
function reportOf(told, request, context) {
  const problems = told.sent.flatMap(({ delivery }) => delivery.kind === "not-delivered" ? [delivery.problem] : delivery.missing === void 0 ? [] : [delivery.missing]);
  const ending = endingOf(told.sent, problems, context.signal.aborted);
  const failed = request.failOnError && problems.length > 0;
  const words = told.sent.flatMap(({ shown: shown2, delivery }) => delivery.kind === "delivered" ? [`${delivery.how === "updated" ? "changed" : "posted"} in ${shown2}`] : []);
  const reason = [words.length > 0 ? `The message "${told.event}" was ${words.join(" and ")}.` : `The message "${told.event}" was not sent.`, ...problems.map((problem) => problem.message)].join(" ");
  const advice = problems.map((problem) => problem.advice).find((text) => text !== void 0);
  if (problems.length > 0 && !failed) context.log.warning(advice === void 0 ? reason : `${reason} ${advice}`);
  const place = told.sent[0]?.delivery.kind === "delivered" ? told.sent[0].delivery.place : void 0;
  return {
    ...ending,
    reason,
    advice,
    failed,
    outputs: { "slack-ts": place?.ts, "slack-channel-id": place?.channelId },
    ...words.length > 0 ? { change: { notifications: { ...context.record?.notifications, slack: remember(context.record?.notifications?.slack ?? [], entriesOf(told)) } } } : {},
    summary: summaryOf(told)
  };
}
function endingOf(sent, problems, cancelled) {
  if (problems.length === 0) return { outcome: "sent", reasonCode: "sent" };
  if (sent.some(({ delivery }) => delivery.kind === "delivered")) return { outcome: "partly-sent", reasonCode: cancelled ? "cancelled" : "some-not-sent" };
  if (cancelled) return { outcome: "not-sent", reasonCode: "cancelled" };
  const codes = new Set(problems.map((problem) => problem.code));
  return { outcome: "not-sent", reasonCode: codes.size === 1 ? problems[0]?.code ?? "nothing-sent" : "nothing-sent" };
}
function entriesOf({ event, sent }) {
  return sent.flatMap(({ channel, delivery }) => delivery.kind === "delivered" ? [{ channel, event, ...delivery.place === void 0 ? {} : { channel_id: delivery.place.channelId, ts: delivery.place.ts } }] : []);
}
function summaryOf({ message, sent }) {
  const rows = sent.map(({ shown: shown2, delivery }) => [(0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_1__.md)(shown2), delivery.kind === "not-delivered" ? `not sent: ${(0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_1__.md)(delivery.problem.message)}` : `${delivery.how === "updated" ? "changed in place" : "posted"}${delivery.missing === void 0 ? "" : `; its details were not: ${(0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_1__.md)(delivery.missing.message)}`}`]);
  return `${(0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(["Where", "What"], rows)}

${(0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_1__/* .block */ .om)(messageAsText(message))}`;
}
var nothingToTell = () => ({ outcome: "skipped", reasonCode: "nothing-happened", reason: "Every job was skipped, so there is nothing to tell.", failed: false, outputs: {} });
function withoutChannel(hint, log) {
  const reason = `Nothing was sent: no channel is configured. ${hint}`;
  log.warning(reason);
  return { outcome: "skipped", reasonCode: "nothing-to-send", reason, failed: false, outputs: {} };
}
function planned(request, facts, message) {
  const { destination } = request;
  const where = destination.kind === "api" ? `to ${destination.channel}` : destination.kind === "webhook" ? `by the webhook at ${new URL(destination.url).host}` : "nowhere, since no channel is configured";
  return { outcome: "planned", reasonCode: "dry-run", reason: `Dry run: the message "${facts.event}" would go ${where}.`, failed: false, outputs: {}, summary: (0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_1__/* .block */ .om)(messageAsText(message)) };
}

// action-notify/src/notify.ts
async function notify(request, context) {
  const deadline = context.clock.monotonic() + request.timeBudgetMs;
  const event = chooseEvent(request, context);
  if (event === void 0) return nothingToTell();
  if (request.destination.kind === "none" && !request.dryRun) return withoutChannel(request.destination.hint, context.log);
  const facts = await factsFor(event, request, context);
  const message = renderMessage(facts);
  if (request.dryRun) return planned(request, facts, message);
  const parts = { http: context.http, clock: context.clock, log: context.log, signal: context.signal, deadline };
  const sent = await sendAll(request.destination, facts, parts, context);
  return reportOf({ event, message, sent }, request, context);
}
function chooseEvent(request, context) {
  const { record } = context;
  const decision = decideEvent({
    asked: request.event,
    record,
    worst: (0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_1__/* .worstOf */ .hm)(request.jobs.status, request.jobs.needs),
    afterOthers: request.jobs.needs.length > 0,
    announced: wasAnnounced(record?.notifications?.slack ?? [])
  });
  if (decision.kind === "nothing") return void 0;
  if (decision.contradicts !== void 0) context.log.warning(`Input "event" says "${decision.contradicts}", but the release record and the jobs say otherwise: the message tells of "${decision.event}".`);
  return decision.event;
}
async function factsFor(event, request, context) {
  const severity = severityOf(context);
  const commit = await findCommit(context, request.githubToken, request.timeBudgetMs / 2);
  const mention = (0,_chunk_FHDRVRQ3_js__WEBPACK_IMPORTED_MODULE_1__/* .isTrouble */ .KM)(event) && severity !== void 0 ? request.mentions[severity] : void 0;
  return gatherFacts({ event, record: context.record, named: { environment: request.environment, service: request.service }, run: context.run, jobs: request.jobs, commit, mention });
}
var severityOf = (context) => context.record?.decision?.severity;
async function sendAll(destination, facts, parts, context) {
  const message = renderMessage(facts);
  if (destination.kind === "webhook") {
    const { pathname, search, host } = new URL(destination.url);
    if (pathname.length > 1) context.maskSecret(pathname + search);
    return [{ channel: WEBHOOK, shown: `webhook at ${host}`, delivery: await deliverByWebhook(destination.url, message, facts.mention, parts) }];
  }
  if (destination.kind === "none") return [];
  const sent = [];
  for (const target of chooseTargets(facts.event, destination, severityOf(context), context.record?.notifications?.slack ?? [])) {
    const details = target.details ? (how) => renderDetails(facts, { mention: how === "updated" }) : void 0;
    const delivery = await deliver(destination.api, { channel: target.channel, known: target.known, message, details, mention: facts.mention }, parts);
    sent.push({ channel: target.channel, shown: target.channel, delivery });
  }
  return sent;
}



/***/ })

};
