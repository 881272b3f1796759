import { mkdirSync, writeFileSync } from 'node:fs';
import { pdfPages } from '../../../test/support/pdf-text.js';
import { readSheet } from '../../platform/spreadsheets/read-sheet.js';
import { publicityList } from './publicity-list.js';
import { drawTallySheet } from './tally-sheet.js';
import type { Printing, TallySheetFacts, TallySheetLine } from './tally-sheet-facts.js';

const line = (index: number, changes: Partial<TallySheetLine> = {}): TallySheetLine => ({
  label: `A-${String(index).padStart(3, '0')} ${['张三', '阿依古丽·买买提', '陈䶮', '王𬭎', '迪丽热巴·阿卜杜热合曼·热合木图拉'][index % 5] ?? ''}`,
  withdrawn: false,
  agree: 17,
  oppose: 5,
  abstain: 1,
  unsubmitted: 1,
  recused: 1,
  base: 25,
  passed: index % 3 !== 0,
  differs: false,
  ...changes,
});

const facts = (lines: TallySheetLine[], changes: Partial<TallySheetFacts> = {}): TallySheetFacts => ({
  committee: '贵州省示例工程系列高级职称评审委员会',
  meeting: '2026年度工程系列高级职称评审会议',
  heldOn: '2026-11-20',
  ballot: '高级工程师评审表决',
  number: 1,
  round: 1,
  rehearsal: false,
  annulled: false,
  announcedAt: '2026-11-20T06:05:30Z',
  committeeSize: 25,
  attending: 25,
  submitted: 24,
  minimumAgree: 17,
  recusedCounted: true,
  recordFingerprint: '7Q2M4-XK9TD-0AB3C-ZZ81P-W5RNE',
  lines,
  ...changes,
});

const printing: Printing = {
  number: 1,
  at: '2026-11-20T06:10:00Z',
  digest: '0AB3C-7Q2M4-XK9TD-W5RNE-ZZ81P',
  signatures: [],
  withdrawnSince: [],
  runOffPlaces: null,
  tiesStop: false,
};
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

function keep(name: string, bytes: Buffer): void {
  mkdirSync('test/output', { recursive: true });
  writeFileSync(`test/output/${name}`, bytes);
}

describe('the tally sheet', () => {
  it('has sixty candidates on a few pages of A4, with a subset of the font only', async () => {
    const started = performance.now();
    const pdf = await drawTallySheet(facts(Array.from({ length: 60 }, (_, index) => line(index + 1))), printing);
    console.info(`tally sheet of 60 candidates: ${pdf.length} bytes in ${Math.round(performance.now() - started)} ms`);
    keep('tally-sheet.pdf', pdf);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pagesOf(pdf)).toBeLessThanOrEqual(4);
    for (const page of pdfPages(pdf)) expect(page).toContain(`数据摘要 ${printing.digest}`);
    expect(pdfPages(pdf).join('\n')).toContain('A-058 王𬭎');
    expect(pdf.length).toBeLessThan(300_000);
    expect(pdf.toString('latin1')).toContain('/MediaBox [0 0 595.28 841.89]');
  });

  it('is the same for the same data and copy, and differs by the mark of a further copy', async () => {
    const some = facts([line(1)]);
    const [one, again, copy] = await Promise.all([
      drawTallySheet(some, printing),
      drawTallySheet(some, printing),
      drawTallySheet(some, { ...printing, number: 3 }),
    ]);
    expect(pdfPages(one)).toEqual(pdfPages(again));
    expect(pdfPages(one)[0]).not.toContain('补打');
    expect(pdfPages(copy)[0]).toContain('补打（第 2 次） 2026年11月20日 14:10:00');
    keep('tally-sheet-reprinted.pdf', copy);
  });

  it('shows a rehearsal, a withdrawn candidate, a verdict that hangs on the recused, and characters that one font or none has', async () => {
    const lines = [line(1, { withdrawn: true }), line(2, { differs: true }), line(3, { label: 'A-003 𠮷𰀀田' })];
    const pdf = await drawTallySheet(facts(lines, { rehearsal: true, recusedCounted: false, round: 2 }), {
      ...printing,
      number: 2,
    });
    keep('tally-sheet-odd.pdf', pdf);
    const [page = ''] = pdfPages(pdf);
    // R22: counted by itself, and nothing to sign
    expect(page).toContain('投票：演练 1 · ');
    expect(page).not.toContain('（签字）');
    for (const part of ['演练 · 不作为评审结果', '已撤回', '通过 ※', '第 2 轮', '不计入', 'U+30000'])
      expect(page).toContain(part);
    // each is drawn by itself, in its place
    expect(page.replaceAll('\n', '')).toContain('A-003 𠮷〓田');
    expect(pagesOf(pdf)).toBe(1);
  });

  it('tells of those who withdrew since on the copy, and leaves what was signed as it was (R17)', async () => {
    const pdf = await drawTallySheet(facts([line(1), line(2)]), { ...printing, withdrawnSince: ['A-002'] });
    const [page = ''] = pdfPages(pdf);
    expect(page).toContain('宣布结果后撤回申报，不予公示：A-002');
    expect(page).toContain('共 2 人');
    expect(page).toContain(printing.digest);
  });

  it('carries the signatures that were given, each with name, time and the digest of what was signed', async () => {
    const some = facts([line(1), line(2)]);
    const signedAt = '2026-11-20T06:08:00Z';
    const strokes = [
      [60, 200, 200, 40, 320, 220, 460, 60, 600, 240],
      [640, 80, 900, 240],
    ];
    const pdf = await drawTallySheet(some, {
      ...printing,
      signatures: [
        { line: 'chair', kind: 'drawn', name: '欧阳明', strokes, signedAt, digest: printing.digest },
        {
          line: 'teller',
          kind: 'typed',
          name: '迪丽热巴·阿卜杜热合曼',
          strokes: null,
          signedAt,
          digest: printing.digest,
        },
        { line: 'supervisor', kind: 'drawn', name: '王𬭎', strokes, signedAt, digest: 'QQQQQ-QQQQQ-QQQQQ-QQQQQ-QQQQQ' },
      ],
    });
    keep('tally-sheet-signed.pdf', pdf);
    const [page = ''] = pdfPages(pdf);
    const text = page.replaceAll('\n', '');
    for (const part of [
      '欧阳明 2026年11月20日 14:08:00',
      `签字内容摘要 ${printing.digest}`,
      '键入姓名并以密码确认',
      '签字内容摘要 QQQQQ-QQQQQ-QQQQQ-QQQQQ-QQQQQ，与本表不同',
    ])
      expect(text).toContain(part);
    expect(pagesOf(pdf)).toBe(1);
  });

  it('with a quota, says of everybody who passed whether there is a place, and that a tie over the boundary is open', async () => {
    const lines = [
      line(1, { passed: true, agree: 20, standing: 'within' }),
      line(4, { passed: true, agree: 18, standing: 'tied', label: 'A-004 迪丽热巴·阿卜杜热合曼·热合木图拉' }),
      line(5, { passed: true, agree: 18, standing: 'tied', differs: true }),
      line(7, { passed: true, agree: 17, standing: 'beyond' }),
      line(3),
    ];
    const pdf = await drawTallySheet(facts(lines, { quota: { places: 2, within: 1, tied: 2 } }), printing);
    keep('tally-sheet-quota.pdf', pdf);
    const [page = ''] = pdfPages(pdf);
    for (const part of [
      '入选·名额内',
      '同意票达标·同票待定',
      '同意票达标·同票待定 ※',
      '同意票达标·超出名额（未入选）',
      '未通过',
      '4 人同意票达标，1 人入选',
      '名额 2 个：同意票达标者按同意票数排列，名额内 1 人',
      '2 人并列第 2 名（同票待定），均不列入名额内；须就这 2 人加投一轮。',
    ])
      expect(page.replaceAll('\n', '')).toContain(part);
    // to have no place is never to have passed
    expect(page).not.toMatch(/(?<!未)通过·/);
    const quota = { places: 2, within: 1, tied: 2 };
    const [stopped = ''] = pdfPages(await drawTallySheet(facts(lines, { quota }), { ...printing, tiesStop: true }));
    expect(stopped).toContain('按本年度评审的设定并列即止，不再投票，余下 1 个名额未决。');
    expect(stopped).not.toContain('加投');
    const [without = ''] = pdfPages(await drawTallySheet(facts([line(1)]), printing));
    expect(without).not.toContain('名额');
  });

  it('marks an annulled outcome, and keeps its counts (R17)', async () => {
    const pdf = await drawTallySheet(facts([line(1)], { annulled: true }), printing);
    keep('tally-sheet-annulled.pdf', pdf);
    const [page = ''] = pdfPages(pdf);
    expect(page).toContain('结果已撤销 · 票数仅供存查');
    const [plain = ''] = pdfPages(await drawTallySheet(facts([line(1)]), printing));
    expect(plain).not.toContain('撤销');
    for (const row of plain.split('\n').slice(0, 3)) expect(page).toContain(row);
  });

  it('a full last page sends the signatures to a page of their own', async () => {
    const pages = await Promise.all(
      [22, 24, 26, 28].map(async (count) =>
        pagesOf(await drawTallySheet(facts(Array.from({ length: count }, () => line(5))), printing)),
      ),
    );
    expect(Math.max(...pages)).toBeLessThanOrEqual(3);
  });
});

describe('the publicity list', () => {
  it('reads back as an office document with the lines and nothing else', async () => {
    const bytes = await publicityList({
      committee: '贵州省示例工程系列高级职称评审委员会',
      review: '2026年度工程系列高级职称评审',
      day: '2026-11-20',
      order: 'stroke',
      undecided: 0,
      lines: [
        { name: '丁一', unit: '示例一院', specialty: '建筑设计', level: 'senior', title: '高级工程师' },
        { name: '=王𬭎', unit: '示例二院', specialty: '水利水电', level: 'senior', title: '正高级工程师' },
      ],
    });
    keep('publicity.xlsx', bytes);
    const sheet = await readSheet(bytes, 'a.xlsx');
    expect(sheet.rows.map((row) => row.cells.flatMap((cell) => cell?.text ?? []))).toEqual([
      ['2026年度工程系列高级职称评审通过人员名单'],
      ['单位：贵州省示例工程系列高级职称评审委员会', '2026年11月20日'],
      ['序号', '姓名', '工作单位', '专业', '级别', '申报职称'],
      ['1', '丁一', '示例一院', '建筑设计', '高级', '高级工程师'],
      ['2', '=王𬭎', '示例二院', '水利水电', '高级', '正高级工程师'],
      ['共 2 人，按姓氏笔画排列。'],
      ['评审委员会组建单位（盖章）：', '日期：      年    月    日'],
    ]);
  });
});
