public import Values

/// YAML as plain data, for whoever needs no places.
public enum YAMLStream {
  /// The data of each document of a stream.
  ///
  /// Scalars mean what the core schema says. Keys are texts: of a scalar the text as it is written,
  /// of a collection its JSON. Of equal keys the last counts, and so does a tag that is not of the
  /// core schema for nothing. Collections may be `depth` deep, and aliases may repeat
  /// `aliasedNodes` values in all.
  public static func values(
    of text: String, depth: Int = 64, aliasedNodes: Int = 10_000
  ) throws(YAMLError) -> [Value] {
    var text = text
    let result = text.withUTF8 { text -> Result<[Value], YAMLError> in
      var parser = YAMLParser(text, depth: depth)
      var building = ValueBuilding(aliasLimit: aliasedNodes)
      do throws(YAMLError) {
        while let event = try parser.next() { try building.take(event, parser) }
        return .success(building.documents)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
