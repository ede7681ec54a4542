import CatalogModel
import CatalogReading
import Decoding
import Files
import Foundation
import JourneyTemplates
import Testing
import Values

@Suite struct WritingTests {
  /// What is written of a record reads as the same record: written again it is the same data, and it
  /// says all that its file says.
  @Test func `templates are written as they were read`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let access = FileAccess.disk(root.appendingPathComponent("catalog").path)
    let (catalog, _) = try Catalog.read(access, asOf: CalendarDate(day: 20_000))
    let versions = catalog.templates.flatMap(\.versions)
    #expect(versions.count > 40)
    for version in versions {
      let reader = ValueReader(file: version.file)
      let template = try #require(reader.read(JourneyTemplate.self, from: version.value))
      let written = template.written
      let again = try #require(ValueReader(file: "").read(JourneyTemplate.self, from: written))
      #expect(again.written == written, "\(version.file)")
      #expect(missing(version.value, in: written, "") == [], "\(version.file)")
    }
  }

  /// Paths of what a file says and a writing does not; what says the usual may be left out.
  private func missing(_ value: Value, in written: Value?, _ path: String) -> [String] {
    switch (value, written) {
    case (.object(let object), .object(let other)?):
      return object.entries.flatMap { entry in
        other[entry.key] == nil && entry.value.isUsual
          ? [] : missing(entry.value, in: other[entry.key], "\(path).\(entry.key)")
      }
    case (.array(let items), .array(let others)?) where items.count == others.count:
      return zip(items, others).enumerated().flatMap { missing($1.0, in: $1.1, "\(path)[\($0)]") }
    default: return value == written ? [] : [path]
    }
  }
}

extension Value {
  /// What records have where nobody says anything.
  fileprivate var isUsual: Bool {
    switch self {
    case .bool, .number, .string: true
    case .array(let items): items.isEmpty || items == ["journey"]
    case .object(let object): object.isEmpty
    case .null: true
    }
  }
}
