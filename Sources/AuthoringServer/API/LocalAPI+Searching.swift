import Decoding
import JourneyTemplates
import Rendering
import Search
import Values

/// Searching with the engine of the page and of `serai search`.
extension LocalAPI {
  /// The filters of the seed's `TemplateSearchQuery`, with what they are called in the index.
  static let searchFilters = [
    ("categories", "category"), ("tags", "tag"), ("author", "author"),
    ("requiredTools", "tool"), ("supportedModes", "mode"), ("complexity", "complexity"),
  ]
  static let searchOrders = ["relevance", "popularity", "rating", "created", "updated"]
  static let longestQuery = 400

  func search(_ ask: APIRequest) async throws(APIProblem) -> ServerAnswer {
    let request = try Self.request(ask.query)
    guard let found = await live.search(request) else {
      throw APIProblem(.noCatalog, "There is no site yet", live.diagnostics)
    }
    let templates = found.templates.map { entry, score -> Value in
      var entry = entry.object ?? Object()
      entry["score"] = Value(score)
      return .object(entry)
    }
    return Self.json(
      200,
      [
        "total": Value(found.total), "templates": .array(templates),
        "corrections": .array(found.corrections.map { .string($0) }),
      ])
  }

  private static func request(_ query: APIQuery) throws(APIProblem) -> SearchRequest {
    let text = query.one("query") ?? ""
    guard text.unicodeScalars.count <= longestQuery else {
      throw APIProblem(.malformedRequest, "'query' has at most \(longestQuery) characters")
    }
    var request = SearchRequest(Array(text.utf8))
    for (name, facet) in searchFilters {
      request.filters += query.all(name).map { (Array(facet.utf8), Array($0.utf8)) }
    }
    let least = try query.number("minParameters", 0...1000) ?? 0
    let most = try query.number("maxParameters", 0...1000)
    guard least <= most ?? least else {
      throw APIProblem(.malformedRequest, "'minParameters' is above 'maxParameters'")
    }
    if least > 0 || most != nil {
      request.limits.append(
        .init(Array("parameters".utf8), UInt32(least)...(most.map { UInt32($0) } ?? .max)))
    }
    let order = query.one("sortBy") ?? "relevance"
    guard searchOrders.contains(order) else {
      throw APIProblem(
        .malformedRequest, "'sortBy' is \(searchOrders.joined(separator: ", "))")
    }
    request.sort = order == "relevance" ? nil : Array(order.utf8)
    switch query.one("sortOrder") ?? "desc" {
    case "asc": request.isAscending = true
    case "desc": break
    default: throw APIProblem(.malformedRequest, "'sortOrder' is asc or desc")
    }
    request.offset = try query.number("offset", 0...1_000_000) ?? 0
    request.limit = try query.number("limit", 1...1000) ?? 20
    return request
  }
}
