import CatalogModel
import Decoding
import Files
import JourneyTemplates
import UsageCounting

@testable import Insights

/// A small catalog in memory: shop templates that the same people use, bank templates that others do.
enum SampleCatalog {
  static let asOf = CalendarDate(day: 20_500)

  /// A template with its words.
  private static let templates: [(id: String, name: String, status: String, extra: String)] = [
    ("order-status", "Order status", "published", "tags: [shop, order, parcel]"),
    ("order-return", "Order return", "published", "tags: [shop, order, refund]"),
    ("order-gift", "Order gift wrap", "published", "tags: [shop, order, gift]"),
    ("bank-balance", "Bank balance", "published", "tags: [bank, account]"),
    ("bank-transfer", "Bank transfer", "published", "tags: [bank, account, transfer]"),
    ("bank-base", "Bank base", "published", "tags: [bank]\ntemplateType: abstract"),
    ("order-old", "Order status of old", "deprecated", "tags: [shop, order, parcel]"),
    ("order-draft", "Order status draft", "draft", "tags: [shop, order, parcel]"),
  ]

  /// The files; `usage` are rows without their time.
  static func files(usage rows: [String]? = nil) -> [String: String] {
    var files = [
      "serai.yaml": "title: Shop\ndescription: d\nbaseURL: https://example.org/\n",
      "authors/ada.yaml": "handle: ada\ndisplayName: Ada\nverified: true\n",
      "collections/shop.yaml":
        "collectionId: shop\ntitle: Shop\ndescription: d\ncurator: cora\nitems: [{template: order-status}]\n",
      "ratings/order-return/uma.yaml": "score: 1\nversion: 1.0.0\ndate: 2026-01-05\n",
    ]
    for (id, name, status, extra) in templates {
      files["templates/\(id)/metadata.yaml"] = "owners: [ada]\nstatus: \(status)\n"
      files["templates/\(id)/1.0.0/template.yaml"] = """
        templateId: \(id)
        templateName: \(name)
        version: 1.0.0
        description: \(name) for everybody
        category: custom
        author: ada
        createdAt: 2025-06-01
        updatedAt: 2025-06-01
        \(extra)

        """
    }
    let lines = (rows ?? usage).enumerated().map { index, row in
      let day = "0\(index % 15 + 1)".suffix(2)
      return "2026-01-\(day)T10:00:00Z,\(row),1.0.0,completed,1,1"
    }
    files["usage/2026/01.csv"] =
      ([UsageReading.columns.joined(separator: ",")] + lines).joined(separator: "\n")
    return files
  }

  /// Thirty shoppers and thirty bank customers; everybody uses the deprecated one.
  static let usage: [String] = (0..<60).flatMap { user -> [String] in
    let own = user < 30 ? ["order-status", "order-return"] : ["bank-balance", "bank-transfer"]
    return (own + ["order-old"]).map { "u\(user),\($0)" }
      + (user < 3 ? ["u\(user),bank-balance"] : [])
  }

  /// The catalog and its figures.
  static func ranked(_ files: [String: String] = files()) throws -> (Catalog, RankedCatalog) {
    let (catalog, _) = try Catalog.read(
      .memory(files.mapValues { Array($0.utf8) }), asOf: asOf)
    let facts = catalog.templates.filter(\.isListed).map {
      TemplateFacts($0, TextSketch($0), nil, ProblemCounts())
    }
    return (catalog, RankedCatalog(catalog, facts, asOf: asOf))
  }
}
