import Markdown

extension MarkdownOutline.Link {
  /// What stands before the colon, in lower case; nil for an address without one.
  var scheme: String? { address.addressScheme }
}

extension String {
  /// What stands before the first colon, in lower case and as a browser reads it, without white space
  /// and control characters; nil where no scheme can be.
  var addressScheme: String? {
    var name = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == ":" { return name.isEmpty ? nil : String(name) }
      guard scalar.value > 0x20, !(0x7F..<0xA0).contains(scalar.value) else { continue }
      guard scalar.isASCII, name.count < 40,
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "+-.".unicodeScalars.contains(scalar)
      else { return nil }
      name.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
    return nil
  }
}
