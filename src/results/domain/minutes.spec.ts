/** R20: every fact of a meeting stands in its minutes, once, in both languages, and nothing else does. */
import fc from 'fast-check';
import { everywhereEn } from '../../../client/src/locales/everywhere/en.js';
import { everywhereZhCN } from '../../../client/src/locales/everywhere/zh-CN.js';
import type { AnnouncedResult } from '../../contract/announced-result.js';
import { ITEM, announced, at, ballot, candidateId, fullFacts, resultLine } from '../../../test/support/minutes.js';
import { MEETING_EVENT_TYPES } from '../../contract/meeting-log.js';
import type { Block } from './minutes-block.js';
import { minutesBlocks, minutesTitle } from './minutes-blocks.js';
import { NOTHING_WITHHELD, type MinutesTexts, type Withheld } from './minutes-content.js';
import { EVENTS_OF_MINUTES, PLACE_OF } from './minutes-events.js';
import type { MinutesFacts } from './minutes-facts.js';
import { minutesOf } from './minutes-of.js';
import {
  SECTION,
  candidateSection,
  isOpenSection,
  itemSection,
  partedTexts,
  sectionsOf,
  withheldSections,
} from './minutes-sections.js';

const content = minutesOf(fullFacts());
const TEXTS: MinutesTexts = {
  heading: '关于召开评审会议的纪要',
  place: '三号会议室',
  objections: '有人询问名额。',
  remarks: '材料已归档。',
  [itemSection(ITEM)]: '本组讨论热烈。',
  [candidateSection(candidateId(1))]: '业绩突出。',
  [candidateSection(candidateId(2))]: '论文偏少。',
};

const words = (block: Block): string[] => {
  switch (block.kind) {
    case 'facts':
      return block.rows.map(({ label, value }) => `${label} ${value}`);
    case 'table':
      return [...block.columns.map(({ header }) => header), ...block.rows.flat()];
    case 'typed':
      return [block.label, block.text];
    default:
      return [block.text];
  }
};
const told = (texts = TEXTS, locale: 'zh-CN' | 'en' = 'zh-CN', withheld: Withheld = NOTHING_WITHHELD): string =>
  minutesBlocks(content, texts, locale, withheld).flatMap(words).join('\n');
const times = (part: string, text = told()): number => text.split(part).length - 1;

describe('minutes tell every kind of fact once', () => {
  it.each([
    ['place', '三号会议室'],
    ['start, end', '08:59:00 至 13:00:00'],
    ['a break with its reason', '09:30:00 至 09:44:00 茶歇'],
    ['who presided: who announced', '主持 张主任（主任委员）'],
    ['recorder', '记录（会议秘书） 孙秘书'],
    ['supervisor', '监督 周监督'],
    ['attendance in numbers', '应到 5 人，到会 4 人（其中离会未返回 1 人，离会后返回 0 人），请假 1 人，未到 0 人'],
    ['quorum with its numbers', '评委会 5 人，法定人数 4 人，同时在会最多 4 人，达到法定人数'],
    ['R10: how recusals count', '回避人员不计入出席基数'],
    ['a sign-in in person', '09:00:00 本人签到'],
    ['a seat that was signed in by the officers', '09:03:00 由秘书申请、监督员确认代为签到'],
    ['departures and returns with times', '离会未返回；10:00:00 离会，10:10:00 返回；12:00:00 离会'],
    ['agenda item', '（1）建筑设计'],
    ['panel that reported', '建筑组汇报'],
    ['rehearsal, only as held', '进行演练 1 次'],
    ['a void ballot with its reason', '本次投票作废，选票不计。理由：名单有误\n'],
    ['a run-off, with its places', '第3批（加投，名额 1 个，第 2 轮）'],
    ['a further round with its reason', '本轮承接第 2 次投票，理由：更正名单后重投'],
    ['the cap', '每张选票至多同意 2 人'],
    ['places and a tie', '名额边界上 2 人同票待定'],
    ['an annulment with its reason', '结果于 11:40:00 撤销，票数仅供存查。理由：回避登记有误'],
    ['a candidate withdrawn', '已撤回'],
    ['a candidate withdrawn since the announcement', '通过·宣布后撤回'],
    ['who withdrew', 'A-002 撤回申报'],
    ['where the recused decide', '同意票达标·同票待定 ※'],
    ['verdicts only', '只公布是否通过'],
    ['announced on the chair’s word', '会议秘书孙秘书受主持人委托宣布结果'],
    ['a recusal with leaving and returning', '10:20:00 离场，10:31:00 返回'],
    ['a recusal that was removed, by whom and why', '09:12:00 由孙秘书撤销：席位看错'],
    ['a leave with its reason', '出差在外'],
    ['a takeover', '席位 02 李副主任换用设备'],
    ['a departure’s reason', '身体不适'],
    ['a return’s reason', '已回会场'],
    ['a postponed item', '推迟议程“建筑设计”'],
    ['why it was postponed', '材料待补'],
    ['a request that was confirmed, with its ballot', '申请作废本次投票（第 2 次投票“第2批”第 1 轮）：已确认并生效'],
    ['who withdrew a candidate', '组建单位两人'],
    ['who asked and confirmed', '孙秘书申请；主持人张主任 11:02:00 确认；监督员周监督 11:03:00 确认'],
    ['a request that was refused, with its candidates', '（第 3 次投票“第3批”第 2 轮；A-001）：未获同意，没有生效'],
    ['why it was refused', '监督员周监督 11:51:00 不同意：理由不充分'],
    ['objections', '有人询问名额。'],
    ['remarks', '材料已归档。'],
    ['the discussion of an item', '本组讨论热烈。'],
    ['the discussion of a candidate', '业绩突出。'],
  ])('%s', (_what, part) => expect([part, times(part)]).toEqual([part, 1]));

  it('the heading as typed, else as every meeting has it', () => {
    expect(minutesTitle(content, TEXTS, 'zh-CN')).toBe('关于召开评审会议的纪要');
    expect(minutesTitle(content, { heading: '  ' }, 'zh-CN')).toBe('2026年度评审会议纪要');
  });

  it('counts as announced; none where verdicts alone were chosen, none of a ballot without a result', () => {
    const tables = minutesBlocks(content, TEXTS, 'zh-CN').filter((block) => block.kind === 'table');
    const counted = tables.filter(({ columns }) => columns.some(({ header }) => header === '同意'));
    expect(counted.map(({ rows }) => rows[0])).toEqual([
      ['1', 'A-001', '3', '1', '0', '0', '0', '4', '同意票达标·同票待定 ※'],
    ]);
    const waiting = minutesOf({ ...fullFacts(), ballots: [ballot(1, { state: 'closed', result: null })] });
    const text = minutesBlocks(waiting, {}, 'zh-CN').flatMap(words).join('\n');
    expect(text).toContain('结果尚未宣布');
    expect(text).not.toMatch(/收到选票|人中通过|计票基数/);
  });

  it.each<[string, Partial<AnnouncedResult>, string[]]>([
    ['counts', {}, ['推荐票数 3 票，2 人中推荐 1 人', 'A-001 推荐', 'A-002 不推荐']],
    [
      'places',
      { quota: { places: 1, within: 1, tied: 0 } },
      ['推荐票数 3 票，2 人中 1 人同意票达标', '名额内（推荐）1 人', 'A-001 推荐·名额内'],
    ],
    ['verdicts alone', { verdictsOnly: true }, ['只公布是否推荐', 'A-001 推荐', 'A-002 不推荐']],
  ])('R3: a panel recommends, with %s, and nobody passes or is selected by it', (_, changes, parts) => {
    const standing = changes.quota === undefined ? null : 'within';
    const lines = [resultLine(1, { standing }), resultLine(2, { passed: false })];
    const held = ballot(1, { panel: '建筑组', committeeSize: 4, result: announced(lines, changes) });
    const composed = minutesBlocks(minutesOf({ ...fullFacts(), ballots: [held] }), {}, 'zh-CN');
    const tables = composed.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    const verdicts = tables.map((row) => `${row[1]} ${row.at(-1)}`);
    const text = [...composed.flatMap(words), ...verdicts].join('\n');
    for (const part of ['建筑组推荐表决，供评委会表决参考，不作为评审结果', '（建筑组 4 人）', ...parts])
      expect(text).toContain(part);
    expect(text).not.toMatch(/入选|通过票数|人中通过|\d 通过|未通过/);
  });

  it('the digest of a record has the name and the short form that the screens of its result have', () => {
    for (const [locale, { result }] of [
      ['zh-CN', everywhereZhCN],
      ['en', everywhereEn],
    ] as const)
      expect(told(TEXTS, locale)).toContain(`${result.digest} AAAAA-BBBBB-CCCCC-DDDDD-EEEEE`);
  });

  it('R5: who announced presided, told by the seat and not by a name that two may have', () => {
    const { meeting, ...facts } = fullFacts();
    const namesakes = meeting.seats.map((seat) => (seat.seat === 2 ? { ...seat, name: '张主任' } : seat));
    const presided = (announcedSeat: number | null): unknown =>
      minutesOf({ ...facts, meeting: { ...meeting, seats: namesakes }, ballots: [ballot(1, { announcedSeat })] })
        .attendance.presided;
    const [chair, deputy] = [
      { seat: 1, name: '张主任', position: 'chair' },
      { seat: 2, name: '张主任', position: 'deputy' },
    ];
    expect(presided(2)).toEqual([deputy]);
    expect(presided(1)).toEqual([chair]);
    for (const nobodyWhoLeads of [null, 4]) expect(presided(nobodyWhoLeads)).toEqual([chair]);
  });

  it('in English the same', () => {
    const english = told(TEXTS, 'en');
    expect(minutesBlocks(content, TEXTS, 'en').map(({ kind }) => kind)).toEqual(
      minutesBlocks(content, TEXTS, 'zh-CN').map(({ kind }) => kind),
    );
    for (const part of [
      'reported by 建筑组',
      '08:59:00 – 13:00:00',
      'recused experts do not count',
      'This ballot is void',
      'refused by 周监督',
    ])
      expect(times(part, english)).toBe(1);
    expect(english).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
    expect(told()).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
  });

  it('of every event of the side log it is settled where it is told', () => {
    expect(Object.keys(PLACE_OF).sort()).toEqual([...MEETING_EVENT_TYPES].sort());
    expect(EVENTS_OF_MINUTES).toContain('seat.departed');
    expect(EVENTS_OF_MINUTES).not.toContain('agenda.candidate');
  });

  it('a meeting of nothing has minutes too', () => {
    const { meeting } = fullFacts();
    const none = { ...meeting, seats: [], officers: [], items: [], recusals: [], absences: [], events: [] };
    const empty = minutesOf({ meeting: { ...none, state: 'preparing' }, ballots: [], requests: [], candidates: [] });
    const text = minutesBlocks(empty, {}, 'zh-CN').flatMap(words).join('\n');
    for (const part of ['没有进行投票', '没有列入议程的事项', '主持 未记录']) expect(text).toContain(part);
  });
});

describe('what two persons did, and who is not where the others are', () => {
  const facts = fullFacts();
  const { meeting } = facts;
  const from = (changed: MinutesFacts, locale: 'zh-CN' | 'en' = 'zh-CN'): Block[] =>
    minutesBlocks(minutesOf(changed), {}, locale);
  const signIn = (seat: number, time: string): MinutesFacts['requests'][number] => ({
    ...{ act: 'sign-in-seat', facts: { seat }, reason: '说明', requestedBy: '孙秘书', requestedAt: at(time) },
    state: 'confirmed',
    answers: [],
  });
  const rows = (changed: MinutesFacts, locale: 'zh-CN' | 'en' = 'zh-CN'): string[][] =>
    from(changed, locale).flatMap((block) => (block.kind === 'table' ? block.rows : []));

  it('who left for good and who came back are counted apart', () => {
    const numbers = (left: number, back: boolean): string[] => {
      const going = [
        { at: at('02:40:00'), type: 'seat.departed' as const, facts: { seat: left, reason: '接电话' }, by: '孙秘书' },
        { at: at('02:41:00'), type: 'seat.returned' as const, facts: { seat: left, reason: '已回' }, by: null },
      ];
      const seats = meeting.seats.map((seat) =>
        seat.seat === left && !back ? { ...seat, attendance: 'departed' as const } : seat,
      );
      const events = [...meeting.events, ...(back ? going : going.slice(0, 1))];
      const changed = { ...facts, meeting: { ...meeting, seats, events } };
      return [from(changed).flatMap(words).join('\n'), from(changed, 'en').flatMap(words).join('\n')];
    };
    const [zh, english] = numbers(2, true);
    expect(zh).toContain('到会 4 人（其中离会未返回 1 人，离会后返回 1 人）');
    expect(english).toContain('4 attended (1 of them left and did not come back, 1 left and came back)');
    expect(numbers(2, false)[0]).toContain('到会 4 人（其中离会未返回 2 人，离会后返回 0 人）');
  });

  it('one act signs a seat in and brings it back, and is called what it did', () => {
    // before it left, while it was away, after it was back, away again; and a seat that never left
    const asked = [signIn(3, '01:50:00'), signIn(3, '02:05:00'), signIn(3, '02:30:00'), signIn(3, '04:10:00')];
    const said = rows({ ...facts, requests: [...asked, signIn(4, '02:05:01')] }).map((row) => row[1] ?? '');
    expect(said.filter((what) => /^申请.*席位 0/.test(what))).toEqual([
      '申请代为签到（席位 03 王委员）：已确认并生效',
      '申请登记返回（席位 03 王委员）：已确认并生效',
      '申请代为签到（席位 04 赵委员）：已确认并生效',
      '申请代为签到（席位 03 王委员）：已确认并生效',
      '申请登记返回（席位 03 王委员）：已确认并生效',
    ]);
    const english = rows({ ...facts, requests: asked.slice(1, 2) }, 'en').map((row) => row[1]);
    expect(english).toContain('Asked for recording an expert’s return (seat 03 王委员): confirmed and done');
  });

  it('what two did is not the system’s: a withdrawal, a return; a card that its PIN blocked is', () => {
    const events = (['candidate.withdrawn', 'seat.returned', 'seat.card-blocked'] as const).map((type) => ({
      ...{ at: at('02:00:00'), type, by: null },
      facts: type === 'candidate.withdrawn' ? { candidate: 'A-002' } : { seat: 2 },
    }));
    const who = (locale: 'zh-CN' | 'en'): unknown[] =>
      rows({ ...facts, requests: [], meeting: { ...meeting, recusals: [], absences: [], events } }, locale)
        .filter((row) => row[0] === '10:00:00')
        .map((row) => row[3]);
    expect(who('zh-CN')).toEqual(['组建单位两人', '会议秘书和监督员', '系统']);
    expect(who('en')).toEqual(['two organizers', 'the secretary and the supervisor', 'the system']);
  });

  it('who left the agenda stands under a heading of its own, and who of them withdrew is said', () => {
    const items = meeting.items.map((item) => ({ ...item, candidateIds: [candidateId(1)] }));
    const agenda = (changed: MinutesFacts): Block[] => {
      const blocks = from(changed);
      const heading = (text: string): number => blocks.findIndex((b) => b.kind === 'heading' && b.text.includes(text));
      return blocks.slice(heading('议程与申报人') + 1, heading('评议讨论意见'));
    };
    const table = (label: string): unknown => ({ kind: 'table', rows: [expect.arrayContaining([label])] });
    const left = { ...facts, meeting: { ...meeting, items } };
    expect(agenda(left)).toMatchObject([
      { kind: 'subheading', text: '（1）建筑设计' },
      { kind: 'note' },
      table('A-001'),
      { kind: 'subheading', text: '不在议程中的申报人（曾列入投票）' },
      { kind: 'note', text: '已撤回申报：A-002' },
      table('A-002'),
    ]);
    const named = { ...left, meeting: { ...left.meeting, blind: false } };
    expect(agenda(named)).toContainEqual({ kind: 'note', text: '已撤回申报：A-002 秘密乙' });
    const events = meeting.events.filter(({ type }) => type !== 'candidate.withdrawn');
    expect(agenda({ ...left, meeting: { ...left.meeting, events } }).map(({ kind }) => kind)).toEqual([
      ...['subheading', 'note', 'table', 'subheading', 'table'],
    ]);
    expect(agenda(facts)).toHaveLength(3);
  });

  it('what was said of whoever is on no item stands under a heading of its own', () => {
    const opinions = (candidateIds: string[]): string[] => {
      const items = meeting.items.map((item) => ({ ...item, candidateIds }));
      const blocks = from({ ...facts, meeting: { ...meeting, items } });
      const heading = (text: string): number => blocks.findIndex((b) => b.kind === 'heading' && b.text.includes(text));
      return blocks
        .slice(heading('评议讨论意见') + 1, heading('投票'))
        .map((b) => ('label' in b ? b.label : 'text' in b ? b.text : ''));
    };
    expect(opinions([candidateId(1)])).toEqual(['建筑设计：讨论情况', 'A-001', '未列入议程的申报人', 'A-002']);
    expect(opinions([candidateId(1), candidateId(2)])).toEqual(['建筑设计：讨论情况', 'A-001', 'A-002']);
  });
});

describe('minutes tell nothing that is not theirs', () => {
  it('R34: a blind review’s candidates have their code and no name', () => {
    expect(JSON.stringify(content)).not.toContain('秘密');
    expect(JSON.stringify(minutesOf({ ...fullFacts(), meeting: { ...fullFacts().meeting, blind: false } }))).toContain(
      'A-001 秘密甲',
    );
  });

  it('no id of a ballot, no invented candidate, no announcement of a rehearsal', () => {
    expect(JSON.stringify(content)).not.toMatch(/"b[0-3]"|演练/);
  });

  it('R46: of whoever may read no opinion, none is there; the rest is', () => {
    const text = told(TEXTS, 'zh-CN', { opinions: true, candidateIds: [] });
    for (const part of ['本组讨论热烈', '业绩突出', '论文偏少']) expect(text).not.toContain(part);
    for (const part of ['有人询问名额', '材料已归档', '身体不适']) expect(text).toContain(part);
  });

  it('R10: of whoever is recused from a candidate, nothing of that discussion is there', () => {
    const text = told(TEXTS, 'zh-CN', { opinions: false, candidateIds: [candidateId(2)] });
    for (const part of ['本组讨论热烈', '论文偏少']) expect(text).not.toContain(part);
    expect(text).toContain('业绩突出');
  });

  it('nothing withheld can come back by another section, whoever is recused from whomever (R10, R46)', () => {
    const sections = sectionsOf(content);
    const some = fc.record({ opinions: fc.boolean(), candidateIds: fc.subarray([candidateId(1), candidateId(2)]) });
    fc.assert(
      fc.property(
        some,
        fc.dictionary(fc.constantFrom(...sections), fc.string({ minLength: 1, maxLength: 8 })),
        (withheld, texts) => {
          const hidden = withheldSections(content, withheld);
          const typed = minutesBlocks(content, texts, 'zh-CN', withheld).filter((block) => block.kind === 'typed');
          for (const block of typed) {
            expect(block.withheld).toBe(hidden.has(block.section));
            if (hidden.has(block.section)) expect(block.text).toBe('');
          }
          expect([...hidden].some(isOpenSection)).toBe(false);
        },
      ),
    );
  });

  it('texts are parted without a word lost, and only of sections that these minutes have', () => {
    const stranger = candidateSection(candidateId(9));
    const { open, opinions } = partedTexts(content, { ...TEXTS, [stranger]: '别处', remarks: '  ' });
    expect(Object.keys(open).sort()).toEqual(['heading', 'objections', 'place']);
    expect(Object.keys(opinions)).toHaveLength(3);
    expect(sectionsOf(content).every((section) => SECTION.test(section))).toBe(true);
  });
});
