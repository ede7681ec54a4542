import Diagnostics
import JourneyTemplates
import Values

/// The references of a template to those that it builds on.
struct Links {
  struct Link {
    let reference: TemplateReference
    let place: Place
  }

  let extended: Link?
  let composed: [Link]

  init(_ source: TemplateSource) {
    extended = source.value["extendsTemplate"]?.string.flatMap(TemplateReference.init).map {
      Link(reference: $0, place: Place(file: source.file, path: DataPath.root["extendsTemplate"]))
    }
    let list = DataPath.root["composesTemplates"]
    composed = (source.value["composesTemplates"]?.array ?? []).enumerated().compactMap { index, item in
      item.string.flatMap(TemplateReference.init).map {
        Link(reference: $0, place: Place(file: source.file, path: list[index]))
      }
    }
  }

  var isEmpty: Bool { extended == nil && composed.isEmpty }

  /// All of them, the extended one first.
  var all: [Link] { (extended.map { [$0] } ?? []) + composed }
}
