extension Array {
  /// The positions of the items with some ids; nil for an id that none has.
  ///
  /// Both the items and the ids are in the order of ids, and are walked together.
  package func positions(of ids: some Sequence<String>, by id: (Element) -> String) -> [Int?] {
    var next = 0
    return ids.map { wanted in
      while next < count {
        let present = id(self[next])
        if present == wanted { return next }
        if present > wanted { return nil }
        next += 1
      }
      return nil
    }
  }
}
