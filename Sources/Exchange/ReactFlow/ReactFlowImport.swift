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
    guard let reading = FlowReading(flow) else { return nil }
    var building = FlowBuilding(reading)
    building.build()
    template = building.template(as: templateId, reading)
    account = FlowAccount(
      entries: building.account(reading.account), additions: building.additions)
  }
}
