import JourneyTemplates
import Values

/// What a node does, by the words of its types, else by its label and its edges.
enum FlowKind {
  case note
  case group
  /// What is in it is done once for each of several items.
  case loop
  case start
  case state(StateType)

  /// - Parameters:
  ///   - leaving: how many edges leave the node.
  ///   - reaching: how many end at it.
  ///   - isParent: whether other nodes are in it.
  init(_ node: FlowNode, leaving: Int, reaching: Int, isParent: Bool) {
    if let type = node.own?["stateType"]?.string {
      self = .state(StateType(rawValue: type) ?? .chat)
    } else if node.types.contains(where: { $0.isOnly(Self.notes, beside: Self.noise) }) {
      self = .note
    } else if isParent && leaving + reaching == 0
      || node.types.contains(where: { $0.isOnly(Self.groups, beside: Self.noise) })
    {
      self = node.words.has(Self.loops) ? .loop : .group
    } else if node.words.has(["start", "end"]) && node.parent != nil {
      self = .state(.decision)
    } else if node.goesBack {
      self = .state(.decision)
    } else if node.words.has(Self.loops) {
      self = .loop
    } else if Self.isStart(node, reaching) {
      self = .start
    } else if let type = Self.type(of: node.words) {
      self = .state(type)
    } else if node.editor == .sim || node.editor == .n8n {
      self = .state(.tool)
    } else {
      self = Self.guess(node, leaving, reaching)
    }
  }

  private static func isStart(_ node: FlowNode, _ reaching: Int) -> Bool {
    if node.words.has(starts) { return true }
    let isOutside = node.words.has(["schedule", "webhook", "cron"])
    return reaching == 0 && isOutside && (node.editor == .sim || node.editor == .n8n)
  }

  private static func type(of words: FlowWords) -> StateType? {
    if words.has(decisions) { return .decision }
    if words.has(confirmations) { return .confirmation }
    if words.has(["ends", "end", "finish", "stop", "final", "exit", "terminate"]) { return .final }
    if words.has(["question", "ask", "form", "userinput", "textinput"]) { return .input }
    if words.has(["prompt"]) && !words.has(["template", "llm", "flow", "system"]) { return .input }
    if words.has(speakers) { return .chat }
    return words.has(tools) ? .tool : nil
  }

  /// Where the editor's type says nothing.
  private static func guess(_ node: FlowNode, _ leaving: Int, _ reaching: Int) -> FlowKind {
    let label = FlowWords(node.label)
    let isAsked = node.label.utf8.last == UInt8(ascii: "?")
    if leaving == 0 && (label.isOnly(ends, beside: []) || node.words.list == ["output"]) {
      return .state(.final)
    }
    if reaching == 0 && label.isOnly(["start", "begin"], beside: []) { return .start }
    if leaving > 1 && (isAsked || label.list.first == "if") { return .state(.decision) }
    if isAsked || ["ask", "enter", "collect"].contains(label.list.first) { return .state(.input) }
    if label.list.first == "confirm" { return .state(.confirmation) }
    let calls = node.fields.text(["url", "endpoint", "apiUrl"]) != nil
    return .state(calls ? .tool : .chat)
  }

  private static let notes: Set<String> = [
    "sticky", "stickynote", "note", "notes", "comment", "comments", "annotation", "annotations",
  ]
  private static let groups: Set<String> = [
    "group", "frame", "section", "lane", "swimlane", "pool", "subflow",
  ]
  /// What types are called beside what they do.
  private static let noise: Set<String> = [
    "node", "nodes", "block", "custom", "text", "agentflow", "flow", "n8n", "base", "element",
    "canvas", "labeled", "resizable", "parent", "default",
  ]
  private static let loops: Set<String> = [
    "loop", "iteration", "iterator", "foreach", "parallel", "splitinbatches",
  ]
  private static let starts: Set<String> = [
    "start", "starter", "trigger", "begin", "entry", "entrypoint", "chattrigger", "chatinput",
  ]
  private static let decisions: Set<String> = [
    "if", "ifelse", "decision", "branch", "split", "gateway", "condition", "conditional", "router",
    "switch", "classifier", "conditions",
  ]
  private static let confirmations: Set<String> = [
    "confirm", "confirmation", "approval", "approve", "human", "humaninput",
  ]
  private static let ends: Set<String> = [
    "end", "ende", "finish", "finished", "stop", "done", "exit", "goodbye", "bye", "complete",
    "completed",
  ]
  private static let speakers: Set<String> = [
    "agent", "llm", "chain", "assistant", "engine", "answer", "reply", "response", "message",
    "chat", "chatoutput", "supervisor", "worker",
  ]
  private static let tools: Set<String> = [
    "tool", "tools", "api", "http", "httprequest", "request", "webhook", "function", "code",
    "script", "database", "sql", "query", "retriever", "retrieval", "vectorstore", "loader",
    "email", "gmail", "slack", "sheets", "mcp", "action", "task", "service", "executeflow",
    "search",
  ]
}

extension FlowNode {
  /// What it names as the step to go back to, as Flowise draws loops.
  var wayBack: String? { fields.text(["loopBackToNode", "loopToName"]) }

  /// Whether it is a jump to a step before it.
  var goesBack: Bool { wayBack != nil }
}
