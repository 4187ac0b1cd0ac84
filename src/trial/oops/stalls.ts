import { isHelper, stackFrames } from './frames.ts';

/** Whatever these call is the thing that does not end; what is deeper changes from sample to sample. */
const anchor =
  /^(?:do_syscall_|do_fast_syscall|do_int80|syscall_|invoke_syscall|el0_svc|entry_SYSCALL|process_one_work|kthread$|do_softirq|__do_softirq|handle_softirqs|vfs_ioctl|do_vfs_ioctl|ksys_ioctl|__(?:se|do|x64)_sys_ioctl|nfnetlink_rcv|__vfs_(?:read|write)|vfs_(?:read|write)|do_(?:iter|loop)_read|do_iter_(?:write|readv_writev)|new_sync_(?:read|write)|call_(?:read|write)_iter|do_one_initcall|__fput|task_work_run|rtnetlink_rcv|netlink_rcv|genl_(?:rcv|family)|mmap_region|expire_timers|call_timer_fn|__run_hrtimer|__hrtimer_run|__netif_receive|netif_receive|scheduler_ipi|cpu_startup_entry|start_secondary|tasklet_action|rcu_do_batch|do_sys_poll|vfs_poll|do_exit|do_group_exit|generic_smp_call|sock_write_iter|sock_sendmsg|__sock_sendmsg|start_kernel|x64_sys_call|ret_from_fork)/;
const waiting =
  /sched|_lock|^_*down|rwsem|completion|kthread|wait|^io_schedule|__switch_to|^_*mutex|^__synchronize|^_*context_switch|^schedule|bit_lock|^_*percpu_rw/;
const telling = /^(?:rtnl_lock|_*synchronize_(?:rcu|sched|srcu)\w*)$/;

/** What reports the stall, and the interrupt that it is reported from. */
const reporting =
  /^_*(?:tick_|update_process|rcu_|print_|check_cpu|hrtimer_|nmi_|sched_show|run_local|apic_|smp_apic|sysvec|asm_sysvec|invoke_rcu|schedule|note_gp)/;
const interrupt = /^(?:smp_)?apic_timer|^_*sysvec_|^asm_sysvec|^(?:el1|gic)_/;

/** The function before an anchor, in the first stack that has one: a sample's deeper frames are chance. */
export function anchored(lines: readonly string[]): string[] {
  const frames = lines.flatMap((line, at) => stackFrames([line], /^/).map((frame) => ({ ...frame, at })));
  let before: string | null = null;
  let last = 0;
  for (const { name, at } of frames) {
    const newStack = lines.slice(last + 1, at).some((line) => /Call [Tt]race:|<\/IRQ>/.test(line));
    last = at;
    if (newStack || interrupt.test(name)) before = null;
    if (anchor.test(name) && before && !/^rcu_.*kthread|worker_thread/.test(before)) return [before];
    if (/^smp_call_function/.test(name)) return [name];
    if (!isHelper(name) && !reporting.test(name) && !anchor.test(name)) before = name;
  }
  return [];
}

/** The function that waits, without the machinery of waiting. */
export function hungIn(lines: readonly string[]): string[] {
  const names = stackFrames(lines).map((frame) => frame.name);
  const lock = names.find((name) => telling.test(name));
  return lock ? [lock] : names.filter((name) => !waiting.test(name));
}
