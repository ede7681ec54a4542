import Caching
import Search
import Values

/// The values of a property with the documents that have them.
struct FacetList {
  private var values = TermTable()
  /// By the number of a value.
  private var members: [[UInt32]] = []

  /// - Parameter facet: its place among all.
  init(_ facet: Int, _ documents: [SearchDocument]) {
    for number in documents.indices {
      documents[number].facets.withUnsafeBytes { add(facet, RawReader($0), UInt32(number)) }
    }
  }

  /// Adds what a document has.
  private mutating func add(_ facet: Int, _ facets: RawReader, _ document: UInt32) {
    var facets = facets
    for _ in 0..<facet { _ = facets.slice() }
    guard let all = facets.slice() else { return }
    var list = RawReader(all)
    while let value = list.slice() {
      let place = values.number(of: value)
      if place == members.count { members.append([]) }
      // A document may say a value twice.
      if members[place].last != document { members[place].append(document) }
    }
  }

  /// `[["value","label",[document,…]],…]`, values of most documents first, documents as differences.
  var bytes: [UInt8] {
    let sorted = members.indices.map {
      (value: FacetValue(packed: values[$0]), members: members[$0])
    }
    .sorted { left, right in
      left.members.count != right.members.count
        ? left.members.count > right.members.count : left.value.precedes(right.value)
    }
    var bytes = Array("[".utf8)
    for (number, (value, documents)) in sorted.enumerated() {
      bytes += Array((number == 0 ? "[" : ",\n[").utf8)
      bytes += JSONWriter.bytes(of: .string(value.value)) + Array(",".utf8)
      bytes += JSONWriter.bytes(of: .string(value.label)) + Array(",[".utf8)
      bytes.append(differences: documents)
      bytes += Array("]]".utf8)
    }
    return bytes + Array("]".utf8)
  }

  private typealias FacetValue = SearchDocument.FacetValue
}

extension SearchDocument.FacetValue {
  /// Packs the values of each facet, so that nothing is made of those that are only counted.
  static func pack(_ facets: [[Self]]) -> ArraySlice<UInt8> {
    var all = PackedWriter()
    for values in facets {
      var list = PackedWriter()
      for value in values {
        var writer = PackedWriter()
        writer.add(value.value)
        writer.add(value.label)
        list.add(writer.bytes[...])
      }
      all.add(list.bytes[...])
    }
    return all.bytes[...]
  }

  fileprivate init(packed: ArraySlice<UInt8>) {
    var reader = PackedReader(packed)
    value = (try? reader.string()) ?? ""
    label = (try? reader.string()) ?? ""
  }

  fileprivate func precedes(_ other: Self) -> Bool {
    value.utf8.elementsEqual(other.value.utf8)
      ? label.utf8.lexicographicallyPrecedes(other.label.utf8)
      : value.utf8.lexicographicallyPrecedes(other.value.utf8)
  }
}

extension [UInt8] {
  fileprivate mutating func append(differences numbers: [UInt32]) {
    var before: UInt32 = 0
    for (place, number) in numbers.enumerated() {
      if place > 0 { append(UInt8(ascii: ",")) }
      append(decimal: Int(number - before))
      before = number
    }
  }
}
