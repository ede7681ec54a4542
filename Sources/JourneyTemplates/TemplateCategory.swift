public import Decoding

/// What a template is for.
public enum TemplateCategory: String, Choice {
  case workflowAutomation = "workflow-automation"
  case dataProcessing = "data-processing"
  case userInteraction = "user-interaction"
  case apiIntegration = "api-integration"
  case businessLogic = "business-logic"
  case decisionMaking = "decision-making"
  case errorHandling = "error-handling"
  case custom
}
