import Glibc
import Subprocess
import SystemPackage

/// Runs `git` with arguments, never through a shell.
struct GitCommand: Sendable {
  /// The folder that it is run in.
  let folder: String
  /// The most that is read of what it prints: 1 GiB.
  private static let outputLimit = 1 << 30

  /// What a run of it came to.
  struct Result {
    let code: Int
    let output: [UInt8]
    let errors: String

    /// The output without the line break at its end.
    var line: String {
      String(decoding: output.last == 0x0A ? output.dropLast() : output[...], as: UTF8.self)
    }
  }

  /// Runs it, whatever its exit code.
  func result(_ arguments: [String], input: [UInt8] = []) async throws(GitError) -> Result {
    do {
      let run = try await Subprocess.run(
        Self.executable, arguments: Arguments(["-C", folder] + arguments),
        environment: Self.environment,
        input: .array(input), output: .bytes(limit: Self.outputLimit),
        error: .string(limit: 1 << 16))
      guard case .exited(let code) = run.terminationStatus else {
        throw GitError(.failed(command: arguments[0], words: "it was stopped by a signal"))
      }
      return Result(
        code: Int(code), output: run.standardOutput, errors: run.standardError)
    } catch let error as GitError {
      throw error
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw GitError(.notInstalled)
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      throw GitError(.tooLarge)
    } catch {
      throw GitError(.failed(command: arguments[0], words: "\(error)"))
    }
  }

  /// Runs it, and throws where it fails.
  func output(_ arguments: [String], input: [UInt8] = []) async throws(GitError) -> Result {
    let result = try await self.result(arguments, input: input)
    guard result.code == 0 else {
      throw GitError(.failed(command: arguments[0], words: result.errors.firstLine))
    }
    return result
  }

  /// The texts that a command prints with `-z`.
  func texts(_ arguments: [String]) async throws(GitError) -> [String] {
    try await output(arguments).output.split(separator: 0).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Where it is, found once: to look along the path for each command takes longer than many of them.
  private static let executable: Executable = {
    let path = getenv("PATH").map { String(cString: $0) } ?? ""
    let found = path.split(separator: ":").lazy.map { $0 + "/git" }
      .first { $0.hasPrefix("/") && access(String($0), X_OK) == 0 }
    return found.map { .path(FilePath(String($0))) } ?? .name("git")
  }()

  /// Nothing is asked of a person, nothing is locked, and words are the same everywhere.
  private static let environment = Environment.inherit.updating([
    "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0",
  ])
}

extension String {
  fileprivate var firstLine: String {
    split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
  }
}
