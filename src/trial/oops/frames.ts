/** One entry of a stack trace. */
export interface Frame {
  name: string;
  /** Index of its line among the lines given. */
  at: number;
}

const stackStart =
  /(?:Call [Tt]race|[Bb]acktrace(?: \(crc [0-9a-f]+\))?|Allocated by task \d+.*|Freed by task \d+.*|Uninit was (?:created|stored to memory) at|Call trace):/;
const entry =
  /^\s*(?:\[?<?[0-9a-f]{8,16}>?\]?:?\s+)*(?:\[<[^>]*>\]\s*)*(?:\(?\.?([A-Za-z_][\w.$]*)\)?)(?:\+0x[0-9a-f]+\/0x[0-9a-f]+|\s+\S+\.[chSs]:\d+| from \[?<?)/;
const pointer =
  /(?:^|\s)(?:RIP: (?:[0-9a-f]{4}:)?(?:\[<[0-9a-f]+>\]\s*)*(?:\[<[0-9a-f]+>\])?\s*|EIP(?: is at|:)? ?|IP: (?:\[<[0-9a-f]+>\] )|pc : (?:\[<[0-9a-f]+>\] )?|PC is at |epc : |NIP \[[0-9a-f]+\] |--- interrupt: [0-9a-f]+ at |LR is at )\.?([A-Za-z_][\w.$]*)(?:\+0x| |$)/;
const userSegment = /RIP: 0033|Code: /;

/** Frames that a sanitizer, a helper or the reporting itself puts on top of the stack: they tell nothing. */
const uninteresting = new RegExp(
  [
    '^_*(?:kasan|asan|msan|kmsan|kcsan|tsan|sanitizer|kfence|ubsan|hwasan)',
    '^(?:check_memory_region|check_region_inline|memory_is_|bytes_is_|get_report_|find_report_)',
    'print_address_desc|print_report|print_bad|print_usage|print_circular|print_lock|print_unlock|print_irq|print_deadlock',
    '^(?:print_|report_bug|fixup_bug|bad_page|bug_handler|show_(?:stack|regs|trace|opcodes|unhandled|backtrace|fault)|dump_|do_error|do_trap|handle_bug|handle_invalid|exc_|asm_exc|invalid_op|do_invalid|error_entry|error_code|page_fault|async_page)',
    '^_*(?:wake_up|finish_wait|prepare_to_wait|wait_for_|complete$|completion|skb_(?:put|push|pull|release|free)|kfree_skb|consume_skb|device_(?:del|add|unregister|register|destroy)$|program_check|va_format|bad_stack|sk_skb_reason|skb_reason|page_frag_free|(?:try_to_)?(?:del_timer|timer_delete)|tty_unregister_device|aes|cipher_crypt|crypto_|drbg_|rng_setkey|netif_receive_skb|sget_userns|handle_overflow|find_lock|get_device_parent|usb_kill|kthread_stop|rollback_registered|unregister_netdev|try_to_grab|do_tag_check|seqprop|ref_tracker|crc\\d+|assertfail|iput$|copy_page_|x86_indirect|phys_addr|folio_unlock|unlock_page|lock_timer_base|rhashtable|\\w*printf(?:_const)?$|dev_(?:info|printk|warn|err|notice)|ida_|idr_(?:remove|alloc|find|get)|sk_(?:stop|reset)_timer|do_bad_area|pointer$|format_decode|drop_nlink|inc_nlink|set_nlink|task_blocks_on|rt_|virt_to|handle_bad_stack|bad_mode|el\\d|dump_stack|kstrdup|list_lru|init_timer_key|usb_unanchor|trace_|irq_|iter_|radix_tree_node_rcu)',
    'panic|^die|^oops|no_context|^bad_area|__do_page_fault|do_page_fault|do_kern|do_user_addr|fault_handler|do_mem_abort|do_translation|^el1|^el0|^gic_|handle_lockdep|^end_report|^kernel_init_free',
    'warn_slowpath|^__warn|^warn_|warn_bogus|lockdep|^lock_(?:acquire|release|is_held|sock|acquired)|^__lock_acquire|^__lock_release|register_lock|check_(?:prev|deadlock|noncircular|irq|wait|usage|path|memory|flags|object|heap|bogus|stack)|mark_(?:lock|held)|validate_chain|reacquire_held|assign_lock_key|find_lock|look_up_lock|valid_state|usage_match|add_lock|static_obj|lookup_chain|trace_hardirqs|trace_softirqs',
    'spin_(?:lock|unlock|trylock|dump|bug|is_|rq)|^_?raw_|^(?:__)?raw_|spinlock|^debug_spin|^rwlock|^queued_|^queue_|^_*mutex|^ww_mutex|^rt_mutex|^_?_?(?:down|up)(?:_read|_write|_trylock|_interruptible|_killable|_timeout|$)|^rwsem|^rw_sem|percpu_down|percpu_up|percpu_rwsem|^seqlock|^read_seq|^write_seq|read_lock|write_lock|osq_|^pv_|^arch_(?:local|static|atomic)|^native_(?:save|restore|safe|irq|write|queued)|^local_(?:irq|bh)|kthread_should',
    '^_*k?(?:v|z|m|c)*alloc(?:_|$)|^_*k(?:v|z|m|c)*alloc|^krealloc|^_*k(?:v|z)?free|^kmem|^slab_|^__slab|^___slab|^kmalloc|^alloc_(?:page|slab|debug|from)|^__alloc_page|^__get_free|^__vmalloc|^vmalloc|^vzalloc|^kvmalloc|^cache_|^new_slab|^allocate_slab|^___cache|^__cache|^__do_kmalloc|^__do_cache|^do_slab|^free_debug|^init_object|^object_err|^poison|^set_track|^save_(?:stack|trace|track)|^stack_trace|^stack_depot|^kmemdup|^kstrdup|^memdup|^vfree|^__vfree|^__vunmap|^qlink|^quarantine|^__free_slab|^warn_alloc|^free_page|^__free_page|^free_unref|^free_pcp|^get_page_from|^prep_new|^prep_|^check_new|^post_alloc|^rmqueue|^devm_k|^pcpu_|^__alloc_percpu',
    '^_*(?:mem|str|stp)(?:cpy|cmp|set|move|chr|len|scan|pbrk|str|ncpy|lcpy|scpy|ncmp|casecmp|rchr|nlen|cat|ncat|lcat|spn|sep|chr_inv)',
    'copy_(?:to|from|in|user)_?(?:user|iter|kernel)?(?:$|_)|^_*copy_(?:to|from)|^_*(?:get|put|clear)_user|^copyout|^copyin|^clear_user|^__might|^might_|^___might|^usercopy|^__check_object|^raw_copy|^instrument_',
    '^_*(?:list|hlist|llist|rb|rht|lru|plist)_(?!lru_|sort_apply)|^rcu_(?:read|lock|is_|assign|dereference|note|dynticks|preempt)|^__rb_|^rb_|^find_(?:next|first|last)|^_find|^(?:__)?(?:test|set|clear|change|assign)_(?:and_)?(?:bit|set_bit|clear_bit|change)|^bitmap_|^variable_test|^constant_test|^_*atomic|^arch_atomic|^_*refcount|^_*kref|^_*cmpxchg|^xchg|^read_once|^__read_once|^READ_|^__write_once|^_*(?:swab|le|be)\\d+|^get_unaligned|^put_unaligned|^hex_|^sort$|^cmp_ex|^ktime_get',
    'debug_object|debug_check|debug_print|^debug_|work_is_static|timer_is_static|^__debug|^kobject|^_*kobj|^kset|^add_uevent|printk|^vprintk|^_printk|^console_|^con_|console_unlock|^call_console|^vt_console|^dev_(?:err|warn|info|driver_str)|^bust_|^flush_(?:work|workqueue|delayed)|^_*flush_work|^cancel_(?:work|delayed)|^_*cancel_(?:work|delayed)|^drain_workqueue|^destroy_workqueue|^start_flush|^proc_(?:register|mkdir|create)|^_*proc_create|^remove_proc|^alloc_workqueue|^insert_work|^_*queue_(?:work|delayed)|^mod_timer|^del_timer|^add_timer|^timer_delete|^timer_fixup|^__mod_timer|^schedule_work',
    '^preempt|^__preempt|^_*this_cpu|^debug_smp|^check_preemption|^rcu_lockdep|^_*schedule(?:_bug|_debug|$)|^__schedule|^preempt_schedule|^_cond|^__cond|^lib_|^_*uaccess|^sched_show|^rcu_(?:dump|sched_clock|check|print)|^nmi_|^trigger_|^arch_trigger|^watchdog|^sysvec|^asm_(?:sysvec|common)|^apic_timer|^smp_apic|^ret_from|^retint|^restore_|^entry_|^common_interrupt|^idtentry|^double_fault|^general_protection$|^fault_in|^int3|^paranoid|^stack_segment|^alignment|^unwind_|^__unwind_(?!start)|^arch_stack|^return_to_handler|^vmap_|^generic_bug|^brk_handler|^do_debug_exc|^debug_exception|^bug_|^do_undef|^walk_stack|^ftrace|^perf_trace|^trace_event|^kmsan|^__stack_chk|^vunmap|^iowrite|^ioread|^\\$x$|^_*in_?softirq|^_*put_page|^_*get_page|^folio_(?:put|get|try_get|lock)|^compound_head|^page_ref|^skb_(?:panic|over_panic|under_panic)|^lockref_(?:get|put|mark)|^(?:lock|__lock)_page',
  ].join('|'),
);

/** Functions that differ between kernels and mean the same thing. */
const renamed: [RegExp, string][] = [
  [/^(?:smp_call_function_(?:many|single|many_cond|any)|smp_call_function_\w+)$/, 'smp_call_function'],
  [
    /^_*synchronize_(?:rcu|sched|srcu|rcu_bh|sched_expedited|rcu_expedited|srcu_expedited|rcu_mult|rcu_tasks)$/,
    'synchronize_rcu',
  ],
];
const prefix =
  /^(?:__(?:x64|ia32|arm64|x32|s390x?|riscv|powerpc|mips|arm)_(?:compat_)?(?=sys_)|compat_SyS_|compat_SYSC_|SyS_|SYSC_|ksys_|__se_(?:compat_)?sys_|__do_(?:compat_)?sys_|__do_(?:x64|ia32)_sys_)/;

/** The names that a function is known by, the one for a title first. */
export function namesOf(frame: string): string[] {
  const name = frame.split('.')[0]!;
  const same = renamed.find(([from]) => from.test(name));
  if (same) return [...new Set([same[1], name])];
  const short = name.replace(prefix, '');
  const names = [short, name];
  if (/^__(?:se|do)_sys_/.test(name)) names.push(`sys_${short}`);
  return [...new Set(names)];
}

/** Whether a frame says nothing about where a bug is. */
export function isHelper(name: string): boolean {
  return uninteresting.test(name);
}

/** The function in a line that tells the instruction pointer of kernel code. */
export function pointedAt(line: string): string | null {
  if (userSegment.test(line) && !/RIP: 0010/.test(line)) return null;
  const name = pointer.exec(line)?.[1];
  return name && !/^(?:0x)?[0-9a-f]{8,16}$/.test(name) ? name : null;
}

/** All reliable frames of the stack traces in these lines, in order; frames marked `?` are left out. */
export function stackFrames(lines: readonly string[], start: RegExp = stackStart): Frame[] {
  const frames: Frame[] = [];
  let inside = false;
  lines.forEach((line, at) => {
    if (start.test(line)) inside = true;
    if (!inside || /(?:^|\s)\? /.test(line) || userSegment.test(line)) return;
    const name = entry.exec(line)?.[1] ?? pointedAt(line);
    if (name) frames.push({ name, at });
  });
  return frames;
}
