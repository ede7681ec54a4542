public import Diagnostics
import Decoding
public import Inheritance
import JourneyTemplates

extension TemplateSource {
  /// What is wrong with the form of the template as it was written.
  ///
  /// - Parameter resolved: the same with all that it inherits; nil where that could not be found out.
  public func faults(_ resolved: ResolvedTemplate?) -> [Diagnostic] {
    if let resolved, resolved.isAsWritten { return resolved.faults }
    let reader = ValueReader(file: file)
    _ = reader.read(JourneyTemplate.self, from: value)
    return reader.diagnostics
  }
}
