import FuzzTargets
import Glibc

/// The language to fuzz, as `FUZZ_TARGET` names it.
private let target: FuzzTarget = {
  guard let name = getenv("FUZZ_TARGET"), let target = FuzzTarget(rawValue: String(cString: name))
  else {
    let names = FuzzTarget.allCases.map { $0.rawValue }.joined(separator: ", ")
    fatalError("Set FUZZ_TARGET to one of: \(names)")
  }
  return target
}()

/// libFuzzer's main function, as its header `FuzzerInterface.h` declares it.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The program's entry point, under the name that the package manager links executables with.
@_cdecl("fuzz_main")
public func fuzzMain(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var count = count
  var arguments = arguments
  return runDriver(&count, &arguments) { start, count in
    do throws(FuzzTarget.Violation) {
      try target.run(UnsafeBufferPointer(start: start, count: count))
    } catch {
      fatalError("Does not hold: \(error.law)")
    }
    return 0
  }
}
