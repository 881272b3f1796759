// Experts of the demo review that sign in and vote by themselves; the server must be running (npm start).
import { existsSync } from 'node:fs';

const built = new URL('../dist/cli/demo/demo-experts.js', import.meta.url);
if (!existsSync(built)) {
  console.error('请先运行 npm start (run npm start first)');
  process.exit(1);
}
await import(built.href);
