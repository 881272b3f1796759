/** Signing a document as a finger does on a screen: over the digest that is shown. */
import type { ApiClient } from '../../src/cli/demo/api-client.js';
import type { SigningView } from '../../src/results/views/signing.view.js';

const STROKES = [{ points: [100, 100, 500, 200, 900, 120] }];

/** Draws on one's own line of the document whose signatures lie at this path. */
export async function signDrawn(client: ApiClient, path: string): Promise<void> {
  const { digest } = await client.get<SigningView>(path);
  await client.post(path, { kind: 'drawn', digest, strokes: STROKES });
}
