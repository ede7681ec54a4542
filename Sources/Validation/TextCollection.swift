import CatalogModel
import Diagnostics
import Values

/// The texts of a template or a catalog that have something in them for rules to look at; most have not.
struct TextCollection {
  private var texts: [CatalogText] = []
  /// What any of them has.
  private var features: TextFeatures = []

  /// Those that have one of some features.
  func having(_ wanted: TextFeatures) -> [CatalogText] {
    if features.isDisjoint(with: wanted) { return [] }
    return texts.filter { !$0.features.isDisjoint(with: wanted) }
  }

  /// Those of them that the site reads as Markdown.
  func markdown(having wanted: TextFeatures) -> [CatalogText] {
    having(wanted).filter(\.isMarkdown)
  }

  fileprivate mutating func add(
    _ text: String?, _ file: @autoclosure () -> String, _ path: @autoclosure () -> DataPath?,
    isMarkdown: Bool = false
  ) {
    guard let text else { return }
    let found = TextFeatures(text)
    guard !found.isEmpty else { return }
    features.formUnion(found)
    texts.append(
      CatalogText(text: text, file: file(), path: path(), isMarkdown: isMarkdown, found))
  }

  /// The strings in a value; a document is not deeper than its reader allows.
  fileprivate mutating func add(_ value: Value, _ path: inout DataPath, in file: String) {
    switch value {
    case .string(let text): add(text, file, path)
    case .array(let items):
      for (index, item) in items.enumerated() { add(item, .index(index), &path, in: file) }
    case .object(let object):
      for entry in object { add(entry.value, .key(entry.key), &path, in: file) }
    case .null, .bool, .number: break
    }
  }

  /// The strings in what is one step further; most are texts with nothing in them, which need no path.
  private mutating func add(
    _ value: Value, _ step: @autoclosure () -> DataPath.Step, _ path: inout DataPath,
    in file: String
  ) {
    switch value {
    case .string(let text):
      let inner = path
      add(text, file, DataPath(inner.steps + [step()]))
    case .array, .object:
      path.steps.append(step())
      add(value, &path, in: file)
      path.steps.removeLast()
    case .null, .bool, .number: break
    }
  }
}

extension TextCollection {
  /// The texts of a version's own files.
  init(_ version: TemplateVersion) {
    var path = DataPath.root
    add(version.value, &path, in: version.file)
    let folder = version.file.dropLast("template.yaml".count)
    add(version.changes, folder + "CHANGES.md", nil, isMarkdown: true)
    for (name, example) in version.examples {
      path = .root["parameters"]
      add(.object(example.parameters), &path, in: "\(folder)examples/\(name).yaml")
    }
  }

  /// The texts beside the versions of a template.
  init(_ entry: TemplateEntry) {
    add(entry.readme, "templates/\(entry.templateId)/README.md", nil, isMarkdown: true)
    for (user, rating) in entry.ratings {
      add(
        rating.review, "ratings/\(entry.templateId)/\(user).yaml", .root["review"],
        isMarkdown: true)
    }
  }

  /// The texts beside templates.
  init(_ catalog: Catalog) {
    for author in catalog.authors {
      let file = "authors/\(author.handle).yaml"
      add(author.displayName, file, .root["displayName"])
      add(author.bio, file, .root["bio"])
      add(author.organization, file, .root["organization"])
    }
    for collection in catalog.collections {
      let file = "collections/\(collection.collectionId).yaml"
      add(collection.title, file, .root["title"])
      add(collection.description, file, .root["description"])
      for (index, item) in collection.items.enumerated() {
        add(item.note, file, .root["items"][index]["note"])
      }
    }
  }
}
