import type { BundleReport, RecountedLine } from './report.js';
import { reportHtml } from './page/view.js';
import { reportText } from './report-text.js';

const counts = { recused: 0, agree: 5, oppose: 1, abstain: 1, unsubmitted: 0, base: 7 };
const line = (passed: boolean, standing: 'within' | 'beyond' | 'tied' | null): RecountedLine =>
  ({ candidate: 'c', label: 'A-001', ...counts, passed, standing }) as RecountedLine;

function report(recommends: boolean): string[] {
  const results = [line(true, null), line(false, null), line(true, 'within'), line(true, 'beyond'), line(true, 'tied')];
  const bundle: BundleReport = {
    ...{ valid: true, ballotId: 'b', title: '表决', round: 1, fingerprint: null, manifestHash: null, head: null },
    ...{ voided: false, rehearsal: false, recommends, papers: 7, seatsWithPaper: 7 },
    ...{ findings: [], results, warnings: [], exceptions: [] },
  };
  const whole = { valid: true, bundles: [bundle], findings: [], warnings: [] };
  return (['zh-CN', 'en'] as const).flatMap((language) => [
    reportText(whole, ['file'], language),
    reportHtml(whole, ['file'], language),
  ]);
}

it('an outcome of the committee passes or not, with a quota has a place or not (R15)', () => {
  for (const [i, text] of report(false).entries()) {
    for (const words of i < 2
      ? ['未通过', '入选，名额内', '同意票达标，超出名额（未入选）', '未定']
      : ['not passed', 'selected, has a place', 'not selected', 'tied'])
      expect(text).toContain(words);
    expect(text).not.toMatch(/推荐|recommended/);
  }
});

it('the ballot of a panel recommends and nothing of it passes (R3)', () => {
  for (const [i, text] of report(true).entries()) {
    for (const words of i < 2
      ? ['不推荐', '推荐，名额内', '超出名额', '未定']
      : ['not recommended', 'has a place', 'beyond', 'tied'])
      expect(text).toContain(words);
    expect(text).not.toMatch(/[^核验]通过[，<\n]|passed/);
  }
});
