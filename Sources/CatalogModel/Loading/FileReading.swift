import CatalogReading
import Decoding
import Diagnostics
import Files
import JourneyTemplates
import SemanticVersions
import UsageCounting
import Values

/// What one file of a catalog came to.
enum ReadFile: Sendable {
  case settings(SiteSettings)
  case categories(CategoryList)
  case tools(ToolList)
  case author(Author)
  case metadata(TemplateMetadata)
  case template(Value)
  case text(String)
  case example(TemplateExample)
  case rating(Rating)
  case collection(TemplateCollection)
  case usage(UsageMonth)
}

/// Reads one file of a catalog: its bytes, its data, its record, each with what is wrong with it.
struct FileReading {
  let path: String
  let kind: CatalogFile
  let access: FileAccess
  let window: UsageWindow

  func read() -> (ReadFile?, [Diagnostic]) {
    switch kind {
    case .readme, .changes: text()
    case .usage: usage()
    case .settings: record(SiteSettings.self) { .settings($0) }
    case .categories:
      record(CategoryList.self, { .categories($0) }) { list, reader in
        reader.checkUnique(list.categories.map(\.categoryId.rawValue), "categories", "categoryId")
      }
    case .tools: record(ToolList.self) { .tools($0) }
    case .author(let handle):
      record(Author.self, { .author($0) }) { author, reader in
        reader.checkAgreement(of: author.handle, "handle", with: handle, "file")
      }
    case .metadata: record(TemplateMetadata.self) { .metadata($0) }
    case .template(let templateId, let version): template(templateId, version)
    case .example: record(TemplateExample.self) { .example($0) }
    case .rating(let templateId, let user):
      record(Rating.self, { .rating($0) }) { rating, reader in
        reader.checkAgreement(
          of: rating.templateId ?? templateId, "templateId", with: templateId, "folder")
        reader.checkAgreement(of: rating.user ?? user, "user", with: user, "file")
      }
    case .collection(let collectionId):
      record(TemplateCollection.self, { .collection($0) }) { collection, reader in
        reader.checkAgreement(
          of: collection.collectionId, "collectionId", with: collectionId, "file")
      }
    }
  }

  /// A template is decoded where it is resolved, which most need only once; here its ids must agree
  /// with its path.
  private func template(_ templateId: String, _ version: String) -> (ReadFile?, [Diagnostic]) {
    document { document in
      let reader = ValueReader(file: path)
      guard Object.read(document.value, .none, reader) != nil else {
        return (nil, reader.diagnostics)
      }
      if let id = document.value["templateId"]?.string {
        reader.checkAgreement(of: id, "templateId", with: templateId, "folder")
      }
      if let number = document.value["version"]?.string, SemanticVersion(number) != nil {
        reader.checkAgreement(of: number, "version", with: version, "folder")
      }
      return (.template(document.value), reader.diagnostics)
    }
  }

  /// Reads a file as a record; `check` looks at what the path says too.
  private func record<R: Record>(
    _ type: R.Type, _ wrap: (R) -> ReadFile, check: (R, ValueReader) -> Void = { _, _ in }
  ) -> (ReadFile?, [Diagnostic]) {
    document { document in
      let reader = ValueReader(file: path)
      guard let record = reader.read(type, from: document.value) else {
        return (nil, reader.diagnostics)
      }
      check(record, reader)
      return (wrap(record), reader.diagnostics)
    }
  }

  private func document(
    _ body: (YAMLDocument) -> (ReadFile?, [Diagnostic])
  ) -> (ReadFile?, [Diagnostic]) {
    let (document, problems) = YAMLReader.read(path, from: access)
    guard let document else { return (nil, problems) }
    let (file, diagnostics) = body(document)
    return (file, problems + diagnostics.map { $0.located(in: document) })
  }

  private func text() -> (ReadFile?, [Diagnostic]) {
    let (text, problems) = TextFile.read(path, from: access)
    return (text.map { .text($0) }, problems)
  }

  private func usage() -> (ReadFile?, [Diagnostic]) {
    do {
      let (month, diagnostics) = try UsageReading.read(path, from: access, window)
      return (.usage(month), diagnostics)
    } catch {
      return (nil, [error.diagnostic])
    }
  }
}

extension ValueReader {
  /// Reports items of a list that have the id of an earlier one.
  fileprivate func checkUnique(_ ids: [String], _ list: String, _ key: String) {
    var seen: Set<String> = []
    for (index, id) in ids.enumerated() where !seen.insert(id).inserted {
      descend(.key(list)) {
        descend(.index(index)) {
          report(
            "duplicate-id", "'\(id)' is the \(key) of another item too",
            explanation: "Each has one page, so only the first would be shown.",
            help: "Remove one of the items", below: key)
        }
      }
    }
  }

  /// Reports an id that is not what the path says.
  fileprivate func checkAgreement(
    of found: String, _ key: String, with expected: String, _ container: String
  ) {
    guard found != expected, !found.isEmpty else { return }
    var place = place()
    place.path = place.path[key]
    report(
      "id-path-mismatch",
      "'\(key)' is '\(found.shortened)', but the \(container) is named '\(expected.shortened)'",
      explanation: "The path is how everything else finds it.",
      help: "Change '\(key)' to '\(expected.shortened)', or rename the \(container)", below: key,
      fixes: [
        FixIt(
          title: "Change '\(key)' to '\(expected)'", applicability: .unsafe,
          edits: [.replace(place, with: expected)])
      ])
  }
}
