/**
 * Seat cards (席位卡, R19): six to a page of A4, with lines to cut along. It is the paper before the expert's place, so the
 * seat number and the name are read from a distance; the code is for the expert alone.
 */
import QRCode from 'qrcode';
import { seatText } from '../../contract/seat-text.js';
import { officeDay, shanghaiDay } from '../../kernel/office-dates.js';
import {
  INK,
  PAGE,
  QUIET,
  RULE,
  bytesOf,
  newPaper,
  printable,
  put,
  type Paper,
} from '../../platform/documents/sheet-paper.js';
import type { CardToPrint, SeatCardsSheet } from './seat-cards-facts.js';

const COLUMNS = 2;
const ROWS = 3;
const CARD = { width: PAGE.width / COLUMNS, height: PAGE.height / ROWS };
const PADDING = 26;
const QR = 104;

/** Draws them; slow, see the worker. */
export async function drawSeatCards(sheet: SeatCardsSheet): Promise<Buffer> {
  const paper = newPaper(`席位卡 ${sheet.meeting}`, new Date());
  for (const [index, card] of sheet.cards.entries()) {
    const place = index % (COLUMNS * ROWS);
    if (index > 0 && place === 0) paper.addPage();
    if (place === 0) drawCuts(paper);
    const at = { x: (place % COLUMNS) * CARD.width, y: Math.floor(place / COLUMNS) * CARD.height };
    drawCard(paper, sheet, card, at);
  }
  return bytesOf(paper);
}

/** Lines to cut along, right through the sheet. */
function drawCuts(paper: Paper): void {
  paper.save().lineWidth(0.5).strokeColor(RULE).dash(3, { space: 3 });
  for (let column = 1; column < COLUMNS; column += 1)
    paper
      .moveTo(column * CARD.width, 0)
      .lineTo(column * CARD.width, PAGE.height)
      .stroke();
  for (let row = 1; row < ROWS; row += 1)
    paper
      .moveTo(0, row * CARD.height)
      .lineTo(PAGE.width, row * CARD.height)
      .stroke();
  paper.undash().restore();
}

interface Corner {
  x: number;
  y: number;
}

function drawCard(paper: Paper, sheet: SeatCardsSheet, card: CardToPrint, corner: Corner): void {
  const left = corner.x + PADDING;
  const width = CARD.width - 2 * PADDING;
  const top = corner.y + 24;
  put(paper, oneLine(paper, sheet.meeting, width, 9.5), { x: left, y: top, width, size: 9.5, weight: 'bold' });
  put(paper, officeDay(sheet.heldOn), { x: left, y: top + 15, width, size: 8.5, colour: QUIET });
  const words = width - QR - 12;
  put(paper, seatText(card.seat), { x: left, y: top + 32, width: words, size: 60, weight: 'bold' });
  const size = nameSize(paper, card.name, words);
  const name = broken(paper, card.name, words, size);
  put(paper, name, { x: left, y: top + 112, width: words, size, weight: 'bold' });
  const below = paper.font('bold').fontSize(size).heightOfString(name, { width: words });
  const unit = printable(paper, card.unit).text;
  put(paper, unit, { x: left, y: top + 114 + below, width: words, size: 8.5, colour: QUIET });
  const code = { x: left + width - QR, y: top + 38 };
  drawQr(paper, card.address, code);
  const under = { x: code.x - 10, y: code.y + QR + 6, width: QR + 20 };
  put(paper, card.typed, { ...under, align: 'center', size: 10.5, weight: 'bold' });
  drawAdvice(paper, sheet, { x: left, y: corner.y + CARD.height - 66 }, width);
}

/** What to do, in two sentences. */
function drawAdvice(paper: Paper, sheet: SeatCardsSheet, at: Corner, width: number): void {
  const lastDay = officeDay(shanghaiDay(new Date(Date.parse(sheet.expiresAt) - 1)));
  const advice = [
    `用平板扫描二维码，或打开 ${sheet.origin}/card 键入卡号，再输入只有您本人知道的 PIN；还没有 PIN 的，请在监督员在场时设置。`,
    `本卡只能登录一次，${lastDay}当天有效，请勿交给他人。`,
  ];
  paper
    .moveTo(at.x, at.y)
    .lineTo(at.x + width, at.y)
    .lineWidth(0.4)
    .strokeColor(RULE)
    .stroke();
  put(paper, advice.join(''), { x: at.x, y: at.y + 6, width, size: 7.5, colour: INK });
}

/** Large where it is short; a long name takes two lines. */
function nameSize(paper: Paper, name: string, width: number): number {
  const shown = printable(paper, name).text;
  return [24, 20, 16].find((size) => paper.font('bold').fontSize(size).widthOfString(shown) <= width) ?? 14;
}

/** A long name breaks at `·` only. */
function broken(paper: Paper, name: string, width: number, size: number): string {
  const shown = printable(paper, name).text;
  paper.font('bold').fontSize(size);
  return paper.widthOfString(shown) <= width ? shown : shown.split(/(?<=·)/).join('\n');
}

function oneLine(paper: Paper, text: string, width: number, size: number): string {
  const signs = [...printable(paper, text).text];
  paper.font('bold').fontSize(size);
  if (paper.widthOfString(signs.join('')) <= width) return signs.join('');
  while (signs.length > 1 && paper.widthOfString(`${signs.join('')}…`) > width) signs.pop();
  return `${signs.join('')}…`;
}

/** As filled squares, joined along each row: sharp at any size, and no picture inside. */
function drawQr(paper: Paper, text: string, at: Corner): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const cell = QR / modules.size;
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      if (!modules.get(y, x)) continue;
      let run = 1;
      while (x + run < modules.size && modules.get(y, x + run)) run += 1;
      paper.rect(at.x + x * cell, at.y + y * cell, run * cell, cell);
      x += run;
    }
  }
  paper.fill(INK);
  // what the code says, for whoever has the sheet on a screen and no camera
  paper.link(at.x, at.y, QR, QR, text);
}
