/** What is allowed and still worth saying: exceptions on record, and counts that show votes. */
import type { CandidateResult, Manifest, OfficerRole } from '../ballots/protocol/bundle.js';
import type { Replay } from './chain-check.js';
import type { Sentence } from './refusal.js';
import { seatText } from './seat-text.js';

const say = (zh: string, en: string): Sentence => ({ 'zh-CN': zh, en });

const OFFICES: Readonly<Record<OfficerRole, Sentence>> = {
  secretary: say('秘书', 'secretary'),
  supervisor: say('监督员', 'supervisor'),
  chair: say('主任委员', 'chair'),
};

/** Every new credential, withdrawal and void, with its reason. */
export function exceptionsOf(manifest: Manifest, chain: Replay): Sentence[] {
  const list = chain.recredentials.map(({ seat, reason, approvals }) => {
    const zh = approvals.map(({ role }) => OFFICES[role]['zh-CN']).join('、');
    const en = approvals.map(({ role }) => `the ${OFFICES[role].en}`).join(' and ');
    return say(
      `席位 ${seatText(seat)} 更换了投票设备（${zh}签名确认）：${reason}`,
      `Seat ${seatText(seat)} was given another device (signed by ${en}): ${reason}`,
    );
  });
  for (const index of chain.withdrawn) {
    const label = manifest.candidates[index]?.label ?? '';
    list.push(say(`申报人 ${label} 已撤回申报，不计票。`, `Candidate ${label} was withdrawn and is not counted.`));
  }
  if (chain.voidReason !== null)
    list.push(say(`本轮作废：${chain.voidReason}`, `The ballot is void: ${chain.voidReason}`));
  return list;
}

/** R3: a panel recommends, and the size is its own. */
function ofPanel({ scope, attending, committeeSize }: Manifest): Sentence[] {
  if (scope !== 'panel') return [];
  return [
    say(
      `这是学科组的推荐表决（本组 ${committeeSize} 人，在场 ${attending} 人），供评委会表决参考，不是评审结果。`,
      `This is the ballot of a panel (${committeeSize} in it, ${attending} present): a recommendation for the committee’s vote, no outcome of the review.`,
    ),
  ];
}

/** Warnings about secrecy and about what the bundle is. */
export function warningsOf(manifest: Manifest, results: readonly CandidateResult[], chain: Replay): Sentence[] {
  const list: Sentence[] = [];
  if (manifest.rehearsal) list.push(say('这是演练，不产生任何结果。', 'This is a rehearsal and decides nothing.'));
  list.push(...ofPanel(manifest));
  if (manifest.trustees.length === 1) {
    list.push(
      say(
        '只有一个持钥人：对控制该持钥系统的人，选票不保密。',
        'There is a single trustee: votes are not secret from whoever controls it.',
      ),
    );
  }
  if (manifest.attending < 5 || chain.latest.size < 5) {
    list.push(say('参加人数很少，票数可能暴露个人的选择。', 'Few people took part: the counts may reveal votes.'));
  }
  for (const result of results) {
    if ('withdrawn' in result) continue;
    const papers = result.agree + result.oppose + result.abstain;
    const unanimous = papers > 0 && [result.agree, result.oppose, result.abstain].includes(papers);
    const candidate = manifest.candidates.find(({ id }) => id === result.candidate)?.label ?? result.candidate;
    if (papers === 1)
      list.push(
        say(
          `申报人 ${candidate} 只有一张选票，票数就是该选票。`,
          `Candidate ${candidate} has a single paper: the count is that paper.`,
        ),
      );
    else if (unanimous)
      list.push(
        say(
          `申报人 ${candidate} 的结果一致，显示了每个人的选择。`,
          `The result of candidate ${candidate} is unanimous and shows everyone’s vote.`,
        ),
      );
  }
  return list;
}
