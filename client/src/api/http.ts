/** The one way to the REST API: same origin, JSON, our header against forged requests, problems as errors. */
import i18next from 'i18next';
import type { Problem } from '../../../src/contract/problem.js';
import { ProblemError, Unreachable } from './problem-error.js';

type Method = 'GET' | 'POST' | 'DELETE' | 'PUT';

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  if (typeof body === 'object' && body !== null && 'code' in body) return body as Problem;
  const code =
    response.status === 404 ? 'resource.not-found' : response.status >= 502 ? 'server.busy' : 'server.unexpected';
  return {
    type: `urn:pingshen:problem:${code}`,
    title: '',
    status: response.status,
    code,
    facts: { requestId: response.headers.get('x-request-id') ?? '–' },
  };
}

async function fetched(path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('Accept-Language', i18next.language);
  if (init.method !== 'GET') headers.set('X-Pingshen', '1');
  const response = await fetch(path, { ...init, headers, credentials: 'same-origin' }).catch(() => {
    throw new Unreachable();
  });
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return response;
}

async function call<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const json =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
  const response = await fetched(path, { method, ...json });
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

export const get = <T>(path: string): Promise<T> => call<T>('GET', path);
export const post = <T = void>(path: string, body: unknown = {}): Promise<T> => call<T>('POST', path, body);
export const put = <T = void>(path: string, body: unknown): Promise<T> => call<T>('PUT', path, body);
export const remove = (path: string): Promise<void> => call<void>('DELETE', path);

/** Fetches bytes exactly as the server gives them. */
export async function getBytes(path: string, signal: AbortSignal): Promise<Uint8Array> {
  const response = await fetched(path, { method: 'GET', signal });
  return new Uint8Array(await response.arrayBuffer());
}

/** Sends one file and reports how much of it has left (0..1). */
export function upload<T>(path: string, file: File, onProgress: (share: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('X-Pingshen', '1');
    request.setRequestHeader('Accept-Language', i18next.language);
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => reject(new Unreachable());
    request.onload = () => {
      if (request.status < 300) resolve(JSON.parse(request.responseText) as T);
      else
        void problemOf(new Response(request.responseText, { status: request.status })).then((p) =>
          reject(new ProblemError(p)),
        );
    };
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

/** Fetches a file made by a POST and hands it to the browser's downloads. */
export async function downloadPosted(path: string, fileName: string, body?: unknown): Promise<void> {
  const json =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
  const response = await fetched(path, { method: 'POST', ...json });
  saveFile(await response.blob(), fileName);
}

/** Hands bytes to the browser's downloads. */
export function saveFile(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileName;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A query string of what is set. */
export function query(parameters: Record<string, string | number | null | undefined>): string {
  const set = Object.entries(parameters).filter(
    (entry): entry is [string, string | number] => entry[1] !== null && entry[1] !== undefined && entry[1] !== '',
  );
  return set.length === 0 ? '' : `?${new URLSearchParams(set.map(([k, v]) => [k, String(v)])).toString()}`;
}
