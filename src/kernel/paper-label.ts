/** What a paper, the hall screen and a result show for a candidate: the code under a blind review (R34), else code and name. */
export function paperLabel(candidate: { code: string; name: string }, blind: boolean): string {
  return blind ? candidate.code : `${candidate.code} ${candidate.name}`;
}

/** Whether a label made here is of the candidate with this code. */
export const isLabelOf = (label: string, code: string): boolean => label === code || label.startsWith(`${code} `);
