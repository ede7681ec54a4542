public import ArgumentParser
public import ConformanceSuites
import Foundation
import Values

/// `conformance <suite> FILE`: measures a language with a public suite.
@main
struct Conformance: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures one of the engine's languages with a public conformance suite.",
    discussion: "Prints 'passed N of M'; exits with 1 where a case has failed.")

  @Argument(help: "One of: \(Suite.allCases.map { $0.rawValue }.joined(separator: ", ")).")
  var suite: Suite

  @Argument(help: "The suite's cases, as JSON.")
  var file: String

  @Flag(help: "Print the id of every case that failed, and why.")
  var failures = false

  func run() throws {
    let score: Score
    do {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
      score = try suite.score(try JSONReader.value(of: bytes, depth: 1024))
    } catch let error as JSONError {
      throw ValidationError("\(file):\(error.line):\(error.column): \(error.message)")
    }
    if failures {
      for verdict in score.failures { print("\(verdict.id): \(verdict.failure ?? "")") }
    }
    print(score.summary)
    if !score.failures.isEmpty { throw ExitCode.failure }
  }
}

extension Suite: ExpressibleByArgument {}
