import ArgumentParser
import Decoding
import Files
import Rendering
import Search
import SearchIndexing
import Values

/// `serai search`: the templates that match words and filters, ranked as in the page.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find templates by words and filters.",
    discussion: """
      Words are found in names, tags, descriptions, states' texts, parameters and authors. "In quotes" \
      words must follow each other. Filters can stand among the words: category:, tag:, author:, tool:, \
      mode:, complexity:, type:, language:. The site ranks in the same way.
      """)

  @Argument(help: "Words, \"phrases\" and filters such as tag:orders.")
  var query: [String] = []

  @OptionGroup var location: CatalogLocation

  @Option(
    help: "Only those updated on this date or later, as YYYY-MM-DD.",
    transform: CatalogLocation.date)
  var since: CalendarDate?

  @Option(
    help: "Only those updated on this date or before, as YYYY-MM-DD.",
    transform: CatalogLocation.date)
  var until: CalendarDate?

  @Option(help: "At least this many parameters.")
  var minParameters: UInt32 = 0

  @Option(help: "At most this many parameters.")
  var maxParameters: UInt32 = .max

  @Option(help: "What the order is by.")
  var sort = SearchOrder.relevance

  @Flag(help: "The other way round.")
  var reverse = false

  @Option(help: "How many templates, at most.")
  var limit = 20

  @Option(help: "How many templates to pass over.")
  var offset = 0

  @Flag(help: "Count the matches by property.")
  var facets = false

  @Option(help: "How to print: text or json.")
  var format = EvaluationFormat.text

  func validate() throws {
    guard (1...1000).contains(limit) else { throw ValidationError("--limit must be 1 to 1000") }
    guard (0...1_000_000).contains(offset) else {
      throw ValidationError("--offset must be 0 to 1000000")
    }
    guard minParameters <= maxParameters else {
      throw ValidationError("--min-parameters must not be above --max-parameters")
    }
  }

  func run() throws {
    let session = try CatalogSession(location)
    let catalog = SearchableCatalog(session, try session.ranked(asOf: location.today))
    let result = catalog.engine.search(request)
    switch format {
    case .text: writeText(result, catalog)
    case .json: writeJSON(result, catalog)
    }
  }

  private var request: SearchRequest {
    var request = SearchRequest(Array(query.joined(separator: " ").utf8))
    if let since { request.limit("updated", UInt32(clamping: since.day)...UInt32.max) }
    if let until { request.limit("updated", 0...UInt32(clamping: until.day)) }
    if minParameters > 0 || maxParameters < .max {
      request.limit("parameters", minParameters...maxParameters)
    }
    request.sort = sort.column.map { Array($0.utf8) }
    request.isAscending = sort.isAscending != reverse
    request.offset = offset
    request.limit = limit
    request.countsFacets = facets
    return request
  }

  private func writeText(_ result: SearchResult, _ catalog: SearchableCatalog) {
    var text = ""
    for hit in result.hits {
      let entry = catalog.entry(hit)
      text += "\(entry["templateId"]?.string ?? "")  \(entry["templateName"]?.string ?? "")\n"
      text += "    \(entry["description"]?.string ?? "")\n"
    }
    for facet in result.facets {
      let counts = facet.counts.filter { $0.count > 0 }.prefix(12)
        .map { "\(String(decoding: $0.value, as: UTF8.self)) \($0.count)" }
      text += "\(String(decoding: facet.name, as: UTF8.self)): \(counts.joined(separator: ", "))\n"
    }
    Terminal.write(text, to: .output)
    let meant = result.corrections.map { String(decoding: $0, as: UTF8.self) }
    let shown = result.hits.count == result.total ? "" : ", \(result.hits.count) of them shown"
    Terminal.write(
      (meant.isEmpty ? "" : "Searched for \(meant.joined(separator: ", ")) instead.\n")
        + "\(result.total) found\(shown).\n", to: .errors)
  }

  private func writeJSON(_ result: SearchResult, _ catalog: SearchableCatalog) {
    let hits = result.hits.map { hit in
      var entry = catalog.entry(hit).object ?? Object()
      entry["score"] = Value(Int(hit.score))
      return Value.object(entry)
    }
    let facets = result.facets.map { facet in
      Object.Entry(
        String(decoding: facet.name, as: UTF8.self),
        .array(
          facet.counts.filter { $0.count > 0 }.map {
            .object([
              "value": .string(String(decoding: $0.value, as: UTF8.self)),
              "label": .string(String(decoding: $0.label, as: UTF8.self)), "count": Value($0.count),
            ])
          }))
    }
    let value = Value.object([
      "total": Value(result.total), "templates": .array(hits),
      "corrections": .array(
        result.corrections.map { .string(String(decoding: $0, as: UTF8.self)) }),
      "facets": .object(Object(uniqueEntries: facets)),
    ])
    Terminal.write(JSONWriter.plainText(of: value, style: .pretty) + "\n", to: .output)
  }
}

extension SearchRequest {
  fileprivate mutating func limit(_ name: String, _ range: ClosedRange<UInt32>) {
    limits.append(Limits(Array(name.utf8), range))
  }
}
