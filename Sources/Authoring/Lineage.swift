import Inheritance
import JourneyTemplates
import Playground
import SemanticVersions
import Values

/// What a new template is made of, as it was written.
struct Lineage {
  /// The templates that it builds on, and those that they do.
  private(set) var sources: [TemplateSource] = []
  /// Those that have yet to be given, as `order-status@1.2.0`.
  private(set) var needs: [String] = []

  /// Puts together what a request gives.
  ///
  /// Where one cannot be had, as one that the site does not show, the opened template stands for all that the new
  /// one is made of: it has all that it inherits already.
  ///
  /// - Parameter given: templates by such names; null for those that cannot be had.
  init(
    of new: TemplateSource, from opened: OpenedTemplate, _ index: TemplateIndex, _ given: Object
  ) {
    var isWhole = true
    var seen: Set<String> = []
    var waiting = [new]
    while let source = waiting.popLast() {
      for reference in TemplateReference.parents(of: source.value) {
        guard let found = index.best(for: reference, allowingDrafts: source.isDraft) else {
          isWhole = false
          continue
        }
        let label = "\(found.templateId)@\(found.version)"
        guard seen.insert(label).inserted else { continue }
        guard let value = given[label] else {
          needs.append(label)
          continue
        }
        if value.isNull { isWhole = false }
        let written = TemplateSource(
          templateId: found.templateId, version: found.version, value: value, file: found.file,
          isYanked: found.isYanked)
        sources.append(written)
        waiting.append(written)
      }
    }
    guard !isWhole else { return }
    needs = []
    sources = [opened.source]
  }
}

extension OpenedTemplate {
  /// The template as one that others can build on: with what it inherits in place of references.
  fileprivate var source: TemplateSource {
    var object = value.object ?? Object()
    object["extendsTemplate"] = nil
    object["composesTemplates"] = nil
    return TemplateSource(
      templateId: template.templateId, version: template.version, value: .object(object),
      file: label)
  }
}
