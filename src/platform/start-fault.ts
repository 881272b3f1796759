/** The server cannot start, and the message says in a sentence what is wrong and what to do; shown without a stack. */
export class StartFault extends Error {
  override name = 'StartFault';
}
