/** Lists of experts and candidates that come in as files. */
import { entry, type ProblemEntries } from './entry.js';

export const LISTS = {
  'list.no-file': entry(
    400,
    '没有收到文件，请选择一个 xlsx 或 CSV 文件后上传。',
    'No file was received. Choose an xlsx or CSV file and upload it.',
  ),
  'list.empty': entry(422, '文件是空的，请检查后重新上传。', 'The file is empty. Check it and upload it again.'),
  'list.wrong-type': entry(
    415,
    '这不是 xlsx 或 CSV 文件。请用 Excel 或 WPS 打开，“另存为”xlsx 后重新上传。',
    'This is neither an xlsx nor a CSV file. Open it in a spreadsheet program, save it as xlsx and upload that.',
  ),
  'list.old-or-protected': entry(
    415,
    '这是旧版 xls 文件，或设有打开密码。请用 Excel 或 WPS 打开，去掉密码，“另存为”xlsx 后重新上传。',
    'This is an old xls file or one with a password. Open it, remove the password, save it as xlsx and upload that.',
  ),
  'list.too-large': entry(
    413,
    '文件超过允许的大小（{limit} 字节）。请删去图片和多余的工作表，或拆分后上传。',
    'The file is larger than allowed ({limit} bytes). Remove pictures and further sheets, or split it.',
  ),
  'list.unpacks-too-large': entry(
    422,
    '文件展开后超过允许的大小（{limit} 字节），没有读取。请另存为新的 xlsx 后重试。',
    'Unpacked, the file exceeds what is allowed ({limit} bytes); it was not read. Save it as a new xlsx and try again.',
  ),
  'list.unreadable': entry(
    422,
    '文件已损坏，无法读取。请用 Excel 或 WPS 打开并另存为新的 xlsx 后重试。',
    'The file is damaged and cannot be read. Open it, save it as a new xlsx and try again.',
  ),
  'list.unreadable-text': entry(
    422,
    '无法识别 CSV 文件的编码（支持 UTF-8 和 GBK/GB18030）。请另存为 UTF-8 或 xlsx 后重试。',
    'The encoding of the CSV file is not known (UTF-8 and GBK/GB18030 are). Save it as UTF-8 or xlsx and try again.',
  ),
  'list.unreadable-csv': entry(
    422,
    'CSV 文件第 {row} 行附近的引号不成对，无法读取。请改正或另存为 xlsx 后重试。',
    'The quotes near row {row} of the CSV file do not match. Correct them, or save the file as xlsx.',
  ),
  'list.too-slow': entry(
    422,
    '文件过于复杂，在规定时间内没有读完。请复制到新的工作簿，另存为 xlsx 后重试。',
    'The file is too complex to be read in time. Copy the list into a new workbook, save it as xlsx and try again.',
  ),
  'list.too-many-rows': entry(
    422,
    '名单超过 {limit} 行。请拆分后分次上传。',
    'The list has more than {limit} rows. Split it and upload the parts.',
  ),
  'list.too-many-columns': entry(
    422,
    '名单超过 {limit} 列。请删去多余的列后重新上传。',
    'The list has more than {limit} columns. Remove what is not needed.',
  ),
  'list.no-header': entry(
    422,
    '没有找到表头。第一张工作表前 {rows} 行内应有一行表头，至少包含：{columns}。请对照模板改正。',
    'No header was found. One of the first {rows} rows of the first sheet must hold at least: {columns}. Compare with the template.',
  ),
  'list.header-missing': entry(
    422,
    '表头缺少：{columns}。请对照模板补上后重新上传。',
    'The header lacks: {columns}. Compare with the template, add them and upload the file again.',
  ),
  'list.header-doubled': entry(
    422,
    '表头中“{column}”出现了不止一次。请只保留一列。',
    'The header has “{column}” more than once. Keep one of them.',
  ),
  'list.no-rows': entry(
    422,
    '表头下面没有数据。请填写后重新上传。',
    'There are no rows below the header. Fill in the list and upload it again.',
  ),
  'list.interrupted': entry(
    409,
    '服务器在读取或导入途中重新启动，没有导入任何内容。请重新上传。',
    'The server restarted while reading or importing; nothing was imported. Upload the file again.',
  ),
  'import.wrong-state': entry(
    409,
    '这份名单当前状态（{state}）不允许这项操作。',
    'This list is {state}; this cannot be done now.',
  ),
  'import.has-faults': entry(
    409,
    '名单中有 {faults} 行有问题，没有导入。请改正文件后重新上传，或选择“只导入没有问题的行”。',
    'The list has {faults} rows with faults; nothing was imported. Correct the file, or choose “only the good rows”.',
  ),
  'import.nothing-good': entry(
    409,
    '名单中没有可以导入的行。请改正文件后重新上传。',
    'No row of the list can be imported. Correct the file and upload it again.',
  ),
  'import.overtaken': entry(
    409,
    '上传之后名单已有变化（另一份名单已导入），没有导入任何内容。请重新上传以重新核对。',
    'The lists have changed since the upload (another list was imported); nothing was imported. Upload the file again.',
  ),
} as const satisfies ProblemEntries;
