/** Requests as such, whatever they are about, and the live connection. */
import { entry, type ProblemEntries } from './entry.js';

export const REQUESTS = {
  'request.invalid': entry(
    400,
    '提交的内容有误：{field}。请改正后重试。',
    'The request is not valid: {field}. Correct it and try again.',
  ),
  'request.malformed': entry(
    400,
    '收到的数据无法解析，请刷新页面后重试。',
    'The data could not be read. Reload the page and try again.',
  ),
  'request.too-large': entry(
    413,
    '提交的内容超过允许的大小（{limit} 字节）。',
    'What was sent is larger than allowed ({limit} bytes).',
  ),
  'request.unsupported-type': entry(
    415,
    '不支持这种内容类型，请以 JSON 或文件上传方式提交。',
    'This content type is not supported; send JSON or upload a file.',
  ),
  'request.origin': entry(
    403,
    '请求不是从本系统页面发出的，已拒绝。请从本系统页面操作。',
    'The request did not come from a page of this system. Use the pages of this system.',
  ),
  'request.too-many': entry(
    429,
    '操作过于频繁，请 {seconds} 秒后再试。',
    'Too many attempts. Try again in {seconds} seconds.',
  ),
  'resource.not-found': entry(404, '没有找到所请求的内容，或您无权查看。', 'Not found, or not yours to see.'),
  'server.unexpected': entry(
    500,
    '服务器出现意外错误，操作没有生效。请重试；若仍出现，请把编号 {requestId} 告诉管理员。',
    'An unexpected error; nothing was changed. Try again, and if it stays tell the administrator the number {requestId}.',
  ),
  'server.busy': entry(
    503,
    '服务器暂时繁忙，操作没有生效，请稍后重试。',
    'The server is busy; nothing was changed. Try again in a moment.',
  ),
  'live.unknown-command': entry(400, '不支持的指令，请刷新页面。', 'Unknown command. Reload the page.'),
} as const satisfies ProblemEntries;
