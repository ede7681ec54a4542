import Decoding
import Diagnostics
import Files
import Values

/// Prints diagnostics for people: the source line, a caret, why, and what to do.
struct DiagnosticPrinter: Sendable {
  /// Gives a line of a file of the catalog, by its number from 1, for quoting.
  typealias Quoting = (_ file: String, _ number: Int) -> String?

  /// Begins to quote; each thread does for itself.
  let quoting: @Sendable () -> Quoting
  let hasColours: Bool
  /// Where the site has the page of a rule; nil where there is none.
  var ruleAddress: @Sendable (_ id: String) -> String? = { _ in nil }
  /// Whether to say how many problems `validate` could mend.
  var countsFixes = false

  /// All diagnostics, and a line that counts them.
  ///
  /// - Parameter suggestions: how many more there are that are only counted.
  func text(_ diagnostics: [Diagnostic], suggestions: Int = 0) -> String {
    let starts = Array(stride(from: 0, to: diagnostics.count, by: Self.atOnce))
    let texts = parallelMap(starts) { start in
      let line = quoting()
      return diagnostics[start...].prefix(Self.atOnce).map { text($0, line) + "\n" }.joined()
    }
    return texts.joined() + summary(diagnostics, suggestions) + "\n"
  }

  /// So many are printed by one thread in one go: a large catalog may have many thousands.
  private static let atOnce = 200

  /// One diagnostic.
  func text(_ diagnostic: Diagnostic) -> String { text(diagnostic, quoting()) }

  private func text(_ diagnostic: Diagnostic, _ line: Quoting) -> String {
    let head =
      paint(
        "\(diagnostic.severity.rawValue)[\(linked(diagnostic.id))]", colour(of: diagnostic.severity)
      )
      + paint(": \(diagnostic.summary.printable)", .bold)
    var text = head + "\n" + place(diagnostic.location, arrow: "-->", line)
    if !diagnostic.explanation.isEmpty { text += note("why", diagnostic.explanation) }
    for note in diagnostic.notes {
      text += self.note("note", note.message)
      if let location = note.location { text += place(location, arrow: ":::", line) }
    }
    if !diagnostic.help.isEmpty { text += note("help", diagnostic.help) }
    for fix in diagnostic.fixes where fix.applicability != .displayOnly {
      text += note("fix", "\(fix.title) (\(fix.applicability.rawValue))")
    }
    return text
  }

  /// The id of a rule as a link to its page, where a terminal shows it; others leave the link out.
  ///
  /// Source: "Hyperlinks in terminal emulators" (OSC 8), E. Koblinger.
  private func linked(_ id: String) -> String {
    guard hasColours, let address = ruleAddress(id), address.printable == address else { return id }
    return "\u{1B}]8;;\(address)\u{1B}\\\(id)\u{1B}]8;;\u{1B}\\"
  }

  private func note(_ label: String, _ message: String) -> String {
    "  " + paint("= \(label): ", .cyan) + message.printable + "\n"
  }

  private func place(_ location: Location, arrow: String, _ line: Quoting) -> String {
    guard case .range(let range) = location else {
      return "  " + paint(arrow, .cyan) + " \(location.file.printable)\n"
    }
    let start = range.start
    var text =
      "  " + paint(arrow, .cyan) + " \(range.file.printable):\(start.line):\(start.column)\n"
    if let line = line(range.file, start.line) { text += quote(line, range) }
    return text
  }

  /// The source line with carets under what is meant; long lines are cut around it.
  private func quote(_ line: String, _ range: SourceRange) -> String {
    let number = String(range.start.line)
    let margin = String(repeating: " ", count: number.count)
    let scalars = Array(line.unicodeScalars).map { $0 == "\t" ? " " : $0 }
    let first = max(0, range.start.column - 1 - 60)
    let shown = scalars.dropFirst(first).prefix(120)
    let end = range.end.line == range.start.line ? range.end.column : scalars.count + 1
    let width = max(1, min(end, first + shown.count + 1) - range.start.column)
    let bar = paint("|", .cyan)
    var cut = String.UnicodeScalarView()
    cut.append(contentsOf: shown)
    // Carets stand under columns, of which a character may take two or none.
    let before = shown.prefix(max(0, range.start.column - 1 - first))
    let meant = shown.dropFirst(before.count).prefix(width)
    let columns = meant.reduce(0) { $0 + $1.columns } + (width - meant.count)
    let carets =
      String(repeating: " ", count: before.reduce(0) { $0 + $1.columns })
      + paint(String(repeating: "^", count: max(1, columns)), .red)
    return "  \(margin) \(bar)\n  \(paint(number, .cyan)) \(bar) \(String(cut).printable)\n"
      + "  \(margin) \(bar) \(carets)\n"
  }

  private func summary(_ diagnostics: [Diagnostic], _ suggestions: Int) -> String {
    if diagnostics.isEmpty, suggestions == 0 { return paint("No problems found.", .green) }
    let counts = Severity.allCases.compactMap { severity in
      let more = severity == .suggestion ? suggestions : 0
      let count = diagnostics.count { $0.severity == severity } + more
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return "Found " + counts.joined(separator: ", ") + "."
      + (suggestions > 0 ? " 'serai validate' shows the suggestions." : "")
      + (countsFixes ? fixable(diagnostics) : "")
  }

  /// What could be mended by itself.
  private func fixable(_ diagnostics: [Diagnostic]) -> String {
    func count(_ applicability: FixIt.Applicability) -> Int {
      diagnostics.count {
        $0.fixes.first { $0.applicability != .displayOnly }?.applicability == applicability
      }
    }
    let (safe, unsafe) = (count(.safe), count(.unsafe))
    if safe == 0, unsafe == 0 { return "" }
    let others = unsafe == 0 ? "" : "\(unsafe) with 'serai validate --unsafe-fixes'"
    let first = safe == 0 ? "" : "\(safe) with 'serai validate --fix'"
    return " Fixable: " + [first, others].filter { !$0.isEmpty }.joined(separator: ", ") + "."
  }

  private enum Paint: Int { case bold = 1, red = 31, green = 32, yellow = 33, blue = 34, cyan = 36 }

  private func colour(of severity: Severity) -> Paint {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .suggestion: .blue
    }
  }

  private func paint(_ text: String, _ paint: Paint) -> String {
    hasColours ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension String {
  /// The text with characters that a terminal would act on made visible.
  var printable: String {
    guard unicodeScalars.contains(where: \.isUnprintable) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(scalar.isUnprintable ? "\u{FFFD}" : scalar) }
    return String(scalars)
  }

  /// The same for a text of several lines, whose line feeds are left.
  var printableLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).printable }
      .joined(separator: "\n")
  }
}
