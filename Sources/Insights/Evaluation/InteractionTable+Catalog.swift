public import CatalogModel
import UsageCounting

extension InteractionTable {
  /// Who has run which of a catalog's listed templates, and when last; users are hashes.
  public init(_ catalog: Catalog) {
    let usage = catalog.usage
    let listed = catalog.templates.filter(\.isListed).map(\.templateId)
    let numbers = Dictionary(
      listed.enumerated().map { ($0.element, UInt32($0.offset)) },
      uniquingKeysWith: { first, _ in first })
    let positions = usage.templates.map { numbers[$0.templateId] }
    var rows: [Row] = []
    rows.reserveCapacity(usage.userRuns.count)
    for user in usage.users.indices {
      for run in usage.userRuns[usage.starts[user]..<usage.starts[user + 1]] {
        guard let item = positions[Int(run.template)] else { continue }
        rows.append(Row(user: UInt32(user), item: item, time: Double(run.lastDay)))
      }
    }
    self.init(
      users: usage.users.map { String($0, radix: 16) }, items: listed, rows: rows, hasTimes: true)
  }
}
