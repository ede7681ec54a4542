import Foundation
import Testing
import Values

@testable import Handlebars

/// The public cases of handlebars-spec, where SERAI_SUITES points at them.
@Suite struct HandlebarsSuiteTests {
  @Test(.enabled(if: suites != nil, "SERAI_SUITES names no folder"))
  func `every case comes out as it should`() throws {
    let file = URL(fileURLWithPath: suites ?? "").appendingPathComponent("handlebars.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    let cases = try #require(try JSONReader.value(of: text).array)
    for one in cases { #expect(passes(one), "\(JSONWriter.plainText(of: one))") }
  }

  private func passes(_ one: Value) -> Bool {
    var set = TemplateSet()
    var output: [UInt8] = []
    do {
      set.add(try HandlebarsTemplate(one["template"]?.string ?? "", name: "main"))
      for partial in one["partials"]?.object ?? Object() {
        set.add(try HandlebarsTemplate(partial.value.string ?? "", name: partial.key))
      }
      try set.render("main", one["data"] ?? [:], into: &output)
    } catch {
      return one["exception"] != nil
    }
    return one["expected"]?.string == String(decoding: output, as: UTF8.self)
  }
}

private let suites = ProcessInfo.processInfo.environment["SERAI_SUITES"]
