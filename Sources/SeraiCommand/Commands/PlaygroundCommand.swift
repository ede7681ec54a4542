import ArgumentParser
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

  func run() throws {
    var session = PlaygroundSession()
    while let line = readLine() {
      let answer = session.answer(Array(line.utf8))
      Terminal.write(String(decoding: answer, as: UTF8.self) + "\n", to: .output)
    }
  }
}
