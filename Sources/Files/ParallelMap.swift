import Glibc
import Synchronization

/// Maps items on several threads; the results are in the order of the items, whatever the number
/// of workers (all cores where nil).
///
/// Each worker takes the next few items when it is done with the last, so that uneven work
/// balances. Threads have stacks of 8 MiB, as the main thread has: a work queue's 512 KiB would
/// make recursion that is safe on one thread crash on another.
public func parallelMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], workers: Int? = nil, _ transform: @Sendable (Item) -> Result
) -> [Result] {
  parallelMap(count: items.count, workers: workers) { transform(items[$0]) }
}

/// Maps the numbers below `count` on several threads, as `parallelMap(_:workers:_:)` maps items.
public func parallelMap<Result: Sendable>(
  count: Int, workers: Int? = nil, _ transform: @Sendable (Int) -> Result
) -> [Result] {
  let workers = min(max(1, workers ?? coreCount()), count)
  guard workers > 1 else { return (0..<max(0, count)).map(transform) }
  return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
    let slots = Slots(base: buffer.baseAddress)
    let chunks = Chunks(count: count, size: max(1, count / (workers * 64)))
    onThreads(workers) {
      while let chunk = chunks.next() {
        for index in chunk { slots.set(index, transform(index)) }
      }
    }
    initialized = count
  }
}

/// Does two things at once.
public func both<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let done = parallelMap(count: 2, workers: 2) { part -> (First?, Second?) in
    part == 0 ? (first(), nil) : (nil, second())
  }
  guard let one = done[0].0, let other = done[1].1 else {
    preconditionFailure("each part gives what it is for")
  }
  return (one, other)
}

/// Runs work on this thread and `count - 1` others, and waits for all.
private func onThreads(_ count: Int, _ work: @Sendable () -> Void) {
  withoutActuallyEscaping(work) { work in
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, 8 << 20)
    var threads: [pthread_t] = []
    for _ in 1..<count {
      var thread = pthread_t()
      let job = Unmanaged.passRetained(Job(work: work))
      // Where no more threads are to be had, those there are do the work.
      if pthread_create(&thread, &attributes, Job.run, job.toOpaque()) == 0 {
        threads.append(thread)
      } else {
        job.release()
      }
    }
    work()
    for thread in threads { pthread_join(thread, nil) }
    pthread_attr_destroy(&attributes)
  }
}

private func coreCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// A closure in a form that C can carry.
private final class Job: Sendable {
  let work: @Sendable () -> Void

  init(work: @escaping @Sendable () -> Void) { self.work = work }

  static let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { raw in
    if let raw { Unmanaged<Job>.fromOpaque(raw).takeRetainedValue().work() }
    return nil
  }
}

/// Hands out ranges of numbers, each once.
private final class Chunks: Sendable {
  private let start = Atomic(0)
  private let count: Int
  private let size: Int

  init(count: Int, size: Int) {
    self.count = count
    self.size = size
  }

  func next() -> Range<Int>? {
    let start = start.add(size, ordering: .relaxed).oldValue
    return start < count ? start..<min(count, start + size) : nil
  }
}

/// The places for results.
///
/// Unchecked: each is written by the one worker that took its number, and
/// read after all have ended.
private struct Slots<Result>: @unchecked Sendable {
  let base: UnsafeMutablePointer<Result>?

  func set(_ index: Int, _ result: Result) { base?.advanced(by: index).initialize(to: result) }
}
