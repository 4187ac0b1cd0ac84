/** Functions of one kind that stand on top of a stack and say nothing about where the bug is. */
export interface HelperFamily {
  family: string;
  /**
   * Names with spaces between them. `*` is any text. Underscores in front do not count, except for a name that begins
   * with one here.
   */
  names: string;
}

/**
 * Helpers in every report. What is one only in reports of one kind stands in that pattern's `skip`. A function belongs
 * here where a bug that shows in it is nearly always its caller's, and where syzbot names the caller too: a title is of
 * use only where it is the same.
 */
export const helpers: readonly HelperFamily[] = [
  {
    family: 'the sanitizers themselves',
    names: `*kasan* *kmsan* *hwasan* __asan* __msan* __tsan* __sanitizer* *ubsan* kcsan_setup_watchpoint
      *check_memory_region* check_region_inline memory_is_*poisoned* bytes_is_nonzero *read_word_at_a_time*
      *read_once_*nocheck* *write_once_*nocheck*`,
  },
  {
    family: 'what writes a report',
    names: `*panic* *print_address_description* *print_report* *report_bug* *fixup_bug* *dump_stack* *show_stack*
      *dump_backtrace* unwind_backtrace c_backtrace *walk_stack* arch_stack_walk stack_trace_save* stack_trace_consume_entry __warn* *warn_slowpath*
      warn_alloc* warn_bogus* *print_tainted* get_taint *assertfail* *fortify_report* print_hex_dump*
      hex_dump_to_buffer`,
  },
  {
    family: 'how a trap comes into the kernel',
    names: `*invalid_op* *do_error* *_trap *do_trap* program_check_exception program_check_common do_kernel_fault
      do_translation_fault do_mem_abort el1_abort el1h_64_sync* *_indirect_thunk_*`,
  },
  {
    family: 'lockdep and the tracing of interrupts',
    names: `*lockdep* *lock_acquire* *lock_release* *lock_class* *mark_lock* mark_held_locks reacquire_held_locks
      mark_usage valid_state validate_chain check_noncircular check_prev_add check_prevs_add print_usage_bug*
      print_unlock* *imbalance_bug* print_circular_bug* print_deadlock_bug *trace_hardirq* *trace_softirq* *perf_trace*
      *bh_enable* *bh_disable*`,
  },
  {
    family: 'spinning locks',
    names: `*spin_lock* *spin_trylock* *spin_unlock* *raw_spin_rq* *read_lock* *read_trylock* *read_unlock* *write_lock*
      *write_trylock* *write_unlock* *osq_lock* *osq_unlock* owner_on_cpu seqprop_assert*`,
  },
  {
    family: 'sleeping locks, waiting and waking',
    names: `mutex_* rt_mutex_* ww_mutex_* down *down_trylock* *down_read* *down_write* up_read* up_write* percpu_up_* __wake_up*
      *finish_wait* complete *wait_for_completion* *kthread_stop*`,
  },
  {
    family: 'checks of the context',
    names: '*might_sleep* *might_fault* __might_resched*',
  },
  {
    family: 'atomic operations, bits and references',
    names: `${atomics()} *set_bit* *clear_bit* *change_bit* *test_bit* refcount_* kref_* *ref_tracker* put_device
      ida_free`,
  },
  {
    family: 'lists, trees and tables',
    names: `*list_add* *list_del* *list_replace* *list_move* *list_splice* klist_* rb_* xas_start xas_load xas_find* *rhashtable_lookup*`,
  },
  {
    family: 'memory, strings and checksums',
    names: `*memcpy* *memcmp* *memset* *memchr* *memmove* *memdup* *strcmp* *strncmp* *strcpy* *strlcpy* *strncpy*
      *strscpy* *strlen* *strnlen* *strstr* *strnstr* *strchr* *strdup* *strndup* crc8* crc16* crc32* crc64*
      crc_itu_t*`,
  },
  {
    family: 'to user memory and back',
    names: `*copy_to_user* *copy_from_user* *copy_to_iter* *copy_from_iter* copy_page_to_iter* copy_page_from_iter*
      copy_folio_to_iter* copyin copyout *put_user* *get_user* extract_user_to_sg extract_iter_to_sg
      check_heap_object`,
  },
  {
    family: 'allocators',
    names: `*malloc* *zalloc* *calloc* *krealloc* *kvrealloc* *kmem_cache* *slab_* allocate_slab* check_object
      *alloc_page* __alloc_frozen_pages* folio_alloc* kfree kvfree *kfree_skb* __phys_addr*`,
  },
  {
    family: 'the page cache, inodes and dentries',
    names: `folio_unlock lock_page* unlock_page* filemap_alloc_folio* __filemap_get_folio* find_or_create_page
      find_lock_entries pagecache_get_page do_read_cache_folio read_cache_page* grab_cache_page_write_begin
      truncate_inode_pages_range iput iput_final ihold *dput* *drop_nlink`,
  },
  {
    family: 'timers and work',
    names: `*debug_object* *timer_is_static_object* *work_is_static_object* *del_timer* __mod_timer __timer_delete_sync
      lock_timer_base sk_stop_timer_sync *flush_work* *cancel_work_sync* __cancel_work_timer* try_to_grab_pending drain_workqueue
      destroy_workqueue *queue_work* __queue_delayed_work* *queue_delayed_work_on* insert_work cleanup_srcu_struct`,
  },
  {
    family: 'printing',
    names: `*printk* *snprintf* *scnprintf* *kasprintf* *kvasprintf* *string* *pointer* va_format *dev_emerg* *dev_alert* *dev_crit* *dev_err* *dev_warn*
      *dev_notice* *dev_info*`,
  },
  {
    family: 'the driver core',
    names: `*kobject_* add_uevent_var get_device_parent *device_add* *device_del* *device_unregister* *device_destroy*
      *device_release* devres_release_all device_for_each_child* device_remove_file *sysfs_remove* hwrng_unregister*
      i2c_del_adapter __unregister_client tty_unregister_device rollback_registered* *unregister_netdev*`,
  },
  {
    family: 'USB transfers',
    names: `usb_submit_urb usb_hcd_submit_urb dummy_urb_enqueue usb_kill_urb usb_kill_anchored_urbs usb_control_msg*`,
  },
  {
    family: 'registers of devices',
    names: '*readb *readw *readl *readq *writeb *writew *writel *writeq *logic_in* *logic_out*',
  },
];

/** `atomic64_inc_return`, `arch_atomic_read` and so on, but not `drm_atomic_commit`. */
function atomics(): string {
  const operations = 'read set inc dec add sub and or xor fetch xchg cmpxchg try'.split(' ');
  const kinds = ['', 'arch_', 'raw_', 'instrument_', 'generic_', 'lse_'].flatMap((by) =>
    ['atomic', 'atomic64', 'atomic_long'].map((of) => by + of),
  );
  return kinds.flatMap((kind) => operations.map((operation) => `${kind}_${operation}*`)).join(' ');
}

/** A matcher of function names from patterns as {@link HelperFamily} has them. */
export function matcherOf(names: string): RegExp {
  const one = (name: string) => (/^[_*]/.test(name) ? '' : '_*') + name.replaceAll('*', '.*');
  return new RegExp(`^(?:${names.trim().split(/\s+/).map(one).join('|')})$`);
}

const helper = matcherOf(helpers.map((family) => family.names).join(' '));

/** Whether a function says nothing about where a bug is, whatever the report. */
export function isHelper(name: string): boolean {
  return helper.test(name);
}
