/// The helpers of Handlebars itself, which are called whatever else may have their names.
enum BuiltIn: String {
  case `if`, unless, each, with, lookup, log
}
