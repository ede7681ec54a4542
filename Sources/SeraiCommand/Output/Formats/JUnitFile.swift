import Diagnostics
import Values

/// Problems as JUnit's XML: each file is a test case, and one with an error is a failure.
struct JUnitFile {
  /// The path of the catalog in its repository, with a `/` at its end.
  let prefix: String

  func text(_ diagnostics: [Diagnostic]) -> String {
    let groups = Dictionary(grouping: diagnostics) { $0.location.file }
    let cases = groups.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    let failures = cases.count { $0.value.contains { $0.severity == .error } }
    // A suite without a case reads as one that was not run.
    let count = max(1, cases.count)
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<testsuites tests=\"\(count)\" failures=\"\(failures)\">\n"
    text += "  <testsuite name=\"serai validate\" tests=\"\(count)\" failures=\"\(failures)\">\n"
    if cases.isEmpty {
      text += "    <testcase classname=\"serai\" name=\"catalog\"/>\n"
    }
    for (file, found) in cases { text += testCase(file, found) }
    return text + "  </testsuite>\n</testsuites>\n"
  }

  private func testCase(_ file: String, _ found: [Diagnostic]) -> String {
    let name = (prefix + file).xml
    var text = "    <testcase classname=\"serai\" name=\"\(name)\" file=\"\(name)\">\n"
    for diagnostic in found where diagnostic.severity == .error {
      text += "      <failure type=\"\(diagnostic.id.xml)\" message=\"\(diagnostic.summary.xml)\">"
      text += "\(line(diagnostic).xml)</failure>\n"
    }
    let others = found.filter { $0.severity != .error }.map { line($0) }
    if !others.isEmpty {
      text += "      <system-out>\(others.joined(separator: "\n\n").xml)</system-out>\n"
    }
    return text + "    </testcase>\n"
  }

  private func line(_ diagnostic: Diagnostic) -> String {
    var place = prefix + diagnostic.location.file
    if case .range(let range) = diagnostic.location {
      place += ":\(range.start.line):\(range.start.column)"
    }
    let head = "\(place): \(diagnostic.severity.rawValue)[\(diagnostic.id)]: \(diagnostic.summary)"
    return ([head, diagnostic.explanation, diagnostic.help].filter { !$0.isEmpty })
      .joined(separator: "\n")
  }
}

extension String {
  /// As text or an attribute's value in XML; what XML 1.0 cannot hold is left out.
  fileprivate var xml: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      default:
        let isAllowed = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        result.unicodeScalars.append(isAllowed ? scalar : "\u{FFFD}")
      }
    }
    return result
  }
}
