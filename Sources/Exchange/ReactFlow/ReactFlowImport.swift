import Decoding
import SemanticVersions
public import JourneyTemplates
public import Values

/// A flow of some editor as a template.
///
/// Every node becomes a state and every edge a transition, or the account says why not. Where the flow
/// does not say what a journey has to have, such as an end or the condition of a way beside others, that
/// is added, and the account says so.
public struct ReactFlowImport: Sendable {
  /// The template.
  public let template: JourneyTemplate
  /// What has become of each node and edge.
  public let account: FlowAccount

  /// Imports a flow.
  ///
  /// - Parameters:
  ///   - flow: the data of the file.
  ///   - templateId: the id that the template gets; made of the flow's name where nil.
  /// - Returns: nil where the data has neither nodes nor blocks.
  public init?(_ flow: Value, as templateId: String? = nil) {
    guard let file = FlowFile(flow) else { return nil }
    let reading = FlowReading(file)
    let building = FlowBuilding(reading)
    template = Self.template(of: building, as: templateId, reading)
    account = building.account
  }

  private static func template(
    of building: FlowBuilding, as templateId: String?, _ reading: FlowReading
  ) -> JourneyTemplate {
    let head = reading.head.map { Value.object($0) } ?? .null
    let states = building.graph.states
    let transitions = building.graph.transitions
    var template = JourneyTemplate()
    let name = head["title"]?.string ?? reading.name
    template.templateId =
      templateId ?? head["templateId"]?.string?.identifier ?? name?.identifier ?? "imported-flow"
    template.templateName = (name ?? template.templateId).oneLine.limited(100).literal
    template.version = .init(1, 0, 0)
    let description =
      head["description"]?.string ?? reading.description
      ?? "Imported from a flow of \(reading.nodes.count) nodes."
    template.description = description.limited(500).literal
    template.conditions = (head["conditions"]?.array ?? []).compactMap { $0.string?.literal }
    if building.isAtomic {
      template.templateType = .atomic
      template.singleState = states[0]
    } else {
      template.initialState = building.initial
      template.stateTemplates = states
    }
    template.transitionTemplates = transitions
    let actions =
      states.flatMap { $0.actionTemplates } + transitions.flatMap { $0.actionTemplates }
    var tools: Set<String> = []
    template.requiredTools = actions.map { $0.toolId }.filter { tools.insert($0).inserted }
    template.supportedModes = [.journey, .reactflow]
    return template
  }
}
