import Markdown
import RulePages
import Values

/// The pages about rules, for those whom a diagnostic has sent there.
extension Site {
  func ruleList() throws(RenderingError) -> RenderedUnit {
    let groups = Dictionary(grouping: RulePage.all) { $0.category }
    let categories = [
      "structural", "semantic", "performance", "compatibility", "quality", "security",
    ]
    let sections = categories.compactMap { category -> Value? in
      guard let pages = groups[category] else { return nil }
      return .context([
        ("category", .string(category)), ("rules", .list(pages.map { ruleContext($0) })),
      ])
    }
    return try page(
      "rules",
      PageContext(
        title: "Rules", description: "What every contribution to this catalog is checked for.",
        place: SitePaths.rules),
      [("sections", .list(sections))])
  }

  func rule(_ position: Int) throws(RenderingError) -> RenderedUnit {
    let page = RulePage.all[position]
    let markdown = MarkdownRenderer { address in
      guard address.hasSuffix(".md"), !address.contains("/"),
        RulePage.page(String(address.dropLast(3))) != nil
      else { return nil }
      return self.paths.path(SitePaths.rule(String(address.dropLast(3))))
    }
    return try self.page(
      "rule",
      PageContext(
        title: page.id, description: page.summary, place: SitePaths.rule(page.id),
        breadcrumbs: [("Rules", SitePaths.rules), (page.id, nil)]),
      [
        ("rule", ruleContext(page)), ("bodyHtml", .string(markdown.html(of: page.body))),
        ("bodyMarkdown", .string(markdown.markdown(of: page.body))),
      ])
  }

  private func ruleContext(_ page: RulePage) -> Value {
    .context([
      ("id", .string(page.id)), ("severity", .string(page.severity)),
      ("category", .string(page.category)), ("isFixable", .bool(page.isFixable)),
      ("summaryText", .string(page.summary)),
      ("path", .string(paths.path(SitePaths.rule(page.id)))),
    ])
  }
}
