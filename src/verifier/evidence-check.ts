/** What people kept from the day, looked up in the bundles: receipts, heads, acknowledgements. */
import type { Bundle } from '../ballots/protocol/bundle.js';
import { crockford, isHex, readFingerprint, readReceipt, unhex } from './bytes.js';
import { digest, signatureHolds } from './curve.js';
import type { Replay } from './chain-check.js';
import type { Frozen } from './manifest-check.js';
import type { Check, Evidence, Finding } from './report.js';
import { seatText } from './seat-text.js';

/** A bundle whose chain could be replayed. */
export interface Recounted {
  bundle: Bundle;
  frozen: Frozen;
  replay: Replay;
}

const finding = (check: Check, ok: boolean, zh: string, en: string): Finding => ({
  check,
  ok,
  sentence: { 'zh-CN': zh, en },
});

/** One finding per piece of evidence. */
export function checkEvidence(evidence: Evidence, ballots: readonly Recounted[]): Finding[] {
  return [
    ...(evidence.receipts ?? []).map((receipt) => checkReceipt(receipt, ballots)),
    ...(evidence.heads ?? []).map((head) => checkHead(head, ballots)),
    ...(evidence.acks ?? []).flat().map((ack) => checkAcknowledgement(ack, ballots)),
  ];
}

function checkReceipt(typed: string, ballots: readonly Recounted[]): Finding {
  const receipt = readReceipt(typed);
  if (receipt === null) return finding('receipt', false, `“${typed}”不是回执。`, `“${typed}” is not a receipt.`);
  for (const { frozen, replay } of ballots) {
    const cast = replay.casts.find(({ hash }) => crockford(unhex(hash), 10) === receipt);
    if (!cast) continue;
    const { seat, revision } = cast.paper;
    const latest = replay.latest.get(seat) === cast;
    const { title, ballotId } = frozen.manifest;
    return {
      ...finding(
        'receipt',
        true,
        `回执 ${receipt}：在《${title}》中，席位 ${seatText(seat)} 第 ${revision} 版，${latest ? '是该席位最后的选票' : '后来被同一席位的新选票替换'}。`,
        `Receipt ${receipt}: in “${title}”, seat ${seatText(seat)}, revision ${revision}, ${latest ? 'the latest paper of that seat' : 'replaced later by the same seat'}.`,
      ),
      paper: { ballotId, receipt, seat, revision, latest },
    };
  }
  return finding(
    'receipt',
    false,
    `回执 ${receipt}：在所给的记录中没有这张选票。`,
    `Receipt ${receipt}: no such paper in the records given.`,
  );
}

function checkHead(typed: string, ballots: readonly Recounted[]): Finding {
  // People note what a screen shows, five groups of five; programs keep the whole head in hex.
  const shown = readFingerprint(typed);
  const head = typed.trim().toLowerCase();
  const isIt = (known: string): boolean => (shown === null ? known === head : crockford(unhex(known), 25) === shown);
  const found = (shown !== null || isHex(head, 32)) && ballots.some(({ replay }) => [...replay.heads].some(isIt));
  const short = shown ?? `${head.slice(0, 16)}…`;
  return found
    ? finding('head', true, `记录摘要 ${short}：在事件链中。`, `Head ${short}: is part of the chain.`)
    : finding(
        'head',
        false,
        `记录摘要 ${short}：不在事件链中，记录可能被改写。`,
        `Head ${short}: not in the chain; the record may have been rewritten.`,
      );
}

interface Ack {
  hash: string;
  head: string;
  signature: string;
}

function readAck(value: unknown): Ack | null {
  if (typeof value !== 'object' || value === null) return null;
  const { hash, head, acknowledgement, signature = acknowledgement } = value as Record<string, unknown>;
  return isHex(hash, 32) && isHex(head, 32) && isHex(signature, 64) ? { hash, head, signature } : null;
}

function checkAcknowledgement(value: unknown, ballots: readonly Recounted[]): Finding {
  const ack = readAck(value);
  if (!ack) return finding('acknowledgement', false, '确认回执的格式无法识别。', 'An acknowledgement cannot be read.');
  const receipt = crockford(unhex(ack.hash), 10);
  const signer = ballots.find(({ frozen }) => {
    const signed = digest('pingshen/ack', frozen.mh, unhex(ack.hash), unhex(ack.head));
    return signatureHolds(unhex(ack.signature), signed, unhex(frozen.manifest.ackKey));
  });
  if (!signer) {
    return finding(
      'acknowledgement',
      false,
      `确认 ${receipt}：不是所给投票的服务器签发的。`,
      `Acknowledgement ${receipt}: not signed by the server of these ballots.`,
    );
  }
  const cast = signer.replay.casts.find(({ hash }) => hash === ack.hash);
  if (cast?.headAfter !== ack.head) {
    return finding(
      'acknowledgement',
      false,
      `确认 ${receipt}：服务器确认过的选票不在记录中，或记录已分叉。`,
      `Acknowledgement ${receipt}: the server acknowledged this paper, yet the record lacks it or has forked.`,
    );
  }
  return finding(
    'acknowledgement',
    true,
    `确认 ${receipt}：签名有效，选票在记录中。`,
    `Acknowledgement ${receipt}: the signature holds and the paper is on record.`,
  );
}
