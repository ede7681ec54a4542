import CLibYAML

/// libyaml's parser, one event at a time.
struct EventParser: ~Copyable {
  /// Why libyaml could not go on.
  struct Failure {
    var problem: String
    /// Code point offset.
    var index: Int
    var context: String
    /// Code point offset of what was being read; nil where there was nothing.
    var contextIndex: Int?
  }

  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)

  /// Creates a parser of text that must outlive it.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    parser.initialize(to: yaml_parser_t())
    event.initialize(to: yaml_event_t())
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  /// The next event, valid until the next call; nil where libyaml cannot go on.
  mutating func next() -> UnsafePointer<yaml_event_t>? {
    yaml_event_delete(event)
    return yaml_parser_parse(parser, event) == 1 ? UnsafePointer(event) : nil
  }

  /// Why there is no next event.
  var failure: Failure {
    let state = parser.pointee
    let hasContext = state.context != nil && state.error != YAML_READER_ERROR
    return Failure(
      problem: state.problem.map { String(cString: $0) } ?? "out of memory",
      index: state.problem_mark.index,
      context: state.context.map { String(cString: $0) } ?? "",
      contextIndex: hasContext ? state.context_mark.index : nil)
  }
}
