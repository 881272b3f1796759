/** Invented people for the fixtures: long ethnic names and rare characters included. */
const FAMILY = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'.split('');
const GIVEN = [
  '建国',
  '晓峰',
  '丽娟',
  '文博',
  '志强',
  '淑芬',
  '海燕',
  '明',
  '雪梅',
  '俊杰',
  '思远',
  '国栋',
  '静',
  '永康',
  '玉兰',
  '少华',
];
const SPECIAL = ['阿卜杜拉·买买提江', '𬱖玥', '古丽娜尔·阿不都热合曼', '欧阳䶮', '扎西多吉', '龚犇犇'];
const UNITS = [
  '省建筑设计研究院有限公司',
  '省交通规划勘察设计研究院',
  '贵阳市城市建设投资集团',
  '遵义市水利水电勘测设计院',
  '省质量安全监督总站',
  '黔东南州建筑工程公司',
  '省地质矿产勘查开发局',
  '贵州大学土木工程学院',
];
const SPECIALTIES = ['建筑设计', '岩土工程', '市政工程', '工程管理', '结构工程', '给排水'];

export const nameOf = (i: number): string =>
  i % 9 === 4
    ? (SPECIAL[Math.floor(i / 9) % SPECIAL.length] ?? '')
    : `${FAMILY[i % FAMILY.length]}${GIVEN[(i * 7) % GIVEN.length]}`;
export const unitOf = (i: number): string => UNITS[(i * 5) % UNITS.length] ?? '';
export const specialtyOf = (i: number): string => SPECIALTIES[Math.floor(i / 10) % SPECIALTIES.length] ?? '';
export const codeOf = (i: number): string => `A-${String(i + 1).padStart(3, '0')}`;
export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
