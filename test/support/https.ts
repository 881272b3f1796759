/** A client that trusts one certificate authority and no other, as a tablet that was prepared for the venue. */
import { request } from 'node:https';

export interface HttpsAnswer {
  status: number;
  cookies: string[];
  body: string;
}

export interface HttpsAsk {
  ca: string;
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
}

export function askHttps(url: string, { ca, method = 'GET', headers = {}, body }: HttpsAsk): Promise<HttpsAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { ca, method, headers, agent: false, timeout: 10_000 }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          cookies: answer.headers['set-cookie'] ?? [],
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    asked.once('timeout', () => asked.destroy(new Error(`no answer from ${url}`)));
    asked.once('error', reject);
    asked.end(body);
  });
}
