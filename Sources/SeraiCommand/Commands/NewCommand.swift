import ArgumentParser
import Decoding
import JourneyTemplates

/// `serai new`: begins a file of the catalog.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begin a template, a version, a collection or an author.",
    subcommands: [NewTemplate.self, NewVersion.self, NewCollection.self, NewAuthor.self],
    defaultSubcommand: NewTemplate.self)
}

/// `serai new template`: writes a small journey that validates, to be changed.
struct NewTemplate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Begin a template.")

  @OptionGroup var location: CatalogLocation
  @Argument(help: "Its id, as in order-status.") var id: String
  @Option(help: "Its title.") var name: String?
  @Option(help: "The handle of its author.") var author: String
  @Option(help: "What it is for.") var category = TemplateCategory.custom.rawValue

  func validate() throws {
    try Check.identifier(id)
    try Check.identifier(author)
    guard TemplateCategory(rawValue: category) != nil else {
      let words = TemplateCategory.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("'\(category)' is not a category: \(words)")
    }
  }

  func run() throws {
    let title = name ?? id.title
    let folder = "templates/\(id)"
    let today = location.today.dayText
    try NewFiles(location.catalog).write([
      ("\(folder)/metadata.yaml", "owners:\n  - \(author)\nstatus: draft\n"),
      (
        "\(folder)/README.md",
        "What the journey does, when to use it, and what to change.\n\n## Before you use it\n\n- [ ] Tell what it needs.\n"
      ),
      ("\(folder)/1.0.0/CHANGES.md", "First version.\n"),
      ("\(folder)/1.0.0/template.yaml", template(title, today)),
      (
        "\(folder)/1.0.0/examples/default.yaml",
        "title: A company of its own\nparameters:\n  companyName: Example Ltd\n"
      ),
    ])
  }

  private func template(_ title: String, _ today: String) -> String {
    """
    templateId: \(id)
    templateName: \(title.quoted)
    version: 1.0.0
    description: \("Greets somebody and says goodbye. Say here what the journey does.".quoted)
    templateType: composite
    category: \(category)
    author: \(author)
    createdAt: "\(today)"
    updatedAt: "\(today)"
    parameters:
      - parameterName: companyName
        displayName: Company name
        description: The name that the journey speaks for.
        dataType: string
        required: true
    initialState: greet
    stateTemplates:
      - templateId: greet
        stateName: Greet
        stateType: chat
        messageTemplates:
          - messageId: welcome
            messageType: entry
            template: "Welcome to {{companyName}}."
      - templateId: goodbye
        stateName: Goodbye
        stateType: final
    transitionTemplates:
      - transitionId: greet-to-goodbye
        sourceStateId: greet
        targetStateId: goodbye
    supportedModes:
      - journey

    """
  }
}

/// `serai new collection`: writes a collection with one template in it.
struct NewCollection: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collection", abstract: "Begin a collection.")

  @OptionGroup var location: CatalogLocation
  @Argument(help: "Its id, as in start-here.") var id: String
  @Option(help: "Its title.") var title: String?
  @Option(help: "The handle of who puts it together.") var curator: String
  @Option(help: "A template in it; may be given several times.") var template: [String]

  func validate() throws {
    try Check.identifier(id)
    try Check.identifier(curator)
    for reference in template where TemplateReference(reference) == nil {
      throw ValidationError("'\(reference)' is not a reference to a template")
    }
    if template.isEmpty { throw ValidationError("Name at least one --template") }
  }

  func run() throws {
    let items = template.map { "  - template: \($0.quoted)\n" }.joined()
    try NewFiles(location.catalog).write([
      (
        "collections/\(id).yaml",
        """
        collectionId: \(id)
        title: \((title ?? id.title).quoted)
        description: Say here what these templates are good for together.
        curator: \(curator)
        items:
        \(items)
        """
      )
    ])
  }
}

/// `serai new author`: writes an author's file.
struct NewAuthor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "author", abstract: "Begin an author.")

  @OptionGroup var location: CatalogLocation
  @Argument(help: "The handle, as in ada-lovelace.") var handle: String
  @Option(help: "How the site calls them.") var name: String?

  func validate() throws { try Check.identifier(handle) }

  func run() throws {
    try NewFiles(location.catalog).write([
      (
        "authors/\(handle).yaml",
        "handle: \(handle)\ndisplayName: \((name ?? handle.title).quoted)\n"
      )
    ])
  }
}
