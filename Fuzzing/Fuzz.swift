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

/// libFuzzer calls this with one input after the other.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do {
    try target.run(UnsafeBufferPointer(start: start, count: count))
  } catch {
    fatalError("Does not hold: \(error.law)")
  }
  return 0
}
