import CatalogModel
import Diagnostics
import Markdown
import Values

/// A text that people have written: a value in a YAML file, or a Markdown file as a whole.
struct CatalogText {
  let text: String
  let file: String
  /// Of one text no more links are reported, so that a hostile text does not fill the report.
  static let mostLinks = 100
  /// Where in the file's data; nil for a Markdown file.
  let path: DataPath?

  /// Whether it is read as Markdown on the site.
  let isMarkdown: Bool
  /// What it has in it.
  let features: TextFeatures
  private let reading: Reading?

  init(text: String, file: String, path: DataPath?, isMarkdown: Bool) {
    self.text = text
    self.file = file
    self.path = path
    self.isMarkdown = isMarkdown
    features = TextFeatures(text)
    reading = isMarkdown || !features.isDisjoint(with: [.link, .angle]) ? Reading() : nil
  }

  /// What it links to and how it is divided, if it is Markdown; read when first asked for.
  var outline: MarkdownOutline? {
    guard let reading else { return nil }
    if let outline = reading.outline { return outline }
    let outline = MarkdownOutline(text)
    reading.outline = outline
    return outline
  }

  /// Holds the outline once it is read.
  private final class Reading {
    var outline: MarkdownOutline?
  }

  /// A stretch of the text, in code points from its beginning.
  func location(_ offset: Int, _ length: Int) -> Location {
    location(at: position(offset), length)
  }

  /// A stretch of the text that the Markdown library has found.
  func location(_ stretch: MarkdownOutline.Stretch) -> Location {
    location(at: Position(line: stretch.line, column: stretch.column), stretch.length)
  }

  private func location(at start: Position, _ length: Int) -> Location {
    guard let path else {
      let end = Position(line: start.line, column: start.column + length)
      return .range(SourceRange(file: file, start: start, end: end))
    }
    return .place(
      Place(file: file, path: path, span: .init(start: start, length: max(1, length))))
  }

  /// The text as a whole.
  var place: Location {
    path.map { .place(Place(file: file, path: $0)) } ?? .file(file)
  }

  private func position(_ offset: Int) -> Position {
    var (line, column) = (1, 1)
    for scalar in text.unicodeScalars.prefix(offset) {
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return Position(line: line, column: column)
  }
}

extension TemplateVersion {
  /// The texts of its own files.
  var texts: [CatalogText] {
    var texts: [CatalogText] = []
    value.collectTexts(.root, in: file, &texts)
    let folder = file.dropLast("template.yaml".count)
    if let changes {
      texts.append(
        CatalogText(text: changes, file: folder + "CHANGES.md", path: nil, isMarkdown: true))
    }
    for (name, example) in examples {
      let exampleFile = "\(folder)examples/\(name).yaml"
      Value.object(example.parameters).collectTexts(.root["parameters"], in: exampleFile, &texts)
    }
    return texts
  }
}

extension Catalog {
  /// The texts beside the versions of templates.
  var texts: [CatalogText] {
    var texts: [CatalogText] = []
    func add(_ text: String?, _ file: String, _ path: DataPath?, isMarkdown: Bool = false) {
      guard let text else { return }
      texts.append(CatalogText(text: text, file: file, path: path, isMarkdown: isMarkdown))
    }
    for entry in templates {
      add(entry.readme, "templates/\(entry.templateId)/README.md", nil, isMarkdown: true)
      for (user, rating) in entry.ratings {
        let file = "ratings/\(entry.templateId)/\(user).yaml"
        add(rating.review, file, .root["review"], isMarkdown: true)
      }
    }
    for author in authors {
      let file = "authors/\(author.handle).yaml"
      add(author.displayName, file, .root["displayName"])
      add(author.bio, file, .root["bio"])
      add(author.organization, file, .root["organization"])
    }
    for collection in collections {
      let file = "collections/\(collection.collectionId).yaml"
      add(collection.title, file, .root["title"])
      add(collection.description, file, .root["description"])
      for (index, item) in collection.items.enumerated() {
        add(item.note, file, .root["items"][index]["note"])
      }
    }
    return texts
  }
}

extension Value {
  /// The strings in it; a document is not deeper than its reader allows.
  fileprivate func collectTexts(
    _ path: DataPath, in file: String, _ texts: inout [CatalogText]
  ) {
    switch self {
    case .string(let text):
      texts.append(CatalogText(text: text, file: file, path: path, isMarkdown: false))
    case .array(let items):
      for (index, item) in items.enumerated() {
        item.collectTexts(path[index], in: file, &texts)
      }
    case .object(let object):
      for entry in object { entry.value.collectTexts(path[entry.key], in: file, &texts) }
    case .null, .bool, .number: break
    }
  }
}
