/** The notice says what is true, the same in both languages, and no text changes under a version that people accepted. */
import { createHash } from 'node:crypto';
import { NOTICE } from './notice.js';

it('has the same paragraphs in both languages', () => {
  expect(NOTICE.paragraphs.en).toHaveLength(NOTICE.paragraphs['zh-CN'].length);
});

it('promises no deletion that the program does not do', () => {
  const text = JSON.stringify(NOTICE.paragraphs);
  expect(text).not.toMatch(/销毁密钥|destroying keys/);
  expect(text).toContain('系统不自动删除');
  expect(text).toContain('deletes nothing by itself');
});

it('is the text of its version: whoever changes it raises the version and puts the new digest here', () => {
  const digest = createHash('sha256').update(JSON.stringify(NOTICE.paragraphs)).digest('hex').slice(0, 16);
  expect({ version: NOTICE.version, digest }).toEqual({ version: 3, digest: 'd9ac2b12e94ff672' });
});
