import ArgumentParser
import Decoding
import Diagnostics
import Exchange
import Inheritance
import Instantiation
import JourneyTemplates
import SemanticVersions
import Validation
import Values

/// `serai sync reactflow`: brings a template's changes to flows that were made of it.
struct SyncReactFlow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reactflow", abstract: "Bring a template's changes to flows that were made of it.",
    discussion: """
      What the user of a flow moved, renamed, added or removed stays. Where both changed the same \
      thing, the user's is kept, and a warning says so. The files are written in place; where one of \
      them cannot be brought up to date, none is.
      """)

  @OptionGroup var location: CatalogLocation
  @Argument(help: "The template's id, with the version that the flows are to have behind an @.")
  var template: String
  @Argument(help: "Flows, as 'serai instantiate --format reactflow' gives them.")
  var files: [String]
  @Flag(help: "Say what would change, and write nothing.")
  var check = false

  func validate() throws {
    if files.isEmpty { throw ValidationError("Name at least one flow") }
  }

  func run() throws {
    let session = try CatalogSession(location)
    let command = try JourneyCommand(session, template)
    var problems: [Diagnostic] = []
    var synced: [(file: String, sync: ReactFlowSync)] = []
    for file in files {
      do throws(DiagnosticFailure) {
        synced.append((file, try sync(file, command)))
      } catch {
        problems += error.diagnostics
      }
    }
    try session.settle(session.opened.located(problems))
    for (file, sync) in synced { try finish(file, sync, session) }
  }

  private func sync(
    _ file: String, _ command: JourneyCommand
  ) throws(DiagnosticFailure) -> ReactFlowSync {
    let flow = try GivenJSON(command.session.given, limit: 10 << 20).read(file)
    let made = try instance(of: flow, file, command)
    let base: JourneyInstance
    let new: JourneyInstance
    do {
      let old = try JourneyCommand(command.session, "\(made.templateId)@\(made.version)")
      base = try old.prepared.instantiate(made.request).instance
      new = try command.prepared.instantiate(made.request).instance
    } catch let failure as InstantiationFailure {
      throw DiagnosticFailure(failure.problems.map { $0.diagnostic(at: .file(file)) })
    } catch {
      throw DiagnosticFailure([
        Diagnostic(
          "no-matching-version", .error, "The version that the flow was made of is not there",
          explanation: "It was made of \(made.templateId)@\(made.version).",
          help: "Make the flow anew", at: .file(file))
      ])
    }
    return ReactFlowSync(
      flow, base: ReactFlowExport(base).flow, new: ReactFlowExport(new).flow)
  }

  /// What the flow says that it was made of.
  private func instance(
    of flow: Value, _ file: String, _ command: JourneyCommand
  ) throws(DiagnosticFailure) -> JourneyInstance {
    guard var head = flow["serai"]?.object, flow["nodes"]?.array != nil else {
      throw DiagnosticFailure([
        Diagnostic(
          "not-a-flow", .error, "The file is no flow that Serai made",
          explanation: "There is no 'serai' beside its nodes, which says what it was made of.",
          help: "Make one with 'serai instantiate --format reactflow'", at: .file(file))
      ])
    }
    head["formatVersion"] = nil
    head["states"] = []
    head["transitions"] = []
    let reader = ValueReader(file: file)
    let made = reader.read(JourneyInstance.self, from: .object(head))
    guard let made, reader.diagnostics.isEmpty else {
      throw DiagnosticFailure(
        reader.diagnostics.map { diagnostic in
          var whole = diagnostic
          whole.location = .file(file)
          return whole
        })
    }
    guard made.templateId == command.resolved.template.templateId else {
      throw DiagnosticFailure([
        Diagnostic(
          "different-templates", .error,
          "The flow was made of '\(made.templateId)', not of '\(command.resolved.template.templateId)'",
          help: "Name the template that it was made of", at: .file(file))
      ])
    }
    return made
  }

  private func finish(_ file: String, _ sync: ReactFlowSync, _ session: CatalogSession) throws {
    let count = sync.changes.count
    var lines = [count == 0 ? "\(file): up to date" : "\(file): \(count) changes"]
    lines += sync.changes.map { "  " + $0 }
    Terminal.write(lines.map(\.printable).joined(separator: "\n") + "\n", to: .output)
    session.warn(
      sync.conflicts.map { conflict in
        Diagnostic(
          "sync-conflict", .warning,
          "\(conflict.kind == .node ? "Node" : "Edge") '\(conflict.id)': \(conflict.message)",
          help: "Look at it, and change it by hand if need be", at: .file(file))
      })
    guard !check else { return }
    try FileReplacement.write(
      JSONWriter.plainText(of: sync.flow, style: .pretty) + "\n", to: file)
  }
}
