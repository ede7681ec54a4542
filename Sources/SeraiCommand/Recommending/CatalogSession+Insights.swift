import Validation
import Diagnostics
import CatalogModel
import Decoding
import Files
import Insights
import UsageCounting

extension CatalogSession {
  /// The catalog with its figures; ends the command where the catalog has errors.
  func ranked(asOf: CalendarDate) throws -> RankedCatalog {
    let examination = Examination(opened)
    try settle(opened.conclude(examination.findings).filter { $0.severity == .error })
    return examination.ranked(catalog, asOf: asOf)
  }

  /// The usage of some days.
  func usage(_ days: ClosedRange<Int>) throws -> UsageTable {
    do throws(FileError) {
      return try catalog.usage(of: days, from: access)
    } catch {
      Terminal.write("serai: \(error)\n", to: .errors)
      throw ExitStatus.ourFault
    }
  }
}
