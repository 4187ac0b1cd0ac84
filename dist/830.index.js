export const id = 830;
export const ids = [830];
export const modules = {

/***/ 91830:
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
// EXTERNAL MODULE: ./node_modules/commander/index.js + 6 modules
var commander = __webpack_require__(67375);
// EXTERNAL MODULE: ./build/host/errors.js
var errors = __webpack_require__(14620);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/settings/schema.js
var schema = __webpack_require__(54089);
// EXTERNAL MODULE: ./build/settings/values.js
var values = __webpack_require__(39416);
;// CONCATENATED MODULE: ./build/arguments.js





/** What the command line can do. */
const COMMANDS = {
    run: { text: 'find the commit that broke it', usage: '--good REF… [--bad REF] [--SETTING VALUE]…' },
    doctor: {
        text: 'check this host for everything that a run needs',
        shown: ['work-dir', 'memory', 'accel', 'settings'],
    },
    oops: {
        text: 'read console logs or dmesg, compressed or not, and print the crash reports as JSON; - is standard input',
        operand: '[FILE...]',
    },
    judge: {
        text: 'judge the evidence of a run again, with a newer reader or another signature',
        operand: '<DIR>',
        takes: { signature: 'what the run looked for' },
        json: true,
    },
    report: { text: "render summary and page again from a run's journal", operand: '<DIR>' },
    clean: { text: 'remove what crashed runs left on this host', shown: ['work-dir', 'settings'] },
    setup: { text: 'install what this host lacks', shown: ['work-dir', 'settings'] },
};
const COMMAND_NAMES = Object.keys(COMMANDS);
const FLAG_NAMES = schema/* SETTING_NAMES */.OI.filter((name) => name !== 'command');
/** The settings that a command takes as flags. */
function flagsOf(name) {
    const { operand, takes } = COMMANDS[name];
    if (takes !== undefined)
        return FLAG_NAMES.filter((flag) => Object.hasOwn(takes, flag));
    return operand === undefined ? FLAG_NAMES : [];
}
/** Other flags that a command takes. */
const othersOf = (name) => ('json' in COMMANDS[name] ? ['json'] : []);
/**
 * Parses the command line. Without arguments it asks for help.
 *
 * @param argv     without the names of node and of the script
 * @param version  what `--version` prints
 * @throws ConfigurationError of one line for an unknown command or flag, with the nearest name if one is near
 */
function parseArguments(argv, version) {
    const asked = {};
    let text = '';
    const program = new commander/* Command */.uB('kernel-bisect')
        .description('Finds the kernel commit that broke something.')
        .usage('COMMAND [options]')
        .version(version, '-V, --version', 'print the version')
        .helpOption('-h, --help', 'print this help')
        .helpCommand('help [command]', 'print the settings and arguments of a command')
        .enablePositionalOptions()
        .configureOutput({ writeOut: (more) => (text += more), writeErr() { } })
        .showSuggestionAfterError(false)
        .addHelpText('after', `\n'kernel-bisect run --help' lists every setting.\n\n${EXIT_STATUS}`)
        .exitOverride();
    for (const name of COMMAND_NAMES) {
        const { text: does, usage, operand, json, ...help } = COMMANDS[name];
        const command = program
            .command(operand === undefined ? name : `${name} ${operand}`)
            .description(does)
            .helpOption('-h, --help', 'print this help')
            .action(() => {
            const asJson = command.opts().json === true;
            const more = asJson ? { json: true } : {};
            asked.one = { command: name, given: given(command), positional: command.args, ...more };
        });
        if (usage !== undefined)
            command.usage(usage);
        // Only a command that is named can need its flags, and they are many.
        if (!argv.includes(name))
            continue;
        if (json)
            command.option('--json', 'print JSON');
        for (const flag of flagsOf(name))
            command.addOption(optionOf(flag, argv, help));
        if (operand === undefined)
            command.addHelpText('after', `\n${VALUES}\n\n${EXIT_STATUS}`);
    }
    program
        .command('version')
        .description('print the version')
        .action(() => {
        text = version;
    });
    try {
        program.parse(argv.length === 0 ? ['help'] : argv, { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof commander/* CommanderError */.b7))
            throw error;
        if (error.exitCode !== 0)
            throw refusal(error, argv);
    }
    return asked.one ?? { command: 'print', text };
}
const VALUES = `An empty value is the default. Lists: one item a line, or several values after the flag.
Durations: 90s, 10m, 2h. Sizes: 512M, 20G.`;
const EXIT_STATUS = `Exit status: 0 a culprit was found; 1 the run broke; 2 wrong usage or settings;
3 ended without a single culprit.`;
const PLACEHOLDERS = {
    text: '<TEXT>',
    script: '<TEXT>',
    list: '<ITEM...>',
    choice: '<WORD>',
    boolean: '[true|false]',
    duration: '<DURATION>',
    minutes: '<MINUTES>',
    size: '<SIZE>',
    number: '<NUMBER>',
};
/** @param help  what the command's help names; all flags if it says nothing */
function optionOf(name, argv, { shown, takes }) {
    const setting = schema/* SETTINGS */.yy[name];
    const value = setting.kind === 'choice' ? `<${setting.allowed?.join('|')}>` : PLACEHOLDERS[setting.kind];
    const text = `${setting.text.replaceAll('`', '')} Default: ${takes?.[name] ?? setting.default}.`;
    return new commander/* Option */.c$(`--${name} ${value}`, text)
        .helpGroup(shown || takes ? 'Settings:' : setting.isInput ? 'Settings that most runs use:' : 'More settings:')
        .hideHelp(shown?.includes(name) === false)
        .preset('true')
        .argParser((word, before = []) => {
        // commander takes the next word whatever it is.
        if (word.startsWith('--') && !argv.includes(`--${name}=${word}`))
            throw noValue(name);
        return [...before, word];
    });
}
/** A flag given twice keeps all its values: a list has them, and for anything else `readSettings` says so. */
function given(command) {
    const values = command.opts();
    return Object.fromEntries(command.options.flatMap((option) => {
        const all = values[option.attributeName()];
        return !Array.isArray(all) ? [] : [[option.name(), all.length === 1 ? (all[0] ?? '') : all]];
    }));
}
/** In one line what is wrong with the arguments. */
function refusal({ code, message }, argv) {
    const [first = '', second = ''] = argv;
    const said = (0,report_escape/* oneLine */.TN)(message.replace(/^error: /, '')).replace(/\.$/, '');
    // Not the value that is attached to it, which may be a token.
    const word = /'([^'=\s]*)/.exec(said)?.[1] ?? '';
    switch (code) {
        case 'commander.help':
            return unknownCommand(second || first);
        case 'commander.unknownCommand':
            return unknownCommand(word);
        case 'commander.optionMissingArgument':
            return noValue(word.slice(2));
        case 'commander.unknownOption': {
            if (first.startsWith('-')) {
                return new errors/* ConfigurationError */.j1(`The command line begins with '${word}', expected a command first: ${COMMAND_NAMES.join(', ')}.`);
            }
            const command = COMMAND_NAMES.find((name) => name === first);
            const hint = command ? (0,values/* didYouMean */.au)(word, [...flagsOf(command), ...othersOf(command)], '--') : '';
            return new errors/* ConfigurationError */.j1(`unknown option '${word}'.${hint} 'kernel-bisect help ${first}' tells what it takes.`);
        }
        default:
            return new errors/* ConfigurationError */.j1(`${said}. 'kernel-bisect help ${first}' tells what it takes.`);
    }
}
const unknownCommand = (name) => new errors/* ConfigurationError */.j1(`unknown command '${(0,report_escape/* oneLine */.TN)(name)}'.${(0,values/* didYouMean */.au)(name, COMMAND_NAMES)} Commands: ${COMMAND_NAMES.join(', ')}.`);
const noValue = (name) => new errors/* ConfigurationError */.j1(`--${name} has no value. Write --${name} VALUE, or --${name}=VALUE if it begins with two dashes.`);

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
// EXTERNAL MODULE: ./build/host/user.js
var user = __webpack_require__(69064);
// EXTERNAL MODULE: ./build/run/broken-status.js
var broken_status = __webpack_require__(91776);
// EXTERNAL MODULE: ./build/run/needs-root.js
var needs_root = __webpack_require__(42120);
// EXTERNAL MODULE: ./build/settings/read.js + 1 modules
var read = __webpack_require__(348);
;// CONCATENATED MODULE: ./build/cli.js















const print = (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
/** In a `run:` step of a workflow a runner reads all that is printed, and takes lines of commits and guests for commands. */
const inRunner = () => process.env.GITHUB_ACTIONS === 'true';
const printBlocks = async (blocks) => {
    const { terminalText } = await __webpack_require__.e(/* import() */ 299).then(__webpack_require__.bind(__webpack_require__, 63299));
    const text = terminalText(blocks);
    print(inRunner() ? (0,neutralised/* neutralisedText */.y)(text) : text);
};
const printSummary = async (view) => {
    const { summaryBlocks } = await __webpack_require__.e(/* import() */ 611).then(__webpack_require__.bind(__webpack_require__, 74611));
    await printBlocks(summaryBlocks(view));
};
/** A runner's log is only loaded under one. */
const ownHost = async () => (await Promise.all(/* import() */[__webpack_require__.e(347), __webpack_require__.e(623)]).then(__webpack_require__.bind(__webpack_require__, 80623))).nodeHost({
    signal: (0,cancellation/* cancelledBySignals */.W)((0,elevate/* lifeline */.T$)()),
    ...(inRunner() ? { log: (await Promise.all(/* import() */[__webpack_require__.e(838), __webpack_require__.e(173)]).then(__webpack_require__.bind(__webpack_require__, 14173))).actionLog() } : {}),
});
const complain = (text) => process.stderr.write(`${inRunner() ? (0,neutralised/* neutralisedText */.y)((0,report_escape/* plain */.pj)(text)) : (0,report_escape/* plain */.pj)(text)}\n`);
/**
 * The command line. Each command loads what it needs itself, so that a question or a typing error is answered at once.
 *
 * @param args  arguments after the program's name
 * @returns the exit status
 */
async function cli(args) {
    try {
        const { version } = JSON.parse((0,external_node_fs_.readFileSync)((0,assets/* asset */.L)('package.json'), 'utf8'));
        const asked = parseArguments(args, version);
        if (asked.command === 'print') {
            print(asked.text);
            return 0;
        }
        const { command, given, positional, json = false } = asked;
        if (await goesOnAsRoot(command, given))
            return await (0,elevate/* runAsRoot */.yf)(args, process.env);
        switch (command) {
            case 'run':
                return await runCommand(given);
            case 'oops':
                await oopsCommand(positional);
                return 0;
            case 'judge':
                await judgeCommand(positional[0] ?? '.', { given, json });
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
    const settings = (0,read/* readSettings */.sb)({ given, cwd: process.cwd(), kind: 'flag' });
    // Without root the doctor says what is missing, root among it.
    return (0,needs_root/* needsRoot */.e)({ ...settings, command }) && (command !== 'doctor' || (0,elevate/* commandAsRoot */.CZ)() !== null);
}
async function runCommand(given) {
    const settings = (0,read/* readSettings */.sb)({ given, cwd: process.cwd(), kind: 'flag' });
    if (settings.command !== 'run') {
        throw new errors/* ConfigurationError */.j1(`command: "${settings.command}" is for the action. In a terminal the first word says what is done: run, setup, doctor, clean.`);
    }
    const host = await ownHost();
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(603), __webpack_require__.e(611), __webpack_require__.e(172), __webpack_require__.e(34), __webpack_require__.e(923), __webpack_require__.e(708)]).then(__webpack_require__.bind(__webpack_require__, 40708));
    const { conclusion, reports, output } = await run({ settings }, host).catch((error) => {
        throw (0,errors/* whyStopped */.kE)(error, host.signal);
    });
    await printSummary(reports.view);
    host.log.info(`Summary, page and evidence are in ${output}`);
    const status = (0,exit_status/* exitStatus */.$)(conclusion.status);
    if (status === 1)
        complain(conclusion.reason);
    return status;
}
async function upkeepCommand(command, given) {
    const settings = (0,read/* readSettings */.sb)({ given, cwd: process.cwd(), kind: 'flag' });
    const host = await ownHost();
    const { upkeep } = await Promise.all(/* import() */[__webpack_require__.e(603), __webpack_require__.e(172), __webpack_require__.e(923), __webpack_require__.e(174), __webpack_require__.e(379)]).then(__webpack_require__.bind(__webpack_require__, 48174));
    return (await upkeep({ command, settings, print }, host)) ? 0 : 1;
}
/** What was given: standard input if nothing was. */
async function oopsCommand(files) {
    const { readOops } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 18440));
    const { readLog } = await __webpack_require__.e(/* import() */ 920).then(__webpack_require__.bind(__webpack_require__, 88920));
    for (const file of files.length > 0 ? files : ['-']) {
        const reports = readOops(readLog(file)).map(({ title, altTitles, type, corrupted, line, remark }) => ({
            title,
            altTitles,
            type,
            corrupted,
            line,
            ...(remark ? { remark } : {}),
        }));
        print(JSON.stringify(files.length > 1 ? { file, reports } : reports));
    }
}
async function judgeCommand(directory, { given, json }) {
    const { judgeRunAgain } = await Promise.all(/* import() */[__webpack_require__.e(603), __webpack_require__.e(34), __webpack_require__.e(743)]).then(__webpack_require__.bind(__webpack_require__, 67813));
    const { judgedAgainBlocks, judgedAgainJson } = await __webpack_require__.e(/* import() */ 635).then(__webpack_require__.bind(__webpack_require__, 68635));
    const judged = await judgeRunAgain({ directory, given });
    if (json)
        print(judgedAgainJson(judged));
    else
        await printBlocks(judgedAgainBlocks(judged));
}
async function reportCommand(directory) {
    const events = await (0,journal/* readJournal */.a0)((0,external_node_path_.join)(directory, 'journal.jsonl'));
    if (events.length === 0) {
        throw new errors/* ConfigurationError */.j1(`report: ${(0,external_node_path_.resolve)(directory)} holds no journal.jsonl; give a run's output directory`);
    }
    const { writeReports } = await Promise.all(/* import() */[__webpack_require__.e(611), __webpack_require__.e(102)]).then(__webpack_require__.bind(__webpack_require__, 84102));
    const { view } = await writeReports(directory, events);
    await printSummary(view);
}


/***/ })

};
