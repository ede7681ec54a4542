import Diagnostics
import JourneyTemplates
import Values

/// A reference of one template to another that it builds on, and what it leads to.
struct Link: Sendable {
  enum Kind: Sendable { case extends, composes }

  var kind: Kind
  /// Where the reference is written, in the template's file.
  var path: DataPath
  /// The reference as written.
  var text: String
  /// Where in the index the version is that it leads to.
  var target: Int
}

extension TemplateSource {
  /// The references of a template, as written.
  var references: [(kind: Link.Kind, path: DataPath, text: String)] {
    var references: [(kind: Link.Kind, path: DataPath, text: String)] = []
    if let text = lineage["extendsTemplate"]?.string {
      references.append((.extends, DataPath.root["extendsTemplate"], text))
    }
    let composed = lineage["composesTemplates"]?.array ?? []
    for (index, item) in composed.enumerated() {
      if let text = item.string {
        references.append((.composes, DataPath.root["composesTemplates"][index], text))
      }
    }
    return references
  }

  func place(_ path: DataPath, span: Place.TextSpan? = nil) -> Location {
    .place(Place(file: file, path: path, span: span))
  }
}
