/** Why something is not valid, in both languages. Thrown inside the verifier, caught by its steps, never shown as a stack. */
export interface Sentence {
  'zh-CN': string;
  en: string;
}

export class Refused extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentence.en);
  }
}

/** Ends the step that is running with a reason. */
export function refuse(zh: string, en: string): never {
  throw new Refused({ 'zh-CN': zh, en });
}

/** Refuses unless the condition holds. */
export function demand(condition: boolean, zh: string, en: string): asserts condition {
  if (!condition) refuse(zh, en);
}
