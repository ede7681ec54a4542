/// The ids of the problems that reading a file can find, in one list for the documentation.
public enum YAMLProblem: String, Sendable, CaseIterable {
  case invalidUTF8 = "yaml-invalid-utf8"
  /// The same in a file that is not YAML.
  case textEncoding = "text-invalid-utf8"
  case encoding = "yaml-encoding"
  case controlCharacter = "yaml-control-character"
  case tooLarge = "yaml-too-large"
  case tooDeep = "yaml-too-deep"
  case tooManyNodes = "yaml-too-many-nodes"
  case tooManyProblems = "yaml-too-many-problems"
  case scalarTooLarge = "yaml-scalar-too-large"
  case aliasBomb = "yaml-alias-bomb"
  case recursiveAlias = "yaml-recursive-alias"
  case unknownAlias = "yaml-unknown-alias"
  case syntax = "yaml-syntax"
  case emptyFile = "yaml-empty-file"
  case severalDocuments = "yaml-several-documents"
  case duplicateKey = "yaml-duplicate-key"
  case complexKey = "yaml-complex-key"
  case mergeKey = "yaml-merge-key"
  case unknownTag = "yaml-unknown-tag"
  case tagMismatch = "yaml-tag-mismatch"
  case notFinite = "yaml-not-finite"
  case impreciseNumber = "yaml-imprecise-number"
}

/// How much a YAML file may hold.
public enum YAMLLimits {
  /// Bytes of a file.
  public static let fileSize = 1 << 20
  /// Bytes of a scalar.
  public static let scalarSize = 256 << 10
  /// Collections inside collections.
  public static let depth = 64
  /// Scalars and collections in all.
  public static let nodes = 100_000
  /// Nodes that aliases repeat.
  public static let aliasedNodes = 10_000
  /// Problems that are reported of one file.
  public static let problems = 100
}
