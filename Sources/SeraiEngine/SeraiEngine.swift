// The portable modules under one name, so that who uses the engine imports one module.
@_exported public import Comparison
@_exported public import Decoding
@_exported public import Diagnostics
@_exported public import Exchange
@_exported public import Expressions
@_exported public import Handlebars
@_exported public import Inheritance
@_exported public import Instantiation
@_exported public import JSONPath
@_exported public import JSONSchema
@_exported public import JourneyGraphs
@_exported public import JourneyTemplates
@_exported public import Patterns
@_exported public import Search
@_exported public import SemanticVersions
@_exported public import Values
@_exported public import YAML
