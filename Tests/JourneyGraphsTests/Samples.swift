import JourneyGraphs
import JourneyTemplates

/// A template with these states, "id type title", and transitions, "source>target label".
///
/// The first state is initial. A `?` before a state or transition makes it conditional.
func template(states: [String], transitions: [String] = []) -> JourneyTemplate {
  var template = JourneyTemplate()
  for text in states {
    let words = text.drop { $0 == "?" }.split(separator: " ", maxSplits: 2).map(String.init)
    var state = StateTemplate()
    state.templateId = words[0]
    state.stateType = words.count > 1 ? StateType(rawValue: words[1]) ?? .chat : .chat
    state.stateName = words.count > 2 ? words[2] : words[0]
    if text.first == "?" { state.includeCondition = TemplateCondition() }
    template.stateTemplates.append(state)
  }
  for (index, text) in transitions.enumerated() {
    let words = text.drop { $0 == "?" }.split(separator: " ", maxSplits: 1).map(String.init)
    let ends = words[0].split(separator: ">").map(String.init)
    var transition = TransitionTemplate()
    transition.transitionId = "t\(index)"
    transition.sourceStateId = ends[0]
    transition.targetStateId = ends[1]
    transition.condition = words.count > 1 ? words[1] : nil
    if text.first == "?" { transition.excludeCondition = TemplateCondition() }
    template.transitionTemplates.append(transition)
  }
  template.initialState = template.stateTemplates.first?.templateId
  return template
}

/// A journey of ten states with a fork, two loops, conditional parts and two ends.
let orderStatus = JourneyGraph(
  template(
    states: [
      "greet chat Greet the customer", "ask input Ask for the order number",
      "look-up tool Look up the order", "found decision Was the order found?",
      "show chat Show status and expected delivery date", "more confirmation Anything else?",
      "hand-over journey Hand over to support", "bye final Say goodbye",
      "?explain chat Explain where the number is printed", "end final Escalated",
    ],
    transitions: [
      "greet>ask", "ask>look-up the customer gave a number", "look-up>found",
      "found>show an order exists", "?found>explain no order with this number exists",
      "explain>ask", "show>more", "more>ask the customer asks about another order",
      "more>bye no", "hand-over>end",
      "found>hand-over the order is blocked, or the customer is upset and wants to speak to somebody",
      "?ask>hand-over the customer cannot find it",
    ]))

/// A linear congruential generator (Knuth's MMIX constants): the same graphs on every machine.
struct SeededNumbers {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}

/// A graph of 1 to 40 states; `acyclic` ones have transitions to later states only.
func randomGraph(seed: Int, acyclic: Bool = false) -> JourneyGraph {
  var numbers = SeededNumbers(seed: seed)
  let count = 1 + numbers.below(seed % 5 == 0 ? 40 : 14)
  let types = StateType.allCases
  let words = ["ask", "customer", "order", "the", "Überprüfung", "注文番号", "number", "again"]
  func text(_ length: Int, _ numbers: inout SeededNumbers) -> String {
    (0..<length).map { _ in words[numbers.below(words.count)] }.joined(separator: " ")
  }
  let states = (0..<count).map { index in
    "s\(index) \(types[numbers.below(types.count)].rawValue) "
      + text(1 + numbers.below(7), &numbers)
  }
  var transitions: [String] = []
  for _ in 0..<numbers.below(count * 2 + 1) {
    var (source, target) = (numbers.below(count), numbers.below(count))
    if acyclic, source == target { continue }
    if acyclic, source > target { swap(&source, &target) }
    transitions.append("s\(source)>s\(target) " + text(numbers.below(9), &numbers))
  }
  return JourneyGraph(template(states: states, transitions: transitions))
}
