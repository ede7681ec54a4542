import Expressions
import Foundation
import Testing
import Values

/// Random expressions, with the results that node gives for them.
@Suite(.enabled(if: Node.isThere, "node is not installed, so nothing can be compared with it"))
struct DifferentialTests {
  @Test(arguments: [1, 2, 3])
  func `random expressions give what node gives`(seed: Int) throws {
    let context = try #require(try value(of: Node.lines("--context")[0]).object)
    let cases = try Node.lines(String(seed), "1500").map { try value(of: $0) }
    try #require(cases.count == 1500)
    for example in cases {
      let source = try #require(example["expression"]?.string)
      let expected = example["error"] == nil ? written(example["result"]) : "an error"
      #expect(outcome(source, context) == expected, "\(source)")
    }
  }

  private func value(of json: String) throws -> Value { try JSONReader.value(of: json) }

  private func outcome(_ source: String, _ context: Object) -> String {
    do {
      return written(try Expression(source).evaluate(in: context).value.map(spelled))
    } catch {
      return "an error"
    }
  }

  private func written(_ value: Value?) -> String {
    value.map { JSONWriter.plainText(of: $0) } ?? "undefined"
  }

  /// With the bits of numbers, and members in order, as the script writes them.
  private func spelled(_ value: Value) -> Value {
    switch value {
    case .number(let number):
      ["number": .string(number.isNaN ? "NaN" : String(number.bitPattern, radix: 16))]
    case .array(let items): .array(items.map(spelled))
    case .object(let object):
      ["members": .array(object.map { .array([.string($0.key), spelled($0.value)]) })]
    default: value
    }
  }
}

/// The oracle.
private enum Node {
  static var isThere: Bool {
    let paths = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return paths.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: $0 + "/node")
    }
  }

  /// What `Scripts/make-expression-cases` writes.
  static func lines(_ arguments: String..., file: String = #filePath) throws -> [String] {
    let root = URL(fileURLWithPath: file).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let process = Process()
    process.executableURL = root.appendingPathComponent("Scripts/make-expression-cases")
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
