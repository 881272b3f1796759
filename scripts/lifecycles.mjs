// Writes docs/lifecycles.md from the tables in src/*/domain/lifecycle.ts. Usage: node scripts/lifecycles.mjs [--check],
// the latter writing nothing and failing when the document says something else.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { importSource } from './import-source.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const document = path.join(root, 'docs', 'lifecycles.md');
const HEAD = `# Lifecycles

Written by \`node scripts/lifecycles.mjs\` from the tables in \`src/*/domain/lifecycle.ts\`, which are also what the program
asks. What is not in a table does not happen: it is refused and changes nothing.
`;

async function tables() {
  const features = readdirSync(path.join(root, 'src')).sort();
  const files = features
    .map((name) => `src/${name}/domain/lifecycle.ts`)
    .filter((file) => existsSync(path.join(root, file)));
  const modules = await Promise.all(files.map(importSource));
  return modules.flatMap((module) => Object.values(module).filter((value) => Array.isArray(value?.transitions)));
}

const { lifecycleMarkdown } = await importSource('src/kernel/lifecycle.ts');
const text = [HEAD, ...(await tables()).map(lifecycleMarkdown)].join('\n');
if (!process.argv.includes('--check')) {
  mkdirSync(path.dirname(document), { recursive: true });
  writeFileSync(document, text);
} else if (!existsSync(document) || readFileSync(document, 'utf8') !== text) {
  process.stderr.write('docs/lifecycles.md says something else than the tables; run node scripts/lifecycles.mjs.\n');
  process.exitCode = 1;
}
