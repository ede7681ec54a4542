import ArgumentParser
import CatalogReading
import Decoding
import Diagnostics
import Exchange
import Files
import JourneyTemplates
import Values
import YAML

/// `serai import reactflow`: makes templates of flows.
struct ImportReactFlow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reactflow",
    abstract: "Make templates of flows of React Flow, Flowise, Sim, n8n and others.",
    discussion: """
      Prints each template, or writes it into the catalog where --as names it. What has become of each \
      node and edge is printed to the errors.
      """)

  /// The largest file: 10 MiB.
  private static let limit = 10 << 20

  @OptionGroup var location: CatalogLocation
  @Argument(help: "Files of flows; - is standard input.")
  var files: [String]
  @Option(name: .customLong("as"), help: "The template's id: it is written into the catalog then.")
  var templateId: String?
  @Option(help: "The handle of the template's author.")
  var author = "unknown"
  @Option(help: "Turn a literal into a parameter: a JSONPath into the template, = and a name.")
  var parameterize: [String] = []

  func validate() throws {
    if files.isEmpty { throw ValidationError("Name at least one file") }
    guard let templateId else { return }
    try Check.identifier(templateId)
    if files.count > 1 { throw ValidationError("--as names one template; give one file") }
  }

  func run() throws {
    let given = GivenFiles()
    var problems: [Diagnostic] = []
    var templates: [Value] = []
    for file in files {
      do throws(DiagnosticFailure) {
        templates.append(try template(of: file, given))
      } catch {
        problems += error.diagnostics
      }
    }
    guard problems.isEmpty else {
      Terminal.write(
        DiagnosticPrinter(given, hasColours: Terminal.Stream.errors.hasColours).text(problems),
        to: .errors)
      throw ExitStatus.problemsFound
    }
    for template in templates { try write(template) }
  }

  private func template(
    of file: String, _ given: GivenFiles
  ) throws(DiagnosticFailure) -> Value {
    let value = try GivenJSON(given, limit: Self.limit).read(file)
    guard let flow = ReactFlowImport(value, as: templateId) else {
      throw DiagnosticFailure([
        Diagnostic(
          "not-a-flow", .error, "The file holds neither 'nodes' nor 'blocks'",
          explanation: "A flow is {nodes, edges}, or blocks by their ids with edges.",
          help: "Export the flow from its editor as JSON", at: .file(file))
      ])
    }
    if !location.quiet { Terminal.write(FlowAccountText(file, flow).text, to: .errors) }
    var template = flow.template
    template.author = author
    template.category = .custom
    template.createdAt = location.today.dayText
    template.updatedAt = location.today.dayText
    return try parameterized(template.written, file)
  }

  private func parameterized(
    _ template: Value, _ file: String
  ) throws(DiagnosticFailure) -> Value {
    var parameterization = Parameterization(template)
    var problems: [Diagnostic] = []
    for text in parameterize {
      let equals = text.lastIndex(of: "=") ?? text.endIndex
      do throws(Parameterization.Failure) {
        try parameterization.apply(
          String(text[..<equals]), String(text[equals...].dropFirst()))
      } catch {
        problems.append(
          Diagnostic(
            "cannot-parameterize", .error, error.message, help: error.help,
            at: .file("--parameterize \(text)")))
      }
    }
    if !problems.isEmpty { throw DiagnosticFailure(problems) }
    return parameterization.value
  }

  private func write(_ template: Value) throws {
    let text = YAMLWriter.text(of: template)
    guard let templateId else { return Terminal.write(text, to: .output) }
    let folder = "templates/\(templateId)"
    try NewFiles(location.catalog).write([
      ("\(folder)/metadata.yaml", "owners:\n  - \(author)\nstatus: draft\n"),
      ("\(folder)/README.md", "What the journey does, when to use it, and what to change.\n"),
      ("\(folder)/1.0.0/CHANGES.md", "Imported from a flow.\n"),
      ("\(folder)/1.0.0/template.yaml", text),
    ])
  }
}

/// What has become of a flow, in lines for people.
struct FlowAccountText {
  private let file: String
  private let flow: ReactFlowImport

  init(_ file: String, _ flow: ReactFlowImport) {
    self.file = file
    self.flow = flow
  }

  var text: String {
    let account = flow.account
    var lines = [
      "\(file): " + counts(.node, "nodes", "states") + ", " + counts(.edge, "edges", "transitions")
    ]
    lines += account.dropped.map { entry in
      guard case .dropped(let reason) = entry.outcome else { return "" }
      return "  dropped \(entry.kind.rawValue) '\(entry.id)': \(reason)"
    }
    lines += account.additions.map { "  added \($0)" }
    if account.otherFlows > 0 {
      lines.append("  left out \(account.otherFlows) flows of the file beside this one")
    }
    return lines.map(\.printable).joined(separator: "\n") + "\n"
  }

  private func counts(_ kind: FlowAccount.Kind, _ from: String, _ to: String) -> String {
    let all = flow.account.entries.count { $0.kind == kind }
    return "\(flow.account.importedCount(kind)) of \(all) \(from) are \(to)"
  }
}
