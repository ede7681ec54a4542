/// Some of Unicode's general categories.
struct GeneralCategories: Sendable, Hashable {
  private let bits: UInt32

  /// The categories that a name stands for: one, or a group such as `L`; nil for no name.
  init?(_ name: String) {
    switch name {
    case "LC", "Cased_Letter": bits = 0x7
    case "L", "Letter": bits = 0x1f
    case "M", "Mark", "Combining_Mark": bits = 0xe0
    case "N", "Number": bits = 0x700
    case "P", "Punctuation", "punct": bits = 0x3f800
    case "S", "Symbol": bits = 0x3c0000
    case "Z", "Separator": bits = 0x1c00000
    case "C", "Other": bits = 0x3e000000
    case "Lu", "Uppercase_Letter": bits = 1 << 0
    case "Ll", "Lowercase_Letter": bits = 1 << 1
    case "Lt", "Titlecase_Letter": bits = 1 << 2
    case "Lm", "Modifier_Letter": bits = 1 << 3
    case "Lo", "Other_Letter": bits = 1 << 4
    case "Mn", "Nonspacing_Mark": bits = 1 << 5
    case "Mc", "Spacing_Mark": bits = 1 << 6
    case "Me", "Enclosing_Mark": bits = 1 << 7
    case "Nd", "Decimal_Number", "digit": bits = 1 << 8
    case "Nl", "Letter_Number": bits = 1 << 9
    case "No", "Other_Number": bits = 1 << 10
    case "Pc", "Connector_Punctuation": bits = 1 << 11
    case "Pd", "Dash_Punctuation": bits = 1 << 12
    case "Ps", "Open_Punctuation": bits = 1 << 13
    case "Pe", "Close_Punctuation": bits = 1 << 14
    case "Pi", "Initial_Punctuation": bits = 1 << 15
    case "Pf", "Final_Punctuation": bits = 1 << 16
    case "Po", "Other_Punctuation": bits = 1 << 17
    case "Sm", "Math_Symbol": bits = 1 << 18
    case "Sc", "Currency_Symbol": bits = 1 << 19
    case "Sk", "Modifier_Symbol": bits = 1 << 20
    case "So", "Other_Symbol": bits = 1 << 21
    case "Zs", "Space_Separator": bits = 1 << 22
    case "Zl", "Line_Separator": bits = 1 << 23
    case "Zp", "Paragraph_Separator": bits = 1 << 24
    case "Cc", "Control", "cntrl": bits = 1 << 25
    case "Cf", "Format": bits = 1 << 26
    case "Cs", "Surrogate": bits = 1 << 27
    case "Co", "Private_Use": bits = 1 << 28
    case "Cn", "Unassigned": bits = 1 << 29
    default: return nil
    }
  }

  func contains(_ category: Unicode.GeneralCategory) -> Bool {
    bits >> Self.number(of: category) & 1 == 1
  }

  private static func number(of category: Unicode.GeneralCategory) -> UInt32 {
    switch category {
    case .uppercaseLetter: 0
    case .lowercaseLetter: 1
    case .titlecaseLetter: 2
    case .modifierLetter: 3
    case .otherLetter: 4
    case .nonspacingMark: 5
    case .spacingMark: 6
    case .enclosingMark: 7
    case .decimalNumber: 8
    case .letterNumber: 9
    case .otherNumber: 10
    case .connectorPunctuation: 11
    case .dashPunctuation: 12
    case .openPunctuation: 13
    case .closePunctuation: 14
    case .initialPunctuation: 15
    case .finalPunctuation: 16
    case .otherPunctuation: 17
    case .mathSymbol: 18
    case .currencySymbol: 19
    case .modifierSymbol: 20
    case .otherSymbol: 21
    case .spaceSeparator: 22
    case .lineSeparator: 23
    case .paragraphSeparator: 24
    case .control: 25
    case .format: 26
    case .surrogate: 27
    case .privateUse: 28
    case .unassigned: 29
    @unknown default: 31
    }
  }
}
