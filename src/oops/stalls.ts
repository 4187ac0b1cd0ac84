import { matcherOf } from './helpers.ts';

/**
 * Functions that call into one subsystem or another. Where a CPU does not come on, what these called is the thing that
 * does not end; what is deeper in the stack changes from sample to sample.
 */
const anchor = matcherOf(
  // System calls, of every architecture.
  `*do_syscall_* *do_fast_syscall_* *sysenter_dispatch* *tracesys_phase2* *el0_svc_handler* *invoke_syscall*
   *ret_fast_syscall* el0_svc_naked* do_el0_svc* system_call system_call_exception system_call_common*
   system_call_vectored* do_syscall sysc_* do_trap_ecall_u* ret_from_syscall* handle_sys* ` +
    // Work, timers, soft interrupts and threads.
    `*process_one_work* *do_softirq* *run_ksoftirqd* *call_timer_fn* *_run_timers* *run_timer_softirq* *hrtimer_run*
     *tasklet_action* *tasklet_hi_action* *netif_receive_skb* *smpboot_thread_fn* kthread *start_secondary*
     *cpu_startup_entry* *ret_from_fork* *smp_call_function* do_one_initcall ` +
    // System calls that go to one driver or file system or another.
    `*vfs_read* *vfs_write* *vfs_iter_read* *vfs_iter_write* *do_iter_read* *do_iter_write* *call_read_iter*
     *call_write_iter* *new_sync_read* *new_sync_write* *vfs_ioctl* *ksys_ioctl* *compat_ioctl* *compat_sys_ioctl*
     *blkdev_driver_ioctl* *blkdev_ioctl* call_mmap *mmap_region* *do_mmap* *do_dentry_open* *vfs_open* ` +
    // Sockets.
    `sock_sendmsg* sock_recvmsg* sock_release* sock_mmap* sock_do_ioctl* sock_ioctl* compat_sock_ioctl* setsockopt
     *kernel_setsockopt* *sock_common_setsockopt* listen *kernel_listen* accept *kernel_accept* *sk_common_release*
     nfnetlink_rcv_msg* rtnetlink_rcv_msg* netlink_dump* socketpair* connect* ioctl* sys_socketpair* sys_connect*
     sys_ioctl* ` +
    // Page faults, and what is done on the way back to user space.
    '*__do_fault* *do_page_fault* page_fault *__fput* *task_work_run* *exit_to_user* do_notify_resume* work_pending ret_to_user',
);

/** Whether a function calls into one subsystem or another. */
export function isAnchor(name: string): boolean {
  return anchor.test(name);
}

/** What a task waits by. */
const waiting =
  /sched|_lock|_slowlock|down|rwsem|completion|kthread|wait|synchronize|context_switch|__switch_to|cancel_delayed_work|rcu_barrier/;
/** Waits that tasks all over the kernel end up in when something else is wrong. */
const common: readonly [RegExp, string | null][] = [
  [/rtnl_lock/, null],
  [/synchronize_(?:s?rcu|net|sched)/, 'synchronize_rcu'],
];

/** A function that a stuck CPU or task is named after. */
export interface Stuck {
  name: string;
  /** Of its frame. */
  index: number;
}

/** The scheduler itself: what called it is not what a CPU is stuck in. */
export const scheduling = /^_*(?:preempt_)?schedule(?:_|$)/;

/** The function before the first anchor. */
export function stalledIn(names: readonly string[]): Stuck | null {
  const at = names.findIndex((name) => anchor.test(name));
  if (at < 0) return null;
  if (names[at]!.includes('smp_call_function')) return { name: 'smp_call_function', index: at };
  const index = Math.max(at - 1, 0);
  return { name: names[index]!, index };
}

/** The function that waits, without the machinery of waiting. */
export function hungIn(names: readonly string[]): Stuck | null {
  for (const [index, name] of names.entries()) {
    const found = common.find(([wait]) => wait.test(name));
    if (found) return { name: found[1] ?? name, index };
  }
  const index = names.findIndex((name) => !waiting.test(name));
  return index < 0 ? null : { name: names[index]!, index };
}
