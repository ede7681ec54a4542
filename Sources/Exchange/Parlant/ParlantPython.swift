import JourneyTemplates

extension ParlantPlan {
  /// The plan as a Python module with `async def add_to(agent)`: the format `parlant-python`.
  public var python: String {
    var writing = ParlantPython(self)
    return writing.module()
  }
}

/// Writes a plan as a Python module.
struct ParlantPython {
  private let plan: ParlantPlan
  private var functions = PythonNames(reserved: [
    "inspect", "p", "add_to", "TEMPLATE", "INSTANCE_ID", "context", "agent", "journey", "keyword",
  ])
  private var lines: [String] = []

  init(_ plan: ParlantPlan) { self.plan = plan }

  mutating func module() -> String {
    writeHead()
    for tool in plan.tools { write(tool) }
    writeFunction()
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func writeHead() {
    lines += [
      "\"\"\"\(PythonText.docstring(plan.title)): a journey made of \(plan.template).", "",
      "    await add_to(agent)", "",
      plan.tools.isEmpty
        ? "It calls no tools."
        : "Its tools are stubs: fill in each function that is marked FILL IN.", "\"\"\"", "",
      "import inspect", "", "import parlant.sdk as p", "",
      "TEMPLATE = \(PythonText.literal(plan.template))",
      "INSTANCE_ID = \(PythonText.literal(plan.id))",
    ]
    if !plan.notes.isEmpty {
      lines += ["", "# What Parlant holds in another way:"]
      lines += plan.notes.map { "# - " + PythonText.comment("\($0.subject): \($0.message)") }
    }
  }

  private mutating func write(_ tool: ParlantTool) {
    let name = functions.name(for: tool.toolId)
    var names = PythonNames(reserved: ["context"])
    let arguments = tool.arguments.map { ", \(names.name(for: $0.name)): \($0.type)" }.joined()
    let description = tool.description.isEmpty ? "Calls \(tool.toolId)." : tool.description
    lines += [
      "", "", "@p.tool",
      "async def \(name)(context: p.ToolContext\(arguments)) -> p.ToolResult:",
      "    \"\"\"\(PythonText.docstring(description))\"\"\"",
      "    # FILL IN: call \(PythonText.comment(tool.toolId)), and return p.ToolResult(data=...).",
      "    raise NotImplementedError(\(PythonText.literal("Fill in the tool \(tool.toolId)")))",
    ]
  }

  private mutating func writeFunction() {
    lines += [
      "", "", "async def add_to(agent: p.Agent) -> p.Journey:",
      "    \"\"\"Adds the journey to an agent.\"\"\"",
      "    # Parlant calls them conditions up to 3.x, and triggers after that.",
      "    parameters = inspect.signature(agent.create_journey).parameters",
      "    keyword = \"triggers\" if \"triggers\" in parameters else \"conditions\"",
      "    journey = await agent.create_journey(",
      "        id=p.JourneyId(INSTANCE_ID),",
      "        title=\(PythonText.wrapped(plan.title, indentation: 8, used: 7)),",
      "        description=\(PythonText.wrapped(plan.description, indentation: 8, used: 13)),",
    ]
    if let mode = plan.compositionMode { lines.append("        composition_mode=\(mode.python),") }
    lines.append("        **{")
    lines.append("            keyword: [")
    for condition in plan.conditions {
      lines.append("                \(PythonText.wrapped(condition, indentation: 16, used: 1)),")
    }
    lines += ["            ]", "        },", "    )"]
    var states = PythonNames(
      reserved: [
        "inspect", "p", "add_to", "agent", "journey", "keyword", "parameters", "TEMPLATE",
        "INSTANCE_ID",
      ] + plan.tools.map { functions.name(for: $0.toolId) })
    var made: Set<ParlantPlan.End> = []
    for transition in plan.transitions { write(transition, &states, &made) }
    lines += ["", "    return journey"]
  }

  private mutating func write(
    _ transition: ParlantPlan.Transition, _ names: inout PythonNames,
    _ made: inout Set<ParlantPlan.End>
  ) {
    let source: String
    if case .state(let id) = transition.source {
      source = names.name(for: id)
    } else {
      source = "journey.initial_state"
    }
    var arguments: [String] = []
    if let condition = transition.condition {
      arguments.append("condition=\(PythonText.wrapped(condition, indentation: 8, used: 11))")
    }
    guard case .state(let id) = transition.target else {
      arguments.append("state=p.END_JOURNEY")
      return writeCall("    await \(source).transition_to(", arguments, ")")
    }
    let name = names.name(for: id)
    guard made.insert(transition.target).inserted,
      let state = plan.states.first(where: { $0.id == id })
    else {
      arguments.append("state=\(name)")
      return writeCall("    await \(source).transition_to(", arguments, ")")
    }
    lines += ["", "    # \(PythonText.comment(state.title))"]
    guard state.kind != .fork else {
      lines.append("    \(name) = (await \(source).fork()).target")
      return
    }
    let responses = names.name(for: id + " responses")
    writeCannedResponses(of: state, responses)
    arguments += self.arguments(making: state, responses)
    writeCall("    \(name) = (await \(source).transition_to(", arguments, ")).target")
  }

  private mutating func writeCannedResponses(of state: ParlantPlan.State, _ responses: String) {
    guard !state.cannedResponses.isEmpty else { return }
    lines.append("    \(responses) = [")
    for text in state.cannedResponses {
      lines.append(
        "        await journey.create_canned_response(\(PythonText.wrapped(text, indentation: 8, used: 40))),"
      )
    }
    lines.append("    ]")
  }

  private mutating func arguments(making state: ParlantPlan.State, _ responses: String) -> [String]
  {
    var arguments: [String] = []
    let action = PythonText.wrapped(state.action, indentation: 8, used: 18)
    if state.kind == .tool {
      let tools = state.tools.map { functions.name(for: $0) }
      if !state.action.isEmpty { arguments.append("tool_instruction=\(action)") }
      arguments.append(
        "tool_state=" + (tools.count == 1 ? tools[0] : "[\(tools.joined(separator: ", "))]"))
    } else {
      arguments.append("chat_state=\(action)")
    }
    if let description = state.description {
      arguments.append(
        "description=\(PythonText.wrapped(description, indentation: 8, used: 13))")
    }
    if !state.cannedResponses.isEmpty { arguments.append("canned_responses=\(responses)") }
    if state.kind == .chat, let mode = state.compositionMode {
      arguments.append("composition_mode=\(mode.python)")
    }
    arguments.append("id=p.JourneyStateId(INSTANCE_ID + \(PythonText.literal(":" + state.id)))")
    return arguments
  }

  private mutating func writeCall(_ head: String, _ arguments: [String], _ tail: String) {
    let line = head + arguments.joined(separator: ", ") + tail
    if line.count <= 88, !line.contains("\n") {
      lines.append(line)
    } else {
      lines.append(head)
      lines += arguments.map { "        \($0)," }
      lines.append("    " + tail)
    }
  }
}

extension CompositionMode {
  fileprivate var python: String { "p.CompositionMode.\(rawValue.uppercased())" }
}
