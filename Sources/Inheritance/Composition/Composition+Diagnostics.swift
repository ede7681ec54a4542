import Decoding
import Diagnostics

extension Composition {
  private func conflict(
    _ summary: String, _ explanation: String, help: String, _ path: DataPath
  ) -> Diagnostic {
    Diagnostic(
      "composition-conflict", summary, explanation: explanation, help: help,
      at: source.place(path))
  }

  func notComposed(_ id: String, _ ids: [String], _ path: DataPath) -> Diagnostic {
    conflict(
      "'" + id.shortened + "' is not composed",
      "A composition rule says how one of 'composesTemplates' is taken in.",
      help: nearest(to: id, among: ids).map { "Did you mean '" + $0 + "'?" }
        ?? "Add it to 'composesTemplates', or remove the rule", path["templateId"])
  }

  func customStrategy(_ taking: Taking) -> Diagnostic {
    conflict(
      "A composition rule cannot merge by 'custom'",
      "It has no expression that says how; parts with the same id are merged deep.",
      help: "Choose another strategy", taking.path["mergeStrategy"])
  }

  func missingExit(_ id: String, _ states: [String], _ path: DataPath) -> Diagnostic {
    conflict(
      "State '" + id.shortened + "' is missing",
      "What led to the final states of the composed template leads there.",
      help: nearest(to: id, among: states).map { "Did you mean '" + $0 + "'?" }
        ?? "Add the state, or name another one", path)
  }

  func unknownBinding(
    _ name: String, _ names: [String], _ taking: Taking, _ label: String
  ) -> Diagnostic {
    conflict(
      "'" + label + "' has no parameter '" + name.shortened + "'",
      names.isEmpty ? "It has no parameters." : "It has " + names.joined(separator: ", ") + ".",
      help: nearest(to: name, among: names).map { "Did you mean '" + $0 + "'?" }
        ?? "Remove the binding", taking.path["parameterBindings"][name])
  }

  func boundElsewhere(
    _ name: String, _ giver: String, _ taking: Taking, _ label: String
  ) -> Diagnostic {
    conflict(
      "Parameter '" + name + "' of '" + label + "' has a value already",
      "'" + giver + "' has a parameter of the same name, which is bound to that value.",
      help: "Bind the parameter here too, or let both through", taking.path)
  }

  func otherType(
    _ name: String, _ type: String, _ given: String, _ taking: Taking, _ label: String
  ) -> Diagnostic {
    conflict(
      "Parameter '" + name + "' is of type '" + type + "' here, and of type '" + given + "' in '"
        + label + "'", "Parameter names are shared, and one value cannot be both.",
      help: "Bind the parameter of '" + label + "', or rename the other", taking.path)
  }

  func sameId(
    _ id: String, _ giver: String, _ taking: Taking, _ label: String
  ) -> Diagnostic {
    conflict(
      "'" + giver + "' and '" + label + "' both have '" + id + "'",
      "Two composed templates give different parts of the same id; the first one's is kept.",
      help: "Add a composition rule with a 'prefix', or with a 'mergeStrategy'", taking.path)
  }

  func tooLong(_ id: String, _ taking: Taking, _ label: String) -> Diagnostic {
    conflict(
      "'" + id.shortened + "' is longer than 64 characters",
      "It is the prefix with an id of '" + label + "'.", help: "Choose a shorter prefix",
      taking.path)
  }
}
