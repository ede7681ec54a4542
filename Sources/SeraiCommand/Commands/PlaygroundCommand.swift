import ArgumentParser
import Authoring
import Playground

/// `serai playground`: what a page asks of the engine, natively.
struct PlaygroundCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "playground", abstract: "Answer the requests of a playground.",
    discussion: """
      Reads a request a line, as JSON, and writes an answer a line: docs/playground.md says which \
      there are. A page has the same engine as WebAssembly.
      """,
    shouldDisplay: false)

  @Flag(help: "Answer what a page asks about new templates.")
  var authoring = false

  func run() throws {
    if authoring {
      var session = AuthoringSession()
      answer { session.answer($0) }
    } else {
      var session = PlaygroundSession()
      answer { session.answer($0) }
    }
  }

  private func answer(_ answer: ([UInt8]) -> [UInt8]) {
    while let line = readLine() {
      Terminal.write(String(decoding: answer(Array(line.utf8)), as: UTF8.self) + "\n", to: .output)
    }
  }
}
