import CatalogModel
import CatalogReading
import Diagnostics
import Files
import Instantiation
import Validation
import Values
import YAML

/// Writes what comes out of examples into them, in place of what they expected.
struct ExampleRecording {
  private let session: CatalogSession
  private let folder: String

  init(_ session: CatalogSession, _ folder: String) {
    self.session = session
    self.folder = folder
  }

  /// Writes the examples that change, and says which; an example that no journey comes out of and
  /// that does not expect an error is left alone, and reported.
  func record(
    _ runs: [ExampleRun]
  ) throws {
    var changed: [String] = []
    var failures: [Diagnostic] = []
    for run in runs {
      guard let instance = run.instance else {
        failures += run.diagnostics
        continue
      }
      let expectation = self.expectation(of: instance)
      if try write(expectation, into: run.file) { changed.append(run.file) }
    }
    for file in changed { Terminal.write("updated \(file)\n", to: .output) }
    Terminal.write("\(changed.count) of \(runs.count) examples updated.\n", to: .output)
    try session.settle(session.opened.located(failures))
  }

  /// The states, the transitions, and what is said: by state, or by message where there are several.
  private func expectation(of instance: JourneyInstance) -> Value {
    var messages = Object()
    for state in instance.states {
      for message in state.messages {
        let isOnly = state.messages.count == 1
        let key = isOnly ? state.stateId : "\(state.stateId)/\(message.messageId)"
        messages.append(key, .string(message.text))
      }
    }
    var expectation = Object()
    expectation.append("states", .array(instance.states.map { .string($0.stateId) }))
    if !instance.transitions.isEmpty {
      expectation.append(
        "transitions", .array(instance.transitions.map { .string($0.transitionId) }))
    }
    if !messages.isEmpty { expectation.append("messages", .object(messages)) }
    return .object(expectation)
  }

  /// Puts an expectation at the end of an example, all else as it is.
  private func write(_ expectation: Value, into file: String) throws -> Bool {
    let bytes = try session.access.read(file, YAMLLimits.fileSize)
    guard let document = YAMLReader.read(bytes, file: file).document,
      document.value["expect"] != expectation
    else { return false }
    var text = String(decoding: bytes, as: UTF8.self)
    if document.value["expect"] != nil {
      let place = Place(file: file, path: .root["expect"])
      let fix = FixIt(
        title: "Remove what was expected", applicability: .safe, edits: [.remove(place)])
      guard let edited = YAMLEditor.apply([fix], reading: { _ in bytes }).files.first else {
        throw ExitStatus.ourFault
      }
      text = String(decoding: edited.bytes, as: UTF8.self)
    }
    while text.hasSuffix("\n") { text.removeLast() }
    text += "\n" + YAMLWriter.text(of: ["expect": expectation])
    let read = YAMLReader.read(Array(text.utf8), file: file)
    guard read.document?.value["expect"] == expectation else {
      throw ExitStatus.ourFault
    }
    try CatalogFolder(folder).write(Array(text.utf8), to: file)
    return true
  }
}
