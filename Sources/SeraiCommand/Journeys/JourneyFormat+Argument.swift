public import ArgumentParser
public import Exchange

extension JourneyFormat: ExpressibleByArgument {
  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
