import Caching
import Search
import Values

/// The values of a property with the documents that have them.
struct FacetList {
  private var values = TermTable()
  /// By the number of a value.
  private var members: [[UInt32]] = []

  /// Those of all facets, by their places: each document's are together.
  static func all(_ count: Int, of documents: [SearchDocument]) -> [FacetList] {
    var lists = [FacetList](repeating: FacetList(), count: count)
    for number in documents.indices {
      documents[number].facets.withUnsafeBytes { packed in
        var facets = RawReader(packed)
        for facet in lists.indices {
          guard let values = facets.slice() else { break }
          lists[facet].add(RawReader(values), UInt32(number))
        }
      }
    }
    return lists
  }

  /// Adds what a document has.
  private mutating func add(_ packed: RawReader, _ document: UInt32) {
    var packed = packed
    while let value = packed.slice() {
      let place = values.number(of: value)
      if place == members.count { members.append([]) }
      // A document may say a value twice.
      if members[place].last != document { members[place].append(document) }
    }
  }

  /// `[["value","label",[document,…]],…]`, values of most documents first, documents as differences.
  var bytes: [UInt8] {
    let sorted = members.indices.map {
      (value: FacetValue(packed: PackedBytes(values[$0])), members: members[$0])
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
  static func pack(_ facets: [[Self]]) -> PackedBytes {
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
    return all.packed
  }

  fileprivate init(packed: PackedBytes) {
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
