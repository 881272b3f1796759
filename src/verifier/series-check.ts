/** Checks across several bundles: keys never reused, and the ballots of one meeting forming one chain. */
import type { Recounted } from './evidence-check.js';
import type { Sentence } from './refusal.js';
import type { Finding } from './report.js';

/** One finding per check; none for a single bundle, which can only be checked in itself. */
export function checkSeries(ballots: readonly Recounted[]): Finding[] {
  return ballots.length < 2 ? [] : [checkFreshKeys(ballots), checkOrder(ballots)];
}

function checkFreshKeys(ballots: readonly Recounted[]): Finding {
  const keys = ballots.flatMap(({ frozen }) => frozen.manifest.trustees.flatMap((t) => [t.agree.X, t.oppose.X]));
  const ok = new Set(keys).size === keys.length;
  const sentence = ok
    ? { 'zh-CN': '每轮投票都使用新的密钥。', en: 'Every ballot has keys of its own.' }
    : {
        'zh-CN': '不同投票重复使用了密钥（或同一文件给了两次）。',
        en: 'A key is used in two ballots (or one file was given twice).',
      };
  return { check: 'keys-fresh', ok, sentence };
}

function checkOrder(ballots: readonly Recounted[]): Finding {
  const fault = orderFault(ballots);
  const linked = ballots.filter(({ frozen }) => {
    const previous = frozen.manifest.previous;
    return previous !== null && ballots.some((b) => b.frozen.manifest.ballotId === previous.ballotId);
  }).length;
  return {
    check: 'order-of-ballots',
    ok: fault === null,
    sentence: fault ?? {
      'zh-CN': `投票之间的衔接有效：${linked} 次投票与所给的前一次相接。`,
      en: `The ballots follow one another: ${linked} of them link to a previous one that was given.`,
    },
  };
}

function orderFault(ballots: readonly Recounted[]): Sentence | null {
  const successors = new Set<string>();
  for (const { frozen } of ballots) {
    const { previous, meetingId } = frozen.manifest;
    if (previous === null) continue;
    const place = JSON.stringify([meetingId, previous.ballotId]);
    if (successors.has(place)) {
      return {
        'zh-CN': '两次投票接在同一次之后：记录分叉。',
        en: 'Two ballots follow the same one: the record has forked.',
      };
    }
    successors.add(place);
    const named = ballots.filter((b) => b.frozen.manifest.ballotId === previous.ballotId);
    const linked = named.some((b) => b.bundle.head === previous.head && b.frozen.manifest.meetingId === meetingId);
    if (named.length > 0 && !linked) {
      return {
        'zh-CN': '投票所引用的前一次投票与所给的不符。',
        en: 'A ballot names another record of its predecessor.',
      };
    }
  }
  return null;
}

/**
 * What looks odd across bundles without being forbidden by the protocol: a reader should ask for the missing record.
 */
export function seriesWarnings(ballots: readonly Recounted[]): Sentence[] {
  const firsts = ballots
    .filter(({ frozen }) => frozen.manifest.previous === null)
    .map((b) => b.frozen.manifest.meetingId);
  const missing = ballots.filter(({ frozen }) => {
    const { previous } = frozen.manifest;
    return previous !== null && !ballots.some((b) => b.frozen.manifest.ballotId === previous.ballotId);
  }).length;
  const warnings: Sentence[] = [];
  if (new Set(firsts).size < firsts.length) {
    warnings.push({
      'zh-CN': '同一会议有几次投票都自称是会议的第一次，请核对会议记录。',
      en: 'Several ballots of one meeting each say that they were its first; compare them with the minutes.',
    });
  }
  if (missing > 0) {
    warnings.push({
      'zh-CN': `有 ${missing} 次投票不是会议中开启的第一次，在它之前开启的那次投票（可能是另一事项的、演练的或作废的）没有给出，两者的衔接未能核对。`,
      en: `Ballots that were not the first their meeting opened: ${missing}. The one opened before (perhaps about another item, a rehearsal or void) was not given, so the link between them was not checked.`,
    });
  }
  return warnings;
}
