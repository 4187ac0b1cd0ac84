export const id = 665;
export const ids = [665];
export const modules = {

/***/ 97665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cli: () => (/* binding */ cli)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/action/neutralised.js
var neutralised = __webpack_require__(93517);
// EXTERNAL MODULE: ./build/host/errors.js
var errors = __webpack_require__(14620);
// EXTERNAL MODULE: ./build/settings/schema.js + 1 modules
var schema = __webpack_require__(70138);
// EXTERNAL MODULE: ./build/settings/values.js
var values = __webpack_require__(39416);
;// CONCATENATED MODULE: ./build/arguments.js



/** What the command line can do, with its arguments and one line of text each. */
const COMMANDS = {
    run: { usage: 'run --good REF… [--bad REF] [--<setting> VALUE]…', text: 'find the commit that broke it' },
    doctor: { usage: 'doctor', text: 'check this host for everything that a run needs' },
    oops: { usage: 'oops [FILE]…', text: 'read console logs or dmesg, print the crash reports as JSON' },
    report: { usage: 'report DIR', text: "render summary and page again from a run's journal" },
    clean: { usage: 'clean', text: 'remove what crashed runs left on this host' },
    setup: { usage: 'setup', text: 'install what this host lacks' },
};
const COMMAND_NAMES = Object.keys(COMMANDS);
const isCommand = (name) => Object.hasOwn(COMMANDS, name);
/**
 * Parses the command line. Without arguments it asks for help.
 *
 * @param argv  without the names of node and of the script
 * @throws ConfigurationError for an unknown command or flag, with the nearest name
 */
function parseArguments(argv) {
    const [first, ...rest] = argv;
    const end = argv.indexOf('--');
    const flags = end < 0 ? argv : argv.slice(0, end);
    if (first === undefined || first === 'help' || flags.includes('--help') || flags.includes('-h')) {
        return { command: 'help', given: {}, positional: [] };
    }
    if (first === '--version')
        return { command: 'version', given: {}, positional: [] };
    if (!isCommand(first)) {
        throw new errors/* ConfigurationError */.j1(first.startsWith('-')
            ? `The command line begins with '${first}', expected a command first: ${COMMAND_NAMES.join(', ')}.`
            : `unknown command '${first}'. Did you mean ${(0,values/* nearest */.pA)(first, COMMAND_NAMES)}? Commands: ${COMMAND_NAMES.join(', ')}.`);
    }
    const { given, positional } = readFlags(rest, first === 'run');
    checkPositional(first, positional);
    return { command: first, given: byName(given), positional };
}
/** @param greedy  a list flag takes all values up to the next flag: `--good v6.1 v6.2` */
function readFlags(args, greedy) {
    const given = new Map();
    const positional = [];
    let at = 0;
    while (at < args.length) {
        const arg = args[at++] ?? '';
        if (arg === '--')
            return { given, positional: [...positional, ...args.slice(at)] };
        if (!arg.startsWith('-') || arg === '-') {
            positional.push(arg);
            continue;
        }
        const [, name = arg, attached] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
        const setting = settingOf(name, arg);
        const values = given.get(name) ?? [];
        given.set(name, values);
        if (attached !== undefined) {
            values.push(attached);
            continue;
        }
        if (setting.kind === 'boolean' && !['true', 'false', ''].includes(args[at] ?? '-')) {
            values.push('true');
            continue;
        }
        if (!isValue(args[at])) {
            throw new errors/* ConfigurationError */.j1(`--${name} has no value. Write --${name} VALUE, or --${name}=VALUE where it begins with two dashes.`);
        }
        do
            values.push(args[at++] ?? '');
        while (greedy && setting.kind === 'list' && isValue(args[at]));
    }
    return { given, positional };
}
const isValue = (arg) => arg !== undefined && !arg.startsWith('--');
function settingOf(name, arg) {
    if ((0,schema/* isSettingName */.s9)(name) && name !== 'command')
        return schema/* SETTINGS */.yy[name];
    const flags = schema/* SETTING_NAMES */.OI.filter((each) => each !== 'command');
    const close = (0,values/* nearest */.pA)(name.replace(/^-+/, ''), flags);
    throw new errors/* ConfigurationError */.j1(`unknown option '${arg.split('=')[0]}'. Did you mean --${close}? 'kernel-bisect --help' lists all options.`);
}
function checkPositional(command, positional) {
    if (command === 'oops')
        return;
    if (command === 'report') {
        if (positional.length === 1)
            return;
        throw new errors/* ConfigurationError */.j1(`report is given ${positional.length} directories, expected one: kernel-bisect report DIR.`);
    }
    if (positional.length === 0)
        return;
    throw new errors/* ConfigurationError */.j1(`${command} takes no argument '${positional[0]}'. Usage: kernel-bisect ${COMMANDS[command].usage}`);
}
/** A flag given twice keeps all its values: a list has them, and for anything else `readSettings` says so. */
function byName(given) {
    return Object.fromEntries([...given].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]));
}
/** The text of `--help`, made from the commands and the settings. */
function helpText() {
    const usages = COMMAND_NAMES.map((name) => `  ${COMMANDS[name].usage}\n      ${COMMANDS[name].text}`);
    return [
        'Usage: kernel-bisect <command>',
        '',
        'Commands:',
        ...usages,
        '',
        'Settings that most runs use:',
        ...flagLines(true),
        '',
        'More settings:',
        ...flagLines(false),
        '',
        'An empty value is the default. Lists: one item a line, or several values after the flag.',
        'Durations: 90s, 10m, 2h. Sizes: 512M, 20G.',
        '',
        'Exit status: 0 a culprit was found; 1 the run broke; 2 wrong usage or settings;',
        '3 ended without a single culprit.',
        '',
    ].join('\n');
}
const PLACEHOLDERS = {
    text: 'TEXT',
    script: 'TEXT',
    list: 'ITEM…',
    choice: 'WORD',
    boolean: '[true|false]',
    duration: 'DURATION',
    minutes: 'MINUTES',
    size: 'SIZE',
    number: 'NUMBER',
};
function flagLines(isInput) {
    return schema/* SETTING_NAMES */.OI.filter((name) => schema/* SETTINGS */.yy[name].isInput === isInput && name !== 'command').map((name) => {
        const setting = schema/* SETTINGS */.yy[name];
        const words = setting.kind === 'choice' ? setting.allowed?.join('|') : PLACEHOLDERS[setting.kind];
        return `  --${name} ${words}\n      ${setting.text.replaceAll('`', '')} Default: ${setting.default}.`;
    });
}

// EXTERNAL MODULE: ./build/bisect/journal.js
var journal = __webpack_require__(65668);
// EXTERNAL MODULE: ./build/exit-status.js
var exit_status = __webpack_require__(90565);
// EXTERNAL MODULE: ./build/host/assets.js
var assets = __webpack_require__(55250);
// EXTERNAL MODULE: ./build/host/cancellation.js
var cancellation = __webpack_require__(38864);
// EXTERNAL MODULE: ./build/host/elevate.js
var elevate = __webpack_require__(58525);
// EXTERNAL MODULE: ./build/host/node-host.js + 2 modules
var node_host = __webpack_require__(80623);
// EXTERNAL MODULE: ./build/host/user.js
var user = __webpack_require__(69064);
// EXTERNAL MODULE: ./build/oops/read.js + 10 modules
var read = __webpack_require__(38284);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./node_modules/he/src/he.mjs + 1 modules
var he = __webpack_require__(65669);
;// CONCATENATED MODULE: ./build/report/terminal-summary.js

const FENCE = /^(`{3,})/;
const SEPARATOR = /^\|[-:| ]+\|$/;
/**
 * The job summary as text for a terminal: GitHub's Markdown without its marks, tables in columns. Foreign text in it is
 * escaped, so a mark is always one of ours.
 *
 * @param markdown  what `summaryOf` made
 */
function summaryForTerminal(markdown) {
    const out = [];
    let table = [];
    let fence = null;
    const endTable = () => {
        out.push(...columns(table));
        table = [];
    };
    for (const line of markdown.split('\n')) {
        const mark = FENCE.exec(line)?.[1];
        if (fence !== null) {
            if (mark === fence)
                fence = null;
            else
                out.push(`    ${line}`);
            continue;
        }
        if (line.startsWith('|')) {
            if (!SEPARATOR.test(line))
                table.push(line
                    .slice(1, -1)
                    .split('|')
                    .map((cell) => inline(cell).trim()));
            continue;
        }
        endTable();
        if (mark === undefined)
            out.push(...block(line));
        else
            fence = mark;
    }
    endTable();
    return `${out
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim()}\n`;
}
/** A line outside of tables and fences. */
function block(line) {
    const heading = /^(#{2,3}) (.*)$/.exec(line);
    if (heading) {
        const text = inline(heading[2]);
        return heading[1] === '##' ? [text, '='.repeat(width(text))] : [text, '-'.repeat(width(text))];
    }
    const title = /^<details><summary>(.*)<\/summary>$/.exec(line)?.[1];
    if (title !== undefined)
        return [`${inline(title)}:`];
    return line === '</details>' ? [] : [inline(line).trimEnd()];
}
function inline(text) {
    const bare = text
        .replace(/<!-- -->|<\/?code>/g, '')
        .replace(/\*\*(.+?)\*\*/g, '$1')
        .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1: $2')
        .replace(/[⏳⏭✅❌] /gu, '');
    return (0,he/* decode */.D4)(bare);
}
const width = (text) => [...text].length;
/** Columns wider than this stand last, for a terminal breaks long lines. */
const NARROW = 30;
/** Rows under each other, two blanks between columns. */
function columns(rows) {
    const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => width(row[at] ?? ''))));
    const order = [...widths.keys()].sort((a, b) => Number(widths[a] > NARROW) - Number(widths[b] > NARROW));
    return rows.map((row) => order
        .map((at) => (row[at] ?? '') + ' '.repeat(widths[at] - width(row[at] ?? '')))
        .join('  ')
        .trimEnd());
}

// EXTERNAL MODULE: ./build/report/write.js + 2 modules
var write = __webpack_require__(22975);
// EXTERNAL MODULE: ./build/run/broken-status.js
var broken_status = __webpack_require__(91776);
// EXTERNAL MODULE: ./build/run/needs-root.js
var needs_root = __webpack_require__(42120);
// EXTERNAL MODULE: ./build/run/run.js + 68 modules
var run = __webpack_require__(19589);
// EXTERNAL MODULE: ./build/settings/read.js
var settings_read = __webpack_require__(77118);
// EXTERNAL MODULE: ./build/upkeep/upkeep.js + 6 modules
var upkeep = __webpack_require__(48174);
;// CONCATENATED MODULE: ./build/cli.js





















const print = (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
/** In a `run:` step of a workflow a runner reads all that is printed, and takes lines of commits and guests for commands. */
const inRunner = () => process.env.GITHUB_ACTIONS === 'true';
const printSummary = (markdown) => {
    const text = summaryForTerminal(markdown);
    print(inRunner() ? (0,neutralised/* neutralisedText */.y)(text) : text);
};
/** A runner's log is only loaded under one. */
const ownHost = async () => (0,node_host/* nodeHost */.P)({
    signal: (0,cancellation/* cancelledBySignals */.W)((0,elevate/* lifeline */.T$)()),
    ...(inRunner() ? { log: (await Promise.all(/* import() */[__webpack_require__.e(838), __webpack_require__.e(173)]).then(__webpack_require__.bind(__webpack_require__, 14173))).actionLog() } : {}),
});
const complain = (text) => process.stderr.write(`${inRunner() ? (0,neutralised/* neutralisedText */.y)((0,report_escape/* plain */.pj)(text)) : (0,report_escape/* plain */.pj)(text)}\n`);
/**
 * The command line.
 *
 * @param args  arguments after the program's name
 * @returns the exit status
 */
async function cli(args) {
    try {
        const { command, given, positional } = parseArguments(args);
        if (await goesOnAsRoot(command, given))
            return await (0,elevate/* runAsRoot */.yf)(args, process.env);
        switch (command) {
            case 'help':
                print(helpText());
                return 0;
            case 'version':
                print(JSON.parse((0,external_node_fs_.readFileSync)((0,assets/* asset */.L)('package.json'), 'utf8')).version);
                return 0;
            case 'run':
                return await runCommand(given);
            case 'oops':
                await oopsCommand(positional);
                return 0;
            case 'report':
                await reportCommand(positional[0] ?? '.');
                return 0;
            default:
                return await upkeepCommand(command, given);
        }
    }
    catch (error) {
        complain(error instanceof Error ? error.message : String(error));
        return error instanceof errors/* ConfigurationError */.j1 ? 2 : (0,exit_status/* exitStatus */.$)((0,broken_status/* brokenStatus */.K)(error));
    }
}
/** Wrong settings are said here, before sudo is asked. */
async function goesOnAsRoot(command, given) {
    if ((0,user/* isRoot */.jX)() || (command !== 'run' && command !== 'doctor' && command !== 'clean'))
        return false;
    const settings = (0,settings_read/* readSettings */.sb)({ given, cwd: process.cwd(), kind: 'flag' });
    // Without root the doctor says what is missing, root among it.
    return (0,needs_root/* needsRoot */.e)({ ...settings, command }) && (command !== 'doctor' || (0,elevate/* commandAsRoot */.CZ)() !== null);
}
async function runCommand(given) {
    const settings = (0,settings_read/* readSettings */.sb)({ given, cwd: process.cwd(), kind: 'flag' });
    if (settings.command !== 'run') {
        throw new errors/* ConfigurationError */.j1(`command: "${settings.command}" is for the action. In a terminal the first word says what is done: run, setup, doctor, clean.`);
    }
    const host = await ownHost();
    const { conclusion, reports, output } = await (0,run/* run */.e)(settings, process.cwd(), host).catch((error) => {
        throw (0,errors/* whyStopped */.kE)(error, host.signal);
    });
    printSummary(reports.summary);
    host.log.info(`Summary, page and evidence are in ${output}`);
    const status = (0,exit_status/* exitStatus */.$)(conclusion.status);
    if (status === 1)
        complain(conclusion.reason);
    return status;
}
async function upkeepCommand(command, given) {
    const cwd = process.cwd();
    const settings = (0,settings_read/* readSettings */.sb)({ given, cwd, kind: 'flag' });
    const host = await ownHost();
    return (await (0,upkeep/* upkeep */.V)({ command, settings, cwd, print }, host)) ? 0 : 1;
}
async function oopsCommand(files) {
    const reports = async (path) => (0,read/* readOops */.a)((0,external_node_fs_.readFileSync)(path, 'utf8')).map(({ title, altTitles, type, corrupted, line }) => ({
        title,
        altTitles,
        type,
        corrupted,
        line,
    }));
    if (files.length === 0)
        return void print(JSON.stringify(await reports(0)));
    for (const file of files) {
        const read = await reports(file).catch((error) => {
            throw new errors/* ConfigurationError */.j1(`oops: ${file} cannot be read (${error.code}); give a console log or dmesg`);
        });
        print(JSON.stringify(files.length === 1 ? read : { file, reports: read }));
    }
}
async function reportCommand(directory) {
    const events = await (0,journal/* readJournal */.a0)((0,external_node_path_.join)(directory, 'journal.jsonl'));
    if (events.length === 0) {
        throw new errors/* ConfigurationError */.j1(`report: ${(0,external_node_path_.resolve)(directory)} holds no journal.jsonl; give a run's output directory`);
    }
    const { summary } = await (0,write/* writeReports */.L)(directory, events);
    printSummary(summary);
}


/***/ })

};
