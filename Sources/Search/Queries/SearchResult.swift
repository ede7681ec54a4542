/// What a search found.
public struct SearchResult: Equatable, Sendable {
  /// A document's number, and how well it matches.
  public struct Hit: Equatable, Sendable {
    /// From 0, in the order of the index.
    public let document: UInt32
    /// 0 where nothing was asked for by word.
    public let score: UInt32
  }

  /// How many templates have a value of a property.
  public struct Count: Equatable, Sendable {
    /// As in the catalog.
    public let value: [UInt8]
    /// As people read it.
    public let label: [UInt8]
    /// Among those that all other filters leave.
    public let count: Int
  }

  /// How many documents match.
  public internal(set) var total = 0
  /// Whether all files that could change the result have been loaded.
  public internal(set) var isExact = true
  /// The part of the results that was asked for, best first.
  public internal(set) var hits: [Hit] = []
  /// By property: its values with their counts.
  public internal(set) var facets: [(name: [UInt8], counts: [Count])] = []
  /// Words that were found in place of those typed.
  public internal(set) var corrections: [[UInt8]] = []

  /// Whether two results are the same.
  public static func == (left: SearchResult, right: SearchResult) -> Bool {
    left.total == right.total && left.isExact == right.isExact && left.hits == right.hits
      && left.corrections == right.corrections
      && left.facets.elementsEqual(right.facets) { $0.name == $1.name && $0.counts == $1.counts }
  }

  /// The result as JSON, for a page.
  public var json: [UInt8] {
    var json: [UInt8] = Array("{\"total\":".utf8)
    json.append(decimal: total)
    json += Array(
      isExact ? ",\"isExact\":true,\"hits\":[".utf8 : ",\"isExact\":false,\"hits\":[".utf8)
    list(hits, into: &json) { hit, json in
      json.append(UInt8(ascii: "["))
      json.append(decimal: Int(hit.document))
      json.append(UInt8(ascii: ","))
      json.append(decimal: Int(hit.score))
      json.append(UInt8(ascii: "]"))
    }
    json += Array("],\"corrections\":[".utf8)
    list(corrections, into: &json) { word, json in json.append(quoted: word) }
    json += Array("],\"facets\":{".utf8)
    list(facets, into: &json) { facet, json in
      json.append(quoted: facet.name)
      json += Array(":[".utf8)
      list(facet.counts, into: &json) { count, json in
        json.append(UInt8(ascii: "["))
        json.append(quoted: count.value)
        json.append(UInt8(ascii: ","))
        json.append(quoted: count.label)
        json.append(UInt8(ascii: ","))
        json.append(decimal: count.count)
        json.append(UInt8(ascii: "]"))
      }
      json.append(UInt8(ascii: "]"))
    }
    return json + Array("}}".utf8)
  }

  private func list<Item>(
    _ items: [Item], into json: inout [UInt8], _ write: (Item, inout [UInt8]) -> Void
  ) {
    for (index, item) in items.enumerated() {
      if index > 0 { json.append(UInt8(ascii: ",")) }
      write(item, &json)
    }
  }
}
