import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ErrorIdentity, errorIdentity, sameError } from '../../../src/build/error-identity.ts';

const SOURCE = '/w/source';
const identity = (...lines: string[]): ErrorIdentity | null => errorIdentity(`${lines.join('\n')}\n`, SOURCE);
const all = (...lines: string[]): string[] | undefined => identity(...lines)?.identities;

const failed = (target: string, line = 250): string[] => [
  `make[3]: *** [${SOURCE}/scripts/Makefile.build:${line}: ${target}] Error 1`,
  `make[2]: *** [${SOURCE}/scripts/Makefile.build:${line + 250}: ${target.replace(/\/[^/]*$/, '')}] Error 2`,
  'make[2]: *** Waiting for unfinished jobs....',
  `make[1]: *** [${SOURCE}/Makefile:1992: .] Error 2`,
  'make: *** [Makefile:231: __sub-make] Error 2',
];

describe('what is wrong, without what differs from commit to commit', () => {
  it.each<[string, string[], string[]]>([
    [
      'gcc',
      [
        '  CC      fs/ext4/inode.o',
        "/w/source/fs/ext4/inode.c: In function 'ext4_get':",
        "/w/source/fs/ext4/inode.c:1234:17: error: 'struct inode' has no member named 'i_foo'; did you mean 'i_fop'?",
        ' 1234 |         inode->i_foo = 1;',
        '      |                ^~~~~',
        ...failed('fs/ext4/inode.o'),
      ],
      ["fs/ext4/inode.c: error: 'struct inode' has no member named 'i_foo'"],
    ],
    [
      'gcc with a warning that is an error',
      [
        "../fs/ext4/inode.c:12:3: warning: unused variable 'y' [-Wunused-variable]",
        "../fs/ext4/inode.c:99:7: error: unused variable 'x' [-Werror=unused-variable]",
        'cc1: all warnings being treated as errors',
        ...failed('fs/ext4/inode.o'),
      ],
      ["fs/ext4/inode.c: error: unused variable 'x' [-Werror=unused-variable]"],
    ],
    [
      'gcc that does not find a header',
      [
        'In file included from ../kernel/a.c:3:',
        './include/linux/a.h:5:10: fatal error: asm/b.h: No such file or directory',
        '    5 | #include <asm/b.h>',
        'compilation terminated.',
      ],
      ['include/linux/a.h: fatal error: asm/b.h: No such file or directory'],
    ],
    [
      'BUILD_BUG_ON',
      [
        "././include/linux/compiler_types.h:357:45: error: call to '__compiletime_assert_1234' declared with attribute error: BUILD_BUG_ON failed: sizeof(x) != 8",
      ],
      [
        "include/linux/compiler_types.h: error: call to '__compiletime_assert_' declared with attribute error: BUILD_BUG_ON failed: sizeof(x) != 8",
      ],
    ],
    [
      'a frame that is too large',
      [
        '/w/source/fs/a.c:12:1: error: the frame size of 2064 bytes is larger than 2048 bytes [-Werror=frame-larger-than=]',
        "/w/source/fs/b.c:12:1: error: stack frame size (2064) exceeds limit (2048) in 'b' [-Werror,-Wframe-larger-than]",
      ],
      [
        'fs/a.c: error: the frame size of N bytes is larger than N bytes [-Werror=frame-larger-than=]',
        "fs/b.c: error: stack frame size (N) exceeds limit (N) in 'b' [-Werror,-Wframe-larger-than]",
      ],
    ],
    [
      'gcc that breaks',
      [
        'fs/a.c:12:1: internal compiler error: in expand_call, at calls.cc:3912',
        'Please submit a full bug report',
      ],
      ['fs/a.c: internal compiler error: in expand_call, at calls.cc'],
    ],
    [
      'gcc that does not know an option',
      [
        "gcc: error: unrecognized command-line option '-mfoo'; did you mean '-mfma'?",
        ...failed('init/main.o'),
      ],
      ["gcc: error: unrecognized command-line option '-mfoo'"],
    ],
    [
      'clang',
      [
        "/w/source/fs/a.c:12:3: error: use of undeclared identifier 'foo'; did you mean 'fop'?",
        'fatal error: too many errors emitted, stopping now [-ferror-limit=]',
        '20 errors generated.',
      ],
      ["fs/a.c: error: use of undeclared identifier 'foo'"],
    ],
    [
      'clang without a file',
      ["clang-15: error: unknown argument: '-mfoo'"],
      ["clang: error: unknown argument: '-mfoo'"],
    ],
    [
      'rustc',
      [
        'error[E0425]: cannot find function `foo` in this scope',
        '   --> rust/kernel/lib.rs:12:5',
        '    |',
        ' 12 |     foo();',
        '    |     ^^^ not found in this scope',
        '',
        'error: aborting due to previous error; 1 warning emitted',
        '',
        'For more information about this error, try `rustc --explain E0425`.',
        ...failed('rust/kernel.o'),
      ],
      ["rust/kernel/lib.rs: error[E0425]: cannot find function 'foo' in this scope"],
    ],
    [
      'the assembler, of what a compiler made',
      [
        '/tmp/ccX1y2Z3.s: Assembler messages:',
        "/tmp/ccX1y2Z3.s:1234: Error: no such instruction: `foo %eax'",
        ...failed('lib/a.o'),
      ],
      ["temporary.s: error: no such instruction: 'foo %eax'"],
    ],
    [
      'the assembler, through a pipe and in a file',
      [
        '{standard input}: Assembler messages:',
        "{standard input}:12: Error: no such instruction: `foo'",
        "../arch/x86/entry/entry.S:12: Error: symbol `a' is already defined",
        '<inline asm>:1:2: error: unknown token in expression',
      ],
      [
        '<inline asm>: error: unknown token in expression',
        "arch/x86/entry/entry.S: error: symbol 'a' is already defined",
        "{standard input}: error: no such instruction: 'foo'",
      ],
    ],
    [
      'dtc',
      [
        '/w/source/arch/arm64/boot/dts/a.dts:12.3-14: ERROR (phandle_references): /soc/i2c@fe001000: Reference to non-existent node or label "x"',
        'ERROR: Input tree has errors, aborting (use -f to force output)',
        'Error: /w/source/arch/arm64/boot/dts/b.dtsi:12.3-5 syntax error',
        'FATAL ERROR: Unable to parse input tree',
      ],
      [
        'arch/arm64/boot/dts/a.dts: error: (phandle_references): /soc/i2c@fe001000: Reference to non-existent node or label "x"',
        'arch/arm64/boot/dts/b.dtsi: error: syntax error',
      ],
    ],
    [
      'ld: a symbol that is missing',
      [
        "ld: fs/a.o: in function `foo':",
        "/w/source/fs/a.c:12: undefined reference to `bar'",
        "ld: fs/b.o:(.data+0x10): undefined reference to `bar'",
        "ld: fs/b.o: in function `foo.part.0':",
        "b.c:(.text.foo+0x1a): undefined reference to `baz'",
        "ld: b.c:(.text.foo+0x2a): more undefined references to `baz' follow",
        'collect2: error: ld returned 1 exit status',
        ...failed('vmlinux'),
      ],
      ["undefined reference to 'bar'", "undefined reference to 'baz'"],
    ],
    [
      'lld: a symbol that is missing',
      [
        'ld.lld: error: undefined symbol: bar',
        '>>> referenced by a.c:12 (/w/source/fs/a.c:12)',
        '>>>               vmlinux.o:(foo)',
        'ld.lld: error: undefined hidden symbol: baz',
        'clang: error: linker command failed with exit code 1 (use -v to see invocation)',
      ],
      ["undefined reference to 'bar'", "undefined reference to 'baz'"],
    ],
    [
      'ld: a symbol that is defined twice',
      ["ld: fs/b.o:(.bss+0x0): multiple definition of `x'; fs/a.o:(.bss+0x20): first defined here"],
      ["multiple definition of 'x' (fs/a, fs/b)"],
    ],
    [
      'ld: the same with the sources of what was compiled just now',
      [
        "/usr/bin/ld: /tmp/ccabXels.o:/w/source/b.c:1: multiple definition of `g'; /tmp/ccrdw8T8.o:/w/source/a.c:1: first defined here",
      ],
      ["multiple definition of 'g' (a, b)"],
    ],
    [
      'lld: a symbol that is defined twice',
      [
        'ld.lld: error: duplicate symbol: x',
        '>>> defined at a.c:12 (fs/a.c:12)',
        '>>>            fs/a.o:(x)',
        '>>> defined at b.c:13 (fs/b.c:13)',
        '>>>            fs/b.o:(.bss+0x0)',
      ],
      ["multiple definition of 'x' (fs/a, fs/b)"],
    ],
    [
      'ld: other errors, and no warnings',
      [
        'ld: warning: vmlinux has a LOAD segment with RWX permissions',
        'x86_64-linux-gnu-ld: section .data LMA [ffffffff81000000,ffffffff8100ffff] overlaps section .text',
        "ld.lld: error: unplaced orphan section '.foo' from 'fs/a.o'",
        "fs/a.o:(.text+0x12): relocation truncated to fit: R_X86_64_PC32 against symbol `x' defined in .bss",
        '/usr/bin/ld: cannot find -lelf: No such file or directory',
      ],
      [
        'ld: cannot find -lelf: No such file or directory',
        'ld: section .data LMA [N,N] overlaps section .text',
        "ld: unplaced orphan section '.foo' from 'fs/a.o'",
        "relocation truncated to fit: R_X86_64_PC32 against symbol 'x' defined in .bss",
      ],
    ],
    [
      'modpost',
      [
        'ERROR: modpost: "foo" [drivers/a.ko] undefined!',
        'ERROR: modpost: missing MODULE_LICENSE() in drivers/b.o',
        'ERROR: modpost: (suppressed 12 unresolved symbol warnings because there were too many)',
        'make[2]: *** [/w/source/scripts/Makefile.modpost:145: Module.symvers] Error 1',
      ],
      ['modpost: "foo" [drivers/a.ko] undefined!', 'modpost: missing MODULE_LICENSE() in drivers/b.o'],
    ],
    [
      'modpost of old',
      ['ERROR: "foo" [drivers/a.ko] undefined!'],
      ['modpost: "foo" [drivers/a.ko] undefined!'],
    ],
    [
      'modpost, for section mismatches',
      [
        'WARNING: modpost: vmlinux.o: section mismatch in reference: foo+0x12 (section: .text) -> bar (section: .init.text)',
        'ERROR: modpost: Section mismatches detected.',
        'Set CONFIG_SECTION_MISMATCH_WARN_ONLY=y to allow them.',
      ],
      [
        'modpost: vmlinux.o: section mismatch in reference: foo (section: .text) -> bar (section: .init.text)',
      ],
    ],
    [
      'objtool, not its warnings',
      [
        'vmlinux.o: warning: objtool: foo+0x1: unreachable instruction',
        'fs/a.o: error: objtool: foo.isra.0+0x12: return with modified stack frame',
        'error: objtool: cannot find x',
      ],
      ['objtool: : cannot find x', 'objtool: fs/a.o: foo: return with modified stack frame'],
    ],
    [
      'Kconfig',
      [
        'drivers/a/Kconfig:12: syntax error',
        'drivers/a/Kconfig:13: unknown statement "boolean"',
        'drivers/a/Kconfig:14:warning: ignoring unsupported character',
        'init/Kconfig:5: can\'t open file "drivers/b/Kconfig"',
        'make[2]: *** [/w/source/scripts/kconfig/Makefile:77: olddefconfig] Error 1',
      ],
      [
        'drivers/a/Kconfig: syntax error',
        'drivers/a/Kconfig: unknown statement "boolean"',
        'init/Kconfig: can\'t open file "drivers/b/Kconfig"',
      ],
    ],
    [
      'symbols that depend on each other',
      [
        'drivers/a/Kconfig:12:error: recursive dependency detected!',
        'drivers/a/Kconfig:12:\tsymbol B is selected by A',
        'drivers/b/Kconfig:3:\tsymbol A depends on B',
        'For a resolution refer to Documentation/kbuild/kconfig-language.rst',
        'subsection "Kconfig recursive dependency limitations"',
      ],
      ['recursive dependency: A, B'],
    ],
    [
      'what has to be installed or configured first',
      [
        '***',
        '*** Configuration file ".config" not found!',
        '***',
        '*** Please run some configurator (e.g. "make oldconfig" or',
        '*** "make menuconfig" or "make xconfig").',
        '***',
        '/w/source/Makefile:794: recipe for target failed',
        ' *** Unable to find the ncurses libraries or the',
        ' *** required header files.',
      ],
      ['***: Configuration file ".config" not found!', '***: Unable to find the ncurses libraries or the'],
    ],
    [
      'make, which cannot make something',
      [
        "make[3]: *** No rule to make target 'certs/key.pem', needed by 'certs/x509.o'.  Stop.",
        "make: *** No rule to make target '/w/build/arch/a.h'.  Stop.",
        'make[2]: *** [/w/source/Makefile:1992: certs] Error 2',
      ],
      [
        "make: no rule to make target 'a.h'",
        "make: no rule to make target 'certs/key.pem', needed by 'certs/x509.o'",
      ],
    ],
    [
      'a makefile',
      [
        '/w/source/drivers/a/Makefile:12: *** missing separator.  Stop.',
        '/w/source/Makefile:44: include/config/auto.conf: No such file or directory',
      ],
      ['drivers/a/Makefile: missing separator.'],
    ],
    [
      'programs that are not there',
      [
        '/bin/sh: 1: flex: not found',
        'make[1]: *** [scripts/Makefile.host:9: scripts/kconfig/lexer.lex.c] Error 127',
        '/bin/sh: line 1: bison: command not found',
        'make[2]: bc: Command not found',
        "/usr/bin/env: 'python3': No such file or directory",
        'make: gcc-13: No such file or directory',
        '/w/source/scripts/link-vmlinux.sh: line 12: pahole: command not found',
        '/w/source/scripts/check.sh: 7: perl: not found',
      ],
      ['bc', 'bison', 'flex', 'gcc-13', 'pahole', 'perl', 'python3'].map(
        (program) => `program not found: ${program}`,
      ),
    ],
    [
      'a script in Python',
      [
        'Traceback (most recent call last):',
        '  File "/w/source/scripts/gen.py", line 12, in <module>',
        '    main()',
        '  File "/usr/lib/python3.11/json/decoder.py", line 355, in raw_decode',
        '    raise JSONDecodeError("Expecting value", s, err.value) from None',
        'json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)',
        '  File "/w/source/scripts/old.py", line 3',
        '    print x',
        '          ^',
        "SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?",
      ],
      [
        'scripts/gen.py: json.decoder.JSONDecodeError: Expecting value: line column 1 (char 0)',
        "scripts/old.py: SyntaxError: Missing parentheses in call to 'print'.",
      ],
    ],
    [
      'other scripts and programs',
      [
        "Can't locate Foo/Bar.pm in @INC (you may need to install the Foo::Bar module) (@INC contains: /etc/perl /usr/lib) at /w/source/scripts/a.pl line 12.",
        'BEGIN failed--compilation aborted at /w/source/scripts/a.pl line 12.',
        'no such table at scripts/b.pl line 7, <STDIN> line 99.',
        '/w/source/scripts/c.sh: 12: Syntax error: end of file unexpected',
        "cp: cannot stat 'x/y': No such file or directory",
        'BTF: .tmp_vmlinux1: pahole (pahole) is not available',
        'FAILED: load BTF from vmlinux: Invalid argument',
        'ERROR: Kernel configuration is invalid.',
        '/bin/sh: 1: cannot create a/b: Directory nonexistent',
      ],
      [
        'btf: .tmp_vmlinux1: pahole (pahole) is not available',
        "cp: cannot stat 'x/y': No such file or directory",
        'error: Kernel configuration is invalid.',
        'failed: load BTF from vmlinux: Invalid argument',
        "scripts/a.pl: Can't locate Foo/Bar.pm in @INC",
        'scripts/b.pl: no such table',
        'scripts/c.sh: Syntax error: end of file unexpected',
        'sh: cannot create a/b: Directory nonexistent',
      ],
    ],
    ['a target, if nothing else is known', failed('fs/a.o'), ['make: fs/a.o: Error 1']],
    [
      'a make, if nothing else is known',
      failed('fs/a.o').slice(1),
      ['make: .: Error 2', 'make: __sub-make: Error 2', 'make: fs: Error 2'],
    ],
  ])('%s', (_, lines, identities) => {
    expect(all(...lines)).toEqual(identities);
  });

  it('nothing if there is nothing', () => {
    expect(identity('  CC      kernel/fork.o', '  LD      vmlinux')).toBeNull();
    expect(identity("fs/a.c:1:2: warning: unused variable 'x'")).toBeNull();
    expect(identity('scripts/a.sh: line 3: warning: here-document delimited by end-of-file')).toBeNull();
    expect(identity('')).toBeNull();
  });

  it.each([
    ['/bin/sh: 1: pkg-config: not found'],
    ['Makefile:682: include/config/auto.conf: No such file or directory'],
    ["*** Default configuration is based on 'x86_64_defconfig'"],
    ['cat: x: No such file or directory'],
    ['Use of uninitialized value $x at scripts/a.pl line 12.'],
    ['Traceback (most recent call last):\n  File "a.py", line 1, in <module>\nKeyError: 1'],
  ])('what is also said in builds that go on does not count beside a cause: %s', (line) => {
    expect(all(line, "fs/a.c:1:2: error: 'x' undeclared", ...failed('fs/a.o'))).toEqual([
      "fs/a.c: error: 'x' undeclared",
    ]);
  });

  it('a missing program counts before complaints only if make reports its status', () => {
    const lines = ['/bin/sh: 1: pkg-config: not found', 'ERROR: Kernel configuration is invalid.'];
    const found = 'program not found: pkg-config';
    expect(all(...lines)).toEqual(['error: Kernel configuration is invalid.', found]);
    expect(all(...lines, 'make: *** [a/Makefile:3: x] Error 127')).toEqual([found]);
  });

  it('the words of a quoted source line are not an error', () => {
    expect(
      all(
        'fs/a.c:7:3: error: too few arguments',
        '    7 |   panic("x: undefined reference to \'y\'");',
        '      | ld: error: undefined symbol: z',
      ),
    ).toEqual(['fs/a.c: error: too few arguments']);
  });
});

describe('the same error at another commit', () => {
  it.each<[string, string[], string[]]>([
    ['another line', ["fs/a.c:12:3: error: 'x' undeclared"], ["fs/a.c:99:7: error: 'x' undeclared"]],
    [
      'another way to the file',
      ["../fs/a.c:12:3: error: 'x' undeclared"],
      ["/w/source/fs/a.c:12:3: error: 'x' undeclared"],
    ],
    [
      'colours and other quotes',
      ["fs/a.c:1:2: error: 'x' undeclared"],
      [
        '\x1b[01m\x1b[Kfs/a.c:1:2:\x1b[m\x1b[K \x1b[01;31m\x1b[Kerror: \x1b[m\x1b[K‘\x1b[01m\x1b[Kx\x1b[m\x1b[K’ undeclared',
      ],
    ],
    [
      'another guess of what was meant',
      [
        "fs/a.c:1:2: error: implicit declaration of function 'x'; did you mean 'y'? [-Werror=implicit-function-declaration]",
      ],
      ["fs/a.c:1:2: error: implicit declaration of function 'x' [-Werror=implicit-function-declaration]"],
    ],
    [
      'another temporary file',
      ["/tmp/ccAAAAAA.s:12: Error: bad register name `%foo'"],
      ["/tmp/ccBBBBBB.s:1: Error: bad register name `%foo'"],
    ],
    [
      'another one that refers to it',
      ["ld: fs/a.o:(.text+0x1): undefined reference to `x'"],
      ["fs/b.c:7: undefined reference to `x'"],
    ],
    [
      'another hash of the crate',
      ['ld.lld: error: undefined symbol: _ZN6kernel5print17h2790c4996fa9a298E'],
      ['ld.lld: error: undefined symbol: _ZN6kernel5print17hffeeddccbbaa0099E'],
    ],
    [
      'the cycle begins elsewhere',
      [
        'a/Kconfig:1:error: recursive dependency detected!',
        'a/Kconfig:1:\tsymbol A depends on B',
        'b/Kconfig:1:\tsymbol B depends on A',
      ],
      [
        'b/Kconfig:9:error: recursive dependency detected!',
        'b/Kconfig:9:\tsymbol B depends on A',
        'a/Kconfig:9:\tsymbol A depends on B',
      ],
    ],
    [
      'one more error beside it',
      ["fs/a.c:1:2: error: 'x' undeclared"],
      ["fs/0.c:1:2: error: 'y' undeclared", "fs/a.c:1:2: error: 'x' undeclared"],
    ],
    [
      'only make reports in the one, with other lines',
      ['make[1]: *** [scripts/Makefile.build:250: fs/a.o] Error 1'],
      ['make[1]: *** [fs/a.o] Error 1', 'make: *** [fs] Error 2'],
    ],
  ])('%s', (_, one, other) => {
    expect(sameError(identity(...one)!, identity(...other)!)).toBe(true);
  });

  it.each<[string, string[], string[]]>([
    ['another file', ["fs/a.c:12:3: error: 'x' undeclared"], ["fs/b.c:12:3: error: 'x' undeclared"]],
    ['another symbol', ["fs/a.c:12:3: error: 'x' undeclared"], ["fs/a.c:12:3: error: 'y' undeclared"]],
    [
      'another flag',
      ['fs/a.c:1:2: error: foo [-Werror=unused-variable]'],
      ['fs/a.c:1:2: error: foo [-Werror=unused-but-set-variable]'],
    ],
    [
      'the same target fails for another reason',
      ["fs/a.c:1:2: error: 'x' undeclared", ...failed('fs/a.o')],
      ["fs/a.c:1:2: error: 'y' undeclared", ...failed('fs/a.o')],
    ],
    ['another module', ['ERROR: modpost: "x" [a.ko] undefined!'], ['ERROR: modpost: "x" [b.ko] undefined!']],
  ])('is not the one with %s', (_, one, other) => {
    expect(sameError(identity(...one)!, identity(...other)!)).toBe(false);
  });
});

describe('make -j', () => {
  const groups: string[][] = [
    ['  CC      fs/a.o'],
    ["fs/a.c: In function 'f':", "fs/a.c:12:3: error: 'x' undeclared", '   12 |   x = 1;', '      |   ^'],
    ["fs/b.c:12:3: error: 'x' undeclared"],
    ['error[E0425]: cannot find value `y` in this scope', '  --> rust/a.rs:1:2'],
    [
      'ld.lld: error: duplicate symbol: x',
      '>>> defined at a.c:1',
      '>>>            a.o:(x)',
      '>>>            b.o:(x)',
    ],
    ["ld: a.o:(.text+0x1): undefined reference to `z'"],
    ['a/Kconfig:1:error: recursive dependency detected!', 'a/Kconfig:1:\tsymbol A depends on A'],
    ['Traceback (most recent call last):', '  File "scripts/x.py", line 1, in <module>', 'KeyError: 1'],
    ['make[2]: *** [scripts/Makefile.build:250: fs/a.o] Error 1'],
    ['make[2]: *** Waiting for unfinished jobs....'],
    ["fs/c.c:1:2: warning: unused variable 'x'"],
  ];
  const some = fc.shuffledSubarray(groups, { minLength: 1 });

  it('the order in which the jobs print changes nothing', () => {
    const two = some.chain((mine) =>
      fc.tuple(
        fc.constant(mine),
        fc.shuffledSubarray(mine, { minLength: mine.length, maxLength: mine.length }),
      ),
    );
    fc.assert(
      fc.property(two, ([one, other]) => {
        expect(identity(...one.flat())).toEqual(identity(...other.flat()));
      }),
    );
  });

  it('what is reported first is from a compiler, if one complained, and about the first file', () => {
    const lines = ['a/Kconfig:1: syntax error', 'z/b.c:1:2: error: foo', 'z/a.c:1:2: error: foo'];
    expect(identity(...lines)?.first).toBe('z/a.c: error: foo');
    expect(identity(...lines.toReversed())?.first).toBe('z/a.c: error: foo');
  });

  it('what is reported first is one of the errors', () => {
    fc.assert(
      fc.property(some, (mine) => {
        const error = identity(...mine.flat());
        if (error) expect(error.identities).toContain(error.first);
      }),
    );
  });
});

it.each([
  ['blanks', ' '.repeat(100_000)],
  ['colons', ':1'.repeat(50_000)],
  ['slashes', `a: error: ${'/a'.repeat(50_000)}`],
  ['dots', `fs/a.c:1:2: error: ${'../'.repeat(30_000)}`],
  ['quotes', `x: undefined reference to '${'a'.repeat(100_000)}`],
  ['dashes', 'a-'.repeat(50_000)],
  ['at', ' at x line'.repeat(10_000)],
  ['unique names', `fs/a.c:1:2: error: ${'__UNIQUE_ID_'.repeat(9_000)}`],
  ['escapes', '\x1b['.repeat(50_000)],
])('long lines are read in little time: %s', (_, line) => {
  const began = performance.now();
  identity(...Array<string>(500).fill(line));
  expect(performance.now() - began).toBeLessThan(5000);
});
