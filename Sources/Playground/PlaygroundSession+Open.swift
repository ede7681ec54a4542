import Decoding
import Diagnostics
import Inheritance
import Instantiation
import JourneyTemplates
import SemanticVersions
package import Values

extension PlaygroundSession {
  /// Takes a template, and says all that a form has to know of it.
  package mutating func open(_ request: GivenRequest) throws(InvalidRequest) -> Object {
    let value = Value.object(try request.object("template"))
    let language = try request.text("language") ?? "en"
    let tools = try Self.tools(request)
    let index = try Self.index(request)
    let reader = ValueReader(file: "")
    let template = reader.read(JourneyTemplate.self, from: value)
    guard let template, reader.diagnostics.isEmpty else {
      return Object.refusal(reader.diagnostics.map { Object.problem($0) })
    }
    let prepared: PreparedTemplate
    do throws(PreparationFailure) {
      prepared = try PreparedTemplate(
        template, value: value, index: index, defaultLocale: language)
    } catch {
      return Object.refusal([Object](error.problems, []))
    }
    let opened = OpenedTemplate(
      prepared, value: value, language: language, tools: tools, index: index)
    self.opened = opened
    last = nil
    return opened.description
  }

  private static func tools(
    _ request: GivenRequest
  ) throws(InvalidRequest) -> [(toolId: String, text: String)] {
    var tools: [(toolId: String, text: String)] = []
    for tool in try request.objects("tools") {
      tools.append((try tool.needed("toolId"), try tool.text("description") ?? ""))
    }
    return tools
  }

  /// The templates that references may lead to.
  private static func index(_ request: GivenRequest) throws(InvalidRequest) -> TemplateIndex? {
    guard request.field("templates") != nil else { return nil }
    var sources: [TemplateSource] = []
    for template in try request.objects("templates") {
      let templateId = try template.needed("templateId")
      for version in try template.list("versions") {
        guard let version = version.string.flatMap({ SemanticVersion($0) }) else {
          throw InvalidRequest("'versions' must be a list of versions")
        }
        sources.append(
          TemplateSource(templateId: templateId, version: version, value: .null, file: ""))
      }
    }
    return TemplateIndex(sources)
  }
}
