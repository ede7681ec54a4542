package import CatalogModel
package import Diagnostics
import JourneyTemplates
import SemanticVersions
import Values

/// What is left of a catalog when everything with an error is taken out.
package enum SoundPart {
  /// The catalog without the versions, collections, authors and ratings that have errors and the
  /// versions that build on those, and a note for each template or version left out.
  package static func of(
    _ catalog: Catalog, without diagnostics: [Diagnostic]
  ) -> (Catalog, [Diagnostic]) {
    let broken = Set(diagnostics.filter { $0.severity == .error }.map(\.location.file))
    var sound = catalog
    sound.collections.removeAll { broken.contains("collections/\($0.collectionId).yaml") }
    sound.authors.removeAll { broken.contains("authors/\($0.handle).yaml") }
    var leftOut: [Diagnostic] = []
    sound.templates = sound.templates.compactMap { $0.sound(broken, &leftOut) }
    dropDependents(&sound, &leftOut)
    return (sound, leftOut)
  }

  /// Versions whose parents are gone go too, and then those that build on them.
  private static func dropDependents(_ catalog: inout Catalog, _ leftOut: inout [Diagnostic]) {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      let before = catalog
      catalog.templates = before.templates.compactMap { entry in
        let kept = entry.versions.filter { version in
          guard let missing = version.missingParent(in: before) else { return true }
          leftOut.append(
            note(entry.templateId, version, "it builds on '\(missing)', which is left out"))
          hasChanged = true
          return false
        }
        return kept.count == entry.versions.count ? entry : entry.keeping(kept, entry.ratings)
      }
    }
  }

  fileprivate static func note(
    _ templateId: String, _ version: TemplateVersion, _ reason: String
  ) -> Diagnostic {
    Diagnostic(
      "left-out", .warning, "'\(templateId)@\(version.version)' is not published: \(reason)",
      at: .file(version.file))
  }
}

extension TemplateEntry {
  /// What is left without the versions whose files have errors; nothing where the template's own have.
  fileprivate func sound(_ broken: Set<String>, _ leftOut: inout [Diagnostic]) -> TemplateEntry? {
    let folder = "templates/\(templateId)"
    let isBroken = broken.contains(folder) || broken.contains(folder + "/metadata.yaml")
    let kept = versions.filter { version in
      let root = "\(folder)/\(version.version)/"
      guard isBroken || broken.contains(where: { $0.hasPrefix(root) }) else { return true }
      leftOut.append(SoundPart.note(templateId, version, "it has errors"))
      return false
    }
    return keeping(
      kept, ratings.filter { !broken.contains("ratings/\(templateId)/\($0.user).yaml") },
      readme: !broken.contains(folder + "/README.md"))
  }
}

extension TemplateVersion {
  /// The first template that a version builds on and that no version of is left in a catalog.
  fileprivate func missingParent(in catalog: Catalog) -> String? {
    parents.first { reference in
      catalog.template(reference.templateId)?.versions
        .contains { reference.range.contains($0.version) } != true
    }?.description
  }
}
