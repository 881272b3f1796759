import { isProblem } from '../../api/problem-error.js';

/** Ends the session on the server; says every failure and tries again until the server knows of no session any more. */
export async function endSession(
  end: () => Promise<void>,
  failed: (error: unknown) => void,
  pause: () => Promise<void>,
): Promise<void> {
  for (;;) {
    try {
      await end();
      return;
    } catch (error) {
      if (isProblem(error, 'access.signed-out', 'access.seat-moved')) return;
      failed(error);
    }
    await pause();
  }
}
