public import Values

/// YAML as plain data, for whoever needs no places.
public enum YAMLStream {
  /// The data of each document of a stream.
  ///
  /// Scalars mean what the core schema says; what JSON has no number for is null. Keys are texts: of
  /// a scalar the text as it is written, of a collection its JSON. Of equal keys the last counts.
  /// Tags that the core schema does not know change nothing. Collections may be `depth` deep, and
  /// aliases may repeat `aliasedNodes` values in a document.
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
