import { mkdirSync, writeFileSync } from 'node:fs';
import { pdfPages } from '../../../test/support/pdf-text.js';
import { drawSeatCards } from './seat-cards.js';
import type { CardToPrint, SeatCardsSheet } from './seat-cards-facts.js';

const NAMES = ['张三', '阿依古丽·买买提', '陈䶮', '王𬭎', '迪丽热巴·阿卜杜热合曼·热合木图拉', '欧阳明月'];

const card = (seat: number): CardToPrint => ({
  seat,
  name: NAMES[seat % NAMES.length] ?? '',
  unit: seat % 3 === 0 ? '贵州省建筑设计研究院有限责任公司第二综合设计分院结构设计所' : '贵州大学',
  address: `https://review.example.org/card#${'0123456789ABCDEFGHJKMNPQRS'.slice(seat % 5)}${'Z'.repeat(seat % 5)}`,
  typed: `ABCD${seat % 10}-FGH${seat % 10}K`,
});

const sheet = (seats: number): SeatCardsSheet => ({
  meeting: '2026年度工程系列高级职称评审会议（贵阳）第二次全体评审会议及学科组评议',
  committee: '贵州省示例工程系列高级职称评审委员会',
  heldOn: '2026-11-20',
  expiresAt: '2026-11-20T16:00:00Z',
  origin: 'https://review.example.org',
  cards: Array.from({ length: seats }, (_, index) => card(index + 1)),
});

it('R19: has six cards to a page of A4, each with seat, name, unit, both codes and what to do', async () => {
  const pdf = await drawSeatCards(sheet(25));
  mkdirSync('test/output', { recursive: true });
  writeFileSync('test/output/seat-cards.pdf', pdf);
  const pages = pdfPages(pdf);
  expect(pages).toHaveLength(5);
  const first = pages[0] ?? '';
  for (let seat = 1; seat <= 6; seat += 1) {
    expect(first).toContain(String(seat).padStart(2, '0'));
    expect(first).toContain(card(seat).typed);
  }
  expect(first).not.toContain(card(7).typed);
  expect(pages[4]).toContain(card(25).typed);
  const lines = first.replaceAll('\n', '');
  for (const said of ['阿依古丽·买买提', '2026年11月20日', '贵州大学', '只能登录一次', '监督员在场时设置'])
    expect(lines).toContain(said);
  expect(pdf.toString('latin1')).toContain(card(3).address);
  expect(pdf.toString('latin1')).toContain('/MediaBox [0 0 595.28 841.89]');
});

it('shows a stand-in where the typeface lacks a character, and never loses a card for it', async () => {
  const [page = ''] = pdfPages(await drawSeatCards({ ...sheet(1), cards: [{ ...card(1), name: '王\u{2CE93}' }] }));
  expect(page).toContain('王');
  expect(page).toContain(card(1).typed);
});
