import Decoding
import Values

/// What an operation is asked to do.
struct APIRequest: Sendable {
  /// What stands in the places of the path.
  let values: [String: String]
  let query: APIQuery
  /// What was sent; empty for an operation that takes nothing.
  let content: Object

  /// A part of the path.
  func value(_ name: String) -> String { values[name] ?? "" }

  /// Refuses what nobody reads.
  func allow(_ keys: Set<String>) throws(APIProblem) {
    for key in content.keys where !keys.contains(key) {
      throw APIProblem(
        .malformedRequest,
        "There is no '\(key.shortened)': there are \(keys.sorted().joined(separator: ", "))")
    }
  }

  /// An object of the content; nil where it is left out.
  func object(_ key: String) throws(APIProblem) -> Object? {
    guard let value = content[key] else { return nil }
    guard let object = value.object else {
      throw APIProblem(.malformedRequest, "'\(key)' has to be an object")
    }
    return object
  }

  /// A text of the content; nil where it is left out.
  func text(_ key: String) throws(APIProblem) -> String? {
    guard let value = content[key] else { return nil }
    guard let text = value.string else {
      throw APIProblem(.malformedRequest, "'\(key)' has to be a string")
    }
    return text
  }

  /// A record of the content; nil where it is left out.
  func record<R: Record>(_ type: R.Type, _ key: String) throws(APIProblem) -> R? {
    guard let value = content[key] else { return nil }
    let reader = ValueReader(file: key)
    let record = reader.read(type, from: value)
    guard let record, reader.diagnostics.isEmpty else {
      throw APIProblem(
        .invalidContent, "'\(key)' is not what it has to be", reader.diagnostics)
    }
    return record
  }

  /// A list of records of the content; empty where it is left out.
  func records<R: Record>(_ type: R.Type, _ key: String) throws(APIProblem) -> [R] {
    guard let value = content[key] else { return [] }
    let reader = ValueReader(file: key)
    let records = [R].read(value, .none, reader)
    guard let records, reader.diagnostics.isEmpty else {
      throw APIProblem(
        .invalidContent, "'\(key)' is not what it has to be", reader.diagnostics)
    }
    return records
  }
}
