import { fontPieces, isMadeFor } from './font-pieces.js';

const CSS = `
@font-face {
  font-family: HanaMin;
  src: local("HanaMinA"),
    url(A-1.woff2) format("woff2");
  unicode-range: U+3400-37ff;
}
@font-face { font-family: HanaMin; src: url("B.woff2") format("woff2"); unicode-range: U+9FA6, U+20000-203FF }
`;

it('tells the pieces of a style sheet', () => {
  expect(fontPieces(CSS)).toEqual([
    { file: 'A-1.woff2', unicodeRange: 'U+3400-37ff' },
    { file: 'B.woff2', unicodeRange: 'U+9FA6, U+20000-203FF' },
  ]);
});

it('tells which piece a character is in', () => {
  const [first, second] = fontPieces(CSS);
  const made = (codePoint: number): boolean[] => [isMadeFor(first!, codePoint), isMadeFor(second!, codePoint)];
  expect(made(0x3400)).toEqual([true, false]);
  expect(made(0x37ff)).toEqual([true, false]);
  expect(made(0x3800)).toEqual([false, false]);
  expect(made(0x9fa6)).toEqual([false, true]);
  expect(made(0x203ff)).toEqual([false, true]);
});
