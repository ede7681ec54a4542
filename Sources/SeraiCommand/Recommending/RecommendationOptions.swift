import ArgumentParser
import Diagnostics
import Insights
import Values

/// How many templates are recommended, and how they are printed.
struct RecommendationOptions: ParsableArguments {
  @OptionGroup var location: CatalogLocation

  @Option(help: "How many templates, at most.")
  var top = 10

  @Option(help: "How to print: text or json.")
  var format = EvaluationFormat.text

  func validate() throws {
    guard top > 0 else { throw ValidationError("--top must be at least 1") }
  }

  /// Reads the catalog and learns from it.
  func recommender() throws -> (CatalogSession, RankedCatalog, CatalogRecommender) {
    let session = try CatalogSession(location)
    let ranked = try session.ranked(asOf: location.today)
    return (session, ranked, CatalogRecommender(ranked, session.catalog))
  }

  func write(_ found: [Recommendation], _ ranked: RankedCatalog) {
    switch format {
    case .text:
      let lines = found.map { found in
        let reasons = found.reasons.map(\.text).joined(separator: "; ")
        return
          "\(found.templateId)  \(ranked[found.templateId]?.facts.name ?? "")\n    \(reasons)\n"
      }
      Terminal.write(lines.isEmpty ? "Nothing to recommend.\n" : lines.joined(), to: .output)
    case .json:
      let values = found.map { found in
        Value.object([
          "templateId": .string(found.templateId), "score": .number(found.score),
          "reasons": .array(found.reasons.map { .string($0.text) }),
        ])
      }
      Terminal.write(
        JSONWriter.plainText(of: .array(values), style: .pretty) + "\n", to: .output)
    }
  }
}

extension RankedCatalog {
  /// Ends the command where a template is not on the site.
  func require(_ templateIds: [String]) throws {
    for templateId in templateIds where self[templateId] == nil {
      let meant = nearest(to: templateId, among: templates.map(\.templateId))
        .map { ": did you mean '\($0)'?" }
      Terminal.write("serai: the site has no template '\(templateId)'\(meant ?? "")\n", to: .errors)
      throw ExitStatus.wrongUsage
    }
  }
}
