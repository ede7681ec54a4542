public import ArgumentParser
import Diagnostics
import Files
import Glibc
public import Insights

/// A table of interactions that a command is given.
enum InteractionInput {
  /// Reads a table; what is wrong with it is printed to the errors.
  static func read(_ path: String) throws -> InteractionTable {
    // The file may be reached through links; what counts is where they lead.
    let resolved = realpath(path, nil).map { pointer in
      defer { free(pointer) }
      return String(cString: pointer)
    }
    let (folder, name) = split(resolved ?? path)
    do throws(FileError) {
      let (table, diagnostics) = try InteractionReading.read(name, from: .disk(folder))
      if !diagnostics.isEmpty {
        let printer = DiagnosticPrinter(
          GivenFiles(), .disk(folder), hasColours: Terminal.Stream.errors.hasColours)
        Terminal.write(printer.text(diagnostics), to: .errors)
      }
      guard let table else { throw FileError(path: path, .system("it has no table")) }
      return table
    } catch {
      Terminal.write("serai: \(path): \(error.explanation)\n", to: .errors)
      throw ExitStatus.problemsFound
    }
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
  }
}

extension EvaluatedMethod.Family: ExpressibleByArgument {}
extension InteractionSplit.Kind: ExpressibleByArgument {}
