import CatalogModel
import Diagnostics
import TemplateRules

extension InsecureURL: CatalogRule {
  /// Looks at addresses that are no texts.
  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    for author in catalog.catalog.authors {
      guard let url = author.url, url.lowercased().hasPrefix("http://") else { continue }
      add(.place(Place(file: "authors/\(author.handle).yaml", path: .root["url"])), &report)
    }
    for (index, tool) in catalog.catalog.tools.enumerated() {
      guard let url = tool.documentationURL, url.lowercased().hasPrefix("http://") else { continue }
      let path = DataPath.root["tools"][index]["documentationURL"]
      add(.place(Place(file: "tools.yaml", path: path)), &report)
    }
  }
}
