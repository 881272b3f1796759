// Preloaded into the server under measurement (node --import), and only there: watches its event loop, can publish an
// announcement as a commit does, and can stand in for the proof checks. Spoken to over the IPC channel of its parent,
// with whom it ends.
import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { isMainThread } from 'node:worker_threads';

const TICK = 5;
const MILLION = 1e6;

/** Nanoseconds of processor time that the main thread has had; null where the system does not tell. */
function ownNanoseconds() {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]);
  } catch {
    return null;
  }
}

/**
 * The delay of the loop as a timer sees it, and the longest time that the main thread itself worked between two ticks. The
 * first also counts time in which other threads had the core; the second is an upper bound of our own longest task.
 */
class LoopWatch {
  begin() {
    this.delay = monitorEventLoopDelay({ resolution: 1 });
    this.delay.enable();
    this.busiest = 0;
    let [at, own] = [performance.now(), ownNanoseconds()];
    this.ticking = setInterval(() => {
      const [nowAt, nowOwn] = [performance.now(), ownNanoseconds()];
      const worked = own === null ? nowAt - at - TICK : (nowOwn - own) / MILLION;
      // a stretch of several short tasks between two punctual ticks is no long task
      this.busiest = Math.max(this.busiest, Math.min(worked, nowAt - at));
      [at, own] = [nowAt, nowOwn];
    }, TICK);
  }

  end() {
    this.delay.disable();
    clearInterval(this.ticking);
    return { p99: this.delay.percentile(99) / MILLION, max: this.delay.max / MILLION, busiest: this.busiest };
  }
}

/** Where PINGSHEN_BENCH_PROFILES names a folder: a processor profile of the main thread, a file for each watch. */
class Profile {
  folder = process.env.PINGSHEN_BENCH_PROFILES;
  count = 0;

  async begin() {
    if (this.folder === undefined) return;
    this.session ??= new Session();
    if (this.count === 0) this.session.connect();
    await this.session.post('Profiler.enable');
    await this.session.post('Profiler.setSamplingInterval', { interval: 250 });
    await this.session.post('Profiler.start');
  }

  async end() {
    if (this.folder === undefined) return;
    const { profile } = await this.session.post('Profiler.stop');
    this.count += 1;
    writeFileSync(path.join(this.folder, `server-${process.pid}-${this.count}.cpuprofile`), JSON.stringify(profile));
  }
}

const built = (file) => import(pathToFileURL(path.resolve('dist', file)).href);

/**
 * Answers as the checking threads would for an honest paper, without checking it. The paper's hash is part of their answer
 * and no work of the event loop, so here it is made by the fastest means there is.
 */
async function replaceChecker() {
  const [{ CheckingPool }, { hexBytes, join, lp, u16, u32 }] = await Promise.all(
    ['ballots/checking/checking-pool.js', 'ballots/protocol/encoding.js'].map(built),
  );
  const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256'));
  let last = { text: '', mh: null };
  CheckingPool.prototype.check = async ({ manifest, paper: { seat, nonce, revision, seen, body }, credential }) => {
    if (last.text !== manifest) last = { text: manifest, mh: sha256(manifest).digest() };
    const tail = join(u16(seat), hexBytes(credential), nonce, u32(revision), hexBytes(seen));
    return { ok: true, hash: sha256(lp('pingshen/ballot'), last.mh, tail, body).digest('hex'), alphas: [] };
  };
}

/** Keeps hold of the announcements, so that one can be published from outside with the instant told. */
async function holdAnnouncements() {
  const { Announcements } = await built('platform/database/announcements.js');
  const { subscribe } = Announcements.prototype;
  let held = null;
  Announcements.prototype.subscribe = function hold(listener) {
    held = this;
    return subscribe.call(this, listener);
  };
  return (announcement) => {
    const at = process.hrtime.bigint();
    held.publish(announcement);
    return String(at);
  };
}

if (isMainThread && process.send !== undefined) {
  if (process.env.PINGSHEN_BENCH_CHECKER === 'none') await replaceChecker();
  const publish = await holdAnnouncements();
  const [watch, profile] = [new LoopWatch(), new Profile()];
  const acts = {
    begin: async () => {
      await profile.begin();
      watch.begin();
    },
    end: async () => {
      const delay = watch.end();
      await profile.end();
      return delay;
    },
    publish,
  };
  process.on('message', async ({ id, act, argument }) =>
    process.send({ id, value: (await acts[act](argument)) ?? null }),
  );
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
