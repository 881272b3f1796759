/** A signed-in client of the REST interface, as a browser would be: cookie, own header, problem bodies. */
import { NOTICE } from '../../contract/notice.js';
import type { Problem } from '../../contract/problem.js';

import type { SessionView } from '../../identity/views/session.view.js';

export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.code}: ${problem.title}`);
    this.name = 'ApiProblem';
  }
}

export class ApiClient {
  private readonly cookies = new Map<string, string>();

  /** `cookie`: a Cookie header to begin with. */
  constructor(
    readonly address: string,
    cookie = '',
  ) {
    for (const pair of cookie.split('; ')) this.keep(pair);
  }

  /** The Cookie header, for a live connection of the same session. */
  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Signs in; the notice on personal information is accepted for accounts that a program or a test speaks for. */
  async signIn(loginName: string, password: string): Promise<void> {
    await this.post('/api/session', { loginName, password });
    const { confined } = await this.get<SessionView>('/api/session');
    if (confined === 'notice') await this.post('/api/account/notice', { version: NOTICE.version });
  }

  get<T>(path: string): Promise<T> {
    return this.send<T>('GET', path, {});
  }

  post<T>(path: string, body?: unknown): Promise<T> {
    return this.send<T>(
      'POST',
      path,
      body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) },
    );
  }

  put(path: string, body: unknown): Promise<void> {
    const init = { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
    return this.send<undefined>('PUT', path, init);
  }

  delete(path: string): Promise<void> {
    return this.send<undefined>('DELETE', path, {});
  }

  async upload<T>(path: string, fileName: string, bytes: Uint8Array): Promise<T> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), fileName);
    return this.send<T>('POST', path, { body: form });
  }

  async download(path: string): Promise<Uint8Array> {
    const response = await this.request('GET', path, {});
    return new Uint8Array(await response.arrayBuffer());
  }

  private async send<T>(method: string, path: string, init: RequestInit): Promise<T> {
    const response = await this.request(method, path, init);
    const text = await response.text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  private async request(method: string, path: string, init: RequestInit): Promise<Response> {
    const headers = {
      ...(init.headers as Record<string, string> | undefined),
      'X-Pingshen': '1',
      cookie: this.cookieHeader,
    };
    const response = await fetch(`${this.address}${path}`, { ...init, method, headers });
    for (const set of response.headers.getSetCookie()) this.keep(set.split(';')[0] ?? '');
    if (!response.ok) throw new ApiProblem((await response.json()) as Problem);
    return response;
  }
  /** An empty value takes the cookie away. */
  private keep(pair: string): void {
    const at = pair.indexOf('=');
    if (at < 1) return;
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
