import Glibc
import Synchronization

/// A thread that does one piece of work after the other, in the order in which they came.
///
/// It has a stack of 8 MiB, as the main thread has: what renders a page or reads a template recurses as far as a
/// template nests, and the threads of Swift's tasks have less.
final class WorkThread: Sendable {
  /// A piece of work.
  typealias Work = @Sendable () -> Void

  /// What is waiting, and the semaphore that counts it.
  ///
  /// Unchecked: the semaphore is made to be shared, and lives as long as the queue.
  private final class Queue: @unchecked Sendable {
    let waiting = Mutex<[Work]>([])
    private let count = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    init() { sem_init(count, 0, 0) }

    deinit {
      sem_destroy(count)
      count.deallocate()
    }

    func add(_ work: @escaping Work) {
      waiting.withLock { $0.append(work) }
      sem_post(count)
    }

    /// Waits for the next piece of work; nil where none will come any more.
    func next() -> Work? {
      while sem_wait(count) != 0 {}
      return waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    }

    /// Lets the thread end when it has done what is waiting.
    func end() { sem_post(count) }
  }

  private let queue: Queue

  init() {
    let queue = Queue()
    self.queue = queue
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    defer { attributes.deallocate() }
    pthread_attr_init(attributes)
    pthread_attr_setstacksize(attributes, 8 << 20)
    pthread_attr_setdetachstate(attributes, Int32(PTHREAD_CREATE_DETACHED))
    var thread: pthread_t = 0
    let passed = Unmanaged.passRetained(queue)
    let failure = pthread_create(
      &thread, attributes,
      { raw in
        guard let raw else { return nil }
        let queue = Unmanaged<Queue>.fromOpaque(raw).takeRetainedValue()
        while let work = queue.next() { work() }
        return nil
      }, passed.toOpaque())
    precondition(failure == 0, "The system gives no further thread")
    pthread_attr_destroy(attributes)
  }

  deinit { queue.end() }

  /// Has work done, and goes on at once.
  func post(_ work: @escaping Work) { queue.add(work) }

  /// Has work done, and waits for what comes of it.
  func run<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
      queue.add { continuation.resume(returning: work()) }
    }
  }
}
