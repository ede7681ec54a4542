public import Diagnostics
public import Files
import YAML

/// Reads YAML files: bytes in, data with its places and everything that is wrong with it out.
public enum YAMLReader {
  /// Reads a file of a folder; without a document where there is nothing sensible to go on with.
  public static func read(
    _ path: String, from access: FileAccess
  ) -> (document: YAMLDocument?, diagnostics: [Diagnostic]) {
    do {
      return read(try access.read(path, YAMLLimits.fileSize), file: path)
    } catch {
      if case .tooLarge = error.reason { return (nil, [tooLarge(path)]) }
      return (nil, [error.diagnostic])
    }
  }

  /// Reads the bytes of a file; `file` is the path that diagnostics give.
  public static func read(
    _ bytes: [UInt8], file: String
  ) -> (document: YAMLDocument?, diagnostics: [Diagnostic]) {
    guard bytes.count <= YAMLLimits.fileSize else { return (nil, [tooLarge(file)]) }
    if let problem = Encoding.problem(of: bytes, file: file) { return (nil, [problem]) }
    let text = Encoding.withoutMark(bytes)
    let faults = Encoding.faults(of: text, file: file)
    guard faults.isEmpty else { return (nil, faults) }
    var building = DocumentBuilding(text: text, file: file)
    return text.withUnsafeBufferPointer { text in
      var parser = YAMLParser(text, depth: YAMLLimits.depth)
      return building.read(&parser)
    }
  }

  private static func tooLarge(_ file: String) -> Diagnostic {
    Diagnostic(
      YAMLProblem.tooLarge.rawValue, .error, "The file has more than 1 MiB",
      explanation: "Files of a catalog are read whole, and by people.",
      help: "Move long texts into other files, or split the file", at: .file(file))
  }
}
