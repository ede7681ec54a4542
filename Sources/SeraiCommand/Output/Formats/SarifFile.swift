import Diagnostics
import Files
import RulePages
import Values

/// Problems as SARIF 2.1.0: one run of one tool.
///
/// Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
struct SarifFile {
  /// The catalog's files, which fixes change.
  let access: FileAccess
  /// Where pages of rules are published; nil where nobody knows.
  let ruleAddress: (String) -> String?
  /// The path of the catalog in its repository, with a `/` at its end.
  let prefix: String

  func value(_ diagnostics: [Diagnostic]) -> Value {
    let ids = Array(Set(diagnostics.map(\.id))).sorted()
    var numbers: [String: Int] = [:]
    let results = diagnostics.map { diagnostic in
      // The same problem twice in a file is told apart by its number, not by its line, which moves.
      let key = "\(diagnostic.id)\n\(diagnostic.location.file)\n\(diagnostic.summary)"
      numbers[key, default: 0] += 1
      return result(
        diagnostic, ids.firstIndex(of: diagnostic.id) ?? 0, "\(key)\n\(numbers[key] ?? 0)")
    }
    let driver: Object = [
      "name": "Serai", "semanticVersion": .string(SeraiVersion.text),
      "rules": .array(ids.map { rule($0) }),
    ]
    let run: Object = [
      "tool": ["driver": .object(driver)],
      "columnKind": "unicodeCodePoints",
      "originalUriBaseIds": ["ROOT": ["description": ["text": "The root of the repository."]]],
      "results": .array(results),
    ]
    return [
      "$schema":
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0", "runs": .array([.object(run)]),
    ]
  }

  private func rule(_ id: String) -> Value {
    var rule: Object = ["id": .string(id)]
    guard let page = RulePage.page(id) else { return .object(rule) }
    rule.append("shortDescription", ["text": .string(page.summary)])
    rule.append("help", ["text": .string(page.summary), "markdown": .string(page.text)])
    if let address = ruleAddress(id) { rule.append("helpUri", .string(address)) }
    rule.append(
      "defaultConfiguration",
      ["level": .string(Severity(rawValue: page.severity)?.sarifLevel ?? "error")])
    rule.append("properties", ["tags": .array([.string(page.category)])])
    return .object(rule)
  }

  private func result(_ diagnostic: Diagnostic, _ rule: Int, _ identity: String) -> Value {
    var message = diagnostic.summary + "."
    for text in [diagnostic.explanation, diagnostic.help] where !text.isEmpty {
      message += " " + text + (text.hasSuffix(".") || text.hasSuffix("?") ? "" : ".")
    }
    var result: Object = [
      "ruleId": .string(diagnostic.id), "ruleIndex": Value(rule),
      "level": .string(diagnostic.severity.sarifLevel),
      "message": ["text": .string(message)],
      "locations": .array([location(diagnostic.location, nil)]),
      "partialFingerprints": [
        "seraiProblem/v1": .string(SHA256.hexadecimal(of: Array(identity.utf8)))
      ],
    ]
    let related = diagnostic.notes.compactMap { note in
      note.location.map { location($0, note.message) }
    }
    if !related.isEmpty { result.append("relatedLocations", .array(related)) }
    let fixes = diagnostic.fixes.compactMap { fix($0) }
    if !fixes.isEmpty { result.append("fixes", .array(fixes)) }
    return .object(result)
  }

  private func location(_ location: Location, _ message: String?) -> Value {
    var physical: Object = ["artifactLocation": artifact(location.file)]
    if case .range(let range) = location {
      physical.append("region", region(range.start, range.end))
    }
    var value: Object = ["physicalLocation": .object(physical)]
    if let message { value.append("message", ["text": .string(message)]) }
    return .object(value)
  }

  private func artifact(_ file: String) -> Value {
    ["uri": .string((prefix + file).percentEncoded), "uriBaseId": "ROOT"]
  }

  private func region(_ start: Position, _ end: Position) -> Value {
    [
      "startLine": Value(start.line), "startColumn": Value(start.column),
      "endLine": Value(end.line), "endColumn": Value(end.column),
    ]
  }

  private func fix(_ fix: FixIt) -> Value? {
    let changes = FixReplacements(fix, access).files.map { path, replacement -> Value in
      let change: Object = [
        "deletedRegion": region(replacement.start, replacement.end),
        "insertedContent": ["text": .string(replacement.text)],
      ]
      return [
        "artifactLocation": artifact(path), "replacements": .array([.object(change)]),
      ]
    }
    guard !changes.isEmpty else { return nil }
    return [
      "description": ["text": .string("\(fix.title) (\(fix.applicability.rawValue))")],
      "artifactChanges": .array(changes),
    ]
  }
}

extension Severity {
  /// SARIF's word.
  fileprivate var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .suggestion: "note"
    }
  }
}

extension String {
  /// As a relative URI: what RFC 3986 does not allow in a path is escaped.
  fileprivate var percentEncoded: String {
    var result = ""
    for byte in utf8 {
      let scalar = Unicode.Scalar(byte)
      let isWord = byte < 0x80 && (scalar.properties.isAlphabetic || (0x30...0x39).contains(byte))
      if isWord || "-._~/@!$&'()*+,;=".unicodeScalars.contains(scalar) && byte < 0x80 {
        result.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}
