import Foundation
import FoundationXML
import JourneyGraphs
import JourneyTemplates
import TestSupport
import Testing

private let hostile =
  "</text><script>alert(1)</script>\"' onload=x ]]> --> %%{init: {}}%% ```\n```js "
  + "`a` [b](c) {d} |e| #quot; \u{202E}gnp\u{0000}\u{1B}[31m & end"

/// Well-formedness as an XML parser sees it, and the names of all elements and attributes.
private final class Names: NSObject, XMLParserDelegate {
  var elements: Set<String> = []
  var attributes: Set<String> = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.insert(name)
    self.attributes.formUnion(attributes.keys)
  }
}

private func names(in svg: String) -> Names? {
  let parser = XMLParser(data: Data(svg.utf8))
  let names = Names()
  parser.delegate = names
  return parser.parse() ? names : nil
}

@Test func `a journey with loops and two ends is drawn as its golden file`() throws {
  let layout = try #require(orderStatus.layout())
  let svg = SVGWriter(idPrefix: "order", linksStates: true)
    .svg(orderStatus, layout, title: "Order status")
  try expectGolden(svg, fixtures().appending(path: "order-status.svg"))
}

@Test func `a retry loop is drawn as its golden file`() throws {
  let graph = JourneyGraph(
    template(
      states: ["ask input Enter the code", "check tool Check the code", "done final Verified"],
      transitions: [
        "ask>check", "check>ask the code is wrong", "check>done the code is right",
        "check>check the service times out",
      ]))
  let layout = try #require(graph.layout())
  let svg = SVGWriter().svg(graph, layout, title: "Verification")
  try expectGolden(svg, fixtures().appending(path: "retry-loop.svg"))
}

@Test func `a journey is written in Mermaid as its golden file`() throws {
  try expectGolden(
    MermaidWriter().flowchart(orderStatus), fixtures().appending(path: "order-status.mmd"))
}

@Test func `hostile texts stay texts in SVG`() throws {
  var source = template(states: ["a decision x", "b final y"], transitions: ["a>b z"])
  source.stateTemplates[0].stateName = hostile
  source.stateTemplates[1].templateId = "\"><script>x</script>"
  source.transitionTemplates[0].targetStateId = "\"><script>x</script>"
  source.transitionTemplates[0].condition = hostile
  let graph = JourneyGraph(source)
  let layout = try #require(graph.layout())
  let svg = SVGWriter(idPrefix: "x\"><script>", linksStates: true)
    .svg(graph, layout, title: hostile)
  let found = try #require(names(in: svg))
  #expect(
    found.elements.isSubset(of: [
      "svg", "title", "desc", "g", "a", "path", "rect", "circle", "text", "tspan",
    ]))
  #expect(found.attributes.isDisjoint(with: ["style", "onload", "src", "xlink:href"]))
  #expect(svg.contains("href=\"#state-%22%3E%3Cscript%3Ex%3C%2Fscript%3E\""))
  #expect(svg.contains("id=\"xscript-title\""))
  #expect(!svg.unicodeScalars.contains("\u{202E}") && !svg.unicodeScalars.contains("\u{1B}"))
}

@Test func `hostile texts stay texts in Mermaid`() {
  var source = template(states: ["end decision x", "b final y"], transitions: ["end>b z"])
  source.stateTemplates[0].stateName = hostile
  source.stateTemplates[1].templateId = "b]-->c"
  source.transitionTemplates[0].targetStateId = "b]-->c"
  source.transitionTemplates[0].condition = "- " + hostile
  let lines = MermaidWriter().flowchart(JourneyGraph(source)).split(separator: "\n")
  #expect(lines.count == 5)
  #expect(lines[1] == "  start((\" \")) --> s_end")
  #expect(lines[2].hasPrefix("  s_end{{\"") && lines[2].hasSuffix("\"}}"))
  #expect(lines[4].hasPrefix("  s_end -->|\"#45; ") && lines[4].hasSuffix("\"| n1"))
  let text = lines[2].dropFirst("  s_end{{\"".count).dropLast("\"}}".count)
  for character in "\"<>`[]{}()|%&\\" { #expect(!text.contains(character), "\(character)") }
}

@Test func `every kind of state has its own outline and icon`() throws {
  let graph = JourneyGraph(
    template(states: StateType.allCases.map { "s-\($0.rawValue) \($0.rawValue) Same" }))
  let layout = try #require(graph.layout())
  let svg = SVGWriter().svg(graph, layout, title: "All")
  let icons = svg.matches(of: /class="journey-icon"[^>]* d="([^"]*)"/).map { $0.output.1 }
  #expect(Set(icons).count == StateType.allCases.count)
  for type in StateType.allCases {
    #expect(svg.contains("class=\"journey-state journey-state-\(type.rawValue)"))
  }
}

@Test func `a drawing without links is an image with a title and a description`() throws {
  let layout = try #require(orderStatus.layout())
  let svg = SVGWriter(idPrefix: "p").svg(orderStatus, layout, title: "Order & status")
  #expect(svg.contains("role=\"img\" aria-labelledby=\"p-title\" aria-describedby=\"p-desc\""))
  #expect(svg.contains("<title id=\"p-title\">Order &amp; status</title>"))
  #expect(svg.contains("A flow chart of 10 states and 12 transitions. It starts with Greet"))
  #expect(!svg.contains("<a "))
}
