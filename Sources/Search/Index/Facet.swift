/// A property that templates are grouped by, such as `category` or `tag`.
struct Facet {
  let name: [UInt8]
  var values: [[UInt8]] = []
  var labels: [[UInt8]] = []
  /// By value: the documents that have it.
  var documents: [[UInt32]] = []

  /// Reads `[["value","Label",[document,…]],…]`, documents as differences.
  init(name: [UInt8], _ cursor: inout IndexCursor, documentCount: UInt32) {
    self.name = name
    cursor.array { cursor in
      var place = 0
      var texts: [[UInt8]] = []
      var documents: [UInt32] = []
      cursor.array { cursor in
        switch place {
        case 0, 1: texts.append(cursor.string())
        case 2:
          var document: UInt32 = 0
          cursor.array { cursor in
            document = document &+ cursor.number()
            if document < documentCount { documents.append(document) }
          }
        default: cursor.skip()
        }
        place += 1
      }
      guard texts.count == 2 else { return }
      self.values.append(texts[0])
      self.labels.append(texts[1])
      self.documents.append(documents)
    }
  }
}
