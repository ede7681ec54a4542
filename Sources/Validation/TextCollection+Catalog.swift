import CatalogModel
import Diagnostics
import TemplateRules
import Values

extension TextCollection {
  /// The texts of a version's own files.
  init(_ version: TemplateVersion) {
    self.init()
    add(version.value, in: version.file)
    let folder = version.file.dropLast("template.yaml".count)
    add(version.changes, folder + "CHANGES.md", nil, isMarkdown: true)
    for (name, example) in version.examples {
      add(
        .object(example.parameters), at: .root["parameters"],
        in: "\(folder)examples/\(name).yaml")
    }
  }

  /// The texts beside the versions of a template.
  init(_ entry: TemplateEntry) {
    self.init()
    add(entry.readme, "templates/\(entry.templateId)/README.md", nil, isMarkdown: true)
    for (user, rating) in entry.ratings {
      add(
        rating.review, "ratings/\(entry.templateId)/\(user).yaml", .root["review"],
        isMarkdown: true)
    }
  }

  /// The texts beside templates.
  init(_ catalog: Catalog) {
    self.init()
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
