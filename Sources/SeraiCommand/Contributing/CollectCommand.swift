import Diagnostics
import CatalogModel
import ArgumentParser
import CatalogReading
import JourneyTemplates
import Values
import YAML

/// `serai collect`: puts a template into a collection.
struct CollectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect", abstract: "Put a template into a collection.",
    discussion: "A collection that is not there is begun with 'serai new collection'.")

  @OptionGroup var location: CatalogLocation
  @Argument(help: "The collection, as start-here.")
  var collection: String
  @Argument(help: "The template, as order-status or order-status@^1.0.0.")
  var template: String
  @Option(help: "Why it is in the collection.")
  var note: String?

  func run() throws {
    let session = try CatalogSession(location)
    guard let known = session.catalog.collections.first(where: { $0.collectionId == collection })
    else {
      try session.refuse(
        "unknown-collection", "There is no collection '\(collection)'", collection,
        help: "Begin it with 'serai new collection \(collection)'")
    }
    let (entry, _) = try session.find(template)
    guard !known.items.contains(where: { $0.template.templateId == entry.templateId }) else {
      try session.refuse(
        "already-collected", "'\(entry.templateId)' is in '\(collection)' already", collection,
        help: "Change its note in the file")
    }
    var item = Object()
    item.append("template", .string(template))
    if let note { item.append("note", .string(note)) }
    var edit = CatalogEdit(session, location)
    try edit.append(
      YAMLWriter.text(of: .object(item)), to: .root["items"],
      in: "collections/\(collection).yaml")
    try edit.write()
  }
}
