import Glibc
import Synchronization

/// As many drawing processes as threads draw at once.
final class DrawingPool: Sendable {
  private let executable: String
  private let idle = Mutex<[DrawingProcess]>([])
  /// One is started at a time: a process must not inherit the pipes of another, whose end it would hide.
  private let starting = Mutex(())

  /// Nil where there is no `serai-draw` beside Serai.
  init?() {
    guard let slash = OwnExecutable.path.lastIndex(of: "/") else { return nil }
    executable = OwnExecutable.path[...slash] + "serai-draw"
    guard access(executable, X_OK) == 0 else { return nil }
    // A process that ended is told by the failing call.
    signal(SIGPIPE, SIG_IGN)
  }

  /// A PNG of an SVG; nil where it cannot be drawn.
  func draw(_ svg: [UInt8]) -> [UInt8]? {
    guard let process = idle.withLock({ $0.popLast() }) ?? start(),
      let png = process.draw(svg)
    else { return nil }
    idle.withLock { $0.append(process) }
    return png
  }

  private func start() -> DrawingProcess? { starting.withLock { _ in DrawingProcess(executable) } }
}
