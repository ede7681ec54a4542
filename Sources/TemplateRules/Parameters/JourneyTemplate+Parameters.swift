import JourneyTemplates

extension JourneyTemplate {
  /// Its parameters by their names; of several with one name the first.
  var parametersByName: [String: TemplateParameter] {
    var known: [String: TemplateParameter] = [:]
    for parameter in parameters where known[parameter.parameterName] == nil {
      known[parameter.parameterName] = parameter
    }
    return known
  }
}
