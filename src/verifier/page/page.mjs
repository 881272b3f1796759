// Wires the offline page: files in, report out. No part of it ever touches the network (and the CSP would not let it).
import { verifyFiles } from '../verify.ts';
import { reportHtml } from './view.ts';

const TEXTS = {
  en: {
    name: 'Ballot verifier',
    intro:
      'This page works offline: files are verified on this computer and sent nowhere. Choose the ballot files that a meeting exported, or drop them here.',
    choose: 'Choose ballot files',
    receipts: 'Receipts or heads that people kept (one per line, optional)',
    acks: 'Acknowledgements of the server (optional)',
    verify: 'Verify',
    working: 'Verifying…',
    badAck: 'An acknowledgement file is not valid JSON.',
    other: '中文',
  },
  'zh-CN': { working: '正在核验……', badAck: '确认文件不是有效的 JSON。', other: 'English' },
};

const at = (id) => document.getElementById(id);
const state = { files: [], language: 'zh-CN', report: null };

// The Chinese texts stand in the page itself, so that it says something even before the script runs.
for (const element of document.querySelectorAll('[data-text]')) {
  TEXTS['zh-CN'][element.dataset.text] = element.textContent.trim();
}

function show() {
  const words = TEXTS[state.language];
  document.documentElement.lang = state.language;
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = words[element.dataset.text];
  at('language').textContent = words.other;
  at('language').lang = state.language === 'en' ? 'zh-CN' : 'en';
  at('chosen').textContent = state.files.map((file) => file.name).join('、');
  at('verify').disabled = state.files.length === 0;
  if (state.report) at('report').innerHTML = reportHtml(state.report, state.names, state.language);
}

function choose(files) {
  state.files = [...files];
  state.report = null;
  at('report').textContent = '';
  show();
}

async function readAcks() {
  const texts = await Promise.all([...at('acks').files].map((file) => file.text()));
  return texts.map((text) => JSON.parse(text));
}

async function verify() {
  const words = TEXTS[state.language];
  at('report').textContent = words.working;
  at('verify').disabled = true;
  // Lets the browser paint the sentence before the computation takes the thread.
  await new Promise((resolve) => setTimeout(resolve, 50));
  try {
    const acks = await readAcks();
    const lines = at('receipts')
      .value.split(/[\n,;，；]+/)
      .map((line) => line.trim())
      .filter(Boolean);
    const isHead = (line) => /^[0-9a-f]{64}$/i.test(line);
    const buffers = await Promise.all(state.files.map((file) => file.arrayBuffer()));
    const evidence = { receipts: lines.filter((line) => !isHead(line)), heads: lines.filter(isHead), acks };
    state.names = state.files.map((file) => file.name);
    state.report = verifyFiles(
      buffers.map((buffer) => new Uint8Array(buffer)),
      evidence,
    );
  } catch {
    state.report = null;
    at('report').textContent = words.badAck;
  }
  show();
}

at('files').addEventListener('change', () => choose(at('files').files));
at('verify').addEventListener('click', verify);
at('language').addEventListener('click', () => {
  state.language = state.language === 'en' ? 'zh-CN' : 'en';
  show();
});
for (const type of ['dragenter', 'dragover', 'dragleave', 'drop']) {
  document.addEventListener(type, (event) => {
    event.preventDefault();
    at('drop').classList.toggle('over', type === 'dragenter' || type === 'dragover');
    if (type === 'drop' && event.dataTransfer.files.length > 0) choose(event.dataTransfer.files);
  });
}
show();
