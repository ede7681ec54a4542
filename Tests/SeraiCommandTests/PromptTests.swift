import Foundation
import TestSupport
import Testing

/// `serai new` at a terminal, which util-linux's `script` plays.
@Suite struct PromptTests {
  @Test func `what is not given is asked for, and asked again where it is no good`() throws {
    let repository = try GitFolder()
    try repository.copy(fixtures().appendingPathComponent("changing"), to: "catalog")
    // Id (twice), title, author, category (twice), what it does.
    let answers = "No Good\nmy-greeting\n\ngrace\nnone\nuser-interaction\nGreets in verse.\n"
    let output = try atTerminal("new", answers, in: repository.folder)
    #expect(output.contains("'No Good' is not an id"))
    #expect(output.contains("'none' is not a category"))
    #expect(output.contains("3. serai publish my-greeting"))
    let template = try repository.read("catalog/templates/my-greeting/1.0.0/template.yaml")
    #expect(template.contains("templateName: \"My greeting\""))
    #expect(template.contains("description: \"Greets in verse.\""))
    #expect(template.contains("author: grace"))
    #expect(template.contains("category: user-interaction"))
    #expect(try repository.serai("validate catalog").status == 0)
  }

  @Test func `without a terminal nothing is asked`() throws {
    let repository = try GitFolder()
    let run = try repository.serai("new template")
    #expect(run.status == 2)
    #expect(run.errors.contains("Give its id"))
  }

  private func atTerminal(_ line: String, _ input: String, in folder: URL) throws -> String {
    let process = Process()
    let (answers, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "script", "--quiet", "--return", "--command", "\(CommandRun.executable.path) \(line)",
      "/dev/null",
    ]
    process.currentDirectoryURL = folder
    process.standardInput = answers
    process.standardOutput = output
    try process.run()
    answers.fileHandleForWriting.write(Data(input.utf8))
    try answers.fileHandleForWriting.close()
    let text = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }
}
