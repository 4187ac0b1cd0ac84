export const id = 299;
export const ids = [299];
export const modules = {

/***/ 6813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cr: () => (/* binding */ bold),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   Ly: () => (/* binding */ spansOf),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   _S: () => (/* binding */ sign),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   uW: () => (/* binding */ section)
/* harmony export */ });
const code = (text) => ({ kind: 'code', text });
const name = (text) => ({ kind: 'name', text });
const bold = (text) => ({ kind: 'bold', text });
const link = (text, url) => ({ kind: 'link', text, url });
const sign = (text) => ({ kind: 'sign', text });
/** A line with marks in it, as a template: `` line`Try ${name('doctor')}.` `` */
const line = (texts, ...spans) => texts.flatMap((text, place) => [text, ...spans.slice(place, place + 1)]);
/** The spans of a line; text that is in several pieces is in one. */
function spansOf(line) {
    const spans = [];
    for (const span of typeof line === 'string' ? [line] : line) {
        const last = spans.at(-1);
        if (typeof span === 'string' && typeof last === 'string')
            spans.splice(-1, 1, last + span);
        else
            spans.push(span);
    }
    return spans;
}
const paragraph = (...lines) => ({ kind: 'paragraph', lines });
/** A list, or nothing if it would be empty. */
const list = (items) => items.length === 0 ? [] : [{ kind: 'list', items }];
const codeBlock = (lines, { language = 'text', more = '…' } = {}) => ({ kind: 'code', lines, language, more });
/** A heading and what is under it, or nothing if nothing is. */
const section = (title, blocks) => blocks.length === 0 ? [] : [{ kind: 'heading', level: 3, text: title }, ...blocks];


/***/ }),

/***/ 63299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   terminalText: () => (/* binding */ terminalText)
/* harmony export */ });
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6813);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);


/** Blocks as text for a terminal: no marks, tables in columns. The only place where their text is made safe for it. */
function terminalText(blocks) {
    return `${joined(blocks)}\n`;
}
const joined = (blocks) => blocks.map((block) => terminalBlock(block).join('\n')).join('\n\n');
function terminalBlock(block) {
    switch (block.kind) {
        case 'heading': {
            const text = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(block.text);
            return [text, (block.level === 2 ? '=' : '-').repeat(width(text))];
        }
        case 'paragraph':
            return block.lines.map(terminalLine);
        case 'list':
            return block.items.map((item) => `- ${terminalLine(item)}`);
        case 'table':
            return columns(block);
        case 'code':
            return block.lines.map((line) => `    ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeLine */ .U_)(line)}`.trimEnd());
        case 'details':
            return [`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(block.title)}:`, '', joined(block.blocks)];
    }
}
/** One line of text for a terminal. */
function terminalLine(line) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)((0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .spansOf */ .Ly)(line).map(terminalSpan).join(''));
}
function terminalSpan(span) {
    if (typeof span === 'string')
        return span;
    switch (span.kind) {
        case 'code':
        case 'bold':
            return span.text;
        case 'name':
            return `\`${span.text}\``;
        case 'link':
            return `${span.text}: ${encodeURI(span.url)}`;
        case 'sign':
            // Not every terminal has a font for it.
            return '';
    }
}
const width = (text) => [...text].length;
/** Columns wider than this are put last, because a terminal breaks long lines. */
const NARROW = 30;
/** Rows under each other, two blanks between columns. */
function columns({ columns: heads, rows }) {
    const all = [heads.map(({ title }) => title), ...rows].map((cells) => cells.map(terminalLine));
    const widths = heads.map((_, at) => Math.max(...all.map((cells) => width(cells[at] ?? ''))));
    const order = [...widths.keys()].sort((a, b) => Number(widths[a] > NARROW) - Number(widths[b] > NARROW));
    return all.map((cells) => order
        .map((at) => (cells[at] ?? '') + ' '.repeat(widths[at] - width(cells[at] ?? '')))
        .join('  ')
        .trimEnd());
}


/***/ })

};
