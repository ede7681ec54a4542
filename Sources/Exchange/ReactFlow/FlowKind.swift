import JourneyTemplates
import Values

/// What the words of a node's type say that it does.
enum FlowKind {
  case note
  case group
  case start
  case state(StateType)

  /// - Parameter type: the types that the editor gives the node, in lower case.
  init(_ node: FlowNode) {
    if let type = node.data["stateType"]?.string.flatMap({ StateType(rawValue: $0) }) {
      self = .state(type)
      return
    }
    let words = node.type.flowWords
    func has(_ known: Set<String>) -> Bool { words.contains { known.contains($0) } }
    if has(["sticky", "stickynote", "note", "comment", "annotation", "label"]) {
      self = .note
    } else if has([
      "group", "frame", "section", "lane", "swimlane", "loop", "parallel", "iteration",
    ]) {
      self = .group
    } else if has(["start", "starter", "trigger", "begin", "entry", "chattrigger"]) {
      self = .start
    } else if has(["if", "ifelse", "decision", "branch", "split", "gateway"])
      || ["condition", "router", "switch"].contains(where: { node.type.holds($0) })
    {
      self = .state(.decision)
    } else if has(["confirm", "confirmation", "approval", "human", "humaninput"]) {
      self = .state(.confirmation)
    } else if has(["question", "ask", "form", "prompt", "userinput"]) {
      self = .state(.input)
    } else if has(Self.toolWords) {
      self = .state(.tool)
    } else if has(["end", "finish", "stop", "final", "exit"]) {
      self = .state(.final)
    } else {
      self = .state(.chat)
    }
  }

  private static let toolWords: Set<String> = [
    "tool", "tools", "api", "http", "httprequest", "request", "webhook", "function", "code",
    "script",
    "database", "sql", "query", "retriever", "vectorstore", "loader", "documentloader", "email",
    "gmail", "slack", "sheets", "mcp", "customtool", "executeflow", "action", "task", "service",
  ]
}

extension String {
  /// Words in lower case: parts of camel case were lowered before, so that only marks divide.
  fileprivate var flowWords: [String] {
    split { !$0.isLetter && !$0.isNumber }.map { String($0) }
  }
}
