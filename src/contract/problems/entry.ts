/** One refusal: its HTTP status, and in both locales a sentence that says what is wrong and what to do. */
export interface ProblemEntry {
  status: number;
  'zh-CN': string;
  en: string;
}

export type ProblemEntries = Record<string, ProblemEntry>;

export const entry = (status: number, zh: string, en: string): ProblemEntry => ({ status, 'zh-CN': zh, en });
