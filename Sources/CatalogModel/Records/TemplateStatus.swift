public import Decoding

/// Where a template is in its life.
public enum TemplateStatus: String, Choice {
  case draft
  case published
  case deprecated
}
