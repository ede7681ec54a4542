import Glibc

/// The two routines of LAPACK that EASE is made by, as OpenBLAS brings them.
///
/// The library is loaded when it is first asked for: it starts its threads as soon as it is there, and each command
/// would wait for them at its end.
enum LAPACK {
  private typealias Routine =
    @convention(c) (
      UnsafePointer<CChar>, UnsafePointer<Int32>, UnsafeMutablePointer<Double>,
      UnsafePointer<Int32>,
      UnsafeMutablePointer<Int32>
    ) -> Void

  private static let file = "libopenblas.so.0"
  private static let dpotrf = routine("dpotrf_")
  private static let dpotri = routine("dpotri_")

  /// Puts the inverse of a symmetric, positive definite matrix into its lower triangle, column by column, by a
  /// Cholesky factorization; false where it is not positive definite.
  static func invert(_ matrix: inout [Double], size: Int) -> Bool {
    var size = Int32(size)
    var status: Int32 = 0
    dpotrf("L", &size, &matrix, &size, &status)
    guard status == 0 else { return false }
    dpotri("L", &size, &matrix, &size, &status)
    return status == 0
  }

  /// Ends the process where the library is not there, as the system does with one that is linked.
  private static func routine(_ name: String) -> Routine {
    guard let library = dlopen(file, RTLD_NOW | RTLD_LOCAL), let symbol = dlsym(library, name)
    else {
      let reason = dlerror().map { String(cString: $0) } ?? file
      let text = "serai: OpenBLAS cannot be loaded: \(reason). Debian has it in libopenblas0.\n"
      _ = Array(text.utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
      exit(127)
    }
    return unsafeBitCast(symbol, to: Routine.self)
  }
}
