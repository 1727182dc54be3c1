/** One key of the pad: how it looks, what it is called, and what it writes; `|` is where the caret goes. */
export interface MathKey {
  word: string;
  face: string;
  text: string;
  latex: string;
}

const digit = (d: string): MathKey => ({ word: '', face: d, text: d, latex: d });

const POWER: MathKey = { word: 'power', face: 'x^n', text: '^|', latex: '#@^{#?}' };
const ROOT: MathKey = { word: 'root', face: '\\sqrt{\\;}', text: 'sqrt(|)', latex: '\\sqrt{#0}' };
const FRACTION: MathKey = { word: 'fraction', face: '\\tfrac{a}{b}', text: '(|)/()', latex: '\\frac{#0}{#?}' };
const OR: MathKey = { word: 'or', face: '', text: ' or |', latex: '\\text{ or }' };

/** In the box on a desk. */
export const DESK_KEYS = [POWER, ROOT, FRACTION, OR];

const letter = (word: string, face: string): MathKey => ({ word, face, text: face, latex: face });

const COMMA: MathKey = { word: 'comma', face: '{,}', text: ', ', latex: ',' };
const LESS = letter('less', '<');
const GREATER = letter('greater', '>');
const PI: MathKey = { word: 'pi', face: '\\pi', text: 'pi', latex: '\\pi' };
const E = letter('exponential', 'e');
const SQUARE = [letter('openSquare', '['), letter('closeSquare', ']')];
const BRACES: MathKey[] = [
  { word: 'openBrace', face: '\\{', text: '{', latex: '\\{' },
  { word: 'closeBrace', face: '\\}', text: '}', latex: '\\}' },
];
const ORDER: MathKey[] = [
  LESS,
  { word: 'atMost', face: '\\le', text: '<=', latex: '\\le' },
  GREATER,
  { word: 'atLeast', face: '\\ge', text: '>=', latex: '\\ge' },
];
const INFINITY: MathKey = { word: 'infinity', face: '\\infty', text: 'infinity', latex: '\\infty' };
const unit = (word: string, text: string): MathKey => ({ word, face: `\\mathrm{${text}}`, text, latex: `\\mathrm{${text}}` });

/** The six keys of the first row, by the kind of answer. */
const FIRST_ROW: Record<string, MathKey[]> = {
  interval: [COMMA, LESS, GREATER, ...SQUARE, INFINITY],
  inequality: [COMMA, ...ORDER, INFINITY],
  matrix: [COMMA, ...SQUARE, PI, ...BRACES],
  units: [
    unit('metre', 'm'), unit('centimetre', 'cm'), unit('second', 's'), unit('gram', 'g'), unit('kilogram', 'kg'),
    { word: 'degree', face: '^\\circ', text: '°', latex: '^{\\circ}' },
  ],
  equation: [COMMA, LESS, GREATER, PI, E, letter('letterY', 'y')],
  system: [COMMA, LESS, GREATER, PI, E, letter('letterY', 'y')],
  integral: [COMMA, LESS, GREATER, PI, E, letter('constant', 'C')],
  derivative: [COMMA, LESS, GREATER, PI, E, letter('letterY', 'y')],
};

/** On a phone, row by row; the pad adds deleting and finishing at the end. */
export const padKeys = (kind: string): MathKey[] => [
  ...(FIRST_ROW[kind] ?? [COMMA, LESS, GREATER, PI, ...BRACES]),
  ...['7', '8', '9'].map(digit),
  POWER,
  ROOT,
  FRACTION,
  ...['4', '5', '6'].map(digit),
  { word: 'x', face: 'x', text: 'x', latex: 'x' },
  { word: 'openBracket', face: '(', text: '(', latex: '(' },
  { word: 'closeBracket', face: ')', text: ')', latex: ')' },
  ...['1', '2', '3'].map(digit),
  { word: 'plus', face: '+', text: '+', latex: '+' },
  { word: 'minus', face: '-', text: '-', latex: '-' },
  { word: 'equals', face: '=', text: '=', latex: '=' },
  digit('0'),
  { word: 'point', face: '.', text: '.', latex: '.' },
  OR,
  { word: 'plusMinus', face: '\\pm', text: '±', latex: '\\pm' },
];

/** Writes into the input at the caret; what was selected goes where the caret would. */
export function insert(input: HTMLInputElement, text: string): void {
  const start = input.selectionStart ?? input.value.length;
  const end = input.selectionEnd ?? start;
  const selected = input.value.slice(start, end);
  // A closing bracket that already stands there is stepped over.
  if (text === ')' && !selected && input.value[end] === ')' && isOpen(input.value.slice(0, end))) {
    input.setSelectionRange(end + 1, end + 1);
    return;
  }
  const [before, after] = text.includes('|') ? text.split('|') : [text, ''];
  // A space at the edge is for reading only: one is enough.
  const head = before.startsWith(' ') && /(^|\s)$/.test(input.value.slice(0, start)) ? before.trimStart() : before;
  const kept = text.includes('|') ? selected : '';
  input.setRangeText(head + kept + after, start, end, 'end');
  // With a term wrapped into a fraction, the empty part is what comes next.
  const empty = kept ? after.indexOf('()') : -1;
  const caret = start + head.length + kept.length + (empty >= 0 ? empty + 1 : 0);
  input.setSelectionRange(caret, caret);
}

/** Deletes the selection, or the letter before the caret; an empty pair of brackets goes at once. */
export function erase(input: HTMLInputElement): void {
  const start = input.selectionStart ?? input.value.length;
  const end = input.selectionEnd ?? start;
  if (start !== end) {
    input.setRangeText('', start, end, 'end');
  } else if (start > 0) {
    const pair = input.value[start - 1] === '(' && input.value[start] === ')';
    input.setRangeText('', start - 1, pair ? start + 1 : start, 'end');
  }
}

const isOpen = (text: string) => text.split('(').length > text.split(')').length;
