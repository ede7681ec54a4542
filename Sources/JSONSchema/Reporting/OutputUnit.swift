import Diagnostics
import Values

/// What a keyword has to say about a value: a fault, an annotation, or what the schemas in it say.
struct OutputUnit: Sendable {
  let keyword: String
  let instanceLocation: DataPath
  let keywordLocation: String
  let absoluteKeywordLocation: String
  var kind = ValidationError.Kind.violation
  /// Empty for keywords that only pass on what the schemas in them say.
  var message = ""
  var annotation: Value?
  var children: [OutputUnit] = []

  /// The faults, with those that a sentence stands for as its causes.
  var errors: [ValidationError] {
    let causes = children.flatMap { $0.errors }
    if message.isEmpty { return causes }
    return [
      ValidationError(
        kind: kind, message: message, keyword: keyword, instanceLocation: instanceLocation,
        keywordLocation: keywordLocation, absoluteKeywordLocation: absoluteKeywordLocation,
        causes: causes)
    ]
  }

  var annotations: [SchemaAnnotation] {
    var all: [SchemaAnnotation] = []
    if let annotation {
      all.append(
        SchemaAnnotation(
          keyword: keyword, value: annotation, instanceLocation: instanceLocation,
          keywordLocation: keywordLocation, absoluteKeywordLocation: absoluteKeywordLocation))
    }
    for child in children { all += child.annotations }
    return all
  }

  /// The sentence that says best what is wrong: the first of those that have no further cause.
  var firstSentence: String {
    let cause = children.first?.firstSentence ?? ""
    return cause.isEmpty ? message : cause
  }
}
