import CatalogModel
import Diagnostics
import TemplateRules

extension DuplicateID: CatalogRule {
  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    var first: [String: Int] = [:]
    for (index, tool) in catalog.catalog.tools.enumerated() {
      guard let earlier = first[tool.toolId] else {
        first[tool.toolId] = index
        continue
      }
      let path = DataPath.root["tools"]
      report.add(
        "'\(tool.toolId)' is the toolId of another item too",
        at: Place(file: "tools.yaml", path: path[index]["toolId"]),
        explanation: "Templates say by the id which tool they mean.",
        help: "Give the item an id of its own",
        notes: [
          .init(
            "first used here",
            at: .place(Place(file: "tools.yaml", path: path[earlier]["toolId"])))
        ])
    }
  }
}
