import Decoding
import CatalogModel
import Comparison
import GitHistory
import Inheritance
import JourneyGraphs
import JourneyTemplates
import SemanticVersions
import Validation

/// What a change would do, as Markdown: to each template, and to the site.
struct ChangeMarkdown {
  private let opened: OpenedCatalog
  private let change: ChangeSince
  /// How many templates are shown whole; a change of more is no longer read by a person.
  private static let limit = 10

  init(_ opened: OpenedCatalog, _ change: ChangeSince) {
    self.opened = opened
    self.change = change
  }

  var text: String {
    let versions = changedVersions
    var text = ""
    for (entry, version) in versions.prefix(Self.limit) { text += "\n" + section(entry, version) }
    if versions.count > Self.limit {
      text += "\n… and \(versions.count - Self.limit) more versions.\n"
    }
    return text + site
  }

  /// The versions whose template has come or changed.
  private var changedVersions: [(TemplateEntry, TemplateVersion)] {
    change.files.compactMap { file in
      guard file.kind != .removed,
        case .template(let templateId, let number) = CatalogFile(path: file.path),
        let entry = opened.catalog.template(templateId),
        let version = SemanticVersion(number).flatMap({ entry.version($0) })
      else { return nil }
      return (entry, version)
    }
  }

  private func section(_ entry: TemplateEntry, _ version: TemplateVersion) -> String {
    guard let after = opened.resolve(entry, version).0?.template else {
      return "### `\(entry.templateId)@\(version.version)`\n\nIt can't be put together yet.\n"
    }
    var text: String
    if let before = entry.predecessor(of: version).flatMap({ opened.resolve(entry, $0).0?.template }
    ) {
      text =
        ComparisonMarkdown(
          TemplateComparison(before: before, after: after), of: entry.templateId
        ).text
      text += fold("Before", diagram(before)) + fold("After", diagram(after))
    } else {
      text = "### `\(entry.templateId)` \(version.version), new\n\n"
      text += "**\(after.templateName.markdown)**: \(after.description.markdown)\n"
      text += fold("The journey", diagram(after))
    }
    return text + fold("Parameters", parameters(after))
  }

  private func fold(_ title: String, _ content: String) -> String {
    content.isEmpty
      ? "" : "\n<details><summary>\(title)</summary>\n\n\(content)\n</details>\n"
  }

  private func diagram(_ template: JourneyTemplate) -> String {
    MermaidWriter().flowchart(JourneyGraph(template)).markdownBlock("mermaid")
  }

  private func parameters(_ template: JourneyTemplate) -> String {
    guard !template.parameters.isEmpty else { return "" }
    let rows = template.parameters.map { parameter in
      let isRequired =
        parameter.required || template.requiredParameters.contains(parameter.parameterName)
      return [
        parameter.parameterName.markdownCode, parameter.dataType.rawValue,
        isRequired ? "required" : "", parameter.description.oneLineMarkdown,
      ]
    }
    return "| parameter | type | | |\n|---|---|---|---|\n"
      + rows.map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }

  // MARK: The site

  /// What a merge would do to the site, by templates.
  private var site: String {
    let lines = Set(change.files.compactMap { $0.templateId }).sorted()
      .compactMap { line(of: $0) }
    guard !lines.isEmpty else { return "" }
    return "\n### On the site\n\n" + lines.prefix(50).map { "- \($0)\n" }.joined()
      + (lines.count > 50 ? "- … and \(lines.count - 50) more templates\n" : "")
  }

  private func line(of templateId: String) -> String? {
    let name = templateId.markdownCode
    let before = change.base.metadata(of: templateId)
    guard let entry = opened.catalog.template(templateId) else {
      return before == nil ? nil : "\(name) is taken off"
    }
    let wasListed = before.map { $0.isPublic && $0.status != .draft } ?? false
    guard entry.isListed else {
      return wasListed ? "\(name) is taken off" : "\(name) is a draft and not shown"
    }
    let old = Set(change.base.versions(of: templateId))
    let new = entry.versions.map(\.version).filter { !old.contains($0) }
    var parts: [String] = []
    if !wasListed {
      parts.append("gets a page")
    } else if !new.isEmpty {
      parts.append("gets \(new.map(\.description).joined(separator: ", "))")
    } else {
      parts.append("is updated")
    }
    if entry.metadata.status == .deprecated, before?.status != .deprecated {
      parts.append("is marked as deprecated")
    }
    let yanked = entry.versions.filter(\.isYanked).map(\.version.description)
      .filter { before?.yankedVersions[$0] == nil }
    if !yanked.isEmpty { parts.append("loses \(yanked.joined(separator: ", "))") }
    return "\(name) " + parts.joined(separator: ", and ")
  }
}

extension FileChange {
  /// The template whose page the file is about.
  fileprivate var templateId: String? {
    let parts = path.split(separator: "/")
    guard parts.count > 2, parts[0] == "templates" || parts[0] == "ratings" else { return nil }
    return String(parts[1])
  }
}

extension String {
  fileprivate var oneLineMarkdown: String {
    split(whereSeparator: \.isNewline).joined(separator: " ").markdown
  }
}
