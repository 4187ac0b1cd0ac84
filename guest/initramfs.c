/*
 * PID 1 of the initramfs, for kernels with the drivers of a root in modules: loads the modules, mounts the root that
 * the kernel's command line names, as the kernel itself would, and becomes the root's own init.
 *
 * Makes system calls itself and uses no library: not every host has a C library for static linking.
 */
typedef unsigned long word;

enum { READ = 0, WRITE = 1, OPEN = 2, CLOSE = 3, NANOSLEEP = 35, EXECVE = 59, EXIT = 60, CHDIR = 80, UNLINK = 87,
  CHROOT = 161, MOUNT = 165, UMOUNT2 = 166, FINIT_MODULE = 313 };
enum { CLOSE_ON_EXEC = 02000000, MOVE = 8192, IS_THERE = -17 };

/* Tenths of a second to wait for a device that its driver finds late. */
enum { TRIES = 200 };

/* The kernel takes at most 2048 characters. */
static char command_line[4096];
static char modules[16384];

static long call(long number, word a, word b, word c, word d, word e) {
  register word fourth __asm__("r10") = d;
  register word fifth __asm__("r8") = e;
  long result;
  __asm__ volatile("syscall"
                   : "=a"(result)
                   : "a"(number), "D"(a), "S"(b), "d"(c), "r"(fourth), "r"(fifth)
                   : "rcx", "r11", "memory");
  return result;
}

static word length(const char *text) {
  word count = 0;
  while (text[count]) count++;
  return count;
}

/* Prints `initramfs: WHAT NAME: error NUMBER`. */
static void say(const char *what, const char *name, long error) {
  char line[512], *end = line, digits[20];
  const char *parts[] = { "initramfs: ", what, " ", name, ": error ", 0 };
  for (int part = 0; parts[part]; part++)
    for (const char *from = parts[part]; *from && end < line + 480; from++) *end++ = *from;
  int count = 0;
  for (word rest = error < 0 ? -error : error; count == 0 || rest; rest /= 10) digits[count++] = '0' + rest % 10;
  while (count) *end++ = digits[--count];
  *end++ = '\n';
  call(WRITE, 1, (word)line, end - line, 0, 0);
}

/* Reads a file and cuts it into strings at blanks and line ends. Returns the number of bytes. */
static word words_of(const char *path, char *into, word most) {
  word size = 0;
  long got, file = call(OPEN, (word)path, 0, 0, 0, 0);
  if (file < 0) return 0;
  while ((got = call(READ, file, (word)(into + size), most - 1 - size, 0, 0)) > 0) size += got;
  call(CLOSE, file, 0, 0, 0, 0);
  for (word at = 0; at < size; at++)
    if (into[at] == ' ' || into[at] == '\n') into[at] = 0;
  return size;
}

/* The value of the last `NAME=VALUE`, which is the one that the kernel takes. */
static char *option(const char *name, word size, char *otherwise) {
  word long_name = length(name);
  for (word at = 0; at < size; at += length(command_line + at) + 1) {
    word same = 0;
    while (same < long_name && command_line[at + same] == name[same]) same++;
    if (same == long_name && command_line[at + same] == '=') otherwise = command_line + at + same + 1;
  }
  return otherwise;
}

static void load_modules(void) {
  word size = words_of("/modules", modules, sizeof modules);
  for (word at = 0; at < size; at += length(modules + at) + 1) {
    const char *path = modules + at;
    if (!*path) continue;
    long file = call(OPEN, (word)path, CLOSE_ON_EXEC, 0, 0, 0);
    long loaded = file < 0 ? file : call(FINIT_MODULE, file, (word) "", 0, 0, 0);
    if (loaded < 0 && loaded != IS_THERE) say("cannot load", path, loaded);
    if (file >= 0) call(CLOSE, file, 0, 0, 0, 0);
    call(UNLINK, (word)path, 0, 0, 0, 0);
  }
}

static void mount_root(char *root, char *type, char *flags) {
  const word tenth[2] = { 0, 100000000 };
  long mounted = -1;
  for (int tries = 0; tries < TRIES; tries++) {
    mounted = call(MOUNT, (word)root, (word) "/root", (word)type, 0, (word)flags);
    if (mounted == 0) return;
    call(NANOSLEEP, (word)tenth, 0, 0, 0, 0);
  }
  say("cannot mount the root", root, mounted);
  /* The death of PID 1 is a panic, as it is if the kernel cannot mount its root itself. */
  call(EXIT, 1, 0, 0, 0, 0);
}

static void become(char *program, char **arguments, char **environment) {
  arguments[0] = program;
  long failed = call(EXECVE, (word)program, (word)arguments, (word)environment, 0, 0);
  say("cannot start", program, failed);
}

__attribute__((used)) static void start(word *stack) {
  char **arguments = (char **)(stack + 1);
  char **environment = arguments + stack[0] + 1;
  load_modules();
  call(MOUNT, (word) "proc", (word) "/proc", (word) "proc", 0, 0);
  word size = words_of("/proc/cmdline", command_line, sizeof command_line);
  call(UMOUNT2, (word) "/proc", 0, 0, 0, 0);
  mount_root(option("root", size, "/dev/root"), option("rootfstype", size, "virtiofs"),
             option("rootflags", size, ""));
  call(CHDIR, (word) "/root", 0, 0, 0, 0);
  call(MOUNT, (word) ".", (word) "/", 0, MOVE, 0);
  call(CHROOT, (word) ".", 0, 0, 0, 0);
  call(CHDIR, (word) "/", 0, 0, 0, 0);
  char *wanted = option("init", size, 0);
  if (wanted) {
    become(wanted, arguments, environment);
  } else {
    /* Where the kernel looks. */
    become("/sbin/init", arguments, environment);
    become("/etc/init", arguments, environment);
    become("/bin/init", arguments, environment);
    become("/bin/sh", arguments, environment);
  }
  call(EXIT, 1, 0, 0, 0, 0);
}

__asm__(".globl _start\n_start:\n xor %ebp, %ebp\n mov %rsp, %rdi\n and $-16, %rsp\n call start\n hlt\n");
