/** The component library under our tokens: quiet rules instead of boxes, no shadows, 44 px targets. Organizer's pages only. */
import type { ThemeConfig } from 'antd';
import { tokens } from './tokens.js';

const { color } = tokens;

export const antdTheme: ThemeConfig = {
  token: {
    colorPrimary: color.pine,
    colorText: color.ink,
    colorTextSecondary: color.ink2,
    colorTextTertiary: color.ink3,
    colorTextPlaceholder: color.ink3,
    colorBgBase: color.sheet,
    colorBgLayout: color.paper,
    colorBorder: color.lineStrong,
    colorBorderSecondary: color.line,
    colorError: color.seal,
    colorWarning: color.amber,
    colorSuccess: color.pine,
    colorLink: color.pine,
    borderRadius: tokens.radius,
    controlHeight: tokens.target,
    fontFamily: tokens.font,
    fontSize: 16,
    boxShadow: 'none',
    boxShadowSecondary: `0 8px 28px rgba(31, 42, 55, 0.12)`,
    motion: false,
    wireframe: true,
  },
  components: {
    Table: {
      headerBg: 'transparent',
      headerColor: color.ink3,
      headerSplitColor: 'transparent',
      headerBorderRadius: 0,
      headerSortActiveBg: 'transparent',
      headerSortHoverBg: color.side,
      bodySortBg: 'transparent',
      rowHoverBg: color.side,
      borderColor: color.line,
      cellPaddingBlock: 13,
      cellPaddingInline: 8,
      colorBgContainer: 'transparent',
    },
    Pagination: { itemActiveBg: 'transparent', itemSize: 44 },
    Select: { optionHeight: 44, optionPadding: '10px 12px' },
  },
};
