/** What makes a sheet print like an office document, and its drop-down lists: parts that the writer leaves to features. */
import type { Feature, Image } from 'write-excel-file/node';
import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import type { OfficeSheet } from './office-sheet.js';

const A4 = 9;
const MARGINS = '<pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.35" footer="0.35"/>';

/** Number of rows from the top that every printed page repeats: up to the table's header. */
export function headerRow(sheet: OfficeSheet): number {
  return sheet.heading === undefined ? 1 : 3;
}

/** Page setup, header, footer, repeated header rows and drop-down lists of the sheets, in the order in which they are written. */
export function officePrint(sheets: readonly OfficeSheet[]): Feature<Image['content']> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            return sheet === undefined ? xml : elementsOf(sheet).reduce(withElement, xml);
          },
        },
        'xl/workbook.xml': { transform: (xml) => withPrintTitles(xml, sheets) },
      },
    },
  };
}

function withElement(xml: string, { name, markup }: { name: string; markup: string }): string {
  const existing = findElement(xml, name);
  if (existing !== undefined) return replaceElement(xml, existing, markup);
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet');
  if (order === undefined) throw new Error('the writer does not say the order of elements in a worksheet');
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet');
}

function elementsOf(sheet: OfficeSheet): { name: string; markup: string }[] {
  const header = sheet.heading === undefined ? '' : `<oddHeader>&amp;R&amp;9${escaped(sheet.name)}</oddHeader>`;
  const orientation = sheet.landscape === true ? 'landscape' : 'portrait';
  const elements = [
    { name: 'sheetPr', markup: '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' },
    { name: 'printOptions', markup: '<printOptions horizontalCentered="1"/>' },
    { name: 'pageMargins', markup: MARGINS },
    {
      name: 'pageSetup',
      markup: `<pageSetup paperSize="${A4}" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`,
    },
    {
      name: 'headerFooter',
      markup: `<headerFooter>${header}<oddFooter>&amp;C&amp;9第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter>`,
    },
  ];
  const choices = choicesOf(sheet);
  return choices === null ? elements : [...elements, { name: 'dataValidations', markup: choices }];
}

/** `&` starts a code in headers and footers and is doubled to mean itself. */
function escaped(text: string): string {
  return sanitizeTextContent(text.replaceAll('&', '&&'));
}

function choicesOf(sheet: OfficeSheet): string | null {
  const first = headerRow(sheet);
  const last = first + sheet.rows.length + (sheet.blankRows ?? 0) - 1;
  const lists = sheet.columns.flatMap(({ choices }, column) => {
    if (choices === undefined || last < first) return [];
    const range = `${getCellAddress(first, column)}:${getCellAddress(last, column)}`;
    const words = sanitizeTextContent(`"${choices.join(',')}"`);
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${range}"><formula1>${words}</formula1></dataValidation>`;
  });
  return lists.length === 0 ? null : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

function withPrintTitles(xml: string, sheets: readonly OfficeSheet[]): string {
  const names = sheets.map((sheet, index) => {
    const quoted = sanitizeAttributeValue(`'${sheet.name.replaceAll("'", "''")}'`);
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$1:$${headerRow(sheet)}</definedName>`;
  });
  const markup = `<definedNames>${names.join('')}</definedNames>`;
  const existing = findElement(xml, 'definedNames');
  if (existing !== undefined) return replaceElement(xml, existing, markup);
  const order = getOrderOfSiblings('xl/workbook.xml', 'workbook');
  if (order === undefined) throw new Error('the writer does not say the order of elements in a workbook');
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'workbook');
}
