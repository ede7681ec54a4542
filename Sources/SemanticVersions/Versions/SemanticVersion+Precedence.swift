extension SemanticVersion: Comparable, Hashable {
  /// Precedence by section 11 of the specification; the build does not count.
  public static func < (left: SemanticVersion, right: SemanticVersion) -> Bool {
    if left.major != right.major { return left.major < right.major }
    if left.minor != right.minor { return left.minor < right.minor }
    if left.patch != right.patch { return left.patch < right.patch }
    if left.prerelease.isEmpty || right.prerelease.isEmpty {
      return !left.prerelease.isEmpty && right.prerelease.isEmpty
    }
    for (leftPart, rightPart) in zip(left.prerelease, right.prerelease) where leftPart != rightPart
    {
      return leftPart < rightPart
    }
    return left.prerelease.count < right.prerelease.count
  }

  /// The same precedence.
  public static func == (left: SemanticVersion, right: SemanticVersion) -> Bool {
    left.hasSameNumbers(as: right) && left.prerelease == right.prerelease
  }

  /// Feeds what has precedence.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(major)
    hasher.combine(minor)
    hasher.combine(patch)
    hasher.combine(prerelease)
  }
}

extension SemanticVersion.Identifier: Comparable {
  /// Numbers by size and before words; words by ASCII order.
  public static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)): left < right
    case (.number, .word): true
    case (.word, .number): false
    case (.word(let left), .word(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
    }
  }
}
