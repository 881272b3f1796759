// Makes demo/experts.xlsx (25) and demo/candidates.xlsx (60): invented people of an invented province, the same at every
// run. Their ID numbers carry a region code that was never given out (990101) and valid check digits.
//
//   node demo/make-demo-lists.mjs
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { importSource } from '../scripts/import-source.mjs';

const { writeXlsx } = await importSource('src/platform/spreadsheets/xlsx-writer.ts');
const { idNumberCheckCharacter } = await importSource('src/kernel/id-number.ts');
const { EXPERT_COLUMNS } = await importSource('src/experts/domain/expert-list.ts');
const { CANDIDATE_COLUMNS } = await importSource('src/dossiers/domain/candidate-list.ts');

const SEED = 20261120;
const REGION = '990101';

/** mulberry32: small, and the same everywhere. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const next = random(SEED);
const below = (count) => Math.floor(next() * count);
const pick = (items) => items[below(items.length)];
const two = (number) => String(number).padStart(2, '0');

let serial = 0;
function idNumber(fromYear, toYear) {
  serial += 1;
  const born = `${fromYear + below(toYear - fromYear + 1)}${two(1 + below(12))}${two(1 + below(28))}`;
  const digits = `${REGION}${born}${String(serial).padStart(3, '0')}`;
  return digits + idNumberCheckCharacter(digits);
}

const UNITS = [
  '黔州省建筑设计研究院有限责任公司',
  '黔州省水利水电勘测设计研究院',
  '黔州省交通规划勘察设计研究院',
  '黔州大学土木工程学院',
  '黔州理工学院',
  '黔州省地质矿产勘查开发局一〇二地质大队',
  '黔州磷化工集团有限责任公司',
  '云岭市市政工程管理处',
  '云岭市轨道交通集团有限公司',
  '黔州电网有限责任公司云岭供电局',
  '黔州省生态环境科学研究设计院',
  '黔州数据宝网络科技有限公司',
  '黔州航天精密机械有限公司',
  '北盘江流域开发有限公司',
  '清溪县农业农村局农机服务中心',
  '清溪县自然资源局',
  '云岭华岳建设工程有限公司',
  '黔州省机械电子产品质量检验院',
];
const SPECIALTIES = [
  '建筑设计',
  '结构工程',
  '水利水电工程',
  '道路与桥梁工程',
  '机械工程',
  '电气工程',
  '环境工程',
  '大数据工程',
  '地质勘查',
  '化学工程',
];

const EXPERTS = [
  ['陆振邦', '主任委员', '建筑设计', 0],
  ['韦素琴', '副主任委员', '水利水电工程', 1],
  ['石敬亭', '副主任委员', '道路与桥梁工程', 2],
  ['龙应泉', '委员', '结构工程', 3],
  ['艾尼瓦尔·吐尔逊', '委员', '地质勘查', 5],
  ['罗兆麟', '委员', '化学工程', 6],
  ['潘秀英', '委员', '环境工程', 10],
  ['冉启文', '委员', '电气工程', 9],
  ['杨昌霖', '委员', '机械工程', 12],
  ['莫家骏', '委员', '大数据工程', 11],
  ['欧阳静远', '委员', '建筑设计', 3],
  ['田仁杰', '委员', '结构工程', 0],
  ['吴㛃', '委员', '水利水电工程', 4],
  ['蒙正华', '委员', '道路与桥梁工程', 8],
  ['何光裕', '委员', '机械工程', 17],
  ['次仁·旺堆', '委员', '电气工程', 9],
  ['郑䶮', '委员', '环境工程', 4],
  ['宋佩兰', '委员', '大数据工程', 3],
  ['覃志远', '委员', '地质勘查', 5],
  ['冯守约', '委员', '化学工程', 4],
  ['安顺昌', '委员', '水利水电工程', 13],
  ['谢明德', '委员', '道路与桥梁工程', 7],
  ['令狐克勤', '委员', '结构工程', 8],
  ['彭𬭎', '委员', '机械工程', 4],
  ['曾令仪', '委员', '建筑设计', 7],
];

const KINDS = [
  ...Array(40).fill('正评'),
  ...Array(6).fill('转评'),
  ...Array(4).fill('破格'),
  ...Array(3).fill('绿色通道'),
  ...Array(3).fill('定向评价'),
  ...Array(2).fill('民营专项'),
  ...Array(2).fill('专精特新举荐'),
];
const SURNAMES = [...'李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const GIVEN = [
  '建国',
  '晓燕',
  '志强',
  '丽华',
  '海涛',
  '雪梅',
  '文博',
  '思远',
  '玉兰',
  '俊杰',
  '佳宁',
  '一鸣',
  '国栋',
  '春燕',
  '子涵',
  '振宇',
  '慧敏',
  '立新',
  '永康',
  '秀芳',
  '明',
  '静',
  '磊',
  '倩',
  '鹏',
  '娜',
  '宇航',
  '若溪',
  '承志',
  '云飞',
];
/** Names that a system has to get right; two people of one name at two units (R50). */
const REMARKABLE = new Map([
  [3, '阿依古丽·买买提'],
  [9, '王伟'],
  [14, '陈䶮'],
  [21, '迪丽热巴·阿卜杜热合曼·热合木图拉'],
  [27, '张𬭎'],
  [33, '洛桑·次仁卓玛'],
  [38, '欧阳若兰'],
  [41, '王伟'],
  [46, '李㛃'],
  [52, '武〇'],
  [57, '司马文渊'],
]);

function shuffled(items) {
  const copy = [...items];
  for (let index = copy.length - 1; index > 0; index -= 1) {
    const other = below(index + 1);
    [copy[index], copy[other]] = [copy[other], copy[index]];
  }
  return copy;
}

function candidateName(number, taken) {
  const remarkable = REMARKABLE.get(number);
  if (remarkable !== undefined) return remarkable;
  for (;;) {
    const name = pick(SURNAMES) + pick(GIVEN);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

const rowOf = (columns, values) => columns.map((column) => values[column.field] ?? '');

const experts = EXPERTS.map(([name, position, specialty, unit], index) =>
  rowOf(EXPERT_COLUMNS, {
    name,
    idNumber: idNumber(1962, 1981),
    phone: `199${String(40000000 + below(9999999)).padStart(8, '0')}`,
    unit: UNITS[unit],
    title: index % 4 === 3 ? '高级工程师' : '正高级工程师',
    specialty,
    position,
    loginName: `e${String(index + 1).padStart(3, '0')}`,
  }),
);

const taken = new Set(EXPERTS.map(([name]) => name));
const candidates = shuffled(KINDS).map((kind, index) => {
  const listNumber = index + 1;
  const name = candidateName(listNumber, taken);
  const specialty = SPECIALTIES[index % SPECIALTIES.length];
  const unit =
    kind === '民营专项' || kind === '专精特新举荐'
      ? pick([UNITS[11], UNITS[12], UNITS[16]])
      : kind === '定向评价'
        ? pick([UNITS[14], UNITS[15]])
        : UNITS[(index * 5 + below(3)) % UNITS.length];
  return rowOf(CANDIDATE_COLUMNS, {
    listNumber: String(listNumber),
    name,
    idNumber: idNumber(1974, 1994),
    unit,
    specialty,
    level: '高级',
    title: index % 7 === 4 ? '正高级工程师' : '高级工程师',
    kind,
  });
});

async function write(file, name, title, columns, rows) {
  const sheet = {
    name,
    heading: { title, left: '填报单位：黔州省工程系列高级职称评审委员会办公室', right: '2026年11月9日' },
    columns: columns.map(({ header, width }) => ({ header, width })),
    rows,
    notes: ['注：名单中的人员、单位均为虚构，仅供演示。'],
    landscape: true,
  };
  await writeFile(fileURLToPath(new URL(file, import.meta.url)), await writeXlsx([sheet]));
  console.log(`demo/${file}: ${rows.length} rows`);
}

await write('experts.xlsx', '评审专家名单', '2026年度工程系列高级职称评审专家名单', EXPERT_COLUMNS, experts);
await write('candidates.xlsx', '申报人名单', '2026年度工程系列高级职称申报人名单', CANDIDATE_COLUMNS, candidates);
