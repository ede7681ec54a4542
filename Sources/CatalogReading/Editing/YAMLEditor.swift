public import Diagnostics

/// Applies fixes to YAML files and leaves everything around them as it is: comments, order,
/// quotes, blank lines.
///
/// No edit is trusted: a text is only given back once it was read again and holds what the edits
/// mean to make of the data, neither more nor less.
public enum YAMLEditor {
  /// Applies fixes; the files that change, by path, and the fixes that could not be applied:
  /// those that overlap an earlier one, those for display only, and those that need a change this
  /// editor cannot make.
  ///
  /// All edits of a fix are applied or none. Places are those of the files as they were read.
  public static func apply(
    _ fixes: [FixIt], reading: (String) -> [UInt8]?
  ) -> (files: [EditedFile], skipped: [FixIt]) {
    var documents: [String: YAMLDocument?] = [:]
    func document(_ path: String) -> YAMLDocument? {
      if let known = documents[path] { return known }
      let document = reading(path).flatMap { YAMLReader.read($0, file: path).document }
      documents[path] = .some(document)
      return document
    }
    let wanted = fixes.filter { $0.applicability != .displayOnly && !$0.edits.isEmpty }
    if let files = files(after: wanted, document) {
      return (files, fixes.filter { $0.applicability == .displayOnly || $0.edits.isEmpty })
    }
    return applyEach(fixes, document)
  }

  /// Applies fixes one after the other, each only if it goes together with those before it.
  private static func applyEach(
    _ fixes: [FixIt], _ document: (String) -> YAMLDocument?
  ) -> (files: [EditedFile], skipped: [FixIt]) {
    var applied: [FixIt] = []
    var skipped: [FixIt] = []
    var result: [EditedFile] = []
    for fix in fixes {
      let isWanted = fix.applicability != .displayOnly && !fix.edits.isEmpty
      if isWanted, let files = files(after: applied + [fix], document) {
        applied.append(fix)
        result = files
      } else {
        skipped.append(fix)
      }
    }
    return (result, skipped)
  }

  /// The files that fixes change; nil where one of them cannot be applied.
  private static func files(
    after fixes: [FixIt], _ document: (String) -> YAMLDocument?
  ) -> [EditedFile]? {
    var edits: [String: [FixIt.Edit]] = [:]
    for edit in fixes.flatMap(\.edits) { edits[edit.place.file, default: []].append(edit) }
    var files: [EditedFile] = []
    for (path, edits) in edits.sorted(by: { $0.key < $1.key }) {
      guard let document = document(path), let bytes = text(of: document, after: edits) else {
        return nil
      }
      files.append(EditedFile(path: path, bytes: bytes))
    }
    return files
  }

  /// The text of a file after edits; nil where they cannot all be applied.
  private static func text(of document: YAMLDocument, after edits: [FixIt.Edit]) -> [UInt8]? {
    var planning = EditPlanning(document)
    guard planning.plan(edits), let intended = planning.intended,
      let bytes = TextChange.apply(planning.changes, to: document.text),
      let result = YAMLReader.read(bytes, file: document.file).document,
      result.value.isIdentical(to: intended)
    else { return nil }
    return bytes
  }
}

extension FixIt.Edit {
  var place: Place {
    switch self {
    case .remove(let place), .replace(let place, _), .append(let place, _): place
    }
  }
}
