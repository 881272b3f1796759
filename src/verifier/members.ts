/** Exact members and ranges of every object in a bundle: nothing more, nothing less, nothing of another type. */
import { isHex, unhex } from './bytes.js';
import { elementFrom, isStrictPoint, scalarFrom } from './curve.js';
import { isWhole } from './json.js';
import { refuse } from './refusal.js';

type Rule = (value: unknown, path: string) => void;

function rule(accepts: (value: unknown) => boolean): Rule {
  return (value, path) => {
    if (!accepts(value)) refuse(`“${path}” 的值不符合规定。`, `The value at “${path}” is not allowed.`);
  };
}

function object(members: Record<string, Rule>): Rule {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return refuse(`“${path}” 应为对象。`, `“${path}” should be an object.`);
    }
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(members, name))
        refuse(`“${path}” 多出成员“${name}”。`, `“${path}” has an unknown member “${name}”.`);
    }
    for (const [name, check] of Object.entries(members)) {
      if (!Object.hasOwn(value, name)) refuse(`“${path}” 缺少成员“${name}”。`, `“${path}” lacks the member “${name}”.`);
      check((value as Record<string, unknown>)[name], `${path}.${name}`);
    }
  };
}

function list(element: Rule): Rule {
  return (value, path) => {
    if (!Array.isArray(value)) return refuse(`“${path}” 应为列表。`, `“${path}” should be a list.`);
    for (let i = 0; i < value.length; i++) element(value[i], `${path}[${i}]`);
  };
}

const optional =
  (check: Rule): Rule =>
  (value, path) => {
    if (value !== null) check(value, path);
  };

const anyOf = (...words: unknown[]): Rule => rule((value) => words.includes(value));
const whole = (least: number, most = Number.MAX_SAFE_INTEGER): Rule =>
  rule((value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most);
const hex = (size: number): Rule => rule((value) => isHex(value, size));
const text = rule((value) => typeof value === 'string' && isWhole(value));
const point = rule((value) => isHex(value, 32) && elementFrom(unhex(value)) !== null);
const scalar = rule((value) => isHex(value, 32) && scalarFrom(unhex(value)) !== null);
const key = rule((value) => isHex(value, 32) && isStrictPoint(unhex(value)));
const seat = whole(1, 65535);
const revision = whole(1, 0xffffffff);
const role = anyOf('secretary', 'supervisor', 'chair');
const provenKey = object({ X: point, e: scalar, z: scalar });

const manifest = object({
  protocol: anyOf('pingshen-ballot/1'),
  ballotId: text,
  meetingId: text,
  round: whole(1),
  scope: anyOf('plenary', 'panel'),
  rehearsal: anyOf(true, false),
  title: text,
  previous: optional(object({ ballotId: text, head: hex(32) })),
  reason: optional(text),
  committeeSize: whole(1),
  policy: anyOf('first', 'last'),
  announce: anyOf('close', 'chair'),
  quota: optional(whole(0)),
  cap: optional(whole(0, 65535)),
  candidates: list(object({ id: text, label: text })),
  attending: whole(0, 65535),
  passRule: object({ num: whole(1), den: whole(1), recused: anyOf('counted', 'excluded') }),
  roster: list(object({ seat, credential: optional(key) })),
  names: hex(32),
  recusals: list(object({ seat, candidate: whole(0, 65534) })),
  officers: list(object({ role, key })),
  ackKey: key,
  trustees: list(object({ id: text, agree: provenKey, oppose: provenKey })),
});

const result: Rule = (value, path) => {
  const withdrawn = typeof value === 'object' && value !== null && Object.hasOwn(value, 'withdrawn');
  const count = whole(0, 65535);
  const check = withdrawn
    ? object({ candidate: text, withdrawn: anyOf(true) })
    : object({
        candidate: text,
        attending: count,
        recused: count,
        agree: count,
        oppose: count,
        abstain: count,
        unsubmitted: count,
        base: count,
        passed: anyOf(true, false),
      });
  check(value, path);
};

const EVENTS: Readonly<Record<string, Rule>> = {
  open: object({ type: text, manifest: hex(32) }),
  cast: object({ type: text, seat, revision, ballot: hex(32) }),
  recredential: object({
    type: text,
    seat,
    credential: key,
    reason: text,
    approvals: list(object({ role, signature: hex(64) })),
  }),
  withdraw: object({ type: text, candidate: whole(0, 65534), reason: text }),
  close: object({ type: text, cast: whole(0, 65535) }),
  tally: object({ type: text, trustee: text, digest: hex(32) }),
  result: object({ type: text, results: list(result) }),
  void: object({ type: text, reason: text }),
};

const event: Rule = (value, path) => {
  const type: unknown = typeof value === 'object' && value !== null ? (value as { type?: unknown }).type : null;
  const check = typeof type === 'string' && Object.hasOwn(EVENTS, type) ? EVENTS[type] : undefined;
  if (!check) return refuse(`“${path}” 不是已知的事件。`, `“${path}” is not a known event.`);
  check(value, path);
};

const share = object({ D: point, c: scalar, z: scalar });

const bundle = object({
  protocol: anyOf('pingshen-ballot/1'),
  manifest,
  events: list(event),
  ballots: list(object({ seat, revision, nonce: hex(16), seen: hex(32), body: text, signature: hex(64) })),
  decryptions: list(object({ trustee: text, shares: list(optional(object({ agree: share, oppose: share }))) })),
  results: list(result),
  head: hex(32),
});

/** Refuses a value that is not a bundle of this protocol: what is something else altogether, or the first place that is wrong. */
export function checkMembers(value: unknown, path: string): void {
  const is = (name: string): boolean => typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  if (!is('protocol') && !is('manifest') && !is('events'))
    refuse(
      '这个文件不是核验数据包。请选择从投票下载的核验数据包（JSON）。',
      'This file is no verification bundle. Choose the verification bundle (JSON) that was downloaded of a ballot.',
    );
  bundle(value, path);
}
