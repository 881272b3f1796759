// Builds the offline verifier: one HTML file with script and style inlined and a CSP that names their hashes, so that
// nothing else can run and nothing can be sent. Usage: node scripts/build-verifier.mjs [output file]
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const page = join(root, 'src', 'verifier', 'page');
const output = resolve(process.argv[2] ?? join(root, 'dist', 'verifier', 'pingshen-verifier.html'));

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The page's script with everything that it imports, as one classic script: modules do not load from file://. */
async function script() {
  const bundle = await rolldown({
    input: join(page, 'page.mjs'),
    platform: 'browser',
    tsconfig: join(root, 'tsconfig.json'),
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    transform: { target: 'chrome109' },
  });
  const { output: chunks } = await bundle.generate({ format: 'iife', minify: true, codeSplitting: false });
  // The HTML parser must not find an end tag or a comment inside the script.
  return chunks[0].code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

const [template, style, code] = await Promise.all([
  readFile(join(page, 'page.html'), 'utf8'),
  readFile(join(page, 'page.css'), 'utf8'),
  script(),
]);
const csp = [
  "default-src 'none'",
  `script-src ${hash(code)}`,
  `style-src ${hash(style)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
/** Fills a place of the template; the blanks around it go, since the hash counts every character between the tags. */
function filled(page, place, text) {
  const at = new RegExp(`\\s*%${place}%\\s*`);
  if (!at.test(page)) throw new Error(`The template has no place for ${place}.`);
  // a function as the replacement: `$&` inside the script must stay as it is
  return page.replace(at, () => text);
}
const html = filled(filled(filled(template, 'CSP', csp), 'STYLE', style), 'SCRIPT', code);
await mkdir(dirname(output), { recursive: true });
await writeFile(output, html);
process.stdout.write(`${output} ${Math.round(html.length / 1024)} KB\n`);
