extension PatternError {
  static func unexpected(_ scalar: UInt32, at offset: Int) -> PatternError {
    let text = Unicode.Scalar(scalar).map { String(Character($0)) } ?? "?"
    return PatternError(
      "'\(text)' means something else here: write \\\(text) for the character itself", at: offset)
  }
}
