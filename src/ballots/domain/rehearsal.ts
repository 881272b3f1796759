/** R22: the practice ballot. Its candidates are nobody, always the same and known as such by their names. */
import type { CandidateKind, Level } from '../../contract/vocabulary.js';

export const REHEARSAL_TITLE = '演练投票（不计入评审结果）';

export interface InventedCandidate {
  id: string;
  label: string;
  specialty: string;
  level: Level;
  title: string;
  kind: CandidateKind;
}

const LABELS = ['演练甲', '演练乙', '演练丙', '演练丁', '演练戊'] as const;

export const INVENTED: readonly InventedCandidate[] = LABELS.map((label, n) => ({
  id: `00000000-0000-4000-8000-0000000e000${n + 1}`,
  label,
  specialty: '演练专业',
  level: 'senior',
  title: '演练资格',
  kind: 'regular',
}));

/** Rehearsals belong before the first real ballot: afterwards nobody shall wonder which of two counted. */
export function mayRehearse(ballots: readonly { rehearsal: boolean; state: string }[]): boolean {
  return ballots.every(({ rehearsal, state }) => rehearsal || state === 'draft');
}
