package import Inheritance
package import Instantiation
package import JourneyTemplates
import SemanticVersions
package import Values

/// A template that was opened, and what is known around it; shared, not copied.
package final class OpenedTemplate {
  /// Ready to make journeys of.
  package let prepared: PreparedTemplate
  /// With all that it inherits, as data.
  package let value: Value
  /// The language of `template` texts.
  package let language: String
  /// What is known of the tools that journeys call.
  let tools: [(toolId: String, text: String)]
  /// The templates of the catalog; nil where nobody knows.
  package let index: TemplateIndex?

  init(
    _ prepared: PreparedTemplate, value: Value, language: String,
    tools: [(toolId: String, text: String)], index: TemplateIndex?
  ) {
    self.prepared = prepared
    self.value = value
    self.language = language
    self.tools = tools
    self.index = index
  }

  package var template: JourneyTemplate { prepared.template }

  /// `order-status@2.0.0`.
  package var label: String { "\(template.templateId)@\(template.version)" }

  /// The description of a tool; nil where nothing is known of it.
  func description(of toolId: String) -> String? {
    tools.first { $0.toolId.isExactly(toolId) }?.text
  }

  /// A tool, as answers have it.
  func tool(_ toolId: String) -> Object {
    var tool: Object = ["toolId": .string(toolId)]
    if let text = description(of: toolId) { tool.append("description", .string(text)) }
    return tool
  }
}
